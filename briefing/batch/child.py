"""The child of a guard: requests in, lines of the output out."""

from __future__ import annotations

import signal
from contextlib import suppress
from importlib import import_module
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.batch.job import Request

GRACE = 5.0
"""Seconds behind the deadline at which a child ends itself, if nobody is left to end it."""


def main(arguments: tuple[int, str, float, int]) -> None:
    """Brief requests until the connection closes."""
    descriptor, function, seconds, memory = arguments
    _limit_memory(memory)
    module, name = function.split(":")
    brief_request: Callable[[Request], tuple[bytes, bool]] = getattr(import_module(module), name)
    connection = Connection(descriptor)
    with suppress(EOFError, OSError):
        connection.send("ready")
        while True:
            request = connection.recv()
            signal.setitimer(signal.ITIMER_REAL, seconds + GRACE)
            connection.send(_answer(brief_request, request))
            signal.setitimer(signal.ITIMER_REAL, 0)


def _answer(brief_request: Callable[[Request], tuple[bytes, bool]], request: Request) -> tuple[str, bytes, bool]:
    """A fault, or "" with the lines and whether the document could be briefed."""
    try:
        return "", *brief_request(request)
    except MemoryError:
        return "memory", b"", False
    except Exception as error:  # noqa: BLE001 -- a failure in a batch is a value
        return " ".join(f"{type(error).__name__}: {error}".split())[:500], b"", False


def _limit_memory(most: int) -> None:
    """Make the system refuse more than `most` bytes of address space, where it can."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
