"""Where a person's name begins and ends that the model found: without a title, with what it left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.lexicons import read_words
from briefing.months import MONTH_WORDS, WEEKDAY_WORDS
from briefing.names.cues import (
    GENERATIONS,
    PARTICLES,
    is_given_name,
    is_place_name,
    organization_kind,
    title_before,
    title_heads,
    title_length,
)
from briefing.names.gazetteer import Match, country_of_demonym
from briefing.names.modifiers import DETERMINERS

if TYPE_CHECKING:
    from briefing.document import Token


def person_span(tokens: tuple[Token, ...], first: int, end: int, matches: tuple[Match, ...]) -> tuple[int, int]:
    """Where a person's name begins and ends that the model found: without a title, with what it left out."""
    while end > first + 1 and tokens[end - 1].text.islower():
        end -= 1
    while end > first + 1 and tokens[first].text.islower() and tokens[first].lower not in PARTICLES:
        first += 1
    first += first == 0 and end > 1 and tokens[0].lower in _OPENING
    first -= tokens[first].text in _SUFFIXES and first > 0 and tokens[first - 1].is_capitalized
    begun = _name_begun(tokens, first, matches)
    first = begun if begun < first else _name_first(tokens, first, end)
    first -= first > 0 and _is_given_beside(tokens, first - 1)
    return first, _name_end(tokens, end + _goes_on_in_surname(tokens, first, end))


def _is_given_beside(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a given name that the model left out stands in front of another one: ``Jo`` Beth Lanning."""
    token, name = tokens[position], tokens[position + 1]
    is_given = token.text.istitle() and is_given_name(token.text) and is_given_name(name.text)
    is_word = token.lower in read_words("sentence_starters") | MONTH_WORDS | {"will"} or token.lower in title_heads()
    return is_given and not is_word and token.lower not in country_of_demonym()


def _goes_on_in_surname(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """Whether the model left out a surname that looks like another word: Superintendent Marla ``Dent`` said."""
    if end + 1 >= len(tokens) or not (tokens[end].text.istitle() and tokens[end].text.isalpha()):
        return False
    is_told = title_before(tokens, first) > 0 or (end - first == 1 and is_given_name(tokens[first].text))
    word, behind = tokens[end].lower, tokens[end + 1].lower
    is_other = word in MONTH_WORDS | WEEKDAY_WORDS or word in title_heads() or organization_kind([word]) or is_place_name([word])
    is_verb = word.endswith("ed") or word in {"said", "says", "told", "killed", "shot", "dead", "dies"}
    is_list = behind in {",", "."} and (word.endswith("s") or tokens[end + 2 : end + 3] == () or tokens[end + 2].is_capitalized)
    is_closed = behind in {",", ".", "'s", "was", "is", "has"} or behind in read_words("reporting_verbs")
    is_closed = is_closed and not is_verb and not is_list
    return is_told and is_closed and not is_other and word not in country_of_demonym()


def _name_first(tokens: tuple[Token, ...], first: int, end: int) -> int:
    """Where the name begins behind a title inside the model's span; a ``Sheikh`` behind a given name is a name."""
    lowers = [token.lower for token in tokens[first:end]]
    for length in range(len(lowers) - 1, 0, -1):
        titled = title_length(lowers[:length])
        if titled and not (titled < length and is_given_name(tokens[first + length - titled - 1].text)):
            return first + length
    return first


def _name_begun(tokens: tuple[Token, ...], first: int, matches: tuple[Match, ...]) -> int:
    """Where the name begins whose first words, right behind a title, the model left out: Captain ``Tun Lin``."""
    before = first - 1
    if before > 0 and tokens[before].lower in _INNER_TITLES and is_given_name(tokens[before - 1].text):
        return before - 1
    if before < 1 or not (tokens[before].is_word and is_name_word(tokens, before)) or tokens[before].lower in _NO_NAME:
        return first
    while before > 1 and first - before < NAME_MOST and not title_before(tokens, before) and tokens[before].text.istitle():
        if not tokens[before - 1].text.istitle() or not is_name_word(tokens, before - 1) or tokens[before].lower in title_heads():
            return first
        before -= 1
    is_known = any(match.first < first and before < match.end for match in matches) or tokens[before].lower in title_heads()
    return before if title_before(tokens, before) and not is_known else first


NAME_MOST = 4
"""Words of a name that may stand between its title and what the model found of it, and one."""


def _name_end(tokens: tuple[Token, ...], end: int) -> int:
    """Where a person's name ends: behind the ``III`` or ``, Jr.`` that the model left out."""
    behind = end + (end + 1 < len(tokens) and tokens[end].text == ",")
    return behind + 1 if behind < len(tokens) and tokens[behind].text in _SUFFIXES else end


_OPENING = frozenset(
    "like unlike but and when while after before if since despite with for even only then so yet now still later once because"
    " although though".split()
)
"""Words that open a sentence in front of a name: ``Like`` Roe, she fled."""
_INNER_TITLES = frozenset("sheikh sheik mullah haji hafiz".split())
"""Titles that behind a given name are a part of the name: Hassan ``Sheikh`` Mohamud."""
_NO_NAME = frozenset("of for and to at".split())
_SUFFIXES = GENERATIONS | {"II", "III", "IV"}


def is_name_word(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a token is one more word of a capitalised name: not the article or word that begins a sentence."""
    token = tokens[position]
    if token.text == "'":
        return position > 0 and tokens[position - 1].is_capitalized
    return token.is_capitalized and token.lower not in read_words("sentence_starters") and token.lower not in DETERMINERS
