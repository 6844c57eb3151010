"""Groups of persons that "and" and commas join: ``three women, a man and two children``."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.arguments.asides import (
    before_age,
    before_brackets,
    before_of,
    before_who,
    behind_age,
    behind_brackets,
    behind_name,
    behind_of,
    behind_role,
    behind_whom,
    opening_in_front,
)
from briefing.casualties.arguments.descriptions import before_description, behind_owner, behind_trade
from briefing.casualties.arguments.retold import without_retold
from briefing.casualties.arguments.whereabouts import before_aboard, before_home, behind_home, behind_where, is_placed
from briefing.casualties.figure import Category
from briefing.casualties.harm.kinds import Form
from briefing.casualties.persons.ages import before_decade, behind_decade
from briefing.casualties.persons.group import GroupKind, PersonGroup
from briefing.casualties.reading import is_after_preposition, is_object
from briefing.casualties.words import POSSESSIVES, SUBORDINATORS
from briefing.lexicons import read_words

if TYPE_CHECKING:
    from briefing.casualties.reading import Reading

_UNJOINED = (GroupKind.BARE, GroupKind.ANAPHOR, GroupKind.PRONOUN, GroupKind.NOBODY)
"""Groups that "and" does not join to another one."""
_JOINTS = frozenset({",", ";", "and", "&", "or", "plus"})


def chain_from(reading: Reading, position: int, *, is_subject: bool = False) -> tuple[PersonGroup, ...]:
    """The groups joined by "and" or commas that begin at `position`: an object, or of a subject, whose verb tells of all."""
    group = reading.group_from(behind_owner(reading, position))
    if group is None:
        return ()
    chain = [group]
    while following := _next_in_chain(reading, chain[-1], is_subject=is_subject):
        chain.append(following)
    return tuple(without_retold(reading, chain))


def _next_in_chain(reading: Reading, group: PersonGroup, *, is_subject: bool) -> PersonGroup | None:
    position = behind_home(reading, behind_age(reading, behind_name(reading, behind_of(reading, group))))
    position = behind_decade(reading, behind_brackets(reading, position))
    if group.kind is GroupKind.NAMED:
        position = behind_role(reading, behind_whom(reading, position))
    elif group.kind in (GroupKind.COUNTED, GroupKind.BARE):
        position = behind_where(reading, position)
    start = position
    position = behind_beside(reading, position)
    while reading.lower(position) in _JOINTS:
        position += 1
    is_bare_comma = position > 0 and reading.lower(position - 1) == "," and not _list_goes_on(reading, position)
    if position == start or (is_bare_comma and not _closes_headline(reading, group, position)):
        return None
    following = _named_of(reading, reading.group_from(behind_owner(reading, position)))
    if following is None and group.kind is GroupKind.NAMED:
        following = behind_trade(reading, position)
    if following is None or following.kind in _UNJOINED or _tells_again(reading, group, following, position - 1):
        return None
    if reading.lower(position - 1) == "plus" and following.category is Category.ATTACKER:
        return None
    is_apart = not is_subject and _has_own_predicate(reading, following)
    if is_apart or (reading.lower(position - 1) == "," and _is_share_in_front(reading, following)):
        return None
    return following


def _named_of(reading: Reading, group: PersonGroup | None) -> PersonGroup | None:
    """The first name of kin told by their names: ``her children, Tyler``, ``the sisters Ann``; the group itself without names."""
    if group is None or group.kind is not GroupKind.PLURAL:
        return group
    is_kin = reading.lower(group.first) in {"her", "his", "their"} and reading.lower(group.end) == ","
    is_kin = is_kin or reading.lower(group.end - 1) in {"sisters", "brothers", "siblings", "twins"}
    name = reading.group_from(group.end + (reading.lower(group.end) == ",")) if is_kin else None
    return name if name is not None and name.kind is GroupKind.NAMED else group


def _is_share_in_front(reading: Reading, group: PersonGroup) -> bool:
    """Whether a list of persons is followed by "among them": 24 people, ``the groom and two monks among them``."""
    words = reading.lowers(group.end, group.end + SHARE_MOST)
    return any(pair in (("among", "them"), ("amongst", "them"), ("among", "the")) for pair in pairwise(words)) and not (
        {";", "."}.intersection(words[: words.index("among")] if "among" in words else words)
    )


SHARE_MOST = 9
"""Tokens between the first of a list and the "among them" that closes it at most."""


def _tells_again(reading: Reading, group: PersonGroup, following: PersonGroup, joint: int) -> bool:
    """Whether the next group is no further person: who a name is, ``Ann Lee, the wife of``, or a clause of its own."""
    name = reading.group_from(group.end + 1) if reading.lower(group.end) == "," else None
    is_named = name is not None and name.kind is GroupKind.NAMED
    are_unnamed = GroupKind.NAMED not in (group.kind, following.kind) and not is_named
    if ";" in reading.lowers(group.end, joint + 1) and are_unnamed:
        return True
    if reading.lower(following.first) in {"whose", *_ALONE} or reading.lower(group.first) in _ALONE:
        return True
    if not _DEAR.isdisjoint(reading.lowers(group.first, group.end)) and reading.lower(following.first) not in _NEW:
        return True
    is_role = reading.lower(following.first) in {"the", "a", "an"} and group.tells_name and not following.tells_name
    told = reading.group_to(group.first - 1) if reading.lower(group.first - 1) == "," else None
    is_role = is_role and (told is None or told.kind is not GroupKind.SINGLE)
    return is_role and reading.lower(joint) == "," and reading.lower(group.end) == ","


_DEAR = frozenset("beloved loving devoted doting".split())
"""Words behind which two nouns for kin tell one person: their ``beloved daughter and sister``."""
_NEW = frozenset("a an the his her their another two three four".split())
_ALONE = frozenset({"lone", "sole"})
"""Words that tell one person again: the driver and ``lone`` occupant, Ann Lee."""


def behind_beside(reading: Reading, position: int) -> int:
    """Behind "along with", "together with" or "as well as" at `position`; `position` itself without them."""
    words = _BESIDE.get(reading.lower(position), [])
    return position + len(words) if reading.lowers(position, position + len(words)) == words else position


def _before_beside(reading: Reading, position: int) -> int:
    """In front of those words if they end at `position`; `position` itself without them."""
    begins = (position - len(words) for words in _BESIDE.values())
    return next((begin for begin in begins if behind_beside(reading, begin) == position), position)


_BESIDE = {"along": ["along", "with"], "together": ["together", "with"], "as": ["as", "well", "as"]}


def _closes_headline(reading: Reading, group: PersonGroup, position: int) -> bool:
    """Whether a headline's list ends with a mere comma: ``Rebels seize rancher, two engineers``."""
    following = reading.group_from(position)
    is_last = following is not None and reading.lower(following.end) in _BEHIND_HEADLINE_LIST
    return is_last and following is not None and _is_in_headline(reading, group, following)


_BEHIND_HEADLINE_LIST = frozenset({"", ",", ";", "in", "from", "at", "near", "after", "as", "before", "then", "on", "over"})


def _list_goes_on(reading: Reading, position: int) -> bool:
    """After a bare comma, whether a list follows that "and" closes: ``two women, a man and a child``."""
    item = reading.group_from(position) or behind_trade(reading, position)
    goes_on = item is not None and item.kind in (GroupKind.COUNTED, GroupKind.NAMED) and reading.lower(item.end) == ","
    words = reading.lowers(position, position + (COUNTS_REACH if goes_on else LIST_REACH))
    is_closed = "and" in words and not _ENDS_LIST.intersection(words[: words.index("and")])
    return is_closed and item is not None


LIST_REACH, COUNTS_REACH = 12, 18
"""Tokens of a list behind a comma up to the "and" that closes it at most; the same where a further comma follows."""
_ENDS_LIST = frozenset("who was were had has".split())


def _has_own_predicate(reading: Reading, group: PersonGroup) -> bool:
    """Whether a verb directly follows a group: ``killed two and 12 people were hurt``, ``killed two, the mayor said and``."""
    if reading.lower(group.end) in read_words("reporting_verbs"):
        return True
    if reading.harm_from(group.end) is not None or reading.lower(group.end) in {"was", "were", "is", "are"}:
        return True
    if reading.lower(group.end) == "who":
        return any(group.end < harm.first <= group.end + 2 for harm in reading.harms)
    return reading.lower(group.first - 2) == "," and _acts_later(reading, group)


def _acts_later(reading: Reading, group: PersonGroup) -> bool:
    """Whether a verb of harm behind a group tells of it alone: , and ``two engineers on their way to a mine perished``."""
    harm = next((harm for harm in reading.harms if harm.first > group.end), None)
    if harm is None or harm.form not in (Form.PASSIVE, Form.INTRANSITIVE):
        return False
    between = reading.lowers(group.end, harm.first)
    are_others = any(group.end <= other.first < harm.first for other in reading.groups)
    return not are_others and _CLAUSE_MARKS.isdisjoint(between)


_CLAUSE_MARKS = SUBORDINATORS | {",", ";", ":", "–", "--", ")", "and", "but", "who", "which", "by"}


def chain_to(reading: Reading, group: PersonGroup, *, is_told_of: bool = False) -> tuple[PersonGroup, ...]:
    """`group` with those joined to it in front; `is_told_of`: whoever "who" behind them tells of, be they objects."""
    chain = [group]
    while earlier := _previous_in_chain(reading, chain[0], is_told_of=is_told_of):
        chain.insert(0, earlier)
    return tuple(without_retold(reading, chain, is_subject=True))


def _previous_in_chain(reading: Reading, group: PersonGroup, *, is_told_of: bool) -> PersonGroup | None:
    group = _kin_named(reading, group) or group
    position = group.first - (group.kind is GroupKind.PLURAL and reading.lower(group.first - 1) in {"other", "fellow"})
    position = before_description(reading, group, position)
    while position > 0 and reading.lower(position - 1) in _JOINTS:
        position -= 1
    if position == group.first and reading.lower(position - 1) in {"with", "as"}:
        position = _before_beside(reading, position)
    if position < group.first and (opening := opening_in_front(reading, position)) is not None:
        position = opening
    position = before_aboard(
        reading, before_decade(reading, before_age(reading, before_home(reading, before_brackets(reading, position))))
    )
    is_lone = group.kind is GroupKind.BARE and not is_placed(reading, group)
    if position == group.first or group.kind is GroupKind.PRONOUN or is_lone:
        return None
    earlier = reading.group_to(position)
    if earlier is None or (earlier.kind is GroupKind.DEFINITE and reading.lower(earlier.first - 1) == "of"):
        earlier = before_of(reading, earlier.first if earlier else position) or earlier
    earlier = before_who(reading, earlier.first if earlier else position) or earlier
    is_bare_comma = position == group.first - 1 and reading.lower(position) == ","
    if is_bare_comma and "and" not in reading.lowers(group.end, group.end + 12) and not _is_in_headline(reading, earlier, group):
        return None
    if earlier is None or not _may_join(reading, earlier, group) or _tells_again(reading, earlier, group, group.first - 1):
        return None
    if is_bare_comma and _is_apart(reading, earlier, group):
        return None
    are_told = is_told_of and earlier.kind is group.kind is GroupKind.COUNTED
    are_told = are_told or reading.lowers(earlier.first - 2, earlier.first) == [",", "with"]
    is_addressed = not are_told and is_after_preposition(reading, earlier) and not _is_of_lost(reading, earlier, group)
    is_free = is_told_of and reading.lowers(group.end, group.end + 2) == ["who", "were"]
    return None if is_addressed or (is_object(reading, earlier) and not is_free) else earlier


def _is_of_lost(reading: Reading, earlier: PersonGroup, group: PersonGroup) -> bool:
    """Whether a noun for what is wished or done for them takes in both: the ``release of`` five sailors and two cooks held."""
    words = reading.lowers(earlier.first - 2, earlier.first)
    are_counted = {earlier.kind, group.kind} <= {GroupKind.COUNTED, GroupKind.SINGLE}
    return are_counted and words[-1:] in (["of"], ["for"]) and words[0] in _FOR_THE_LOST


_FOR_THE_LOST = frozenset(
    "release freedom fate return rescue search searched searching hunt looking families family relatives mothers funeral funerals"
    " whereabouts identities names".split()
)


def _may_join(reading: Reading, earlier: PersonGroup, group: PersonGroup) -> bool:
    """Whether a group may stand in front of another: no mere number but in a row of places: 12 in Orrin, ``nine in Tala`` and."""
    is_number = earlier.kind is group.kind is GroupKind.BARE and reading.lower(earlier.first - 1) == ","
    return earlier.kind not in _UNJOINED or (is_number and is_placed(reading, earlier))


def _kin_named(reading: Reading, name: PersonGroup) -> PersonGroup | None:
    """Whose name stands between commas: Reed, 61, and ``his son``, Paul, 29, were arrested."""
    kin = reading.group_to(name.first - 1) if reading.lower(name.first - 1) == "," and name.kind is GroupKind.NAMED else None
    joints = {"and", ","} if kin is not None and reading.lower(kin.first) in POSSESSIVES else {"and"}
    is_own = kin is not None and kin.kind in (GroupKind.SINGLE, GroupKind.DEFINITE) and reading.lower(kin.first - 1) in joints
    return kin if is_own and reading.lower(name.end) == "," else None


def _is_apart(reading: Reading, earlier: PersonGroup, group: PersonGroup) -> bool:
    """Whether a mere comma parts two persons: ``a sergeant, Pablo Roe,``; to free ``an officer, a driver`` was killed."""
    is_named = group.kind is GroupKind.NAMED and earlier.kind in (GroupKind.SINGLE, GroupKind.DEFINITE)
    return is_named or (_has_own_predicate(reading, group) and not _is_in_headline(reading, earlier, group))


def _is_in_headline(reading: Reading, earlier: PersonGroup | None, group: PersonGroup) -> bool:
    """Whether a headline counts two kinds of persons with a mere comma: ``Three militants, two soldiers killed``."""
    are_counted = earlier is not None and {earlier.kind, group.kind} <= {GroupKind.COUNTED, GroupKind.SINGLE}
    return are_counted and not reading.sentence.is_story
