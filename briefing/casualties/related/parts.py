"""Figures that are shares of another in its sentence: "including two children", "ten of them", those of the hurt who died."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from briefing.casualties.arguments.chains import chain_from, chain_to
from briefing.casualties.arguments.descriptions import to_name
from briefing.casualties.arguments.subjects import subject_chain
from briefing.casualties.figure import Category, Outcome
from briefing.casualties.persons.group import GroupKind, PersonGroup
from briefing.casualties.reading import Reading, Statement, state, tells_manner
from briefing.casualties.related.of_them import DEGREES, FATALLY, LET_GO, PART_REACH, is_nearer_to_another, is_of_them, of_them
from briefing.casualties.related.placed import placed_shares
from briefing.casualties.words import BE, SAYING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.casualties.harm.kinds import Harm


def find_parts(reading: Reading, whole: Statement) -> Iterator[Statement]:
    """The figures that the words of `whole` and those behind it single out of it."""
    for finder in (_conjuncts, _apposition, _including, of_them, _out_of, _by_degree, placed_shares, _who_were_among):
        for statement in finder(reading, whole):
            if statement.count.size:
                yield replace(statement, is_part=True, category=_category(statement, whole))


def _category(part: Statement, whole: Statement) -> Category:
    """What those singled out are: one of two gunmen, told by the name alone, is a gunman, who would pass for a civilian."""
    are_named = part.category is Category.CIVILIAN and all(
        group.kind is GroupKind.NAMED and group.first == group.phrase[0] for group in part.members
    )
    return whole.category if are_named and whole.category is not Category.UNSPECIFIED else part.category


def _conjuncts(reading: Reading, whole: Statement) -> Iterator[Statement]:
    """`three women and two children were killed`: the three, the two."""
    del reading
    if len(whole.members) > 1 and any(size_of(group) > 1 for group in whole.members):
        yield from _each(whole, whole.members, "conjunct")


def _apposition(reading: Reading, whole: Statement) -> Iterator[Statement]:
    """`three people, a man and two women, were killed`; `four bodies, those of three officers and a clerk`."""
    ends = [member.end for member in whole.members]
    wholes = {whole.count.number, *map(size_of, whole.members)}
    for position in (*ends, whole.harm.end, *_marks_behind(reading, whole.harm.end)):
        if reading.lower(position) not in _OPENINGS:
            continue
        are_those = reading.lower(position + 1) == "those" and reading.lower(position + 2) == "of"
        groups = chain_from(reading, position + 1 + 2 * are_those)
        are_only_named = reading.lower(position) == "," and all(group.tells_name for group in groups)
        if len(groups) > 1 and not are_only_named and sum(map(size_of, groups)) in wholes:
            yield from _each(whole, groups, "apposition")
            return


_OPENINGS = frozenset({",", ":", ";", "(", "–", "--", "-"})
LIST_REACH = 10
"""Tokens between a predicate and the mark that opens the list of its persons at most."""


def _marks_behind(reading: Reading, position: int) -> tuple[int, ...]:
    """Where a list may open behind `position`: at the first mark near it, at the first colon or ``, those of`` anywhere."""
    words = reading.sentence.lowers[position:]
    near = (at for at, word in enumerate(words[:LIST_REACH], position) if word in {":", ";", "–", "--"})
    colons = (at for at, word in enumerate(words, position) if word == ":")
    bodies = [position + words.index("those", 1) - 1] if "those" in words[1:] else []
    return (*islice(near, 1), *islice(colons, 1), *bodies)


def _each(whole: Statement, groups: tuple[PersonGroup, ...], rule: str) -> Iterator[Statement]:
    for group in groups:
        if statement := state(whole.harm, (group,), rule):
            yield statement


def size_of(group: PersonGroup) -> int:
    return group.count.size if group.count else 0


def _including(reading: Reading, whole: Statement) -> Iterator[Statement]:
    """`33 people were killed, including two children`."""
    if _INCLUDING.isdisjoint(reading.sentence.lowers):
        return
    start = max(whole.phrase[1], whole.harm.end)
    for position in range(whole.phrase[1], min(len(reading.tokens), start + PART_REACH)):
        if reading.lower(position) in {";", "."}:
            return
        begin = _behind_including(reading, position)
        if not begin:
            continue
        if told := _among_them_behind(reading, whole, position):
            yield told
            return
        is_nearer = whole.rule != "of-the-harmed" and is_nearer_to_another(reading, whole, position)
        if is_nearer or _is_of_another(reading, whole, position):
            return
        groups = chain_from(reading, to_name(reading, begin))
        has_own = any(_own_harm(reading, whole, group) for group in groups)
        if groups and not has_own:
            yield from each_or_all(reading, whole.harm, groups, "including")
        return


def each_or_all(reading: Reading, harm: Harm, groups: tuple[PersonGroup, ...], rule: str) -> Iterator[Statement]:
    """Those of a list: each by itself where one is counted, ``16 women and six children``; else, or a family, all as one."""
    are_counted = len(groups) > 1 and any(size_of(group) > 1 for group in groups)
    are_family = size_of(groups[0]) <= COUPLE and all(reading.lower(group.first) in _OWN for group in groups[1:])
    for told in ((group,) for group in groups) if are_counted and not are_family else (groups,):
        if statement := state(harm, told, rule):
            yield statement


COUPLE = 2
"""So many persons may be the parents of those told behind them."""
_OWN = frozenset({"his", "her", "their"})


def _among_them_behind(reading: Reading, whole: Statement, position: int) -> Statement | None:
    """``the warden among them``: who stands in front of the words."""
    group = _described_before(reading, position) if reading.lower(position) in {"among", "amongst"} else None
    if group is None or group in whole.members or group.first < whole.members[-1].end:
        return None
    nearer = reading.group_to(group.first - 1) if reading.lower(group.first - 1) == "," else None
    if nearer is not None and nearer.kind is GroupKind.BARE and nearer not in whole.members and nearer.first >= whole.harm.end:
        return None
    told = tuple(member for member in chain_to(reading, group) if member.first >= whole.members[-1].end)
    return state(whole.harm, told, "including")


def _described_before(reading: Reading, end: int) -> PersonGroup | None:
    """The group that ends at `end`, or before the words that tell where it belongs: ``a clerk with a local bank``."""
    for position in range(end, max(0, end - BELONGING_MOST), -1):
        if group := reading.group_to(position):
            return group if position == end or reading.lower(position) in {"with", "of", "from", "at", "in"} else None
        if reading.lower(position - 1) in {",", ";"}:
            return None
    return None


BELONGING_MOST = 7
"""Tokens of ``with a local bank`` at most."""


def _own_harm(reading: Reading, whole: Statement, group: PersonGroup) -> bool:
    """Whether a group right behind "including" has a predicate that is not the statement's own."""
    harm = reading.harm_from(group.end)
    if harm is None and not SAYING.isdisjoint(said := reading.lowers(group.end, group.end + SAID_MOST)):
        harm = next((harm for harm in reading.harms if group.end < harm.first <= group.end + len(said)), None)
    is_manner = harm is not None and whole.outcome is Outcome.KILLED and tells_manner(reading, harm)
    return harm is not None and harm != whole.harm and not is_manner


SAID_MOST = 5
"""Tokens of ``the military says`` between a share and what it says of them at most."""


def _is_of_another(reading: Reading, whole: Statement, position: int) -> bool:
    """Whether the group right in front of "including" is none of the statement's own."""
    end = position - 1 if reading.lower(position - 1) in {",", "–", "--"} else position
    group = reading.group_to(end)
    is_theirs = (
        group is not None
        and any(member.end == group.first - 1 for member in whole.members)
        and (reading.lower(group.first - 1) == "of")
    )
    return group is not None and group.is_stated and group not in whole.members and not is_theirs


def _behind_including(reading: Reading, position: int) -> int:
    """The end of "including" or "among them" at `position`; 0 elsewhere."""
    end = 0
    if reading.lower(position) in _INCLUDING - {"among", "amongst"}:
        end = position + 1
    elif tuple(reading.lowers(position, position + 2)) in _AMONG:
        end = position + 2
    while end and reading.lower(end) in {"there", "are", "were", "is", "was"}:
        end += 1
    return end + 2 if end and reading.lowers(end, end + 2) in (["that", "of"], ["those", "of"]) else end


_INCLUDING = frozenset("including included includes among amongst".split())
_AMONG = (("among", "them"), ("among", "whom"), ("amongst", "them"))


def _out_of(reading: Reading, whole: Statement) -> Iterator[Statement]:
    """`Of the 33 killed, 12 were children and six were women`."""
    first = whole.members[0].first
    if "of" not in reading.lowers(first - 1, first) or first > 2 or first != whole.members[-1].first:
        return
    for group in reading.groups:
        opens = reading.lower(group.first - 1) in {",", "and"} and group.first > max(whole.harm.end, whole.phrase[1])
        is_share = opens and group.kind is GroupKind.BARE and size_of(group) < size_of(whole.members[0])
        has_own = any(group.end <= harm.first <= group.end + 3 for harm in reading.harms)
        if is_share and not has_own and not LET_GO.intersection(reading.lowers(group.end, group.end + 4)):
            yield from _each(whole, (group,), "out-of")


def find_fatal_share(reading: Reading, whole: Statement) -> Statement | None:
    """Who of the wounded died: "six people were shot, two fatally", "one of them fatally"."""
    if whole.outcome is not Outcome.INJURED:
        return None
    end = max(whole.phrase[1], whole.harm.end)
    for position in range(end + 1, min(len(reading.tokens), end + PART_REACH)):
        group = reading.group_from(position)
        is_near = position < end + FATAL_REACH or (group is not None and is_of_them(reading, group))
        if group and is_near and group.is_stated and reading.lower(group.end) in FATALLY:
            return state(whole.harm._replace(outcome=Outcome.KILLED), (group,), "fatally")
    return None


FATAL_REACH = 8
"""Tokens between the wounded and those of them who died at most."""


def _who_were_among(reading: Reading, whole: Statement) -> Iterator[Statement]:
    """`Three pilots were among the 10 people killed`; `Ann Lee, one of the five killed`: who stands in front of that."""
    if reading.lower(whole.members[0].first) == "one" and whole.members[0].first < whole.phrase[0]:
        yield from _who_was_one(reading, whole)
        return
    among = whole.members[0].first - 1
    among -= reading.lower(among) == "the"
    is_told = reading.lower(among) == "among" and len(whole.members) == 1
    direct = reading.group_to(among) if is_told and not reading.sentence.is_story and size_of(whole.members[0]) > 1 else None
    if direct is not None and direct.kind is GroupKind.COUNTED and size_of(direct) < size_of(whole.members[0]):
        yield from each_or_all(reading, whole.harm, (direct,), "including")
    is_told = is_told and reading.lower(among - 1) in BE
    groups = subject_chain(reading, among - 1) if is_told and size_of(whole.members[0]) > 1 else ()
    if groups and groups[0].kind is not GroupKind.NOBODY and sum(map(size_of, groups)) < size_of(whole.members[0]):
        yield from each_or_all(reading, whole.harm, groups, "including")


def _who_was_one(reading: Reading, whole: Statement) -> Iterator[Statement]:
    """Who is told with the full name, hence for the first time, to be one of them."""
    link = whole.members[0].first - 1
    direct = reading.group_to(link) if reading.lower(link) == "," else None
    groups = (direct,) if direct else subject_chain(reading, link) if reading.lower(link) in BE else ()
    if len(groups) == 1 and groups[0].kind is GroupKind.NAMED and groups[0].end - groups[0].first > 1:
        yield from _each(whole, groups, "including")


def _by_degree(reading: Reading, whole: Statement) -> Iterator[Statement]:
    """`more than 70 were hurt, eleven seriously`."""
    end = max(whole.members[-1].end, whole.harm.end)
    group = reading.group_from(end + 1) if reading.lower(end) in {",", "–", "--", "-"} else None
    is_degree = group is not None and reading.lower(group.end) in DEGREES and reading.harm_from(group.end + 1) is None
    if group and is_degree and (statement := state(whole.harm, (group,), "by-degree")):
        yield statement
