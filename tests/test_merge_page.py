"""The merged briefing as a page, as Markdown and as a table."""

from __future__ import annotations

import csv
import re
from io import StringIO

import pytest
from merging import SAMPLES, reports_of

from briefing.article import read_article
from briefing.brief import Options, brief
from briefing.merge import MergedBriefing, merge
from briefing.render.merged import csv as merged_csv
from briefing.render.merged import html, markdown


@pytest.fixture(scope="module")
def events() -> tuple[MergedBriefing, ...]:
    return merge([brief(read_article(str(path))) for path in SAMPLES], Options())


def test_every_link_of_the_page_leads_somewhere(events):
    page = html.render(events)
    targets = re.findall(r'href="#([^"]+)"', page)
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert len(targets) > 50
    assert set(targets) <= set(ids)


def test_a_reading_links_to_its_words_in_its_report(events):
    page = html.render(events[:1])
    row = re.search(r'<tr class="contradicts">.*?href="#(e1r\d-c\d+)">([^<]+)</a>', page)
    assert row is not None
    marked = re.search(rf'<mark id="{row[1]}">([^<]+)<', page)
    assert marked is not None
    assert marked[1] == row[2] == "22"


def test_all_reports_stand_side_by_side(events):
    page = html.render(events[:1])
    assert page.count('<section class="article"') == len(events[0].reports) == 5


def test_a_foreign_tag_stays_words():
    (merged,) = merge(
        [report.briefing for report in reports_of("<b>Gunmen</b> killed 12 people & fled.", "Gunmen killed 15 people.")],
        Options(),
        one_event=True,
    )
    assert "<b>" not in html.render([merged])
    assert "<b>" not in markdown.render(merged)


def test_the_table_has_a_row_for_each_reading(events):
    rows = list(csv.DictReader(StringIO(merged_csv.render(events))))
    tolls = [toll for one in events for toll in (*one.toll.values(), *one.attackers.values())]
    assert len(rows) == sum(len(toll.readings) for toll in tolls)
    killed = [row for row in rows if (row["event"], row["party"], row["outcome"]) == ("1", "victims", "killed")]
    assert {(row["toll_low"], row["toll_best"], row["toll_high"], row["conflict"]) for row in killed} == {
        ("21", "21", "22", "true")
    }
    assert all(row["figure"] in row["evidence"] for row in killed)


def test_a_formula_in_a_report_stays_words():
    texts = ("=cmd() said 12 people were killed.", "Police said 15 people were killed.")
    (merged,) = merge([report.briefing for report in reports_of(*texts)], Options(), one_event=True)
    rows = csv.reader(StringIO(merged_csv.render([merged])))
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@"))]


def test_markdown_names_every_reading(events):
    page = markdown.render(events[0])
    assert page.count("\n| killed |") == len(next(iter(events[0].toll.values())).readings)
    assert "| contradicts | 22 |" in page
