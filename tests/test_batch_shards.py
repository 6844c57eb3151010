"""Shards cover the input, each byte once, whatever their size and however the input is stored."""

from __future__ import annotations

import gzip
import json

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from briefing.batch.job import Kind, Settings
from briefing.batch.reading import read_shard
from briefing.batch.shards import cut
from briefing.batch.sources import File, find_files
from briefing.errors import ReadError

LINES = st.lists(st.text(st.sampled_from("ab é\u2028"), max_size=30), max_size=40)


def requests(path, size):
    shards = list(cut(find_files(str(path)), size))
    return shards, [request for shard in shards for request in read_shard(shard, Settings())]


@given(lines=LINES, size=st.integers(1, 200), ended=st.booleans())
def test_every_line_is_read_once_with_its_number(tmp_path_factory, lines, size, ended):
    path = tmp_path_factory.mktemp("in") / "in.jsonl"
    path.write_bytes(("\n".join(lines) + "\n" * ended).encode())
    shards, found = requests(path, size)
    expected = [(f"{path}:{number}", line) for number, line in enumerate("\n".join(lines).split("\n"), 1) if line.strip()]
    assert [(request.identity, request.line) for request in found] == expected
    assert sum(shard.weight for shard in shards) == path.stat().st_size
    assert len({shard.name for shard in shards}) == len(shards)


@pytest.mark.parametrize("compress", [gzip.compress, zstandard.compress, lambda content: content])
@pytest.mark.parametrize("name", ["in.jsonl", "in.jsonl.gz", "in.unknown"])
def test_compression_is_told_by_the_content(tmp_path, compress, name):
    lines = [json.dumps({"id": str(number), "text": "x" * number}) for number in range(200)]
    (tmp_path / name).write_bytes(compress("\n".join(lines).encode()))
    shards, found = requests(tmp_path / name, 1000)
    assert [request.line for request in found] == lines
    assert len(shards) > 10
    assert sum(shard.weight for shard in shards) == (tmp_path / name).stat().st_size


def test_a_slice_of_a_block_boundary_is_whole(tmp_path, monkeypatch):
    monkeypatch.setattr("briefing.batch.shards.BLOCK", 7)
    lines = [str(number) * (number % 13 + 1) for number in range(300)]
    (tmp_path / "in.jsonl").write_text("\n".join(lines))
    _, found = requests(tmp_path / "in.jsonl", 40)
    assert [request.line for request in found] == lines


def test_a_line_beyond_the_bound_is_an_error_and_the_next_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr("briefing.batch.reading.BYTES_MOST", 50)
    (tmp_path / "in.jsonl").write_text("first\n" + "x" * 500 + "\nthird\n")
    _, found = requests(tmp_path / "in.jsonl", 10_000)
    assert [(request.identity.rsplit(":")[-1], request.line) for request in found] == [("1", "first"), ("2", "-"), ("3", "third")]


def test_a_broken_archive_is_a_read_error(tmp_path):
    whole = gzip.compress(b'{"id": 1, "text": "x"}\n' * 10_000)
    (tmp_path / "in.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(ReadError, match="in the middle"):
        requests(tmp_path / "in.jsonl.gz", 1000)


def test_a_folder_is_read_in_order_without_what_is_hidden(tmp_path):
    for name in ("b/two.txt", "a/one.html", "a/.hidden.txt", ".git/x.txt", "c.jsonl"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text('{"id": 1, "text": "x"}')
    files = list(find_files(str(tmp_path)))
    assert [file.path.removeprefix(f"{tmp_path}/") for file in files] == ["c.jsonl", "a/one.html", "b/two.txt"]
    assert [file.kind for file in files] == [Kind.LINES, Kind.ARTICLES, Kind.ARTICLES]


def test_a_pattern_names_files_and_folders(tmp_path):
    for name in ("x1.txt", "x2.txt", "y.txt"):
        (tmp_path / name).write_text("words")
    assert len(list(find_files(f"{tmp_path}/x*.txt"))) == 2
    with pytest.raises(ReadError, match="matches no file"):
        list(find_files(f"{tmp_path}/z*.txt"))


def test_rich_text_is_an_article_though_it_begins_with_a_brace(tmp_path):
    (tmp_path / "note").write_text(r"{\rtf1 words}")
    assert next(find_files(str(tmp_path / "note"))).kind is Kind.ARTICLES


def test_articles_are_cut_by_their_size():
    files = [File(f"{n}.txt", f"{n}.txt", Kind.ARTICLES, 10_000, "") for n in range(10)]
    shards = list(cut(files, 25_000))
    assert [len(shard.paths) for shard in shards] == [3, 3, 3, 1]
    assert [path for shard in shards for path in shard.paths] == [file.path for file in files]
