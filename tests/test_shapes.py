"""The shapes that news text comes in: the same story in each gives the same sentences."""

from __future__ import annotations

import pytest

from briefing.article import to_article
from briefing.article.contents import Contents
from briefing.segment import segment
from briefing.segment.sentences import LONGEST

STORY = ["The ferry sank at dawn near Port Salem.", "Divers found 12 bodies on Friday.", "The mayor asked for boats."]


def sentences(text: str) -> list[str]:
    document = segment(to_article(text, given=Contents("")).text)
    return [" ".join(document.quote(sentence.span).split()) for sentence in document.story()]


@pytest.mark.parametrize(
    "text",
    [
        "{0}\r\n\r\n{1}\r\n\r\n{2}",
        "{0}\r{1}\r{2}",
        "\t{0}\n\t{1}\n\t{2}",
        "    {0}\n    {1}\n    {2}",
        "{0}\f{1}\f{2}",
        "{0}\u2029{1}\u2028{2}",
        "{0}\u00a0\u00a0{1} {2}",
        "1. {0}\n2. {1}\n3. {2}",
        "101. {0}\n\n102. {1}\n\n103. {2}",
        "(1) {0}\n(2) {1}\n(3) {2}",
        "(a) {0}\n(b) {1}\n(c) {2}",
        "• {0}\n• {1}\n• {2}",
        "* {0}\n* {1}\n* {2}",
        "- {0}\n\n- {1}\n\n- {2}",
        "> {0}\n> {1}\n>> {2}",
        "## Toll\n{0}\n{1}\n\n---\n\n{2}",
        "**{0}** {1}\n\n_{2}_",
        "<p>{0}</p><p>{1}</p><p>{2}</p>",
        "{0}<br>{1}<br/>{2}",
        "From: a@example.org\nSubject: Ferry\nDate: Fri, 14 Mar 2025 09:12:00 +0000\n\n{0} {1}\n\n{2}",
        "{{\\rtf1 {0}\\par {1}\\par {2}\\par}}",
        "\ufeff{0}\u200b {1}\u200e {2}\u00ad",
    ],
    ids=ascii,
)
def test_a_story_in_any_shape_gives_its_sentences(text):
    assert sentences(text.format(*STORY)) == STORY


def test_a_story_broken_with_hyphens_gives_its_sentences():
    assert sentences("The fer-\nry sank at dawn near Port Sa-\nlem. Divers found 12 bod-\nies on Friday.") == STORY[:2]


def test_a_page_break_within_a_sentence_is_none():
    assert sentences("The ferry sank at\n\f\ndawn near Port Salem.") == STORY[:1]


def test_a_run_of_words_without_a_mark_is_cut_and_nothing_is_lost():
    text = "word " * LONGEST
    found = sentences(text)
    assert all(len(sentence) <= LONGEST for sentence in found)
    assert " ".join(found).split() == text.split()
    assert "".join(sentences("a" * 3 * LONGEST)) == "a" * 3 * LONGEST
