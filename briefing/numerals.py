"""Numbers in words and digits: ``1,200``, ``two hundred and fifty``, ``1.5 million``, ``dozens``."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefing.document import Token


class Number(NamedTuple):
    """A bare number with the tokens that say it."""

    first: int
    end: int
    value: int
    is_vague: bool = False


LARGEST = 10**10
"""No count of persons is larger than the world's population."""

_DIGITS = re.compile(r"\d{1,3}(?:, ?\d{3}){1,3}|\d{1,2}(?:,\d{2}){1,3},\d{3}|\d{1,10}")
"""``1,200``, and ``3,00,000`` as in India."""
_DECIMAL = re.compile(r"\d{1,6}\.\d{1,6}")
_ONES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
        " eighteen nineteen".split()
    )
}
_TENS = {word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "dozen": 12,
    "score": 20,
    "lakh": 100_000,
    "lakhs": 100_000,
    "crore": 10_000_000,
    "crores": 10_000_000,
}
_VAGUE = {
    "several": 3,
    "few": 3,
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 1_000,
    "millions": 1_000_000,
    "many": None,
    "numerous": None,
    "countless": None,
}
_PLURAL_SCALES = frozenset("hundreds thousands millions".split())


@lru_cache(maxsize=1 << 16)
def may_begin(word: str) -> bool:
    """Whether a number may begin with `word`: the quick look that spares most words the long one."""
    return word[0].isdigit() or word in _BEGINNINGS or word.partition("-")[0] in _LEADING


_ORDINAL = re.compile(
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,6}(?:st|nd|rd|th))", re.IGNORECASE
)


def is_number_word(word: str) -> bool:
    """Whether a word is a number, or part of one, in words.

    >>> is_number_word("forty-one"), is_number_word("dozens"), is_number_word("police")
    (True, True, False)
    """
    if "-" not in word:
        return word in _NUMBER_WORDS
    return _NUMBER_WORDS.issuperset(word.split("-"))


def tells_number(word: str) -> bool:
    """Whether a word is a number in digits, or a number or part of one in words."""
    return word[:1].isdigit() or is_number_word(word)


_LEADING = frozenset({*_TENS, *_ONES})
_NUMBER_WORDS = frozenset("dozens scores tens hundreds thousands millions".split()).union(_ONES, _TENS, _SCALES)


def is_ordinal(word: str) -> bool:
    """Whether a word says which one of a row.

    >>> is_ordinal("third"), is_ordinal("22nd"), is_ordinal("three")
    (True, True, False)
    """
    return _ORDINAL.fullmatch(word) is not None


def number_at(tokens: tuple[Token, ...], position: int) -> Number | None:
    """The number that begins at `position`, as far as its words go."""
    if not 0 <= position < len(tokens) or not may_begin(tokens[position].lower) or _is_article(tokens, position):
        return None
    if special := _vague_at(tokens, position) or _fraction_at(tokens, position) or _spaced(tokens, position):
        return special
    token = tokens[position]
    first = position
    if token.lower == "a" and position + 1 < len(tokens) and tokens[position + 1].lower in _SCALES:
        return _scaled(tokens, first, position + 1, 1)
    if _DIGITS.fullmatch(token.text):
        return _scaled(tokens, first, position + 1, int(token.text.replace(",", "").replace(" ", "")))
    if _DECIMAL.fullmatch(token.text):
        return _decimal(tokens, position)
    value = word_value(token.lower)
    return _scaled(tokens, first, position + 1, value) if value is not None else None


def _is_article(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether "a" or "an" is no more than that: ``a soldier``, not ``a dozen``."""
    if tokens[position].lower not in _ARTICLES:
        return False
    return position + 1 == len(tokens) or tokens[position + 1].lower not in _BEHIND_ARTICLE


_ARTICLES = frozenset({"a", "an"})
_UNTOLD = frozenset("unspecified undisclosed unknown undetermined unconfirmed large small great growing significant".split())
_BEHIND_ARTICLE = _UNTOLD.union(_SCALES, "still number few pair couple half quarter".split())
"""Words that make an article the beginning of a number."""


def _spaced(tokens: tuple[Token, ...], position: int) -> Number | None:
    """``15 000``: thousands apart by blanks."""
    end = position + 1
    while end < len(tokens) and _is_of_three(tokens[end].text) and tokens[end].span.start == tokens[end - 1].span.end + 1:
        end += 1
    if end == position + 1 or not _UP_TO_THREE.fullmatch(tokens[position].text):
        return None
    digits = "".join(token.text for token in tokens[position:end])
    return Number(position, end, int(digits)) if len(digits) <= SPACED_MOST else None


def _is_of_three(word: str) -> bool:
    return len(word) == 3 and word.isdecimal()


SPACED_MOST = 9
"""Digits of a number written with blanks at most."""
_UP_TO_THREE = re.compile(r"[1-9]\d{0,2}")
_FRACTIONS: dict[tuple[str, ...], tuple[int, int]] = {
    ("half", "a"): (1, 2),
    ("a", "half"): (1, 2),
    ("a", "quarter", "of", "a"): (1, 4),
    ("three", "quarters", "of", "a"): (3, 4),
    ("one-and-a-half",): (3, 2),
    ("one", "and", "a", "half"): (3, 2),
    ("two-and-a-half",): (5, 2),
    ("two", "and", "a", "half"): (5, 2),
}
_FRACTION_FIRSTS = frozenset(phrase[0] for phrase in _FRACTIONS)
_PAIRS = {("a", "pair", "of"), ("a", "couple", "of")}
_CLOSED = {tens + ones: _TENS[tens] + _ONES[ones] for tens in _TENS for ones in list(_ONES)[1:10]}
"""``thirtythree``: as cables write it."""
_BEGINNINGS = frozenset({"a", "an", *_ONES, *_TENS, *_CLOSED, *_VAGUE, *(phrase[0] for phrase in _FRACTIONS)})


def _fraction_at(tokens: tuple[Token, ...], position: int) -> Number | None:
    """``half a million``, ``half a dozen``, ``a quarter of a million``, ``one-and-a-half million``, ``a pair of``."""
    if tokens[position].lower not in _FRACTION_FIRSTS:
        return None
    words = tuple([token.lower for token in tokens[position : position + 5]])
    if words[:3] in _PAIRS:
        return Number(position, position + 2, 2)
    for phrase, (part, whole) in _FRACTIONS.items():
        scale = _SCALES.get(words[len(phrase)], 0) if words[: len(phrase)] == phrase and len(words) > len(phrase) else 0
        if scale:
            return Number(position, position + len(phrase) + 1, scale * part // whole)
    return None


def _joined_value(word: str) -> int | None:
    """``two-million``; ``30-thousand``."""
    front, _, scale = word.rpartition("-")
    many = int(front) if front.isdigit() else word_value(front)
    return many * _SCALES[scale] if many and scale in {"million", "thousand"} else None


def word_value(word: str) -> int | None:
    """The number of ``seven``, ``twenty``, ``forty-one``, ``two-million``; None for another word."""
    tens, _, ones = word.partition("-")
    if ones:
        return _TENS[tens] + _ONES[ones] if tens in _TENS and 0 < _ONES.get(ones, 0) < 10 else _joined_value(word)
    return _TENS.get(word, _ONES.get(word, _CLOSED.get(word)))


def _scaled(tokens: tuple[Token, ...], first: int, position: int, value: int) -> Number | None:
    """`value` with the scale words behind it: ``two hundred and fifty thousand``, ``two dozen``."""
    total, current = 0, value
    while position < len(tokens):
        word = tokens[position].lower
        small = word_value(word)
        if word in _SCALES:
            current *= _SCALES[word]
            if current >= 1_000 and word != "hundred":
                total, current = total + current, 0
            position += 1
        elif word == "and" and total + current >= 100 and _continues(tokens, position + 1):
            position += 1
        elif small is not None and _goes_on(tokens[position - 1].lower, total + current, current, small):
            current += small
            position += 1
        else:
            break
    total += current
    return Number(first, position, total) if total <= LARGEST else None


def _goes_on(before: str, told: int, current: int, small: int) -> bool:
    """Whether a small number word goes on with the number told so far: ``two hundred fifty``, ``twenty one``."""
    return (told > 0 and told % 100 == 0 and current != small) or (before in _TENS and 0 < small < 10)


def _continues(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a number word follows "and": ``two hundred and fifty``."""
    return position < len(tokens) and word_value(tokens[position].lower) is not None


def _decimal(tokens: tuple[Token, ...], position: int) -> Number | None:
    """``1.5 million``; a decimal without a scale counts nothing."""
    scale = tokens[position + 1].lower if position + 1 < len(tokens) else ""
    if _SCALES.get(scale, 0) < 1_000:
        return None
    whole, _, part = tokens[position].text.partition(".")
    value = int(whole + part) * _SCALES[scale] // 10 ** len(part)
    return Number(position, position + 2, value)


def _untold_number(words: list[str]) -> int:
    """How many words ``a number`` of, ``an unspecified number`` of takes; 0 elsewhere."""
    if words[:3] == ["a", "number", "of"]:
        return 2
    if words[0] not in {"a", "an"}:
        return 0
    first = 2 if words[1] == "still" else 1
    is_told = words[first] in _UNTOLD and words[first + 1] == "number"
    return first + 2 if is_told and words[first + 2 : first + 3] != [] and words[first + 2] in _BEHIND_NUMBER else 0


_BEHIND_NUMBER = frozenset("of were was are had have".split())


def _vague_at(tokens: tuple[Token, ...], position: int) -> Number | None:
    """``dozens``, ``a few``, ``tens of thousands``, ``several hundred``, ``a number of``."""
    words = [token.lower for token in tokens[position : position + 5]]
    if "number" in words[1:4] and (untold := _untold_number(words)):
        return Number(position, position + untold, 0, is_vague=True)
    if words[:2] == ["a", "few"]:
        scale = _SCALES.get(words[2], 1) if len(words) > 2 else 1
        return Number(position, position + (3 if scale > 1 else 2), 3 * scale, is_vague=True)
    is_hardly_any = words[0] == "few" and position > 0 and tokens[position - 1].lower in {"very", "so", "too"}
    if words[0] not in _VAGUE or is_hardly_any:
        return None
    value = _VAGUE[words[0]] or 0
    if words[1:2] == ["of"] and len(words) > 2 and words[2] in _PLURAL_SCALES:
        return Number(position, position + 3, value * (_VAGUE[words[2]] or 1), is_vague=True)
    if words[0] in {"several", "few", "many"} and len(words) > 1 and words[1] in _SCALES:
        return Number(position, position + 2, max(value, 1) * _SCALES[words[1]], is_vague=True)
    return Number(position, position + 1, value, is_vague=True)
