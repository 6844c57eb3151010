"""Which of the places around a figure is where its harm happened."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.context import Context, event_offset, event_origin, nearest
from briefing.casualties.places import places_in
from briefing.casualties.words import BE, SAYING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.casualties.reading import Statement
    from briefing.document import Sentence, Span


def find_place(context: Context, statement: Statement, sentence: Sentence) -> Span | None:
    """The place of a figure: in its sentence, or where its event was introduced."""
    offset = sentence.tokens[statement.anchor].span.start
    places = _places(context, sentence)
    places = [place for place in places if not _is_elsewhere(context, sentence, place, statement)]
    if place := nearest(places, offset):
        return place
    origin = event_origin(context, sentence)
    return nearest(_places(context, origin), event_offset(origin)) if origin else None


def _is_elsewhere(context: Context, sentence: Sentence, place: Span, statement: Statement) -> bool:
    """Whether a place is that of the telling or of a share alone: told reporters ``in Gao``; one of them hit ``in Rike``."""
    before = [token.lower for token in sentence.tokens if token.span.end <= place.start]
    is_spoken = before[-2:-1] and (before[-2] in _ADDRESSED or (before[-2] in SAYING and BE.isdisjoint(before[-3:-2])))
    if is_spoken:
        return True
    offset = sentence.tokens[statement.anchor].span.start
    between = [token.lower for token in sentence.tokens if offset < token.span.start and token.span.end <= place.start]
    is_of_share = any(pair in _OF_THEM and "," not in between[at:] for at, pair in enumerate(pairwise(between)))
    return (is_of_share and statement.rule != "of-them") or _is_of_speaker(context, sentence, place, offset)


_ADDRESSED = frozenset("reporters journalists newsmen conference briefing telephone phone interview speaking".split())
_OF_THEM = {("of", "them"), ("of", "whom")}


def _is_of_speaker(context: Context, sentence: Sentence, place: Span, offset: int) -> bool:
    """Whether a hospital is where the speaker works: a doctor ``at the Yala Hospital`` said two had died."""
    if _WARDS.isdisjoint(context.document.quote(place).lower().split()):
        return False
    return any(place.end <= token.span.start < offset and token.lower in SAYING for token in sentence.tokens)


_WARDS = frozenset("hospital clinic infirmary center centre".split())


def _places(context: Context, sentence: Sentence) -> Sequence[Span]:
    return places_in(sentence, context.mentions.get(sentence.index, ()))
