"""Harm that did not happen: supposed, feared, asked after, practised, planned, told in a novel."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.figure import Category, Outcome
from briefing.casualties.harm.kinds import Form
from briefing.casualties.persons.group import GroupKind
from briefing.casualties.rules.nobody_real import (
    any_case,
    at_a_rate,
    defined,
    depicted,
    dug_up,
    general,
    invented,
    practised,
    quoted,
)
from briefing.casualties.rules.plans import expected, forecast, may_be_caused, planned, supposed
from briefing.casualties.words import BE, FEARING, MODALS, QUOTES

if TYPE_CHECKING:
    from briefing.casualties.reading import Reading, Statement

Doubt = Callable[["Reading", "Statement"], bool]


def called_off(reading: Reading, statement: Statement) -> bool:
    """`the execution of two men was postponed`; `prevented 100 deaths`; `had called for his death`."""
    if statement.harm.form is not Form.NOUN:
        return False
    first = statement.first
    behind = reading.lowers(statement.harm.end, statement.harm.end + CANCEL_REACH)
    before = reading.lowers(statement.harm.first - 5, statement.harm.first)
    is_penalty = reading.lower(statement.harm.verb) in {"execution", "executions", "hanging", "hangings"}
    is_sought = before[-2:-1] == ["to"] and ("lead" in before or (statement.outcome is Outcome.DETAINED and "leading" in before))
    is_sought = is_sought or (before[-3:-1] == ["leading", "to"] and "information" in before)
    is_ordered = reading.lower(statement.harm.verb) == "arrest" and before[-1:] == ["the"] and before[-2:-1] != []
    is_ordered = is_ordered and before[-2] in _ORDERING and "who" not in behind
    is_sought = is_sought or is_ordered or ("warrant" in before and "for" in before)
    is_called_for = _CALLING.issubset(reading.lowers(first - 4, first))
    is_prevented = bool(_PREVENTING.intersection(reading.lowers(first - 3, first)))
    is_cancelled = any(word in _CANCELLED and auxiliary in BE | {"first"} for auxiliary, word in pairwise(behind))
    is_put_off = before[-1:] != [] and (before[-1] in _TO_COME or (is_penalty and not _PUTTING_OFF.isdisjoint(before)))
    return is_cancelled or is_put_off or is_prevented or is_sought or is_called_for


CANCEL_REACH = 10
"""Tokens between a noun of harm and the verb that calls it off at most."""
_CANCELLED = frozenset("postponed halted delayed stayed suspended scheduled cancelled canceled averted prevented foiled".split())
_TO_COME = frozenset("scheduled planned pending upcoming impending looming imminent".split())
"""Words in front of a death that is still to come."""
_PUTTING_OFF = frozenset(
    "postpone postponed postpones postponing stay stayed staying halt halted halting delay delayed delaying".split()
)
_PREVENTING = frozenset("prevent prevented prevents preventing avert averted averting avoid avoided avoiding".split())
_ORDERING = frozenset("ordered orders ordering seeking sought demanded demanding urged requested".split())
_CALLING = frozenset({"called", "for"})


def escaped(reading: Reading, statement: Statement) -> bool:
    """`avoided being hit`; `narrowly escaped being killed`; a life `cut short` is told by whose it was."""
    begin = statement.harm.first - (reading.lower(statement.harm.first) != "being")
    is_escape = reading.lower(begin) == "being" and reading.lower(begin - 1) in _ESCAPING
    is_escape = is_escape or reading.lowers(statement.harm.first - 2, statement.harm.first) == ["short", "of"]
    if statement.outcome is Outcome.MISSING and reading.lower(statement.harm.verb) == "trapped":
        behind = reading.lowers(statement.harm.end, statement.harm.end + OUT_REACH)
        behind = behind[: behind.index(";")] if ";" in behind else behind
        is_escape = is_escape or ("out", "alive") in pairwise(behind) or not {"rescued", "escaped"}.isdisjoint(behind)
        is_besieged = statement.category in (Category.ARMED_GROUP, Category.ATTACKER) and _BURYING.isdisjoint(
            reading.sentence.lowers
        )
        is_escape = is_escape or is_besieged
    return is_escape or reading.lowers(statement.harm.verb, statement.harm.end + 1)[-2:] == ["cut", "short"]


_BURYING = frozenset("rubble debris mine collapse collapsed landslide avalanche earthquake quake".split())
"""Words of a sentence in which fighters are trapped as anybody is, not surrounded."""
OUT_REACH = 12
"""Tokens between "trapped" and "got out alive" at most."""
_ESCAPING = frozenset("avoid avoided avoids avoiding escape escaped escapes escaping evaded dodged".split())


def wanted(reading: Reading, statement: Statement) -> bool:
    """`wanted him dead`; `conspired to have her killed`."""
    first = statement.first
    before = reading.lowers(first - 4, first)
    is_wish = bool(_WANTING.intersection(before[-2:])) or before[-1:] == ["let"] or ("to", "have") in pairwise(before)
    return is_wish and statement.harm.form is not Form.NOUN


_WANTING = frozenset("want wants wanted wanting wish wished".split())


def not_since(reading: Reading, statement: Statement) -> bool:
    """`Not since the war has the state executed a woman`."""
    del statement
    return reading.lowers(0, 2) in (["not", "since"], ["never", "before"], ["rarely", "has"])


def first_time(reading: Reading, statement: Statement) -> bool:
    """`It is the first time an officer has been shot since 2009`: no one beside the one told before."""
    words = reading.lowers(0, statement.phrase[0])
    is_since = "since" in reading.lowers(statement.harm.end, len(reading.tokens))
    if "time" not in words:
        return False
    is_told_so = words[:1] in (["it"], ["this"], ["that"])
    nth = _NTH if is_told_so else frozenset()
    return any(time == "time" and (one in nth or (one == "first" and is_since)) for one, time in pairwise(words))


_NTH = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())


def reported(reading: Reading, statement: Statement) -> bool:
    """`dispatched on a report of three people shot`; `of a man shot and found no victim`: what somebody said on the telephone."""
    before = reading.lowers(statement.phrase[0] - CALL_REACH, statement.phrase[0])
    if _CALLS.isdisjoint(before) and "911" not in before:
        return False
    if statement.count.size == 1 and "no" not in reading.lowers(statement.harm.end, len(reading.tokens)):
        return False
    is_call = any((call in _CALLS and of in {"of", "about"}) or (call, of) == ("911", "that") for call, of in pairwise(before))
    return is_call and not _POLICE_CALLED.isdisjoint(reading.lowers(0, statement.phrase[0]))


CALL_REACH = 5
"""Tokens between "a report of" and the persons at most."""
_CALLS = frozenset("report reports call calls".split())
_POLICE_CALLED = frozenset("dispatched responded called got responding caller answered".split())


def feared(reading: Reading, statement: Statement) -> bool:
    """`Officials feared that as many as 300 had died`."""
    first = statement.first
    return bool(FEARING.intersection(reading.lowers(first - 3, first)))


def asked(reading: Reading, statement: Statement) -> bool:
    """`Did the fire kill three people?`; `he did not say how many had been hit`."""
    first = statement.harm.first
    is_how_many = reading.lowers(first - 2, first) == ["how", "many"]
    behind = reading.sentence.lowers[statement.harm.end :] if "?" in reading.sentence.lowers else ()
    is_question = "?" in behind and QUOTES.isdisjoint(behind[: behind.index("?")])
    is_known = statement.rule == "reduced-participle" and reading.lower(statement.phrase[0] - 1) == "the"
    return is_how_many or (is_question and not is_known and not _is_presupposed(reading.lowers(0, first)))


def _is_presupposed(before: list[str]) -> bool:
    """Whether a question takes a deed for granted: what of ``the bombs that`` were set off and killed six?"""
    that = next((at for at, word in enumerate(before) if at and word in {"that", "which"}), 0)
    return that > 0 and "the" in before[max(0, that - DEED_REACH) : that] and "whether" not in before[:that]


DEED_REACH = 4
"""Tokens of ``the eight car bombs`` at most."""


def urged(reading: Reading, statement: Statement) -> bool:
    """`Killing her will not bring him back`; `a cry of "Shoot him, kill him"`: a thought and a wish."""
    verb, end = statement.harm.verb, statement.members[-1].end
    is_gerund = verb <= 1 and reading.lower(verb).endswith("ing") and reading.lower(end) in BE | MODALS
    is_gerund = is_gerund and reading.lower(verb - 1) != "the"
    is_called = (
        reading.lower(verb) in {"kill", "shoot", "stab", "hang"}
        and reading.lower(verb - 1) in {",", *QUOTES}
        and verb == statement.harm.first
    )
    return is_gerund or (is_called and statement.members[0].kind is GroupKind.ANAPHOR)


def unhurt(reading: Reading, statement: Statement) -> bool:
    """`is in good condition and had no apparent injuries`."""
    if statement.outcome is not Outcome.INJURED or "good" not in reading.lowers(statement.harm.first, statement.harm.end):
        return False
    behind = reading.lowers(statement.harm.end, statement.harm.end + UNHURT_REACH)
    return any(one == "no" and "injuries" in behind[at : at + 4] for at, one in enumerate(behind))


UNHURT_REACH = 8
"""Tokens between "in good condition" and "no injuries" at most."""


def not_to_be(reading: Reading, statement: Statement) -> bool:
    """`will not be held hostage`; `held hostage by the deadline`: no one is."""
    harm = statement.harm
    words = reading.lowers(harm.verb - 4, harm.verb)
    is_denied = (
        statement.outcome is not Outcome.MISSING
        and statement.harm.form is not Form.INTRANSITIVE
        and any(one in {"not", "never"} and other == "be" for one, other in pairwise(words))
    )
    if not is_denied and reading.lower(harm.verb) not in {"hostage", "hijacked", "captive"}:
        return False
    is_by_thing = reading.lowers(harm.end, harm.end + 2) in (["by", "the"], ["by", "its"], ["by", "a"], ["to", "the"])
    is_by_persons = any(harm.end < group.first <= harm.end + BY_REACH for group in reading.groups)
    is_counted = statement.members[0].kind in (GroupKind.COUNTED, GroupKind.BARE)
    return is_denied or (is_by_thing and not is_by_persons and not is_counted)


BY_REACH = 4
"""Tokens between "held hostage by" and the noun for those who hold them at most."""


def all_but(reading: Reading, statement: Statement) -> bool:
    """`All but four of the bodies have been identified`: the four are those left over."""
    return reading.lowers(statement.phrase[0] - 2, statement.phrase[0]) == ["all", "but"]


def still_sought(reading: Reading, statement: Statement) -> bool:
    """`We will not rest until we arrest the person`: no deed yet. `The child was taken into protective custody`: no arrest."""
    if statement.outcome is not Outcome.DETAINED:
        return False
    if "protective" in reading.lowers(statement.harm.first, statement.harm.end + 2):
        return True
    first, verb = statement.harm.first, reading.lower(statement.harm.verb)
    is_deed = verb.endswith("ed") or verb in {"caught", "held"}
    behind_until = "until" in reading.lowers(first - 4, first)
    return behind_until and (not is_deed or reading.lower(first) in {"is", "are"} or reading.lower(first - 1) in {"is", "are"})


def figurative(reading: Reading, statement: Statement) -> bool:
    """`The president disappeared from view`, `for a month`; `succumbed to Rubel Hossain`."""
    word = reading.sentence.lowers[statement.harm.verb]
    if word == "bitten" and "bug" in reading.lowers(statement.harm.end, statement.harm.end + 5):
        return True
    if word.startswith("succumb") and reading.lower(statement.harm.end) == "to":
        beaten_by = reading.group_from(statement.harm.end + 1)
        return beaten_by is not None and beaten_by.kind is GroupKind.NAMED
    if statement.outcome is not Outcome.MISSING:
        return False
    behind = reading.lowers(statement.harm.end, statement.harm.end + 5)
    is_over = word in {"disappeared", "vanished"} and reading.lower(statement.harm.first) not in {"has", "have"}
    if is_over and behind[:1] == ["for"]:
        return any(one in _SO_MANY and other in _SPANS for one, other in pairwise(behind))
    return behind[:1] == ["from"] and bool(
        {"view", "sight", "public", "screens", "television", "radar", "radars"}.intersection(behind)
    )


_SO_MANY = frozenset("a an several two three four five six seven eight nine ten few".split())
_SPANS = frozenset("minutes hour hours day days week weeks month months year years while".split())


def not_a_single(reading: Reading, statement: Statement) -> bool:
    """`In none of these actions was there a single wounded person`."""
    first, _ = statement.phrase
    if reading.lower(first + 1) != "single" or reading.lower(first) != "a":
        return False
    return not {"none", "nor", "neither", "never", "without"}.isdisjoint(reading.lowers(0, first))


def not_until(reading: Reading, statement: Statement) -> bool:
    """`None of the girls was reported missing until` Monday: they were."""
    return statement.count.high == 0 and reading.lower(statement.harm.end) == "until"


DOUBTS: tuple[Doubt, ...] = (
    not_until,
    may_be_caused,
    not_a_single,
    supposed,
    called_off,
    escaped,
    wanted,
    not_since,
    first_time,
    reported,
    feared,
    asked,
    practised,
    invented,
    any_case,
    urged,
    unhurt,
    depicted,
    dug_up,
    quoted,
    general,
    expected,
    forecast,
    not_to_be,
    defined,
    all_but,
    still_sought,
    figurative,
    at_a_rate,
    planned,
)


def is_unreal(reading: Reading, statement: Statement) -> bool:
    """Whether a statement tells of harm that did not happen."""
    return any(doubt(reading, statement) for doubt in DOUBTS)
