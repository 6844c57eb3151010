"""Flight said in several words: "left their homes", "took refuge", "were moved to a stadium", "crossed into Benin"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.persons.nouns import noun_at
from briefing.casualties.words import MODALS, POSSESSIVES, is_unclosed
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
    return not _LIVING_THERE.isdisjoint(token.lower for token in tokens[max(0, position - 2) : position])


_LIVING_THERE = frozenset("villagers residents inhabitants families civilians households".split())


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


def sheltering(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`have taken refuge in churches`; `sought shelter at the base`, not those ``who had sought`` it and met harm."""
    words = [token.lower for token in tokens[position : position + 2]]
    is_aside = words[0].startswith("s") and "who" in (token.lower for token in tokens[max(0, position - 2) : position])
    return (position + 2, Outcome.DISPLACED) if words[1:] in (["refuge"], ["shelter"]) and not is_aside else None


def without_roof(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`left 12 people without a roof`, ``without a place to stay``, ``without homes``."""
    words = [token.lower for token in tokens[position + 1 : position + 5]]
    begin = int(words[:1] in (["a"], ["any"]))
    is_place = words[begin : begin + 3] in (["place", "to", "stay"], ["place", "to", "live"], ["place", "to", "sleep"])
    end = position + begin + (4 if is_place else 2)
    before = {token.lower for token in tokens[max(0, position - _REACH) : position]}
    is_left = not before.isdisjoint({"left", "leaving"}) and MODALS.isdisjoint(before)
    is_roof = is_place or (words[begin : begin + 1] != [] and words[begin] in _SHELTER)
    behind = tokens[end].lower if end < len(tokens) else "."
    is_closed = not behind[0].isalpha() or behind in {"in", "as", "after", "and", "but", "because", "over"}
    return (end, Outcome.DISPLACED) if is_left and is_roof and is_closed else None


_SHELTER = frozenset({"roof", "homes", "shelter"})


CAMPING = frozenset(
    "slept spent put camped camping sleeping sheltering sheltered spending living housed packed crammed crowded".split()
)


def living_in_camps(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`some 2.7 million live in camps`."""
    words = [token.lower for token in tokens[position + 1 : position + 4]]
    camp = next((at for at, word in enumerate(words) if word in {"camps", "tents", "shelters"}), 0)
    return (position + camp + 2, Outcome.DISPLACED) if camp and words[0] in {"in", "under"} else None


def camping(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`are sleeping in a school`; `are camped in three schools`; `are spending their days in a church`."""
    words = [token.lower for token in tokens[position : position + _REACH + 2]]
    before = [token.lower for token in tokens[max(0, position - 2) : position]]
    if rough := _sleeping_rough(words):
        return position + rough, Outcome.DISPLACED
    at = next((at for at, word in enumerate(words) if word in {"in", "at", "into", "under", "on"}), 0)
    roof = (
        next((end for end in range(at + 1, len(words)) if words[end] in _ROOFS or _is_centre(tokens, position, words, end)), 0)
        if at
        else 0
    )
    is_now = bool({"are", "were", "is", "been", "now", "still"}.intersection(before))
    are_people = before[-1:] != [] and not _LIVING_THERE.union({"refugees", "people"}).isdisjoint(before)
    are_residents = not _LIVING_THERE.isdisjoint(before) and "to" not in words[roof:]
    is_now = is_now or (words[0] in _PACKED and before[-1:] == ["have"] and are_people) or (words[0] == "slept" and are_residents)
    front = {token.lower for token in tokens[max(0, position - 12) : position]}
    if words[0] == "sheltering" and is_now and not roof and not _LIVING_THERE.union({"people", "refugees"}).isdisjoint(front):
        roof = next((end for end in range(at + 1, len(words)) if words[end] in _WOODS), 0) if at else 0
    is_put_up = words[:2] == ["put", "up"] and position > 0 and tokens[position - 1].lower == "been"
    is_put_up = is_put_up and not _DISASTERS.isdisjoint(token.lower for token in tokens)
    roof = roof or (next((end for end in range(at + 1, len(words)) if words[end] in _HOTELS), 0) if is_put_up and at else 0)
    is_plain = not {",", ".", "and", "attack"}.intersection(words[:roof]) and (words[0] != "put" or words[1:2] == ["up"])
    return (position + roof + 1, Outcome.DISPLACED) if roof and is_now and is_plain else None


def _is_centre(tokens: tuple[Token, ...], position: int, words: list[str], end: int) -> bool:
    """Whether the word number `end` closes ``accommodation centres`` in which people, or so many, sleep."""
    is_centre = words[end] in {"centre", "centres", "center", "centers"} and words[end - 1] in _CENTRES
    if not is_centre:
        return False
    before = [token.lower for token in tokens[max(0, position - 4) : position]]
    return (
        not _LIVING_THERE.union({"people", "refugees", "evacuees"}).isdisjoint(before)
        or number_at(tokens, position - 2) is not None
    )


_CENTRES = frozenset("accommodation evacuation reception relief transit community".split())


def _sleeping_rough(words: list[str]) -> int:
    """How many words ``sleeping away from home``, ``spent the night in the open`` take; 0 elsewhere."""
    if words[:4] == ["sleeping", "away", "from", "home"]:
        return 4
    is_night = words[1:3] in (["the", "night"], ["their", "nights"], ["a", "night"], ["the", "nights"])
    is_out = words[3:6] == ["in", "the", "open"] or words[3:4] == ["outdoors"]
    return 3 + (3 if words[3] == "in" else 1) if is_night and is_out else 0


_WOODS = frozenset("forest forests bush jungle fields hills mountains open".split())
_HOTELS = frozenset({"hotel", "hotels", "guesthouse"})
_DISASTERS = frozenset("fire blaze flood floods flooding storm tornado explosion blast quake earthquake landslide".split())
_PACKED = frozenset({"packed", "crammed", "crowded"})
_ROOFS = frozenset(
    "sheets sheeting tarpaulins trees hillsides roadside roadsides pagodas pagoda"
    " school schools church churches mosque mosques gym gyms gymnasium gymnasiums stadium tent tents halls temple temples"
    " monastery classrooms".split()
)


def moved_to_safety(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`were moved to a stadium`; `relocated to higher ground`."""
    words = [token.lower for token in tokens[position : position + _REACH + 2]]
    shelter = next((i for i, word in enumerate(words) if word in _SHELTERS), 0)
    is_passive = position > 0 and tokens[position - 1].lower in {"was", "were", "been", "being", "have", "had"}
    if is_passive and words[1:3] == ["in", "with"] and not {"relatives", "family", "families"}.isdisjoint(words[3:5]):
        return position + 4, Outcome.DISPLACED
    is_from = words[1:2] == ["from"] and "to" in words[:shelter]
    is_there = (is_from or words[1:2] in (["to"], ["into"])) and not {",", "and"}.intersection(words[:shelter])
    if is_passive and words[1:3] == ["out", "of"] and words[0] == "moved":
        return position + 3, Outcome.DISPLACED
    is_whole = words[shelter + 1 : shelter + 2] != ["of"]
    return (position + shelter + 1, Outcome.DISPLACED) if shelter and is_passive and is_there and is_whole else None


_SHELTERS = frozenset(
    "tents camp safety ground shelter shelters pagodas temples stadium gymnasium gym hall halls church mosque camps school"
    " schools college".split()
)


def flooded_camps(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`have flooded the camps`; `poured into makeshift shelters`."""
    words = [token.lower for token in tokens[position : position + _REACH + 1]]
    camp = next((at for at, word in enumerate(words) if word in {"camps", "shelters", "camp"}), 0)
    is_filled = camp > 0 and words[1:2] != ["by"] and not {",", ".", "and"}.intersection(words[:camp])
    return (position + camp + 1, Outcome.DISPLACED) if is_filled else None


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
    return are_many and not behind.isdisjoint(_REFUGES) and behind.isdisjoint(_TRIPS) and not _LIVING_THERE.isdisjoint(front)


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


def spent_the_night(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`26 neighbours spent the night in a church hall`: those who live there, in what takes in the homeless."""
    words = [token.lower for token in tokens[position + 1 : position + 10]]
    is_night = (
        words[:1] in (["the"], ["friday"], ["sunday"])
        and words[1:2] in (["night"], ["nights"])
        and words[2:3] in (["in"], ["at"])
    )
    hall = next((at for at, word in enumerate(words) if word in _HALLS), 0)
    are_residents = not _LIVING.isdisjoint(token.lower for token in tokens[max(0, position - 4) : position])
    is_safe = _GATHERED.isdisjoint(token.lower for token in tokens)
    return (position + hall + 2, Outcome.DISPLACED) if is_night and hall and are_residents and is_safe else None


_GATHERED = frozenset(
    "protest protesting protested vigil charity watching praying prayer prayers sit-in celebrating wedding".split()
)
"""Words of those who stay the night of their own will."""
_HALLS = frozenset("hall halls church school shelter shelters gymnasium mosque temple tents".split())
_LIVING = frozenset("residents neighbours neighbors families villagers households evacuees tenants inhabitants".split())
