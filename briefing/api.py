"""From Python: a text or a file → a briefing; briefings → merged ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.article import read_article, to_article
from briefing.article.contents import Contents
from briefing.brief import Briefing, Options
from briefing.brief import brief as brief_article
from briefing.errors import OptionError
from briefing.merge import MergedBriefing
from briefing.merge import merge as merge_briefings
from briefing.summary import Limit, Method

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from os import PathLike


def brief(
    text: str | PathLike[str],
    *,
    title: str | None = None,
    published: date | None = None,
    method: str = "news",
    sentences: int | None = None,
    words: int | None = None,
    focus: str = "",
    force: bool = False,
) -> Briefing:
    """The briefing of an article: of the text itself, be it plain, a web page or a mail, or of the file at a path.

    >>> briefing = brief("A bomb killed at least 12 people in Lahore on Monday, police said.")
    >>> [(str(figure.outcome), figure.count.low, briefing.quote(figure.span)) for figure in briefing.casualties]
    [('killed', 12, 'at least 12')]
    >>> [actor.name for actor in briefing.actors]
    ['police']
    >>> briefing.as_dict()["toll"]
    {'killed': {'low': 12, 'high': None, 'figures': ['c1'], 'conflict': False}}

    Raises BriefingError, with one line that says what to do, for what cannot be read, holds no words or is not English.
    """
    options = _options(method, sentences, words, focus)
    if isinstance(text, str):
        article = to_article(text, given=Contents("", title, None, published), force=force)
    else:
        article = read_article(str(text), title=title, published=published, force=force)
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
    """
    return merge_briefings(list(briefings), _options("news", sentences, words, focus), one_event=one_event)


def _options(method: str, sentences: int | None, words: int | None, focus: str) -> Options:
    """What was asked for. Raises OptionError where it cannot be."""
    if method not in set(Method):
        raise OptionError(f"no method {method!r}; there are {', '.join(Method)}")
    if sentences is not None and words is not None:
        raise OptionError("give sentences or words, not both")
    if any(length is not None and length < 1 for length in (sentences, words)):
        raise OptionError("a summary has one sentence or word at least")
    if focus and method != Method.NEWS:
        raise OptionError(f"focus steers the method news only; leave out {method}")
    return Options(Method(method), Limit(sentences, words), focus)
