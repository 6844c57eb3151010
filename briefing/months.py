"""The words of the calendar, and which numbers are years."""

from __future__ import annotations

WEEKDAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
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
