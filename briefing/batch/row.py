"""One document of a corpus → its row: a briefing, or an error with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.article import Article, to_article
from briefing.article.contents import Contents
from briefing.article.encoding import decode
from briefing.article.source import BYTES_MOST
from briefing.batch.line import encode, error_row, read_record
from briefing.batch.storage import opened
from briefing.batch.tables import ROWS_OF
from briefing.brief import Options, brief
from briefing.choices import Table
from briefing.dates import read_day
from briefing.errors import BriefingError, ReadError
from briefing.render.json import to_object
from briefing.summary import Limit, Method

if TYPE_CHECKING:
    from datetime import date

    from briefing.batch.job import Request, Settings


def brief_request(request: Request) -> tuple[bytes, bool]:
    """The lines of one document in the output (none for a table to which it adds no row), and whether it is briefed."""
    settings = request.settings
    if not request.path:
        row = brief_line(request.line, request.source, request.identity, _options(settings), force=settings.force)
    else:
        row = _brief_file(request, _options(settings))
    rows = [row] if settings.table is Table.BRIEFINGS else ROWS_OF[settings.table](row)
    return b"".join(map(encode, rows)), "error" not in row


def brief_line(line: str, source: str, fallback: str, options: Options, *, force: bool = False) -> dict[str, Any]:
    """The row for a line of JSON with `id`, `text`, optional `title` and `date`: a briefing, or an error.

    An error goes by the line's id, or by `fallback` if it has none.
    """
    identity: str | None = None
    try:
        record = read_record(line)
        identity = None if record.get("id") is None else str(record["id"])
        return to_object(brief(_article(record, identity, source, force=force), options))
    except BriefingError as error:
        return error_row(identity or fallback, error.kind, str(error))


def read_line(line: str, source: str, *, force: bool = False) -> Article:
    """The article of one line. Raises BriefingError."""
    record = read_record(line)
    identity = None if record.get("id") is None else str(record["id"])
    return _article(record, identity, source, force=force)


def _brief_file(request: Request, options: Options) -> dict[str, Any]:
    try:
        with opened(request.path) as stream:
            text = decode(stream.read(BYTES_MOST))
        given, force = Contents(""), request.settings.force
        article = to_article(text, source=request.source, identity=request.identity, given=given, force=force)
        return to_object(brief(article, options))
    except BriefingError as error:
        return error_row(request.identity, error.kind, str(error))


def _options(settings: Settings) -> Options:
    limit = Limit(settings.sentences, settings.words, settings.percent)
    return Options(method=Method(settings.method), limit=limit, focus=settings.focus)


def _article(record: dict[str, Any], identity: str | None, source: str, *, force: bool) -> Article:
    if not isinstance(record.get("text"), str):
        raise ReadError('has no "text"; give objects with "id" and "text"')
    title, stamp = record.get("title"), record.get("date")
    day = _day(stamp)
    given = Contents(text="", title=title if isinstance(title, str) else None, published=day)
    article = to_article(record["text"], source=source, identity=identity, given=given, force=force)
    if day or stamp in (None, ""):
        return article
    return article._replace(notes=(*article.notes, f"date {stamp!r} is no day and was left out; give YYYY-MM-DD"))


def _day(stamp: object) -> date | None:
    """The day that a record's "date" tells: ``2026-03-10``, or a time that begins so; None for anything else."""
    return read_day(stamp[:10]) if isinstance(stamp, str) and stamp[10:11] in {"", "T", " "} else None
