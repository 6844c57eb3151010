"""Verbs that take persons only by the words around them: gunmen "took 31 singers from a bus", "herded 80 pupils onto trucks"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.harm.holding_verbs import (
    BODIES,
    HOLDER_REACH,
    HOLDING,
    JAILING,
    LAW,
    QUESTIONING,
    TAKERS,
    holding_verb,
)
from briefing.casualties.harm.kinds import DETAINING, DISPLACING, DISPLACING_NOW, OFF_REACH, TAKING, TAKING_NOW
from briefing.casualties.persons.noun_heads import find_head
from briefing.casualties.persons.nouns import lower_at
from briefing.casualties.words import CAPTORS, WILDS, bounded_number_at
from briefing.numerals import number_at

if TYPE_CHECKING:
    from briefing.casualties.harm.kinds import HarmVerb
    from briefing.document import Token

_DRAGGING = frozenset("dragged forced yanked forcing dragging".split())
_HERDING = frozenset("herded herding marched marching".split())
_DRIVING = frozenset({"drove", "driving", "driven"})
TAKING_FIRST = QUESTIONING | _DRAGGING | _HERDING | _DRIVING | {"took", "taken", "led", "caught", "picked", "bundled"}
"""The words that take persons where the sentence says so; `HOLDING` besides."""
_ARMED = TAKERS | {"armed", "masked"}
_FAR = WILDS | {"captivity", "desert"}
_VEHICLES = frozenset(
    "bus buses minibus minibuses car cars lorry lorries truck trucks train taxi van vans boat boats speedboat speedboats canoe"
    " canoes helicopter vehicle vehicles pickup pickups motorcycle motorcycles motorbikes".split()
)
_CUFFS = frozenset("cuffs handcuffs handcuffed police officers".split())


def taking_verb(tokens: tuple[Token, ...], position: int) -> tuple[int, HarmVerb] | None:
    """How many words a verb takes that the words around it tell, and which it is: gunmen ``took`` 31 singers from a bus."""
    word = tokens[position].lower
    if word in HOLDING | QUESTIONING:
        found = holding_verb(tokens, position)
        return (1, found) if found else None
    is_bundled = word == "bundled" and _is_bundled_by_law(tokens, position)
    if is_bundled or (word in {"took", "taken"} and _is_taken_by_law(tokens, position)):
        return 1 + (tokens[position + 1].lower in {"away", "in"}), DETAINING
    if word in _DRIVING and _drives_from_home(tokens, position):
        return 1, DISPLACING_NOW if word == "driving" else DISPLACING
    if word == "led" and _is_led_in_cuffs(tokens, position):
        return 2, DETAINING
    if word in {"caught", "picked"}:
        length = 1 + (word == "picked")
        is_whole = length == 1 or (position + 1 < len(tokens) and tokens[position + 1].lower == "up")
        is_rescue = not _FOUND.isdisjoint(token.lower for token in tokens[position + length :])
        is_caught = is_whole and not (is_rescue and word == "picked") and _is_caught_by_law(tokens, position + length - 1)
        return (length, DETAINING) if is_caught else None
    if word == "taken":
        length = int(_is_taken_by_captors(tokens, position))
    elif word == "took":
        length = _takes_persons(tokens, position)
    elif word == "led" or word in _DRIVING:
        length = _leads_away(tokens, position)
    else:
        is_passive = word == "bundled" and tokens[position + 1 : position + 2] != () and tokens[position + 1].lower == "into"
        length = int(not is_passive and _drives_off(tokens, position))
    return (length, TAKING_NOW if word.endswith("ing") else TAKING) if length else None


def _is_bundled_by_law(tokens: tuple[Token, ...], position: int) -> bool:
    """``Police bundled 40 protesters into vans``; 40 were ``bundled into police vans``."""
    if tokens[position + 1 : position + 2] and tokens[position + 1].lower == "into":
        return not _POLICE_CARS.isdisjoint(token.lower for token in tokens[position + 2 : position + 5])
    behind = {token.lower for token in tokens[position + 1 : position + OFF_REACH]}
    is_by_law = not LAW.isdisjoint(token.lower for token in tokens[max(0, position - HOLDER_REACH) : position])
    is_by_law = is_by_law and _RESCUING.isdisjoint(token.lower for token in tokens)
    return is_by_law and number_at(tokens, position + 1) is not None and "into" in behind and not _VEHICLES.isdisjoint(behind)


_POLICE_CARS = frozenset({"police", "patrol", "squad"})
_RESCUING = frozenset("safety escape evacuate evacuated wildfire fire flood storm".split())
"""Words of a sentence in which the police bring persons to safety."""


def _drives_off(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether persons are taken off a vehicle, or by armed men into one or into the wild: ``herded 80 pupils onto trucks``."""
    behind = [token.lower for token in tokens[position + 1 : position + OFF_REACH + 4]]
    if tokens[position].lower in _DRAGGING and "off" in behind[: OFF_REACH - 1]:
        off = behind.index("off")
        if _VEHICLES.intersection(behind[off : off + 4]):
            return True
    before = {token.lower for token in tokens[:position]}
    goal = next((at for at, word in enumerate(behind) if word in {"into", "onto", "aboard", "board"}), len(behind))
    return bool(before & _ARMED) and not (_VEHICLES | _FAR).isdisjoint(behind[goal : goal + 5])


def _drives_from_home(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether fighting or a flood drives a number of persons from where they live: ``drove 1,244 people from`` three hamlets."""
    behind = [token.lower for token in tokens[position + 1 : position + 2 * OFF_REACH]]
    is_by_force = not _FORCES.isdisjoint(token.lower for token in tokens[:position])
    out = next((at + 2 for at, pair in enumerate(pairwise(behind)) if pair == ("out", "of")), 0)
    goal = tokens[position + 1 + out : position + 6 + out] if out else ()
    is_off = "from" in behind or any(one.is_capitalized or one.lower in _LANDS for one in goal)
    return is_by_force and is_off and bounded_number_at(tokens, position + 1) is not None


_LANDS = frozenset("homes villages village town valley area region province district hills island camp".split())
_FORCES = frozenset(
    "conflict war fighting clashes violence shelling bombardment offensive flood floods flooding fire fires quake"
    " earthquake eruption storm"
    " rains attack attacks raid raids strikes advance siege drought".split()
)


def _is_taken_by_captors(tokens: tuple[Token, ...], position: int) -> bool:
    """``was taken by gunmen``; ``had been taken by ISIS``."""
    behind = [token.lower for token in tokens[position + 1 : position + 5]]
    is_passive = position > 0 and tokens[position - 1].lower in {"was", "were", "been", "being"}
    return is_passive and behind[:1] == ["by"] and not _SEIZERS.isdisjoint(behind)


_FOUND = frozenset("bodies body remains corpses lost stranded survivors survivor missing hikers castaways".split())
"""Words of those whom the police pick up and do not arrest."""
_SEIZERS = CAPTORS | BODIES | {"isis", "isil", "daesh", "taliban", "hamas", "insurgents", "guerrillas"}


def _takes_persons(tokens: tuple[Token, ...], position: int) -> int:
    """The length of a verb that takes persons: ``took away five men by force``, gunmen ``took`` 31 singers from a bus."""
    behind = [token.lower for token in tokens[position + 1 : position + OFF_REACH]]
    if behind[:1] == ["away"]:
        is_by_force = "force" in behind and behind[1] != "by"
        is_counted = behind[1:2] == ["the"] or bounded_number_at(tokens, position + 2) is not None
        takers = TAKERS | {"they"} if "whereabouts" in {token.lower for token in tokens[position:]} else TAKERS
        is_theirs = not takers.isdisjoint(token.lower for token in tokens[:position]) and is_counted
        return 2 if is_by_force or is_theirs else 0
    before = [token.lower for token in tokens[:position]]
    is_by_gunmen = not TAKERS.isdisjoint(before[-3:]) and "from" in behind
    is_raid = "off" not in behind and not (TAKERS - {"soldiers"}).isdisjoint(before)
    is_raid = is_raid and (LAW | JAILING | _RESCUE).isdisjoint([*before, *behind])
    head = find_head(tokens, position + 2) if is_raid and behind[:1] in (["a"], ["an"]) else None
    is_one = head is not None and not head.is_plural
    return 1 if is_one or ((is_by_gunmen or is_raid) and number_at(tokens, position + 1)) else 0


def _is_taken_by_law(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether the law took a number of persons: ``Troops took away four people``, ``Police took 20 in for questioning``."""
    word = tokens[position + 1].lower if position + 1 < len(tokens) else ""
    words = [token.lower for token in tokens]
    is_alive = "alive" in words[position + 2 : position + 4]
    is_in = ("for", "questioning") in pairwise(words[position:]) and "in" in words[position : position + OFF_REACH]
    before = words[:position] if is_alive else words[max(0, position - HOLDER_REACH) : position]
    is_led = word == "away" or (word == "in" and is_in)
    number = number_at(tokens, position + 1 + is_led)
    return (is_alive or is_in or is_led) and not LAW.isdisjoint(before) and number is not None


_RESCUE = frozenset("hospital hospitals clinic ambulance doctors medics refuge part shelter".split())


def _is_caught_by_law(tokens: tuple[Token, ...], position: int) -> bool:
    """``Police had caught nineteen of them``; ``police picked up 12`` demonstrators; not ``caught 14 speeding``."""
    before = {token.lower for token in tokens[max(0, position - 2 * HOLDER_REACH) : position]}
    behind = [token.lower for token in tokens[position + 2 : position + 5]]
    is_act = tokens[position].lower == "caught" and not _OFFENCES.isdisjoint(behind)
    is_whom = number_at(tokens, position + 1) is not None
    is_whom = is_whom or (tokens[position].lower == "caught" and _caught_up_with(tokens, position))
    return not before.isdisjoint(LAW) and is_whom and not is_act


def _caught_up_with(tokens: tuple[Token, ...], position: int) -> bool:
    """``police caught him after`` a theft, ``caught her in Orrin``; not ``caught him by surprise``, ``on tape``, ``in a net``."""
    is_law = lower_at(tokens, position - 1 - (lower_at(tokens, position - 1) in {"had", "have", "later", "quickly"})) in LAW
    behind = lower_at(tokens, position + 2)
    is_town = behind == "in" and tokens[position + 3 : position + 4] != () and tokens[position + 3].is_capitalized
    is_end = behind in {"after", "when", ".", ",", "hiding", "hours", "days"} or is_town
    return is_law and is_end and lower_at(tokens, position + 1) in {"him", "her", "them"}


_OFFENCES = frozenset("speeding driving drinking fishing smoking littering parking using".split())
"""What those do who are caught and let go with a fine."""


def _is_led_in_cuffs(tokens: tuple[Token, ...], position: int) -> bool:
    """``was led away in handcuffs``, ``by police``."""
    words = [token.lower for token in tokens[position + 1 : position + OFF_REACH]]
    return words[:1] in (["off"], ["away"]) and not _CUFFS.isdisjoint(words)


def _leads_away(tokens: tuple[Token, ...], position: int) -> int:
    """The length of a verb of leading where gunmen lead a number of persons: ``led away 11``, ``driving off around 15``."""
    words = [token.lower for token in tokens[position + 1 : position + 5]]
    if words[:1] not in (["away"], ["off"]) or TAKERS.isdisjoint(token.lower for token in tokens[:position]):
        return 0
    return 2 if bounded_number_at(tokens, position + 2) is not None else 0
