"""Mentions → actors: each once, with its aliases, title, roles and weight in the story."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.actors.actor import Actor, Role
from briefing.actors.resolve import Cluster, resolve
from briefing.actors.roles import roles_of
from briefing.names.mention import ActorKind

if TYPE_CHECKING:
    from briefing.casualties.figure import CasualtyFigure
    from briefing.document import Document
    from briefing.names.mention import Mention

__all__ = ["Actor", "Role", "resolve_actors"]

KEY_MOST = 8
"""An analyst's list of key actors is short."""
_EARLY_SENTENCES = 3
_WEIGHT_OF_ROLE = {Role.PERPETRATOR: 2.0, Role.ACCUSED: 1.0, Role.VICTIM: 1.0, Role.SPEAKER: 1.0, Role.MEDIATOR: 1.0}


def resolve_actors(document: Document, mentions: tuple[Mention, ...], figures: tuple[CasualtyFigure, ...]) -> tuple[Actor, ...]:
    """The actors of a document, the key ones first, each group in the order of first mention."""
    clusters = resolve(document, mentions)
    actors = [_actor(document, cluster, figures) for cluster in clusters]
    weights = [_weight(document, cluster, actor) for cluster, actor in zip(clusters, actors, strict=True)]
    ranked = sorted(range(len(actors)), key=lambda number: (-weights[number], number))
    key = set(ranked[:KEY_MOST])
    marked = [replace(actor, is_key=number in key) for number, actor in enumerate(actors)]
    return tuple(sorted(marked, key=lambda actor: not actor.is_key))


def _actor(document: Document, cluster: Cluster, figures: tuple[CasualtyFigure, ...]) -> Actor:
    forms = _forms(document, cluster)
    name = _fullest(forms, cluster)
    titles = [" ".join(document.quote(title).split()) for title in cluster.titles]
    return Actor(
        name=name,
        kind=cluster.kind,
        country=cluster.country,
        aliases=tuple(form for form in forms if form != name),
        title=max(titles, key=len) if titles else None,
        roles=roles_of(document, cluster.mentions, cluster.kind, figures),
        is_key=False,
        mentions=tuple(mention.span for mention in cluster.mentions),
    )


def _forms(document: Document, cluster: Cluster) -> list[str]:
    """The distinct surface forms, in order of appearance, line ends as spaces."""
    return list(dict.fromkeys(" ".join(document.quote(mention.span).split()) for mention in cluster.mentions))


def _fullest(forms: list[str], cluster: Cluster) -> str:
    """The form that says most: a spelled-out name over an acronym, more words over fewer."""
    if cluster.kind is ActorKind.PERSON:
        named = [m for m in forms if m[:1].isupper()] or forms
        return max(named, key=lambda form: (len(form.split()), -forms.index(form)))
    return max(forms, key=lambda form: (not form.isupper(), len(form.split()), -forms.index(form)))


def _weight(document: Document, cluster: Cluster, actor: Actor) -> float:
    """Prominence: early, often, named, and doing something."""
    weight = float(min(len(cluster.mentions), 5))
    first = cluster.mentions[0].sentence
    weight += 2.0 if first < _EARLY_SENTENCES else 0.0
    weight += 1.0 if cluster.is_named else 0.0
    weight += sum(_WEIGHT_OF_ROLE.get(role, 0.0) for role in actor.roles)
    return weight - first / max(1, len(document.sentences))
