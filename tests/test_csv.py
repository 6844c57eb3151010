"""CSV: one table that Python's own reader and a spreadsheet read as meant."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from briefing.article import Article, read_article
from briefing.brief import brief
from briefing.render import Section
from briefing.render.csv import render
from briefing.render.foreign import plain


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


def test_a_row_a_figure_with_the_words_of_the_article(sample):
    briefing = brief(read_article(str(sample)))
    rows = table(render([briefing]))
    assert [row["id"] for row in rows] == [figure.id for figure in briefing.casualties]
    assert [row["phrase"] for row in rows] == [plain(briefing.document.quote(figure.span)) for figure in briefing.casualties]
    assert all(row["phrase"] in row["evidence"] for row in rows)


@pytest.mark.parametrize("section", Section)
def test_several_articles_share_a_header(section):
    text = "A blast killed 33 people in Lahore. Gen. Hassan Tariq said so."
    briefings = [brief(Article(text, source=name)) for name in ("a.txt", "b.txt")]
    both = render(briefings, section)
    assert both == render(briefings[:1], section) + render(briefings[1:], section).split("\r\n", 1)[1]
    assert {row["article"] for row in table(both)} == {"a.txt", "b.txt"}


@pytest.mark.parametrize("words", ["=cmd()", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "＝1", "\u200b=1", " =1"])
def test_no_cell_is_a_formula(words):
    briefing = brief(Article(f"{words} killed 33 people. Police said so.", source=words))
    for section in Section:
        for row in csv.reader(StringIO(render([briefing], section), newline="")):
            assert not any(cell[:1] in set("=+-@\t\r＝＋－＠") - {""} for cell in row if cell)


def test_lines_end_as_in_rfc_4180():
    text = render([brief(Article('Police said "33 people, all of them men, were killed".'))])
    assert text.count("\r\n") == text.count("\n") == len(table(text)) + 1
    assert '"Police said ""33 people' in text
