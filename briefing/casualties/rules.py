"""The rules that join persons and predicates. Their order in RULES is their precedence."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.harm import Form, Harm
from briefing.casualties.persons import ZERO, GroupKind, PersonGroup
from briefing.casualties.reading import Reading, Statement, chain_from, chain_to, skip_adverbs, state, subject_chain
from briefing.casualties.words import MODALS

if TYPE_CHECKING:
    from collections.abc import Iterable


Rule = Callable[[Reading, Harm], "Statement | None"]

_TOLL_LINKS = frozenset(
    "to of at is was stood stands reached reaches reaching hit topped passed topping exceeded now currently climbed".split()
)
TOLL_REACH = 16
"""Tokens between "death toll" and its number at most."""


def zero(reading: Reading, harm: Harm) -> Statement | None:
    """`No one was hurt`; `there were no casualties`; `without casualties`."""
    if harm.form is Form.NOUN:
        if reading.lower(harm.verb - 1) in {"no", "without", "any"} and _is_denied(reading, harm):
            first = harm.verb - 1
            group = PersonGroup(first, harm.end, GroupKind.NOBODY, ZERO, (first, harm.end), None)
            return state(harm, (group,), "zero")
        return None
    groups = subject_chain(reading, harm.first)
    if groups and groups[-1].kind is GroupKind.NOBODY and not harm.is_negated:
        return state(harm, groups[-1:], "zero")
    return None


def _is_denied(reading: Reading, harm: Harm) -> bool:
    return reading.lower(harm.verb - 1) != "any" or "not" in reading.lowers(harm.verb - 5, harm.verb)


def active_object(reading: Reading, harm: Harm) -> Statement | None:
    """`killed 33 people`; `killing at least 31`; `shot dead two policemen`."""
    if harm.form not in (Form.ACTIVE, Form.PARTICIPLE):
        return None
    groups = chain_from(reading, skip_adverbs(reading, harm.end))
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
    if group is None or (reading.group_from(skip_adverbs(reading, harm.end)) and harm.form is Form.PARTICIPLE):
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


def counted_noun(reading: Reading, harm: Harm) -> Statement | None:
    """`33 deaths`; `12 bodies were recovered`; `claimed 33 lives`; `two arrests`."""
    if harm.form is not Form.NOUN or reading.lower(harm.verb) in {"death", "killing"}:
        return None
    group = _counted_before(reading, harm)
    if group is None or (reading.lower(harm.verb) == "lives" and not _are_lost(reading, harm)):
        return None
    if reading.lower(harm.end) in _LEGAL:
        return None
    return state(harm, (group,), "counted-noun")


_LEGAL = frozenset(
    "charge charges count counts case cases trial trials conviction convictions sentence sentences suspects".split()
)


def _counted_before(reading: Reading, harm: Harm) -> PersonGroup | None:
    """The number in front of a harm noun, a word or two of description between them."""
    for position in (harm.first, harm.first - 1, harm.first - 2):
        group = reading.group_to(position)
        if group and group.kind is GroupKind.BARE:
            return group
    return None


def _are_lost(reading: Reading, harm: Harm) -> bool:
    near = reading.lowers(harm.first - 7, harm.end + 3)
    return any(word in {"claimed", "cost", "took", "taken", "lost", "claiming", "costing", "taking", "claims"} for word in near)


def noun_of(reading: Reading, harm: Harm) -> Statement | None:
    """`the deaths of 33 people`; `the killing of a soldier`; `the bodies of 12 miners`."""
    if harm.form is not Form.NOUN or reading.lower(harm.end) != "of" or reading.lower(harm.verb) == "lives":
        return None
    groups = chain_from(reading, harm.end + 1)
    return state(harm, groups, "noun-of") if groups else None


def death_toll(reading: Reading, harm: Harm) -> Statement | None:
    """`a death toll of 41`; `the toll rose to 33`; `the number of dead stands at 12`."""
    is_toll = reading.lower(harm.verb) == "toll"
    is_number = reading.lower(harm.verb - 1) in {"of", "the"} and "number" in reading.lowers(harm.verb - 3, harm.verb)
    if not is_toll and not is_number:
        return None
    for position in range(harm.end, min(len(reading.tokens), harm.end + TOLL_REACH)):
        group = reading.group_from(position)
        if group and group.kind in (GroupKind.BARE, GroupKind.COUNTED) and reading.lower(position - 1) in _TOLL_LINKS:
            return state(harm, (group,), "death-toll")
    return None


RULES: tuple[Rule, ...] = (
    zero,
    death_toll,
    active_object,
    passive_subject,
    modifier,
    copular_adjective,
    reduced_participle,
    intransitive_subject,
    noun_of,
    counted_noun,
)


def apply_rules(reading: Reading) -> Iterable[Statement]:
    """The statements of a sentence: for each predicate that is real, the first rule that finds one."""
    seen: set[tuple[Outcome, tuple[int, int]]] = set()
    for harm in reading.harms:
        if harm.is_unreal or (harm.is_negated and harm.form is not Form.NOUN):
            continue
        for rule in RULES:
            statement = rule(reading, harm)
            if statement and _is_countable(statement):
                key = (statement.outcome, statement.phrase)
                if key not in seen:
                    seen.add(key)
                    yield statement
                break


def _is_countable(statement: Statement) -> bool:
    """Flight counts as displacement only with a number: "the suspect fled" is none."""
    return statement.outcome is not Outcome.DISPLACED or statement.count.low != 1
