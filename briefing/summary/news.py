"""The default method: position, centrality and length, one sentence of each kind of news once.

Score per sentence i: ``0.5 ln(LexRank / max) - 0.7 ln(1 + i) - 0.3 max(0, words - 28) / 10 - 1.5 [words < 8]
- 0.3 [opens with a pronoun] + 0.6 [holds a figure of the toll]``. LexRank: Erkan and Radev, 2004.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from briefing.summary.vectors import Vector, cosine, vectors

if TYPE_CHECKING:
    from briefing.document import Sentence
    from briefing.summary.limit import Limit

CENTRALITY, POSITION, LENGTH, SHORT, PRONOUN, TOLL = 0.5, 0.7, 0.3, 1.5, 0.3, 0.6
LONG_FROM, SHORT_BELOW = 28, 8
"""Words from which a sentence is long, below which it is short."""
ALIKE = 0.30
"""Cosine above which a sentence says again what a chosen one said."""
GRAPH_MOST = 300
"""Sentences in the graph at most (it grows with their square); later ones get the lowest centrality."""
_DAMPING, _ROUNDS, _FLOOR = 0.85, 30, 1e-3
_PRONOUNS = frozenset("he she it they this that these those his her its their we i you".split())


def rank(sentences: list[Sentence], toll_sentences: frozenset[int], limit: Limit) -> list[Sentence]:
    """The sentences in the order in which they are chosen; the first one of the story leads."""
    if not sentences:
        return []
    bags = vectors(sentences)
    central = _centrality(bags[:GRAPH_MOST])
    scores = [
        _score(sentence, i, central[i] if i < len(central) else _FLOOR, sentence.index in toll_sentences)
        for i, sentence in enumerate(sentences)
    ]
    return _choose(sentences, bags, scores, limit)


def _score(sentence: Sentence, position: int, centrality: float, has_toll: bool) -> float:  # noqa: FBT001
    words = sentence.word_count()
    score = CENTRALITY * log(max(centrality, _FLOOR)) - POSITION * log(1 + position)
    score -= LENGTH * max(0, words - LONG_FROM) / 10
    score -= SHORT if words < SHORT_BELOW else 0.0
    score -= PRONOUN if sentence.tokens[0].lower in _PRONOUNS else 0.0
    return score + (TOLL if has_toll else 0.0)


def _choose(sentences: list[Sentence], bags: list[Vector], scores: list[float], limit: Limit) -> list[Sentence]:
    """Greedy by score: the lead first, nothing twice, within the budget; the rest follow by score."""
    order = sorted(range(len(sentences)), key=lambda i: (i != 0, -scores[i], i))
    budget = limit.word_budget()
    count = limit.sentence_count(len(sentences))
    chosen: list[int] = []
    for i in order:
        if len(chosen) == count:
            break
        used = sum(sentences[j].word_count() for j in chosen)
        fits = budget is None or not chosen or used + sentences[i].word_count() <= budget
        if fits and all(cosine(bags[i], bags[j]) <= ALIKE for j in chosen):
            chosen.append(i)
    taken = set(chosen)
    return (
        [sentences[i] for i in chosen + [i for i in order if i not in taken]]
        if budget is None
        else [sentences[i] for i in chosen]
    )


def _centrality(bags: list[Vector]) -> list[float]:
    """LexRank by power iteration, scaled so that the highest is 1."""
    links = [[(j, cosine(one, other)) for j, other in enumerate(bags) if j != i] for i, one in enumerate(bags)]
    links = [[(j, weight) for j, weight in row if weight > 0.0] for row in links]
    sums = [sum(weight for _, weight in row) for row in links]
    size = len(bags)
    scores = [1.0 / size] * size
    for _ in range(_ROUNDS):
        scores = [(1 - _DAMPING) / size + _DAMPING * sum(scores[j] * weight / sums[j] for j, weight in row) for row in links]
    highest = max(scores)
    return [score / highest for score in scores]
