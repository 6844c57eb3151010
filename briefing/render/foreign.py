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


_MARKDOWN = re.compile(r"[\\`*_\[\]|~$^]|^[-+=#](?=\s|[-+=#]|$)|(?<=^\d)[.)]|(?<=^\d\d)[.)]|(?<=^\d\d\d\d)[.)]")
"""What Markdown reads as its own: its marks of emphasis, code and links anywhere, those of lists and headings in front."""
_MARKDOWN_LINKS = re.compile(r"[@#](?=[\w-])|:(?=//|[\w+-]+:)|(?<=www)\.|(?<=[hH])-(?=\d)|(?<=[0-9a-f]{6})(?=[0-9a-f])")
"""Where GitHub makes a link or a picture of plain text: addresses, ``@name``, ``#12``, ``:smile:``, commits."""
_TAGS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_HTML = _TAGS | str.maketrans({'"': "&quot;", "'": "&#39;"})
_FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20"
"""First characters that make a spreadsheet run a cell (OWASP, CSV injection), full-width ones with them."""


def escape_html(text: str) -> str:
    """Foreign text for HTML, between tags or in a quoted attribute.

    >>> escape_html('<b title="x">')
    '&lt;b title=&quot;x&quot;&gt;'
    """
    return plain(text).translate(_HTML)


def escape_markdown(text: str) -> str:
    """Foreign text for a line or a table cell of GitHub's Markdown; no markup, no link comes of it.

    >>> escape_markdown("a|b *c* <d> www.e.org @f")
    'a\\\\|b \\\\*c\\\\* &lt;d&gt; www<!-- -->.e.org @<!-- -->f'
    >>> escape_markdown("the mayor's aide")
    "the mayor's aide"
    """
    words = _MARKDOWN.sub(lambda match: "\\" + match.group(), plain(text).translate(_TAGS))
    return _MARKDOWN_LINKS.sub(lambda match: _BREAK if not match.group() else _broken(match.group()), words)


_BREAK = "<!-- -->"
"""What shows as nothing and keeps the words beside it apart."""


def _broken(mark: str) -> str:
    return _BREAK + mark if mark == "." else mark + _BREAK


def formula_safe(text: str) -> str:
    """Foreign text for a cell of a spreadsheet, with an apostrophe in front of what would be a formula.

    >>> formula_safe("=cmd()"), formula_safe("33")
    ("'=cmd()", '33')
    """
    words = plain(text)
    return f"'{words}" if words[:1] and words[0] in _FORMULA else words


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
