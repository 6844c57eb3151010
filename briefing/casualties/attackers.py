"""Who attacks in the words beside a figure: ``when gunmen`` stormed it, in an attack ``by rebels``, bombs ``planted by`` them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.context import Context, events_in
from briefing.casualties.doers import ATTACKING, DOER_MOST, are_doers, doers_at
from briefing.casualties.figure import Outcome
from briefing.casualties.words import POSSESSIVES

if TYPE_CHECKING:
    from briefing.casualties.reading import Reading, Statement
    from briefing.document import Span


def attacker(context: Context, statement: Statement, reading: Reading) -> Span | None:
    """Who attacks in the words beside: killed ``when gunmen`` stormed, in an attack ``by rebels``, bombs ``planted by`` them."""
    if statement.outcome not in _OF_ATTACKS:
        return None
    for position in range(len(reading.tokens)):
        word = reading.lower(position)
        if word in {"when", "after", "as"} and (found := _attacker_behind(context, reading, position + 1)):
            return found
        is_attributed = word == "to" and reading.lower(position - 1) == "attributed"
        if (is_attributed or (word == "by" and _is_of_attack(reading, position))) and (
            found := doers_at(context, reading, position + 1)
        ):
            return found
    return None


_OF_ATTACKS = frozenset({Outcome.KILLED, Outcome.INJURED})


def _attacker_behind(context: Context, reading: Reading, first: int) -> Span | None:
    verb = next((at for at in range(first + 1, first + DOER_MOST) if reading.lower(at) in ATTACKING), None)
    if verb is None or reading.lower(first) in POSSESSIVES or _hits_mine(reading, verb):
        return None
    if {",", ";", "."}.intersection(reading.lowers(first, verb)):
        return None
    is_name = all(token.is_capitalized and token.text[1:].islower() for token in reading.tokens[first:verb])
    return reading.sentence.span_of(first, verb) if is_name or are_doers(context, reading, first, verb) else None


def _hits_mine(reading: Reading, verb: int) -> bool:
    """Whether a vehicle's own verb tells what blew it up: their convoy ``hit a landmine``."""
    is_hit = reading.lower(verb) in {"hit", "struck", "drove"}
    return is_hit and not _MINES.isdisjoint(reading.lowers(verb + 1, verb + 5))


_MINES = frozenset("mine landmine landmines mines bomb device explosive ied".split())


def _is_of_attack(reading: Reading, position: int) -> bool:
    """Whether "by" at `position` tells who carried out an attack."""
    events = {begin for begin, stop, _ in events_in(reading.sentence) for begin in range(begin, stop)}
    is_deed = position - 1 in events or reading.lower(position - 1) in ATTACKING
    return is_deed or bool(_DOING.intersection(reading.lowers(position - 7, position)))


_DOING = frozenset("perpetrated staged launched fired carried planted committed".split())
