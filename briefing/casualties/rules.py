"""The rules that join persons and predicates. Their order in RULES is their precedence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.casualties.antecedents import all_aboard, plural_antecedent
from briefing.casualties.capture_rules import FREEING, freed, searched_for, seized_crew, whom
from briefing.casualties.chains import chain_from, chain_to, to_name
from briefing.casualties.copular_rules import copular_adjective
from briefing.casualties.countable import is_countable
from briefing.casualties.figure import Category, Outcome
from briefing.casualties.group import ONE, GroupKind, PersonGroup
from briefing.casualties.harm import SHOOTING, Form, Harm
from briefing.casualties.loss_rules import cost_lives, lives_of, lost_men
from briefing.casualties.noun_rules import (
    a_body,
    among_the_harmed,
    counted_noun,
    identified,
    listed_among,
    noun_of,
    of_the_harmed,
    one_by_name,
    possessive_noun,
    whose_bodies,
)
from briefing.casualties.participle_rules import MIDDLE, fronted, headline_subject, joined_passive, nth_to_be, reduced_participle
from briefing.casualties.reading import Reading, Statement, skip_adverbs, state
from briefing.casualties.subjects import subject_chain
from briefing.casualties.toll_rules import death_toll, labelled, put_at
from briefing.casualties.unreal import is_unreal
from briefing.casualties.words import QUOTES, is_negation
from briefing.casualties.zero_rules import zero
from briefing.names.cues import PARTICLES, is_given_name

if TYPE_CHECKING:
    from collections.abc import Iterable


Rule = Callable[[Reading, Harm], "Statement | None"]


def self_inflicted(reading: Reading, harm: Harm) -> Statement | None:
    """`killed himself`; `blew herself up`: the one who did it."""
    own = harm.end + (reading.lower(harm.end) == "only")
    if reading.lower(own) not in {"himself", "herself", "self"}:
        return None
    if harm.outcome is not Outcome.KILLED:
        doers = subject_chain(reading, harm.first)[-1:]
        found = state(harm, doers, "self-inflicted")
        is_killer = bool(doers) and reading.lower(doers[0].first - 1) == "by"
        return replace(found, category=Category.ATTACKER) if found and is_killer else found
    words = (own, own + 1)
    return state(harm, (PersonGroup(*words, GroupKind.ANAPHOR, ONE, words, None, Category.ATTACKER),), "self-inflicted")


_CAUSES = frozenset(
    "force forced forces forcing cause caused causing prompt prompted prompting lead led leading compel compelled oblige"
    " obliged order ordered ordering drive drove".split()
)


def caused(reading: Reading, harm: Harm) -> Statement | None:
    """`forced 300 families to flee`; `caused hundreds of people to be evacuated`."""
    group = reading.group_to(harm.first)
    if group is None or reading.lower(harm.first) != "to" or reading.lower(group.first - 1) not in _CAUSES:
        return None
    return state(harm, chain_to(reading, group), "caused")


def active_object(reading: Reading, harm: Harm) -> Statement | None:
    """`killed 33 people`; `killing at least 31`; `shot dead two policemen`."""
    if harm.form not in (Form.ACTIVE, Form.PARTICIPLE):
        return None
    begin = skip_adverbs(reading, harm.end)
    groups = chain_from(reading, to_name(reading, begin + (reading.lower(begin) in QUOTES)))
    if groups and reading.lower(groups[0].first) == "them":
        groups = plural_antecedent(reading, harm.first)
    groups = groups or all_aboard(reading, harm.first, begin)
    if not groups or groups[0].kind is GroupKind.PRONOUN or _is_next_subject(reading, groups):
        return None
    before = reading.group_to(harm.first)
    is_counted = before is not None and before.is_stated and before.kind is not GroupKind.ANAPHOR
    if harm.form is Form.PARTICIPLE and groups[0].kind is GroupKind.BARE and is_counted:
        return None
    if groups[0].kind is GroupKind.NAMED and reading.lower(harm.verb) in _SEIZING and not _is_surely_person(reading, groups[0]):
        return None
    if groups[0].kind is GroupKind.BARE and reading.lower(harm.verb) in _SEIZING and _tells_of_vessels(reading, harm.first):
        return None
    if reading.lower(harm.verb) == "rounded" and _is_of_armed_group(reading, harm):
        harm = harm._replace(outcome=Outcome.ABDUCTED)
    behind = reading.lowers(groups[-1].end, groups[-1].end + 2)
    is_deadly = behind[:1] == ["dead"] or behind == ["to", "death"] or _is_then_himself(reading, harm, groups[-1].end)
    return state(harm._replace(outcome=Outcome.KILLED) if is_deadly else harm, groups, "active-object")


def _is_then_himself(reading: Reading, harm: Harm, end: int) -> bool:
    """Whether who shot others then shot himself, too: ``shot his wife and two sons before turning the gun on himself``."""
    is_shot = reading.lower(harm.verb) in SHOOTING and harm.outcome is Outcome.INJURED and harm.end == harm.verb + 1
    behind = reading.lowers(end, end + HIMSELF_REACH)
    at = next((number for number, word in enumerate(behind) if number and word in {"himself", "herself"}), 0)
    is_after_time = behind[at - 2 : at] == ["and", "then"]
    if not is_shot or not at or (_OPENS_NEXT.isdisjoint(behind[:1]) and not is_after_time):
        return False
    is_listed = behind[at - 1] == "and" and at == 1
    return is_listed or behind[at - 1] in _TURNING or (behind[at - 1] == "on" and not _GUN_TURNED.isdisjoint(behind[:at]))


HIMSELF_REACH = 10
"""Tokens between whom somebody shot and "himself" at most."""
_OPENS_NEXT = frozenset({"before", "and", "then", ","})
_TURNING = frozenset({"then", "killing", "killed"})
_GUN_TURNED = frozenset({"turning", "turned"})
_SEIZING = frozenset("seized seizes seizing captured captures capturing took takes taking".split())


def _tells_of_vessels(reading: Reading, before: int) -> bool:
    """Whether what a bare number counts may be ships or vehicles: targeted 100 ships, ``seizing one``."""
    return not _VESSELS.isdisjoint(reading.lowers(0, before))


_VESSELS = frozenset("ship ships vessel vessels tanker tankers boats trucks vehicles tanks posts outposts towns villages".split())


def _is_surely_person(reading: Reading, group: PersonGroup) -> bool:
    """Whether a name that may be a town's or a ship's is a person's: by its given name, a title, an age."""
    first, end = group.phrase if group.who is None else group.who
    names = [reading.tokens[position].text for position in range(first, end)]
    is_titled = group.first < first or (is_given_name(names[0]) and names[0].lower() not in PARTICLES)
    return is_titled or reading.lower(end) == "," or group.category is not Category.CIVILIAN


def _is_of_armed_group(reading: Reading, harm: Harm) -> bool:
    """Whether rebels or gunmen are the subject: whom they round up they abduct."""
    return any(group.category in (Category.ARMED_GROUP, Category.ATTACKER) for group in subject_chain(reading, harm.first))


def _is_next_subject(reading: Reading, groups: tuple[PersonGroup, ...]) -> bool:
    """Whether the group behind a verb is the subject of the next one: ``12 killed, 30 wounded``."""
    following = reading.harm_from(groups[-1].end)
    return following is not None and following.form in (Form.PASSIVE, Form.INTRANSITIVE)


def passive_subject(reading: Reading, harm: Harm) -> Statement | None:
    """`33 people were killed`; `a soldier, who was off duty, was shot dead`."""
    if harm.form is not Form.PASSIVE:
        return None
    groups = subject_chain(reading, harm.first)
    if groups and reading.lower(groups[-1].first) == "they":
        groups = plural_antecedent(reading, groups[-1].first, is_only=True)
    if reading.lower(harm.first - 1) == "who" or reading.lower(harm.first) == "being":
        groups = tuple(group.as_whole for group in groups)
    if groups and harm.outcome is Outcome.INJURED and reading.lowers(groups[0].end - 2, groups[0].end) == ["the", "dead"]:
        found = state(harm._replace(outcome=Outcome.KILLED), groups, "passive-subject")
        return replace(found, is_part=True) if found else None
    return state(harm, groups, "passive-subject")


def intransitive_subject(reading: Reading, harm: Harm) -> Statement | None:
    """`33 people died`; `another drowned`."""
    is_middle = harm.form in (Form.PARTICIPLE, Form.ACTIVE) and reading.lower(harm.verb) in MIDDLE
    if harm.form is not Form.INTRANSITIVE and not is_middle:
        return None
    is_close = reading.lower(harm.verb).endswith("ing") or reading.lower(harm.verb) == "in"
    direct = reading.group_to(harm.first) if is_close else None
    is_with = direct is not None and reading.lower(direct.first - 1) == "with" and harm.outcome in _BESIDE
    groups = (direct,) if direct and is_with else subject_chain(reading, harm.first)
    before = reading.lowers(groups[-1].first - 3, groups[-1].first) if groups else []
    is_denied = "have" in before and any(map(is_negation, before))
    if reading.lower(harm.first - 1) == "who":
        groups = tuple(group.as_whole for group in groups)
    found = None if is_denied else state(harm, groups, "intransitive-subject")
    is_bomber = reading.lower(harm.end - 1) == "up" and reading.lower(harm.verb) in {"blew", "blown", "blowing", "detonated"}
    return replace(found, category=Category.ATTACKER) if found and is_bomber else found


_BESIDE = (Outcome.KILLED, Outcome.DETAINED)
"""What may be told of whoever stands behind "with": ``with seven succumbing``, ``with a suspect in custody``."""


def modifier(reading: Reading, harm: Harm) -> Statement | None:
    """`23 arrested pirates`; `the two slain officers`."""
    if harm.form not in (Form.PARTICIPLE, Form.ADJECTIVE):
        return None
    group = next((g for g in reading.groups if g.first < harm.verb < g.end - 1), None)
    name = reading.group_from(group.end + 1) if group and reading.lower(group.end) == "," else None
    if group and name and group.kind is GroupKind.DEFINITE and name.kind is GroupKind.NAMED:
        return state(harm, (name,), "modifier")
    is_told = group is not None and group.kind in (GroupKind.COUNTED, GroupKind.SINGLE)
    before = reading.lowers(group.first - 3, group.first) if group else []
    is_denied = any(map(is_negation, before)) or (group is not None and "possible" in reading.lowers(group.first, group.end))
    return state(harm, (group.as_whole,), "modifier") if group and is_told and not is_denied else None


RULES: tuple[Rule, ...] = (
    caused,
    zero,
    labelled,
    put_at,
    death_toll,
    self_inflicted,
    lost_men,
    searched_for,
    whom,
    active_object,
    seized_crew,
    passive_subject,
    joined_passive,
    fronted,
    modifier,
    identified,
    among_the_harmed,
    listed_among,
    one_by_name,
    of_the_harmed,
    copular_adjective,
    reduced_participle,
    headline_subject,
    intransitive_subject,
    lives_of,
    cost_lives,
    noun_of,
    possessive_noun,
    whose_bodies,
    a_body,
    counted_noun,
)


def apply_rules(reading: Reading) -> tuple[Statement, ...]:
    """The statements of a sentence: for each predicate that is real, the first rule that finds one."""
    found: dict[tuple[Outcome, tuple[int, int]], Statement] = {}
    for harm in reading.harms:
        statement = _apply(reading, harm)
        if statement and is_countable(reading, statement) and not is_unreal(reading, statement):
            found.setdefault((statement.outcome, statement.phrase), statement)
            if harm.is_combined and statement.rule == "zero" and harm.form is not Form.NOUN:
                found.setdefault((Outcome.INJURED, statement.phrase), replace(statement, outcome=Outcome.INJURED))
            if harm.before:
                found.setdefault((harm.before, statement.phrase), replace(statement, outcome=harm.before))
    return tuple(statement for statement in found.values() if not _is_told_otherwise(reading, statement, found.values()))


def _apply(reading: Reading, harm: Harm) -> Statement | None:
    if harm.is_unreal:
        return caused(reading, harm) or nth_to_be(reading, harm)
    if harm.is_negated and harm.form is not Form.NOUN:
        return None
    if reading.lower(harm.verb) in FREEING:
        return freed(reading, harm)
    return next((statement for rule in RULES if (statement := rule(reading, harm))), None)


def _is_of_one_before(other: Statement, statement: Statement) -> bool:
    """Whether the sentence told the same of one person before it says "she": ``a student lost an eye when she was hit``."""
    is_same = other.outcome is statement.outcome and other.count == ONE
    return is_same and other.phrase[1] <= statement.phrase[0] <= other.phrase[1] + ANAPHOR_REACH


def _tells_of_another(reading: Reading, statement: Statement) -> bool:
    """Whether "he" is another named person than the one told: Lee died; ``Roe`` was taken to hospital, where ``he`` died."""
    named = [group for group in reading.groups if group.kind is GroupKind.NAMED and group.end <= statement.phrase[0]]
    return len(named) > 1 and ";" in reading.lowers(named[-2].end, named[-1].first)


ANAPHOR_REACH = 20
"""Tokens between a person and the pronoun that stands for that person at most."""


def _is_told_otherwise(reading: Reading, statement: Statement, others: Iterable[Statement]) -> bool:
    """Whether "two hostages were killed" told already what "two hostages" would tell, or "40 displaced people" be told."""
    if statement.members[0].kind is GroupKind.ANAPHOR and statement.rule != "self-inflicted":
        is_told = any(_is_of_one_before(other, statement) for other in others if other is not statement)
        return is_told and not _tells_of_another(reading, statement)
    if statement.outcome is Outcome.MISSING and statement.rule == "intransitive-subject":
        return any(other.outcome is Outcome.KILLED and other.phrase == statement.phrase for other in others)
    if statement.rule == "modifier":
        return any(other.phrase == statement.phrase and other.rule != "modifier" for other in others)
    is_held = statement.rule == "counted-noun" and statement.outcome in (Outcome.ABDUCTED, Outcome.DISPLACED, Outcome.INJURED)
    if not is_held and statement.rule != "of-the-harmed":
        return False
    return any(other.phrase == statement.phrase and other is not statement for other in others)
