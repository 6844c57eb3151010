"""Persons missing, told in several words: "buried under the rubble", "yet to return", "still beneath the debris"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.persons.nouns import noun_at

if TYPE_CHECKING:
    from briefing.document import Token


def buried(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`were still buried under the rubble`; `were found buried in two pits`; `are still buried`."""
    behind = [token.lower for token in tokens[position + 1 : position + 2]]
    if position and tokens[position - 1].lower == "found" and behind == ["in"]:
        return position + 1, Outcome.KILLED
    if position and tokens[position - 1].lower == "still" and behind not in (["under"], ["beneath"]):
        return position + 1, Outcome.MISSING
    return (position + 2, Outcome.MISSING) if behind in (["under"], ["beneath"]) else None


def feared_lost(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`more than 100 feared lost`; `two are feared washed away`."""
    words = [token.lower for token in tokens[position + 1 : position + 3]]
    is_trapped = words[:1] == ["trapped"] and position > 0 and tokens[position - 1].lower in _BEING
    is_trapped = is_trapped and {"but", "past"}.isdisjoint(token.lower for token in tokens[position:])
    if words[:1] == ["lost"] or is_trapped:
        return position + 2, Outcome.MISSING
    return (position + 3, Outcome.MISSING) if words in (["washed", "away"], ["swept", "away"]) else None


def not_returned(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`had yet to return`, of those who fled `to their villages`; `had yet to report to their base`."""
    words = [token.lower for token in tokens[position + 1 : position + 4]]
    goal = [token.lower for token in tokens[position + 3 : position + 6]]
    is_home = goal[:1] == ["home"] or (goal[:2] == ["to", "their"] and not _HOMES.isdisjoint(goal[2:]))
    are_residents = not _LIVING_THERE.isdisjoint(token.lower for token in tokens[max(0, position - 4) : position])
    if words[:2] == ["to", "return"] and is_home and are_residents:
        return position + 3, Outcome.DISPLACED
    is_back = words[1:2] == ["return"] or words[1:] in _COMING_BACK
    by = [token.lower for token in tokens[position + 4 : position + 7]]
    is_back = is_back and not (by[:1] == ["by"] and not _AUTHORITIES.isdisjoint(by))
    return (position + 3 + (words[1:2] == ["be"]), Outcome.MISSING) if words[:1] == ["to"] and is_back else None


_HOMES = frozenset("homes villages houses homesteads farms neighbourhoods neighborhoods towns".split())
_LIVING_THERE = frozenset("residents people families villagers households inhabitants civilians refugees evacuees".split())
_AUTHORITIES = frozenset("police authorities investigators detectives officers deputies".split())
"""Those by whom only a suspect at large has yet to be found."""
_COMING_BACK = (["report", "to"], ["report", "back"], ["be", "seen"], ["be", "found"], ["be", "traced"])


def under_rubble(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`were believed to be still under the debris`; `remained beneath the rubble`."""
    before = {token.lower for token in tokens[max(0, position - 1) : position]}
    words = [token.lower for token in tokens[position + 1 : position + 4]]
    end = next((at for at, word in enumerate(words) if word in _RUBBLE or (at and words[at - 1] == "collapsed")), None)
    is_left = position > 0 and noun_at(tokens, position - 1) is not None
    is_left = is_left and not {"leaving", "left"}.isdisjoint(token.lower for token in tokens[max(0, position - 8) : position])
    return (position + end + 2, Outcome.MISSING) if end is not None and (before & _BEING or is_left) else None


_RUBBLE = frozenset("rubble debris wreckage ruins mud snow landslide earth slabs concrete boulders".split())
_BEING = frozenset("be is are was were still remain remained remains".split())
