"""The date of a figure: of its sentence, or where its event was introduced; not that of a trial, of mourning, of saying so."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.context import event_offset, event_origin, nearest
from briefing.casualties.figure import Scope
from briefing.document import Span
from briefing.lexicons import read_words
from briefing.numerals import may_begin

if TYPE_CHECKING:
    from briefing.casualties.context import Context
    from briefing.casualties.reading import Statement
    from briefing.dates import DateMention
    from briefing.document import Sentence, Token


def find_date(context: Context, statement: Statement, sentence: Sentence, scope: Scope) -> DateMention | None:
    """The date of a figure: in its sentence, or where its event was introduced; of many events since when they count."""
    offset = sentence.tokens[statement.phrase[0] if statement.is_superseded else statement.anchor].span.start
    if found := _date_of_old(context, sentence, offset) or _nearest_date(context, sentence, offset, scope):
        return found
    origin = event_origin(context, sentence)
    return _nearest_date(context, origin, event_offset(origin), scope) if origin else None


def _date_of_old(context: Context, sentence: Sentence, offset: int) -> DateMention | None:
    """When the event of old was that a figure is of: ``the deadliest since 1997, when`` 18 died."""
    for date in context.dates.get(sentence.index, ()):
        behind = [token.lower for token in sentence.tokens if token.span.start >= date.span.end]
        is_told = behind[:2] == [",", "when"] and offset > date.span.end
        if is_told and ((before := _in_front(sentence, date.span)) is not None and before.lower in {"since", "until"}):
            return date
    return None


def _in_front(sentence: Sentence, span: Span) -> Token | None:
    """The token in front of a span."""
    return next((token for token in reversed(sentence.tokens) if token.span.end <= span.start), None)


def _nearest_date(context: Context, sentence: Sentence, offset: int, scope: Scope) -> DateMention | None:
    dates = [date for date in context.dates.get(sentence.index, ()) if _is_of_event(sentence, date.span, offset)]
    if scope is Scope.CUMULATIVE or (not dates and _counts_on(sentence, offset)):
        dates += _counted_since(context, sentence)
        dates.sort(key=lambda date: date.span.start)
    here = [date for date in dates if not _is_next_clause(sentence, offset, date.span.start)] or dates
    span = nearest([date.span for date in here], offset)
    return next((date for date in here if date.span == span), None)


def _counts_on(sentence: Sentence, offset: int) -> bool:
    """Whether a verb at `offset` counts up to now, and none more: ``have been killed`` since Friday, not "the worst since"."""
    before = [token.lower for token in sentence.tokens if token.span.start < offset][-_PERFECT_REACH:]
    words = set(sentence.lowers)
    return not {"has", "have"}.isdisjoint(before) and not any(word.endswith("est") for word in words) and "worst" not in words


_PERFECT_REACH = 3
"""Tokens from "have" to the verb it belongs to at most."""


def _is_next_clause(sentence: Sentence, offset: int, start: int) -> bool:
    """Whether another clause begins between a harm and a date behind it: ``, and``, ``;``."""
    between = [token.lower for token in sentence.tokens if offset < token.span.start < start]
    return ";" in between or any(pair in _NEXT_CLAUSE for pair in pairwise(between))


_NEXT_CLAUSE = {(",", "and"), (",", "while"), (",", "but")}


def _counted_since(context: Context, sentence: Sentence) -> list[DateMention]:
    """The times of a sentence from which figures count: ``since January``, no day of its own."""
    fronts = [(date, _in_front(sentence, date.span)) for date in context.dates.get(sentence.index, ())]
    return [
        date._replace(span=Span(front.span.start, date.span.end), iso=None)
        for date, front in fronts
        if front is not None and front.lower == "since"
    ]


def _is_of_event(sentence: Sentence, date: Span, offset: int) -> bool:
    """Whether a date is not the day of saying ("officials said Saturday") nor told in a relative clause behind."""
    before = [token.lower for token in sentence.tokens if token.span.end <= date.start]
    if _is_of_older_count(before) and not any(
        token.span.start == offset for token in sentence.tokens[max(0, len(before) - 4) : len(before)]
    ):
        return False
    if before[-1:] == ["on"]:
        before.pop()
    if before and (before[-1] == "since" or before[-1] in read_words("reporting_verbs") or "until" in before[-_DEADLINE:]):
        return False
    told = [token.lower for token in sentence.tokens if date.end <= token.span.start < offset]
    after = next((at for at, (unit, word) in enumerate(pairwise(told)) if word in {"after", "since"} and unit in _LONG), None)
    is_later = after is not None and "," not in told[after:]
    if _is_of_judging(sentence, date, offset) or is_later or not _MOURNING.isdisjoint(told):
        return False
    between = {token.lower for token in sentence.tokens if offset < token.span.start < date.start}
    return not between & {"which", "who"}


_LONG = frozenset("days weeks months years decades day week month year decade".split())
"""Spans between a day and what it looks back on: went on trial on Tuesday, eight ``years after`` the attack."""
_MOURNING = frozenset("mourn mourned commemorate commemorated silence".split())
"""Words of a day on which the dead are remembered: marched on Sunday to ``mourn`` the 12 killed."""


def _is_of_judging(sentence: Sentence, date: Span, offset: int) -> bool:
    """Whether a date is that of an arrest or a sentence for what is told behind: jailed on Monday ``for the murder`` of three."""
    if date.start > offset or _JUDGING.isdisjoint(sentence.lowers):
        return False
    tokens = [token for token in sentence.tokens if token.span.start <= offset]
    at = max((number for number, token in enumerate(tokens) if token.lower in _FOR), default=0)
    before = {token.lower for token in tokens[:at]}
    deed = [token.lower for token in sentence.tokens[at + 1 : at + 1 + DEED_MOST]]
    return not _DEEDS.isdisjoint(deed) and not before.isdisjoint(_JUDGING) and date.end <= tokens[at].span.start


DEED_MOST = 3
"""Tokens of ``the brutal murder`` at most."""
_DEEDS = frozenset(
    "murder murders murdering death deaths manslaughter killing killings slaying slayings assassination shooting stabbing"
    " beating kidnapping abducting wounding injuring".split()
)
_FOR = frozenset("for of over with in".split())
_JUDGING = frozenset("jailed sentenced convicted acquitted charged indicted arraigned cleared arrested guilty".split())


def _is_of_older_count(before: list[str]) -> bool:
    """Whether the words in front of a date tell an older count: ``up from 112`` a day earlier."""
    at = max((number for number, word in enumerate(before) if word == "from"), default=len(before))
    return 0 < len(before) - at - 1 <= OLDER_COUNT_MOST and may_begin(before[at + 1]) and not _ROSE.isdisjoint(before)


OLDER_COUNT_MOST = 3
"""Tokens of an older count at most: ``112 people``."""
_ROSE = frozenset("up down rose risen rising climbed jumped increased raised revised lowered".split())


_DEADLINE = 3
"""Tokens of a deadline at most, "until" included: ``until 6 p.m. on`` Friday."""
