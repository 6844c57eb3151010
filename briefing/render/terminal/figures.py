"""The casualty figures at a terminal: the tables, the timeline, and the rules that found them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text

from briefing.render.terminal.fitting import column_widths
from briefing.render.terminal.looks import STYLES, grid, heading, sentence_number
from briefing.render.timeline import curves, dated_figures
from briefing.render.wording import pieces, row, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from briefing.brief import Briefing
    from briefing.render.wording import Row

NARROW, NARROWEST = 88, 56
"""Columns below which the details stand in one column, and below which all does."""
GAP = 2
"""Columns between two columns of a table."""
DAY = 10
"""Columns of a day."""


def figure_tables(briefing: Briefing, width: int) -> Iterator[RenderableType]:
    """The event's figures, then those of other events and longer spans, in the same columns."""
    own, aside = rows(briefing)
    columns = _columns((*own, *aside), width)
    if own:
        yield _table(own, columns, width)
    if aside:
        yield Text("other events, longer spans", style=STYLES["heading"])
        yield _table(aside, columns, width)


def _columns(figures: tuple[Row, ...], width: int) -> list[dict[str, Any]]:
    """A row a figure: in columns, with its details in one column, or all in one, as the width allows."""
    identity = {"no_wrap": True, "justify": "right", "width": max(len(figure.id) for figure in figures)}
    sentence = {"no_wrap": True, "justify": "right", "width": len(str(max(figure.sentence for figure in figures))) + 2}
    if width < NARROWEST:
        return [identity, {"overflow": "fold", "ratio": 1}, sentence]
    outcome = {"no_wrap": True, "width": max(len(figure.outcome) for figure in figures)}
    longest = max(5, *(len(figure.number) for figure in figures))
    number = {"no_wrap": True, "justify": "right", "header": "count", "width": longest}
    headers = ("as worded", "who", "where, when", "what (says who)") if width >= NARROW else ("as worded", "details")
    fixed: list[dict[str, Any]] = [identity, outcome, number, sentence]
    room = width - sum(column["width"] + GAP for column in fixed) - GAP * len(headers)
    widths = column_widths([headers, *(_folding(figure, width) for figure in figures)], room)
    folding = [{"header": name, "overflow": "fold", "width": own} for name, own in zip(headers, widths, strict=True)]
    return [identity, outcome, number, *folding, sentence]


def _table(figures: tuple[Row, ...], columns: list[dict[str, Any]], width: int) -> Table:
    faint = STYLES["faint"]
    table = Table(box=None, padding=(0, GAP, 0, 0), pad_edge=False, show_edge=False, header_style=faint)
    table.expand = width < NARROWEST
    table.show_header = width >= NARROW and not figures[0].is_aside
    for column in columns:
        table.add_column(**column)
    for figure in figures:
        style = faint if figure.is_faint else None
        table.add_row(Text(figure.id, style=faint), *_cells(figure, width), sentence_number(figure.sentence), style=style)
    return table


def _cells(figure: Row, width: int) -> Iterator[Text]:
    style = "" if figure.is_faint else STYLES["number"]
    if width < NARROWEST:
        text = Text(figure.outcome + " ")
        text.append(figure.figure, style=style)
        yield text.append("".join(f"; {cell}" for cell in (figure.who, figure.where, figure.details) if cell))
        return
    yield Text(figure.outcome)
    yield Text(figure.number, style=style)
    yield from map(Text, _folding(figure, width))


def _folding(figure: Row, width: int) -> list[str]:
    """The cells that fold."""
    details = [figure.who, figure.where, figure.details]
    return [figure.words, *(details if width >= NARROW else ["; ".join(filter(None, details))])]


def timeline(briefing: Briefing, width: int) -> Iterator[RenderableType]:
    """The dated figures, the oldest first, under the toll's run over the days."""
    figures = dated_figures(briefing)
    if not figures:
        return
    runs = (f"{run.outcome.value} {run.blocks} {' → '.join(run.readings)}" for run in curves(figures))
    yield Text()
    yield heading("Timeline", ", ".join(runs))
    table = _listing()
    for figure in figures:
        line = row(briefing, figure)
        words = Text()
        words.append(f"{line.figure} {line.outcome}", style="" if line.is_faint else STYLES["number"])
        words.append("".join(f"  {cell}" for cell in (line.who, line.event, line.remarks) if cell))
        _list(table, line.id, _label(figure.date_iso or "", DAY, width), words, line.sentence, width)
        table.rows[-1].style = STYLES["faint"] if line.is_faint else None
    yield table


def rule_table(briefing: Briefing, width: int) -> Table:
    """For each figure the rule that found it, and the pieces that made it."""
    table = _listing()
    longest = max(len(figure.rule) for figure in briefing.casualties)
    for figure in briefing.casualties:
        made_of = ", ".join(f"{name} “{words}”" for name, words in pieces(briefing, figure))
        label = _label(figure.rule, longest, width, STYLES["heading"])
        _list(table, figure.id, label, Text(made_of), figure.sentence + 1, width)
    return table


def _listing() -> Table:
    table = grid({"justify": "right", "no_wrap": True}, {"overflow": "fold", "ratio": 1}, {"justify": "right", "no_wrap": True})
    table.expand = True
    return table


def _label(words: str, longest: int, width: int, style: str = "") -> Text:
    """What a line of a list begins with, as wide in each of them where there is room for columns."""
    return Text(words.ljust(longest) if width >= NARROWEST else words, style=style)


def _list(table: Table, identity: str, label: Text, words: Text, sentence: int, width: int) -> None:
    """A line of a list: id, label, words that fold beside the label (below it where there is no room), sentence."""
    cell: RenderableType = label + Text(" ") + words
    if width >= NARROWEST:
        beside = grid({"no_wrap": True}, {"overflow": "fold"})
        beside.add_row(label, words)
        cell = beside
    table.add_row(Text(identity, style=STYLES["faint"]), cell, sentence_number(sentence))
