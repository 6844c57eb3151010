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
from briefing.casualties.words import POSSESSIVES, QUOTES
from briefing.lexicons import read_words
from briefing.months import is_year
from briefing.numerals import tells_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.casualties.figure import CasualtyFigure
    from briefing.casualties.persons.group import PersonGroup

_COUNTING = frozenset("acknowledged admitted conceded confirmed counted reported recorded registered tallied".split())
_TURNING = frozenset("but while whereas though although ;".split())
_ONLY = frozenset({"only", "just"})
_ENDS = frozenset(".,;") | frozenset({"", "in", "at", "on", "from", "dead", "deaths", "so"})
_CLOSED = frozenset({"", ".", ",", ";", "dead"})
_OUTCOMES = (Outcome.KILLED, Outcome.INJURED, Outcome.DETAINED, Outcome.MISSING)


def find_rivals(reading: Reading, statement: Statement) -> Iterator[Statement]:
    """The counts of others behind a statement: ``61 were arrested; the society's clerk said her colleagues had counted 240``."""
    if (_COUNTING | _SAYING_ALONE | {"owned"}).isdisjoint(reading.sentence.lowers):
        return
    start = max(statement.members[-1].end, statement.harm.end)
    turn = next((at for at in range(start, len(reading.tokens)) if reading.lower(at) in _TURNING), None)
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
        words = reading.sentence.lowers if reading.groups or not _LISTS.isdisjoint(reading.sentence.lowers) else ()
        if _TELLING.isdisjoint(words):
            continue
        for at in range(1, len(words) - 2):
            rule, first = _count_behind(words, at) if words[at] in _TELLING else ("", 0)
            group = _group_or_number(reading, first) if rule else None
            marks = {";", "but", "while", "whereas"} if reading.sentence.is_story else {";", ","}
            begin = max((mark + 1 for mark in range(at) if words[mark] in marks), default=0)
            begin = at if rule and words[at] in _CHANGED and _is_figure_of(words, at) else begin
            is_alone = group is not None and not any(begin <= harm.first <= group.end for harm in reading.harms)
            is_bare = group is not None and (
                group.kind is GroupKind.BARE or (words[first - 1] == "of" and words[at - 1] != "had")
            )
            is_here = begin == at and words[at] in _CHANGED
            counted = next((one.span.end for one in reading.tokens[_figure_first(words, at) - 2 :][:1]), 0) if is_here else 0
            told = [figure for figure in figures if figure.span.end == counted] if is_here else figures
            told = told if begin else [figure for figure in figures if figure.sentence < index]
            is_alone = is_alone and (words[at - 1] not in _TRUE or _counts_harmed(readings, figures, index, at))
            rule, whole = _restated(told, index, rule) if is_bare and is_alone else (rule, None)
            if rule == "rival" and whole and whole.outcome is Outcome.DISPLACED and "earlier" in words[:at]:
                rule = "older-toll"
            statement = state(harm_at(at, whole.outcome), (group,), rule) if whole and group else None
            is_before = whole is not None and (whole.sentence < index or (begin > 0 and words[at] not in _LISTS))
            is_near = statement is not None and whole is not None and statement.count.size < TENFOLD * whole.count.size
            if whole and statement and is_before and (is_near or words[at - 1] not in _TRUE) and whole.count.size > 1:
                yield reading, replace(statement, is_superseded=rule == "older-toll"), whole


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


def _count_behind(words: tuple[str, ...], at: int) -> tuple[str, int]:
    """How the word at `at` tells another count, and where that begins; empty and 0 for none."""
    if words[at : at + 3] in _STANDING and _is_maintained(words, at):
        return "rival", at + 3
    if rule := _kind_of_count(words, at):
        return rule, at + 2 + (words[at + 2] in QUOTES)
    if words[at] in _CHANGED:
        return ("death-toll", first) if (first := _changed_to(words, at)) else ("", 0)
    if words[at] in _LISTS:
        return ("rival", first) if (first := _names_listed(words, at)) else ("", 0)
    is_true = words[at] in _COUNTS | {"toll"} and words[at - 1] in _TRUE and words[at + 1] in _BEING
    if not is_true and not (words[at] in _NEARER and words[at - 1] in _BEING):
        return "", 0
    first = at + 1 + is_true
    while first < len(words) and words[first] in _NEARER | {"to", "at"} and words[first : first + 2] != ("at", "least"):
        first += 1
    return "rival", first


def _changed_to(words: tuple[str, ...], at: int) -> int:
    """Where the number that a toll was changed to begins: was ``revised to`` 45; they ``revised it to`` 45; 0 without."""
    if words[at + 1 : at + 3] == ("it", "to"):
        return 0 if {"toll", "dead"}.isdisjoint(words[:at]) else at + 3
    is_changed = not _WAS.isdisjoint(words[max(0, at - 2) : at]) or _is_figure_of(words, at)
    return at + 2 if is_changed and words[at + 1] == "to" and _is_of_toll(words[:at]) else 0


def _is_maintained(words: tuple[str, ...], at: int) -> bool:
    """Whether somebody says against others what a count is, of no other time: ``while police maintained that the number``."""
    turn = next((turn for turn in range(at) if words[turn] in _TURNING), at)
    is_said = not (read_words("reporting_verbs") | {"maintained", "maintains"}).isdisjoint(words[turn:at])
    return is_said and at + 4 < len(words) and not words[at + 4][0].isalnum()


_STANDING = {(count, stands, "at") for count in ("number", "figure", "toll") for stands in ("stood", "stands", "is")}
"""Words of a count set against another: 13 died, while the police maintained that ``the number stood at`` eight."""


def _is_figure_of(words: tuple[str, ...], at: int) -> bool:
    """Whether a clause tells who changed a count: 25, ``a figure the governor later`` raised to 42."""
    return _figure_first(words, at) > 1


def _figure_first(words: tuple[str, ...], at: int) -> int:
    """Where "a figure" begins behind a count and its comma, in front of the verb at `at`; 0 without it."""
    firsts = (first for first in range(at - 2, max(1, at - FIGURE_REACH), -1) if words[first] == "a")
    return next((first for first in firsts if words[first + 1] in _COUNTS and words[first - 1] == ","), 0)


FIGURE_REACH = 9
"""Tokens of ``a figure that the state government later`` at most."""


def _is_of_toll(words: tuple[str, ...]) -> bool:
    """Whether the words in front tell of a toll, of no other number: not ``the number of firefighters`` was raised."""
    if not {"toll", "count", "tally", "figure"}.isdisjoint(words):
        return True
    behind = words[words.index("number") + 1 :] if "number" in words else ("of", "")
    return behind[:1] != ("of",) or behind[1:2] in (("dead",), ("deaths",), ("victims",), ("killed",), ("injured",))


_CHANGED = frozenset("raised lowered revised reduced increased".split())
_WAS = frozenset({"was", "been"})
_TRUE = frozenset("real true actual correct official confirmed".split())
_BEING = frozenset("was is stood stands".split())
_NEARER = frozenset({"nearer", "closer"})
_LISTS = frozenset({"list", "lists"})
LIST_MOST = 8
"""Tokens between "list" and the number of its names at most."""


def _names_listed(words: tuple[str, ...], at: int) -> int:
    """Where the number of names on a list begins: a list ``of 112 names``, a list with ``the names of 58 pupils``; 0 without."""
    for first in range(at + 1, min(len(words) - 1, at + LIST_MOST)):
        if words[first] in {",", ";"}:
            return 0
        if words[first + 1] == "names" and words[first + 2 : first + 3] == ("of",):
            return 0
        if words[first + 1] == "names" or (words[first - 1 : first] == ("of",) and words[first - 2] == "names"):
            return first
    return 0


def _kind_of_count(words: tuple[str, ...], at: int) -> str:
    """How "figure of" and the like tell another count: as a rival's, an older one, one of other times; empty for none."""
    if _is_revised(words, at):
        return "rival"
    if words[at] in _COMPARING and words[at + 1] in {"with", "to"}:
        is_that = at == 1 and words[0] in {"that", "this"} and not {"in", "last", "during"}.isdisjoint(words[at + 3 : at + 6])
        return "" if _COUNTS.isdisjoint(words[:at]) and not is_that else "comparison"
    if words[at] in _SPEAKING and words[at + 1] == "of":
        return "older-toll" if "ago" in words[:at] or words[at - 1] == "had" else "rival"
    if _is_given_before(words, at) or (
        words[at - 1] in _EARLIER and (words[at + 1] == "of" or (words[at] in _COUNTS and words[at + 1] in {"was", "stood"}))
    ):
        return "older-toll"
    if words[at] in _COUNTS and words[at + 1] == "of" and not _STANDING_BY.isdisjoint(words[max(0, at - 4) : at]):
        return "rival"
    is_given = words[at] in _COUNTS and words[at + 1] in {"at", "of"} and not _GIVING.isdisjoint(words[max(0, at - 2) : at])
    return "rival" if is_given else ""


def _is_given_before(words: tuple[str, ...], at: int) -> bool:
    """Whether somebody ``had initially given a figure of`` so many."""
    is_given = words[at] in _COUNTS and words[at + 1] == "of" and at > 1 and words[at - 2] == "given"
    return is_given and "had" in words[max(0, at - 4) : at] and words[at - 3] in _FIRST


_FIRST = frozenset("initially first earlier originally previously".split())


def _is_revised(words: tuple[str, ...], at: int) -> bool:
    """Whether a count is mended: ``corrected the number to`` five."""
    return words[at] in _COUNTS and words[at + 1] == "to" and not _REVISING.isdisjoint(words[max(0, at - 3) : at])


_REVISING = frozenset("corrected revised lowered reduced raised changed".split())
_COUNTS = frozenset({"number", "figure", "total", "count", "tally"})
_GIVING = frozenset("put puts putting gave gives giving estimated estimates".split())
_STANDING_BY = frozenset("stuck sticks accepted accepts maintained confirmed cited insisted insists".split())
_SPEAKING = frozenset("spoke spoken speaks speaking talked".split())
_COMPARING = frozenset({"compares", "compared"})
_EARLIER = frozenset("earlier initial previous preliminary provisional".split())
_TELLING = _COUNTS | _CHANGED | _SPEAKING | _COMPARING | _NEARER | _LISTS | {"toll"}
