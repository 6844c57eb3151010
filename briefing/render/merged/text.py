"""One line a fact of a merged briefing, tab-separated, stable for grep and awk.

``event<TAB>number<TAB>of<TAB>reasons``
``report<TAB>name<TAB>day<TAB>source<TAB>title``
``note<TAB>report<TAB>text``
``summary<TAB>report<TAB>sentence<TAB>also in<TAB>text``
``toll<TAB>party<TAB>outcome<TAB>low<TAB>best<TAB>high<TAB>conflict``
``reading<TAB>party<TAB>outcome<TAB>verdict<TAB>report<TAB>day<TAB>low<TAB>high<TAB>phrase<TAB>source<TAB>ids<TAB>sentence``
``actor<TAB>name<TAB>kind<TAB>country<TAB>title<TAB>roles<TAB>aliases<TAB>key<TAB>reports``
``moment<TAB>date<TAB>report<TAB>sentence<TAB>also in<TAB>text``
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.merge import Party
from briefing.render.foreign import plain
from briefing.render.merged.wording import (
    figure_of,
    name_of,
    names_of,
    reading_words,
    sentence_of,
    source_words,
    title,
    words_at,
)
from briefing.render.text import actor_cells
from briefing.render.wording import head_line, number_cell, quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.casualties import Outcome
    from briefing.merge import MergedBriefing, MergedToll


def render(merged: MergedBriefing) -> str:
    """The lines of a merged briefing; sentence numbers count from 1."""
    rows = [["event", str(merged.number), str(merged.events), "; ".join(plain(reason) for reason in merged.apart), title(merged)]]
    rows.extend(_reports(merged))
    rows.extend(_summary(merged))
    for party, tolls in ((Party.VICTIMS, merged.toll), (Party.ATTACKERS, merged.attackers)):
        for outcome, toll in tolls.items():
            rows.extend(_toll(merged, party, outcome, toll))
    rows.extend([*actor_cells(actor), names_of(merged, actor.reports)] for actor in merged.actors)
    rows.extend(_moments(merged))
    return "".join("\t".join(row) + "\n" for row in rows)


def _reports(merged: MergedBriefing) -> Iterator[list[str]]:
    for report in merged.reports:
        article = report.briefing.article
        yield ["report", plain(report.name), _day(report.day), plain(article.source), head_line(report.briefing)]
    for report in merged.reports:
        yield from (["note", plain(report.name), plain(note)] for note in report.briefing.notes)


def _summary(merged: MergedBriefing) -> Iterator[list[str]]:
    for one in merged.summary:
        words = quote(merged.reports[one.report].briefing, sentence_of(merged, one.report, one.index).span)
        yield ["summary", name_of(merged, one.report), str(one.index + 1), names_of(merged, one.supported_by), words]


def _toll(merged: MergedBriefing, party: Party, outcome: Outcome, toll: MergedToll) -> Iterator[list[str]]:
    numbers = [number_cell(toll.low), number_cell(toll.best), number_cell(toll.high)]
    yield ["toll", party.value, outcome.value, *numbers, "conflict" if toll.conflict else ""]
    for verdict, reading in toll.readings:
        yield [
            "reading",
            party.value,
            outcome.value,
            verdict.value,
            name_of(merged, reading.report),
            _day(reading.day),
            number_cell(reading.count.low),
            number_cell(reading.count.high),
            reading_words(merged, reading),
            source_words(merged, reading),
            ",".join(reading.figures),
            str(figure_of(merged, reading).sentence + 1),
        ]


def _moments(merged: MergedBriefing) -> Iterator[list[str]]:
    for moment in merged.timeline:
        place = [name_of(merged, moment.statement.report), str(moment.sentence + 1), names_of(merged, moment.repeated_in)]
        yield ["moment", moment.iso, *place, words_at(merged, moment.statement)]


def _day(day: object) -> str:
    return "" if day is None else str(day)
