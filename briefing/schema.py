"""The JSON Schema of a briefing, draft 2020-12, generated from the package's own closed sets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.actors import Role
from briefing.casualties import Category, Outcome, Scope, Status
from briefing.merge.toll import Verdict
from briefing.names.mention import ActorKind
from briefing.quantities import Qualifier
from briefing.render.json import SCHEMA_VERSION
from briefing.schema_words import described
from briefing.summary import Method

if TYPE_CHECKING:
    from briefing.enums import StrEnum

_STRING: dict[str, Any] = {"type": "string"}
_TEXT_OR_NULL: dict[str, Any] = {"type": ["string", "null"]}
_BOOL: dict[str, Any] = {"type": "boolean"}
_COUNT: dict[str, Any] = {"type": "integer", "minimum": 0}
_COUNT_OR_NULL: dict[str, Any] = {"type": ["integer", "null"], "minimum": 0}
_SPAN: dict[str, Any] = {"type": "array", "items": _COUNT, "minItems": 2, "maxItems": 2}
_ISO_DAY: dict[str, Any] = {"type": ["string", "null"], "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_ISO_DATE: dict[str, Any] = {"type": ["string", "null"], "pattern": r"^\d{4}(-\d{2}){0,2}$"}


def _object(properties: dict[str, Any], optional: tuple[str, ...] = ()) -> dict[str, Any]:
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _array(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _one_of(members: type[StrEnum]) -> dict[str, Any]:
    return {"enum": [str(member) for member in members]}


_QUOTE = _object({"span": _SPAN, "text": _STRING})


def briefing_schema() -> dict[str, Any]:
    """The schema that every briefing in JSON fits; sections not asked for may be absent."""
    properties: dict[str, Any] = {
        "schema_version": {"const": SCHEMA_VERSION},
        "generator": _STRING,
        "id": _TEXT_OR_NULL,
        "article": _article(),
        "summary": _object(
            {"method": _one_of(Method), "sentences": _array(_object({"index": _COUNT, "span": _SPAN, "text": _STRING}))}
        ),
        "casualties": _array(_figure()),
        "toll": _toll(),
        "actors": _array(_actor()),
        "places": _array(_object({"name": _STRING, "mentions": _array(_QUOTE)})),
        "dates": _array(_object({"text": _STRING, "iso": _ISO_DATE, "span": _SPAN})),
    }
    optional = ("summary", "casualties", "toll", "actors", "places", "dates")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "briefing",
        "description": "One briefing. Offsets are half-open, in Unicode code points, into article.text.",
        **described(_object(properties, optional)),
    }


def merged_schema() -> dict[str, Any]:
    """The schema that every merged briefing fits; offsets point into the text of the report that stands beside them."""
    passage = {"report": _STRING, "span": _SPAN, "text": _STRING}
    quote = _object(passage)
    names = _array(_STRING)
    sentence = _object({"index": _COUNT, **passage, "supported_by": names})
    actor = _actor()["properties"]
    properties: dict[str, Any] = {
        "schema_version": {"const": SCHEMA_VERSION},
        "generator": _STRING,
        "event": _object({"number": _COUNT, "of": _COUNT, "apart": names}),
        "reports": _array(_object({"name": _STRING, "id": _TEXT_OR_NULL, **_article()["properties"]})),
        "summary": _object({"method": {"const": "merge"}, "sentences": _array(sentence)}),
        "casualties": _array(_signed(_figure())),
        "toll": _merged_toll(),
        "attackers": _merged_toll(),
        "actors": _array(_object({**actor, "reports": names, "mentions": _array(quote)})),
        "places": _array(_object({"name": _STRING, "mentions": _array(quote)})),
        "dates": _array(_object({**passage, "iso": _ISO_DATE})),
        "timeline": _array(_object({**passage, "index": _COUNT, "iso": _ISO_DATE, "date": _STRING, "repeated_in": names})),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "merged briefing",
        "description": "One event in several reports. Offsets are in code points into the text of the report named beside them.",
        **described(_object(properties), "merged"),
    }


def _signed(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema of an object with a span, and of those inside it, with the name of its report."""
    if "span" not in schema.get("properties", {}):
        return schema
    properties = {name: _signed(part) for name, part in schema["properties"].items()}
    optional = tuple(name for name in properties if name not in schema["required"])
    return _object({"report": _STRING, **properties}, optional)


def _merged_toll() -> dict[str, Any]:
    reading = {
        **dict.fromkeys(("report", "text"), _STRING),
        "verdict": _one_of(Verdict),
        "span": _SPAN,
        "date": _ISO_DAY,
        **dict.fromkeys(("low", "high"), _COUNT_OR_NULL),
        "qualifier": _one_of(Qualifier),
        "source": _TEXT_OR_NULL,
        "figures": _array(_STRING),
    }
    bounds = dict.fromkeys(("low", "best", "high"), _COUNT_OR_NULL)
    toll = _object({**bounds, "conflict": _BOOL, "readings": _array(_object(reading))})
    outcomes = tuple(outcome.value for outcome in Outcome)
    return _object(dict.fromkeys(outcomes, toll), optional=outcomes)


def _article() -> dict[str, Any]:
    dateline = _object({"place": _TEXT_OR_NULL, "date": _TEXT_OR_NULL})
    return _object(
        {
            "source": _STRING,
            "title": _TEXT_OR_NULL,
            "author": _TEXT_OR_NULL,
            "dateline": {"anyOf": [dateline, {"type": "null"}]},
            "published": _ISO_DAY,
            "language": _STRING,
            "words": _COUNT,
            "sentences": _COUNT,
            "text": _STRING,
            "notes": _array(_STRING),
        }
    )


def _figure() -> dict[str, Any]:
    return _object(
        {
            "id": {"type": "string", "pattern": r"^c\d+$"},
            "outcome": _one_of(Outcome),
            "phrase": _STRING,
            "low": _COUNT_OR_NULL,
            "high": _COUNT_OR_NULL,
            "qualifier": _one_of(Qualifier),
            "who": _TEXT_OR_NULL,
            "category": _one_of(Category),
            "combined": _BOOL,
            **dict.fromkeys(("place", "date"), _TEXT_OR_NULL),
            "date_iso": _ISO_DATE,
            **dict.fromkeys(("event", "perpetrator", "source"), _TEXT_OR_NULL),
            "scope": _one_of(Scope),
            "status": _one_of(Status),
            "part_of": _TEXT_OR_NULL,
            "span": _SPAN,
            "evidence": _object({"sentence": _COUNT, "span": _SPAN, "text": _STRING}),
            "rule": _STRING,
            "harm": _QUOTE,  # with --explain
        },
        optional=("harm",),
    )


def _toll() -> dict[str, Any]:
    reading = _object({"low": _COUNT_OR_NULL, "high": _COUNT_OR_NULL, "figures": _array(_STRING), "conflict": _BOOL})
    outcomes = tuple(outcome.value for outcome in Outcome)
    return _object(dict.fromkeys(outcomes, reading), optional=outcomes)


def _actor() -> dict[str, Any]:
    return _object(
        {
            "name": _STRING,
            "kind": _one_of(ActorKind),
            "country": _TEXT_OR_NULL,
            "aliases": _array(_STRING),
            "title": _TEXT_OR_NULL,
            "roles": _array(_one_of(Role)),
            "key": _BOOL,
            "mentions": _array(_QUOTE),
        }
    )
