"""Names with a possessive inside: ``Marion County Sheriff's Office``, ``Women's Hospital``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.names.cues import organization_kind
from briefing.names.gazetteer import country_of_demonym, country_of_name
from briefing.names.mention import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.document import Token

Labelled = tuple[int, int, str]

_OFFICES = frozenset("sheriff attorney prosecutor governor mayor coroner examiner marshal".split())
_MEMBERS = frozenset("people women children men workers farmers teachers veterans peoples' citizens students".split())
"""Plurals whose possessive begins or continues an organisation's name."""
_OF_OWNERS = frozenset({ActorKind.COMPANY, ActorKind.ORGANIZATION, ActorKind.MEDIA})
"""Kinds of organisations that bear a person's name: a club, a hospital, a store."""


def joined_possessives(tokens: tuple[Token, ...], spans: Iterable[Labelled]) -> Iterator[Labelled]:
    """The model's spans, with those joined that a possessive inside one organisation's name cut in two."""
    done = 0
    for first, end, label in spans:
        if first < done:
            continue
        tail = _tail_end(tokens, first, end, label)
        done = tail or end
        yield (first, tail, "ORG") if tail else (first, end, label)


def _tail_end(tokens: tuple[Token, ...], first: int, end: int, label: str) -> int | None:
    """The end of the organisation's name that goes on behind the possessive; None if none does."""
    if end + 1 >= len(tokens) or tokens[end].lower != "'s" or not tokens[end + 1].is_capitalized:
        return None
    stop = end + 1
    while stop < len(tokens) and tokens[stop].is_capitalized and tokens[stop].is_word:
        stop += 1
    kind = organization_kind([token.lower for token in tokens[end + 1 : stop]])
    owner = tokens[end - 1].lower
    if kind is None or owner in country_of_name() or owner in country_of_demonym():
        return None
    if owner in _OFFICES | _MEMBERS:
        return stop
    is_owner = label != "LOC" and end - first == 1 and stop - end == 2
    return stop if is_owner and kind in _OF_OWNERS else None
