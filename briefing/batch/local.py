"""Shards on this machine: a thread and its guarded child for each core."""

from __future__ import annotations

import os
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from itertools import islice
from queue import SimpleQueue
from typing import TYPE_CHECKING

from briefing.batch.guard import Guard
from briefing.batch.shard_work import brief_shard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from briefing.batch.job import Job, Shard, Tally
    from briefing.batch.progress import Progress

AHEAD = 2
"""Shards a worker that are waiting or worked on; the rest are not yet cut."""


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def brief_here(shards: Iterable[Shard], job: Job, processes: int, progress: Progress) -> Iterator[Tally]:
    """A tally for each shard as it ends, in any order. Raises what `brief_shard` raises."""
    owned = [Guard(job) for _ in range(processes)]
    free: SimpleQueue[Guard] = SimpleQueue()
    for guard in owned:
        free.put(guard)

    def work(shard: Shard) -> Tally:
        guard = free.get()
        try:
            return brief_shard(shard, job, guard)
        finally:
            free.put(guard)

    pool = ThreadPoolExecutor(processes)
    try:
        yield from _in_turn(pool, work, iter(shards), processes * AHEAD, progress)
    finally:
        for guard in owned:
            guard.stop()
        pool.shutdown(cancel_futures=True)
        for guard in owned:
            guard.close()


def _in_turn(
    pool: ThreadPoolExecutor, work: Callable[[Shard], Tally], shards: Iterator[Shard], most: int, progress: Progress
) -> Iterator[Tally]:
    """The tallies as they come, never more than `most` under way."""
    running = {pool.submit(work, shard) for shard in islice(shards, most)}
    while running:
        done, running = wait(running, timeout=0.2, return_when=FIRST_COMPLETED)
        yield from (future.result() for future in done)
        running |= {pool.submit(work, shard) for shard in islice(shards, len(done))}
        progress.draw()
