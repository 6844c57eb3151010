"""Victims of one storm or quake told place by place with one verb, which are added: two died in Orrin and three in Tala."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.toll.rivals import size_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.casualties.figure import CasualtyFigure
    from briefing.document import Document, Span

_HAZARDS = frozenset(
    "storm storms hurricane cyclone typhoon tornado tornadoes twister twisters earthquake quake tremor tsunami flood floods"
    " flooding floodwaters rain rains rainstorms downpours monsoon landslide landslides mudslide mudslides avalanche"
    " avalanches wildfire wildfires bushfires heatwave lightning blizzard gales winds eruption".split()
)
"""What strikes several places and is one event all the same, as attacks in several places are not."""


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
        if not any(size_of(figure) >= total for figure in harmed):
            return tuple(row)
    return ()


def _tells_hazard(document: Document, figure: CasualtyFigure) -> bool:
    """Whether the sentence of a figure, or one that opens the article, names a natural disaster."""
    opening = document.sentences[:OPENING]
    return any(not _HAZARDS.isdisjoint(sentence.lowers) for sentence in (document.sentences[figure.sentence], *opening))


OPENING = 3
"""Sentences in which an article says what happened."""
