"""Each sample in each format, as last looked at. `BRIEFING_GOLDEN=write pytest tests/test_golden.py` writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.article import read_article
from briefing.brief import brief
from briefing.render import Layout, csv, html, json, markdown, terminal, text

GOLDEN = Path(__file__).parent / "golden"
FORMATS = {
    "terminal.txt": lambda briefing: terminal.render(briefing, Layout(width=80)),
    "full.txt": lambda briefing: terminal.render(briefing, Layout(width=100, full=True, explain=True)),
    "md": lambda briefing: markdown.render(briefing, Layout(full=True)),
    "html": lambda briefing: html.render([briefing]),
    "csv": lambda briefing: csv.render([briefing]),
    "text.tsv": text.render,
    "json": json.render,
}


@pytest.mark.parametrize("name", FORMATS)
def test_a_sample_prints_as_last_looked_at(sample, name, monkeypatch):
    monkeypatch.chdir(sample.parent)
    printed = FORMATS[name](brief(read_article(sample.name)))
    path = GOLDEN / f"{sample.stem}.{name}"
    if os.environ.get("BRIEFING_GOLDEN") == "write":
        path.write_bytes(printed.encode())
    assert printed == path.read_bytes().decode()
