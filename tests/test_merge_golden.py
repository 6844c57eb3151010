"""The sample of merged reports in each format, as last looked at; written anew as those of single articles are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from formats import MERGED_FORMATS
from merging import SAMPLES

from briefing.article import read_article
from briefing.brief import Options, brief
from briefing.merge import merge

GOLDEN = Path(__file__).parent / "golden"
ENDINGS = {"terminal": "terminal.txt", "text": "text.tsv", "json": "json", "markdown": "md", "html": "html", "csv": "csv"}


@pytest.mark.parametrize("name", ENDINGS)
def test_the_merged_sample_prints_as_last_looked_at(name, monkeypatch):
    monkeypatch.chdir(SAMPLES[0].parent)
    merged = merge([brief(read_article(path.name)) for path in SAMPLES], Options())
    printed = "".join(MERGED_FORMATS[name](one) for one in merged)
    path = GOLDEN / f"merge.{ENDINGS[name]}"
    if os.environ.get("BRIEFING_GOLDEN") == "write":
        path.write_bytes(printed.encode())
    assert printed == path.read_bytes().decode()
