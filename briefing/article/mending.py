"""Text as it came → text as it was meant: what converters, mail programs and terminals left in it is taken out.

All offsets of a briefing refer to the mended text. The steps are small; their order in `_STEPS` is the precedence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.article.hyphens import join_hyphenated
from briefing.article.markup import drop_markup
from briefing.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Callable

_ENTITY = Pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31}\d{0,2});")
_ESCAPE_SEQUENCE = Pattern(
    r"""(?x) \x1b (?:
      [\]PX^_] [^\x07\x1b\x9c]{0,4096} (?: \x07 | \x1b\\ | \x9c )     # OSC, DCS and other strings with their end
    | \[ [0-?]{0,64} [ -/]{0,16} [@-~]                                # CSI
    | [ -/]{1,4} [0-~] )                                              # two or three characters
    """
)
_INVISIBLE = Pattern("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]")
_CONTROL = Pattern(r"[\x00-\x08\x0e-\x1f\x7f]")
_MISREAD = Pattern(
    "[ÂÃâ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,2}"
)
_MISPLACED = Pattern("[\u0080-\u009f]")
_ELISION = Pattern(r"(?<=\w)\ (?=[’']\ (?:s|re|ve|ll|d|m|t)\b)|(?<=\w\ [’'])\ (?=(?:s|re|ve|ll|d|m|t)\b)")
_AGE = Pattern(r"(?i)(?<=\d)(?:\ -\ ?|-\ )(?=(?:year|month|week|day)s?(?:\ ?-\ ?|\ )old)|(?<=year)(?:\ -\ ?|-\ )(?=olds?\b)")
_HALF_DAY = Pattern(r"(?<=\d\ )([ap])\. m\.")
_RTF_LEFT = Pattern(r"\\'([0-9a-fA-F]{2})|\\(?:par|pard|line|tab)\b ?")


def mend(text: str) -> str:
    """`text` without soft hyphens, entities, markup, escape sequences, controls and line-end hyphens.

    >>> mend("He said &quot;no&quot;.\\r\\nThe explo\\xad\\xadsion \\x1b[31mkilled\\x1b[0m **12** peo-\\nple there.")
    'He said "no".\\nThe explosion killed 12 people\\nthere.'
    """
    for step in _STEPS:
        text = step(text)
    return text


def normalize(text: str) -> str:
    """Line ends as ``\\n`` and no lone surrogates; every other code point stays."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _mend_encoding(text: str) -> str:
    """Marks read in the wrong encoding: ``donâ€™t`` is don’t, and the control U+0093 stands for “."""
    if text.isascii():
        return text
    text = _MISREAD.sub(lambda match: _reread(match.group()), text)
    return _MISPLACED.sub(lambda match: _reread_control(match.group()), text)


def _reread(misread: str) -> str:
    """The character whose UTF-8 bytes were read as Windows-1252, or the same again."""
    try:
        content = b"".join(c.encode("latin-1") if "\x80" <= c <= "\x9f" else c.encode("cp1252") for c in misread)
        return content.decode("utf-8")
    except UnicodeError:
        return misread


def _reread_control(control: str) -> str:
    """A C1 control as the Windows-1252 mark it was; NEL as a line end."""
    if control == "\x85":
        return "\n"
    return control.encode("latin-1").decode("cp1252", "replace").replace("\ufffd", " ")


def _unescape_entities(text: str) -> str:
    """``&amp;quot;``, escaped twice by some page, becomes its mark."""
    for _ in range(2):
        if "&" not in text or not _ENTITY.search(text):
            return text
        from html import unescape

        text = _ENTITY.sub(lambda match: unescape(match.group()), text)
    return text


def _drop_rtf(text: str) -> str:
    """Control words that a word processor left: ``\\'92``, ``\\par``."""
    if "\\" not in text:
        return text
    return _RTF_LEFT.sub(lambda match: _rtf_mark(match[1], match.group()), text)


def _rtf_mark(code: str | None, word: str) -> str:
    if code:
        return bytes.fromhex(code).decode("cp1252", "replace")
    return "\t" if word.startswith("\\tab") else "\n"


def _end_lines(text: str) -> str:
    """Line and paragraph separators, vertical tabs and page breaks as line ends."""
    text = text.replace("\u2028", "\n").replace("\u2029", "\n\n").replace("\v", "\n")
    return _join_pages(text.split("\f")) if "\f" in text else text


def _join_pages(pages: list[str]) -> str:
    """A page that ends within a sentence runs on into the next."""
    joined = [pages[0].rstrip()]
    for page in pages[1:]:
        words = page.strip()
        joined += ["\n" if words[:1].islower() else "\n\n", words] if words else []
    return "".join(joined)


def _drop_controls(text: str) -> str:
    text = _ESCAPE_SEQUENCE.sub("", text) if "\x1b" in text else text
    return _CONTROL.sub(" ", text)


def _drop_invisible(text: str) -> str:
    """Zero-width characters, soft hyphens and marks of direction, which split words and hide others."""
    return text if text.isascii() else _INVISIBLE.sub("", text)


def _join_tokens(text: str) -> str:
    """What a tokenizer or a line end set apart: the sheriff ``’ s`` deputy, at 3 ``p. m.``, a ``12- year-old`` boy."""
    return _HALF_DAY.sub(r"\1.m.", _AGE.sub("-", _ELISION.sub("", text)))


_STEPS: tuple[Callable[[str], str], ...] = (
    normalize,
    _mend_encoding,
    _unescape_entities,
    normalize,
    _drop_controls,
    _drop_rtf,
    _end_lines,
    _drop_invisible,
    drop_markup,
    join_hyphenated,
    _join_tokens,
)
