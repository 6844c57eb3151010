"""Obituaries: the toll is the death that is the news, not those that a life has met with."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.article_wide.victims import is_single
from briefing.casualties.figure import Outcome

if TYPE_CHECKING:
    from briefing.casualties.figure import CasualtyFigure
    from briefing.document import Document


def of_the_deceased(document: Document, entering: list[CasualtyFigure]) -> list[CasualtyFigure]:
    """The figures of an obituary that stand where it tells the death; those of any other text as they are."""
    dead = next((figure for figure in entering if figure.outcome is Outcome.KILLED), None)
    opening = [figure for figure in entering if dead is not None and figure.sentence <= dead.sentence + OPENING]
    is_alone = all(is_single(figure) and figure.outcome is Outcome.KILLED for figure in opening)
    if dead is None or not is_alone or not _is_news(document, dead) or not _tells_of_a_life(document):
        return entering
    name = set(document.quote(dead.span).lower().split())
    return [
        figure
        for figure in entering
        if figure.sentence <= dead.sentence + OPENING or not name.isdisjoint(document.quote(figure.span).lower().split())
    ]


OPENING = 1
"""Sentences behind the first in which an obituary still tells of the death."""


def _is_news(document: Document, dead: CasualtyFigure) -> bool:
    """Whether the first death told is one person's, by name, and told at once: ``Ann Lee dies at 83``."""
    verb = document.quote(dead.harm).lower()
    return dead.is_named and dead.sentence <= 1 and verb in {"died", "dies"}


def _tells_of_a_life(document: Document) -> bool:
    """Whether the text closes with those who live on: ``She is survived by`` two sons."""
    return any(("is", "survived") in pairwise(sentence.lowers) for sentence in document.sentences)
