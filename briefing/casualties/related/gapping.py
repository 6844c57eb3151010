"""Figures whose verb stands once for several clauses: "two were killed in Basra and three in Mosul"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.harm.kinds import Form
from briefing.casualties.persons.group import GroupKind
from briefing.casualties.reading import Reading, Statement, state
from briefing.casualties.words import BE, HAVE, MODALS, POSSESSIVES, RELATIVES
from briefing.lexicons import read_words
from briefing.months import WEEKDAY_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.casualties.persons.group import PersonGroup

_SETTINGS = frozenset("in at on near outside inside during".split()) | WEEKDAY_WORDS
"""Prepositions, and days told without one, that set each clause apart from the other."""
_CAUSES = frozenset({"of", "from", "because"})
"""The same of what the one died of and the other."""
_ENDS = frozenset({".", ",", ";", "", "and", "–", "—", "--"})
_LATER = frozenset({"before", "after", "when", "while"})
"""What opens a clause of time behind the last of them."""
_OTHER_CLAUSE = BE | HAVE | MODALS | RELATIVES
_KINDS = (GroupKind.BARE, GroupKind.COUNTED)
_ONE = (GroupKind.SINGLE, GroupKind.NAMED)
_CUSTODY = frozenset("handcuffs cuffs custody jail".split())
SETTING_MOST = 9
"""Tokens of ``in the eastern city of Basra`` at most."""


def find_gapped(reading: Reading, statement: Statement) -> Iterator[Statement]:
    """Who met the same harm elsewhere or at another time: `four died on the spot and two in hospital`."""
    if reading.lower(statement.phrase[0] - 1) == "with":
        yield from _listed_with(reading, statement)
        return
    position = _behind_share(reading, max(statement.members[-1].end, statement.harm.end))
    if reading.lower(position) in BE | HAVE:
        position += reading.lower(position + 1) == "been"
        position += 2 * (reading.lower(position + 1) in {"found", "discovered", "recovered"})
    position += 3 * (reading.lower(position) == "to" and reading.lower(position + 1) in POSSESSIVES | {"the"})
    yield from _behind_source(reading, statement, position)
    position += reading.lowers(position, position + 2) == ["right", "there"]
    setting = _setting_of(reading, statement, position)
    if setting in _CAUSES and statement.harm.form is not Form.INTRANSITIVE:
        return
    if statement.outcome not in (Outcome.KILLED, Outcome.INJURED, Outcome.DETAINED) or not setting:
        return
    end = position if reading.lower(position) == "and" else _setting_end(reading, position)
    while (group := _next_group(reading, end, setting)) and (end := _setting_end(reading, _behind_share(reading, group.end))):
        if found := state(statement.harm, (group,), "gapped"):
            yield replace(found, anchor=found.phrase[1] - 1)


def _behind_source(reading: Reading, statement: Statement, position: int) -> Iterator[Statement]:
    """Whom a source's aside parts from its verb: Six policemen died, a doctor said, ``and about 20 rebels``."""
    words = reading.lowers(position, position + SETTING_MOST + SOURCE_MOST)
    opening = words.index(",") if "," in words[:SETTING_MOST] else len(words)
    behind = words[opening + 1 : opening + SOURCE_MOST]
    if "," not in behind:
        return
    aside = behind[: behind.index(",")]
    closing = position + opening + 1 + len(aside)
    is_said = not read_words("reporting_verbs").isdisjoint(aside)
    group = reading.group_from(closing + 2) if is_said and reading.lower(closing + 1) == "and" else None
    is_plain = not any(position <= harm.first for harm in reading.harms)
    is_counted = group is not None and group.kind is GroupKind.COUNTED and reading.lower(group.end) in {".", ""}
    if group and is_counted and is_plain and (found := state(statement.harm, (group,), "gapped")):
        yield replace(found, anchor=found.phrase[1] - 1)


SOURCE_MOST = 9
"""Tokens of ``, the Interior Ministry says,`` at most."""


def _listed_with(reading: Reading, statement: Statement) -> Iterator[Statement]:
    """The numbers of other places: Escuintla, with 33 dead, and Leyte, ``with 19``."""
    if statement.outcome not in (Outcome.KILLED, Outcome.INJURED):
        return
    for position in range(statement.harm.end, len(reading.tokens) - 1):
        is_of_place = reading.lower(position) == "with" and (
            reading.tokens[position - 1].is_capitalized or reading.lower(position - 1) == ","
        )
        group = reading.group_from(position + 1) if is_of_place else None
        is_number = group is not None and group.kind is GroupKind.BARE and reading.lower(group.end) in _ENDS
        if group and is_number and (found := state(statement.harm, (group,), "gapped")):
            yield replace(found, anchor=found.phrase[1] - 1)


def _behind_share(reading: Reading, position: int) -> int:
    """`position` moved behind an aside that counts some of them: 19 people, ``including six children,`` outside the city."""
    if reading.lower(position) != "," or reading.lower(position + 1) not in {"including", "among"}:
        return position
    closing = next((at for at in range(position + 2, position + SHARE_MOST) if reading.lower(at) == ","), None)
    return position if closing is None else closing + 1


SHARE_MOST = 10
"""Tokens of ``, including six children,`` at most."""


def _setting_of(reading: Reading, statement: Statement, position: int) -> str:
    """The preposition that sets the first clause apart: ``in`` Basra, treated ``for`` a broken jaw; empty without one."""
    if reading.lower(position) in _SETTINGS | _CAUSES | {"there", "where", "for", "by"}:
        return reading.lower(position)
    words = reading.lowers(statement.harm.verb, statement.harm.end)
    return "for" if reading.lower(position) == "and" and "for" in words else ""


def _next_group(reading: Reading, end: int, setting: str) -> PersonGroup | None:
    """Who opens the next clause, behind the setting that ends at `end`."""
    if not end or reading.lower(end) not in {",", ";", "and"}:
        return None
    begin = end + 1 + (reading.lower(end) != "and" and reading.lower(end + 1) == "and")
    group = reading.group_from(begin)
    follows = reading.lower(_behind_share(reading, _behind_age(reading, group))) if group else ""
    alike = _CAUSES if setting in _CAUSES else _SETTINGS | {"when"} | ({"from"} if setting == "by" else set())
    is_set = follows == setting or (group is not None and group.kind in _KINDS and follows in alike)
    if group is None or group.kind not in _KINDS + _ONE or not is_set:
        return None
    if follows in WEEKDAY_WORDS and reading.lower(group.end + 1) not in _ENDS | _SETTINGS:
        return None
    is_own = reading.harm_from(group.end) is not None or reading.lower(group.end + 1) in _CUSTODY
    is_share = reading.lowers(group.first, group.end) == ["another"] or reading.lowers(group.end - 2, group.end) == ["of", "them"]
    return None if is_own or is_share else group


def _behind_age(reading: Reading, group: PersonGroup) -> int:
    """The end of a group, or of the age behind it: Carl Pym``, 36,`` for 15 years."""
    is_aged = reading.lower(group.end) == "," == reading.lower(group.end + 2) and reading.lower(group.end + 1).isdigit()
    return group.end + 3 if is_aged else group.end


def _setting_end(reading: Reading, position: int) -> int:
    """Where the setting that begins at `position` ends; 0 where a verb or a clause comes first."""
    if reading.lower(position) == "by":
        return next((at for at in range(position + 2, position + SETTING_MOST) if reading.lower(at) in _ENDS), 0)
    if reading.lower(position) == "where":
        return next((at for at in range(position + 2, position + 6) if reading.lower(at) in {"and", ","}), 0)
    for end in range(position + 1, min(position + SETTING_MOST, len(reading.tokens) + 1)):
        word = reading.lower(end)
        if word == "," and _is_of_state(reading, end):
            continue
        if word in _ENDS or (word in _LATER and "and" not in reading.lowers(end, end + SETTING_MOST)):
            return end
        if word in _OTHER_CLAUSE or word in read_words("reporting_verbs") or reading.group_from(end) is not None:
            return 0
    return 0


def _is_of_state(reading: Reading, comma: int) -> bool:
    """Whether a comma stands in front of the state of a town, or behind it: in ``Ferris, Missouri, and`` Bo Roe in Orrin."""
    following = reading.tokens[comma + 1 : comma + 2]
    is_front = bool(following) and following[0].is_capitalized and reading.tokens[comma - 1].is_capitalized
    is_front = is_front and reading.lower(comma + 2) in {",", "and"} and reading.group_from(comma + 1) is None
    return is_front or (
        reading.lower(comma - 2) == "," and reading.lower(comma + 1) == "and" and _is_of_state(reading, comma - 2)
    )
