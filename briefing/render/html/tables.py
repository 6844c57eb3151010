"""The casualty figures, their timeline and rules, and the actors as HTML tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.render.foreign import escape_html
from briefing.render.passages import kind_of
from briefing.render.timeline import curves, dated_figures
from briefing.render.wording import (
    NO_ACTORS,
    NO_FIGURES,
    NO_TOLL,
    actor_aliases,
    actor_kind,
    actor_roles,
    first_sentence,
    pieces,
    row,
    rows,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.actors import Actor
    from briefing.brief import Briefing
    from briefing.render.wording import Row

_FIGURE_COLUMNS = ("Id", "Outcome", "Figure", "As worded", "Who", "Where, when", "What, by whom (says who)", "Sentence")


def figure_tables(briefing: Briefing, prefix: str) -> Iterator[str]:
    """The event's figures, then those of other events and longer spans."""
    if not briefing.casualties:
        yield f"<p>{NO_FIGURES}</p>"
        return
    if not briefing.toll:
        yield f"<p>{NO_TOLL}</p>"
    own, aside = rows(briefing)
    if own:
        yield table("figures", "Figures of this event", _FIGURE_COLUMNS, (_figure(figure, prefix) for figure in own))
    if aside:
        caption = "Other events, longer spans"
        yield table("figures", caption, _FIGURE_COLUMNS, (_figure(figure, prefix) for figure in aside))


def timeline(briefing: Briefing, prefix: str) -> Iterator[str]:
    """The dated figures, the oldest first, with the toll's run over the days."""
    figures = dated_figures(briefing)
    if not figures:
        return
    for run in curves(figures):
        label = f"{run.outcome.value}: {' → '.join(run.readings)}"
        yield f'<p>Toll over time: <span class="blocks" aria-hidden="true">{run.blocks}</span> {label}</p>'
    lines = [
        _row(
            "",
            f'<th scope="row">{figure.date_iso}</th>',
            _link(row(briefing, figure), prefix),
            _cell(row(briefing, figure).who, "more"),
            _cell(row(briefing, figure).details, "more"),
            _sentence_cell(figure.sentence + 1, prefix),
        )
        for figure in figures
    ]
    yield table("dated", "Timeline", ("Date", "Figure", "Who", "What, by whom (says who)", "Sentence"), lines)


def rule_list(briefing: Briefing, prefix: str) -> str:
    """For each figure the rule that found it, and the pieces that made it."""
    items = []
    for figure in briefing.casualties:
        made_of = ", ".join(f"{name} “{escape_html(words)}”" for name, words in pieces(briefing, figure))
        items.append(f'<dt><a href="#{prefix}{figure.id}">{figure.id}</a> {figure.rule}</dt>\n<dd>{made_of}</dd>')
    return '<dl class="rules">\n' + "\n".join(items) + "\n</dl>"


def actor_table(briefing: Briefing, prefix: str) -> str:
    """All actors, the key ones first and in bold."""
    if not briefing.actors:
        return f"<p>{NO_ACTORS}</p>"
    columns = ("Name", "Kind", "Title", "Roles", "Also", "Sentence")
    return table("actors", "Actors, key ones in bold", columns, (_actor(briefing, actor, prefix) for actor in briefing.actors))


def _actor(briefing: Briefing, actor: Actor, prefix: str) -> str:
    name = f'<span class="{kind_of(actor.kind).value}">{escape_html(actor.name)}</span>'
    return _row(
        "",
        f'<th scope="row"{" class=key" if actor.is_key else ""}>{name}</th>',
        _cell(actor_kind(actor), "more"),
        _cell(actor.title or "", "more"),
        _cell(actor_roles(actor), "more"),
        _cell("; ".join(actor_aliases(actor)), "also"),
        _sentence_cell(first_sentence(briefing, actor), prefix),
    )


def _figure(figure: Row, prefix: str) -> str:
    """A row that the figure's words in the article lead to, and that leads to them."""
    return _row(
        f' id="{prefix}row-{figure.id}"' + (' class="faint"' if figure.is_faint else ""),
        f'<th scope="row">{figure.id}</th>',
        _cell(figure.outcome),
        f'<td class="number"><a href="#{prefix}{figure.id}">{escape_html(figure.number)}</a></td>',
        _cell(figure.words, "words"),
        *(_cell(cell, "more") for cell in (figure.who, figure.where, figure.details)),
        _sentence_cell(figure.sentence, prefix),
    )


def _link(figure: Row, prefix: str) -> str:
    return f'<td><a href="#{prefix}{figure.id}">{escape_html(f"{figure.figure} {figure.outcome}")}</a></td>'


def _cell(words: str, kind: str = "") -> str:
    return f"<td{f' class={kind}' if kind else ''}>{escape_html(words)}</td>"


def _sentence_cell(number: int | None, prefix: str) -> str:
    link = f'<a class="at" href="#{prefix}s{number}" aria-label="sentence {number}">[{number}]</a>' if number else ""
    return f'<td class="sentence-number">{link}</td>'


def _row(attributes: str, *cells: str) -> str:
    return f"<tr{attributes}>{''.join(cells)}</tr>"


def table(kind: str, caption: str, columns: Iterable[str], body: Iterable[str]) -> str:
    """A table with a caption and headed columns, in a box of its own that scrolls sideways."""
    named = [
        f'<th scope="col"{" class=number" if kind == "figures" and name == "Figure" else ""}>{name}</th>' for name in columns
    ]
    head = f"<thead><tr>{''.join(named)}</tr></thead>"
    lines = "\n".join(body)
    return (
        f'<div class="scroll" role="group" aria-label="{caption}" tabindex="0">\n<table class="{kind}">\n'
        f"<caption>{caption}</caption>\n{head}\n<tbody>\n{lines}\n</tbody>\n</table>\n</div>"
    )
