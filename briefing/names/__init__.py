"""Document → mentions: every name and every unnamed actor, with exact spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.names.generic import find_generic
from briefing.names.mention import ActorKind, Mention, MentionKind
from briefing.names.modifiers import PEOPLES
from briefing.names.reading import NameReading, read_names
from briefing.names.rereading import reread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.document import Document, Sentence

__all__ = ["ActorKind", "Mention", "MentionKind", "find_mentions"]


def find_mentions(document: Document) -> tuple[Mention, ...]:
    """All mentions in reading order: names read sentence by sentence, then once more in the document's light."""
    first_pass = tuple(read_names(sentence.tokens) for sentence in document.sentences)
    found: list[Mention] = []
    for sentence, readings in zip(document.sentences, reread(document, first_pass), strict=True):
        unnamed = tuple(_find_unnamed(sentence, readings))
        beginnings = {mention.first for mention in unnamed}
        found.extend(
            _mention(sentence, reading)
            for reading in readings
            if reading.first not in beginnings or sentence.lowers[reading.first] not in PEOPLES
        )
        found.extend(unnamed)
    return tuple(sorted(found, key=lambda mention: (mention.span.start, -mention.span.end)))


def _mention(sentence: Sentence, reading: NameReading) -> Mention:
    entry = reading.match.entry if reading.match else None
    title = None
    if reading.begin < reading.first:
        title = sentence.span_of(reading.begin, reading.first)
    return Mention(
        span=sentence.span_of(reading.first, reading.end),
        sentence=sentence.index,
        first=reading.first,
        end=reading.end,
        kind=reading.kind,
        actor_kind=reading.actor_kind,
        canonical=entry.name if entry else None,
        country=entry.country if entry else None,
        title=title,
        head=sentence.tokens[reading.end - 1].lower,
    )


def _find_unnamed(sentence: Sentence, readings: tuple[NameReading, ...]) -> Iterator[Mention]:
    taken = frozenset(position for reading in readings for position in range(reading.begin, reading.end))
    for first, end, kind in find_generic(sentence.tokens, taken):
        yield _mention(sentence, NameReading(first, end, MentionKind.GENERIC, kind))
