"""Persons told by their names: where the words in front of a name begin, and which category they tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.figure import Category
from briefing.casualties.harm.kinds import is_harm_word
from briefing.casualties.persons.noun_heads import MODIFIERS_MOST
from briefing.casualties.persons.nouns import lower_at, noun_at, years_old_first
from briefing.casualties.words import CAPTAINS, FUNCTION_WORDS, is_of_a_crew
from briefing.months import MONTH_WORDS, WEEKDAY_WORDS
from briefing.names.cues import title_heads
from briefing.numerals import number_at

if TYPE_CHECKING:
    from briefing.document import Token
    from briefing.names.mention import Mention


def named_first(tokens: tuple[Token, ...], mention: Mention) -> int:
    """Where the words in front of a name begin: ``10-year-old``, ``bomb technician``, ``Chief of Police``."""
    is_classed = lower_at(tokens, mention.first - 1) == "class" and is_ranked(lower_at(tokens, mention.first - 2))
    first = mention.first - 2 * is_classed
    tells_names = not tokens[mention.end - 1].text.isupper()
    while first > 0 and mention.first - first < MODIFIERS_MOST:
        age = years_old_first(tokens, first)
        if age is not None:
            return age
        word = tokens[first - 1]
        is_noun = noun_at(tokens, first - 1) is not None or word.lower in title_heads()
        is_name = tells_names and word.is_capitalized and first > 1 and word.is_word and word.lower not in _NO_NAMES
        if (
            is_harm_word(word.lower)
            or number_at(tokens, first - 1)
            or not (is_noun or word.lower.endswith("-year-old") or is_name)
        ):
            break
        first -= 1
    is_described = 1 < first < mention.first and tokens[first - 2].lower in {"and", ","} and tokens[first - 1].text.islower()
    if is_described and noun_at(tokens, first) and _may_describe(tokens[first - 1].lower):
        return first - 1
    if 0 < first < mention.first and tokens[first].lower in _RANKS and is_ranked(tokens[first - 1].lower):
        first -= 1
    is_office = first > 1 and tokens[first - 1].lower == "of" and tokens[first - 2].lower in title_heads()
    return first - 2 if is_office and first < mention.first else first


def is_ranked(word: str) -> bool:
    """Whether a word tells which of a rank: ``2nd`` Lt. Bo Kim."""
    return word[:1].isdigit() and word[1:2].isalpha()


_NO_NAMES = FUNCTION_WORDS | MONTH_WORDS | WEEKDAY_WORDS
"""What belongs to no name in front of it: In ``March`` Hayley Merrick was killed."""


def _may_describe(word: str) -> bool:
    """Whether a word may stand in front of a person noun and a name: ``bank`` teller Ann Lee."""
    return word.isalpha() and word not in FUNCTION_WORDS and not is_harm_word(word) and not word.endswith(("ed", "ing"))


def is_of_many(tokens: tuple[Token, ...], mention: Mention) -> bool:
    """Whether what was taken for a name is a group of persons in capitals: ``JESUIT PRIESTS``."""
    head = noun_at(tokens, mention.end - 1)
    return head is not None and head.is_plural and mention.end - mention.first > 1


def _apposition_first(tokens: tuple[Token, ...], first: int) -> int:
    """Where the noun in front of a name between commas begins: ``the police chief, Scott Russell``."""
    if lower_at(tokens, first - 1) != ",":
        return first
    return first - 3 if noun_at(tokens, first - 3) else first - 2 if noun_at(tokens, first - 2) else first


def named_category(tokens: tuple[Token, ...], first: int, mention: Mention) -> Category:
    """A named person's category by the rank or the nouns in front of the name; a civilian without any."""
    start = _apposition_first(tokens, first)
    before = {token.lower for token in tokens[max(0, mention.first - MODIFIERS_MOST) : mention.first]} if mention.title else set()
    if before & _RANKS and not (before & CAPTAINS and is_of_a_crew(tokens)):
        return Category.SECURITY_FORCES
    nouns = [noun for position in range(start, mention.first) if (noun := noun_at(tokens, position))]
    return next((n.category for n in nouns if n.category is not Category.UNSPECIFIED), Category.CIVILIAN)


_RANKS = frozenset(
    "sublieutenant capt. captain sgt. sergeant lt. lieutenant col. colonel gen. general maj. major cpl. corporal pvt. private"
    " officer trooper havildar subedar naik sepoy jawan asi dsp deputy detective det. const. constable adm. admiral"
    " cmdr. commander brig. spc. pfc. patrolman inspector"
    " capt sgt lt col gen maj cpl pvt det const adm brig spc pfc ptlmn agent".split()
)
"""Ranks of soldiers and the police."""
