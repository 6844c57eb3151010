"""Which part of a place, by its side, and which road, by its number."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.words import FUNCTION_WORDS

if TYPE_CHECKING:
    from briefing.document import Sentence, Span, Token


def begin_of_side(sentence: Sentence, first: int) -> int:
    """Where the words begin that tell which part of a place: ``northern`` Iraq, ``downtown`` Bogota, ``S.E.`` Oklahoma City."""
    return first - 1 if first and sentence.lowers[first - 1] in _DIRECTIONS else first


_DIRECTIONS = frozenset(
    "northern southern eastern western central northeastern northwestern southeastern southwestern north-eastern north-western"
    " south-eastern south-western north south east west northeast northwest southeast southwest downtown upper lower"
    " n.e. n.w. s.e. s.w.".split()
)


def side_end(tokens: tuple[Token, ...], end: int) -> int:
    """Where the side of a place ends: the city``'s west side``, Milwaukee``'s north side``; `end` without one."""
    if end >= len(tokens) or tokens[end].lower != "'s":
        return end
    words = [token.lower for token in tokens[end + 1 : end + 4]]
    side = next((at for at, word in reversed([*enumerate(words)]) if word in _SIDES), None)
    is_plain = side is not None and all(word not in FUNCTION_WORDS for word in words[:side])
    if side is None or not is_plain or (words[side] in _DIRECTIONS and goes_on(tokens, end + 2 + side)):
        return end
    return end + 2 + side


_SIDES = frozenset(
    "side outskirts suburbs neighborhood neighbourhood quarter bank waterfront downtown north south east west northeast northwest"
    " southeast southwest center centre".split()
)
"""What tells a side or part of the place in front of it."""


def goes_on(tokens: tuple[Token, ...], end: int) -> bool:
    """Whether a noun group goes on behind a noun for a place: the ``Darfur market`` shelling."""
    behind = tokens[end] if end < len(tokens) else None
    is_noun = behind is not None and behind.text.isalpha() and behind.text.islower() and behind.lower not in FUNCTION_WORDS
    return is_noun or (behind is not None and behind.lower == "'s")


def roads_in(sentence: Sentence) -> list[Span]:
    """Roads told by a number: ``on Interstate 44``, ``along Highway 50``, ``on I-44``."""
    found: list[Span] = []
    for at, (before, word) in enumerate(pairwise(sentence.lowers), 1):
        if before not in _ALONG:
            continue
        if word[:2] in {"i-", "m-"} and word[2:].isdigit():
            found.append(sentence.span_of(at, at + 1))
        elif word in _ROAD_WORDS and "".join(sentence.lowers[at + 1 : at + 2])[:1].isdigit():
            found.append(sentence.span_of(at, at + 2))
    return found


_ALONG = frozenset("on along off near".split())
_ROAD_WORDS = frozenset("interstate highway route loop freeway u.s.".split())
