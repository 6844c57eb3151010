"""ROUGE-1 and ROUGE-2 F of a set of sentences, after rouge-score's tokens and stems, quick enough for an oracle."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from rouge_score.tokenizers import DefaultTokenizer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_TOKENIZER = DefaultTokenizer(use_stemmer=True)


@dataclass(frozen=True, slots=True)
class Score:
    """F of single words and of pairs of neighbours, in percent."""

    one: float
    two: float

    @property
    def mean(self) -> float:
        return (self.one + self.two) / 2


def tokens(text: str) -> tuple[str, ...]:
    """The stemmed tokens of a text."""
    return tuple(_TOKENIZER.tokenize(text))


def score(summary: Sequence[str], references: Iterable[Sequence[str]]) -> Score:
    """The summary's score against the reference that suits it best, as rouge-score's multi-reference scores take it."""
    pairs = list(pairwise(summary))
    found = [(_f(summary, reference), _f(pairs, list(pairwise(reference)))) for reference in references]
    return Score(100 * max(one for one, _ in found), 100 * max(two for _, two in found))


def _f(summary: Sequence[object], reference: Sequence[object]) -> float:
    if not summary or not reference:
        return 0.0
    shared = (Counter(summary) & Counter(reference)).total()
    return 2 * shared / (len(summary) + len(reference))
