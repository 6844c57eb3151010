from __future__ import annotations

from datetime import date

import pytest
from marked import read_marked

from briefing.dates import find_dates
from briefing.segment import segment

TUESDAY = date(2026, 2, 10)

CASES = [
    "It happened [last Friday](2026-02-06).",
    "It happened on [Friday](2026-02-06).",
    "It happened [yesterday](2026-02-09).",
    "It happens on [next Friday](2026-02-13).",
    "It happened on [Tuesday](2026-02-10).",
    "It happened [last Tuesday](2026-02-03).",
    "Trains will run again on [Friday](2026-02-13).",
    "The road would stay closed until [Friday](2026-02-13).",
    "Nobody will forget it, he said on [Friday](2026-02-06).",
    "No one will pay. It happened on [Friday](2026-02-06).",
    "It happened on [Jan. 6](2026-01-06).",
    "It happened on [December 30](2025-12-30).",
    "It happened on [3 March 2024](2024-03-03).",
    "It happened on [March 3, 2024](2024-03-03).",
    "It happened on [2024-03-03](2024-03-03).",
    "It happened in [June 1998](1998-06).",
    "It happened in [2006](2006).",
    "It happened on [Wednesday night](2026-02-04).",
    "It happened [last week](None).",
    "It cost 2006 dollars.",
    "He may go. She will march on.",
    "It happened on [Feb. 30](None).",
    "It happened on [3 JAN 90](1990-01-03).",
    "IT HAPPENED [THREE DAYS AGO](2026-02-07).",
]


@pytest.mark.parametrize("case", CASES)
def test_a_date_reads_as_marked(case):
    marked = read_marked(case)
    found = find_dates(segment(marked.text), TUESDAY)
    assert [(d.span.start, d.span.end, str(d.iso)) for d in found] == list(marked.marks)


def test_a_weekday_without_a_date_of_publication_stays_words():
    (found,) = find_dates(segment("It happened on Friday."), None)
    assert found.iso is None


@pytest.mark.parametrize("published", [date.min, date.max])
def test_a_day_beyond_the_calendar_stays_words(published):
    found = find_dates(
        segment("They met yesterday and on Friday. Talks resume tomorrow, next Friday and on March 20."), published
    )
    assert [mention.iso for mention in found].count(None) > 0
