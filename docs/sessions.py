"""A page → the page with what Python answers today in its blocks of `python`, which are one session."""

from __future__ import annotations

import doctest
import io
from contextlib import redirect_stdout
from typing import Any

from docs.blocks import read_blocks


def answered(page: str) -> str:
    r"""The page with the answers to its examples as they are.

    >>> answered("```python\n>>> 1 + 1\n3\n```\n")
    '```python\n>>> 1 + 1\n2\n```\n'
    """
    names: dict[str, Any] = {}
    parts, position = [], 0
    for block in read_blocks(page):
        if block.kind == "python":
            parts += [page[position : block.start], _session(block.body, names)]
            position = block.end
    return "".join(parts) + page[position:]


def _session(body: str, names: dict[str, Any]) -> str:
    """The examples of a block, each followed by what it prints; `names` go on from block to block."""
    lines = []
    for example in doctest.DocTestParser().get_examples(body):
        first, *rest = example.source.splitlines()
        lines += [f">>> {first}", *(f"... {line}".rstrip() for line in rest), *_answer(example.source, names)]
    return "".join(f"{line}\n" for line in lines)


def _answer(source: str, names: dict[str, Any]) -> list[str]:
    printed = io.StringIO()
    with redirect_stdout(printed):
        exec(compile(source, "a page", "single"), names)  # noqa: S102 -- the project's own pages
    return printed.getvalue().splitlines()
