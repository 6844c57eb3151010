"""How long a summary may be."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.document import Sentence

SENTENCES = 3
WORDS = 75
"""The default length: three sentences and, in `news`, no more than 75 words where that can be kept."""


@dataclass(frozen=True, slots=True)
class Limit:
    """One of the three is set: at most `sentences`, at most `words`, or `percent` of the sentences."""

    sentences: int | None = None
    words: int | None = None
    percent: float | None = None

    def sentence_count(self, available: int) -> int:
        """How many of `available` sentences may be taken; all of them when only words count."""
        if self.percent is not None:
            return min(available, max(1, ceil(available * self.percent / 100)))
        if self.sentences is not None:
            return min(available, self.sentences)
        return available if self.words is not None else min(available, SENTENCES)

    def word_budget(self) -> int | None:
        """How many words may be taken: the number asked for; the default's; None where sentences were asked for."""
        if self.words is not None:
            return self.words
        return WORDS if self.sentences is None and self.percent is None else None


def lead(story: list[Sentence], limit: Limit) -> list[Sentence]:
    """The first sentences, without a gap, as far as `limit` allows; always one."""
    if limit.words is None:
        return story[: limit.sentence_count(len(story))]
    left, end = limit.words, 0
    while end < len(story) and (end == 0 or story[end].word_count() <= left):
        left -= story[end].word_count()
        end += 1
    return story[:end]


def fit(ranked: list[Sentence], limit: Limit) -> list[Sentence]:
    """As many of the sentences, best first, as `limit` allows; always one; in source order.

    A sentence too long for the words left is passed over for a shorter one.
    """
    count = limit.sentence_count(len(ranked))
    if limit.words is None:
        return sorted(ranked[:count], key=lambda sentence: sentence.index)
    chosen: list[Sentence] = []
    left = limit.words
    for sentence in ranked:
        if not chosen or sentence.word_count() <= left:
            chosen.append(sentence)
            left -= sentence.word_count()
    return sorted(chosen, key=lambda sentence: sentence.index)
