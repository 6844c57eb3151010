"""Texts → reports, for the tests of merging."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from briefing.article import Article, read_article
from briefing.brief import brief
from briefing.merge.report import Report, by_day, name_reports

SAMPLES = sorted((Path(__file__).parent.parent / "samples" / "merge").glob("*.txt"))
"""Five reports of one event and one of another."""


def reports_of(*texts: str) -> tuple[Report, ...]:
    """Reports r1, r2, ... of the first, second, ... day of March."""
    articles = [Article(text, source=f"r{n}.txt", published=date(2026, 3, n)) for n, text in enumerate(texts, 1)]
    return by_day(name_reports([brief(article) for article in articles]))


def sample_reports(*, other_event: bool = False) -> tuple[Report, ...]:
    """The sample's reports of the attack on the ferry terminal; with that of the ambush if asked for."""
    paths = [path for path in SAMPLES if other_event or not path.stem.startswith("patrol")]
    return by_day(name_reports([brief(read_article(str(path))) for path in paths]))
