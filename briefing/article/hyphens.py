"""Words broken over a line end with a hyphen, made whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.patterns import Pattern

if TYPE_CHECKING:
    import re

_BREAK = Pattern(
    r"""(?x) (?: (?<=[^\W_]) | (?<=[^\W_]\.) ) - [ \t]{0,8} \n [ \t]{0,40}
    (?P<second> [^\W\d_]{1,40} (?:-[^\W_]{1,40}){0,3} ) (?P<tail> [^\s\w]{0,20} ) (?!\w) [ ]?"""
)
"""The hyphen of ``peo-`` at a line's end, with ``ple,`` at the next one's start."""
_LOOK_BACK = 60
"""Code points before a hyphen in which the first part of its word is looked for."""
_WORD = Pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HEADS = frozenset("all anti car co cross ex first half high long low mid multi non pre pro post self semi sub well".split())
_TAILS = frozenset(
    "backed based born controlled held known led like linked made old old-boy related run style term wide year".split()
)


def join_hyphenated(text: str) -> str:
    """`text` with the words that a hyphen broke at a line's end joined; their line ends after the word.

    >>> join_hyphenated("The explo-\\nsion hit a 12-year-\\nold boy.")
    'The explosion\\nhit a 12-year-old\\nboy.'
    """
    if "-" not in text or not _BREAK.search(text):
        return text
    words = frozenset(match.group().lower() for match in _WORD.finditer(_BREAK.sub("\n", text)))
    return _BREAK.sub(lambda match: _join(match, words), text)


def _join(match: re.Match[str], words: frozenset[str]) -> str:
    before = match.string[max(0, match.start() - _LOOK_BACK) : match.start()].split()[-1].lstrip("([“‘\"'")
    hyphen = "-" if _is_compound(before, match["second"], words) else ""
    return f"{hyphen}{match['second']}{match['tail']}\n"


def _is_compound(first: str, second: str, words: frozenset[str]) -> bool:
    """Whether the hyphen belongs to the word: as the text writes it elsewhere, else by its parts."""
    if (first + second).lower() in words:
        return False
    if f"{first}-{second}".lower() in words or "-" in first or "." in first or any(c.isdigit() for c in first):
        return True
    if second[0].isupper() and not first.isupper():
        return True
    return first.lower() in _HEADS or second.lower() in _TAILS or {first.lower(), second.lower()} <= words
