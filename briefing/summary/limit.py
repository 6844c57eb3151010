"""How long a summary may be."""

from __future__ import annotations

from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.document import Sentence

SENTENCES = 3
"""The default length of `lead` and the methods of sumy."""


class Limit(NamedTuple):
    """At most one of the three is set: exactly `sentences`, at most `words`, or `percent` of the sentences.

    An article with fewer sentences is given whole.
    """

    sentences: int | None = None
    words: int | None = None
    percent: float | None = None

    def is_set(self) -> bool:
        """Whether a length was asked for."""
        return not (self.sentences is None and self.words is None and self.percent is None)

    def sentence_count(self, available: int, default: int = SENTENCES) -> int:
        """How many of `available` sentences to take; all of them when only words count; else at most `default`."""
        if self.percent is not None:
            return min(available, max(1, ceil(available * self.percent / 100)))
        if self.sentences is not None:
            return min(available, self.sentences)
        return available if self.words is not None else min(available, default)


def length(sentence: Sentence) -> int:
    """A sentence's words, as a reader or as a program that splits at spaces counts them: the larger number."""
    tokens = sentence.tokens
    gaps = sum([one.span.end < other.span.start for one, other in pairwise(tokens)])
    return max(sentence.word_count(), gaps + 1)


def affordable(story: Sequence[Sentence], limit: Limit) -> list[Sentence]:
    """The sentences no longer than the words asked for; the shortest one where none is."""
    if limit.words is None:
        return list(story)
    return [sentence for sentence in story if length(sentence) <= limit.words] or [min(story, key=length)]


def lead(story: Sequence[Sentence], limit: Limit) -> list[Sentence]:
    """The first sentences, as far as `limit` allows; a sentence longer than all the words asked for is passed over."""
    first = affordable(story, limit)
    if limit.words is None:
        return first[: limit.sentence_count(len(first))]
    left = limit.words
    for end, sentence in enumerate(first):
        left -= length(sentence)
        if left < 0 and end:
            return first[:end]
    return first
