"""A merged briefing for people at a terminal. Foreign text reaches rich as `Text` only, after `foreign.plain`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from briefing.render.foreign import plain
from briefing.render.merged.wording import (
    NO_TOLL,
    actor_line,
    apart_line,
    day_words,
    extent,
    ledgers,
    range_words,
    sentence_of,
    summary_place,
    title,
    toll_line,
    toll_parts,
    words_at,
)
from briefing.render.passages import kind_of
from briefing.render.terminal import print_parts
from briefing.render.terminal.looks import STYLES, grid, heading, style_of
from briefing.render.wording import head_line, quote

if TYPE_CHECKING:
    from rich.console import RenderableType

    from briefing.merge import MergedBriefing
    from briefing.render import Layout

_WRAPPED: dict[str, object] = {"overflow": "fold"}
_RIGID: dict[str, object] = {"no_wrap": True}


def render(merged: MergedBriefing, layout: Layout) -> str:
    """The merged briefing as lines of at most `layout.width` columns."""
    parts: list[RenderableType] = [_head(merged), Text(), *_reports(merged), Text(), *_summary(merged)]
    parts += [Text(), *_casualties(merged), Text(), *_actors(merged)]
    if merged.timeline:
        parts += [Text(), *_timeline(merged)]
    return print_parts(parts, layout)


def _head(merged: MergedBriefing) -> Text:
    head = Text(title(merged), style=STYLES["heading"])
    head.append(f"  {extent(merged)}", style=STYLES["faint"])
    if apart := apart_line(merged):
        head.append(f"\n{apart}", style=STYLES["faint"])
    return head


def _reports(merged: MergedBriefing) -> list[RenderableType]:
    table = grid(_WRAPPED, _RIGID, _WRAPPED)
    for report in merged.reports:
        table.add_row(Text(plain(report.name)), Text(day_words(report.day)), Text(head_line(report.briefing)))
        for note in report.briefing.notes:
            table.add_row(Text(), Text(), Text(f"Note: {plain(note)}"))
    return [heading("Reports"), table]


def _summary(merged: MergedBriefing) -> list[RenderableType]:
    lines: list[RenderableType] = [heading("Summary")]
    for one in merged.summary:
        text = Text(quote(merged.reports[one.report].briefing, sentence_of(merged, one.report, one.index).span))
        text.append(f" {summary_place(merged, one)}", style=STYLES["faint"])
        lines.append(text)
    return lines


def _casualties(merged: MergedBriefing) -> list[RenderableType]:
    if not merged.toll and not merged.attackers:
        return [heading("Casualties", NO_TOLL)]
    table = grid(_RIGID, _WRAPPED)
    for label, _, toll in ledgers(merged):
        best, *others = toll_parts(merged, toll)
        line = Text(best, style=STYLES["number"])
        line.append("".join(f" · {part}" for part in others), style="default not bold")
        if toll.conflict or toll.low != toll.best or toll.high != toll.best:
            line.append(f" [{range_words(toll)}]", style="default not bold")
        table.add_row(Text(label), line)
    return [heading("Casualties", toll_line(merged)), table]


def _actors(merged: MergedBriefing) -> list[RenderableType]:
    if not merged.actors:
        return [heading("Actors", "No actors named.")]
    shown = [actor for actor in merged.actors if actor.is_key] or list(merged.actors)
    table = grid({**_WRAPPED, "ratio": 4}, {**_WRAPPED, "ratio": 6}, {"justify": "right", "no_wrap": True})
    for actor in shown:
        share = f"{len(actor.reports)} of {len(merged.reports)}"
        table.add_row(Text(plain(actor.name), style=style_of(kind_of(actor.kind))), Text(actor_line(actor)), Text(share))
    others = [actor for actor in merged.actors if not actor.is_key]
    parts: list[RenderableType] = [heading("Actors"), table]
    if others:
        parts.append(Text("also: " + ", ".join(plain(actor.name) for actor in others), style=STYLES["faint"]))
    return parts


def _timeline(merged: MergedBriefing) -> list[RenderableType]:
    table = grid(_RIGID, _WRAPPED)
    for moment in merged.timeline:
        text = Text(words_at(merged, moment.statement))
        text.append(f" {summary_place(merged, moment)}", style=STYLES["faint"])
        table.add_row(Text(moment.iso), text)
    return [heading("Timeline"), table]
