"""How the kinds of things look at a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from briefing.render.passages import MarkKind

STYLES = {
    "figure": "bold underline color(130)",
    "person": "bold color(32)",
    "state": "italic color(30)",
    "group": "bold italic color(133)",
    "place": "underline",
    "number": "bold color(130)",
    "heading": "bold",
    "faint": "dim",
}
"""Kind → style. Weight, slope and underline alone tell the kinds apart, too. The colours (orange, blue, teal, purple of
the 256) have a contrast of at least 3.8 to white and to black; `number` is a figure in a column of its own."""


def style_of(kind: MarkKind) -> str:
    """The style of a marked stretch of text."""
    return STYLES[kind.value]


def heading(words: str, beside: str = "") -> Text:
    """A section's name, with what there is to say at once beside it."""
    text = Text(words.upper(), style=STYLES["heading"])
    if beside:
        text.append(f"  {beside}", style="not bold")
    return text


def sentence_number(number: int) -> Text:
    """``[7]``."""
    return Text(f"[{number}]", style=STYLES["faint"])


def grid(*columns: dict[str, object]) -> Table:
    """A table without lines or header."""
    table = Table.grid(padding=(0, 2, 0, 0))
    for column in columns:
        table.add_column(**column)  # type: ignore[arg-type]
    return table
