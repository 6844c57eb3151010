"""Shares of a count told in a sentence of their own: "Six were children and eight were women"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.figure import CasualtyFigure, Outcome, Status
from briefing.casualties.group import GroupKind, PersonGroup
from briefing.casualties.harm import Form, Harm
from briefing.casualties.reading import Reading, Statement, state

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LOOK_BACK = 2
"""Sentences between a count and the sentence that breaks it down at most."""
_BEFORE = frozenset({"", ",", ";", "–", "--", "and", "them", "victims", "dead", "wounded", "injured"})
"""What stands in front of a share: nothing, a mark, ``and``, ``of them``."""
_OF = frozenset({"victims", "dead", "wounded", "injured", "them", "hostages", "casualties"})
_ARE = frozenset({"was", "were"})
_BROKEN_DOWN = frozenset({Outcome.KILLED, Outcome.INJURED, Outcome.MISSING, Outcome.ABDUCTED, Outcome.DETAINED})


def find_breakdowns(
    readings: Mapping[int, Reading], figures: list[CasualtyFigure]
) -> Iterator[tuple[Reading, Statement, CasualtyFigure]]:
    """Each share with its reading and the figure that it is a share of."""
    for index, reading in readings.items():
        shares = [group for group in reading.groups if _is_share(reading, group)]
        whole = _whole(figures, index, shares) if shares else None
        if whole is None:
            continue
        for group in shares:
            harm = Harm(group.end, group.end + 1, whole.outcome, Form.ADJECTIVE, group.end)
            if statement := state(harm, (group,), "breakdown"):
                yield reading, statement, whole


def _is_share(reading: Reading, group: PersonGroup) -> bool:
    """Whether a number says of what kind so many were: ``six were children``, ``five of the victims were foreigners``."""
    is_number = group.kind is GroupKind.BARE or (group.kind is GroupKind.COUNTED and reading.lower(group.end - 1) in _OF)
    if not is_number or reading.lower(group.end) not in _ARE or reading.lower(group.first - 1) not in _BEFORE:
        return False
    kind = reading.group_from(group.end + 1)
    is_kind = kind is not None and kind.kind in (GroupKind.PLURAL, GroupKind.SINGLE)
    return is_kind and reading.harm_from(group.end) is None


def _whole(figures: list[CasualtyFigure], index: int, shares: list[PersonGroup]) -> CasualtyFigure | None:
    """The last count of more persons than the shares, in the sentence or a little before it."""
    least = max(group.count.size for group in shares if group.count)
    near = [
        figure
        for figure in figures
        if index - LOOK_BACK <= figure.sentence <= index
        and figure.outcome in _BROKEN_DOWN
        and figure.part_of is None
        and figure.status is Status.REPORTED
        and figure.count.size > least
    ]
    return near[-1] if near else None
