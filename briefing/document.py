"""The document owns the text; everything else points into it with spans."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from briefing.enums import StrEnum

if TYPE_CHECKING:
    from collections.abc import Iterator


HEADLINE_WORDS = 4
"""Words of a headline at least: "Home" and "FOR IMMEDIATE RELEASE" are none."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in the article's text.

    >>> Span(2, 5).overlaps(Span(4, 9)), Span(2, 5).overlaps(Span(5, 9))
    (True, False)
    """

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether both ranges share a code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies inside this range."""
        return self.start <= other.start and other.end <= self.end


class Token(NamedTuple):
    """A word, number or mark. `text` is the cleaned form, `lower` its lower case."""

    span: Span
    text: str
    lower: str

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()

    @property
    def is_capitalized(self) -> bool:
        return self.text[0].isupper()


class SentenceKind(StrEnum):
    """What a sentence is to the story: headings hold facts but never enter a summary."""

    STORY = "story"
    HEADING = "heading"


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """One sentence or heading, with its tokens; `index` counts from 0 through the document. It equals itself alone.

    `lowers` are the tokens in lower case, side by side for a quick look.
    """

    index: int
    span: Span
    kind: SentenceKind
    paragraph: int
    tokens: tuple[Token, ...]
    lowers: tuple[str, ...]

    @property
    def is_story(self) -> bool:
        return self.kind is SentenceKind.STORY

    def word_count(self) -> int:
        return sum([word[0].isalnum() for word in self.lowers])

    def span_of(self, first: int, end: int) -> Span:
        """The span of tokens `first` up to, not including, `end`."""
        return Span(self.tokens[first].span.start, self.tokens[end - 1].span.end)


class Dateline(NamedTuple):
    """Where and when a report was filed, as worded: ``KABUL, Feb. 7 --``."""

    span: Span
    place: Span | None
    date: Span | None


class Document(NamedTuple):
    """An article cut into sentences.

    `text` is the article's text with wrapped lines joined; `clean` is its twin of the same length
    with plain quotes, spaces and dashes, in which all patterns look. A span fits both.
    """

    text: str
    clean: str
    sentences: tuple[Sentence, ...]
    dateline: Dateline | None = None

    def quote(self, span: Span) -> str:
        """The article's own words at `span`."""
        return self.text[span.start : span.end]

    def story(self) -> Iterator[Sentence]:
        """The sentences of the story, without headings."""
        return (sentence for sentence in self.sentences if sentence.is_story)

    def headline(self) -> Sentence | None:
        """The first heading in front of the story that is long enough for a headline, else the first of them."""
        front = list(takewhile(lambda sentence: not sentence.is_story, self.sentences))
        return next((sentence for sentence in front if sentence.word_count() >= HEADLINE_WORDS), front[0] if front else None)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the code point at `offset`, if one does."""
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            if self.sentences[middle].span.end <= offset:
                low = middle + 1
            else:
                high = middle
        if low < len(self.sentences) and self.sentences[low].span.start <= offset:
            return self.sentences[low]
        return None
