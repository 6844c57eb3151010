"""What the name model sees of each word of a sentence: the one feature function of training and use."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.lexicons import read_words
from briefing.names.cues import PARTICLES, is_place_name, organization_kind, title_heads
from briefing.names.gazetteer import country_of_demonym

if TYPE_CHECKING:
    from collections.abc import Sequence

CLUSTERS = Path(__file__).parent / "model" / "clusters.txt"
CAPITALS_SHARE = 0.8
"""With so many of its words capitalised, a sentence's capitals tell nothing (headlines, cables)."""
_TITLE_CASE_SMALL = frozenset("a an and as at but by for from in into nor of on or over the to up via vs with".split())
"""Words that Title Case leaves small."""
_EDGE = "<>"
"""Stands for the words before the first and after the last."""
_RUNS = re.compile(r"(.)\1+")


def case_of(words: Sequence[str]) -> str:
    """How a sentence uses capitals: ``n`` to mark names, ``c`` in all words, ``t`` as Title Case.

    >>> case_of("The army shelled Homs".split()), case_of("ARMY SHELLS HOMS".split())
    ('n', 'c')
    """
    return _case_of(tuple(words))


@lru_cache(maxsize=1 << 12)
def _case_of(words: tuple[str, ...]) -> str:
    alphabetic = [word for word in words if word[0].isalpha()]
    if len(alphabetic) < 3:
        return "n"
    if sum(word.isupper() for word in alphabetic) >= CAPITALS_SHARE * len(alphabetic):
        return "c"
    large = [word for word in alphabetic if word.lower() not in _TITLE_CASE_SMALL]
    return "t" if len(large) > 2 and sum(word[0].isupper() for word in large) > CAPITALS_SHARE * len(large) else "n"


def features(words: Sequence[str], known: Sequence[str]) -> list[list[str]]:
    """Feature strings of each word; `known` says of each what the gazetteer takes it for ("" for nothing)."""
    case = case_of(words)
    seen = [_EDGE, _EDGE, *words, _EDGE, _EDGE]
    parts = [_word_features(word, case) for word in seen]
    gaz = ["", *known, ""]
    rows: list[list[str]] = []
    for i in range(2, len(seen) - 2):
        this, left, right = parts[i], parts[i - 1], parts[i + 1]
        rows.append(
            [
                *this[0],
                *left[1],
                *right[2],
                *parts[i - 2][3],
                *parts[i + 2][4],
                f"{left[5]}|{this[5]}",
                f"{this[5]}|>{right[5]}",
                f"{left[6]}{this[6]}{right[6]}",
                f"{left[7]}|{this[7]}",
                f"{this[7]}|>{right[7]}",
                f"g{gaz[i - 1]}",
                f"g<{gaz[i - 2]}",
                f"g>{gaz[i]}",
            ]
        )
    return rows


@lru_cache(maxsize=1 << 16)
def _word_features(
    word: str, case: str
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...], str, str, str]:
    """The features that a word gives itself, its right, left, second right and second left neighbour.

    Then, to be paired: its lower case, its shape, its coarse cluster.
    """
    lower = word.lower()
    shape = case if case != "n" and word[0].isalpha() else ""
    shape = (shape if case == "c" else f"{shape}{_shape(word)}") or _shape(word)
    coarse, fine = _cluster(lower)
    flags = _flags(word, lower)
    base = (f"w{lower}", f"s{shape}", f"c{coarse}", f"k{fine}", *(f"f{flag}" for flag in flags))
    own = (*base, f"p{lower[:3]}", f"e{lower[-3:]}", f"x{lower[-2:]}", f"sw{shape}{lower}", f"sk{shape}{coarse}")
    return (
        own,
        tuple(f"<{item}" for item in base),
        tuple(f">{item}" for item in base),
        (f"<<w{lower}", f"<<c{coarse}", f"<<s{shape}"),
        (f">>w{lower}", f">>c{coarse}", f">>s{shape}"),
        lower,
        f"[{shape}]",
        coarse,
    )


def _shape(word: str) -> str:
    """``McCain`` → AaAa, ``U.S.`` → A.A., ``al-Qaida`` → a-Aa, ``1,200`` → 0,0."""
    shape = "".join("A" if c.isupper() else "a" if c.isalpha() else "0" if c.isdigit() else c for c in word)
    return _RUNS.sub(r"\1", shape)


def _flags(word: str, lower: str) -> tuple[str, ...]:
    found = []
    if lower.capitalize() in read_words("given_names") or word in read_words("given_names"):
        found.append("given")
    if lower in title_heads():
        found.append("title")
    if lower in country_of_demonym():
        found.append("demonym")
    if lower in read_words("reporting_verbs"):
        found.append("says")
    if lower in PARTICLES:
        found.append("particle")
    if is_place_name([lower]):
        found.append("place")
    if kind := organization_kind([lower]):
        found.append(kind.value)
    return tuple(found)


@cache
def _clusters() -> tuple[mmap, int]:
    """The table of clusters where it lies, a line a word, sorted; and where its header ends."""
    with CLUSTERS.open("rb") as file:
        table = mmap(file.fileno(), 0, access=ACCESS_READ)
    start = 0
    while table[start : start + 2] == b"# ":
        start = table.find(b"\n", start) + 1
    return table, start


def _cluster(lower: str) -> tuple[str, str]:
    """A word's cluster of 300 and its cluster of 1000, or its last part's; two empty ones if neither is known."""
    pair = _look_up(lower)
    if pair is None and "-" in lower:
        pair = _look_up(lower.rsplit("-", 1)[-1])
    return pair or ("", "")


def _look_up(word: str) -> tuple[str, str] | None:
    """The clusters of a word, by halving the table: of 46,000 words only those looked at are read."""
    key = word.encode("utf-8", "surrogatepass") + b" "
    table, low = _clusters()
    high = len(table)
    while low < high:
        start = table.rfind(b"\n", low, (low + high) // 2) + 1 or low
        line = table[start : table.find(b"\n", start)]
        if line.startswith(key):
            coarse, fine = line[len(key) :].decode().split(" ")
            return coarse, fine
        low, high = (start + len(line) + 1, high) if line < key else (low, start)
    return None
