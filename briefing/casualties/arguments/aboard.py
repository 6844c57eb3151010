"""Everyone aboard: a number counts the passengers, other words tell what became of all of them: ``Everyone on board died``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.arguments.chains import chain_from, chain_to
from briefing.casualties.figure import Outcome
from briefing.casualties.harm.kinds import Form, Harm
from briefing.casualties.persons.group import GroupKind
from briefing.casualties.reading import Reading, Statement, state
from briefing.casualties.words import BE, FEARING, HAVE, MODALS
from briefing.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.casualties.persons.group import PersonGroup

_ABOARD = frozenset({"aboard", "board", "carrying", "inside"})
_ALL = frozenset({"everyone", "everybody", "all", "survivors", "survived", "none"})
LOOK_BACK = 2
"""Sentences between the number of those aboard and what became of them at most."""
_ALL_ABOARD = (
    r"(?:everyone|everybody|all)(?: (?:of )?(?:those|the people|people))? (?:who (?:were|was) )?(?:on board|aboard|inside)"
)
_ALL_DEAD = Pattern(
    rf"(?i)\b{_ALL_ABOARD} (?:the (?:plane|aircraft|jet|helicopter|bus|boat|vessel|ferry) )?"
    r"(?:was |were |had (?:been )?|are |is )?(?:killed|died|dead|perished)\b"
    r"|\b(?:there (?:were|are)|with) no survivors\b|\b(?:no one|nobody|none(?: of them)?)(?: (?:on board|aboard))? survived\b"
)


def all_aboard(reading: Reading, before: int, position: int) -> tuple[PersonGroup, ...]:
    """The persons counted as aboard whom "everyone on board" at `position` stands for: ``a plane with 157 people on board``."""
    position -= reading.lower(position - 1) == "all"
    words = reading.lowers(position, position + 3)
    if words[1:] == ["of", "those"]:
        words = ["all", *reading.lowers(position + 3, position + 5)]
    if words[:1] not in (["everyone"], ["everybody"], ["all"]) or _ABOARD.isdisjoint(words[1:]):
        return ()
    return _counted_aboard(reading, before)


def _counted_aboard(reading: Reading, before: int) -> tuple[PersonGroup, ...]:
    """The last persons in front of `before` who are counted as aboard."""
    counted = [group for group in reading.groups if group.end <= before and group.kind is GroupKind.COUNTED]
    aboard = [
        group
        for group in counted
        if not _ABOARD.isdisjoint([*reading.lowers(group.end, group.end + 2), *reading.lowers(group.first - 1, group.first)])
    ]
    return chain_to(reading, chain_from(reading, aboard[-1].first)[-1]) if aboard else ()


def lost_vessel(reading: Reading, harm: Harm) -> Statement | None:
    """`A plane with 66 people aboard disappeared`; `a boat carrying 30 migrants has gone missing`."""
    if harm.outcome is not Outcome.MISSING or _VESSELS.isdisjoint(reading.sentence.lowers[: harm.first]):
        return None
    group = next((group for group in reversed(reading.groups) if group.end <= harm.first), None)
    is_number = group is not None and group.kind in (GroupKind.COUNTED, GroupKind.BARE)
    if group is None or not is_number or reading.lower(group.first - 1) not in {"with", "carrying"}:
        return None
    before = group.first - 2 - (reading.lower(group.first - 2) == ",")
    between = set(reading.lowers(group.end, harm.verb)) - {"aboard", "on", "board", ","}
    is_verb = harm.form is Form.INTRANSITIVE or not between.isdisjoint(_GONE)
    is_told = is_verb and between <= _GONE and reading.lower(before) in _VESSELS
    return state(harm, (group,), "lost-vessel") if is_told else None


_GONE = BE | HAVE | {"gone", "went", "goes", "still", "reported"}
"""Words that say with "missing" that a vessel is."""
_VESSELS = frozenset(
    "plane airplane aeroplane jet airliner aircraft flight helicopter boat ship ferry vessel trawler yacht dinghy freighter"
    " submarine balloon".split()
)
"""What carries persons and may disappear with them."""


def aboard_before(reading: Reading, relative: int) -> PersonGroup | None:
    """The persons aboard what a relative clause tells of: ``All 22 people aboard a plane that`` was taking doctors north."""
    for position in range(relative - 1, max(0, relative - ABOARD_REACH), -1):
        if reading.lower(position) in {"aboard", "board"}:
            group = reading.group_to(position) or reading.group_to(position - 1)
            return group if group and group.kind is GroupKind.COUNTED else None
    return None


ABOARD_REACH = 8
"""Tokens between "aboard" and the relative clause that tells of the vessel at most."""


def find_all_aboard(readings: Mapping[int, Reading]) -> Iterator[tuple[Reading, Statement]]:
    """Those counted as aboard of whom the same sentence or one behind it says that all died, each with its reading."""
    for index, reading in readings.items():
        if _ALL.isdisjoint(reading.sentence.lowers) or not _tells_of_all_dead(reading):
            continue
        near = (readings[at] for at in range(index, index - LOOK_BACK - 1, -1) if at in readings)
        counting = next((found for found in near if _counted_aboard(found, len(found.tokens))), None)
        if counting is None:
            continue
        groups = _counted_aboard(counting, len(counting.tokens))
        last = groups[-1].end
        statement = state(Harm(last, last + 1, Outcome.KILLED, Form.ADJECTIVE, last), groups, "all-aboard")
        if statement is not None:
            yield counting, statement


def _tells_of_all_dead(reading: Reading) -> bool:
    words = reading.sentence.lowers
    return _UNSURE.isdisjoint(words) and _ALL_DEAD.search(" ".join(words)) is not None


_UNSURE = (
    FEARING
    | MODALS
    | frozenset("if unless whether likely unlikely probably believed presumed hope hoped hopes appear appears".split())
)
