"""What one run of a corpus is to do: values that travel to every worker."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing.choices import MEMORY, SECONDS, Table
from briefing.enums import StrEnum

MEBIBYTE = 1024 * 1024


class Form(StrEnum):
    """What the output's files hold; the value is how their names end."""

    LINES = ".jsonl"
    LINES_GZIP = ".jsonl.gz"
    LINES_ZSTD = ".jsonl.zst"
    PARQUET = ".parquet"


@dataclass(frozen=True, slots=True)
class Settings:
    """What decides the rows: a rerun with others is refused."""

    method: str = "news"
    sentences: int | None = None
    words: int | None = None
    percent: float | None = None
    focus: str = ""
    force: bool = False
    table: Table = Table.BRIEFINGS


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one document may cost: seconds, bytes of memory."""

    seconds: float = SECONDS
    memory: int = MEMORY * MEBIBYTE


@dataclass(frozen=True, slots=True)
class Job:
    """One run; its parts stand in `folder`. `function` names what briefs a request, as ``module:name``."""

    folder: str
    form: Form = Form.LINES
    settings: Settings = field(default_factory=Settings)
    bounds: Bounds = field(default_factory=Bounds)
    root: str = ""
    """The folder from which relative paths start, on whatever machine."""
    function: str = "briefing.batch.row:brief_request"


class Kind(StrEnum):
    """How the documents stand in a file."""

    LINES = "lines"
    PARQUET = "parquet"
    ARTICLES = "articles"


@dataclass(frozen=True, slots=True)
class Shard:
    """A slice of the input, the same in every run: bytes `first` to `end` of a JSONL file (of its uncompressed content),
    rows of a row group of a Parquet file, or whole files of one article each.

    `start` is the number of the first line or row, from 1; `weight` its share of the input, in bytes as stored.
    """

    name: str
    kind: Kind
    paths: tuple[str, ...]
    source: str
    weight: int
    first: int = 0
    end: int = 0
    start: int = 1
    group: int = 0


@dataclass(frozen=True, slots=True)
class Request:
    """One document for the guard: a line of JSON, or a file at `path`; `source` is shown; `identity` names what has no id."""

    source: str
    identity: str
    line: str = ""
    settings: Settings = field(default_factory=Settings)
    path: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """How a shard went: inputs, and those among them that could not be briefed."""

    shard: str
    inputs: int
    failures: int
    weight: int = 0
