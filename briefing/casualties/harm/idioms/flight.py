"""Flight said in several words: "left their homes", "driven from their land", "crossed into Benin"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.persons.nouns import noun_at
from briefing.casualties.words import POSSESSIVES, RESIDENTS, is_unclosed
from briefing.numerals import number_at

if TYPE_CHECKING:
    from briefing.document import Token

_REACH = 6
"""Tokens between the parts of an idiom at most."""


def from_home(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`driven half a million farmers from their homes`; `drove 14,000 people out of their homes`."""
    start = position + (tokens[position].lower == "out")
    words = [token.lower for token in tokens[start : start + 3]]
    is_home = len(words) == 3 and words[0] in {"from", "of"} and words[1] in POSSESSIVES and words[2] in _HOMES
    is_driven = not _DRIVING.isdisjoint(token.lower for token in tokens[:position])
    if words[:2] == ["from", "homes"] and is_driven and is_unclosed(tokens) and number_at(tokens, position - 1):
        return start + 2, Outcome.DISPLACED
    if position and tokens[position - 1].lower in _BY_FORCE:
        return None
    return (start + 3, Outcome.DISPLACED) if is_home else None


_DRIVING = frozenset("forces force forced drives drive drove chases chase sends send".split())
_HOMES = frozenset("homes home villages land lands".split())
_BY_FORCE = frozenset("taken dragged abducted kidnapped seized snatched pulled removed hauled stolen".split())
"""Participles of what befell somebody else, or a thing, than one who flees: ``taken from their homes``."""


def lost_homes(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`lost their homes`."""
    words = [token.lower for token in tokens[position + 1 : position + 3]]
    return (position + 3, Outcome.DISPLACED) if words in (["their", "homes"], ["their", "houses"]) else None


def driven_out(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`were forced from their homes`; `left their homes`; `abandoned their villages`."""
    words = [token.lower for token in tokens[position : position + 5]]
    if words[0] == "ran" and (words[1:2] != ["from"] or not _are_villagers(tokens, position)):
        return None
    lands = {"land", "lands"} if words[1:2] in (["off"], ["from"]) else set()
    home = next((i for i, word in enumerate(words) if word in {"homes", "home", "villages", "houses", "farms"} | lands), None)
    is_own = home is not None and words[home - 1] in POSSESSIVES
    if words[:3] == ["left", "for", "the"] and words[3:4] != [] and words[3] in _SETTLEMENTS and _are_villagers(tokens, position):
        return position + 4, Outcome.DISPLACED
    if words[0] == "forced" and number_at(tokens, position + 1):
        return None
    if words[:3] == ["forced", "out", "by"]:
        return position + 2, Outcome.DISPLACED
    if words[0] in _ABANDONING and _is_name(tokens, position + 1) and _tells_of_flight(tokens):
        return position + 1, Outcome.DISPLACED
    is_in_fear = words[0] in {"left", "leaving"} and not _FEAR.isdisjoint(token.lower for token in tokens[position:])
    is_in_fear = is_in_fear or (words[0] == "evacuated" and position > 0 and noun_at(tokens, position - 1) is not None)
    if (is_in_fear or words[0] in _ABANDONING) and words[1:2] == ["the"]:
        home = next((i for i, word in enumerate(words) if word in _SETTLEMENTS), None)
        is_own = home is not None
    return (position + home + 1, Outcome.DISPLACED) if home and is_own else None


def _are_villagers(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether those who leave live there: 300 ``villagers`` left for the town."""
    return not RESIDENTS.isdisjoint(token.lower for token in tokens[max(0, position - 2) : position])


def _is_name(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a name stands at `position`, in a text where capitals tell."""
    return position < len(tokens) and tokens[position].is_capitalized and not tokens[position].text.isupper()


_ABANDONING = frozenset("abandoned abandon abandoning deserted desert deserting".split())
_FEAR = frozenset("fear fears fearing".split())
_SETTLEMENTS = frozenset(
    "towns villages farms plantations camps island islands"
    " town city village area district region neighborhood neighbourhood camp capital province".split()
)


CROSSING = frozenset("made crossed poured streamed flooded spilled surged flocked".split())
FLOODING = frozenset({"flooded", "poured", "streamed", "flocked"})
LEAVING = frozenset(
    "ran deserted deserting forced driven left leave leaving abandoned abandon abandoning evacuated fled flee fleeing".split()
)


def crossed_border(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`had crossed into Benin`; `have poured over the border into Uganda`; `made it across the river into Mexico`."""
    words = [token.lower for token in tokens[position : position + _REACH + 1]]
    into = words.index("into") if "into" in words else 0
    if not into and (over := _crossed_in_flight(tokens, position)):
        return over, Outcome.DISPLACED
    land = position + into + 1 + (words[into + 1 : into + 2] in (["neighbouring"], ["neighboring"]))
    is_land = into and land < len(tokens) and tokens[land].is_capitalized
    is_town = into == 1 and words[2:3] in (["this"], ["the"]) and not _TOWNS.isdisjoint(words[3:7])
    is_land = is_land or (is_town and not _TRAVELLERS.intersection(token.lower for token in tokens[:position]))
    is_over = not {"border", "frontier", "river"}.isdisjoint(words[:into])
    is_flight = _tells_of_flight(tokens) or (is_over and _TRAVELLERS.isdisjoint(token.lower for token in tokens[:position]))
    is_flight = is_flight or (into == 1 and words[0] == "crossed" and _are_neighbours(tokens, position))
    is_flight = is_flight and _TRAVELLERS.isdisjoint(token.lower for token in tokens[:position])
    is_crossing = is_over or (into == 1 and words[0] != "made")
    return (position + into + 1, Outcome.DISPLACED) if is_land and is_crossing and is_flight else None


def _are_neighbours(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether many who live in a place cross, not to come back at night: ``hundreds of residents of the district`` crossed."""
    front = [token.lower for token in tokens[max(0, position - SUBJECT_REACH) : position]]
    are_many = any(number_at(tokens, at) for at in range(max(0, position - SUBJECT_REACH), position))
    behind = {token.lower for token in tokens[position:]}
    return are_many and not behind.isdisjoint(_REFUGES) and behind.isdisjoint(_TRIPS) and not RESIDENTS.isdisjoint(front)


_REFUGES = frozenset("foot shelter shelters border camp camps safety schools canoe canoes refuge asylum".split())
"""Words of those who cross to stay: into Ghana ``on foot`` before the ``border`` was closed."""
_TRIPS = frozenset(
    "shop shopping buy sell trade work visit vote market festival celebrate match game mistake mistakenly accidentally graze"
    " pilgrimage holiday wedding mass weekend reopened".split()
)
"""What takes neighbours over a border and back."""
SUBJECT_REACH = 12
"""Tokens of ``hundreds of residents of the riverside district`` at most."""
_TOWNS = frozenset({"town", "village", "city", "country", "camp", "district"})


def _crossed_in_flight(tokens: tuple[Token, ...], position: int) -> int:
    """The end of ``crossed the Moei river`` where the sentence says that it was to escape; 0 elsewhere."""
    words = [token.lower for token in tokens[position : position + _REACH]]
    over = next((at for at, word in enumerate(words) if word in {"border", "frontier", "river"}), 0)
    behind = {token.lower for token in tokens[position + over :]}
    is_told = bool(behind & {"escape", "flee", "fleeing", "escaping", "refuge", "unhcr"}) or (
        "transit" in behind and not {"centre", "center", "camp"}.isdisjoint(behind)
    )
    return position + over + 1 if over and is_told and _TRAVELLERS.isdisjoint(token.lower for token in tokens) else 0


def _tells_of_flight(tokens: tuple[Token, ...]) -> bool:
    """Whether a sentence tells what persons flee from, or calls them refugees."""
    return not _FLIGHT.isdisjoint(token.lower for token in tokens)


_FLIGHT = frozenset(
    "refugee refugees unhcr uprooted homes camps camped fled flee fleeing flight displaced fighting violence war clashes shelling"
    " bombardment bombardments"
    " offensive rebels militants insurgents gunmen killed attack attacks massacre flood floods flooding eruption famine drought"
    " crackdown persecution".split()
)
_TRAVELLERS = frozenset(
    "fans tourists shoppers traders pilgrims protesters demonstrators migrants visitors workers smugglers runners supporters"
    " students lorries trucks reporters journalists".split()
)
