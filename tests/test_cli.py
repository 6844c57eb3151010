"""What a shell sees: standard output, standard error, exit status."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time

import pytest

from briefing import __version__

ARTICLE = b"A blast killed 33 people in Lahore on Friday. Police said the bomber was an Afghan national.\n"


def test_an_article_is_piped_in(run):
    done = run("summarize", stdin=ARTICLE)
    assert done.returncode == 0
    assert "33 killed" in done.stdout.decode()
    assert done.stderr == b""


def test_a_dash_is_standard_input(run):
    assert run("summarize", "-", stdin=ARTICLE).stdout == run("summarize", stdin=ARTICLE).stdout


def test_several_files_give_a_briefing_each_in_order(run, tmp_path):
    for name, place in (("a.txt", "Lahore"), ("b.txt", "Quetta")):
        (tmp_path / name).write_text(f"A blast killed 33 people in {place}.")
    done = run("summarize", "b.txt", "a.txt", "-f", "jsonl")
    rows = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [row["article"]["source"] for row in rows] == ["b.txt", "a.txt"]


def test_of_several_files_each_text_briefing_stands_behind_its_article(run, tmp_path):
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.write_text("A bomb killed 12 people in Orrin on Monday, police said.")
    second.write_text("Floods killed nine people in Tala on Friday, officials said.")
    told = [line.split("\t")[:2] for line in run("summarize", first, second, "-f", "text").stdout.decode().splitlines()]
    articles = [cells for cells in told if cells[0] == "article"]
    assert [told[0], articles[1]] == [["article", str(first)], ["article", str(second)]]
    assert "article" not in run("summarize", first, "-f", "text").stdout.decode()
    assert run("summarize", first, "none.txt", "-f", "text").stdout.decode().startswith(f"article\t{first}\t")


def test_one_bad_input_costs_only_itself(run, tmp_path):
    (tmp_path / "a.txt").write_bytes(ARTICLE)
    (tmp_path / "empty.txt").write_bytes(b"\n")
    done = run("summarize", "none.txt", "a.txt", "empty.txt", "-f", "jsonl")
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr.decode().splitlines() == [
        "briefing: none.txt: no such file; check the path",
        "briefing: empty.txt: holds no words; give it the text of an article",
    ]


@pytest.mark.parametrize("stdin", [b"", b" \n\t\n", b"...\n"])
def test_an_empty_input_is_refused_in_one_line(run, stdin):
    done = run("summarize", stdin=stdin)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode() == "briefing: standard input: holds no words; give it the text of an article\n"


@pytest.mark.parametrize(
    "args",
    [
        ("summarize", "--nonsense"),
        ("summarize", "-n", "0"),
        ("summarize", "-n", "x"),
        ("summarize", "-n", "2", "--words", "40"),
        ("summarize", "--date", "yesterday"),
        ("summarize", "-m", "magic"),
        ("summarize", "--focus", "Doha", "-m", "lead"),
        ("summarize", "--focus", "of the"),
        ("summarize", "-f", "pdf"),
        ("summarize", "-f", "csv", "--section", "actors", "--section", "summary"),
        ("summarize", "-f", "csv", "--full"),
        ("summarize", "-f", "json", "--full"),
        ("nonsense",),
    ],
)
def test_wrong_usage_is_2(run, args):
    done = run(*args, stdin=ARTICLE)
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"Traceback" not in done.stderr


def test_version(run):
    assert run("--version").stdout.decode() == f"briefing {__version__}\n"


def test_schema_is_json(run):
    assert json.loads(run("schema").stdout)["title"] == "briefing"


def test_a_section_stands_alone(run):
    out = run("summarize", "--section", "casualties", stdin=ARTICLE).stdout.decode()
    assert "CASUALTIES" in out
    assert "SUMMARY" not in out
    assert "ACTORS" not in out


def test_a_date_resolves_weekdays(run):
    done = run("summarize", "-f", "json", "--date", "2026-02-10", stdin=ARTICLE)
    briefing = json.loads(done.stdout)
    assert briefing["article"]["published"] == "2026-02-10"
    assert briefing["casualties"][0]["date_iso"] == "2026-02-06"


def test_a_focus_steers(run):
    done = run("summarize", "-n", "1", "--focus", "bomber", "-f", "json", stdin=ARTICLE)
    assert [row["index"] for row in json.loads(done.stdout)["summary"]["sentences"]] == [1]


def test_a_title_is_shown(run):
    assert run("summarize", "--title", "Blast in Lahore", stdin=ARTICLE).stdout.startswith(b"Blast in Lahore")


def test_a_pipe_gets_no_escapes(run):
    assert b"\x1b" not in run("summarize", stdin=ARTICLE).stdout


@pytest.mark.parametrize(
    ("args", "env", "wanted"),
    [
        (("--color", "always"), {}, True),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "0"}, False),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
    ],
)
def test_colour_as_asked(run, args, env, wanted):
    assert (b"\x1b[" in run("summarize", *args, stdin=ARTICLE, env=env).stdout) is wanted


@pytest.mark.parametrize(("env", "has_color"), [({"NO_COLOR": "1"}, False), ({}, True), ({"TERM": "dumb"}, None)])
def test_a_terminal_without_colour_still_tells_kinds_apart(env, has_color, tmp_path):
    leader, follower = pty.openpty()
    (tmp_path / "a.txt").write_bytes(ARTICLE)
    clean = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR"}}
    command = [sys.executable, "-m", "briefing", "summarize", str(tmp_path / "a.txt")]
    subprocess.run(command, stdout=follower, check=True, timeout=60, env=clean | {"TERM": "xterm"} | env)
    os.close(follower)
    printed = os.read(leader, 100_000)
    os.close(leader)
    assert (b"\x1b[1m" in printed or b"\x1b[1;" in printed) is (has_color is not None)
    assert (b"38;5;" in printed) is bool(has_color)


def test_full_and_explain_add_the_article_and_the_rules(run):
    out = run("summarize", "--full", "--explain", stdin=ARTICLE).stdout.decode()
    assert "33[c1]" in out
    assert "active-object" in out
    assert "harm “killed”" in out


def test_explained_formats_name_the_rule_and_the_harm(run):
    assert b"rule\tc1\tactive-object\tharm\tkilled\n" in run("summarize", "--explain", "-f", "text", stdin=ARTICLE).stdout
    assert b",active-object,killed\r\n" in run("summarize", "--explain", "-f", "csv", stdin=ARTICLE).stdout
    explained = json.loads(run("summarize", "--explain", "-f", "json", stdin=ARTICLE).stdout)
    assert explained["casualties"][0]["harm"] == {"span": [8, 14], "text": "killed"}


def test_csv_is_one_table_of_all_files(run, tmp_path):
    (tmp_path / "a.txt").write_bytes(ARTICLE)
    lines = run("summarize", "-f", "csv", "a.txt", "a.txt").stdout.split(b"\r\n")
    assert [line.split(b",")[:2] for line in lines] == [[b"article", b"id"], [b"a.txt", b"c1"], [b"a.txt", b"c1"], [b""]]


@pytest.mark.parametrize(
    ("args", "env", "width"),
    [((), {}, 100), (("--width", "60"), {}, 60), ((), {"COLUMNS": "50"}, 50), ((), {"COLUMNS": "0"}, 100)],
)
def test_the_width_is_kept(run, args, env, width):
    lines = run("summarize", *args, stdin=ARTICLE * 3, env=env).stdout.decode().splitlines()
    assert 0.6 * width < max(map(len, lines)) <= width


def test_output_goes_to_a_file_whole(run, tmp_path):
    done = run("summarize", "-o", "out.json", "-f", "json", stdin=ARTICLE)
    assert (done.returncode, done.stdout) == (0, b"")
    assert json.loads((tmp_path / "out.json").read_text())["schema_version"] == "1"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.json"]


def test_a_folder_that_cannot_be_written_is_one_line(run):
    done = run("summarize", "-o", "none/out.json", stdin=ARTICLE)
    assert done.returncode == 1
    assert done.stderr.decode().startswith("briefing: none/out.json: cannot be written")
    assert len(done.stderr.decode().splitlines()) == 1


def test_a_failed_batch_leaves_an_existing_file_as_it_was(tmp_path):
    (tmp_path / "out.jsonl").write_text("old\n")
    (tmp_path / "out.jsonl").chmod(0o644)
    code = (
        "import briefing.batch.local as b, briefing.cli as c, sys\n"
        "def boom(*_): raise MemoryError\n"
        "b.brief_shard = boom\n"
        "sys.argv = ['briefing', 'batch', '-', '-o', 'out.jsonl']\n"
        "c.main()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], input=b"{}\n", cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode != 0
    assert (tmp_path / "out.jsonl").read_text() == "old\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.jsonl"]


def test_batch_gives_a_row_for_every_line(run, tmp_path):
    lines = [
        json.dumps({"id": "a", "text": ARTICLE.decode(), "date": "2026-02-10", "title": "Blast"}),
        "no json",
        json.dumps({"id": 7, "text": "..."}),
        json.dumps({"text": "One\u2028two men were shot dead."}, ensure_ascii=False),
    ]
    (tmp_path / "in.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    done = run("batch", "in.jsonl", "-o", "out.jsonl")
    rows = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").split("\n")[:-1]]
    assert [row["id"] for row in rows] == ["a", "in.jsonl:2", "7", None]
    assert ["error" in row for row in rows] == [False, True, True, False]
    assert rows[0]["article"]["title"] == "Blast"
    assert rows[0]["casualties"][0]["date_iso"] == "2026-02-06"
    assert done.returncode == 1


def test_a_terminal_without_input_says_how_to_use_it():
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "briefing", "summarize"]
    done = subprocess.run(command, stdin=follower, capture_output=True, check=False, timeout=60)
    os.close(leader)
    os.close(follower)
    assert done.returncode == 2
    assert done.stderr.decode().startswith("usage: briefing summarize")
    assert len(done.stderr.splitlines()) == 1


def test_a_closed_pipe_is_silent(tmp_path):
    article = tmp_path / "long.txt"
    article.write_bytes(ARTICLE * 3000)
    pipe = f"{sys.executable} -m briefing summarize -f json {article} | head -c 10"
    done = subprocess.run(["bash", "-c", pipe], capture_output=True, check=False, timeout=120)
    assert done.stderr == b""


def test_an_interrupt_is_130():
    command = [sys.executable, "-m", "briefing", "summarize"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, stdout=subprocess.PIPE)
    time.sleep(1.0)
    process.send_signal(signal.SIGINT)
    _, complaint = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in complaint


def test_markup_and_escapes_in_an_article_stay_text(run):
    hostile = b"A blast killed 33 people in [red]Lahore[/b]. \x1b]52;c;aGk=\x07 The \x1b[31mpolice\x1b[0m said so :smile:.\n"
    out = run("summarize", stdin=hostile).stdout
    assert b"\x1b" not in out
    assert b"[red]" in out
    assert b":smile:" in out


@pytest.mark.parametrize(
    ("args", "line"),
    [
        (("summarize", "--nonsense"), "briefing summarize: no such option: --nonsense; briefing summarize"),
        (("nonsense",), "briefing: no such command 'nonsense'; briefing"),
        (("batch", "a.jsonl"), "briefing batch: missing option '-o' / '--output'; briefing batch"),
    ],
)
def test_wrong_usage_is_one_line_that_names_the_help(run, args, line):
    assert run(*args).stderr.decode() == line + " --help tells what there is\n"


def test_a_bare_command_is_given_the_help(run):
    done = run()
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"Commands:" in done.stderr


@pytest.mark.parametrize("command", ["summarize", "merge", "batch", "schema"])
def test_every_option_stands_in_a_group_and_every_command_has_examples(run, command):
    page = run(command, "--help").stdout.decode()
    assert page.split("Other:\n")[1].split("\n\n")[0] == "  -h, --help  Show this message and exit."
    assert f"  briefing {command}" in page.split("Examples:\n")[1]
