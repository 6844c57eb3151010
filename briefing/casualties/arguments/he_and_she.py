"""Whom "he" and "she" stand for within a sentence: ``The teen`` was airlifted to a hospital, where he died."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.persons.group import GroupKind
from briefing.casualties.words import POSSESSIVES, SAYING

if TYPE_CHECKING:
    from briefing.casualties.persons.group import PersonGroup
    from briefing.casualties.reading import Reading

_ONE = (GroupKind.NAMED, GroupKind.SINGLE, GroupKind.DEFINITE)
_MEN = frozenset("man boy husband father son brother grandfather uncle nephew boyfriend gentleman male businessman".split())
_WOMEN = frozenset("woman girl wife mother daughter sister grandmother aunt niece girlfriend lady female actress".split())


def person_before(reading: Reading, pronoun: PersonGroup) -> PersonGroup | None:
    """The one person whom the sentence told before the pronoun; None where there are several or the sexes differ."""
    word = reading.lower(pronoun.first)
    if pronoun.kind is not GroupKind.ANAPHOR or word not in {"he", "she"}:
        return None
    before = [group for group in reading.groups if group.end <= pronoun.first and group.kind is not GroupKind.ANAPHOR]
    if len(before) != 1 or before[0].kind not in _ONE:
        return None
    group = before[0]
    others = _WOMEN if word == "he" else _MEN
    is_other = not others.isdisjoint(reading.lowers(group.first, group.end)) or reading.lower(group.first) in POSSESSIVES
    is_told = not SAYING.isdisjoint(reading.lowers(group.end, pronoun.first))
    return None if is_other or is_told else group
