"""Patterns that are compiled when they are first used, which for most of them is never in a run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Pattern:
    """A regular expression, its flags in front of it; the first of its methods that is asked for compiles it.

    >>> Pattern(r"\\bfire\\b").search("a fire broke out").span()
    (2, 6)
    """

    search: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    findall: Callable[..., list[str]]
    finditer: Callable[..., Iterator[re.Match[str]]]
    sub: Callable[..., str]

    def __init__(self, words: str) -> None:
        self.words = words

    def __getattr__(self, name: str) -> object:
        """Put the compiled pattern's methods where later uses find them, so that they cost no more than its own."""
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.words)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


_METHODS = ("search", "match", "fullmatch", "findall", "finditer", "sub")
