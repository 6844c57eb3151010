"""Numbers that are ages, not counts: "Ann Lee, 34, of Leeds", "girls of 15 and 16", "children under 12"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.harm.kinds import is_harm_word
from briefing.casualties.persons.nouns import lower_at, noun_at
from briefing.casualties.words import AGED, BE
from briefing.months import MONTH_WORDS, WEEKDAY_WORDS
from briefing.numerals import number_at

if TYPE_CHECKING:
    from briefing.casualties.reading import Reading
    from briefing.document import Token
    from briefing.quantities import Quantity

OF_AGE = 21
"""Years; "were under" a number up to here tells an age."""
OLDEST = 115
"""Years; a lone number up to here between commas behind a person is an age."""
PARENTS = frozenset("mother father parent grandmother grandfather mom mum dad widow".split())


def is_age(tokens: tuple[Token, ...], quantity: Quantity) -> bool:
    """``John Smith, 34, of Leeds``; children ``under 12``."""
    is_one = quantity.end - quantity.first == 1 and quantity.low is not None and quantity.low <= OLDEST and quantity.first > 0
    if not is_one:
        return _is_age_limit(tokens, quantity) or _is_guessed(tokens, quantity)
    before, after = tokens[quantity.first - 1].text, lower_at(tokens, quantity.end)
    is_stated = before.lower() in {"is", "was"} and lower_at(tokens, quantity.first - 2) in {"he", "she", "who"}
    is_stated = is_stated and after in {"and", ",", "."}
    if is_stated or _is_listed_age(tokens, quantity.first) or _is_age_in_words(tokens, quantity):
        return True
    is_or_less = after in {"and", "or"} and lower_at(tokens, quantity.end + 1) in {"younger", "under", "older", "over", "up"}
    if before == "/" or is_or_less:
        return True
    if (tokens[0].lower == "of" and after in BE) or (after == "in" and _is_of_a_place(tokens, quantity)):
        return False
    if not tokens[quantity.first].text.isdigit() or is_harm_word(lower_at(tokens, quantity.first - 2)):
        return False
    return before in {",", "("} and after in {",", ".", ")", ";", "–", "--", "of", "was", "and", "", "from", "who", "in", "-"}


def _is_age_limit(tokens: tuple[Token, ...], quantity: Quantity) -> bool:
    """Whether a bound right behind persons is one of their age: nine children ``under 12`` died."""
    noun = noun_at(tokens, quantity.first - 1)
    is_bound = lower_at(tokens, quantity.first) in {"under", "over"} and (quantity.low or quantity.high or 0) < OLDEST
    if is_bound and lower_at(tokens, quantity.first - 1) in BE and (quantity.high or OLDEST) <= OF_AGE:
        return not lower_at(tokens, quantity.end).isalpha()
    is_counted = noun is not None and noun.is_plural and number_at(tokens, noun.first - 1) is not None
    return is_bound and is_counted


def _is_guessed(tokens: tuple[Token, ...], quantity: Quantity) -> bool:
    """Whether an age is only believed: a girl ``believed to be about 12`` died."""
    before = [lower_at(tokens, quantity.first - step) for step in (3, 2, 1)]
    noun = noun_at(tokens, quantity.first - 4)
    is_one = noun is not None and not noun.is_plural and (quantity.low or OLDEST) < OLDEST
    return is_one and before[1:] == ["to", "be"] and before[0] in {"believed", "thought", "said", "reported", "understood"}


def _is_age_in_words(tokens: tuple[Token, ...], quantity: Quantity) -> bool:
    """Whether a number word between commas is the age of who is named in front: Gina Tull``, six,``."""
    is_between = lower_at(tokens, quantity.first - 1) == "," == lower_at(tokens, quantity.end)
    name = tokens[quantity.first - 2] if is_between and quantity.first > 2 else None
    is_name = (
        name is not None
        and name.text.istitle()
        and not _is_of_a_place(tokens, quantity)
        and name.lower not in MONTH_WORDS | WEEKDAY_WORDS
    )
    return is_name and tokens[quantity.first - 3].text.istitle() and tokens[quantity.first].lower in AGES


def _is_of_a_place(tokens: tuple[Token, ...], quantity: Quantity) -> bool:
    """Whether those counted are in the place named in front: In Fort Hood, ``two, including`` a nurse, died."""
    at = quantity.first - 2
    while at > 0 and tokens[at].is_capitalized:
        at -= 1
    return tokens[at].lower in _PLACING or lower_at(tokens, quantity.end + 1) in {"including", "most", "all", "among", "some"}


_PLACING = frozenset("in at near outside around from inside across on".split())
AGES = frozenset("two three four five six seven eight nine ten eleven twelve".split())


def _is_listed_age(tokens: tuple[Token, ...], first: int) -> bool:
    """Whether a number is one of several ages: three men aged 20, 24 and ``31`` were killed; girls of 15 and ``16`` were shot."""
    position = first - 1
    while position > 0 and (tokens[position].text.isdigit() or tokens[position].lower in {",", "and"} | AGES):
        position -= 1
    is_of = lower_at(tokens, position) == "of"
    if not AGED.isdisjoint((lower_at(tokens, position), lower_at(tokens, position - is_of))):
        return True
    if lower_at(tokens, position + 1) == "," and ages_behind(tokens, position + 1):
        return noun_at(tokens, position) is not None
    noun = noun_at(tokens, position - 1) if is_of else None
    is_row = noun is not None and noun.is_plural and lower_at(tokens, first + 1) in {",", "and"} and _are_ages(tokens, first)
    if is_row:
        return True
    noun = noun if position < first - 1 else None
    behind = lower_at(tokens, first + 1)
    return (
        noun is not None and noun.is_plural and (behind in BE or (lower_at(tokens, first - 1) == "and" and is_harm_word(behind)))
    )


def _are_ages(tokens: tuple[Token, ...], first: int) -> bool:
    """Whether a row of small numbers behind "of" goes on at `first`: three boys of ``9, 10 and 13``."""
    at = first
    while lower_at(tokens, at).isdigit() and len(lower_at(tokens, at)) < AGE_DIGITS and lower_at(tokens, at + 1) in {",", "and"}:
        at += 2
    return at > first and lower_at(tokens, at).isdigit() and len(lower_at(tokens, at)) < AGE_DIGITS


def is_of_children(tokens: tuple[Token, ...], quantity: Quantity) -> bool:
    """``the mother of two``; girls ``of 15`` and 16."""
    if lower_at(tokens, quantity.first - 1) != "of":
        return False
    noun = noun_at(tokens, quantity.first - 2)
    is_one = noun is not None and not noun.is_plural and lower_at(tokens, quantity.first - 2) not in _MANY
    is_small = quantity.low is not None and OLDEST > quantity.low == quantity.high
    is_age = is_one and is_small and lower_at(tokens, quantity.end) in _BEHIND_AGE
    is_pair = noun is not None and noun.is_plural and is_small and lower_at(tokens, quantity.end) == "and"
    is_ages = is_pair and lower_at(tokens, quantity.end + 1).isdigit()
    return is_age or is_ages or lower_at(tokens, quantity.first - 2) in PARENTS | YOUNG


_MANY = frozenset("crew family group team couple pair party squad unit total staff household".split())
"""Nouns of several persons, whose "of 19" counts them."""
_BEHIND_AGE = frozenset({"who", ",", ".", "was", "is", "has", "had", "and"})
YOUNG = frozenset("girl boy child man woman baby infant toddler youth lad daughter son".split())
"""Persons whose age follows "of": a girl ``of ten``."""


def ages_behind(tokens: tuple[Token, ...], position: int) -> int:
    """How many ages stand between commas behind a plural: Her daughters``, 12 and 14,`` died; 0 for one or none."""
    is_aged = lower_at(tokens, position) == "," and lower_at(tokens, position + 1) in AGED
    if is_aged and lower_at(tokens, position + 2).isdigit() and lower_at(tokens, position + 3) == "and":
        return 2 if lower_at(tokens, position + 4).isdigit() and lower_at(tokens, position + 5) == "," else 0
    at, size = position, 0
    while (
        lower_at(tokens, at) in {",", "and"} and lower_at(tokens, at + 1).isdigit() and len(lower_at(tokens, at + 1)) < AGE_DIGITS
    ):
        at, size = at + 2, size + 1
    is_list = size > 1 and lower_at(tokens, position) == "," and lower_at(tokens, at) == "," and lower_at(tokens, at - 2) == "and"
    return size if is_list else 0


AGE_DIGITS = 3
"""Digits that are one too many for an age."""


def behind_decade(reading: Reading, position: int) -> int:
    """Behind how old somebody is about: a man ``in his 40s`` and."""
    return position + DECADE if _is_decade(reading, position) else position


def before_decade(reading: Reading, position: int) -> int:
    """`position`, behind how old somebody is about, moved in front of that."""
    return position - DECADE if _is_decade(reading, position - DECADE) else position


def _is_decade(reading: Reading, position: int) -> bool:
    words = reading.lowers(position, position + DECADE) if position >= 0 else []
    return (
        len(words) == DECADE
        and words[0] == "in"
        and words[1] in {"his", "her", "their"}
        and (words[2][:1].isdigit() or words[2] in _DECADES)
    )


DECADE = 3
"""Tokens of ``in his 40s``."""
_DECADES = frozenset("teens twenties thirties forties fifties sixties seventies eighties nineties".split())
