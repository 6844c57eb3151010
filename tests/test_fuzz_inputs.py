"""The fuzzer's kept inputs, run on every change; see docs/robustness.md."""

from __future__ import annotations

import tarfile
from pathlib import Path

import pytest
from whole_path import brief_bytes

FUZZ = Path(__file__).parent.parent / "fuzz"
INPUTS = sorted((FUZZ / "inputs").iterdir())
TENTH = 10
"""One in so many of the fuzzer's corpus is run on every change."""


@pytest.mark.parametrize("path", INPUTS, ids=[path.name for path in INPUTS])
def test_a_kept_input_is_briefed_or_refused(path):
    brief_bytes(path.read_bytes())


def test_the_corpus_is_briefed_or_refused():
    with tarfile.open(FUZZ / "corpus.tar.xz") as archive:
        members = [member for member in archive.getmembers() if member.isfile()]
        kept = [stream.read() for member in members[::TENTH] if (stream := archive.extractfile(member))]
    assert len(kept) > 100
    for data in kept:
        brief_bytes(data)
