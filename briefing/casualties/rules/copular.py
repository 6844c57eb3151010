"""The rules for states: ``12 people are missing``, ``found dead``, ``23 arrested pirates``."""

from __future__ import annotations

from briefing.casualties.arguments.antecedents import plural_antecedent
from briefing.casualties.arguments.asides import before_aside_age
from briefing.casualties.arguments.chains import chain_to
from briefing.casualties.arguments.subjects import subject_chain
from briefing.casualties.figure import Outcome
from briefing.casualties.harm.kinds import Form, Harm
from briefing.casualties.persons.group import GroupKind, PersonGroup
from briefing.casualties.reading import Reading, Statement, state
from briefing.casualties.words import BE, DETERMINERS, FUNCTION_WORDS, HAVE, POSSESSIVES, QUOTES, is_negation


def copular_adjective(reading: Reading, harm: Harm) -> Statement | None:
    """`12 people are missing`; `two soldiers were left dead`."""
    is_bare = not _HELPERS.intersection(reading.lowers(harm.first, harm.verb))
    if harm.form is not Form.ADJECTIVE or (is_bare and not _is_linked(reading, harm.verb)):
        return None
    if reading.lower(harm.verb) == "missing" and _has_thing(reading, harm):
        return None
    first = harm.first - 1 if harm.first == harm.verb else harm.first
    while reading.lower(first - 1) in BE | HAVE:
        first -= 1
    if reading.lower(harm.verb - 1) == "," and harm.first == harm.verb:
        first = next((at for at in range(first, max(0, first - APART_MOST), -1) if reading.lower(at) in {"was", "were"}), first)
    if found := _found_dead(reading, harm):
        return state(harm, found, "copular-adjective")
    held = reading.group_to(harm.first) if reading.lower(harm.verb) in {"hostage", "captive", "with"} else None
    if held and reading.lower(held.first) == "them":
        return state(harm, plural_antecedent(reading, held.first), "copular-adjective")
    if harm.outcome is Outcome.ABDUCTED and reading.lowers(harm.verb - 2, harm.verb) in (["and", "held"], ["and", "took"]):
        held = held or reading.group_from(harm.end)
    return state(harm, (held,) if held else subject_chain(reading, first), "copular-adjective")


def _has_thing(reading: Reading, harm: Harm) -> bool:
    """Whether "missing" tells of a thing behind it: ``missing the`` train, her boy's ``missing arm``."""
    behind = reading.lower(harm.end)
    is_owned = reading.lower(harm.verb - 1) == "'s" and behind.isalpha() and behind not in FUNCTION_WORDS
    return is_owned or behind in DETERMINERS | POSSESSIVES | {"a", "an"}


def _found_dead(reading: Reading, harm: Harm) -> tuple[PersonGroup, ...]:
    """The persons between "found" and "dead": ``found a man and a woman dead``; those of whom it is said: ``two found dead``."""
    if reading.lower(harm.verb) not in {"dead", "lifeless", "deceased"}:
        return ()
    finding = harm.verb - 1
    is_reduced = reading.lower(finding) in {"found", "discovered"} and not (BE | HAVE).intersection([reading.lower(finding - 1)])
    if is_reduced and reading.lower(finding - 1) not in {"and", ","} and (dead := reading.group_to(finding)) is not None:
        return chain_to(reading, dead)
    end = harm.first - (reading.lower(harm.first - 1) in {"known", "confirmed"})
    if end < harm.first and (known := reading.group_to(end)) is not None:
        return (known,)
    group = reading.group_to(before_aside_age(reading, end)) or _in_marks(reading, harm.first)
    if group is None or group.kind not in _FINDABLE:
        return ()
    groups = chain_to(reading, group)
    first = groups[0].first - (reading.lower(groups[0].first - 1) in QUOTES)
    return groups if reading.lower(first - 1) in _FOUND else ()


def _in_marks(reading: Reading, position: int) -> PersonGroup | None:
    """Who stands in quotation marks right in front: left ``"four men and a woman"`` dead."""
    return reading.group_to(position - 1) if reading.lower(position - 1) in QUOTES else None


_FOUND = frozenset("found find finding discovered located pronounced certified declared left leaving".split())
APART_MOST = 9
"""Tokens between "was" and the "dead of" behind a comma at most: ``was in the bathtub, dead of``."""
_FINDABLE = (GroupKind.SINGLE, GroupKind.COUNTED, GroupKind.NAMED, GroupKind.DEFINITE, GroupKind.ANAPHOR)


def _is_linked(reading: Reading, position: int) -> bool:
    """Whether a linking verb stands in front: ``found dead``, ``listed as missing``, ``found at the scene dead``."""
    before = reading.lower(position - 1)
    if before == "made" and reading.lower(position) != "homeless":
        return False
    if before in QUOTES and reading.group_to(position - 1) is not None:
        return True
    if before == "known" and (reading.lower(position - 2) in BE | {"now"} or reading.group_to(position - 1) is not None):
        return reading.lower(position + 1) in {".", ",", "", "in", "and", "after"}
    if before in _LINKS or (before == "as" and reading.lower(position - 2) in _LINKS):
        return True
    end = before_aside_age(reading, position)
    is_apart = reading.lower(position) in {"dead", "lifeless"} and "found" in reading.lowers(end - 6, end)
    is_of = reading.lower(position) == "dead" and before == "," and reading.lower(position + 1) in {"of", "from"}
    return is_of or reading.lower(position) == "with" or (is_apart and "," not in reading.lowers(end - 6, end))


_HELPERS = BE | HAVE | frozenset("got get gets himself herself themselves".split())
_LINKS = frozenset(
    "ordered considered registered recorded posted believed made rendered taken held took remain remained remains went go"
    " reported found discovered listed declared pronounced certified located left feared presumed lay".split()
)


def modifier(reading: Reading, harm: Harm) -> Statement | None:
    """`23 arrested pirates`; `the two slain officers`; in a headline `Family of slain teacher`."""
    if harm.form not in (Form.PARTICIPLE, Form.ADJECTIVE):
        return None
    is_bare = not reading.sentence.is_story and reading.lower(harm.verb) in _IN_FRONT
    group = next((g for g in reading.groups if g.first - is_bare < harm.verb < g.end - 1), None)
    if group is None and reading.sentence.lowers[harm.verb] in _IN_FRONT:
        behind = reading.group_from(harm.end)
        is_sought = is_bare and behind is not None and behind.kind is GroupKind.SINGLE and reading.lower(behind.end) in _SOUGHT
        is_sought = is_sought and _SEARCH_OVER.isdisjoint(reading.sentence.lowers)
        is_told = behind is not None and (behind.kind is GroupKind.NAMED or is_sought)
        if behind is None or not is_told or reading.lower(harm.first - 1) in BE | DETERMINERS:
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


_SEARCH_OVER = frozenset("safe alive found finds find".split())
"""Words of a headline in which nobody is missing any more."""
_SOUGHT = frozenset({"", ",", ";", "as", "while", "in", "near", "off", "after", "enters", "resumes", "continues"})
"""Words behind one who is still missing in a headline: search for missing boy ``enters`` third day."""
_IN_FRONT = frozenset("missing slain murdered kidnapped abducted jailed imprisoned detained".split())
