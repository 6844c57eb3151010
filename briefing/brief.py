"""The whole path of one article: text → document → mentions, figures, toll, actors, summary → briefing."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Any, NamedTuple

from briefing.actors import Actor, resolve_actors
from briefing.casualties import CasualtyFigure, Outcome, find_casualties
from briefing.dates import DateMention, dateline_day, find_dates
from briefing.errors import OptionError
from briefing.names import Mention, MentionKind, find_mentions
from briefing.segment import segment
from briefing.summary import Limit, Method, Summary, read_focus, summarize
from briefing.toll import Toll, of_older_events, reconcile, toll_figures

if TYPE_CHECKING:
    from datetime import date

    from briefing.article import Article
    from briefing.document import Document, Span


class Options(NamedTuple):
    """What the user may choose about a briefing."""

    method: Method = Method.NEWS
    limit: Limit = Limit()
    focus: str = ""


class Place(NamedTuple):
    """A place with its mentions; `name` as first worded."""

    name: str
    mentions: tuple[Span, ...]


class Briefing(NamedTuple):
    """Everything known of one article. Renderers lay it out and compute no facts."""

    article: Article
    document: Document
    published: date | None
    summary: Summary
    casualties: tuple[CasualtyFigure, ...]
    toll: dict[Outcome, Toll]
    actors: tuple[Actor, ...]
    places: tuple[Place, ...]
    dates: tuple[DateMention, ...]
    notes: tuple[str, ...] = ()
    """What the reader should know of the reading, in words: that the text was cut, say."""

    def quote(self, span: Span | None) -> str | None:
        """The article's own words at `span`; None for none."""
        return self.document.quote(span) if span else None

    def as_dict(self) -> dict[str, Any]:
        """The briefing as `-f json` prints it."""
        from briefing.render.json import to_object

        return to_object(self)

    def _repr_html_(self) -> str:
        """The page as notebooks show it: in a frame of its own, which nothing can leave."""
        from briefing.render import html
        from briefing.render.foreign import escape_html

        return f'<iframe sandbox style="border:0;width:100%;height:40em" srcdoc="{escape_html(html.render([self]))}"></iframe>'


def choose_options(
    method: Method, *, sentences: int | None, words: int | None, percent: float | None, focus: str | None, dash: str = ""
) -> Options:
    """What a user chose, checked; `dash` stands in front of the names of options. Raises OptionError where it cannot be."""
    lengths = {"sentences": sentences, "words": words, "percent": percent}
    given = {f"{dash}{name}": length for name, length in lengths.items() if length is not None}
    if len(given) > 1:
        raise OptionError(f"give one of {' and '.join(given)}; each is a length of the summary")
    for name, length in given.items():
        if not 0 < length < inf:
            raise OptionError(f"{name} {length}: is no length; give a number above 0")
    if focus and method is not Method.NEWS:
        raise OptionError(f"{dash}focus steers the method news only; leave out {dash}method {method.value}")
    if focus is not None and (focus or dash) and not read_focus(focus):
        raise OptionError(f"{dash}focus {focus!r} names no topic; give names or nouns")
    return Options(method, Limit(sentences, words, percent), focus or "")


def brief(article: Article, options: Options | None = None) -> Briefing:
    """Brief one article."""
    options = options or Options()
    document = segment(article.text)
    published = article.published or dateline_day(document, None)
    dates = find_dates(document, published)
    mentions = find_mentions(document)
    casualties = find_casualties(document, mentions, dates, year=published.year if published else None)
    toll = reconcile(document, casualties)
    actors = resolve_actors(document, mentions, casualties)
    stated, older = toll_figures(casualties, toll), of_older_events(casualties)
    summary = summarize(document, options.method, options.limit, stated, options.focus, older)
    return Briefing(
        article=article,
        document=document,
        published=published,
        summary=summary,
        casualties=casualties,
        toll=toll,
        actors=actors,
        places=_places(document, mentions, actors),
        dates=dates,
        notes=(*article.notes, *summary.notes),
    )


def _places(document: Document, mentions: tuple[Mention, ...], actors: tuple[Actor, ...]) -> tuple[Place, ...]:
    """The places that are not acting governments, in the order of first mention."""
    acting = {span for actor in actors for span in actor.mentions}
    found: dict[str, list[Span]] = {}
    for mention in mentions:
        if mention.kind is MentionKind.PLACE and mention.span not in acting:
            name = mention.canonical or " ".join(document.quote(mention.span).split())
            found.setdefault(name, []).append(mention.span)
    return tuple(Place(" ".join(document.quote(spans[0]).split()), tuple(spans)) for spans in found.values())
