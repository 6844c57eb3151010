from __future__ import annotations

import pytest

from briefing.article import Article
from briefing.brief import Options, brief
from briefing.document import Sentence
from briefing.segment import segment
from briefing.summary import Limit, Method
from briefing.summary.likelihood import find_capitals, find_likelihoods
from briefing.summary.openings import has_end_mark, has_half_quotation, leans_back, names_known_event

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


@pytest.mark.parametrize("method", list(Method))
class TestNoMethodBreaksItsWord:
    """The length asked for holds where the article makes it hard."""

    LONG_LEAD = (
        "A ferry that had left the island late on Sunday with far more passengers than its papers allowed sank near the reef. "
        "Divers found 12 bodies. The owner was arrested. Winds were strong. The search goes on."
    )
    HEADLINES = "Ferry sinks off reef\n\nMinister quits over dam\n\nBakers end strike in port city\n\nRains return to the north"

    def test_words_hold_though_the_lead_is_longer(self, method):
        chosen = summary(self.LONG_LEAD, method, words=9)
        assert 0 < sum(len(sentence.split()) for sentence in chosen) <= 9

    def test_no_sentence_fits_then_the_shortest_is_given(self, method):
        assert summary(self.LONG_LEAD, method, words=2) == ["Winds were strong."]

    def test_headlines_alone_are_summarised(self, method):
        assert len(summary(self.HEADLINES, method, sentences=2)) == 2

    def test_percent_of_a_long_article_is_of_all_its_sentences(self, method):
        text = " ".join(f"Village {n} lost {n + 3} houses to the river." for n in range(500))
        assert len(summary(text, method, percent=10)) == 50

    def test_dashes_count_where_a_program_counts_them(self, method):
        text = "Talks failed - again - on Monday - he said. Rain fell. Nobody came to the port."
        assert sum(len(sentence.split()) for sentence in summary(text, method, words=8)) <= 8


class TestWhatNewsShows:
    def test_the_sentence_that_he_points_to_comes_along(self):
        text = (
            "The parliament of Northland passed a budget on Monday. Several members stayed away. "
            "The finance minister, Ivo Marn, praised the vote. He said taxes on bread, milk and school books would end in May. "
            "The gallery was full. Tea was served."
        )
        chosen = summary(text, sentences=3)
        assert "He said" in " ".join(chosen)
        assert "Ivo Marn" in " ".join(chosen)

    def test_no_half_of_a_quotation(self):
        text = (
            'The mayor of Eastport resigned on Friday. "I have let this city and its port down. '
            'I ask the people of Eastport to forgive me," she said. Voters will choose a new mayor of Eastport in June.'
        )
        assert all(sentence.count('"') % 2 == 0 for sentence in summary(text))

    def test_a_toll_is_told_once(self):
        text = (
            "A bomb went off in a market in Eastport on Friday, police said. The blast killed 33 people. "
            "In all, 33 people were killed in the blast, a hospital said. Shops will reopen on Sunday under guard."
        )
        assert sum("33" in sentence for sentence in summary(text)) == 1

    def test_the_toll_has_a_place_though_it_comes_late(self):
        filler = "The minister spoke at length about tariffs, ports and the price of wheat in his speech to the chamber. "
        text = f"The trade minister warned the neighbours on Monday. {filler * 1}A bomb killed 33 people in Eastport last week."
        assert any("33 people" in sentence for sentence in summary(text))

    def test_a_fragment_without_an_end_mark_stays_out(self):
        text = (
            "A blast hit Eastport on Friday.\n\nEastport port blast police Friday market toll, minister, port, blast, 33 dead, "
            "the market and the police of Eastport:\n\nPolice closed the port."
        )
        assert all(sentence.endswith(".") for sentence in summary(text))


@pytest.mark.parametrize("shape", ["Village {0} lost {0} houses.", "It lost {0} houses.", "The same line each time."])
def test_an_article_of_thousands_of_sentences_is_filled_to_the_number_asked(shape):
    text = " ".join(shape.format(n) for n in range(3000))
    assert len(summary(text, sentences=1500)) == 1500


class TestFocus:
    def focused(self, focus: str, **limit) -> list[str]:
        briefing = brief(Article(STORY), Options(limit=Limit(**limit), focus=focus))
        return [briefing.document.quote(briefing.document.sentences[i].span) for i in briefing.summary.sentences]

    def test_the_sentence_on_it_comes_first(self):
        assert self.focused("hospital", sentences=1) == ["Hospitals asked for blood."]

    def test_every_word_steers(self):
        assert {"Hospitals asked for blood.", "Schools will stay closed until Monday."} <= set(
            self.focused("school, hospital", sentences=3)
        )

    def test_kin_of_a_name_count(self):
        text = "Trade fell. Markets closed early. Pakistani farmers held back wheat."
        briefing = brief(Article(text), Options(limit=Limit(sentences=1), focus="Pakistan"))
        assert briefing.summary.sentences == (2,)

    def test_a_topic_the_article_lacks_changes_nothing(self):
        assert self.focused("zebra") == summary()

    def test_one_far_down_a_long_article_is_found(self):
        text = " ".join(f"Village {n} lost its houses." for n in range(600)) + " The dam at Orlu holds."
        briefing = brief(Article(text), Options(limit=Limit(sentences=1), focus="Orlu"))
        assert briefing.summary.sentences == (600,)


class TestOpenings:
    @pytest.mark.parametrize(
        "text",
        [
            "He denied it.",
            "But the talks failed.",
            "After that, they left.",
            '"It is over," the mayor said.',
            "That was in May.",
            "This month saw none.",
        ],
    )
    def test_leans_back(self, text):
        assert leans_back(first_sentence(text))

    @pytest.mark.parametrize(
        "text",
        [
            "Police said they had left.",
            "After Monday's vote, Ivo Marn said he would go.",
            "The attack was over.",
            "That party won.",
            "Butter is dear.",
            "In Eastport, they say, it rains.",
        ],
    )
    def test_stands_alone(self, text):
        assert not leans_back(first_sentence(text))

    def test_a_known_event(self):
        assert names_known_event(first_sentence("The attack was over."))
        assert not names_known_event(first_sentence("An attack was over."))
        assert not names_known_event(first_sentence("The mayor left."))

    @pytest.mark.parametrize(
        ("text", "half"), [('"We go," he said.', False), ('He said: "We go', True), ("The minister's 5' wall.", False)]
    )
    def test_half_a_quotation(self, text, half):
        assert has_half_quotation(first_sentence(text)) is half

    @pytest.mark.parametrize(
        ("text", "ended"), [("It rains.", True), ('"Go!"', True), ("in the U.S.", True), ("Weather map", False)]
    )
    def test_end_mark(self, text, ended):
        assert has_end_mark(first_sentence(text)) is ended


def first_sentence(text: str) -> Sentence:
    return segment(text).sentences[0]


class TestLikelihoods:
    def likely(self, text: str):
        return find_likelihoods(segment(text).sentences)

    def test_a_word_told_early_and_often_is_the_likelier(self):
        word = self.likely("A dam burst near Eastport. The dam was old. Tea was served in the valley.").word
        assert word["dam"] > word["eastport"] > word["valley"]

    def test_the_commonest_words_have_weights_of_their_own(self):
        word = self.likely("The dam near Eastport burst in the night because of rain.").word
        assert word["in"] > word["because"]

    def test_a_pair_written_as_a_name_is_the_likelier(self):
        named = self.likely("On Monday the minister Ivo Marn resigned.").pair["ivo", "marn"]
        plain = self.likely("On Monday the minister ivo marn resigned.").pair["ivo", "marn"]
        assert named > plain

    def test_a_capital_that_opens_a_sentence_makes_no_name(self):
        rows = [("dam", "burst"), ("the", "dam", "marn")]
        sentences = segment("Dam burst. The dam Marn.").sentences
        assert find_capitals(sentences, rows) == {"marn": 1.0}

    def test_a_capital_that_is_no_letter_is_no_word(self):
        assert "opera" in self.likely("Take the metro at \u24c2 Opera on Monday.").word
