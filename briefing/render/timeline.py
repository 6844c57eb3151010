"""The dated figures in the order of their days, and how the toll ran over them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.casualties import Category, Outcome, Scope, Status
from briefing.quantities import bounds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.brief import Briefing
    from briefing.casualties import CasualtyFigure

FEWEST = 3
"""Dated statements below which the table alone shows their order at a glance."""
_BLOCKS = "▁▂▃▄▅▆▇█"


class Curve(NamedTuple):
    """How the readings of one outcome ran: a block a day, and the readings in words."""

    outcome: Outcome
    blocks: str
    readings: tuple[str, ...]


def dated_figures(briefing: Briefing) -> tuple[CasualtyFigure, ...]:
    """The figures whose day, month or year is known, no shares of others, the oldest first.

    Empty where they are fewer than three, or all of one day.
    """
    dated = [figure for figure in briefing.casualties if figure.date_iso and not figure.part_of]
    if len(dated) < FEWEST or len({figure.date_iso for figure in dated}) == 1:
        return ()
    return tuple(sorted(dated, key=lambda figure: (figure.date_iso or "", figure.status is not Status.SUPERSEDED)))


def curves(figures: Iterable[CasualtyFigure]) -> tuple[Curve, ...]:
    """The toll over the days, for each outcome of the event that is read on several; the largest reading of a day counts."""
    by_outcome: dict[Outcome, dict[str, CasualtyFigure]] = {}
    for figure in figures:
        if _is_reading(figure) and figure.date_iso:
            days = by_outcome.setdefault(figure.outcome, {})
            if figure.date_iso not in days or _size(figure) > _size(days[figure.date_iso]):
                days[figure.date_iso] = figure
    return tuple(_curve(outcome, tuple(days.values())) for outcome, days in by_outcome.items() if len(days) > 1)


def spark(sizes: Iterable[int]) -> str:
    """One block a size, as high as the size is to the largest.

    >>> spark([0, 20, 41])
    '▁▄█'
    """
    heights = tuple(sizes)
    largest = max(heights, default=0) or 1
    return "".join(_BLOCKS[size * (len(_BLOCKS) - 1) // largest] for size in heights)


def _curve(outcome: Outcome, figures: tuple[CasualtyFigure, ...]) -> Curve:
    readings = tuple(bounds(figure.count.low, figure.count.high, figure.count.qualifier) for figure in figures)
    return Curve(outcome, spark(map(_size, figures)), readings)


def _is_reading(figure: CasualtyFigure) -> bool:
    """Whether a figure reads the toll of the event as a whole: no share of it, no one person, none of the attackers."""
    is_whole = figure.part_of is None and not figure.is_share and not figure.is_named
    is_of_event = figure.scope is Scope.EVENT and figure.category is not Category.ATTACKER
    return is_whole and is_of_event and figure.status is not Status.DISPUTED and _size(figure) != 1


def _size(figure: CasualtyFigure) -> int:
    return figure.count.size
