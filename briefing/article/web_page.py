"""A web page → its article; trafilatura and lxml are imported only here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.article.contents import Contents
from briefing.dates import read_day
from briefing.errors import ReadError
from briefing.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE_MOST = 10_000_000
"""Code points of a page that are parsed; what stands behind is cut."""
_OPENING = Pattern(r"(?i)<(?:!doctype html|html|head|body)\b")
_FRAGMENT = Pattern(r"(?i)<(?:/p|/div|/article|/section|/body|/html|/h[1-6]|p|div|article|h1|meta|script)(?:\s[^<>]{0,500})?>")
_UNPARSABLE = Pattern("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FRAGMENT_TAGS = 2
"""Tags of blocks from which on a text that opens with a tag is taken for a page."""
_LOOKED_AT = 4000
_DATES = {"original_date": True, "extensive_search": False, "min_date": "1970-01-01", "max_date": "2100-12-31"}
"""Only dates that the page states, and fixed bounds: no result may hang on the day of the run."""
_BLOCKS = frozenset({"p", "head", "item", "quote", "row", "code", "ab"})


def is_web_page(text: str) -> bool:
    """Whether a text is HTML: a page, or a piece of one.

    >>> is_web_page("<!DOCTYPE html><title>x</title>"), is_web_page("The <b>army</b> said so.")
    (True, False)
    """
    head = _without_prologue(text[:_LOOKED_AT])
    if _OPENING.match(head):
        return True
    return head.startswith("<") and sum(1 for _ in _FRAGMENT.finditer(head)) >= _FRAGMENT_TAGS


def _without_prologue(head: str) -> str:
    """The head of a text without the comments and the XML declaration that may stand before a page."""
    head = head.lstrip()
    while head.startswith(("<!--", "<?xml")):
        head = head.partition("-->" if head.startswith("<!--") else "?>")[2].lstrip()
    return head


def read_web_page(page: str) -> Contents:
    """The article of a page without what stands around it. Raises ReadError if none is found."""
    import logging

    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    found: Any = None
    try:
        found = trafilatura.bare_extraction(
            _parsable(page), with_metadata=True, include_comments=False, date_extraction_params=_DATES
        )
    except Exception as error:
        raise ReadError(f"is a web page that cannot be parsed ({type(error).__name__}); give its text") from error
    text = "\n\n".join(_blocks(found.body)) if found is not None and found.body is not None else ""
    if not text.strip():
        raise ReadError("is a web page without an article's text; copy the text itself")
    return Contents(text, _words(found.title), _words(found.author), read_day(found.date) if found.date else None)


def _parsable(page: str) -> str:
    """The page as a whole one, without the controls and lone surrogates that lxml refuses."""
    page = _UNPARSABLE.sub(" ", page[:PAGE_MOST])
    return page if "<html" in page[:_LOOKED_AT].lower() else f"<html><body>{page}</body></html>"


def _blocks(body: Any) -> Iterator[str]:
    """The words of each block, in order: a paragraph, a heading, a list's item, a table's row."""
    for element in body.iter(*_BLOCKS):
        if any(parent.tag in _BLOCKS for parent in element.iterancestors()):
            continue
        words = " ".join("".join(_pieces(element)).split())
        if words:
            yield f"- {words}" if element.tag == "item" else words


def _pieces(element: Any) -> Iterator[str]:
    for child in element.iter():
        if child.tag in ("lb", "cell") or (child.tag in _BLOCKS and child is not element):
            yield " "
        yield child.text or ""
        if child is not element:
            yield child.tail or ""


def _words(text: str | None) -> str | None:
    return " ".join(text.split()) or None if text else None
