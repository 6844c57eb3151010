"""The timeline: three dated statements or none, the oldest first, the toll's run over the days."""

from __future__ import annotations

from datetime import date

from briefing.article import Article
from briefing.brief import brief
from briefing.render.timeline import curves, dated_figures, spark

MONDAY = date(2026, 2, 9)


def told(text: str) -> list[tuple[str | None, str]]:
    briefing = brief(Article(text, published=MONDAY))
    return [(figure.date_iso, briefing.document.quote(figure.span)) for figure in dated_figures(briefing)]


def test_dated_statements_stand_in_the_order_of_their_days():
    story = (
        "A bomb killed 12 people in Lahore on Friday. In 2014, a blast killed 60 people there. On Sunday, 15 people were killed."
    )
    assert told(story) == [("2014", "60"), ("2026-02-06", "12"), ("2026-02-08", "15")]


def test_two_dated_statements_make_no_timeline():
    assert told("A bomb killed 12 people in Lahore on Friday. In 2014, a blast killed 60 people there.") == []


def test_statements_of_one_day_make_no_timeline():
    assert told("On Friday, 12 people were killed. On Friday, 15 people were wounded. On Friday, 4 people were arrested.") == []


def test_the_run_of_a_toll_has_a_reading_a_day():
    story = "On Friday, 10 people were killed. On Saturday, 20 people were killed. On Sunday, 40 people were killed."
    briefing = brief(Article(story, published=MONDAY))
    (curve,) = curves(dated_figures(briefing))
    assert (curve.blocks, curve.readings) == (spark([10, 20, 40]), ("10", "20", "40"))


def test_sparks_are_as_high_as_their_share_of_the_largest():
    assert spark([0, 1, 7]) == "▁▂█"
    assert spark([0, 0]) == "▁▁"
    assert spark([]) == ""
