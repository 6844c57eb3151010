"""One document at a time in a process of its own, so that whatever it does costs only its own row.

An alarm does not reach a thread of a cluster's worker, and a process pool does not survive the death of a member; a child behind
a socket does both.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from multiprocessing.connection import Connection
from socket import socketpair
from typing import TYPE_CHECKING

from briefing.batch.job import MEBIBYTE
from briefing.batch.line import encode, error_row, identity_of

if TYPE_CHECKING:
    from briefing.batch.job import Job, Request

ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
"""A worker a core: numerical libraries that start their own threads would only get in each other's way."""
START_MOST = 60.0
"""Seconds in which a child has to be ready."""
TRIES = 3
"""Of a document whose child dies: a death may be the system's doing, three are the document's."""
_START = "import sys; sys.path[:] = {path!r}; from briefing.batch.child import main; main({arguments!r})"


class StoppedError(Exception):
    """The guard was told to stop while a document was being briefed."""


class Guard:
    """A child that briefs requests, renewed when it hangs, dies or has run out of memory. Close it at the end."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self._child: subprocess.Popen[bytes] | None = None
        self._connection: Connection | None = None
        self._is_ready = False
        self._stopped = False

    def brief(self, request: Request) -> tuple[bytes, bool]:
        """The document's lines, and whether it could be briefed. Raises StoppedError."""
        death = ""
        for _ in range(TRIES):
            if self._stopped:
                raise StoppedError
            connection = self._connect()
            try:
                self._await_start(connection)
                connection.send(request)
                if not connection.poll(self.job.bounds.seconds):
                    self.close()
                    return _failure(request, "timeout", f"took longer than {self.job.bounds.seconds:g} s; see --timeout")
                fault, lines, done = connection.recv()
            except (EOFError, OSError):
                death = self._bury()
                continue
            return self._failure(request, fault) if fault else (lines, done)
        if self._stopped:
            raise StoppedError
        return _failure(request, "crash", f"its process ended ({death}), {TRIES} times; brief the document alone to see why")

    def stop(self) -> None:
        """End the child from another thread; the one that waits for it gets a StoppedError."""
        self._stopped = True
        if (child := self._child) is not None:
            child.kill()

    def close(self) -> None:
        """End the child, whatever it is doing."""
        if self._child is not None:
            self._child.kill()
            self._bury()

    def _failure(self, request: Request, fault: str) -> tuple[bytes, bool]:
        if fault != "memory":
            return _failure(request, "defect", f"{fault}; please report it with the document")
        self.close()
        most = self.job.bounds.memory // MEBIBYTE
        return _failure(request, "memory", f"needed more than {most} MiB of memory; see --memory")

    def _await_start(self, connection: Connection) -> None:
        """Wait until a new child is ready, so that its start is not counted as the document's time. Raises EOFError."""
        if not self._is_ready and not connection.poll(START_MOST):
            raise EOFError
        if not self._is_ready:
            connection.recv()
        self._is_ready = True

    def _connect(self) -> Connection:
        if self._connection is None:
            ours, theirs = socketpair()
            arguments = (theirs.fileno(), self.job.function, self.job.bounds.seconds, self.job.bounds.memory)
            code = _START.format(path=sys.path, arguments=arguments)
            self._child = subprocess.Popen(  # noqa: S603 -- this Python, this package
                [sys.executable, "-c", code],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                env=os.environ | ONE_THREAD,
                start_new_session=True,
            )
            theirs.close()
            self._connection = Connection(ours.detach())
            if self._stopped:
                self.stop()
        return self._connection

    def _bury(self) -> str:
        """How the child ended; the next request gets a new one."""
        child, connection = self._child, self._connection
        self._child = self._connection = None
        self._is_ready = False
        if connection is not None:
            with suppress(OSError):
                connection.close()
        if child is None:
            return "before it began"
        status = child.wait()
        return f"signal {-status}" if status < 0 else f"exit status {status}"


def _failure(request: Request, error: str, reason: str) -> tuple[bytes, bool]:
    identity = identity_of(request.line, request.identity) if not request.path else request.identity
    return encode(error_row(identity, error, reason)), False
