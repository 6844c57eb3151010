"""One report among several: a briefing under a short name of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.article import Article
    from briefing.brief import Briefing
    from briefing.document import Span


@dataclass(frozen=True, slots=True)
class Report:
    """A briefing with the name under which a merged briefing speaks of it."""

    name: str
    briefing: Briefing

    @property
    def day(self) -> date | None:
        """The day of publication, as far as it is known."""
        return self.briefing.published

    def quote(self, span: Span | None) -> str | None:
        """The report's own words at `span`."""
        return self.briefing.document.quote(span) if span else None


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A span in one of the reports of a merged briefing; `report` is its number there."""

    report: int
    span: Span


def name_reports(briefings: Sequence[Briefing]) -> tuple[Report, ...]:
    """The briefings as reports, in their order, each under a name that no other one has."""
    names = name_articles([briefing.article for briefing in briefings])
    return tuple(Report(name, briefing) for name, briefing in zip(names, briefings, strict=True))


def name_articles(articles: Iterable[Article]) -> list[str]:
    """A name for each article: its id, else its file's name without the ending; numbered where two share one."""
    names: list[str] = []
    for article in articles:
        name = wanted = article.id or PurePath(article.source).stem or article.source
        number = 1
        while name in names:
            number += 1
            name = f"{wanted}-{number}"
        names.append(name)
    return names


def by_day(reports: Iterable[Report]) -> tuple[Report, ...]:
    """The reports from the oldest to the newest; those of one day as given, those without a day last."""
    return tuple(sorted(reports, key=lambda report: report.day or date.max))
