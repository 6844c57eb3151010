"""Results to files, whole or not at all."""

from __future__ import annotations

import errno
import io
import os
import secrets
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING

from briefing.errors import WriteError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def replacing(path: Path) -> Iterator[IO[str]]:
    """A UTF-8 file to write to; it takes the place of `path` only when the block ends well.

    Raises WriteError for what the system refuses. Something that is no plain file (``/dev/stdout``, a FIFO)
    is written to directly.
    """
    with replacing_bytes(path) as stream:
        text = io.TextIOWrapper(stream, encoding="utf-8", newline="\n")
        try:
            yield text
            text.flush()
        finally:
            with suppress(OSError, ValueError):
                text.detach()


@contextmanager
def replacing_bytes(path: Path) -> Iterator[IO[bytes]]:
    """As `replacing`, for bytes."""
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as stream:
                yield stream
            return
        with _temporary(_target(path)) as stream:
            yield stream
    except (OSError, RuntimeError) as error:  # RuntimeError: a loop of symbolic links, before Python 3.13
        reason = getattr(error, "strerror", None) or error
        raise WriteError(f"{path}: cannot be written ({reason}); choose another place for the output") from error


def _target(path: Path) -> Path:
    """The file that `path` leads to, there or not; an OSError for a loop of links, which Python 3.13 resolves to itself."""
    target = path.resolve()
    if target.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    return target


@contextmanager
def _temporary(path: Path) -> Iterator[IO[bytes]]:
    part = path.with_name(f".briefing-{secrets.token_hex(8)}.part")
    try:
        with part.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if path.exists():
            part.chmod(path.stat().st_mode & 0o7777)
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise
