"""One table as CSV (RFC 4180), safe to open in a spreadsheet: casualties, actors or the summary.

The first column is the source of the article, so that several articles share one table.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from briefing.render import Section
from briefing.render.foreign import formula_safe
from briefing.render.wording import number_cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.actors import Actor
    from briefing.brief import Briefing
    from briefing.casualties import CasualtyFigure
    from briefing.document import Span

_COLUMNS = {
    Section.CASUALTIES: "article id outcome phrase low high qualifier who category combined place date date_iso event"
    " perpetrator source scope status part_of sentence evidence",
    Section.ACTORS: "article name kind country title roles aliases key mentions sentence",
    Section.SUMMARY: "article sentence text",
}
_EXPLAINED = ("rule", "harm")
"""Two more columns of casualties: the rule that found the figure, and the words of harm it rests on."""


def render(briefings: Iterable[Briefing], section: Section = Section.CASUALTIES, *, explain: bool = False) -> str:
    """A header and a row for each figure, actor or summary sentence of all briefings; sentences count from 1."""
    is_explained = explain and section is Section.CASUALTIES
    table = StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow((*_COLUMNS[section].split(), *(_EXPLAINED if is_explained else ())))
    for briefing in briefings:
        writer.writerows(_rows(briefing, section, explain=is_explained))
    return table.getvalue()


def _rows(briefing: Briefing, section: Section, *, explain: bool) -> Iterator[list[str]]:
    article = formula_safe(briefing.article.source)
    if section is Section.CASUALTIES:
        for figure in briefing.casualties:
            more = [figure.rule, _quote(briefing, figure.harm)] if explain else []
            yield [article, *_figure(briefing, figure), *more]
    elif section is Section.ACTORS:
        for actor in briefing.actors:
            yield [article, *_actor(briefing, actor)]
    else:
        for index in briefing.summary.sentences:
            yield [article, str(index + 1), _quote(briefing, briefing.document.sentences[index].span)]


def _figure(briefing: Briefing, figure: CasualtyFigure) -> list[str]:
    return [
        figure.id,
        figure.outcome.value,
        _quote(briefing, figure.span),
        number_cell(figure.count.low),
        number_cell(figure.count.high),
        figure.count.qualifier.value,
        _quote(briefing, figure.who),
        figure.category.value,
        _truth(truth=figure.combined),
        _quote(briefing, figure.place),
        _quote(briefing, figure.date),
        figure.date_iso or "",
        *(_quote(briefing, span) for span in (figure.event, figure.perpetrator, figure.source)),
        figure.scope.value,
        figure.status.value,
        figure.part_of or "",
        str(figure.sentence + 1),
        _quote(briefing, briefing.document.sentences[figure.sentence].span),
    ]


def _actor(briefing: Briefing, actor: Actor) -> list[str]:
    sentence = briefing.document.sentence_at(actor.mentions[0].start)
    return [
        formula_safe(actor.name),
        actor.kind.value,
        formula_safe(actor.country or ""),
        formula_safe(actor.title or ""),
        ";".join(role.value for role in actor.roles),
        formula_safe("; ".join(actor.aliases)),
        _truth(truth=actor.is_key),
        str(len(actor.mentions)),
        str(sentence.index + 1) if sentence else "",
    ]


def _quote(briefing: Briefing, span: Span | None) -> str:
    return formula_safe(briefing.document.quote(span)) if span else ""


def _truth(*, truth: bool) -> str:
    return "true" if truth else "false"
