"""One line a fact, tab-separated, stable for grep and awk.

``article<TAB>source<TAB>title`` (where several inputs were named, in front of the lines of each)
``note<TAB>text`` (what to know of the reading: that the text was cut, say)
``summary<TAB>sentence<TAB>text``
``casualty<TAB>id<TAB>outcome<TAB>low<TAB>high<TAB>phrase<TAB>who<TAB>place<TAB>date<TAB>event<TAB>perpetrator<TAB>source<TAB>scope<TAB>status<TAB>sentence<TAB>part_of<TAB>qualifier<TAB>category<TAB>combined``
``toll<TAB>outcome<TAB>low<TAB>high<TAB>ids<TAB>conflict``
``rule<TAB>id<TAB>rule<TAB>piece<TAB>words`` (with --explain: each piece of a figure)
``actor<TAB>name<TAB>kind<TAB>country<TAB>title<TAB>roles<TAB>aliases<TAB>key<TAB>sentence``
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.render import ALL_SECTIONS, Section
from briefing.render.foreign import plain
from briefing.render.wording import number_cell, pieces, quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.actors import Actor
    from briefing.brief import Briefing
    from briefing.casualties import CasualtyFigure
    from briefing.merge import MergedActor


def render(
    briefing: Briefing, sections: tuple[Section, ...] = ALL_SECTIONS, *, explain: bool = False, names_article: bool = False
) -> str:
    """The lines of the sections asked for; sentence numbers count from 1."""
    article = briefing.article
    rows = [["article", plain(article.source), plain(article.title or "")]] if names_article else []
    rows.extend(["note", plain(note)] for note in briefing.notes)
    if Section.SUMMARY in sections:
        rows.extend(_summary(briefing))
    if Section.CASUALTIES in sections:
        rows.extend(_figure(briefing, figure) for figure in briefing.casualties)
        rows.extend(_tolls(briefing))
        if explain:
            rows.extend(_rules(briefing))
    if Section.ACTORS in sections:
        rows.extend(_actor(briefing, actor) for actor in briefing.actors)
    return "".join("\t".join(row) + "\n" for row in rows)


def _summary(briefing: Briefing) -> Iterator[list[str]]:
    for index in briefing.summary.sentences:
        yield ["summary", str(index + 1), quote(briefing, briefing.document.sentences[index].span)]


def _figure(briefing: Briefing, figure: CasualtyFigure) -> list[str]:
    spans = (figure.span, figure.who, figure.place, figure.date, figure.event, figure.perpetrator, figure.source)
    return [
        "casualty",
        figure.id,
        figure.outcome.value,
        number_cell(figure.count.low),
        number_cell(figure.count.high),
        *(quote(briefing, span) for span in spans),
        figure.scope.value,
        figure.status.value,
        str(figure.sentence + 1),
        figure.part_of or "",
        figure.count.qualifier.value,
        figure.category.value,
        _yes(figure.combined),
    ]


def _yes(value: object) -> str:
    """``yes``, or nothing."""
    return "yes" if value else ""


def _tolls(briefing: Briefing) -> Iterator[list[str]]:
    for outcome, toll in briefing.toll.items():
        yield ["toll", outcome.value, number_cell(toll.low), number_cell(toll.high), ",".join(toll.figures), _yes(toll.conflict)]


def _rules(briefing: Briefing) -> Iterator[list[str]]:
    for figure in briefing.casualties:
        for piece, words in pieces(briefing, figure):
            yield ["rule", figure.id, figure.rule, piece, words]


def _actor(briefing: Briefing, actor: Actor) -> list[str]:
    sentence = briefing.document.sentence_at(actor.mentions[0].start)
    return [*actor_cells(actor), str(sentence.index + 1) if sentence else ""]


def actor_cells(actor: Actor | MergedActor) -> list[str]:
    """The line of an actor up to where it is named."""
    return [
        "actor",
        plain(actor.name),
        actor.kind.value,
        actor.country or "",
        plain(actor.title or ""),
        ",".join(role.value for role in actor.roles),
        "; ".join(plain(alias) for alias in actor.aliases),
        "key" if actor.is_key else "",
    ]
