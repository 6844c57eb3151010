"""How readings, days and reports are worded in a merged briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.merge import MergedSentence, Verdict
from briefing.quantities import bounds
from briefing.render.foreign import plain
from briefing.render.wording import count, head_line

if TYPE_CHECKING:
    from datetime import date

    from briefing.casualties import CasualtyFigure, Outcome
    from briefing.document import Sentence
    from briefing.merge import MergedActor, MergedBriefing, MergedToll, Moment, Passage, Reading


NO_TOLL = "No casualty figures stated."


def name_of(merged: MergedBriefing, number: int) -> str:
    """The name of a report, safe to print."""
    return plain(merged.reports[number].name)


def names_of(merged: MergedBriefing, numbers: tuple[int, ...]) -> str:
    """``dawn, gazette``."""
    return ", ".join(name_of(merged, number) for number in numbers)


def words_at(merged: MergedBriefing, passage: Passage) -> str:
    """The words of a passage, safe to print."""
    return plain(merged.reports[passage.report].quote(passage.span) or "")


def sentence_of(merged: MergedBriefing, number: int, index: int) -> Sentence:
    """A sentence of a report."""
    return merged.reports[number].briefing.document.sentences[index]


def figure_of(merged: MergedBriefing, reading: Reading) -> CasualtyFigure:
    """The figure that a reading is shown by."""
    figures = merged.reports[reading.report].briefing.casualties
    return next(figure for figure in figures if figure.id == reading.figures[0])


def reading_words(merged: MergedBriefing, reading: Reading) -> str:
    """The count as the report words it, ``dozens (≥ 12)``; the sum where it only tells the victims one by one."""
    figure = figure_of(merged, reading)
    if figure.count == reading.count:
        return count(merged.reports[reading.report].briefing, figure)
    return bounds(reading.count.low, reading.count.high, reading.count.qualifier)


def source_words(merged: MergedBriefing, reading: Reading) -> str:
    """Who says so, as worded; empty where the report says so itself."""
    words = plain(merged.reports[reading.report].quote(reading.source) or "")
    return words[4:] if words.lower().startswith("the ") else words


def day_words(day: date | None) -> str:
    """``7 Feb``; "undated" without a day."""
    return f"{day.day} {day:%b}" if day else "undated"


def credit(merged: MergedBriefing, reading: Reading) -> str:
    """``(dawn, police, 7 Feb)``."""
    parts = (name_of(merged, reading.report), source_words(merged, reading), day_words(reading.day))
    return f"({', '.join(filter(None, parts))})"


_LEADS = {
    Verdict.AGREES: "so say",
    Verdict.EARLIER: "earlier",
    Verdict.CLAIM: "claimed",
    Verdict.PART: "of a part",
}


def rival_words(merged: MergedBriefing, reading: Reading) -> str:
    """``hospital says 34 (wire, 7 Feb)``."""
    name, source = name_of(merged, reading.report), source_words(merged, reading)
    beside = ", ".join(filter(None, (name if source else "", day_words(reading.day))))
    return f"{source or name} says {reading_words(merged, reading)} ({beside})"


def toll_parts(merged: MergedBriefing, toll: MergedToll) -> list[str]:
    """The best reading, then the others by what they are to it: ``earlier 31 (wire, 6 Feb), 12 (radio, 6 Feb)``."""
    best = toll.having(Verdict.BEST)[0]
    parts = [f"{reading_words(merged, best)} {credit(merged, best)}"]
    parts += [rival_words(merged, reading) for reading in toll.having(Verdict.CONTRADICTS)]
    for verdict, lead in _LEADS.items():
        told = [f"{reading_words(merged, reading)} {credit(merged, reading)}" for reading in toll.having(verdict)]
        if told:
            parts.append(f"{lead} {', '.join(told)}")
    return parts


def range_words(toll: MergedToll) -> str:
    """``low 21, best 21, high 22; the reports disagree``."""
    high = "open" if toll.high is None else f"{toll.high:,}"
    numbers = f"low {_number(toll.low)}, best {_number(toll.best)}, high {high}"
    return f"{numbers}; the reports disagree" if toll.conflict else numbers


def _number(value: int | None) -> str:
    return "open" if value is None else f"{value:,}"


def toll_line(merged: MergedBriefing) -> str:
    """``21 killed (reports disagree: 21–22), 44 injured``."""
    parts = []
    for outcome, toll in merged.toll.items():
        best = toll.having(Verdict.BEST)[0].count
        conflict = f" (reports disagree: {bounds(toll.low, toll.high)})" if toll.conflict else ""
        parts.append(f"{bounds(best.low, best.high, best.qualifier)} {outcome.value}{conflict}")
    return ", ".join(parts)


def title(merged: MergedBriefing) -> str:
    """The heading of the newest report with a day, else of the first one."""
    dated = [report for report in merged.reports if report.day]
    return head_line((dated or list(merged.reports[:1]))[-1].briefing)


def extent(merged: MergedBriefing) -> str:
    """``5 reports, 10 Mar – 12 Mar``."""
    days = [report.day for report in merged.reports if report.day]
    count = f"{len(merged.reports)} report{'s' if len(merged.reports) > 1 else ''}"
    if not days:
        return count
    first, last = day_words(min(days)), day_words(max(days))
    return f"{count}, {first} {max(days).year}" if first == last else f"{count}, {first} – {last} {max(days).year}"


def apart_line(merged: MergedBriefing) -> str:
    """``Event 2 of 2; told apart: another place: ...``; empty for a sole event."""
    if merged.events == 1:
        return ""
    return f"Event {merged.number} of {merged.events}; told apart: {'; '.join(plain(reason) for reason in merged.apart)}"


def ledgers(merged: MergedBriefing) -> list[tuple[str, Outcome, MergedToll]]:
    """Every toll with its label: ``killed``, ``attackers killed``."""
    victims = [(outcome.value, outcome, toll) for outcome, toll in merged.toll.items()]
    return victims + [(f"attackers {outcome.value}", outcome, toll) for outcome, toll in merged.attackers.items()]


def place_words(merged: MergedBriefing, reading: Reading) -> str:
    """``[dawn 3]``: the sentence that states a reading."""
    return f"[{name_of(merged, reading.report)} {figure_of(merged, reading).sentence + 1}]"


def summary_place(merged: MergedBriefing, one: MergedSentence | Moment) -> str:
    """``[dawn 3; also wire]``: where a sentence stands, and the other reports that say the same."""
    if isinstance(one, MergedSentence):
        return f"[{name_of(merged, one.report)} {one.index + 1}{_also(merged, one.supported_by)}]"
    return f"[{name_of(merged, one.statement.report)} {one.sentence + 1}{_also(merged, one.repeated_in)}]"


def _also(merged: MergedBriefing, numbers: tuple[int, ...]) -> str:
    return f"; also {names_of(merged, numbers)}" if numbers else ""


def actor_line(actor: MergedActor) -> str:
    """Title or kind, roles and other names of an actor."""
    roles = ", ".join(role.value for role in actor.roles if role.value != "other")
    told = (actor.name.lower(), (actor.title or "").lower())
    others = [alias for alias in actor.aliases if actor.name not in alias and not any(alias.lower() in form for form in told)]
    aliases = "also " + ", ".join(f"“{plain(alias)}”" for alias in others) if others else ""
    return "; ".join(filter(None, (plain(actor.title or actor.kind.value.replace("_", " ")), roles, aliases)))
