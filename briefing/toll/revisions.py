"""Totals by which a text mends an older one: ``later revised to`` 16, nine ``in all``."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.article_wide.victims import counts_others, word_before
from briefing.casualties.related.words_of_counting import CHANGED
from briefing.patterns import Pattern
from briefing.toll.rivals import AGAINST, is_near, size_of

if TYPE_CHECKING:
    from briefing.casualties.figure import CasualtyFigure
    from briefing.document import Document

REVISED_MOST = 2
"""A revised total is so many times larger or smaller than the first one at most."""
_REVISING = frozenset("revised lowered reduced raising raised brings bringing brought risen rose".split())


def newest_revision(document: Document, totals: list[CasualtyFigure]) -> CasualtyFigure | None:
    """The last total by which the text mends the first one, if it is near it; None without one."""
    first = totals[0]
    told = [figure for figure in totals if figure.rule == "death-toll"]
    newest = next((figure for figure in reversed(told) if _is_revision(document, figure)), None)
    if newest is None or newest.count.low is None:
        return None
    is_sum = counts_others(document, first) or _brings_to(document.sentences[first.sentence].lowers)
    if is_sum and newest.sentence == first.sentence:
        return newest
    return newest if size_of(first) <= REVISED_MOST * size_of(newest) <= REVISED_MOST**2 * size_of(first) else None


def _brings_to(words: tuple[str, ...]) -> bool:
    """Whether a sentence adds up: nine were arrested, ``bringing to 20 the number`` in custody."""
    behind = words[words.index("bringing") + 1 :][:8] if "bringing" in words else ()
    return behind[:1] in (("to",), ("the",), ("its",)) and not {"number", "total", "toll", "count", "tally"}.isdisjoint(behind)


def _is_revision(document: Document, figure: CasualtyFigure) -> bool:
    lowers = document.sentences[figure.sentence].lowers
    words = set(lowers)
    if not CHANGED.isdisjoint(words) and _CHANGED_TO.search(document.clean[: figure.span.start].lower()):
        return True
    is_of_there = re.search(r"\b(?:toll|number|dead) there\b", " ".join(lowers)) is not None
    return not _REVISING.isdisjoint(words) and words.isdisjoint(AGAINST) and not is_of_there


_CHANGED_TO = Pattern(rf"\b(?:was|been) (?:\w+ )?(?:{'|'.join(sorted(CHANGED))}) to $")
"""What stands in front of the number to which an older one was changed."""


def whole_of_all(document: Document, totals: list[CasualtyFigure]) -> CasualtyFigure | None:
    """The total told as that of all places of the event, if it is larger than the first: ``Nine people died in all``."""
    is_of_aboard = _counts_all_aboard(document, totals[0])
    told = (
        figure
        for figure in totals
        if _is_in_all(document, figure) or (is_of_aboard and _are_bodies_beside(document, totals[0], figure))
        if is_near(figure, totals[0])
    )
    return next((figure for figure in told if size_of(figure) > size_of(totals[0])), None)


def _are_bodies_beside(document: Document, aboard: CasualtyFigure, figure: CasualtyFigure) -> bool:
    """Whether a count of bodies is that of those aboard and of a few on the ground."""
    is_close = 2 * size_of(figure) <= 3 * size_of(aboard)
    return is_close and document.quote(figure.harm).lower() == "bodies"


def _counts_all_aboard(document: Document, figure: CasualtyFigure) -> bool:
    """Whether a count is of those in a vehicle only, beside whom others may have died: ``All 19 people on board`` were killed."""
    lowers = document.sentences[figure.sentence].lowers
    is_all = word_before(document, figure) == "all" or document.quote(figure.span).lower().startswith("all ")
    return is_all and (("on", "board") in pairwise(lowers) or "aboard" in lowers)


def _is_in_all(document: Document, figure: CasualtyFigure) -> bool:
    behind = document.clean[figure.span.end : figure.span.end + IN_ALL_REACH].lower()
    return re.match(r"[^.,;]*\bin (?:all|total)\b", behind) is not None


IN_ALL_REACH = 40
"""Characters between a count and "in all" at most."""
