"""Statements that another one of the sentence tells already: "two hostages were killed" and "two hostages"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.arguments.antecedents import PAIR
from briefing.casualties.figure import Outcome
from briefing.casualties.harm.kinds import Form
from briefing.casualties.persons.group import ONE, GroupKind
from briefing.casualties.reading import tells_manner
from briefing.casualties.words import AMONG_THEM, THEY_INCLUDE

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefing.casualties.reading import Reading, Statement


def _is_of_one_before(other: Statement, statement: Statement) -> bool:
    """Whether the sentence told the same of one person before it says "she": ``a student lost an eye when she was hit``."""
    is_same = other.outcome is statement.outcome and other.count == ONE
    return is_same and other.phrase[1] <= statement.phrase[0] <= other.phrase[1] + ANAPHOR_REACH


def _tells_of_another(reading: Reading, statement: Statement) -> bool:
    """Whether "he" is another named person than the one told: Lee died; ``Roe`` was taken to hospital, where ``he`` died."""
    named = [group for group in reading.groups if group.kind is GroupKind.NAMED and group.end <= statement.phrase[0]]
    return len(named) > 1 and ";" in reading.lowers(named[-2].end, named[-1].first)


ANAPHOR_REACH = 20
"""Tokens between a person and the pronoun that stands for that person at most."""


def _is_one_of_the_dead(reading: Reading, statement: Statement, others: Collection[Statement]) -> bool:
    """Whether who was hit is told as one of the dead: five deaths, ``one of them a gendarme`` who was beaten."""
    if statement.outcome is not Outcome.INJURED:
        return False
    first = statement.members[0].first
    if reading.lowers(first - 4, first) == ["one", "of", "them", ","] and statement.rule == "copular-adjective":
        return any(other.outcome is Outcome.INJURED and other.phrase[0] < first for other in others)
    is_share = reading.lowers(first - 2, first) in (["of", "them"], ["one", "was"])
    if tells_manner(reading, statement.harm):
        is_share = is_share or reading.lower(first - 1) == "including" or reading.lowers(first - 2, first) == ["among", "them"]
    told = (other for other in others if other.outcome is Outcome.KILLED and other.phrase[0] < first)
    return is_share and (reading.lower(first - 1) == "was" or any(told))


def _is_named_behind(reading: Reading, statement: Statement, others: Collection[Statement]) -> bool:
    """Whether the name behind tells who it was: ``The last deputy`` killed was Sgt. Haas, who was struck."""
    if reading.lowers(statement.phrase[0], statement.phrase[0] + 2) not in (["the", "last"], ["the", "first"]):
        return False
    names = (other for other in others if other.members[0].kind is GroupKind.NAMED and other.phrase > statement.phrase)
    return statement.count == ONE and any(names)


def _goes_on_with_one_told(reading: Reading, statement: Statement, others: Collection[Statement]) -> bool:
    """Whether persons told in front are told on: a girl``, Ann Lee,`` who has been missing; a man and a woman; ``both`` were."""
    first = statement.members[0].first
    mark = reading.lower(first - 1)
    if mark not in {",", ";"}:
        return False
    alike = [other for other in others if other.outcome is statement.outcome and other.members[-1].end < first]
    if mark == ";":
        return reading.lower(first) == "both" and bool(alike)
    is_name = statement.members[0].kind is GroupKind.NAMED and statement.count == ONE
    return is_name and any(other.members[-1].end == first - 1 and other.count == ONE for other in alike)


def _is_only_presumed(reading: Reading, statement: Statement, others: Collection[Statement]) -> bool:
    """Whether the missing are only believed dead: An eighth man was missing ``and believed dead``."""
    is_presumed = statement.outcome is Outcome.KILLED and reading.lower(statement.harm.verb - 1) in _PRESUMING
    return is_presumed and any(
        other.outcome is Outcome.MISSING and other.phrase == statement.phrase and other.rule != "reduced-participle"
        for other in others
    )


_PRESUMING = frozenset({"believed", "presumed", "feared", "assumed"})
_CUSTODY = (Outcome.ABDUCTED, Outcome.DETAINED)  # the same words tell one of them


def _lists_the_harmed(reading: Reading, statement: Statement) -> bool:
    """`They included a guard struck by a bullet`: those whom the sentence before counts, the harm only tells how."""
    is_who = statement.rule == "passive-subject" and reading.lower(statement.harm.first - 1) == "who"
    is_who = is_who and tells_manner(reading, statement.harm)
    if statement.outcome is not Outcome.INJURED or not (is_who or statement.rule == "reduced-participle"):
        return False
    is_among = tuple(reading.lowers(0, 3)) in AMONG_THEM and tells_manner(reading, statement.harm)
    return is_among or tuple(reading.lowers(0, 2)) in THEY_INCLUDE


def _are_dead_captives(statement: Statement, others: Collection[Statement]) -> bool:
    """Whether a total is of captives who died: put the number of ``dead hostages at 23``."""
    is_total = statement.rule == "death-toll"
    return is_total and any(other.outcome is Outcome.KILLED and other.phrase == statement.phrase for other in others)


def is_told_otherwise(reading: Reading, statement: Statement, others: Collection[Statement]) -> bool:
    """Whether the same words told it already ("two hostages were killed", "two hostages"), or tell no harm: "40 displaced"."""
    alike = (other for other in others if other.outcome in _CUSTODY and other.phrase == statement.phrase)
    is_again = statement.outcome in _CUSTODY and next(alike) is not statement
    is_again = is_again or (statement.harm.form is Form.ADJECTIVE and _is_only_presumed(reading, statement, others))
    is_again = is_again or _lists_the_harmed(reading, statement) or _is_one_of_the_dead(reading, statement, others)
    is_again = is_again or (statement.outcome is Outcome.ABDUCTED and _are_dead_captives(statement, others))
    if is_again or _is_named_behind(reading, statement, others):
        return True
    goes_on = statement.count.size <= PAIR and _goes_on_with_one_told(reading, statement, others)
    if statement.members[0].kind is GroupKind.ANAPHOR and statement.rule != "self-inflicted":
        is_told = any(_is_of_one_before(other, statement) for other in others if other is not statement)
        return is_told and not _tells_of_another(reading, statement)
    if statement.outcome is Outcome.MISSING and statement.rule in {"intransitive-subject", "reduced-participle"}:
        return goes_on or any(other.outcome is Outcome.KILLED and other.phrase == statement.phrase for other in others)
    if statement.rule == "modifier":
        graver = {Outcome.KILLED, statement.outcome}
        told = (other for other in others if other.phrase == statement.phrase and other.rule != "modifier")
        return goes_on or any(other.outcome in graver for other in told)
    is_held = statement.rule == "counted-noun" and statement.outcome is not Outcome.KILLED
    if goes_on or (not is_held and statement.rule != "of-the-harmed"):
        return goes_on
    is_share = reading.lower(statement.members[0].first - 1) in {"including", "them", "whom"}
    is_custody = statement.outcome in _CUSTODY
    earlier = (other for other in others if other is not statement and not (is_custody and other.outcome in _CUSTODY))
    return any(other.phrase == statement.phrase or (is_share and other.phrase < statement.phrase) for other in earlier)
