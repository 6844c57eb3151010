"""Whether a figure counts the one event of the story, many events together, or an older event."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.figure import Scope
from briefing.casualties.scope.cumulative import counts_over_time, many_events, of_another_cause, one_of_many, war
from briefing.casualties.scope.elsewhere import counts_killings, counts_over_year, is_elsewhere
from briefing.casualties.scope.older_deeds import again_and_again, avenged, bodies_returned, last_one, remembered, worst_since
from briefing.casualties.scope.older_times import (
    another_month,
    earlier_month,
    earlier_time,
    earlier_year,
    last_weekday,
    over_last_year,
)
from briefing.casualties.words import PREPOSITIONS
from briefing.months import MONTH
from briefing.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.casualties.scope.setting import Setting

_OTHER_EVENT = Pattern(
    r"\b(?:an(?:other)? (?:earlier|older) (?!(?:\S+ )?(?:statement|report|count|toll|tally|figure|estimate|version|announcement"
    r"|post)\b)|(?:in an unrelated|a (?:previous|similar))(?![\w-])(?! (?:location|place|scene|vehicle|car|room|building|hospital"
    r"|area)\b)|a separate(?![\w-])(?! (?:statement|report|interview|briefing|operation|duty|post|location|place|scene|vehicle"
    r"|car|room|building|hospital|area)\b)"
    r"|^(?:\S+ )?(?:hours|days) after [^;]*\b(?:gunmen|militants|bandits|raiders) [^;]*"
    r"\b(?:kilometres|kilometers|km|miles) away\b"
    r"|the previous (?:\d+|two|three|four|five|six) \.|the other \S+ times\b)"
)
_IN_A_MONTH = Pattern(rf"\b(?:in|on|last) {MONTH}")


def elsewhere(setting: Setting) -> Scope | None:
    """`a block from where two were killed`; `An hour earlier, a man was killed`; the city `has had 84 homicides`."""
    if counts_killings(setting.reading, setting.statement):
        return Scope.CUMULATIVE
    if is_elsewhere(setting.reading, setting.statement):
        return Scope.BACKGROUND
    is_of_year = setting.statement.count.size > 1 and setting.is_behind_news and counts_over_year(setting.text)
    return Scope.CUMULATIVE if is_of_year else None


def other_event(setting: Setting) -> Scope | None:
    """`in a separate accident`; `an earlier attack`; `in another ferry accident in August`."""
    told = _OTHER_EVENT.search(setting.text)
    if told and not _is_of_next_clause(setting, setting.text[: told.start()].count(" ")):
        return Scope.BACKGROUND
    events = ((event, {"another"}) for event in setting.singular_events), ((event, {"other"}) for event in setting.plural_events)
    is_other = any(words.intersection(setting.reading.lowers(event - 3, event)) for pairs in events for event, words in pairs)
    is_dated = setting.is_late and _IN_A_MONTH.search(setting.text) is not None
    return Scope.BACKGROUND if is_other and is_dated else None


def _is_of_next_clause(setting: Setting, other: int) -> bool:
    """Whether another event at token `other` is told of others: 11 were killed``, while two died in a separate incident``."""
    words = setting.reading.lowers(setting.statement.phrase[1], other)
    behind = words[words.index("while") + 1 :] if "while" in words else []
    return behind != [] and not behind[0].endswith("ing") and behind[0] not in PREPOSITIONS


def one_of_a_row(setting: Setting) -> Scope | None:
    """`It is the third such crush this month: ten died outside a church`: those before the story's own."""
    words = setting.reading.sentence.lowers
    if "such" not in words or "others" in words or setting.names_weekday or not _NTH_SUCH.search(setting.before):
        return None
    behind = setting.reading.tokens[setting.statement.harm.end :]
    is_there = any(one.lower in _THERE and (other.is_capitalized or other.lower == "a") for one, other in pairwise(behind))
    return Scope.BACKGROUND if is_there else None


_THERE = frozenset("in at outside near".split())


_NTH_SUCH = Pattern(r"^(?:it|this) (?:is|was) the (?:second|third|fourth|fifth|sixth|\S+th) such [^:;]*[:;]")


def another_event(setting: Setting) -> Scope | None:
    """`a tsunami that killed 230,000 people`, told late in the story: an event that it has not told of."""
    reading, harm = setting.reading, setting.statement.harm
    if not setting.is_late or setting.statement.rule != "active-object":
        return None
    for event in setting.singular_events:
        begins = {"a", "an", "another"} & set(reading.lowers(event - 3, event))
        if begins and 0 < harm.first - event <= 3 and reading.lower(harm.first - 1) in {"that", "which"}:
            return Scope.BACKGROUND
    return None


def in_old_passage(setting: Setting) -> Scope | None:
    """`In 2008, gunmen attacked Mumbai. They killed 160 people`: what goes on with the older event told before."""
    return Scope.BACKGROUND if setting.is_of_old else None


def of_comparison(setting: Setting) -> Scope | None:
    """`compared with 224 in July`: of another time than the story's."""
    return Scope.BACKGROUND if setting.statement.rule == "comparison" else None


RULES: tuple[Callable[[Setting], Scope | None], ...] = (
    of_comparison,
    worst_since,
    last_one,
    remembered,
    of_another_cause,
    over_last_year,
    earlier_time,
    other_event,
    one_of_a_row,
    counts_over_time,
    many_events,
    one_of_many,
    elsewhere,
    avenged,
    again_and_again,
    bodies_returned,
    war,
    earlier_month,
    another_month,
    last_weekday,
    earlier_year,
    another_event,
    in_old_passage,
)


def find_scope(setting: Setting) -> Scope:
    """The first rule's answer; without one, the story's own event."""
    return next((scope for rule in RULES if (scope := rule(setting))), Scope.EVENT)
