"""Where, when, in which event and by whom: what the words around a figure say of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.context.places import SENTENCES_KEPT
from briefing.casualties.figure import Scope
from briefing.casualties.scope.setting import Setting
from briefing.casualties.words import PREPOSITIONS, event_beginnings
from briefing.document import Span
from briefing.lexicons import read_rows, read_words
from briefing.names.generic import heads
from briefing.names.mention import ActorKind, Mention, MentionKind
from briefing.numerals import may_begin
from briefing.verb_forms import is_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.casualties.reading import Reading, Statement
    from briefing.casualties.scope.opening import Opening
    from briefing.dates import DateMention
    from briefing.document import Document, Sentence, Token

LOOK_BACK = 3
"""Sentences in which the event of "the attack" is looked for."""


@dataclass(frozen=True, slots=True)
class Context:
    """What the document says around its figures, by sentence."""

    document: Document
    mentions: dict[int, tuple[Mention, ...]]
    dates: dict[int, tuple[DateMention, ...]]
    readings: dict[int, Reading]
    opening: Opening
    of_old: frozenset[int] = frozenset()
    """The sentences that go on with an older event."""
    year: int | None = None
    blame: dict[int, tuple[Span, Span | None]] = field(default_factory=dict)
    speakers: dict[int, list[tuple[int, Span]]] = field(default_factory=dict)
    """Who speaks in a sentence, as far as it was asked."""


def nearest(spans: Sequence[Span], offset: int) -> Span | None:
    """The span nearest to `offset`, one behind it preferred to one in front."""
    behind = [span for span in spans if span.start >= offset]
    return behind[0] if behind else (spans[-1] if spans else None)


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


@cache
def _event_words() -> tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]]]:
    """Singular and plural event nouns, as words."""
    rows = read_rows("events")
    return (
        frozenset(tuple(row[0].split()) for row in rows),
        frozenset(tuple(row[1].split()) for row in rows if row[1] != "-"),
    )


@lru_cache(maxsize=SENTENCES_KEPT)
def events_in(sentence: Sentence) -> tuple[tuple[int, int, bool], ...]:
    """First token, end and whether it is plural, of each event noun in a sentence."""
    singular, plural = _event_words()
    lowers = list(sentence.lowers)
    found, position = [], 0
    while position < len(lowers):
        for length in (2, 1) if lowers[position] in event_beginnings() else ():
            words = tuple(lowers[position : position + length])
            is_event = len(words) == length and (words in singular or words in plural)
            if is_event and not _is_no_event(lowers, position, position + length):
                found.append((position, position + length, words in plural))
                position += length - 1
                break
        position += 1
    return tuple(found)


def _is_no_event(lowers: list[str], first: int, end: int) -> bool:
    """Whether a noun for an event is a part of other words: ``opened fire``, ``fire service``, ``were shooting at``."""
    before = lowers[first - 1] if first else ""
    behind = lowers[end] if end < len(lowers) else ""
    if behind in _SERVICES or (lowers[first] == "fire" and before in _FIRING):
        return True
    if end - first == 1 and lowers[first] in _VERBS_TOO:
        return heads().get(before, ActorKind.PERSON) is not ActorKind.PERSON and not is_verb(behind) and not behind.endswith("s")
    return lowers[end - 1] == "shooting" and (behind in {"range", "ranges", "at"} or before in {"were", "was"})


_SERVICES = frozenset(
    "service services brigade brigades department departments chief chiefs crew crews squad squads station stations"
    " engine engines truck trucks marshal marshals centre center".split()
)
"""Words behind a noun for an event that make it a body's or a thing's name."""
_VERBS_TOO = frozenset("storm strike raid ambush attack".split())
"""Nouns for events that behind those who can do it are verbs: gunmen ``storm`` a terminal."""
_FIRING = frozenset("open opens opened opening return returned returning exchanged exchanging".split())


def _is_named(context: Context, sentence: Sentence, event: tuple[int, int, bool]) -> bool:
    """Whether an event noun is part of a body's name: the National ``Fire`` Agency."""
    mentions = context.mentions.get(sentence.index, ())
    return any(m.kind is MentionKind.ORGANIZATION and m.first <= event[0] < m.end for m in mentions)


def find_event(context: Context, statement: Statement, sentence: Sentence) -> Span | None:
    """The event noun of a figure; "the attack" is traced to the words that introduced it."""
    events = tuple(event for event in events_in(sentence) if not _is_named(context, sentence, event))
    if not events:
        origin = event_origin(context, sentence)
        events, sentence = (events_in(origin), origin) if origin else ((), sentence)
        return _event_span(sentence, events[0]) if events else None
    first, end, plural = min(events, key=lambda event: abs(event[0] - statement.harm.verb))
    if not plural and end - first == 1 and (origin := event_origin(context, sentence)):
        fuller = [event for event in events_in(origin) if not event[2]]
        if fuller:
            return _event_span(origin, fuller[0])
    return _event_span(sentence, (first, end, plural))


def _event_span(sentence: Sentence, event: tuple[int, int, bool]) -> Span:
    return sentence.span_of(event[0], event[1])


def event_offset(sentence: Sentence) -> int:
    events = events_in(sentence)
    return sentence.tokens[events[0][0]].span.start if events else sentence.span.start


def event_origin(context: Context, sentence: Sentence) -> Sentence | None:
    """The earlier sentence that introduced the event a sentence speaks of as "the attack" or "it"."""
    if not refers_back(sentence):
        return None
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - LOOK_BACK), -1):
        earlier = context.document.sentences[index]
        if any(not plural for _, _, plural in events_in(earlier)):
            return earlier
    return None


def refers_back(sentence: Sentence) -> bool:
    """Whether a sentence speaks of an event told before: ``The attack``, ``It``."""
    lowers = list(sentence.lowers)
    if lowers and lowers[0] in {"it", "this"}:
        return True
    return any(first and lowers[first - 1] in {"the", "this", "that"} and not plural for first, _, plural in events_in(sentence))


def noun_group_span(context: Context, reading: Reading, position: int) -> Span | None:
    """The named or unnamed persons or organisation whose words begin at `position`, determiner included."""
    start = position + (reading.lower(position) in {"a", "an", "the"})
    group = reading.group_from(position)
    mentions = context.mentions.get(reading.sentence.index, ())
    ends = [m.end for m in mentions if m.first in (start, position) and m.kind is not MentionKind.PLACE]
    if group:
        ends.append(group.end)
    return reading.sentence.span_of(position, max(ends)) if ends else None


def behind_phrase(context: Context, sentence: Sentence, first: int, end: int) -> int:
    """Behind the phrase with which a subject cannot begin: ``In Kabul`` police; `end` where no name closes it."""
    named = (m.end for m in context.mentions.get(sentence.index, ()) if first < m.first <= first + 2 and m.end < end)
    return next(named, end)


def core_end(sentence: Sentence, first: int, end: int) -> int:
    """Where the noun of a group from `first` to `end` ends: in front of what it is of or from."""
    return next((at for at in range(first + 1, end) if sentence.tokens[at].lower in PREPOSITIONS), end)


def setting_of(context: Context, statement: Statement, reading: Reading) -> Setting:
    """What the rules of scope look at."""
    events = events_in(reading.sentence)
    plural = tuple(first for first, _, is_plural in events if is_plural)
    singular = tuple(end - 1 for _, end, is_plural in events if not is_plural)
    text = " ".join(reading.sentence.lowers)
    is_of_old = reading.sentence.index in context.of_old
    return Setting(reading, statement, plural, singular, context.year, context.opening, text, is_of_old)
