"""Who attacks in the words beside a figure: ``when gunmen`` stormed it, in an attack ``by rebels``, bombs ``planted by`` them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.blame import subject_span
from briefing.casualties.context import Context, events_in, noun_group_span
from briefing.casualties.doers import ATTACKING, DOER_MOST, are_doers, doers_at
from briefing.casualties.figure import Outcome
from briefing.casualties.words import HAVE, POSSESSIVES, SAYING, SUBORDINATORS, is_adverb

if TYPE_CHECKING:
    from briefing.casualties.reading import Reading, Statement
    from briefing.document import Span


def main_subject(context: Context, statement: Statement, reading: Reading) -> Span | None:
    """Who opens the sentence and attacks, of a participle that goes on: ``Soldiers opened fire on refugees,`` killing two."""
    first = _first_participle(statement, reading)
    if not first:
        return None
    verb = next((at for at in range(1, first) if _begins_attack(reading, at)), 0)
    begin = max((at + 1 for at in range(verb) if reading.lower(at) in {",", "]"}), default=0)
    begin = behind_opening(reading, begin, verb)
    if not verb or not _SUBORDINATE.isdisjoint(reading.lowers(0, verb)):
        return None
    while verb > begin and (is_adverb(reading.lower(verb - 1)) or reading.lower(verb - 1) in HAVE):
        verb -= 1
    mentions = context.mentions.get(reading.sentence.index, ())
    is_state = any((m.first, m.end) == (begin, verb) for m in mentions)
    return (
        reading.sentence.span_of(begin, verb) if begin < verb and (is_state or are_doers(context, reading, begin, verb)) else None
    )


def _first_participle(statement: Statement, reading: Reading) -> int:
    """Where the participles behind a comma begin that the statement's belongs to: ``, killing`` two and wounding six; 0 else."""
    first = statement.harm.first
    is_participle = reading.lower(statement.harm.verb).endswith("ing") or reading.lower(first - 1) == "leaving"
    if is_participle and reading.lower(first - 1) == "and":
        others = (h.first for h in reading.harms if h.first < first and reading.lower(h.verb).endswith("ing"))
        first = next(others, first)
    return first if is_participle and "," in reading.lowers(first - 2, first) else 0


def behind_opening(reading: Reading, first: int, verb: int) -> int:
    """Where the subject begins behind a time, or whom somebody told: ``last December the group`` killed 12."""
    if reading.lower(first) not in _TIMES and reading.lower(first - 1) != "told":
        return first
    return next((at for at in range(first, verb) if reading.lower(at) in _ARTICLES), first)


_TIMES = frozenset({"last", "earlier", "on", "in"})


def _begins_attack(reading: Reading, position: int) -> bool:
    word = reading.lower(position)
    if word == "opened":
        return reading.lower(position + 1) == "fire"
    if word == "launched":
        return not _LAUNCHED.isdisjoint(reading.lowers(position + 1, position + LAUNCHED_MOST))
    return word in ATTACKING


_LAUNCHED = frozenset("drones drone missiles missile rockets attack attacks raid raids strike strikes assault offensive".split())
LAUNCHED_MOST = 9
"""Tokens between "launched" and what was launched at most."""
_SUBORDINATE = SUBORDINATORS | SAYING | {"who", "which", "whose", "is", "was", "were", "are"}


def claimant(context: Context, statement: Statement, reading: Reading) -> Span | None:
    """Who owns up to the attack beside a figure: ``IS claimed the attack`` in which ten died, an ambush ``claimed by IS``."""
    if statement.outcome not in _OF_ATTACKS:
        return None
    at = next((at for at in range(1, len(reading.tokens)) if reading.lower(at) in {"claimed", "claims"}), 0)
    if not at:
        return None
    if reading.lower(at + 1) == "by":
        return noun_group_span(context, reading, at + 2)
    is_credit = reading.lowers(at + 1, at + 3) == ["credit", "for"]
    events = events_in(reading.sentence)
    is_event = reading.lower(at + 1) in _ARTICLES and any(at < first <= at + CLAIM_REACH for first, _, _ in events)
    return subject_span(context, reading, at) if is_credit or is_event else None


CLAIM_REACH = 5
"""Tokens between "claimed" and the attack at most."""
_ARTICLES = frozenset({"the", "a", "an", "that", "this"})


def attacker(context: Context, statement: Statement, reading: Reading) -> Span | None:
    """Who attacks in the words beside: killed ``when gunmen`` stormed, in an attack ``by rebels``, bombs ``planted by`` them."""
    if statement.outcome not in _OF_ATTACKS:
        return None
    for position, word in enumerate(reading.sentence.lowers):
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
