"""Each rule by which the readings of several reports become one toll."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.article import Article
from briefing.brief import brief
from briefing.casualties.figure import Outcome
from briefing.merge.readings import Party
from briefing.merge.report import by_day, name_reports
from briefing.merge.toll import MergedToll, Verdict, reconcile_reports


def toll_of(*told: tuple[int, str], party: Party = Party.VICTIMS, outcome: Outcome = Outcome.KILLED) -> MergedToll:
    """The toll of reports given as (day of March, text); day 0 for no date."""
    articles = [
        Article(text, source=f"r{number}.txt", published=date(2026, 3, day) if day else None)
        for number, (day, text) in enumerate(told, 1)
    ]
    return reconcile_reports(by_day(name_reports([brief(article) for article in articles])), party)[outcome]


def sizes(toll: MergedToll, verdict: Verdict) -> list[int]:
    return [reading.size for reading in toll.having(verdict)]


def bounds(toll: MergedToll) -> tuple[int | None, int | None, int | None, bool]:
    return toll.low, toll.best, toll.high, toll.conflict


def test_the_newest_reading_is_best_and_the_older_ones_are_history():
    toll = toll_of(
        (3, "The blast killed 33 people, police said."), (1, "The blast killed 12 people."), (2, "The blast killed 31 people.")
    )
    assert bounds(toll) == (33, 33, 33, False)
    assert sizes(toll, Verdict.EARLIER) == [31, 12]


def test_readings_of_one_day_that_differ_are_a_conflict_and_never_averaged():
    toll = toll_of((2, "Police said 33 people were killed."), (2, "The hospital said 37 people were killed."))
    assert bounds(toll) == (33, 33, 37, True)
    assert sizes(toll, Verdict.CONTRADICTS) == [37]


def test_of_readings_of_one_day_the_one_that_more_reports_give_is_best():
    toll = toll_of(
        (2, "Police said 33 people were killed."),
        (2, "The hospital said 37 people were killed."),
        (2, "The blast killed 37 people."),
    )
    assert bounds(toll) == (33, 37, 37, True)
    assert sizes(toll, Verdict.AGREES) == [37]


def test_sources_that_differ_within_one_report_are_named():
    toll = toll_of(
        (2, "Police said 33 people were killed. The hospital said 37 people had been killed."),
        (1, "The blast killed 12 people."),
    )
    assert toll.conflict
    assert sizes(toll, Verdict.EARLIER) == [12]


@pytest.mark.parametrize(
    "claim",
    [
        "Witnesses said 60 people were killed.",
        "Rebels said 60 soldiers were killed.",
        "Residents said 60 people had been killed.",
    ],
)
def test_a_claim_of_those_who_have_not_counted_is_never_best(claim):
    toll = toll_of((1, "Police said 33 people were killed."), (2, claim))
    assert bounds(toll) == (33, 33, 33, False)
    assert sizes(toll, Verdict.CLAIM) == [60]


def test_a_claim_stands_where_nothing_better_is_told():
    toll = toll_of((1, "Witnesses said 20 people were killed."), (2, "The talks ended."))
    assert toll.best == 20


@pytest.mark.parametrize("loose", ["at least 30", "dozens of", "more than 30"])
def test_a_loose_later_reading_bears_out_the_exact_one(loose):
    toll = toll_of((1, "Police said 33 people were killed."), (2, f"The blast killed {loose} people."))
    assert bounds(toll) == (33, 33, 33, False)
    assert len(toll.having(Verdict.AGREES)) == 1


def test_an_exact_later_reading_outgrows_a_loose_one():
    toll = toll_of((1, "The blast killed at least 12 people."), (2, "The blast killed 33 people."))
    assert bounds(toll) == (33, 33, 33, False)
    assert sizes(toll, Verdict.EARLIER) == [12]


def test_an_open_reading_leaves_the_high_bound_open():
    assert bounds(toll_of((1, "The blast killed 12 people."), (2, "The blast killed at least 31 people."))) == (
        31,
        31,
        None,
        False,
    )


def test_a_higher_older_reading_of_another_source_stays_a_conflict():
    toll = toll_of((1, "The hospital said 37 people were killed."), (2, "Police said 33 people were killed."))
    assert bounds(toll) == (33, 33, 37, True)


def test_a_source_that_corrects_itself_is_no_conflict():
    toll = toll_of((1, "Police said 37 people were killed."), (2, "Police said 33 people were killed."))
    assert bounds(toll) == (33, 33, 33, False)
    assert sizes(toll, Verdict.EARLIER) == [37]


def test_a_reading_that_another_report_calls_out_of_date_is_history():
    toll = toll_of((2, "The death toll rose to 33 from 31, police said."), (2, "The blast killed 31 people, the governor said."))
    assert bounds(toll) == (33, 33, 33, False)
    assert set(sizes(toll, Verdict.EARLIER)) == {31}


def test_a_few_of_the_dead_told_later_are_a_part():
    toll = toll_of(
        (1, "The blast killed 33 people."), (3, "Relatives of four people killed in the blast prayed. It killed four people.")
    )
    assert toll.best == 33
    assert not toll.conflict
    assert sizes(toll, Verdict.PART) == [4]


def test_two_later_reports_that_agree_on_far_less_are_believed():
    toll = toll_of(
        (1, "The blast killed 100 people."), (2, "The blast killed 30 people, police said."), (2, "The blast killed 30 people.")
    )
    assert toll.best == 30
    assert sizes(toll, Verdict.CONTRADICTS) == [100]


def test_fewer_missing_later_are_news_and_no_conflict():
    told = ((1, "Police said 12 people were missing."), (2, "The hospital said three people were still missing."))
    assert bounds(toll_of(*told, outcome=Outcome.MISSING)) == (3, 3, 3, False)


def test_a_reading_without_a_date_supersedes_nothing():
    toll = toll_of((1, "Police said 33 people were killed."), (0, "The blast killed 40 people."))
    assert bounds(toll) == (33, 33, 40, True)


def test_attackers_are_told_apart():
    told = (
        (1, "The blast killed 33 people. Two attackers were killed."),
        (2, "The blast killed 34 people. Three attackers were killed."),
    )
    assert toll_of(*told).best == 34
    assert bounds(toll_of(*told, party=Party.ATTACKERS)) == (3, 3, 3, False)


def test_background_and_cumulative_figures_stay_out():
    toll = toll_of(
        (1, "The blast killed 33 people. The war has killed 12,000 people since May."),
        (2, "The blast killed 33 people. Last year a bomb in the same market killed 80."),
    )
    assert [reading.size for _, reading in toll.readings] == [33, 33]


def test_arrested_attackers_are_in_the_toll_of_the_event():
    told = ((1, "Police arrested six of the attackers."), (2, "Police arrested eight of the attackers."))
    assert toll_of(*told, outcome=Outcome.DETAINED).best == 8
