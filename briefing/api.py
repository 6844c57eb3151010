"""From Python: a text or a file → a briefing; briefings → merged ones."""

from __future__ import annotations

from os import fspath
from typing import TYPE_CHECKING

from briefing.article import read_article, to_article
from briefing.article.contents import Contents
from briefing.brief import Briefing, choose_options
from briefing.brief import brief as brief_article
from briefing.dates import read_day
from briefing.errors import OptionError
from briefing.merge import MergedBriefing
from briefing.merge import merge as merge_briefings
from briefing.summary import Method

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from os import PathLike


def brief(
    text: str | PathLike[str],
    *,
    title: str | None = None,
    published: date | str | None = None,
    method: str = "news",
    sentences: int | None = None,
    words: int | None = None,
    percent: float | None = None,
    focus: str = "",
    force: bool = False,
) -> Briefing:
    """The briefing of an article: of the text itself, be it plain, a web page or a mail, or of the file at a path.

    `published`, a date or "YYYY-MM-DD", resolves "last Friday". The summary is made by `method` (``news``, ``lead`` or one of
    sumy's), as long as one of `sentences`, `words` and `percent` (of the story's sentences) says, else as long as it pays;
    `focus` are words of a topic that ``news`` prefers. `force` briefs a text that is not English, too.

    >>> briefing = brief("A bomb killed at least 12 people in Lahore on Monday, police said.")
    >>> [(str(figure.outcome), figure.count.low, briefing.quote(figure.span)) for figure in briefing.casualties]
    [('killed', 12, 'at least 12')]
    >>> [actor.name for actor in briefing.actors]
    ['police']
    >>> briefing.as_dict()["toll"]
    {'killed': {'low': 12, 'high': None, 'figures': ['c1'], 'conflict': False}}

    Raises BriefingError, with one line that says what to do, for what cannot be read, holds no words or is not English.
    """
    options = choose_options(_method(method), sentences=sentences, words=words, percent=percent, focus=focus)
    day = _day(published) if isinstance(published, str) else published
    if isinstance(text, str):
        article = to_article(text, given=Contents("", title, None, day), force=force)
    else:
        article = read_article(fspath(text), title=title, published=day, force=force)
    return brief_article(article, options)


def merge(
    briefings: Iterable[Briefing],
    *,
    sentences: int | None = None,
    words: int | None = None,
    focus: str = "",
    one_event: bool = False,
) -> tuple[MergedBriefing, ...]:
    """One merged briefing for each event that the reports tell of; for all of them together with `one_event`.

    >>> from datetime import date
    >>> early = brief("A bomb killed 12 people in Lahore on Monday.", published=date(2026, 3, 9))
    >>> late = brief("Monday's bomb in Lahore killed 15 people, a hospital said.", published=date(2026, 3, 10))
    >>> [(merged.toll["killed"].best, len(merged.reports)) for merged in merge([late, early])]
    [(15, 2)]

    Raises OptionError for a length or a focus that makes no sense, and for what is no briefing.
    """
    briefings = list(briefings)
    if not all(isinstance(one, Briefing) for one in briefings):
        raise OptionError("merge takes briefings; make them with brief(text or path)")
    options = choose_options(Method.NEWS, sentences=sentences, words=words, percent=None, focus=focus)
    return merge_briefings(briefings, options, one_event=one_event)


def _day(written: str) -> date:
    day = read_day(written)
    if day is None:
        raise OptionError(f"published={written!r} is no day; write YYYY-MM-DD")
    return day


def _method(name: str) -> Method:
    if name not in set(Method):
        raise OptionError(f"no method {name!r}; there are {', '.join(Method)}")
    return Method(name)
