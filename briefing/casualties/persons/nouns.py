"""Nouns for persons, by the lexicon, by their ending or their people, and what kind of persons they name."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefing.casualties.figure import Category
from briefing.casualties.harm.kinds import is_harm_word
from briefing.casualties.words import (
    CAPTAINS,
    FUNCTION_WORDS,
    is_adverb,
    is_of_a_crew,
    names_persons,
)
from briefing.lexicons import read_rows
from briefing.months import MONTH_WORDS, WEEKDAY_WORDS
from briefing.names.gazetteer import country_of_demonym
from briefing.numerals import may_begin, number_at

if TYPE_CHECKING:
    from briefing.document import Token


class Head(NamedTuple):
    first: int
    end: int
    is_plural: bool
    category: Category


@cache
def _nouns() -> dict[tuple[str, ...], tuple[bool, Category]]:
    """Words of a person noun → (is plural, category)."""
    nouns: dict[tuple[str, ...], tuple[bool, Category]] = {}
    categories = {category.value: category for category in Category}
    for singular, plural, category in read_rows("person_nouns"):
        if plural != "-":
            nouns[tuple(plural.split())] = (True, categories[category])
        if singular != "-":
            nouns.setdefault(tuple(singular.split()), (False, categories[category]))
    return nouns


@cache
def _longest_noun() -> dict[str, int]:
    """First word of a person noun → the most words of a noun that begins so."""
    longest: dict[str, int] = {}
    for words in _nouns():
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


def noun_at(tokens: tuple[Token, ...], position: int) -> Head | None:
    """The longest person noun, or a demonym used as one, that begins at `position`."""
    word = lower_at(tokens, position)
    if word in _VEHICLES and (lower_at(tokens, position - 1).endswith("-bound") or lower_at(tokens, position - 1) in _OF_TRAINS):
        return None
    return _noun_of(tokens, position, word) if may_begin_noun(word) else None


_VEHICLES = frozenset({"coach", "coaches"})
_OF_TRAINS = frozenset("passenger train rail railway sleeper tourist".split())
"""Words in front of ``coaches`` that are vehicles."""


def _noun_of(tokens: tuple[Token, ...], position: int, word: str) -> Head | None:
    nouns = _nouns()
    longest = _longest_noun().get(word, 0)
    for length in range(longest, 0, -1):
        words = tuple(token.lower for token in tokens[position : position + length])
        if len(words) == length and words in nouns:
            is_plural, category = nouns[words]
            is_skipper = length == 1 and word in CAPTAINS and is_of_a_crew(tokens)
            return Head(position, position + length, is_plural, Category.CIVILIAN if is_skipper else category)
    is_named = names_persons(word) and not is_harm_word(word) and not _is_surname(tokens, position)
    told = None if is_named else _years_old_at(tokens, position) or _former_at(position, word)
    if not told and "-" in word:
        told = _parent_at(position, word) if "-of-" in word else _compound_at(tokens, position)
    if told:
        return told
    if is_named or word == "others":
        return Head(position, position + 1, is_plural=True, category=Category.UNSPECIFIED)
    pair = f"{word} {lower_at(tokens, position + 1)}" if word in _before_demonyms() else ""
    demonym, end = (pair, position + 2) if pair in country_of_demonym() else (word, position + 1)
    is_plural = demonym.endswith(("s", "men"))
    is_people = demonym in country_of_demonym() and (is_plural or not _is_modified(lower_at(tokens, end)))
    return Head(position, end, is_plural, Category.UNSPECIFIED) if is_people else None


@cache
def _before_demonyms() -> frozenset[str]:
    """The first words of demonyms of two: ``Sri`` Lankans, ``South`` Koreans."""
    return frozenset(demonym.split()[0] for demonym in country_of_demonym() if " " in demonym)


def _former_at(position: int, word: str) -> Head | None:
    """``ex-general``."""
    noun = _nouns().get((word[3:],)) if word.startswith("ex-") else None
    return Head(position, position + 1, *noun) if noun else None


def _parent_at(position: int, word: str) -> Head | None:
    """``mother-of-three``."""
    noun = _nouns().get((word.partition("-of-")[0],))
    return Head(position, position + 1, *noun) if noun else None


def _compound_at(tokens: tuple[Token, ...], position: int) -> Head | None:
    """``drug-driver``, ``lieutenant-colonel``: not ``anti-student``, and no surname."""
    text = tokens[position].text
    before, _, last = text.rpartition("-")
    is_plain = last in _COMPOUND and before.isalpha() and before not in _NO_PERSONS_FIRST
    noun = _nouns().get((last,)) if is_plain else None
    return Head(position, position + 1, *noun) if noun else None


_COMPOUND = frozenset(
    "driver drivers rider riders colonel colonels commander commanders president minister ministers officer"
    " officers worker workers owner owners keeper keepers pilot pilots student students".split()
)
"""Nouns that close a compound: ``drink-driver``, ``sub-commander``."""
_NO_PERSONS_FIRST = frozenset("anti pro counter per inter multi".split())


def _is_surname(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a capital makes a word with a noun's ending a name: Royce ``Vickers``, Bourg-les-``Noyers``."""
    token = tokens[position]
    is_name = token.is_capitalized and not token.text.isupper() and position > 0
    is_place = "-" in token.text or tokens[position - 1].lower in {"in", "at", "near"}
    return is_name and (is_place or (tokens[position - 1].is_capitalized and tokens[position - 1].is_word))


@lru_cache(maxsize=1 << 16)
def may_begin_noun(word: str) -> bool:
    """Whether a person noun may begin with `word`: most words are passed over at this one look."""
    if not word:
        return False
    is_known = word in _longest_noun() or word.startswith("ex-") or word == "others" or "-of-" in word
    is_known = is_known or word in country_of_demonym() or word in _before_demonyms()
    is_known = is_known or ("-" in word and word.rpartition("-")[2] in _COMPOUND)
    return is_known or names_persons(word) or may_begin(word) or tells_years(word)


_YEARS_OLD = re.compile(r".*-(?:year|month|week|day)-olds?")


def tells_years(word: str) -> bool:
    """Whether a word is an age: ``16-year-old``."""
    return _YEARS_OLD.fullmatch(word) is not None


def _years_old_at(tokens: tuple[Token, ...], position: int) -> Head | None:
    """``2-year-old``, ``two year old``, ``16-year-olds`` where no noun follows."""
    word, end = lower_at(tokens, position), position + 1
    number = number_at(tokens, position)
    if number and lower_at(tokens, number.end) in {"year", "month"} and lower_at(tokens, number.end + 1) in {"old", "olds"}:
        word, end = f"-{tokens[number.end].lower}-{tokens[number.end + 1].lower}", number.end + 2
    elif number and lower_at(tokens, number.end) in _YEAR_OLD:
        word, end = f"-{tokens[number.end].lower}", number.end + 1
    if not tells_years(word) or _is_modified(lower_at(tokens, end)):
        return None
    return Head(position, end, word.endswith("s"), Category.CIVILIAN)


def years_old_first(tokens: tuple[Token, ...], end: int) -> int | None:
    """Where an age told in words apart that ends in front of `end` begins: ``12 year-old`` Ann Lee, ``34 year old`` Ann Lee."""
    age = lower_at(tokens, end - 1)
    unit = end - 2 if age == "old" and lower_at(tokens, end - 2) in {"year", "month"} else end - 1 if age in _YEAR_OLD else 0
    number = number_at(tokens, unit - 1) if unit > 0 else None
    return unit - 1 if number is not None and number.end == unit else None


_YEAR_OLD = frozenset({"year-old", "year-olds", "month-old", "month-olds"})


def _is_modified(word: str) -> bool:
    """Whether a word may go on with the noun group that "16-year-old" begins."""
    if word.endswith(("ing", "ed")) or word in {"remains", "told", "said", "says", "tells", "gets", "got", "went"}:
        return False
    return word[:1].isalpha() and not (word in FUNCTION_WORDS or is_harm_word(word) or is_adverb(word) or word in TIMES)


TIMES = MONTH_WORDS | WEEKDAY_WORDS | frozenset("late early yesterday today tonight tomorrow last this next".split())


def lower_at(tokens: tuple[Token, ...], position: int) -> str:
    return tokens[position].lower if 0 <= position < len(tokens) else ""
