"""What the first sentences of an article tell of its own event, by which later figures are set in time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.months import MONTH_WORDS, NOW_WORDS, WEEKDAY_WORDS, is_year

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

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
    is_of_court: bool = False
    """Whether it tells of a trial or a suit."""
    weekdays: frozenset[str] = frozenset()
    """The days of the week that the first sentences name."""
    year: int | None = None
    """The year in which the first sentences set an event of old that the whole text tells of; None for news of the day."""


def opening_of(sentences: Iterable[Sentence]) -> Opening:
    """What the sentences up to the index LEAD tell."""
    sentences = tuple(sentences)
    first = next((sentence.index for sentence in sentences if sentence.is_story), 0)
    words = {word for sentence in sentences if sentence.index <= LEAD for word in sentence.lowers}
    is_of_court = _is_of_court(sentences, first)
    months = frozenset(word[:3] for word in words & MONTH_WORDS)
    return Opening(
        months,
        is_retold=bool(words & (_RETELLING | _REMEMBERING)),
        is_remembered=bool(words & _REMEMBERING),
        first=first,
        names_day=bool(words & NOW_WORDS),
        is_of_court=is_of_court,
        weekdays=frozenset(words & WEEKDAY_WORDS),
        year=_year_tried(sentences, first) if is_of_court else None if words & NOW_WORDS else _year_of_old(sentences, first),
    )


def _is_of_court(sentences: tuple[Sentence, ...], first: int) -> bool:
    """Whether the opening tells of a trial or a suit: its first sentences say so, or several behind them."""
    telling = [not _TRYING.isdisjoint(sentence.lowers) for sentence in sentences[: first + TRIED_REACH]]
    return any(telling[: LEAD + 1]) or sum(telling) > 2


def _year_tried(sentences: tuple[Sentence, ...], first: int) -> int | None:
    """The year of the deed that a trial or a suit is about: the first that the opening dates something in."""
    years = (_year_of_old(sentences, index, {"in", "the"}) for index in range(first, first + TRIED_REACH))
    return next((year for year in years if year is not None), None)


TRIED_REACH = 7
"""Sentences of a report on a trial in which it dates the deed."""


def _year_of_old(sentences: tuple[Sentence, ...], first: int, before_year: Collection[str] = ("in",)) -> int | None:
    """The year that a sentence sets its event in, by a date or behind `before_year`: ``on 16 January 1986``."""
    lowers = next((sentence.lowers for sentence in sentences if sentence.index == first), ())
    for at, word in enumerate(lowers):
        before = lowers[at - 1] if at else ""
        is_date = before in before_year or before in MONTH_WORDS or (before == "," and at > 2 and lowers[at - 3] in MONTH_WORDS)
        if is_date and is_year(word):
            return int(word)
    return None


_TRYING = frozenset(
    "trial court judge jury jurors pleaded verdict appeal guilty lawsuit lawsuits sue sues sued suing testified testimony"
    " tribunal".split()
)
_RETELLING = _TRYING | frozenset(
    "sentenced convicted charged indicted extradited hearing inquest arrested suspect suspects investigators".split()
)
_REMEMBERING = frozenset("anniversary memorial commemorated commemorates commemorate remembered remembers exhumed".split())
"""Words of stories about what happened before."""
