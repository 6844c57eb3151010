"""An RTF file → its words."""

from __future__ import annotations

import re

from briefing.article.contents import Contents
from briefing.patterns import Pattern

_TOKEN = Pattern(
    r"""(?x)
      \\'(?P<hex>[0-9a-fA-F]{2})
    | \\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?
    | \\(?P<mark>[^a-zA-Z])
    | (?P<brace>[{}])
    | [\r\n]+
    | (?P<text>[^\\{}\r\n]+)
    """
)
_SKIPPED = frozenset(
    "fonttbl colortbl stylesheet info pict header footer headerl headerr headerf footerl footerr footerf object themedata"
    " datastore generator listtable listoverridetable rsidtbl fldinst xmlnstbl latentstyles".split()
)
"""Groups that hold no words of the text."""
_WORDS = {
    "par": "\n\n",
    "line": "\n",
    "sect": "\n\n",
    "page": "\n\n",
    "row": "\n",
    "cell": " ",
    "tab": "\t",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
}


def is_rich_text(text: str) -> bool:
    return text.startswith("{\\rtf")


def read_rich_text(text: str) -> Contents:
    """The words of an RTF file, a blank line between paragraphs.

    >>> read_rich_text("{\\\\rtf1{\\\\fonttbl\\\\f0 Arial;}{\\\\b 12} died, \\\\'93so\\\\'94 they say.\\\\par}").text.strip()
    '12 died, “so” they say.'
    """
    pieces: list[str] = []
    depth = 0
    skipped: int | None = None
    for match in _TOKEN.finditer(text):
        if brace := match["brace"]:
            depth += 1 if brace == "{" else -1
            if skipped is not None and depth < skipped:
                skipped = None
        elif skipped is None and (match["mark"] == "*" or match["word"] in _SKIPPED):
            skipped = depth
        elif skipped is None:
            pieces.append(_piece(match))
    return Contents(_without_substitutes("".join(pieces)))


_UNICODE = "\ue000"
"""Stands behind a character written by its number: the next character is its substitute for old readers."""


def _piece(match: re.Match[str]) -> str:
    if match["hex"]:
        return bytes.fromhex(match["hex"]).decode("cp1252", "replace")
    if match["word"] == "u" and match["number"]:
        return chr(int(match["number"]) % 0x10000) + _UNICODE
    if match["word"]:
        return _WORDS.get(match["word"], "")
    if match["mark"]:
        return {"~": "\u00a0", "_": "-", "-": ""}.get(match["mark"], match["mark"])
    return match["text"] or ""


def _without_substitutes(text: str) -> str:
    return re.sub(f"{_UNICODE}[^{_UNICODE}]?", "", text) if _UNICODE in text else text
