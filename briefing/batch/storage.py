"""Files here, or wherever fsspec reaches (s3://, gs://): opened, listed, replaced whole."""

from __future__ import annotations

import gzip
import io
import os
import secrets
import shutil
import sys
import zlib
from contextlib import contextmanager
from glob import iglob
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

from briefing.errors import MissingError, ReadError, WriteError
from briefing.output import replacing_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

GZIP, ZSTD, PARQUET = b"\x1f\x8b", b"\x28\xb5\x2f\xfd", b"PAR1"


def is_remote(path: str) -> bool:
    """Whether a path is an address.

    >>> is_remote("s3://bucket/news.jsonl"), is_remote("news.jsonl")
    (True, False)
    """
    return "://" in path


def join(folder: str, name: str) -> str:
    return f"{folder.rstrip('/')}/{name}"


def from_root(root: str, path: str) -> str:
    """A path as seen from anywhere.

    >>> from_root("/home", "in.jsonl"), from_root("/home", "s3://bucket/in.jsonl")
    ('/home/in.jsonl', 's3://bucket/in.jsonl')
    """
    return path if is_remote(path) else str(Path(root) / path)


@contextmanager
def opened(path: str) -> Iterator[IO[bytes]]:
    """The bytes of a file as stored. Raises ReadError."""
    try:
        if is_remote(path):
            fs, inner = _reach(path)
            with fs.open(inner, "rb") as stream:
                yield stream
        else:
            with Path(path).open("rb") as stream:
                yield stream
    except FileNotFoundError as error:
        raise ReadError("no such file; check the path") from error
    except IsADirectoryError as error:
        raise ReadError("is a folder; name the files in it") from error
    except EOFError as error:
        raise ReadError("ends in the middle of its compressed content; fetch it anew") from error
    except _broken() as error:
        raise ReadError(f"is broken ({error}); fetch it anew") from error
    except (OSError, ValueError) as error:
        raise ReadError(f"cannot be read ({getattr(error, 'strerror', None) or error}); check the path") from error


def uncompressed(stream: IO[bytes]) -> IO[bytes]:
    """The content of a stream that may be gzip or zstd, told by its first bytes."""
    head = stream.read(4)
    stream.seek(0)
    if head.startswith(GZIP):
        return cast("IO[bytes]", gzip.GzipFile(fileobj=stream))
    if head.startswith(ZSTD):
        reader = _zstandard().ZstdDecompressor().stream_reader(stream, read_across_frames=True)
        return io.BufferedReader(reader, 1024 * 1024)
    return stream


def size_of(path: str) -> tuple[int, str]:
    """Bytes stored at a path, and the time or mark of its last change."""
    if is_remote(path):
        fs, inner = _reach(path)
        about = fs.info(inner)
        return int(about["size"] or 0), str(about.get("ETag") or about.get("mtime") or about.get("LastModified") or "")
    status = Path(path).stat()
    return status.st_size, str(status.st_mtime_ns)


def is_folder(path: str) -> bool:
    if is_remote(path):
        fs, inner = _reach(path)
        return bool(fs.isdir(inner))
    return Path(path).is_dir()


def is_file(path: str) -> bool:
    """Whether something can be read again and again at `path`."""
    if is_remote(path):
        fs, inner = _reach(path)
        return bool(fs.isfile(inner))
    return Path(path).is_file()


def walk(folder: str) -> Iterator[str]:
    """The files in a folder and below, sorted in each folder; hidden ones are passed over."""
    if is_remote(folder):
        fs, inner = _reach(folder)
        scheme = folder.split("://", maxsplit=1)[0]
        yield from (f"{scheme}://{path.lstrip('/')}" for path in sorted(fs.find(inner)))
        return
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield str(Path(root) / name)


def matches(pattern: str) -> list[str]:
    """What a pattern with ``*``, ``?``, ``[...]`` or ``**`` names, sorted."""
    if is_remote(pattern):
        fs, inner = _reach(pattern)
        scheme = pattern.split("://", maxsplit=1)[0]
        return sorted(f"{scheme}://{path.lstrip('/')}" for path in fs.glob(inner))
    return sorted(iglob(pattern, recursive=True))  # noqa: PTH207 -- Path.glob takes no absolute pattern


def names_in(folder: str) -> set[str]:
    """The names of the files that stand in a folder, none if it does not exist."""
    if is_remote(folder):
        fs, inner = _reach(folder)
        fs.invalidate_cache()
        return {Path(path).name for path in fs.ls(inner, detail=False)} if fs.isdir(inner) else set()
    return {entry.name for entry in os.scandir(folder)} if Path(folder).is_dir() else set()


def make_folder(folder: str) -> None:
    """Raises WriteError."""
    try:
        if is_remote(folder):
            fs, inner = _reach(folder)
            fs.makedirs(inner, exist_ok=True)
        else:
            Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError(f"{folder}: cannot be made ({error.strerror or error}); choose another place for the output") from error


def remove_folder(folder: str) -> None:
    if is_remote(folder):
        fs, inner = _reach(folder)
        fs.rm(inner, recursive=True)
    else:
        shutil.rmtree(folder)


def remove_file(path: str) -> None:
    if is_remote(path):
        fs, inner = _reach(path)
        fs.rm_file(inner)
    else:
        Path(path).unlink(missing_ok=True)


@contextmanager
def replacing(path: str) -> Iterator[IO[bytes]]:
    """A file to write to: under a temporary name, then synced, then renamed to `path`. Raises WriteError."""
    if not is_remote(path):
        with replacing_bytes(Path(path)) as stream:
            yield stream
        return
    fs, inner = _reach(path)
    folder, _, name = inner.rpartition("/")
    part = f"{folder}/.{name}.{secrets.token_hex(8)}.part"
    try:
        with fs.open(part, "wb") as stream:
            yield stream
        fs.mv(part, inner)
    except OSError as error:
        raise WriteError(f"{path}: cannot be written ({error.strerror or error}); choose another place for the output") from error


def compressing(stream: IO[bytes], ending: str) -> IO[bytes]:
    """A stream into `stream`, compressed as the file's name says; the same bytes for the same content."""
    if ending.endswith(".gz"):
        return cast("IO[bytes]", gzip.GzipFile(filename="", mode="wb", fileobj=stream, mtime=0))
    return cast("IO[bytes]", _zstandard().ZstdCompressor().stream_writer(stream, closefd=False))


def _broken() -> tuple[type[Exception], ...]:
    """What decompressors raise for content that is damaged."""
    zstandard = sys.modules.get("zstandard")
    return (zlib.error, gzip.BadGzipFile, zstandard.ZstdError) if zstandard else (zlib.error, gzip.BadGzipFile)


def _reach(path: str) -> tuple[Any, str]:
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise MissingError(f"{path}: needs fsspec; pip install 'briefing[cluster]'") from error
    try:
        fs, inner = url_to_fs(path)
    except ImportError as error:
        raise MissingError(f"{path}: cannot be reached ({error}); install what it names") from error
    except ValueError as error:
        raise ReadError(f"cannot be reached ({error}); check the address") from error
    return fs, str(inner)


def _zstandard() -> Any:
    try:
        import zstandard
    except ImportError as error:
        raise MissingError("zstd needs a package; pip install 'briefing[corpus]'") from error
    return zstandard
