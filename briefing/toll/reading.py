"""Totals → one reading: the span of sources that disagree, or the count that most others bear out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from briefing.casualties.figure import CasualtyFigure, Category, Outcome
from briefing.quantities import Qualifier
from briefing.toll.rivals import EARLY, bears_out, is_near, rival_counts, size_of

if TYPE_CHECKING:
    from briefing.document import Document

TOTALS_MOST = 400
"""Totals weighed against each other at most, the first ones (the work grows with their square)."""


class Toll(NamedTuple):
    """The reading for one outcome; `figures` are the ids it rests on, `conflict` says that sources disagree."""

    low: int | None
    high: int | None
    figures: tuple[str, ...]
    conflict: bool


def of_rivals(document: Document, totals: list[CasualtyFigure]) -> Toll | None:
    """The span from the lowest to the highest count, where named sources of one event disagree."""
    told = rival_counts(document, totals)
    if not told:
        return None
    lows = [figure.count.low for figure in told if figure.count.low is not None]
    largest = max(told, key=size_of)
    is_open = largest.count.high is None and largest.count.low is not None and largest.count.low >= max(lows)
    highs = [high for figure in told for high in (figure.count.high, figure.count.low) if high is not None]
    return Toll(min(lows), None if is_open else max(highs), tuple(figure.id for figure in told), conflict=True)


def of_totals(totals: list[CasualtyFigure]) -> Toll:
    """The count that most others bear out, among those near the first one told; on a tie an early one, then the larger."""
    first = size_of(totals[0])
    alike = [figure for figure in totals if _may_be_alike(totals[0], figure)]
    near = [figure for figure in alike if is_near(figure, totals[0])]
    told = Counter(figure.count for figure in near[:TOTALS_MOST])
    support = {count: sum(times for other, times in told.items() if bears_out(other, count)) for count in told}
    may_be_late = first < FEW or (totals[0].count.qualifier is Qualifier.VAGUE and totals[0].outcome in _TOLD_LATER)
    best = max(near[:TOTALS_MOST], key=lambda figure: (support[figure.count], may_be_late or _is_early(figure), size_of(figure)))
    agreeing = tuple(figure.id for figure in near if figure.count == best.count)
    return Toll(best.count.low, best.count.high, agreeing, conflict=False)


FEW = 6
"""A story of fewer victims than this seldom tells of another event, but often an update: its later totals count as well."""


_TOLD_LATER = (Outcome.DISPLACED, Outcome.MISSING)
"""Of whom the lead often tells "hundreds of thousands", and the number only far behind."""


def _is_early(figure: CasualtyFigure) -> bool:
    return figure.rule == "death-toll" or figure.sentence < EARLY


def _may_be_alike(first: CasualtyFigure, other: CasualtyFigure) -> bool:
    """Whether a total may count those that the first one told counts: not the rebels killed beside the villagers."""
    kinds = {first.category, other.category}
    if first.outcome is Outcome.DETAINED and kinds == {Category.ARMED_GROUP, Category.ATTACKER}:
        return True
    if Category.ARMED_GROUP in kinds:
        return len(kinds) == 1
    return Category.UNSPECIFIED in kinds or len(kinds) == 1
