"""How alike two sentences of different reports are, by their words and by the figures of the toll that they tell."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING

from briefing.lexicons import read_words
from briefing.months import WEEKDAY_WORDS
from briefing.summary.stems import stem
from briefing.toll import toll_figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing.document import Sentence
    from briefing.merge.report import Report
    from briefing.summary.worth import FigureKey


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence as it is compared: its words without endings, stop words and numbers, the counts and the weekdays it tells."""

    words: frozenset[str]
    told: frozenset[FigureKey]
    days: frozenset[str]

    @property
    def terms(self) -> frozenset[str]:
        """The words, with one term for each outcome: two reports that count the dead tell one fact in two numbers."""
        return self.words | {f"#{outcome}" for outcome, _, _ in self.told}

    def agrees(self, other: Wording) -> bool:
        """Whether the other tells a count of this one, if it tells any, no other count of the same outcome, and no other day."""
        outcomes = {outcome for outcome, _, _ in self.told}
        rival = {key for key in other.told if key[0] in outcomes}
        return rival <= self.told and (bool(rival) or not self.told) and (not self.days or not other.days - self.days)


def wordings_of(report: Report) -> dict[int, Wording]:
    """The wording of each sentence of the story, by its index."""
    briefing = report.briefing
    told = toll_figures(briefing.casualties, briefing.toll)
    return {
        sentence.index: Wording(topics_of(sentence), told.get(sentence.index, frozenset()), _days(sentence))
        for sentence in briefing.document.story()
    }


def _days(sentence: Sentence) -> frozenset[str]:
    return frozenset(token.lower for token in sentence.tokens) & WEEKDAY_WORDS


def topics_of(sentence: Sentence) -> frozenset[str]:
    """The words that a sentence is about, without endings and numbers."""
    words = (token.lower for token in sentence.tokens if token.is_word and not token.text[0].isdigit())
    return frozenset(stem(word) for word in words if word not in read_words("stop_words"))


def weigh_terms(reports: Iterable[Iterable[frozenset[str]]]) -> Mapping[str, float]:
    """What each term weighs: the more the fewer sentences hold it."""
    rows = [terms for report in reports for terms in report]
    held = Counter(term for terms in rows for term in terms)
    return {term: log(1 + len(rows) / count) for term, count in held.items()}


def likeness(one: frozenset[str], other: frozenset[str], weight: Mapping[str, float]) -> float:
    """The cosine of two sets of weighted terms, 0 to 1."""
    shared = sum(weight[term] ** 2 for term in one & other)
    return shared / (_length(one, weight) * _length(other, weight)) if shared else 0.0


def _length(terms: frozenset[str], weight: Mapping[str, float]) -> float:
    return float(sum(weight[term] ** 2 for term in terms) ** 0.5)


def share_known(terms: frozenset[str], known: frozenset[str], weight: Mapping[str, float]) -> float:
    """The share of the terms' weight that is `known`, 0 to 1."""
    total = sum(weight[term] for term in terms)
    return sum(weight[term] for term in terms & known) / total if total else 1.0


def best_match(terms: frozenset[str], others: Sequence[frozenset[str]], weight: Mapping[str, float]) -> float:
    """The likeness to the most alike of the others."""
    return max((likeness(terms, other, weight) for other in others), default=0.0)
