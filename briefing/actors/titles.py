"""A person's title as worded: in front of the name, or in the words between commas behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.document import Span
from briefing.names.cues import title_heads
from briefing.names.generic import heads

if TYPE_CHECKING:
    from briefing.document import Document
    from briefing.names.mention import Mention

APPOSITION_MOST = 12
"""Words that a title behind a name may have."""
_OPENING = frozenset("a an the his her its their former acting deputy".split())


def title_of(document: Document, mention: Mention) -> Span | None:
    """The span of the title that a mention of a person carries, if it carries one."""
    if mention.title:
        return _strip(document, mention.title)
    return _apposition(document, mention)


def _strip(document: Document, span: Span) -> Span:
    end = span.end
    while end > span.start and document.text[end - 1].isspace():
        end -= 1
    return Span(span.start, end)


def _apposition(document: Document, mention: Mention) -> Span | None:
    """``Pat Hodgkin, the local director of X,``."""
    sentence = document.sentences[mention.sentence]
    tokens = sentence.tokens
    first = mention.end + 1
    if first >= len(tokens) or tokens[mention.end].text != ",":
        return None
    end = first
    while end < len(tokens) and end - first < APPOSITION_MOST and tokens[end].text not in {",", ".", ";", "–"}:
        end += 1
    words = [token.lower for token in tokens[first:end]]
    if end >= len(tokens) or not words or not (words[0] in _OPENING or words[0] in title_heads()):
        return None
    core = words[: words.index("of")] if "of" in words else words
    core = core[: core.index("for")] if "for" in core else core
    is_title = bool(core) and (core[-1] in title_heads() or core[-1] in heads())
    return sentence.span_of(first, end) if is_title and "who" not in words else None
