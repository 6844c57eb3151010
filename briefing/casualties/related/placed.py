"""Shares told by where or how each was harmed: ``two were shot, one in the face, the other in the shoulder``."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.casualties.persons.group import ONE, GroupKind, PersonGroup
from briefing.casualties.reading import Reading, Statement, state
from briefing.months import WEEKDAY_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENING = frozenset({"–", "—", "--", ":"})
_SETTINGS = frozenset("in at on near outside inside by from to when while after".split())
SETTING_MOST = 8
"""Tokens of ``in the left shoulder`` at most."""
DASH_REACH = 6
"""Tokens between a predicate and the dash behind which its shares stand at most."""


def placed_shares(reading: Reading, whole: Statement) -> Iterator[Statement]:
    """`two were shot, one in the leg and the other in the chest`; `50 were shot dead -- 15 in ambushes --`."""
    begin = _opening(reading, max(whole.members[-1].end, whole.harm.end))
    shares = tuple(_shares_from(reading, begin)) if begin else ()
    if not shares or sum(share.count.size for share in shares if share.count) > whole.count.size:
        return
    for share in shares:
        if statement := state(whole.harm, (share,), "placed-share"):
            yield replace(statement, category=whole.category)


def _opening(reading: Reading, end: int) -> int:
    """Where the shares of what ends at `end` begin: behind its comma, or a dash that no persons part from it; 0 for nowhere."""
    end += 2 * (reading.lower(end) == "on" and reading.lower(end + 1) in WEEKDAY_WORDS)
    words = reading.lowers(end, end + DASH_REACH)
    if words[:1] == [","]:
        return end + 1
    dash = next((at for at, word in enumerate(words, end) if word in _OPENING), 0)
    return dash + 1 if dash and not any(reading.group_from(at) for at in range(end, dash)) else 0


def _shares_from(reading: Reading, begin: int) -> Iterator[PersonGroup]:
    """The numbers from `begin` on with a setting of their own."""
    while begin and (share := _share_at(reading, begin)):
        yield share
        joint = next((at for at in range(share.end, share.end + SETTING_MOST) if reading.lower(at) in {",", "and"}), 0)
        is_listed = joint and reading.lower(joint) == "," and reading.lower(joint + 1) == "and"
        begin = joint and joint + 1 + is_listed


def _share_at(reading: Reading, begin: int) -> PersonGroup | None:
    words = (begin, begin + 2)
    is_other = reading.lowers(*words) == ["the", "other"]
    group = PersonGroup(*words, GroupKind.BARE, ONE, words, None) if is_other else reading.group_from(begin)
    is_number = group is not None and group.kind is GroupKind.BARE and reading.harm_from(group.end) is None
    return group if group and is_number and reading.lower(group.end) in _SETTINGS else None
