"""The rules that join persons and predicates. Their order in RULES is their precedence."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.harm import Form, Harm
from briefing.casualties.noun_rules import (
    among_the_harmed,
    counted_noun,
    death_toll,
    listed_among,
    lives_of,
    noun_of,
    of_the_harmed,
    possessive_noun,
    zero,
)
from briefing.casualties.persons import GroupKind, PersonGroup
from briefing.casualties.reading import Reading, Statement, chain_from, chain_to, skip_adverbs, state, subject_chain, to_name
from briefing.casualties.words import MODALS

if TYPE_CHECKING:
    from collections.abc import Iterable


Rule = Callable[[Reading, Harm], "Statement | None"]

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
    groups = chain_from(reading, to_name(reading, skip_adverbs(reading, harm.end)))
    if not groups or groups[0].kind is GroupKind.PRONOUN or _is_next_subject(reading, groups):
        return None
    if harm.form is Form.PARTICIPLE and groups[0].kind is GroupKind.BARE and reading.group_to(harm.first):
        return None
    return state(harm, groups, "active-object")


def _is_next_subject(reading: Reading, groups: tuple[PersonGroup, ...]) -> bool:
    """Whether the group behind a verb is the subject of the next one: ``12 killed, 30 wounded``."""
    following = reading.harm_from(groups[-1].end)
    return following is not None and following.form in (Form.PASSIVE, Form.INTRANSITIVE)


def passive_subject(reading: Reading, harm: Harm) -> Statement | None:
    """`33 people were killed`; `a soldier, who was off duty, was shot dead`."""
    if harm.form is not Form.PASSIVE:
        return None
    return state(harm, subject_chain(reading, harm.first), "passive-subject")


def reduced_participle(reading: Reading, harm: Harm) -> Statement | None:
    """`33 people killed in the blast`; `12 killed, 30 wounded`."""
    if harm.form not in (Form.PARTICIPLE, Form.ADJECTIVE):
        return None
    group = reading.group_to(harm.first)
    if group is None and reading.lower(harm.first - 1) == ",":
        group = reading.group_to(harm.first - 1)
    if (
        group is None
        or reading.lower(group.first) in {"he", "she"}
        or (reading.group_from(skip_adverbs(reading, harm.end)) and harm.form is Form.PARTICIPLE)
    ):
        return None
    if reading.lower(group.first - 1) in _FEARS or MODALS.intersection(reading.lowers(group.first - 3, group.first)):
        return None
    return state(harm, chain_to(reading, group), "reduced-participle")


_FEARS = frozenset("feared fear fears fearing".split())


def copular_adjective(reading: Reading, harm: Harm) -> Statement | None:
    """`12 people are missing`; `two soldiers were left dead`."""
    if harm.form is not Form.ADJECTIVE or (harm.first == harm.verb and reading.lower(harm.verb - 1) not in _LINKS):
        return None
    first = harm.first - 1 if harm.first == harm.verb else harm.first
    return state(harm, subject_chain(reading, first), "copular-adjective")


_LINKS = frozenset(
    "taken held took remain remained remains went go reported found listed declared pronounced left feared presumed lay".split()
)


def intransitive_subject(reading: Reading, harm: Harm) -> Statement | None:
    """`33 people died`; `another drowned`."""
    if harm.form is not Form.INTRANSITIVE and not (harm.form is Form.PARTICIPLE and reading.lower(harm.verb) in _MIDDLE):
        return None
    return state(harm, subject_chain(reading, harm.first), "intransitive-subject")


_MIDDLE = frozenset({"drowned", "suffocated"})


def modifier(reading: Reading, harm: Harm) -> Statement | None:
    """`23 arrested pirates`; `the two slain officers`."""
    if harm.form not in (Form.PARTICIPLE, Form.ADJECTIVE):
        return None
    group = next((g for g in reading.groups if g.first < harm.verb < g.end - 1 and g.kind is GroupKind.COUNTED), None)
    return state(harm, (group,), "modifier") if group else None


RULES: tuple[Rule, ...] = (
    caused,
    zero,
    death_toll,
    active_object,
    passive_subject,
    modifier,
    among_the_harmed,
    listed_among,
    of_the_harmed,
    copular_adjective,
    reduced_participle,
    intransitive_subject,
    lives_of,
    noun_of,
    possessive_noun,
    counted_noun,
)


def apply_rules(reading: Reading) -> tuple[Statement, ...]:
    """The statements of a sentence: for each predicate that is real, the first rule that finds one."""
    found: dict[tuple[Outcome, tuple[int, int]], Statement] = {}
    for harm in reading.harms:
        statement = _apply(reading, harm)
        if statement and _is_countable(statement) and not _is_supposed(reading, statement):
            found.setdefault((statement.outcome, statement.phrase), statement)
    return tuple(statement for statement in found.values() if not _is_told_otherwise(statement, found.values()))


def _apply(reading: Reading, harm: Harm) -> Statement | None:
    if harm.is_unreal:
        return caused(reading, harm)
    if harm.is_negated and harm.form is not Form.NOUN:
        return None
    return next((statement for rule in RULES if (statement := rule(reading, harm))), None)


def _is_supposed(reading: Reading, statement: Statement) -> bool:
    """Whether "if" or "whether" stands in front of a statement."""
    first = min(statement.members[0].first, statement.harm.first)
    return bool(_SUPPOSING.intersection(reading.lowers(first - 2, first)))


_SUPPOSING = frozenset("if whether unless lest".split())


def _is_countable(statement: Statement) -> bool:
    """Flight counts as displacement only with a number: "the suspect fled" is none."""
    return statement.outcome is not Outcome.DISPLACED or statement.count.low != 1


def _is_told_otherwise(statement: Statement, others: Iterable[Statement]) -> bool:
    """Whether "two hostages were killed" told already what "two hostages" would tell."""
    if statement.rule != "counted-noun" or statement.outcome not in (Outcome.ABDUCTED, Outcome.DISPLACED):
        return False
    return any(other.phrase == statement.phrase and other is not statement for other in others)
