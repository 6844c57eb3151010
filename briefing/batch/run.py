"""A run from its sources to its output: begun or resumed, worked off, joined."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.article.source import refuse_own_input
from briefing.batch import manifest
from briefing.batch.job import Bounds, Form, Job, Settings
from briefing.batch.local import brief_here, cores
from briefing.batch.parquet import require_pyarrow
from briefing.batch.parts import finished, read_tally
from briefing.batch.place import clear, finish, form_of, leave, place_of
from briefing.batch.progress import Progress, for_terminal
from briefing.batch.shards import cut
from briefing.batch.sources import find_files, is_passing, spool
from briefing.batch.storage import make_folder, names_in
from briefing.choices import SHARD
from briefing.errors import OptionError, ReadError, WriteError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from briefing.batch.job import Shard, Tally
    from briefing.batch.sources import File

    Complain = Callable[[str, str], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """What the command line asks for; `shard` in KiB."""

    sources: tuple[str, ...]
    output: str
    settings: Settings = field(default_factory=Settings)
    bounds: Bounds = field(default_factory=Bounds)
    resume: bool = False
    processes: int | None = None
    shard: int = SHARD
    cluster: str | None = None
    """A scheduler's address, or "local"; None for processes of this run's own."""


def run(plan: Plan, complain: Complain) -> int:
    """Brief a corpus; `complain` hears of each source that cannot be read. Returns how many inputs were not briefed.

    Raises OptionError, WriteError and MissingError, and ReadError for an input that changes meanwhile; what is done by then is
    kept.
    """
    if len(set(plan.sources)) < len(plan.sources):
        raise OptionError("a source is named twice; name each once")
    if not plan.output:
        raise OptionError("--output '': is no file's name; name a file, or - for standard output")
    refuse_own_input(plan.sources, plan.output)
    try:
        form = form_of(plan.output)
    except ReadError as error:
        raise WriteError(f"{plan.output}: {error}") from error
    if form is Form.PARQUET:
        require_pyarrow()
    place = place_of(plan.output, form)
    job = Job(place.folder, form, plan.settings, plan.bounds, root=str(Path.cwd()))
    make_folder(job.folder)
    ours = not names_in(job.folder)
    with manifest.locked(job.folder):
        try:
            inputs = _inputs(plan, job)
            about = manifest.describe(job, plan.sources, inputs.all(), plan.shard)
            manifest.begin(job, about, resume=plan.resume)
            ours = True
            failed = _work(plan, job, inputs, for_terminal(about["bytes"]), complain)
            if failed and not finished(job):
                complain(plan.output, "not written, since nothing could be read")
                leave(place, job, complain)
                return failed
            finish(place, job)
        except BaseException:
            if ours:
                leave(place, job, complain)
            raise
        clear(job)
    return failed


@dataclass(frozen=True, slots=True)
class _Inputs:
    """The sources with the copies of those that can be read only once; what stands in `own` is the run's own."""

    sources: tuple[str, ...]
    copies: dict[str, File]
    own: tuple[str, ...]

    def files(self, source: str) -> Iterable[File]:
        """The files of one source. Raises ReadError as they are gone through."""
        return [self.copies[source]] if source in self.copies else find_files(source, own=self.own)

    def all(self) -> Iterator[File]:
        """Every file that can be found."""
        for source in self.sources:
            try:
                yield from self.files(source)
            except ReadError:
                continue


def _inputs(plan: Plan, job: Job) -> _Inputs:
    passing = {source: number for number, source in enumerate(plan.sources) if is_passing(source)}
    copies = {source: spool(source, job.folder, number) for source, number in passing.items()}
    return _Inputs(plan.sources, copies, (plan.output, job.folder))


def _work(plan: Plan, job: Job, inputs: _Inputs, progress: Progress, complain: Complain) -> int:
    """Work off the shards that are not finished. Returns how many inputs were not briefed."""
    unreadable: list[str] = []

    def heed(source: str, error: ReadError) -> None:
        unreadable.append(source)
        complain(source, str(error))

    def shards() -> Iterator[Shard]:
        done = finished(job)
        for number, source in enumerate(plan.sources):
            try:
                for shard in cut(
                    inputs.files(source), plan.shard * 1024, number, heed=lambda file, error: heed(file.name, error)
                ):
                    if shard.name in done:
                        progress.keep(read_tally(job, shard.name, shard.weight))
                    else:
                        yield shard
            except ReadError as error:
                heed(source, error)

    for tally in _brief(plan, shards(), job, progress):
        progress.add(tally)
    progress.draw(last=True)
    return progress.failures + len(unreadable)


def _brief(plan: Plan, shards: Iterator[Shard], job: Job, progress: Progress) -> Iterator[Tally]:
    processes = plan.processes or cores()
    if plan.cluster is None:
        return brief_here(shards, job, processes, progress)
    from briefing.batch.cluster import brief_there

    return brief_there(shards, job, plan.cluster, processes, progress)
