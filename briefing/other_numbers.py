"""Numbers that count nobody: money, dates, times, units, labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.months import MONTH_WORDS, is_year, may_be_day, stands_as_year

if TYPE_CHECKING:
    from briefing.document import Token

_MONEY_BEFORE = frozenset("$ £ € ¥ rs rs. us$ usd eur gbp pkr inr".split())
_NOT_BEFORE = frozenset(
    "no. nos. number article section route highway flight chapter page room age aged apartment unit channel block grade"
    " district precinct phase resolution type boeing airbus version interstate # no rescue dock bay gate lot pier platform exit"
    " hole lane suite terminal cell hangar".split()
)
_UNITS = frozenset(
    "% percent per-cent percentage year years year-old years-old month months week weeks day days hour hours minute minutes"
    " second seconds mile miles kilometer kilometers kilometre kilometres km kms meter meters metre metres m cm feet foot ft"
    " inch inches yards yard acres hectares kg kilogram kilograms kilo kilos kilogrammes ton tons tonne tonnes pounds pound"
    " lbs litres liters gallons barrels dollars dollar euros euro rupees rupee pesos peso yen yuan rubles shekels dirhams"
    " cents degrees degree celsius fahrenheit mph kph knots volts watts megawatts times o'clock a.m. p.m. am pm gmt block"
    " street avenue road st th caliber calibre mm points votes seats goals games shots rounds nautical percentage-point"
    " - bn decades decade centuries century".split()
)


def is_other_number(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """Whether the number of tokens `first` to `end` is no count: money, a date, a time, a unit, a label."""
    before = tokens[first - 1].lower if first else ""
    after = tokens[end].lower if end < len(tokens) else ""
    behind = tokens[end + 1].lower if end + 1 < len(tokens) else ""
    if (after in {"year", "month", "years", "months"} and behind in {"old", "olds"}) or (after, behind) == ("per", "cent"):
        return True
    is_unit = after in _UNITS and not (after in {"street", "road", "day"} and behind.endswith("s") and behind.isalpha())
    is_unit = is_unit and not (after == "-" and _is_set_off(tokens, end)) and not tells_class(tokens, end + 1)
    is_label = before in _NOT_BEFORE and not (before == "number" and _ends_time(tokens, first - 2))
    if before in _MONEY_BEFORE or is_label or is_unit or tells_class(tokens, first):
        return True
    front = tokens[first - 2].lower if first > 1 else ""
    is_dated = before in MONTH_WORDS and not front.isdigit() and may_be_day(front, tokens[first].lower, after)
    if is_dated or (after in MONTH_WORDS and end - first == 1):
        return True
    if _is_clock_time(tokens[first].text) or _is_one_by_one(before, tokens[first].lower, after, front, behind):
        return True
    return end - first == 1 and stands_as_year(before, tokens[first].text)


def tells_class(tokens: tuple[Token, ...], number: int) -> bool:
    """Whether a number tells which class of a school: a ``Form Three`` student, ``Year 9`` pupils."""
    label = tokens[number - 1] if 0 < number < len(tokens) else None
    if label is None or label.lower not in _CLASSES or not label.is_capitalized:
        return False
    is_short = len(label.text) <= SHORT and not tokens[number].text.isupper()
    return not label.text.isupper() or is_short or (number > 1 and tokens[number - 2].lower in {"a", "an", "another"})


SHORT = 3
"""Letters of an abbreviation like "JSS" at most."""
_CLASSES = frozenset("class form year grade standard std primary senior jss ss level division formula group".split())


def _is_clock_time(text: str) -> bool:
    """Whether digits begin with a nought, which no count does: ``exploded at 0745``."""
    return len(text) > 1 and text[0] == "0" and text.isdigit()


def _is_one_by_one(before: str, word: str, after: str, front: str, behind: str) -> bool:
    """Whether a number tells how, not how many: ``one by one``."""
    return (after == "by" and behind == word) or (before == "by" and front == word)


def _is_set_off(tokens: tuple[Token, ...], dash: int) -> bool:
    """Whether a dash sets off the words behind it: kills 23 ``- governor``, rose to 66 ``- most of them`` children."""
    behind = tokens[dash + 1] if dash + 1 < len(tokens) else tokens[dash]
    is_apart = tokens[dash - 1].span.end < tokens[dash].span.start
    return is_apart and behind.text.isalpha() and behind.lower not in _UNITS


def _ends_time(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a time ends in front of "number", which is a verb then: the mayors killed this year ``number eight``."""
    word = tokens[position].lower if position >= 0 else ""
    return word in _BEFORE_NUMBERING or is_year(word)


_BEFORE_NUMBERING = frozenset("now year month week today far dead wounded injured killed missing arrested detained".split())
