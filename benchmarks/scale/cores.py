"""What a document costs, and what further processes give, by alternating runs.

Use: python -m benchmarks.scale.cores --documents 400 --rounds 3
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.scale import corpus

WAYS = {
    "one process": ["--processes", "1"],
    "two processes": ["--processes", "2"],
    "local cluster of two": ["--processes", "2", "--cluster", "local"],
}


@dataclass(frozen=True, slots=True)
class Cost:
    """One run: seconds from start to end, seconds of CPU of all its processes, MiB of the greatest of them."""

    seconds: float
    cpu: float
    memory: float


def measure(options: list[str], folder: Path) -> Cost:
    """Brief the corpus in `folder` once."""
    command = [sys.executable, "-m", "briefing", "batch", str(folder / "in.jsonl"), "-o", str(folder / "out.jsonl")]
    begun = time.monotonic()
    process = subprocess.Popen([*command, *options])  # noqa: S603 -- this package's own command
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{' '.join(options)}: exit status {os.waitstatus_to_exitcode(status)}")
    return Cost(time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def main(arguments: list[str] | None = None) -> int:
    """Print the medians of each way to run."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--documents", type=int, default=400)
    parser.add_argument("--sentences", type=int, default=30, help="of a document, at most")
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args(arguments)
    costs: dict[str, list[Cost]] = {way: [] for way in WAYS}
    with tempfile.TemporaryDirectory() as folder:
        corpus.write(Path(folder) / "in.jsonl", asked.documents, asked.sentences)
        size = (Path(folder) / "in.jsonl").stat().st_size
        for _ in range(asked.rounds):
            for way, options in WAYS.items():
                costs[way].append(measure(options, Path(folder)))
    print(f"{asked.documents} documents, {size / asked.documents:.0f} bytes each; medians of {asked.rounds} alternating runs")
    for way, runs in costs.items():
        seconds, cpu = median(run.seconds for run in runs), median(run.cpu for run in runs)
        print(f"{way}: {seconds:.1f} s, {1000 * cpu / asked.documents:.1f} ms of CPU a document", end="")
        print(f", {cpu / seconds:.2f} cores had, {max(run.memory for run in runs):.0f} MiB the greatest process")
    return 0


if __name__ == "__main__":
    sys.exit(main())
