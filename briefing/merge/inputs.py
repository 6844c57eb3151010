"""Files, JSONL or standard input → the articles to merge, with the days that the user gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.article import STANDARD_INPUT, read_article, read_lines, to_article
from briefing.article.contents import Contents
from briefing.batch.row import read_line
from briefing.dates import read_day
from briefing.errors import BriefingError, OptionError
from briefing.merge.report import name_articles

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from briefing.article import Article

Failure = tuple[str, BriefingError]
"""A source, or a line of one, with the reason why it could not be read."""
_LINES = (".jsonl", ".ndjson")
"""Endings of files that hold a report a line."""


def read_reports(sources: Sequence[str], dates: Sequence[str], *, force: bool = False) -> tuple[list[Article], list[Failure]]:
    """The articles of the sources in order, and what could not be read.

    Raises OptionError for a date that fits no article, and where all that was given is one article.
    """
    days = [_named_day(words) for words in dates]
    articles: list[Article] = []
    failures: list[Failure] = []
    for source in sources:
        try:
            if source == STANDARD_INPUT or source.lower().endswith(_LINES):
                _read_lines(source, articles, failures, force=force)
            else:
                articles.append(read_article(source, force=force))
        except BriefingError as error:
            failures.append((source, error))
    if len(articles) == 1 and not failures:
        raise OptionError("merge needs two reports or more; briefing summarize briefs one")
    return _dated(articles, days), failures


def _read_lines(source: str, articles: list[Article], failures: list[Failure], *, force: bool) -> None:
    """The articles of a JSONL source; standard input may hold a single article, too."""
    lines = read_lines(source)
    first = next((line for line in lines if line.strip()), "")
    if source == STANDARD_INPUT and not first.lstrip().startswith("{"):
        articles.append(to_article("\n".join(lines), source=source, given=Contents(""), force=force))
        return
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                articles.append(read_line(line, source, force=force))
            except BriefingError as error:
                failures.append((f"{source}:{number}", error))


def _named_day(words: str) -> tuple[str, date]:
    name, _, day = words.rpartition("=")
    read = read_day(day)
    if not name or read is None:
        raise OptionError(f"--date {words}: names no report and day; write NAME=YYYY-MM-DD")
    return name, read


def _dated(articles: list[Article], days: list[tuple[str, date]]) -> list[Article]:
    """The articles with the days given to them by file or by name."""
    names = name_articles(articles)
    dated = list(articles)
    for wanted, day in days:
        found = [at for at, article in enumerate(articles) if wanted in (names[at], article.source)]
        if not found:
            raise OptionError(f"--date {wanted}: no report of that name; there are {', '.join(names)}")
        for at in found:
            dated[at] = dated[at]._replace(published=day)
    return dated
