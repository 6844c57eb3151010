"""Document, mentions and dates → casualty figures: the cascade from top to bottom."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.casualties.arguments.aboard import find_all_aboard
from briefing.casualties.article_wide import fill_from_article, link_shares
from briefing.casualties.article_wide.pronouns import without_retold
from briefing.casualties.article_wide.the_shot import without_the_shot_dead
from briefing.casualties.context import Context, find_event, setting_of
from briefing.casualties.context.blame import find_blame
from briefing.casualties.context.categories import category_of
from briefing.casualties.context.claims import dispute_claims
from briefing.casualties.context.date_of_figure import find_date
from briefing.casualties.context.outcomes import outcome_of
from briefing.casualties.context.own_names import own_name
from briefing.casualties.context.perpetrators import find_perpetrator
from briefing.casualties.context.place_of_figure import find_place
from briefing.casualties.context.sources import find_source
from briefing.casualties.context.status import find_status
from briefing.casualties.figure import CasualtyFigure, Category, Count, Outcome, Scope, Status
from briefing.casualties.harm.captivity import tells_of_captives
from briefing.casualties.harm.find import find_harm
from briefing.casualties.persons.find import find_person_groups
from briefing.casualties.persons.group import GroupKind
from briefing.casualties.persons.nouns import noun_at
from briefing.casualties.reading import Reading, Statement
from briefing.casualties.related.breakdowns import find_breakdowns
from briefing.casualties.related.companions import find_companions
from briefing.casualties.related.gapping import find_gapped
from briefing.casualties.related.identifications import find_identified
from briefing.casualties.related.of_them import is_partitive
from briefing.casualties.related.older_tolls import find_superseded, find_total
from briefing.casualties.related.parts import find_fatal_share, find_parts
from briefing.casualties.related.rival_clauses import find_restated, find_rivals, find_said_alone
from briefing.casualties.related.untold import UNTOLD
from briefing.casualties.rules import apply_rules
from briefing.casualties.rules.capture import find_captives_freed
from briefing.casualties.scope import find_scope
from briefing.casualties.scope.opening import opening_of
from briefing.casualties.scope.passages import old_passages
from briefing.names.mention import Mention, MentionKind
from briefing.quantities import find_quantities

if TYPE_CHECKING:
    from briefing.casualties.harm.kinds import Harm
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
                dead = find_fatal_share(reading, statement)
                singled = (*find_parts(reading, statement), *find_companions(reading, statement), dead)
                parts = (_figure(context, reading, part, "", None) for part in singled if part)
                figures.extend(replace(part, id=f"c{number}") for number, part in enumerate(parts, len(figures) + 1))
                continue
            whole = _figure(context, reading, statement, f"c{len(figures) + 1}", None)
            figures.append(whole)
            for other in filter(None, (find_total(reading, statement), find_superseded(reading, statement))):
                figures.append(_figure(context, reading, other, f"c{len(figures) + 1}", None))
            if dead := find_fatal_share(reading, statement):
                fatal = _figure(context, reading, dead, f"c{len(figures) + 1}", None)
                figures.append(replace(fatal, scope=whole.scope))
            others = (
                *find_gapped(reading, statement),
                *find_rivals(reading, statement),
                *find_captives_freed(reading, statement),
            )
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
        is_all = share.count == whole.count or share.rule in _OF_ALL
        figure = _figure(context, reading, share, f"c{len(figures) + 1}", None if is_all else whole.id)
        if share.rule == "death-toll" and whole in figures:
            figures[figures.index(whole)] = replace(whole, status=Status.SUPERSEDED)
        is_apart = share.rule == "comparison" and whole.scope is not Scope.CUMULATIVE
        figures.append(figure if is_apart else replace(figure, scope=whole.scope))


_OF_ALL = frozenset({"rival", "death-toll", "older-toll", "comparison"})
"""Rules of counts told behind others that are no shares of them."""


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
        outcome=outcome_of(context, statement, perpetrator, reading),
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
        is_share=statement.is_part or is_partitive(reading, statement),
        noun=noun,
    )


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
