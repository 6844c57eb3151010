"""Merged briefings as one HTML page: the reports side by side, every reading of the toll linked to its words.

All foreign words pass `foreign.escape_html`. A reading that agrees with the best one stands right below it, each with a link
to its figure in its own report; from there a link leads to the figure's row.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefing.merge import MergedSentence, Verdict
from briefing.render.foreign import escape_html
from briefing.render.html import page
from briefing.render.html.article import article, sentence_words
from briefing.render.html.tables import figure_tables, table
from briefing.render.merged.wording import (
    NO_TOLL,
    actor_line,
    apart_line,
    day_words,
    extent,
    ledgers,
    names_of,
    range_words,
    reading_words,
    source_words,
    title,
    toll_line,
    words_at,
)
from briefing.render.passages import kind_of, read_passages
from briefing.render.wording import head_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.brief import Briefing
    from briefing.merge import MergedActor, MergedBriefing, MergedToll, Moment, Reading, Report

_COLUMNS = ("What it is", "Figure", "Report", "Day", "Who says so")


def render(merged: Sequence[MergedBriefing]) -> str:
    """One page with all events, each followed by its reports; sentence numbers count from 1."""
    titles = [escape_html(title(one)) for one in merged]
    links = "".join(f'<li><a href="#e{one.number}-top">{words}</a></li>' for one, words in zip(merged, titles, strict=True))
    heading = titles[0] if len(merged) == 1 else f"{len(merged)} events"
    level = 1 if len(merged) == 1 else 2
    body = "".join(_event(one, level) for one in merged)
    body = body if level == 1 else f"<h1>{heading}</h1>\n{body}"
    return page(heading, f"<ul>{links}</ul>", body, (Path(__file__).parent / "page.css").read_text(encoding="utf-8"))


def _event(merged: MergedBriefing, level: int) -> str:
    below = f"h{level + 1}"
    blocks = [*_head(merged, level), f"<{below}>Summary</{below}>", _summary(merged)]
    blocks += [f"<{below}>Casualties</{below}>", _tolls(merged)]
    if merged.actors:
        blocks += [f"<{below}>Actors</{below}>", _actors(merged)]
    if merged.timeline:
        blocks += [f"<{below}>Timeline</{below}>", _timeline(merged)]
    columns = "\n".join(_report(merged, number, level + 2) for number in range(len(merged.reports)))
    blocks += [f"<{below}>Reports</{below}>", f'<div class="reports">\n{columns}\n</div>']
    return f'<article class="briefing" id="e{merged.number}-top">\n' + "\n".join(blocks) + "\n</article>\n"


def _head(merged: MergedBriefing, level: int) -> Iterator[str]:
    yield f"<header>\n<h{level}>{escape_html(title(merged))}</h{level}>"
    yield f'<p class="length">{escape_html(extent(merged))}</p>'
    if apart := apart_line(merged):
        yield f'<p class="note">{escape_html(apart)}</p>'
    if line := toll_line(merged):
        yield f'<p class="toll">{escape_html(line)}</p>'
    yield "</header>"


def _prefix(merged: MergedBriefing, number: int) -> str:
    """What keeps the ids of a report's sentences and figures apart from those of the others."""
    return f"e{merged.number}r{number + 1}-"


def _summary(merged: MergedBriefing) -> str:
    items = []
    for one in merged.summary:
        briefing = merged.reports[one.report].briefing
        passages, _ = read_passages(briefing)
        words = next(sentence_words(briefing, passage) for passage in passages if passage.sentence.index == one.index)
        identity = f"{_prefix(merged, one.report)}sum-{one.index + 1}"
        items.append(f'<li id="{identity}"><span>{words} {_place(merged, one)}</span></li>')
    return '<ul class="summary">\n' + "\n".join(items) + "\n</ul>"


def _place(merged: MergedBriefing, one: MergedSentence | Moment) -> str:
    """A link to a sentence by its report and number, with the other reports that say the same."""
    if isinstance(one, MergedSentence):
        number, index, also = one.report, one.index, one.supported_by
    else:
        number, index, also = one.statement.report, one.sentence, one.repeated_in
    name = escape_html(merged.reports[number].name)
    link = f'<a href="#{_prefix(merged, number)}s{index + 1}">[{name} {index + 1}]</a>'
    return f"{link} also {escape_html(names_of(merged, also))}" if also else link


def _tolls(merged: MergedBriefing) -> str:
    if not merged.toll and not merged.attackers:
        return f"<p>{NO_TOLL}</p>"
    rows = [row for label, _, toll in ledgers(merged) for row in _toll(merged, label, toll)]
    return table("readings", "The toll in all reports", _COLUMNS, rows)


def _toll(merged: MergedBriefing, label: str, toll: MergedToll) -> Iterator[str]:
    conflict = range_words(toll) if toll.conflict or toll.low != toll.high else ""
    beside = f": {conflict}" if conflict else ""
    yield f'<tr class="outcome"><th scope="rowgroup" colspan="{len(_COLUMNS)}">{label}{beside}</th></tr>'
    for verdict, reading in toll.readings:
        yield _reading(merged, verdict, reading)


def _reading(merged: MergedBriefing, verdict: Verdict, reading: Reading) -> str:
    prefix = _prefix(merged, reading.report)
    name = escape_html(merged.reports[reading.report].name)
    figure = f'<a href="#{prefix}{reading.figures[0]}">{escape_html(reading_words(merged, reading))}</a>'
    cells = (figure, f'<a href="#{prefix}top">{name}</a>', day_words(reading.day), escape_html(source_words(merged, reading)))
    kind = "faint" if verdict in (Verdict.EARLIER, Verdict.CLAIM, Verdict.PART) else verdict.value
    return f'<tr class="{kind}"><th scope="row">{verdict.value}</th>' + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _actors(merged: MergedBriefing) -> str:
    rows = [_actor(merged, actor) for actor in merged.actors]
    return table("merged-actors", "Actors, key ones in bold", ("Name", "What", "Reports"), rows)


def _actor(merged: MergedBriefing, actor: MergedActor) -> str:
    name = f'<span class="{kind_of(actor.kind).value}">{escape_html(actor.name)}</span>'
    key = " class=key" if actor.is_key else ""
    cells = (escape_html(actor_line(actor)), escape_html(names_of(merged, actor.reports)))
    return f'<tr><th scope="row"{key}>{name}</th>' + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _timeline(merged: MergedBriefing) -> str:
    rows = [
        f'<tr><th scope="row">{escape_html(moment.iso)}</th>'
        f"<td>{escape_html(words_at(merged, moment.statement))} {_place(merged, moment)}</td></tr>"
        for moment in merged.timeline
    ]
    return table("moments", "Dated statements, the oldest day first", ("Date", "Statement"), rows)


def _report(merged: MergedBriefing, number: int, level: int) -> str:
    """One report: its name and day, its words with every figure marked, and its figures."""
    report: Report = merged.reports[number]
    prefix = _prefix(merged, number)
    briefing = _chosen(merged, number)
    passages, rest = read_passages(briefing)
    name = f"{escape_html(report.name)}, {day_words(report.day)}: {escape_html(head_line(report.briefing))}"
    notes = [f'<p class="note">Note: {escape_html(note)}</p>' for note in report.briefing.notes]
    blocks = [f'<h{level} id="{prefix}top">{name}</h{level}>', *notes, article(briefing, passages, rest, prefix)]
    blocks += figure_tables(report.briefing, prefix)
    return f'<section class="article" aria-labelledby="{prefix}top">\n' + "\n".join(blocks) + "\n</section>"


def _chosen(merged: MergedBriefing, number: int) -> Briefing:
    """A report's briefing whose summary is what the summary across reports takes from it: the page links the two."""
    briefing = merged.reports[number].briefing
    indexes = tuple(sorted(one.index for one in merged.summary if one.report == number))
    return briefing._replace(summary=briefing.summary._replace(sentences=indexes))
