"""The rules for the subject of a verb: ``33 were killed``, ``another drowned``, ``shot himself``, ``forced 300 to flee``."""

from __future__ import annotations

from dataclasses import replace

from briefing.casualties.arguments.antecedents import plural_antecedent
from briefing.casualties.arguments.chains import chain_to
from briefing.casualties.arguments.subjects import subject_chain
from briefing.casualties.figure import Category, Outcome
from briefing.casualties.harm.kinds import Form, Harm
from briefing.casualties.persons.group import ONE, GroupKind, PersonGroup
from briefing.casualties.reading import Reading, Statement, skip_adverbs, state
from briefing.casualties.rules.participles import MIDDLE, closes_clause
from briefing.casualties.words import BE, PREPOSITIONS, SAYING, is_negation
from briefing.numerals import number_at


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


_CRUSHING = frozenset("crushed burned burnt hit buried struck".split())
"""What befalls things as well as persons."""


def _are_things(reading: Reading, group: PersonGroup) -> bool:
    """Whether "two of them" counts things told in front: ``Five cars`` left the road and ``two of them`` were crushed."""
    if reading.lowers(group.end - 2, group.end) != ["of", "them"]:
        return False
    numbers = (at for at in range(group.first) if number_at(reading.tokens, at))
    return any(reading.group_over(at) is None for at in numbers)


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
    if groups and reading.lower(harm.verb) in _CRUSHING and _are_things(reading, groups[-1]):
        return None
    if reading.lower(harm.first - 1) == "who" or is_being:
        groups = tuple(group.as_whole for group in groups)
    if groups and harm.outcome is Outcome.INJURED and reading.lowers(groups[0].end - 2, groups[0].end) == ["the", "dead"]:
        found = state(harm._replace(outcome=Outcome.KILLED), groups, "passive-subject")
        return replace(found, is_part=True) if found else None
    return state(harm, groups, "passive-subject")


def _own_hand(reading: Reading, harm: Harm) -> PersonGroup | None:
    """``himself``, ``her own life``, of one who did harm to others first: killed his wife and then ``hanged himself``."""
    words = reading.lowers(harm.first, harm.end)
    first = harm.end - (1 if words[-1:] in (["himself"], ["herself"]) else 3 if words[-2:] == ["own", "life"] else 0)
    joint = harm.first - 1
    if not BE.isdisjoint(words):
        return None
    is_joined = reading.lower(joint) in {"and", "before", "then"} or reading.lower(harm.first) == "then"
    done = (other for other in reading.harms if other.end <= joint and other.outcome in (Outcome.KILLED, Outcome.INJURED))
    is_next = is_joined and any(other.form in (Form.ACTIVE, Form.PARTICIPLE) and _has_object(reading, other) for other in done)
    if first == harm.end or not is_next:
        return None
    return PersonGroup(first, harm.end, GroupKind.ANAPHOR, ONE, (first, harm.end), None, Category.ATTACKER)


def _has_object(reading: Reading, harm: Harm) -> bool:
    group = reading.group_from(harm.end)
    return group is not None and group.is_stated


def intransitive_subject(reading: Reading, harm: Harm) -> Statement | None:
    """`33 people died`; `another drowned`."""
    is_middle = harm.form in (Form.PARTICIPLE, Form.ACTIVE) and reading.lower(harm.verb) in MIDDLE
    if (harm.form is not Form.INTRANSITIVE and not is_middle) or (is_middle and reading.lower(harm.first - 1) == "of"):
        return None
    if own := _own_hand(reading, harm):
        return state(harm, (own,), "self-inflicted")
    is_right_behind = reading.lower(harm.verb) in {"survived", "without"}
    is_close = is_right_behind or reading.lower(harm.verb).endswith("ing") or reading.lower(harm.verb) == "in"
    direct = reading.group_to(harm.first) if is_close else None
    is_beside = direct is not None and (harm.outcome in _BESIDE or direct.kind is GroupKind.PLURAL)
    is_with = is_right_behind or (is_beside and direct is not None and _stands_beside(reading, direct.first))
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


def _stands_beside(reading: Reading, first: int) -> bool:
    """Whether "with" or "in addition to" stands in front of persons: ``in addition to`` the two suspects in custody."""
    return reading.lower(first - 1) in {"with", "besides"} or reading.lowers(first - 3, first) == ["in", "addition", "to"]


_BESIDE = (Outcome.KILLED, Outcome.DETAINED)
"""What may be told of whoever stands behind "with": ``with seven succumbing``, ``with a suspect in custody``."""


def fronted(reading: Reading, harm: Harm) -> Statement | None:
    """`Arrested in April, the man was ...`; `fell to the ground, fatally shot`: a participle apart from its subject."""
    is_being = harm.form in (Form.PASSIVE, Form.INTRANSITIVE) and harm.first < harm.verb and reading.lower(harm.first) == "being"
    if is_being and harm.first == 1 and reading.lower(0) in _AFTER and reading.lower(harm.end) not in {"at", "off"}:
        return _subject_behind(reading, harm)
    if harm.form is not Form.PARTICIPLE or not closes_clause(reading, skip_adverbs(reading, harm.end)):
        return None
    if harm.verb == 0:
        return _subject_behind(reading, harm)
    is_apart = reading.lower(harm.verb - 1) in _GRAVELY and reading.lower(harm.verb - 2) == ","
    return state(harm, subject_chain(reading, harm.verb - 2), "fronted") if is_apart else None


def _subject_behind(reading: Reading, harm: Harm) -> Statement | None:
    """Who stands behind the comma that closes the clause in front."""
    comma = next((at for at in range(harm.verb + 1, FRONT_REACH) if reading.lower(at) == ","), 0)
    group = reading.group_from(comma + 1) if comma else None
    is_one = group is not None and group.kind is not GroupKind.PLURAL and reading.lower(group.end) != "and"
    is_one = is_one and group is not None and reading.lower(group.end) not in SAYING
    return state(harm, (group,), "fronted") if group and is_one else None


_AFTER = frozenset({"after", "before", "since", "despite"})
FRONT_REACH = 18
"""Tokens of a participle clause in front of its subject at most."""
_GRAVELY = frozenset("fatally mortally badly seriously critically gravely".split())


def headline_subject(reading: Reading, harm: Harm) -> Statement | None:
    """`Man with knife shot by officer`; `Teen dies`: in a headline whoever opens it, words between that only describe."""
    if reading.sentence.is_story or harm.form not in (Form.PARTICIPLE, Form.INTRANSITIVE):
        return None
    opening = 2 if reading.lower(1) == ":" else 0
    group = reading.group_from(opening) or (reading.group_from(opening + 1) if reading.tokens[0].is_capitalized else None)
    between = reading.lowers(group.end, harm.first) if group else []
    is_told = (
        bool(between)
        and between[0] in _DESCRIBING
        and between[-1] not in PREPOSITIONS
        and not {",", ";", "and", "as", "after"}.intersection(between)
    )
    others = (other for other in reading.harms if other is not harm and other.first < harm.first)
    are_apart = any(other.form is not Form.NOUN for other in others)
    return state(harm, (group,), "headline-subject") if group and group.is_stated and is_told and not are_apart else None


_DESCRIBING = frozenset("with in from at near wanted accused suspected found of".split())
"""Words with which a description begins behind whom a headline tells of."""
