"""Where, when, in which event and by whom: what the words around a figure say of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from briefing.casualties.context.places import SENTENCES_KEPT
from briefing.casualties.scope.setting import Setting
from briefing.casualties.words import PREPOSITIONS, event_beginnings
from briefing.lexicons import read_rows
from briefing.names.generic import heads
from briefing.names.mention import ActorKind, Mention, MentionKind
from briefing.verb_forms import is_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.casualties.reading import Reading, Statement
    from briefing.casualties.scope.opening import Opening
    from briefing.dates import DateMention
    from briefing.document import Document, Sentence, Span

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
