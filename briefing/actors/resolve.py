"""Mentions → clusters: which mentions speak of one actor."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.actors.forms import organization_form, person_form
from briefing.actors.links import Name, link_organizations, link_persons
from briefing.actors.states import acting_state
from briefing.actors.titles import title_of
from briefing.actors.unnamed import antecedent, unnamed_key
from briefing.names.gazetteer import country_of_demonym
from briefing.names.mention import ActorKind, Mention, MentionKind

if TYPE_CHECKING:
    from briefing.document import Document, Span


@dataclass(slots=True)
class Cluster:
    """The mentions of one actor while they are being gathered."""

    kind: ActorKind
    mentions: list[Mention] = field(default_factory=list)
    titles: list[Span] = field(default_factory=list)
    country: str | None = None
    is_named: bool = True


def resolve(document: Document, mentions: tuple[Mention, ...]) -> list[Cluster]:
    """The clusters in the order of their first mention."""
    keys = [_key(document, mention) for mention in mentions]
    links = _links(document, mentions, keys) | _link_government(keys)
    clusters: dict[Name, Cluster] = {}
    titles = _titles(document, mentions)
    for mention, key in zip(mentions, keys, strict=True):
        if key is None or (mention.kind is MentionKind.GENERIC and _is_title(mention, titles[mention.sentence])):
            continue
        goal = links.get(key, key)
        if mention.kind is MentionKind.GENERIC:
            goal = antecedent(document, mention, goal, clusters)
        _add(document, clusters, goal, mention)
    _name_states(clusters, mentions)
    return sorted(clusters.values(), key=lambda cluster: min(mention.span for mention in cluster.mentions))


def _titles(document: Document, mentions: tuple[Mention, ...]) -> defaultdict[int, list[Span]]:
    """The titles of named persons by sentence."""
    titles: defaultdict[int, list[Span]] = defaultdict(list)
    for mention in mentions:
        if mention.kind is MentionKind.PERSON and (title := title_of(document, mention)):
            titles[mention.sentence].append(title)
    return titles


def _is_title(mention: Mention, titles: list[Span]) -> bool:
    """Whether an unnamed mention is the head of a named person's title: Dana Brook, an ``army spokesman``."""
    return mention.actor_kind is ActorKind.PERSON and any(title.covers(mention.span) for title in titles)


def _key(document: Document, mention: Mention) -> Name | None:
    """What a mention is filed under, family first; None for one that is no actor."""
    words = _words(document, mention)
    if mention.kind is MentionKind.PERSON:
        return ("person", *person_form(words))
    if mention.kind is MentionKind.ORGANIZATION:
        return ("organization", *organization_form(tuple(mention.canonical.split()) if mention.canonical else words))
    if mention.kind is MentionKind.PLACE:
        country = acting_state(document, mention)
        return ("state", country) if country else None
    if mention.kind is MentionKind.GENERIC:
        return unnamed_key(document, mention)
    return None


def _words(document: Document, mention: Mention) -> Name:
    tokens = document.sentences[mention.sentence].tokens[mention.first : mention.end]
    return tuple(token.text for token in tokens)


def _links(document: Document, mentions: tuple[Mention, ...], keys: list[Name | None]) -> dict[Name, Name]:
    """Key → the key of the actor it is short for."""
    persons = [key[1:] for key in keys if key and key[0] == "person"]
    organizations = [key[1:] for key in keys if key and key[0] == "organization"]
    links = {("person", *short): ("person", *full) for short, full in link_persons(persons).items()}
    named = link_organizations(organizations, _defined_acronyms(document, mentions, keys))
    return links | {("organization", *short): ("organization", *full) for short, full in named.items()}


def _link_government(keys: list[Name | None]) -> dict[Name, Name]:
    """The bare "government" goes to the one state whose government the text names in full."""
    states = {key for key in keys if key and key[0] == "state"}
    return {("unnamed", "government"): next(iter(states))} if len(states) == 1 else {}


def _defined_acronyms(document: Document, mentions: tuple[Mention, ...], keys: list[Name | None]) -> dict[Name, Name]:
    """Acronym in brackets behind a name → the name."""
    found: dict[Name, Name] = {}
    key_at = {mention.span: key for mention, key in zip(reversed(mentions), reversed(keys), strict=True)}
    for mention, key in zip(mentions, keys, strict=True):
        if not key or key[0] != "organization":
            continue
        tokens = document.sentences[mention.sentence].tokens
        bracket = tokens[mention.end : mention.end + 3]
        if len(bracket) == 3 and bracket[0].text in "([" and bracket[1].text.isupper() and bracket[2].text in ")]":
            acronym = key_at.get(bracket[1].span)
            short = acronym[1:] if acronym and acronym[0] == "organization" else organization_form((bracket[1].text,))
            if short != key[1:]:
                found[short] = key[1:]
    return found


def _add(document: Document, clusters: dict[Name, Cluster], key: Name, mention: Mention) -> None:
    kind = ActorKind.GOVERNMENT if key[0] == "state" else mention.actor_kind or ActorKind.ORGANIZATION
    cluster = clusters.setdefault(key, Cluster(kind, is_named=key[0] != "unnamed"))
    if cluster.kind is ActorKind.ORGANIZATION and mention.kind is MentionKind.ORGANIZATION:
        cluster.kind = kind
    cluster.mentions.append(mention)
    cluster.country = cluster.country or mention.country or _country_beside(document, mention)
    if mention.kind is MentionKind.PERSON and (title := title_of(document, mention)):
        cluster.titles.append(title)


def _country_beside(document: Document, mention: Mention) -> str | None:
    """The country that a demonym inside the mention or its title tells."""
    span = mention.span if mention.kind is MentionKind.GENERIC else mention.title
    words = document.clean[span.start : span.end].lower().split() if span else []
    return next((country_of_demonym()[word] for word in words if word in country_of_demonym()), None)


def _name_states(clusters: dict[Name, Cluster], mentions: tuple[Mention, ...]) -> None:
    """A state that acts under its capital's name is also named by its own, where the text has it."""
    for key, cluster in clusters.items():
        if key[0] == "state" and all(mention.canonical != key[1] for mention in cluster.mentions):
            own = next((m for m in mentions if m.kind is MentionKind.PLACE and m.canonical == key[1]), None)
            cluster.mentions.extend([own] if own else [])
