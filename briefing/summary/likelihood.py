"""How likely each word, and each pair of neighbours, of an article is to stand in an editor's summary of it.

A word is judged by where it first stands and by how many sentences hold it: two logistic models of a few
weights each (`likelihood.tsv`, learnt by `training/summary/weigh.py`). Weighing words instead of sentences
follows Hong and Nenkova, "Improving the Estimation of Word Importance for News Multi-Document
Summarization", EACL 2014.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from math import exp, log
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from briefing.lexicons import read_words
from briefing.summary.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing.document import Sentence

MODEL = Path(__file__).with_name("likelihood.tsv")
PLACES = (0, 1, 2, 4, 7, 13, 24)
"""The last sentence of each stretch of the story in which a first mention weighs the same."""
FRONT = 5
"""Sentences at the front of the story in which a repeated word weighs more."""

Pair = tuple[str, str]
Features = dict[str, float]
_Item = TypeVar("_Item", str, Pair)


class Use(NamedTuple):
    """Where a word or a pair is used: the stretch of its first sentence, how many sentences hold it, how many of the front."""

    place: int
    sentences: int
    front: int


class Likelihoods(NamedTuple):
    """The stemmed words of each sentence in order, with the chance of every word and pair, 0 to 1."""

    rows: tuple[tuple[str, ...], ...]
    word: Mapping[str, float]
    pair: Mapping[Pair, float]


def find_likelihoods(sentences: Sequence[Sentence]) -> Likelihoods:
    """The chance of each word and pair of the sentences."""
    rows = stems_of(sentences)
    logits = {word: _word_logit(kind_of(word), use, len(rows)) for word, use in find_uses(rows).items()}
    left, right = _weight("pair left"), _weight("pair right")
    pair = {
        pair: _chance(_pair_logit(use) + left * logits[pair[0]] + right * logits[pair[1]])
        for pair, use in find_uses([tuple(pairwise(row)) for row in rows]).items()
    }
    return Likelihoods(rows, {word: _chance(logit) for word, logit in logits.items()}, pair)


def stems_of(sentences: Sequence[Sentence]) -> tuple[tuple[str, ...], ...]:
    """The stemmed words of each sentence, stop words too."""
    return tuple(tuple(stem(token.lower) for token in sentence.tokens if token.is_word) for sentence in sentences)


def find_uses(rows: Sequence[Iterable[_Item]]) -> dict[_Item, Use]:
    """Where each item of the rows is used; a row is a sentence."""
    places = [_place(number) for number in range(len(rows))]
    uses: dict[_Item, Use] = {}
    for number, row in enumerate(rows):
        is_front = number < FRONT
        first = Use(places[number], 1, int(is_front))
        for item in dict.fromkeys(row):
            use = uses.get(item)
            uses[item] = Use(use.place, use.sentences + 1, use.front + is_front) if use else first
    return uses


def kind_of(word: str) -> str:
    """Which weights a word goes by: those of a stop word, of an adverb, of a participle or of a topic."""
    if word in read_words("stop_words"):
        return "stop"
    return "adverb" if word.endswith("ly") else "participle" if word.endswith("ing") else "topic"


def word_features(kind: str, use: Use, sentences: int) -> Features:
    """What the chance of a word rests on, in a story of so many sentences."""
    often = log(use.sentences)
    if kind == "stop":
        return {"stop": 1.0, f"stop first {use.place}": 1.0, "stop often": often}
    features = {"any": 1.0, kind: 1.0, f"first {use.place}": 1.0, "often": often}
    return features | {"share": often - log(sentences), "front": log(1 + use.front)}


def pair_features(use: Use) -> Features:
    """What the chance of a pair rests on, besides the log odds of its two words ("left", "right")."""
    return {"any": 1.0, f"first {use.place}": 1.0, "often": log(use.sentences)}


@lru_cache(maxsize=4096)
def _word_logit(kind: str, use: Use, sentences: int) -> float:
    return sum(_weight(f"word {name}") * value for name, value in word_features(kind, use, sentences).items())


@lru_cache(maxsize=4096)
def _pair_logit(use: Use) -> float:
    return sum(_weight(f"pair {name}") * value for name, value in pair_features(use).items())


def _chance(logit: float) -> float:
    return 1 / (1 + exp(-logit))


def _place(number: int) -> int:
    return next((place for place, last in enumerate(PLACES) if number <= last), len(PLACES))


def _weight(name: str) -> float:
    return read_model().get(name, 0.0)


@lru_cache(maxsize=1)
def read_model() -> dict[str, float]:
    """The weights, by model and feature."""
    rows = [line.split("\t") for line in MODEL.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {name: float(weight) for name, weight in rows}
