"""A sentence's words, numbers and marks."""

from __future__ import annotations

import re

from briefing.document import Span, Token
from briefing.lexicons import read_words

_TOKEN = re.compile(
    r"""(?x)
      \[ [^][]* \b (?:as\s(?:heard|received|published|printed|broadcast|transliterated)|indistinct|omitted|sic) \b [^][]* \]
    | (?<=UPDATE\ )\d{1,2}-(?=[A-Z])                        # UPDATE 3-Two soldiers
    | (?:[^\W\d_]\.){2,}                                    # U.S.  a.m.
    | \d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d])                  # 1,200  1,200.5
    | \d{1,2}(?:,\d{2})+,\d{3}(?!\d)                         # 3,00,000, as in India
    | \d{1,3},\ 000(?!\d)                                   # 31, 000, as some wires space it
    | \d+(?:[./:]\d+)+                                      # 1.5  7/7  10:30
    | '(?:[sS]|\ s)\b                                       # the possessive, also as tokenised text spaces it
    | [^\W_]+ (?:-[^\W_]+ | '(?![sS]\b)[^\W_]+ | &[^\W_]+)* # words, O'Brien, al-Qaida, 12-year-old, AT&T
    | \.{2,} | …                                            # an ellipsis
    | -{2,}                                                 # a typed dash
    | \S
    """
)


_INSERTION = re.compile(r"(?i)\[(?:of|by|from|in|at|on|with|who|that|the|and|was|were) [^][]+\]")


def find_tokens(plain: str, span: Span) -> tuple[Token, ...]:
    """The tokens of `plain` within `span`; an abbreviation keeps its full stop, an editor's notes and brackets are left out."""
    abbreviations = read_words("abbreviations")
    tokens: list[Token] = []
    insertion = None
    for match in _TOKEN.finditer(plain, span.start, span.end):
        start, end = match.span()
        text = match.group().replace("' ", "'")
        if text[0] == "[":
            insertion = _INSERTION.match(plain, start, span.end)
        if insertion and start in (insertion.start(), insertion.end() - 1):
            continue
        if text[0] == "[" and end - start > 1:
            continue
        if tokens and text == "." and end < span.end and tokens[-1].span.end == start and _keeps_stop(tokens[-1], abbreviations):
            last = tokens.pop()
            start, text = last.span.start, last.text + "."
        tokens.append(Token(Span(start, end), text, text.lower()))
    return tuple(tokens)


def _keeps_stop(token: Token, abbreviations: frozenset[str]) -> bool:
    is_initial = len(token.text) == 1 and token.text.isupper()
    return is_initial or token.lower in abbreviations
