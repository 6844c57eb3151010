"""Whether reports tell of one event."""

from __future__ import annotations

import pytest
from merging import reports_of, sample_reports

from briefing.article import read_article
from briefing.brief import Options, brief
from briefing.merge import merge
from briefing.merge.events import group_reports
from briefing.merge.report import name_reports

BLAST = "A bomb went off in a bus in Quetta on Sunday, killing 12 people, police said. The bus was on its way to the market."


def groups(*texts: str) -> list[tuple[int, ...]]:
    return [event.reports for event in group_reports(reports_of(*texts))]


@pytest.mark.parametrize(
    "same",
    [
        "The bomb on a bus in Quetta killed 15 people, police said on Monday.",
        "Police in Quetta arrested a man over the bomb in a bus that killed 14 people on Sunday.",
    ],
)
def test_a_later_report_of_the_event_joins_it(same):
    assert groups(BLAST, same) == [(0, 1)]


@pytest.mark.parametrize(
    "other",
    [
        "A flood in Lagos left 300 people dead on Monday, the governor said. Rivers rose after days of rain.",
        "A bomb went off in a hotel in Kandahar on Monday, killing 70 people, the army said. The hotel was full.",
        "Talks on the border ended in Geneva on Monday without a deal, a diplomat said.",
    ],
)
def test_a_report_of_another_event_stays_apart(other):
    assert groups(BLAST, other) == [(0,), (1,)]


def test_the_sample_falls_into_two_events_and_says_why():
    attack, ambush = group_reports(sample_reports(other_event=True))
    assert (len(attack.reports), len(ambush.reports)) == (5, 1)
    assert any("another place: Tuguegarao, not Isabela" in reason for reason in ambush.reasons)


def test_the_order_of_the_reports_does_not_change_the_events():
    reports = sample_reports(other_event=True)
    named = {frozenset(reports[at].name for at in event.reports) for event in group_reports(reports)}
    back = reports[::-1]
    assert {frozenset(back[at].name for at in event.reports) for event in group_reports(back)} == named


def test_the_articles_of_the_samples_are_events_of_their_own(request):
    paths = sorted((request.config.rootpath / "samples").glob("*.txt"))
    reports = name_reports([brief(read_article(str(path))) for path in paths])
    assert len(group_reports(reports)) == len(reports)


def test_one_event_can_be_forced():
    briefings = [report.briefing for report in sample_reports(other_event=True)]
    (merged,) = merge(briefings, Options(), one_event=True)
    assert (len(merged.reports), merged.apart) == (6, ())
