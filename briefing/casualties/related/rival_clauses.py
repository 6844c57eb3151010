"""Another count of those counted before, told as a mere number: "but the police confirmed only three", "put it at 17"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome, Scope
from briefing.casualties.harm.kinds import harm_at
from briefing.casualties.persons.counted import mere_number
from briefing.casualties.persons.group import GroupKind
from briefing.casualties.reading import Reading, Statement, state
from briefing.casualties.related.members import whole_of
from briefing.casualties.related.older_tolls import tells_other_numbers
from briefing.casualties.related.words_of_counting import (
    CHANGED,
    LISTS,
    TELLING,
    TRUE,
    TURNING,
    count_behind,
    figure_first,
    is_figure_of,
)
from briefing.casualties.words import POSSESSIVES
from briefing.months import is_year
from briefing.numerals import tells_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.casualties.figure import CasualtyFigure
    from briefing.casualties.persons.group import PersonGroup

_COUNTING = frozenset("acknowledged admitted conceded confirmed counted reported recorded registered tallied".split())
_ONLY = frozenset({"only", "just"})
_ENDS = frozenset(".,;") | frozenset({"", "in", "at", "on", "from", "dead", "deaths", "so"})
_CLOSED = frozenset({"", ".", ",", ";", "dead"})
_OUTCOMES = (Outcome.KILLED, Outcome.INJURED, Outcome.DETAINED, Outcome.MISSING)


def find_rivals(reading: Reading, statement: Statement) -> Iterator[Statement]:
    """The counts of others behind a statement: ``61 were arrested; the society's clerk said her colleagues had counted 240``."""
    if (_COUNTING | _SAYING_ALONE | {"owned"}).isdisjoint(reading.sentence.lowers):
        return
    start = max(statement.members[-1].end, statement.harm.end)
    turn = next((at for at in range(start, len(reading.tokens)) if reading.lower(at) in TURNING), None)
    if turn is None or statement.outcome not in _OUTCOMES or statement.count.size < 2:
        return
    for position in range(turn + 1, len(reading.tokens)):
        if any(harm.first <= position < harm.end for harm in reading.harms):
            return
        behind = _behind_counting(reading, position)
        group = reading.group_from(behind) if behind else None
        is_said = reading.lower(position) in _SAYING_ALONE
        if is_said and (
            sum(harm.first < turn for harm in reading.harms) > 1 or tells_other_numbers(reading, statement, position)
        ):
            return
        ends = _CLOSED if is_said else _ENDS
        if group is not None and group.kind is GroupKind.BARE and reading.lower(group.end) in ends:
            if found := state(statement.harm, (group,), "rival"):
                yield replace(found, anchor=found.phrase[1] - 1)
            return


def _behind_counting(reading: Reading, position: int) -> int:
    """Where a count begins behind a verb of counting at `position`, ``owned up to only``; 0 without such a verb."""
    if reading.lowers(position, position + 3) == ["owned", "up", "to"]:
        end = position + 3
    elif reading.lower(position) in _COUNTING | _SAYING_ALONE:
        end = position + 1
        end += 2 * (reading.lowers(end, end + 2) == ["it", "was"])
    else:
        return 0
    return end + (reading.lower(end) in _ONLY)


def find_restated(
    readings: Mapping[int, Reading], figures: list[CasualtyFigure]
) -> Iterator[tuple[Reading, Statement, CasualtyFigure]]:
    """Other counts in a sentence of their own, each with its reading and the figure it restates: ``A charity put it at 17``."""
    for index, reading in readings.items():
        words = reading.sentence.lowers if reading.groups or not LISTS.isdisjoint(reading.sentence.lowers) else ()
        if TELLING.isdisjoint(words):
            continue
        for at in range(1, len(words) - 2):
            if words[at] in TELLING and (found := _restating(readings, figures, index, at)):
                yield reading, *found


def _restating(
    readings: Mapping[int, Reading], figures: list[CasualtyFigure], index: int, at: int
) -> tuple[Statement, CasualtyFigure] | None:
    """The count that the word at `at` of a sentence tells, with the figure it restates; None for no other count."""
    reading = readings[index]
    words = reading.sentence.lowers
    rule, first = count_behind(words, at)
    group = _group_or_number(reading, first) if rule else None
    is_bare = group is not None and (group.kind is GroupKind.BARE or (words[first - 1] == "of" and words[at - 1] != "had"))
    if group is None or not is_bare:
        return None
    begin = _clause_begin(reading, at)
    is_true = words[at - 1] in TRUE
    if any(begin <= harm.first <= group.end for harm in reading.harms):
        return None
    if is_true and not _counts_harmed(readings, figures, index, at):
        return None
    rule, whole = _restated(_told_before(reading, figures, at, begin), index, rule)
    if whole is None or whole.count.size < 2 or (whole.sentence == index and (not begin or words[at] in LISTS)):
        return None
    if rule == "rival" and whole.outcome is Outcome.DISPLACED and "earlier" in words[:at]:
        rule = "older-toll"
    statement = state(harm_at(at, whole.outcome), (group,), rule)
    if statement is None or (is_true and statement.count.size >= TENFOLD * whole.count.size):
        return None
    return replace(statement, is_superseded=rule == "older-toll"), whole


def _clause_begin(reading: Reading, at: int) -> int:
    """Where the clause begins in which the word at `at` tells another count: behind "but", at the verb of ``a figure``."""
    words = reading.sentence.lowers
    if words[at] in CHANGED and is_figure_of(words, at):
        return at
    marks = {";", "but", "while", "whereas"} if reading.sentence.is_story else {";", ","}
    return max((mark + 1 for mark in range(at) if words[mark] in marks), default=0)


def _told_before(reading: Reading, figures: list[CasualtyFigure], at: int, begin: int) -> list[CasualtyFigure]:
    """The figures that a count in a clause from `begin` on may restate: that in front of ``a figure``, else all before it."""
    words = reading.sentence.lowers
    if words[at] in CHANGED and is_figure_of(words, at):
        counted = reading.tokens[figure_first(words, at) - 2]
        return [figure for figure in figures if figure.span.end == counted.span.end]
    return figures if begin else [figure for figure in figures if figure.sentence < reading.sentence.index]


def _counts_harmed(readings: Mapping[int, Reading], figures: list[CasualtyFigure], index: int, at: int) -> bool:
    """Whether nothing but harmed persons is counted in front of "the true figure", in the sentence before or here."""
    for number, end in ((index - 1, None), (index, at)):
        reading = readings.get(number)
        words = reading.sentence.lowers[:end] if reading is not None else ()
        told = [figure.span for figure in figures if figure.sentence == number]
        for place, word in enumerate(words):
            is_told = reading is not None and any(span.overlaps(reading.tokens[place].span) for span in told)
            is_time = words[place + 1 : place + 2] and words[place + 1] in _TIMES
            if tells_number(word) and not is_year(word) and not is_told and not is_time:
                return False
        if not _COUNTED_TOO.isdisjoint(words):
            return False
    return True


_COUNTED_TOO = frozenset("homeless homes houses infected crowd crowds attended turnout fans marchers demonstrators".split())
TENFOLD = 10
"""Another count of the same persons is nearer than that to the first."""
_TIMES = frozenset("hours days nights weeks months years hour day night week month year".split())


def _restated(told: list[CasualtyFigure], index: int, rule: str) -> tuple[str, CasualtyFigure | None]:
    """The rule with the figure that another count restates: of the displaced where the sentence before counts but them."""
    near = [figure for figure in told if figure.sentence == index - 1]
    if near and near[-1].outcome is Outcome.DISPLACED:
        return rule, near[-1]
    whole = whole_of(told, index, [], 0, or_older=rule == "death-toll")
    dead = (one for one in reversed(told) if one.outcome is Outcome.KILLED and one.scope is Scope.EVENT and one.count.size > 1)
    return rule, whole or (next(dead, None) if rule == "older-toll" else None)


def find_said_alone(
    readings: Mapping[int, Reading], figures: list[CasualtyFigure]
) -> Iterator[tuple[Reading, Statement, CasualtyFigure]]:
    """Other counts that are all a sentence says: 250,000 have died, the UN says. ``Khartoum says 9,000``."""
    for index, reading in readings.items():
        words = reading.sentence.lowers
        if len(words) > ALONE_MOST or reading.harms or _SAYING_ALONE.isdisjoint(words[1:SOURCE_MOST]):
            continue
        verb = next(at for at in range(1, SOURCE_MOST) if words[at] in _SAYING_ALONE)
        group = reading.group_from(verb + 1)
        is_bare = group is not None and group.kind is GroupKind.BARE and reading.lowers(group.end, group.end + 2) in ([], ["."])
        told = [figure for figure in figures if figure.sentence == index - 1 and figure.outcome in _OUTCOMES]
        is_one = len(told) == 1 and told[-1].count.size > 1 and told[-1].source is not None and words[0] not in POSSESSIVES
        is_one = is_one and _counts_only(readings.get(index - 1))
        if group is not None and is_bare and is_one and (found := state(harm_at(verb, told[-1].outcome), (group,), "rival")):
            yield reading, found, told[-1]


def _counts_only(before: Reading | None) -> bool:
    """Whether a sentence tells one number besides years, and of no crowd: one behind it is another count of the same."""
    if before is None or not _CROWDS.isdisjoint(before.sentence.lowers):
        return False
    words = before.sentence.lowers
    numbers = [at for at, word in enumerate(words) if tells_number(word) and not is_year(word)]
    counted = [group for group in before.groups if group.kind in (GroupKind.COUNTED, GroupKind.BARE)]
    return len(counted) == 1 and all(counted[0].first <= at < counted[0].end for at in numbers)


_CROWDS = frozenset(
    "rally crowd crowds attended protest protests march marchers demonstration demonstrators turnout fans".split()
)
SOURCE_MOST = 5
"""Tokens of who says another count at most."""
ALONE_MOST = 9
"""Tokens of a sentence that only says it at most."""
_SAYING_ALONE = frozenset("says said say claims claimed insists insisted".split())


def _group_or_number(reading: Reading, first: int) -> PersonGroup | None:
    """Who is counted at `first`, or the number of ``112 names``."""
    is_named = "names" in reading.lowers(first, first + NAMES_REACH)
    return mere_number(reading.tokens, first) if is_named else reading.group_from(first)


NAMES_REACH = 4
"""Tokens of ``112 names`` at most."""
