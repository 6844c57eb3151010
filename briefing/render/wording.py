"""How counts, statuses and foreign text are worded in the formats for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties import Category, Outcome, Scope, Status
from briefing.quantities import Qualifier
from briefing.render.foreign import plain

if TYPE_CHECKING:
    from briefing.brief import Briefing
    from briefing.casualties import CasualtyFigure
    from briefing.document import Span
    from briefing.toll import Toll


def quote(briefing: Briefing, span: Span | None) -> str:
    """The article's words at `span`, safe to print; empty for None."""
    return plain(briefing.document.quote(span)) if span else ""


def bounds(low: int | None, high: int | None, qualifier: Qualifier = Qualifier.EXACT) -> str:
    """A count as a reader sees it at a glance: ``33``, ``≥ 12``, ``≤ 5``, ``~40``, ``20–25``.

    >>> bounds(12, None), bounds(None, 5), bounds(20, 25), bounds(1200, 1200)
    ('≥ 12', '≤ 5', '20–25', '1,200')
    """
    if low is None and high is None:
        return "?"
    if low is None:
        return f"≤ {high:,}"
    if high is None:
        return f"≥ {low:,}"
    if low != high:
        return f"{low:,}–{high:,}"
    return f"~{low:,}" if qualifier is Qualifier.APPROXIMATE else f"{low:,}"


def count(briefing: Briefing, figure: CasualtyFigure) -> str:
    """The words of a figure, with its bounds where the words are no plain number: ``dozens (≥ 12)``."""
    words = quote(briefing, figure.span)
    number = bounds(figure.count.low, figure.count.high, figure.count.qualifier)
    return words if any(c.isdigit() for c in words) else f"{words} ({number})"


def notes(figure: CasualtyFigure) -> list[str]:
    """What sets a figure apart from a plain reported toll of the main event."""
    found = []
    if figure.status in (Status.DISPUTED, Status.SUPERSEDED):
        found.append(figure.status.value)
    if figure.scope is not Scope.EVENT:
        found.append(figure.scope.value)
    if figure.category is Category.ATTACKER:
        found.append("attacker")
    if figure.combined:
        found.append("killed or injured")
    if figure.part_of:
        found.append(f"part of {figure.part_of}")
    return found


def toll_line(toll: dict[Outcome, Toll]) -> str:
    """``33 killed, 69 injured``; empty without a toll."""
    parts = []
    for outcome, reading in toll.items():
        conflict = " (sources disagree)" if reading.conflict else ""
        parts.append(f"{bounds(reading.low, reading.high)} {outcome.value}{conflict}")
    return ", ".join(parts)


def head_line(briefing: Briefing) -> str:
    """Title, or dateline, or first words, of an article."""
    if briefing.article.title:
        return plain(briefing.article.title)
    headings = [sentence for sentence in briefing.document.sentences[:1] if not sentence.is_story]
    if headings:
        return quote(briefing, headings[0].span)
    dateline = briefing.document.dateline
    if dateline and dateline.place:
        return ", ".join(filter(None, (quote(briefing, dateline.place), quote(briefing, dateline.date))))
    return "Briefing"


def length_line(briefing: Briefing) -> str:
    """``312 words, 21 sentences``."""
    words = sum(sentence.word_count() for sentence in briefing.document.sentences)
    return f"{words:,} words, {len(briefing.document.sentences):,} sentences"
