"""Whether such persons can meet such harm: no bodies wounded, no gunmen displaced, only fighters "eliminated"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.figure import Category, Outcome
from briefing.casualties.harm.idioms.flight import CROSSING
from briefing.casualties.persons.group import GroupKind
from briefing.casualties.words import FINDING, PRISONERS
from briefing.months import is_year

if TYPE_CHECKING:
    from briefing.casualties.reading import Reading, Statement


def _is_multiple(reading: Reading, first: int) -> bool:
    """Whether a number only says how many times others it is: ``twice as many`` were hurt."""
    is_many = reading.lowers(first - 1, first + 1) == ["as", "many"]
    return is_many and reading.lower(first - 2) in {"twice", "times", "thrice"}


def is_countable(reading: Reading, statement: Statement) -> bool:
    """Whether such persons can meet such harm.

    Flight counts as displacement only with a number, and not of those who did the harm, "the four gunmen fled", nor
    of the wounded; only fighters are "eliminated"; who did it and was not found is at large.
    """
    is_hostile = statement.category in (Category.ATTACKER, Category.ARMED_GROUP)
    verb = reading.lower(statement.harm.verb)
    is_staff = verb == "in" and reading.lower(statement.members[-1].end - 1) in _STAFF
    is_nobody = (
        is_staff
        or _is_multiple(reading, statement.phrase[0])
        or ("every" in reading.sentence.lowers and _is_at_a_rate(reading, statement))
    )
    if is_nobody or verb in _OF_FIGHTERS:
        is_of_them = reading.lower(statement.members[0].end - 1) in {"them", "whom"}
        return not is_nobody and (is_hostile or is_of_them or statement.category is Category.SECURITY_FORCES)
    if statement.members[0].kind is GroupKind.NOBODY:
        is_other = not _OTHER_CLAUSE.isdisjoint(reading.lowers(statement.members[-1].end, statement.harm.first))
        return not is_other and not _is_of_years(reading, statement)
    if verb in FINDING or verb == "wiped":
        kind = statement.members[0].kind
        is_found = kind in _FINDABLE or (verb == "seen" and kind is GroupKind.NAMED)
        return (verb == "wiped" or not is_hostile) and is_found
    if statement.count.size == 0 and reading.lowers(statement.phrase[1], statement.phrase[1] + 2) == ["of", "them"]:
        return statement.count.low == 0
    if statement.outcome is not Outcome.DISPLACED:
        is_told_before = statement.outcome is Outcome.MISSING and statement.members[0].kind is GroupKind.ANAPHOR
        return not is_told_before and (statement.outcome is not Outcome.INJURED or not _are_bodies(reading, statement))
    behind = reading.lowers(statement.harm.end, statement.harm.end + GETAWAY_REACH)
    is_getaway = verb in _FLEEING and statement.count.size < CROWD_LEAST and not _GETAWAY.isdisjoint(behind)
    is_march = verb in CROSSING and statement.category is Category.SECURITY_FORCES
    who = set(reading.lowers(statement.members[0].first, statement.members[-1].end + 1))
    return statement.count.low != 1 and not is_hostile and not who & (_SICK | _INMATES) and not is_getaway and not is_march


_FINDABLE = (GroupKind.COUNTED, GroupKind.BARE, GroupKind.SINGLE)


def _is_at_a_rate(reading: Reading, statement: Statement) -> bool:
    """Whether one person stands for many, so often: a child dies of hunger ``every five seconds``."""
    behind = reading.lowers(statement.harm.end, len(reading.tokens))
    rate = behind[behind.index("every") + 1 :][:3] if "every" in behind else []
    return statement.count.size == 1 and not {"seconds", "minutes", "hours", "second", "minute"}.isdisjoint(rate)


def _is_of_years(reading: Reading, statement: Statement) -> bool:
    """Whether a zero is told of the years before: nobody has died there ``since 2004``."""
    behind = reading.lowers(statement.harm.end, len(reading.tokens))
    return any(word == "since" and is_year(year) for word, year in pairwise(behind))


def _are_bodies(reading: Reading, statement: Statement) -> bool:
    """Whether the wounds are those of the dead: ``the body of`` a man with a gunshot wound, wounded ``bodies``."""
    before = reading.lowers(statement.phrase[0] - BODY_REACH, statement.phrase[0])
    before = before[before.index("and") :] if "and" in before else before
    behind = reading.lowers(statement.phrase[1], statement.members[-1].end + 2)
    return not _DEAD_BODIES.isdisjoint(before) or not _DEAD.isdisjoint(behind)


_STAFF = frozenset("medic medics doctor doctors nurse nurses surgeon surgeons source sources official officials".split())
"""Who may be in a hospital without being hurt."""
_OTHER_CLAUSE = frozenset({"knows", "knew", "which"})
"""Words between "nobody" and the harm that make it another clause's."""
_INMATES = PRISONERS | {"suspects"}
"""Those who break out when they flee."""
_FLEEING = frozenset({"fled", "flee", "fleeing"})
_GETAWAY = frozenset(
    "van car vehicle taxi truck motorcycle motorcycles scooter foot scene suv sedan pickup $ cash money loot jewelry".split()
)
"""In what, from where, or with what, those flee who did something."""
CROWD_LEAST = 20
"""Persons from which on they are no gang that makes its getaway."""
GETAWAY_REACH = 5
"""Tokens between "fled" and the van at most."""
_OF_FIGHTERS = frozenset(
    "eliminate eliminated eliminates eliminating neutralise neutralised neutralises neutralising neutralize neutralized"
    " neutralizes neutralizing liquidate liquidated liquidates liquidating".split()
)
_DEAD = frozenset("bodies corpses".split())
_DEAD_BODIES = _DEAD | {"body", "corpse"}
BODY_REACH = 6
"""Tokens between "the body of" and who is told with wounds at most."""
_SICK = frozenset("wounded injured patients sick casualties".split())
