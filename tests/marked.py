"""Test cases as text with the answers marked inside: ``killed [33](killed 33..33) people``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

CASES = Path(__file__).parent / "cases"
_MARK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")


@dataclass(frozen=True)
class Marked:
    """A text and what its marks say: (start, end, label), offsets into `text`."""

    text: str
    marks: tuple[tuple[int, int, str], ...]


def read_marked(line: str) -> Marked:
    parts, marks, position, length = [], [], 0, 0
    for match in _MARK.finditer(line):
        before = line[position : match.start()]
        parts += [before, match[1]]
        start = length + len(before)
        length = start + len(match[1])
        marks.append((start, length, match[2]))
        position = match.end()
    return Marked("".join(parts) + line[position:], tuple(marks))


@dataclass(frozen=True)
class Case:
    """One line of a case file; `reason` says why it is known to fail, if it is."""

    line: str
    reason: str | None


def read_cases(name: str) -> list[Case]:
    """The cases of ``cases/NAME.txt``: one a line; ``#`` comments; ``! reason :: case`` for a known failure."""
    cases = []
    for line in (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        reason, _, rest = line[1:].partition("::") if line.startswith("!") else ("", "", line)
        cases.append(Case(rest.strip(), reason.strip() or None))
    return cases
