"""Figures → toll: the best current reading per outcome for the article's main event."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.casualties.article_wide.the_dead import (
    ANY_OF_THEM,
    are_apart,
    is_one_of_them,
    is_shooting,
    without_the_attacker,
    without_the_dead,
    without_the_others,
)
from briefing.casualties.article_wide.the_missing import without_those_found, without_those_freed
from briefing.casualties.article_wide.victims import (
    beyond_the_listed,
    count_victims,
    counts_others,
    find_rests,
    is_single,
)
from briefing.casualties.figure import BODILY_HARM, CasualtyFigure, Category, Outcome, Scope, Status
from briefing.casualties.related.companions import is_beside
from briefing.casualties.scope.elsewhere import of_main_event
from briefing.toll.obituaries import of_the_deceased
from briefing.toll.reading import Toll, of_rivals, of_totals
from briefing.toll.revisions import newest_revision, whole_of_all
from briefing.toll.rivals import (
    is_of_other_place,
    owns_up_to_one,
    size_of,
    without_parts,
    without_rounded,
)
from briefing.toll.spread import dies_later, next_victim, told_by_place, told_with_more

if TYPE_CHECKING:
    from briefing.document import Document
    from briefing.summary.worth import FigureKey

__all__ = ["Toll", "of_older_events", "reconcile", "toll_figures"]

LATE = 10
"""A total that comes so many sentences behind the first single victim is of another event."""


def reconcile(document: Document, figures: tuple[CasualtyFigure, ...]) -> dict[Outcome, Toll]:
    """Per outcome the toll of the main event; outcomes that no figure states are left out.

    Background, cumulative, superseded and part-of figures do not enter it, nor do the attackers' own
    deaths told apart. Never summed across events; where no total is told, plainly distinct victims are added.
    """
    tolls: dict[Outcome, Toll] = {}
    rests = find_rests(document, figures)
    entering = of_the_deceased(document, of_main_event(document, [figure for figure in figures if _enters(figure)]))
    for outcome in Outcome:
        told = [figure for figure in entering if figure.outcome is outcome]
        if outcome is Outcome.KILLED:
            told = without_the_others(without_the_attacker(document, told, figures), figures)
        if outcome is Outcome.INJURED:
            told = without_the_dead(document, told, figures)
        if outcome is Outcome.MISSING:
            told = without_those_found(document, told, figures)
        if outcome is Outcome.ABDUCTED:
            told = without_those_freed(told)
        candidates = _without_combined(_without_shares(told))
        if candidates:
            killed = tolls.get(Outcome.KILLED)
            dead = _dead_of(figures, killed) if outcome is Outcome.INJURED and killed else _NO_DEAD
            tolls[outcome] = _reading(document, candidates, rests, dead)
    return tolls


def _without_shares(told: list[CasualtyFigure]) -> list[CasualtyFigure]:
    """The figures without those that count a share of known persons; of the wounded, unless no more are told: ``11 of them``."""
    largest = max((size_of(figure) for figure in told if not figure.is_share), default=None)
    if largest is None:
        return told
    return [figure for figure in told if not figure.is_share or (figure.outcome is Outcome.INJURED and size_of(figure) > largest)]


def _without_combined(told: list[CasualtyFigure]) -> list[CasualtyFigure]:
    """The figures without "64 casualties", dead and wounded in one, where the dead alone are counted, too."""
    apart = [figure for figure in told if not figure.combined]
    return apart if any(not is_single(figure) for figure in apart) else told


def _enters(figure: CasualtyFigure) -> bool:
    """Whether a figure may enter a toll: a current one of the event, no share, none of the attackers' own."""
    if figure.category is Category.ATTACKER and figure.outcome in BODILY_HARM:
        return False
    is_current = figure.status in (Status.REPORTED, Status.NONE)
    is_told = figure.count.low is not None or figure.count.high is not None
    return is_current and figure.scope is Scope.EVENT and figure.part_of is None and is_told


class _Dead(NamedTuple):
    """What the wounded are told beside: the toll of the dead, the sentences that state it, what the dead are."""

    toll: Toll | None
    sentences: frozenset[int]
    figures: tuple[CasualtyFigure, ...]
    kinds: frozenset[Category]
    is_share: bool
    """Whether the dead are told as a share of the wounded: ``six wounded, two mortally``."""


_NO_DEAD = _Dead(None, frozenset(), (), frozenset(), is_share=False)


def _dead_of(figures: tuple[CasualtyFigure, ...], toll: Toll) -> _Dead:
    resting = [figure for figure in figures if figure.id in toll.figures]
    stating = (figure for figure in resting if (figure.count.low, figure.count.high) == (toll.low, toll.high))
    return _Dead(
        toll,
        frozenset(figure.sentence for figure in stating),
        tuple(resting),
        frozenset(figure.category for figure in resting),
        is_share=any(figure.rule == "fatally" for figure in resting),
    )


def _reading(document: Document, candidates: list[CasualtyFigure], rests: frozenset[str], dead: _Dead) -> Toll:
    harmed = [figure for figure in candidates if figure.status is not Status.NONE]
    is_told_beside = bool(harmed) and harmed[0].sentence in dead.sentences
    if not harmed or (_is_spared(document, candidates[0], harmed[0]) and not is_told_beside):
        zeros = tuple(figure.id for figure in candidates if figure.status is Status.NONE)
        return Toll(0, 0, zeros, conflict=False)
    singles = [figure for figure in harmed if is_single(figure)]
    is_one = document.quote(harmed[0].span).lower() in ANY_OF_THEM and [f.sentence for f in harmed].count(harmed[0].sentence) == 1
    if is_told_beside and is_one:
        return Toll(1, 1, (harmed[0].id,), conflict=False)
    totals = without_parts(without_rounded(document, _totals([figure for figure in harmed if figure.id not in rests])))
    owned = [figure for figure in singles if totals and owns_up_to_one(document, figure)]
    totals = sorted([*totals, *owned], key=lambda figure: figure.span)
    singles = [figure for figure in singles if figure not in owned]
    added = _added(document, singles, [figure for figure in harmed if figure.id in rests and not is_single(figure)])
    if not totals:
        return added
    alone = _without_the_dead(document, totals, added, dead)
    told = alone or _revised(document, totals) or of_rivals(document, totals) or of_totals(_of_first_place(document, totals))
    resting = [figure for figure in totals if figure.id in told.figures]
    resting_in = {total.sentence for total in resting}
    beside = [figure for figure in singles if figure.sentence in resting_in]
    are_dead = bool(resting) and resting[-1].outcome is Outcome.KILLED
    later = [figure for figure in singles if are_dead and figure.sentence > resting[-1].sentence and dies_later(document, figure)]
    following = next_victim(document, [*beside, *later], told.low or 0)
    further = [following.id] if following else [figure.id for figure in beside if is_beside(document, figure, resting)]
    if row := told_by_place(document, harmed, told.figures) or told_with_more(document, totals):
        total = sum(map(size_of, row))
        return Toll(total, total, tuple(figure.id for figure in row), conflict=False)
    if all(figure.is_named for figure in totals):
        further = further or beyond_the_listed(document, totals, singles)
    if not further or told.low is None or told.low != told.high:
        return told
    total = told.low + len(further)
    return Toll(total, total, (*told.figures, *further), conflict=False)


def _revised(document: Document, totals: list[CasualtyFigure]) -> Toll | None:
    """The last total by which the text mends an older one: ``The toll was later revised to`` 16."""
    newest = newest_revision(document, totals) or whole_of_all(document, totals)
    if newest is None:
        return None
    agreeing = tuple(figure.id for figure in totals if figure.count == newest.count)
    return Toll(newest.count.low, newest.count.high, agreeing, conflict=False)


def _of_first_place(document: Document, totals: list[CasualtyFigure]) -> list[CasualtyFigure]:
    """The totals without those of another place and another day than the first one's, or that begin with their own place."""
    return [figure for figure in totals if not is_of_other_place(document, totals[0], figure)]


def _is_spared(document: Document, first: CasualtyFigure, harmed: CasualtyFigure) -> bool:
    """Whether the text says first that nobody was harmed, for good, and tells of harm, to others elsewhere, only well behind."""
    if first.status is not Status.NONE or harmed.sentence < first.sentence + ELSEWHERE:
        return False
    tokens = document.sentences[first.sentence].tokens
    at = next((number for number, token in enumerate(tokens) if token.span.start >= first.span.start), 0)
    return _PROVISIONAL.isdisjoint(token.lower for token in tokens[max(0, at - PROVISIONAL_REACH) : at + PROVISIONAL_REACH])


ELSEWHERE = 3
"""Sentences behind a zero from which on harm is another event's."""
PROVISIONAL_REACH = 6
"""Tokens around a zero in which a word may say that it may still change."""
_PROVISIONAL = frozenset("immediate immediately initial initially early yet far".split())
"""Words of a zero that may still change."""


def _totals(told: list[CasualtyFigure]) -> list[CasualtyFigure]:
    """The counts of more than one; "at least one" is a total where nothing larger is and no single victim is told before it."""
    totals = [figure for figure in told if not is_single(figure)]
    larger = [figure for figure in totals if size_of(figure) > 1]
    if larger and is_single(told[0]) and larger[0].sentence > told[0].sentence + LATE:
        return []
    return larger or (totals if totals and told[0] is totals[0] else [])


def _added(document: Document, singles: list[CasualtyFigure], rests: list[CasualtyFigure]) -> Toll:
    """Distinct victims with "the other three": the sum where no total is told."""
    victims, resting = count_victims(document, singles)
    if not rests:
        return Toll(victims, victims, resting, conflict=False)
    rest = max(rests, key=size_of)
    low = (rest.count.low or 0) + victims
    high = None if rest.count.high is None else rest.count.high + victims
    return Toll(low, high, (*resting, rest.id), conflict=False)


def _without_the_dead(document: Document, totals: list[CasualtyFigure], added: Toll, dead: _Dead) -> Toll | None:
    """The wounded alone, where a total of those shot counts the dead, too."""
    total = of_totals(totals)
    killed = dead.toll.low if dead.toll and dead.toll.low == dead.toll.high else None
    if not killed or total.low is None or total.low != total.high:
        return None
    alive = total.low - killed
    leading = next(figure for figure in totals if figure.id in total.figures)
    if counts_others(document, leading):
        return None
    is_other = _are_other_kinds(leading, dead.kinds) or any(are_apart(document, leading, figure) for figure in dead.figures)
    for figure in totals:
        if figure.count.low == figure.count.high == alive and (not is_other or counts_others(document, figure)):
            return Toll(alive, alive, (figure.id,), conflict=False)
    if is_other:
        return None
    if added.low == added.high == alive and len(added.figures) > 1:
        return added
    is_shot = all(is_shooting(document, figure) for figure in totals if figure.count == leading.count)
    is_shot = is_shot or (dead.is_share and is_shooting(document, leading))
    is_shot = is_shot or any(is_one_of_them(document, leading, figure) for figure in dead.figures)
    return Toll(alive, alive, total.figures, conflict=False) if is_shot and alive > 0 else None


def _are_other_kinds(wounded: CasualtyFigure, dead: frozenset[Category]) -> bool:
    """Whether the dead cannot be among those counted: officers hit, where a cashier died."""
    return Category.UNSPECIFIED not in dead | {wounded.category} and wounded.category not in dead


def of_older_events(casualties: tuple[CasualtyFigure, ...]) -> frozenset[int]:
    """The sentences whose figures are all of older or other events than the story's."""
    scopes: dict[int, set[Scope]] = {}
    for figure in casualties:
        scopes.setdefault(figure.sentence, set()).add(Scope.BACKGROUND if figure.status is Status.SUPERSEDED else figure.scope)
    return frozenset(sentence for sentence, found in scopes.items() if found == {Scope.BACKGROUND})


def toll_figures(casualties: tuple[CasualtyFigure, ...], toll: dict[Outcome, Toll]) -> dict[int, frozenset[FigureKey]]:
    """The figures that the toll rests on, by the sentence that states them: outcome, low, high."""
    resting = {identity for reading in toll.values() for identity in reading.figures}
    told: dict[int, frozenset[FigureKey]] = {}
    for figure in casualties:
        if figure.id in resting:
            key = (figure.outcome.value, figure.count.low, figure.count.high)
            told[figure.sentence] = told.get(figure.sentence, frozenset()) | {key}
    return told
