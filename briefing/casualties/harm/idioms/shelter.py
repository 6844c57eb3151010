"""Shelter said in several words: "took refuge", "sleeping in a school", "moved to a stadium", "spent the night in a hall"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.words import MODALS, RESIDENTS
from briefing.months import WEEKDAY_WORDS
from briefing.numerals import number_at

if TYPE_CHECKING:
    from briefing.document import Token

_REACH = 6
"""Tokens between the parts of an idiom at most."""


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
    are_people = before[-1:] != [] and not RESIDENTS.union({"refugees", "people"}).isdisjoint(before)
    are_residents = not RESIDENTS.isdisjoint(before) and "to" not in words[roof:]
    is_now = is_now or (words[0] in _PACKED and before[-1:] == ["have"] and are_people) or (words[0] == "slept" and are_residents)
    front = {token.lower for token in tokens[max(0, position - 12) : position]}
    if words[0] == "sheltering" and is_now and not roof and not RESIDENTS.union({"people", "refugees"}).isdisjoint(front):
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
        not RESIDENTS.union({"people", "refugees", "evacuees"}).isdisjoint(before) or number_at(tokens, position - 2) is not None
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


def spent_the_night(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`26 neighbours spent the night in a church hall`: those who live there, in what takes in the homeless."""
    words = [token.lower for token in tokens[position + 1 : position + 10]]
    is_night = (
        bool(words)
        and words[0] in WEEKDAY_WORDS | {"the"}
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
