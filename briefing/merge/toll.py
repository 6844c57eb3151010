"""The readings of several reports → one toll per outcome: low, best and high, after the manner of UCDP.

A conflict is named, never averaged: `best` is always what some report says.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.enums import StrEnum
from briefing.merge.readings import Party, Reading, agree, find_readings
from briefing.toll.rivals import SMALLEST_RATIO

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.merge.report import Report


GROWING = frozenset({Outcome.KILLED, Outcome.INJURED})
"""Outcomes whose count can only grow as an event is told; the missing are found and the displaced go home."""


class Verdict(StrEnum):
    """What a reading is to the toll across reports."""

    BEST = "best"
    AGREES = "agrees"
    CONTRADICTS = "contradicts"
    EARLIER = "earlier"
    CLAIM = "claim"
    PART = "part"


@dataclass(frozen=True, slots=True)
class MergedToll:
    """The readings of one outcome with their verdicts, the best one first, then in the order of `Verdict`.

    `low` and `high` span the best reading and those that contradict it; `best` is the low bound of the best reading,
    or its high one.
    """

    low: int | None
    best: int | None
    high: int | None
    conflict: bool
    readings: tuple[tuple[Verdict, Reading], ...]

    def having(self, verdict: Verdict) -> list[Reading]:
        """The readings of one verdict."""
        return [reading for other, reading in self.readings if other is verdict]


def reconcile_reports(reports: Sequence[Report], party: Party) -> dict[Outcome, MergedToll]:
    """Per outcome the toll that the reports make together; outcomes that no report tells are left out."""
    told: defaultdict[Outcome, list[Reading]] = defaultdict(list)
    for number, report in enumerate(reports):
        for outcome, readings in find_readings(report, number, party).items():
            told[outcome].extend(readings)
    return {outcome: reconcile_readings(told[outcome], grows=outcome in GROWING) for outcome in Outcome if outcome in told}


def reconcile_readings(readings: Sequence[Reading], *, grows: bool) -> MergedToll:
    """The toll of one outcome: the newest well-sourced reading, and what each other one is to it.

    Of a count that `grows` a later lower reading is a part, a correction or a conflict; of another one it is news.
    """
    best = _best(readings, grows=grows)
    judged = [(judge(Case(reading, best, readings, grows)), reading) for reading in readings]
    order = list(Verdict)
    judged.sort(key=lambda pair: (order.index(pair[0]), -(pair[1].day or date.min).toordinal(), -pair[1].size))
    rivals = [reading for verdict, reading in judged if verdict is Verdict.CONTRADICTS]
    return MergedToll(
        low=_lowest([best, *rivals]),
        best=best.count.number,
        high=None if best.count.high is None else max(reading.count.high or reading.size for reading in [best, *rivals]),
        conflict=bool(rivals),
        readings=tuple(judged),
    )


def _lowest(readings: list[Reading]) -> int | None:
    lows = [reading.count.low for reading in readings if reading.count.low is not None]
    return min(lows, default=None)


def _best(readings: Sequence[Reading], *, grows: bool) -> Reading:
    """The newest well-sourced reading; of those of its day the one that most reports bear out, then the lower one."""
    current = [reading for reading in readings if not reading.is_superseded] or list(readings)
    sound = [reading for reading in current if not reading.is_claim] or current
    whole = [reading for reading in sound if not (grows and _is_part(reading, sound))]
    standing = [reading for reading in whole if not _is_taken_back(reading, readings)] or whole
    newest = max(reading.day or date.min for reading in standing)
    fresh = [reading for reading in standing if (reading.day or date.min) == newest]
    best = max(fresh, key=lambda reading: (_bearers(reading, fresh), _is_exact(reading), -reading.size, -reading.report))
    return best if _is_exact(best) else _sharper(best, standing)


def _bearers(reading: Reading, others: Sequence[Reading]) -> int:
    """How many reports say what a reading says, or leave room for it."""
    return len({other.report for other in others if agree(other.count, reading.count)})


def _is_exact(reading: Reading) -> bool:
    return reading.count.low is not None and reading.count.low == reading.count.high


def _sharper(best: Reading, standing: list[Reading]) -> Reading:
    """The newest exact reading that an open one ("dozens", "at least 12") leaves room for; else the open one itself."""
    exact = [reading for reading in standing if _is_exact(reading) and agree(reading.count, best.count)]
    return max(exact, key=lambda reading: (reading.day or date.min, -reading.size), default=best)


@dataclass(frozen=True, slots=True)
class Case:
    """A reading to be judged beside the best one and all that were told."""

    reading: Reading
    best: Reading
    readings: Sequence[Reading]
    grows: bool

    @property
    def is_older(self) -> bool:
        reading, best = self.reading.day, self.best.day
        return reading is not None and best is not None and reading < best


def is_best(case: Case) -> bool:
    """The reading itself."""
    return case.reading is case.best


def is_out_of_date(case: Case) -> bool:
    """``rose to 33 from 31``: its own report says so of the 31."""
    return case.reading.is_superseded


def is_mere_claim(case: Case) -> bool:
    """``the rebels claimed to have killed 30``, where others have counted."""
    return case.reading.is_claim and not case.best.is_claim


def is_of_a_part(case: Case) -> bool:
    """Four buried, when 33 had died."""
    sound = [other for other in case.readings if not other.is_claim and not other.is_superseded]
    return case.grows and _is_part(case.reading, sound)


def is_outgrown(case: Case) -> bool:
    """12 on the first day, 33 on the second; any other count, of the missing and the like."""
    if not case.is_older or case.reading.size == case.best.size:
        return False
    return case.reading.size < case.best.size or not case.grows


def bears_out(case: Case) -> bool:
    """The same count, or one that leaves room for it: ``at least 30`` beside 33."""
    return agree(case.reading.count, case.best.count)


def is_withdrawn(case: Case) -> bool:
    """Another report calls it out of date, or the same source says less later."""
    return _is_taken_back(case.reading, case.readings) or (case.is_older and _is_corrected(case.reading, case.readings))


RULES: tuple[tuple[Callable[[Case], bool], Verdict], ...] = (
    (is_best, Verdict.BEST),
    (is_out_of_date, Verdict.EARLIER),
    (is_mere_claim, Verdict.CLAIM),
    (is_of_a_part, Verdict.PART),
    (is_outgrown, Verdict.EARLIER),
    (bears_out, Verdict.AGREES),
    (is_withdrawn, Verdict.EARLIER),
)


def judge(case: Case) -> Verdict:
    """The verdict of the first rule that fits; a reading that none fits contradicts the best one."""
    return next((verdict for rule, verdict in RULES if rule(case)), Verdict.CONTRADICTS)


def _is_part(reading: Reading, others: Sequence[Reading]) -> bool:
    """Whether a lone later count is so far below what was told before that it counts a part: four buried of the 33."""
    if reading.day is None or reading.size == 0 or _bearers(reading, others) > 1:
        return False
    return any(
        other.day is not None and other.day <= reading.day and _is_exact(other) and reading.size < SMALLEST_RATIO * other.size
        for other in others
    )


def _is_taken_back(reading: Reading, readings: Sequence[Reading]) -> bool:
    """Whether another report, no older, says that the count is out of date: ``rose to 33 from 31``."""
    return any(
        other.is_superseded
        and other.report != reading.report
        and (other.count.low, other.count.high) == (reading.count.low, reading.count.high)
        and (reading.day or date.min) <= (other.day or date.min)
        for other in readings
    )


def _is_corrected(reading: Reading, readings: Sequence[Reading]) -> bool:
    """Whether the same source gives a lower count later: the police say 34, then 33."""
    return bool(reading.source_words) and any(
        other.source_words == reading.source_words and other.day and reading.day and other.day > reading.day for other in readings
    )
