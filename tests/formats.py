"""Each format as a function from a briefing to what is printed: a new format joins the tests of all of them here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.render import Layout, Section, csv, html, json, markdown, terminal, text
from briefing.render.merged import csv as merged_csv
from briefing.render.merged import html as merged_html
from briefing.render.merged import json as merged_json
from briefing.render.merged import markdown as merged_markdown
from briefing.render.merged import terminal as merged_terminal
from briefing.render.merged import text as merged_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.brief import Briefing
    from briefing.merge import MergedBriefing

EVERYTHING = Layout(full=True, explain=True)


def tables(briefing: Briefing) -> str:
    """Every table of the CSV format, with plain line ends: its own are CRLF (RFC 4180)."""
    return "".join(csv.render([briefing], section, explain=True) for section in Section).replace("\r\n", "\n")


FORMATS: dict[str, Callable[[Briefing], str]] = {
    "terminal": lambda briefing: terminal.render(briefing, Layout(width=60)),
    "terminal-narrow": lambda briefing: terminal.render(briefing, Layout(width=30)),
    "terminal-all": lambda briefing: terminal.render(briefing, EVERYTHING),
    "markdown": lambda briefing: markdown.render(briefing, EVERYTHING),
    "html": lambda briefing: html.render([briefing], EVERYTHING),
    "csv": tables,
    "text": lambda briefing: text.render(briefing, explain=True),
    "json": lambda briefing: json.render(briefing, explain=True),
    "jsonl": json.render_line,
}

MERGED_FORMATS: dict[str, Callable[[MergedBriefing], str]] = {
    "terminal": lambda merged: merged_terminal.render(merged, Layout(width=60)),
    "markdown": merged_markdown.render,
    "html": lambda merged: merged_html.render([merged]),
    "csv": lambda merged: merged_csv.render([merged]).replace("\r\n", "\n"),
    "text": merged_text.render,
    "json": merged_json.render,
    "jsonl": merged_json.render_line,
}
