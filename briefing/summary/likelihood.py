"""How likely each word, and each pair of neighbours, of an article is to stand in an editor's summary of it.

A word is judged by where it first stands and by how many sentences hold it, the commonest ones also by
themselves; a pair by its words too, and by whether both are written as a name. These are two logistic models
(`likelihood.tsv`, learnt by `training/summary/weigh.py`). Weighing words instead of sentences follows Hong and
Nenkova, "Improving the Estimation of Word Importance for News Multi-Document Summarization", EACL 2014.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import chain, pairwise
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
OWN = "own"
"""In front of a word's name, its own weight: the commonest words have one."""

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
    uses, own = find_uses(rows), _own_weights()
    kinds = {word: kind_of(word) for word in uses}
    logits = {word: _word_logit(kinds[word], use, len(rows)) + own.get(word, 0.0) for word, use in uses.items()}
    capitals = find_capitals(sentences, rows)
    pair: dict[Pair, float] = {}
    for (left, right), use in find_uses([tuple(pairwise(row)) for row in rows]).items():
        kind = pair_kind(kinds[left], kinds[right])
        by_left, by_right, by_name = _word_weights(kind)
        named = capitals.get(left, 0.0) * capitals.get(right, 0.0)
        logit = _pair_logit(kind, use) + by_left * logits[left] + by_right * logits[right] + by_name * named
        pair[left, right] = 1 / (1 + exp(-logit))
    return Likelihoods(rows, {word: 1 / (1 + exp(-logit)) for word, logit in logits.items()}, pair)


def stems_of(sentences: Sequence[Sentence]) -> tuple[tuple[str, ...], ...]:
    """The stemmed words of each sentence, stop words too."""
    return tuple(tuple(stem(token.lower) for token in sentence.tokens if token.is_word) for sentence in sentences)


def find_capitals(sentences: Sequence[Sentence], rows: Sequence[Iterable[str]]) -> dict[str, float]:
    """The share of each word's uses with a capital that is not the first character of its sentence; no entry without one."""
    uses = Counter(chain.from_iterable(rows))
    later = [token for sentence in sentences for token in sentence.tokens[1:] if token.text[0].isalnum()]
    found = [stem(token.lower) for token in later if token.text[0].isupper()]
    return {word: count / uses[word] for word, count in Counter(found).items()}


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
    share, front = often - log(sentences), log(1 + use.front)
    if kind == "stop":
        return {"stop": 1.0, f"stop first {use.place}": 1.0, "stop often": often, "stop share": share, "stop front": front}
    return {"any": 1.0, kind: 1.0, f"first {use.place}": 1.0, "often": often, "share": share, "front": front}


@lru_cache(maxsize=16)
def pair_kind(left: str, right: str) -> str:
    """Which weights a pair of words of two kinds goes by besides those of all pairs: which of the two are stop words."""
    return " ".join("stop" if kind == "stop" else "topic" for kind in (left, right))


def pair_features(kind: str, use: Use) -> Features:
    """What the chance of a pair rests on, besides the log odds of its words ("left", "right") and their capitals ("name")."""
    often = log(use.sentences)
    return {"any": 1.0, f"first {use.place}": 1.0, "often": often, f"{kind} any": 1.0, f"{kind} often": often}


@lru_cache(maxsize=4096)
def _word_logit(kind: str, use: Use, sentences: int) -> float:
    return sum([_weight(f"word {name}") * value for name, value in word_features(kind, use, sentences).items()])


@lru_cache(maxsize=4096)
def _pair_logit(kind: str, use: Use) -> float:
    return sum([_weight(f"pair {name}") * value for name, value in pair_features(kind, use).items()])


@lru_cache(maxsize=4)
def _word_weights(kind: str) -> tuple[float, float, float]:
    """What the log odds of the left and of the right word, and their capitals, weigh in a pair of the kind."""
    left, right, name = (_weight(f"pair {what}") + _weight(f"pair {kind} {what}") for what in ("left", "right", "name"))
    return left, right, name


@lru_cache(maxsize=1)
def _own_weights() -> dict[str, float]:
    """The words that have a weight of their own, with it."""
    start = f"word {OWN} "
    return {name.removeprefix(start): weight for name, weight in read_model().items() if name.startswith(start)}


def _place(number: int) -> int:
    return next((place for place, last in enumerate(PLACES) if number <= last), len(PLACES))


def _weight(name: str) -> float:
    return read_model().get(name, 0.0)


@lru_cache(maxsize=1)
def read_model() -> dict[str, float]:
    """The weights, by model and feature."""
    rows = [line.split("\t") for line in MODEL.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {name: float(weight) for name, weight in rows}
