"""Whom the text blames for an event, where a sentence of its own says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.context import Context, events_in, noun_group_span
from briefing.casualties.context.doers import BREAKS, are_doers, doers_at
from briefing.casualties.context.sources import find_source
from briefing.casualties.words import BE, HAVE
from briefing.names.mention import MentionKind

if TYPE_CHECKING:
    from briefing.casualties.reading import Reading, Statement
    from briefing.document import Span

BLAME_REACH = 4
"""Sentences in front of a statement of blame that it may speak of."""
_CULPRITS = frozenset("attacker attackers bomber bombers assailant assailants gunman gunmen shooter perpetrator killer".split())

_BLAMING = _CULPRITS | {"blamed", "blames", "blame", "claimed", "claims", "attributed", "responsible", "work"}
"""Words at which a sentence may say who did it."""


def find_blame(context: Context) -> dict[int, tuple[Span, Span | None]]:
    """Sentence → whom a sentence soon after blames for it, and who does the blaming."""
    blame: dict[int, tuple[Span, Span | None]] = {}
    for index, reading in sorted(context.readings.items()):
        culprit = _culprit(context, reading)
        if culprit is None:
            continue
        source = find_source(context, reading.sentence)
        for earlier in range(max(0, index - BLAME_REACH), index + 1):
            blame.setdefault(earlier, (culprit, source))
    return blame


def _culprit(context: Context, reading: Reading) -> Span | None:
    """``blamed on X``; ``X was blamed for``; ``X claimed responsibility``; ``the attacker was X``; ``blamed X for``."""
    for position, token in enumerate(reading.tokens):
        word = token.lower
        if word not in _BLAMING:
            continue
        follows = reading.lower(position + 1)
        if word == "blamed" and follows == "for" and reading.lower(position - 1) in BE:
            found = subject_span(context, reading, position)
        elif word == "blamed" and follows == "on":
            found = noun_group_span(context, reading, position + 2)
        elif word in {"blamed", "blames", "blame"}:
            found = noun_group_span(context, reading, position + 1)
        elif word in {"claimed", "claims"} and follows == "responsibility":
            found = subject_span(context, reading, position)
        elif word in _CULPRITS and follows in {"was", "were"}:
            found = noun_group_span(context, reading, position + 2)
        elif (word, follows) in _ASCRIBING and _NEGATIONS.isdisjoint(reading.lowers(position - 4, position)):
            found = _ascribed(context, reading, position)
        else:
            continue
        if found:
            return found
    return None


_ASCRIBING = {("attributed", "to"), ("responsible", "for"), ("work", "of")}
_NEGATIONS = frozenset("not no never neither nor denied denies if whether who those".split())


def _ascribed(context: Context, reading: Reading, position: int) -> Span | None:
    """``The attack was the work of rebels``; ``was attributed to them``; ``the army is responsible for the attack``."""
    if reading.lower(position) == "responsible":
        is_harm = any(begin < position + RESPONSIBLE_REACH for begin, _, _ in events_in(reading.sentence) if begin > position)
        return subject_span(context, reading, position) if is_harm and reading.lower(position - 1) in BE else None
    is_event = any(end <= position for _, end, _ in events_in(reading.sentence))
    is_told = not BE.isdisjoint(reading.lowers(position - 4, position))
    return doers_at(context, reading, position + 2) if is_event and is_told else None


RESPONSIBLE_REACH = 5
"""Tokens between "responsible" and the attack at most."""


def subject_span(context: Context, reading: Reading, verb: int) -> Span | None:
    """The name right in front of a verb, auxiliaries skipped."""
    named = {mention.end: mention.span for mention in reversed(context.mentions.get(reading.sentence.index, ()))}
    end = verb
    while end > 0 and end not in named and reading.lower(end - 1) in BE | HAVE | {"later", "also", "widely"}:
        end -= 1
    if end not in named and reading.lower(end - 1) == ",":
        end = next((at for at in range(end - 2, max(0, end - ASIDE_MOST), -1) if reading.lower(at) == ","), end)
    found = named.get(end)
    return _whose_voice(context, reading, end) or found if found else None


ASIDE_MOST = 12
"""Tokens of ``, 19, of Marlow,`` behind a name at most."""


def _whose_voice(context: Context, reading: Reading, end: int) -> Span | None:
    """The body in whose name somebody speaks: a purported ``Taliban`` spokesman claimed responsibility."""
    if reading.lower(end - 1) not in {"spokesman", "spokeswoman", "spokesperson", "statement"}:
        return None
    bodies = (m for m in context.mentions.get(reading.sentence.index, ()) if m.kind is MentionKind.ORGANIZATION)
    return next((body.span for body in bodies if body.end == end - 1), None)


_ACCUSING = frozenset("accused accuses accusing convict convicted convicts convicting found pleaded pleads pleading".split())
ACCUSED_MOST = 12
"""Tokens of whom somebody accuses at most."""


def accused(context: Context, statement: Statement, reading: Reading) -> Span | None:
    """``accused the clans of carrying off 80 women``, ``found Roe guilty of killing two``: the clans, Roe."""
    first = statement.harm.first
    is_plea = reading.lowers(first - 2, first) == ["guilty", "to"]
    if reading.lower(first - 1) != "of" and not is_plea:
        return None
    end = first - 2 if reading.lower(first - 2) == "guilty" else first - 1
    end -= reading.lower(end - 1) == "not"
    for position in range(end - 1, max(-1, first - ACCUSED_MOST), -1):
        if reading.lower(position) in _ACCUSING and (position + 1 == end or reading.lower(position - 1) in BE):
            return subject_span(context, reading, position)
        if reading.lower(position) in _ACCUSING:
            return reading.sentence.span_of(position + 1, end)
    return None


def pursued(context: Context, statement: Statement, reading: Reading) -> Span | None:
    """Whom the law pursues for it: ``charged Dan Roe with`` killing two, ``jailed a man for the`` murder of two."""
    first = statement.harm.first
    if _ON_CHARGES.isdisjoint(reading.lowers(first - CHARGE_MOST, first)):
        return None
    for position in range(first - 2, max(-1, first - ACCUSED_MOST), -1):
        word = reading.lower(position)
        if word in {",", ";", "who", "which", "and"}:
            return None
        if word in _PURSUING:
            is_passive = reading.lower(position - 1) in BE
            subject = subject_span(context, reading, position) or _unnamed(context, reading, position) if is_passive else None
            found = subject if is_passive else doers_at(context, reading, position + 1)
            return None if found and found in _places(context, reading) else found
    return None


def _unnamed(context: Context, reading: Reading, verb: int) -> Span | None:
    """The words for those of whom a passive tells, where they have no name: ``the group`` has been blamed."""
    end = verb
    while end > 0 and reading.lower(end - 1) in BE | HAVE:
        end -= 1
    first = next((at + 1 for at in range(end - 1, -1, -1) if reading.lower(at) in BREAKS | {",", "that"}), 0)
    is_one = (
        end - first <= UNNAMED_MOST
        and reading.lower(first) not in {"no", "neither", "none"}
        and reading.lower(end - 1) != "front"
    )
    return reading.sentence.span_of(first, end) if is_one and are_doers(context, reading, first, end) else None


UNNAMED_MOST = 5
"""Tokens of ``the armed group`` at most."""


def _places(context: Context, reading: Reading) -> list[Span]:
    mentions = context.mentions.get(reading.sentence.index, ())
    return [mention.span for mention in mentions if mention.kind is MentionKind.PLACE]


_ON_CHARGES = frozenset({"for", "with", "over", "in"})
CHARGE_MOST = 4
"""Tokens of ``with the 2022`` in front of a murder at most."""
_PURSUING = frozenset(
    "arrested arrests arresting blamed booked charged charges charging condemned convicted detained executed held hanged"
    " imprisoned indicted indicts jailed jails jailing prosecuted questioned seek seeks seeking sentenced sentences"
    " sentencing sought tried want wants wanted".split()
)
