"""What stands between a verb and its subject, and is no counted persons: ``500 homes``, a family's name, a car that hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.arguments.antecedents import NEXT
from briefing.casualties.persons.group import GroupKind
from briefing.casualties.words import ACCUSED, ANIMALS, BE, DETERMINERS, HAVE, POSSESSIVES, PREPOSITIONS, SAYING, is_time_at
from briefing.numerals import number_at
from briefing.verb_forms import is_verb

if TYPE_CHECKING:
    from briefing.casualties.persons.group import PersonGroup
    from briefing.casualties.reading import Reading


def counts_things(reading: Reading, end: int) -> bool:
    """Whether the subject right in front counts things: ten died ``and 500 homes`` were evacuated; ``12 birds`` have died."""
    if not reading.lower(end - 1).endswith("s") or reading.group_over(end - 1) is not None:
        return False
    is_animal = reading.lower(end - 1) in ANIMALS
    if not is_animal and not any(harm.end < end for harm in reading.harms):
        return False
    numbers = (number_at(reading.tokens, at) for at in (end - 2, end - 3) if at > 0)
    return any(number and number.end < end and (is_animal or reading.lower(number.first - 1) == "and") for number in numbers)


def driver_before(reading: Reading, relative: int) -> PersonGroup | None:
    """The person whose thing a relative clause tells of: ``The driver of a car that`` hit the bus was killed."""
    article = next((at for at in range(relative - 2, max(0, relative - THING_MOST), -1) if reading.lower(at) in _ARTICLES), 0)
    group = reading.group_to(article - 1) if reading.lower(article - 1) in {"of", "in", "on", "aboard"} else None
    is_plain = not any(reading.group_over(at) for at in range(article, relative))
    return group if group and group.kind in (GroupKind.SINGLE, GroupKind.DEFINITE, GroupKind.COUNTED) and is_plain else None


def owner_of_relative(reading: Reading, group: PersonGroup, before: int) -> PersonGroup | None:
    """Who is told behind a relative clause that `group` is in: the owner of a dog ``that bit a boy``, a man ``whose``."""
    words = reading.sentence.lowers
    if group.first > 1 and words[group.first - 2] == "that":
        return driver_before(reading, group.first - 2)
    is_whose = words[group.first] == "whose" and any(group.end <= harm.first < before for harm in reading.harms)
    return reading.group_to(group.first) if is_whose else None


THING_MOST = 6
"""Tokens of ``a white pickup truck`` in front of a relative clause at most."""
_ARTICLES = frozenset("a an the his her".split())


def is_family(reading: Reading, end: int) -> bool:
    """Whether a family's name in the plural stands right in front, whose number is not told: ``the Pruitts`` were shot."""
    token = reading.tokens[end - 1] if end > 1 else None
    is_plural = token is not None and token.is_capitalized and token.text.endswith("s") and token.text[1:].islower()
    return is_plural and reading.lower(end - 2) == "the" and reading.group_to(end) is None


def is_pronoun_object(reading: Reading, position: int) -> bool:
    """Whether a pronoun alone stands at `position`: went in after ``them`` and was treated."""
    group = reading.group_from(position)
    return group is not None and group.end == position + 1 and reading.lower(position) in {"him", "her", "them", "it"}


def is_disguise(reading: Reading, group: PersonGroup) -> bool:
    """Whether a group tells for whom somebody may be taken: a bomber ``disguised as a soldier`` blew himself up."""
    posing = _POSING | {"described"} if group.kind is GroupKind.PLURAL else _POSING
    as_whom = group.first - 1 if reading.lower(group.first - 1) == "as" else group.first - 2
    return reading.lower(as_whom) == "as" and reading.lower(as_whom - 1) in posing


_POSING = frozenset("disguised dressed posing clad".split())


def is_objects_pronoun(reading: Reading, group: PersonGroup, before: int) -> bool:
    """Whether "him" or "her" well in front of a verb is another verb's object: who ``held her`` in a flat was killed."""
    is_pronoun = group.kind in (GroupKind.ANAPHOR, GroupKind.PRONOUN)
    return is_pronoun and reading.lower(group.first) in {"him", "her", "them"} and group.end < before


def is_object_relative(reading: Reading, group: PersonGroup, before: int) -> bool:
    """Whether a clause inside tells what somebody did to a thing: ``a book that Roe always carried`` was missing."""
    verbs = reading.lowers(group.end, min(before, group.end + 2))
    is_clause = reading.lower(group.first - 1) in {"that", "which"} and any(map(is_verb, verbs))
    thing = reading.lowers(group.first - 5, group.first - 1)
    is_thing = not {"a", "an", "the"}.isdisjoint(thing[:-1]) and not is_verb(thing[-1])
    return is_clause and is_thing and group.kind in (GroupKind.NAMED, GroupKind.ANAPHOR)


def tells_victims(reading: Reading, opening: int) -> bool:
    """Whether an aside tells who the victims are: ``The victims - a soldier and two civilians -`` died."""
    return reading.lower(opening - 1) in {"victims", "dead", "wounded", "injured"} and reading.lower(opening - 2) == "the"


def tells_of_another(reading: Reading, group: PersonGroup, before: int) -> bool:
    """Whether a verb tells of none of a group: the owner of a house ``where two were found dead``, shot ``as a teenager``."""
    word = reading.lower(group.first - 1)
    if word == "as":
        return reading.lower(group.first) in {"a", "an"} and before > group.end
    if word == "where":
        is_told = any(group.end <= harm.first and harm.end <= before for harm in reading.harms)
        return is_told and reading.lower(before) in {"was", "has"}
    return reading.lower(group.first - 2) == "that" and _is_done_by_thing(reading, group, before)


def _is_done_by_thing(reading: Reading, group: PersonGroup, before: int) -> bool:
    """Whether a clause tells what a thing or an animal did to a group: a bear ``that attacked a jogger`` was killed."""
    is_done = is_verb(reading.lower(group.first - 1)) and before == group.end and reading.lower(before) in BE | HAVE
    is_said = reading.lower(group.first - 1) in SAYING | {"followed", "ensued"} or reading.lower(group.first - 3) in SAYING
    return is_done and not is_said and not is_verb(reading.lower(group.first - 3))


def is_passed(reading: Reading, position: int, before: int) -> bool:
    """Whether the word at `position` does not part a verb from its subject: ``people that were``, ``treated after being``."""
    is_cause = reading.lowers(position, position + 2) == ["because", "of"]
    is_told = (reading.lower(position - 1), reading.lower(position)) in _TOLD_OF
    is_cause = is_cause or is_told or (reading.lower(position) == "as" and position == before - 2)
    if is_cause or (
        reading.lower(position) in {"before", "after", "since", "until"} and is_time_at(reading.sentence.tokens, position + 1)
    ):
        return True
    if reading.lower(position) in {"after", "before"} and is_pronoun_object(reading, position + 1):
        return True
    if reading.lower(position) == "while" and reading.lower(position + 1) in PREPOSITIONS and before > position + 1:
        return True
    is_gerund = reading.lower(position) in {"after", "before"} and reading.lower(before) in _SUFFERING
    return position == before - 1 and (reading.lower(position) == "that" or reading.lower(before) in NEXT or is_gerund)


_TOLD_OF = {("of", "that"), ("in", "that"), ("from", "that")}
_SUFFERING = frozenset(
    "suffering shooting sustaining receiving undergoing tearing breaking fracturing dislocating spraining twisting losing".split()
)
"""Gerunds of wounds, told of the subject of the clause: out for the season ``after tearing`` a ligament."""


def one_of_two_nouns(reading: Reading, chain: tuple[PersonGroup, ...]) -> tuple[PersonGroup, ...]:
    """The one person whom two nouns tell: ``The singer and musician Ann Lee`` was killed; others as they are."""
    first, last = chain[-2:]
    articles = DETERMINERS | POSSESSIVES | {"a", "an", "another"}
    is_one = first.kind in (GroupKind.SINGLE, GroupKind.DEFINITE) and last.kind in (GroupKind.SINGLE, GroupKind.NAMED)
    if not is_one or first.end != last.first - 1 or reading.lower(last.first) in articles:
        return chain
    return (*chain[:-2], last if last.kind is GroupKind.NAMED else first)


def accused_before(reading: Reading, first: int) -> PersonGroup | None:
    """Who is accused of what the persons at `first` suffered: ``A man`` accused of killing his wife and son was arrested."""
    words = reading.sentence.lowers[max(0, first - DEED_REACH) : first]
    at = next((first - step for step in range(3, len(words) + 1) if words[-step : -step + 2 or None] in ACCUSED), None)
    if at is None or "," in words[at - first :] or not any(word.endswith("ing") for word in words[at + 2 - first :]):
        return None
    return reading.group_to(at)


DEED_REACH = 12
"""Tokens between "accused of" and whom the deed befell at most."""
