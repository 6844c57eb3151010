"""The words of the calendar, and which numbers are years."""

from __future__ import annotations

WEEKDAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
WEEKDAY_WORDS = frozenset(WEEKDAYS)
NOW_WORDS = WEEKDAY_WORDS | {"today", "yesterday", "tonight"}
"""Words that date something to about now."""
MONTHS = tuple(
    "january february march april may june july august september october november december".split(),
)
_SHORT = tuple("jan feb mar apr jun jul aug sept sep oct nov dec".split())
MONTH_WORDS = frozenset((*MONTHS, *_SHORT, *(f"{word}." for word in _SHORT)))
"""Months in full and shortened, in lower case."""
MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?"
    r"|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
"""A pattern for a month in full or shortened, for lower case or a pattern that ignores it."""
EARLIEST_YEAR, LATEST_YEAR = 1900, 2099


def is_year(text: str) -> bool:
    """Whether four digits may be a year of our time.

    >>> is_year("1986"), is_year("1200"), is_year("33")
    (True, False, False)
    """
    return len(text) == 4 and text.isdigit() and EARLIEST_YEAR <= int(text) <= LATEST_YEAR


def are_years(texts: list[str]) -> bool:
    """Whether the numbers of ``1986 to 1990`` are two years."""
    numbers = [text for text in texts if text.isdigit()]
    return len(numbers) == 2 and all(map(is_year, numbers))


def stands_as_year(before: str, text: str) -> bool:
    """Whether a number is a year by the word in front of it: ``in`` 1986, ``May`` 1986."""
    return is_year(text) and (before in _YEAR_BEFORE or before.isdigit() or before in MONTH_WORDS)


_YEAR_BEFORE = frozenset("in since of by until till from during before after year early late mid ,".split())


def may_be_day(before: str, word: str, after: str) -> bool:
    """Whether a number behind a month may be its day or a year; `before` the month, `after` the number.

    >>> may_be_day("in", "141", "persons"), may_be_day("in", "nine", "persons"), may_be_day("on", "12", ",")
    (False, False, True)
    """
    if word.isdecimal() and int(word) > DAYS_MOST:
        return is_year(word)
    is_month_alone = before in {"in", "since", "last", "of"}
    return not is_month_alone or (word[:1].isdigit() and after not in _COUNTED)


_COUNTED = frozenset(
    "people persons men women children soldiers policemen officers civilians others were are have had died perished"
    " drowned".split()
)
"""Words behind a number that make it no day of the month."""
DAYS_MOST = 31
