"""What stands in front of a verb and is no counted persons: ``500 homes``, a family's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.numerals import number_at

if TYPE_CHECKING:
    from briefing.casualties.reading import Reading


def counts_things(reading: Reading, end: int) -> bool:
    """Whether a joined subject right in front counts things: ten people died ``and 500 homes`` were evacuated."""
    if reading.lower(end - 1) not in _THINGS:
        return False
    numbers = (number_at(reading.tokens, at) for at in (end - 2, end - 3) if at > 0)
    return any(number and number.end < end and reading.lower(number.first - 1) == "and" for number in numbers)


_THINGS = frozenset(
    "homes houses buildings vehicles structures schools flights shops cars businesses villages boats properties hospitals ships"
    " trains towns districts offices mosques churches tents animals".split()
)


def is_family(reading: Reading, end: int) -> bool:
    """Whether a family's name in the plural stands right in front, whose number is not told: ``the Pruitts`` were shot."""
    token = reading.tokens[end - 1] if end > 1 else None
    is_plural = token is not None and token.is_capitalized and token.text.endswith("s") and token.text[1:].islower()
    return is_plural and reading.lower(end - 2) == "the" and reading.group_to(end) is None
