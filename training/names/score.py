"""Strict span scores of a name model on the corpora's test parts.

python training/names/score.py CORPORA [MODEL]
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from labelled import Labelled, entities, in_capitals, read_corpus

from briefing.names.tagger import MODEL, Tagger

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

TESTS = ("uner_test", "docred_test", "politics_test")
SCORED = frozenset({"PER", "ORG", "LOC"})
HELD_OUT = 50
"""One block of so many sentences in twenty of GMB is kept from training."""


def is_held_out(number: int) -> bool:
    """Whether GMB's sentence `number` belongs to its test part."""
    return number // HELD_OUT % 20 == 7


def test_parts(folder: Path) -> dict[str, list[Labelled]]:
    """Name → sentences of each test part; the last is GMB's in capitals."""
    parts = {name: read_corpus(folder, name) for name in TESTS}
    parts["gmb_held_out"] = [s for i, s in enumerate(read_corpus(folder, "gmb")) if is_held_out(i)]
    parts["gmb_capitals"] = [in_capitals(s) for s in parts["gmb_held_out"]]
    return parts


def strict_f1(gold: Sequence[Sequence[tuple[int, int, str]]], found: Sequence[Sequence[tuple[int, int, str]]]) -> float:
    """F1 in percent over the spans of SCORED labels that agree in both ends and label."""
    right = golden = claimed = 0
    for one, other in zip(gold, found, strict=True):
        a = {e for e in one if e[2] in SCORED}
        b = {e for e in other if e[2] in SCORED}
        right, golden, claimed = right + len(a & b), golden + len(a), claimed + len(b)
    return round(200 * right / max(1, golden + claimed), 1)


def evaluate(folder: Path, model: Path = MODEL) -> dict[str, float]:
    """The score of each test part."""
    tagger = Tagger(model)
    label: Callable[[Labelled], list[tuple[int, int, str]]] = lambda s: entities(tagger.labels(s.tokens))  # noqa: E731
    return {
        name: strict_f1([entities(s.labels) for s in part], [label(s) for s in part]) for name, part in test_parts(folder).items()
    }


if __name__ == "__main__":
    print(json.dumps(evaluate(Path(sys.argv[1]), *map(Path, sys.argv[2:3])), indent=1))
