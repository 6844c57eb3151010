"""Who is missing or captive no longer: those told missing and then found, those freed of the captives that are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.article_wide.victims import head_of, is_single, surname, words_of
from briefing.casualties.figure import Outcome, Scope, Status
from briefing.casualties.words import RELATIVES, SUBORDINATORS
from briefing.patterns import Pattern

if TYPE_CHECKING:
    from briefing.casualties.figure import CasualtyFigure
    from briefing.document import Document


def without_those_found(
    document: Document, missing: list[CasualtyFigure], figures: tuple[CasualtyFigure, ...]
) -> list[CasualtyFigure]:
    """The missing without those of whom the text says that they are dead or found: by name, as ``the girl``, as the only one."""
    now = [figure for figure in figures if figure.scope is Scope.EVENT]
    killed = [figure for figure in now if figure.outcome is Outcome.KILLED and figure.status is Status.REPORTED]
    names = [document.quote(figure.span) for figure in killed if figure.is_named]
    heads = {head_of(document, figure) for figure in killed if is_single(figure) and not figure.is_named}
    gone = [
        one
        for one in missing
        if not (one.is_named and any(_share_name(document.quote(one.span), name) for name in names))
        if not (is_single(one) and _DEFINITE.match(words_of(document, one)) and head_of(document, one) in heads)
        if not (is_single(one) and any(_is_body_beside(document, one, other) for other in killed))
    ]
    found = [figure for figure in now if figure.outcome is Outcome.MISSING and figure.status is Status.SUPERSEDED]
    is_one = len(found) == len(gone) == 1 and is_single(found[0]) and gone[0].is_named and not found[0].is_named
    return [] if is_one else gone


def _is_body_beside(document: Document, missing: CasualtyFigure, killed: CasualtyFigure) -> bool:
    """Whether the search for one person ends: looking for a missing hiker they ``found the man's body``."""
    told = document.clean[missing.span.end : killed.harm.end].lower()
    is_whole = is_single(killed) and not document.clean[killed.harm.end :].startswith(" of ")
    return is_whole and killed.sentence == missing.sentence and _BODY_FOUND.search(told) is not None


_BODY_FOUND = Pattern(r"\b(?:found|discovered|recovered|located) (?:the|his|her) (?:\w+ ){0,2}(?:\w+['’]s )?(?:body|remains)$")


def is_found(document: Document, missing: CasualtyFigure) -> bool:
    """Whether its own sentence tells that who was missing no longer is: reported missing on Friday ``were found dead``."""
    sentence = document.sentences[missing.sentence]
    end = max(missing.harm.end, missing.noun.end if missing.noun else 0, missing.span.end)
    behind = [token.lower for token in sentence.tokens if token.span.start >= end][:FOUND_REACH]
    before = document.clean[sentence.span.start : missing.span.start].lower()
    if _PART_OF.search(before):
        return False
    return _is_found_behind(behind) or before.removesuffix("the ").rstrip().endswith(_FREEING)


FOUND_REACH = 14
"""Tokens from "missing" to what became of them at most."""


def _is_found_behind(words: list[str]) -> bool:
    """Whether the clause goes on with what became of them: missing ``since Friday were found``, no clause of its own between."""
    for at, word in enumerate(words):
        is_since = word == "since" and words[at + 1 : at + 2] != [] and words[at + 1].endswith("day")
        if (word in _OTHER_CLAUSE and not is_since) or not word[0].isalnum():
            return False
        if word in {"was", "were", "been"}:
            rest = [one for one in words[at + 1 : at + 3] if one not in {"since", "later"} and not one.endswith("ly")]
            return rest[:1] != [] and rest[0] in _FOUND
    return False


_OTHER_CLAUSE = SUBORDINATORS | RELATIVES | {"and", "but", "or", "of", "not", "never"}
_FOUND = frozenset("found rescued located recovered freed pulled cut identified named traced accounted".split())
_FREEING = (" freed", " rescued", " saved", " extricated", " pulled out")
_PART_OF = Pattern(r"\bof (?:the )?$")
"""In front of a number of whom only some were found: Two ``of the`` 11 missing."""
_DEFINITE = Pattern(r"(?i)(?:the|his|her|their)\b(?! (?:other|second|third))")


def _share_name(one: str, other: str) -> bool:
    """Whether two names may be one person's: the same surname, and no two other given names."""
    is_full = " " in one and " " in other
    return surname(one) == surname(other) and (not is_full or one.split(maxsplit=1)[0] == other.split(maxsplit=1)[0])


def without_those_freed(told: list[CasualtyFigure]) -> list[CasualtyFigure]:
    """The captives without those freed, where that sentence or the next tells how many were taken: 41 of ``the 52 abducted``."""
    freeing = {figure.sentence + step for figure in told if figure.rule == "freed" for step in (0, 1)}
    taken = max((figure.count.size for figure in told if figure.rule != "freed" and figure.sentence in freeing), default=0)
    return [figure for figure in told if figure.rule != "freed" or figure.count.size >= taken]
