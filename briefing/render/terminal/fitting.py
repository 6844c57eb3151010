"""How wide the folding columns of a table are, so that its rows take few lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SAMPLE = 100
"""Rows looked at: the first ones tell how long the cells are."""
LONGEST_WORD = 16
"""The longest word that a column is kept wide enough for."""


def column_widths(cells: Sequence[Sequence[str]], room: int) -> list[int]:
    """A width for each column, `room` in all: a column gives way where that costs the fewest lines.

    >>> column_widths([("dozens", "people in the bazaar", "by the group (police)")], 40)
    [6, 17, 17]
    """
    lengths = [list(map(len, row)) for row in cells[:SAMPLE]]
    columns = range(len(cells[0]))
    widths = [min(max(row[at] for row in lengths), room) for at in columns]
    least = [max(min(_longest_word(row[at]), LONGEST_WORD) for row in cells[:SAMPLE]) for at in columns]
    while sum(widths) > room:
        giving = [at for at in columns if widths[at] > least[at]] or [at for at in columns if widths[at] > 1]
        at = min(giving, key=lambda at: (_lines(lengths, _narrower(widths, at)), -widths[at]))
        widths = _narrower(widths, at)
    widths[-1] += room - sum(widths)
    return widths


def _narrower(widths: list[int], at: int) -> list[int]:
    return [*widths[:at], widths[at] - 1, *widths[at + 1 :]]


def _lines(lengths: list[list[int]], widths: list[int]) -> int:
    """The lines that all rows take, about: words are not cut."""
    return sum(max(-(-length // width) for length, width in zip(row, widths, strict=True)) for row in lengths)


def _longest_word(words: str) -> int:
    return max(map(len, words.split()), default=1)
