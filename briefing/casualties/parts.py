"""Figures that hang on another: a share of it ("including two children"), an older toll ("from 31")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.casualties.reading import Reading, Statement, chain_from, state

if TYPE_CHECKING:
    from collections.abc import Iterator

PART_REACH = 25
"""Tokens between a figure and "including" at most."""


def find_superseded(reading: Reading, newer: Statement) -> Statement | None:
    """The older figure beside a newer one: "rose to 33 from 31"."""
    position = newer.phrase[1]
    while position < newer.phrase[1] + 4 and reading.lower(position) in {",", "up", "people", "dead"}:
        position += 1
    if newer.rule != "death-toll" or reading.lower(position) != "from":
        return None
    group = reading.group_from(position + 1)
    older = state(newer.harm, (group,), "older-toll") if group else None
    return replace(older, is_superseded=True) if older else None


def find_parts(reading: Reading, whole: Statement) -> Iterator[Statement]:
    """The figures that the words behind `whole` single out of it."""
    start = max(whole.phrase[1], whole.harm.end)
    for position in range(whole.phrase[1], min(len(reading.tokens), start + PART_REACH)):
        if reading.lower(position) in {";", "."}:
            return
        if reading.lower(position) != "including":
            continue
        groups = chain_from(reading, position + 1)
        statement = state(whole.harm, groups, "including") if groups else None
        if statement:
            yield replace(statement, is_part=True)
        return
