"""Who is told missing and then found: they are missing no longer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.victims import head_of, is_single, surname, words_of

if TYPE_CHECKING:
    from briefing.casualties.figure import CasualtyFigure
    from briefing.document import Document


def without_those_found(document: Document, missing: list[CasualtyFigure], told: list[CasualtyFigure]) -> list[CasualtyFigure]:
    """The missing without those of whom the text says that they are dead: by name, or as ``the girl`` told missing and dead."""
    killed = [figure for figure in told if figure.outcome is Outcome.KILLED]
    names = [document.quote(figure.span) for figure in killed if figure.is_named]
    heads = {head_of(document, figure) for figure in killed if is_single(figure) and not figure.is_named}
    return [
        one
        for one in missing
        if not (one.is_named and any(_share_name(document.quote(one.span), name) for name in names))
        if not (is_single(one) and _DEFINITE.match(words_of(document, one)) and head_of(document, one) in heads)
        if not _is_found(document, one)
    ]


def _is_found(document: Document, missing: CasualtyFigure) -> bool:
    """Whether its own sentence tells that who was missing no longer is: reported missing on Friday ``were found dead``."""
    sentence = document.sentences[missing.sentence].span
    end = max(missing.harm.end, missing.noun.end if missing.noun else 0, missing.span.end)
    behind = document.clean[end : sentence.end].lower()
    before = document.clean[sentence.start : missing.span.start].lower()
    return _FOUND_BEHIND.match(behind) is not None or _FREED_BEFORE.search(before) is not None


_FOUND_BEHIND = re.compile(
    r"(?:(?! and | but | while | when | or )[^,.;:])*?\b(?:was|were|has been|have been|had been) (?:since |later |\w+ly )?"
    r"(?:found|rescued|located|recovered|freed|pulled|cut)\b"
)
_FREED_BEFORE = re.compile(r"\b(?:freed|rescued|saved|extricated|pulled out) (?:the )?$")


_DEFINITE = re.compile(r"(?i)(?:the|his|her|their)\b(?! (?:other|second|third))")


def _share_name(one: str, other: str) -> bool:
    """Whether two names may be one person's: the same surname, and no two other given names."""
    is_full = " " in one and " " in other
    return surname(one) == surname(other) and (not is_full or one.split(maxsplit=1)[0] == other.split(maxsplit=1)[0])
