"""Where the persons begin whom a verb or an "of" has behind it: words that only describe them are passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.chains import DESCRIPTION_MOST
from briefing.casualties.group import GroupKind
from briefing.casualties.words import FUNCTION_WORDS

if TYPE_CHECKING:
    from briefing.casualties.group import PersonGroup
    from briefing.casualties.reading import Reading


def _headline_noun(reading: Reading, position: int, group: PersonGroup) -> int:
    """Where the object at `position` begins whose words lead up to `group`: a name, in a headline ``Omaha man``, too."""
    if reading.sentence.is_story:
        return group.first if group.kind is GroupKind.NAMED else position
    behind = reading.group_from(group.end) if group.kind is GroupKind.NAMED else None
    if behind is not None and behind.kind is GroupKind.SINGLE:
        return behind.first
    return group.first if group.kind in (GroupKind.NAMED, GroupKind.SINGLE) else position


def _named_behind_noun(reading: Reading, position: int) -> int | None:
    """Where the name begins that tells who an unknown noun is: arrested ``the master, Lokman Sareng,`` and."""
    if reading.lower(position) not in {"the", "its", "their", "his", "her", "a"} or reading.group_from(position):
        return None
    comma = next((at for at in range(position + 2, position + 5) if reading.lower(at) == ","), 0)
    is_plain = comma > 0 and all(token.text.isalpha() and token.text.islower() for token in reading.tokens[position + 1 : comma])
    name = reading.group_from(comma + 1) if is_plain else None
    is_closed = name is not None and reading.lower(name.end) in {",", "."}
    return comma + 1 if name is not None and name.kind is GroupKind.NAMED and is_closed else None


def to_name(reading: Reading, position: int) -> int:
    """`position` moved right over words that describe the person named behind them: ``rector`` Juan Perez."""
    if (apposed := _named_behind_noun(reading, position)) is not None:
        return apposed
    for name in range(position, position + DESCRIPTION_MOST + 1):
        group = reading.group_from(name)
        if group:
            return _headline_noun(reading, position, group)
        if not reading.lower(name)[:1].isalpha() or reading.lower(name) in FUNCTION_WORDS - {"the", "a", "an", "and", "of"}:
            break
    return position
