"""A merged briefing as JSON (docs/json.md): the reports with their texts, and each span with the name of its report."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from briefing import __version__
from briefing.render.foreign import escape_json
from briefing.render.json import SCHEMA_VERSION, actor_fields, to_object

if TYPE_CHECKING:
    from briefing.casualties import Outcome
    from briefing.document import Span
    from briefing.merge import MergedActor, MergedBriefing, MergedSentence, MergedToll, Moment, Reading, Report

METHOD = "merge"
"""How the sentences of the summary across reports are chosen."""


def render(merged: MergedBriefing) -> str:
    """One indented JSON object and a line end."""
    return escape_json(json.dumps(merged_object(merged), ensure_ascii=False, indent=2)) + "\n"


def render_line(merged: MergedBriefing) -> str:
    """The same object in one line."""
    return escape_json(json.dumps(merged_object(merged), ensure_ascii=False)) + "\n"


def merged_object(merged: MergedBriefing) -> dict[str, Any]:
    """The merged briefing as an object like that of one article, with `reports` in the place of `article`."""
    single = [_sign(to_object(report.briefing), report.name) for report in merged.reports]
    return {
        "schema_version": SCHEMA_VERSION,
        "generator": f"briefing {__version__}",
        "event": {"number": merged.number, "of": merged.events, "apart": list(merged.apart)},
        "reports": [
            {"name": report.name, "id": own["id"], **own["article"]} for report, own in zip(merged.reports, single, strict=True)
        ],
        "summary": {"method": METHOD, "sentences": [_sentence(merged, one) for one in merged.summary]},
        "casualties": [figure for own in single for figure in own["casualties"]],
        "toll": _tolls(merged, merged.toll),
        "attackers": _tolls(merged, merged.attackers),
        "actors": [_actor(merged, actor) for actor in merged.actors],
        "places": _places(single),
        "dates": [date for own in single for date in own["dates"]],
        "timeline": [_moment(merged, moment) for moment in merged.timeline],
    }


def _sign(node: Any, name: str) -> Any:
    """A part of a briefing in which every object with a span names its report."""
    if isinstance(node, list):
        return [_sign(item, name) for item in node]
    if not isinstance(node, dict):
        return node
    own = {"report": name} if "span" in node else {}
    return own | {key: _sign(value, name) for key, value in node.items()}


def _quote(report: Report, span: Span) -> dict[str, Any]:
    return {"report": report.name, "span": [span.start, span.end], "text": report.quote(span)}


def _names(merged: MergedBriefing, numbers: tuple[int, ...]) -> list[str]:
    return [merged.reports[number].name for number in numbers]


def _sentence(merged: MergedBriefing, one: MergedSentence) -> dict[str, Any]:
    report = merged.reports[one.report]
    quoted = _quote(report, report.briefing.document.sentences[one.index].span)
    return {"index": one.index, **quoted, "supported_by": _names(merged, one.supported_by)}


def _tolls(merged: MergedBriefing, tolls: dict[Outcome, MergedToll]) -> dict[str, Any]:
    return {
        outcome.value: {
            "low": toll.low,
            "best": toll.best,
            "high": toll.high,
            "conflict": toll.conflict,
            "readings": [{"verdict": verdict.value, **_reading(merged, reading)} for verdict, reading in toll.readings],
        }
        for outcome, toll in tolls.items()
    }


def _reading(merged: MergedBriefing, reading: Reading) -> dict[str, Any]:
    report = merged.reports[reading.report]
    return {
        **_quote(report, reading.span),
        "date": reading.day.isoformat() if reading.day else None,
        "low": reading.count.low,
        "high": reading.count.high,
        "qualifier": reading.count.qualifier.value,
        "source": report.quote(reading.source),
        "figures": list(reading.figures),
    }


def _actor(merged: MergedBriefing, actor: MergedActor) -> dict[str, Any]:
    return {
        **actor_fields(actor),
        "reports": _names(merged, actor.reports),
        "mentions": [_quote(merged.reports[passage.report], passage.span) for passage in actor.mentions],
    }


def _places(single: list[Any]) -> list[dict[str, Any]]:
    """The places of all reports, those of one name together."""
    found: dict[str, list[Any]] = {}
    for own in single:
        for place in own["places"]:
            found.setdefault(place["name"], []).extend(place["mentions"])
    return [{"name": name, "mentions": mentions} for name, mentions in found.items()]


def _moment(merged: MergedBriefing, moment: Moment) -> dict[str, Any]:
    report = merged.reports[moment.statement.report]
    return {
        "iso": moment.iso,
        "index": moment.sentence,
        **_quote(report, moment.statement.span),
        "date": report.quote(moment.date),
        "repeated_in": _names(merged, moment.repeated_in),
    }
