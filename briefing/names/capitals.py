"""Bodies in a text that is all capitals, told by the article in front and their last word: THE ``FIFTH BRIGADE``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.lexicons import read_words
from briefing.names.cues import organization_kind
from briefing.names.mention import ActorKind
from briefing.names.modifiers import DETERMINERS
from briefing.verb_forms import is_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.document import Token

BODY_MOST = 5
"""Words of a body's name at most, its last one not counted."""
_BODIES = frozenset(
    "battalion brigade regiment command front movement commando commandos column division squadron federation union confederation"
    " association committee ministry party organization institute agency league coalition corps".split()
)
_TROOPS = frozenset("battalion regiment command squadron division corps".split())
_HEADS = frozenset("union committee federation association confederation movement league".split())
"""Bodies that are told by what they are of or for."""
_TAILS = (frozenset({"of", "for"}), frozenset({"of", "in"}))
"""The words that join the name of such a body."""
_LINKING = frozenset("in on at by for with to from as".split())
_LOOSE = frozenset("same other own new first second last whole entire ruling political armed opposition leftist rightist".split())
"""Words that tell no name by themselves: THE ``SAME`` ORGANIZATION, THE ``RULING`` PARTY."""


def bodies_in_capitals(tokens: tuple[Token, ...], covered: set[int]) -> Iterator[tuple[int, int, ActorKind]]:
    """First token, end and kind of each body that the model passed over; `covered` are the tokens of other names."""
    for position, token in enumerate(tokens):
        if token.lower not in _BODIES or position in covered:
            continue
        first = position
        while first > 0 and position - first < BODY_MOST and _may_name(tokens, first - 1, covered):
            first -= 1
        words = [word.lower for word in tokens[first : position + 1]]
        kind = ActorKind.SECURITY_FORCE if token.lower in _TROOPS else organization_kind(words)
        end = _behind_tail(tokens, position + 1) if token.lower in _HEADS else position + 1
        is_named = end > position + 1 or any(before.lower not in _LOOSE for before in tokens[first:position])
        if first and kind is not None and is_named and tokens[first - 1].lower == "the":
            yield first, end, kind


def _behind_tail(tokens: tuple[Token, ...], end: int) -> int:
    """The end of a body's name with what it is of or for: the COMMITTEE ``FOR THE TRUTH IN QUICHE``."""
    for links in _TAILS:
        first = end + 1 + (end + 1 < len(tokens) and tokens[end + 1].lower == "the")
        if end >= len(tokens) or tokens[end].lower not in links or first >= len(tokens) or not _may_name(tokens, first, set()):
            break
        end = first + 1
    return end


def _may_name(tokens: tuple[Token, ...], position: int, covered: set[int]) -> bool:
    word = tokens[position].lower
    is_plain = tokens[position].is_word and position not in covered and word not in DETERMINERS | _LINKING
    return is_plain and word not in read_words("function_words") and not is_verb(word)
