"""A path, or "-" for standard input → bytes, never more than a stated bound."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import OptionError, ReadError
from briefing.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

STANDARD_INPUT = "-"
BYTES_MOST = 64 * 1024 * 1024
"""Bytes read of one input; an endless pipe or a huge file is cut there."""


def read_bytes(source: str, *, whole: bool = False) -> bytes:
    """The first BYTES_MOST bytes of a file or of standard input, or the `whole` of it. Raises ReadError."""
    if not source:
        raise ReadError(missing(source))
    size = -1 if whole else BYTES_MOST
    try:
        if source == STANDARD_INPUT:
            return _read_standard_input(size)
        with Path(source).open("rb") as stream:
            return stream.read(size)
    except FileNotFoundError as error:
        raise ReadError(missing(source)) from error
    except IsADirectoryError as error:
        raise ReadError("is a folder; name the files in it") from error
    except PermissionError as error:
        raise ReadError("may not be read; check its permissions") from error
    except (OSError, ValueError) as error:
        raise ReadError(f"cannot be read ({getattr(error, 'strerror', None) or error}); check the path") from error


def refuse_own_input(sources: Iterable[str], output: str | Path) -> None:
    """Raise OptionError if the output is one of the inputs, which it would replace."""
    if any(_is_same_file(source, output) for source in sources):
        raise OptionError(f"{output}: is one of the inputs, which would be lost; name another output")


def _is_same_file(source: str, output: str | Path) -> bool:
    """Whether two names are of one file or folder, which writing would replace: no stream, no device."""
    if STANDARD_INPUT in {source, str(output)}:
        return False
    try:
        path = Path(source)
        return path.samefile(output) and not path.is_char_device() and not path.is_fifo()
    except (OSError, ValueError):
        return False


def _read_standard_input(size: int) -> bytes:
    if sys.stdin is None:
        raise ReadError("is closed; name a file or pipe an article in")
    return sys.stdin.buffer.read(size)


_ADDRESS = Pattern(r"(?i)(?:[a-z][a-z0-9+.-]{0,15}://|www\.)")


def missing(source: str) -> str:
    """Why there is no such file, and what to do."""
    if not source:
        return "is no file's name; name a file"
    if source.lower().startswith("file://"):
        return "is an address; give the path without file://"
    if _ADDRESS.match(source):
        return "is an address, and nothing is fetched; pipe the page in (curl -s URL | briefing summarize), or save it to a file"
    return "no such file; check the path"
