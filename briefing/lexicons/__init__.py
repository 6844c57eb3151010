"""Word lists as data: one entry a line, tab-separated fields, `#` comments on top."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def read_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The entries of `lexicons/NAME.txt`, each as its tab-separated fields, in file order."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))


@cache
def read_words(name: str) -> frozenset[str]:
    """The first field of each entry of `lexicons/NAME.txt`."""
    return frozenset(row[0] for row in read_rows(name))


@cache
def read_map(name: str) -> dict[str, str]:
    """First field → second field of `lexicons/NAME.txt`."""
    return {row[0]: row[1] for row in read_rows(name)}
