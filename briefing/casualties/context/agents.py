"""Whom the words beside the harm name for it: killed ``by gunmen``, nine died ``in a Shining Path attack``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.context import events_in
from briefing.casualties.context.doers import doers_at
from briefing.casualties.figure import VIOLENT
from briefing.casualties.harm.care import CARING
from briefing.casualties.harm.kinds import Form
from briefing.casualties.persons.group import GroupKind
from briefing.casualties.words import BE, is_adverb, is_month
from briefing.names.mention import MentionKind
from briefing.verb_forms import is_verb

if TYPE_CHECKING:
    from briefing.casualties.context import Context
    from briefing.casualties.reading import Reading, Statement
    from briefing.document import Span

AGENT_REACH = 24
"""Tokens between a passive and its "by" at most."""


def agent(context: Context, statement: Statement, reading: Reading) -> Span | None:
    """Whom "by" behind a passive names, the words where and when between them passed over."""
    own = statement.members[-1].end
    is_stated = not _STATING.isdisjoint(reading.lowers(statement.harm.first - 1, statement.harm.end))
    if is_stated or reading.lower(statement.harm.verb) in CARING | _CARRYING:
        return None
    start = own if statement.rule == "gapped" and reading.lower(own) == "by" else statement.harm.end
    for position in range(start, min(len(reading.tokens), start + AGENT_REACH)):
        word = reading.lower(position)
        if word == "by":
            return doers_at(context, reading, position + 1)
        is_setting = word == "," and reading.lower(position + 1) in _SETTING and statement.harm.form is Form.PASSIVE
        if (word == "," and not is_setting) or word in {";", "and", "when", "who", "which"} or _is_verb(reading, position):
            return None
    return None


def agent_of_noun(context: Context, statement: Statement, reading: Reading) -> Span | None:
    """Whom "by" behind a noun of harm and its victims names: ``the murder of six priests and two women by gunmen``."""
    if statement.harm.form is not Form.NOUN or statement.rule not in _NOUN_RULES:
        return None
    return _named_by(context, reading, statement.members[-1].end, _NOUN_ENDS)


_NOUN_ENDS = frozenset({";", "when", "who", "which", "after"})
_NOUN_RULES = frozenset({"noun-of", "conjunct"})
_CARRYING = frozenset(
    "checked patched driven flown brought transferred evacuated treated hospitalized hospitalised pronounced".split()
)
"""Verbs whose "by" names a helper: the girl was ``driven`` to the clinic by her father."""
_STATING = frozenset({"confirmed", "declared", "reported"})
"""Verbs in front of the harm whose "by" names who says so: ``confirmed`` dead by the coast guard."""
_SETTING = frozenset("in on at near by".split())
"""Words that go on, behind a comma, with where and by whom: massacred on a farm, ``in Carepa``, ``by`` gunmen."""


def agent_beside(context: Context, statement: Statement, reading: Reading) -> Span | None:
    """Whom "by" names behind another passive about the harmed: a woman ``who was shot by her husband`` died."""
    if statement.outcome not in VIOLENT or statement.harm.form is Form.ACTIVE or _VIOLENCE.isdisjoint(reading.sentence.lowers):
        return None
    own = statement.members[-1].end
    for position in range(own, len(reading.tokens)):
        if reading.lower(position) in _VIOLENCE and _is_about(reading, own, position):
            return _named_by(context, reading, position + 1, _CLAUSE_ENDS)
    return None


def _is_about(reading: Reading, own: int, verb: int) -> bool:
    """Whether a participle is passive and of the persons who end at `own`."""
    before = verb - is_adverb(reading.lower(verb - 1))
    is_passive = before == own or reading.lower(before - 1) in BE
    others = (group for group in reading.groups if own <= group.first < verb and group.kind not in _POINTING)
    return is_passive and next(others, None) is None


def _named_by(context: Context, reading: Reading, start: int, ends: frozenset[str]) -> Span | None:
    """Whom the "by" names that follows in front of a verb and of the words that end its clause."""
    for position in range(start, min(len(reading.tokens), start + AGENT_REACH)):
        word = reading.lower(position)
        if word == "by":
            return doers_at(context, reading, position + 1)
        if word in ends or _is_verb(reading, position):
            return None
    return None


def sender(context: Context, statement: Statement, reading: Reading) -> Span | None:
    """Who sent what did it: a drone ``launched by militias`` killed three."""
    if statement.harm.form is Form.NOUN or _SENDING.isdisjoint(reading.sentence.lowers):
        return None
    events = {at for begin, end, _ in events_in(reading.sentence) for at in range(begin, end)}
    for position in range(2, statement.harm.first):
        word = reading.lower(position)
        if word != "by" or reading.lower(position - 1) not in _SENDING:
            continue
        if position - 2 in events or reading.lower(position - 2) in _SENT:
            return doers_at(context, reading, position + 1)
    return None


def ascribed(context: Context, statement: Statement, reading: Reading) -> Span | None:
    """Whom the deaths are laid to: a panel ``attributes 32 deaths to the rebels``."""
    if _LAYING.isdisjoint(reading.sentence.lowers):
        return None
    before = reading.lowers(statement.phrase[0] - 3, statement.phrase[0])
    end = max(statement.harm.end, statement.members[-1].end)
    is_laid = not _LAYING.isdisjoint(before) and reading.lower(end) == "to"
    return doers_at(context, reading, end + 1) if is_laid else None


def _is_verb(reading: Reading, position: int) -> bool:
    """Whether a word is a verb, and no month: on ``4 May``, on ``May 4``."""
    return is_verb(reading.lower(position)) and not is_month(reading.tokens, position)


_VIOLENCE = frozenset(
    "shot stabbed killed kidnapped abducted dragged riddled attacked ambushed hacked gunned mowed murdered assassinated"
    " strangled executed knifed bludgeoned".split()
)
"""Participles of what kills or takes those it is done to, whatever verb tells their end; not ``beaten``, in a race too."""
_POINTING = frozenset({GroupKind.PRONOUN, GroupKind.ANAPHOR})
_CLAUSE_ENDS = frozenset(", ; : . and when who which while after before as".split())
_SENDING = frozenset("launched fired planted dropped detonated laid".split())
"""Participles of what is done with a weapon."""
_SENT = frozenset(
    "missile missiles rocket rockets bomb bombs mine mines shell shells device grenade grenades drone drones".split()
)
"""Weapons that somebody sends."""
_LAYING = frozenset("attributes attributed attribute attributing".split())


def whose_event(context: Context, statement: Statement, reading: Reading) -> Span | None:
    """Whose attack the harm came from: nine died ``in a Shining Path attack``."""
    for begin, end, _ in events_in(reading.sentence):
        if begin < statement.harm.first or _ATTACK_NOUNS.isdisjoint(reading.lowers(begin, end)):
            continue
        bodies = [m for m in context.mentions.get(reading.sentence.index, ()) if m.kind in _BODY_KINDS and m.end == begin]
        before = reading.lowers(bodies[0].first - 2, bodies[0].first) if bodies else []
        if before and (before[-1] in _FROM or (before[-1] in {"a", "an", "the"} and before[0] in _FROM)):
            return bodies[0].span
    return None


_ATTACK_NOUNS = frozenset(
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
    starts = {begin for begin, end, _ in events_in(reading.sentence) if not _ATTACK_NOUNS.isdisjoint(reading.lowers(begin, end))}
    bodies = (m for m in context.mentions.get(reading.sentence.index, ()) if m.first == first and m.kind in _BODY_KINDS)
    return next((body.span for body in bodies if body.end in starts), None)


_BODY_KINDS = (MentionKind.ORGANIZATION, MentionKind.GENERIC, MentionKind.NATIONALITY)
_WEAPONRY = frozenset("missiles missile rockets rocket drones shells artillery bombs".split())


WHOSE_MOST = 6
"""Tokens of ``an army air strike`` at most."""
