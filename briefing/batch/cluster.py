"""Shards on a Dask cluster, which is used as a scheduler only: no row passes through it."""

from __future__ import annotations

import atexit
import logging
import signal
import threading
from contextlib import contextmanager
from itertools import islice
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

from briefing import __version__
from briefing.batch.guard import Guard
from briefing.batch.manifest import python_minor
from briefing.batch.shard_work import brief_shard
from briefing.errors import ClusterError, MissingError, OptionError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.batch.job import Job, Shard, Tally
    from briefing.batch.progress import Progress

LOCAL = "local"
AHEAD = 3
"""Shards a worker thread that the scheduler knows of, so that none waits for the driver."""
PATIENCE = 60
"""Seconds to wait for a scheduler that answers, with a worker."""

_own = threading.local()


def brief_there(shards: Iterable[Shard], job: Job, address: str, processes: int, progress: Progress) -> Iterator[Tally]:
    """A tally for each shard as it ends, in any order. `address` is a scheduler's, or "local" for one on this machine.

    Raises MissingError, OptionError for workers that hold another briefing, ClusterError, and what `brief_shard` raises.
    """
    distributed = _require_distributed()
    with _client(distributed, address, processes) as client:
        workers = _probe(client)
        with _interrupts_in_turn() as ended:
            waiting = iter(shards)
            running = _submit(client, islice(waiting, AHEAD * workers), job, ended)
            while running:
                if (future := ended.get()) is None:
                    raise KeyboardInterrupt
                yield _result(distributed, future)
                running += _submit(client, islice(waiting, 1), job, ended) - 1
                progress.draw()


def brief_on_worker(shard: Shard, job: Job, version: str) -> Tally:
    """The task of the cluster: a shard, by the worker's own guard. Raises OptionError on a worker of another version."""
    if version != _version():
        raise OptionError(_unlike(_version(), version))
    guard: Guard | None = getattr(_own, "guard", None)
    if guard is None or guard.job != job:
        if guard is not None:
            guard.close()
        guard = _own.guard = Guard(job)
        atexit.register(guard.close)
    return brief_shard(shard, job, guard)


def _submit(client: Any, shards: Iterable[Shard], job: Job, ended: SimpleQueue[Any]) -> int:
    """Hand shards to the cluster; the future of each comes into the queue when it ends. Returns how many they are."""
    count = 0
    for count, shard in enumerate(shards, 1):  # noqa: B007 -- the last count is how many
        future = client.submit(brief_on_worker, shard, job, _version(), key=f"brief-{shard.name}", pure=False)
        future.add_done_callback(ended.put)
    return count


@contextmanager
def _interrupts_in_turn() -> Iterator[SimpleQueue[Any]]:
    """A queue for what ends, in which Ctrl-C is a None.

    Raised wherever Python happens to be, an interrupt within Dask's own finalizers would be printed and forgotten.
    """
    queue: SimpleQueue[Any] = SimpleQueue()
    heard = signal.getsignal(signal.SIGINT)
    if heard is not signal.SIG_IGN:  # as it is behind nohup or in a script's background
        signal.signal(signal.SIGINT, lambda *_: queue.put(None))
    try:
        yield queue
    finally:
        signal.signal(signal.SIGINT, heard)


def _result(distributed: Any, future: Any) -> Tally:
    try:
        tally: Tally = future.result()
    except distributed.KilledWorker as error:
        raise ClusterError(f"the cluster lost a shard ({error}); look at its workers' logs") from error
    except (distributed.CancelledError, distributed.comm.CommClosedError) as error:
        raise ClusterError(f"the cluster has gone ({error}); start it again") from error
    return tally


@contextmanager
def _client(distributed: Any, address: str, processes: int) -> Iterator[Any]:
    """A client of the scheduler at `address`, or of one that listens on this machine alone and ends with the run."""
    if address == LOCAL:
        with _deaf():
            cluster = distributed.LocalCluster(
                n_workers=processes,
                threads_per_worker=1,
                host="127.0.0.1",
                dashboard_address=None,
                scheduler_kwargs={"dashboard_address": "127.0.0.1:0"},  # its state alone, on a port that is free
                memory_limit=0,
                silence_logs=logging.CRITICAL,
            )
        with cluster, distributed.Client(cluster) as client:
            yield client
        return
    try:
        client = distributed.Client(address, timeout=PATIENCE)
    except (OSError, ValueError, TypeError, RuntimeError) as error:  # the last two: certificates that are not named
        reason = " ".join(str(error).split())
        raise ClusterError(f"--cluster {address}: no scheduler answers ({reason}); check address and certificates") from error
    with client:
        yield client


@contextmanager
def _deaf() -> Iterator[None]:
    """Processes started meanwhile do not hear Ctrl-C, which a terminal sends to all; the driver ends them."""
    heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, heard)


def _probe(client: Any) -> int:
    """The cluster's threads. Raises OptionError unless all workers hold this briefing on this Python, one thread each."""
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError as error:
        raise ClusterError("no worker has joined the cluster; start workers (dask worker ADDRESS --nthreads 1)") from error
    threads: dict[str, int] = client.nthreads()
    if max(threads.values()) > 1:
        raise OptionError("a worker of the cluster has several threads; start it with --nthreads 1 (and --nworkers for cores)")
    for about in client.get_versions()["workers"].values():
        minor = ".".join(about["host"]["python"].split(".")[:2])
        if minor != python_minor():
            raise OptionError(_unlike(f"Python {minor}", f"Python {python_minor()}"))

    def version() -> str:  # travels by value, so that a worker without briefing can run it
        try:
            from briefing import __version__ as held
        except ImportError:
            return "no briefing"
        return f"briefing {held}"

    for held in client.run(version).values():
        if held != f"briefing {__version__}":
            raise OptionError(_unlike(held, f"briefing {__version__}"))
    return sum(threads.values())


def _version() -> str:
    return f"briefing {__version__}, Python {python_minor()}"


def _unlike(theirs: str, ours: str) -> str:
    return f"a worker of the cluster has {theirs}, not {ours}; install the same on all machines"


def _require_distributed() -> Any:
    try:
        import distributed
    except ImportError as error:
        raise MissingError("--cluster needs Dask; pip install 'briefing[cluster]'") from error
    return distributed
