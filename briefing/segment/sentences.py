"""Where sentences end: a rule decides at each mark, from the words on both sides."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from briefing.document import Span
from briefing.lexicons import read_map, read_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_CANDIDATE = re.compile(
    r"""(?<![.!?…])(?P<mark>\.{2,}|[.!?…]+)(?P<closers>["')\]]*)(?P<apart>\s{1,2}"(?=\s))?(?P<gap>\s+|(?=[A-Z"']))"""
)
"""A mark, its closing quotes and brackets (``apart``: a quotation mark typed with spaces), the space behind."""
_LAST_WORD = re.compile(r"[^\s\"'(\[–]*$")
_ACRONYM = re.compile(r"^(?:[^\W\d_]\.)+[^\W\d_]$")
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_OPENERS = "\"'([ –"
LONGEST = 3000
"""Code points past which a run of words without a mark is no sentence: a list, or a page without punctuation. It is cut,
since what is looked for within a sentence may take time with the square of its length."""
LOOK_BACK = 40
"""Code points before a mark in which its word is looked for."""


def find_sentence_spans(plain: str, span: Span) -> tuple[Span, ...]:
    """The sentences of a paragraph at `span`, without white space around them."""
    spans: list[Span] = []
    start = span.start
    quotes = [offset for offset in range(span.start, span.end) if plain[offset] == '"']
    for match in _CANDIDATE.finditer(plain, span.start, span.end):
        if match.start() < start or match.end() >= span.end:
            continue
        if _ends_sentence(plain, match, span):
            end = match.end("closers")
            if match["apart"] and bisect_left(quotes, match.end("apart") - 1) % 2:
                end = match.end("apart")
            spans.append(_strip(plain, Span(start, end)))
            start = end
    spans.append(_strip(plain, Span(start, span.end)))
    return tuple(piece for found in spans if len(found) for piece in _cut(plain, found))


def _cut(plain: str, sentence: Span) -> Iterator[Span]:
    """A sentence beyond LONGEST in pieces, cut at a space where there is one."""
    start = sentence.start
    while sentence.end - start > LONGEST:
        space = plain.rfind(" ", start + LONGEST // 2, start + LONGEST)
        end = space if space > 0 else start + LONGEST
        yield _strip(plain, Span(start, end))
        start = _strip(plain, Span(end, sentence.end)).start
    if start < sentence.end:
        yield Span(start, sentence.end)


def _strip(plain: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and plain[start].isspace():
        start += 1
    while end > start and plain[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _ends_sentence(plain: str, match: re.Match[str], paragraph: Span) -> bool:
    """Whether the mark at `match` closes its sentence."""
    following = plain[match.end() : min(match.end() + LOOK_BACK, paragraph.end)].lstrip(_OPENERS)
    if not following or following[0].islower() or following[0] in ",;:":
        return False
    before = plain[max(paragraph.start, match.start() - LOOK_BACK) : match.start()]
    word = _LAST_WORD.search(before)
    last = word.group() if word else ""
    if not match["gap"]:
        return _glued(last, match, following)
    if match["mark"] != ".":
        return _after_strong_mark(match["mark"], following)
    if match["closers"].strip() and not match["closers"].strip().startswith(")"):
        return not _is_nickname(before, last)
    is_initial = plain[match.end()] == '"' and (len(last) == 1 or last[-2:-1] == ".")
    if is_initial and _NICKNAME.match(plain, match.end(), paragraph.end):
        return False
    return _after_full_stop(last, before, following)


def _is_nickname(before: str, last: str) -> bool:
    """Whether what a quotation mark closes is a short name inside a name: John ``"J.D."`` Roe, William ``"Wm."`` Lee."""
    opening = before.rfind('"')
    inside = before[opening + 1 :]
    is_short = opening >= 0 and 0 < len(inside) <= NICKNAME_MOST and " " not in inside and inside[:1].isupper()
    return is_short and before[:opening].rstrip()[-1:].isalpha() and (len(last) <= 2 or "." in inside)


_NICKNAME = re.compile(r'"[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,3}" [A-Z]')
"""A nickname and a surname behind initials: J.P. ``"The Reed" Dale``."""
NICKNAME_MOST = 8
"""Code points of a nickname that ends with a full stop at most."""


def _glued(last: str, match: re.Match[str], following: str) -> bool:
    """``reported.It is``: a stop without a space ends a sentence between plain words only."""
    if match["closers"].strip():
        return len(last) > 1
    next_word = _next_word(following)
    return len(last) > 2 and last.isalpha() and last[1:].islower() and len(next_word) > 1 and next_word[1:].islower()


def _after_strong_mark(mark: str, following: str) -> bool:
    if mark.startswith("..") or mark == "…":
        return _next_word(following).lower() in read_words("sentence_starters") or following[0] in "\"'"
    return True


def _after_full_stop(last: str, before: str, following: str) -> bool:
    """A single full stop without closing marks: abbreviations and initials decide."""
    next_word = _next_word(following)
    starters = _IN_CAPITALS if len(next_word) > 1 and next_word.isupper() else read_words("sentence_starters")
    is_starter = next_word[:1].isupper() and next_word.lower() in starters
    if len(last) == 1 and last.isupper():
        return is_starter and not _name_before_initial(before)
    if _ACRONYM.match(last):
        kind = read_map("abbreviations").get(last.lower(), "maybe")
    else:
        kind = read_map("abbreviations").get(last.lower(), "")
    if kind == "never":
        return False
    if kind == "number":
        return not following[0].isdigit()
    if kind == "maybe":
        return is_starter
    return True


_IN_CAPITALS = frozenset(
    "the he she it they we i this that these those there but and in on at a an his her their its according meanwhile"
    " however when after".split()
)
"""Words that begin a sentence where capitals tell nothing."""


def _name_before_initial(before: str) -> bool:
    """Whether the word in front of a last initial is capitalised: ``George W.``."""
    words = before[:-1].split()
    return bool(words) and words[-1][:1].isupper()


def _next_word(following: str) -> str:
    match = _WORD.match(following)
    return match.group() if match else ""
