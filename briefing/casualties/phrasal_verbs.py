"""Verbs of harm in several words: "rounded up", "drove away with", "put to death", "dragged off a bus"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.harm import HarmVerb
from briefing.casualties.words import BOUNDS, CAPTORS, POSSESSIVES
from briefing.numerals import number_at

if TYPE_CHECKING:
    from briefing.document import Token

_DETAINING = HarmVerb(Outcome.DETAINED, "transitive", "both")
_TAKING = HarmVerb(Outcome.ABDUCTED, "transitive", "both")
_TAKING_NOW = HarmVerb(Outcome.ABDUCTED, "transitive", "ing")
_DETAINING_NOW = HarmVerb(Outcome.DETAINED, "transitive", "ing")
_KILLING = HarmVerb(Outcome.KILLED, "transitive", "both")
_KILLING_NOW = HarmVerb(Outcome.KILLED, "transitive", "ing")
PHRASAL: dict[tuple[str, ...], HarmVerb] = {
    ("rounded", "up"): _DETAINING,
    ("rounding", "up"): _DETAINING_NOW,
    ("locked", "up"): _DETAINING,
    ("marched", "off"): _TAKING,
    ("marched", "away"): _TAKING,
    ("carried", "off"): _TAKING,
    ("dragged", "off"): _TAKING,
    ("dragged", "along"): HarmVerb(Outcome.ABDUCTED, "passive", "both"),
    ("dragged", "away"): _TAKING,
    ("took", "with", "them"): _TAKING,
    ("taking", "with", "them"): _TAKING,
    ("took", "away", "by", "force"): _TAKING,
    ("drove", "away", "with"): _TAKING,
    ("drove", "off", "with"): _TAKING,
    ("made", "off", "with"): _TAKING,
    ("carrying", "off"): _TAKING_NOW,
    ("dragging", "off"): _TAKING_NOW,
    ("whisked", "away"): _TAKING,
    ("whisk", "away"): _TAKING,
    ("spirited", "away"): _TAKING,
    ("carted", "off"): _TAKING,
    ("marched", "into"): HarmVerb(Outcome.ABDUCTED, "passive", "both"),
    ("bundled", "into"): _TAKING,
    ("bundled", "off"): _TAKING,
    ("wiped", "out"): _KILLING,
    ("hauled", "in"): _DETAINING,
    ("hauled", "away"): _DETAINING,
    ("took", "into", "custody"): _DETAINING,
    ("taking", "into", "custody"): _DETAINING_NOW,
    ("put", "to", "death"): _KILLING,
    ("gun", "down"): HarmVerb(Outcome.KILLED, "transitive", "base"),
    ("guns", "down"): HarmVerb(Outcome.KILLED, "transitive", "s"),
    ("hauled", "off"): _DETAINING,
    ("finished", "off"): HarmVerb(Outcome.KILLED, "passive", "both"),
    ("cut", "the", "throats", "of"): _KILLING,
    ("slit", "the", "throats", "of"): _KILLING,
    ("slit", "the", "throat", "of"): _KILLING,
    ("cut", "down"): _KILLING,
    ("cutting", "down"): _KILLING_NOW,
}
"""Verbs of taking persons with the words that make them so."""
_DRAGGING = frozenset({"dragged", "forced", "yanked"})
_HERDING = frozenset({"herded", "herding"})
_MARCHING = frozenset({"marched", "marching"})
_WILDS = frozenset("forest bush jungle hills mountains woods captivity".split())
_BEATING = frozenset({"beat", "beating"})
_SENDING = frozenset({"sent", "sending"})
_NETTING = frozenset({"netted"})
_BURYING = frozenset({"buried", "bury"})
_CLOSED_LATER = _HERDING | _MARCHING | _BEATING | _SENDING | _NETTING | _BURYING
PHRASAL_FIRST = frozenset(words[0] for words in PHRASAL) | _DRAGGING | _CLOSED_LATER | {"took", "led"}
_LONGEST_PHRASAL = max(map(len, PHRASAL))


def phrasal_verb(tokens: tuple[Token, ...], position: int) -> tuple[int, HarmVerb] | None:
    """How many words ``rounded up some 200 men`` or ``drove away with 84 pupils`` takes for its verb, and which it is."""
    if found := _by_its_sentence(tokens, position):
        return found
    if tokens[position].lower not in PHRASAL_FIRST:
        return None
    words = tuple(token.lower for token in tokens[position : position + _LONGEST_PHRASAL])
    behind = {token.lower for token in tokens[position : position + OFF_REACH]}
    if words[0] == "led" and words[1:2] in (("off",), ("away",)) and behind & _CUFFS:
        return 2, _DETAINING
    lengths = range(len(words), 1, -1)
    return next(((length, PHRASAL[words[:length]]) for length in lengths if words[:length] in PHRASAL), None)


def _by_its_sentence(tokens: tuple[Token, ...], position: int) -> tuple[int, HarmVerb] | None:
    """How many words a verb takes that the words around it tell, and which it is: gunmen ``took`` 31 singers from a bus."""
    word = tokens[position].lower
    if word == "held" and position and tokens[position - 1].lower == "those":
        return 1, _DETAINING
    if word == "took" and _is_taken_by_law(tokens, position):
        return 2, _DETAINING
    if word in {"took", "led"}:
        length = _takes_persons(tokens, position) if word == "took" else _leads_away(tokens, position)
        return (length, _TAKING) if length else None
    if word in _CLOSED_LATER:
        found = _by_its_close(tokens, position)
        return (1, found) if found else None
    is_taking = (word in _DRAGGING and _off_a_vehicle(tokens, position)) or (
        word in HOLDING and _is_held_by_captors(tokens, position)
    )
    if not is_taking and word in HOLDING and _is_held_by_police(tokens, position):
        return 1, _DETAINING_NOW if word.endswith("ing") else _DETAINING
    return (1, _TAKING_NOW if word.endswith("ing") else _TAKING) if is_taking else None


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
        return _KILLING if _are_their_own(tokens, position) else None
    before = {token.lower for token in tokens[:position]}
    is_marched = word in _MARCHING and "into" in behind and not _WILDS.isdisjoint(behind)
    is_boarding = word in _HERDING and bool({"onto", "into", "aboard"}.intersection(behind)) and not _VEHICLES.isdisjoint(behind)
    if (is_marched and before & (_TAKERS | {"armed"})) or (is_boarding and before & (_TAKERS | {"masked", "armed"})):
        return _TAKING_NOW if word.endswith("ing") else _TAKING
    return _DETAINING if word in _NETTING and before & _SWEEPS else None


def _are_their_own(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether those buried are counted among somebody's own: ``have buried 27 of our people``."""
    behind = [token.lower for token in tokens[position + 1 : position + 7]]
    own = next((at for at, word in enumerate(behind) if word == "of" and set(behind[at + 1 : at + 2]) & POSSESSIVES), 0)
    return any(number_at(tokens, position + 1 + at) is not None for at in range(own))


_SENSELESS = frozenset("unconscious senseless".split())
_SWEEPS = frozenset("raid raids sweep sweeps operation operations crackdown swoop roundup police".split())
_CUFFS = frozenset("cuffs handcuffs handcuffed police officers".split())
HOLDING = frozenset({"hold", "holds", "holding", "held"})


def _is_held_by_captors(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether captors hold a number of persons: ``Pirates still hold about`` 590 seafarers."""
    before = {token.lower for token in tokens[max(0, position - HOLDER_REACH) : position]}
    bounds = [token.lower for token in tokens[position + 1 : position + 4]]
    number = next((at for at, word in enumerate(bounds) if word not in BOUNDS), 0)
    return bool(before & (_TAKERS | _BODIES)) and number_at(tokens, position + 1 + number) is not None


_BODIES = frozenset("group militia gang faction jihadists extremists terrorists".split())


def _is_held_by_police(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether the police hold a number of persons: ``are holding three for questioning``."""
    before = {token.lower for token in tokens[max(0, position - HOLDER_REACH) : position]}
    behind = {token.lower for token in tokens[position : position + 2 * HOLDER_REACH]}
    is_suspect = not behind.isdisjoint({"suspect", "suspects"})
    is_law = bool(before & _LAW) and (is_suspect or bool(behind & _RELEASED))
    return is_law and number_at(tokens, position + 1) is not None


_RELEASED = frozenset("questioning released suspicion custody".split())
HOLDER_REACH = 6
"""Tokens between captors and "hold" at most."""
_VEHICLES = frozenset(
    "bus buses minibus minibuses car cars lorry lorries truck trucks train taxi van vans boat boats speedboat speedboats canoe"
    " canoes helicopter vehicle vehicles".split()
)


def _off_a_vehicle(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether persons are taken off a vehicle: ``dragged six passengers off a bus``."""
    words = [token.lower for token in tokens[position + 1 : position + OFF_REACH]]
    return "off" in words and bool(_VEHICLES.intersection(words[words.index("off") : words.index("off") + 4]))


def _takes_persons(tokens: tuple[Token, ...], position: int) -> int:
    """The length of a verb that takes persons: ``took away five men by force``, gunmen ``took`` 31 singers from a bus."""
    behind = [token.lower for token in tokens[position + 1 : position + OFF_REACH]]
    if behind[:1] == ["away"]:
        is_by_force = "force" in behind and behind[1] != "by"
        of = position + 2 + sum(word in BOUNDS for word in behind[1:4])
        is_counted = behind[1:2] == ["the"] or number_at(tokens, of) is not None
        takers = _TAKERS | {"they"} if "whereabouts" in {token.lower for token in tokens[position:]} else _TAKERS
        is_theirs = not takers.isdisjoint(token.lower for token in tokens[:position]) and is_counted
        return 2 if is_by_force or is_theirs else 0
    is_by_gunmen = _TAKERS.intersection(token.lower for token in tokens[max(0, position - 3) : position])
    return 1 if is_by_gunmen and "from" in behind and number_at(tokens, position + 1) else 0


def _is_taken_by_law(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether those who took a number of persons away are soldiers or the police: ``Troops took away four people``."""
    behind = [token.lower for token in tokens[position + 1 : position + 2]]
    before = {token.lower for token in tokens[max(0, position - HOLDER_REACH) : position]}
    return behind == ["away"] and not before.isdisjoint(_LAW) and number_at(tokens, position + 2) is not None


_LAW = frozenset("police soldiers troops gendarmes officers agents deputies".split())


def _leads_away(tokens: tuple[Token, ...], position: int) -> int:
    """The length of "led away" where gunmen lead a number of persons: gunmen stopped a bus and ``led away 11``."""
    words = [token.lower for token in tokens[position + 1 : position + 2]]
    is_theirs = not _TAKERS.isdisjoint(token.lower for token in tokens[:position])
    return 2 if words == ["away"] and is_theirs and number_at(tokens, position + 2) else 0


_TAKERS = CAPTORS | {"fighters", "assailants", "attackers", "soldiers", "raiders"}
OFF_REACH = 10
"""Tokens between "dragged" and the vehicle at most."""
