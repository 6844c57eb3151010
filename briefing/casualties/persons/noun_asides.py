"""What may part an article or number from its noun: a town with its state, an acronym in brackets, a title in marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.harm.kinds import is_harm_word
from briefing.casualties.words import QUOTES

if TYPE_CHECKING:
    from briefing.document import Token

STATE_MOST = 2
"""Tokens of the state behind a town at most: ``New Jersey``."""


def behind_state(tokens: tuple[Token, ...], comma: int) -> int:
    """Where the noun begins behind a town, its state and their commas, the first `comma` given; 0 where it is no such comma."""
    if not _is_name(tokens, comma - 1):
        return 0
    end = comma + 1
    while end <= comma + STATE_MOST and _is_name(tokens, end):
        end += 1
    if end == comma + 1 or end >= len(tokens):
        return 0
    is_short = tokens[end - 1].text.endswith(".")
    if tokens[end].text != ",":
        return end if is_short else 0
    return end + 1


def _is_name(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a word in title case or a state's short form stands at `position`: ``Texas``, ``Ind.``, ``N.J.``."""
    text = tokens[position].text if 0 < position < len(tokens) else ""
    return text[:1].isupper() and (text.endswith(".") or (text.isalpha() and not text.isupper()))


def bracketed_acronym(tokens: tuple[Token, ...], position: int) -> int:
    """The end of an acronym or gloss in brackets between a name and its noun: Islamic State ``(IS)`` militants; 0 without one."""
    words = [token.text for token in tokens[position : position + GLOSS_MOST]]
    if words[0] == "[" and "]" in words:
        inside = words[1 : words.index("]")]
        return position + len(inside) + 2 if all(word[0].isupper() or word.islower() for word in inside) else 0
    return position + 3 if words[0] == "(" and words[2:3] == [")"] and words[1].isupper() else 0


GLOSS_MOST = 8
"""Tokens of ``[Central American University]`` at most."""


def closing_quote(tokens: tuple[Token, ...], opening: int) -> int:
    """Where a title or word in marks ends between an article and its noun: a ``"Dance Stars"`` contestant; 0 without one."""
    inside = range(opening + 2, opening + 2 + TITLE_MOST)
    closing = next((at for at in inside if at < len(tokens) and tokens[at].text in QUOTES), 0)
    is_word = closing == opening + 2 and tokens[opening + 1].is_word
    is_title = closing > 0 and (is_word or tokens[opening + 1].is_capitalized) and tokens[closing - 1].text != ","
    tells_harm = any(is_harm_word(token.lower) for token in tokens[opening:closing])
    return closing + 1 if is_title and not tells_harm else 0


TITLE_MOST = 4
"""Words of a title in marks at most."""
