"""Unnamed parties to a harm, where the text names none: the victims of few, ``a woman``, and whoever did it, ``eight men``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.actors.resolve import Cluster
from briefing.casualties.figure import Outcome, Scope, Status
from briefing.casualties.words import POSSESSIVES, PREPOSITIONS
from briefing.names.generic import heads
from briefing.names.mention import ActorKind, Mention, MentionKind

if TYPE_CHECKING:
    from briefing.casualties.figure import CasualtyFigure
    from briefing.document import Document, Span

FEW_MOST = 8
"""Where a figure counts more, single persons are examples rather than actors."""
_HARMED = frozenset({Outcome.KILLED, Outcome.INJURED, Outcome.ABDUCTED, Outcome.MISSING})
_NEW = frozenset("a an one another".split()) | POSSESSIVES
"""Words with which a text begins to tell of somebody."""


def are_few(figures: tuple[CasualtyFigure, ...]) -> bool:
    """Whether no figure but those of many events counts more than `FEW_MOST`."""
    return max((figure.count.size for figure in figures if figure.scope is not Scope.CUMULATIVE), default=0) <= FEW_MOST


def unnamed_victims(document: Document, figures: tuple[CasualtyFigure, ...], told: frozenset[Span]) -> list[Cluster]:
    """The single victims of the story's event, if none is named; those at the spans `told` are left out, each noun comes once."""
    harmed = [figure for figure in figures if figure.scope is Scope.EVENT and figure.outcome in _HARMED]
    if not are_few(figures) or any(figure.is_named for figure in harmed):
        return []
    found: dict[str, Cluster] = {}
    for figure in harmed:
        mention = _mention_of(document, figure) if figure.count.size == 1 and figure.status is Status.REPORTED else None
        if mention is None or any(mention.span.overlaps(span) for span in told):
            continue
        noun = document.quote(mention.span).lower()
        found.setdefault(noun, Cluster(ActorKind.PERSON, is_named=False)).mentions.append(mention)
    return list(found.values())


def unnamed_doers(document: Document, figures: tuple[CasualtyFigure, ...], told: frozenset[Span]) -> list[Cluster]:
    """Who did the harm of the story's event by the figures and is at none of the spans `told`; each noun comes once."""
    found: dict[str, Cluster] = {}
    for figure in figures:
        is_harm = figure.scope is Scope.EVENT and figure.outcome in _HARMED and figure.status is Status.REPORTED
        mention = _doer_of(document, figure.perpetrator) if is_harm and figure.perpetrator else None
        if mention is None or any(mention.span.overlaps(span) for span in told):
            continue
        kind = ActorKind.PERSON if heads().get(mention.head) is ActorKind.PERSON else ActorKind.GROUP
        found.setdefault(mention.head, Cluster(kind, is_named=False)).mentions.append(mention)
    return list(found.values())


def _doer_of(document: Document, span: Span) -> Mention | None:
    """The words for whoever did it without an article; None for a pronoun or somebody's name."""
    sentence = document.sentence_at(span.start)
    words = [at for at, token in enumerate(sentence.tokens) if span.covers(token.span)] if sentence else []
    if sentence is None or not words:
        return None
    first = words[0] + (sentence.lowers[words[0]] in _ARTICLES)
    end = next((at for at in range(first + 1, words[-1] + 1) if sentence.lowers[at] in PREPOSITIONS | _BEHIND), words[-1] + 1)
    head = sentence.lowers[end - 1] if first < end else ""
    if (head not in heads() and head not in _ANYBODY) or (end - first == 1 and head in _FACELESS):
        return None
    span = sentence.span_of(first, end)
    return Mention(span, sentence.index, first, end, MentionKind.GENERIC, ActorKind.PERSON, head=head)


_ARTICLES = frozenset("a an the this these those that".split())
_BEHIND = frozenset("who wearing armed dressed riding driving carrying".split())
_FACELESS = frozenset("man woman men women person maoist".split())
"""Nouns that alone tell nobody."""
_ANYBODY = _FACELESS | frozenset("boy girl teen teenager individuals squad group stranger husband brother".split())


def _mention_of(document: Document, figure: CasualtyFigure) -> Mention | None:
    """The words that tell of a figure's one person for the first time, without an article; None for other words."""
    if figure.noun is None:
        return None
    sentence = document.sentences[figure.sentence]
    start, end = min(figure.span.start, figure.noun.start), max(figure.span.end, figure.noun.end)
    words = [number for number, token in enumerate(sentence.tokens) if start <= token.span.start and token.span.end <= end]
    if not words or sentence.lowers[words[0]] not in _NEW:
        return None
    first = words[0] + (sentence.lowers[words[0]] in {"a", "an"})
    if first > words[-1] or sentence.lowers[words[-1]] in {"person", "one", "another"}:
        return None
    span = sentence.span_of(first, words[-1] + 1)
    return Mention(
        span, sentence.index, first, words[-1] + 1, MentionKind.GENERIC, ActorKind.PERSON, head=sentence.lowers[words[-1]]
    )
