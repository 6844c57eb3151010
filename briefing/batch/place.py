"""Where a run's parts stand, and how they become its output."""

from __future__ import annotations

import sys
import tempfile
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING

from briefing.batch.job import Form
from briefing.batch.parts import finished, part_name
from briefing.batch.storage import is_folder, is_remote, join, names_in, opened, remove_file, remove_folder, replacing
from briefing.errors import OptionError, WriteError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.batch.job import Job

STANDARD_OUTPUT = "-"
LEFTOVER = (".briefing-", ".stdin-", ".lock")
"""How the names of files begin that a finished run does not need."""


@dataclass(frozen=True, slots=True)
class Place:
    """The folder of the parts and the output; `passing` if nothing of the run is to outlive it."""

    output: str
    folder: str
    passing: bool = False


_OTHERS = (".csv", ".tsv", ".xlsx", ".html", ".htm", ".md")
"""Endings of names that promise what `batch` does not write."""


def form_of(output: str) -> Form:
    """What the output's name asks for.

    Raises OptionError for a name that promises another format.

    >>> form_of("out.jsonl.gz").name, form_of("out.parquet").name, form_of("out/").name, form_of("out").name
    ('LINES_GZIP', 'PARQUET', 'PARQUET', 'LINES')
    """
    if output.lower().endswith(_OTHERS):
        raise OptionError(f"--output {output}: batch writes JSONL or Parquet; name it .jsonl or .parquet")
    if output.endswith((".parquet", "/")) or is_folder(output):
        return Form.PARQUET
    if output.endswith(".gz"):
        return Form.LINES_GZIP
    return Form.LINES_ZSTD if output.endswith(".zst") else Form.LINES


def place_of(output: str, form: Form) -> Place:
    """A Parquet folder is made of its parts; the parts of a file stand beside it; those of a stream pass."""
    if form is Form.PARQUET:
        return Place(output, output.rstrip("/"))
    if _is_stream(output):
        return Place(output, tempfile.mkdtemp(prefix="briefing-"), passing=True)
    return Place(output, f"{output}.parts")


def finish(place: Place, job: Job) -> None:
    """Join the parts in the order of the input; a Parquet folder is whole as it is. Raises WriteError."""
    if job.form is Form.PARQUET:
        for name in names_in(job.folder):
            if name.startswith(LEFTOVER):
                remove_file(join(job.folder, name))
        return
    with _output(place.output) as out:
        for piece in _pieces(job):
            out.write(piece)


def _pieces(job: Job) -> Iterator[bytes]:
    """The bytes of the finished parts, a mebibyte at a time: what cannot be written is no fault of theirs."""
    for shard in sorted(finished(job)):
        with opened(join(job.folder, part_name(job, shard))) as part:
            yield from iter(partial(part.read, 1024 * 1024), b"")


def clear(job: Job) -> None:
    """Remove the parts that have been joined."""
    if job.form is not Form.PARQUET:
        remove_folder(job.folder)


def leave(place: Place, job: Job, complain: Callable[[str, str], None]) -> None:
    """What a run that breaks off leaves: its finished parts, or nothing."""
    with suppress(OSError):
        kept = len(finished(job))
        if kept and not place.passing:
            complain(place.output, f"broken off; what is done is kept ({kept} parts in {job.folder}); go on with --resume")
        elif not is_remote(job.folder):
            remove_folder(job.folder)


@contextmanager
def _output(output: str) -> Iterator[IO[bytes]]:
    if output != STANDARD_OUTPUT:
        with replacing(output) as stream:
            yield stream
        return
    if sys.stdout is None:
        raise WriteError("standard output is closed; name a file with --output")
    yield sys.stdout.buffer
    sys.stdout.buffer.flush()


def _is_stream(output: str) -> bool:
    """Whether the output is no plain file: standard output, a device, a FIFO."""
    return output == STANDARD_OUTPUT or (not is_remote(output) and Path(output).exists() and not Path(output).is_file())
