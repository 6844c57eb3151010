"""The kinds of persons behind one number: 20 ``men, women and children``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.harm.kinds import is_harm_word
from briefing.casualties.persons.noun_heads import find_head
from briefing.casualties.persons.nouns import Head, lower_at
from briefing.numerals import number_at

if TYPE_CHECKING:
    from briefing.document import Token


def kinds_end(tokens: tuple[Token, ...], head: Head) -> int:
    """The end of ``men, women and children`` behind one number: plain plurals joined by commas and a last "and"."""
    end, position = head.end, head.end
    while head.is_plural and lower_at(tokens, position) in {",", "and"}:
        is_last = lower_at(tokens, position) == "and" or lower_at(tokens, position + 1) == "and"
        start = position + 1 + (lower_at(tokens, position) == "," and lower_at(tokens, position + 1) == "and")
        is_described = lower_at(tokens, position) == "and" or lower_at(tokens, start) in _OF_STATES
        longest = KIND_MODIFIERS_MOST if is_described else 0
        kind = None if is_harm_word(lower_at(tokens, start)) else find_head(tokens, start, longest)
        if kind is None or not kind.is_plural or number_at(tokens, start):
            return end
        position = kind.end
        if is_last:
            return kind.end
    return end


_OF_STATES = frozenset({"government", "security", "coalition", "foreign"})
"""What may describe a kind of persons in the middle of a list: hundreds of rebels, ``government`` troops and civilians."""
KIND_MODIFIERS_MOST = 2
"""Words that may describe the second kind of persons behind one number: ``47 judges and court officials``."""
