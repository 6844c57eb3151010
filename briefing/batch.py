"""A corpus in JSONL → one briefing, or one error, a line."""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING, Any

from briefing.article import Article, to_article
from briefing.article.contents import Contents
from briefing.brief import Options, brief
from briefing.dates import read_day
from briefing.errors import BriefingError, ReadError
from briefing.render.foreign import escape_json
from briefing.render.json import to_object

if TYPE_CHECKING:
    from collections.abc import Iterable


def brief_lines(lines: Iterable[str], source: str, out: IO[str], options: Options, *, force: bool = False) -> int:
    """Write a row to `out` for each line of JSON with `id`, `text`, optional `title` and `date`.

    Returns how many rows are errors: ``{"id": ..., "error": ...}``. Blank lines are passed over.
    """
    failures = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        row = brief_line(line, source, number, options, force=force)
        failures += "error" in row
        out.write(escape_json(json.dumps(row, ensure_ascii=False)) + "\n")
    return failures


def brief_line(line: str, source: str, number: int, options: Options, *, force: bool = False) -> dict[str, Any]:
    """The row for one line: a briefing, or the line's id (its number without one) and an error."""
    identity: str | None = None
    try:
        record = _record(line)
        identity = None if record.get("id") is None else str(record["id"])
        return to_object(brief(_article(record, identity, source, force=force), options))
    except BriefingError as error:
        return {"id": identity or f"{source}:{number}", "error": str(error)}


def read_line(line: str, source: str, *, force: bool = False) -> Article:
    """The article of one line. Raises BriefingError."""
    record = _record(line)
    identity = None if record.get("id") is None else str(record["id"])
    return _article(record, identity, source, force=force)


def _record(line: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ReadError(f"is no JSON ({error}); give one object a line") from error
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise ReadError('has no "text"; give objects with "id" and "text"')
    return record


def _article(record: dict[str, Any], identity: str | None, source: str, *, force: bool) -> Article:
    title, day = record.get("title"), record.get("date")
    given = Contents(
        text="",
        title=title if isinstance(title, str) else None,
        published=read_day(day) if isinstance(day, str) else None,
    )
    return to_article(record["text"], source=source, identity=identity, given=given, force=force)
