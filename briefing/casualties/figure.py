"""A casualty figure: one statement in the text of a count of persons harmed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from briefing.enums import StrEnum

if TYPE_CHECKING:
    from briefing.document import Span
    from briefing.quantities import Qualifier


class Outcome(StrEnum):
    """What happened to the persons counted."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    ABDUCTED = "abducted"
    DETAINED = "detained"
    DISPLACED = "displaced"


BODILY_HARM = frozenset({Outcome.KILLED, Outcome.INJURED})
"""What an attack or an accident does to a body."""
VIOLENT = BODILY_HARM | {Outcome.ABDUCTED}
"""What somebody does to others by force."""


class Category(StrEnum):
    """Whom a figure counts."""

    CIVILIAN = "civilian"
    SECURITY_FORCES = "security_forces"
    ARMED_GROUP = "armed_group"
    ATTACKER = "attacker"
    UNSPECIFIED = "unspecified"


class Scope(StrEnum):
    """Which event a figure belongs to."""

    EVENT = "event"
    CUMULATIVE = "cumulative"
    BACKGROUND = "background"


class Status(StrEnum):
    """Whether a figure stands."""

    REPORTED = "reported"
    SUPERSEDED = "superseded"
    DISPUTED = "disputed"
    NONE = "none"


class Count(NamedTuple):
    """How many, with bounds as `briefing.quantities` reads them."""

    low: int | None
    high: int | None
    qualifier: Qualifier

    @property
    def number(self) -> int | None:
        """The one number that a count is compared by: its low bound, else its high one; None without bounds."""
        return self.low if self.low is not None else self.high

    @property
    def size(self) -> int:
        """That number; 0 without bounds."""
        return self.number or 0


@dataclass(frozen=True, slots=True)
class CasualtyFigure:
    """One stated count. Spans are None where the text does not say; `span` is the words of the count.

    `part_of` is the id of the figure that this one is a share of; `sentence` the index of its evidence;
    `harm` the words of the predicate; `is_share` tells a share whose whole is told elsewhere or not at all;
    `noun` the words for the persons that stand with the count, where `who` may be the name told beside them.
    """

    id: str
    outcome: Outcome
    count: Count
    span: Span
    who: Span | None
    category: Category
    combined: bool
    place: Span | None
    date: Span | None
    date_iso: str | None
    event: Span | None
    perpetrator: Span | None
    source: Span | None
    scope: Scope
    status: Status
    part_of: str | None
    sentence: int
    rule: str
    harm: Span
    is_named: bool = False
    is_share: bool = False
    noun: Span | None = None
