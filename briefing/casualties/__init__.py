"""Document, mentions and dates → casualty figures: the cascade from top to bottom."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.aboard import find_all_aboard
from briefing.casualties.article_wide import fill_from_article, link_shares
from briefing.casualties.blame import find_blame
from briefing.casualties.breakdowns import find_breakdowns
from briefing.casualties.captivity import tells_of_captives
from briefing.casualties.categories import category_of
from briefing.casualties.claims import dispute_claims
from briefing.casualties.companions import find_companions
from briefing.casualties.context import (
    Context,
    find_date,
    find_event,
    setting_of,
)
from briefing.casualties.figure import CasualtyFigure, Category, Count, Outcome, Scope, Status
from briefing.casualties.gapping import find_gapped
from briefing.casualties.group import GroupKind
from briefing.casualties.identifications import find_identified
from briefing.casualties.older_tolls import find_superseded
from briefing.casualties.opening import opening_of
from briefing.casualties.own_names import own_name
from briefing.casualties.parts import UNTOLD, find_fatal_share, find_parts
from briefing.casualties.passages import old_passages
from briefing.casualties.perpetrators import find_perpetrator
from briefing.casualties.person_nouns import noun_at
from briefing.casualties.persons import find_person_groups
from briefing.casualties.place_of_figure import find_place
from briefing.casualties.predicates import find_harm
from briefing.casualties.pronouns import without_retold
from briefing.casualties.reading import Reading, Statement
from briefing.casualties.rival_clauses import find_restated, find_rivals, find_said_alone
from briefing.casualties.rules import apply_rules
from briefing.casualties.scope import find_scope
from briefing.casualties.sources import find_source
from briefing.casualties.status import find_status
from briefing.casualties.the_shot import without_the_shot_dead
from briefing.casualties.words import PRISONERS
from briefing.names.mention import ActorKind, Mention, MentionKind
from briefing.quantities import find_quantities

if TYPE_CHECKING:
    from briefing.casualties.harm import Harm
    from briefing.dates import DateMention
    from briefing.document import Document, Sentence, Span

__all__ = ["CasualtyFigure", "Category", "Count", "Outcome", "Scope", "Status", "find_casualties"]


def find_casualties(
    document: Document, mentions: tuple[Mention, ...], dates: tuple[DateMention, ...], *, year: int | None = None
) -> tuple[CasualtyFigure, ...]:
    """The casualty figures that the text states, in reading order; `year` is the year of publication."""
    context = _context(document, mentions, dates, year)
    figures: list[CasualtyFigure] = []
    for reading in context.readings.values():
        for statement in apply_rules(reading):
            if statement.rule == UNTOLD:
                singled = (*find_parts(reading, statement), *find_companions(reading, statement))
                parts = (_figure(context, reading, part, "", None) for part in singled)
                figures.extend(replace(part, id=f"c{number}") for number, part in enumerate(parts, len(figures) + 1))
                continue
            whole = _figure(context, reading, statement, f"c{len(figures) + 1}", None)
            figures.append(whole)
            if older := find_superseded(reading, statement):
                figures.append(_figure(context, reading, older, f"c{len(figures) + 1}", None))
            if dead := find_fatal_share(reading, statement):
                fatal = _figure(context, reading, dead, f"c{len(figures) + 1}", None)
                figures.append(replace(fatal, scope=whole.scope))
            others = (*find_gapped(reading, statement), *find_rivals(reading, statement))
            for more in (*find_companions(reading, statement), *others):
                beside = _figure(context, reading, more, f"c{len(figures) + 1}", None)
                figures.append(beside)
                for part in find_parts(reading, more) if more.rule == "gapped" else ():
                    figures.append(_figure(context, reading, part, f"c{len(figures) + 1}", beside.id))
            for part in find_parts(reading, statement):
                told = _figure(context, reading, part, f"c{len(figures) + 1}", whole.id)
                figures.append(replace(told, perpetrator=told.perpetrator or whole.perpetrator))
    for reading, statement in find_all_aboard(context.readings):
        figures.append(_figure(context, reading, statement, f"c{len(figures) + 1}", None))
    _add_from_other_sentences(context, figures)
    filled = fill_from_article(document, without_the_shot_dead(document, tuple(_once_each(figures))))
    return link_shares(without_retold(document, _in_reading_order(dispute_claims(document, filled))))


def _add_from_other_sentences(context: Context, figures: list[CasualtyFigure]) -> None:
    """Add to the figures those that go on with a count told before them: its shares, who they were, another count of the same."""
    readings = context.readings
    behind = (
        *find_breakdowns(readings, figures),
        *find_identified(readings, figures),
        *find_restated(readings, figures),
        *find_said_alone(readings, figures),
    )
    for reading, share, whole in behind:
        is_all = share.count == whole.count or share.rule in {"rival", "death-toll"}
        figure = _figure(context, reading, share, f"c{len(figures) + 1}", None if is_all else whole.id)
        if share.rule == "death-toll" and whole in figures:
            figures[figures.index(whole)] = replace(whole, status=Status.SUPERSEDED)
        figures.append(replace(figure, scope=whole.scope))


def _context(document: Document, mentions: tuple[Mention, ...], dates: tuple[DateMention, ...], year: int | None) -> Context:
    by_sentence: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_sentence[mention.sentence].append(mention)
    dated: defaultdict[int, list[DateMention]] = defaultdict(list)
    for date in dates:
        sentence = document.sentence_at(date.span.start)
        if sentence:
            dated[sentence.index].append(date)
    of_captives = tells_of_captives(document.sentences)
    opening = opening_of(document.sentences)
    context = Context(
        document=document,
        mentions={index: tuple(found) for index, found in by_sentence.items()},
        dates={index: tuple(found) for index, found in dated.items()},
        readings={s.index: read(s, tuple(by_sentence[s.index]), of_captives=of_captives) for s in document.sentences},
        opening=opening,
        of_old=old_passages(document.sentences, opening),
        year=year,
    )
    return replace(context, blame=find_blame(context))


def read(sentence: Sentence, mentions: tuple[Mention, ...], *, of_captives: bool = False) -> Reading:
    """A sentence with the pieces the rules join: person groups and harm predicates."""
    groups = find_person_groups(sentence, find_quantities(sentence.tokens), mentions)
    harms = tuple(
        harm for harm in find_harm(sentence.tokens, of_captives=of_captives) if not _is_in_name(sentence, harm, mentions)
    )
    return Reading(sentence, groups, harms)


def _is_in_name(sentence: Sentence, harm: Harm, mentions: tuple[Mention, ...]) -> bool:
    """Whether the word of harm is part of a name: ``Peter Lynch``."""
    word = sentence.tokens[harm.verb].text
    if not word[0].isupper() or word.isupper():
        return False
    if not sentence.is_story and harm.verb and noun_at(sentence.tokens, harm.verb - 1):
        return False
    return any(m.first < harm.verb < m.end and m.kind is not MentionKind.GENERIC for m in mentions)


def _figure(context: Context, reading: Reading, statement: Statement, identity: str, whole: str | None) -> CasualtyFigure:
    sentence = reading.sentence
    scope = find_scope(setting_of(context, statement, reading))
    date = find_date(context, statement, sentence, scope)
    blame = context.blame.get(sentence.index)
    noun = sentence.span_of(*statement.who) if statement.who else None
    who = own_name(context, statement, reading) or noun
    source = find_source(context, sentence, statement.phrase[0])
    perpetrator = find_perpetrator(context, statement, reading, source)
    if source and who and source.overlaps(who):
        source = None
    if source is None and blame and perpetrator == blame[0]:
        source = blame[1]
    return CasualtyFigure(
        id=identity,
        outcome=_outcome(context, statement, perpetrator, reading),
        count=statement.count,
        span=sentence.span_of(*statement.phrase),
        who=who,
        category=category_of(reading, statement),
        combined=statement.is_combined,
        place=find_place(context, statement, sentence),
        date=date.span if date else None,
        date_iso=date.iso if date else None,
        event=find_event(context, statement, sentence),
        perpetrator=perpetrator,
        source=source,
        scope=scope,
        status=find_status(reading, statement),
        part_of=whole,
        sentence=sentence.index,
        rule=statement.rule,
        harm=sentence.span_of(statement.harm.verb, statement.harm.end),
        is_named=statement.members[0].kind is GroupKind.NAMED,
        is_share=statement.is_part or _is_partitive(reading, statement),
        noun=noun,
    )


def _outcome(context: Context, statement: Statement, perpetrator: Span | None, reading: Reading) -> Outcome:
    """Whom an armed group captures it abducts, unless they are soldiers; whom soldiers or the police seize they detain."""
    sentence = reading.sentence
    mentions = context.mentions.get(sentence.index, ()) if perpetrator else ()
    captors = {mention.actor_kind for mention in mentions if perpetrator and mention.span.overlaps(perpetrator)}
    verbs = sentence.tokens[statement.harm.verb : statement.harm.end]
    if statement.outcome is Outcome.ABDUCTED and any(verb.lower in _SEIZING for verb in verbs):
        by_prisoners = not _RIOTERS.isdisjoint(reading.lowers(0, statement.harm.first))
        is_lawful = bool(captors & _LAWFUL) or (statement.category in _FIGHTERS and not by_prisoners)
        is_lawful = is_lawful and _MUTINEERS.isdisjoint(reading.sentence.lowers)
        return Outcome.DETAINED if is_lawful else Outcome.ABDUCTED
    is_captured = statement.outcome is Outcome.DETAINED and verbs[0].lower == "captured" and not captors & _LAWFUL
    if is_captured and statement.category not in _FIGHTERS and _are_hostages(reading, statement):
        return Outcome.ABDUCTED
    if statement.rule == "freed" and statement.category in (Category.ARMED_GROUP, Category.ATTACKER):
        return Outcome.DETAINED
    if statement.outcome is Outcome.MISSING and _were_taken(reading, statement):
        return Outcome.ABDUCTED
    is_army = perpetrator is not None and context.document.quote(perpetrator).lower().endswith(_ARMIES)
    is_taken = statement.outcome is Outcome.DETAINED and ActorKind.ARMED_GROUP in captors and not is_army
    is_taken = is_taken and not verbs[0].lower.startswith("arrest")
    return Outcome.ABDUCTED if is_taken and not _are_fighters(reading, statement) else statement.outcome


def _are_hostages(reading: Reading, statement: Statement) -> bool:
    """Whether those captured are told to be hostages: captured ``with the other hostages``; the hostages are ``among`` them."""
    behind = reading.lowers(statement.harm.end, statement.harm.end + HOSTAGES_REACH)
    first = statement.members[0].first - (reading.lower(statement.members[0].first - 1) == "the")
    before = reading.lowers(first - 3, first)
    is_share = before[:1] in (["hostages"], ["captives"]) and before[1:] in (["were", "among"], ["are", "among"])
    return is_share or (behind[:1] == ["with"] and "hostages" in behind)


HOSTAGES_REACH = 6
"""Tokens of ``with the other hostages`` behind "captured" at most."""


def _were_taken(reading: Reading, statement: Statement) -> bool:
    """Whether who is missing was taken: ``have not been seen since hooded men bundled them into`` a car."""
    behind = reading.lowers(statement.harm.end, len(reading.tokens))
    since = behind.index("since") if "since" in behind else len(behind)
    pairs = tuple(pairwise(behind[since:]))
    is_active = any(verb in _TAKING and whom in {"them", "him", "her"} for verb, whom in pairs)
    return is_active or any(be in {"was", "were"} and verb in _TAKING | {"taken"} for be, verb in pairs)


_TAKING = frozenset("bundled took seized abducted kidnapped dragged snatched forced grabbed".split())


def _are_fighters(reading: Reading, statement: Statement) -> bool:
    """Whether those captured fought: the pilot of a jet; a bare number by whom it goes on to count: 70 soldiers and ``five``."""
    is_flier = reading.lower(statement.members[-1].end - 1) in _FLIERS and _SEAMEN.isdisjoint(reading.sentence.lowers)
    if is_flier and not _AIRCRAFT.isdisjoint(reading.sentence.lowers):
        return True
    if statement.category in _FIGHTERS or statement.members[0].kind is not GroupKind.BARE:
        return statement.category in _FIGHTERS
    counted = [group for group in reading.groups if group.end <= statement.phrase[0] and group.kind is GroupKind.COUNTED]
    return bool(counted) and counted[-1].category in _FIGHTERS


_FLIERS = frozenset("pilot pilots crew airman airmen".split())
_AIRCRAFT = frozenset("jet jets warplane warplanes fighter helicopter downed".split())
_SEAMEN = frozenset("hijacked hijack pirates ship boat tanker vessel".split())
_ARMIES = ("democratic forces", "coalition", "peshmerga", "army")
"""How armed groups are called that hold prisoners as a state does."""
_SEIZING = frozenset("seize seized seizes seizing snatched".split())
_LAWFUL = frozenset({ActorKind.SECURITY_FORCE, ActorKind.GOVERNMENT})
_RIOTERS = PRISONERS | {"rioters"}
"""Those whose captives, guards as well, are hostages."""
_MUTINEERS = frozenset("mutinous mutineers renegade masks masked".split())
"""Words of soldiers whose captives are hostages."""
_FIGHTERS = frozenset({Category.SECURITY_FORCES, Category.ARMED_GROUP, Category.ATTACKER})


def _is_partitive(reading: Reading, statement: Statement) -> bool:
    """Whether "two of the wounded", "14 of the bodies" counts a share of persons known to be hurt or dead."""
    end = statement.phrase[1]
    if reading.lower(statement.members[0].first - 1) == "including" or reading.lowers(*statement.phrase) == ["both"]:
        return True
    if reading.lower(end) != "of" or reading.lower(end + 1) not in _DEFINITE:
        return False
    if reading.lower(end + 1) in {"them", "those", "whom"} and _outcomes_before(reading, statement) == {statement.outcome}:
        return True
    is_harmed = not _HARMED.isdisjoint(reading.lowers(end + 2, end + 4)) or reading.lowers(end + 1, end + 3) == ["those", "who"]
    return statement.outcome in (Outcome.INJURED, Outcome.DISPLACED) or is_harmed


def _outcomes_before(reading: Reading, statement: Statement) -> set[Outcome]:
    """What the sentence tells in front of a count."""
    return {harm.outcome for harm in reading.harms if harm.end <= statement.phrase[0] and harm != statement.harm}


_HARMED = frozenset("dead bodies victims corpses injured wounded".split())
_DEFINITE = frozenset("the them those these whom his her their".split())


def _once_each(figures: list[CasualtyFigure]) -> list[CasualtyFigure]:
    """One figure for the same words and outcome: the first rule that found it."""
    seen: dict[tuple[Outcome, Span], CasualtyFigure] = {}
    for figure in figures:
        seen.setdefault((figure.outcome, figure.span), figure)
    return list(seen.values())


def _in_reading_order(figures: list[CasualtyFigure]) -> tuple[CasualtyFigure, ...]:
    """Figures sorted by their words and numbered in that order; shares keep their whole."""
    ordered = sorted(figures, key=lambda figure: (figure.span.start, figure.part_of is not None, figure.span.end))
    renamed = {figure.id: f"c{number}" for number, figure in enumerate(ordered, 1)}
    return tuple(replace(figure, id=renamed[figure.id], part_of=renamed.get(figure.part_of or "")) for figure in ordered)
