from __future__ import annotations

import re

import pytest

from briefing.document import SentenceKind
from briefing.segment import segment


def texts(article: str, kind: SentenceKind = SentenceKind.STORY) -> list[str]:
    document = segment(article)
    return [" ".join(document.quote(s.span).split()) for s in document.sentences if s.kind is kind]


def headings(article: str) -> list[str]:
    return texts(article, SentenceKind.HEADING)


@pytest.mark.cases("sentences")
def test_a_sentence_ends_where_marked(case):
    """`` || `` ends a sentence in front of a blank, ``|`` where none stands in the text."""
    assert texts(case.replace(" || ", " ").replace("|", "")) == re.split(r" \|\| |\|", case)


def test_a_sentence_runs_over_wrapped_lines_without_a_line_break():
    assert texts("Police said the man\nwas held.\nHe is 30.") == ["Police said the man was held.", "He is 30."]


def test_a_sentence_keeps_its_exact_span_over_wrapped_lines():
    article = "Police said the man\nwas held on Friday near the old bridge.\nHe is 30."
    sentence = segment(article).sentences[0]
    assert article[sentence.span.start : sentence.span.end] == "Police said the man\nwas held on Friday near the old bridge."


def test_wrapping_at_a_fixed_width_changes_no_sentence():
    import textwrap

    article = (
        "The governor said on Tuesday that Red Cross workers had reached Port Salem with food and tents. "
        "Roads north of the city stay closed. Mayor Ada Poe asked for boats, and the army sent two. "
        "Three helicopters flew from Fort Lund, but fog turned them back before they reached the coast. "
        "Forecasters at the Meteorological Office expect more rain on Wednesday and Thursday."
    )
    for width in range(32, 100, 7):
        assert texts("\n".join(textwrap.wrap(article, width))) == texts(article), width


def test_a_line_broken_short_of_the_width_runs_on_in_lower_case():
    import textwrap

    article = (
        "The governor said on Tuesday that Red Cross workers had reached Port Salem with food and tents. "
        "Roads north of the city stay closed, and the mayor, Ada Poe, asked for boats; the army has sent two of them. "
        "Forecasters at the Meteorological Office expect more rain on Wednesday and Thursday."
    )
    wrapped = "\n".join(textwrap.wrap(article, 50)) + "\n\nHelicopters flew over the flooded\nvillages south of Fort Lund."
    assert texts(wrapped)[-1] == "Helicopters flew over the flooded villages south of Fort Lund."


@pytest.mark.parametrize("subhead", ["Rescue under way", "rising anger", "Talks Stall Again", "WHAT WE KNOW", "Who was on board"])
def test_an_unpunctuated_subhead_is_a_heading(subhead):
    article = f"The ferry sank at dawn.\n{subhead}\nDivers found nobody."
    assert headings(article) == [subhead]
    assert texts(article) == ["The ferry sank at dawn.", "Divers found nobody."]


def test_a_headline_is_a_heading_and_not_glued():
    assert headings("Blast Kills 12 in Old Market\n\nA bomb went off. Many ran.") == ["Blast Kills 12 in Old Market"]


def test_teasers_in_front_of_a_story_are_headings():
    assert headings("* Two boats lost\n* Divers sent\n\nA ferry sank at dawn.\n- a plank was found\n") == [
        "Two boats lost",
        "Divers sent",
    ]


def test_the_headline_is_the_first_heading_of_some_length():
    assert segment("Home\nWorld\nFerry sinks near Port Salem\n\nA ferry sank at dawn.").headline().span.start == 11
    assert segment("A ferry sank at dawn.").headline() is None


@pytest.mark.parametrize(
    "above",
    [
        "Skip to content\nHome\nWorld\nLIVE\nBreaking news: 12 killed in bus crash\nSubscribe",
        "Breaking: Ten dead in fire",
        "Border war: Latest updates",
    ],
)
def test_what_stands_above_the_headline_is_the_pages(above):
    document = segment(f"{above}\n\nFerry sinks near Port Salem\n\nA ferry sank at dawn.")
    assert [document.quote(sentence.span) for sentence in document.sentences] == [
        "Ferry sinks near Port Salem",
        "A ferry sank at dawn.",
    ]


def test_a_breaking_headline_of_its_own_is_kept():
    assert segment("BREAKING: Ferry sinks near Port Salem\n\nA ferry sank at dawn.").headline() is not None


def test_a_headline_alone_is_read_as_story():
    assert texts("Blast kills 12 in old market") == ["Blast kills 12 in old market"]


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe",
        "BY JANE DOE AND PETER OSEI",
        "By Jane Doe, Staff Writer",
        "Photo: Smoke over the harbour",
        "Image caption: Divers at work",
        "Read more: The ferry that was never safe",
        "Advertisement",
        "Share this article",
        "Published 14 March 2025, 09:12 GMT",
        "Updated: March 14, 2025 at 9:12 a.m. EDT",
        "Follow us on Twitter",
        "© 2025 Harbour News. All rights reserved.",
        "https://example.org/story",
        "newsdesk@example.org",
        "(Reporting by Jane Doe; editing by Peter Osei)",
        "Sign up for our newsletter",
        "Home > World > Asia",
        "Do you have a tip?",
        "Email us at desk@example.org.",
        "© 2025 Harbour News.",
        "The paper is not responsible for the content of external sites.",
    ],
)
def test_page_furniture_is_no_sentence(line):
    article = f"The ferry sank at dawn.\n\n{line}\n\nDivers found nobody."
    assert texts(article) == ["The ferry sank at dawn.", "Divers found nobody."]
    assert headings(article) == []


@pytest.mark.parametrize(
    "line",
    [
        "By Friday, 12 people had died.",
        "Photographs showed two bodies on the pier.",
        "Shares of the ferry company fell.",
        "Follow-up searches found nobody.",
        "Related clashes killed two men in the north.",
        "Do you have a boat?",
        "Updated maps show where the ship went down.",
    ],
)
def test_a_sentence_that_looks_like_furniture_is_kept(line):
    assert line in texts(f"The ferry sank at dawn.\n\n{line}\n\nDivers found nobody.")


def test_links_to_other_stories_hold_no_figures():
    for bullet in ("", "- ", "• "):
        links = f"Related\n{bullet}Blast kills 40 in Quetta\n{bullet}Who shot the two in the market?"
        article = f"The ferry sank at dawn.\n\n{links}\n\nDivers found nobody."
        assert headings(article) == []
        assert texts(article) == ["The ferry sank at dawn.", "Divers found nobody."]


@pytest.mark.parametrize(
    ("start", "place", "date"),
    [
        ("KABUL, Afghanistan (AP) — ", "KABUL, Afghanistan", None),
        ("LONDON (Reuters) - ", "LONDON", None),
        ("Islamabad, Pakistan – ", "Islamabad, Pakistan", None),
        ("SAN MARCO, 3 JAN 90 -- [REPORT] [TEXT] ", "SAN MARCO", "3 JAN 90"),
        ("LAGOS, Feb. 7 -- ", "LAGOS", "Feb. 7"),
        ("NAIROBI – ", "NAIROBI", None),
        ("Mogadishu, Somalia (CNN)", "Mogadishu, Somalia", None),
        ("Harbor City (CNN) ", "Harbor City", None),
    ],
)
def test_a_dateline_is_read_and_is_no_part_of_its_sentence(start, place, date):
    document = segment(f"{start}Rebels took two villages on Monday.")
    assert [document.quote(s.span) for s in document.sentences] == ["Rebels took two villages on Monday."]
    assert document.dateline is not None
    assert document.quote(document.dateline.place) == place
    assert (document.quote(document.dateline.date) if document.dateline.date else None) == date


@pytest.mark.parametrize(
    "opening", ["Okoro – who led the raid – fled.", "The army - or what was left of it - fled.", "Rebels -- ten of them -- fled."]
)
def test_a_dash_in_a_sentence_is_no_dateline(opening):
    assert segment(f"{opening} Nobody followed.").dateline is None


def test_bullets_are_sentences_without_their_marks():
    assert texts("Officials gave these numbers:\n- 12 people died\n- 30 were hurt\n") == [
        "Officials gave these numbers:",
        "12 people died",
        "30 were hurt",
    ]
