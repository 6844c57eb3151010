"""Markdown and stray tags in a plain text → the words alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.patterns import Pattern

if TYPE_CHECKING:
    import re

_TAG = Pattern(
    r"(?i)<(?P<end>/?)(?P<name>a|abbr|b|big|blockquote|br|center|cite|dd|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|img|li|mark|ol|p"
    r"|q|s|section|small|span|strong|sub|sup|table|tbody|td|th|tr|u|ul)(?=[\s/>])[^<>]{0,1000}>"
)
_INLINE = frozenset("a abbr b big cite em font i mark q s small span strong sub sup u img".split())
_LINK = Pattern(r"(?P<image>!?)\[(?P<words>[^\[\]\n]{0,300})\]\((?:[^()\s]|\([^()\s]{0,100}\)){1,1000}(?: \"[^\"\n]{0,200}\")?\)")
_BOLD = Pattern(r"(?<![\w*_\\])(\*\*|__)(?=[^\s*_])([^*_\n]{1,500})(?<=\S)\1(?![\w*_])")
_EMPHASIS = Pattern(r"(?<![\w*_\\])([*_])(?=[^\s*_])([^*_\n]{1,300})(?<=\S)\1(?![\w*_])")
_ESCAPED = Pattern(r"\\([\\`*_{}\[\]()#+.!>~|-])")
_CODE = Pattern(r"(?<!`)`([^`\n]{1,300})`(?!`)")
_QUOTED = Pattern(r"(?m)^ {0,3}>[> ]*")
_FENCE = Pattern(r"(?m)^ {0,3}(?:```|~~~)[^\n]*$")


def drop_markup(text: str) -> str:
    """`text` without Markdown's marks and single HTML tags; headings stand apart, links keep their words.

    >>> drop_markup("## Toll\\n**12** died, [police](https://example.org) said.<br>> *No one* fled.")
    '\\nToll\\n\\n12 died, police said.\\nNo one fled.'
    """
    if "<" in text:
        text = _TAG.sub(_tag, text)
    if "](" in text:
        text = _LINK.sub(lambda match: "" if match["image"] else match["words"], text)
    if "#" in text:
        text = "\n".join(_heading(line) for line in text.split("\n"))
    if ">" in text:
        text = _QUOTED.sub("", text)
    if "`" in text:
        text = _CODE.sub(r"\1", _FENCE.sub("", text))
    if "*" in text or "_" in text:
        text = _EMPHASIS.sub(r"\2", _BOLD.sub(r"\2", text))
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text


def _tag(match: re.Match[str]) -> str:
    """An inline tag leaves nothing; any other ends the line."""
    return "" if match["name"].lower() in _INLINE else "\n"


def _heading(line: str) -> str:
    """``## Words ##`` as its words between blank lines."""
    words = line.lstrip("#")
    depth = len(line) - len(words)
    if not 1 <= depth <= 6 or words[:1] not in (" ", "\t"):
        return line
    return f"\n{words.strip().rstrip('#').rstrip()}\n"
