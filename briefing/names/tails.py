"""Where an unnamed actor ends who is told on behind the noun: secretary ``of State``, mother ``of two``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.lexicons import read_words
from briefing.names.mention import ActorKind
from briefing.names.modifiers import BEFORE_PARTICIPLE, NUMBERS

if TYPE_CHECKING:
    from briefing.document import Token

_PARENTS = frozenset("mother father mom dad parent grandmother grandfather widow".split())
_OFFICES = frozenset("secretary minister".split())
_CHIEFS = frozenset("head chief director commander governor leader mayor chairman chairwoman chairperson president".split())
LAWMEN = frozenset({"sheriff", "marshal"})
"""Whose office is a force: the ``sheriff's office``."""


def whole_end(tokens: tuple[Token, ...], position: int, kind: ActorKind, taken: frozenset[int]) -> tuple[int, ActorKind]:
    """The end, and the kind, of who is told on behind the noun: secretary ``of State``, mother ``of two``, mayor``'s office``."""
    word, end = tokens[position].lower, position + 1
    if word == "crew" and end < len(tokens) and tokens[end].lower in {"members", "member"}:
        return end + 1, kind
    if word in _OFFICES:
        end = _office_end(tokens, end, taken)
    elif word in _PARENTS:
        end = _kin_end(tokens, end)
    elif word in _CHIEFS:
        end = charge_end(tokens, end, taken)
    if end + 1 < len(tokens) and tokens[end].lower == "'s" and tokens[end + 1].lower == "office" and end + 1 not in taken:
        return end + 2, ActorKind.SECURITY_FORCE if word in LAWMEN else ActorKind.GOVERNMENT
    return end, kind


def _office_end(tokens: tuple[Token, ...], end: int, taken: frozenset[int]) -> int:
    """Where the office of a minister is told to its end: the secretary ``of State``, the minister ``for the Middle East``."""
    if end + 1 >= len(tokens) or tokens[end].lower not in {"of", "for"}:
        return end
    is_region = tokens[end].lower == "for"
    first = end + 1 + (is_region and tokens[end + 1].lower == "the")
    if first >= len(tokens) or not tokens[first].is_capitalized or (first in taken and not is_region):
        return end
    goes_on = (at for at in range(first, len(tokens)) if not tokens[at].is_capitalized or (at in taken and not is_region))
    return next(goes_on, len(tokens))


def charge_end(tokens: tuple[Token, ...], end: int, taken: frozenset[int]) -> int:
    """Where it ends what a chief who speaks is in charge of: the commander ``of the northern sector`` said."""
    if tokens[end : end + 1] == () or tokens[end].lower != "of":
        return end
    for at in range(end + 1, min(len(tokens), end + CHARGE_MOST)):
        if at in taken or not tokens[at].text.replace("-", "").islower():
            return end
        if tokens[at].lower in read_words("reporting_verbs"):
            return at if at > end + 1 else end
        if tokens[at].lower in _FORCES or (breaks_name(tokens[at].lower) and at > end + 1):
            return end
    return end


_FORCES = frozenset("police army militia rebels militants insurgents guerrillas gang gunmen".split())
"""Who are told by themselves, whoever speaks for them: the leader of the ``rebels`` said."""
CHARGE_MOST = 8
"""Tokens of ``of the country's counter-terrorism operations`` at most, and one."""


def _kin_end(tokens: tuple[Token, ...], end: int) -> int:
    """Where a parent is told to the end with the number of children: a mother ``of two``."""
    behind = [token.lower for token in tokens[end : end + 2]]
    return end + 2 if behind[:1] == ["of"] and behind[1:] != [] and (behind[1] in NUMBERS or behind[1].isdigit()) else end


def breaks_name(word: str) -> bool:
    """Whether a word cannot stand in a body's name: the ``teenager killed by`` police."""
    is_verb = word.endswith("ed") or word in read_words("reporting_verbs")
    return is_verb or word in BEFORE_PARTICIPLE or word in _BREAKS


_BREAKS = frozenset("and or in on at as that which who whom when where while after before than is was were are has had".split())
