"""Groups of persons that "and" and commas join: ``three women, a man and two children``."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.group import GroupKind, PersonGroup
from briefing.casualties.words import AGED, FUNCTION_WORDS, PREPOSITIONS, SUBORDINATORS
from briefing.lexicons import read_words

if TYPE_CHECKING:
    from briefing.casualties.reading import Reading

ASIDES = {",": ",", "–": "–", "--": "--", "-": "-", ")": "("}
_UNJOINED = (GroupKind.BARE, GroupKind.ANAPHOR, GroupKind.PRONOUN, GroupKind.NOBODY, GroupKind.PLURAL)
"""Groups that "and" does not join to another one."""
_JOINTS = frozenset({",", ";", "and", "&", "or", "plus"})


def chain_from(reading: Reading, position: int) -> tuple[PersonGroup, ...]:
    """The groups joined by "and" or commas that begin at `position`: an object."""
    group = reading.group_from(_behind_owner(reading, position))
    if group is None:
        return ()
    chain = [group]
    while following := _next_in_chain(reading, chain[-1]):
        chain.append(following)
    return tuple(chain)


def _behind_owner(reading: Reading, position: int) -> int:
    """`position` moved behind whose the person there is: ``Uganda's`` prosecutor, ``Dunn's`` first wife."""
    owner = reading.group_from(position)
    end = owner.end if owner and owner.kind is GroupKind.NAMED else position + 1
    is_owned = reading.lower(end) == "'s" and reading.group_from(end + 1) is not None
    is_name = position < len(reading.tokens) and reading.tokens[position].is_capitalized
    return end + 1 if is_owned and is_name else position


def _next_in_chain(reading: Reading, group: PersonGroup) -> PersonGroup | None:
    position = _behind_home(reading, _behind_age(reading, _behind_name(reading, _behind_of(reading, group))))
    position = _behind_brackets(reading, position)
    start = position
    while reading.lower(position) in _JOINTS:
        position += 1
    is_bare_comma = position > 0 and reading.lower(position - 1) == "," and not _list_goes_on(reading, position)
    if position == start or is_bare_comma:
        return None
    following = reading.group_from(position)
    if following is None or following.kind in _UNJOINED or _tells_again(reading, group, following, position - 1):
        return None
    if _has_own_predicate(reading, following) or (reading.lower(position - 1) == "," and _is_share_in_front(reading, following)):
        return None
    return following


def _is_share_in_front(reading: Reading, group: PersonGroup) -> bool:
    """Whether a list of persons is followed by "among them": 24 people, ``the groom and two monks among them``."""
    words = reading.lowers(group.end, group.end + SHARE_MOST)
    return any(pair in (("among", "them"), ("amongst", "them"), ("among", "the")) for pair in pairwise(words)) and not (
        {";", "."}.intersection(words[: words.index("among")] if "among" in words else words)
    )


SHARE_MOST = 9
"""Tokens between the first of a list and the "among them" that closes it at most."""


def _tells_again(reading: Reading, group: PersonGroup, following: PersonGroup, joint: int) -> bool:
    """Whether the next group is no further person: who a name is, ``Ann Lee, the wife of``, or a clause of its own."""
    name = reading.group_from(group.end + 1) if reading.lower(group.end) == "," else None
    is_named = name is not None and name.kind is GroupKind.NAMED
    are_unnamed = GroupKind.NAMED not in (group.kind, following.kind) and not is_named
    if ";" in reading.lowers(group.end, joint + 1) and are_unnamed:
        return True
    if reading.lower(following.first) in {"whose", *_ALONE} or reading.lower(group.first) in _ALONE:
        return True
    is_role = reading.lower(following.first) in {"the", "a", "an"} and group.kind is GroupKind.NAMED
    return is_role and reading.lower(joint) == "," and reading.lower(group.end) == ","


_ALONE = frozenset({"lone", "sole"})
"""Words that tell one person again: the driver and ``lone`` occupant, Ann Lee."""


def _behind_description(reading: Reading, group: PersonGroup) -> int:
    """Behind who a name is: ``Ann Lee, a professor of law at the university, and her driver``; the group's end without that."""
    if (
        group.kind is not GroupKind.NAMED
        or reading.lower(group.end) != ","
        or reading.lower(group.end + 1) not in {"a", "an", "the"}
    ):
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


def _behind_of(reading: Reading, group: PersonGroup) -> PersonGroup:
    """The group with what it is of: ``the owner of the building``, Joseph Reyl, and two inspectors."""
    if reading.lower(group.end) != "of" or group.kind not in (GroupKind.SINGLE, GroupKind.DEFINITE):
        return group
    end = next((at for at in range(group.end + 1, group.end + OF_MOST) if reading.lower(at) == ","), group.end)
    is_plain = all(reading.harm_from(at) is None and reading.group_from(at) is None for at in range(group.end, end))
    return replace(group, end=end) if is_plain else group


OF_MOST = 6
"""Tokens of ``of the building`` at most."""


def _behind_name(reading: Reading, group: PersonGroup) -> int:
    """Behind the name that says who "a reporter" is: ``a reporter, Ann Lee, and a driver``."""
    name = reading.group_from(group.end + 1) if reading.lower(group.end) == "," else None
    is_apposition = group.kind in (GroupKind.SINGLE, GroupKind.DEFINITE) and name is not None and name.kind is GroupKind.NAMED
    is_closed = name is not None and reading.lower(name.end) in {",", ";", "."}
    return name.end if name and is_apposition and is_closed else _behind_description(reading, group)


def _behind_age(reading: Reading, position: int) -> int:
    """Behind the age that follows a person: ``Rosa Amil, 20; Dunya Amil, 17; and``, ``two boys, ages 3 and 5, and``."""
    is_worded = reading.lower(position) in AGED
    start = position + 1 + (reading.lower(position + 1) in AGED)
    if not (is_worded or reading.lower(position) == ",") or not reading.lower(start).isdigit():
        return position
    end = start + 1
    while (is_worded or start > position + 1) and (step := _to_next_age(reading, end)):
        end += step
    return end if reading.lower(end) in {",", ";", "and"} else position


def _to_next_age(reading: Reading, position: int) -> int:
    """How many tokens go on with ages at `position`: 2 for ``and 5``, 3 for ``, and 41``; 0 for none."""
    for step in (1, 2):
        joint = reading.lowers(position, position + step)
        if joint in ([","], ["and"], ["to"], [",", "and"]) and reading.lower(position + step).isdigit():
            return step + 1
    return 0


def _behind_home(reading: Reading, position: int) -> int:
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


def _before_home(reading: Reading, position: int) -> int:
    """`position`, behind where a person is from, moved in front of that."""
    for first in range(position - 3, max(0, position - HOME_MOST), -1):
        if _behind_home(reading, first) == position:
            return first
    return position


def before_age(reading: Reading, position: int) -> int:
    """`position`, where the age of the person in front ends, moved to where that person's words end."""
    for length in range(2, AGES_LONGEST):
        first = position - length
        if first > 0 and reading.lower(first) == "," and _behind_age(reading, first) == position:
            return first
    return position


AGES_LONGEST = 12
"""Tokens of ``, ages 24, 25, and 41`` at most."""


def _behind_brackets(reading: Reading, position: int) -> int:
    """`position` moved behind the brackets that open there: ``six priests (five of them Spanish) and two women``."""
    mark = _BRACKETS.get(reading.lower(position))
    if mark is None:
        return position
    closing = next((end for end in range(position + 1, position + 16) if reading.lower(end) == mark), None)
    return closing + 1 if closing and reading.lower(closing + 1) == "and" else position


_BRACKETS = {"(": ")", "[": "]", "–": "–", "--": "--"}


def _list_goes_on(reading: Reading, position: int) -> bool:
    """After a bare comma, whether a list follows that "and" closes: ``two women, a man and a child``."""
    words = reading.lowers(position, position + 12)
    is_closed = "and" in words and not _ENDS_LIST.intersection(words[: words.index("and")])
    return is_closed and reading.group_from(position) is not None


_ENDS_LIST = frozenset("who was were had has".split())


def _has_own_predicate(reading: Reading, group: PersonGroup) -> bool:
    """Whether a verb directly follows a group: ``killed two and 12 people were hurt``, ``killed two, the mayor said and``."""
    if reading.lower(group.end) in read_words("reporting_verbs"):
        return True
    return reading.harm_from(group.end) is not None or reading.lower(group.end) in {"was", "were", "is", "are", "who"}


def chain_to(reading: Reading, group: PersonGroup) -> tuple[PersonGroup, ...]:
    """`group` with those joined to it in front."""
    chain = [group]
    while earlier := _previous_in_chain(reading, chain[0]):
        chain.insert(0, earlier)
    return tuple(chain)


def _previous_in_chain(reading: Reading, group: PersonGroup) -> PersonGroup | None:
    position = group.first
    while position > 0 and reading.lower(position - 1) in _JOINTS:
        position -= 1
    if position < group.first and (opening := opening_of(reading, position - 1)) is not None and reading.lower(position) == "and":
        position = opening
    position = before_age(reading, _before_home(reading, position))
    if position == group.first or group.kind in (GroupKind.BARE, GroupKind.PRONOUN):
        return None
    earlier = reading.group_to(position)
    if earlier is None or (earlier.kind is GroupKind.DEFINITE and reading.lower(earlier.first - 1) == "of"):
        earlier = _before_of(reading, earlier.first if earlier else position) or earlier
    is_bare_comma = position == group.first - 1 and reading.lower(position) == ","
    if is_bare_comma and "and" not in reading.lowers(group.end, group.end + 12) and not _is_in_headline(reading, earlier, group):
        return None
    if earlier is None or earlier.kind in _UNJOINED or _tells_again(reading, earlier, group, group.first - 1):
        return None
    is_with = reading.lowers(earlier.first - 2, earlier.first) == [",", "with"]
    if is_object(reading, earlier) or (is_after_preposition(reading, earlier) and not is_with) or _is_included(reading, earlier):
        return None
    return earlier


def _is_in_headline(reading: Reading, earlier: PersonGroup | None, group: PersonGroup) -> bool:
    """Whether a headline counts two kinds of persons with a mere comma: ``Three militants, two soldiers killed``."""
    are_counted = earlier is not None and {earlier.kind, group.kind} <= {GroupKind.COUNTED, GroupKind.SINGLE}
    return are_counted and not reading.sentence.is_story


def _before_of(reading: Reading, position: int) -> PersonGroup | None:
    """The persons whose body stands between them and `position`: ``nine members of a volleyball team``."""
    for at in range(position - 1, max(0, position - BODY_MOST), -1):
        if reading.lower(at) == "of":
            group = reading.group_to(at)
            return group if group and group.kind in _OF_BODIES else None
        if reading.lower(at) in {"(", ")"}:
            continue
        if not reading.lower(at)[:1].isalnum() or reading.group_over(at) or reading.harm_from(at):
            return None
    return None


_OF_BODIES = (GroupKind.COUNTED, GroupKind.SINGLE, GroupKind.DEFINITE, GroupKind.NAMED)
BODY_MOST = 9
"""Tokens of the body that persons are of, "of" included, at most."""


def _is_included(reading: Reading, group: PersonGroup) -> bool:
    """Whether a group is the share that another one includes: ``ten, including the leader Ann Lee, and 30 others``."""
    return group.kind is GroupKind.NAMED and "including" in reading.lowers(group.first - DESCRIPTION_MOST, group.first)


def is_object(reading: Reading, group: PersonGroup) -> bool:
    """Whether a verb of harm stands right in front of a group."""
    return any(harm.end == group.first for harm in reading.harms)


def is_after_preposition(reading: Reading, group: PersonGroup) -> bool:
    """Whether a preposition stands right in front of a group."""
    return reading.lower(group.first - 1) in PREPOSITIONS - SUBORDINATORS - {"than", "like"}


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


DESCRIPTION_MOST = 6
"""Words that may describe a person in front of the name."""


def to_name(reading: Reading, position: int) -> int:
    """`position` moved right over words that describe the person named behind them: ``rector`` Juan Perez."""
    for name in range(position, position + DESCRIPTION_MOST + 1):
        group = reading.group_from(name)
        if group:
            return name if group.kind is GroupKind.NAMED else position
        if not reading.lower(name)[:1].isalpha() or reading.lower(name) in FUNCTION_WORDS - {"the", "a", "an", "and", "of"}:
            break
    return position
