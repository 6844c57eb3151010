"""Files → shards: deterministic slices, found lazily, of which the driver holds no row."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING

from briefing.batch.job import Kind, Shard
from briefing.batch.parquet import row_groups
from briefing.batch.storage import opened, uncompressed
from briefing.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from briefing.batch.sources import File

BLOCK = 1024 * 1024
FILE_LEAST = 4096
"""Bytes that even an empty article weighs, so that a folder of them is cut, too."""
ROW_GUESS = 4096
"""Bytes of an article in Parquet, for the number of rows in a shard."""
SLICES_MOST = 32
"""Of a row group, which each of its shards has to decompress."""


def cut(
    files: Iterable[File], size: int, number: int = 0, *, heed: Callable[[File, ReadError], None] | None = None
) -> Iterator[Shard]:
    """The shards of a source's files, each of about `size` bytes of content; `number` is the source's own.

    `heed` hears of a file that turns out to be broken, and the next is cut; without it, ReadError is raised.
    """
    for piece, run in enumerate(_runs(files, size)):
        name = f"{number:06d}-{piece:06d}"
        if run[0].kind is Kind.ARTICLES:
            yield _articles(run, name)
            continue
        try:
            yield from _cut_file(run[0], size, f"{name}-{_stem(run[0].name)}")
        except ReadError as error:
            if heed is None:
                raise
            heed(run[0], error)


def _runs(files: Iterable[File], size: int) -> Iterator[list[File]]:
    """Each file of several documents alone, and articles that stand together, of `size` bytes in all."""
    articles: list[File] = []
    weight = 0
    for file in files:
        apart = file.kind is not Kind.ARTICLES
        if articles and (apart or weight >= size):
            yield articles
            articles, weight = [], 0
        if apart:
            yield [file]
        else:
            articles.append(file)
            weight += max(file.size, FILE_LEAST)
    if articles:
        yield articles


def _articles(files: list[File], name: str) -> Shard:
    return Shard(
        name=f"{name}-{_stem(files[0].path)}",
        kind=Kind.ARTICLES,
        paths=tuple(file.path for file in files),
        source=files[0].path,
        weight=sum(file.size for file in files),
    )


def _cut_file(file: File, size: int, name: str) -> Iterator[Shard]:
    return _cut_rows(file, size, name) if file.kind is Kind.PARQUET else _cut_lines(file, size, name)


def _cut_lines(file: File, size: int, name: str) -> Iterator[Shard]:
    """Slices of whole lines, with the number of the first; a line longer than `size` is a slice of its own."""
    with opened(file.path) as stored:
        content = uncompressed(stored)
        first, start, told = 0, 1, 0
        for end, lines in _line_ends(content, size):
            at = min(stored.tell(), file.size) if content is not stored else end
            yield Shard(f"{name}-{first:015d}", Kind.LINES, (file.path,), file.name, at - told, first, end, start)
            first, start, told = end, start + lines, at


def _line_ends(content: IO[bytes], size: int) -> Iterator[tuple[int, int]]:
    """Where each slice of at least `size` bytes ends, behind a line feed or at the end, and how many lines it has."""
    position = first = lines = 0
    while block := content.read(BLOCK):
        at = 0
        while True:
            cut_at = block.find(b"\n", max(at, first + size - position - 1))
            if cut_at < 0:
                break
            lines += block.count(b"\n", at, cut_at + 1)
            yield position + cut_at + 1, lines
            at, first, lines = cut_at + 1, position + cut_at + 1, 0
        lines += block.count(b"\n", at)
        position += len(block)
    if position > first:
        yield position, lines + 1


def _cut_rows(file: File, size: int, name: str) -> Iterator[Shard]:
    """Slices of row groups, with the number of the first row in the file."""
    start = 1
    for group, (rows, weight) in enumerate(row_groups(file.path)):
        step = max(size // ROW_GUESS, -(-rows // SLICES_MOST), 1)
        for first in range(0, rows, step):
            end = min(first + step, rows)
            share = weight * end // rows - weight * first // rows
            label = f"{name}-{group:06d}-{first:09d}"
            yield Shard(label, Kind.PARQUET, (file.path,), file.name, share, first, end, start + first, group)
        start += rows


def _stem(path: str) -> str:
    """What a file is called, fit for another file's name."""
    name = PurePosixPath(path).name
    return "".join(c if c.isascii() and (c.isalnum() or c in "-_.") else "_" for c in name)[:60]
