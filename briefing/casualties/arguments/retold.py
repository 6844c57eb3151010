"""Who of a list only tells again those in front: ``two brothers, Ann and Bo Roe, and`` a cousin are three."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.figure import Category
from briefing.casualties.persons.group import ONE, GroupKind, PersonGroup, exactly
from briefing.casualties.words import BE, HAVE

if TYPE_CHECKING:
    from briefing.casualties.reading import Reading


def without_retold(reading: Reading, chain: list[PersonGroup], *, is_subject: bool = False) -> list[PersonGroup]:
    """The groups of a list that count; `is_subject`: a verb stands behind it, so that a comma there closes an aside."""
    if len(chain) == 1 or len(chain := _before_share(reading, chain, is_subject=is_subject)) == 1:
        return chain
    if _is_told_singly(reading, chain) or _are_named(reading, chain) or (is_subject and _is_closed_aside(reading, chain)):
        return chain[:1]
    chain = _without_asides(reading, chain)
    return chain[: min(_names_of_last(reading, chain), _names_of_all(chain))]


def _before_share(reading: Reading, chain: list[PersonGroup], *, is_subject: bool) -> list[PersonGroup]:
    """The list without the shares told of its first: four people``, including the mayor, Ann Roe, and her driver``, were."""
    if not is_subject or not _is_closed(reading, chain[-1].end):
        return chain
    for number, (one, other) in enumerate(pairwise(chain), 1):
        between = reading.lowers(one.end, other.first)
        if "including" in between or ("among", "them") in pairwise(between) or ("among", "whom") in pairwise(between):
            return chain[:number]
    return chain


def _is_closed(reading: Reading, end: int) -> bool:
    """Whether a comma at `end`, behind a name perhaps, stands in front of the verb of a list."""
    name = reading.group_from(end + 1) if reading.lower(end) == "," else None
    comma = name.end if name is not None and name.kind is GroupKind.NAMED else end
    return _is_comma_before_verb(reading, comma)


def _is_comma_before_verb(reading: Reading, position: int) -> bool:
    if reading.lower(position) != ",":
        return False
    return reading.lower(position + 1) in _VERBS or reading.harm_from(position + 1) is not None


_VERBS = BE | HAVE | {"died"}


def _is_closed_aside(reading: Reading, chain: list[PersonGroup]) -> bool:
    """Whether commas on both sides close a list of as many as the first: ``Three people, Ann Lee and two sons, were``."""
    first, *rest = chain
    is_many = first.kind is GroupKind.COUNTED and reading.lower(first.end) == ","
    opens = is_many and len(rest) == 1 and reading.lower(rest[0].first - 1) == ","
    if opens and reading.lower(rest[0].end) == ",":
        return True
    is_list = is_many and len(rest) > 1 and _adds_up(first, rest)
    return is_list and (len(rest) >= LONG or _is_comma_before_verb(reading, rest[-1].end))


LONG = 3
"""Items of a list that add up to its first by more than chance."""


def _without_asides(reading: Reading, chain: list[PersonGroup]) -> list[PersonGroup]:
    """The list without the names, or kinds, of as many as the count in front: two men``, Ann and Bo Roe,`` and a cook."""
    kept, number = [], 0
    while number < len(chain):
        group = chain[number]
        kept.append(group)
        number += 1
        size = group.count.size if group.count is not None else 0
        if kept[:-1] and reading.lower(group.first) in {"both", "all"} and reading.lower(group.first - 1) == ",":
            kept.pop()
            continue
        is_many = group.kind is GroupKind.COUNTED and size > 1 and reading.lower(group.end) == ","
        run = chain[number : number + size] if is_many else []
        if len(run) < size or not run or number + size >= len(chain):
            continue
        are_names = all(one.kind is GroupKind.NAMED for one in run)
        behind = chain[number + size]
        is_resumed = reading.lowers(behind.first - 2, behind.first) == [",", "and"]
        are_kinds = is_resumed and all(one.count == ONE for one in run) and reading.lower(run[-1].first - 1) == "and"
        if are_names or are_kinds:
            number += size
    return kept


def _names_of_all(chain: list[PersonGroup]) -> int:
    """How many of a list there are before the names of them all: ``a man and two women``, Tom Lee, Ann Roe and Mia Dunn."""
    first_name = next((at for at, group in enumerate(chain) if group.kind is GroupKind.NAMED), len(chain))
    names = chain[first_name:]
    sizes = [group.count.size for group in chain[:first_name] if group.count is not None]
    are_all = len(sizes) == first_name > 1 and sum(sizes) == len(names)
    return first_name if are_all and all(group.kind is GroupKind.NAMED for group in names) else len(chain)


def _names_of_last(reading: Reading, chain: list[PersonGroup]) -> int:
    """How many of a list there are before the names of its last: a woman ``and her two sons``, Quinn and Tory Roe."""
    for number, group in enumerate(chain[1:-1], 1):
        is_many = group.kind is GroupKind.COUNTED and group.count is not None and group.count.size > 1
        is_last = reading.lower(group.first - 1) == "and" and reading.lower(group.end) == ","
        if is_many and is_last and all(name.kind is GroupKind.NAMED for name in chain[number + 1 :]):
            return number + 1
    return len(chain)


def _is_told_singly(reading: Reading, chain: list[PersonGroup]) -> bool:
    """Whether a list only tells who the first are: ``two passengers, a man and a woman``, ``12 people, ten women, two men``."""
    first, *rest = chain
    is_list = first.kind is GroupKind.COUNTED and len(rest) > 1 and reading.lower(first.end) == ","
    are_sexes = all(reading.lower(group.end - 1) in _SEXES_OF_MANY for group in rest)
    is_whole = first.category is Category.UNSPECIFIED or (first.category is Category.CIVILIAN and are_sexes)
    is_held = reading.lower(first.end - 1) in {"hostages", "captives"}
    is_whole = is_whole or (is_held and all(group.category is Category.UNSPECIFIED for group in rest))
    if is_list and is_whole and _adds_up(first, rest):
        return True
    are_all = is_list and first.count is not None and first.count.size == len(rest)
    is_open = first.category in (Category.CIVILIAN, Category.UNSPECIFIED) and reading.lower(first.end - 1) not in _SEXES
    return are_all and is_open and all(reading.lower(group.end - 1) in _SEXES for group in rest)


def _adds_up(whole: PersonGroup, rest: list[PersonGroup]) -> bool:
    """Whether the rest are counted and are as many as the whole."""
    sizes = [group.count.size for group in rest if group.count is not None]
    return whole.count is not None and len(sizes) == len(rest) and sum(sizes) == whole.count.size


_SEXES_OF_MANY = frozenset("men women boys girls children adults teenagers babies infants".split())
_SEXES = frozenset("man woman boy girl teenager toddler child".split())


def _are_named(reading: Reading, chain: list[PersonGroup]) -> bool:
    """Whether a list only tells the first group: ``Two men from Hamilton, Ty Goss and Bo Hall``."""
    first, *rest = chain
    is_counted = first.kind is GroupKind.COUNTED and first.count is not None and len(rest) > 1
    if not is_counted or first.count != exactly(len(rest)):
        return False
    are_people = reading.lower(first.end - 1) in {"people", "persons", "victims"}
    return all(group.tells_name for group in rest) or (are_people and all(group.count == ONE for group in rest))
