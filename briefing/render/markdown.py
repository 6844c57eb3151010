"""The briefing as GitHub's Markdown: tables that render there, the article's words escaped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.render import Layout, Section
from briefing.render.foreign import escape_markdown
from briefing.render.passages import MarkKind, lines_after, lines_before, read_passages
from briefing.render.timeline import curves, dated_figures
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
    pieces,
    row,
    rows,
    toll_line,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from briefing.brief import Briefing
    from briefing.document import Span
    from briefing.render.passages import Piece
    from briefing.render.wording import Row

_WRAPS = dict.fromkeys(MarkKind, "*") | {MarkKind.FIGURE: "**", MarkKind.PLACE: ""}


def render(briefing: Briefing, layout: Layout | None = None) -> str:
    """The briefing in Markdown; sentence numbers count from 1."""
    layout = layout or Layout()
    blocks = [f"# {escape_markdown(head_line(briefing))}", length_line(briefing)]
    blocks += [f"Note: {escape_markdown(note)}" for note in briefing.notes]
    if Section.SUMMARY in layout.sections:
        blocks += ["## Summary", "\n".join(_summary(briefing)) or "No sentence chosen."]
    if Section.CASUALTIES in layout.sections:
        blocks += ["## Casualties", *_casualties(briefing), *_timeline(briefing)]
        if layout.explain and briefing.casualties:
            blocks += ["## How each figure was found", "\n".join(_explanation(briefing))]
    if Section.ACTORS in layout.sections:
        blocks += ["## Actors", _actors(briefing) or NO_ACTORS]
    if layout.full:
        blocks += ["## Article", *filter(None, _article(briefing))]
    return "\n\n".join(blocks) + "\n"


def _summary(briefing: Briefing) -> Iterator[str]:
    for index in briefing.summary.sentences:
        yield f"- \\[{index + 1}\\] {_quote(briefing, briefing.document.sentences[index].span)}"


def _quote(briefing: Briefing, span: Span) -> str:
    return escape_markdown(briefing.document.quote(span))


def _casualties(briefing: Briefing) -> Iterator[str]:
    if not briefing.casualties:
        yield NO_FIGURES
        return
    yield toll_line(briefing.toll, briefing.casualties) or NO_TOLL
    own, aside = rows(briefing)
    if own:
        yield _figure_table(own)
    if aside:
        yield "### Other events and longer spans"
        yield _figure_table(aside)


def _figure_table(figures: Iterable[Row]) -> str:
    names = ("", "Outcome", "Figure", "Who", "Where, when", "What, by whom, says who", "Sentence")
    return table(names, (_figure(figure) for figure in figures), right={2, 6})


def _figure(figure: Row) -> list[str]:
    cells = (figure.id, figure.outcome, figure.figure, figure.who, figure.where, figure.details, f"[{figure.sentence}]")
    escaped = [escape_markdown(cell) for cell in cells]
    if figure.is_faint:
        return [f"_{cell}_" if cell else "" for cell in escaped]
    return [*escaped[:2], f"**{escaped[2]}**", *escaped[3:]]


def table(names: Iterable[str], table_rows: Iterable[Iterable[str]], right: Collection[int] = ()) -> str:
    """A table of cells that are Markdown already; the columns `right`, by index, are aligned there."""
    names = tuple(names)
    rule = ["---:" if at in right else "---" for at in range(len(names))]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in (names, rule, *table_rows))


def _timeline(briefing: Briefing) -> Iterator[str]:
    figures = dated_figures(briefing)
    if not figures:
        return
    yield "### Timeline"
    for curve in curves(figures):
        yield f"{curve.outcome.value.capitalize()}: {curve.blocks} {' → '.join(curve.readings)}"
    lines = [(figure.date_iso or "", row(briefing, figure)) for figure in figures]
    cells = [
        [
            day,
            escape_markdown(f"{r.figure} {r.outcome}"),
            escape_markdown(r.who),
            escape_markdown(r.details),
            f"\\[{r.sentence}\\]",
        ]
        for day, r in lines
    ]
    yield table(("Date", "Figure", "Who", "What, by whom, says who", "Sentence"), cells, right={4})


def _explanation(briefing: Briefing) -> Iterator[str]:
    for figure in briefing.casualties:
        made_of = ", ".join(f"{name} “{escape_markdown(words)}”" for name, words in pieces(briefing, figure))
        yield f"- {figure.id} \\[{figure.sentence + 1}\\] rule `{figure.rule}`: {made_of}"


def _actors(briefing: Briefing) -> str:
    if not briefing.actors:
        return ""
    cells = []
    for actor in briefing.actors:
        name = escape_markdown(actor.name)
        others = "; ".join(escape_markdown(alias) for alias in actor_aliases(actor))
        number = first_sentence(briefing, actor)
        cells.append(
            [
                f"**{name}**" if actor.is_key else name,
                actor_kind(actor),
                escape_markdown(actor.title or ""),
                actor_roles(actor),
                others,
                f"\\[{number}\\]" if number else "",
            ]
        )
    return table(("Name", "Kind", "Title", "Roles", "Also", "Sentence"), cells, right={5})


def _article(briefing: Briefing) -> Iterator[str]:
    """A paragraph a block, with its sentences numbered, the chosen ones by a mark in front."""
    passages, rest = read_passages(briefing)
    chosen = set(briefing.summary.sentences)
    paragraph: list[str] = []
    for at, passage in enumerate(passages):
        lines, beside = lines_before(briefing, passage)
        if lines or (at and passage.sentence.paragraph != passages[at - 1].sentence.paragraph):
            yield " ".join(paragraph)
            paragraph = []
        yield from map(escape_markdown, lines)
        mark = "**▌**" if passage.sentence.index in chosen else ""
        words = "".join(_piece(briefing, piece) for piece in passage.pieces)
        paragraph.append(" ".join(filter(None, (f"{mark}\\[{passage.sentence.index + 1}\\]", escape_markdown(beside), words))))
    yield " ".join(paragraph)
    yield from map(escape_markdown, lines_after(briefing, rest))


def _piece(briefing: Briefing, piece: Piece) -> str:
    """Words in the emphasis of their kind, a figure followed by its id; inner marks show no emphasis of their own."""
    foreign = briefing.document.quote(piece.span)
    words = _quote(briefing, piece.span)
    if words and piece.mark:
        wrap = _WRAPS[piece.mark.kind]
        words = f"{wrap}{words}{wrap}{''.join(_ids(piece))}"
    lead = " " if foreign[:1].isspace() else ""
    tail = " " if words and foreign[-1:].isspace() else ""
    return f"{lead}{words}{tail}"


def _ids(piece: Piece) -> Iterator[str]:
    """The ids of the figures at a piece, the inner ones first."""
    for inner in piece.pieces:
        yield from _ids(inner)
    if piece.mark and piece.mark.figure and piece.mark.is_whole:
        yield f"<sup>{piece.mark.figure}</sup>"
