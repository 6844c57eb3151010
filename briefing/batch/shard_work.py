"""The unit of work: one shard → one committed part, the same on one machine and on a cluster."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.batch.job import Tally
from briefing.batch.parts import commit, writing
from briefing.batch.reading import read_shard

if TYPE_CHECKING:
    from briefing.batch.guard import Guard
    from briefing.batch.job import Job, Shard


def brief_shard(shard: Shard, job: Job, guard: Guard) -> Tally:
    """Brief a shard's documents one by one. Raises ReadError, WriteError and StoppedError: then nothing of the part remains."""
    inputs = failures = 0
    with writing(job, shard.name) as write:
        for request in read_shard(shard, job.settings, job.root):
            lines, done = guard.brief(request)
            write(lines)
            inputs += 1
            failures += not done
    tally = Tally(shard.name, inputs, failures, shard.weight)
    commit(job, tally)
    return tally
