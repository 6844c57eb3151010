"""Who attacks in the clause of a figure or beside it: ``planes bombed a town``, killing four; ``when gunmen`` stormed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.context import Context, behind_phrase, events_in, noun_group_span
from briefing.casualties.context.agents import whose_attack
from briefing.casualties.context.blame import subject_span
from briefing.casualties.context.doers import ATTACKING, BREAKS, DOER_MOST, WEAPONS, are_doers, doers_at
from briefing.casualties.figure import BODILY_HARM
from briefing.casualties.harm.kinds import Form, harm_forms
from briefing.casualties.words import BE, FUNCTION_WORDS, HAVE, POSSESSIVES, PREPOSITIONS, SAYING, SUBORDINATORS, is_adverb
from briefing.months import WEEKDAY_WORDS
from briefing.verb_forms import is_verb

if TYPE_CHECKING:
    from briefing.casualties.reading import Reading, Statement
    from briefing.document import Span

CLAUSE_MOST = 30
"""Tokens between the subject of a clause and its last verb at most."""


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
    if statement.outcome not in BODILY_HARM:
        return None
    at = next((at for at, word in enumerate(reading.sentence.lowers) if at and word in {"claimed", "claims"}), 0)
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
    if statement.outcome not in BODILY_HARM:
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


def _attacker_behind(context: Context, reading: Reading, first: int) -> Span | None:
    verb = next((at for at in range(first + 1, first + DOER_MOST) if reading.lower(at) in ATTACKING), None)
    if verb is None or reading.lower(first) in POSSESSIVES or _hits_mine(reading, verb):
        return None
    if {",", ";", "."}.intersection(reading.lowers(first, verb)):
        return None
    is_name = all(token.is_capitalized and token.text[1:].islower() for token in reading.tokens[first:verb])
    if is_name or are_doers(context, reading, first, verb):
        return reading.sentence.span_of(first, verb)
    end = next((at for at in range(first + 1, verb) if _describes(reading.lower(at))), verb)
    is_doing = reading.lower(verb - 1) not in BE and (_is_attack(reading, verb) or reading.lower(verb) in {"killed", "stabbed"})
    return reading.sentence.span_of(first, end) if is_doing and are_doers(context, reading, first, end) else None


def _describes(word: str) -> bool:
    """Whether a word begins what is told of those in front of it: men ``who`` had argued, persons ``lying`` in ambush."""
    return word in {"who", "that", "armed", "dressed", "disguised"} or word.endswith("ing")


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


def clause_subject(context: Context, last: int, reading: Reading) -> Span | None:
    """Who did what the clause tells: ``A patrol found the camp and`` killed three, ``planes bombed the town,`` killing two."""
    begin = clause_begin(reading, last)
    if reading.lower(last - 1) == "," and reading.lower(begin - 1) in REASONS:
        last = begin - 1
        begin = clause_begin(reading, last)
    verb = next((at for at in range(begin + 1, last) if _is_deed(reading, at)), last)
    return _subject_of(context, reading, begin, verb)


def _subject_of(context: Context, reading: Reading, begin: int, verb: int) -> Span | None:
    """Who does what the verb tells, in the clause that begins at `begin`."""
    skipped = WEEKDAY_WORDS | {"on"} | (HAVE if reading.lower(verb) in ATTACKING | harm_forms().keys() else set())
    while verb > begin and (is_adverb(reading.lower(verb - 1)) or reading.lower(verb - 1) in skipped):
        verb -= 1
    first = verb
    while first > begin and reading.lower(first - 1) != ",":
        first -= 1
    first = behind_opening(reading, first + (reading.lower(first) == "that"), verb)
    while first < verb and reading.lower(first) in PREPOSITIONS | {"and"}:
        first = behind_phrase(context, reading.sentence, first, verb)
    if are_doers(context, reading, first, verb):
        return reading.sentence.span_of(first, verb)
    return whose_attack(context, reading, first, verb)


def clause_begin(reading: Reading, last: int) -> int:
    """Where the clause begins that ends in front of `last`."""
    begin = last
    while begin > 0 and last - begin < CLAUSE_MOST and reading.lower(begin - 1) not in BREAKS | SAYING:
        begin -= 1
    return begin


REASONS = frozenset({"because", "as", "while"})
"""Words of a clause that tells why, in front of ``, killing four``: whoever did it is told before it."""


def _is_deed(reading: Reading, position: int) -> bool:
    word = reading.lower(position)
    is_noun = reading.lower(position - 1) in POSSESSIVES or (word in WEAPONS and word not in harm_forms())
    return not is_noun and (word in ATTACKING or word in harm_forms() or (is_verb(word) and word not in FUNCTION_WORDS))


def attack_before(context: Context, statement: Statement, reading: Reading) -> Span | None:
    """Who attacks in the clause in front: ``police opened fire, and`` two died; ``planes bombed a town, where`` four died."""
    is_done_to = statement.outcome in BODILY_HARM and statement.harm.form not in {Form.ACTIVE, Form.NOUN}
    if not is_done_to or (_ATTACKS | _AT_WHOM.keys()).isdisjoint(reading.sentence.lowers):
        return None
    first = statement.members[0].first
    joint = next((at for at in range(first, max(first - JOINED_MOST, 0), -1) if reading.lower(at) in _JOINING), 0)
    if not joint or not PREPOSITIONS.isdisjoint(reading.lowers(joint + 1, first)):
        return None
    verb = next((at for at in range(joint - 1, 0, -1) if _is_attack(reading, at)), 0)
    is_apart = ";" in reading.lowers(verb, joint) or "later" in reading.lowers(joint, first)
    is_apart = is_apart or any(verb < harm.first < joint and harm.form is Form.ACTIVE for harm in reading.harms)
    if not verb or is_apart or _has_other_cause(statement, reading):
        return None
    return _subject_of(context, reading, clause_begin(reading, verb), verb)


def _has_other_cause(statement: Statement, reading: Reading) -> bool:
    """Whether the words of the harm tell another cause: hurt ``by stones``, ``had`` died, killed in a ``crash``."""
    harm = statement.harm
    is_by = reading.lower(harm.end) == "by" and reading.lower(harm.end + 1) not in _FIRE
    is_older = reading.lower(harm.first - 1) == "had" or "found" in reading.lowers(statement.members[0].first, harm.end)
    is_event = any(begin >= harm.end for begin, _, _ in events_in(reading.sentence))
    return is_by or is_older or is_event or reading.lower(harm.verb) in _BY_THEMSELVES


def _is_attack(reading: Reading, position: int) -> bool:
    """Whether a verb tells of an attack on people, whoever its subject is: ``opened fire``, ``bombed``; not ``fired him``."""
    word = reading.lower(position)
    if word in _AT_WHOM:
        return reading.lower(position + 1) in _AT_WHOM[word] or reading.lowers(position + 1, position + 3) == ["in", "all"]
    return word in _ATTACKS


def stager(context: Context, statement: Statement, reading: Reading) -> Span | None:
    """Who made the attack: the attack ``that rebels staged``, ``the front mounted attacks that`` left two dead."""
    if statement.outcome not in BODILY_HARM or _STAGED.isdisjoint(reading.sentence.lowers):
        return None
    ends = {end for _, end, _ in events_in(reading.sentence)}
    for position in range(1, len(reading.tokens)):
        if reading.lower(position) not in _STAGED:
            continue
        begin = max(position - DOER_MOST, 0)
        that = next((at for at in range(position - 1, begin, -1) if reading.lower(at) == "that"), 0)
        if that in ends:
            is_told = SAYING.isdisjoint(reading.lowers(that, position)) and are_doers(context, reading, that + 1, position)
            return reading.sentence.span_of(that + 1, position) if is_told else None
        behind = next((at for at in range(position, statement.harm.first) if reading.lower(at) == "that"), 0)
        event = next((end for end in sorted(ends) if end > position), 0)
        is_object = _NO_OBJECT.isdisjoint(reading.lowers(position + 1, event)) and event <= behind
        if event and is_object and statement.harm.first - behind < STAGED_MOST:
            return clause_subject(context, position + 1, reading)
    return None


_NO_OBJECT = (PREPOSITIONS - {"of"}) | SUBORDINATORS
"""Words behind which an event is none that was made: launched a manhunt ``after the attack``."""


def cleft(context: Context, statement: Statement, reading: Reading) -> Span | None:
    """Who did it, told apart: ``It was the army that`` took the priest."""
    if reading.sentence.lowers[:2] not in {("it", "was"), ("it", "is")}:
        return None
    end = next((at for at in range(2, min(DOER_MOST, statement.harm.first)) if reading.lower(at) in {"that", "who"}), 0)
    verb = reading.lower(end + 1 + (reading.lower(end + 1) in HAVE))
    is_deed = verb in ATTACKING or verb in _CLEFT_DEEDS
    is_doing = 0 < end < statement.members[0].first and is_deed and are_doers(context, reading, 2, end)
    return reading.sentence.span_of(2, end) if is_doing else None


_CLEFT_DEEDS = frozenset("took seized abducted kidnapped carried arrested detained murdered massacred executed wounded".split())
"""More verbs of those told apart: it was the army that ``took`` the priest."""
_ATTACKS = frozenset("bombed ambushed shelled pounded bombarded strafed machinegunned".split())
_AT_WHOM = {"opened": {"fire"}, "fired": frozenset("on at into shots tear rubber live shotguns rockets missiles".split())}
"""Verbs of an attack only in front of certain words: police ``fired on`` a march."""
_FIRE = frozenset("shrapnel fragments bullets gunfire splinters".split())
"""What an attack wounds with, behind "by"."""
_BY_THEMSELVES = frozenset("drowned crushed trampled suffocated collapsed".split())
"""Verbs of harm that another's fire does not do."""
_JOINING = frozenset({"and", "where"})
JOINED_MOST = 5
"""Tokens of ``and that the`` in front of the harmed at most."""
_STAGED = frozenset("launched staged mounted plotted unleashed perpetrated".split())
"""Verbs of those who make an attack."""
STAGED_MOST = 10
"""Tokens of ``that by dawn had left two dead and`` in front of the harm at most."""
