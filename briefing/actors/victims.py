"""Unnamed victims: where harm met few and names none of them, a noun tells who they are: ``a woman``, ``her son``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.actors.resolve import Cluster
from briefing.casualties.figure import Outcome, Scope, Status
from briefing.casualties.words import POSSESSIVES
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


def _mention_of(document: Document, figure: CasualtyFigure) -> Mention | None:
    """The words that tell of a figure's one person for the first time, without an article; None for other words."""
    if figure.who is None:
        return None
    sentence = document.sentences[figure.sentence]
    start, end = min(figure.span.start, figure.who.start), max(figure.span.end, figure.who.end)
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
