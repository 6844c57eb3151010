"""The checks by which summaries are measured: each has what it must find and what it must leave."""

from __future__ import annotations

import pytest
from rouge_score.rouge_scorer import RougeScorer

from benchmarks.summary.defects import CHECKS, LEAD_DROPPED, find_defects
from benchmarks.summary.rouge import score, tokens
from briefing.segment import segment

LEAD = "A dam broke near Orlu on Monday."


def defects_of(text: str, *shown: int) -> set[str]:
    return find_defects(segment(text), list(shown))


@pytest.mark.parametrize(
    ("check", "text"),
    [
        ("pronoun", f"{LEAD} Ivo Marn spoke. He denied it."),
        ("pronoun", f"{LEAD} Rain fell. This was the third flood."),
        ("connective", f"{LEAD} Talks began. But nobody came."),
        ("connective", f"{LEAD} Talks began. As a result, prices fell."),
        ("quotation", f'{LEAD} Ivo Marn spoke. "We will rebuild the dam.'),
        ("furniture", f"{LEAD} Rain fell. Photo: The dam at Orlu, on Monday."),
        ("furniture", f"{LEAD} Rain fell. ORLU, Northland (AP) -- The dam broke."),
        ("duplicate", f"{LEAD} Rain fell. On Monday, a dam near Orlu broke."),
        ("end mark", f"{LEAD} Rain fell. A map of the river, the dam and the town of Orlu"),
    ],
)
def test_finds(check, text):
    assert check in defects_of(text, 0, 2)


def test_every_check_has_a_text_that_it_finds():
    marks = test_finds.pytestmark[0].args[1]
    assert {check for check, _ in marks} == set(CHECKS)


@pytest.mark.parametrize(
    "text",
    [
        f"{LEAD} Rain fell. Ivo Marn said he denied it.",
        f"{LEAD} Rain fell. This week brings sun.",
        f"{LEAD} Rain fell. Butter is dear.",
        f'{LEAD} Rain fell. "We rebuild," Ivo Marn said.',
        f"{LEAD} Rain fell. Photos of the town were shown in court.",
        f"{LEAD} Rain fell. Farmers in the valley asked for seed.",
    ],
)
def test_leaves_a_sound_summary(text):
    assert defects_of(text, 0, 2) == set()


def test_a_pronoun_with_its_antecedent_is_sound():
    assert defects_of(f"{LEAD} Ivo Marn spoke. He denied it.", 0, 1, 2) == set()


def test_both_halves_of_a_quotation_are_sound():
    assert defects_of(f'{LEAD} "We will go. We will not return," he said.', 0, 1, 2) == set()


def test_the_lead_is_missed():
    assert defects_of(f"{LEAD} Rain fell.", 1) == {LEAD_DROPPED}


@pytest.mark.parametrize(
    ("summary", "references"),
    [
        ("Rescuers searched the flooded towns.", ["The towns were flooded; rescuers were searching.", "Rain fell."]),
        ("33 people died in U.S.-led raids.", ["Raids led by the U.S. killed 33."]),
        ("Rain.", ["Rain."]),
    ],
)
def test_our_rouge_is_that_of_rouge_score(summary, references):
    theirs = RougeScorer(["rouge1", "rouge2"], use_stemmer=True).score_multi(references, summary)
    ours = score(tokens(summary), map(tokens, references))
    assert (ours.one, ours.two) == pytest.approx((100 * theirs["rouge1"].fmeasure, 100 * theirs["rouge2"].fmeasure))
