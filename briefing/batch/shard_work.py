"""The unit of work: one shard → one committed part, the same on one machine and on a cluster."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.batch.job import Tally
from briefing.batch.parts import commit, writing
from briefing.batch.reading import read_shard

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.batch.guard import Guard
    from briefing.batch.job import Job, Shard


def _unheeded(_done: bool) -> None:  # noqa: FBT001 -- a report is a single yes or no
    pass


def brief_shard(shard: Shard, job: Job, guard: Guard, report: Callable[[bool], None] = _unheeded) -> Tally:
    """Brief a shard's documents one by one; `report` hears of each whether it could be briefed.

    Raises ReadError, WriteError, and whatever `report` raises: then nothing of the part remains.
    """
    inputs = failures = 0
    with writing(job, shard.name) as write:
        for request in read_shard(shard, job.settings):
            lines, done = guard.brief(request)
            write(lines)
            inputs += 1
            failures += not done
            report(done)
    tally = Tally(shard.name, inputs, failures, shard.weight)
    commit(job, tally)
    return tally
