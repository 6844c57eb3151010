"""By whom: the agent of a passive, the subject of an active verb or of its clause, who attacked, whom the text blames."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.blame import accused
from briefing.casualties.care import CARING
from briefing.casualties.context import Context, behind_phrase, core_end, events_in, noun_group_span
from briefing.casualties.figure import Outcome
from briefing.casualties.group import GroupKind
from briefing.casualties.harm import Form, harm_forms
from briefing.casualties.subjects import subject_of
from briefing.casualties.words import FUNCTION_WORDS, HAVE, POSSESSIVES, PREPOSITIONS, SAYING, is_adverb
from briefing.lexicons import read_words
from briefing.names.generic import heads
from briefing.names.mention import ActorKind, MentionKind
from briefing.verb_forms import is_verb

if TYPE_CHECKING:
    from briefing.casualties.reading import Reading, Statement
    from briefing.document import Span

AGENT_REACH = 24
"""Tokens between a passive and its "by" at most."""
CLAUSE_MOST = 30
"""Tokens between the subject of a clause and its last verb at most."""
DOER_MOST = 12
"""Tokens of those who did it at most."""
_BREAKS = frozenset('when after as while that because until before if but where which who ; : ( ) “ ” " – --'.split()) | {'"'}
_WEAPONS = frozenset(
    "warplanes planes jets helicopters drones gunships troops units patrol patrols column columns squad squads forces battalion"
    " convoy tanks artillery snipers front brigade army navy commandos individuals group groups mob mobs crowd crowds gang gangs"
    " corps elements miscreants raiders rioters drone warplane gunship aircraft boat"
    " boats warship warships vessel vessels".split()
)
"""Nouns for those who attack that are no actors by themselves."""
_ATTACKING = frozenset(
    "bombed attacked stormed opened fired assaulted raided threw ambushed shelled detonated rammed overran burst blew"
    " struck hit clashed broke triggered pummeled pummelled pounded bombarded fell lobbed machinegunned strafed charged"
    " invaded drove killed shot stabbed planted set torched hurled".split()
)
_PRONOUNS = frozenset("it they he she we".split())
_DOING = frozenset("perpetrated staged launched fired carried planted committed".split())


def find_perpetrator(context: Context, statement: Statement, reading: Reading, source: Span | None) -> Span | None:
    """Who did it, as worded: the agent of a passive, the subject of an active verb, or whom the text blames."""
    finders = (_agent, accused, _leaver, _subject, _attacker)
    harmed = reading.sentence.span_of(*(statement.who or statement.phrase))
    told = (span for finder in finders if (span := finder(context, statement, reading)))
    found = next((span for span in told if statement.rule == "self-inflicted" or not span.overlaps(harmed)), None)
    if found is None and _is_told_by_doer(statement, reading):
        found = source
    if found:
        return found
    blame = context.blame.get(reading.sentence.index)
    return blame[0] if blame else None


def _agent(context: Context, statement: Statement, reading: Reading) -> Span | None:
    """Whom "by" behind a passive names, the words where and when between them passed over."""
    start = statement.harm.end
    for position in range(start, min(len(reading.tokens), start + AGENT_REACH)):
        word = reading.lower(position)
        if word == "by":
            return _doers_at(context, reading, position + 1)
        is_setting = word == "," and reading.lower(position + 1) in _SETTING and statement.harm.form is Form.PASSIVE
        if (word == "," and not is_setting) or word in {";", "and", "when", "who", "which"} or is_verb(word):
            return None
    return None


_SETTING = frozenset("in on at near by".split())
"""Words that go on, behind a comma, with where and by whom: massacred on a farm, ``in Carepa``, ``by`` gunmen."""


def _doers_at(context: Context, reading: Reading, first: int) -> Span | None:
    found = noun_group_span(context, reading, first) or _doers_from(context, reading, first)
    if found is None:
        return None
    behind = next((at for at, token in enumerate(reading.tokens) if token.span.start >= found.end), len(reading.tokens))
    return None if reading.lower(behind) in {"fire", "bullets", "rounds"} and reading.lower(behind - 1) == "sniper" else found


def _doers_from(context: Context, reading: Reading, first: int) -> Span | None:
    """The words for those who did it that begin at `first`: ``an annihilation squad of the front``."""
    end = first
    while end < len(reading.tokens) and end < first + DOER_MOST:
        word = reading.lower(end)
        is_described = word in _WEAPONS or reading.lower(end - 1) in {"a", "an", "the"}
        is_verbal = end > first and is_verb(word) and not is_described
        if is_verbal or word in _BREAKS | {",", ".", "and"} or word in PREPOSITIONS - {"of"}:
            break
        end += 1
    return reading.sentence.span_of(first, end) if _are_doers(context, reading, first, end) else None


def _are_doers(context: Context, reading: Reading, first: int, end: int) -> bool:
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
    return word in _WEAPONS or heads().get(word, ActorKind.GOVERNMENT) is not ActorKind.GOVERNMENT


_CARRYING = frozenset("carrying transporting packed loaded".split())
"""Words behind which those aboard are told: a bus ``carrying`` mourners."""


def _leaver(context: Context, statement: Statement, reading: Reading) -> Span | None:
    """Who did what left the victims: ``Rebels ambushed a column, leaving`` three dead."""
    first = statement.members[0].first - 1
    return _clause_subject(context, first, reading) if reading.lower(first) in {"leaving", "causing"} else None


def _subject(context: Context, statement: Statement, reading: Reading) -> Span | None:
    is_care = reading.lower(statement.harm.verb) in CARING
    if statement.rule != "active-object" or statement.harm.form is Form.NOUN or is_care:
        return None
    if body := _body_before(context, statement, reading):
        return body
    group = subject_of(reading, statement.harm.first)
    if group is None or group.kind in (GroupKind.PRONOUN, GroupKind.NOBODY, GroupKind.BARE):
        return _clause_subject(context, statement.harm.first, reading)
    clause = reading.lowers(group.first - 2, group.first)
    if clause[:1] in (["that"], ["which"], ["who"]) and clause[1].endswith("ed"):
        return None
    is_reason = reading.lower(group.first - 1) in _REASONS and reading.lower(statement.harm.first - 1) == ","
    if is_reason or _is_object_in_clause(reading, group.first):
        return _clause_subject(context, statement.harm.first, reading)
    return reading.sentence.span_of(_begin_of_doers(context, reading, group.first), _end_of_doers(context, reading, group.end))


def _begin_of_doers(context: Context, reading: Reading, first: int) -> int:
    """Where those who did it begin, with the name in front of their noun: ``Boko Haram`` jihadists, ``suspected`` rebels."""
    mentions = context.mentions.get(reading.sentence.index, ())
    while first > 0:
        named = next((m.first for m in mentions if m.end == first and m.first < first), first)
        if named == first and reading.lower(first - 1) not in _DESCRIBING:
            return first - (reading.lower(first - 1) == "the")
        first = named if named < first else first - 1
    return first


_DESCRIBING = frozenset("suspected armed masked unidentified alleged separatist unknown islamist maoist gun-toting".split())


def _end_of_doers(context: Context, reading: Reading, end: int) -> int:
    """Where those who did it end, with the body they are of: terrorists ``of the Zarate Willka Armed Forces``."""
    if reading.lower(end) != "of":
        return end
    start = end + 1 + (reading.lower(end + 1) == "the")
    mentions = context.mentions.get(reading.sentence.index, ())
    return next((m.end for m in mentions if m.first == start and m.kind is MentionKind.ORGANIZATION), end)


def _is_object_in_clause(reading: Reading, first: int) -> bool:
    """Whether an attacking verb stands right in front of a group: helicopters overtook ``the attackers`` and killed four."""
    words = reading.lowers(first - 3, first)
    words = words[:-1] if words[-1:] == ["the"] else words
    is_verbal = len(words) > 1 and is_verb(words[-1]) and words[-1] not in FUNCTION_WORDS | read_words("reporting_verbs")
    return is_verbal and words[-2].isalpha() and words[-2] not in FUNCTION_WORDS - HAVE


def _body_before(context: Context, statement: Statement, reading: Reading) -> Span | None:
    """The organisation whose name stands in front of an active verb: ``the navy on Saturday`` arrested 23."""
    bodies = (m for m in context.mentions.get(reading.sentence.index, ()) if m.kind is MentionKind.ORGANIZATION)
    for mention in bodies:
        between = reading.lowers(mention.end, statement.harm.first)
        is_time = between[:1] == ["on"] or all(word.endswith("day") or is_adverb(word) for word in between)
        is_at = reading.lower(mention.first - 1) in PREPOSITIONS
        if mention.end <= statement.harm.first and len(between) <= 2 and is_time and not is_at:
            has_article = reading.lower(mention.first - 1) == "the"
            return reading.sentence.span_of(mention.first - has_article, mention.end)
    return None


def _clause_subject(context: Context, last: int, reading: Reading) -> Span | None:
    """Who did what the clause tells: ``A patrol found the camp and`` killed three, ``planes bombed the town,`` killing two."""
    begin = _clause_begin(reading, last)
    if reading.lower(last - 1) == "," and reading.lower(begin - 1) in _REASONS:
        last = begin - 1
        begin = _clause_begin(reading, last)
    verb = next((at for at in range(begin + 1, last) if _is_deed(reading, at)), last)
    while verb > begin and is_adverb(reading.lower(verb - 1)):
        verb -= 1
    first = verb
    while first > begin and reading.lower(first - 1) != ",":
        first -= 1
    while first < verb and reading.lower(first) in PREPOSITIONS | {"and"}:
        first = behind_phrase(context, reading.sentence, first, verb)
    if _are_doers(context, reading, first, verb):
        return reading.sentence.span_of(first, verb)
    return _whose_attack(context, reading, first, verb)


def _whose_attack(context: Context, reading: Reading, first: int, end: int) -> Span | None:
    """The body whose attack is the subject: an ``army`` air strike, ``Israeli`` airstrikes."""
    if end - first > WHOSE_MOST or first >= end:
        return None
    bodies = (m for m in context.mentions.get(reading.sentence.index, ()) if first <= m.first and m.end < end)
    is_event = any(begin < end <= stop for begin, stop, _ in events_in(reading.sentence)) or reading.lower(end - 1) in _WEAPONRY
    return next((body.span for body in bodies if is_event and body.kind in _BODY_KINDS), None)


_BODY_KINDS = (MentionKind.ORGANIZATION, MentionKind.GENERIC, MentionKind.NATIONALITY)
_WEAPONRY = frozenset("missiles missile rockets rocket drones shells artillery bombs".split())


WHOSE_MOST = 6
"""Tokens of ``an army air strike`` at most."""


def _clause_begin(reading: Reading, last: int) -> int:
    """Where the clause begins that ends in front of `last`."""
    begin = last
    while begin > 0 and last - begin < CLAUSE_MOST and reading.lower(begin - 1) not in _BREAKS | SAYING:
        begin -= 1
    return begin


_REASONS = frozenset({"because", "as", "while"})
"""Words of a clause that tells why, in front of ``, killing four``: whoever did it is told before it."""


def _is_deed(reading: Reading, position: int) -> bool:
    word = reading.lower(position)
    is_noun = reading.lower(position - 1) in POSSESSIVES or (word in _WEAPONS and word not in harm_forms())
    return not is_noun and (word in _ATTACKING or word in harm_forms() or (is_verb(word) and word not in FUNCTION_WORDS))


def _attacker(context: Context, statement: Statement, reading: Reading) -> Span | None:
    """Who attacks in the words beside: killed ``when gunmen`` stormed, in an attack ``by rebels``, bombs ``planted by`` them."""
    if statement.outcome not in _OF_ATTACKS:
        return None
    for position in range(len(reading.tokens)):
        word = reading.lower(position)
        if word in {"when", "after", "as"} and (found := _attacker_behind(context, reading, position + 1)):
            return found
        is_attributed = word == "to" and reading.lower(position - 1) == "attributed"
        if (is_attributed or (word == "by" and _is_of_attack(reading, position))) and (
            found := _doers_at(context, reading, position + 1)
        ):
            return found
    return None


_OF_ATTACKS = frozenset({Outcome.KILLED, Outcome.INJURED})


def _attacker_behind(context: Context, reading: Reading, first: int) -> Span | None:
    verb = next((at for at in range(first + 1, first + DOER_MOST) if reading.lower(at) in _ATTACKING), None)
    if verb is None or reading.lower(first) in POSSESSIVES or _hits_mine(reading, verb):
        return None
    if {",", ";", "."}.intersection(reading.lowers(first, verb)):
        return None
    is_name = all(token.is_capitalized and token.text[1:].islower() for token in reading.tokens[first:verb])
    return reading.sentence.span_of(first, verb) if is_name or _are_doers(context, reading, first, verb) else None


def _hits_mine(reading: Reading, verb: int) -> bool:
    """Whether a vehicle's own verb tells what blew it up: their convoy ``hit a landmine``."""
    is_hit = reading.lower(verb) in {"hit", "struck", "drove"}
    return is_hit and not _MINES.isdisjoint(reading.lowers(verb + 1, verb + 5))


_MINES = frozenset("mine landmine landmines mines bomb device explosive ied".split())


def _is_of_attack(reading: Reading, position: int) -> bool:
    """Whether "by" at `position` tells who carried out an attack."""
    events = {begin for begin, stop, _ in events_in(reading.sentence) for begin in range(begin, stop)}
    is_deed = position - 1 in events or reading.lower(position - 1) in _ATTACKING
    return is_deed or bool(_DOING.intersection(reading.lowers(position - 7, position)))


def _is_told_by_doer(statement: Statement, reading: Reading) -> bool:
    """Whether the speaker says "we" or "it had killed": ``The group said it had killed 17 soldiers``."""
    is_care = reading.lower(statement.harm.verb) in CARING
    if statement.rule != "active-object" or statement.harm.form is Form.NOUN or is_care:
        return False
    before = reading.lowers(statement.harm.first - 3, statement.harm.first)
    told = reading.lowers(statement.harm.first - CLAUSE_MOST, statement.harm.first)
    if before[-1:] == ["and"] and any(one in SAYING and other in _PRONOUNS for one, other in pairwise(told)):
        return True
    return bool(_PRONOUNS.intersection(before[-2:])) or before[-2:] in (["its", "men"], ["their", "men"], ["its", "fighters"])
