"""Capture said in several words: "taken prisoner", "fell into the hands of", "led away into the forest"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.harm.idioms.custody import ALL_CAPTORS, POLICE
from briefing.casualties.harm.idioms.held import LAWFUL
from briefing.casualties.words import WILDS

if TYPE_CHECKING:
    from briefing.document import Token


def captured(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`were taken prisoner`; `fell into the hands of the army`, of captors, ``of Somali pirates``."""
    words = [token.lower for token in tokens[position : position + 4]]
    if words[1:2] in (["prisoner"], ["prisoners"]):
        return position + 2, Outcome.DETAINED
    if words[:3] == ["taken", "away", "by"]:
        by = {token.lower for token in tokens[position + 3 : position + 7]}
        return position + 2, Outcome.DETAINED if by & (LAWFUL | {"patrol"}) else Outcome.ABDUCTED
    if _is_taken_by_raiders(tokens, position) or _to_unknown_place(tokens, position):
        return position + 2, Outcome.ABDUCTED
    if words[1:2] == ["into"] and words[3:] == ["hands"] and words[2] in _CAPTURING:
        return position + 4, _CAPTURING[words[2]]
    if words[1:] != ["into", "the", "hands"]:
        return None
    is_of_captors = not ALL_CAPTORS.isdisjoint(token.lower for token in tokens[position + 4 : position + 9])
    return position + 4, Outcome.ABDUCTED if is_of_captors else Outcome.DETAINED


def out_of_captivity(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`walked out of captivity`."""
    words = [token.lower for token in tokens[position + 1 : position + 4]]
    return (position + 4, Outcome.ABDUCTED) if words == ["out", "of", "captivity"] else None


_CAPTURING = dict.fromkeys("government army police enemy military state".split(), Outcome.DETAINED) | dict.fromkeys(
    "rebel guerrilla militant".split(), Outcome.ABDUCTED
)
"""Whose hands those captured fell into, and what that makes of them."""


def _is_taken_by_raiders(tokens: tuple[Token, ...], position: int) -> bool:
    """``were taken away as the attackers withdrew``; ``led away into the forest``; ``taken from his house by masked men``."""
    words = [token.lower for token in tokens[position : position + 2]]
    if words == ["taken", "from"]:
        return _from_home_by_men(tokens, position) or _from_their_bus(tokens, position)
    if words == ["led", "away"] and _from_home_by_men(tokens, position + 1):
        return True
    is_led = words == ["led", "away"] and position > 0 and tokens[position - 1].lower in {"was", "were", "been", "being"}
    is_away = is_led or words == ["taken", "away"]
    return is_away and (_tells_of_raiders(tokens) or _into_the_wild(tokens, position))


def _to_unknown_place(tokens: tuple[Token, ...], position: int) -> bool:
    """``were taken to an unknown location``."""
    words = [token.lower for token in tokens[position : position + 6]]
    is_unknown = words[1:2] == ["to"] and not {"unknown", "undisclosed"}.isdisjoint(words[2:4])
    told = {token.lower for token in tokens}
    is_raid = not (_ARMED | ALL_CAPTORS).isdisjoint(told) and (LAWFUL | POLICE | {"authorities", "arrested"}).isdisjoint(told)
    return is_unknown and is_raid and not {"location", "locations", "destination", "place"}.isdisjoint(words[3:])


_ARMED = frozenset("armed hooded masked gunmen youths assailants unidentified raiders".split())
"""Words of those who take persons away and are no law."""


def _into_the_wild(tokens: tuple[Token, ...], position: int) -> bool:
    """``taken away into the jungle``."""
    words = [token.lower for token in tokens[position + 2 : position + 5]]
    return words[:1] in (["into"], ["to"]) and not WILDS.isdisjoint(words)


def _from_home_by_men(tokens: tuple[Token, ...], position: int) -> bool:
    """``taken from his house by men in civilian clothes``, not by the police."""
    words = [token.lower for token in tokens[position + 2 : position + 20]]
    by = words.index("by") if "by" in words else len(words)
    men = _UNKNOWN_MEN if not _HOMES.isdisjoint(words[:by]) else _ARMED if not _ROOMS.isdisjoint(words[:by]) else frozenset()
    is_uniformed = {"uniformed", "men"} <= set(words[by : by + 5]) and not _ROOMS.isdisjoint(words[:by])
    return (is_uniformed or not men.isdisjoint(words[by : by + 5])) and (POLICE | LAWFUL).isdisjoint(words[by : by + 5])


def _from_their_bus(tokens: tuple[Token, ...], position: int) -> bool:
    """Passengers ``taken from their buses``, to no hospital and not by the police."""
    are_passengers = "passengers" in (token.lower for token in tokens[max(0, position - 3) : position])
    words = {token.lower for token in tokens[position:]}
    is_bus = not _RIDES.isdisjoint(token.lower for token in tokens[position + 2 : position + 5])
    return are_passengers and is_bus and words.isdisjoint(POLICE | LAWFUL | {"hospital", "hospitals", "safety"})


_RIDES = frozenset("bus buses minibus minibuses car cars train trains taxi taxis".split())
_HOMES = frozenset({"house", "home", "houses", "homes"})
_ROOMS = frozenset({"classroom", "school", "office", "church", "field", "farm"})
_UNKNOWN_MEN = frozenset("men gunmen individuals persons hooded masked armed uniformed assailants".split())


def _tells_of_raiders(tokens: tuple[Token, ...]) -> bool:
    """Whether a sentence tells of gunmen, and of neither the police nor a hospital."""
    words = {token.lower for token in tokens}
    is_raid = not words.isdisjoint(ALL_CAPTORS | {"attackers", "raiders", "assailants", "gunpoint"})
    return is_raid and words.isdisjoint(LAWFUL | POLICE | {"ambulance", "hospital", "bodies", "stretchers"})
