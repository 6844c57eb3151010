"""The summary across reports: what several of them say comes first, and nothing twice.

A sentence is worth what it says times its best match in each other report; the value of all that is said is averaged over
the reports, and each thing counts once. One that tells a toll out of date is left out.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.merge.toll import Verdict
from briefing.merge.words import Wording, best_match, likeness, share_known, weigh_terms, wordings_of
from briefing.summary.limit import Limit, length
from briefing.summary.news import EXPECTED
from briefing.summary.worth import LEANING, weigh
from briefing.toll import of_older_events, toll_figures

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from briefing.document import Sentence
    from briefing.merge.report import Report
    from briefing.merge.toll import MergedToll
    from briefing.summary.worth import Piece, Worth

SENTENCES = 5
"""The default length."""
SUPPORTS = 0.35
"""Likeness from which another report says what a sentence says."""
KNOWN = 0.6
"""Share of a sentence that may have been told before."""
ALONE = 0.3
"""What is added to a sentence's best matches, so that one without any may still be told."""
DOWN = 0.1
"""What each sentence further down its report costs: a report tells the most important things first."""
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
    """A sentence that can stand alone: what it says, and by what the value of that is multiplied."""

    report: int
    sentence: Sentence
    terms: frozenset[str]
    piece: Piece
    factor: float
    supported_by: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Pool:
    """What all the reports know: the weight of each term, and the value of each thing said, averaged over the reports."""

    weight: Mapping[str, float]
    value: Mapping[Hashable, float]


def summarize_reports(
    reports: Sequence[Report], tolls: Sequence[MergedToll], limit: Limit, focus: frozenset[str] = frozenset()
) -> tuple[MergedSentence, ...]:
    """The sentences that say most of what the reports share, the best one first; of a sole report its own summary."""
    if len(reports) == 1:
        return tuple(MergedSentence(0, index, ()) for index in reports[0].briefing.summary.sentences)
    wordings = [wordings_of(report) for report in reports]
    weight = weigh_terms([wording.terms for wording in own.values()] for own in wordings)
    worths = [_weigh(report, focus) for report in reports]
    pool = _Pool(weight, _pooled([worth for _, worth in worths]))
    candidates = _candidates(worths, wordings, weight)
    judged = [(one, _verdicts(reports, one, tolls)) for one in candidates]
    current = [_discounted(one, verdicts) for one, verdicts in judged if not STALE & verdicts] or candidates
    return tuple(MergedSentence(one.report, one.sentence.index, one.supported_by) for one in _choose(current, limit, pool))


def _weigh(report: Report, focus: frozenset[str]) -> tuple[list[Sentence], Worth]:
    """The story of a report, with the worth of its sentences there."""
    briefing = report.briefing
    story = list(briefing.document.story())
    stated, older = toll_figures(briefing.casualties, briefing.toll), of_older_events(briefing.casualties)
    return story, weigh(story, stated, focus, older)


def _pooled(worths: Sequence[Worth]) -> Mapping[Hashable, float]:
    """The value of each word, pair and figure, averaged over the reports: what all of them stress counts most."""
    value: defaultdict[Hashable, float] = defaultdict(float)
    for worth in worths:
        for item, own in worth.value.items():
            value[item] += own / len(worths)
    return value


def _candidates(
    worths: Sequence[tuple[list[Sentence], Worth]], wordings: Sequence[Mapping[int, Wording]], weight: Mapping[str, float]
) -> list[_Candidate]:
    terms = [[wording.terms for wording in own.values()] for own in wordings]
    found = []
    for number, (story, worth) in enumerate(worths):
        for place, (sentence, piece) in enumerate(zip(story, worth.pieces, strict=True)):
            if piece.leaning >= LEANING:
                continue
            wording = wordings[number][sentence.index]
            own = wording.terms
            matches = {at: best_match(own, others, weight) for at, others in enumerate(terms) if at != number}
            factor = (ALONE + sum(matches.values()) / len(matches)) / (1 + DOWN * place)
            near = (at for at, match in matches.items() if match >= SUPPORTS)
            supporters = tuple(at for at in near if _supports(wordings[at], wording, weight))
            found.append(_Candidate(number, sentence, own, piece, factor, supporters))
    return found


def _supports(report: Mapping[int, Wording], own: Wording, weight: Mapping[str, float]) -> bool:
    """Whether a sentence of another report says the same: alike in its words, and with no other count or day."""
    return any(own.agrees(other) and likeness(own.terms, other.terms, weight) >= SUPPORTS for other in report.values())


def _discounted(one: _Candidate, verdicts: set[Verdict]) -> _Candidate:
    return replace(one, factor=one.factor * DISPUTED) if Verdict.CONTRADICTS in verdicts else one


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


def _choose(candidates: list[_Candidate], limit: Limit, pool: _Pool) -> list[_Candidate]:
    """The best candidates in turn, each by what it adds to those before, within the limit; at least the shortest one."""
    count, budget = limit.sentence_count(len(candidates), SENTENCES), limit.words
    chosen: list[_Candidate] = []
    says: frozenset[Hashable] = frozenset()
    known: frozenset[str] = frozenset()
    while len(chosen) < count:
        left = [
            one for one in candidates if (budget is None or length(one.sentence) <= budget) and _is_new(one, known, pool.weight)
        ]
        if not left:
            break
        best = max(left, key=lambda one: _gain(one, says, pool))
        chosen.append(best)
        says, known = says | best.piece.says, known | best.terms
        budget = None if budget is None else budget - length(best.sentence)
    return chosen or sorted(candidates, key=lambda one: length(one.sentence))[:1]


FOCUS = 25.0
"""Each word asked for that a sentence holds outweighs all else that one brings."""


def _gain(one: _Candidate, says: frozenset[Hashable], pool: _Pool) -> float:
    """What a sentence says that has not been said, for its length, times its factor."""
    value = sum(pool.value[item] for item in one.piece.says - says) + one.piece.merit + FOCUS * one.piece.matches
    return max(0.0, value) / (one.piece.words + EXPECTED) * one.factor


def _is_new(one: _Candidate, known: frozenset[str], weight: Mapping[str, float]) -> bool:
    """Whether a sentence says enough that has not been said; the more so where its figures have been told."""
    told = {term for term in one.terms if term.startswith("#")}
    if told and told <= known:
        return share_known(one.terms - told, known, weight) <= TOLD
    return share_known(one.terms, known, weight) <= KNOWN
