"""The rules that join persons and predicates. Their order in RULES is their precedence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from briefing.casualties.aboard import lost_vessel
from briefing.casualties.active_rules import active_object, relative_object
from briefing.casualties.among_rules import among_the_harmed, listed_among, of_the_harmed, one_by_name
from briefing.casualties.antecedents import plural_antecedent
from briefing.casualties.capture_rules import FREEING, freed, searched_for, seized_crew, whom
from briefing.casualties.chains import chain_to
from briefing.casualties.copular_rules import copular_adjective
from briefing.casualties.countable import is_countable
from briefing.casualties.figure import Category, Outcome
from briefing.casualties.group import ONE, GroupKind, PersonGroup
from briefing.casualties.harm import Form, Harm
from briefing.casualties.loss_rules import cost_lives, lives_of, lost_men
from briefing.casualties.noun_rules import (
    a_body,
    counted_noun,
    identified,
    noun_of,
    possessive_noun,
    whose_bodies,
)
from briefing.casualties.participle_rules import (
    MIDDLE,
    fronted,
    headline_subject,
    joined_passive,
    last_found,
    nth_to_be,
    reduced_participle,
)
from briefing.casualties.parts import OPENING, untold_whole
from briefing.casualties.reading import Reading, Statement, state
from briefing.casualties.subjects import subject_chain
from briefing.casualties.told_otherwise import is_told_otherwise
from briefing.casualties.toll_rules import death_toll, labelled, put_at
from briefing.casualties.unreal import is_unreal
from briefing.casualties.words import BE, DETERMINERS, is_negation
from briefing.casualties.zero_rules import zero

Rule = Callable[[Reading, Harm], "Statement | None"]


def self_inflicted(reading: Reading, harm: Harm) -> Statement | None:
    """`killed himself`; `blew herself up`: the one who did it."""
    own = harm.end + (reading.lower(harm.end) == "only")
    if harm.form is Form.NOUN or reading.lower(own) not in {"himself", "herself", "self"}:
        return None
    if harm.outcome is not Outcome.KILLED:
        harm = _died_of_it(reading, harm)
        doers = subject_chain(reading, harm.first)[-1:]
        found = state(harm, doers, "self-inflicted")
        is_killer = bool(doers) and reading.lower(doers[0].first - 1) == "by"
        return replace(found, category=Category.ATTACKER) if found and is_killer else found
    words = (own, own + 1)
    return state(harm, (PersonGroup(*words, GroupKind.ANAPHOR, ONE, words, None, Category.ATTACKER),), "self-inflicted")


def _died_of_it(reading: Reading, harm: Harm) -> Harm:
    """The harm as a death where the clause goes on to it: ``shot himself`` as the police came ``and died`` at a hospital."""
    behind = reading.lowers(harm.end + 1, harm.end + 3)
    if behind[:1] == ["dead"] or behind == ["to", "death"]:
        return harm._replace(outcome=Outcome.KILLED)
    deaths = (other for other in reading.harms if other.first > harm.end and other.form is Form.INTRANSITIVE)
    death = next((other for other in deaths if other.outcome is Outcome.KILLED), None)
    is_own = death is not None and reading.lower(death.first - 1) in {"and", "later"}
    return harm._replace(outcome=Outcome.KILLED) if is_own else harm


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


_REPORTED = frozenset("believed feared thought known".split())
"""Participles with which the clause of those told in front begins: digging for ten people ``believed to be`` trapped."""
_PLAIN = (GroupKind.COUNTED, GroupKind.SINGLE, GroupKind.NAMED)


def passive_subject(reading: Reading, harm: Harm) -> Statement | None:
    """`33 people were killed`; `a soldier, who was off duty, was shot dead`."""
    if harm.form is not Form.PASSIVE:
        return None
    groups = subject_chain(reading, harm.first)
    is_being = reading.lower(harm.first) in {"being", "still"} and reading.lower(harm.verb - 1) == "being"
    is_reduced = reading.lower(harm.first) in _REPORTED or is_being
    direct = reading.group_to(harm.first) if is_reduced else None
    if direct is not None and direct.kind in _PLAIN:
        groups = (direct,)
    if groups and reading.lower(groups[-1].first) == "they":
        groups = plural_antecedent(reading, groups[-1].first, is_only=True) or (groups if groups[-1].is_stated else ())
    if reading.lower(harm.first - 1) == "who" or is_being:
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
    is_right_behind = reading.lower(harm.verb) in {"survived", "without"}
    is_close = is_right_behind or reading.lower(harm.verb).endswith("ing") or reading.lower(harm.verb) == "in"
    direct = reading.group_to(harm.first) if is_close else None
    is_beside = direct is not None and (harm.outcome in _BESIDE or direct.kind is GroupKind.PLURAL)
    is_with = is_right_behind or (is_beside and direct is not None and reading.lower(direct.first - 1) == "with")
    groups = (direct,) if direct and is_with else subject_chain(reading, harm.first)
    before = reading.lowers(groups[-1].first - 3, groups[-1].first) if groups else []
    is_denied = "have" in before and any(map(is_negation, before))
    is_of_whole = harm.outcome is Outcome.DETAINED and bool(groups) and groups[-1].end == harm.first
    is_of_whole = is_of_whole and reading.lower(groups[-1].first - 1) in BE
    if reading.lower(harm.first - 1) == "who" or is_of_whole:
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
    if group is None and reading.sentence.lowers[harm.verb] in _IN_FRONT:
        behind = reading.group_from(harm.end)
        if behind is None or behind.kind is not GroupKind.NAMED or reading.lower(harm.first - 1) in BE | DETERMINERS:
            return None
        return state(harm, (behind,), "modifier")
    if group and "'s" in reading.lowers(harm.end, group.end):
        return None
    name = reading.group_from(group.end + 1) if group and reading.lower(group.end) == "," else None
    if group and name and group.kind is GroupKind.DEFINITE and name.kind is GroupKind.NAMED:
        return state(harm, (name,), "modifier")
    is_told = group is not None and group.kind in (GroupKind.COUNTED, GroupKind.SINGLE)
    before = reading.lowers(group.first - 3, group.first) if group else []
    is_denied = any(map(is_negation, before)) or (group is not None and "possible" in reading.lowers(group.first, group.end))
    return state(harm, (group.as_whole,), "modifier") if group and is_told and not is_denied else None


_IN_FRONT = frozenset("missing slain murdered kidnapped abducted jailed imprisoned detained".split())


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
    relative_object,
    seized_crew,
    lost_vessel,
    passive_subject,
    joined_passive,
    fronted,
    modifier,
    identified,
    among_the_harmed,
    listed_among,
    one_by_name,
    of_the_harmed,
    last_found,
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
    tells_share = bool(reading.harms) and not OPENING.isdisjoint(reading.sentence.lowers)
    for harm in reading.harms:
        statement = _apply(reading, harm) or (untold_whole(reading, harm) if tells_share else None)
        if statement and is_countable(reading, statement) and not is_unreal(reading, statement):
            found.setdefault((statement.outcome, statement.phrase), statement)
            if harm.is_combined and statement.rule == "zero" and harm.form is not Form.NOUN:
                found.setdefault((Outcome.INJURED, statement.phrase), replace(statement, outcome=Outcome.INJURED))
            if harm.before:
                found.setdefault((harm.before, statement.phrase), replace(statement, outcome=harm.before))
    return tuple(statement for statement in found.values() if not is_told_otherwise(reading, statement, found.values()))


def _apply(reading: Reading, harm: Harm) -> Statement | None:
    if harm.is_unreal:
        return caused(reading, harm) or nth_to_be(reading, harm)
    if harm.is_negated and harm.form is not Form.NOUN:
        return None
    if reading.lower(harm.verb) in FREEING:
        return freed(reading, harm)
    return next((statement for rule in RULES if (statement := rule(reading, harm))), None)
