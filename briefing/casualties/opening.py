"""What the first sentences of an article tell of its own event, by which later figures are set in time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.months import MONTH_WORDS, WEEKDAYS, is_year

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
    year: int | None = None
    """The year in which the first sentences set an event of old that the whole text tells of; None for news of the day."""


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
        year=None if words & _DAYS else _year_of_old(sentences, first),
    )


def _year_of_old(sentences: tuple[Sentence, ...], first: int) -> int | None:
    """The year that the first sentence of the story sets its event in: took place ``on 16 January 1986``."""
    lowers = next((sentence.lowers for sentence in sentences if sentence.index == first), ())
    for at, word in enumerate(lowers):
        before = lowers[at - 1] if at else ""
        is_date = before == "in" or before in MONTH_WORDS or (before == "," and at > 2 and lowers[at - 3] in MONTH_WORDS)
        if is_date and is_year(word):
            return int(word)
    return None


_DAYS = frozenset((*WEEKDAYS, "today", "yesterday", "tonight"))
_RETELLING = frozenset(
    "trial court judge jury sentenced convicted charged pleaded hearing inquest verdict appeal arrested indicted extradited"
    " suspect suspects investigators".split()
)
_REMEMBERING = frozenset("anniversary memorial commemorated commemorates commemorate remembered remembers exhumed".split())
"""Words of stories about what happened before."""
