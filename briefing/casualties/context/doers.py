"""Who can attack: the words for those who did it, from "a gang" to "Boko Haram jihadists"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.context import Context, core_end, events_in, noun_group_span
from briefing.casualties.persons.nouns import noun_at
from briefing.casualties.words import PREPOSITIONS
from briefing.document import Span
from briefing.names.gazetteer import country_of_demonym
from briefing.names.generic import heads
from briefing.names.mention import ActorKind, MentionKind
from briefing.verb_forms import is_verb

if TYPE_CHECKING:
    from briefing.casualties.reading import Reading
    from briefing.names.mention import Mention

DOER_MOST = 12
"""Tokens of those who did it at most."""
BREAKS = frozenset('when after as while that because until before if but where which who ; : ( ) “ ” " – --'.split()) | {'"'}
WEAPONS = frozenset(
    "warplanes planes jets helicopters drones gunships troops units patrol patrols column columns squad squads forces battalion"
    " convoy tanks artillery snipers front brigade army navy commandos individuals group groups mob mobs crowd crowds gang gangs"
    " corps elements miscreants raiders rioters drone warplane gunship aircraft boat"
    " boats warship warships vessel vessels".split()
)
"""Nouns for those who attack that are no actors by themselves."""
ATTACKING = frozenset(
    "bombed attacked stormed opened fired assaulted raided threw ambushed shelled detonated rammed overran burst blew"
    " struck hit clashed broke triggered pummeled pummelled pounded bombarded fell lobbed machinegunned strafed charged"
    " invaded drove killed shot stabbed planted set torched hurled".split()
)

STAGING = ATTACKING | {"carried", "launched", "staged", "mounted", "plotted", "unleashed", "perpetrated"}
"""Verbs of those who make an attack that a relative clause tells of: they ``set off a bomb that`` killed three."""


def doers_at(context: Context, reading: Reading, first: int) -> Span | None:
    """Those who did it whose words begin at `first`, with who is joined to them: by ``gunmen and rogue soldiers``."""
    found = noun_group_span(context, reading, first) or _doers_from(context, reading, first)
    if found is None:
        return None
    behind = next((at for at, token in enumerate(reading.tokens) if token.span.start >= found.end), len(reading.tokens))
    end = _joined_end(context, reading, end_of_doers(context, reading, behind))
    return Span(found.start, reading.tokens[end - 1].span.end) if end > behind else found


def _joined_end(context: Context, reading: Reading, end: int) -> int:
    """Where an actor ends that "and" joins to those in front of it; `end` where one begins another clause."""
    if reading.lower(end) != "and":
        return end
    first = end + 1 + (reading.lower(end + 1) in {"a", "an", "the"})
    ends = [mention.end for mention in _actors(context, reading) if mention.first == first]
    return max(ends) if ends and not is_verb(reading.lower(max(ends))) else end


def _joined_first(context: Context, reading: Reading, first: int) -> int:
    """Where an actor begins that "and" joins to those at `first`, if the clause does: ``Taliban and`` al-Qaeda fighters."""
    if reading.lower(first - 2) in country_of_demonym() and reading.lower(first) in country_of_demonym():
        return first - 2
    joined = [mention for mention in _actors(context, reading) if mention.end == first - 1]
    if not joined or reading.lower(first - 1) != "and":
        return first
    begin = joined[0].first - (reading.lower(joined[0].first - 1) in {"a", "an", "the"})
    return begin if begin == 0 or reading.lower(begin - 1) in BREAKS | {",", "that"} else first


def _actors(context: Context, reading: Reading) -> list[Mention]:
    """The groups and bodies of a sentence."""
    mentions = context.mentions.get(reading.sentence.index, ())
    return [m for m in mentions if m.kind in (MentionKind.GENERIC, MentionKind.ORGANIZATION)]


def _doers_from(context: Context, reading: Reading, first: int) -> Span | None:
    """The words for those who did it that begin at `first`: ``an annihilation squad of the front``."""
    end = first
    named = {at for mention in context.mentions.get(reading.sentence.index, ()) for at in range(mention.first, mention.end)}
    while end < len(reading.tokens) and end < first + DOER_MOST:
        word = reading.lower(end)
        is_described = word in WEAPONS or reading.lower(end - 1) in {"a", "an", "the", "of"}
        is_verbal = end > first and is_verb(word) and not is_described
        is_doing = word.endswith("ing") and end > first and end not in named and noun_at(reading.tokens, end - 1) is not None
        if is_verbal or is_doing or word in BREAKS | {",", ".", "and"} or word in PREPOSITIONS - {"of"}:
            break
        end += 1
    return reading.sentence.span_of(first, end) if are_doers(context, reading, first, end) else None


def are_doers(context: Context, reading: Reading, first: int, end: int) -> bool:
    """Whether a noun group names somebody who can attack: no event, no thing."""
    if first >= end:
        return False
    core = core_end(reading.sentence, first, end)
    core = next((at for at in range(first + 1, core) if reading.lower(at) in _CARRYING), core)
    if any(begin < core <= stop or begin <= core - 1 < stop for begin, stop, _ in events_in(reading.sentence)):
        return False
    mentions = [m for m in context.mentions.get(reading.sentence.index, ()) if first <= m.first and m.end <= end]
    if any(m.end == core and m.kind is not MentionKind.PLACE and m.kind is not MentionKind.NATIONALITY for m in mentions):
        return True
    word = reading.lower(core - 1)
    is_crowd = word != "party" and heads().get(word, ActorKind.GOVERNMENT) is not ActorKind.GOVERNMENT
    return is_crowd or word in WEAPONS or (word in _PERSONS and reading.lower(core - 2) in _FACELESS)


_PERSONS = frozenset({"persons", "people", "person", "others"})
_FACELESS = frozenset({"unknown", "unidentified", "armed", "masked", "hooded"})
"""Words that make those behind them attackers: ``unknown`` persons."""

_CARRYING = frozenset("carrying transporting packed loaded".split())
"""Words behind which those aboard are told: a bus ``carrying`` mourners."""


def begin_of_doers(context: Context, reading: Reading, first: int) -> int:
    """Where those who did it begin, with the name in front of their noun: ``Boko Haram`` jihadists, ``suspected`` rebels."""
    mentions = context.mentions.get(reading.sentence.index, ())
    while first > 0:
        named = next((m.first for m in mentions if m.end == first and m.first < first), first)
        word = reading.lower(first - 1)
        if named == first and word not in _DESCRIBING and not word.startswith(("pro-", "anti-")):
            return _joined_first(context, reading, first) if word == "and" else first - (word == "the")
        first = named if named < first else first - 1
    return first


_DESCRIBING = frozenset(
    "suspected armed masked unidentified alleged separatist unknown islamist maoist gun-toting coalition government security"
    " federal paramilitary border".split()
)


def end_of_doers(context: Context, reading: Reading, end: int) -> int:
    """Where those who did it end, with the body they are of: terrorists ``of the Zarate Willka Armed Forces``."""
    if reading.lower(end) != "of":
        return end
    start = end + 1 + (reading.lower(end + 1) == "the")
    mentions = context.mentions.get(reading.sentence.index, ())
    return next((m.end for m in mentions if m.first == start and _is_body(m)), end)


def _is_body(mention: Mention) -> bool:
    """Whether a mention is of those who can have members that attack: ``the Red Hand``, ``the security forces``."""
    is_force = mention.kind is MentionKind.GENERIC and mention.actor_kind in _BODIES
    return is_force or mention.kind is MentionKind.ORGANIZATION


_BODIES = frozenset({ActorKind.SECURITY_FORCE, ActorKind.ARMED_GROUP, ActorKind.ORGANIZATION})
