"""`briefing merge` as a shell sees it, and its JSON."""

from __future__ import annotations

import json

import jsonschema
import pytest
from merging import SAMPLES, sample_reports

from briefing.brief import Options
from briefing.merge import merge
from briefing.render.merged.json import merged_object
from briefing.schema import merged_schema

FILES = [str(path) for path in SAMPLES]
EARLY = {"id": "early", "text": "A bomb in a bus in Quetta killed 12 people, police said.", "date": "2026-03-01"}
LATE = {"id": "late", "text": "The bomb in a bus in Quetta killed 15 people, police said.", "date": "2026-03-02"}


def lines(*rows: dict[str, str]) -> bytes:
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


@pytest.fixture
def objects():
    merged = merge([report.briefing for report in sample_reports(other_event=True)], Options())
    return [merged_object(one) for one in merged]


def test_the_sample_gives_a_briefing_an_event(run):
    done = run("merge", *FILES, "-f", "jsonl")
    rows = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [len(row["reports"]) for row in rows] == [5, 1]
    assert (done.returncode, done.stderr) == (0, b"")


def test_one_event_puts_all_in_one(run):
    done = run("merge", *FILES, "--one-event", "-f", "json")
    assert len(json.loads(done.stdout)["reports"]) == 6


def test_reports_come_from_jsonl_on_standard_input(run):
    done = run("merge", "-", "-f", "json", stdin=lines(EARLY, LATE))
    merged = json.loads(done.stdout)
    assert [report["name"] for report in merged["reports"]] == ["early", "late"]
    assert merged["toll"]["killed"]["best"] == 15


def test_a_date_is_given_by_name(run):
    rows = lines({**EARLY, "date": ""}, LATE)
    done = run("merge", "-", "-f", "json", "--date", "early=2026-03-05", stdin=rows)
    assert json.loads(done.stdout)["reports"][1]["published"] == "2026-03-05"


def test_a_file_that_cannot_be_read_costs_only_itself(run, tmp_path):
    (tmp_path / "a.txt").write_text(EARLY["text"])
    (tmp_path / "b.txt").write_text(LATE["text"])
    done = run("merge", "a.txt", "none.txt", "b.txt", "-f", "jsonl")
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == ["briefing: none.txt: no such file; check the path"]
    assert len(json.loads(done.stdout)["reports"]) == 2


@pytest.mark.parametrize(
    "args",
    [
        ("merge",),
        ("merge", FILES[0]),
        ("merge", *FILES, "--date", "2026-03-05"),
        ("merge", *FILES, "--date", "nobody=2026-03-05"),
        ("merge", *FILES, "--date", "patrol-mar11=yesterday"),
        ("merge", *FILES, "-n", "2", "--words", "9"),
    ],
)
def test_wrong_usage_is_2(run, args):
    done = run(*args)
    assert (done.returncode, done.stdout) == (2, b"")


def test_a_bad_line_is_named_by_its_number(run):
    done = run("merge", "-", "-f", "jsonl", stdin=lines(EARLY, {"id": "x"}, LATE))  # type: ignore[arg-type]
    assert done.returncode == 1
    assert done.stderr.decode().startswith("briefing: -:2: ")


def test_two_reports_of_one_name_are_told_apart(run):
    done = run("merge", "-", "-f", "json", stdin=lines(EARLY, {**LATE, "id": "early"}))
    assert [report["name"] for report in json.loads(done.stdout)["reports"]] == ["early", "early-2"]


def test_the_samples_fit_the_schema(objects):
    for merged in objects:
        jsonschema.validate(merged, merged_schema())


def test_the_schema_is_a_schema_and_is_printed(run):
    jsonschema.Draft202012Validator.check_schema(merged_schema())
    assert json.loads(run("schema", "--merged").stdout) == merged_schema()


def test_a_wrong_verdict_does_not_fit_the_schema(objects):
    objects[0]["toll"]["killed"]["readings"][0]["verdict"] = "guess"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(objects[0], merged_schema())


def spans_in(node):
    if isinstance(node, list):
        return [found for item in node for found in spans_in(item)]
    if not isinstance(node, dict):
        return []
    own = [node] if "span" in node else []
    return own + [found for value in node.values() for found in spans_in(value)]


def test_every_span_names_its_report_and_holds(objects):
    for merged in objects:
        texts = {report["name"]: report["text"] for report in merged["reports"]}
        found = spans_in(merged)
        assert len(found) > 20
        for one in found:
            start, end = one["span"]
            assert texts[one["report"]][start:end] == one.get("text", one.get("phrase"))


def test_a_reading_points_to_its_figures(objects):
    merged = objects[0]
    ids = {(figure["report"], figure["id"]) for figure in merged["casualties"]}
    for toll in (*merged["toll"].values(), *merged["attackers"].values()):
        for reading in toll["readings"]:
            assert reading["figures"]
            assert all((reading["report"], identity) in ids for identity in reading["figures"])
