"""Pronouns that tell again of one counted before: "He is in stable condition", "She was booked into the county jail"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.casualties.figure import CasualtyFigure
    from briefing.document import Document

_ONE = frozenset({"he", "she", "him", "her"})
_STATES = (Outcome.INJURED, Outcome.DETAINED)
_TELLING_STATES = frozenset({"intransitive-subject", "active-object", "copular-adjective"})
"""Rules of verbs that tell in what state somebody is."""


def without_retold(document: Document, figures: Iterable[CasualtyFigure]) -> tuple[CasualtyFigure, ...]:
    """The figures in reading order without the pronouns that tell no new victim, nor which of many "he" was."""
    told: list[CasualtyFigure] = []
    for figure in figures:
        is_pronoun = document.quote(figure.span).lower() in _ONE
        if not (is_pronoun and _is_told_before(told, figure)):
            told.append(figure)
    return tuple(told)


def _is_told_before(told: list[CasualtyFigure], figure: CasualtyFigure) -> bool:
    is_state = (figure.outcome in _STATES and figure.rule in _TELLING_STATES) or figure.rule == "nth-to-be"
    return is_state and any(other.outcome is figure.outcome for other in told)
