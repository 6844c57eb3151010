"""Figures → toll: the best current reading per outcome for the article's main event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.casualties.figure import CasualtyFigure, Category, Outcome, Scope, Status
from briefing.quantities import Qualifier

if TYPE_CHECKING:
    from briefing.document import Document


@dataclass(frozen=True, slots=True)
class Toll:
    """The reading for one outcome; `figures` are the ids it rests on, `conflict` says that sources disagree."""

    low: int | None
    high: int | None
    figures: tuple[str, ...]
    conflict: bool


def reconcile(document: Document, figures: tuple[CasualtyFigure, ...]) -> dict[Outcome, Toll]:
    """Per outcome the toll of the main event; outcomes that no figure states are left out.

    Background, cumulative, superseded and part-of figures do not enter it, nor do the attackers' own
    deaths told apart. Never summed across events; where only distinct single victims are told, they are added.
    """
    tolls = {}
    for outcome in Outcome:
        candidates = [figure for figure in figures if figure.outcome is outcome and _enters(figure)]
        if candidates:
            tolls[outcome] = _reading(document, candidates)
    return tolls


def _enters(figure: CasualtyFigure) -> bool:
    if figure.category is Category.ATTACKER and figure.outcome in (Outcome.KILLED, Outcome.INJURED):
        return False
    is_current = figure.status in (Status.REPORTED, Status.NONE)
    return is_current and figure.scope is Scope.EVENT and figure.part_of is None and not _is_unquantified(figure)


def _is_unquantified(figure: CasualtyFigure) -> bool:
    return figure.count.low is None and figure.count.high is None


def _reading(document: Document, candidates: list[CasualtyFigure]) -> Toll:
    totals = [figure for figure in candidates if not _is_single(figure)]
    harmed = [figure for figure in totals if figure.status is not Status.NONE]
    singles = [figure for figure in candidates if _is_single(figure)]
    if harmed:
        return _of_totals(harmed)
    if singles:
        return _of_singles(document, singles)
    return Toll(0, 0, tuple(figure.id for figure in totals), conflict=False)


def _is_single(figure: CasualtyFigure) -> bool:
    return figure.count.low == figure.count.high == 1


def _size(figure: CasualtyFigure) -> int:
    return figure.count.low if figure.count.low is not None else figure.count.high or 0


def _of_totals(harmed: list[CasualtyFigure]) -> Toll:
    """The largest count leads; a different source's count of the same event makes a conflict."""
    best = max(harmed, key=lambda figure: (_size(figure), figure.count.qualifier is Qualifier.EXACT))
    agreeing = [figure.id for figure in harmed if figure.count == best.count]
    return Toll(best.count.low, best.count.high, tuple(agreeing), conflict=False)


def _of_singles(document: Document, singles: list[CasualtyFigure]) -> Toll:
    """Distinct single victims added up: different names; unnamed ones may be the named."""
    names: dict[str, CasualtyFigure] = {}
    for figure in singles:
        words = document.quote(figure.who or figure.span)
        if words[:1].isupper() and figure.who == figure.span:
            names.setdefault(words.split()[-1].lower(), figure)
    if len(names) > 1:
        chosen = list(names.values())
        return Toll(len(chosen), len(chosen), tuple(figure.id for figure in chosen), conflict=False)
    return Toll(1, 1, tuple(figure.id for figure in singles), conflict=False)
