"""Each format as a function from a briefing to what is printed: a new format joins the tests of all of them here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.render import Layout, json, terminal, text
from briefing.render.merged import json as merged_json
from briefing.render.merged import terminal as merged_terminal
from briefing.render.merged import text as merged_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.brief import Briefing
    from briefing.merge import MergedBriefing

FORMATS: dict[str, Callable[[Briefing], str]] = {
    "terminal": lambda briefing: terminal.render(briefing, Layout(width=60)),
    "text": text.render,
    "json": json.render,
    "jsonl": json.render_line,
}

MERGED_FORMATS: dict[str, Callable[[MergedBriefing], str]] = {
    "terminal": lambda merged: merged_terminal.render(merged, Layout(width=60)),
    "text": merged_text.render,
    "json": merged_json.render,
    "jsonl": merged_json.render_line,
}
