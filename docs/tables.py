"""A page → the page with its tables made from what they tell of: the schema, the word lists, the score history, the costs.

A table stands between two comments and is made anew by `python -m docs`:

    <!-- table: fields -->
    <!-- end -->
"""

from __future__ import annotations

import csv
import json
import re
from itertools import groupby
from typing import TYPE_CHECKING, Any

from briefing.casualties import Outcome
from briefing.lexicons import FOLDER
from briefing.schema import briefing_schema, merged_schema
from docs.blocks import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

OUTCOMES = tuple(outcome.value for outcome in Outcome)
"""Objects with a field for each outcome are told once."""
_TABLE = re.compile(r"(?<=<!-- table: )(?P<name>[\w-]+)(?P<start> -->\n)(?P<body>.*?)(?=<!-- end -->)", re.DOTALL)


def filled(page: str) -> str:
    """The page with each of its tables as it is today."""
    return _TABLE.sub(lambda found: f"{found['name']}{found['start']}{TABLES[found['name']]()}", page)


def bodies(page: str) -> dict[str, str]:
    """The tables of a page as they stand, by name."""
    return {found["name"]: found["body"] for found in _TABLE.finditer(page)}


def _rows(*rows: tuple[str, ...]) -> str:
    head, *body = rows
    rule = tuple("---" for _ in head)
    return "".join(f"| {' | '.join(row)} |\n" for row in (head, rule, *body))


def fields() -> str:
    """Every field of a briefing in JSON."""
    return _rows(("field", "type", "meaning"), *_fields(briefing_schema(), ""))


def merged_fields() -> str:
    """Every field of a merged briefing in JSON."""
    return _rows(("field", "type", "meaning"), *_fields(merged_schema(), ""))


def _fields(schema: dict[str, Any], path: str) -> Iterator[tuple[str, ...]]:
    """A row a field, those of objects and arrays after it, each with the path to it."""
    for name, value in schema.get("properties", {}).items():
        if name in OUTCOMES[1:]:
            continue
        here = ".".join(part for part in (path, "OUTCOME" if name in OUTCOMES else name) if part)
        inner = _inner(value)
        optional = "" if name in schema["required"] else "; may be absent"
        yield f"`{here}{'[]' if _is_list_of_objects(value) else ''}`", _type(value) + optional, value.get("description", "")
        yield from _fields(inner, f"{here}[]" if _is_list_of_objects(value) else here)


def _inner(schema: dict[str, Any]) -> dict[str, Any]:
    """The object within a list or beside null."""
    if "anyOf" in schema:
        return dict(schema["anyOf"][0])
    return dict(schema["items"]) if schema.get("type") == "array" else schema


def _is_list_of_objects(schema: dict[str, Any]) -> bool:
    return schema.get("type") == "array" and schema["items"].get("type") == "object"


def _type(schema: dict[str, Any]) -> str:
    if "enum" in schema:
        return " ".join(f"`{value}`" for value in schema["enum"])
    if "const" in schema:
        return f'`"{schema["const"]}"`'
    if "anyOf" in schema:
        return "object or null"
    if schema.get("type") == "array":
        inner = schema["items"]
        return "`[start, end]`" if "maxItems" in schema else f"list of {_type(inner)}s" if "enum" not in inner else _type(inner)
    kind = schema["type"]
    return " or ".join(kind) if isinstance(kind, list) else str(kind)


def lexicons() -> str:
    """Every word list with what it is, whence, and its licence, as it says on top."""
    return _rows(("list", "entries", "what", "source", "licence"), *map(_lexicon, sorted(FOLDER.glob("*.txt"))))


def _lexicon(path: Path) -> tuple[str, ...]:
    lines = path.read_text(encoding="utf-8").splitlines()
    told = dict(line[2:].split(": ", 1) for line in lines if line.startswith("# "))
    entries = sum(not line.startswith("#") for line in lines)
    cells = (told[name].replace("|", "\\|") for name in ("what", "source", "licence"))
    return (f"`{path.stem}`", str(entries), *cells)


def floors() -> str:
    """What the gate holds the project's own corpus to."""
    pinned = json.loads((ROOT / "benchmarks" / "accuracy" / "floors.json").read_text(encoding="utf-8"))["floors"]
    names = sorted({name for scores in pinned.values() for name in scores})
    rows = [
        (measure, *(f"{100 * scores[name]:.1f}" if name in scores else "" for name in names))
        for measure, scores in pinned.items()
    ]
    return _rows(("measure", *names), *rows)


def outside(commit: str | None = None) -> str:
    """The scores of the outside sets at the step that was recorded at `commit`, by default the last."""
    with (ROOT / "benchmarks" / "accuracy" / "history.csv").open(encoding="utf-8", newline="") as stream:
        history = list(csv.DictReader(stream))
    commit = commit or history[-1]["commit"]
    step = [row for row in history if row["commit"] == commit]
    rows = []
    for (name, measure), found in groupby(sorted(step, key=_by_measure), key=_by_measure):
        parts = {row["part"]: _scores(row) for row in found}
        rows.append((name, measure, parts.get("read", "-"), parts.get("held", "-")))
    return f"At commit {commit}; precision / recall / F1, in percent.\n\n" + _rows(("set", "measure", "read", "held"), *rows)


HEADLINES = {
    ("figures", "figures: all"): "casualty figures: outcome, low and high right",
    ("figures", "toll: killed"): "toll of the killed, exact",
    ("gva", "toll: killed"): "toll of the killed, exact; local crime news",
    ("gva", "toll: injured"): "toll of the injured, exact; local crime news",
    ("figures", "actors"): "key actors",
    ("muc4-upper", "recall: killed n>=2"): "the killed, two or more; wires in capitals",
}
"""The measures that the README tells of, by set and name."""


def headlines(commit: str | None = None) -> str:
    """The README's scores, of the halves whose errors nobody read."""
    with (ROOT / "benchmarks" / "accuracy" / "history.csv").open(encoding="utf-8", newline="") as stream:
        history = list(csv.DictReader(stream))
    commit = commit or history[-1]["commit"]
    held = {_by_measure(row): row for row in history if row["commit"] == commit and row["part"] == "held"}
    rows = [(words, *_scores(held[key]).split(" / ")) for key, words in HEADLINES.items()]
    return f"At commit {commit}, in percent:\n\n" + _rows(("what", "precision", "recall", "F1"), *rows)


COSTS = {
    "lede": "lede",
    "sumy luhn": "sumy luhn",
    "briefing, terminal": "`briefing summarize`",
    "briefing, json": "the same with `-f json`",
}
"""The rows of the cold starts that the README tells of, as it names them."""


def costs() -> str:
    """The README's cold starts, as `python -m benchmarks.speed --write` last wrote them into docs/speed.md."""
    lines = (ROOT / "docs" / "speed.md").read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    found = {row[0]: row for row in cells if len(row) == COLD_COLUMNS}
    rows = ((words, found[name][1], found[name][5], found[name][6]) for name, words in COSTS.items())
    return _rows(("one article, cold", "CPU ms", "of sumy's", "memory MB"), *rows)


COLD_COLUMNS = 7
"""Columns of the table of cold starts in docs/speed.md."""


def _by_measure(row: dict[str, str]) -> tuple[str, str]:
    return row["set"], row["measure"]


def _scores(row: dict[str, str]) -> str:
    """Three scores in percent; "-" for one that a set cannot tell.

    >>> _scores({"precision": "", "recall": "0.5204", "f1": ""})
    '- / 52.0 / -'
    """
    return " / ".join(f"{100 * float(row[name]):.1f}" if row[name] else "-" for name in ("precision", "recall", "f1"))


TABLES: dict[str, Callable[[], str]] = {
    "fields": fields,
    "merged-fields": merged_fields,
    "floors": floors,
    "lexicons": lexicons,
    "outside": outside,
    "headlines": headlines,
    "costs": costs,
}
