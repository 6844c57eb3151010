"""Where a figure's harm happened, as worded: a name, or a noun for a place behind its preposition."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing.casualties.words import FUNCTION_WORDS, POSSESSIVES
from briefing.document import Sentence, Span
from briefing.lexicons import read_words
from briefing.names.mention import Mention, MentionKind

if TYPE_CHECKING:
    from briefing.document import Token

_PREPOSITIONS = frozenset("in at near outside inside on across around from off of".split())
_HITTING = frozenset("hit hits hitting struck strikes rocked rocks shook shakes devastated jolted jolts".split())
_ADMINISTRATIVE = frozenset("province district state county city region island village town prefecture governorate".split())
PHRASE_MOST = 7
"""Words of a described place at most: ``a crowded fruit market in the old town`` ends before its second "in"."""


def places_in(sentence: Sentence, mentions: tuple[Mention, ...]) -> list[Span]:
    """The places of a sentence where things can happen, left to right."""
    named = _named_places(sentence, mentions)
    described = [span for span in _described_places(sentence) if not any(span.overlaps(name) for name in named)]
    return sorted([*named, *described])


def _named_places(sentence: Sentence, mentions: tuple[Mention, ...]) -> list[Span]:
    """Names of places after a preposition, as the first words, or as what an earthquake hit."""
    found: list[Span] = []
    for mention in mentions:
        if mention.kind is not MentionKind.PLACE:
            continue
        before = _lower(sentence, mention.first - 1)
        is_described = before == "the" or (before[:1].isalpha() and before not in FUNCTION_WORDS | _HITTING)
        before = _lower(sentence, mention.first - 2) if is_described else before
        span = sentence.span_of(mention.first, _end_of_name(sentence, mention.end))
        if found and before in {",", "'s"} and found[-1].end + 4 >= mention.span.start:
            found[-1] = Span(found[-1].start, span.end)
        elif (before in _PREPOSITIONS | _HITTING and not _owns_deed(sentence, mention.end)) or mention.first == 0:
            found.append(span)
    return found


def _owns_deed(sentence: Sentence, end: int) -> bool:
    """Whether a name is whose deed something is: in ``Israel 's`` offensive, not in Mexico's capital."""
    nouns = [_lower(sentence, end + step) for step in range(1, DEED_REACH)]
    return _lower(sentence, end) == "'s" and any(noun in _DEEDS for noun in nouns)


DEED_REACH = 4
"""Tokens from a possessive to the noun for a deed at most."""
_DEEDS = frozenset("offensive campaign war invasion attack attacks strike strikes raid raids operation assault crackdown".split())


def _end_of_name(sentence: Sentence, end: int) -> int:
    """The end of a name with the word for its kind: ``Aceh province``."""
    return end + 1 if _lower(sentence, end) in _ADMINISTRATIVE else end


def _described_places(sentence: Sentence) -> list[Span]:
    """``at a bank``, ``in the parking lot of a store``: article and all."""
    tokens = sentence.tokens
    begins = [p + 1 for p in range(len(tokens) - 1) if tokens[p].lower in _PREPOSITIONS - {"of", "from"}]
    return [sentence.span_of(first, end) for first in begins if (end := _phrase_end(tokens, first))]


def _phrase_end(tokens: tuple[Token, ...], first: int) -> int:
    """The end of a noun group that a noun for a place heads; 0 for another one."""
    if tokens[first].lower not in {"a", "an", "the"} | POSSESSIVES:
        return 0
    end = 0
    for position in range(first + 1, min(len(tokens), first + PHRASE_MOST)):
        if tokens[position].lower in FUNCTION_WORDS or not tokens[position].is_word:
            break
        if _is_place_noun(tokens, position):
            end = position + 1
    return end


def _is_place_noun(tokens: tuple[Token, ...], position: int) -> bool:
    return tokens[position].lower in _heads()


@cache
def _heads() -> frozenset[str]:
    """The last words of all nouns for places."""
    return frozenset(noun.rsplit(" ", 1)[-1] for noun in read_words("place_nouns"))


def _lower(sentence: Sentence, position: int) -> str:
    return sentence.tokens[position].lower if 0 <= position < len(sentence.tokens) else ""
