"""What an annotator says of one text: its figures, its toll and its actors."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.document import Span

OUTCOMES = ("killed", "injured", "missing", "abducted", "detained", "displaced")
CATEGORIES = ("civilian", "security_forces", "armed_group", "attacker", "unspecified")
SCOPES = ("event", "cumulative", "background")
STATUSES = ("reported", "superseded", "disputed", "none")
KINDS = (
    "person",
    "armed_group",
    "security_force",
    "government",
    "international_org",
    "political_party",
    "company",
    "media",
    "organization",
    "group",
)
ROLES = ("perpetrator", "accused", "victim", "speaker", "authority", "mediator", "target", "other")
"""The fields of a figure that quote the text."""

Bounds = tuple[int | None, int | None]


class CorpusError(ValueError):
    """An annotation that breaks the notation or the schema; the message names the entry."""


@dataclass(frozen=True, slots=True)
class GoldFigure:
    """One annotated statement of a count of persons harmed."""

    outcome: str
    bounds: Bounds
    qualifier: str
    span: Span
    phrase: str
    sentence: Span
    quote: str
    category: str = "unspecified"
    scope: str = "event"
    status: str = "reported"
    optional: bool = False
    combined: bool = False
    label: str | None = None
    part_of: str | None = None
    worded: dict[str, str] = field(default_factory=dict)
    """What the text says of who, where, when, by whom; "" where the annotator says that it says nothing."""

    @property
    def key(self) -> str:
        """The figure in one readable word group: ``killed 33..33 [33]``."""
        return f"{self.outcome} {bounds_text(self.bounds)} [{self.phrase}]"


@dataclass(frozen=True, slots=True)
class GoldActor:
    """One annotated actor; the first of `names` is the fullest."""

    names: tuple[str, ...]
    kind: str
    roles: tuple[str, ...]
    is_key: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One annotated text of the corpus."""

    id: str
    text: str
    figures: tuple[GoldFigure, ...]
    toll: dict[str, Bounds | None]
    """Each judged outcome: the bounds, or None where the text states none."""
    actors: tuple[GoldActor, ...] | None
    """None where actors are not annotated (passages)."""
    others: tuple[str, ...] = ()
    """Names that may be told as actors, and need not be."""


def bounds_text(bounds: Bounds) -> str:
    """The bounds as the case files write them, ``-`` for an open one.

    >>> bounds_text((31, None))
    '31..-'
    """
    low, high = bounds
    return f"{'-' if low is None else low}..{'-' if high is None else high}"
