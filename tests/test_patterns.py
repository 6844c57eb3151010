"""No pattern of the package crawls: each runs against long near-misses of its own alphabet, in time that grows with them."""

from __future__ import annotations

import importlib
import pkgutil
import re
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator

import pytest

import briefing
from briefing.patterns import Pattern

parser = importlib.import_module("re._parser" if sys.version_info >= (3, 11) else "sre_parse")

SIZES = (25, 100, 400, 1_600, 6_400)
GROWTH = 9
"""Time may grow so many times while the text grows fourfold: linear is 4, quadratic 16."""
NOTICED = 0.03
"""Seconds of CPU below which nothing is compared: so little on the longest text hurts nobody."""
BOUNDED = {
    "briefing.segment.datelines._PATTERN": 160,
    "briefing.segment.furniture._LINE": 220,
    "briefing.casualties.persons.nouns._YEARS_OLD": 400,
}
"""Patterns that their functions give no more than so many code points (of the last: one whole token, never a search)."""


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled pattern that a module of the package holds, alone or in a container."""
    for found in pkgutil.walk_packages(briefing.__path__, "briefing."):
        if found.name == "briefing.__main__":
            continue
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            yield from ((f"{found.name}.{name}", pattern) for pattern in _patterns_in(value))


def _patterns_in(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value if isinstance(value.pattern, str) else re.compile(value.pattern.decode("latin-1"), value.flags | re.UNICODE)
    elif isinstance(value, Pattern):
        yield re.compile(value.words)
    elif isinstance(value, dict):
        yield from _patterns_in(tuple(value.values()))
    elif isinstance(value, list | tuple | set | frozenset):
        for item in value:
            yield from _patterns_in(item)


def pieces(pattern: re.Pattern[str]) -> list[str]:
    """Characters and words that the pattern itself speaks of, with one of each kind that news is made of."""
    literals = list(_literals(parser.parse(pattern.pattern, pattern.flags)))
    words = ["".join(literals[at : at + 6]) for at in range(0, min(len(literals), 120), 3)]
    kinds = [
        "a",
        "A",
        "1",
        " ",
        "\n",
        "-",
        ".",
        ",",
        "'",
        '"',
        "(",
        "1,",
        "1 ",
        "a ",
        "A ",
        "a-",
        "A. ",
        "an 1 ",
        "_",
        "\t",
        "Ab ",
    ]
    return list(dict.fromkeys([*kinds, *literals[:60], *words]))


def _literals(tree: Iterable[object]) -> Iterator[str]:
    for node in tree:
        if isinstance(node, tuple) and len(node) == 2 and str(node[0]) == "LITERAL":
            yield chr(node[1])
        elif isinstance(node, tuple | list | parser.SubPattern):
            yield from _literals(node)


def seconds(pattern: re.Pattern[str], text: str, rounds: int = 1) -> float:
    """CPU seconds that a search for every match of `pattern` takes, the best of some rounds."""
    taken = []
    for _ in range(rounds):
        start = time.process_time()
        for _match in pattern.finditer(text):
            pass
        taken.append(time.process_time() - start)
    return min(taken)


def crawls(pattern: re.Pattern[str], unit: str, longest: int = SIZES[-1]) -> bool:
    """Whether the time over repetitions of `unit` (with an end that spoils a match) grows faster than the text."""
    for end in ("", "\x01"):
        shorter = ""
        for size in (size for size in SIZES if size <= longest):
            text = unit * max(1, size // len(unit)) + end
            if seconds(pattern, text) > NOTICED and seconds(pattern, text, 4) > GROWTH * seconds(pattern, shorter, 4):
                return True
            shorter = text
    return False


ALL = dict(patterns())


def test_the_patterns_are_found():
    assert len(ALL) > 30
    assert "briefing.segment.furniture._LINE" in ALL


@pytest.mark.parametrize("crawler", [r"\d+(?:,\d+)*\s+people", r"(?:a+)+b", r"\s*\w+\s*:"])
def test_a_pattern_that_crawls_is_told(crawler):
    probe = (
        f"import re, test_patterns as t; p = re.compile({crawler!r}); raise SystemExit(any(t.crawls(p, u) for u in t.pieces(p)))"
    )
    try:
        done = subprocess.run([sys.executable, "-c", probe], cwd=__file__.rpartition("/")[0], timeout=5, check=False)
    except subprocess.TimeoutExpired:
        return
    assert done.returncode == 1


@pytest.mark.parametrize("name", sorted(ALL))
def test_no_pattern_crawls(name):
    longest = BOUNDED.get(name, SIZES[-1])
    assert [unit for unit in pieces(ALL[name]) if crawls(ALL[name], unit, longest)] == []
