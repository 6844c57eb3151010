"""Victims of one storm or quake told place by place with one verb, which are added: two died in Orrin and three in Tala."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.words import HAZARDS
from briefing.toll.rivals import size_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.casualties.figure import CasualtyFigure
    from briefing.document import Document, Span


def told_by_place(document: Document, harmed: list[CasualtyFigure], resting: Iterable[str]) -> tuple[CasualtyFigure, ...]:
    """The figures that share the verb of one on which a toll rests, if they are of one disaster and no total tells as many."""
    rows: dict[tuple[int, Span], list[CasualtyFigure]] = {}
    for figure in harmed:
        rows.setdefault((figure.sentence, figure.harm), []).append(figure)
    for row in rows.values():
        is_row = any(figure.rule == "gapped" for figure in row) and any(figure.id in resting for figure in row)
        is_exact = all(figure.count.low is not None and figure.count.low == figure.count.high for figure in row)
        if not is_row or not is_exact or not _tells_hazard(document, row[0]):
            continue
        total = sum(map(size_of, row))
        if not any(size_of(figure) >= total for figure in harmed) and not _are_of_first(document, row):
            return tuple(row)
    return ()


def _are_of_first(document: Document, row: list[CasualtyFigure]) -> bool:
    """Whether a comma opens counts that may be of the first one: 70 in China``, 40 in Hunan and 20 in Hubei``."""
    first, *rest = row
    is_listed = document.clean[: rest[0].span.start].rstrip().endswith(",")
    return is_listed and size_of(first) >= sum(map(size_of, rest))


def _tells_hazard(document: Document, figure: CasualtyFigure) -> bool:
    """Whether the sentence of a figure, or one that opens the article, names a natural disaster."""
    told = (document.sentences[figure.sentence], *document.sentences[:OPENING])
    is_attack = any(not _ATTACKS.isdisjoint(sentence.lowers) for sentence in told)
    return not is_attack and any(not HAZARDS.isdisjoint(sentence.lowers) for sentence in told)


_ATTACKS = frozenset(
    "bomb bombs bombing bombings attack attacks rebels gunmen militants protest protests criticism refugees operation".split()
)
"""Words of what happens in several places and is not one event, or of a storm or flood that is none."""


OPENING = 3
"""Sentences in which an article says what happened."""
