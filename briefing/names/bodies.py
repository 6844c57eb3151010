"""The names of bodies that the model cuts short: at "and" ("Department of Fish and Game"), at "do", behind "Santa" or "South";
those spelled out in front of their acronym: the "Lake Transport Watch" (LTW).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.lexicons import read_words
from briefing.months import MONTHS, WEEKDAY_WORDS
from briefing.names.cues import is_given_name, is_place_name, organization_kind, title_heads
from briefing.names.gazetteer import country_of_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.document import Token

Labelled = tuple[int, int, str]
"""First token, end and label of what the model took for a name."""


def is_cut_within(tokens: tuple[Token, ...], before: Labelled, span: Labelled) -> bool:
    """Whether the model cut a name at "do" or a second field: Rio Grande ``do`` Norte, Institute of Burn ``and`` Surgery."""
    first, end, label = span
    if before[1] != first - 1 or before[2] == "PER":
        return False
    is_joined = tokens[first - 1].lower == "and" and label == before[2] == "ORG"
    is_field = is_joined and _is_of(tokens, before[0], before[1], _SCHOOLS)
    if tokens[first - 1].lower == "and" and label == "LOC" and before[2] == "ORG" and _is_of(tokens, *before[:2], _PARTIES):
        return True
    if tokens[first - 1].lower == "on":
        return label == before[2] == "ORG" and tokens[before[1] - 1].lower in _COUNCILS
    return tokens[first - 1].text in _WITHIN or (is_field and not organization_kind([t.lower for t in tokens[first:end]]))


def _is_of(tokens: tuple[Token, ...], first: int, end: int, bodies: frozenset[str]) -> bool:
    """Whether a name tells what one of `bodies` is of: ``Department of Fish``."""
    words = [token.lower for token in tokens[first:end]]
    joint = next((at for at, word in enumerate(words) if word in {"of", "for"}), 0)
    return joint > 0 and not bodies.isdisjoint(words[:joint])


_PARTIES = frozenset({"party", "parties"})
"""Bodies that may be of two countries: the Green Party of England ``and Wales``."""
_COUNCILS = frozenset("council committee commission conference center centre institute campaign".split())
"""Bodies that are named by what they are on: the Council ``on`` Foreign Relations."""
_SCHOOLS = frozenset("institute college school faculty".split())


def whole_body(tokens: tuple[Token, ...], first: int, end: int, done: int) -> tuple[int, int]:
    """Where a body's name begins and ends: ``Mines and`` Geosciences Bureau, Department of Fish ``and Game``; no ``Facebook``.

    `done`: where the name before it ends.
    """
    if first > done + 2 and tokens[first - 1].lower == "and" and (opening := _fields_first(tokens, first - 1, done)):
        first = opening
    elif (
        first > done + 1
        and tokens[first].lower in MONTHS
        and tokens[first - 1].lower == "of"
        and tokens[first - 2].is_capitalized
    ):
        first -= 2
    elif first > done and (tokens[first - 1].text in _SAINTS or (first > 1 and tokens[first - 1].text in _COMPASS)):
        first -= 1
    while end - first > 1 and tokens[end - 1].lower in _PAGES:
        end -= 1 + (tokens[end - 2].lower == "'s")
    if end - first > 1 and organization_kind([tokens[end - 1].lower]):
        while first > max(done, 1) and _is_of_name(tokens[first - 1]) and tokens[first - 1].lower not in _BEFORE_BODIES:
            first -= 1
    return first, end + 2 * _has_second_field(tokens, first, end)


def _fields_first(tokens: tuple[Token, ...], joint: int, done: int) -> int:
    """Where the fields in front of "and" begin: the ``Women's Social`` and Political Union; 0 without "the" before them."""
    first = joint
    while first > done and ((tokens[first - 1].is_capitalized and tokens[first - 1].is_word) or tokens[first - 1].lower == "'s"):
        first -= 1
    opening = first - 1 if tokens[first].lower != "the" else first
    return opening + 1 if opening + 1 < joint and opening >= done and tokens[opening].lower == "the" else 0


def _is_of_name(token: Token) -> bool:
    """Whether a capitalised word may begin a body's name: no title, day or word that begins a sentence."""
    word = token.lower
    is_name = token.is_word and token.text.istitle() and word not in title_heads()
    return is_name and word not in read_words("sentence_starters") and word not in MONTHS and word not in WEEKDAY_WORDS


_BEFORE_BODIES = frozenset("the a an this that its their his her our".split())
_SAINTS = frozenset({"Santa", "San", "Saint", "St."})
_COMPASS = frozenset({"South", "North", "East", "West", "Greater"})
_PAGES = frozenset({"facebook", "twitter", "website", "flickr", "instagram", "youtube", "telegram"})
"""What a body only posts on."""


def _has_second_field(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """Whether an office's name goes on with a second field: the Department of Fish ``and Game``, not ``and Boko Haram``."""
    if end + 1 >= len(tokens) or not _is_of(tokens, first, end, _BODIES):
        return False
    is_joined = tokens[end].lower == "and" and tokens[end + 1].is_capitalized and _is_field(tokens[end + 1].lower)
    return is_joined and not (end + 2 < len(tokens) and tokens[end + 2].is_capitalized)


def _is_field(word: str) -> bool:
    """Whether a word tells what a body is for: ``Forestry``, ``Dignity``."""
    is_name = word in country_of_name() or organization_kind([word]) is not None or is_given_name(word.capitalize())
    return word in _FIELDS or (word.endswith(_ABSTRACT) and not is_name)


_ABSTRACT = ("ity", "ment", "ments", "tion", "ness", "ism", "ance", "ence", "ship", "acy", "dom")
"""Ends of abstract nouns, which no name of a person or place has."""
_WITHIN = frozenset({"do", "dos", "das"})
"""Portuguese words inside the name of a place: Rio Grande ``do`` Norte."""
_BODIES = frozenset(
    "department ministry bureau office division directorate secretariat institute commission board agency committee coalition"
    " collective movement alliance forum network league council union association centre center foundation initiative campaign"
    " organisation organization society front".split()
)
_FIELDS = frozenset(
    "game wildlife sports welfare labor labour services population forestry fisheries families culture tourism education science"
    " technology industry trade commerce energy rehabilitation corrections mines mining prevention safety health security"
    " management drugs firearms explosives budget emigration immigration research development sanitation environment water youth"
    " recreation parks planning housing transport transportation communications information religion peace justice reform rights"
    " memory truth soil faith land dialogue progress change".split()
)


def world_body_end(tokens: tuple[Token, ...], first: int, end: int) -> int:
    """Where a body of the United Nations ends that they are named in front of: U.N. ``human rights office``; `end` for none."""
    if tuple(token.lower for token in tokens[first:end]) not in _WORLD:
        return end
    stop = next((at for at in range(end, min(len(tokens), end + WORLD_MOST)) if tokens[at].lower in _WORLD_BODIES), None)
    is_plain = stop is not None and all(token.text.islower() and token.text.isalpha() for token in tokens[end:stop])
    return stop + 1 if stop is not None and is_plain and _ARE_VERBS.isdisjoint(t.lower for t in tokens[end:stop]) else end


WORLD_MOST = 4
"""Tokens of ``human rights office`` at most, and one more."""
_WORLD = (("u.n.",), ("un",), ("united", "nations"))
WORLD_BEGINNINGS = frozenset(words[0] for words in _WORLD)
"""First words of what the United Nations are called."""
_WORLD_BODIES = frozenset("office agency mission tribunal panel force".split())
_ARE_VERBS = frozenset("and or in on at of to by for with said says has had is was its".split())


_SMALL = frozenset("of for the and in on to de del la y e".split())
"""Words of a name that its acronym may leave out."""
LETTERS = range(2, 8)
"""How many letters an acronym has."""


def spelled_out(tokens: tuple[Token, ...]) -> Iterator[tuple[int, int]]:
    """First token and end of each name that the capitals between brackets right behind it abbreviate."""
    for mark in range(2, len(tokens) - 2):
        if tokens[mark].text == "(" and tokens[mark + 2].text == ")" and (first := _first_of(tokens, mark)) >= 0:
            yield first, mark


def _first_of(tokens: tuple[Token, ...], mark: int) -> int:
    """Where the name begins whose initials stand behind the bracket at `mark`; -1 where the words in front are no such name."""
    letters = tokens[mark + 1].text.replace(".", "")
    is_acronym = letters.isalpha() and letters.isupper() and len(letters) in LETTERS
    if not is_acronym or letters.lower() in read_words("plain_acronyms"):
        return -1
    position, left = mark - 1, len(letters)
    while left and position >= 0:
        word = tokens[position].text
        is_small = word.lower() in _SMALL and word.islower()
        if word[0].upper() == letters[left - 1] and (word[0].isupper() or is_small):
            left -= 1
        elif not is_small and word not in {"'", "'s"}:
            return -1
        position -= 1
    first = position + 1
    lowers = [token.lower for token in tokens[first:mark]]
    is_office = not title_heads().isdisjoint(lowers[:2]) and organization_kind(lowers) is None
    is_other = is_office or ("of" not in lowers and is_place_name(lowers[-1:]))
    is_name = mark - first > 1 and tokens[first].is_capitalized and tokens[mark - 1].is_capitalized and not is_other
    return first if is_name and not left and tokens[first].lower not in read_words("sentence_starters") else -1
