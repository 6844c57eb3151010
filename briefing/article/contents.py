"""What a reader of one form of input returns."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date


class Contents(NamedTuple):
    """The words of an article with what its form says of it: a page's title, a letter's date."""

    text: str
    title: str | None = None
    author: str | None = None
    published: date | None = None
