"""Each format as a function from a briefing to what is printed: a new format joins the tests of all of them here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.render import Layout, json, terminal, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.brief import Briefing

FORMATS: dict[str, Callable[[Briefing], str]] = {
    "terminal": lambda briefing: terminal.render(briefing, Layout(width=60)),
    "text": text.render,
    "json": json.render,
    "jsonl": json.render_line,
}
