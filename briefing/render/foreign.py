"""Foreign words made safe to print: the one gate for all that came with an article."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_BEYOND_ASCII = re.compile(r"[^\x00-\x7e]")


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
    return document if document.isascii() and "\x7f" not in document else _BEYOND_ASCII.sub(_escape_unprintable, document)


def _escape_unprintable(match: re.Match[str]) -> str:
    """Controls, marks of direction, zero-width, private and unassigned characters, which JSON itself lets pass."""
    character = match.group()
    if character.isprintable():
        return character
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
