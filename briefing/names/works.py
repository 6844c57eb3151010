"""Titles of works between quotation marks, which name nobody: the film ``"Looking for Richard"``, a role in ``"Vanya"``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.document import Token

TITLE_MOST = 8
"""Tokens of a work's title, the closing mark and a comma in front of it included, at most."""
_MARK = '"'
_SMALL = frozenset("the a an of in on at for to with and or from by".split())
_WORKS = frozenset(
    "film films movie movies song songs hit hits single album show series sitcom drama comedy musical novel book books play"
    " documentary episode program programme opera poem ballad in on directed co-directed wrote co-wrote produced".split()
)
"""What stands in front of a work's title: the sitcom ``"Ames"``, seen in ``"Ames"``."""
_OF_WORKS = frozenset(
    "star stars author director creator season cast version producer writer host finale fans production".split()
)
"""Who and what are of a work: the star of ``"Ames"``."""


def within_works(tokens: tuple[Token, ...]) -> set[int]:
    """The tokens of the titles of works in a sentence."""
    marks = [at for at, token in enumerate(tokens) if token.text == _MARK]
    found: set[int] = set()
    for opening, closing in zip(marks[::2], marks[1::2], strict=False):
        is_next = opening > 1 and opening - 2 in found and tokens[opening - 1].lower in {"and", ",", "or"}
        if closing - opening <= TITLE_MOST and _is_title(tokens, opening, closing) and (is_next or _is_told(tokens, opening)):
            found.update(range(opening, closing + 1))
    return found


def _is_title(tokens: tuple[Token, ...], opening: int, closing: int) -> bool:
    """Whether all words that count between the marks begin with a capital."""
    words = [token for token in tokens[opening + 1 : closing] if token.text not in {",", "."}]
    return bool(words) and words[0].is_capitalized and all(word.is_capitalized or word.lower in _SMALL for word in words)


def _is_told(tokens: tuple[Token, ...], opening: int) -> bool:
    """Whether the words in front of the opening mark speak of works."""
    opening -= opening > 1 and tokens[opening - 1].text == "," and tokens[opening - 2].lower in _WORKS
    before = tokens[opening - 1].lower if opening else ""
    is_such = before == "as" and opening > 2 and tokens[opening - 2].lower == "such" and tokens[opening - 3].lower in _WORKS
    return is_such or before in _WORKS or (before == "of" and opening > 1 and tokens[opening - 2].lower in _OF_WORKS)
