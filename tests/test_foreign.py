"""Nothing that came with an article can steer a terminal, in any format; nltk's own cleaner is the oracle."""

from __future__ import annotations

import json

import pytest
from formats import FORMATS, MERGED_FORMATS
from hypothesis import given
from hypothesis import strategies as st
from nltk.termsec import sanitize_terminal

from briefing.article import Article
from briefing.brief import Options, brief
from briefing.merge import merge
from briefing.render.foreign import escape_json, plain

ATTACKS = [
    "\x1b[2J\x1b[31m",
    "\x1b]8;;http://example.org\x1b\\link\x1b]8;;\x1b\\",
    "\x1b]52;c;aGk=\x07",
    "\x9b31m \x9d52;c;aGk=\x9c",
    "\u202edellik 33\u202c",
    "\u2066x\u2069 \u200f",
    "a\x00b\x08\x08\x7f",
    "zero\u200bwidth\ufeff\u00ad",
    "\U000e0041\U000e007f tags",
    "\ue000\uf8ff \U00100000 private",
    "\u2028 \u2029 \x85 \x0b \x0c \x1c",
    "\ufff9note\ufffa\ufffb",
]
PLACES = [
    "A blast killed 33 people in La{}hore on Friday.",
    "Gen. Hassan{} Tariq said so.",
    "{}",
    "He fled.\n\n{} Toll\n\nTwo men died{}.",
]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("attack", ATTACKS, ids=ascii)
def test_an_attack_in_a_text_reaches_no_terminal(name, attack):
    for place in PLACES:
        text = f"Police said so. {place.replace('{}', attack)} Words."
        article = Article(text, title=attack, author=attack, source=attack, id=attack, notes=(attack,))
        printed = FORMATS[name](brief(article))
        assert sanitize_terminal(printed) == printed
        assert all(c.isprintable() or c in "\n\t" for c in printed)


@pytest.mark.parametrize("name", MERGED_FORMATS)
@pytest.mark.parametrize("attack", ATTACKS, ids=ascii)
def test_an_attack_in_merged_reports_reaches_no_terminal(name, attack):
    texts = [f"Police said 33 people died on Friday. {place.replace('{}', attack)} Words." for place in PLACES]
    articles = [Article(text, title=attack, source=attack, id=attack, notes=(attack,)) for text in texts]
    (merged,) = merge([brief(article) for article in articles], Options(), one_event=True)
    printed = MERGED_FORMATS[name](merged)
    assert sanitize_terminal(printed) == printed
    assert all(c.isprintable() or c in "\n\t" for c in printed)


@given(st.text())
def test_plain_text_is_safe_and_one_line(text):
    assert plain(text).isprintable()
    assert sanitize_terminal(plain(text)) == plain(text)


@given(st.text(), st.text())
def test_escaped_json_is_safe_and_of_the_same_value(key, value):
    document = json.dumps({key: value}, ensure_ascii=False)
    assert sanitize_terminal(escape_json(document)) == escape_json(document)
    assert json.loads(escape_json(document)) == {key: value}


@pytest.mark.parametrize("words", ["[red]Lahore[/red]", "[link=http://x]y[/link]", ":smile:", "[/]", "[[a]]", "\\[b]"])
def test_rich_markup_stays_text(words):
    printed = FORMATS["terminal"](brief(Article(f"A blast killed 33 people in {words} on Friday, police said.", title=words)))
    assert printed.count(words) == 2
