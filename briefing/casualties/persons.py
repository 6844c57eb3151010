"""Noun groups of persons: who is counted, and how many the words say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.casualties.figure import Category, Count
from briefing.casualties.harm import is_harm_noun, is_harm_word
from briefing.casualties.person_nouns import MODIFIERS_MOST, Head, find_head, lower_at, noun_at
from briefing.casualties.words import FUNCTION_WORDS, POSSESSIVES, is_adverb
from briefing.enums import StrEnum
from briefing.names.cues import title_heads
from briefing.names.mention import Mention, MentionKind
from briefing.numerals import number_at
from briefing.quantities import Qualifier, Quantity

if TYPE_CHECKING:
    from briefing.document import Sentence, Token

DEFINITE_MODIFIERS_MOST = 3
"""Words that may stand between "the" and its noun."""
OLDEST = 115
"""Years; a lone number up to here between commas behind a person is an age."""
_PARENTS = frozenset("mother father parent grandmother grandfather mom mum dad widow".split())
_ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())
_BEFORE_COUNTS = POSSESSIVES | frozenset("another the all these those".split()) - {"'s"}
"""Words that may stand in front of a number and belong to its group: ``his two bodyguards``."""
_NOBODIES = frozenset("nobody no-one none neither no".split())
ZERO = Count(0, 0, Qualifier.EXACT)
ONE = Count(1, 1, Qualifier.EXACT)
_TWO = Count(2, 2, Qualifier.EXACT)


class GroupKind(StrEnum):
    """How a noun group says its number."""

    COUNTED = "counted"  # 33 people
    BARE = "bare"  # 33
    SINGLE = "single"  # a soldier, his wife
    NAMED = "named"  # Brian Dalton
    NOBODY = "nobody"  # no one else
    DEFINITE = "definite"  # the driver
    PLURAL = "plural"  # soldiers
    ANAPHOR = "anaphor"  # he: one person told before
    PRONOUN = "pronoun"  # they


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
        group = _group_at(sentence, position, counted, named) or _joined_noun(tokens, position, groups)
        if group:
            groups.append(group)
        position = group.end if group else position + 1
    return tuple(groups)


def _group_at(sentence: Sentence, position: int, counted: dict[int, Quantity], named: dict[int, Mention]) -> PersonGroup | None:
    tokens = sentence.tokens
    if mention := named.get(position):
        words = (mention.first, mention.end)
        return PersonGroup(position, mention.end, GroupKind.NAMED, ONE, words, words, _named_category(tokens, position, mention))
    word = tokens[position].lower
    is_before = word in _BEFORE_COUNTS and not (word == "all" and lower_at(tokens, position - 1) == "in")
    if quantity := counted.get(position + is_before):
        return _counted(tokens, position, quantity)
    if word in _NOBODIES:
        return _nobody(tokens, position)
    if position + 1 in counted and word in {"that", "this"}:
        return None
    if word in {"a", "an", "another"} or word in POSSESSIVES:
        return _single(tokens, position) or _pronoun(tokens, position)
    return _pronoun(tokens, position) or _bare_noun(sentence, position)


def _named_first(tokens: tuple[Token, ...], mention: Mention) -> int:
    """Where the words in front of a name begin: ``10-year-old``, ``bomb technician``, ``Police Capt.``."""
    first = mention.first
    while first > 0 and mention.first - first < MODIFIERS_MOST:
        word = tokens[first - 1]
        is_noun = noun_at(tokens, first - 1) is not None or word.lower in title_heads()
        is_name = word.is_capitalized and first > 1 and word.is_word and word.lower not in FUNCTION_WORDS
        if is_harm_word(word.lower) or not (is_noun or word.lower.endswith("-year-old") or is_name):
            break
        first -= 1
    return first


def _named_category(tokens: tuple[Token, ...], first: int, mention: Mention) -> Category:
    """A named person's category by the nouns in front of the name; a civilian without any."""
    nouns = [noun for position in range(first, mention.first) if (noun := noun_at(tokens, position))]
    return next((n.category for n in nouns if n.category is not Category.UNSPECIFIED), Category.CIVILIAN)


def _joined_noun(tokens: tuple[Token, ...], first: int, groups: list[PersonGroup]) -> PersonGroup | None:
    """The second noun of ``an officer and bomb technician were killed``: one person, without an article."""
    if lower_at(tokens, first - 1) != "and" or not groups or groups[-1].end != first - 1:
        return None
    head = find_head(tokens, first) if groups[-1].kind in (GroupKind.SINGLE, GroupKind.NAMED, GroupKind.DEFINITE) else None
    if head is None or head.is_plural:
        return None
    return PersonGroup(first, head.end, GroupKind.SINGLE, ONE, (first, head.end), (first, head.end), head.category)


def _pronoun(tokens: tuple[Token, ...], first: int) -> PersonGroup | None:
    """``he``, who counts as the one person told before; ``they``, whose number is not told."""
    if tokens[first].lower in {"he", "she", "him", "her"}:
        return PersonGroup(first, first + 1, GroupKind.ANAPHOR, ONE, (first, first + 1), None)
    if tokens[first].lower not in {"they", "them", "it", "we", "i", "you"}:
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
    if _is_ratio(tokens, quantity, head_end=start):
        return None
    if start > quantity.end and is_harm_noun(lower_at(tokens, start)):
        return PersonGroup(first, start, GroupKind.BARE, count, phrase, None)
    head = find_head(tokens, start) or _harmed_at(tokens, start) or _people_at(tokens, start)
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


def _is_ratio(tokens: tuple[Token, ...], quantity: Quantity, head_end: int) -> bool:
    """``one driver in 9,000``."""
    if not quantity.low == quantity.high == 1:
        return False
    words = [lower_at(tokens, head_end + step) for step in range(2)]
    return "in" in words and number_at(tokens, head_end + words.index("in") + 1) is not None


_HARMED = frozenset(
    "dead injured wounded missing displaced detained arrested homeless victims survivors killed hurt kidnapped abducted"
    " hospitalised hospitalized".split()
)


def _harmed_at(tokens: tuple[Token, ...], start: int) -> Head | None:
    """The word of harm that stands for persons: ``25 of the injured``, ``twelve of those killed``."""
    if lower_at(tokens, start - 1) not in {"the", "those"} or lower_at(tokens, start) not in _HARMED:
        return None
    return Head(start, start + 1, is_plural=True, category=Category.UNSPECIFIED)


def _people_at(tokens: tuple[Token, ...], start: int) -> Head | None:
    """A capitalised plural behind a number, the name of a people: ``220 Assyrians``."""
    token = tokens[start] if start < len(tokens) else None
    is_name = token is not None and token.is_capitalized and token.text[-1] == "s" and len(token.text) > 4
    return Head(start, start + 1, is_plural=True, category=Category.UNSPECIFIED) if is_name else None


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


_VERBS_AFTER = frozenset(
    "left remained remain went came escaped survived suffered sustained received underwent required needed lost lay fell"
    " abandoned evacuated managed continued appeared seemed said".split()
)
"""Verbs whose subject a bare number may be: ``Thousands left their homes``."""


def _with_children(tokens: tuple[Token, ...], end: int) -> int:
    """`end` moved behind ``of two`` in ``a mother of two``."""
    is_parent = lower_at(tokens, end - 1) in _PARENTS and lower_at(tokens, end) == "of"
    return end + 2 if is_parent and number_at(tokens, end + 1) else end


def _counts_a_thing(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a plain word that is no word of harm follows a number: it counts that, not persons."""
    word = lower_at(tokens, position)
    if not word or not word[0].isalpha() or word in FUNCTION_WORDS or word in {"others", "more"}:
        return False
    if is_harm_word(word) or is_adverb(word) or word in _VERBS_AFTER:
        return False
    return not any(is_harm_noun(lower_at(tokens, position + step)) for step in (1, 2))


def _single(tokens: tuple[Token, ...], first: int) -> PersonGroup | None:
    """``a soldier``, ``another``, ``his wife``, ``a third``."""
    is_possessive = tokens[first].lower in POSSESSIVES
    head = find_head(tokens, first + 1)
    if head and lower_at(tokens, head.end - 1) == "couple":
        words = (first, head.end)
        return PersonGroup(*words, GroupKind.COUNTED, _TWO, words, (first + 1, head.end), head.category)
    if head and not head.is_plural:
        begin = first if tokens[first].lower != "'s" else first + 1
        end = _with_children(tokens, head.end)
        return PersonGroup(begin, end, GroupKind.SINGLE, ONE, (begin, end), (first + 1, end), head.category)
    if head:
        return PersonGroup(first, head.end, GroupKind.PLURAL, None, (first, head.end), (first + 1, head.end), head.category)
    follows = lower_at(tokens, first + 1)
    if not is_possessive and follows in _ORDINALS and not _counts_a_thing(tokens, first + 2):
        return PersonGroup(first, first + 2, GroupKind.BARE, ONE, (first, first + 2), None)
    if tokens[first].lower == "another" and not _counts_a_thing(tokens, first + 1):
        return PersonGroup(first, first + 1, GroupKind.BARE, ONE, (first, first + 1), None)
    return None


def _bare_noun(sentence: Sentence, position: int) -> PersonGroup | None:
    """``the driver``, ``soldiers``; in a headline ``Woman`` alone is one woman."""
    tokens = sentence.tokens
    has_determiner = tokens[position].lower in {"the", "this", "that", "these", "those", "all", "both", "each", "every"}
    begin = position + has_determiner
    is_close = not has_determiner or tokens[position].lower == "that"
    head = find_head(tokens, begin, longest=0 if is_close else DEFINITE_MODIFIERS_MOST)
    if head is None:
        return None
    phrase = (position, _with_children(tokens, head.end))
    if head.is_plural:
        if tokens[position].lower == "both":
            return PersonGroup(position, head.end, GroupKind.COUNTED, _TWO, phrase, (begin, head.end))
        return PersonGroup(position, head.end, GroupKind.PLURAL, None, phrase, (begin, head.end), head.category)
    if has_determiner and lower_at(tokens, head.end - 1) == "couple":
        return PersonGroup(position, head.end, GroupKind.COUNTED, _TWO, phrase, (begin, head.end), head.category)
    if has_determiner:
        return PersonGroup(position, phrase[1], GroupKind.DEFINITE, ONE, phrase, (begin, phrase[1]), head.category)
    if not sentence.is_story:
        return PersonGroup(position, phrase[1], GroupKind.SINGLE, ONE, phrase, phrase, head.category)
    return None
