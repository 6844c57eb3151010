"""What stands beside a person and tells no other one: an age, who a name is, words in brackets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.casualties.persons.ages import AGES
from briefing.casualties.persons.group import GroupKind, PersonGroup
from briefing.casualties.words import AGED, BE
from briefing.names.cues import title_heads
from briefing.verb_forms import is_verb

if TYPE_CHECKING:
    from briefing.casualties.reading import Reading

ASIDES = {",": ",", "–": "–", "--": "--", "-": "-", ")": "("}


def _behind_description(reading: Reading, group: PersonGroup) -> int:
    """Behind who a name is: ``Ann Lee, a professor of law at the university, and her driver``; the group's end without that."""
    if group.kind is not GroupKind.NAMED or reading.lower(group.end) != ",":
        return group.end
    role = reading.lower(group.end + 1)
    following = reading.group_from(group.end + 1)
    is_next = following is not None and following.kind is GroupKind.NAMED
    if is_next or (role not in {"a", "an", "the"} and role not in title_heads()):
        return group.end
    for position in range(group.end + 2, group.end + DESCRIPTION_REACH):
        word = reading.lower(position)
        if word == ",":
            return position if reading.lower(position + 1) == "and" else group.end
        if word in {"who", "which", ";", "."} or reading.harm_from(position):
            return group.end
    return group.end


DESCRIPTION_REACH = 16
"""Tokens between a name and the comma that closes who it is at most."""


def behind_of(reading: Reading, group: PersonGroup) -> PersonGroup:
    """The group with what it is of: ``the owner of the building``, Joseph Reyl, ``four members of the staff`` and a cook."""
    if reading.lower(group.end) != "of" or group.kind not in (GroupKind.SINGLE, GroupKind.DEFINITE, GroupKind.COUNTED):
        return group
    end = next((at for at in range(group.end + 1, group.end + OF_MOST) if reading.lower(at) in {",", "and"}), group.end)
    inside = (reading.group_from(at) for at in range(group.end, end))
    is_plain = all(one is None or one.kind in (GroupKind.NAMED, GroupKind.PLURAL) or _is_body(reading, one) for one in inside)
    is_plain = is_plain and all(reading.harm_from(at) is None for at in range(group.end, end))
    return replace(group, end=end) if is_plain else group


def _is_body(reading: Reading, group: PersonGroup) -> bool:
    """Whether persons are only told to be of ``one family``, of the presidential ``guard``."""
    is_family = group.kind is GroupKind.COUNTED and reading.lower(group.end - 1) == "family"
    return is_family or (group.kind is GroupKind.DEFINITE and reading.lower(group.end - 1) == "guard")


OF_MOST = 6
"""Tokens of ``of the building`` at most."""


def behind_name(reading: Reading, group: PersonGroup) -> int:
    """Behind the name that says who "a reporter" is: ``a reporter, Ann Lee, and a driver``."""
    name = reading.group_from(group.end + 1) if reading.lower(group.end) == "," else None
    is_apposition = group.kind in (GroupKind.SINGLE, GroupKind.DEFINITE) and name is not None and name.kind is GroupKind.NAMED
    is_closed = name is not None and reading.lower(name.end) in {",", ";", "."}
    if group.kind in (GroupKind.SINGLE, GroupKind.DEFINITE) and (closing := _behind_identity(reading, group.end)):
        return closing
    return name.end if name and is_apposition and is_closed else _behind_description(reading, group)


def _behind_identity(reading: Reading, position: int) -> int:
    """The comma that closes who somebody is told to be: a teacher``, identified as Ada Poe,`` and two pupils; 0 without it."""
    if reading.lower(position) != "," or reading.lower(position + 1) not in {"identified", "named"}:
        return 0
    comma = next((at for at in range(position + 2, position + DESCRIPTION_REACH) if reading.lower(at) == ","), 0)
    following = reading.group_from(comma + 2) if comma and reading.lower(comma + 1) == "and" else None
    is_next = following is not None and not is_verb(reading.lower(following.end)) and reading.lower(following.end) not in BE
    return comma if is_next else 0


def behind_age(reading: Reading, position: int) -> int:
    """Behind the age that follows a person: ``Rosa Amil, 20; Dunya Amil, 17; and``, ``two boys, ages 3 and 5, and``."""
    if reading.lower(position) == "between" and reading.lower(position + 1).isdigit() and reading.lower(position + 2) == "and":
        return position + 4 if reading.lower(position + 4) in {",", ";", "and"} else position
    is_worded = reading.lower(position) in AGED
    start = position + 1 + (reading.lower(position + 1) in AGED)
    is_word = reading.lower(start) in AGES and reading.lower(start + 1) == "," and reading.group_from(start) is None
    is_number = is_word or reading.lower(start).isdigit()
    if not (is_worded or reading.lower(position) == ",") or not is_number:
        return position
    end = start + 1
    is_pair = reading.lower(end) == "and" and reading.lower(end + 1).isdigit() and reading.lower(end + 2) in {";", ","}
    while (is_worded or is_pair or start > position + 1) and (step := _to_next_age(reading, end)):
        end += step
    return end if reading.lower(end) in {",", ";", "and"} else position


def _to_next_age(reading: Reading, position: int) -> int:
    """How many tokens go on with ages at `position`: 2 for ``and 5``, 3 for ``, and 41``; 0 for none."""
    for step in (1, 2):
        joint = reading.lowers(position, position + step)
        if joint in ([","], ["and"], ["to"], [",", "and"]) and reading.lower(position + step).isdigit():
            return step + 1
    return 0


def before_age(reading: Reading, position: int) -> int:
    """`position`, where the age of the person in front ends, moved to where that person's words end."""
    words = reading.sentence.lowers
    firsts = [at for at in range(position - 2, max(-1, position - AGES_LONGEST), -1) if words[at] == ","]
    found = [first for first in firsts if behind_age(reading, first) == position]
    return next((first for first in found if reading.group_to(first)), found[0] if found else position)


AGES_LONGEST = 12
"""Tokens of ``, ages 24, 25, and 41`` at most."""


def behind_whom(reading: Reading, position: int) -> int:
    """`position` moved behind a clause between commas about who is named: Ann Lee, ``whom the group claimed``, Bo Li."""
    if reading.lower(position) != "," or reading.lower(position + 1) not in {"who", "whom"}:
        return position
    closing = next((at for at in range(position + 2, position + DESCRIPTION_REACH) if reading.lower(at) in {",", ";"}), position)
    name = reading.group_from(closing + 1 + (reading.lower(closing + 1) == "and"))
    return closing if name is not None and name.kind is GroupKind.NAMED else position


def behind_role(reading: Reading, position: int) -> int:
    """`position` moved behind what somebody named in a list is: Ann Lee, 51, ``head of staff``; Bo Li, 19, ``a clerk``."""
    if reading.lower(position) != ",":
        return position
    end = next((at for at in range(position + 1, position + DESCRIPTION_REACH) if reading.lower(at) == ";"), 0)
    if not end and reading.lower(position + 1) in {"a", "an", "the"} | title_heads():
        end = next((at for at in range(position + 2, position + DESCRIPTION_REACH) if reading.lower(at) == ","), 0)
        name = reading.group_from(end + 2) if end and reading.lower(end + 1) == "and" else None
        end = end if name is not None and name.kind in (GroupKind.NAMED, GroupKind.COUNTED) else 0
    inside = [reading.group_from(at) for at in range(position, end)]
    is_plain = {"who", "which", "."}.isdisjoint(reading.lowers(position, end)) and not any(
        reading.harm_from(at) for at in range(position, end)
    )
    return end if end and is_plain and not any(one and one.kind is GroupKind.NAMED for one in inside) else position


def before_brackets(reading: Reading, position: int) -> int:
    """`position`, behind an age in brackets, moved in front of it: Ann Lee ``(54),`` and her son."""
    is_age = reading.lower(position - 1) == ")" and reading.lower(position - 2).isdigit() and reading.lower(position - 3) == "("
    return position - 3 if is_age else position


def behind_brackets(reading: Reading, position: int) -> int:
    """`position` moved behind the brackets that open there: ``six priests (five of them Spanish) and two women``."""
    mark = _BRACKETS.get(reading.lower(position))
    if mark is None:
        return position
    closing = next((end for end in range(position + 1, position + 16) if reading.lower(end) == mark), None)
    is_age = closing in (position + 2, position + 3) and reading.lower(position + 1).isdigit()
    is_age = is_age and (closing == position + 2 or reading.lower(position + 2) in {"months", "years", "weeks"})
    return closing + 1 if closing and reading.lower(closing + 1) in ({"and", ",", ";"} if is_age else {"and"}) else position


_BRACKETS = {"(": ")", "[": "]", "–": "–", "--": "--"}


def opening_of(reading: Reading, closing: int) -> int | None:
    """Where the aside that ends at the mark at `closing` begins, if it is a short one."""
    mark = ASIDES.get(reading.lower(closing))
    for position in range(closing - 1, max(-1, closing - 16), -1):
        word = reading.lower(position)
        if word == mark:
            return position
        if word in {";", ":", "."}:
            return None
    return None


def before_aside_age(reading: Reading, position: int) -> int:
    """`position`, behind the age between commas of ``Ann Lee, 34,``, moved in front of it."""
    is_age = reading.lower(position - 1) == "," == reading.lower(position - 3) and reading.lower(position - 2).isdigit()
    return position - 3 if is_age else position


def opening_in_front(reading: Reading, position: int) -> int | None:
    """Where the aside begins that stands between "and" at `position` and the person in front, if one does."""
    if reading.lower(position) == "and":
        return opening_of(reading, position - 1)
    if (name := _opening_of_kin_name(reading, position)) is not None:
        return name
    if (
        reading.lower(position) == ","
        and (opening := opening_of(reading, position))
        and reading.lower(opening + 1) in {"including", "among"}
    ):
        return opening
    return _opening_of_role(reading, position)


def _opening_of_kin_name(reading: Reading, closing: int) -> int | None:
    """Where the given name of kin begins, no name by itself: ``His wife, Dawn,`` and their daughter."""
    is_between = reading.lowers(closing, closing + 2) == [",", "and"] and reading.lower(closing - 2) == ","
    kin = reading.group_to(closing - 2) if is_between else None
    is_kin = kin is not None and kin.kind is GroupKind.SINGLE and reading.lower(kin.first) in {"his", "her", "their"}
    return closing - 2 if is_kin and reading.tokens[closing - 1].text.istitle() else None


def _opening_of_role(reading: Reading, closing: int) -> int | None:
    """Where what a named person is begins, between commas before "and": Ann Lee, ``mayor of El Paujil``, and two guards."""
    if reading.lowers(closing, closing + 2) != [",", "and"] or (opening := opening_of(reading, closing)) is None:
        return None
    name = reading.group_to(opening) or before_of(reading, opening)
    if name is not None and name.kind is GroupKind.DEFINITE and reading.lower(opening + 1) in {"a", "an"}:
        return opening
    is_named = name is not None and name.kind is GroupKind.NAMED
    is_plain = reading.lower(opening + 1)[:1].isalpha() and not any(opening < group.first < closing for group in reading.groups)
    return opening if is_named and is_plain and not any(opening < harm.first < closing for harm in reading.harms) else None


def before_of(reading: Reading, position: int) -> PersonGroup | None:
    """The persons whose body stands between them and `position`: ``nine members of a volleyball team``."""
    for at in range(position - 1, max(0, position - BODY_MOST), -1):
        word = reading.lower(at)
        is_participle = word.endswith("ed") and reading.harm_from(at) is None and reading.lower(at + 1) in _BEHIND_PARTICIPLES
        is_participle = is_participle or word == "belonging"
        if word in {"of", "from"} or is_participle:
            group = reading.group_to(at)
            return group if group and group.kind in _OF_BODIES else None
        if reading.lower(at) in {"(", ")"}:
            continue
        if not reading.lower(at)[:1].isalnum() or reading.group_over(at) or reading.harm_from(at):
            return None
    return None


def before_who(reading: Reading, position: int) -> PersonGroup | None:
    """The persons told by a clause that ends at `position`: ``two officers who were acting as guards`` and a clerk."""
    for at in range(position - 1, max(0, position - CLAUSE_MOST), -1):
        if reading.lower(at) == "who":
            group = reading.group_to(at)
            return group if group and group.kind is GroupKind.COUNTED else None
        if not reading.lower(at)[:1].isalnum() or reading.group_over(at) or reading.harm_from(at):
            return None
    return None


CLAUSE_MOST = 12
"""Tokens of ``who were acting as her`` at most."""
_BEHIND_PARTICIPLES = frozenset("to in at from by on".split())
"""Words behind a participle that describes persons: six soldiers ``assigned to`` the base."""
_OF_BODIES = (GroupKind.COUNTED, GroupKind.SINGLE, GroupKind.DEFINITE, GroupKind.NAMED)
BODY_MOST = 9
"""Tokens of the body that persons are of, "of" included, at most."""
