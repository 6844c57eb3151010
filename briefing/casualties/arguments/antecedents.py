"""Whom "who" and "them" stand for, and whose clause goes on elsewhere: behind "but", "before being" held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.arguments.asides import before_age, before_of, opening_of
from briefing.casualties.arguments.chains import behind_beside, chain_from
from briefing.casualties.harm.kinds import Form
from briefing.casualties.persons.group import ONE, GroupKind, PersonGroup
from briefing.casualties.words import BE, HAVE, SUBORDINATORS
from briefing.lexicons import read_words

if TYPE_CHECKING:
    from briefing.casualties.reading import Reading


def antecedent_of(reading: Reading, relative: int) -> PersonGroup | None:
    """The group that a relative clause right behind it tells of: ``the widows of three men who died``."""
    relative = _who_in_front(reading, relative)
    end = relative - 1 if reading.lower(relative - 1) == "," else relative
    if end < relative and (whole := _before_share(reading, end)):
        return whole
    group = reading.group_to(end) or reading.group_to(before_age(reading, end)) or _of_body(reading, relative, end)
    group = (group and _who_is_of(reading, group)) or group
    is_of_one = reading.lower(relative) == "who" and reading.lower(relative + 1) in {"was", "is", "has"}
    if group and is_of_one and group.count and group.count.size > 1 and reading.lower(group.first - 1) == "of":
        group = reading.group_to(group.first - 1) or reading.group_to(group.first - 3) or group
    return group if group and group.is_stated and group.kind is not GroupKind.ANAPHOR else None


def _of_body(reading: Reading, relative: int, end: int) -> PersonGroup | None:
    """The persons told by their body in front of "who"; "that" goes on with the body: two of a ``village that was hit``."""
    return before_of(reading, end) if reading.lower(relative) == "who" else None


def _who_is_of(reading: Reading, group: PersonGroup) -> PersonGroup | None:
    """The person named in front of the place that a name may be: ``Mayor Luis Cano, of Nueva Loma,`` who was shot."""
    if group.kind is not GroupKind.NAMED or reading.lower(group.first - 1) not in {"of", "from"}:
        return None
    end = group.first - 1
    owner = reading.group_to(end - (reading.lower(end - 1) == ","))
    return owner if owner is not None and owner.kind is GroupKind.NAMED else None


def _who_in_front(reading: Reading, relative: int) -> int:
    """Where "who" stands whose clause somebody's words interrupt: four workers ``who they say`` are missing."""
    is_said = reading.lower(relative) in _SAYS
    return next((at for at in range(relative - 1, relative - SAID_MOST, -1) if is_said and reading.lower(at) == "who"), relative)


_SAYS = frozenset("say says said believe believes".split())
SAID_MOST = 4
"""Tokens of ``who the police say`` at most."""


def is_told_by_others(reading: Reading, position: int) -> bool:
    """Whether ``say`` at `position` closes somebody's words inside a clause with "who"."""
    return _who_in_front(reading, position) != position


def _before_share(reading: Reading, closing: int) -> PersonGroup | None:
    """Who an aside that ends at a comma tells the shares of: ``six priests, five of them Spaniards,`` who were killed."""
    opening = opening_of(reading, closing)
    if opening is None or {"them", "whom"}.isdisjoint(reading.lowers(opening + 2, opening + 4)):
        return None
    group = reading.group_to(opening)
    return group if group and group.kind is GroupKind.COUNTED else None


def plural_antecedent(reading: Reading, before: int, *, is_only: bool = False) -> tuple[PersonGroup, ...]:
    """The counted persons whom "them" or "they" behind them stands for: the last persons told, with `is_only` the only ones."""
    earlier = [group for group in reading.groups if group.end <= before and group.kind in (GroupKind.COUNTED, GroupKind.PLURAL)]
    counted = [group for group in earlier if group.kind is GroupKind.COUNTED and group.count != ONE]
    if is_only:
        earlier = [group for group in earlier if group in counted or reading.lower(group.end - 1) not in {"police", "deputies"}]
    if not earlier:
        return _named_pair(reading, before, is_only=is_only)
    if len(counted) != 1 or earlier[-1] is not counted[0] or (is_only and len(earlier) > 1):
        return ()
    return (counted[0],)


def _named_pair(reading: Reading, before: int, *, is_only: bool) -> tuple[PersonGroup, ...]:
    """The two persons that somebody met whom "them" stands for: He ``approached Ann Roe and Ben Lee`` and shot them, "them both".

    With `is_only` the two who open the sentence: ``Ann Roe and Ben Lee`` were walking home when they were shot.
    """
    are_both = "both" in reading.lowers(before + 1, before + 3)
    kinds = (GroupKind.NAMED, GroupKind.SINGLE) if are_both else (GroupKind.NAMED,)
    named = [group for group in reading.groups if group.end <= before and group.kind in kinds]
    is_pair = len(named) > 1 and reading.lower(named[-1].first - 1) == "and" and named[-2].end == named[-1].first - 1
    is_theirs = are_both or (len(named) == PAIR if is_only else len(named) > PAIR)
    return (named[-2], named[-1]) if is_pair and is_theirs else ()


PAIR = 2


def in_same_relative(reading: Reading, before: int) -> PersonGroup | None:
    """Whom a clause with "who" goes on to tell of: including nine ``who were burned and`` are being treated."""
    if reading.lower(before - 1) != "and":
        return None
    for position in range(before - 2, max(0, before - RELATIVE_LONGEST), -1):
        if reading.lower(position) in {",", ";"} or reading.group_over(position):
            return None
        if reading.lower(position) == "who":
            return antecedent_of(reading, position)
    return None


RELATIVE_LONGEST = 14
"""Tokens of ``who were burned and`` at most."""


def many_before_who(reading: Reading, end: int) -> PersonGroup | None:
    """The persons right before "who" whose number is not told: ``a list of members who`` were killed."""
    group = reading.group_to(end - 1) if reading.lower(end - 1) == "who" else None
    is_many = group is not None and group.kind is GroupKind.PLURAL and reading.lower(group.first - 1) != "of"
    return group if is_many else None


def before_relative(reading: Reading, group: PersonGroup) -> PersonGroup | None:
    """Who is told by the relative clause whose object is `group`: ``the gunmen who took the prosecutor``."""
    for position in range(group.first - 1, max(0, group.first - RELATIVE_REACH), -1):
        word = reading.lower(position)
        if word == "who":
            is_between = position == group.first - 1 and reading.lower(group.end) not in _SAYS
            is_clause = _is_said_there(reading, position + 1, group) or is_between
            is_clause = is_clause or reading.lower(group.first - 1) in _THINKING
            return None if is_clause else antecedent_of(reading, position)
        is_new_clause = word in HAVE | BE and reading.lower(position - 1) != "who"
        if word in _ENDS_RELATIVE or is_new_clause or reading.group_over(position):
            return None
    return None


_ENDS_RELATIVE = frozenset(", ; that when where as which whose whom".split())


def _is_said_there(reading: Reading, verb: int, group: PersonGroup) -> bool:
    """Whether a verb of telling begins a clause about `group`; none that does something to it: who ``asked a passenger`` to."""
    is_object = reading.lower(verb) in _ADDRESSING and reading.group_from(verb + 1) is group
    is_object = is_object or (reading.lower(verb) == "reported" and reading.lower(group.end) == "missing")
    return reading.lower(verb) in read_words("reporting_verbs") and not is_object


_ADDRESSING = frozenset("asked threatened accused urged ordered told warned blamed called".split())
_THINKING = frozenset("believe believes believed think thinks thought know knows knew learned heard feared".split())
"""Verbs behind which somebody else is told of: his parents, who still cannot ``believe their son`` is dead."""
RELATIVE_REACH = 9
"""Tokens between "who" and the object of its clause at most."""


def goes_on_from(reading: Reading, before: int) -> int | None:
    """Where the verb begins that tells of the same person: ``was shot by a guard`` before being taken into custody."""
    if reading.lower(before) in _TAKEN and reading.lower(before - 1) == "and":
        return _passive_in_front(reading, before)
    if reading.lower(before) not in NEXT or reading.lower(before - 1) not in {"before", "after"}:
        return None
    told = [harm.first for harm in reading.harms if harm.end < before and harm.form in (Form.PASSIVE, Form.INTRANSITIVE)]
    return told[-1] if told else None


def _passive_in_front(reading: Reading, before: int) -> int | None:
    """Where the passive begins that "and taken" goes on with: Twelve people ``were picked up by lifeboats and`` taken there."""
    for position in range(before - 2, max(0, before - PASSIVE_REACH), -1):
        word = reading.lower(position)
        if word in {"was", "were"} and reading.lower(position + 1).endswith(("ed", "en")):
            return position
        if word in SUBORDINATORS | {"who", "which", ";", ":", "said"}:
            return None
    return None


PASSIVE_REACH = 16
"""Tokens between a passive and the participle that "and" joins to it at most."""
_TAKEN = frozenset("taken flown rushed brought driven airlifted transported ferried admitted".split())
NEXT = frozenset("being dying blowing succumbing drowning".split())
"""Verbs behind "before" that tell what became of the subject of the clause in front."""


def opens_clause(reading: Reading, group: PersonGroup, before: int) -> bool:
    """Whether "she" behind "and" begins a clause of its own: the man is her friend ``and she`` was abducted."""
    is_one = group.kind is GroupKind.ANAPHOR and reading.lower(group.first) in {"he", "she"}
    return is_one and reading.lower(group.first - 1) == "and" and reading.lower(before) not in {"were", "are", "have"}


def who_opens(reading: Reading, pronoun: PersonGroup, before: int) -> PersonGroup | None:
    """Who opens a sentence that goes on behind a clause inside: ``A woman was hit while she drew the curtains and`` died."""
    first = reading.groups[0]
    is_inside = pronoun.kind is GroupKind.ANAPHOR and reading.lower(pronoun.first - 1) in {"while", "as", "when"}
    is_told = first.first < 2 and first.is_stated and first.end < pronoun.first and first.count == ONE
    return first if is_inside and is_told and reading.lower(before - 1) == "and" else None


def behind_but(reading: Reading, before: int) -> PersonGroup | None:
    """Who opens the sentence and is told on behind "but": ``Reed made it to the street, where a driver stopped, but`` died."""
    first = reading.groups[0] if reading.lower(before - 1) == "but" and reading.groups else None
    if first is None or first.first > 1 or not first.is_stated:
        return None
    is_speech = not read_words("reporting_verbs").isdisjoint(reading.lowers(first.end, before))
    return None if is_speech else first


def behind_clauses(reading: Reading, before: int) -> PersonGroup | None:
    """Who opens a sentence and is told on behind long clauses: ``Ann Lee, whose songs ... and who wrote ..., died`` on Sunday."""
    first = reading.groups[0] if reading.groups and reading.lower(before - 1) == "," else None
    is_named = first is not None and first.first < OPENING_MOST and first.kind is GroupKind.NAMED
    opens = (
        is_named and first is not None and reading.lower(first.end) == "," and reading.lower(first.end + 1) in {"who", "whose"}
    )
    return first if opens and reading.lower(before) in {"died", "has"} else None


OPENING_MOST = 8
"""Tokens in front of a name that opens a sentence at most."""


def told_apart(reading: Reading, group: PersonGroup) -> PersonGroup | None:
    """The two of whom an aside tells one and ``another``: Two officers, ``one in Ohio and another in Utah,`` were shot."""
    if reading.lower(group.end - 1) == "whom":
        return _named_behind(reading, group) or _before_whom(reading, group)
    if group.kind is not GroupKind.BARE or reading.lower(group.first) != "another":
        return None
    at = next((at for at in range(group.first - 1, 0, -1) if reading.lowers(at, at + 2) == [",", "one"]), 0)
    both = reading.group_to(at)
    return both if both is not None and both.count is not None and both.count.size > 1 else None


def _named_behind(reading: Reading, share: PersonGroup) -> PersonGroup | None:
    """The one whom an aside names: three directors, one of whom``, Ann Lee,`` died."""
    named = reading.group_from(share.end + 1) if reading.lower(share.end) == "," else None
    is_one = named is not None and named.kind is GroupKind.NAMED and share.count is not None and share.count.size == 1
    return named if is_one and named is not None and reading.lower(named.end) == "," else None


def _before_whom(reading: Reading, share: PersonGroup) -> PersonGroup | None:
    """Those in front of an aside that tells of some: ``Four passengers, two of whom were asleep,`` are in hospital."""
    words = reading.lowers(share.end, share.end + WHOM_MOST)
    tells = "," in words[1:]
    whole = reading.group_to(share.first - 1) if tells and words[0] != "," and reading.lower(share.first - 1) == "," else None
    return whole if whole is not None and whole.count is not None and whole.count.size > 1 else None


WHOM_MOST = 14
"""Tokens of ``were in Ms Lee's small car`` behind "of whom" at most."""


def whole_before(reading: Reading, group: PersonGroup) -> PersonGroup | None:
    """The persons counted in front of a list that only names them: ``Six soldiers`` including Ann Roe, 37, and Ben Lee."""
    if group.kind is not GroupKind.NAMED or "including" not in reading.lowers(0, group.first):
        return None
    at = next(at for at in range(group.first - 1, -1, -1) if reading.lower(at) == "including")
    whole = reading.group_to(at) or reading.group_to(at - 1)
    is_whole = (
        whole is not None and whole.kind is GroupKind.COUNTED and not any(at < harm.first < group.first for harm in reading.harms)
    )
    return whole if is_whole else None


def share_before(reading: Reading, group: PersonGroup) -> PersonGroup | None:
    """The number of those in front of a noun of harm: ``several of the`` detainees were shot."""
    share = reading.group_to(group.first) if group.kind is GroupKind.PLURAL else None
    is_share = share is not None and share.kind is GroupKind.BARE and "of" in reading.lowers(share.first, share.end)
    return share if is_share else None


def along_with(reading: Reading, end: int, before: int) -> tuple[PersonGroup, ...]:
    """Who stands in an aside behind the subject of a verb: The driver, ``along with two children,`` was hurt."""
    if reading.lower(before) not in BE and reading.lower(before + 1) != "been":
        return ()
    asides = (at for at in range(end + 1, min(before, end + ALONG_REACH)) if reading.lower(at - 1) == ",")
    position = next((first for at in asides if (first := behind_beside(reading, at)) == at + 2), 0)
    return chain_from(reading, position) if position else ()


ALONG = frozenset({"along", "together", "well"})
"""Words of which one is in each sentence that tells who was with somebody."""
ALONG_REACH = 6
"""Tokens between a subject and its ", along with" at most: the driver ``of the SUV``."""
