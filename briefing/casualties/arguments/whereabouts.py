"""Where persons are, or are from, beside them: 14 ``in Orrin`` and nine ``in Tala`` died; Ann Lee, 34, ``of Dallas``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.persons.group import GroupKind
from briefing.verb_forms import is_verb

if TYPE_CHECKING:
    from briefing.casualties.persons.group import PersonGroup
    from briefing.casualties.reading import Reading


def before_place(reading: Reading, position: int) -> int:
    """`position`, behind where persons were, moved in front of that: ``Four people in Orrin``, two in Sella, one in Tala died."""
    for at in range(position - 2, max(0, position - PLACE_MOST), -1):
        if reading.lower(at) in _WHERE:
            people = reading.group_to(at)
            is_counted = people is not None and people.kind is GroupKind.COUNTED and people.phrase[0] <= FRONT_MOST
            if people is not None and people.kind is GroupKind.BARE and reading.lower(people.first - 1) == ",":
                is_counted = before_place(reading, people.first - 1) < people.first - 1
            is_place = not any(at < harm.first < position for harm in reading.harms)
            is_place = is_place and _NO_PLACES.isdisjoint(reading.lowers(at + 1, position))
            is_place = is_place and not any(is_verb(word) for word in reading.lowers(at + 1, position))
            return at if is_counted and is_place else position
    return position


_WHERE = frozenset("in on at near".split())
_NO_PLACES = frozenset("condition state unit head face leg legs chest back arm stomach shoulder".split())
"""How or where on the body persons of a count were, each told apart: one ``in the leg``."""
PLACE_MOST, FRONT_MOST = 6, 2
"""Tokens of a place and its preposition at most; tokens in front of the number: ``At least``."""


def is_placed(reading: Reading, group: PersonGroup) -> bool:
    """Whether a number is joined to persons by where they were: all 107 on board ``and five on the ground``."""
    where = reading.tokens[group.end : group.end + 2]
    joint = group.first - 1
    is_listed = reading.lower(joint) == "," and before_place(reading, joint) < joint and _tells_of_many(reading, group)
    if not where[1:] or not (is_listed or reading.lower(joint) == "and"):
        return False
    is_town = where[0].lower == "in" and where[1].is_capitalized
    return is_town or (where[0].lower in {"on", "in", "aboard"} and where[1].lower in _OPENS_PLACE)


def _tells_of_many(reading: Reading, group: PersonGroup) -> bool:
    """Whether the next verb of harm tells of all in a row: no comma parts it from them, and it is none of one."""
    harm = next((harm for harm in reading.harms if harm.first >= group.end), None)
    is_close = harm is not None and reading.lower(harm.first - 1) != ","
    return is_close and harm is not None and reading.lower(harm.first) not in {"was", "is", "has"}


_OPENS_PLACE = frozenset("the a other nearby neighbouring neighboring".split())


def behind_home(reading: Reading, position: int) -> int:
    """Behind where a person is from: ``Ann Lee, 34, of Dallas, and``; `position` without that."""
    if reading.lower(position) != "," or reading.lower(position + 1) not in {"of", "from"}:
        return position
    end = position + 2
    while end < len(reading.tokens) and end < position + HOME_MOST and _is_of_home(reading, end):
        end += 1
    return end if end > position + 2 and reading.lower(end) in {",", ";", "and"} else position


def _is_of_home(reading: Reading, position: int) -> bool:
    """Whether a token goes on with a place: a capitalised word, or the comma in front of a state: ``of Macon, Ga.``."""
    token = reading.tokens[position]
    behind = reading.tokens[position + 1] if position + 1 < len(reading.tokens) else None
    is_state = token.text == "," and behind is not None and behind.text.endswith(".") and behind.is_capitalized
    return token.is_capitalized or is_state


HOME_MOST = 9
"""Tokens of ``, of East Saint Louis`` at most."""


def before_home(reading: Reading, position: int) -> int:
    """`position`, behind where a person is from, moved in front of that."""
    for first in range(position - 3, max(0, position - HOME_MOST), -1):
        if behind_home(reading, first) == position:
            return first
    return position


def behind_where(reading: Reading, position: int) -> int:
    """`position` moved behind where persons in a list were: two newborns ``in incubators``, Dr. Roe; all 12 ``on board`` and."""
    if reading.lowers(position, position + 2) == ["on", "board"] and reading.lower(position + 2) in {"and", ","}:
        return position + 2
    comma = next((at for at in range(position + 2, position + WHERE_MOST) if reading.lower(at) == ","), position)
    is_place = reading.lower(position) in {"in", "at", "on"} and comma > position
    is_plain = not any(reading.group_from(at) or reading.harm_from(at) for at in range(position, comma))
    following = reading.group_from(comma + 1)
    is_item = following is not None and following.kind in (GroupKind.NAMED, GroupKind.SINGLE, GroupKind.COUNTED)
    return comma if is_place and is_plain and is_item else position


WHERE_MOST = 5
"""Tokens of ``in incubators`` with its comma at most."""


def before_aboard(reading: Reading, position: int) -> int:
    """`position`, behind where persons were, moved in front of that: all 107 people ``on board`` and five others."""
    if reading.lowers(position - 2, position) in (["on", "board"], ["on", "foot"]):
        return position - 2
    return before_place(reading, position) if reading.lower(position) in {"and", ","} else position
