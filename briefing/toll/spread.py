"""Victims told one behind the other, who are added: two ``in Orrin and three in Tala``, ``two more``, ``a third person``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.article_wide.victims import words_of
from briefing.casualties.figure import Outcome
from briefing.casualties.words import HAZARDS
from briefing.months import WEEKDAY_WORDS
from briefing.patterns import Pattern
from briefing.toll.rivals import size_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.casualties.figure import CasualtyFigure
    from briefing.document import Document, Span


def told_by_place(document: Document, harmed: list[CasualtyFigure], resting: Iterable[str]) -> tuple[CasualtyFigure, ...]:
    """The figures that share the verb of one on which a toll rests, of one scene or disaster, if no total tells as many."""
    rows: dict[tuple[int, Span], list[CasualtyFigure]] = {}
    for figure in harmed:
        rows.setdefault((figure.sentence, figure.harm), []).append(figure)
    for row in rows.values():
        is_row = any(figure.rule == "gapped" for figure in row) and any(figure.id in resting for figure in row)
        if not is_row or not _are_exact(row) or not (_is_one_scene(document, row) or _tells_hazard(document, row[0])):
            continue
        total = sum(map(size_of, row))
        if not any(size_of(figure) >= total for figure in harmed) and not _are_of_first(document, row):
            return tuple(row)
    return ()


def _are_exact(figures: list[CasualtyFigure]) -> bool:
    """Whether each figure tells one number, no bound."""
    return all(figure.count.low is not None and figure.count.low == figure.count.high for figure in figures)


def told_with_more(document: Document, totals: list[CasualtyFigure]) -> tuple[CasualtyFigure, ...]:
    """Arrests that go on, if nothing else counts them: Four were held on Monday. ``Two more`` were held on Tuesday."""
    if len(totals) != FIRST_AND_MORE or any(figure.outcome is not Outcome.DETAINED for figure in totals):
        return ()
    first, other = totals
    is_more = document.clean[other.span.end :].lstrip().startswith("more ") and other.sentence > first.sentence
    before, behind = (set(document.sentences[figure.sentence].lowers) for figure in totals)
    are_dated = bool(before & WEEKDAY_WORDS) and bool(behind & WEEKDAY_WORDS)
    is_summed = bool(behind & _SUMMING) or bool(before & _SO_FAR)
    return (first, other) if is_more and _are_exact(totals) and are_dated and not is_summed else ()


FIRST_AND_MORE = 2
_SUMMING = frozenset("total bringing brings raising raised number".split())
_SO_FAR = frozenset("far now have custody".split())
"""Words of sentences that count the further ones in."""


def next_victim(document: Document, singles: list[CasualtyFigure], told: int) -> CasualtyFigure | None:
    """Who comes next in a row of `told` persons: ``a seventh person`` beside six; none below the third, nor of another year."""
    for figure in singles:
        behind = document.clean[figure.span.end : document.sentences[figure.sentence].span.end]
        if _IN_A_YEAR.search(behind):
            continue
        words = words_of(document, figure).lower().split()
        if len(words) > 1 and words[0] == "a" and words[1] in _ORDINALS and _ORDINALS.index(words[1]) + FIRST_ORDINAL == told + 1:
            return figure
    return None


def dies_later(document: Document, figure: CasualtyFigure) -> bool:
    """Whether a death told later is of the same event: a third man died ``in hospital``, a third ``person`` died."""
    words = document.sentences[figure.sentence].lowers
    is_victim = not _ONE_MORE.isdisjoint(words_of(document, figure).lower().replace(",", "").split())
    return (is_victim or not _WARDS.isdisjoint(words)) and _OTHER_DEATH.isdisjoint(words)


_ONE_MORE = frozenset({"person", "victim"})
_WARDS = frozenset("hospital hospitals wounds injuries".split())
_OTHER_DEATH = frozenset("gunman attacker separate unrelated another month year week".split())
"""Words of a death in another event, or of him who harmed the others."""
_IN_A_YEAR = Pattern(r"\bin (?:19|20)\d\d\b")
_ORDINALS = tuple("third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split())
FIRST_ORDINAL = 3
"""What the first of `_ORDINALS` says."""


def _are_of_first(document: Document, row: list[CasualtyFigure]) -> bool:
    """Whether a comma opens counts that may be of the first one: 70 in China``, 40 in Hunan and 20 in Hubei``."""
    first, *rest = row
    is_listed = document.clean[: rest[0].span.start].rstrip().endswith(",")
    return is_listed and size_of(first) >= sum(map(size_of, rest))


def _is_one_scene(document: Document, row: list[CasualtyFigure]) -> bool:
    """Whether all met it at one place, told without a name or a day: four died ``on the spot and two in hospital``."""
    tokens = document.sentences[row[0].sentence].tokens
    behind = [token for token in tokens if token.span.start >= row[0].span.end]
    last = next((at for at, token in enumerate(behind) if token.span.start >= row[-1].span.end), len(behind))
    end = next((at for at in range(last, len(behind)) if not behind[at].is_word), len(behind))
    return not any(token.is_capitalized or token.lower in _APART for token in behind[:end])


_APART = frozenset(
    "city town village villages province district region state country county capital area areas north south east west northern"
    " southern eastern western elsewhere separate clashes incidents attacks raids month year week weekend".split()
)
"""Words of what sets two events apart, not two corners of one."""


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
