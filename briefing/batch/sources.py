"""What the command line names → files, each with how documents stand in it."""

from __future__ import annotations

import hashlib
import re
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath
from typing import IO, TYPE_CHECKING

from briefing.article.source import STANDARD_INPUT, missing
from briefing.batch.job import Kind
from briefing.batch.storage import (
    PARQUET,
    is_file,
    is_folder,
    is_remote,
    join,
    matches,
    opened,
    replacing,
    size_of,
    uncompressed,
    walk,
)
from briefing.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator

_GLOB = re.compile(r"[*?\[]")
_COMPRESSED = {".gz", ".zst"}
_LINES = {".jsonl", ".ndjson"}
_ARTICLES = {".txt", ".text", ".htm", ".html", ".xhtml", ".md", ".eml", ".rtf", ".xml"}
_RECORD = re.compile(rb'\s{0,64}\{\s{0,64}"')
"""How JSON Lines begin; RTF, too, begins with a brace."""
_HEAD = 4096
BLOCK = 1024 * 1024
_WIDE = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class File:
    """One file of the input, shown as `name`; `mark` changes when its content does."""

    name: str
    path: str
    kind: Kind
    size: int
    mark: str


def find_files(source: str, own: tuple[str, ...] = ()) -> Iterator[File]:
    """The files that a source names: a file, all below a folder, or what a pattern matches; not those of `own`, the run's.

    Raises ReadError.
    """
    if not source or source.lower().startswith(("http://", "https://")):
        raise ReadError(missing(source))
    places = tuple(map(_place, own))
    if is_folder(source):
        paths = [path for path in walk(source) if not _is_within(path, places) and not _is_readme(path)]
        if not paths:
            raise ReadError("holds no files; name a folder of articles")
        yield from map(_found, paths)
    elif _GLOB.search(source) and not is_file(source):
        paths = [path for found in matches(source) for path in (walk(found) if is_folder(found) else [found])]
        paths = [path for path in paths if not _is_within(path, places)]
        if not paths:
            raise ReadError("matches no file; check the pattern")
        yield from map(_found, paths)
    else:
        yield _file(source)


def _place(path: str) -> PurePath:
    return PurePosixPath(path) if is_remote(path) else Path(path).absolute()


def _is_within(path: str, places: tuple[PurePath, ...]) -> bool:
    """Whether a file is one of `places`, or below it."""
    file = _place(path)
    return any(file == place or place in file.parents for place in places)


def _is_readme(path: str) -> bool:
    """Whether a file tells of its folder: ``README.md``."""
    return PurePosixPath(path).name.upper().startswith("README")


def _found(path: str) -> File:
    """A file that nobody named: if it cannot be read, it is an article that will say so in its row."""
    try:
        return _file(path)
    except (ReadError, OSError):
        return File(path, path, Kind.ARTICLES, 0, "")


def _file(path: str) -> File:
    kind = _kind(path)
    size, mark = size_of(path)
    return File(path, path, kind, size, mark)


def _kind(path: str) -> Kind:
    """How documents stand in a file, by its name, else by how its content begins."""
    suffixes = [suffix.lower() for suffix in PurePosixPath(path).suffixes]
    if suffixes and suffixes[-1] in _COMPRESSED:
        suffixes.pop()
    if suffixes and suffixes[-1] in _ARTICLES:
        _require(path)
        return Kind.ARTICLES
    with opened(path) as stream:
        if stream.read(4) == PARQUET:
            return Kind.PARQUET
        stream.seek(0)
        head = uncompressed(stream).read(_HEAD)
        if not suffixes or suffixes[-1] not in _LINES:
            return Kind.LINES if _RECORD.match(head) else Kind.ARTICLES
        if head.startswith(_WIDE):
            raise ReadError("is UTF-16; convert it to UTF-8 (iconv -f UTF-16 -t UTF-8)")
        return Kind.LINES


def _require(path: str) -> None:
    if not is_file(path):
        raise ReadError("no such file; check the path")


def is_passing(source: str) -> bool:
    """Whether a source can be read only once: standard input, a pipe."""
    return source == STANDARD_INPUT or (
        not is_remote(source) and Path(source).exists() and not is_file(source) and not is_folder(source)
    )


def spool(source: str, folder: str, number: int) -> File:
    """A copy in `folder` of a source that can be read only once. Raises ReadError, WriteError."""
    path = join(folder, f".stdin-{number}")
    digest, size = hashlib.sha256(), 0
    with replacing(path) as copy, _reading(source) as stream:
        while block := stream.read(BLOCK):
            copy.write(block)
            digest.update(block)
            size += len(block)
    with opened(path) as stream:
        kind = Kind.PARQUET if stream.read(4) == PARQUET else Kind.LINES
    return File(source, path, kind, size, digest.hexdigest())


@contextmanager
def _reading(source: str) -> Iterator[IO[bytes]]:
    if source != STANDARD_INPUT:
        with opened(source) as stream:
            yield stream
    elif sys.stdin is None:
        raise ReadError("is closed; name a file or pipe a corpus in")
    else:
        yield sys.stdin.buffer
