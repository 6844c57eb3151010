"""Pipes, shells, disks and folders that fail: one line on standard error, the contract's status, no traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

ARTICLE = b"A blast killed 33 people in Lahore on Friday. Police said the bomber was an Afghan national.\n"
COMMAND = f"{sys.executable} -m briefing"


def shell(line: str, cwd, stdin: bytes = ARTICLE, env: dict[str, str] | None = None):
    """What bash makes of a line in which BRIEFING is the command."""
    (cwd / "a.txt").write_bytes(ARTICLE)
    return subprocess.run(
        ["bash", "-c", line.replace("BRIEFING", COMMAND)],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        timeout=120,
        check=False,
        env=os.environ | (env or {}),
    )


@pytest.mark.parametrize(
    ("line", "status", "complaint"),
    [
        ("BRIEFING summarize a.txt >&-", 1, "standard output is closed"),
        ("BRIEFING schema >&-", 1, "standard output is closed"),
        ("BRIEFING summarize <&-", 1, "standard input: is closed"),
        ("BRIEFING summarize a.txt >/dev/full", 1, "No space left on device"),
        ("BRIEFING --help >/dev/full", 1, "No space left on device"),
        ("BRIEFING summarize a.txt -o /dev/full", 1, "/dev/full: cannot be written"),
        ("BRIEFING batch a.txt -o /dev/full", 1, "/dev/full: cannot be written"),
        ("BRIEFING batch a.txt -o - >/dev/full", 1, "standard output: cannot be used"),
        ("BRIEFING summarize a.txt -o none/there", 1, "none/there: cannot be written"),
        ("BRIEFING summarize a.txt -o .", 1, "Is a directory"),
        ("ln -s loop loop; BRIEFING summarize a.txt -o loop", 1, "loop: cannot be written"),
        ("ln -s loop loop; BRIEFING summarize loop", 1, "loop: cannot be read"),
        ("BRIEFING summarize a.txt -o $(printf 'a%.0s' {1..300})", 1, "File name too long"),
        ("BRIEFING summarize - -", 2, "named twice"),
        ("BRIEFING summarize .", 1, "is a folder"),
        ("BRIEFING summarize ''", 1, "is no file's name"),
        ("BRIEFING summarize none.txt", 1, "no such file"),
        ("gzip -c a.txt | BRIEFING summarize", 1, "gunzip"),
        ("BRIEFING batch none.jsonl -o out", 1, "none.jsonl: no such file"),
    ],
)
def test_a_stream_that_fails_is_one_line(tmp_path, line, status, complaint):
    done = shell(line, tmp_path)
    lines = done.stderr.decode().splitlines()
    assert done.returncode == status
    assert complaint in lines[0]
    assert lines[0].startswith("briefing: ")
    assert "Traceback" not in done.stderr.decode()
    assert done.stdout == b""


def test_a_closed_standard_error_costs_nothing_but_the_complaint(tmp_path):
    done = shell("BRIEFING summarize none.txt a.txt -f jsonl 2>&-", tmp_path)
    assert done.returncode == 1
    assert json.loads(done.stdout)["article"]["source"] == "a.txt"


def test_a_file_named_like_an_option_is_read_behind_two_dashes(tmp_path):
    assert shell("cp a.txt ./-x; BRIEFING summarize -f jsonl -- -x", tmp_path).returncode == 0


def test_a_file_named_with_odd_bytes_is_read(tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_bytes(ARTICLE)
    done = shell("BRIEFING summarize -f json caf*.txt", tmp_path)
    assert json.loads(done.stdout)["article"]["source"] == "caf\ufffd.txt"


def test_a_c_locale_changes_nothing(tmp_path):
    (tmp_path / "b.txt").write_text("“José Peña died,” the army said — in Bogotá.", encoding="utf-8")
    plain = {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    line = "BRIEFING summarize b.txt - --title 'Señal “x”'"
    assert shell(line, tmp_path, env=plain).stdout == shell(line, tmp_path).stdout
    assert "José" in shell(line, tmp_path, env=plain).stdout.decode()


def test_an_endless_pipe_is_cut(tmp_path):
    done = shell("yes 'word one two' | head -c 100M | BRIEFING summarize --section actors -f json", tmp_path)
    assert done.returncode == 0
    assert "cut: only the first" in done.stdout.decode()


def test_no_file_is_written_when_nothing_could_be_briefed(tmp_path):
    (tmp_path / "out").write_text("old")
    assert shell("BRIEFING summarize none.txt -o out", tmp_path).returncode == 1
    assert (tmp_path / "out").read_text() == "old"


@pytest.mark.parametrize("name", ["a" * 255, "a b;$(x)", "-x", "ü“”"])
def test_any_name_that_the_system_takes_can_be_written(run, tmp_path, name):
    done = run("summarize", "-f", "json", "-o", f"./{name}", stdin=ARTICLE)
    assert (done.returncode, done.stderr) == (0, b"")
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_an_output_behind_a_link_replaces_what_the_link_names(run, tmp_path):
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    assert run("summarize", "-f", "json", "-o", "link", stdin=ARTICLE).returncode == 0
    assert (tmp_path / "link").is_symlink()
    assert json.loads((tmp_path / "real").read_text())["schema_version"] == "1"


def test_an_output_never_replaces_the_input_under_another_name(run, tmp_path):
    (tmp_path / "a").write_bytes(ARTICLE)
    (tmp_path / "link").symlink_to("a")
    assert run("summarize", "a", "-f", "json", "-o", "link").returncode == 2
    assert (tmp_path / "a").read_bytes() == ARTICLE


def test_a_name_with_escapes_is_not_printed_raw(run):
    complaint = run("summarize", "a\x1b]52;c;x\x07\u202e\n.txt").stderr
    assert len(complaint.splitlines()) == 1
    assert not {0x1B, 0x07, 0xAE} & set(complaint)


def test_a_text_in_another_language_is_refused_and_forced(run):
    spanish = "La policía dijo el lunes que al menos doce personas murieron en el ataque contra un mercado.".encode()
    done = run("summarize", stdin=spanish)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().startswith("briefing: standard input: reads as Spanish, not English; --force")
    forced = run("summarize", "--force", stdin=spanish)
    assert forced.returncode == 0
    assert "Note: reads as Spanish" in forced.stdout.decode()
    assert run("summarize", "--force", "-f", "text", stdin=spanish).stdout.startswith(b"note\treads as Spanish")


REFUSE = """
import os, sys
def refuse(event, args):
    if event.startswith(("urllib.", "http.", "ftplib.", "smtplib.")) or event in EVENTS:
        os.write(2, event.encode())
        os._exit(77)
sys.addaudithook(refuse)
"""
REACHING = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.sendmsg"}
"""What reaches out. urllib3, which trafilatura imports, makes one socket to see whether the system knows IPv6."""
PAGE = b"<!DOCTYPE html><html><head><base href='http://example.org/'><link rel=canonical href='http://example.org/x'></head><body><p>"
PAGE += ARTICLE + b"</p><img src='http://example.org/i.png'><iframe src='http://example.org/'></iframe></body></html>"


@pytest.mark.parametrize(
    ("stdin", "options", "refused"),
    [
        (ARTICLE, "", REACHING | {"socket.__new__", "socket.bind"}),
        (ARTICLE, "-f json", REACHING | {"socket.__new__", "socket.bind"}),
        (ARTICLE * 5, "-m lex-rank", REACHING),
        (PAGE, "", REACHING),
    ],
)
def test_a_run_reaches_no_network(tmp_path, stdin, options, refused):
    (tmp_path / "sitecustomize.py").write_text(REFUSE.replace("EVENTS", repr(refused)))
    done = shell(f"BRIEFING summarize {options}", tmp_path, stdin, {"PYTHONPATH": str(tmp_path)})
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_block_on_the_network_blocks(tmp_path):
    (tmp_path / "sitecustomize.py").write_text(REFUSE.replace("EVENTS", repr(REACHING)))
    reach = "import socket; socket.create_connection(('127.0.0.1', 9))"
    assert shell(f'{sys.executable} -c "{reach}"', tmp_path, env={"PYTHONPATH": str(tmp_path)}).returncode == 77
