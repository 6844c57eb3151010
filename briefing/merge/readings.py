"""One report → its readings of the toll: what it says now, what it takes back, what others say in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.casualties.article_wide.victims import find_rests, is_single
from briefing.casualties.figure import BODILY_HARM, CasualtyFigure, Category, Count, Outcome, Scope, Status
from briefing.enums import StrEnum
from briefing.names.mention import ActorKind
from briefing.quantities import Qualifier
from briefing.toll import reconcile
from briefing.toll.rivals import LARGEST_RATIO, SMALLEST_RATIO

if TYPE_CHECKING:
    from datetime import date

    from briefing.document import Span
    from briefing.merge.report import Report
    from briefing.toll import Toll

_UNOFFICIAL = frozenset(
    "witness witnesses resident residents villager villagers relative relatives neighbor neighbors neighbour neighbours"
    " survivor survivors militant militants rebel rebels insurgent insurgents gunmen attackers posts".split()
)
"""Words of a source that has not counted, or has a stake in the count."""


class Party(StrEnum):
    """Whose harm a toll counts: the attackers' own is told apart."""

    VICTIMS = "victims"
    ATTACKERS = "attackers"


@dataclass(frozen=True, slots=True)
class Reading:
    """One count of one outcome in one report; `figures` are the ids it rests on, the best sourced one first.

    `is_claim` tells a count that is denied or that nobody vouches for who has counted; `is_superseded` one that the report
    itself calls out of date.
    """

    report: int
    day: date | None
    count: Count
    figures: tuple[str, ...]
    span: Span
    source: Span | None
    source_words: str
    is_claim: bool = False
    is_superseded: bool = False

    @property
    def size(self) -> int:
        """The number that a reading is compared by; 0 for a count without bounds."""
        return self.count.size


def find_readings(report: Report, number: int, party: Party) -> dict[Outcome, list[Reading]]:
    """The readings of a report per outcome, the one that it stands for first; `number` is the report's."""
    document = report.briefing.document
    figures = _figures_of(report, party)
    tolls = report.briefing.toll if party is Party.VICTIMS else reconcile(document, figures)
    rests = find_rests(document, figures)
    found: dict[Outcome, list[Reading]] = {}
    for outcome, toll in tolls.items():
        own = _own_readings(report, number, toll)
        beside = [
            _reading(report, number, figure.count, (figure,))
            for figure in figures
            if figure.outcome is outcome and figure.id not in rests and _stands_beside(figure, toll, own[0].size)
        ]
        found[outcome] = own + _distinct(own, beside)
    return found


def _figures_of(report: Report, party: Party) -> tuple[CasualtyFigure, ...]:
    """The victims' figures, or the attackers' own dead and wounded under a category that a toll counts."""
    figures = report.briefing.casualties
    if party is Party.VICTIMS:
        return tuple(figure for figure in figures if not _is_attackers(figure))
    return tuple(replace(figure, category=Category.UNSPECIFIED) for figure in figures if _is_attackers(figure))


def _is_attackers(figure: CasualtyFigure) -> bool:
    """Whether a figure counts attackers harmed; those arrested are in the event's toll."""
    return figure.category is Category.ATTACKER and figure.outcome in BODILY_HARM


def _own_readings(report: Report, number: int, toll: Toll) -> list[Reading]:
    """What the report stands for: one reading, or one for each count if its own sources disagree."""
    by_id = {figure.id: figure for figure in report.briefing.casualties}
    resting = [by_id[identity] for identity in toll.figures]
    if not toll.conflict:
        exact = next((f.count for f in resting if (f.count.low, f.count.high) == (toll.low, toll.high)), None)
        qualifier = Qualifier.EXACT if toll.low == toll.high else Qualifier.AT_LEAST if toll.high is None else Qualifier.RANGE
        return [_reading(report, number, exact or Count(toll.low, toll.high, qualifier), tuple(resting))]
    counts = dict.fromkeys(figure.count for figure in resting)
    return [_reading(report, number, count, tuple(f for f in resting if f.count == count)) for count in counts]


def _reading(report: Report, number: int, count: Count, figures: tuple[CasualtyFigure, ...]) -> Reading:
    shown = min(figures, key=lambda figure: (_is_claim(report, figure), figure.source is None, not _is_in_story(report, figure)))
    others = [figure.id for figure in figures if figure is not shown]
    return Reading(
        report=number,
        day=report.day,
        count=count,
        figures=(shown.id, *others),
        span=shown.span,
        source=shown.source,
        source_words=" ".join((report.quote(shown.source) or "").lower().removeprefix("the ").split()),
        is_claim=_is_claim(report, shown),
        is_superseded=shown.status is Status.SUPERSEDED,
    )


def _is_in_story(report: Report, figure: CasualtyFigure) -> bool:
    return report.briefing.document.sentences[figure.sentence].is_story


def _stands_beside(figure: CasualtyFigure, toll: Toll, size: int) -> bool:
    """Whether a figure that the report's toll leaves out counts the same thing: taken back, denied or said by another."""
    if figure.id in toll.figures or figure.scope is not Scope.EVENT or figure.part_of or figure.is_share or is_single(figure):
        return False
    told = figure.count.number
    if told is None or not SMALLEST_RATIO * size <= told <= LARGEST_RATIO * size:
        return False
    return figure.source is not None or figure.status in (Status.SUPERSEDED, Status.DISPUTED)


def _distinct(own: list[Reading], beside: list[Reading]) -> list[Reading]:
    """The readings beside the report's own that say something else, each count and source once."""
    kept: dict[tuple[int | None, int | None, str], Reading] = {}
    for reading in beside:
        if not any(agree(reading.count, other.count) for other in own):
            kept.setdefault((reading.count.low, reading.count.high, reading.source_words), reading)
    return list(kept.values())


def _is_claim(report: Report, figure: CasualtyFigure) -> bool:
    """Whether a figure is denied, or said by those who fight or by those who only saw.

    "The rebels claimed to have killed 30"; "witnesses said dozens had died".
    """
    if figure.status is Status.DISPUTED:
        return True
    if figure.source is None:
        return False
    if _UNOFFICIAL.intersection((report.quote(figure.source) or "").lower().split()):
        return True
    speakers = [actor for actor in report.briefing.actors if any(mention.overlaps(figure.source) for mention in actor.mentions)]
    return bool(speakers) and all(actor.kind is ActorKind.ARMED_GROUP for actor in speakers)


ROUNDING = 0.1
"""Share of a rounded count by which the exact one may differ from it."""


def agree(one: Count, other: Count) -> bool:
    """Whether one number of persons can be meant by both counts.

    >>> agree(Count(12, None, Qualifier.AT_LEAST), Count(17, 17, Qualifier.EXACT))
    True
    >>> agree(Count(17, 17, Qualifier.EXACT), Count(19, 19, Qualifier.EXACT))
    False
    """
    return _bottom(one) <= _top(other) and _bottom(other) <= _top(one)


def _bottom(count: Count) -> float:
    low = count.low or 0
    return low * (1 - ROUNDING) if count.qualifier is Qualifier.APPROXIMATE else low


def _top(count: Count) -> float:
    if count.high is None:
        return float("inf")
    return count.high * (1 + ROUNDING) if count.qualifier is Qualifier.APPROXIMATE else count.high
