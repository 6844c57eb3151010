"""docs/formats.md names the columns and lines that are printed."""

from __future__ import annotations

import re

import pytest
from conftest import ROOT

from briefing.article import Article
from briefing.brief import brief
from briefing.quantities import bounds
from briefing.render import Section, text
from briefing.render.csv import render
from briefing.render.merged import text as merged_text
from briefing.render.merged.csv import COLUMNS

DOCUMENT = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")


def test_the_columns_of_csv_are_as_documented():
    told = " ".join(DOCUMENT.split())
    for section in Section:
        header = render([brief(Article("A blast killed 33 people."))], section).split("\r\n")[0]
        assert f"{section} {header.replace(',', ' ')}" in told


def test_the_columns_of_merged_csv_are_as_documented():
    assert f"merge {' '.join(COLUMNS)}" in " ".join(DOCUMENT.split())


@pytest.mark.parametrize("module", [text, merged_text])
def test_the_lines_of_text_are_as_documented(module):
    told = " ".join(DOCUMENT.split())
    lines = re.findall(r"``(\w+<TAB>.+?)``", module.__doc__)
    assert len(lines) > 5
    assert [line for line in lines if line.replace("<TAB>", " ") not in told] == []


COUNTS = re.findall(r"(?m)^\| (.+?) \| `(.+?)` \|", DOCUMENT.split("## What a figure looks like")[1].split("##")[0])


@pytest.mark.parametrize(("words", "shown"), COUNTS)
def test_counts_look_as_documented(words, shown):
    subject = words if words == "no one" else f"{words} people"
    (figure,) = brief(Article(f"Police said {subject} were wounded in the blast.")).casualties
    assert bounds(figure.count.low, figure.count.high, figure.count.qualifier) == shown
