"""Figures that break down another one in a sentence of their own: "Six were children", "Of the dead, seven were women"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.harm.kinds import harm_at
from briefing.casualties.persons.group import GroupKind
from briefing.casualties.reading import Reading, Statement, state
from briefing.casualties.related.members import ARE, find_members, first_dead, token_behind, whole_of
from briefing.casualties.related.of_them import LET_GO
from briefing.casualties.related.parts import size_of
from briefing.casualties.words import QUOTES
from briefing.lexicons import read_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.casualties.figure import CasualtyFigure
    from briefing.casualties.persons.group import PersonGroup

_BEFORE = QUOTES | frozenset({"", ",", ";", "–", "--", "and", "them", "victims", "dead", "deceased", "wounded", "injured"})
"""What stands in front of a share: nothing, a mark, ``and``, ``of them``."""
_OF = frozenset({"victims", "dead", "deceased", "deaths", "fatalities", "wounded", "injured", "them", "hostages", "casualties"})
_TOLD_BY_RULES = frozenset({"dead", "wounded", "injured"})
"""Wholes whose shares the rule ``of-the-harmed`` tells, with their own outcome."""


def find_breakdowns(
    readings: Mapping[int, Reading], figures: list[CasualtyFigure]
) -> Iterator[tuple[Reading, Statement, CasualtyFigure]]:
    """Each share with its reading and the figure that it is a share of, be it the one that the sentence before breaks down."""
    wholes: dict[int, CasualtyFigure] = {}
    for index, reading in readings.items():
        yield from find_members(readings, figures, index)
        shares: list[PersonGroup] = []
        for group in reading.groups:
            if _is_share(reading, group) or (shares and _goes_on(reading, shares[-1], group)):
                shares.append(group)
        if not shares:
            continue
        told = figures
        if any(_is_discharged(reading, group) for group in shares):
            told = [figure for figure in figures if figure.outcome is Outcome.INJURED]
        whole = whole_of(_of_dead(reading, told, shares), index, shares) or _far_whole(reading, told, index, shares)
        before = wholes.get(index - 1)
        whole = whole or (before if before and before.count.size > max(map(size_of, shares)) else None)
        if whole is None:
            continue
        wholes[index] = whole
        for group in shares:
            statement = state(harm_at(token_behind(reading, group), whole.outcome), (group,), "breakdown")
            if statement and statement.count.size:
                yield reading, statement, whole


def _is_share(reading: Reading, group: PersonGroup) -> bool:
    """Whether a number says of what kind so many were: ``six were children``, ``five of the victims were foreigners``."""
    is_counted = group.kind is GroupKind.COUNTED
    is_told = is_counted and (_is_between_dashes(reading, group) or _is_identified(reading, group))
    is_told = is_told or _is_discharged(reading, group)
    if is_told or _is_of_the_harmed(reading, group):
        return True
    is_number = is_counted and reading.lower(group.end - 1) in _OF - _TOLD_BY_RULES
    is_number = is_number or (group.kind is GroupKind.BARE and reading.lower(group.first) != "the")
    before = reading.lower(group.first - 1)
    if is_number and before in {",", "and"} and reading.lower(group.end) == "from" and _lists_homes(reading, group):
        return True
    if any(other.end < group.first and _counts_of_the_harmed(reading, other) for other in reading.groups):
        return False
    if not is_number or reading.lower(group.end) not in ARE or before not in _BEFORE | read_words("reporting_verbs"):
        return False
    if reading.lower(group.end - 1) in _OF_ALL:
        return reading.harm_from(group.end) is None
    kind = reading.group_from(group.end + 1)
    is_aged = reading.lower(group.end + 1) in {"under", "over", "aged"} and reading.lower(group.end + 2).isdigit()
    is_kind = is_aged or (kind is not None and kind.kind in (GroupKind.PLURAL, GroupKind.SINGLE))
    return is_kind and reading.harm_from(group.end) is None


def _is_discharged(reading: Reading, group: PersonGroup) -> bool:
    """Whether so many of those hurt have gone home: ``Four have left the hospital``; the ``third was discharged`` on Saturday."""
    behind = reading.lowers(group.end, group.end + DISCHARGE_REACH)
    if group.kind is not GroupKind.BARE or behind[:1] == [] or behind[0] not in _DISCHARGED_BY:
        return False
    if not _SERVICES.isdisjoint(reading.sentence.lowers):
        return False
    is_home = "discharged" in behind or ("home" in behind and not {"gone", "sent"}.isdisjoint(behind))
    is_home = is_home or ("left" in behind and not _HOSPITALS.isdisjoint(behind))
    return is_home or ("released" in behind and not _HOSPITALS.isdisjoint(reading.sentence.lowers))


DISCHARGE_REACH = 6
"""Tokens of ``have since left the hospital`` at most."""
_DISCHARGED_BY = frozenset({"have", "had", "has", "was", "were"})
_HOSPITALS = frozenset({"hospital", "hospitals"})
_SERVICES = frozenset("army navy marines force misconduct sick jail prison custody".split())
"""Words of a sentence in which somebody is discharged from service, or goes home from elsewhere."""


def _is_identified(reading: Reading, group: PersonGroup) -> bool:
    """Whether so many of the dead are known by now: Experts have ``identified eleven of the victims``; they ``were named``."""
    is_share = reading.lower(group.end - 1) in _OF_ALL and "of" in reading.lowers(group.first, group.end)
    is_passive = reading.lower(group.end) in ARE | {"have", "had"} and not _NAMED.isdisjoint(
        reading.lowers(group.end, group.end + 4)
    )
    return is_share and (reading.lower(group.first - 1) == "identified" or is_passive)


_NAMED = frozenset({"identified", "named"})


def _is_between_dashes(reading: Reading, group: PersonGroup) -> bool:
    """Whether a number tells how many a share is: Two thirds of them -- ``500 people`` -- were civilians."""
    words = reading.sentence.lowers
    is_aside = words[group.first - 1] in {"–", "—", "--"} and words[group.first - 1] in words[group.end : group.end + 1]
    is_share = is_aside and reading.lower(group.first - 2) == "them" and reading.lower(group.end + 1) in ARE
    kind = reading.group_from(group.end + 2) if is_share else None
    return kind is not None and kind.kind is GroupKind.PLURAL


def _counts_of_the_harmed(reading: Reading, group: PersonGroup) -> bool:
    """Whether a group tells a share of the harmed: ``28 of the dead`` were women."""
    is_share = group.kind is GroupKind.COUNTED and reading.lower(group.end - 1) in _TOLD_BY_RULES
    return is_share and "of" in reading.lowers(group.first, group.end)


def _goes_on(reading: Reading, share: PersonGroup, group: PersonGroup) -> bool:
    """Whether a count goes on with the shares in front of it: Thirty-one were men, ``12 boys, and 18 women``."""
    kind = share if share.kind is GroupKind.COUNTED else reading.group_from(share.end + 1)
    joint = reading.lowers(kind.end, group.first) if kind is not None else []
    is_next = joint in (["and"], [","], [",", "and"])
    return is_next and group.kind is GroupKind.COUNTED and reading.lower(group.end) in {",", ".", ";"}


def _lists_homes(reading: Reading, group: PersonGroup) -> bool:
    """Whether a sentence counts the harmed by where they were from: 28 of the dead ``were from`` Davao, nine from Leyte."""
    words = reading.lowers(0, group.first)
    return "from" in words and words[words.index("from") - 1] in ARE | {"came"} and not _OF.isdisjoint(words)


def _is_of_the_harmed(reading: Reading, group: PersonGroup) -> bool:
    """Whether a number counts some of those that open the sentence: ``Of the dead, seven belonged to one family``."""
    if group.kind is not GroupKind.BARE:
        return False
    opens = reading.lower(0) == "of" and reading.lower(1) in {"the", "those"} and reading.lower(2) in _OF | {"killed"}
    is_first = opens and reading.lower(group.first - 1) in {",", "and"}
    behind_whole = reading.lowers(group.first - 3, group.first)
    is_inside = behind_whole[:2] == ["of", "the"] and behind_whole[2:] != [] and behind_whole[2] in _OF | {"killed"}
    is_first = is_first or (is_inside and reading.lower(group.end) in ARE)
    is_plain = reading.harm_from(group.end) is None and not LET_GO.intersection(reading.lowers(group.end, group.end + 4))
    return is_first and is_plain


def _of_dead(reading: Reading, figures: list[CasualtyFigure], shares: list[PersonGroup]) -> list[CasualtyFigure]:
    """Those of whom shares may be: the dead, where four ``of the victims`` are told behind six dead and ten wounded."""
    told = reading.lower(2) if reading.lower(0) == "of" and reading.lower(1) in {"the", "those"} else ""
    outcome = Outcome.KILLED if reading.lower(shares[0].end - 1) == "victims" else _OUTCOME_OF.get(told)
    return [figure for figure in figures if figure.outcome is outcome] or figures


_OUTCOME_OF = dict.fromkeys(("dead", "deceased", "deaths", "fatalities", "killed"), Outcome.KILLED) | dict.fromkeys(
    ("wounded", "injured", "hurt"), Outcome.INJURED
)
"""What became of those ``of the dead`` or of the wounded."""


def _far_whole(reading: Reading, figures: list[CasualtyFigure], index: int, shares: list[PersonGroup]) -> CasualtyFigure | None:
    """The first count that a share ``of the victims`` can be of, however far in front it stands."""
    is_opening = reading.lowers(0, 2) == ["of", "the"] and reading.lower(2) in _OF_ALL
    return first_dead(figures, index, shares) if is_opening or reading.lower(shares[0].end - 1) in _OF_ALL else None


_OF_ALL = frozenset({"victims", "dead", "deceased", "fatalities"})
"""Those of whom a share may be told long after they were counted."""
