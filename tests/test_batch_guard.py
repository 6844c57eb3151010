"""A document that misbehaves costs its own row and nothing else."""

from __future__ import annotations

import json

import pytest

from briefing.batch.guard import Guard, StoppedError
from briefing.batch.job import Bounds, Job, Request, Shard
from briefing.batch.line import encode
from briefing.batch.shard_work import brief_shard

HOSTILE = "hostile:brief"


@pytest.fixture
def guard(tmp_path):
    guard = Guard(Job(str(tmp_path), bounds=Bounds(seconds=4), function=HOSTILE))
    yield guard
    guard.close()


def ask(guard, text):
    lines, done = guard.brief(Request("in.jsonl", "in.jsonl:1", json.dumps({"id": "a", "text": text})))
    (row,) = [json.loads(line) for line in lines.splitlines()]
    assert row["id"] == "a"
    assert done == ("error" not in row)
    return row


def test_a_child_briefs_one_document_after_the_other(guard):
    assert ask(guard, "well")["pid"] == ask(guard, "well")["pid"]


@pytest.mark.parametrize(
    ("text", "error", "reason"),
    [
        ("hang", "timeout", "took longer than 4 s"),
        ("exit", "crash", "exit status 7"),
        ("die", "crash", "signal 9"),
        ("raise some words", "defect", "ValueError: some words"),
        ("grow", "memory", "2048 MiB"),
    ],
)
def test_a_document_that_misbehaves_has_a_row_with_the_reason(guard, text, error, reason):
    row = ask(guard, text)
    assert row["error"] == error
    assert reason in row["reason"]
    assert "pid" in ask(guard, "well")


def test_a_death_that_the_document_did_not_cause_costs_nothing(guard, tmp_path):
    assert "pid" in ask(guard, f"once {tmp_path / 'died'}")


def test_what_is_no_json_goes_by_its_place_when_its_child_dies(guard):
    lines, done = guard.brief(Request("in.jsonl", "in.jsonl:1", "no json"))
    assert (json.loads(lines)["id"], done) == ("in.jsonl:1", False)


def test_a_stopped_guard_briefs_no_more(guard):
    ask(guard, "well")
    guard.stop()
    with pytest.raises(StoppedError):
        ask(guard, "well")


def test_a_shard_has_a_row_for_every_document_whatever_they_do(tmp_path):
    texts = ["well", "hang", "well", "exit", "grow", "raise", "well"]
    lines = b"".join(encode({"id": f"d{number}", "text": text}) for number, text in enumerate(texts))
    (tmp_path / "in.jsonl").write_bytes(lines)
    job = Job(str(tmp_path), bounds=Bounds(seconds=4), function=HOSTILE)
    guard = Guard(job)
    path = str(tmp_path / "in.jsonl")
    try:
        tally = brief_shard(Shard("part", "lines", (path,), path, len(lines), 0, len(lines)), job, guard)
    finally:
        guard.close()
    rows = [json.loads(line) for line in (tmp_path / "part.jsonl").read_text().splitlines()]
    assert [row["id"] for row in rows] == [f"d{number}" for number in range(len(texts))]
    assert [row.get("error") for row in rows] == [None, "timeout", None, "crash", "memory", "defect", None]
    assert (tally.inputs, tally.failures) == (7, 4)
