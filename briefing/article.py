"""Inputs → articles: bytes from a file or standard input, decoded, with what is known of them."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import EmptyArticleError, ReadError

if TYPE_CHECKING:
    from datetime import date

STANDARD_INPUT = "-"
_BYTE_ORDER_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its source (a path, or "-" for standard input) and what came with it."""

    text: str
    source: str = STANDARD_INPUT
    id: str | None = None
    title: str | None = None
    published: date | None = None


def read_article(source: str, *, title: str | None = None, published: date | None = None) -> Article:
    """The article in the file at `source`, or on standard input for "-".

    Raises ReadError for what cannot be read or decoded, EmptyArticleError for what holds no words.
    """
    text = read_text(source)
    require_words(text)
    return Article(text=text, source=source, title=title, published=published)


def read_text(source: str) -> str:
    """The decoded text of a file, or of standard input for "-". Raises ReadError."""
    return normalize(decode(_read_bytes(source)))


def _read_bytes(source: str) -> bytes:
    if source == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    try:
        return Path(source).read_bytes()
    except FileNotFoundError as error:
        raise ReadError("no such file; check the path") from error
    except IsADirectoryError as error:
        raise ReadError("is a folder; name the files in it") from error
    except PermissionError as error:
        raise ReadError("may not be read; check its permissions") from error
    except (OSError, ValueError) as error:
        raise ReadError(f"cannot be read ({getattr(error, 'strerror', None) or error}); check the path") from error


def decode(content: bytes) -> str:
    """Bytes as text: by byte order mark, as UTF-8, else as Windows-1252. Raises ReadError for binary content."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError as error:
                raise ReadError(f"is not the {encoding} text it says it is; convert it to UTF-8") from error
    if b"\0" in content:
        raise ReadError("is not text; extract its text first")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def normalize(text: str) -> str:
    """Line ends as ``\\n`` and no lone surrogates; every other code point stays."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def require_words(text: str) -> None:
    """Raises EmptyArticleError if nothing in `text` is a letter or a digit."""
    if not any(character.isalnum() for character in text):
        raise EmptyArticleError("holds no words; give it the text of an article")
