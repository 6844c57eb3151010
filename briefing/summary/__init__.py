"""Document → summary: the article's own sentences, in source order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.choices import Method
from briefing.clean import clean
from briefing.document import Span
from briefing.lexicons import read_words
from briefing.segment.tokens import find_tokens
from briefing.summary.limit import Limit, lead
from briefing.summary.stems import stem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.document import Document
    from briefing.summary.worth import FigureKey

__all__ = ["Limit", "Method", "Summary", "read_focus", "summarize"]


class Summary(NamedTuple):
    """The chosen sentences by their index in the document."""

    method: Method
    sentences: tuple[int, ...]
    notes: tuple[str, ...] = ()


def summarize(
    document: Document,
    method: Method,
    limit: Limit,
    figures: Mapping[int, frozenset[FigureKey]],
    focus: str = "",
    older: frozenset[int] = frozenset(),
) -> Summary:
    """The sentences of the story that `method` chooses within `limit`.

    `figures` are the toll's figures by the sentence that states them, `older` the sentences with figures of older events
    only; `news` prefers sentences on the words of `focus`.
    """
    story = list(document.story())
    if not story:
        return Summary(method, ())
    if method is Method.LEAD:
        chosen = lead(story, limit)
    elif method is Method.NEWS:
        from briefing.summary import news

        chosen = news.choose(story, limit, figures, read_focus(focus), older)
    else:
        from briefing.summary import sumy_methods

        chosen = sumy_methods.choose(story, method, limit)
    return Summary(method, tuple(sentence.index for sentence in chosen), _notes(method, len(story)))


def _notes(method: Method, count: int) -> tuple[str, ...]:
    """What a method of sumy left out of a long story."""
    if method in (Method.NEWS, Method.LEAD):
        return ()
    from briefing.summary.sumy_methods import SENTENCES_MOST

    if count <= SENTENCES_MOST:
        return ()
    return (f"summary: {method.value} was given only the first {SENTENCES_MOST} of {count:,} sentences",)


def read_focus(words: str) -> frozenset[str]:
    """The words of a topic as the summary compares them: stemmed, without stop words.

    >>> sorted(read_focus("the hostages, in Doha"))
    ['doha', 'hostage']
    """
    plain = clean(words)
    tokens = find_tokens(plain, Span(0, len(plain)))
    return frozenset(stem(t.lower) for t in tokens if t.is_word and t.lower not in read_words("stop_words"))
