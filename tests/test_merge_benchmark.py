"""The measurement of summaries across reports finds the stories itself and compares summaries of one length."""

from __future__ import annotations

import json

from benchmarks.merge.__main__ import SUMMARIES, find_stories, leads, merged, read_cases

BLAST = [
    "A bomb went off in a bus in Quetta on Sunday, killing 12 people, police said. The bus was on its way to the market.",
    "The bomb in a bus in Quetta killed 15 people, police said on Monday. The bus had been on its way to the market.",
    "Police in Quetta held a man over the bomb in a bus that killed 15 people on Sunday on its way to the market.",
]
OTHER = "Talks on the border ended in Geneva on Monday without a deal, a diplomat said."


def stories(tmp_path):
    path = tmp_path / "articles.jsonl"
    rows = [{"id": str(at), "text": text, "references": [text]} for at, text in enumerate([*BLAST, OTHER])]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return find_stories(read_cases(path), 3)


def test_articles_of_one_story_are_found(tmp_path):
    (story,) = stories(tmp_path)
    assert [reference for _, reference in story] == BLAST


def test_every_summary_keeps_the_words_asked_for(tmp_path):
    (story,) = stories(tmp_path)
    briefings = [briefing for briefing, _ in story]
    for choose in (merged, leads, SUMMARIES["luhn"]):
        assert 0 < sum(len(sentence.split()) for sentence in choose(briefings, 30)) <= 30
