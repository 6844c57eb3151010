"""Parquet, read by row groups, written a shard a file."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

from briefing.batch.storage import opened
from briefing.errors import MissingError, ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.batch.tables import Columns, Row

WANTED = ("id", "text", "title", "date")


def require_pyarrow() -> Any:
    """The module. Raises MissingError."""
    try:
        import pyarrow as pa
        import pyarrow.parquet
    except ImportError as error:
        raise MissingError("Parquet needs pyarrow; pip install 'briefing[corpus]'") from error
    return pa


def row_groups(path: str) -> list[tuple[int, int]]:
    """Rows and stored bytes of each row group. Raises ReadError."""
    pyarrow = require_pyarrow()
    with opened(path) as stream:
        try:
            about = pyarrow.parquet.ParquetFile(stream).metadata
        except pyarrow.ArrowException as error:
            raise ReadError(f"is no whole Parquet file ({error}); write it anew") from error
        if "text" not in about.schema.names:
            raise ReadError('has no column "text"; give it "id" and "text"')
        groups = [about.row_group(group) for group in range(about.num_row_groups)]
        return [(group.num_rows, _stored_size(group)) for group in groups]


def _stored_size(group: Any) -> int:
    return sum(group.column(column).total_compressed_size for column in range(group.num_columns))


def read_rows(path: str, group: int, first: int, end: int) -> Iterator[Row]:
    """Rows `first` to `end` of a row group as records of JSON."""
    pyarrow = require_pyarrow()
    with opened(path) as stream:
        file = pyarrow.parquet.ParquetFile(stream)
        columns = [name for name in WANTED if name in file.schema_arrow.names]
        position = 0
        for batch in file.iter_batches(batch_size=end - first, row_groups=[group], columns=columns):
            start, stop = max(first - position, 0), min(end - position, batch.num_rows)
            position += batch.num_rows
            if start < stop:
                yield from map(_record, batch.slice(start, stop - start).to_pylist())
            if position >= end:
                return


def _record(row: Row) -> Row:
    """A row with plain values: a day as YYYY-MM-DD, an id as text."""
    day, identity = row.get("date"), row.get("id")
    date = str(day)[:10] if day is not None else None
    return row | {"date": date, "id": None if identity is None else str(identity)}


def write_rows(stream: IO[bytes], columns: Columns, rows: list[Row]) -> None:
    """One Parquet file with the given columns; blank where a row says nothing."""
    pyarrow = require_pyarrow()
    types = {"string": pyarrow.string(), "int": pyarrow.int64(), "bool": pyarrow.bool_()}
    schema = pyarrow.schema([(name, types[kind]) for name, kind in columns])
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows, schema=schema), stream, compression="zstd")
