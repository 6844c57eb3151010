"""Document → summary: the article's own sentences, in source order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.enums import StrEnum
from briefing.summary.limit import Limit, fit, lead

if TYPE_CHECKING:
    from briefing.document import Document, Sentence

__all__ = ["Limit", "Method", "Summary", "summarize"]


class Method(StrEnum):
    """How sentences are chosen."""

    NEWS = "news"
    LEAD = "lead"
    LEX_RANK = "lex-rank"
    TEXT_RANK = "text-rank"
    LSA = "lsa"
    LUHN = "luhn"
    KL = "kl"
    SUM_BASIC = "sum-basic"
    EDMUNDSON = "edmundson"
    REDUCTION = "reduction"


@dataclass(frozen=True, slots=True)
class Summary:
    """The chosen sentences by their index in the document."""

    method: Method
    sentences: tuple[int, ...]
    notes: tuple[str, ...] = ()


def summarize(document: Document, method: Method, limit: Limit, toll_sentences: frozenset[int]) -> Summary:
    """The sentences of the story that `method` chooses within `limit`; `toll_sentences` hold the toll's figures."""
    story = list(document.story())
    chosen = _choose(story, method, limit, toll_sentences) if story else []
    return Summary(method, tuple(sentence.index for sentence in chosen), _notes(method, len(story)))


def _notes(method: Method, count: int) -> tuple[str, ...]:
    """What a method of sumy left out of a long story."""
    if method in (Method.NEWS, Method.LEAD):
        return ()
    from briefing.summary.sumy_methods import SENTENCES_MOST

    if count <= SENTENCES_MOST:
        return ()
    return (f"summary: {method.value} was given only the first {SENTENCES_MOST} of {count:,} sentences",)


def _choose(story: list[Sentence], method: Method, limit: Limit, toll_sentences: frozenset[int]) -> list[Sentence]:
    if method is Method.LEAD:
        return lead(story, limit)
    if method is Method.NEWS:
        from briefing.summary import news

        return fit(news.rank(story, toll_sentences, limit), limit)
    from briefing.summary import sumy_methods

    return sumy_methods.choose(story, method, limit)
