"""How wide the folding columns of a table are, so that its rows take few lines."""

from __future__ import annotations

from functools import lru_cache
from itertools import permutations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SAMPLE = 40
"""Rows looked at: the first ones tell how long the cells are."""
STEPS = (1, 3, 7)
"""Columns moved at a time between two columns."""
LONGEST_WORD = 16
"""The longest word that a column is kept wide enough for."""

Words = tuple[int, ...]
"""The lengths of the words of a cell."""


def column_widths(cells: Sequence[Sequence[str]], room: int) -> list[int]:
    """A width for each column, `room` in all: a column gives way where that costs the fewest lines.

    >>> column_widths([("dozens", "people in the bazaar", "by the group (police)")], 40)
    [6, 17, 17]
    """
    rows = [[tuple(map(len, cell.split())) for cell in row] for row in cells[:SAMPLE]]
    columns = range(len(cells[0]))
    widths = [min(max(sum(row[at]) + len(row[at]) - 1 for row in rows), room) for at in columns]
    widths = [max(width, 1) for width in widths]
    least = [max(min(max(row[at], default=1), LONGEST_WORD) for row in rows) for at in columns]
    while sum(widths) > room:
        giving = [at for at in columns if widths[at] > least[at]] or [at for at in columns if widths[at] > 1]
        widths = min((_narrower(widths, at) for at in giving), key=lambda widths: (_lines(rows, widths), max(widths)))
    widths[-1] += room - sum(widths)
    return _improved(rows, widths, least)


def _improved(rows: list[list[Words]], widths: list[int], least: list[int]) -> list[int]:
    """The widths after the moves of room from one column to another that spare lines."""
    spared = True
    while spared:
        moves = [
            [width + step * ((at == wider) - (at == narrower)) for at, width in enumerate(widths)]
            for wider, narrower in permutations(range(len(widths)), 2)
            for step in STEPS
            if widths[narrower] - step >= least[narrower]
        ]
        best = min(moves, key=lambda moved: _lines(rows, moved), default=widths)
        spared = _lines(rows, best) < _lines(rows, widths)
        widths = best if spared else widths
    return widths


def _narrower(widths: list[int], at: int) -> list[int]:
    return [*widths[:at], widths[at] - 1, *widths[at + 1 :]]


def _lines(rows: list[list[Words]], widths: list[int]) -> int:
    """The lines that all rows take."""
    return sum(max(map(_folded, row, widths)) for row in rows)


@lru_cache(maxsize=1 << 14)
def _folded(words: Words, width: int) -> int:
    """The lines of a cell.

    >>> _folded((4, 9, 5), 11), _folded((), 11)
    (3, 1)
    """
    lines, position = 1, 0
    for length in words:
        if position and position + 1 + length > width:
            lines, position = lines + 1, 0
        position += length + (position > 0)
        lines += (position - 1) // width
        position = (position - 1) % width + 1
    return lines
