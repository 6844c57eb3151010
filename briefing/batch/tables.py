"""A briefing → the rows of flat tables, for pandas, DuckDB, R and spreadsheets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.choices import Table

if TYPE_CHECKING:
    from collections.abc import Callable

Row = dict[str, Any]
Columns = tuple[tuple[str, str], ...]
"""The names of a table's columns, each with its type: string, int or bool."""

OUTCOMES = ("killed", "injured", "missing", "abducted", "detained", "displaced")


def _columns(strings: str, integers: str = "", booleans: str = "", *, order: str) -> Columns:
    types = dict.fromkeys(strings.split(), "string") | dict.fromkeys(integers.split(), "int")
    types |= dict.fromkeys(booleans.split(), "bool")
    return tuple((name, types[name]) for name in order.split())


CASUALTIES: Columns = _columns(
    "id title published figure outcome phrase qualifier who category place date date_iso event perpetrator source scope status "
    "part_of evidence rule error reason",
    "low high start end sentence",
    "combined in_toll",
    order="id title published figure outcome phrase low high qualifier who category combined place date date_iso event "
    "perpetrator source scope status part_of in_toll start end sentence evidence rule error reason",
)
ACTORS: Columns = _columns(
    "id title published name kind country actor_title roles aliases error reason",
    "mentions start end",
    "key",
    order="id title published name kind country actor_title roles key aliases mentions start end error reason",
)
BRIEFINGS: Columns = (
    *((name, "string") for name in ("id", "title", "published", "language")),
    ("words", "int"),
    ("summary", "string"),
    *((f"{outcome}_{bound}", "int") for outcome in OUTCOMES for bound in ("low", "high")),
    *((name, "string") for name in ("briefing", "error", "reason")),
)
"""Of Parquet: what is asked for most as columns, the whole briefing as JSON."""

COLUMNS_OF: dict[Table, Columns] = {Table.BRIEFINGS: BRIEFINGS, Table.CASUALTIES: CASUALTIES, Table.ACTORS: ACTORS}


def casualty_rows(row: Row) -> list[Row]:
    """One row a figure; one with its reason for an input that could not be briefed."""
    if "error" in row:
        return [_filled(CASUALTIES, row)]
    toll = {identity for reading in row["toll"].values() for identity in reading["figures"]}
    return [_filled(CASUALTIES, _figure(figure, toll) | _of_article(row)) for figure in row["casualties"]]


def actor_rows(row: Row) -> list[Row]:
    """One row an actor; one with its reason for an input that could not be briefed."""
    if "error" in row:
        return [_filled(ACTORS, row)]
    return [_filled(ACTORS, _actor(actor) | _of_article(row)) for actor in row["actors"]]


def briefing_columns(row: Row, line: str) -> Row:
    """The row of a briefing, or of an error, in columns; `line` is the row as JSON."""
    if "error" in row:
        return _filled(BRIEFINGS, row)
    article = row["article"]
    tolls = {
        f"{outcome}_{bound}": row["toll"][outcome][bound]
        for outcome in OUTCOMES
        if outcome in row["toll"]
        for bound in ("low", "high")
    }
    summary = " ".join(" ".join(sentence["text"].split()) for sentence in row["summary"]["sentences"])
    told = {"language": article["language"], "words": article["words"], "summary": summary, "briefing": line}
    return _filled(BRIEFINGS, _of_article(row) | told | tolls)


ROWS_OF: dict[Table, Callable[[Row], list[Row]]] = {Table.CASUALTIES: casualty_rows, Table.ACTORS: actor_rows}


def _filled(columns: Columns, row: Row) -> Row:
    return {name: row.get(name) for name, _ in columns}


def _of_article(row: Row) -> Row:
    return {"id": row["id"], "title": row["article"]["title"], "published": row["article"]["published"]}


def _figure(figure: Row, toll: set[str]) -> Row:
    start, end = figure["span"]
    evidence = figure["evidence"]
    told = {"figure": figure["id"], "in_toll": figure["id"] in toll, "start": start, "end": end}
    return figure | told | {"sentence": evidence["sentence"], "evidence": evidence["text"]}


def _actor(actor: Row) -> Row:
    start, end = actor["mentions"][0]["span"] if actor["mentions"] else (None, None)
    lists = {"roles": "; ".join(actor["roles"]), "aliases": "; ".join(actor["aliases"]), "mentions": len(actor["mentions"])}
    return actor | lists | {"actor_title": actor["title"], "start": start, "end": end}
