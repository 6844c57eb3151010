"""Names that the lexicons know: countries, capitals, demonyms, places, armed groups, organisations."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing.enums import StrEnum
from briefing.lexicons import read_rows
from briefing.names.mention import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.document import Token

    Surface = tuple[str, str, "Sense", str | None, str]
    """How a name may be written, and what it names: name, sense, kind, country."""

_PARTS = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:-[^\W_]+|'(?![sS]\b)[^\W_]+|&[^\W_]+)*|'[sS]\b|\S")
NONE = "-"
_COMMON_IN_CAPITALS = frozenset(
    "male nice reading mobile dawn time apple shell commonwealth labour democrats treasury fact mend biff sana simi is us who"
    " sec gam spa tak bra eff kia eta ana wam rt au bp gm hp prc".split()
)
"""Names that are common words where capitals tell nothing."""


class Sense(StrEnum):
    """What an entry denotes."""

    COUNTRY = "country"
    CAPITAL = "capital"
    DEMONYM = "demonym"
    PLACE = "place"
    ORGANIZATION = "organization"


class Entry(NamedTuple):
    """One thing a lexicon names."""

    name: str
    sense: Sense
    kind: ActorKind | None = None
    country: str | None = None


class Match(NamedTuple):
    """Tokens `first` to `end` of a sentence, and what they name."""

    first: int
    end: int
    entry: Entry


def _countries() -> Iterator[Surface]:
    for name, capitals, demonyms, aliases in read_rows("countries"):
        for surface in (name, *_split(aliases)):
            yield surface, name, Sense.COUNTRY, ActorKind.GOVERNMENT, name
        for capital in _split(capitals):
            yield capital, capital, Sense.CAPITAL, None, name
        for demonym in _split(demonyms):
            yield demonym, demonym, Sense.DEMONYM, None, name


def _places() -> Iterator[Surface]:
    for name, country in read_rows("places"):
        yield name, name, Sense.PLACE, None, country


def _groups() -> Iterator[Surface]:
    for name, country, aliases in read_rows("armed_groups"):
        for surface in (name, *_split(aliases)):
            yield surface, name, Sense.ORGANIZATION, ActorKind.ARMED_GROUP, country


def _organisations() -> Iterator[Surface]:
    for name, kind, country, aliases in read_rows("organisations"):
        for surface in (name, *_split(aliases)):
            yield surface, name, Sense.ORGANIZATION, kind, country


def _split(field: str) -> list[str]:
    return [] if field == NONE else field.split("|")


@cache
def _surfaces() -> dict[str, list[Surface]]:
    """First token → the surfaces that begin with it, those of earlier families first."""
    surfaces: dict[str, list[Surface]] = defaultdict(list)
    for family in (_countries, _groups, _organisations, _places):
        for row in family():
            surfaces[_first_token(row[0])].append(row)
    return dict(surfaces)


def _first_token(name: str) -> str:
    """The token that a name begins with, in lower case; most names show it without a search."""
    word = name.lower().partition(" ")[0]
    return word if word.isalpha() else str(_PARTS.findall(word)[0])


@cache
def _named_from(first: str) -> tuple[tuple[list[str], str, Entry], ...]:
    """(tokens, surface, entry) of each name that begins with `first`, longest first; earlier families win over later ones."""
    named: dict[str, tuple[list[str], str, Entry]] = {}
    for surface, name, sense, kind, country in _surfaces().get(first, ()):
        lower = surface.lower()
        key = surface if surface.isupper() else lower
        if key not in named:
            entry = Entry(name, sense, ActorKind(kind) if kind else None, None if country == NONE else country)
            named[key] = _PARTS.findall(lower), surface, entry
    return tuple(sorted(named.values(), key=lambda row: -len(row[0])))


def find_matches(tokens: tuple[Token, ...], *, any_case: bool) -> Iterator[Match]:
    """The longest known name at each place, left to right, without overlaps.

    `any_case`: the sentence is all in capitals, so capitals tell nothing.
    """
    surfaces = _surfaces()
    position = 0
    while position < len(tokens):
        first = tokens[position].lower
        rows = _named_from(first) if first in surfaces else ()
        match = _match_at(tokens, position, rows, any_case=any_case) if rows else None
        if match:
            yield match
            position = match.end
        else:
            position += 1


def _match_at(
    tokens: tuple[Token, ...], first: int, rows: tuple[tuple[list[str], str, Entry], ...], *, any_case: bool
) -> Match | None:
    for parts, surface, entry in rows:
        end = first + len(parts)
        if end > len(tokens) or tokens[end - 1].lower != parts[-1]:
            continue
        if len(parts) > 2 and [token.lower for token in tokens[first:end]] != parts:
            continue
        if _is_safe_in_capitals(surface) if any_case else _case_fits(tokens[first:end], surface):
            return Match(first, end, entry)
    return None


def _is_safe_in_capitals(surface: str) -> bool:
    """Whether a name is told from common words even where all is in capitals: ``IS``, ``WHO``, ``US`` are not."""
    return surface.lower() not in _COMMON_IN_CAPITALS and (
        " " in surface or "." in surface or surface.isupper() or len(surface) > SHORT_IN_CAPITALS
    )


SHORT_IN_CAPITALS = 4
"""Letters of a name that may be any word where all is in capitals."""


def _case_fits(tokens: tuple[Token, ...], surface: str) -> bool:
    """An acronym must stand in capitals, another name must begin with one."""
    if surface.isupper() and len(tokens) == 1 and len(surface) <= 6:
        return tokens[0].text.isupper()
    if surface[1:] != surface[1:].lower() and len(surface) <= MIXED_MOST:
        return tokens[0].text in {surface, surface.upper()}
    last = surface.rsplit(maxsplit=1)[-1]
    has_capital = any(_has_capital(token.text) for token in tokens)
    return has_capital and _has_capital(tokens[-1].text) == _has_capital(last)


MIXED_MOST = 4
"""Letters of an acronym that capitals inside tell from a word: ``LeT``, not ``Let`` us go."""


def _has_capital(word: str) -> bool:
    """Whether a word begins with a capital, behind the article of an Arabic name: ``al-Qaida``."""
    return word[0].isupper() or (word.startswith(_ARTICLES) and word[3:4].isupper())


_ARTICLES = ("al-", "el-", "as-", "an-", "ar-", "ad-", "ul-")


@cache
def country_of_demonym() -> dict[str, str]:
    """Demonym in lower case → country: ``pakistani`` → ``Pakistan``."""
    return {demonym.lower(): row[0] for row in read_rows("countries") for demonym in _split(row[2])}


@cache
def country_of_capital() -> dict[str, str]:
    """Capital → country."""
    return {capital: row[0] for row in read_rows("countries") for capital in _split(row[1])}


@cache
def country_of_name() -> dict[str, str]:
    """A country's name or capital in lower case → country."""
    names = {surface.lower(): row[0] for row in read_rows("countries") for surface in (row[0], *_split(row[3]))}
    return {capital.lower(): country for capital, country in country_of_capital().items()} | names
