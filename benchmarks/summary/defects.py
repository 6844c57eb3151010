"""What a reader sees to be wrong with a summary, told without a model: a check a defect.

A check looks at a sentence where it stands: in its story (all of the article's sentences, headings too)
and beside the summary's other sentences. Its own word lists are apart from those by which `news` chooses.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.document import Document

PRONOUN = re.compile(
    r"""(?x) ^ [\W_]* (?: (?:He|She|It|They|Him|His|Her|Hers|Its|Their|Theirs|Them|These|Those) \b
    | (?:This|That) \s (?:is|was|has|had|will|would|can|could|may|might|must|means|makes|made|led|comes|came|includes) \b
    | (?:Both|Neither|Either) \s (?:were|was|are|is|have|had|men|women|sides) \b )"""
)
CONNECTIVE = re.compile(
    r"""(?x) ^ [\W_]* (?:But|And|Or|So|Yet|However|Also|Meanwhile|Moreover|Furthermore|Nevertheless|Nonetheless|Therefore
    |Thus|Then|Instead|Still|Besides|Similarly|Likewise|Otherwise|Additionally|Consequently|Hence
    |In\ (?:addition|contrast|response|turn)|As\ a\ result|For\ example|For\ instance|On\ the\ other\ hand|That\ said) \b"""
)
CAPTION = re.compile(
    r"(?i)^\W*(?:(?:file )?(?:photo|image|picture|video)\b\s*[:/|(]|caption\b|credit:|getty images|read more|watch:)"
)
BYLINE = re.compile(r"^\W*By [A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,3}(?:,.{0,60})?\W*$|(?i:contributed to this (?:report|story)\W*$)")
DATELINE = re.compile(
    r"^[A-Z][A-Z .,'-]{3,40}(?:,? [A-Z][\w.]+ ?\d*)? ?(?:\((?:AP|AFP|CNN|Reuters)\))? ?(?:--?|–|—) |^\((?:CNN|AP|AFP|Reuters)\)"
)
END = re.compile(r"""[.!?…][\s"'”’)\]]*$""")
SHORT = 4
"""Words of a sentence that is a subhead or a scrap."""
ALIKE = 0.6
"""Shared part of two sentences' words, by the smaller of both sets, from which they are near-duplicates."""
SHARED = 4
"""Words that near-duplicates share at least."""


def is_dangling_pronoun(document: Document, chosen: list[int], index: int) -> bool:
    """A sentence like "He denied it." without the one before it."""
    return PRONOUN.search(_quote(document, index)) is not None and not _has_antecedent(document, chosen, index)


def is_orphan_connective(document: Document, chosen: list[int], index: int) -> bool:
    """A sentence like "But the talks failed." without the one before it."""
    return CONNECTIVE.search(_quote(document, index)) is not None and not _has_antecedent(document, chosen, index)


def is_half_quotation(document: Document, chosen: list[int], index: int) -> bool:
    """A quotation mark without its other one, unless the next sentence shown has it."""
    quote = _quote(document, index)
    if _is_open(quote):
        neighbours = [other for other in (index - 1, index + 1) if other in chosen]
        return not any(_is_open(_quote(document, other)) for other in neighbours)
    return False


def is_furniture(document: Document, _chosen: list[int], index: int) -> bool:
    """A caption, a byline, a dateline or a subhead."""
    quote = _quote(document, index)
    if any(pattern.search(quote) for pattern in (CAPTION, BYLINE, DATELINE)):
        return True
    return END.search(quote) is None and len(quote.split()) <= SHORT


def is_near_duplicate(document: Document, chosen: list[int], index: int) -> bool:
    """What an earlier sentence of the summary said."""
    words = _words(_quote(document, index))
    for other in chosen:
        if other < index:
            earlier = _words(_quote(document, other))
            if len(words & earlier) >= max(SHARED, ALIKE * min(len(words), len(earlier))):
                return True
    return False


def lacks_end_mark(document: Document, _chosen: list[int], index: int) -> bool:
    """A sentence without its full stop, question or exclamation mark."""
    return END.search(_quote(document, index)) is None


CHECKS: dict[str, Callable[[Document, list[int], int], bool]] = {
    "pronoun": is_dangling_pronoun,
    "connective": is_orphan_connective,
    "quotation": is_half_quotation,
    "furniture": is_furniture,
    "duplicate": is_near_duplicate,
    "end mark": lacks_end_mark,
}
LEAD_DROPPED = "lead dropped"


def find_defects(document: Document, chosen: list[int]) -> set[str]:
    """The names of the defects of a summary, given by its sentences' indices."""
    found = {name for name, check in CHECKS.items() for index in chosen if check(document, chosen, index)}
    first = next(document.story(), None)
    if first is not None and first.index not in chosen:
        found.add(LEAD_DROPPED)
    return found


def _has_antecedent(document: Document, chosen: list[int], index: int) -> bool:
    """Whether the story's sentence before is shown, or nothing stands before."""
    before = [sentence.index for sentence in document.story() if sentence.index < index]
    return not before or before[-1] in chosen


def _is_open(quote: str) -> bool:
    return len(re.findall("[\"“”]|``|''", quote)) % 2 == 1


def _words(quote: str) -> set[str]:
    return set(re.findall(r"\w+", quote.lower()))


def _quote(document: Document, index: int) -> str:
    return document.quote(document.sentences[index].span)
