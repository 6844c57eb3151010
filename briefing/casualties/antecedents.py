"""Whom "who", "them" and "everyone on board" stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.asides import before_age, opening_of
from briefing.casualties.group import ONE, GroupKind, PersonGroup

if TYPE_CHECKING:
    from briefing.casualties.reading import Reading


def antecedent_of(reading: Reading, relative: int) -> PersonGroup | None:
    """The group that a relative clause right behind it tells of: ``the widows of three men who died``."""
    end = relative - 1 if reading.lower(relative - 1) == "," else relative
    if end < relative and (whole := _before_share(reading, end)):
        return whole
    group = reading.group_to(end) or reading.group_to(before_age(reading, end))
    return group if group and group.is_stated and group.kind is not GroupKind.ANAPHOR else None


def _before_share(reading: Reading, closing: int) -> PersonGroup | None:
    """Who an aside that ends at a comma tells the shares of: ``six priests, five of them Spaniards,`` who were killed."""
    opening = opening_of(reading, closing)
    if opening is None or {"them", "whom"}.isdisjoint(reading.lowers(opening + 2, opening + 4)):
        return None
    group = reading.group_to(opening)
    return group if group and group.kind is GroupKind.COUNTED else None


def plural_antecedent(reading: Reading, before: int, *, is_only: bool = False) -> tuple[PersonGroup, ...]:
    """The counted persons whom "them" or "they" behind them stands for: the last persons told, with `is_only` the only ones."""
    earlier = [group for group in reading.groups if group.end <= before and group.kind in (GroupKind.COUNTED, GroupKind.PLURAL)]
    counted = [group for group in earlier if group.kind is GroupKind.COUNTED and group.count != ONE]
    if is_only:
        earlier = [group for group in earlier if group in counted or reading.lower(group.end - 1) not in {"police", "deputies"}]
    if len(counted) != 1 or earlier[-1] is not counted[0] or (is_only and len(earlier) > 1):
        return ()
    return (counted[0],)


def all_aboard(reading: Reading, before: int, position: int) -> tuple[PersonGroup, ...]:
    """The persons counted as aboard whom "everyone on board" at `position` stands for: ``a plane with 157 people on board``."""
    words = reading.lowers(position, position + 3)
    if words[:1] not in (["everyone"], ["everybody"], ["all"]) or _ABOARD.isdisjoint(words[1:]):
        return ()
    counted = [group for group in reading.groups if group.end <= before and group.kind is GroupKind.COUNTED]
    aboard = [
        group
        for group in counted
        if not _ABOARD.isdisjoint([*reading.lowers(group.end, group.end + 2), *reading.lowers(group.first - 1, group.first)])
    ]
    return tuple(aboard[-1:])


_ABOARD = frozenset({"aboard", "board", "carrying", "inside"})
