"""Reports → the events they tell of, by place, day, toll, actors and words; with the reasons where they part."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.dates import read_day
from briefing.merge.words import topics_of
from briefing.names.gazetteer import country_of_capital, country_of_name
from briefing.names.mention import ActorKind
from briefing.quantities import bounds

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.merge.report import Report

LEAD = 4
"""Sentences at the front of a story, its headings too, that say what happened and where."""
DAYS_APART = 10
"""Days between two reports from which they hardly tell of one event, unless they name a common day."""
GROWTH = 4.0
"""How many times a toll may grow from one report to the next within a few days."""
ALIKE, UNLIKE = 0.32, 0.14
"""Share of the lead's words from which two reports tell the same, and below which they do not."""
COMMON = 0.3
"""Share of the shorter list of actors that two reports of one event have in common at least."""
ENOUGH = 2.0
"""How much more than they differ two groups of reports agree that tell of one event: a common place alone is not enough."""
_HEADS_OF_STATE = frozenset("president premier king queen prime chancellor".split())
"""Persons who speak on every event of a country."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What one report shows of its event."""

    places: dict[str, str]
    days: frozenset[date]
    published: date | None
    killed: tuple[int | None, int | None] | None
    actors: dict[str, str]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sign:
    """How far two reports agree (above 0) or differ (below) in one respect; 0 where they say too little.

    `reason` says how they differ.
    """

    vote: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """The numbers of the reports of one event; `reasons` say what sets it apart from the other events."""

    reports: tuple[int, ...]
    reasons: tuple[str, ...]


def group_reports(reports: Sequence[Report]) -> tuple[Event, ...]:
    """The events of the reports, each report in one; ordered by the reports' order."""
    sights = [see(report) for report in reports]
    kin = {(a, b): kinship(sights[a], sights[b]) for b in range(len(sights)) for a in range(b)}
    groups = [[number] for number in range(len(sights))]
    while (pair := _closest(groups, kin)) is not None:
        one, other = pair
        groups[one] = sorted(groups[one] + groups.pop(other))
    groups.sort()
    return tuple(Event(tuple(group), _reasons(group, groups, sights)) for group in groups)


def _closest(groups: list[list[int]], kin: dict[tuple[int, int], int]) -> tuple[int, int] | None:
    """The two groups whose reports agree most on average; None where no two agree enough."""
    best, found = ENOUGH, None
    for other in range(len(groups)):
        for one in range(other):
            pairs = [kin[min(a, b), max(a, b)] for a in groups[one] for b in groups[other]]
            if (mean := sum(pairs) / len(pairs)) > best:
                best, found = mean, (one, other)
    return found


def kinship(one: Sight, other: Sight) -> int:
    """How much more two reports agree than they differ."""
    return sum(sign(one, other).vote for sign in SIGNS)


def see(report: Report) -> Sight:
    """What a report shows of its event."""
    briefing = report.briefing
    killed = briefing.toll.get(Outcome.KILLED)
    days = {read_day(mention.iso) for mention in briefing.dates if mention.iso and len(mention.iso) == 10}
    lead = [sentence for sentence in briefing.document.sentences if sentence.index < LEAD]
    return Sight(
        places=_places(report, lead[-1].span.end if lead else 0),
        days=frozenset(day for day in days if day is not None),
        published=report.day,
        killed=(killed.low, killed.high) if killed else None,
        actors=_actors(report),
        words=frozenset(word for sentence in lead for word in topics_of(sentence)),
    )


def _places(report: Report, end: int) -> dict[str, str]:
    """The places of the dateline and the lead, in lower case → as worded; countries are too wide to tell."""
    document = report.briefing.document
    found = [place.name for place in report.briefing.places if place.mentions[0].end <= end]
    if document.dateline and document.dateline.place:
        found.insert(0, document.quote(document.dateline.place).split(",")[0])
    return {name.lower(): name for name in found if name.lower() not in _countries()}


@cache
def _capitals() -> frozenset[str]:
    return frozenset(capital.lower() for capital in country_of_capital())


@cache
def _countries() -> frozenset[str]:
    return frozenset(name for name, country in country_of_name().items() if name == country.lower())


def _actors(report: Report) -> dict[str, str]:
    """The key persons, armed groups and organisations with a name of their own; heads of state speak on all events."""
    found = {}
    for actor in report.briefing.actors:
        title = set((actor.title or "").lower().split())
        is_named = actor.name[:1].isupper() and (len(actor.name.split()) > 1 or actor.name.isupper())
        if is_named and actor.kind not in (ActorKind.GOVERNMENT, ActorKind.MEDIA) and not title & _HEADS_OF_STATE:
            found[actor.name.split()[-1].lower() if actor.kind is ActorKind.PERSON else actor.name.lower()] = actor.name
    return found


def place(one: Sight, other: Sight) -> Sign:
    """``ISABELA`` and ``Isabela`` agree; ``Quetta`` and ``Lahore`` differ; a capital is the place of many events."""
    if not one.places or not other.places:
        return Sign(0)
    if common := one.places.keys() & other.places.keys():
        return Sign(1 if common <= _capitals() else 2)
    return Sign(-2, f"another place: {_first(other.places)}, not {_first(one.places)}")


def day(one: Sight, other: Sight) -> Sign:
    """Reports that name a common day agree; those that appear long after one another differ."""
    if one.published and other.published and abs(one.published - other.published) > timedelta(days=DAYS_APART):
        if one.days & other.days:
            return Sign(0)
        return Sign(-3, f"another time: {other.published}, not {one.published}")
    return Sign(1) if one.days & other.days else Sign(0)


def toll(one: Sight, other: Sight) -> Sign:
    """The same number of dead agrees; one many times the other differs."""
    if one.killed is None or other.killed is None:
        return Sign(0)
    if one.killed == other.killed and one.killed != (1, 1):
        return Sign(1)
    few, many = sorted(max(1, reading[0] or reading[1] or 1) for reading in (one.killed, other.killed))
    if many <= GROWTH * few:
        return Sign(0)
    return Sign(-1, f"another toll: {bounds(*other.killed)} killed, not {bounds(*one.killed)}")


def actors(one: Sight, other: Sight) -> Sign:
    """Common persons and groups agree; names on both sides without a common one differ."""
    fewer = min(len(one.actors), len(other.actors))
    common = len(one.actors.keys() & other.actors.keys())
    if common:
        return Sign(2 if common >= COMMON * fewer else 1)
    if len(one.actors) < 2 or len(other.actors) < 2:
        return Sign(0)
    return Sign(-1, f"other actors: {_first(other.actors)}, not {_first(one.actors)}")


def words(one: Sight, other: Sight) -> Sign:
    """Leads that share many words agree, those that share few differ."""
    smaller = min(len(one.words), len(other.words))
    if not smaller:
        return Sign(0)
    share = len(one.words & other.words) / smaller
    return Sign(2) if share >= ALIKE else Sign(-2, "few words in common") if share < UNLIKE else Sign(0)


SIGNS: tuple[Callable[[Sight, Sight], Sign], ...] = (place, day, toll, actors, words)


def _reasons(group: list[int], groups: list[list[int]], sights: list[Sight]) -> tuple[str, ...]:
    """What sets a group apart from the first other one that is larger, or that stands before it."""
    others = [other for other in groups if other is not group]
    if not others:
        return ()
    main = max(others, key=lambda other: (len(other), -other[0]))
    signs = [sign(sights[main[0]], sights[group[0]]) for sign in SIGNS]
    return tuple(sign.reason for sign in signs if sign.vote < 0) or ("too little in common",)


def _first(named: dict[str, str]) -> str:
    return " ".join(next(iter(named.values())).title().split())
