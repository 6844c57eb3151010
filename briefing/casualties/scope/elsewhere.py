"""What a sentence says of another event than the story's: where one was killed before, whom a vigil is for, an hour earlier."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.scope.opening import LEAD
from briefing.months import MONTH_WORDS, WEEKDAY_WORDS
from briefing.patterns import Pattern

if TYPE_CHECKING:
    from briefing.casualties.figure import CasualtyFigure
    from briefing.casualties.reading import Reading, Statement
    from briefing.document import Document, Sentence

_SPOT = Pattern(r"\b(?:from|near)(?: the| a)?(?: (?:same|very))?(?: (?:spot|place|site|corner|area|scene|house))? where\b")
_MOURNING = frozenset("vigil vigils funeral funerals memorial".split())
_FOR = frozenset({"for", "of", "honoring", "remembering", "honor", "remember"})
MOURNING_REACH = 6
"""Tokens between a vigil and whom it is for at most."""
_TIMES = frozenset("hour hours minutes day days".split())
OPENING_MOST = 8
"""Tokens of ``Less than an hour earlier,`` at most."""
_OTHERS = frozenset("shooting crash stabbing killing".split())
_KILLINGS = frozenset({"homicides", "murders"})
_COUNTING = frozenset(
    "has have had recorded seen saw logged tallied reported reports ended counted investigated with been".split()
)
COUNTING_REACH = 6
"""Tokens between a verb by which a town counts its murders and their number at most."""


def is_elsewhere(reading: Reading, statement: Statement) -> bool:
    """Whether the words beside a figure lead to another event.

    `a block from where two were killed`; `shot at a vigil for Ann Lee, who was killed`; `An hour earlier,`; `In another crash,`.
    """
    opening = reading.lowers(0, OPENING_MOST)
    if reading.sentence.index and (_is_hours_before(opening) or _is_another(opening)):
        return True
    words = reading.lowers(0, statement.harm.first)
    if "where" in words and _SPOT.search(" ".join(words[: words.index("where") + 1])):
        return True
    mourning = next((at for at, word in enumerate(words[: statement.phrase[0]]) if word in _MOURNING), None)
    if mourning is None or _FOR.isdisjoint(reading.lowers(mourning, mourning + MOURNING_REACH)):
        return False
    return any(harm.verb < mourning for harm in reading.harms)


def _is_hours_before(opening: list[str]) -> bool:
    """``Less than an hour earlier,``."""
    end = opening.index(",") if "," in opening else 0
    return end > 2 and opening[end - 1] in {"earlier", "before"} and opening[end - 2] in _TIMES


def _is_another(opening: list[str]) -> bool:
    """``In another fatal shooting``."""
    is_other = opening[:2] == ["in", "another"] or opening[:3] in (["in", "a", "second"], ["in", "a", "third"])
    return is_other and not _OTHERS.isdisjoint(opening[2:5])


def counts_killings(reading: Reading, statement: Statement) -> bool:
    """Whether a town's murders are counted: ``The city has had 84 homicides``; a death ``brings the homicide total to`` 45."""
    first = statement.phrase[0]
    if statement.rule == "death-toll":
        before, word = reading.lower(statement.harm.verb - 1), reading.lower(statement.harm.verb)
        return not _KILLINGS.isdisjoint((word, before, f"{before}s"))
    is_counted = statement.rule == "counted-noun" and reading.lower(statement.harm.verb) in _KILLINGS
    return is_counted and not _COUNTING.isdisjoint(reading.lowers(first - COUNTING_REACH, first))


def counts_over_year(text: str) -> bool:
    """Whether a sentence, in lower case, counts over a year: ``52 people have been killed in Gary in 2016``."""
    return " been " in text and _OF_A_YEAR.search(text) is not None


_OF_A_YEAR = Pattern(r"\b(?:have|has|had) been (?:[^,;]+ )?in (?:19|20)\d\d\b")


def is_apart(reading: Reading, event: int) -> bool:
    """Whether a few events are told together: ``three unrelated shootings that left`` one dead."""
    return not {"unrelated", "separate"}.isdisjoint(reading.lowers(event - 3, event))


def is_told_as_one(reading: Reading, event: int) -> bool:
    """Whether plural events are told as one: ``Air strikes on a clinic`` have killed 17; of one night."""
    words = reading.sentence.lowers
    before = reading.lowers(event - DATED_REACH, event)
    is_dated = any(one in MONTH_WORDS and other.isdigit() for one, other in pairwise(before))
    is_dated = is_dated or any(one in WEEKDAY_WORDS and other == "'s" for one, other in pairwise(before))
    if is_dated or not _ONE_DAY.isdisjoint(words) or ("last", "night") in pairwise(words):
        return True
    behind = pairwise(reading.lowers(event + 1, event + 4))
    return reading.sentence.index <= LEAD and any(one in {"on", "at"} and other in {"a", "the"} for one, other in behind)


DATED_REACH = 7
"""Tokens of ``the April 15, 2013,`` in front of plural events at most."""
_ONE_DAY = frozenset("yesterday today tonight overnight dawn midnight noon".split())
"""Words of the one day or night that plural events are told of."""


def are_returned(text: str) -> bool:
    """Whether dead of long before are given back: ``exchanged the bodies of`` 909 soldiers."""
    return ("bodies" in text or "remains" in text) and _RETURNED.search(text) is not None


_RETURNED = Pattern(
    r"\b(?:exchang|swapp|repatriat|return|hand(?:ed|s|ing)? (?:over|back))\w* (?:\S+ ){0,4}(?:bodies|remains) of\b"
)


def turns_elsewhere(sentence: Sentence) -> bool:
    """Whether a sentence opens with words that lead to another event: ``Elsewhere``, ``In neighbouring Niger,``."""
    words = sentence.lowers[:4]
    is_next_country = words[:2] in _NEXT_DOOR and words[3:] == (",",)
    return is_next_country or words[:1] in _TURNS or words[:3] in _TURNS


_NEXT_DOOR = {("in", "neighbouring"), ("in", "neighboring")}
_TURNS = {
    ("elsewhere",),
    ("separately",),
    ("in", "a", "separate"),
    ("in", "the", "same"),
    ("meanwhile", ",", "in"),
    ("also", "today", ","),
}


def of_main_event(document: Document, told: list[CasualtyFigure]) -> list[CasualtyFigure]:
    """The figures told before the text turns to what happened elsewhere, and those of outcomes not told before.

    What a sentence tells that opens with "In a separate raid" is of that raid alone.
    """
    turning = (sentence for sentence in document.sentences if sentence.index and turns_elsewhere(sentence))
    turn = next((one.index for one in turning if one.index >= TURN_LEAST or one.lowers[0] in _PLAIN_TURNS), None)
    if turn is None:
        return told
    before = [figure for figure in told if figure.sentence < turn]
    known = {figure.outcome for figure in before}
    is_separate = document.sentences[turn].lowers[:3] == ("in", "a", "separate")
    behind = (figure for figure in told if figure.sentence >= turn + is_separate and figure.outcome not in known)
    return [*before, *behind]


TURN_LEAST = 3
"""Sentences in which a story tells its own event before it may turn to another."""
_PLAIN_TURNS = frozenset({"elsewhere", "separately"})
"""Words by which it turns earlier, too."""
