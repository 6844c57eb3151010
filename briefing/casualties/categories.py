"""What kind of persons a figure counts, where the words beside tell it better than their noun."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.figure import Category, Outcome
from briefing.casualties.group import GroupKind

if TYPE_CHECKING:
    from briefing.casualties.reading import Reading, Statement


def category_of(reading: Reading, statement: Statement) -> Category:
    """What the persons are; "four of them" are what those are who stand in front of the words."""
    end = statement.phrase[1]
    if _are_convicted(reading, statement) or (statement.category is Category.UNSPECIFIED and _fired_first(reading, statement)):
        return Category.ATTACKER
    if reading.sentence.lowers[slice(*statement.phrase)] in _PAIRS and any(
        group.category is Category.ATTACKER or "suspects" in reading.lowers(group.first, group.end)
        for group in reading.groups
        if group.end <= statement.phrase[0]
    ):
        return Category.ATTACKER
    if statement.category is not Category.UNSPECIFIED or reading.lowers(end, end + 2) not in (["of", "them"], ["of", "whom"]):
        return statement.category
    earlier = [group for group in reading.groups if group.end <= statement.phrase[0] and group.kind in _MANY]
    return earlier[-1].category if earlier else statement.category


_PAIRS = (("the", "pair"), ("the", "duo"), ("the", "couple"))


def _fired_first(reading: Reading, statement: Statement) -> bool:
    """Whether "he" whom the police shot had attacked before: ``opened fire at a store before he was shot dead by police``."""
    first = statement.phrase[0]
    if statement.members[0].kind is not GroupKind.ANAPHOR or reading.lower(first) not in {"he", "she"}:
        return False
    before = reading.lowers(0, first)
    is_attack = ("opened", "fire") in pairwise(before) or not _ATTACKED.isdisjoint(before)
    behind = reading.lowers(statement.harm.end, statement.harm.end + 5)
    is_next = before[-1:] in (["before"], ["and"], ["until"])
    return is_attack and is_next and behind[:1] == ["by"] and not _GUARDS.isdisjoint(behind)


_ATTACKED = frozenset("killing wounding injuring stabbed shooting".split())
_GUARDS = frozenset("police officers officer deputies deputy troopers guards guard soldiers troops forces marines agents".split())
_MANY = (GroupKind.PLURAL, GroupKind.COUNTED)


def _are_convicted(reading: Reading, statement: Statement) -> bool:
    """Whether the dead had been found guilty of an attack: executed three men ``convicted of plotting`` it."""
    end = statement.members[-1].end
    is_told = statement.outcome is Outcome.KILLED and reading.lower(end) in {"convicted", "condemned"}
    return is_told and not _ATTACKS.isdisjoint(reading.lowers(end + 1, end + CRIME_MOST))


CRIME_MOST = 8
"""Tokens behind "convicted" in which their attack is told."""
_ATTACKS = frozenset("attack attacks bombing bombings killing killings murder murders massacre shooting plotting".split())
