"""Persons told by a noun, a deed or a title in front of their names: the lawyer ``Orlando Hincapie``, killed ``Ann Lee``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.lexicons import read_words
from briefing.names.cues import is_place_name, organization_kind, title_before

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.document import Token

DOING = frozenset("killing killed murdering murdered stabbing stabbed kidnapping kidnapped arrested arresting".split())
"""Verbs of what is done to persons."""


def tells_who(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """Whether a name stands behind a noun for one person: lawyer ``Orlando Hincapie``; A bread seller, ``Afi Gbeko``, was."""
    closing = [token.lower for token in tokens[end : end + 2]]
    if first < 1 or not may_be_persons(tokens[first:end]):
        return False
    is_identified = _is_identified(tokens, first) and not title_before(tokens, end, first)
    if is_identified or _is_person_noun(tokens[first - 1]):
        return True
    if first < NOUN_REACH or tokens[first - 1].text != "," or closing[:1] != [","] or closing[1:] == []:
        return False
    if tokens[first - 3].lower == "of" and _is_person_noun(tokens[first - 4]):
        return True
    start = first - 2
    while start > 0 and tokens[start - 1].is_capitalized and tokens[start - 1].lower not in _OF_ONE:
        start -= 1
    is_one = not _OF_ONE.isdisjoint(token.lower for token in tokens[max(0, start - NOUN_REACH) : first - 2])
    return _is_person_noun(tokens[first - 2]) and is_one and closing[1] in _TELLING


def _is_identified(tokens: tuple[Token, ...], first: int) -> bool:
    """Whether somebody is identified by a name: was identified as ``Quata Shaver``, as 34-year-old ``Bo Roe``."""
    at = first - 1 - tokens[first - 1].lower.endswith("-year-old")
    return at > 0 and tokens[at].lower == "as" and tokens[at - 1].lower == "identified"


def may_be_persons(name: tuple[Token, ...]) -> bool:
    """Whether two to four capitalised words hold none that tells a body or a place."""
    words = [token.lower for token in name]
    is_title_case = len(name) > 1 and False not in [token.text.istitle() for token in name]
    return is_title_case and organization_kind(words) is None and not is_place_name(words)


def _is_person_noun(token: Token) -> bool:
    """Whether a word in small letters is a noun for one person that no company is called: ``lawyer``, not ``owner``."""
    return token.text.islower() and token.lower in read_words("person_nouns") and token.lower not in _MAY_BE_FIRMS


def names_behind_nouns(tokens: tuple[Token, ...], covered: set[int]) -> Iterator[tuple[int, int]]:
    """First token and end of each name that the model passed over behind a noun or a deed: the lawyer ``Orlando Hincapie``."""
    for first in range(1, len(tokens) - 1):
        if first in covered or not tokens[first].text.istitle():
            continue
        is_titled = tokens[first - 1].text[0].isupper() and title_before(tokens, first) > 0
        if not is_titled and tokens[first - 1].lower not in DOING and not _is_person_noun(tokens[first - 1]):
            continue
        end = first
        while end < len(tokens) and end not in covered and tokens[end].text.istitle() and tokens[end].is_word:
            end += 1
        is_closed = end == len(tokens) or tokens[end].text in {",", "."} or tokens[end].text.islower()
        if end - first in {2, 3} and is_closed and may_be_persons(tokens[first:end]):
            yield first, end


NOUN_REACH = 3
"""Tokens of ``A seller,`` in front of a name at least; its article stands so many, and two more, in front at most."""
_OF_ONE = frozenset("a an the his her their its another 's".split())
_TELLING = frozenset("was is had has who said told died".split())
_MAY_BE_FIRMS = frozenset(
    "owner operator employer maker manufacturer supplier producer carrier retailer broker publisher sponsor member partner ally"
    " rival lender insurer contractor landlord leader winner opponent".split()
)
"""Nouns for persons that companies and teams are called, too."""
