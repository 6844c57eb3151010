"""By whom: the agent of a passive, the subject of an active verb or of its clause, who attacked, whom the text blames."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.arguments.subjects import subject_of
from briefing.casualties.context import Context, events_in
from briefing.casualties.context.agents import agent, agent_beside, agent_of_noun, ascribed, sender, whose_attack, whose_event
from briefing.casualties.context.attackers import (
    CLAUSE_MOST,
    REASONS,
    attack_before,
    attacker,
    claimant,
    clause_subject,
    cleft,
    main_subject,
    stager,
)
from briefing.casualties.context.blame import accused, pursued
from briefing.casualties.context.culprits import only_culprit, only_seeks, opening_culprit
from briefing.casualties.context.doers import STAGING, begin_of_doers, end_of_doers
from briefing.casualties.context.no_doers import is_no_doer, without_day
from briefing.casualties.figure import Outcome
from briefing.casualties.harm.care import CARING
from briefing.casualties.harm.kinds import Form, harm_forms
from briefing.casualties.persons.group import GroupKind
from briefing.casualties.words import FUNCTION_WORDS, HAVE, PREPOSITIONS, SAYING, SUBORDINATORS, is_adverb
from briefing.lexicons import read_words
from briefing.names.mention import MentionKind
from briefing.verb_forms import is_verb

if TYPE_CHECKING:
    from briefing.casualties.persons.group import PersonGroup
    from briefing.casualties.reading import Reading, Statement
    from briefing.document import Span

_PRONOUNS = frozenset("it they he she we".split())


def find_perpetrator(context: Context, statement: Statement, reading: Reading, source: Span | None) -> Span | None:
    """Who did it, as worded: the agent of a passive, the subject of an active verb, or whom the text blames.

    Nobody did what befell no one.
    """
    if statement.count.high == 0:
        return None
    finders = (
        agent,
        agent_of_noun,
        ascribed,
        accused,
        pursued,
        opening_culprit,
        _leaver,
        main_subject,
        sender,
        cleft,
        _subject,
        agent_beside,
        whose_event,
        attacker,
        stager,
        attack_before,
        claimant,
        only_culprit,
    )
    harmed = reading.sentence.span_of(*(statement.who or statement.phrase))
    spans = (span for finder in finders if (span := finder(context, statement, reading)) and not only_seeks(reading, span))
    told = (without_day(reading, span) for span in spans if not is_no_doer(reading, statement, span))
    found = next((span for span in told if statement.rule == "self-inflicted" or not span.overlaps(harmed)), None)
    if found is None and (
        _is_announced(context, statement, reading, source) or _tells_of_itself(context, statement, reading, source)
    ):
        found = source
    if found:
        return found
    blame = context.blame.get(reading.sentence.index)
    return blame[0] if blame else None


def _tells_of_itself(context: Context, statement: Statement, reading: Reading, source: Span | None) -> bool:
    """Whether the speaker did it."""
    return _is_told_by_doer(statement, reading) and not _are_others(context, statement, reading, source)


def _are_others(context: Context, statement: Statement, reading: Reading, source: Span | None) -> bool:
    """Whether "they" of whom a speaker tells are others: "``They`` killed 150 herders," a mayor said; ``it`` is no person."""
    if source is None or source.start < reading.tokens[statement.harm.first].span.start:
        return False
    before = reading.lowers(statement.harm.first - 3, statement.harm.first)
    persons = (mention for mention in context.mentions.get(reading.sentence.index, ()) if mention.kind is MentionKind.PERSON)
    is_many = context.document.quote(source).lower().endswith(("police", "officials", "authorities", "witnesses"))
    return "they" in before or ("it" in before and (is_many or any(person.span.overlaps(source) for person in persons)))


def _leaver(context: Context, statement: Statement, reading: Reading) -> Span | None:
    """Who did what left the victims: ``Rebels ambushed a column, leaving`` three dead."""
    first = statement.members[0].first - 1
    is_left = reading.lower(first) in _LEAVING or reading.lowers(first - 3, first + 1) == ["leaving", "a", "toll", "of"]
    if not is_left and statement.rule == "reduced-participle":
        left = next((at for at in range(first, max(first - LEFT_MOST, 0), -1) if reading.lower(at) in _LEAVING | {","}), 0)
        is_left, first = reading.lower(left) in _LEAVING, left
    return clause_subject(context, first, reading) if is_left else None


LEFT_MOST = 10
"""Tokens of ``leaving a toll of 11 dead and`` in front of the second victims at most."""
_LEAVING = frozenset("leaving causing inflicting inflicted caused".split())


def _subject(context: Context, statement: Statement, reading: Reading) -> Span | None:
    verb = reading.lower(statement.harm.verb)
    is_care = verb in _NAMING or (verb in CARING and statement.outcome is Outcome.INJURED)
    is_care = is_care or statement.outcome is Outcome.MISSING or reading.lowers(0, 2) in (["there", "were"], ["there", "was"])
    is_conjunct = statement.rule == "conjunct" and statement.harm.form in {Form.ACTIVE, Form.PARTICIPLE}
    if not (statement.rule == "active-object" or is_conjunct) or statement.harm.form is Form.NOUN or is_care:
        return None
    if body := _body_before(context, statement, reading):
        return body
    group = subject_of(reading, statement.harm.first)
    if group is None or group.kind in (GroupKind.PRONOUN, GroupKind.NOBODY, GroupKind.BARE):
        return clause_subject(context, statement.harm.first, reading)
    event = _event_of_relative(reading, group.end, statement.harm.first)
    clause = reading.lowers(group.first - 2, group.first)
    if event or (clause[:1] in (["that"], ["which"], ["who"]) and clause[-1].endswith("ed")):
        return whose_attack(context, reading, group.end, event)
    shared = _shared_subject(reading, group, statement.harm.first)
    if shared:
        first = subject_of(reading, shared)
        group = first if first and first.is_stated else group
    if (shared and group.first > shared) or _is_told_beside(reading, group, statement.harm.first):
        return clause_subject(context, shared or statement.harm.first, reading)
    doer = _who_he_is(reading, statement, group) if group.kind is GroupKind.ANAPHOR else group
    begin = doer.first + (reading.lower(doer.first) == "that")
    return reading.sentence.span_of(begin_of_doers(context, reading, begin), end_of_doers(context, reading, doer.end))


def _event_of_relative(reading: Reading, start: int, verb: int) -> int:
    """Where the event ends that a relative clause tells of: he survived ``a bomb attack that`` killed two; 0 for none."""
    if reading.lower(verb - 1 - (reading.lower(verb - 1) == "also")) not in {"that", "which"}:
        return 0
    event = max((end for begin, end, _ in events_in(reading.sentence) if start <= begin and end < verb), default=0)
    return event if STAGING.isdisjoint(reading.lowers(start, event)) else 0


def _shared_subject(reading: Reading, group: PersonGroup, verb: int) -> int:
    """The first verb of two with one subject, where `group` is whom it harmed: a blast ``killed`` 22, Roe too, and hurt ten."""
    if reading.lower(verb - 1) != "and":
        return 0
    is_going_on = reading.lower(verb).endswith("ing")
    firsts = (
        harm.first
        for harm in reading.harms
        if harm.form is Form.PARTICIPLE or (is_going_on and reading.lower(harm.verb).endswith("ing"))
    )
    return next((first for first in firsts if 0 < first < group.first < verb), 0)


def _is_told_beside(reading: Reading, group: PersonGroup, verb: int) -> bool:
    """Whether those in front of a verb did not do it: they say it, have it done to them, or lend their uniforms."""
    is_reason = reading.lower(group.first - 1) in REASONS and reading.lower(verb - 1) == ","
    is_behind = reading.lower(group.end) == "," and reading.lower(group.end + 1).endswith("ing")
    if (
        is_behind
        and reading.lower(group.first - 1) in PREPOSITIONS - SUBORDINATORS | {"and"}
        and group.kind is not GroupKind.NAMED
    ):
        return True
    is_dress = "uniforms" in reading.lowers(group.end, group.end + 2) or _is_place_of(reading, group)
    return is_reason or is_dress or _only_says(reading, group.end, verb) or _is_object_in_clause(reading, group.first)


def _is_place_of(reading: Reading, group: PersonGroup) -> bool:
    """Whether a group only tells whose a place is: at ``the women's`` crossing point."""
    return reading.lower(group.end) == "'s" and reading.lower(group.first - 1) in {"at", "in", "near", "on", "outside"}


def _only_says(reading: Reading, end: int, verb: int) -> bool:
    """Whether those told in front of a verb only say what another did: ``Officials say`` troops killed four."""
    said = next((at for at in range(end, verb) if reading.lower(at) in SAYING), 0)
    is_aside = reading.lower(said + 1) in {",", "to"} or reading.lower(said - 1) in PREPOSITIONS | {"and"}
    return bool(said) and not is_aside and "who" not in reading.lowers(end, said)


def _who_he_is(reading: Reading, statement: Statement, pronoun: PersonGroup) -> PersonGroup:
    """The one person told before "he": ``A Macon man is in jail after deputies say he`` shot two; the pronoun without one."""
    ones = [
        group
        for group in reading.groups
        if group.end <= pronoun.first and group.kind in (GroupKind.NAMED, GroupKind.SINGLE) and group not in statement.members
    ]
    return ones[0] if len(ones) == 1 else pronoun


_NAMING = frozenset("identified identifies named lists listed bury buries buried".split())
"""Verbs of those who say who the dead are, or bury them."""


def _is_object_in_clause(reading: Reading, first: int) -> bool:
    """Whether an attacking verb stands right in front of a group: helicopters overtook ``the attackers`` and killed four."""
    words = reading.lowers(first - 3, first)
    is_told = words[-1:] in (["the"], ["some"], ["several"])
    words = words[:-1] if is_told else words
    is_verbal = len(words) > 1 and is_verb(words[-1]) and words[-1] not in FUNCTION_WORDS | read_words("reporting_verbs")
    is_listed = is_told and len(words) > 1 and words[-2] == "," and words[-1] not in harm_forms()
    return is_verbal and (is_listed or (words[-2].isalpha() and words[-2] not in FUNCTION_WORDS - HAVE))


def _body_before(context: Context, statement: Statement, reading: Reading) -> Span | None:
    """The organisation whose name stands in front of an active verb: ``the navy on Saturday`` arrested 23."""
    bodies = (m for m in context.mentions.get(reading.sentence.index, ()) if m.kind is MentionKind.ORGANIZATION)
    for mention in bodies:
        between = _without_aside(reading.lowers(mention.end, statement.harm.first))
        is_time = between[:1] == ["on"] or all(word.endswith("day") or is_adverb(word) for word in between)
        is_at = reading.lower(mention.first - 1) in PREPOSITIONS
        if mention.end <= statement.harm.first and len(between) <= 2 and is_time and not is_at:
            has_article = reading.lower(mention.first - 1) == "the"
            return reading.sentence.span_of(mention.first - has_article, mention.end)
    return None


def _without_aside(between: list[str]) -> list[str]:
    """The words between a body and its verb without its acronym in brackets or a word between commas: ``, meanwhile,``."""
    if between[:1] == ["("] and ")" in between:
        return between[between.index(")") + 1 :]
    return between[3:] if between[:1] == [","] and between[2:3] == [","] else between


def _is_announced(context: Context, statement: Statement, reading: Reading, source: Span | None) -> bool:
    """Whether those who made an arrest tell of it: ``The police announced the capture of`` 24 men."""
    is_arrest = statement.outcome is Outcome.DETAINED and statement.harm.form is Form.NOUN
    is_force = source is not None and not _CAPTORS.isdisjoint(context.document.quote(source).lower().split())
    return is_arrest and is_force and not _ANNOUNCING.isdisjoint(reading.lowers(statement.harm.first - 2, statement.harm.first))


_ANNOUNCING = frozenset({"announced", "announces", "announce"})
_CAPTORS = frozenset("police army military forces troops navy guard soldiers gendarmerie rebels guerrillas militia".split())
"""Words in the names of those who arrest or capture."""


def _is_told_by_doer(statement: Statement, reading: Reading) -> bool:
    """Whether the speaker says "we" or "it had killed": ``The group said it had killed 17 soldiers``."""
    is_care = reading.lower(statement.harm.verb) in _NAMING | CARING
    if statement.rule != "active-object" or statement.harm.form is Form.NOUN or is_care:
        return False
    before = reading.lowers(statement.harm.first - 3, statement.harm.first)
    told = reading.lowers(statement.harm.first - CLAUSE_MOST, statement.harm.first)
    if before[-1:] == ["and"] and any(one in SAYING and other in _PRONOUNS for one, other in pairwise(told)):
        return True
    return bool(_PRONOUNS.intersection(before[-2:])) or before[-2:] in (["its", "men"], ["their", "men"], ["its", "fighters"])
