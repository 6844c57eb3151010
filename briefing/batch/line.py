"""Lines of JSON: an input's record, an output's row."""

from __future__ import annotations

import json
from typing import Any

from briefing.errors import ReadError
from briefing.render.foreign import escape_json


def read_record(line: str) -> dict[str, Any]:
    """The object in a line. Raises ReadError."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ReadError(f"is no JSON ({error}); give one object a line") from error
    if not isinstance(record, dict):
        raise ReadError('is no object; give objects with "id" and "text"')
    return record


def identity_of(line: str, fallback: str) -> str:
    """The id in a line, or `fallback` where it can be told no other way."""
    try:
        identity = read_record(line).get("id")
    except (ReadError, MemoryError):
        return fallback
    return fallback if identity is None else str(identity)


def error_row(identity: str, error: str, reason: str) -> dict[str, Any]:
    """The row of an input that could not be briefed."""
    return {"id": identity, "error": error, "reason": reason}


def encode(row: dict[str, Any]) -> bytes:
    """A row as one line of JSON, UTF-8.

    >>> encode({"id": "é"}).decode()
    '{"id": "é"}\\n'
    """
    return (escape_json(json.dumps(row, ensure_ascii=False)) + "\n").encode("utf-8")
