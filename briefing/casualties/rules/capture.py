"""The rules for captives told by what follows: those freed, those "whom they had seized", the crew of a seized ship."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.arguments.chains import chain_from, chain_to
from briefing.casualties.arguments.subjects import subject_chain
from briefing.casualties.figure import Category, Outcome
from briefing.casualties.harm.freeing import FADING, LETTING, SEARCHING
from briefing.casualties.harm.kinds import Form, Harm
from briefing.casualties.persons.counted import mere_number
from briefing.casualties.persons.group import GroupKind, PersonGroup
from briefing.casualties.reading import Reading, Statement, skip_adverbs, state
from briefing.casualties.words import CAPTORS, PRISONERS
from briefing.months import WEEKDAY_WORDS
from briefing.numerals import is_ordinal

if TYPE_CHECKING:
    from collections.abc import Iterator

_JAILED = PRISONERS | {"suspects", "imprisoned", "jailed", "survivors"}
_NUMBERED = (GroupKind.COUNTED, GroupKind.BARE)
ASIDE = 5
"""Tokens of ``, the army says,`` at most."""
WHOM_REACH = 7 + ASIDE
"""Tokens between "whom" and its verb at most."""


def freed(reading: Reading, harm: Harm) -> Statement | None:
    """`freed 19 of the 22 sailors on a hijacked ship`: whoever is freed had been taken."""
    groups = (
        chain_from(reading, skip_adverbs(reading, harm.end), is_subject=True)
        if harm.form is Form.ACTIVE
        else subject_chain(reading, harm.first)
    )
    if not groups and harm.form is Form.ACTIVE:
        groups = _crew_behind(reading, harm.end)
    is_day = reading.lower(harm.end) == "on" and reading.lower(harm.end + 1) in WEEKDAY_WORDS
    if not groups and is_day and (direct := reading.group_to(harm.first)):
        groups = (direct,)
    is_told = bool(groups) and groups[0].kind in _NUMBERED and groups[0].count is not None and groups[0].count.size > 1
    is_told = is_told and _JAILED.isdisjoint(reading.lowers(groups[0].first, groups[0].end))
    if is_told and reading.lower(harm.verb) in LETTING:
        between = (other for other in reading.harms if groups[-1].end <= other.first < harm.first)
        is_told = all(other.form is Form.PARTICIPLE for other in between)
    return state(harm, groups, "freed") if is_told else None


def find_captives_freed(reading: Reading, statement: Statement) -> Iterator[Statement]:
    """All the captives of whom some were freed: freed 52 ``of the 64 pupils`` they had taken."""
    if statement.rule != "freed":
        return
    group = statement.members[0]
    is_of = reading.lower(group.end) in _HELD and reading.lower(group.end - 3) == "of"
    held = mere_number(reading.tokens, group.end - 1) if is_of else None
    whole = group.as_whole if group.whole is not None else held
    if whole is not None and (told := state(statement.harm, (whole,), "captives")):
        yield told


_HELD = frozenset({"hostages", "captives"})


def _crew_behind(reading: Reading, position: int) -> tuple[PersonGroup, ...]:
    """Who is freed with a ship: released a tanker ``and its crew of 22``; the ship ``with 21 sailors``."""
    for at in range(position, position + SHIP_MOST):
        word = reading.lower(at)
        if word in {"and", "with"}:
            if _VESSELS.isdisjoint(reading.lowers(position, at)):
                return ()
            return (group,) if (group := reading.group_from(at + 1)) is not None and group.kind is GroupKind.COUNTED else ()
        if not word[:1].isalnum() or reading.group_from(at) is not None:
            return ()
    return ()


_VESSELS = frozenset("ship vessel tanker boat freighter carrier trawler yacht dhow tug tugboat ferry plane bus barge".split())
SHIP_MOST = 7
"""Tokens of ``a Greek-operated chemical tanker`` at most."""


def whom(reading: Reading, harm: Harm) -> Statement | None:
    """`released two mayors whom they had kidnapped`; `14 guards whom they had held captive`."""
    if harm.form is Form.NOUN or "whom" not in reading.sentence.lowers:
        return None
    for position in range(harm.first - 1, max(0, harm.first - WHOM_REACH), -1):
        is_far = harm.first - position >= WHOM_REACH - ASIDE and reading.lower(position + 1) != ","
        if reading.lower(position) == "whom" and not is_far and reading.lower(position - 1) not in {"of", "to", "with"}:
            group = reading.group_to(position - (reading.lower(position - 1) == ","))
            return state(harm, chain_to(reading, group), "whom") if group and group.is_stated else None
    return None


def seized_crew(reading: Reading, harm: Harm) -> Statement | None:
    """`The ship was seized by pirates with a crew of 22`; `A tanker with 21 sailors on board has been hijacked`."""
    if harm.outcome is not Outcome.ABDUCTED or harm.form is Form.NOUN:
        return None
    if not reading.lower(harm.verb).startswith("hijack") and _CAPTORS.isdisjoint(reading.lowers(0, len(reading.tokens))):
        return None
    for group in reading.groups:
        words = reading.lowers(group.first, group.end)
        is_aboard = reading.lower(group.end) == "aboard" or reading.lowers(group.end, group.end + 2) == ["on", "board"]
        is_carried = reading.lower(group.first - 1) in {"with", "carrying"}
        if group.kind in _NUMBERED and is_carried and ("crew" in words or is_aboard):
            return state(harm._replace(form=Form.ACTIVE), (group,), "seized-crew")
    return None


_CAPTORS = CAPTORS | {"hijackers", "attackers"}


def searched_for(reading: Reading, harm: Harm) -> Statement | None:
    """`Rescuers are searching for 48 people`: those looked for by rescuers or their families."""
    if harm.outcome is not Outcome.MISSING or reading.lower(harm.verb) not in SEARCHING:
        return None
    group = reading.group_from(skip_adverbs(reading, harm.end))
    is_number = group is not None and group.kind is GroupKind.BARE and reading.lower(harm.verb) in FADING
    is_told = is_number or (group is not None and group.kind is GroupKind.COUNTED)
    is_told = is_told or (group is not None and is_ordinal(reading.lower(group.first + 1)))
    is_told = is_told and group is not None and group.category is not Category.ATTACKER
    return state(harm, chain_from(reading, group.first), "searched-for") if group and is_told else None
