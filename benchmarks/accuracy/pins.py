"""The pinned floors and the pinned verdicts: what the gate holds a change against."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.accuracy.scoring import Ratio

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
VERDICTS = HERE / "verdicts.tsv"
DIGITS = 4
FEWEST = 20
"""A measure of fewer annotated things gets no floor: one of them would move it by five percent."""

FIELDS = "field "
"""Measures of a share right, where precision says nothing."""
RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Pins:
    """The digest of the corpus that was measured and, by measure and kind, the lowest allowed score."""

    corpus: str
    floors: dict[str, dict[str, float]]


def scores(measured: dict[str, Ratio]) -> dict[str, dict[str, float]]:
    """The pinnable scores of measures with enough judged things.

    The share right among the figures found is not among them: it falls when a hard figure is found.
    """
    shown = {name: score_kinds(name, ratio) for name, ratio in measured.items() if ratio.annotated >= FEWEST}
    return {name: {kind: score for kind, score in kinds.items() if kind != RIGHT} for name, kinds in shown.items()}


def score_kinds(name: str, ratio: Ratio) -> dict[str, float]:
    """What a measure is scored by."""
    if name.startswith(FIELDS):
        return {RIGHT: round(ratio.recall, DIGITS), "of all": round(ratio.reach, DIGITS)}
    if name == "actors":
        return {"recall": round(ratio.recall, DIGITS)}
    if name == "actors told":
        return {"precision": round(ratio.precision, DIGITS)}
    return {
        "precision": round(ratio.precision, DIGITS),
        "recall": round(ratio.recall, DIGITS),
        "f1": round(ratio.f1, DIGITS),
    }


def read_pins(path: Path = FLOORS) -> Pins:
    """The pins of `path`."""
    pinned = json.loads(path.read_text(encoding="utf-8"))
    return Pins(pinned["corpus"], pinned["floors"])


def write_pins(pins: Pins, path: Path = FLOORS) -> None:
    """Replace the pins of `path`."""
    path.write_text(json.dumps({"corpus": pins.corpus, "floors": pins.floors}, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def shortfalls(pins: Pins, measured: dict[str, dict[str, float]]) -> tuple[str, ...]:
    """One line for each score below its floor."""
    lines = []
    for name, floors in pins.floors.items():
        for kind, floor in floors.items():
            score = measured.get(name, {}).get(kind, 0.0)
            if score < floor:
                lines.append(f"{name} {kind} {score:.4f} is below its floor {floor:.4f}")
    return tuple(lines)


def raised(pins: Pins, measured: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    """Each floor or the measured score, whichever is higher."""
    return {
        name: {kind: max(score, pins.floors.get(name, {}).get(kind, 0.0)) for kind, score in kinds.items()}
        for name, kinds in measured.items()
    }
