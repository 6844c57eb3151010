"""Markdown as GitHub renders it: cmark-gfm, its own parser, is the oracle."""

from __future__ import annotations

import re
from html import unescape

import cmarkgfm
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.article import Article, read_article
from briefing.brief import brief
from briefing.render import Layout
from briefing.render.foreign import escape_markdown, plain
from briefing.render.markdown import render

OURS = re.compile(r"</?(?:h[1-6]|p|ul|li|strong|em|code|table|thead|tbody|tr|th|td|sup)(?: align=\"right\")?>|<!-- -->")
WORDS = (
    "*a* _b_ `c` ~~d~~ $e$ [f](http://g.h) ![i](j) <k>l</k> &amp; m|n \\ http://o.p www.q.r s@t.uv @w #12 1. - + # > = : :x: ^y"
).split()


def page(markdown: str) -> str:
    """The HTML of GitHub's parser, raw HTML let through, so that any that came with an article shows."""
    options = cmarkgfm.cmark.Options.CMARK_OPT_UNSAFE
    return cmarkgfm.markdown_to_html_with_extensions(markdown, options, ["table", "autolink", "strikethrough", "tagfilter"])


def seen(html: str) -> str:
    """What a reader reads of a page."""
    return " ".join(unescape(OURS.sub("", html)).split())


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)))
def test_foreign_words_read_as_they_are(words):
    html = page(f"- {escape_markdown(words)}")
    assert set(re.findall(r"<[a-z]+", html)) <= {"<ul", "<li"}
    assert seen(html) == plain(words)


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS), max_size=6).map("".join)))
def test_foreign_words_stay_in_their_cell(words):
    html = page(f"| a | b |\n| --- | --- |\n| {escape_markdown(words)} | end |")
    cells = re.findall(r"<td>(.*?)</td>", html)
    assert [seen(cell) for cell in cells] == [plain(words), "end"]


@pytest.mark.parametrize(
    "words", ["http://a.bc", "https://a.bc/d", "www.a.bc", "a@b.cd", "<http://a.bc>", "[a](b)", "mailto:a@b.cd"]
)
def test_no_link_is_made_of_an_article(words):
    html = page(render(brief(Article(f"A blast killed 33 people near {words} on Friday.", title=words)), Layout(full=True)))
    assert "<a" not in html


def test_a_sample_shows_all_its_rows(sample):
    briefing = brief(read_article(str(sample)))
    html = page(render(briefing, Layout(full=True, explain=True)))
    assert OURS.sub("", html).count("<") == 0
    rows = re.findall(r"<tr>\n<td>(c\d+|<em>c\d+</em>)</td>", html)
    assert sorted(re.sub("</?em>", "", row) for row in rows) == sorted(figure.id for figure in briefing.casualties)
