"""The readings of merged tolls as one CSV table (RFC 4180), safe to open in a spreadsheet: a row for each reading."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from briefing.merge import Party
from briefing.render.foreign import formula_safe
from briefing.render.merged.wording import figure_of, reading_words, sentence_of, source_words
from briefing.render.wording import number_cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.casualties import Outcome
    from briefing.merge import MergedBriefing, MergedToll

COLUMNS = (
    "event party outcome toll_low toll_best toll_high conflict verdict report published figure low high qualifier source ids"
    " sentence evidence"
).split()


def render(merged: Iterable[MergedBriefing]) -> str:
    """A header and a row for each reading of all events; sentences count from 1."""
    table = StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in merged:
        for party, tolls in ((Party.VICTIMS, one.toll), (Party.ATTACKERS, one.attackers)):
            for outcome, toll in tolls.items():
                writer.writerows(_rows(one, party, outcome, toll))
    return table.getvalue()


def _rows(merged: MergedBriefing, party: Party, outcome: Outcome, toll: MergedToll) -> Iterator[list[str]]:
    bounds = [number_cell(toll.low), number_cell(toll.best), number_cell(toll.high), "true" if toll.conflict else "false"]
    for verdict, reading in toll.readings:
        figure = figure_of(merged, reading)
        report = merged.reports[reading.report]
        evidence = report.quote(sentence_of(merged, reading.report, figure.sentence).span)
        yield [
            str(merged.number),
            party.value,
            outcome.value,
            *bounds,
            verdict.value,
            formula_safe(report.name),
            reading.day.isoformat() if reading.day else "",
            formula_safe(reading_words(merged, reading)),
            number_cell(reading.count.low),
            number_cell(reading.count.high),
            reading.count.qualifier.value,
            formula_safe(source_words(merged, reading)),
            ";".join(reading.figures),
            str(figure.sentence + 1),
            formula_safe(evidence or ""),
        ]
