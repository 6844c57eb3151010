"""A merged briefing as GitHub's Markdown: a row for each reading of the toll, the reports' words escaped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.render.foreign import escape_markdown
from briefing.render.markdown import table
from briefing.render.merged.wording import (
    NO_TOLL,
    actor_line,
    apart_line,
    day_words,
    extent,
    ledgers,
    name_of,
    names_of,
    place_words,
    reading_words,
    sentence_of,
    source_words,
    summary_place,
    title,
    toll_line,
    words_at,
)
from briefing.render.wording import head_line, quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.merge import MergedActor, MergedBriefing


def render(merged: MergedBriefing) -> str:
    """The merged briefing in Markdown; sentence numbers count from 1."""
    blocks = [f"# {escape_markdown(title(merged))}", escape_markdown(extent(merged))]
    blocks += [escape_markdown(line) for line in [apart_line(merged)] if line]
    blocks += ["## Reports", _table(("Report", "Day", "Title"), _reports(merged)), *_notes(merged)]
    blocks += ["## Summary", "\n".join(_summary(merged))]
    blocks += ["## Casualties", escape_markdown(toll_line(merged)) or NO_TOLL]
    if merged.toll or merged.attackers:
        blocks.append(_table(("Outcome", "Verdict", "Figure", "Report", "Day", "Who says so", "Sentence"), _readings(merged)))
    if merged.actors:
        actors = (_actor(merged, actor) for actor in merged.actors)
        blocks += ["## Actors", _table(("Name", "What", "Reports"), actors)]
    if merged.timeline:
        blocks += ["## Timeline", "\n".join(_moments(merged))]
    return "\n\n".join(blocks) + "\n"


def _reports(merged: MergedBriefing) -> Iterator[tuple[str, ...]]:
    for report in merged.reports:
        yield report.name, day_words(report.day), head_line(report.briefing)


def _notes(merged: MergedBriefing) -> Iterator[str]:
    for report in merged.reports:
        yield from (escape_markdown(f"Note on {report.name}: {note}") for note in report.briefing.notes)


def _summary(merged: MergedBriefing) -> Iterator[str]:
    for one in merged.summary:
        words = quote(merged.reports[one.report].briefing, sentence_of(merged, one.report, one.index).span)
        yield f"- {escape_markdown(words)} {escape_markdown(summary_place(merged, one))}"


def _readings(merged: MergedBriefing) -> Iterator[tuple[str, ...]]:
    for label, _, toll in ledgers(merged):
        for verdict, reading in toll.readings:
            place = place_words(merged, reading)
            day, source = day_words(reading.day), source_words(merged, reading)
            yield label, verdict.value, reading_words(merged, reading), name_of(merged, reading.report), day, source, place


def _actor(merged: MergedBriefing, actor: MergedActor) -> tuple[str, ...]:
    return actor.name, actor_line(actor), names_of(merged, actor.reports)


def _moments(merged: MergedBriefing) -> Iterator[str]:
    for moment in merged.timeline:
        place = escape_markdown(summary_place(merged, moment))
        yield f"- **{moment.iso}** {escape_markdown(words_at(merged, moment.statement))} {place}"


def _table(names: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    return table(names, ([escape_markdown(cell) for cell in row] for row in rows))
