"""A path, or "-" for standard input → bytes, never more than a stated bound."""

from __future__ import annotations

import sys
from pathlib import Path

from briefing.errors import ReadError

STANDARD_INPUT = "-"
BYTES_MOST = 64 * 1024 * 1024
"""Bytes read of one input; an endless pipe or a huge file is cut there."""


def read_bytes(source: str, *, whole: bool = False) -> bytes:
    """The first BYTES_MOST bytes of a file or of standard input, or the `whole` of it. Raises ReadError."""
    if not source:
        raise ReadError("is no file's name; name a file")
    size = -1 if whole else BYTES_MOST
    try:
        if source == STANDARD_INPUT:
            return _read_standard_input(size)
        with Path(source).open("rb") as stream:
            return stream.read(size)
    except FileNotFoundError as error:
        raise ReadError(_missing(source)) from error
    except IsADirectoryError as error:
        raise ReadError("is a folder; name the files in it") from error
    except PermissionError as error:
        raise ReadError("may not be read; check its permissions") from error
    except (OSError, ValueError) as error:
        raise ReadError(f"cannot be read ({getattr(error, 'strerror', None) or error}); check the path") from error


def _read_standard_input(size: int) -> bytes:
    if sys.stdin is None:
        raise ReadError("is closed; name a file or pipe an article in")
    return sys.stdin.buffer.read(size)


def _missing(source: str) -> str:
    if source.startswith(("http://", "https://")):
        return "is an address, and nothing is fetched; pipe the page in (curl -s URL | briefing summarize)"
    return "no such file; check the path"
