"""What holds for any article: texts are drawn from news-like pieces and from hostile alphabets."""

from __future__ import annotations

import re
import textwrap
from html import escape

import pytest
from formats import FORMATS
from hypothesis import given, settings
from hypothesis import strategies as st
from whole_path import assert_safe, assert_spans_hold, brief_bytes

from briefing.article import Article, to_article
from briefing.article.contents import Contents
from briefing.article.mending import mend, normalize
from briefing.brief import Briefing, brief
from briefing.render import Layout, terminal
from briefing.render.json import to_object
from briefing.render.passages import Mark, Piece, read_passages

_COUNTS = st.sampled_from(["33", "at least 12", "dozens of", "two", "1,200", "up to 40", "between 30 and 40", "several", "no"])
_PERSONS = st.sampled_from(["people", "soldiers", "Afghan nationals", "worshippers", "police officers", "children"])
_VERBS = st.sampled_from(["were killed", "were wounded", "are missing", "were arrested", "died", "fled"])
_PLACES = st.sampled_from(["in Lahore", "near the U.S. border", "at a mosque in Kabul", "outside Islamabad, Pakistan"])
_TIMES = st.sampled_from(["on Friday", "last week", "on Jan. 6", "at 3 p.m. on Monday", ""])
_OTHERS = st.sampled_from(
    [
        "Gen. Hassan Tariq said the raid was over.",
        "“They came at night,” she said.",
        "Islamabad accuses the Taliban of harboring militants.",
        'The minister said: "We will not pay 10 billion rupees."',
        "No group has claimed responsibility for the attack so far.",
    ]
)
_FIGURES = st.builds("{} {} {} {} {}.".format, _COUNTS, _PERSONS, _VERBS, _PLACES, _TIMES).map(
    lambda s: s[0].upper() + " ".join(s[1:].split()).replace(" .", ".")
)
_SENTENCES = st.one_of(_FIGURES, _OTHERS)
_OPENINGS = st.sampled_from(
    "a total of|at least|more than|an additional|a family of|between 30 and|from 1986 to|a further|some|up to".split("|")
)
_CUT = st.tuples(_SENTENCES, _OPENINGS, st.integers(0, 20)).map(lambda t: " ".join([*t[0].split()[: t[2]], t[1]]))
"""A sentence that breaks off, as cut texts and headlines do."""
_STORIES = st.lists(st.lists(_SENTENCES, min_size=2, max_size=4).map(" ".join), min_size=1, max_size=4)
_HOSTILE = st.text(
    alphabet=st.one_of(
        st.sampled_from(
            "\n\r\t .,;:!?\"'()[]{}<>-–—“”‘’`|=*_#@/\\0123456789abcdeABCDE\x00\x1b\x07\u202e\u2066\u200b\ufeff\u2028"
        ),
        st.characters(),
    ),
    max_size=400,
).map(normalize)
_MIXED = st.lists(_HOSTILE | _SENTENCES, max_size=5).map(" ".join)
"""Hostile characters between and within sentences of news."""


_HOSTILE_OR_NEWS = st.one_of(_HOSTILE, _STORIES.map("\n\n".join), st.lists(_CUT, min_size=1, max_size=3).map("\n\n".join))


def leaves_of(piece: Piece) -> list[Piece]:
    return [leaf for inner in piece.pieces for leaf in leaves_of(inner)] or [piece]


def marks_of(piece: Piece) -> list[Mark]:
    return [*filter(None, [piece.mark]), *(mark for inner in piece.pieces for mark in marks_of(inner))]


def facts(briefing: Briefing) -> tuple:
    """Figures and actors by their words, white space folded."""
    figures = [(f.outcome, f.count, " ".join(briefing.document.quote(f.span).split()), f.scope) for f in briefing.casualties]
    return figures, [(actor.name, actor.kind) for actor in briefing.actors]


def gist(briefing: Briefing) -> list[str]:
    document = briefing.document
    return [" ".join(document.quote(document.sentences[i].span).split()) for i in briefing.summary.sentences]


@given(_STORIES)
def test_spans_hold_and_two_runs_agree(story):
    article = Article("\n\n".join(story))
    assert_spans_hold(to_object(brief(article)))
    assert to_object(brief(article)) == to_object(brief(article))


@given(_STORIES, st.integers(40, 110))
def test_wrapping_changes_no_figure_actor_or_summary(story, width):
    straight = brief(Article("\n\n".join(story)))
    wrapped = brief(Article("\n\n".join(textwrap.fill(p, width, break_on_hyphens=False) for p in story)))
    assert facts(wrapped) == facts(straight)
    assert gist(wrapped) == gist(straight)


@given(_STORIES)
def test_quote_marks_of_any_make_are_the_same(story):
    curly = brief(Article("\n\n".join(story)))
    plain = brief(Article("\n\n".join(story).translate(str.maketrans("“”‘’", "\"\"''"))))
    assert facts(plain) == facts(curly)


@given(_STORIES)
def test_a_last_line_end_changes_nothing(story):
    article = "\n\n".join(story)
    assert facts(brief(Article(article + "\n"))) == facts(brief(Article(article)))


@given(_STORIES)
@pytest.mark.parametrize("name", FORMATS)
def test_a_format_prints_the_same_twice_and_safely(name, story):
    article = Article("\n\n".join(story))
    printed = FORMATS[name](brief(article))
    assert_safe(name, printed)
    assert FORMATS[name](brief(article)) == printed


@given(_MIXED)
@settings(max_examples=300)
def test_no_text_breaks_a_briefing_nor_reaches_the_terminal_raw(text):
    briefing = brief(Article(text))
    assert_spans_hold(to_object(briefing))
    for name, render in FORMATS.items():
        assert_safe(name, render(briefing))


@given(st.binary(max_size=300) | _MIXED.map(str.encode) | _MIXED.map(lambda text: text.encode("utf-16")))
@settings(max_examples=200)
def test_any_bytes_are_briefed_or_refused_in_one_line(content):
    brief_bytes(content)


@given(_MIXED)
def test_mending_leaves_no_controls_and_no_hidden_marks(text):
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]", mend(text))


@given(_STORIES, st.sampled_from(["\r\n", "\r", "\n"]), st.sampled_from(["\u00ad", "\u200b", "\ufeff", ""]))
def test_line_ends_and_hidden_marks_change_nothing(story, line_end, mark):
    clean = "\n\n".join(story)
    dirty = clean.replace("e", f"e{mark}").replace("\n", line_end)
    assert mend(dirty) == clean


@given(_STORIES)
def test_a_text_a_page_and_a_mail_of_the_same_words_give_the_same_facts(story):
    text = "\n\n".join(story)
    page = "<!DOCTYPE html><html><body><article>" + "".join(f"<p>{escape(p)}</p>" for p in story) + "</article></body></html>"
    mail = f"From: a@example.org\nTo: b@example.org\n\n{text}"
    straight = brief(to_article(text, given=Contents("")))
    assert facts(brief(to_article(mail, given=Contents("")))) == facts(straight)
    read = to_article(page, given=Contents(""))
    if read.text.split() == text.split():  # trafilatura leaves out a paragraph said twice
        assert facts(brief(read)) == facts(straight)


@given(_STORIES, st.integers(30, 140), st.booleans())
def test_no_width_loses_a_figure_nor_is_overrun(story, width, is_whole):
    briefing = brief(Article("\n\n".join(story)))
    printed = terminal.render(briefing, Layout(width=width, full=is_whole, explain=is_whole))
    assert max(map(len, printed.splitlines())) <= width
    assert "…" not in printed
    words = {word.strip("();") for word in printed.split()}
    for figure in briefing.casualties:
        assert set(briefing.document.quote(figure.span).split()) <= words


@given(_HOSTILE_OR_NEWS)
def test_the_passages_hold_each_character_once_and_each_figure(article):
    briefing = brief(Article(article))
    passages, rest = read_passages(briefing)
    leaves = [span for p in passages for span in (p.before, *(leaf.span for piece in p.pieces for leaf in leaves_of(piece)))]
    assert "".join(map(briefing.document.quote, [*leaves, rest])) == briefing.document.text
    marks = [mark for p in passages for piece in p.pieces for mark in marks_of(piece)]
    assert sorted(m.figure for m in marks if m.figure and m.is_whole) == sorted(f.id for f in briefing.casualties)
