"""The briefing for people at a terminal; rich is imported only here.

Foreign text reaches rich as `Text`, never as markup, and only after `foreign.plain` (rich passes control
characters through).
"""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from briefing.casualties import Scope, Status
from briefing.names.mention import ActorKind
from briefing.render import Layout, Section
from briefing.render.foreign import plain
from briefing.render.wording import count, head_line, length_line, notes, quote, toll_line

if TYPE_CHECKING:
    from rich.console import RenderableType

    from briefing.actors import Actor
    from briefing.brief import Briefing
    from briefing.casualties import CasualtyFigure
    from briefing.document import Sentence, Span

NARROW = 70
"""Columns below which the tables fold their details under the first line."""
STYLES = {
    "person": "bold cyan",
    "group": "bold magenta",
    "state": "bold blue",
    "place": "underline",
    "figure": "bold red",
    "heading": "bold",
    "faint": "dim",
}
"""Entity kind → style; told apart without colour by weight and underline."""


def render(briefing: Briefing, layout: Layout) -> str:
    """The briefing as lines of at most `layout.width` columns."""
    return print_parts(_parts(briefing, layout), layout)


def print_parts(parts: list[RenderableType], layout: Layout) -> str:
    """The parts one below the other, as lines of at most `layout.width` columns."""
    buffer = StringIO()
    console = Console(
        file=buffer,
        width=layout.width,
        color_system="standard" if layout.color else None,
        force_terminal=layout.color,
        no_color=not layout.color,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    console.print(Group(*parts))
    lines = [line.rstrip() for line in buffer.getvalue().split("\n")]
    return "\n".join(lines)


def _parts(briefing: Briefing, layout: Layout) -> list[RenderableType]:
    parts: list[RenderableType] = [_head(briefing)]
    if Section.SUMMARY in layout.sections:
        parts += [Text(), *_summary(briefing)]
    if Section.CASUALTIES in layout.sections:
        parts += [Text(), *_casualties(briefing, layout)]
    if Section.ACTORS in layout.sections:
        parts += [Text(), *_actors(briefing)]
    return parts


def _head(briefing: Briefing) -> Text:
    head = Text(head_line(briefing), style=STYLES["heading"])
    head.append(f"  {length_line(briefing)}", style=STYLES["faint"])
    for note in briefing.notes:
        head.append(f"\nNote: {plain(note)}")
    return head


def heading(words: str, beside: str = "") -> Text:
    """The heading of a section, with what stands on its line."""
    text = Text(words.upper(), style=STYLES["heading"])
    if beside:
        text.append(f"  {beside}")
    return text


def grid(*columns: dict[str, object]) -> Table:
    """A table without lines, of columns with these properties."""
    table = Table.grid(padding=(0, 2, 0, 0))
    for column in columns:
        table.add_column(**column)  # type: ignore[arg-type]
    return table


def _summary(briefing: Briefing) -> list[RenderableType]:
    table = grid({"justify": "right", "no_wrap": True}, {"overflow": "fold"})
    marks = _marks(briefing)
    for index in briefing.summary.sentences:
        sentence = briefing.document.sentences[index]
        table.add_row(Text(f"[{index + 1}]", style=STYLES["faint"]), _highlighted(briefing, sentence, marks))
    return [heading("Summary"), table]


def _marks(briefing: Briefing) -> list[tuple[Span, str]]:
    """Every figure and mention with its style, figures first."""
    marks = [(figure.span, STYLES["figure"]) for figure in briefing.casualties]
    marks += [(span, style_of(actor.kind)) for actor in briefing.actors for span in actor.mentions]
    marks += [(span, STYLES["place"]) for place in briefing.places for span in place.mentions]
    return marks


def style_of(kind: ActorKind) -> str:
    """The style of an actor's name."""
    if kind is ActorKind.PERSON:
        return STYLES["person"]
    if kind in (ActorKind.GOVERNMENT, ActorKind.SECURITY_FORCE, ActorKind.INTERNATIONAL_ORG):
        return STYLES["state"]
    return STYLES["group"]


def _highlighted(briefing: Briefing, sentence: Sentence, marks: list[tuple[Span, str]]) -> Text:
    """A sentence on one line with its figures and names styled; the first mark wins where two overlap."""
    inside: list[tuple[Span, str]] = []
    for span, style in marks:
        if sentence.span.covers(span) and not any(span.overlaps(other) for other, _ in inside):
            inside.append((span, style))
    text = Text()
    position = sentence.span.start
    for span, style in sorted(inside, key=lambda mark: mark[0].start):
        _append(text, briefing.document.text[position : span.start])
        _append(text, briefing.document.text[span.start : span.end], style)
        position = span.end
    _append(text, briefing.document.text[position : sentence.span.end])
    return text


def _append(text: Text, foreign: str, style: str = "") -> None:
    """Foreign words added with the space at their ends kept as one."""
    words = plain(foreign)
    lead = " " if foreign[:1].isspace() and text.plain[-1:] != " " else ""
    tail = " " if words and foreign[-1:].isspace() else ""
    text.append(lead)
    text.append(words, style=style)
    text.append(tail)


def _casualties(briefing: Briefing, layout: Layout) -> list[RenderableType]:
    if not briefing.casualties:
        return [heading("Casualties", "No casualty figures stated.")]
    table = _figure_table(layout)
    for figure in briefing.casualties:
        _add_figure(table, briefing, figure, layout)
    return [heading("Casualties", toll_line(briefing.toll)), table]


def _figure_table(layout: Layout) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_edge=False, header_style=STYLES["faint"])
    table.add_column("", no_wrap=True)
    table.add_column("figure", overflow="fold", min_width=8, ratio=3 if layout.width >= NARROW else 2)
    if layout.width >= NARROW:
        table.add_column("who", overflow="fold", ratio=3)
        table.add_column("where, when", overflow="fold", ratio=4)
        table.add_column("what, by whom, says who", overflow="fold", ratio=5)
    else:
        table.add_column("details", overflow="fold", ratio=4)
    table.add_column("", no_wrap=True, justify="right")
    return table


def _add_figure(table: Table, briefing: Briefing, figure: CasualtyFigure, layout: Layout) -> None:
    is_faint = figure.status in (Status.SUPERSEDED, Status.DISPUTED) or figure.scope is not Scope.EVENT
    who = quote(briefing, figure.who)
    where = ", ".join(filter(None, (quote(briefing, figure.place), quote(briefing, figure.date))))
    details = "; ".join(filter(None, (_event_line(briefing, figure), *notes(figure))))
    cells = [who, where, details]
    if layout.width < NARROW:
        cells = ["; ".join(filter(None, cells))]
    table.add_row(
        Text(figure.outcome.value),
        Text(count(briefing, figure), style="" if is_faint else STYLES["figure"]),
        *(Text(cell) for cell in cells),
        Text(f"[{figure.sentence + 1}]", style=STYLES["faint"]),
        style=STYLES["faint"] if is_faint else None,
    )


def _event_line(briefing: Briefing, figure: CasualtyFigure) -> str:
    parts = [quote(briefing, figure.event)]
    if figure.perpetrator:
        parts.append(f"by {quote(briefing, figure.perpetrator)}")
    if figure.source:
        parts.append(f"({quote(briefing, figure.source)})")
    return " ".join(filter(None, parts))


def _actors(briefing: Briefing) -> list[RenderableType]:
    if not briefing.actors:
        return [heading("Actors", "No actors named.")]
    shown = [actor for actor in briefing.actors if actor.is_key] or list(briefing.actors)
    table = grid({"overflow": "fold", "ratio": 4}, {"overflow": "fold", "ratio": 6}, {"justify": "right", "no_wrap": True})
    for actor in shown:
        table.add_row(Text(plain(actor.name), style=style_of(actor.kind)), Text(_actor_line(actor)), _where(briefing, actor))
    others = [actor for actor in briefing.actors if not actor.is_key]
    parts: list[RenderableType] = [heading("Actors"), table]
    if others:
        parts.append(Text("also: " + ", ".join(plain(actor.name) for actor in others), style=STYLES["faint"]))
    return parts


def _actor_line(actor: Actor) -> str:
    kind = actor.kind.value.replace("_", " ")
    roles = ", ".join(role.value for role in actor.roles if role.value != "other")
    others = [alias for alias in actor.aliases if actor.name not in alias]
    aliases = "also " + ", ".join(f"“{plain(alias)}”" for alias in others) if others else ""
    return "; ".join(filter(None, (plain(actor.title or kind), roles, aliases)))


def _where(briefing: Briefing, actor: Actor) -> Text:
    sentence = briefing.document.sentence_at(actor.mentions[0].start)
    return Text(f"[{sentence.index + 1}]" if sentence else "", style=STYLES["faint"])
