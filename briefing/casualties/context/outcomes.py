"""Whether those taken are abducted or detained, which the captors tell, and whether the missing were taken."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.figure import Category, Outcome
from briefing.casualties.persons.group import GroupKind
from briefing.casualties.words import PRISONERS
from briefing.names.mention import ActorKind

if TYPE_CHECKING:
    from briefing.casualties.context import Context
    from briefing.casualties.reading import Reading, Statement
    from briefing.document import Span


def outcome_of(context: Context, statement: Statement, perpetrator: Span | None, reading: Reading) -> Outcome:
    """Whom an armed group captures it abducts, unless they are soldiers; whom soldiers or the police seize they detain."""
    sentence = reading.sentence
    mentions = context.mentions.get(sentence.index, ()) if perpetrator else ()
    captors = {mention.actor_kind for mention in mentions if perpetrator and mention.span.overlaps(perpetrator)}
    verbs = sentence.tokens[statement.harm.verb : statement.harm.end]
    if statement.outcome is Outcome.ABDUCTED and any(verb.lower in _SEIZING for verb in verbs):
        by_prisoners = not _RIOTERS.isdisjoint(reading.lowers(0, statement.harm.first))
        is_lawful = bool(captors & _LAWFUL) or (statement.category in _FIGHTERS and not by_prisoners)
        is_lawful = is_lawful and _MUTINEERS.isdisjoint(reading.sentence.lowers)
        return Outcome.DETAINED if is_lawful else Outcome.ABDUCTED
    is_captured = statement.outcome is Outcome.DETAINED and verbs[0].lower == "captured" and not captors & _LAWFUL
    if is_captured and statement.category not in _FIGHTERS and _are_hostages(reading, statement):
        return Outcome.ABDUCTED
    if statement.rule == "freed" and statement.category in (Category.ARMED_GROUP, Category.ATTACKER):
        return Outcome.DETAINED
    if statement.outcome is Outcome.MISSING and _were_taken(reading, statement):
        return Outcome.ABDUCTED
    if (
        statement.outcome is Outcome.DETAINED
        and verbs[0].lower == "detained"
        and perpetrator is None
        and _are_patients(reading, statement)
    ):
        return Outcome.INJURED
    is_army = perpetrator is not None and context.document.quote(perpetrator).lower().endswith(_ARMIES)
    is_taken = statement.outcome is Outcome.DETAINED and ActorKind.ARMED_GROUP in captors and not is_army
    is_taken = is_taken and not verbs[0].lower.startswith("arrest")
    return Outcome.ABDUCTED if is_taken and not _are_fighters(reading, statement) else statement.outcome


def _are_patients(reading: Reading, statement: Statement) -> bool:
    """Whether those detained are kept in hospital: ``Twelve of the injured`` were detained at the Royal Victoria."""
    words = reading.lowers(statement.members[-1].first, statement.members[-1].end)
    return words[-1:] != [] and words[-1] in {"injured", "wounded", "casualties", "patients"}


def _are_hostages(reading: Reading, statement: Statement) -> bool:
    """Whether those captured are told to be hostages: captured ``with the other hostages``; the hostages are ``among`` them."""
    behind = reading.lowers(statement.harm.end, statement.harm.end + HOSTAGES_REACH)
    first = statement.members[0].first - (reading.lower(statement.members[0].first - 1) == "the")
    before = reading.lowers(first - 3, first)
    is_share = before[:1] in (["hostages"], ["captives"]) and before[1:] in (["were", "among"], ["are", "among"])
    return is_share or (behind[:1] == ["with"] and "hostages" in behind)


HOSTAGES_REACH = 6
"""Tokens of ``with the other hostages`` behind "captured" at most."""


def _were_taken(reading: Reading, statement: Statement) -> bool:
    """Whether who is missing was taken: ``have not been seen since hooded men bundled them into`` a car."""
    behind = reading.lowers(statement.harm.end, len(reading.tokens))
    since = behind.index("since") if "since" in behind else len(behind)
    pairs = tuple(pairwise(behind[since:]))
    is_active = any(verb in _TAKING and whom in {"them", "him", "her"} for verb, whom in pairs)
    return is_active or any(be in {"was", "were"} and verb in _TAKING | {"taken"} for be, verb in pairs)


_TAKING = frozenset("bundled took seized abducted kidnapped dragged snatched forced grabbed".split())


def _are_fighters(reading: Reading, statement: Statement) -> bool:
    """Whether those captured fought: the pilot of a jet; a bare number by whom it goes on to count: 70 soldiers and ``five``."""
    is_flier = reading.lower(statement.members[-1].end - 1) in _FLIERS and _SEAMEN.isdisjoint(reading.sentence.lowers)
    if is_flier and not _AIRCRAFT.isdisjoint(reading.sentence.lowers):
        return True
    if statement.category in _FIGHTERS or statement.members[0].kind is not GroupKind.BARE:
        return statement.category in _FIGHTERS
    counted = [group for group in reading.groups if group.end <= statement.phrase[0] and group.kind is GroupKind.COUNTED]
    return bool(counted) and counted[-1].category in _FIGHTERS


_FLIERS = frozenset("pilot pilots crew airman airmen".split())
_AIRCRAFT = frozenset("jet jets warplane warplanes fighter helicopter downed".split())
_SEAMEN = frozenset("hijacked hijack pirates ship boat tanker vessel".split())
_ARMIES = ("democratic forces", "coalition", "peshmerga", "army")
"""How armed groups are called that hold prisoners as a state does."""
_SEIZING = frozenset("seize seized seizes seizing snatched".split())
_LAWFUL = frozenset({ActorKind.SECURITY_FORCE, ActorKind.GOVERNMENT})
_RIOTERS = PRISONERS | {"rioters"}
"""Those whose captives, guards as well, are hostages."""
_MUTINEERS = frozenset("mutinous mutineers renegade masks masked".split())
"""Words of soldiers whose captives are hostages."""
_FIGHTERS = frozenset({Category.SECURITY_FORCES, Category.ARMED_GROUP, Category.ATTACKER})
