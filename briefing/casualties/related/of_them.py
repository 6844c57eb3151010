"""Shares told by what stands behind them: "eight of them seriously", "of whom six were boys", "two of the wounded"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.harm.kinds import Form, Harm
from briefing.casualties.persons.group import GroupKind, PersonGroup
from briefing.casualties.reading import Reading, Statement, skip_adverbs, state
from briefing.casualties.words import SAYING
from briefing.verb_forms import AUXILIARIES, is_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

PART_REACH = 25
"""Tokens between a figure and "including" or "of them" at most."""
LET_GO = frozenset("released freed free escaped survived rescued escaping unhurt unharmed discharged".split())
DEGREES = frozenset("seriously critically gravely badly severely slightly lightly".split())
FATALLY = frozenset({"fatally", "mortally"})
_OF_THEM = (("of", "them"), ("of", "whom"))


def is_nearer_to_another(reading: Reading, whole: Statement, position: int) -> bool:
    """Whether another predicate stands between a statement and the share: ``30 killed and 55 hurt, five of them badly``.

    Not the wounds with which the same persons were taken to hospital.
    """
    start = max(whole.phrase[1], whole.harm.end)
    others = (harm for harm in reading.harms if start <= harm.first and harm.end <= position)
    others = (harm for harm in others if reading.lower(harm.end) not in {"squads", "squad"})
    return any(harm.outcome is not whole.outcome or reading.lower(harm.verb) not in _STATES for harm in others)


_STATES = frozenset({"with", "hostage", "captive", "prisoner"})
"""Words of harm that tell the same persons again: holding seven people ``hostage``, including three nurses."""


def of_them(reading: Reading, whole: Statement) -> Iterator[Statement]:
    """`fifty people were hurt, eight of them seriously`; `ten of whom were women`."""
    if _WHOLES.isdisjoint(reading.sentence.lowers):
        return
    start = max(whole.phrase[1], whole.harm.end)
    for position in range(whole.phrase[1], min(len(reading.tokens), start + PART_REACH)):
        if reading.lower(position) in {";", "."}:
            return
        group = reading.group_from(position)
        if group is None or not (is_of_them(reading, group) or _is_of_whom(reading, whole, group)):
            continue
        if whole.count.low == whole.count.high == 1 or reading.lower(group.first - 1) in _INSIDE:
            return
        if is_nearer_to_another(reading, whole, position) or _is_of_those_in_front(reading, whole, group):
            return
        for share in (group, *_further_shares(reading, group)):
            following = reading.harm_from(skip_adverbs(reading, _behind_own_name(reading, share.end)))
            is_dead = reading.lower(share.end) in FATALLY | SAYING or _begins_deed(reading, share.end)
            is_told = following is not None and not _is_manner(reading, whole, following)
            if not is_told and not is_dead and (statement := state(whole.harm, (share,), "of-them")):
                yield statement
        return


def _behind_own_name(reading: Reading, end: int) -> int:
    """`end` moved behind the name of the one singled out: one of whom``, Ann Lee,`` died."""
    name = reading.group_from(end + 1) if reading.lower(end) == "," else None
    is_name = name is not None and name.kind is GroupKind.NAMED and reading.lower(name.end) == ","
    return name.end + 1 if name is not None and is_name else end


_WHOLES = frozenset({"them", "whom", "which"})
"""Words of which one stands behind "of" where a share is told."""
_INSIDE = frozenset("inside in into at near outside through".split())
"""Prepositions behind which "one of them" is a thing: a family of four died ``inside one of them``."""


def is_of_them(reading: Reading, group: PersonGroup) -> bool:
    return tuple(reading.lowers(group.end - 2, group.end)) in _OF_THEM


def _is_of_those_in_front(reading: Reading, whole: Statement, group: PersonGroup) -> bool:
    """Whether a share is one of others, or of things: two died and ``46, 19 of them police``; the drones, ``14 of them,``."""
    if reading.lower(group.first - 1) != ",":
        return False
    told = reading.group_to(group.first - 1)
    if told is not None and told.is_stated and told.kind in (GroupKind.BARE, GroupKind.COUNTED):
        return told not in whole.members and any(harm.first >= group.end for harm in reading.harms)
    thing = reading.lower(group.first - 2)
    return told is None and thing.endswith("s") and reading.lower(group.end) == "," and reading.lower(group.first) != "one"


def _further_shares(reading: Reading, share: PersonGroup) -> Iterator[PersonGroup]:
    """The shares told behind the first: ten of them women ``and three of them babies``; six were boys ``and two girls``."""
    while True:
        start = share.end + (reading.lower(share.end) in {"were", "are", "was"}) if share.kind is GroupKind.BARE else share.end
        kind = reading.group_from(start)
        end = kind.end if kind and kind is not share else start
        if kind is None and share.kind is GroupKind.BARE:
            end = next((at for at in range(start, start + KIND_MOST) if reading.lower(at) in {",", "and"}), start)
        if reading.lower(end) == "or" and (other := reading.group_from(end + 1)):
            end = other.end
        joint = end
        while reading.lower(joint) in {",", "and"}:
            joint += 1
        following = reading.group_from(joint) if joint > end else None
        if following is None or following.kind not in (GroupKind.BARE, GroupKind.COUNTED) or reading.harm_from(following.end):
            return
        is_next = is_of_them(reading, following) if is_of_them(reading, share) else following.kind is GroupKind.COUNTED
        is_next = is_next or reading.lower(following.end) == "by" == reading.lower(share.end)
        if not is_next or not following.is_stated:
            return
        share = following
        yield share


KIND_MOST = 6
"""Tokens of what so many of the persons counted are at most."""


def _is_of_whom(reading: Reading, whole: Statement, group: PersonGroup) -> bool:
    """Whether a number stands behind "of whom" and its verb tells no other fate: ``of whom 21`` had gone to the capital."""
    is_behind = reading.lowers(group.first - 2, group.first) in (["of", "whom"], ["of", "which"]) and group.kind is GroupKind.BARE
    clause = reading.lowers(group.end, group.end + FATE_REACH)
    clause = clause[: clause.index(",")] if "," in clause else clause
    inside = (h for h in reading.harms if group.end <= h.first < group.end + len(clause) and h.form is not Form.NOUN)
    inside = (h for h in inside if not _is_manner(reading, whole, h))
    are_harmed = any(h.outcome is not whole.outcome or h.outcome is not Outcome.DISPLACED for h in inside)
    return is_behind and not are_harmed and LET_GO.isdisjoint(clause)


def _is_manner(reading: Reading, whole: Statement, harm: Harm) -> bool:
    """Whether a harm tells how some of the killed died: eight people were killed, ``five of them shot`` by police."""
    return whole.outcome is Outcome.KILLED and harm.outcome is Outcome.INJURED and reading.lower(harm.verb) in _MANNERS


_MANNERS = frozenset("shot stabbed beaten burned burnt hacked knifed struck hit crushed trampled".split())
FATE_REACH = 12
"""Tokens behind "of whom 21" that may tell another fate."""


def _begins_deed(reading: Reading, position: int) -> bool:
    """Whether the words behind "one of them" tell what they did: ``one of them used the`` card."""
    word = reading.lower(position)
    return is_verb(word) and word not in AUXILIARIES and reading.lower(position + 1) in {"the", "a", "an", "his", "her", "their"}


def is_partitive(reading: Reading, statement: Statement) -> bool:
    """Whether "two of the wounded", "14 of the bodies" counts a share of persons known to be hurt or dead.

    So does what "including" tells, and "both".
    """
    end = statement.phrase[1]
    if reading.lower(statement.members[0].first - 1) == "including" or reading.lowers(*statement.phrase) == ["both"]:
        return True
    if reading.lower(end) != "of" or reading.lower(end + 1) not in _DEFINITE:
        return False
    if reading.lower(end + 1) in {"them", "those", "whom"} and _outcomes_before(reading, statement) == {statement.outcome}:
        return True
    is_harmed = not _HARMED.isdisjoint(reading.lowers(end + 2, end + 4)) or reading.lowers(end + 1, end + 3) == ["those", "who"]
    return statement.outcome in (Outcome.INJURED, Outcome.DISPLACED) or is_harmed


def _outcomes_before(reading: Reading, statement: Statement) -> set[Outcome]:
    """What the sentence tells in front of a count."""
    return {harm.outcome for harm in reading.harms if harm.end <= statement.phrase[0] and harm != statement.harm}


_HARMED = frozenset("dead bodies victims corpses injured wounded".split())
_DEFINITE = frozenset("the them those these whom his her their".split())
