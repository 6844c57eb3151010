"""Verbs of harm in several words: "rounded up", "drove away with", "put to death", "dragged off a bus"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.harm.closing_verbs import CLOSED_LATER, WATERS
from briefing.casualties.harm.holding_verbs import HOLDING
from briefing.casualties.harm.kinds import DETAINING, DETAINING_NOW, KILLING, KILLING_NOW, TAKING, TAKING_NOW, WOUNDING, HarmVerb
from briefing.casualties.harm.taking_verbs import TAKING_FIRST, taking_verb
from briefing.casualties.words import bounded_number_at

if TYPE_CHECKING:
    from briefing.document import Token

_TAKEN_IN, _KNOCKING = ("took", "in"), ("knocking", "down")
_TRAFFIC = frozenset(
    "car truck lorry van bus suv taxi vehicle driver motorist pickup minibus tram train crossing pavement pedestrian".split()
)
"""Words of a sentence in which somebody is run into, by whom, or where."""
PHRASAL: dict[tuple[str, ...], HarmVerb] = {
    _TAKEN_IN: WOUNDING,
    ("rounded", "up"): DETAINING,
    ("rounding", "up"): DETAINING_NOW,
    ("locked", "up"): DETAINING,
    ("marched", "off"): TAKING,
    ("marched", "away"): TAKING,
    ("marched", "off", "with"): TAKING,
    ("rode", "off", "with"): TAKING,
    ("sped", "off", "with"): TAKING,
    ("carried", "off"): TAKING,
    ("dragged", "off"): TAKING,
    ("dragged", "along"): HarmVerb(Outcome.ABDUCTED, "passive", "both"),
    ("dragged", "away"): TAKING,
    ("took", "with", "them"): TAKING,
    ("taking", "with", "them"): TAKING_NOW,
    ("took", "away", "by", "force"): TAKING,
    ("drove", "away", "with"): TAKING,
    ("drove", "off", "with"): TAKING,
    ("made", "off", "with"): TAKING,
    ("carrying", "off"): TAKING_NOW,
    ("dragging", "off"): TAKING_NOW,
    ("whisked", "away"): TAKING,
    ("whisk", "away"): TAKING,
    ("spirited", "away"): TAKING,
    ("carted", "off"): TAKING,
    ("marched", "into"): HarmVerb(Outcome.ABDUCTED, "passive", "both"),
    ("bundled", "into"): TAKING,
    ("bundled", "off"): TAKING,
    **{("turned", whose, "knife", "on"): WOUNDING for whose in ("a", "the", "his", "her")},
    ("knocked", "unconscious"): WOUNDING,
    _KNOCKING: HarmVerb(Outcome.INJURED, "transitive", "ing"),
    ("run", "down"): HarmVerb(Outcome.INJURED, "passive", "both"),
    ("wiped", "out"): KILLING,
    ("picked", "off"): KILLING,
    ("cut", "the", "throat", "of"): KILLING,
    ("fired", "the", "fatal", "shot", "at"): KILLING,
    ("fired", "the", "fatal", "shots", "at"): KILLING,
    ("fired", "the", "fatal", "bullet", "at"): KILLING,
    ("done", "away", "with"): KILLING,
    ("did", "away", "with"): KILLING,
    ("hauled", "in"): DETAINING,
    ("hauled", "away"): DETAINING,
    ("took", "into", "custody"): DETAINING,
    ("taking", "into", "custody"): DETAINING_NOW,
    ("put", "to", "death"): KILLING,
    ("gun", "down"): HarmVerb(Outcome.KILLED, "transitive", "base"),
    ("guns", "down"): HarmVerb(Outcome.KILLED, "transitive", "s"),
    ("hauled", "off"): DETAINING,
    ("shot", "down"): HarmVerb(Outcome.KILLED, "passive", "both"),
    ("finished", "off"): HarmVerb(Outcome.KILLED, "passive", "both"),
    ("cut", "the", "throats", "of"): KILLING,
    ("slit", "the", "throats", "of"): KILLING,
    ("slit", "the", "throat", "of"): KILLING,
    ("sweeping", "to", "their", "deaths"): KILLING_NOW,
    ("cut", "down"): KILLING,
    ("cutting", "down"): KILLING_NOW,
    **{
        ("blew", "off", article, limb, "of"): WOUNDING
        for article in ("the", "both")
        for limb in ("leg", "legs", "arm", "arms", "hand", "hands", "foot", "feet")
    },
}
"""Verbs of taking, holding, wounding and killing with the words that make them so."""
PHRASAL_FIRST = frozenset(words[0] for words in PHRASAL) | CLOSED_LATER.keys() | TAKING_FIRST
_LONGEST_PHRASAL = max(map(len, PHRASAL))


def phrasal_verb(tokens: tuple[Token, ...], position: int) -> tuple[int, HarmVerb] | None:
    """How many words ``rounded up some 200 men`` or ``drove away with 84 pupils`` takes for its verb, and which it is."""
    word = tokens[position].lower
    if word in TAKING_FIRST | HOLDING and (taking := taking_verb(tokens, position)):
        return taking
    if word in CLOSED_LATER and (found := CLOSED_LATER[word](tokens, position)):
        return 1, found
    if word not in PHRASAL_FIRST:
        return None
    words = tuple(token.lower for token in tokens[position : position + _LONGEST_PHRASAL])
    is_carried = words[0] in {"carried", "carrying"}
    if is_carried and _is_off_the_field(tokens, position):
        return 2, WOUNDING
    is_other = (is_carried and _is_by_no_captors(tokens, position)) or (
        words[:2] == _TAKEN_IN and not _are_patients(tokens, position)
    )
    if is_other or (words[:2] == _KNOCKING and _TRAFFIC.isdisjoint(token.lower for token in tokens)):
        return None
    lengths = range(len(words), 1, -1)
    return next(((length, PHRASAL[words[:length]]) for length in lengths if words[:length] in PHRASAL), None)


def _are_patients(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether it is a hospital that ``took in 31 patients``."""
    behind = {token.lower for token in tokens[position + 2 : position + 8]}
    before = {token.lower for token in tokens[max(0, position - 6) : position]}
    if not _ILL.isdisjoint(token.lower for token in tokens):
        return False
    is_counted = position + 2 < len(tokens) and bounded_number_at(tokens, position + 2) is not None
    return is_counted and not _PATIENTS.isdisjoint(behind) and not _HOSPITALS.isdisjoint(before)


_PATIENTS = frozenset({"patients", "victims", "survivors"})
_ILL = frozenset(
    "flu covid covid-19 cholera measles virus fever maternity psychiatric wildlife animals closed evacuated rival law year week"
    " opened".split()
)
"""Words of a sentence whose patients are ill, or were brought from elsewhere."""
_HOSPITALS = frozenset("hospital hospitals clinic clinics infirmary medical ward doctors".split())


def _is_off_the_field(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether an athlete is ``carried off the pitch``, ``off on a stretcher``."""
    behind = (token.lower for token in tokens[position + 2 : position + 8])
    return not _FIELDS.isdisjoint(behind) and tokens[position + 1].lower == "off"


def _is_by_no_captors(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a river carries somebody off, or the carried are bodies."""
    behind = {token.lower for token in tokens[position + 2 : position + 8]}
    is_of_waters = not WATERS.isdisjoint(token.lower for token in tokens[:position])
    return is_of_waters or not behind.isdisjoint({"bodies", "corpses", "dead"})


_FIELDS = frozenset("field pitch court ice grass mat stretcher minute minutes".split())
"""Where athletes are carried off, and on what."""
