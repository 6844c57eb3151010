"""The rule for stated zeros: nobody was hurt, no casualties, no reports of deaths."""

from __future__ import annotations

from briefing.casualties.arguments.subjects import subject_chain
from briefing.casualties.harm.kinds import Form, Harm
from briefing.casualties.persons.group import ZERO, GroupKind, PersonGroup
from briefing.casualties.reading import Reading, Statement, state
from briefing.casualties.words import BE, QUOTES
from briefing.names.gazetteer import country_of_demonym


def zero(reading: Reading, harm: Harm) -> Statement | None:
    """`No one was hurt`; `there were no casualties`; `no reports of deaths or injuries`."""
    if harm.form is Form.NOUN:
        if reading.lower(harm.verb) not in _DENIABLE:
            return None
        first = _denial(reading, harm.verb)
        if first is None:
            return None
        return state(harm, (PersonGroup(first, harm.end, GroupKind.NOBODY, ZERO, (first, harm.end), None),), "zero")
    is_of_thing = harm.form is Form.LOSS and {"life", "lives"}.isdisjoint(reading.lowers(harm.end, harm.end + 3))
    is_open = harm.form is Form.PARTICIPLE and reading.lower(harm.end)[:1].isalpha()
    if is_of_thing or (is_open and reading.lower(harm.end) not in _WHERE):
        return None
    is_of_degree = harm.form is Form.ADJECTIVE and reading.lowers(harm.first - 2, harm.first) == ["of", "the"]
    is_of_degree = is_of_degree or bool(_DEGREES.intersection(reading.lowers(harm.verb - 1, harm.verb)))
    groups = subject_chain(reading, harm.first) if harm.form is not Form.ACTIVE and not is_of_degree else ()
    groups = _without_anyone(reading, harm) or _no_reports(reading, harm) or groups
    is_apart = bool(groups) and (
        reading.lower(groups[-1].end) in QUOTES or any(groups[-1].end <= other.first < harm.first for other in reading.harms)
    )
    is_apart = is_apart or (reading.lower(harm.first - 2) == "among" and "neither" in reading.lowers(0, harm.first))
    if groups and groups[-1].kind is GroupKind.NOBODY and not is_apart:
        return state(harm, groups[-1:], "zero")
    return None


def _without_anyone(reading: Reading, harm: Harm) -> tuple[PersonGroup, ...]:
    """``without anybody being hurt``."""
    first = harm.first - 2
    is_denied = reading.lowers(first, harm.first) in (["without", "anyone"], ["without", "anybody"])
    return (PersonGroup(first, harm.first, GroupKind.NOBODY, ZERO, (first, harm.end), None),) if is_denied else ()


def _no_reports(reading: Reading, harm: Harm) -> tuple[PersonGroup, ...]:
    """``had no reports of civilians`` killed; ``no word of anyone`` missing."""
    if reading.lower(harm.first - 1) in {"anyone", "anybody"} and reading.lower(harm.first - 2) == "of":
        first = harm.first - 4
        is_denied = reading.lower(first) == "no" and reading.lower(first + 1) in _REPORTS
        return (PersonGroup(first, harm.first, GroupKind.NOBODY, ZERO, (first, harm.end), None),) if is_denied else ()
    many = reading.group_to(harm.first) if harm.form is Form.PARTICIPLE else None
    if many is None or many.kind is not GroupKind.PLURAL or reading.lower(many.first - 1) != "of":
        return ()
    first = many.first - 3
    is_denied = reading.lower(many.first - 2) in _REPORTS and reading.lower(first) == "no"
    return (PersonGroup(first, many.end, GroupKind.NOBODY, ZERO, (first, many.end), None),) if is_denied else ()


_WHERE = frozenset("in at by after as when during on".split())
"""Behind a bare participle that denies: ``no one hurt in blast``, not ``neither of the officers shot last week came``."""
_DEGREES = frozenset("seriously critically badly gravely severely fatally".split())
_DENIABLE = frozenset(
    "death deaths fatality fatalities casualty casualties losses injury injuries arrest arrests kidnappings abductions victims"
    " life lives detainees".split()
)
"""Nouns whose denial says that nobody was harmed: ``no deaths``, not ``no execution``."""
_REPORTS = frozenset("reports report word indication indications sign signs news".split())
DENIAL_REACH = 7
"""Tokens between "no reports of" and the harm that it denies at most."""


_BETWEEN = frozenset(
    "police army coalition american other personal reported human immediate civilian military further confirmed".split()
)
"""What may stand between "no" and the noun that it denies: ``no personal injuries``."""


def _denial_of_lives(reading: Reading, noun: int) -> int | None:
    """The same of lives: ``no loss of life``, ``no lives were lost``, claimed ``no lives``."""
    are_lost = reading.lower(noun + 1) in BE and reading.lower(noun + 2) == "lost"
    is_taken = are_lost or reading.lower(noun - 2) in {"claimed", "claiming", "took", "taking", "cost"}
    is_wish = not _WISHING.isdisjoint(reading.lowers(noun - 5, noun - 1))
    if reading.lower(noun - 1) == "no" and is_taken and not is_wish:
        return noun - 1
    return noun - 3 if reading.lowers(noun - 3, noun) in (["no", "loss", "of"], ["without", "loss", "of"]) else None


_WISHING = frozenset("so ensure ensuring ensured hope hopes hoped hoping prayed praying must".split())


def _denial(reading: Reading, noun: int) -> int | None:
    """Where the words that deny a harm noun begin; None if none does."""
    before = reading.lower(noun - 1)
    if reading.lower(noun) in {"life", "lives"}:
        return _denial_of_lives(reading, noun)
    if before in {"causing", "single", "making"} and "without" in (words := reading.lowers(noun - 4, noun)):
        return noun - len(words) + words.index("without")
    if before in _BETWEEN or before in country_of_demonym():
        noun, before = noun - 1, reading.lower(noun - 2)
    if before in {"no", "without"} or (before == "any" and {"not", "without"}.intersection(reading.lowers(noun - 5, noun))):
        return noun - 1
    if before in {"or", "nor"} and reading.lower(noun - 3) in {"no", "without"}:
        return noun - 3
    for position in range(noun - 1, max(-1, noun - DENIAL_REACH), -1):
        if reading.lower(position) == "of" and reading.lower(position - 1) in _REPORTS:
            denied = [p for p in (position - 2, position - 3) if reading.lower(p) == "no"]
            return denied[0] if denied else None
    return None
