"""Local offices that small letters close, and heads that the model joins to them: ``Cook County medical examiner's office``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.names.cues import organization_kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.document import Token
    from briefing.names.bodies import Labelled

_HOLDERS = (
    ("medical", "examiner"),
    ("district", "attorney"),
    ("state", "'s", "attorney"),
    ("public", "defender"),
    ("fire", "marshal"),
    ("sheriff",),
    ("prosecutor",),
    ("coroner",),
)
"""Those whose office a county's name and small letters tell."""
_OFFICES = frozenset({"office", "department"})
_FORCES = frozenset({"Department", "Force", "Service", "Bureau", "Command"})
_TEAMS = frozenset({"team", "unit"})
_RANKS = frozenset(
    "captain capt. sgt. sgt sergeant lt. lt lieutenant chief deputy detective major corporal cpl. col. trooper".split()
)
"""Ranks by which a name goes on behind the body: Madison County Sheriff's Office ``Captain`` Jim Fry."""


def with_offices(tokens: tuple[Token, ...], spans: Iterable[Labelled]) -> list[Labelled]:
    """The model's spans, those of a county or a team to the end of their office, those of a body and its head cut in two."""
    found: list[Labelled] = []
    for first, end, label in spans:
        if label == "ORG" and end - first > RANKED_LEAST and (at := _rank_inside(tokens, first, end)):
            found += [(first, at, "ORG"), (at + 1, end, "PER")]
        elif label == "LOC" and tokens[end : end + 1] and tokens[end].text == "Police":
            is_long = end + 1 < len(tokens) and tokens[end + 1].text in _FORCES
            found.append((first, end + 1 + is_long, "ORG"))
        elif [token.lower for token in tokens[end - 2 : end + 1]] == ["local", "government", "area"]:
            found.append((first, end + 1, "LOC"))
        elif label in {"LOC", "ORG"} and (close := _office_end(tokens, end)):
            found.append((first, close, "ORG"))
        else:
            found.append((first, end, label))
    return found


RANKED_LEAST = 4
"""Tokens of a body, a rank and a name together are more."""


def _office_end(tokens: tuple[Token, ...], end: int) -> int:
    """Where ``medical examiner's office`` or ``team`` behind a name ends; 0 without one."""
    words = [token.lower for token in tokens[end : end + 5]]
    if tokens[end - 1].text == "SWAT" and words[:1] != [] and words[0] in _TEAMS:
        return end + 1
    for holder in _HOLDERS:
        length = len(holder)
        if tuple(words[:length]) == holder and words[length : length + 1] == ["'s"]:
            return end + length + 2 if words[length + 1 : length + 2] and words[length + 1] in _OFFICES else 0
    return 0


def _rank_inside(tokens: tuple[Token, ...], first: int, end: int) -> int:
    """Where the rank of a body's head stands that the model took for a part of the body's name; 0 for none."""
    for at in range(first + 2, end - 2):
        is_head = tokens[at].lower in _RANKS and tokens[at].is_capitalized
        if is_head and organization_kind([token.lower for token in tokens[first:at]]) is not None:
            return at
    return 0
