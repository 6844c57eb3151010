"""The older figure that a sentence sets beside a newer one: "rose to 33 from 31"."""

from __future__ import annotations

from dataclasses import replace

from briefing.casualties.figure import Outcome
from briefing.casualties.persons.counted import mere_number
from briefing.casualties.persons.group import GroupKind, PersonGroup
from briefing.casualties.reading import Reading, Statement, state
from briefing.months import WEEKDAY_WORDS
from briefing.numerals import tells_number


def find_superseded(reading: Reading, newer: Statement) -> Statement | None:
    """The older figure beside a newer one: "rose to 33 from 31"."""
    position, behind = newer.phrase[1], max(newer.phrase[1], newer.harm.end)
    while position < newer.phrase[1] + 4 and reading.lower(position) in {",", "up", "people", "dead"}:
        position += 1
    if newer.rule == "death-toll" and reading.lower(position) != "from":
        position = _from_behind(reading, position)
    if newer.rule != "death-toll" or reading.lower(position) != "from":
        position = _comparison(reading, behind)
    group = _older_number(reading, position + 1) if position else _corrected(reading, behind)
    if newer.rule == "death-toll":
        group = group or _older_in_range(reading, newer) or _standing_then(reading, newer) or _which_stood(reading, newer)
    group = group or _earlier_figure(reading, newer) or _raised_from(reading, newer)
    is_compared = bool(position) and reading.lower(position) != "from"
    is_compared = is_compared and (reading.lower(position - 1) != "as" or _is_of_another_time(reading, group))
    older = state(newer.harm, (group,), "comparison" if is_compared else "older-toll") if group else None
    return replace(older, is_superseded=not is_compared) if older else None


def find_total(reading: Reading, further: Statement) -> Statement | None:
    """The total that further ones make: two more were arrested, ``bringing the total to six``."""
    words = reading.sentence.lowers
    if _BRINGING.isdisjoint(words) or further.outcome not in _COUNTED or not _are_further(reading, further):
        return None
    start = max(further.phrase[1], further.harm.end)
    at = next((at for at in range(start, len(words) - 4) if words[at] in _BRINGING), 0)
    is_alone = not any(start <= harm.first < at for harm in reading.harms) and not tells_other_numbers(reading, further, at)
    if not at or not is_alone or words[at + 1] != "the" or words[at + 2] not in _SUMS or words[at + 3] != "to":
        return None
    group = reading.group_from(at + 4)
    if group is None or group.kind is not GroupKind.BARE or not _LONG.isdisjoint(words[at:]):
        return None
    total = state(further.harm, (group,), "death-toll")
    return total if total and total.count.size > further.count.size else None


def _are_further(reading: Reading, statement: Statement) -> bool:
    """Whether those harmed are told to come on top of others: two ``more``, ``another`` man."""
    words = reading.lowers(0, statement.members[-1].end + 1)
    return not _ON_TOP.isdisjoint(words)


def tells_other_numbers(reading: Reading, statement: Statement, end: int) -> bool:
    """Whether a sentence counts something else as well in front of `end`: 52 ``tested positive``, at ``9 a.m.``."""
    own = range(statement.members[0].first, statement.members[-1].end)
    words = reading.sentence.lowers[:end]
    return any(at not in own and tells_number(word) for at, word in enumerate(words))


_ON_TOP = frozenset("more another other others further second third fourth fifth sixth seventh eighth ninth tenth".split())
_COUNTED = (Outcome.KILLED, Outcome.INJURED, Outcome.DETAINED)
_LONG = frozenset({"since", "season", "ever"})
"""Words of a time longer than the event's."""
_BRINGING = frozenset("bringing taking raising".split())
_SUMS = frozenset({"total", "number", "count", "tally"})


def _which_stood(reading: Reading, newer: Statement) -> PersonGroup | None:
    """The 14 of a toll, ``which stood at 14 on Sunday``, that is now 17."""
    clause = range(newer.harm.end, behind_older_clause(reading, newer.harm.end))
    numbers = (mere_number(reading.tokens, at + 1) for at in clause if reading.lower(at) in {"at", "put"})
    return next((number for number in numbers if number), None)


def behind_older_clause(reading: Reading, position: int) -> int:
    """Where a clause that tells an older toll ends: The toll``, which stood at 14 on Sunday,`` is now 17; `position` without."""
    stood = position + 2 + (reading.lower(position + 2) == "had")
    if reading.lowers(position, position + 2) != [",", "which"] or reading.lowers(stood, stood + 2) not in _STOOD_AT:
        return position
    ends = range(stood + 2, min(len(reading.tokens) - 1, stood + OLDER_MOST))
    end = next((at for at in ends if reading.lower(at) == "," and reading.lower(at + 1) in _NOW), None)
    return position if end is None else end


_STOOD_AT = (["stood", "at"], ["was", "at"], ["was", "put"], ["been", "put"])
_NOW = frozenset("is now stands has had rose climbed reached jumped grew went".split())
OLDER_MOST = 12
"""Tokens of ``stood at 14 on Sunday`` at most."""


def _standing_then(reading: Reading, newer: Statement) -> PersonGroup | None:
    """The 509 of a count that ``had stood at 250 on Monday and at 509`` by noon."""
    if reading.lowers(newer.phrase[0] - 3, newer.phrase[0]) != ["had", "stood", "at"]:
        return None
    ends = range(newer.phrase[1], newer.phrase[1] + CORRECTION_REACH)
    at = next((at for at in ends if reading.lowers(at, at + 2) == ["and", "at"]), None)
    group = reading.group_from(at + 2) if at is not None else None
    return group if group is not None and group.kind is GroupKind.BARE else None


def _earlier_figure(reading: Reading, newer: Statement) -> PersonGroup | None:
    """The five of a sentence that ends ``revising an earlier figure of five``."""
    if _EARLIER.isdisjoint(reading.sentence.lowers):
        return None
    for position in range(newer.phrase[1], len(reading.tokens) - 2):
        is_older = reading.lower(position - 1) in _EARLIER and reading.lower(position) in _TOLLS
        if is_older and reading.lower(position + 1) == "of":
            group = reading.group_from(position + 2)
            return group if group is not None and group.kind is GroupKind.BARE and group.phrase != newer.phrase else None
    return None


def _raised_from(reading: Reading, newer: Statement) -> PersonGroup | None:
    """The 47 of a sentence that ends ``raising its count from 47``."""
    if newer.outcome is not Outcome.KILLED or _RAISING.isdisjoint(reading.sentence.lowers):
        return None
    for position in range(newer.phrase[1], len(reading.tokens) - 3):
        behind = reading.lowers(position + 1, position + RAISED_MOST)
        at = behind.index("from") if reading.lower(position) in _RAISING and "from" in behind else 0
        if at and not {"toll", "count", "tally"}.isdisjoint(behind[:at]):
            return mere_number(reading.tokens, position + at + 2)
    return None


RAISED_MOST = 6
"""Tokens of ``raising its death toll from`` at most."""
_RAISING = frozenset("raising revising updating increasing lowering cutting".split())
_EARLIER = frozenset({"earlier", "initial", "previous"})
_TOLLS = frozenset("figure toll count tally number estimate".split())


def _corrected(reading: Reading, start: int) -> PersonGroup | None:
    """The number that a correction takes back: one was wounded, not ``two``."""
    for position in range(start, min(len(reading.tokens), start + CORRECTION_REACH)):
        if reading.lowers(position, position + 2) == [",", "not"]:
            group = reading.group_from(position + 2)
            return group if group is not None and group.kind is GroupKind.BARE else None
        if reading.lower(position) in {",", ";", "and"}:
            return None
    return None


CORRECTION_REACH = 6
"""Tokens between a count and its ", not" at most."""


def _from_behind(reading: Reading, position: int) -> int:
    """Where "from" stands behind the day of a newer toll: ``rose to 214 on Tuesday, from 153``; `position` without one."""
    for end in range(position, position + DAY_LENGTH):
        if reading.lower(end) == "from" and (reading.lower(end - 1) == "," or reading.lower(end - 1).endswith("day")):
            return end
    return position


DAY_LENGTH = 5
"""Tokens of a day between a newer toll and "from" at most."""


def _older_number(reading: Reading, position: int) -> PersonGroup | None:
    """The number that begins at `position`, behind words like "an initial"."""
    position += 2 * (reading.lower(position) in WEEKDAY_WORDS and reading.lower(position + 1) == "'s")
    while reading.group_from(position) is None and reading.lower(position) in _OLDER:
        position += 1
    return reading.group_from(position)


_OLDER = frozenset("a an the those initial earlier previous preliminary first count toll figure of".split())


def _comparison(reading: Reading, start: int) -> int:
    """Where "from" or "with" stands that compares a figure with an older one; 0 for none."""
    if _COMPARING.isdisjoint(reading.sentence.lowers[start : start + COMPARISON_REACH]):
        return 0
    own = {harm.outcome for harm in reading.harms if harm.end <= start}
    others = (harm.first for harm in reading.harms if harm.first >= start and harm.outcome not in own)
    for position in range(start, min(len(reading.tokens), start + COMPARISON_REACH, next(others, start + COMPARISON_REACH))):
        if tuple(reading.lowers(position, position + 2)) in _COMPARISONS:
            return position + 1
        is_share = reading.lower(position) in {"up", "down"} and reading.lower(position + 2) in {"percent", "%", "per"}
        if is_share and (behind := reading.lowers(position + 3, position + 5)) and "from" in behind:
            return position + 3 + behind.index("from")
        if reading.lowers(position, position + 2) == ["as", "against"] and "reported" in reading.lowers(position, position + 6):
            return position + 1
        if reading.lower(position) == "against" and _is_of_another_time(reading, reading.group_from(position + 1)):
            return position
    return 0


def _is_of_another_time(reading: Reading, group: PersonGroup | None) -> bool:
    """Whether a number that a figure is set "against" is of another time: against 224 ``in July``."""
    is_time_behind = group is not None and (
        reading.lower(group.end) in {"in", "during", "the", "last", "a", "over"}
        or reading.lowers(group.end, group.end + 3) in (["at", "this", "time"], ["by", "this", "time"])
    )
    return group is not None and group.kind is GroupKind.BARE and is_time_behind


_COMPARISONS = (("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to"))
_COMPARING = frozenset("up down compared against as".split())
"""Words without which nothing is compared."""
COMPARISON_REACH = 20
"""Tokens between a figure and "up from" at most."""


def _older_in_range(reading: Reading, newer: Statement) -> PersonGroup | None:
    """The 31 of ``from 31 to 33``."""
    end = newer.phrase[0] - 1
    start = next((at + 1 for at in range(end - 1, max(0, end - RANGE_REACH), -1) if reading.lower(at) == "from"), 0)
    return mere_number(reading.tokens, start) if start and reading.lower(end) == "to" else None


RANGE_REACH = 5
"""Tokens of an older number behind "from" at most."""
