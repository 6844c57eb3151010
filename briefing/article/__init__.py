"""Inputs → articles: a file, standard input or a text, mended, with what is known of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from briefing.article.contents import Contents
from briefing.article.encoding import decode
from briefing.article.language import ENGLISH, find_language
from briefing.article.mail import is_mail, read_mail
from briefing.article.mending import mend, normalize
from briefing.article.rich_text import is_rich_text, read_rich_text
from briefing.article.source import STANDARD_INPUT, read_bytes
from briefing.article.web_page import is_web_page, read_web_page
from briefing.errors import EmptyArticleError, LanguageError, ReadError

if TYPE_CHECKING:
    from datetime import date

__all__ = ["STANDARD_INPUT", "TEXT_MOST", "Article", "read_article", "read_lines", "to_article"]

TEXT_MOST = 1_000_000
"""Code points of an article that are briefed (about 170,000 words); what stands behind is cut, and a note says so."""


class Article(NamedTuple):
    """A text with its source (a path, or "-" for standard input) and what came with it.

    `notes` say in words what the reader of a briefing should know of the reading: that the text was cut, say.
    """

    text: str
    source: str = STANDARD_INPUT
    id: str | None = None
    title: str | None = None
    author: str | None = None
    published: date | None = None
    language: str = ENGLISH.code
    notes: tuple[str, ...] = ()


def read_article(source: str, *, title: str | None = None, published: date | None = None, force: bool = False) -> Article:
    """The article in the file at `source`, or on standard input for "-".

    Raises ReadError for what cannot be read or decoded, EmptyArticleError for what holds no words, and
    LanguageError for what is not English, unless `force` is set.
    """
    given = Contents("", title and _printable(title), None, published)
    text = decode(read_bytes(source))
    if _is_corpus(text):
        raise ReadError("is a corpus of JSON lines, no article; brief it with briefing batch")
    return to_article(text, source=_printable(source), given=given, force=force)


def to_article(
    text: str, *, source: str = STANDARD_INPUT, identity: str | None = None, given: Contents, force: bool = False
) -> Article:
    """The article that `text` holds, in whatever form; what is `given` of title and date goes before what it says.

    Raises as `read_article` does.
    """
    contents = _read_contents(normalize(text))
    title, author = given.title or contents.title, given.author or contents.author
    whole = mend(contents.text)
    _require_words(whole)
    notes: tuple[str, ...] = ()
    if len(whole) > TEXT_MOST:
        notes = (f"cut: only the first {TEXT_MOST:,} of {len(whole):,} characters were read",)
    body = whole[:TEXT_MOST]
    language = find_language(body)
    if language != ENGLISH:
        if not force:
            raise LanguageError(f"reads as {language.name}, not English; --force briefs it all the same")
        notes = (*notes, f"reads as {language.name}, not English: figures and names may be wrong or missing")
    return Article(
        text=body,
        source=source,
        id=identity,
        title=_line(title),
        author=_line(author),
        published=given.published or contents.published,
        language=language.code,
        notes=notes,
    )


def read_lines(source: str) -> list[str]:
    """The lines of a JSONL source, which only a line feed ends. Raises ReadError."""
    return normalize(decode(read_bytes(source, whole=True))).split("\n")


def _read_contents(text: str) -> Contents:
    """The words of a text by its form: page, mail, RTF, else the text itself."""
    text = text.removeprefix("\ufeff")
    if is_rich_text(text):
        return read_rich_text(text)
    if is_mail(text):
        return read_mail(text)
    if is_web_page(text):
        return read_web_page(text)
    return Contents(text)


def _is_corpus(text: str) -> bool:
    """Whether a text is lines of JSON with an article each."""
    first = text.lstrip("\ufeff \t\r\n").partition("\n")[0]
    if not (first.startswith("{") and '"text"' in first):
        return False
    import json

    try:
        return isinstance(json.loads(first).get("text"), str)
    except ValueError:
        return False


def _require_words(text: str) -> None:
    """Raises EmptyArticleError if nothing in `text` is a letter or a digit."""
    if not any(character.isalnum() for character in text):
        raise EmptyArticleError("holds no words; give it the text of an article")


def _line(words: str | None) -> str | None:
    """Words on one line, mended; None for nothing."""
    return " ".join(mend(words).split()) or None if words else None


def _printable(argument: str) -> str:
    """An argument of the command line as text: what is no UTF-8 in it is replaced."""
    return os.fsencode(argument).decode("utf-8", "replace")
