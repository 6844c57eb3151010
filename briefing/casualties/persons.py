"""Noun groups of persons: who is counted, and how many the words say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.casualties.figure import Category, Count
from briefing.casualties.harm import is_harm_noun, is_harm_word
from briefing.casualties.person_nouns import MODIFIERS_MOST, find_head, lower_at, noun_at
from briefing.casualties.words import FUNCTION_WORDS, POSSESSIVES, is_adverb
from briefing.enums import StrEnum
from briefing.names.cues import title_heads
from briefing.names.mention import Mention, MentionKind
from briefing.quantities import Qualifier, Quantity

if TYPE_CHECKING:
    from briefing.document import Sentence, Token

DEFINITE_MODIFIERS_MOST = 3
"""Words that may stand between "the" and its noun."""
OLDEST = 115
"""Years; a lone number up to here between commas behind a person is an age."""
_PARENTS = frozenset("mother father parent grandmother grandfather mom mum dad widow".split())
_ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())
_NOBODIES = frozenset("nobody no-one none neither no".split())
ZERO = Count(0, 0, Qualifier.EXACT)
_ONE = Count(1, 1, Qualifier.EXACT)


class GroupKind(StrEnum):
    """How a noun group says its number."""

    COUNTED = "counted"  # 33 people
    BARE = "bare"  # 33
    SINGLE = "single"  # a soldier, his wife
    NAMED = "named"  # Brian Dalton
    NOBODY = "nobody"  # no one else
    DEFINITE = "definite"  # the driver
    PLURAL = "plural"  # soldiers
    PRONOUN = "pronoun"  # he


STATED = frozenset(set(GroupKind) - {GroupKind.PLURAL, GroupKind.PRONOUN})
"""The kinds that state a number by themselves."""


@dataclass(frozen=True, slots=True)
class PersonGroup:
    """Tokens `first` to `end`; `phrase` the tokens of the count, `who` those of the persons."""

    first: int
    end: int
    kind: GroupKind
    count: Count | None
    phrase: tuple[int, int]
    who: tuple[int, int] | None
    category: Category = Category.UNSPECIFIED

    @property
    def is_stated(self) -> bool:
        return self.kind in STATED and self.count is not None


def find_person_groups(
    sentence: Sentence, quantities: tuple[Quantity, ...], mentions: tuple[Mention, ...]
) -> tuple[PersonGroup, ...]:
    """The person groups of a sentence, left to right, without overlaps."""
    tokens = sentence.tokens
    counted = {quantity.first: quantity for quantity in quantities}
    named = {_named_first(tokens, m): m for m in mentions if m.kind is MentionKind.PERSON}
    groups: list[PersonGroup] = []
    position = 0
    while position < len(tokens):
        group = _group_at(sentence, position, counted, named)
        if group:
            groups.append(group)
        position = group.end if group else position + 1
    return tuple(groups)


def _group_at(sentence: Sentence, position: int, counted: dict[int, Quantity], named: dict[int, Mention]) -> PersonGroup | None:
    tokens = sentence.tokens
    if mention := named.get(position):
        words = (mention.first, mention.end)
        return PersonGroup(position, mention.end, GroupKind.NAMED, _ONE, words, words, _named_category(tokens, position, mention))
    word = tokens[position].lower
    if word in _NOBODIES:
        return _nobody(tokens, position)
    if word in {"another", "the", "all", "these", "those"} and position + 1 in counted:
        return _counted(tokens, position, counted[position + 1])
    if quantity := counted.get(position):
        return _counted(tokens, position, quantity)
    if word in {"a", "an", "another"} or word in POSSESSIVES:
        return _single(tokens, position)
    return _pronoun(tokens, position) or _bare_noun(sentence, position)


def _named_first(tokens: tuple[Token, ...], mention: Mention) -> int:
    """Where the words in front of a name begin: ``10-year-old``, ``bomb technician``, ``Police Capt.``."""
    first = mention.first
    while first > 0 and mention.first - first < MODIFIERS_MOST:
        word = tokens[first - 1]
        is_noun = noun_at(tokens, first - 1) is not None or word.lower in title_heads()
        if not (is_noun or word.lower.endswith("-year-old") or (word.is_capitalized and first > 1 and word.is_word)):
            break
        first -= 1
    return first


def _named_category(tokens: tuple[Token, ...], first: int, mention: Mention) -> Category:
    """A named person's category by the nouns in front of the name; a civilian without any."""
    nouns = [noun for position in range(first, mention.first) if (noun := noun_at(tokens, position))]
    return next((n.category for n in nouns if n.category is not Category.UNSPECIFIED), Category.CIVILIAN)


def _pronoun(tokens: tuple[Token, ...], first: int) -> PersonGroup | None:
    if tokens[first].lower not in {"he", "she", "they", "him", "them", "it", "we", "i", "you"}:
        return None
    return PersonGroup(first, first + 1, GroupKind.PRONOUN, None, (first, first + 1), None)


def _nobody(tokens: tuple[Token, ...], first: int) -> PersonGroup | None:
    """``no one else``, ``nobody``, ``none of the passengers``, ``no soldiers``."""
    head = find_head(tokens, first + 1) if tokens[first].lower == "no" else None
    if tokens[first].lower != "no":
        end = first + 1
    elif lower_at(tokens, first + 1) == "one":
        end = first + 2
    elif head:
        end = head.end
    else:
        return None
    if end < len(tokens) and tokens[end].lower == "else":
        end += 1
    return PersonGroup(first, end, GroupKind.NOBODY, ZERO, (first, end), None)


def _counted(tokens: tuple[Token, ...], first: int, quantity: Quantity) -> PersonGroup | None:
    """A number with its noun, or alone."""
    count = Count(quantity.low, quantity.high, quantity.qualifier)
    phrase = (quantity.first, quantity.end)
    start = quantity.end
    if lower_at(tokens, start) == "of":
        start += 1
        while lower_at(tokens, start) in {"the", "them", "whom", "those", "his", "her", "their", "its", "our"}:
            start += 1
            if tokens[start - 1].lower in {"them", "whom"}:
                return PersonGroup(first, start, GroupKind.BARE, count, phrase, None)
    head = find_head(tokens, start)
    if head is None and start > quantity.end:
        return None
    if head and (head.is_plural or quantity.low == quantity.high == 1):
        return PersonGroup(first, head.end, GroupKind.COUNTED, count, phrase, (start, head.end), head.category)
    if _is_age(tokens, quantity) or _is_of_children(tokens, quantity) or _counts_a_thing(tokens, quantity.end):
        return None
    end = quantity.end
    while lower_at(tokens, end) in {"others", "more", "other", "else"}:
        end += 1
    who = (quantity.end, end) if end > quantity.end else None
    return PersonGroup(first, end, GroupKind.BARE, count, phrase, who)


def _is_age(tokens: tuple[Token, ...], quantity: Quantity) -> bool:
    """``John Smith, 34, of Leeds``."""
    if quantity.end - quantity.first != 1 or quantity.low is None or quantity.low > OLDEST or quantity.first == 0:
        return False
    before, after = tokens[quantity.first - 1].text, lower_at(tokens, quantity.end)
    if not tokens[quantity.first].text.isdigit():
        return False
    return before in {",", "("} and after in {",", ".", ")", ";", "of", "was", "were", "and", "", "from", "who", "in"}


def _is_of_children(tokens: tuple[Token, ...], quantity: Quantity) -> bool:
    """``the mother of two``."""
    return lower_at(tokens, quantity.first - 1) == "of" and lower_at(tokens, quantity.first - 2) in _PARENTS


def _counts_a_thing(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a plain word that is no word of harm follows a number: it counts that, not persons."""
    word = lower_at(tokens, position)
    if not word or not word[0].isalpha() or word in FUNCTION_WORDS or word in {"others", "more"}:
        return False
    if is_harm_word(word) or is_adverb(word):
        return False
    return not any(is_harm_noun(lower_at(tokens, position + step)) for step in (1, 2))


def _single(tokens: tuple[Token, ...], first: int) -> PersonGroup | None:
    """``a soldier``, ``another``, ``his wife``, ``a third``."""
    is_possessive = tokens[first].lower in POSSESSIVES
    head = find_head(tokens, first + 1)
    if head and not head.is_plural:
        begin = first if tokens[first].lower != "'s" else first + 1
        return PersonGroup(begin, head.end, GroupKind.SINGLE, _ONE, (begin, head.end), (first + 1, head.end), head.category)
    if head:
        return PersonGroup(first, head.end, GroupKind.PLURAL, None, (first, head.end), (first + 1, head.end), head.category)
    follows = lower_at(tokens, first + 1)
    if not is_possessive and follows in _ORDINALS and not _counts_a_thing(tokens, first + 2):
        return PersonGroup(first, first + 2, GroupKind.BARE, _ONE, (first, first + 2), None)
    if tokens[first].lower == "another" and not _counts_a_thing(tokens, first + 1):
        return PersonGroup(first, first + 1, GroupKind.BARE, _ONE, (first, first + 1), None)
    return None


def _bare_noun(sentence: Sentence, position: int) -> PersonGroup | None:
    """``the driver``, ``soldiers``; in a headline ``Woman`` alone is one woman."""
    tokens = sentence.tokens
    has_determiner = tokens[position].lower in {"the", "this", "that", "these", "those", "all", "both", "each", "every"}
    begin = position + has_determiner
    head = find_head(tokens, begin, longest=DEFINITE_MODIFIERS_MOST if has_determiner else 0)
    if head is None:
        return None
    phrase = (position, head.end)
    if head.is_plural:
        if tokens[position].lower == "both":
            return PersonGroup(position, head.end, GroupKind.COUNTED, Count(2, 2, Qualifier.EXACT), phrase, (begin, head.end))
        return PersonGroup(position, head.end, GroupKind.PLURAL, None, phrase, (begin, head.end), head.category)
    if has_determiner:
        return PersonGroup(position, head.end, GroupKind.DEFINITE, _ONE, phrase, (begin, head.end), head.category)
    if not sentence.is_story:
        return PersonGroup(position, head.end, GroupKind.SINGLE, _ONE, phrase, phrase, head.category)
    return None
