"""A briefing as JSON, schema version 1 (docs/json.md)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from briefing import __version__
from briefing.render import ALL_SECTIONS, Section
from briefing.render.foreign import escape_json

if TYPE_CHECKING:
    from briefing.actors import Actor
    from briefing.brief import Briefing, Place
    from briefing.casualties import CasualtyFigure
    from briefing.dates import DateMention
    from briefing.document import Document, Span
    from briefing.merge import MergedActor
    from briefing.toll import Toll

SCHEMA_VERSION = "1"


def render(briefing: Briefing, sections: tuple[Section, ...] = ALL_SECTIONS, *, explain: bool = False) -> str:
    """One indented JSON object and a line end."""
    return escape_json(json.dumps(to_object(briefing, sections, explain=explain), ensure_ascii=False, indent=2)) + "\n"


def render_line(briefing: Briefing, sections: tuple[Section, ...] = ALL_SECTIONS, *, explain: bool = False) -> str:
    """The same object in one line."""
    return escape_json(json.dumps(to_object(briefing, sections, explain=explain), ensure_ascii=False)) + "\n"


def to_object(briefing: Briefing, sections: tuple[Section, ...] = ALL_SECTIONS, *, explain: bool = False) -> dict[str, Any]:
    """The briefing as a JSON object; sections not asked for are left out.

    `explain` adds to each figure the words of harm that its rule rests on.
    """
    document = briefing.document
    parts: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION,
        "generator": f"briefing {__version__}",
        "id": briefing.article.id,
        "article": _article(briefing),
    }
    if Section.SUMMARY in sections:
        parts["summary"] = _summary(briefing)
    if Section.CASUALTIES in sections:
        parts["casualties"] = [_figure(document, figure, explain=explain) for figure in briefing.casualties]
        parts["toll"] = {outcome.value: _toll(toll) for outcome, toll in briefing.toll.items()}
    if Section.ACTORS in sections:
        parts["actors"] = [_actor(document, actor) for actor in briefing.actors]
        parts["places"] = [_place(document, place) for place in briefing.places]
        parts["dates"] = [_date(document, date) for date in briefing.dates]
    return parts


def _article(briefing: Briefing) -> dict[str, Any]:
    document, article = briefing.document, briefing.article
    return {
        "source": article.source,
        "title": article.title or (document.quote(headline.span) if (headline := document.headline()) else None),
        "author": article.author,
        "dateline": _dateline(document),
        "published": briefing.published.isoformat() if briefing.published else None,
        "language": article.language,
        "words": sum(sentence.word_count() for sentence in document.sentences),
        "sentences": len(document.sentences),
        "text": document.text,
        "notes": list(briefing.notes),
    }


def _dateline(document: Document) -> dict[str, str | None] | None:
    dateline = document.dateline
    if dateline is None:
        return None
    return {"place": _quote(document, dateline.place), "date": _quote(document, dateline.date)}


def _summary(briefing: Briefing) -> dict[str, Any]:
    sentences = [briefing.document.sentences[index] for index in briefing.summary.sentences]
    rows = [{"index": s.index, "span": _span(s.span), "text": briefing.document.quote(s.span)} for s in sentences]
    return {"method": briefing.summary.method.value, "sentences": rows}


def _figure(document: Document, figure: CasualtyFigure, *, explain: bool) -> dict[str, Any]:
    harm = {"harm": {"span": _span(figure.harm), "text": document.quote(figure.harm)}} if explain else {}
    evidence = document.sentences[figure.sentence]
    return {
        "id": figure.id,
        "outcome": figure.outcome.value,
        "phrase": document.quote(figure.span),
        "low": figure.count.low,
        "high": figure.count.high,
        "qualifier": figure.count.qualifier.value,
        "who": _quote(document, figure.who),
        "category": figure.category.value,
        "combined": figure.combined,
        "place": _quote(document, figure.place),
        "date": _quote(document, figure.date),
        "date_iso": figure.date_iso,
        "event": _quote(document, figure.event),
        "perpetrator": _quote(document, figure.perpetrator),
        "source": _quote(document, figure.source),
        "scope": figure.scope.value,
        "status": figure.status.value,
        "part_of": figure.part_of,
        "span": _span(figure.span),
        "evidence": {"sentence": evidence.index, "span": _span(evidence.span), "text": document.quote(evidence.span)},
        "rule": figure.rule,
        **harm,
    }


def _toll(toll: Toll) -> dict[str, Any]:
    return {"low": toll.low, "high": toll.high, "figures": list(toll.figures), "conflict": toll.conflict}


def _actor(document: Document, actor: Actor) -> dict[str, Any]:
    return {**actor_fields(actor), "mentions": _mentions(document, actor.mentions)}


def actor_fields(actor: Actor | MergedActor) -> dict[str, Any]:
    """An actor's fields up to where it is named."""
    return {
        "name": actor.name,
        "kind": actor.kind.value,
        "country": actor.country,
        "aliases": list(actor.aliases),
        "title": actor.title,
        "roles": [role.value for role in actor.roles],
        "key": actor.is_key,
    }


def _place(document: Document, place: Place) -> dict[str, Any]:
    return {"name": place.name, "mentions": _mentions(document, place.mentions)}


def _date(document: Document, date: DateMention) -> dict[str, Any]:
    return {"text": document.quote(date.span), "iso": date.iso, "span": _span(date.span)}


def _mentions(document: Document, spans: tuple[Span, ...]) -> list[dict[str, Any]]:
    return [{"span": _span(span), "text": document.quote(span)} for span in spans]


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _quote(document: Document, span: Span | None) -> str | None:
    return document.quote(span) if span else None
