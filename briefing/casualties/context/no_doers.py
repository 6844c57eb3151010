"""Who is found as the one who did it and cannot be: a jury, those aboard, ``workers`` where they slept, a boat that burned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.context import events_in
from briefing.casualties.figure import VIOLENT
from briefing.casualties.words import BE, HAVE, POSSESSIVES, PREPOSITIONS
from briefing.months import MONTH_WORDS, NOW_WORDS
from briefing.numerals import number_at
from briefing.verb_forms import is_verb

if TYPE_CHECKING:
    from briefing.casualties.reading import Reading, Statement
    from briefing.document import Span


def is_no_doer(reading: Reading, statement: Statement, doers: Span) -> bool:
    """Whether those found did not do it."""
    first, end = _tokens_of(reading, doers)
    words = reading.lowers(first, end)
    is_clause = words[:2] != ["at", "least"] and len(words) > 1
    is_clause = is_clause and (words[0] in PREPOSITIONS or not (BE - {"'s"} | HAVE).isdisjoint(words))
    is_event = any(begin == end for begin, _, _ in events_in(reading.sentence)) and reading.lower(end) in _ACCIDENTS
    is_court = words[-1:] != [] and words[-1] in _COURTS and reading.lower(statement.harm.verb) not in _SENTENCES
    is_court = is_court and statement.outcome in VIOLENT
    between = reading.lowers(end, statement.harm.first)
    is_own = "," not in between and (reading.lower(end) in BE or not any(map(is_verb, between)))
    return is_clause or is_event or is_court or (_is_setting(reading, first) and not is_own)


def without_day(reading: Reading, doers: Span) -> Span:
    """Those found without the day behind them: ``the army`` in March."""
    first, end = _tokens_of(reading, doers)
    last = end - 1 if end - first > 2 and reading.lower(end - 1) in MONTH_WORDS | NOW_WORDS else end
    begin = last - (last < end and reading.lower(last - 1) in {"in", "on"})
    return reading.sentence.span_of(first, begin) if begin < end else doers


def _tokens_of(reading: Reading, span: Span) -> tuple[int, int]:
    """The tokens that a span covers."""
    inside = [at for at, token in enumerate(reading.tokens) if span.covers(token.span)]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _is_setting(reading: Reading, first: int) -> bool:
    """Whether persons only tell where it was: a building ``where workers`` slept, a plane ``with`` five crew ``aboard``."""
    while first > 0 and (reading.lower(first - 1) in _BEFORE or number_at(reading.tokens, first - 1) is not None):
        first -= 1
    if reading.lower(first - 1) == "where":
        return True
    ahead = reading.lowers(first, first + ABOARD_REACH)
    is_aboard = "aboard" in ahead or any(ahead[at : at + 2] == ["on", "board"] for at in range(len(ahead)))
    return is_aboard and not {"with", "carrying"}.isdisjoint(reading.lowers(first - ABOARD_REACH, first))


ABOARD_REACH = 8
"""Tokens from "with" to those aboard, and from them to "aboard", at most."""
_BEFORE = POSSESSIVES | {"the", "a", "an", "some"}
_SENTENCES = frozenset({"executed", "hanged", "beheaded"})
"""What courts do themselves."""
_COURTS = frozenset("jury jurors court tribunal judge judges panel".split())
_ACCIDENTS = frozenset("fire crash accident collision explosion blast wreck capsize sinking derailment".split())
"""Events that what is told in front of them suffered: a ``boat`` fire."""
