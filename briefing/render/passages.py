"""The article as marked passages: each sentence cut into plain words, names and figures, nested where they overlap."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING, NamedTuple

from briefing.document import Span
from briefing.enums import StrEnum
from briefing.names.mention import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.brief import Briefing
    from briefing.document import Sentence


class MarkKind(StrEnum):
    """What a marked stretch of text is to a reader; the same kind looks the same everywhere."""

    FIGURE = "figure"
    PERSON = "person"
    STATE = "state"
    GROUP = "group"
    PLACE = "place"


_STATES = frozenset({ActorKind.GOVERNMENT, ActorKind.SECURITY_FORCE, ActorKind.INTERNATIONAL_ORG})


class Mark(NamedTuple):
    """A stretch that is a figure (`figure` is its id) or a name; `is_whole` is False for a piece cut off its end."""

    span: Span
    kind: MarkKind
    figure: str | None = None
    is_whole: bool = True


class Piece(NamedTuple):
    """Words at `span`, unmarked (`mark` is None) or marked, then with the pieces inside."""

    span: Span
    mark: Mark | None = None
    pieces: tuple[Piece, ...] = ()


class Passage(NamedTuple):
    """A sentence with its pieces, and the words before it that are of no sentence (a dateline, say)."""

    sentence: Sentence
    before: Span
    pieces: tuple[Piece, ...]


def kind_of(kind: ActorKind) -> MarkKind:
    """How an actor's kind is shown: persons, states with their forces and unions, and all other groups."""
    if kind is ActorKind.PERSON:
        return MarkKind.PERSON
    return MarkKind.STATE if kind in _STATES else MarkKind.GROUP


def read_passages(briefing: Briefing) -> tuple[tuple[Passage, ...], Span]:
    """The whole article as passages in order, and the span of what follows the last one."""
    marks = _marks_by_sentence(briefing)
    passages, position = [], 0
    for sentence in briefing.document.sentences:
        pieces = tuple(_cut(sentence.span, marks.get(sentence.index, [])))
        passages.append(Passage(sentence, Span(min(position, sentence.span.start), sentence.span.start), pieces))
        position = sentence.span.end
    return tuple(passages), Span(position, len(briefing.document.text))


def lines_before(briefing: Briefing, passage: Passage) -> tuple[list[str], str]:
    """What stands before a sentence, raw: the lines of no sentence (captions, say), and the words on its own line."""
    *lines, beside = briefing.document.quote(passage.before).split("\n")
    return [line for line in lines if _has_words(line)], beside


def lines_after(briefing: Briefing, rest: Span) -> list[str]:
    """The lines after the last sentence, raw."""
    return [line for line in briefing.document.quote(rest).split("\n") if _has_words(line)]


def _has_words(line: str) -> bool:
    """Whether a line says anything; one of dashes under a heading does not."""
    return any(character.isalnum() for character in line)


def _marks(briefing: Briefing) -> Iterator[Mark]:
    for figure in briefing.casualties:
        yield Mark(figure.span, MarkKind.FIGURE, figure.id)
    for actor in briefing.actors:
        for span in actor.mentions:
            yield Mark(span, kind_of(actor.kind))
    for place in briefing.places:
        for span in place.mentions:
            yield Mark(span, MarkKind.PLACE)


def _marks_by_sentence(briefing: Briefing) -> dict[int, list[Mark]]:
    """The marks of each sentence by its index, in reading order, the longer of two that start together first."""
    found: dict[int, list[Mark]] = {}
    for mark in _marks(briefing):
        sentence = briefing.document.sentence_at(mark.span.start)
        if sentence:
            found.setdefault(sentence.index, []).append(mark)
    return {index: sorted(set(marks), key=_reading_order) for index, marks in found.items()}


def _reading_order(mark: Mark) -> tuple[int, int, bool, str, str]:
    return mark.span.start, -mark.span.end, mark.kind is not MarkKind.FIGURE, mark.kind, mark.figure or ""


def _cut(within: Span, marks: Iterable[Mark]) -> Iterator[Piece]:
    """`within` as plain and marked pieces; what juts out of an earlier mark goes on after it, as a piece cut off."""
    waiting = sorted(marks, key=_reading_order)
    position, first = within.start, 0
    while first < len(waiting):
        mark = waiting[first]
        end = min(mark.span.end, within.end)
        after = bisect_left(waiting, end, lo=first + 1, key=lambda other: other.span.start)
        inside, first = waiting[first + 1 : after], after
        for other in inside:
            if other.span.end > end:
                cut_off = Mark(Span(end, other.span.end), other.kind, other.figure, is_whole=False)
                insort(waiting, cut_off, lo=first, key=_reading_order)
        if position < mark.span.start:
            yield Piece(Span(position, mark.span.start))
        yield Piece(Span(mark.span.start, end), mark, tuple(_cut(Span(mark.span.start, end), inside)))
        position = end
    if position < within.end:
        yield Piece(Span(position, within.end))
