"""Sentences as weighted bags of words, and how like each other they are."""

from __future__ import annotations

from collections import Counter
from math import log, sqrt
from typing import TYPE_CHECKING

from briefing.lexicons import read_words

if TYPE_CHECKING:
    from briefing.document import Sentence

Vector = dict[str, float]


def content_words(sentence: Sentence) -> list[str]:
    """The words of a sentence in lower case without stop words, plurals and possessives cut."""
    stop = read_words("stop_words")
    return [_stem(token.lower) for token in sentence.tokens if token.is_word and token.lower not in stop]


def _stem(word: str) -> str:
    """A light stem: plural endings off."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def vectors(sentences: list[Sentence]) -> list[Vector]:
    """Unit tf-idf vectors; the sentences are the documents of the idf."""
    bags = [Counter(content_words(sentence)) for sentence in sentences]
    holding = Counter(word for bag in bags for word in bag)
    weighted = [{w: n * (1.0 + log(len(bags) / holding[w])) for w, n in bag.items()} for bag in bags]
    return [_unit(vector) for vector in weighted]


def _unit(vector: Vector) -> Vector:
    length = sqrt(sum(weight * weight for weight in vector.values()))
    return {word: weight / length for word, weight in vector.items()} if length else {}


def cosine(one: Vector, other: Vector) -> float:
    """The likeness of two unit vectors, 0 to 1."""
    if len(other) < len(one):
        one, other = other, one
    return sum(weight * other[word] for word, weight in one.items() if word in other)
