"""Plain characters for odd ones, one for one, so that every offset stays true."""

from __future__ import annotations

from briefing.patterns import Pattern

DASH = "–"
"""The one character that stands for every dash longer than a hyphen."""

_SINGLE_QUOTES = "‘’‚‛′´`ʼ"
_DOUBLE_QUOTES = "“”„‟″«»"
_HYPHENS = "‐‑−"
_DASHES = "–—―‒"
_SPACES = "\t\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_CONTROLS = "".join(chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) != "\n")

_PLAIN = str.maketrans(
    {
        **dict.fromkeys(_CONTROLS, " "),
        **dict.fromkeys(_SINGLE_QUOTES, "'"),
        **dict.fromkeys(_DOUBLE_QUOTES, '"'),
        **dict.fromkeys(_HYPHENS, "-"),
        **dict.fromkeys(_DASHES, DASH),
        **dict.fromkeys(_SPACES, " "),
        "\r": "\n",
    }
)


_FOOTNOTE = Pattern(r"(?<=[\w.,;:!?)\"'”’])\[(?:\d{1,3}|[a-z]|note \d{1,2}|citation needed)\]")
"""A mark right behind a word, as encyclopaedias have it: ``in May 2013,[3]``."""


def clean(text: str) -> str:
    """`text` with plain quotes, hyphens, dashes and spaces, footnote marks blank; same length, line ends as ``\\n``.

    >>> clean("“No,” he said — ‘never’")
    '"No," he said – \\'never\\''
    >>> clean("`` No, '' he said")
    '"  No,  " he said'
    >>> clean("Two died.[12]")
    'Two died.    '
    """
    if "[" in text:
        text = _FOOTNOTE.sub(lambda mark: " " * len(mark.group()), text)
    two_marks = text.replace("``", '" ').replace("''", ' "')
    return two_marks.translate(_PLAIN)
