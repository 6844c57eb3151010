"""Foreign words made safe to print: the one gate for all that came with an article."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_UNPRINTABLE = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ue000-\uf8ff\ufeff\ufff0-\ufffb\ufffe\uffff"
    "\U000e0000-\U0010ffff]"
)
"""Controls past ASCII, marks of direction, zero-width and private characters, which JSON itself lets pass."""


def plain(text: str) -> str:
    """Foreign text on one line: white space folded; controls, bidi overrides and the like left out.

    >>> plain("a\\x1b[31m b\\u202e\\n c")
    'a[31m b c'
    """
    if text.isprintable():
        return " ".join(text.split())
    visible = "".join(" " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c) not in _INVISIBLE)
    return " ".join(visible.split())


def escape_json(document: str) -> str:
    """A JSON document of the same value in which nothing can steer a terminal.

    >>> escape_json('{"a": "\\x9b31m \\u202e \\U000e0041"}')
    '{"a": "\\\\u009b31m \\\\u202e \\\\udb40\\\\udc41"}'
    """
    return _UNPRINTABLE.sub(lambda match: _escape(match.group()), document)


def _escape(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
