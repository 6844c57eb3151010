"""Words that only describe persons: whose he is, what he does; where the persons begin behind a verb, "and" or "of"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.persons.group import GroupKind, PersonGroup
from briefing.casualties.persons.named import is_ranked
from briefing.casualties.words import BE, FUNCTION_WORDS, SAYING

if TYPE_CHECKING:
    from briefing.casualties.reading import Reading

DESCRIPTION_MOST = 6
"""Words that may describe a person in front of the name."""


def behind_owner(reading: Reading, position: int) -> int:
    """`position` moved behind whose the person there is: ``Uganda's`` prosecutor, ``Dunn's`` first wife."""
    owner = reading.group_from(position)
    end = owner.end if owner and owner.kind is GroupKind.NAMED else position + 1
    if reading.lower(end) == "'s" and (thing := reading.group_from(end)) is not None and thing.kind is GroupKind.COUNTED:
        return end
    is_owned = reading.lower(end) == "'s" and reading.group_from(end + 1) is not None
    is_name = position < len(reading.tokens) and reading.tokens[position].is_capitalized
    return end + 1 if is_owned and is_name else position


def behind_trade(reading: Reading, position: int) -> PersonGroup | None:
    """Who is named in a list behind words that only describe: Ann Lee, ``flower`` vendor Rosa Mejia, ``the sheriff's`` Bo Roe."""
    for at in range(position + 1, position + TRADE_MOST):
        word = reading.lower(at - 1)
        is_whose = word == "'s" and at > position + 1
        if not is_whose and (not word.isalpha() or word in FUNCTION_WORDS or reading.harm_from(at - 1)):
            return None
        name = reading.group_from(at)
        if name is not None:
            return name if name.kind is GroupKind.NAMED else None
    return None


def _before_trade(reading: Reading, first: int) -> int:
    """`first` of a name moved in front of words that describe who it is: Ann Lee and ``former Navy SEALs`` Tom Roe."""
    if "and" not in reading.sentence.lowers[max(0, first - DESCRIPTION_MOST) : first]:
        return first
    for at in range(first - 1, max(0, first - DESCRIPTION_MOST), -1):
        word = reading.lower(at)
        if word == "and":
            return at + 1
        if not word[:1].isalpha() or word in FUNCTION_WORDS or reading.harm_from(at) or reading.group_over(at):
            return first
    return first


OWNER_MOST = 5
"""Tokens of ``the two helicopters'`` in front of persons at most."""
TRADE_MOST = 4
"""Words that describe somebody in a list in front of the name at most, and one."""


def before_description(reading: Reading, group: PersonGroup, position: int) -> int:
    """`position` in front of a group moved in front of what describes it: ``the choppers'`` two pilots."""
    if group.kind is GroupKind.NAMED:
        return _before_trade(reading, position)
    if group.kind is not GroupKind.COUNTED or reading.lower(group.first - 1) not in {"'s", "'"}:
        return position
    reach = range(position - 2, max(0, position - OWNER_MOST), -1)
    return next((at for at in reach if reading.lower(at) == "the"), position)


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
    comma = next((at for at in range(position + 2, position + 7) if reading.lower(at) == ","), 0)
    if comma > position + 4 and reading.lower(position + 1) not in {"head", "leader", "chief", "chairman", "president"}:
        return None
    is_plain = comma > 0 and all(token.text.isalpha() and token.text.islower() for token in reading.tokens[position + 1 : comma])
    name = reading.group_from(comma + 1) if is_plain else None
    is_closed = name is not None and reading.lower(name.end) in {",", "."}
    return comma + 1 if name is not None and name.kind is GroupKind.NAMED and is_closed else None


def _behind_claim(reading: Reading, position: int) -> int:
    """Where the persons begin that are only called so: killed ``what officials said were`` 50 gunmen; 0 without that."""
    words = reading.lowers(position, position + CLAIM_MOST)
    are = next((at for at in range(2, len(words)) if words[at] in BE and words[at - 1] in _CALLING), 0)
    return position + are + 1 if are and reading.group_from(position + are + 1) else 0


CLAIM_MOST = 9
"""Tokens of ``what the military said were`` at most."""
_CALLING = SAYING | {"say", "claim", "claims", "claimed", "believed", "described", "to", "suspect", "suspected"}


def _behind_office(reading: Reading, position: int) -> int:
    """Where who is named begins behind the office at `position` and a comma: the group's ``coordinator, Ann Lee``; 0 else."""
    end = next((at for at in range(position, position + OFFICE_MOST) if not reading.lower(at)[:1].isalpha()), 0)
    name = reading.group_from(end + 1) if end > position and reading.lower(end) == "," else None
    is_office = end > position and reading.tokens[end - 1].text.islower() and not reading.lower(end - 1).endswith("s")
    return end + 1 if is_office and name is not None and name.kind is GroupKind.NAMED else 0


OFFICE_MOST = 5
"""Tokens of ``deputy district head,`` at most."""


def to_name(reading: Reading, position: int) -> int:
    """`position` moved right over words that describe the person named behind them: ``rector`` Juan Perez."""
    if (apposed := _named_behind_noun(reading, position)) is not None:
        return apposed
    if reading.lower(position) == "what" and (told := _behind_claim(reading, position)):
        return told
    for name in range(position, position + DESCRIPTION_MOST + 1):
        group = reading.group_from(name)
        if group:
            return _headline_noun(reading, position, group)
        if reading.lower(name) == "'s" and name > position:
            if not reading.sentence.is_story:
                continue
            return _behind_office(reading, name + 1) or position
        word = reading.lower(name)
        if not (word[:1].isalpha() or is_ranked(word)) or word in FUNCTION_WORDS - {"the", "a", "an", "and", "of"}:
            break
    return position
