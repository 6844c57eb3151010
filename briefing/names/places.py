"""Names of places, told by the words beside them: ``Near`` Al Hawl, the camp of ``Deir Hasan``, in ``Olancho Department``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.names.cues import is_given_name, organization_kind

if TYPE_CHECKING:
    from briefing.document import Token

_THOROUGHFARES = frozenset("streets avenues roads counties".split())
"""What stands behind the last of several places: Birch and Elm ``streets``."""
_LANDS = frozenset("province governorate district county".split())
"""What stands behind a place's name, be it a person's, too: ``Salah ad-Din`` province."""
_FACILITIES = frozenset(
    "prison jail airport camp crossing checkpoint district province neighborhood neighbourhood village valley base suburb region"
    " governorate county town city road highway hamlet square market mosque shrine church cemetery mountains river island dam"
    " refinery stadium bridge barracks police residents resident natives".split()
)
"""What stands behind the name of a place: the ``Abu Ghraib`` prison, ``Harlan Falls`` police."""


def is_place(tokens: tuple[Token, ...], first: int, end: int, *, is_body: bool, is_person: bool) -> bool:
    """Whether the words beside make a place of a name that by its own words is, or is not, a body's or a person's."""
    behind = tokens[end].lower if end < len(tokens) else ""
    if behind in _FACILITIES and not (is_person or is_body):
        return True
    if end - first > 1 and (tokens[end - 1].lower in REGIONAL or end - first > AREA_LEAST) and _is_region(tokens, first, end):
        return True
    is_told = first > 0 and (tokens[first - 1].lower in _BEFORE_TOLD or behind in _CAMPS) and _is_told(tokens, first, end)
    return not is_body and (behind in _LANDS or is_told)


def _is_region(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """Whether a name is no body's but a part of a country's: in ``Olancho Department``, ``Gusau Local Government Area``."""
    words = [token.lower for token in tokens[first:end]]
    if words[-1] != "department":
        return "area" in words and words[words.index("area") - 1] == "government"
    is_there = first > 0 and tokens[first - 1].lower in _BEFORE_REGIONS and words[-2] not in _FIELDS
    return is_there and organization_kind(words[:-1]) is None


REGIONAL = frozenset({"department", "area"})
"""The last word of such a name."""
AREA_LEAST = 3
"""Words of ``Gusau Local Government Area of Zamfara State`` are more."""
_BEFORE_REGIONS = frozenset({",", "in", "throughout", "from", "("})
_FIELDS = frozenset(
    "state justice treasury defense defence interior agriculture commerce labor labour health education energy transportation"
    " transport fire sheriff 's works corrections safety security parks resources services affairs revenue veterans"
    " intelligence legal water sanitation building planning human social public housing".split()
)
"""What a department that is a body is for."""


def _is_told(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """Whether a noun tells a name's place: the camp of ``Deir Hasan``, the capital ``Maroua``, ``Ein Zeit`` refugee camp."""
    before = [token.lower for token in tokens[max(0, first - 2) : first]]
    behind = [token.lower for token in tokens[end : end + 2]]
    is_closed = not behind or not behind[0].isalpha() or behind[0] in _CLOSING or before[0] in _OF_CAPITALS
    is_beside = before[-1] in _SETTLEMENTS and is_closed and not is_given_name(tokens[first].text)
    is_camps = before[0] == "camp" and is_given_name(tokens[first].text) and tokens[first].lower not in _PREFIXES
    if is_beside or (before[-1] == "of" and before[0] in _SETTLEMENTS and not is_camps):
        return True
    if behind[:1] == ["department"] and tokens[end - 1].lower not in _FIELDS:
        return before[-1] in _BEFORE_REGIONS
    return behind[:1] != [] and behind[0] in _CAMPS and behind[1:] in (["camp"], ["camps"])


_SETTLEMENTS = frozenset("capital town village city hamlet suburb camp township neighbourhood neighborhood commune".split())
_OF_CAPITALS = frozenset({"regional", "provincial", "state", "district"})
"""Whose capital is told in front of its name."""
_PREFIXES = frozenset({"abu", "tal", "tell", "deir", "beit", "umm", "ein", "al"})
_CLOSING = frozenset("in on at and for by with from to where as".split())
_BEFORE_TOLD = _SETTLEMENTS | {"of"}
"""Words behind which a place's name may stand: a noun for a place, or its "of"."""
_CAMPS = frozenset({"refugee", "displacement", "displaced", "department"})
"""Words behind a place's name that may tell what stands there."""


def is_home(tokens: tuple[Token, ...], first: int) -> bool:
    """Whether a name tells where somebody is from: Ann Lee, 23, of ``Clinton``; Bo Roe of ``Osage Bluff``."""
    before = tokens[max(0, first - 3) : first]
    words = [token.lower for token in before]
    is_aged = len(before) == 3 and words[0].isdigit() and words[1:] == [",", "of"]
    is_named = words[-1:] == ["of"] and len(before) == 3 and all(token.text.istitle() for token in before[:2])
    return is_aged or (is_named and is_given_name(before[0].text))


def is_near(tokens: tuple[Token, ...], first: int, behind: str) -> bool:
    """Whether only a place can stand at `first`: ``Near`` Al Hawl, Birch and Elm ``streets``."""
    if behind in _THOROUGHFARES:
        return True
    before = tokens[first - 1].lower if first else ""
    return before in {"near", "outside"} and not is_given_name(tokens[first].text)
