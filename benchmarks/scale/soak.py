"""A long run in which a worker and then the driver are killed, resumed, and every id counted.

Use: python -m benchmarks.scale.soak --documents 100000 [--cluster local] [--folder FOLDER]
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.scale import corpus

KILLS = (0.2, 0.4, 0.6)
"""Shares of the parts after which something dies: a worker, a worker, the driver."""


@dataclass(frozen=True, slots=True)
class Result:
    """What the rows say: how many, ids that are missing or doubled, error rows."""

    rows: int
    wrong: int
    errors: int


def main(arguments: list[str] | None = None) -> int:
    """Run the soak; print what was measured. Returns 1 unless every id stands exactly once."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--sentences", type=int, default=2, help="of a document, at most")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--cluster")
    parser.add_argument("--folder", type=Path, help="where to work; a temporary one")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as passing:
        folder = asked.folder or Path(passing)
        corpus.write(folder / "in.jsonl", asked.documents, asked.sentences)
        command = [sys.executable, "-m", "briefing", "batch", str(folder / "in.jsonl"), "-o", str(folder / "out.jsonl")]
        command += ["--processes", str(asked.processes), *(["--cluster", asked.cluster] if asked.cluster else [])]
        disturb(command, folder)
        resume(command, asked.documents, folder)
        result = read(folder / "out.jsonl", asked.documents)
    print(f"rows {result.rows}, ids missing or doubled {result.wrong}, error rows {result.errors}")
    return int(result.wrong > 0 or result.rows != asked.documents)


def disturb(command: list[str], folder: Path) -> None:
    """Begin the run; kill a worker twice, then the driver."""
    size = (folder / "in.jsonl").stat().st_size
    parts = size // (256 * 1024) + 1
    begun = time.monotonic()
    process = subprocess.Popen(command)  # noqa: S603 -- this package's own command
    for share in KILLS:
        while finished(folder) < share * parts:
            if process.poll() is not None:
                raise SystemExit("the run ended before it could be disturbed; give more documents")
            time.sleep(0.2)
        victim = process.pid if share == KILLS[-1] else worker_of(process.pid)
        os.kill(victim, signal.SIGKILL)
        what = "the driver" if victim == process.pid else "a worker"
        print(f"{time.monotonic() - begun:.0f} s: killed {what} after {finished(folder)} of {parts} parts", flush=True)
    process.wait()


def resume(command: list[str], documents: int, folder: Path) -> None:
    """Finish the run; print its cost for a document of those that were left."""
    kept = sum(json.loads(path.read_bytes())["inputs"] for path in done_records(folder))
    begun = time.monotonic()
    process = subprocess.Popen([*command, "--resume"])  # noqa: S603 -- this package's own command
    _, status, usage = os.wait4(process.pid, 0)
    seconds, left = time.monotonic() - begun, documents - kept
    user = usage.ru_utime + usage.ru_stime
    print(f"resumed with {kept} documents kept: {left} in {seconds:.0f} s, {1000 * user / left:.2f} ms of CPU each")
    print(f"greatest process {usage.ru_maxrss / 1024:.0f} MiB; exit status {os.waitstatus_to_exitcode(status)}", flush=True)


def done_records(folder: Path) -> list[Path]:
    return list((folder / "out.jsonl.parts").glob(".*.done"))


def finished(folder: Path) -> int:
    return len(done_records(folder))


def worker_of(pid: int) -> int:
    """A child of `pid` that works: the one with the most CPU time."""
    children = [
        int(child) for thread in Path(f"/proc/{pid}/task").iterdir() for child in (thread / "children").read_text().split()
    ]
    return max(children, key=lambda child: int(Path(f"/proc/{child}/stat").read_text().rsplit(")", 1)[1].split()[11]))


def read(path: Path, documents: int) -> Result:
    """Count each id of the output."""
    seen = bytearray(documents)
    rows = errors = 0
    with path.open(encoding="utf-8") as stream:
        for line in stream:
            row = json.loads(line)
            rows += 1
            errors += "error" in row
            seen[int(row["id"][1:])] += 1
    return Result(rows, documents - seen.count(1), errors)


if __name__ == "__main__":
    sys.exit(main())
