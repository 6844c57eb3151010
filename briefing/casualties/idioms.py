"""Harm said in several words: "taken to hospital", "in custody", "suffered burns", "lost his life"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.words import POSSESSIVES

if TYPE_CHECKING:
    from briefing.document import Token

Idiom = Callable[["tuple[Token, ...]", int], "tuple[int, Outcome] | None"]

_REACH = 6
"""Tokens between the parts of an idiom at most."""
_TAKEN = frozenset("taken rushed transported airlifted flown brought driven admitted".split())
_HOSPITALS = frozenset("hospital hospitals clinic clinics medical infirmary".split())
_SUFFER = frozenset("suffered sustained received suffering sustaining suffers suffer".split())
_HARMS = frozenset("injury injuries wound wounds burns fractures bruises concussion".split())
_CONDITIONS = frozenset("critical serious stable grave fair guarded".split())


def hospital(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`were taken to a nearby hospital`."""
    if tokens[position].lower not in _TAKEN:
        return None
    words = [token.lower for token in tokens[position : position + _REACH + 2]]
    if "to" not in words[1:3]:
        return None
    place = next((i for i, word in enumerate(words) if word in _HOSPITALS), None)
    return (position + place + 1, Outcome.INJURED) if place else None


def condition(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`in critical condition`; `in custody`; `under arrest`; `behind bars`."""
    words = [token.lower for token in tokens[position : position + 3]]
    if words[0] == "in" and words[1:2] and words[1] in _CONDITIONS and words[2:] == ["condition"]:
        return position + 3, Outcome.INJURED
    if words[:2] in (["in", "custody"], ["into", "custody"], ["under", "arrest"], ["behind", "bars"]):
        return position + 2, Outcome.DETAINED
    if words in (["in", "police", "custody"], ["into", "police", "custody"]):
        return position + 3, Outcome.DETAINED
    return None


def suffering(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`suffered gunshot wounds`; `underwent surgery`."""
    words = [token.lower for token in tokens[position : position + _REACH]]
    if words[:2] == ["underwent", "surgery"]:
        return position + 2, Outcome.INJURED
    if words[0] not in _SUFFER:
        return None
    harm = next((i for i, word in enumerate(words) if word in _HARMS), None)
    return (position + harm + 1, Outcome.INJURED) if harm and "no" not in words[:harm] else None


def lost_life(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`lost his life`; `lost their lives`."""
    words = [token.lower for token in tokens[position : position + 3]]
    if words[0] not in {"lost", "lose", "losing"} or len(words) < 3 or words[1] not in POSSESSIVES:
        return None
    return (position + 3, Outcome.KILLED) if words[2] in {"life", "lives"} else None


def driven_out(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`were forced from their homes`; `left their homes`; `abandoned their villages`."""
    words = [token.lower for token in tokens[position : position + 5]]
    if words[0] not in _LEAVING:
        return None
    home = next((i for i, word in enumerate(words) if word in {"homes", "home", "villages", "houses"}), None)
    is_own = home is not None and words[home - 1] in POSSESSIVES
    return (position + home + 1, Outcome.DISPLACED) if home and is_own else None


_LEAVING = frozenset("forced driven left leave leaving abandoned abandon abandoning evacuated fled flee fleeing".split())


IDIOMS: tuple[Idiom, ...] = (hospital, condition, suffering, lost_life, driven_out)


def find_idiom(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """The end and the outcome of the idiom that begins at `position`."""
    return next((found for idiom in IDIOMS if (found := idiom(tokens, position))), None)
