"""Which of the places around a figure is where its harm happened."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.context import Context, event_offset, event_origin, nearest, refers_back
from briefing.casualties.context.places import places_in
from briefing.casualties.words import BE, SAYING
from briefing.document import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.casualties.reading import Statement
    from briefing.document import Sentence


def find_place(context: Context, statement: Statement, sentence: Sentence) -> Span | None:
    """The place of a figure: in its sentence, or where its event was introduced."""
    offset = sentence.tokens[statement.anchor].span.start
    places = _places(context, sentence)
    places = [place for place in places if not _is_elsewhere(context, sentence, place, offset)]
    if statement.rule != "of-them" and not {"them", "whom"}.isdisjoint(sentence.lowers):
        places = _of_all(sentence, places, offset)
    if place := nearest(places, offset):
        return place
    origin = event_origin(context, sentence)
    place = nearest(_places(context, origin), event_offset(origin)) if origin else None
    return None if origin and place and refers_back(origin) and _is_of_next_clause(origin, place) else place


def _is_of_next_clause(sentence: Sentence, place: Span) -> bool:
    """Whether a place is told apart from the event: condemned the attack ``and offered to treat victims in Petra``."""
    offset = event_offset(sentence)
    between = [token.lower for token in sentence.tokens if offset < token.span.start < place.start]
    triples = zip(between, between[1:], between[2:], strict=False)
    return any(one == "and" and verb in _OFFERING and other == "to" for one, verb, other in triples)


_OFFERING = frozenset("offered promised pledged vowed agreed asked".split())


def _of_all(sentence: Sentence, places: Sequence[Span], offset: int) -> Sequence[Span]:
    """The places without those of a share alone: one of them hit ``in Rike``; of some the text tells no other place."""
    words = sentence.lowers
    share = next((at for at, pair in enumerate(pairwise(words)) if pair in _OF_THEM), None)
    if share is None or sentence.tokens[share].span.start < offset:
        return places
    end = next((at for at in range(share, len(words)) if words[at] == ","), len(words))
    inside = Span(sentence.tokens[share].span.start, sentence.tokens[end - 1].span.end)
    others = [place for place in places if not inside.covers(place)]
    return others if others or "who" in words[share:end] else places


def _is_elsewhere(context: Context, sentence: Sentence, place: Span, offset: int) -> bool:
    """Whether a place is that of the telling: told reporters ``in Gao``, a doctor ``at the Yala Hospital`` said."""
    before = [token.lower for token in sentence.tokens if token.span.end <= place.start]
    if len(before) > 1 and before[-2] in _TELLING and _is_of_telling(before, is_behind=offset < place.start):
        return True
    return _is_of_speaker(context, sentence, place, offset)


def _is_of_telling(before: list[str], *, is_behind: bool) -> bool:
    """Whether the words in front of a place tell that somebody says something there: told reporters in, by telephone from."""
    word, front = before[-2], before[-6:-2]
    if word in _ADDRESSED:
        return not (SAYING | {"tell", "telling"}).isdisjoint(front)
    return word in _SPEAKING or (is_behind and BE.isdisjoint(front[-1:]))


_SPEAKING = frozenset({"speaking", "telephone", "phone"})
_ADDRESSED = frozenset("reporters journalists newsmen conference briefing interview".split())
_TELLING = SAYING | _SPEAKING | _ADDRESSED
_OF_THEM = {("of", "them"), ("of", "whom")}


def _is_of_speaker(context: Context, sentence: Sentence, place: Span, offset: int) -> bool:
    """Whether a hospital is where the speaker works: a doctor ``at the Yala Hospital`` said two had died."""
    if _WARDS.isdisjoint(context.document.quote(place).lower().split()):
        return False
    return any(place.end <= token.span.start < offset and token.lower in SAYING for token in sentence.tokens)


_WARDS = frozenset("hospital clinic infirmary center centre".split())


def _places(context: Context, sentence: Sentence) -> Sequence[Span]:
    return places_in(sentence, context.mentions.get(sentence.index, ()))
