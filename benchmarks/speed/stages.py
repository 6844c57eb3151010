"""Where the time of a warm briefing goes, and how many articles a core briefs in a second."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from briefing.actors import resolve_actors
from briefing.article import to_article
from briefing.article.contents import Contents
from briefing.brief import brief
from briefing.casualties import find_casualties
from briefing.dates import dateline_day, find_dates
from briefing.names import find_mentions
from briefing.render import Layout
from briefing.render.json import render as render_json
from briefing.render.terminal import render as render_terminal
from briefing.segment import segment
from briefing.summary import Limit, Method, summarize
from briefing.toll import reconcile, toll_figures

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

LAYOUT = Layout()


class Watch:
    """Seconds of CPU by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def time(self, stage: str, work: Callable[..., Any], *given: Any, **named: Any) -> Any:
        """What `work` returns; its seconds are added to those of `stage`."""
        start = time.process_time()
        result = work(*given, **named)
        self.seconds[stage] = self.seconds.get(stage, 0.0) + time.process_time() - start
        return result


def measure(texts: Sequence[str], rounds: int) -> dict[str, float]:
    """Milliseconds of CPU an article by stage, over `rounds` rounds behind one that warms the caches."""
    for text in texts:
        _brief(text, Watch())
    watch = Watch()
    for _ in range(rounds):
        for text in texts:
            _brief(text, watch)
    return {stage: 1000 * seconds / rounds / len(texts) for stage, seconds in watch.seconds.items()}


def _brief(text: str, watch: Watch) -> None:
    """The path of `brief.brief`, stage by stage."""
    article = watch.time("article", to_article, text, given=Contents(""))
    document = watch.time("segment", segment, article.text)
    published = dateline_day(document, None)
    dates = watch.time("dates", find_dates, document, published)
    mentions = watch.time("names", find_mentions, document)
    year = published.year if published else None
    casualties = watch.time("casualties", find_casualties, document, mentions, dates, year=year)
    toll = watch.time("toll", reconcile, document, casualties)
    watch.time("actors", resolve_actors, document, mentions, casualties)
    watch.time("summary", summarize, document, Method.NEWS, Limit(), toll_figures(casualties, toll), "")
    briefing = watch.time("all of these", brief, article)
    watch.time("json", render_json, briefing)
    watch.time("terminal", render_terminal, briefing, LAYOUT)
