"""A shard's rows → its part: one file and the record that commits it."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

from briefing.batch.job import Form, Tally
from briefing.batch.parquet import write_rows
from briefing.batch.storage import compressing, from_root, join, names_in, opened, replacing
from briefing.batch.tables import COLUMNS_OF, briefing_columns
from briefing.choices import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.batch.job import Job, Settings
    from briefing.batch.tables import Row

DONE = ".done"
"""How the record of a finished part ends; hidden, so that readers of the folder pass it over."""


def part_name(job: Job, shard: str) -> str:
    return f"{shard}{job.form.value}"


@contextmanager
def writing(job: Job, shard: str) -> Iterator[Callable[[bytes], None]]:
    """What takes the lines of a part, which appears whole when the block ends well."""
    with replacing(from_root(job.root, join(job.folder, part_name(job, shard)))) as stream:
        if job.form is Form.PARQUET:
            rows: list[Row] = []
            yield lambda lines: rows.extend(_rows(lines, job.settings))
            write_rows(stream, COLUMNS_OF[job.settings.table], rows)
        elif job.form is Form.LINES:
            yield lambda lines: _write(stream, lines)
        else:
            with compressing(stream, job.form.value) as compressed:
                yield lambda lines: _write(compressed, lines)


def _write(stream: IO[bytes], lines: bytes) -> None:
    stream.write(lines)


def _rows(lines: bytes, settings: Settings) -> Iterator[Row]:
    for line in lines.decode("utf-8").split("\n")[:-1]:
        row = json.loads(line)
        yield briefing_columns(row, line) if settings.table is Table.BRIEFINGS else row


def commit(job: Job, tally: Tally) -> None:
    """Record that a part is whole. What is not recorded is done again, under the same name."""
    with replacing(from_root(job.root, join(job.folder, f".{tally.shard}{DONE}"))) as stream:
        stream.write(json.dumps({"inputs": tally.inputs, "failures": tally.failures}).encode())


def finished(job: Job) -> set[str]:
    """The names of the shards whose parts are whole."""
    names = names_in(job.folder)
    done = {name[1 : -len(DONE)] for name in names if name.startswith(".") and name.endswith(DONE)}
    return {shard for shard in done if part_name(job, shard) in names}


def read_tally(job: Job, shard: str, weight: int) -> Tally:
    """How a finished shard went."""
    with opened(join(job.folder, f".{shard}{DONE}")) as stream:
        told = json.loads(stream.read())
    return Tally(shard, told["inputs"], told["failures"], weight)
