"""`briefing batch` as a user runs it, on one machine."""

from __future__ import annotations

import gzip
import io
import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from briefing.batch.job import Form, Job, Settings, Tally
from briefing.batch.manifest import begin, describe
from briefing.batch.progress import Progress
from briefing.batch.run import Plan
from briefing.batch.run import run as run_plan
from briefing.choices import Table
from briefing.errors import OptionError

COMMAND = [sys.executable, "-m", "briefing", "batch"]
KILLED = "A blast killed {} people in Lahore on Friday. Police said the bomber was an Afghan national."


def corpus(path, count, text=KILLED):
    rows = [json.dumps({"id": f"d{number}", "text": text.format(number + 2)}) for number in range(count)]
    path.write_text("\n".join(rows) + "\n")


def rows_of(path):
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as stream:
        return [json.loads(line) for line in stream]


def counted(ids):
    return [identity for identity, times in Counter(ids).items() if times != 1]


def test_the_order_is_the_inputs_however_many_shards_and_processes(run, tmp_path):
    corpus(tmp_path / "in.jsonl", 60)
    for name, options in (("one", ["--processes", "1"]), ("two", ["--processes", "2", "--shard", "1"])):
        assert run("batch", "in.jsonl", "-o", f"{name}.jsonl", *options).returncode == 0
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()
    rows = rows_of(tmp_path / "two.jsonl")
    assert [row["id"] for row in rows] == [f"d{number}" for number in range(60)]
    assert [row["casualties"][0]["low"] for row in rows] == list(range(2, 62))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "one.jsonl", "two.jsonl"]


def test_sources_of_every_kind_in_one_run(run, tmp_path):
    corpus(tmp_path / "a.jsonl", 2)
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress((tmp_path / "a.jsonl").read_bytes()))
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "c.txt").write_text(KILLED.format(7))
    (tmp_path / "folder" / "empty.txt").write_text("")
    table = pa.table({"id": [5, 6], "text": [KILLED.format(8), None], "extra": [1, 2]})
    pq.write_table(table, tmp_path / "d.parquet")
    done = run("batch", "a.jsonl", "b.jsonl.gz", "folder", "d.parquet", "-", "-o", "out.jsonl.gz", stdin=b"no json\n")
    rows = rows_of(tmp_path / "out.jsonl.gz")
    assert [row["id"] for row in rows] == ["d0", "d1", "d0", "d1", "folder/c.txt", "folder/empty.txt", "5", "6", "-:1"]
    errors = [row.get("error") for row in rows]
    assert errors == [None] * 5 + ["empty", None, "unreadable", "unreadable"]
    assert all(set(row) == {"id", "error", "reason"} for row in rows if "error" in row)
    assert done.returncode == 1
    assert b"3 of the inputs" in done.stderr


def test_parquet_holds_columns_and_the_whole_briefing(run, tmp_path):
    corpus(tmp_path / "in.jsonl", 3)
    assert run("batch", "in.jsonl", "-o", "out.parquet").returncode == 0
    table = pq.read_table(tmp_path / "out.parquet").to_pylist()
    assert [(row["id"], row["killed_low"], row["error"]) for row in table] == [("d0", 2, None), ("d1", 3, None), ("d2", 4, None)]
    assert json.loads(table[0]["briefing"])["casualties"][0]["phrase"] == "2"
    again = run("batch", "in.jsonl", "-o", "out.parquet")
    assert (again.returncode, b"--resume" in again.stderr) == (2, True)
    assert run("batch", "in.jsonl", "-o", "out.parquet", "--resume").returncode == 0
    assert pq.read_table(tmp_path / "out.parquet").num_rows == 3


@pytest.mark.parametrize("output", ["out.jsonl", "out.parquet"])
def test_a_table_has_a_row_a_figure_or_an_actor(run, tmp_path, output):
    lines = [
        {"id": "a", "text": "A blast killed 12 people and wounded 30 in Lahore."},
        {"id": "b", "text": "Rain fell."},
        {"id": "c", "text": ""},
    ]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, lines)))
    tables = {}
    for table in ("casualties", "actors"):
        run("batch", "in.jsonl", "-o", f"{table}-{output}", "--table", table)
        path = tmp_path / f"{table}-{output}"
        tables[table] = pq.read_table(path).to_pylist() if output.endswith("parquet") else rows_of(path)
    figures = [(row["id"], row["outcome"], row["low"], row["in_toll"], row["error"]) for row in tables["casualties"]]
    assert figures == [("a", "killed", 12, True, None), ("a", "injured", 30, True, None), ("c", None, None, None, "empty")]
    for row in tables["casualties"][:2]:
        assert lines[0]["text"][row["start"] : row["end"]] == row["phrase"]
    assert {row["id"] for row in tables["actors"]} <= {"a", "b", "c"}


def test_a_source_that_cannot_be_read_is_one_line_and_the_others_are_briefed(run, tmp_path):
    corpus(tmp_path / "in.jsonl", 1)
    done = run("batch", "none.jsonl", "in.jsonl", "-o", "out.jsonl")
    assert done.returncode == 1
    assert done.stderr.decode().splitlines()[0] == "briefing: none.jsonl: no such file; check the path"
    assert len(rows_of(tmp_path / "out.jsonl")) == 1


def test_a_file_of_a_folder_that_cannot_be_read_costs_no_other(run, tmp_path):
    (tmp_path / "in").mkdir()
    corpus(tmp_path / "in" / "z.jsonl", 1)
    (tmp_path / "in" / "a.txt").symlink_to("nowhere")
    (tmp_path / "in" / "b.jsonl.gz").write_bytes(gzip.compress(b'{"id": 1, "text": "x"}\n' * 1000)[:-20])
    (tmp_path / "in" / "c.bin").write_bytes(bytes(range(32)) * 9)
    done = run("batch", "in", "-o", "out.jsonl")
    rows = rows_of(tmp_path / "out.jsonl")
    assert [row.get("error") for row in rows if row["id"] in {"in/a.txt", "in/c.bin", "d0"}] == ["unreadable", "unreadable", None]
    assert "in/b.jsonl.gz: ends in the middle" in done.stderr.decode()
    assert done.returncode == 1


def test_rows_go_to_standard_output_on_request(run, tmp_path):
    corpus(tmp_path / "in.jsonl", 2)
    done = run("batch", "in.jsonl", "-o", "-")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["d0", "d1"]
    assert done.stderr == b""
    assert [path.name for path in tmp_path.iterdir()] == ["in.jsonl"]


def test_a_terminal_sees_how_far_the_run_has_come(tmp_path):
    corpus(tmp_path / "in.jsonl", 30)
    leader, follower = pty.openpty()
    command = [*COMMAND, "in.jsonl", "-o", "out.jsonl", "--shard", "1"]
    done = subprocess.run(command, cwd=tmp_path, stderr=follower, check=False, timeout=120)
    os.close(follower)
    shown = os.read(leader, 100_000).decode()
    os.close(leader)
    assert done.returncode == 0
    assert "100%  30 briefed, 0 failed" in shown


def test_the_rate_and_the_time_left_are_of_this_run_alone():
    progress = Progress(1000)
    progress.keep(Tally("a", inputs=100, failures=1, weight=400))
    progress.add(Tally("b", inputs=30, failures=0, weight=300))
    assert progress.line(60) == "[#################.......]  70%  130 briefed, 1 failed, 0.5/s, 1:00 left"


def test_an_object_store_is_read_and_written(tmp_path):
    fs = fsspec.filesystem("memory")
    corpus(tmp_path / "in.jsonl", 3)
    fs.pipe("/shop/in/a.jsonl", (tmp_path / "in.jsonl").read_bytes())
    fs.pipe("/shop/in/b.jsonl.gz", gzip.compress((tmp_path / "in.jsonl").read_bytes()))
    for output in ("memory://shop/out.jsonl", "memory://shop/out.parquet"):
        assert run_plan(Plan(("memory://shop/in",), output), complain=print) == 0
    rows = [json.loads(line) for line in fs.cat("/shop/out.jsonl").splitlines()]
    assert [row["id"] for row in rows] == ["d0", "d1", "d2"] * 2
    parts = [name for name in fs.find("/shop/out.parquet") if name.endswith(".parquet")]
    assert sum(pq.read_table(io.BytesIO(fs.cat(part))).num_rows for part in parts) == 6
    assert not [name for name in fs.find("/shop") if ".parts" in name or name.endswith(".part")]


def test_a_refused_run_leaves_nothing_behind(run, tmp_path):
    done = run("batch", "-", "-", "-o", "out.jsonl")
    assert (done.returncode, list(tmp_path.iterdir())) == (2, [])


def children(pid):
    """The processes that `pid` has started."""
    found = []
    for thread in Path(f"/proc/{pid}/task").iterdir():
        found += [int(child) for child in (thread / "children").read_text().split()]
    return found


def await_parts(process, folder, least):
    """Return when some parts are done and the run is still on."""
    while len(list(folder.glob(".*.done"))) < least:
        assert process.poll() is None, "the run ended before it could be disturbed"
        time.sleep(0.01)


def begin_run(tmp_path, *options):
    arguments = ["in.jsonl", "-o", "out.jsonl", "--processes", "2", "--shard", "1", *options]
    return subprocess.Popen([*COMMAND, *arguments], cwd=tmp_path, stderr=subprocess.PIPE)


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="finds the workers in /proc")
def test_a_killed_worker_costs_no_row(tmp_path):
    corpus(tmp_path / "in.jsonl", 400)
    process = begin_run(tmp_path)
    for least in (3, 8, 13):
        await_parts(process, tmp_path / "out.jsonl.parts", least)
        workers = children(process.pid)
        assert len(workers) == 2
        for worker in workers:
            os.kill(worker, signal.SIGKILL)
    complaint = process.communicate(timeout=120)[1]
    assert (process.returncode, complaint) == (0, b"")
    rows = rows_of(tmp_path / "out.jsonl")
    assert [row["id"] for row in rows] == [f"d{number}" for number in range(400)]
    assert not [row for row in rows if "error" in row]


@pytest.mark.parametrize(("number", "status"), [(signal.SIGKILL, -9), (signal.SIGINT, 130)])
def test_a_run_broken_off_is_resumed_without_a_row_lost_or_doubled(tmp_path, number, status):
    corpus(tmp_path / "in.jsonl", 400)
    (tmp_path / "out.jsonl").write_text("old\n")
    process = begin_run(tmp_path)
    parts = tmp_path / "out.jsonl.parts"
    await_parts(process, parts, 3)
    process.send_signal(number)
    complaint = process.communicate(timeout=60)[1]
    assert process.returncode == status
    assert (b"--resume" in complaint) == (number == signal.SIGINT)
    assert (tmp_path / "out.jsonl").read_text() == "old\n"
    kept = {path.name: path.stat().st_mtime_ns for path in parts.glob(".*.done")}
    assert 3 <= len(kept) < 60
    refused = begin_run(tmp_path)
    assert b"--resume" in refused.communicate(timeout=60)[1]
    assert refused.returncode == 2
    resumed = begin_run(tmp_path, "--resume")
    assert resumed.communicate(timeout=120)[1] == b""
    assert resumed.returncode == 0
    rows = rows_of(tmp_path / "out.jsonl")
    assert counted(row["id"] for row in rows) == []
    assert [row["id"] for row in rows] == [f"d{number}" for number in range(400)]


def test_finished_parts_are_not_done_again(tmp_path):
    corpus(tmp_path / "in.jsonl", 30)
    plan = Plan((str(tmp_path / "in.jsonl"),), str(tmp_path / "out.parquet"), shard=1)
    assert run_plan(plan, complain=print) == 0
    parts = sorted((tmp_path / "out.parquet").glob("*.parquet"))
    times = [part.stat().st_mtime_ns for part in parts]
    (tmp_path / "out.parquet" / f".{parts[1].stem}.done").unlink()
    run_plan(Plan(plan.sources, plan.output, shard=1, resume=True), complain=print)
    changed = [part.stat().st_mtime_ns != before for part, before in zip(parts, times, strict=True)]
    assert changed == [number == 1 for number in range(len(parts))]


def test_failures_of_an_earlier_run_still_count(tmp_path):
    (tmp_path / "in.jsonl").write_text("no json\n")
    plan = Plan((str(tmp_path / "in.jsonl"),), str(tmp_path / "out.parquet"))
    assert run_plan(plan, complain=print) == 1
    assert run_plan(Plan(plan.sources, plan.output, resume=True), complain=print) == 1


@pytest.mark.parametrize("settings", [Settings(method="lead"), Settings(table=Table.ACTORS), Settings(force=True)])
def test_a_rerun_with_other_options_is_refused(tmp_path, settings):
    job = Job(str(tmp_path), Form.LINES)
    begin(job, describe(job, ("a",), [], 1), resume=False)
    begin(job, describe(job, ("a",), [], 1), resume=True)
    with pytest.raises(OptionError, match="was begun with"):
        begin(job, describe(Job(str(tmp_path), Form.LINES, settings), ("a",), [], 1), resume=True)


def test_a_rerun_of_another_input_is_refused(run, tmp_path):
    corpus(tmp_path / "in.jsonl", 1)
    run("batch", "in.jsonl", "-o", "out.parquet")
    corpus(tmp_path / "in.jsonl", 2)
    done = run("batch", "in.jsonl", "-o", "out.parquet", "--resume")
    assert (done.returncode, b"has changed" in done.stderr) == (2, True)


def test_a_folder_with_other_files_is_no_output(run, tmp_path):
    corpus(tmp_path / "in.jsonl", 1)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("keep")
    done = run("batch", "in.jsonl", "-o", "out")
    assert (done.returncode, b"holds other files" in done.stderr) == (2, True)
    assert (tmp_path / "out" / "mine.txt").read_text() == "keep"


def test_a_document_that_takes_too_long_costs_its_own_row(run, tmp_path):
    corpus(tmp_path / "in.jsonl", 2)
    with (tmp_path / "in.jsonl").open("a") as stream:
        stream.write(json.dumps({"id": "long", "text": KILLED.format(9) * 10_000}) + "\n")
    done = run("batch", "in.jsonl", "-o", "out.jsonl", "--timeout", "4")
    rows = rows_of(tmp_path / "out.jsonl")
    assert [row.get("error") for row in rows] == [None, None, "timeout"]
    assert done.returncode == 1


@pytest.mark.parametrize("seconds", ["nan", "inf"])
def test_a_timeout_is_a_number_of_seconds(run, tmp_path, seconds):
    corpus(tmp_path / "in.jsonl", 1)
    done = run("batch", "in.jsonl", "-o", "out.jsonl", "--timeout", seconds)
    assert (done.returncode, done.stderr.decode().count("\n")) == (2, 1)
    assert b"--timeout" in done.stderr


def test_without_pyarrow_one_line_says_how_to_get_it(tmp_path):
    corpus(tmp_path / "in.jsonl", 1)
    code = "import sys; sys.modules['pyarrow'] = None; import briefing.cli as c; c.main()"
    command = [sys.executable, "-c", code, "batch", "in.jsonl", "-o", "x.parquet"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == ["briefing: Parquet needs pyarrow; pip install 'briefing[corpus]'"]


@pytest.mark.parametrize("command", [("batch", "in.jsonl"), ("batch", "in"), ("summarize", "in.jsonl"), ("merge", "in.jsonl")])
def test_an_output_that_would_replace_an_input_is_refused(run, tmp_path, command):
    (tmp_path / "in").mkdir()
    corpus(tmp_path / "in.jsonl", 1)
    before = (tmp_path / "in.jsonl").read_bytes()
    done = run(*command, "-o", f"./{command[1]}")
    assert done.returncode == 2
    assert b"is one of the inputs, which would be lost; name another output" in done.stderr
    assert (tmp_path / "in.jsonl").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "in.jsonl"]


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2026-03-10", "2026-03-10"),
        ("2026-03-10T08:00:00Z", "2026-03-10"),
        ("2026-03-10 08:00", "2026-03-10"),
        ("March 10", None),
    ],
)
def test_a_time_tells_the_day_of_publication(run, tmp_path, stamp, day):
    row = json.dumps({"id": "a", "date": stamp, "text": "A bomb killed three people in the market."})
    (tmp_path / "in.jsonl").write_text(row)
    assert run("batch", "in.jsonl", "-o", "out.jsonl").returncode == 0
    assert [row["article"]["published"] for row in rows_of(tmp_path / "out.jsonl")] == [day]


@pytest.mark.parametrize(("source", "output"), [("nope.jsonl", "kept.jsonl"), ("empty", "kept.jsonl"), ("*.csv", "new/")])
def test_an_output_stays_as_it_is_where_nothing_can_be_read(run, tmp_path, source, output):
    (tmp_path / "empty").mkdir()
    corpus(tmp_path / "kept.jsonl", 1)
    before = (tmp_path / "kept.jsonl").read_bytes()
    done = run("batch", source, "-o", output)
    assert done.returncode == 1
    assert f"{output}: not written, since nothing could be read" in done.stderr.decode()
    assert (tmp_path / "kept.jsonl").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty", "kept.jsonl"]


def test_a_run_does_not_brief_what_an_earlier_one_left_in_the_folder(run, tmp_path):
    (tmp_path / "in").mkdir()
    corpus(tmp_path / "in" / "a.jsonl", 2)
    for _ in range(2):
        assert run("batch", "in", "-o", "in/out.jsonl").returncode == 0
        assert [row["id"] for row in rows_of(tmp_path / "in" / "out.jsonl")] == ["d0", "d1"]


EMPTY = "''"


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("", "is no file's name; name a file"),
        ("empty", "holds no files; name a folder of articles"),
        ("https://a.example/b.jsonl", "is an address, and nothing is fetched"),
    ],
)
def test_a_source_that_names_nothing_is_one_line(run, tmp_path, source, why):
    (tmp_path / "empty").mkdir()
    done = run("batch", source, "-o", "out.jsonl")
    assert done.returncode == 1
    assert done.stderr.decode().splitlines()[0].startswith(f"briefing: {source or EMPTY}: {why}")


def test_an_output_named_for_another_format_is_refused(run):
    done = run("batch", "in.jsonl", "-o", "out.csv")
    assert (done.returncode, done.stderr.decode()) == (
        2,
        "briefing: --output out.csv: batch writes JSONL or Parquet; name it .jsonl or .parquet\n",
    )


def test_the_readme_of_a_folder_is_no_article(run, tmp_path):
    (tmp_path / "wires").mkdir()
    (tmp_path / "wires" / "README.md").write_text("Wires of the day. Two men died in one of them.", encoding="utf-8")
    (tmp_path / "wires" / "a.txt").write_text("Two men died in a fire on Monday.", encoding="utf-8")
    assert run("batch", "wires", "-o", "out.jsonl").returncode == 0
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8").count("\n") == 1


def test_an_output_without_a_name_is_refused(run):
    done = run("batch", "in.jsonl", "-o", "")
    assert (done.returncode, done.stderr.decode()) == (
        2,
        "briefing: --output '': is no file's name; name a file, or - for standard output\n",
    )
