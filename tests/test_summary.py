from __future__ import annotations

import pytest

from briefing.article import Article
from briefing.brief import Options, brief
from briefing.summary import Limit, Method

STORY = (
    "A suicide bomber struck a market in Harbour Town on Friday. The attack killed 33 people and injured 69 others. "
    "Shops were closed and streets stood empty for most of the day. President Ada Poe called a meeting of her cabinet. "
    "No group has claimed the attack. Hospitals asked for blood. Schools will stay closed until Monday. "
    "The market is the largest in the region and draws traders from three provinces."
)


def summary(text: str = STORY, method: Method = Method.NEWS, **limit) -> list[str]:
    briefing = brief(Article(text), Options(method, Limit(**limit)))
    return [briefing.document.quote(briefing.document.sentences[i].span) for i in briefing.summary.sentences]


@pytest.mark.parametrize("method", list(Method))
class TestEveryMethod:
    def test_gives_as_many_sentences_as_asked(self, method):
        assert len(summary(method=method, sentences=2)) == 2

    def test_prints_in_source_order(self, method):
        chosen = summary(method=method, sentences=4)
        assert chosen == sorted(chosen, key=STORY.index)

    def test_keeps_to_the_words_asked(self, method):
        assert sum(len(s.split()) for s in summary(method=method, words=30)) <= 30

    def test_gives_all_of_a_shorter_article(self, method):
        assert summary("One ship sank. Nobody died.", method, sentences=5) == ["One ship sank.", "Nobody died."]

    def test_takes_a_single_sentence(self, method):
        assert summary("One ship sank.", method) == ["One ship sank."]

    def test_percent_is_of_the_sentences(self, method):
        assert len(summary(method=method, percent=25)) == 2

    def test_same_bytes_twice(self, method):
        assert summary(method=method) == summary(method=method)


def test_news_keeps_the_lead_and_the_toll():
    chosen = summary()
    assert chosen[0].startswith("A suicide bomber")
    assert "The attack killed 33 people and injured 69 others." in chosen


def test_news_says_nothing_twice():
    text = "A blast killed 33 people in Harbour Town. In Harbour Town a blast killed 33 people. The mayor resigned."
    assert summary(text, sentences=2) == ["A blast killed 33 people in Harbour Town.", "The mayor resigned."]


def test_news_holds_no_heading():
    text = "Blast in Harbour Town\n\nA blast killed 33 people.\n\nrising anger\nThe mayor resigned."
    assert summary(text, sentences=5) == ["A blast killed 33 people.", "The mayor resigned."]


def test_lead_is_the_first_sentences():
    assert summary(method=Method.LEAD, sentences=2) == [sentence + "." for sentence in STORY.split(". ")[:2]]


def test_lead_by_words_leaves_no_gap():
    assert summary("One ship sank off the long northern coast. All lived. Fine.", Method.LEAD, words=9) == [
        "One ship sank off the long northern coast."
    ]
