"""The briefing for people at a terminal; rich is imported only in this folder.

Foreign text reaches rich as `Text`, never as markup, and only after `foreign.plain` (rich passes control
characters through).
"""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console, Group
from rich.text import Text

from briefing.render import Ink, Layout, Section
from briefing.render.foreign import plain
from briefing.render.passages import kind_of, read_passages
from briefing.render.terminal.article import full_article, summary_table
from briefing.render.terminal.figures import figure_tables, rule_table, timeline
from briefing.render.terminal.looks import STYLES, grid, heading, sentence_number, style_of
from briefing.render.wording import (
    NO_ACTORS,
    NO_FIGURES,
    NO_TOLL,
    actor_aliases,
    actor_kind,
    actor_roles,
    first_sentence,
    head_line,
    length_line,
    toll_line,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

    from briefing.actors import Actor
    from briefing.brief import Briefing


def render(briefing: Briefing, layout: Layout) -> str:
    """The briefing as lines of at most `layout.width` columns."""
    return print_parts(_parts(briefing, layout), layout)


def print_parts(parts: Iterable[RenderableType], layout: Layout) -> str:
    """The parts one below the other, as lines of at most `layout.width` columns."""
    buffer = StringIO()
    make_console(buffer, layout).print(Group(*parts))
    return "\n".join(line.rstrip() for line in buffer.getvalue().split("\n"))


def make_console(file: StringIO, layout: Layout) -> Console:
    """A console that writes to `file` and heeds nothing of its surroundings."""
    has_color = layout.ink is Ink.COLOR
    return Console(
        file=file,
        width=layout.width,
        color_system=None if layout.ink is Ink.PLAIN else "256",
        force_terminal=layout.ink is not Ink.PLAIN,
        no_color=not has_color,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )


def _parts(briefing: Briefing, layout: Layout) -> Iterator[RenderableType]:
    """What is printed, from top to bottom."""
    passages, rest = read_passages(briefing)
    yield _head(briefing, layout)
    if Section.SUMMARY in layout.sections:
        yield from (Text(), heading("Summary"), summary_table(briefing, passages))
    if Section.CASUALTIES in layout.sections:
        yield from (Text(), *_casualties(briefing, layout))
    if Section.ACTORS in layout.sections:
        yield from (Text(), *_actors(briefing))
    if layout.full:
        yield from (Text(), heading("Article"), *full_article(briefing, passages, rest))


def _head(briefing: Briefing, layout: Layout) -> Text:
    """Title, toll in a sentence, notes."""
    head = Text(head_line(briefing), style=STYLES["heading"])
    head.append(f"  {length_line(briefing)}", style=STYLES["faint"])
    line = toll_line(briefing.toll, briefing.casualties)
    if line and Section.CASUALTIES in layout.sections:
        head.append(f"\n{line}", style=STYLES["number"])
    for note in briefing.notes:
        head.append(f"\nNote: {plain(note)}")
    return head


def _casualties(briefing: Briefing, layout: Layout) -> Iterator[RenderableType]:
    if not briefing.casualties:
        yield heading("Casualties", NO_FIGURES)
        return
    yield heading("Casualties", "" if briefing.toll else NO_TOLL)
    yield from figure_tables(briefing, layout.width)
    yield from timeline(briefing, layout.width)
    if layout.explain:
        yield from (Text(), heading("How each figure was found"), rule_table(briefing, layout.width))


def _actors(briefing: Briefing) -> Iterator[RenderableType]:
    if not briefing.actors:
        yield heading("Actors", NO_ACTORS)
        return
    shown = [actor for actor in briefing.actors if actor.is_key] or list(briefing.actors)
    table = grid({"overflow": "fold", "ratio": 4}, {"overflow": "fold", "ratio": 6}, {"justify": "right", "no_wrap": True})
    for actor in shown:
        number = first_sentence(briefing, actor)
        name = Text(plain(actor.name), style=style_of(kind_of(actor.kind)))
        table.add_row(name, Text(_actor_line(actor)), sentence_number(number) if number else Text())
    yield heading("Actors")
    yield table
    others = [actor for actor in briefing.actors if not actor.is_key]
    if others and len(shown) < len(briefing.actors):
        yield Text("also: " + ", ".join(plain(actor.name) for actor in others), style=STYLES["faint"])


def _actor_line(actor: Actor) -> str:
    aliases = ", ".join(f"“{alias}”" for alias in actor_aliases(actor))
    known_as = f"also {aliases}" if aliases else ""
    return "; ".join(filter(None, (plain(actor.title or actor_kind(actor)), actor_roles(actor), known_as)))
