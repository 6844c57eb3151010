"""Verbs whose sense the words around them close: "beat him unconscious", "sent 200 to their graves", "moved 900 into tents"."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.harm.kinds import DETAINING, DISPLACING, KILLING, KILLING_NOW, OFF_REACH, WOUNDING, HarmVerb
from briefing.casualties.persons.noun_heads import find_head
from briefing.casualties.words import POSSESSIVES, RESIDENTS, bounded_number_at, is_unclosed
from briefing.numerals import number_at

if TYPE_CHECKING:
    from briefing.document import Token

Closing = Callable[["tuple[Token, ...]", int], "HarmVerb | None"]
"""What the verb at a token tells by the words around it; None for nothing."""

_WOUNDING_NOW = HarmVerb(Outcome.INJURED, "transitive", "ing")


def _beating(tokens: tuple[Token, ...], position: int) -> HarmVerb | None:
    """``beat him unconscious``."""
    behind = {token.lower for token in tokens[position + 1 : position + 6]}
    if behind.isdisjoint({"unconscious", "senseless"}):
        return None
    return WOUNDING if tokens[position].lower == "beat" else _WOUNDING_NOW


def _sending(tokens: tuple[Token, ...], position: int) -> HarmVerb | None:
    """``sent 200 to their graves``, ``to their deaths``; ``sent some 27,000 into shelters``."""
    behind = [token.lower for token in tokens[position + 1 : position + OFF_REACH]]
    grave = next((at for at, word in enumerate(behind) if word in _ENDS), 0)
    if told := _moving(tokens, position):
        return told
    if behind[grave : grave + 1] != [] and behind[grave].startswith("death") and behind[max(0, grave - 2)] != "to":
        return None
    if behind[:1] == ["to"] or POSSESSIVES.isdisjoint(behind[max(0, grave - 2) : grave]):
        return None
    return KILLING_NOW if tokens[position].lower.endswith("ing") else KILLING


_ENDS = frozenset({"grave", "graves", "death", "deaths"})
"""Where somebody sends others: ``to their deaths``."""


def _netting(tokens: tuple[Token, ...], position: int) -> HarmVerb | None:
    """``a sweep netted 40`` suspects."""
    return None if _SWEEPS.isdisjoint(token.lower for token in tokens[:position]) else DETAINING


def _burying(tokens: tuple[Token, ...], position: int) -> HarmVerb | None:
    """``have buried 27 of our people``; ``buried his mother``; are ``burying 80 of their own``."""
    behind = [token.lower for token in tokens[position + 1 : position + 8]]
    end = behind.index("own") + 1 if "own" in behind else 0
    is_open = tokens[position].lower == "burying" and behind[end : end + 1] != [] and behind[end][0].isalpha()
    told = (_are_their_own(tokens, position) and not is_open) or _are_mourned(tokens, position)
    verb = KILLING_NOW if tokens[position].lower == "burying" else KILLING
    return verb if told else None


def _cutting(tokens: tuple[Token, ...], position: int) -> HarmVerb | None:
    """``flying glass cut`` three."""
    return None if _SHARDS.isdisjoint(token.lower for token in tokens[max(0, position - 6) : position]) else WOUNDING


_SHARDS = frozenset("glass debris shrapnel fragments shards splinters".split())


def _moving(tokens: tuple[Token, ...], position: int) -> HarmVerb | None:
    """``has moved 9,600 people into tents``, ``moved 80 families out of`` two blocks."""
    words = [token.lower for token in tokens[position + 1 : position + 2 + OFF_REACH]]
    shelter = next((at for at, word in enumerate(words) if word in _SHELTERS), 0)
    is_there = not {"to", "into", "in"}.isdisjoint(words[max(0, shelter - 3) : shelter])
    is_out = ("out", "of") in pairwise(words) and not _DWELLERS.isdisjoint(words) and _STATES.isdisjoint(words)
    return DISPLACING if (is_there or is_out) and bounded_number_at(tokens, position + 1) is not None else None


_STATES = frozenset(
    "poverty work debt hunger care homelessness offices office shelters slums flats apartments rooms economy".split()
)
"""Out of what persons are moved who lose no home by it."""
_DWELLERS = RESIDENTS | {"people"}


_SHELTERS = frozenset("tents tent shelter shelters camps safety schools stadium gym gyms barracks churches mosques halls".split())


def _are_mourned(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether kin are buried, or in a headline a number: a farmer ``buried his mother``; Town ``buries 19``."""
    behind = [token.lower for token in tokens[position + 1 : position + 4]]
    before = {token.lower for token in tokens[:position]}
    is_kin = len(behind) > 1 and behind[0] in {"his", "her", "their"} and not _KIN.isdisjoint(behind)
    is_headline = tokens[position].lower == "buries" and is_unclosed(tokens) and number_at(tokens, position + 1) is not None
    words = [token.lower for token in tokens[position + 1 : position + 7]]
    is_dated = number_at(tokens, position + 1) is not None and any(word.endswith("day") for word in words)
    is_dated = is_dated and {"bodies", "coffins", "corpses"}.isdisjoint(words)
    is_ours = position > 0 and tokens[position - 1].lower in _MOURNERS and behind[:1] in (["a"], ["an"])
    is_ours = is_ours and not _SLAIN.isdisjoint(token.lower for token in tokens)
    is_told = is_kin or is_headline or is_dated or is_ours or _have_been_buried(tokens, position) or _is_own_child(behind)
    return is_told and before.isdisjoint(_SLIDES | _GRAVEDIGGERS)


def _have_been_buried(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether so many persons were buried: relatives ``had buried 14 people``; he helped ``bury 52``; we ``buried 31``."""
    number = number_at(tokens, position + 1)
    if number is None or not _HAVING.intersection(token.lower for token in tokens[max(0, position - 3) : position]):
        return False
    behind = [token.lower for token in tokens[number.end : number.end + 8]]
    are_persons = find_head(tokens, number.end) is not None or behind[:1] == [] or behind[0] in _BEHIND_BURIED
    return are_persons and {"alive", "bodies", "coffins", "corpses", "rivals", "leaders"}.isdisjoint(behind)


_HAVING = frozenset("have has had 've helped we".split())
_GRAVEDIGGERS = frozenset("undertaker undertakers gravedigger gravediggers cemetery archaeologists".split())
"""Those who bury others than the dead of the day."""
_BEHIND_BURIED = frozenset(
    {".", ",", ";", "and", "but", "so", "of", "in", "here", "there", "since", "before", "after", "this", "today", '"', "”"}
)
"""Words and marks behind a mere number of those buried."""


def _is_own_child(behind: list[str]) -> bool:
    """Whether somebody buries one of kin: a mother who ``buried a son`` last week."""
    return behind[:1] in (["a"], ["another"]) and behind[1:2] != [] and behind[1] in _KIN


_SLAIN = frozenset("shot killed murdered slain massacred hacked gunned bombed".split())
_MOURNERS = frozenset("i we they villagers relatives residents families mourners".split())
"""Who buries ``a catechist`` that has died."""


def _are_their_own(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether those buried are counted among somebody's own: ``have buried 27 of our people``."""
    behind = [token.lower for token in tokens[position + 1 : position + 7]]
    own = next((at for at, word in enumerate(behind) if word == "of" and set(behind[at + 1 : at + 2]) & POSSESSIVES), 0)
    return any(number_at(tokens, position + 1 + at) is not None for at in range(own))


WATERS = frozenset("tide tides river flood floods floodwaters waters current currents waves wave sea wind".split())
"""What carries persons off and captures nobody."""
_SWEEPS = frozenset("raid raids sweep sweeps operation operations crackdown swoop roundup police".split())
_KIN = frozenset(
    "mother father wife husband son sons daughter daughters brother brothers sister sisters parents child children baby dead"
    " grandmother grandfather uncle aunt cousin cousins nephew niece".split()
)
_SLIDES = WATERS | frozenset(
    "landslide landslides mudslide avalanche mud rubble debris earth snow rocks quake earthquake".split()
)
CLOSED_LATER: dict[str, Closing] = {
    **dict.fromkeys(("beat", "beating"), _beating),
    **dict.fromkeys(("sent", "sending"), _sending),
    "netted": _netting,
    **dict.fromkeys(("buried", "bury", "buries", "burying"), _burying),
    **dict.fromkeys(("cut", "cutting"), _cutting),
    **dict.fromkeys(("moved", "relocated", "sheltered", "housed"), _moving),
}
"""Each verb with what tells its sense."""
