"""Which names of a document are short for which others; a wrong merge is worse than a miss."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefing.actors.forms import initials
from briefing.names.cues import is_given_name

if TYPE_CHECKING:
    from collections.abc import Iterable

Name = tuple[str, ...]

_FORM_WORDS = frozenset("department inc inc. corp corp. ltd ltd. llc plc group company co co. office party force service".split())
"""Words that a short form leaves off: Bloomington Police (Department)."""
ACRONYM_LENGTHS = range(2, 8)


def link_persons(names: Iterable[Name]) -> dict[Name, Name]:
    """Short form → the one full name that it can stand for; forms of two people are left out."""
    ordered = sorted(set(names), key=lambda name: (-len(name), name))
    full = [name for name in ordered if len(name) > 1]
    links: dict[Name, Name] = {}
    long = [name for name in full if len(name) > 2]
    namesakes, beginnings = _by_end(long, -1), _by_end(long, 0)
    for name in full:
        near = [*namesakes.get(name[-1], ()), *beginnings.get(name[0], ())]
        if longer := only_one(other for other in near if len(other) > len(name) and _shortens(name, other)):
            links[name] = links.get(longer, longer)
    heads = [name for name in full if name not in links]
    by_surname, by_given, by_fathers = _by_end(heads, -1), _by_end(heads, 0), _by_fathers_name(heads)
    for name in ordered:
        if len(name) == 1:
            bearers = by_surname.get(name[0]) or by_given.get(name[0]) or by_fathers.get(name[0], [])
            if len(bearers) == 1:
                links[name] = bearers[0]
    return links


def _shortens(name: Name, other: Name) -> bool:
    """Whether a name of two words or more is another one with words left out: its end, its beginning, or its first and last."""
    if name == other[-len(name) :] or (name == other[: len(name)] and other[-1] != "sr"):
        return True
    return name[0] == other[0] and name[-1] == other[-1] and set(name) <= set(other)


def _by_end(names: list[Name], position: int) -> dict[str, list[Name]]:
    """The names by their last or first word; by the surname in front of "sr", too."""
    found: defaultdict[str, list[Name]] = defaultdict(list)
    for name in names:
        found[name[position]].append(name)
        if position == -1 and name[-1] == "sr" and len(name) > 1:
            found[name[-2]].append(name)
    return found


def _by_fathers_name(names: list[Name]) -> dict[str, list[Name]]:
    """The names of three words or more by the last but one, the surname of those who have two: Oscar ``Arias`` Sánchez."""
    found: defaultdict[str, list[Name]] = defaultdict(list)
    for name in names:
        if len(name) > 2 and not is_given_name(name[-2].capitalize()):
            found[name[-2]].append(name)
    return found


def _by_two(names: list[Name], words: slice) -> defaultdict[Name, list[Name]]:
    """The names of two words or more by their first or last two."""
    found: defaultdict[Name, list[Name]] = defaultdict(list)
    for name in names:
        if len(name) > 1:
            found[name[words]].append(name)
    return found


def _by_initials(names: list[Name]) -> dict[str, list[Name]]:
    found: defaultdict[str, list[Name]] = defaultdict(list)
    for name in names:
        found[initials(name)].append(name)
    return found


def only_one(candidates: Iterable[Name]) -> Name | None:
    """The one name that all candidates are; None where they are several or none."""
    found = set(candidates)
    return found.pop() if len(found) == 1 else None


def link_organizations(names: Iterable[Name], defined: dict[Name, Name]) -> dict[Name, Name]:
    """Short form → the one longer name that it can stand for; `defined` are acronyms that the text explains."""
    ordered = sorted(set(names), key=lambda name: (-len(name), name))
    links = dict(defined)
    first, last, letters = _by_end(ordered, 0), _by_end(ordered, -1), _by_initials(ordered)
    beginning, end = _by_two(ordered, slice(0, 2)), _by_two(ordered, slice(-2, None))
    for name in ordered:
        if name in links:
            continue
        if name in _ANY_BODY:
            continue
        if len(name) > 1:
            near = {*beginning[name[:2]], *end[name[-2:]], *(first[name[0]] if name[0][0].isdigit() else ())}
        else:
            near = {*first[name[0]], *last[name[-1]], *letters.get(name[0], ())}
        longer = only_one(other for other in near if other != name and stands_for(name, other))
        if longer and links.get(longer, longer) != name:
            links[name] = links.get(longer, longer)
    return links


_ANY_BODY = frozenset({("coalition",), ("alliance",)})
"""Words that stand for no one body of several that bear them."""
NUMBERED = 2
"""Words of a unit's short name: the ``507th ARW``."""


def stands_for(name: Name, other: Name) -> bool:
    """Whether an organisation's name is another one's end, beginning without a form word, or initials."""
    if len(name) == 1 and len(other) > 1 and len(name[0]) in ACRONYM_LENGTHS and name[0] == initials(other):
        return True
    if len(name) >= len(other):
        return False
    if len(name) == NUMBERED and name[0][0].isdigit() and name[0] == other[0] and name[1] == initials(other[1:]):
        return True
    return name == other[-len(name) :] or (name == other[: len(name)] and set(other[len(name) :]) <= _FORM_WORDS)
