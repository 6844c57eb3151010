"""A web page → its article; a page's tricks come to nothing."""

from __future__ import annotations

import json
from datetime import date

import pytest

from briefing.article import read_article
from briefing.article.web_page import is_web_page, read_web_page
from briefing.errors import BriefingError, ReadError

PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Blast in old market | Harbour News</title><meta charset="utf-8">
<meta name="author" content="Jane Doe"><meta property="article:published_time" content="2025-03-14T09:12:00Z">
<script>var toll = "99 people were killed";</script><style>p { color: red }</style></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Blast kills 12 in old market</h1><p class="byline">By Jane Doe</p>
<p>A bomb killed 12 people in Port Salem on Friday,<br>police said. The mayor, <b>Ada Poe</b>, asked for&nbsp;calm.</p>
<h2>What we know</h2><p>The blast hit at noon &mdash; the market was full, and &ldquo;many fell&rdquo;.</p>
<ul><li>The army sealed the old bridge.</li><li>No group has claimed the attack.</li></ul>
<blockquote>"We will rebuild," she said on Saturday in a long and tearful speech.</blockquote>
<table><tr><td>Schools</td><td>closed</td></tr></table></article>
<aside><h3>Related</h3><a href="/a">Gunmen kill 40 in Quetta</a></aside>
<footer>© 2025 Harbour News. All rights reserved.</footer></body></html>
"""


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    return read_article(str(path))


def test_the_title_author_and_date_come_from_the_page(page):
    assert (page.title, page.author, page.published) == ("Blast kills 12 in old market", "Jane Doe", date(2025, 3, 14))


def test_what_the_user_says_goes_before_the_page(tmp_path):
    path = tmp_path / "page"
    path.write_text(PAGE, encoding="utf-8")
    given = read_article(str(path), title="Mine", published=date(2020, 1, 1))
    assert (given.title, given.published) == ("Mine", date(2020, 1, 1))


def test_each_block_of_the_article_stands_alone(page):
    assert page.text.split("\n\n")[:4] == [
        "Blast kills 12 in old market",
        "A bomb killed 12 people in Port Salem on Friday, police said. The mayor, Ada Poe, asked for calm.",
        "What we know",
        "The blast hit at noon — the market was full, and “many fell”.",
    ]
    assert "- The army sealed the old bridge." in page.text.split("\n\n")
    assert "Schools closed" in page.text


@pytest.mark.parametrize("words", ["Home", "Quetta", "99 people", "color", "All rights", "<", "&"])
def test_what_stands_around_the_article_is_left_out(page, words):
    assert words not in page.text


def test_a_page_is_briefed_from_a_pipe(run):
    done = run("summarize", "-f", "json", stdin=PAGE.encode())
    briefing = json.loads(done.stdout)
    assert briefing["article"]["published"] == "2025-03-14"
    assert briefing["article"]["author"] == "Jane Doe"
    assert briefing["toll"]["killed"]["low"] == 12
    assert done.stderr == b""


@pytest.mark.parametrize(
    "text",
    [
        "<!doctype HTML><title>x</title>",
        "\n<!-- saved -->\n<HTML><body>x",
        '<?xml version="1.0"?><html xmlns="x"><body/></html>',
        "<p>One.</p><p>Two.</p>",
        '<div class="story"><h1>One</h1>Two</div>',
    ],
)
def test_html_is_recognised(text):
    assert is_web_page(text)


@pytest.mark.parametrize("text", ["The <b>army</b> fled.", "<quote> he said", "a < b", "< p > and < div >", "<Reuters> <AP>", ""])
def test_text_is_no_html(text):
    assert not is_web_page(text)


def test_a_piece_of_a_page_is_read():
    assert (
        read_web_page("<p>A bomb killed 12 people.</p><p>Police said so.</p>").text
        == "A bomb killed 12 people.\n\nPolice said so."
    )


def test_a_page_without_an_article_is_refused():
    with pytest.raises(ReadError, match="without an article's text"):
        read_web_page("<html><body><script>app()</script></body></html>")


@pytest.mark.parametrize(
    "bomb",
    [
        "<html>" + "<!--" * 50_000 + "<p>x",
        "<html>" + "<div>" * 100_000 + "word",
        "<html><table>" * 3_000 + "<td>word",
        "<html>" + "&lt;" * 100_000,
        "<html><p>" + "<b>" * 5_000 + "deep words here",
        '<!DOCTYPE html [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]><html><p>&b;&b;&b; some words',
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><p>&x; some words of a page here</p>',
        "<html><p " + "a=1 " * 50_000 + ">word",
        "<html><p>\x00\ud800\ufffe words of a page",
        "<html><meta property='article:published_time' content='" + "9" * 5_000 + "'><p>Some words here.",
    ],
    ids=lambda bomb: bomb[:24],
)
def test_a_hostile_page_is_read_or_refused(bomb):
    try:
        text = read_web_page(bomb).text
    except BriefingError:
        return
    assert "root:" not in text
    assert len(text) <= len(bomb)


def test_a_page_is_read_the_same_on_any_day():
    future = PAGE.replace("2025-03-14", "2061-03-14")
    assert read_web_page(future).published == date(2061, 3, 14)
