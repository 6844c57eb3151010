"""The summary across reports: what several of them say comes first, and nothing twice.

A sentence is worth its own score in its report times its best match in each other report. One that tells a toll
out of date is left out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.brief import toll_figures
from briefing.merge.toll import Verdict
from briefing.merge.words import Wording, best_match, share_known, weigh_terms, wordings_of
from briefing.summary.limit import Limit, length
from briefing.summary.news import EXPECTED
from briefing.summary.worth import LEANING, weigh

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.document import Sentence
    from briefing.merge.report import Report
    from briefing.merge.toll import MergedToll

SENTENCES = 5
"""The default length."""
SUPPORTS = 0.35
"""Likeness from which another report says what a sentence says."""
KNOWN = 0.6
"""Share of a sentence that may have been told before."""
ALONE = 0.1
"""What a sentence without any match keeps of its score, so that a single report is summarised, too."""
TOLD = 0.35
"""Share of its words that may be known of a sentence that tells a toll told before."""
DISPUTED = 0.5
"""What a sentence keeps of its score that tells a reading at odds with the best one."""
STALE = frozenset({Verdict.EARLIER, Verdict.CLAIM, Verdict.PART})


@dataclass(frozen=True, slots=True)
class MergedSentence:
    """A chosen sentence: the number of its report, its index there, and the numbers of the other reports that say the same."""

    report: int
    index: int
    supported_by: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    report: int
    sentence: Sentence
    terms: frozenset[str]
    score: float
    supported_by: tuple[int, ...]


def summarize_reports(
    reports: Sequence[Report], tolls: Sequence[MergedToll], limit: Limit, focus: frozenset[str] = frozenset()
) -> tuple[MergedSentence, ...]:
    """The sentences that say most of what the reports share, the best one first; of a sole report its own summary."""
    if len(reports) == 1:
        return tuple(MergedSentence(0, index, ()) for index in reports[0].briefing.summary.sentences)
    wordings = [wordings_of(report) for report in reports]
    weight = weigh_terms([wording.terms for wording in own.values()] for own in wordings)
    candidates = _candidates(reports, wordings, weight, focus)
    judged = [(one, _verdicts(reports, one, tolls)) for one in candidates]
    current = [_discounted(one, verdicts) for one, verdicts in judged if not STALE & verdicts] or candidates
    chosen = _choose(sorted(current, key=lambda one: (-one.score, one.report, one.sentence.index)), limit, weight)
    return tuple(MergedSentence(one.report, one.sentence.index, one.supported_by) for one in chosen)


def _candidates(
    reports: Sequence[Report], wordings: Sequence[Mapping[int, Wording]], weight: Mapping[str, float], focus: frozenset[str]
) -> list[_Candidate]:
    terms = [[wording.terms for wording in own.values()] for own in wordings]
    found = []
    for number, report in enumerate(reports):
        for sentence, score in _own_scores(report, focus):
            own = wordings[number][sentence.index].terms
            matches = {at: best_match(own, terms[at], weight) for at in range(len(reports)) if at != number}
            shared = sum(matches.values()) / len(matches) if matches else 1.0
            supporters = tuple(at for at, match in matches.items() if match >= SUPPORTS)
            found.append(_Candidate(number, sentence, own, score * (ALONE + shared), supporters))
    return found


def _own_scores(report: Report, focus: frozenset[str]) -> list[tuple[Sentence, float]]:
    """The sentences that can stand alone, with their score in their own report, 1 for its best one."""
    story = list(report.briefing.document.story())
    worth = weigh(story, toll_figures(report.briefing.casualties, report.briefing.toll), focus)
    scored = [
        (sentence, max(0.0, worth.of(piece.says) + piece.merit) / (piece.words + EXPECTED))
        for sentence, piece in zip(story, worth.pieces, strict=True)
        if piece.leaning < LEANING
    ]
    most = max((score for _, score in scored), default=0.0) or 1.0
    return [(sentence, score / most) for sentence, score in scored]


def _discounted(one: _Candidate, verdicts: set[Verdict]) -> _Candidate:
    return replace(one, score=one.score * DISPUTED) if Verdict.CONTRADICTS in verdicts else one


def _verdicts(reports: Sequence[Report], one: _Candidate, tolls: Sequence[MergedToll]) -> set[Verdict]:
    """What the readings that a sentence tells are to the toll."""
    figures = reports[one.report].briefing.casualties
    told = {figure.id for figure in figures if figure.sentence == one.sentence.index}
    return {
        verdict
        for merged in tolls
        for verdict, reading in merged.readings
        if reading.report == one.report and told.intersection(reading.figures)
    }


def _choose(ranked: list[_Candidate], limit: Limit, weight: Mapping[str, float]) -> list[_Candidate]:
    """The best candidates in turn, each with something new, within the limit; the first one that fits in any case."""
    count, budget = limit.sentence_count(len(ranked), SENTENCES), limit.words
    chosen: list[_Candidate] = []
    known: frozenset[str] = frozenset()
    for one in ranked:
        if len(chosen) == count:
            break
        words = length(one.sentence)
        if (budget is not None and words > budget) or not _is_new(one, known, weight):
            continue
        budget = None if budget is None else budget - words
        chosen.append(one)
        known |= one.terms
    return chosen or ranked[:1]


def _is_new(one: _Candidate, known: frozenset[str], weight: Mapping[str, float]) -> bool:
    """Whether a sentence says enough that has not been said; the more so where its figures have been told."""
    told = {term for term in one.terms if term.startswith("#")}
    if told and told <= known:
        return share_known(one.terms - told, known, weight) <= TOLD
    return share_known(one.terms, known, weight) <= KNOWN
