"""Dated statements of several reports in the order of the days they speak of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.merge.report import Passage
from briefing.merge.words import likeness, weigh_terms, wordings_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.document import Span
    from briefing.merge.report import Report

SAME = 0.5
"""Likeness from which two statements on one day are one."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A sentence that speaks of a day, month or year (`iso`), with the words that say so.

    `repeated_in` are the numbers of the other reports that say the same of that day.
    """

    iso: str
    date: Span
    statement: Passage
    sentence: int
    repeated_in: tuple[int, ...]


def find_timeline(reports: Sequence[Report]) -> tuple[Moment, ...]:
    """The dated sentences of the stories, each fact of a day once, from the earliest day on."""
    moments = sorted(_moments(reports), key=lambda moment: (moment.iso, moment.statement))
    terms = {(n, i): wording.terms for n, report in enumerate(reports) for i, wording in wordings_of(report).items()}
    weight = weigh_terms([terms.values()])
    kept: list[Moment] = []
    for moment in moments:
        at = next((at for at, other in enumerate(kept) if _is_repeat(moment, other, terms, weight)), None)
        if at is None:
            kept.append(moment)
        elif moment.statement.report not in (kept[at].statement.report, *kept[at].repeated_in):
            repeated_in = (*kept[at].repeated_in, moment.statement.report)
            kept[at] = Moment(kept[at].iso, kept[at].date, kept[at].statement, kept[at].sentence, repeated_in)
    return tuple(kept)


def _moments(reports: Sequence[Report]) -> Iterator[Moment]:
    """Each sentence of a story once for each day that it names."""
    for number, report in enumerate(reports):
        document = report.briefing.document
        seen: set[tuple[int, str]] = set()
        for mention in report.briefing.dates:
            sentence = document.sentence_at(mention.span.start)
            if sentence is None or not sentence.is_story or mention.iso is None or (sentence.index, mention.iso) in seen:
                continue
            seen.add((sentence.index, mention.iso))
            yield Moment(mention.iso, mention.span, Passage(number, sentence.span), sentence.index, ())


def _is_repeat(
    moment: Moment, other: Moment, terms: Mapping[tuple[int, int], frozenset[str]], weight: Mapping[str, float]
) -> bool:
    if moment.iso != other.iso:
        return False
    one = terms[moment.statement.report, moment.sentence]
    return likeness(one, terms[other.statement.report, other.sentence], weight) >= SAME
