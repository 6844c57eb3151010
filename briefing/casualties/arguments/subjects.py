"""Whom a predicate tells of: the subject in front of it, and what "who", "they" and "them" stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.arguments.aboard import aboard_before
from briefing.casualties.arguments.antecedents import (
    ALONG,
    along_with,
    antecedent_of,
    before_relative,
    behind_but,
    behind_clauses,
    goes_on_from,
    in_same_relative,
    is_told_by_others,
    many_before_who,
    opens_clause,
    share_before,
    told_apart,
    who_opens,
    whole_before,
)
from briefing.casualties.arguments.asides import ASIDES, before_age, opening_of
from briefing.casualties.arguments.chains import chain_to
from briefing.casualties.arguments.other_subjects import (
    accused_before,
    counts_things,
    driver_before,
    is_disguise,
    is_family,
    is_object_relative,
    is_objects_pronoun,
    is_passed,
    one_of_two_nouns,
    owner_of_relative,
    tells_of_another,
    tells_victims,
)
from briefing.casualties.figure import Category, Outcome
from briefing.casualties.persons.group import GroupKind, PersonGroup
from briefing.casualties.reading import OPENING_NOUNS, is_after_preposition, is_object
from briefing.casualties.words import DETERMINERS, POSSESSIVES, SAYING, SUBORDINATORS, is_adverb
from briefing.verb_forms import is_verb

if TYPE_CHECKING:
    from briefing.casualties.reading import Reading

SUBJECT_REACH = 24
"""Tokens from a verb to its subject at most, without asides."""


def subject_chain(reading: Reading, before: int) -> tuple[PersonGroup, ...]:
    """The groups that are the subject of a verb group beginning at `before`."""
    if (earlier := goes_on_from(reading, before)) is not None:
        return subject_chain(reading, earlier)
    is_of_those = reading.lowers(before - 2, before) == ["those", "who"] and reading.lower(before - 3) == "of"
    is_of_those = is_of_those and antecedent_of(reading, before - 1) is None
    group = None if is_of_those else behind_but(reading, before) or subject_of(reading, before)
    group = group if group or is_of_those else behind_clauses(reading, before)
    if group is not None and (opening := who_opens(reading, group, before)):
        return (opening,)
    is_told_of = reading.lower(before - 1) == "who"
    is_of_one = is_told_of and reading.lower(before) in {"was", "is"}
    if group is not None and (is_of_one or opens_clause(reading, group, before)):
        return (group,)
    chain = chain_to(reading, group, is_told_of=is_told_of) if group else ()
    if chain and (accused := accused_before(reading, chain[0].first)) is not None:
        return (accused,)
    if chain and "nor" in reading.sentence.lowers and reading.lower(chain[0].first - 1) in {"nor", "neither"}:
        return ()
    if len(chain) > 1 and reading.lower(before) in {"was", "is", "has"} and reading.lower(chain[-1].first - 1) == "and":
        chain = one_of_two_nouns(reading, chain)
    is_along = bool(chain) and not ALONG.isdisjoint(reading.sentence.lowers)
    return (*chain, *along_with(reading, chain[-1].end, before)) if is_along else chain


def subject_of(reading: Reading, before: int) -> PersonGroup | None:
    """The nearest group in front of `before` that can be its subject: no object, no part of an aside."""
    is_told = reading.lower(before - 1) in {"who", "that"} or is_told_by_others(reading, before - 1)
    if is_told and (antecedent := antecedent_of(reading, before - 1)):
        return antecedent
    if many := many_before_who(reading, before) or in_same_relative(reading, before):
        return many
    position = 0 if is_family(reading, before) or counts_things(reading, before) else before
    steps = 0
    named: PersonGroup | None = None
    while position > 0 and steps < SUBJECT_REACH:
        steps += 1
        group = reading.group_to(position)
        if group:
            if antecedent := before_relative(reading, group) or owner_of_relative(reading, group, before):
                return antecedent
            if reading.lower(group.first) == "them" and reading.lower(group.first - 2) in _PARTS:
                break
            group = group if reading.lower(before - 1) == "whom" else _whole_of(reading, group)
            is_speaker = _says_of_another(reading, group, before)
            is_other = _is_passed_over(reading, chain_to(reading, group)[0]) or _has_other_verb(reading, group, before)
            is_other = is_other or _disagrees(reading, group, before) or is_objects_pronoun(reading, group, before)
            if is_speaker or not is_other:
                return _named_or(reading, group, named, is_speaker=is_speaker)
            position = group.first - 2 * is_disguise(reading, group)
            continue
        word = reading.lower(position - 1)
        opening = opening_of(reading, position - 1) if word in ASIDES else None
        if opening is not None and not _is_clause(reading, opening + 1):
            named = named or _named_aside(reading, opening, position - 1)
            position = before_age(reading, opening)
        elif word in {";", ":", "whom", "whose"} or (word in SUBORDINATORS and not is_passed(reading, position - 1, before)):
            return _beyond(reading, position - 1, before) or named
        else:
            position -= 1
    return named


_PARTS = frozenset("some many most several third half quarter fifth thirds quarters majority".split())
"""Parts of those told before whose number is not told: 16 are missing, ``some of them`` seized."""


def _whole_of(reading: Reading, group: PersonGroup) -> PersonGroup:
    """Whom a group is a part of, if it is one; else the group itself."""
    find = _WHOLES.get(group.kind)
    return (find(reading, group) if find else None) or group


_WHOLES = {GroupKind.BARE: told_apart, GroupKind.NAMED: whole_before, GroupKind.PLURAL: share_before}
"""By the kind of a group the function that finds whom it is a part of."""


def _disagrees(reading: Reading, group: PersonGroup, before: int) -> bool:
    """Whether a verb in the singular cannot tell of several: a man who held ``two children`` was killed."""
    if before > group.end and reading.lower(before) in {"has", "was", "is"} and _are_plainly_many(reading, group):
        return True
    is_alone = group.kind in (GroupKind.SINGLE, GroupKind.NAMED) and reading.lower(group.first - 1) not in {"and", "or", ","}
    if is_alone and reading.lower(before) in {"were", "are"}:
        return True
    are_many = group.kind is GroupKind.COUNTED and group.count is not None and group.count.size > 1
    is_of_one = reading.lower(group.first - 1) == "of" or reading.lower(group.first) in {"a", "an"}
    return are_many and not is_of_one and before > group.end and reading.lower(before) in {"was", "is"}


def _are_plainly_many(reading: Reading, group: PersonGroup) -> bool:
    """Whether a plural in -s whose number is not told cannot be the subject: while ``friends`` streamed it, has died."""
    return group.kind is GroupKind.PLURAL and reading.lower(group.end - 1).endswith("s")


def _named_or(reading: Reading, group: PersonGroup, named: PersonGroup | None, *, is_speaker: bool) -> PersonGroup | None:
    """A verb's subject where an aside behind `group` names or counts some: ``residents, 14 people in all,`` fled."""
    if is_speaker:
        return None if named is not None and named.first == group.end + 1 else named
    is_list = named is not None and named.kind is GroupKind.NAMED and named.first > group.end + 3
    are_listed = named is not None and (named.kind is GroupKind.COUNTED or reading.lower(named.first - 1) == "and")
    is_of_many = group.kind is GroupKind.PLURAL or reading.lower(group.end - 1) in {"families", "households"}
    is_told = named is not None and (is_list or are_listed) and is_of_many
    return named if is_told else group


def _behind_name(reading: Reading, group: PersonGroup) -> int:
    """The end of a group, or of the name between commas behind it: ``the spokesperson, Ann Lee,`` said."""
    closing = next((at for at in range(group.end + 1, group.end + NAME_MOST) if reading.lower(at) == ","), group.end)
    is_aside = reading.lower(group.end) == "," and closing > group.end and reading.lower(closing + 1) in SAYING
    return closing + 1 if is_aside else group.end


NAME_MOST = 8
"""Tokens of a name between commas behind what somebody is at most."""


def _says_of_another(reading: Reading, group: PersonGroup, before: int) -> bool:
    """Whether a group only says what the verb tells of a thing: ``Smith said the car`` was hit."""
    end = _behind_name(reading, group)
    end += reading.lower(end) == "," and reading.lower(end + 1) == "saying"
    said = end + is_adverb(reading.lower(end)) + (reading.lower(end) in {"has", "had", "also"})
    first = said + 1 + (reading.lower(said + 1) == "that")
    clause = reading.lowers(first, before)
    is_thing = len(clause) > 1 and clause[0] in DETERMINERS | POSSESSIVES | {"a", "an", "the"}
    is_thing = is_thing or clause[:1] in (["most"], ["half"], ["everyone"], ["everybody"])
    return reading.lower(said) in SAYING | {"saying"} and is_thing and _JOINING.isdisjoint(clause)


_JOINING = frozenset({",", "and", "but", "or", "who", ";", "before", "after"})
"""Words of a clause behind which the speaker may be told of again."""


def _has_other_verb(reading: Reading, group: PersonGroup, before: int) -> bool:
    """Whether another verb tells of a group than the one asked for: the house where ``the seven were sleeping`` was hit."""
    is_other = group.kind is GroupKind.NOBODY and reading.lower(before - 1) in {"that", "which"} and group.end < before - 1
    if is_other or is_object_relative(reading, group, before) or tells_of_another(reading, group, before):
        return True
    is_inside = before > group.end and reading.lower(group.first - 1) == "where" and reading.lower(group.end) in {"was", "were"}
    is_inside = is_inside and reading.lower(group.end + 1).endswith("ing")
    return is_inside and not {"and", ","} & set(reading.lowers(group.end, before))


def _beyond(reading: Reading, position: int, before: int) -> PersonGroup | None:
    """Whom the clause that a subordinator opens belongs to, if it tells of persons: those aboard what, a man ``whose``."""
    word = reading.lower(position)
    if word == "whose" and any(map(is_verb, reading.lowers(position + 1, before))):
        group = reading.group_to(position)
        return group if group and group.is_stated else None
    if word in {"that", "which"}:
        return aboard_before(reading, position) or driver_before(reading, position)
    if word == "as" and reading.lower(before - 1) != "and":
        return None
    return _told_by_who(reading, position) if word in _INSIDE_RELATIVE else None


def _told_by_who(reading: Reading, subordinator: int) -> PersonGroup | None:
    """Who opens the sentence, told by a clause with another inside: ``A woman who was hurt when shots rang out`` died."""
    first = reading.groups[0] if reading.groups and reading.groups[0].first < 2 else None
    if first is not None and reading.lower(first.end) == "and":
        first = reading.group_from(first.end + 1) or first
    is_told = first is not None and (reading.lower(first.end) == "who" or _is_hurt_before(reading, first))
    if first is None or not first.is_stated or not is_told:
        return None
    return first if "," not in reading.lowers(_behind_aside(reading, first.end), subordinator) else None


def _is_hurt_before(reading: Reading, group: PersonGroup) -> bool:
    """Whether a participle of wounds stands behind a group: ``A woman injured when a car`` hit her."""
    harm = reading.harm_from(_behind_aside(reading, group.end))
    return harm is not None and harm.outcome is Outcome.INJURED


def _behind_aside(reading: Reading, end: int) -> int:
    """`end` moved behind what stands between commas there: The captain``, a Turk,`` was shot."""
    if reading.lower(end) != ",":
        return end
    return next((at + 1 for at in range(end + 2, end + NAME_MOST) if reading.lower(at) == ","), end)


_INSIDE_RELATIVE = frozenset("when while after before as where".split())


def _is_clause(reading: Reading, first: int) -> bool:
    """Whether a subject and its verb stand between two commas: At noon, ``Reed left the house``, ran and was shot."""
    is_turned = reading.lower(first) in {"but", "and"}
    group = reading.group_from(first + is_turned)
    is_told = group is not None and is_verb(reading.lower(group.end)) and reading.lower(group.end) not in SAYING
    return group is not None and is_told and (is_turned or group.kind is not GroupKind.PRONOUN)


def _named_aside(reading: Reading, opening: int, closing: int) -> PersonGroup | None:
    """Who alone makes up an aside, where the words in front do not tell it: ``His rival, Ann Lee,``, ``The target, a clerk,``."""
    group = reading.group_from(opening + 1)
    if group is not None and (last := _last_of_them(reading, group, opening, closing)):
        return last
    if group is not None and group.kind is GroupKind.COUNTED:
        return group if reading.lowers(group.end, closing) in (["in", "all"], ["in", "total"], ["altogether"]) else None
    if group is None or group.kind not in (GroupKind.NAMED, GroupKind.SINGLE):
        return None
    last = reading.group_to(closing)
    is_list = last is not None and last is not group and reading.lower(last.first - 1) == "and"
    if last is not None and is_list and (tells_victims(reading, opening) or {group.kind, last.kind} == {GroupKind.NAMED}):
        return last
    is_home = reading.lower(group.end) == "from" and not any(group.end <= other.first < closing for other in reading.groups)
    return group if group.end == closing or is_home else None


def _last_of_them(reading: Reading, group: PersonGroup, opening: int, closing: int) -> PersonGroup | None:
    """The last of those who make up a plural in front of an aside: The victims, ``two men and a woman``, were shot."""
    many, last = reading.group_to(opening), reading.group_to(closing)
    is_all = (
        (many is not None and many.kind is GroupKind.PLURAL and many.category not in _HOSTILE) or tells_victims(reading, opening)
    ) and group.kind in (GroupKind.COUNTED, GroupKind.SINGLE)
    return last if is_all and last is not None and last is not group and reading.lower(last.first - 1) == "and" else None


_HOSTILE = (Category.ATTACKER, Category.ARMED_GROUP)


def _acts_on(word: str) -> bool:
    """Whether a participle in front of a group has it as its object: ``killing two``, not ``saying four`` were hit."""
    return word.endswith("ing") and word not in _NOT_ACTING


_NOT_ACTING = frozenset("saying adding claiming reporting stating alleging morning evening during spring".split())


def _is_passed_over(reading: Reading, group: PersonGroup) -> bool:
    while (
        group.kind is not GroupKind.BARE
        and reading.lower(group.first - 1) == "and"
        and (joined := reading.group_to(group.first - 1))
        and not joined.is_stated
    ):
        group = joined
    if group.kind is GroupKind.NOBODY:
        return is_object(reading, group)
    if is_disguise(reading, group):
        return True
    is_acting = _acts_on(reading.lower(group.first - 1)) and reading.lower(group.first - 2) not in _BEFORE_NOUNS
    return is_after_preposition(reading, group) or is_acting or is_object(reading, group)


_BEFORE_NOUNS = DETERMINERS | OPENING_NOUNS
"""Words behind which what looks like a verb is a noun: after ``a shooting`` Ann Lee was held."""
