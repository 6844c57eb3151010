"""Unnamed groups and persons that an analyst would list: "gunmen", "a pro-Taliban analyst"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing.lexicons import read_map
from briefing.names.gazetteer import country_of_demonym
from briefing.names.mention import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.document import Token

MODIFIERS_MOST = 4
"""An unnamed group has at most so many words in front of its head."""
DETERMINERS = frozenset("the a an this that these those his her its their some several two three four five six".split())
_ADJECTIVES = frozenset(
    "armed unidentified unknown masked local senior suspected alleged former regional federal national military civilian"
    " political rival foreign islamist separatist communist leftist paramilitary rebel militant security police army"
    " government provincial state city county district defense defence foreign interior health hospital rescue emergency"
    " opposition ruling human rights aid suicide lone young elderly convicted accused top chief medical israeli coalition"
    " tribal ethnic maoist marxist right-wing left-wing far-right antigovernment navy air force intelligence border"
    " presidential municipal independent eastern western northern southern disgruntled off-duty drug student".split()
)


@cache
def heads() -> dict[str, ActorKind]:
    """Head noun → kind of actor."""
    return {head: ActorKind(kind) for head, kind in read_map("generic_actors").items()}


def find_generic(tokens: tuple[Token, ...], taken: frozenset[int]) -> Iterator[tuple[int, int, ActorKind]]:
    """First token, end and kind of each unnamed actor; `taken` are tokens that belong to names.

    The span holds the modifiers, not the determiner.
    """
    kinds = heads()
    for position, token in enumerate(tokens):
        kind = kinds.get(token.lower)
        if kind is None or position in taken or _is_modifier_itself(tokens, position):
            continue
        first = _modifiers_first(tokens, position, taken)
        if kind is ActorKind.PERSON and not _is_determined(tokens, first):
            continue
        yield first, position + 1, kind


def _is_modifier_itself(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether the next token goes on with the noun group: the "police" of "police officers"."""
    if position + 1 >= len(tokens):
        return False
    following = tokens[position + 1].lower
    return following in heads()


def _modifiers_first(tokens: tuple[Token, ...], position: int, taken: frozenset[int]) -> int:
    demonyms = country_of_demonym()
    first = position
    while first > 0 and position - first < MODIFIERS_MOST:
        before = tokens[first - 1]
        is_modifier = (
            before.lower in _ADJECTIVES
            or before.lower in demonyms
            or ("-" in before.text and before.is_word and not before.text[0].isdigit())
            or (before.is_capitalized and first - 1 in taken)
        )
        if not is_modifier:
            break
        first -= 1
    return first


def _is_determined(tokens: tuple[Token, ...], first: int) -> bool:
    """A single unnamed person needs a determiner, a possessive or modifiers in front."""
    if first == 0:
        return True
    before = tokens[first - 1].lower
    return before in DETERMINERS or before == "'s"
