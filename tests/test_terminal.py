"""The terminal format: kinds told apart with and without colour, on light and dark grounds; one screen; nothing cut."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from rich.color import Color
from rich.style import Style

from briefing.article import Article, read_article
from briefing.brief import brief
from briefing.render import Ink, Layout, Section
from briefing.render.passages import MarkKind
from briefing.render.terminal import render
from briefing.render.terminal.fitting import column_widths
from briefing.render.terminal.looks import STYLES

STORY = (
    "A blast killed at least 33 people and wounded dozens in Lahore on Friday, police said.\n\n"
    "Police first put the toll at 31. Gen. Hassan Tariq blamed the Red Front.\n\n"
    "In March, a bomb killed nine people in Quetta."
)


def luminance(color: Color) -> float:
    """Relative luminance as WCAG 2 reckons it."""
    parts = [part / 255 for part in color.get_truecolor()]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("kind", MarkKind)
def test_a_colour_is_read_on_white_and_on_black(kind):
    color = Style.parse(STYLES[kind]).color
    if color is not None:
        light = luminance(color)
        assert min(1.05 / (light + 0.05), (light + 0.05) / 0.05) >= 3.8


def test_kinds_are_told_apart_without_colour():
    looks = [Style.parse(STYLES[kind]) for kind in MarkKind]
    for one, other in combinations(looks, 2):
        assert (one.bold, one.italic, one.underline) != (other.bold, other.italic, other.underline)


@pytest.mark.parametrize("ink", Ink)
def test_ink_changes_no_word(ink):
    printed = render(brief(Article(STORY)), Layout(ink=ink, full=True, explain=True))
    assert ("\x1b[" in printed) is (ink is not Ink.PLAIN)
    assert ("38;5;" in printed) is (ink is Ink.COLOR)
    bare = re.sub(r"\x1b\[[\d;]*m", "", printed)
    assert bare.split() == render(brief(Article(STORY)), Layout(full=True, explain=True)).split()


def test_the_toll_is_a_sentence_on_top():
    lines = render(brief(Article(STORY, title="Blast in Lahore")), Layout()).splitlines()
    assert lines[0].startswith("Blast in Lahore")
    assert lines[1] == "At least 33 killed and at least 12 injured."


def test_figures_of_other_events_stand_apart():
    printed = render(brief(Article(STORY)), Layout(sections=(Section.CASUALTIES,)))
    own, aside = printed.split("other events, longer spans\n")
    assert "nine" in aside
    assert "nine" not in own
    assert "33" not in aside


def test_without_figures_it_says_so_and_prints_no_table():
    printed = render(brief(Article("The minister spoke in Lahore on Friday. He left.")), Layout(sections=(Section.CASUALTIES,)))
    assert printed.splitlines()[-1] == "CASUALTIES  No casualty figures stated."


def test_chosen_sentences_are_marked_on_every_line():
    briefing = brief(Article(STORY))
    printed = render(briefing, Layout(width=40, full=True)).split("ARTICLE\n")[1]
    marked = " ".join(re.findall(r"(?m)^▌ +(?:\[\d+\] +)?(.*)$", printed))
    chosen = " ".join(briefing.document.quote(briefing.document.sentences[at].span) for at in briefing.summary.sentences)
    assert re.sub(r"\[c\d+\]", "", marked).split() == chosen.split()


def test_a_sample_of_up_to_ten_figures_fits_a_screen_of_40_lines(sample):
    briefing = brief(read_article(str(sample)))
    if len(briefing.casualties) > 10:
        pytest.skip("more than ten figures")
    assert len(render(briefing, Layout()).splitlines()) <= 40


@pytest.mark.parametrize("room", [6, 20, 80])
def test_column_widths_fill_the_room(room):
    assert sum(column_widths([("a", "b" * 9), ("c" * 30, "")], room)) == room
