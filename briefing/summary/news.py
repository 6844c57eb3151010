"""The default method: the set of sentences that shares most with what an editor would write.

The worth of a set is ``(values of all it says, each counted once, + merits) / (its words + EXPECTED)``: an
estimate of its ROUGE F, so that a long sentence has to earn its length. The set grows greedily from the lead;
a sentence that leans on the one before comes with it or not at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.summary.worth import FigureKey, Piece, Worth, weigh

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from briefing.document import Sentence
    from briefing.summary.limit import Limit

SENTENCES, WORDS = 4, 80
"""The most that the default length holds; it ends earlier where one more sentence would not pay."""
ENOUGH = 40
"""Words from which the default length may end."""
EXPECTED = 40
"""Words of a typical editor's summary."""
CANDIDATES = 40
"""Sentences from the front among which the set is sought; more where more are asked for, up to the second number."""
CANDIDATES_MOST = 200
PICKS = 20
"""Sentences of the set; where more are asked for, the others follow by their own worth."""
CHAIN = 3
"""Sentences that may come in together because each leans on the one before."""
REPEATS = 0.7
"""Share of the shorter one's words above which two sentences say the same."""


class _Set(NamedTuple):
    """The sentences chosen so far, by number in the story, and what they add up to."""

    numbers: tuple[int, ...] = ()
    says: frozenset[Hashable] = frozenset()
    words: int = 0
    total: float = 0.0
    matches: int = 0

    def score(self) -> tuple[int, float]:
        """How often it holds what was asked for, and then its worth."""
        return self.matches, self.total / (self.words + EXPECTED)


def choose(
    sentences: Sequence[Sentence],
    limit: Limit,
    figures: Mapping[int, frozenset[FigureKey]],
    focus: frozenset[str] = frozenset(),
    older: frozenset[int] = frozenset(),
) -> list[Sentence]:
    """The summary in source order: the lead (unless the story has something on `focus`) and what goes best with it."""
    worth = weigh(sentences, figures, focus, older)
    chosen = _grow(worth, limit, has_focus=bool(focus) and any(piece.matches for piece in worth.pieces))
    numbers = _fill(worth, limit, chosen) if limit.is_set() else list(chosen.numbers)
    return [sentences[number] for number in sorted(numbers)]


def _grow(worth: Worth, limit: Limit, *, has_focus: bool) -> _Set:
    """The set by greedy steps; without a length asked for it ends where nothing more pays."""
    available = len(worth.pieces)
    count = min(limit.sentence_count(available, SENTENCES), PICKS)
    front = range(min(available, max(CANDIDATES, min(4 * count, CANDIDATES_MOST))))
    candidates = [*front, *_focused(worth, len(front))] if has_focus else [*front]
    chosen = _Set() if has_focus or not _may_lead(worth, limit) else _add(worth, _Set(), (0,))
    while len(chosen.numbers) < count:
        grown = [
            _add(worth, chosen, unit)
            for number in candidates
            for unit in _units(worth, chosen, number, limit)
            if _fits(worth, chosen, unit, limit, count)
        ]
        best = max(grown, key=_Set.score, default=chosen)
        if best is chosen or (not limit.is_set() and chosen.words >= ENOUGH and best.score() <= chosen.score()):
            break
        chosen = best
    return chosen


def _may_lead(worth: Worth, limit: Limit) -> bool:
    return limit.words is None or worth.pieces[0].words <= limit.words


def _focused(worth: Worth, start: int) -> list[int]:
    """The sentences from `start` on that hold what was asked for, the best ones first, as many as may be candidates."""
    later = [number for number in range(start, len(worth.pieces)) if worth.pieces[number].matches]
    return sorted(later, key=lambda number: -worth.pieces[number].matches)[:CANDIDATES_MOST]


def _units(worth: Worth, chosen: _Set, number: int, limit: Limit) -> list[tuple[int, ...]]:
    """A sentence with those before it that it needs; where a length was asked for, also the sentence alone."""
    if number in chosen.numbers or _repeats(worth, chosen, number):
        return []
    first = number
    while first > 0 and worth.pieces[first].leaning and first - 1 not in chosen.numbers and number - first < CHAIN:
        first -= 1
    whole = [tuple(range(first, number + 1))] if number - first < CHAIN else []
    return [*whole, (number,)] if limit.is_set() and first < number else whole


def _fits(worth: Worth, chosen: _Set, unit: tuple[int, ...], limit: Limit, count: int) -> bool:
    """Whether the set may take in the unit: whole sentences only, and nothing old before the news."""
    if len(chosen.numbers) + len(unit) > count:
        return False
    words, is_news = chosen.words, bool(chosen.numbers)
    for number in unit:
        piece = worth.pieces[number]
        if not piece.is_whole:
            return False
        words += piece.words
        is_news = is_news or not piece.is_old or piece.matches > 0
    most = limit.words if limit.is_set() else WORDS
    return is_news and (most is None or words <= most)


def _add(worth: Worth, chosen: _Set, unit: tuple[int, ...]) -> _Set:
    says, words, total, matches = chosen.says, chosen.words, chosen.total, chosen.matches
    numbers = chosen.numbers
    for number in unit:
        piece = worth.pieces[number]
        matches += piece.matches
        total += worth.of(piece.says - says) + piece.merit
        if number > 0 and number - 1 not in numbers:
            total -= piece.leaning
        says, words, numbers = says | piece.says, words + piece.words, (*numbers, number)
    return _Set(numbers, says, words, total, matches)


def _repeats(worth: Worth, chosen: _Set, number: int) -> bool:
    """Whether a chosen sentence says the same."""
    return any(_are_alike(worth.pieces[number], worth.pieces[other]) for other in chosen.numbers)


def _are_alike(one: Piece, other: Piece) -> bool:
    shared = len(one.topics & other.topics)
    return shared > REPEATS * min(len(one.topics), len(other.topics))


def _fill(worth: Worth, limit: Limit, chosen: _Set) -> list[int]:
    """The set's numbers and more up to the length asked for: single sentences by their own worth, repeats last."""
    count, budget = limit.sentence_count(len(worth.pieces)), limit.words
    numbers, words = list(chosen.numbers), chosen.words
    for number in _others(worth, chosen):
        if len(numbers) == count or (numbers and budget is not None and not worth.pieces[number].is_whole):
            break
        if budget is None or words + worth.pieces[number].words <= budget:
            numbers.append(number)
            words += worth.pieces[number].words
    return numbers or [min(range(len(worth.pieces)), key=lambda number: worth.pieces[number].words)]


def _others(worth: Worth, chosen: _Set) -> list[int]:
    """The sentences not chosen, by their own worth; those that repeat another word for word come last."""
    taken = set(chosen.numbers)
    seen = {worth.pieces[number].topics for number in taken}
    ranked: list[tuple[bool, bool, int, float, int]] = []
    for number, piece in enumerate(worth.pieces):
        if number not in taken:
            own = worth.of(piece.says) + piece.merit - piece.leaning
            is_last = not piece.is_whole or (piece.is_old and not taken)
            ranked.append((is_last, piece.topics in seen, -piece.matches, -own / (piece.words + EXPECTED), number))
            seen.add(piece.topics)
    return [number for *_, number in sorted(ranked)]
