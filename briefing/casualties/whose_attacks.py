"""Whose attack did the harm: nine died ``in a Shining Path attack``, ``Israeli airstrikes`` killed four."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.context import Context, events_in
from briefing.names.mention import MentionKind

if TYPE_CHECKING:
    from briefing.casualties.reading import Reading, Statement
    from briefing.document import Span


def whose_event(context: Context, statement: Statement, reading: Reading) -> Span | None:
    """Whose attack the harm came from: nine died ``in a Shining Path attack``."""
    for begin, end, _ in events_in(reading.sentence):
        if begin < statement.harm.first or _ATTACKS.isdisjoint(reading.lowers(begin, end)):
            continue
        bodies = [m for m in context.mentions.get(reading.sentence.index, ()) if m.kind in _BODY_KINDS and m.end == begin]
        before = reading.lowers(bodies[0].first - 2, bodies[0].first) if bodies else []
        if before and (before[-1] in _FROM or (before[-1] in {"a", "an", "the"} and before[0] in _FROM)):
            return bodies[0].span
    return None


_ATTACKS = frozenset(
    "attack attacks raid raids ambush ambushes airstrike airstrikes strike strikes bombing bombings shelling offensive assault"
    " bombardment rocket rockets fire".split()
)
_FROM = frozenset("in of by from after during".split())


def whose_attack(context: Context, reading: Reading, first: int, end: int) -> Span | None:
    """The body whose attack is the subject: an ``army`` air strike, ``Israeli`` airstrikes."""
    if first >= end:
        return None
    if end - first > WHOSE_MOST:
        return _opening_attack(context, reading, first)
    bodies = (m for m in context.mentions.get(reading.sentence.index, ()) if first <= m.first and m.end < end)
    is_event = any(begin < end <= stop for begin, stop, _ in events_in(reading.sentence)) or reading.lower(end - 1) in _WEAPONRY
    return next((body.span for body in bodies if is_event and body.kind in _BODY_KINDS), None)


def _opening_attack(context: Context, reading: Reading, first: int) -> Span | None:
    """The body with whose attack a longer subject begins: ``Russian attacks`` on towns and villages killed 11."""
    starts = {begin for begin, end, _ in events_in(reading.sentence) if not _ATTACKS.isdisjoint(reading.lowers(begin, end))}
    bodies = (m for m in context.mentions.get(reading.sentence.index, ()) if m.first == first and m.kind in _BODY_KINDS)
    return next((body.span for body in bodies if body.end in starts), None)


_BODY_KINDS = (MentionKind.ORGANIZATION, MentionKind.GENERIC, MentionKind.NATIONALITY)
_WEAPONRY = frozenset("missiles missile rockets rocket drones shells artillery bombs".split())


WHOSE_MOST = 6
"""Tokens of ``an army air strike`` at most."""
