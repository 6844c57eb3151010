"""What the first sentences of an article tell of its own event, by which later figures are set in time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.months import MONTH_WORDS, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.document import Sentence

LEAD = 2
"""Sentences up to this index tell of the story's own event, whatever year they name."""


class Opening(NamedTuple):
    """What the first sentences tell of the story's own event: the months they name, whether it is a trial or a memory."""

    months: frozenset[str]
    is_retold: bool
    is_remembered: bool
    first: int = 0
    """The index of the first sentence that is no headline."""
    names_day: bool = False
    """Whether the first sentences name a day of the week or say "today": later months and years are then of other events."""


def opening_of(sentences: Iterable[Sentence]) -> Opening:
    """What the sentences up to the index LEAD tell."""
    sentences = tuple(sentences)
    first = next((sentence.index for sentence in sentences if sentence.is_story), 0)
    words = {word for sentence in sentences if sentence.index <= LEAD for word in sentence.lowers}
    months = frozenset(word[:3] for word in words & MONTH_WORDS)
    return Opening(
        months,
        is_retold=bool(words & (_RETELLING | _REMEMBERING)),
        is_remembered=bool(words & _REMEMBERING),
        first=first,
        names_day=bool(words & _DAYS),
    )


_DAYS = frozenset((*WEEKDAYS, "today", "yesterday", "tonight"))
_RETELLING = frozenset(
    "trial court judge jury sentenced convicted charged pleaded hearing inquest verdict appeal arrested indicted extradited"
    " suspect suspects investigators".split()
)
_REMEMBERING = frozenset("anniversary memorial commemorated commemorates commemorate remembered remembers exhumed".split())
"""Words of stories about what happened before."""
