"""`briefing batch --cluster`: the same rows, each once, whatever dies."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from test_batch import COMMAND, await_parts, corpus, rows_of

from briefing.batch.cluster import _interrupts_in_turn

pytestmark = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="finds the workers in /proc")

LOCAL = ["in.jsonl", "-o", "out.jsonl", "--cluster", "local", "--processes", "2", "--shard", "1"]
COUNT = 300


def begin_run(folder, *options):
    return subprocess.Popen([*COMMAND, *LOCAL, *options], cwd=folder, stderr=subprocess.PIPE)


def dask_workers(pid):
    """The worker processes of a local cluster whose driver is `pid`."""
    found = []
    for thread in Path(f"/proc/{pid}/task").iterdir():
        found += [int(child) for child in (thread / "children").read_text().split()]
    return [child for child in found if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()]


def ids(folder):
    return [row["id"] for row in rows_of(folder / "out.jsonl")]


def test_a_killed_dask_worker_costs_no_row(tmp_path):
    corpus(tmp_path / "in.jsonl", COUNT)
    process = begin_run(tmp_path)
    await_parts(process, tmp_path / "out.jsonl.parts", 3)
    workers = dask_workers(process.pid)
    assert len(workers) == 2
    os.kill(workers[0], signal.SIGKILL)
    complaint = process.communicate(timeout=120)[1]
    assert (process.returncode, complaint) == (0, b"")
    assert ids(tmp_path) == [f"d{number}" for number in range(COUNT)]
    assert not [row for row in rows_of(tmp_path / "out.jsonl") if "error" in row]


def test_a_killed_driver_is_resumed_with_every_id_once(tmp_path):
    corpus(tmp_path / "in.jsonl", COUNT)
    process = begin_run(tmp_path)
    await_parts(process, tmp_path / "out.jsonl.parts", 3)
    process.kill()
    process.communicate(timeout=60)
    assert not (tmp_path / "out.jsonl").exists()
    resumed = begin_run(tmp_path, "--resume")
    complaint = resumed.communicate(timeout=120)[1]
    assert (resumed.returncode, complaint) == (0, b"")
    assert ids(tmp_path) == [f"d{number}" for number in range(COUNT)]


def test_ctrl_c_reaches_all_and_is_one_line(tmp_path):
    corpus(tmp_path / "in.jsonl", COUNT)
    process = subprocess.Popen([*COMMAND, *LOCAL], cwd=tmp_path, stderr=subprocess.PIPE, start_new_session=True)
    await_parts(process, tmp_path / "out.jsonl.parts", 2)
    os.killpg(process.pid, signal.SIGINT)
    lines = process.communicate(timeout=60)[1].decode().splitlines()
    assert ["go on with --resume" in line for line in lines] == [True], lines
    assert process.returncode == 130


class InterruptedWhenFreed:
    """As one of Dask's futures may be: what its finalizer raises is printed and forgotten."""

    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)


@pytest.fixture
def heard():
    """What hears Ctrl-C, put back afterwards."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heard")
def test_ctrl_c_while_a_future_is_let_go_is_heeded():
    with _interrupts_in_turn() as ended:
        InterruptedWhenFreed()
        assert ended.get(timeout=60) is None
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.mark.usefixtures("heard")
def test_ctrl_c_that_was_ignored_before_stays_ignored():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with _interrupts_in_turn() as ended:
        os.kill(os.getpid(), signal.SIGINT)
        assert ended.empty()
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def listening(pid):
    """The addresses, in hexadecimal, on which a process listens."""
    sockets = {str(link.readlink()) for link in Path(f"/proc/{pid}/fd").iterdir() if link.is_symlink()}
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    return [row[1].split(":")[0] for row in rows if row[3] == "0A" and f"socket:[{row[9]}]" in sockets]


def test_a_local_cluster_listens_to_this_machine_alone(tmp_path):
    corpus(tmp_path / "in.jsonl", COUNT)
    process = begin_run(tmp_path)
    await_parts(process, tmp_path / "out.jsonl.parts", 1)
    found = [address for pid in (process.pid, *dask_workers(process.pid)) for address in listening(pid)]
    process.kill()
    process.communicate(timeout=60)
    assert found
    assert set(found) == {socket.inet_aton("127.0.0.1")[::-1].hex().upper()}


def test_two_local_clusters_do_not_get_in_each_others_way(run, tmp_path):
    corpus(tmp_path / "in.jsonl", 1)
    with socket.socket() as taken:
        with suppress(OSError):  # taken already: as good
            taken.bind(("127.0.0.1", 8787))  # where Dask would like to be
            taken.listen()
        done = run("batch", *LOCAL)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.fixture
def scheduler(tmp_path):
    """The address of a scheduler, and what starts a worker of it by some Python code before its own."""
    file = tmp_path / "scheduler.json"
    common = ["--scheduler-file", str(file), "--no-dashboard"]
    started = [
        subprocess.Popen([sys.executable, "-m", "dask", "scheduler", "--host", "127.0.0.1", "--port", "0", *common], **SILENT)
    ]
    while not file.exists() or not file.read_text():
        assert started[0].poll() is None
        time.sleep(0.05)

    def start(before="", threads=1):
        code = f"{before}\nimport sys; from distributed.cli.dask_worker import main; main()"
        options = ["--nthreads", str(threads), "--no-nanny", "--host", "127.0.0.1", *common]
        started.append(subprocess.Popen([sys.executable, "-c", code, *options], cwd="/", **SILENT))

    yield json.loads(file.read_text())["address"], start
    for process in reversed(started):
        process.kill()
        process.wait()


SILENT = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


def test_workers_elsewhere_find_the_files_of_the_driver(run, tmp_path, scheduler):
    address, start = scheduler
    start()
    corpus(tmp_path / "in.jsonl", 5)
    (tmp_path / "one.txt").write_text("A blast killed 9 people in Lahore on Friday, the police said.")
    here = run("batch", "in.jsonl", "one.txt", "-o", "here.jsonl")
    there = run("batch", "in.jsonl", "one.txt", "-o", "there.jsonl", "--cluster", address)
    assert (here.returncode, there.returncode, there.stderr) == (0, 0, b"")
    assert (tmp_path / "here.jsonl").read_bytes() == (tmp_path / "there.jsonl").read_bytes()


@pytest.mark.parametrize(
    ("before", "threads", "complaint"),
    [
        ("import briefing; briefing.__version__ = '9.9'", 1, "has briefing 9.9, not briefing"),
        ("import sys; sys.modules['briefing'] = None", 1, "has no briefing, not briefing"),
        ("", 2, "several threads"),
    ],
)
def test_a_worker_that_is_unlike_is_refused_in_one_line(run, tmp_path, scheduler, before, threads, complaint):
    address, start = scheduler
    start(before, threads)
    corpus(tmp_path / "in.jsonl", 1)
    done = run("batch", "in.jsonl", "-o", "out.jsonl", "--cluster", address)
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert complaint in line


@pytest.mark.parametrize("scheme", ["tcp", "tls"])
def test_a_scheduler_that_does_not_answer_is_one_line(tmp_path, scheme):
    corpus(tmp_path / "in.jsonl", 1)
    code = "import briefing.batch.cluster as c; c.PATIENCE = 1; import briefing.cli; briefing.cli.main()"
    command = [sys.executable, "-c", code, "batch", "in.jsonl", "-o", "out.jsonl", "--cluster", f"{scheme}://127.0.0.1:9"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, timeout=120)
    (line,) = done.stderr.decode().splitlines()
    assert (done.returncode, "no scheduler answers" in line) == (1, True)


def test_without_dask_one_line_says_how_to_get_it(tmp_path):
    corpus(tmp_path / "in.jsonl", 1)
    code = "import sys; sys.modules['distributed'] = None; import briefing.cli as c; c.main()"
    command = [sys.executable, "-c", code, "batch", *LOCAL]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == ["briefing: --cluster needs Dask; pip install 'briefing[cluster]'"]
