"""What a sentence brings to a summary: the things it says, each with a value, less its faults.

Values are in words that an editor's summary is expected to share.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from briefing.summary.likelihood import find_likelihoods
from briefing.summary.limit import length
from briefing.summary.openings import (
    has_end_mark,
    has_half_quotation,
    is_question,
    leans_back,
    names_known_event,
    opens_with_quotation,
)

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from briefing.document import Sentence

PAIR = 2.0
"""A pair of neighbours counts so many words: it is the rarer match."""
HARMED = 3.0
"""A figure of the toll, told for the first time, at the top of the story."""
SINGLE = 0.2
"""Share of that for one person: "a guard was killed" is seldom the news."""
FIGURE_HALVES = 8
"""Sentences down the story at which a figure is worth half."""
LEANING, EVENT_LEANING = 4.0, 1.5
"""Faults of a sentence shown without the one that it points back to: with a pronoun or connective, with "The attack"."""
QUOTED, SHORT, HALF_QUOTED, ENDLESS, QUESTION, OLD = 2.0, 1.0, 4.0, 6.0, 1.0, 1.0
"""Faults: opens with a quotation, has few words, holds half a quotation, lacks an end mark, asks, counts the dead of old."""
SHORT_BELOW = 8
"""Words below which a sentence is short."""
ENDLESS_SHARE = 0.5
"""Where more of the sentences lack an end mark, it is the text's manner, no fault."""

FigureKey = tuple[str, int | None, int | None]
"""Outcome, low and high of a figure."""


class Piece(NamedTuple):
    """A sentence as the choice sees it: what it says, its length, how many words asked for it holds, its merit, its fault alone.

    It is whole if it has an end mark and no half of a quotation, old if it tells figures of older events only.
    """

    says: frozenset[Hashable]
    topics: frozenset[str]
    words: int
    matches: int
    merit: float
    leaning: float
    is_whole: bool
    is_old: bool


class Worth(NamedTuple):
    """The pieces of a story in order, with the value of all that they say."""

    pieces: tuple[Piece, ...]
    value: Mapping[Hashable, float]

    def of(self, says: frozenset[Hashable]) -> float:
        """The value of everything in `says`."""
        return sum(map(self.value.__getitem__, says))


def weigh(
    sentences: Sequence[Sentence],
    figures: Mapping[int, frozenset[FigureKey]],
    focus: frozenset[str] = frozenset(),
    older: frozenset[int] = frozenset(),
) -> Worth:
    """The worth of a story's sentences.

    `figures` are those of the toll by sentence, `older` the sentences with figures of older events only, `focus` the
    words asked for.
    """
    likely = find_likelihoods(sentences)
    value: dict[Hashable, float] = dict(likely.word.items())
    value.update({pair: PAIR * chance for pair, chance in likely.pair.items()})
    for number, sentence in enumerate(sentences):
        for figure in figures.get(sentence.index, ()):
            value.setdefault(figure, _figure_value(figure, number))
    endless = [not has_end_mark(sentence) for sentence in sentences]
    is_manner = sum(endless) > ENDLESS_SHARE * len(sentences)
    pieces = []
    for sentence, row, is_endless in zip(sentences, likely.rows, endless, strict=True):
        says: frozenset[Hashable] = frozenset((*row, *pairwise(row), *figures.get(sentence.index, ())))
        is_cut = is_endless and not is_manner
        is_old = sentence.index in older
        merit = -_fault(sentence, len(row)) - ENDLESS * is_cut - OLD * is_old
        is_whole = not is_cut and not has_half_quotation(sentence)
        pieces.append(
            Piece(says, frozenset(row), length(sentence), _matches(row, focus), merit, _leaning(sentence), is_whole, is_old)
        )
    return Worth(tuple(pieces), value)


def _figure_value(figure: FigureKey, number: int) -> float:
    """The value of a figure first told in sentence `number` of the story."""
    _, low, high = figure
    return HARMED * (SINGLE if low == high == 1 else 1.0) / (1 + number / FIGURE_HALVES)


def _fault(sentence: Sentence, words: int) -> float:
    faults = QUOTED * opens_with_quotation(sentence) + SHORT * (words < SHORT_BELOW)
    return faults + HALF_QUOTED * has_half_quotation(sentence) + QUESTION * is_question(sentence)


def _leaning(sentence: Sentence) -> float:
    return LEANING if leans_back(sentence) else EVENT_LEANING if names_known_event(sentence) else 0.0


def _matches(row: tuple[str, ...], focus: frozenset[str]) -> int:
    """How many of the words asked for a sentence holds."""
    return sum(any(is_form(wanted, word) for word in set(row)) for wanted in focus)


def is_form(one: str, other: str) -> bool:
    """Whether one word is the other with a short ending: a rough test of kinship.

    >>> is_form("pakistan", "pakistani"), is_form("iran", "iranian"), is_form("nation", "international")
    (True, True, False)
    """
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) > 3 and long.startswith(short) and len(long) - len(short) <= 3)
