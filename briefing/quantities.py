"""Counts in a sentence: digits, number words, ranges, bounds and vague words.

The numbers of vague words follow ACLED's coding practice (dozens = 12, hundreds = 100).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefing.clean import DASH
from briefing.enums import StrEnum
from briefing.months import are_years
from briefing.numerals import Number, may_begin, number_at
from briefing.other_numbers import is_other_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.document import Token


class Qualifier(StrEnum):
    """How a count is meant."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    APPROXIMATE = "approximate"
    RANGE = "range"
    VAGUE = "vague"


class Quantity(NamedTuple):
    """A count of things, as tokens `first` up to, not including, `end`; bounds as the words say."""

    first: int
    end: int
    low: int | None
    high: int | None
    qualifier: Qualifier


def bounds(low: int | None, high: int | None, qualifier: Qualifier = Qualifier.EXACT) -> str:
    """A count as a reader sees it at a glance: ``33``, ``≥ 12``, ``≤ 5``, ``~40``, ``20–25``.

    >>> bounds(12, None), bounds(None, 5), bounds(20, 25), bounds(1200, 1200)
    ('≥ 12', '≤ 5', '20–25', '1,200')
    """
    if low is None and high is None:
        return "?"
    if low is None:
        return f"≤ {high:,}"
    if high is None:
        return f"≥ {low:,}"
    if low != high:
        return f"{low:,}–{high:,}"
    return f"~{low:,}" if qualifier is Qualifier.APPROXIMATE else f"{low:,}"


_HYPHEN_RANGE = re.compile(r"(\d{1,3}(?:,\d{3}){1,2}|\d{1,9})-(\d{1,3}(?:,\d{3}){1,2}|\d{1,9})")

_BOUNDS: dict[Qualifier, tuple[str, ...]] = {
    Qualifier.AT_LEAST: (
        "at least",
        "more than",
        "no fewer than",
        "no less than",
        "not less than",
        "not fewer than",
        "in excess of",
        "upwards of",
        "a minimum of",
        "over",
        "above",
        "at the very least",
        "well over",
        "well more than",
        "greater than",
    ),
    Qualifier.AT_MOST: (
        "up to",
        "as many as",
        "as high as",
        "fewer than",
        "less than",
        "at most",
        "no more than",
        "not more than",
        "under",
        "a maximum of",
        "just under",
    ),
    Qualifier.APPROXIMATE: (
        "about",
        "some",
        "nearly",
        "almost",
        "around",
        "roughly",
        "approximately",
        "close to",
        "an estimated",
        "estimated",
        "more or less",
        "just about",
        "as much as",
    ),
}
_GROUPS = "group family party crew team gang busload crowd".split()
_TOTALS = (
    ("a", "total", "of"),
    ("a", "combined"),
    ("a", "record"),
    ("an", "additional"),
    ("a", "further"),
    *(("a", group, "of") for group in _GROUPS),
)
"""Words in front of a number that leave it exact."""
_AFTER: dict[str, Qualifier] = {"or more": Qualifier.AT_LEAST, "or so": Qualifier.APPROXIMATE, "plus": Qualifier.AT_LEAST}

_PHRASES = tuple((tuple(phrase.split()), qualifier) for qualifier, phrases in _BOUNDS.items() for phrase in phrases)
_BOUNDS_BY_FIRST = {first: tuple(row for row in _PHRASES if row[0][0] == first) for first in {words[0] for words, _ in _PHRASES}}
"""First word → the bounding phrases that begin with it, in the order of `_BOUNDS`."""
_TOTALS_BY_FIRST = {first: tuple(words for words in _TOTALS if words[0] == first) for first in {words[0] for words in _TOTALS}}


def find_quantities(tokens: tuple[Token, ...]) -> tuple[Quantity, ...]:
    """The counts in a sentence, left to right; ages, money, dates, times, units and labels are left out."""
    found: list[Quantity] = []
    position = 0
    while position < len(tokens):
        quantity = _quantity_at(tokens, position) if _may_begin(tokens[position].lower) else None
        if found and tokens[position].lower == "as" and _is_as_many(tokens, position):
            quantity = found[-1]._replace(first=position, end=position + 2)
        if quantity is None:
            position += 1
            continue
        if quantity.end + 2 < len(tokens) and tokens[quantity.end].text == "(":
            quantity = _with_brackets(tokens, quantity)
        if not is_other_number(tokens, quantity.first, quantity.end) and not _is_of_years(tokens, quantity):
            found.append(quantity)
        position = quantity.end
    return tuple(found)


def _is_as_many(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether "as many" is the number told before: killed nine and wounded ``as many``; not ``twice as many``, ``as many as``."""
    behind = [token.lower for token in tokens[position + 1 : position + 5]]
    is_many = behind[:1] == ["many"] and "as" not in behind and behind[1:2] != ["of"]
    return is_many and tokens[position - 1].lower not in {"times", "twice", "half"}


def _with_brackets(tokens: tuple[Token, ...], quantity: Quantity) -> Quantity:
    """A count with itself told again behind it: ``12 (twelve)``."""
    again = number_at(tokens, quantity.end + 1)
    if again is None or again.value not in {quantity.low, quantity.high}:
        return quantity
    is_closed = again.end < len(tokens) and tokens[again.end].text == ")"
    return quantity._replace(end=again.end + 1) if is_closed else quantity


def _is_of_years(tokens: tuple[Token, ...], quantity: Quantity) -> bool:
    is_range = quantity.qualifier is Qualifier.RANGE
    return is_range and are_years([token.text for token in tokens[quantity.first : quantity.end]])


@lru_cache(maxsize=1 << 16)
def _may_begin(word: str) -> bool:
    """Whether a count may begin with `word`: most words are passed over at this one look."""
    return word in _TOTALS_BY_FIRST or word in _BOUNDS_BY_FIRST or word in {"between", "from"} or may_begin(word)


def _quantity_at(tokens: tuple[Token, ...], position: int) -> Quantity | None:
    """The count that begins at `position`, bounds and all."""
    if position >= len(tokens):
        return None
    for words in _TOTALS_BY_FIRST.get(tokens[position].lower, ()):
        if tuple([token.lower for token in tokens[position : position + len(words)]]) == words:
            inner = _quantity_at(tokens, position + len(words))
            return inner._replace(first=position) if inner else None
    if position and tokens[position - 1].lower == "how" and tokens[position].lower != "one":
        return None
    if found := _bounded_at(tokens, position) or _range_at(tokens, position):
        return found
    number = number_at(tokens, position)
    return _plain(tokens, number) if number else None


def _bounded_at(tokens: tuple[Token, ...], position: int) -> Quantity | None:
    """``at least 30``, ``about 30 to 40``."""
    for qualifier, length in _bounds_at(tokens, position):
        ranged = _range_at(tokens, position + length) if position + length < len(tokens) else None
        if ranged and qualifier is Qualifier.APPROXIMATE:
            return ranged._replace(first=position)
        if ranged and qualifier is Qualifier.AT_LEAST:
            return Quantity(position, ranged.end, ranged.low, None, qualifier)
        number = number_at(tokens, position + length)
        if number:
            return _bounded(number, qualifier, position)
    return None


def _bounds_at(tokens: tuple[Token, ...], position: int) -> Iterator[tuple[Qualifier, int]]:
    """The bounding phrases at `position`, each with its length in tokens."""
    for words, qualifier in () if _is_no_bound(tokens, position) else _BOUNDS_BY_FIRST.get(tokens[position].lower, ()):
        if tuple([token.lower for token in tokens[position : position + len(words)]]) == words:
            yield qualifier, len(words)


def _is_no_bound(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether "over" is no "more than": ``all over``, ``over one of the bodies``."""
    if tokens[position].lower != "over":
        return False
    is_all_over = position > 0 and tokens[position - 1].lower in _BEFORE_OVER
    return is_all_over or [token.lower for token in tokens[position + 1 : position + 3]] == ["one", "of"]


_BEFORE_OVER = frozenset("all hand hands handed handing turn turns turned turning take takes took taken taking signed".split())
"""Words that "over" goes with: ``all over``, ``handed over`` six men."""


def _bounded(number: Number, qualifier: Qualifier, first: int) -> Quantity:
    low, high = number.value, number.value
    if number.is_vague and qualifier is not Qualifier.AT_MOST:
        return Quantity(first, number.end, low, None, Qualifier.VAGUE)
    if qualifier is Qualifier.AT_LEAST:
        return Quantity(first, number.end, low, None, qualifier)
    if qualifier is Qualifier.AT_MOST:
        return Quantity(first, number.end, None, high, qualifier)
    return Quantity(first, number.end, low, high, qualifier)


def _range_at(tokens: tuple[Token, ...], position: int) -> Quantity | None:
    """``30 to 40``, ``30-40``, ``between 30 and 40``, ``three or four``."""
    token = tokens[position]
    if match := _HYPHEN_RANGE.fullmatch(token.text):
        return _range(position, position + 1, *(int(end.replace(",", "")) for end in match.groups()))
    is_between = token.lower in {"between", "from"}
    one = number_at(tokens, position + is_between)
    if one is None or one.end >= len(tokens):
        return None
    joints = {"between": {"and", "to"}, "from": {"to"}}.get(token.lower, {"to", "or", DASH, "-", "--"})
    if tokens[one.end].lower not in joints:
        return None
    other = number_at(tokens, one.end + 1)
    if other is None:
        return None
    return _range(position, other.end, one.value, other.value)


def _range(first: int, end: int, low: int, high: int) -> Quantity | None:
    return Quantity(first, end, low, high, Qualifier.RANGE) if 0 < low < high else None


def _plain(tokens: tuple[Token, ...], number: Number) -> Quantity:
    if number.is_vague:
        return Quantity(number.first, number.end, number.value or None, None, Qualifier.VAGUE)
    rest = tokens[number.end : number.end + 2]
    words = " ".join(token.lower for token in rest)
    for phrase, qualifier in _AFTER.items():
        if words == phrase or (len(phrase.split()) == 1 and words.startswith(phrase + " ")):
            high = None if qualifier is Qualifier.AT_LEAST else number.value
            return Quantity(number.first, number.end + len(phrase.split()), number.value, high, qualifier)
    if rest and rest[0].text == "+":
        return Quantity(number.first, number.end + 1, number.value, None, Qualifier.AT_LEAST)
    return Quantity(number.first, number.end, number.value, number.value, Qualifier.EXACT)
