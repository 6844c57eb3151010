"""Tokens → labelled stretches, by the trained model."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pycrfsuite

from briefing.names.features import case_of, features
from briefing.names.gazetteer import find_matches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.document import Token
    from briefing.names.gazetteer import Match

MODEL = Path(__file__).parent / "model" / "names.crfsuite"


class Tagger:
    """A trained name model."""

    def __init__(self, model: Path) -> None:
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open(str(model))

    def labels(self, tokens: tuple[Token, ...], known: Sequence[Match] | None = None) -> list[str]:
        """The BIO label of each token; `known` as `find_known` gives it, if it was asked before."""
        known = find_known(tokens) if known is None else known
        words = [token.text for token in tokens]
        labels: list[str] = self._tagger.tag(features(words, senses_of(tokens, known)))
        return labels


@cache
def _shipped() -> Tagger:
    return Tagger(MODEL)


def find_spans(tokens: tuple[Token, ...], known: Sequence[Match] | None = None) -> Iterator[tuple[int, int, str]]:
    """First token, end and label (PER, ORG, LOC, MISC) of each name in a sentence; `known` as for `Tagger.labels`."""
    first, label = 0, ""
    for position, tag in enumerate((*_shipped().labels(tokens, known), "O")):
        if label and tag != f"I-{label}":
            yield first, position, label
            label = ""
        if not label and tag != "O":
            first, label = position, tag[2:]


def find_known(tokens: tuple[Token, ...]) -> tuple[Match, ...]:
    """The names in a sentence that the gazetteer knows, by how the sentence uses capitals."""
    return tuple(find_matches(tokens, any_case=case_of([token.text for token in tokens]) == "c"))


def known_senses(tokens: tuple[Token, ...]) -> list[str]:
    """What the gazetteer takes each token for."""
    return senses_of(tokens, find_known(tokens))


def senses_of(tokens: tuple[Token, ...], known: Sequence[Match]) -> list[str]:
    """The sense of each token by the names found: ``B-country``, ``I-armed_group``, or "" for nothing."""
    senses = [""] * len(tokens)
    for match in known:
        sense = match.entry.kind.value if match.entry.sense == "organization" and match.entry.kind else match.entry.sense.value
        senses[match.first] = f"B-{sense}"
        for position in range(match.first + 1, match.end):
            senses[position] = f"I-{sense}"
    return senses
