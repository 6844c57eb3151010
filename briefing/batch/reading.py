"""A shard → the requests in it, read where the shard is worked on."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import IO, TYPE_CHECKING

from briefing.article.encoding import decode
from briefing.article.mending import normalize
from briefing.article.source import BYTES_MOST
from briefing.batch.job import Kind, Request
from briefing.batch.line import encode
from briefing.batch.parquet import read_rows
from briefing.batch.storage import from_root, opened, uncompressed
from briefing.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.batch.job import Settings, Shard

BLOCK = 1024 * 1024
UNREADABLE = "-"
"""A line that stands for one which is no text: no JSON, and so an error row."""


def read_shard(shard: Shard, settings: Settings, root: str = "") -> Iterator[Request]:
    """The documents of a shard, in order; relative paths start from `root`. Raises ReadError."""
    if shard.kind is Kind.ARTICLES:
        return (_file_request(path, settings, root) for path in shard.paths)
    if root:
        shard = replace(shard, paths=tuple(from_root(root, path) for path in shard.paths))
    if shard.kind is Kind.PARQUET:
        return _read_records(shard, settings)
    return _read_lines(shard, settings)


def _file_request(path: str, settings: Settings, root: str) -> Request:
    name = os.fsencode(path).decode("utf-8", "replace")
    return Request(name, name, settings=settings, path=from_root(root, path))


def _read_lines(shard: Shard, settings: Settings) -> Iterator[Request]:
    with opened(shard.paths[0]) as stored:
        content = uncompressed(stored)
        _skip(content, shard.first, seekable=content is stored)
        position, number = shard.first, shard.start
        while position < shard.end:
            line = content.readline(min(BYTES_MOST, shard.end - position))
            if not line:
                raise ReadError("is shorter than when the run began; start it afresh")
            position += len(line)
            if position < shard.end and not line.endswith(b"\n"):
                position += _skip_line(content, shard.end - position)
                line = UNREADABLE.encode()
            text = _text(line)
            if text.strip():
                yield Request(shard.source, f"{shard.source}:{number}", text, settings)
            number += 1


def _text(line: bytes) -> str:
    try:
        return normalize(line.decode("utf-8").removeprefix("\ufeff")).strip("\n")
    except UnicodeDecodeError:
        pass
    try:
        return normalize(decode(line)).strip("\n")
    except ReadError:
        return UNREADABLE


def _skip(content: IO[bytes], size: int, *, seekable: bool) -> None:
    if seekable:
        content.seek(size)
        return
    while size > 0 and (block := content.read(min(BLOCK, size))):
        size -= len(block)


def _skip_line(content: IO[bytes], most: int) -> int:
    """The bytes that were left of a line."""
    skipped = 0
    while skipped < most and (rest := content.readline(min(BLOCK, most - skipped))):
        skipped += len(rest)
        if rest.endswith(b"\n"):
            break
    return skipped


def _read_records(shard: Shard, settings: Settings) -> Iterator[Request]:
    rows = read_rows(shard.paths[0], shard.group, shard.first, shard.end)
    for number, record in enumerate(rows, shard.start):
        yield Request(shard.source, f"{shard.source}:{number}", encode(record).decode(), settings)
