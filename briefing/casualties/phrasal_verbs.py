"""Verbs of harm in several words: "rounded up", "drove away with", "put to death", "dragged off a bus"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.harm import HarmVerb
from briefing.casualties.taking_verbs import (
    DETAINING,
    DETAINING_NOW,
    HOLDING,
    OFF_REACH,
    TAKING,
    TAKING_FIRST,
    TAKING_NOW,
    taking_verb,
)
from briefing.casualties.words import POSSESSIVES, is_unclosed
from briefing.numerals import number_at

if TYPE_CHECKING:
    from briefing.document import Token

_KILLING = HarmVerb(Outcome.KILLED, "transitive", "both")
_KILLING_NOW = HarmVerb(Outcome.KILLED, "transitive", "ing")
PHRASAL: dict[tuple[str, ...], HarmVerb] = {
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
    ("taking", "with", "them"): TAKING,
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
    ("wiped", "out"): _KILLING,
    ("done", "away", "with"): _KILLING,
    ("did", "away", "with"): _KILLING,
    ("hauled", "in"): DETAINING,
    ("hauled", "away"): DETAINING,
    ("took", "into", "custody"): DETAINING,
    ("taking", "into", "custody"): DETAINING_NOW,
    ("put", "to", "death"): _KILLING,
    ("gun", "down"): HarmVerb(Outcome.KILLED, "transitive", "base"),
    ("guns", "down"): HarmVerb(Outcome.KILLED, "transitive", "s"),
    ("hauled", "off"): DETAINING,
    ("finished", "off"): HarmVerb(Outcome.KILLED, "passive", "both"),
    ("cut", "the", "throats", "of"): _KILLING,
    ("slit", "the", "throats", "of"): _KILLING,
    ("slit", "the", "throat", "of"): _KILLING,
    ("cut", "down"): _KILLING,
    ("cutting", "down"): _KILLING_NOW,
}
"""Verbs of taking persons with the words that make them so."""
_BEATING = frozenset({"beat", "beating"})
_SENDING = frozenset({"sent", "sending"})
_NETTING = frozenset({"netted"})
_BURYING = frozenset({"buried", "bury", "buries"})
_CLOSED_LATER = _BEATING | _SENDING | _NETTING | _BURYING
PHRASAL_FIRST = frozenset(words[0] for words in PHRASAL) | _CLOSED_LATER | TAKING_FIRST
_LONGEST_PHRASAL = max(map(len, PHRASAL))


def phrasal_verb(tokens: tuple[Token, ...], position: int) -> tuple[int, HarmVerb] | None:
    """How many words ``rounded up some 200 men`` or ``drove away with 84 pupils`` takes for its verb, and which it is."""
    word = tokens[position].lower
    if word in TAKING_FIRST | HOLDING and (taking := taking_verb(tokens, position)):
        return taking
    if word in _CLOSED_LATER and (found := _by_its_close(tokens, position)):
        return 1, found
    if word not in PHRASAL_FIRST:
        return None
    words = tuple(token.lower for token in tokens[position : position + _LONGEST_PHRASAL])
    if words[0] in {"carried", "carrying"} and not _WATERS.isdisjoint(token.lower for token in tokens[:position]):
        return None
    lengths = range(len(words), 1, -1)
    return next(((length, PHRASAL[words[:length]]) for length in lengths if words[:length] in PHRASAL), None)


def _by_its_close(tokens: tuple[Token, ...], position: int) -> HarmVerb | None:
    """A verb whose sense stands behind its object, or in front: ``beat him unconscious``, ``sent 200 to their graves``."""
    word = tokens[position].lower
    behind = [token.lower for token in tokens[position + 1 : position + OFF_REACH]]
    if word in _BEATING and not _SENSELESS.isdisjoint(behind[:5]):
        return HarmVerb(Outcome.INJURED, "transitive", "both" if word == "beat" else "ing")
    grave = next((at for at, other in enumerate(behind) if other in {"grave", "graves"}), 0)
    if word in _SENDING and behind[:1] != ["to"] and not POSSESSIVES.isdisjoint(behind[max(0, grave - 2) : grave]):
        return _KILLING_NOW if word.endswith("ing") else _KILLING
    if word in _BURYING:
        return _KILLING if _are_their_own(tokens, position) or _are_mourned(tokens, position) else None
    before = {token.lower for token in tokens[:position]}
    return DETAINING if word in _NETTING and before & _SWEEPS else None


def _are_mourned(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether kin are buried, or in a headline a number: a farmer ``buried his mother``; Town ``buries 19``."""
    behind = [token.lower for token in tokens[position + 1 : position + 4]]
    before = {token.lower for token in tokens[:position]}
    is_kin = len(behind) > 1 and behind[0] in {"his", "her", "their"} and not _KIN.isdisjoint(behind)
    is_headline = tokens[position].lower == "buries" and is_unclosed(tokens) and number_at(tokens, position + 1) is not None
    words = [token.lower for token in tokens[position + 1 : position + 7]]
    is_dated = number_at(tokens, position + 1) is not None and any(word.endswith("day") for word in words)
    is_dated = is_dated and {"bodies", "coffins", "corpses"}.isdisjoint(words)
    return (is_kin or is_headline or is_dated) and before.isdisjoint(_SLIDES)


def _are_their_own(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether those buried are counted among somebody's own: ``have buried 27 of our people``."""
    behind = [token.lower for token in tokens[position + 1 : position + 7]]
    own = next((at for at, word in enumerate(behind) if word == "of" and set(behind[at + 1 : at + 2]) & POSSESSIVES), 0)
    return any(number_at(tokens, position + 1 + at) is not None for at in range(own))


_WATERS = frozenset("tide tides river flood floods floodwaters waters current currents waves wave sea wind".split())
"""What carries persons off and captures nobody."""
_SENSELESS = frozenset("unconscious senseless".split())
_SWEEPS = frozenset("raid raids sweep sweeps operation operations crackdown swoop roundup police".split())
_KIN = frozenset(
    "mother father wife husband son sons daughter daughters brother brothers sister sisters parents child children baby dead"
    " grandmother grandfather uncle aunt cousin cousins nephew niece".split()
)
_SLIDES = _WATERS | frozenset(
    "landslide landslides mudslide avalanche mud rubble debris earth snow rocks quake earthquake".split()
)
