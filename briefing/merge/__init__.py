"""Several reports → merged briefings: one for each event that they tell of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefing.merge.actors import MergedActor, merge_actors
from briefing.merge.events import Event, group_reports
from briefing.merge.readings import Party, Reading
from briefing.merge.report import Passage, Report, by_day, name_reports
from briefing.merge.summary import MergedSentence, summarize_reports
from briefing.merge.timeline import Moment, find_timeline
from briefing.merge.toll import MergedToll, Verdict, reconcile_reports
from briefing.summary import read_focus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.brief import Briefing, Options
    from briefing.casualties import Outcome

__all__ = [
    "MergedActor",
    "MergedBriefing",
    "MergedSentence",
    "MergedToll",
    "Moment",
    "Party",
    "Passage",
    "Reading",
    "Report",
    "Verdict",
    "merge",
]


@dataclass(frozen=True, slots=True)
class MergedBriefing:
    """What the reports of one event say together; numbers of reports point into `reports`, the oldest first.

    `apart` says why the event was told apart from the others that were given along.
    """

    reports: tuple[Report, ...]
    summary: tuple[MergedSentence, ...]
    toll: dict[Outcome, MergedToll]
    attackers: dict[Outcome, MergedToll]
    actors: tuple[MergedActor, ...]
    timeline: tuple[Moment, ...]
    apart: tuple[str, ...] = ()
    number: int = 1
    events: int = 1

    def as_dict(self) -> dict[str, Any]:
        """The merged briefing as `-f json` prints it."""
        from briefing.render.merged.json import merged_object

        return merged_object(self)

    def _repr_html_(self) -> str:
        """The briefing as notebooks show it: as the terminal does."""
        from briefing.render import Layout
        from briefing.render.foreign import escape_html
        from briefing.render.merged import terminal

        return f"<pre>{escape_html(terminal.render(self, Layout()))}</pre>"


def merge(briefings: Sequence[Briefing], options: Options, *, one_event: bool = False) -> tuple[MergedBriefing, ...]:
    """One merged briefing for each event of the reports; for all of them together if they are said to tell of one."""
    reports = by_day(name_reports(briefings))
    events = (Event(tuple(range(len(reports))), ()),) if one_event else group_reports(reports)
    return tuple(_merge_event(reports, event, number, len(events), options) for number, event in enumerate(events, 1))


def _merge_event(reports: Sequence[Report], event: Event, number: int, events: int, options: Options) -> MergedBriefing:
    own = tuple(reports[at] for at in event.reports)
    toll, attackers = reconcile_reports(own, Party.VICTIMS), reconcile_reports(own, Party.ATTACKERS)
    tolls = (*toll.values(), *attackers.values())
    return MergedBriefing(
        reports=own,
        summary=summarize_reports(own, tolls, options.limit, read_focus(options.focus)),
        toll=toll,
        attackers=attackers,
        actors=merge_actors(own),
        timeline=find_timeline(own),
        apart=event.reasons,
        number=number,
        events=events,
    )
