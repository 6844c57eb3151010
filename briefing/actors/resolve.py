"""Mentions → clusters: which mentions speak of one actor."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.actors.states import acting_state
from briefing.actors.titles import title_of
from briefing.names.gazetteer import country_of_demonym
from briefing.names.mention import ActorKind, Mention, MentionKind

if TYPE_CHECKING:
    from briefing.document import Document, Span

_DEFINITE = frozenset({"the", "this", "that"})


@dataclass(slots=True)
class Cluster:
    """The mentions of one actor while they are being gathered."""

    kind: ActorKind
    mentions: list[Mention] = field(default_factory=list)
    titles: list[Span] = field(default_factory=list)
    country: str | None = None
    is_named: bool = True


def resolve(document: Document, mentions: tuple[Mention, ...]) -> list[Cluster]:
    """The clusters in the order of their first mention; a wrong merge is worse than a miss."""
    clusters: dict[tuple[str, ...], Cluster] = {}
    surnames = _unique_surnames(document, mentions)
    acronyms = _acronyms(document, mentions)
    for mention in mentions:
        key = _key(document, mention, surnames, acronyms)
        if key is None:
            continue
        if mention.kind is MentionKind.GENERIC:
            key = _antecedent(document, mention, key, clusters)
        _add(document, clusters, key, mention)
    _name_states(clusters, mentions)
    return sorted(clusters.values(), key=lambda cluster: min(mention.span for mention in cluster.mentions))


def _name_states(clusters: dict[tuple[str, ...], Cluster], mentions: tuple[Mention, ...]) -> None:
    """A state that acts under its capital's name is also named by its own, where the text has it."""
    for key, cluster in clusters.items():
        if key[0] == "state" and all(mention.canonical != key[1] for mention in cluster.mentions):
            own = next((m for m in mentions if m.kind is MentionKind.PLACE and m.canonical == key[1]), None)
            cluster.mentions.extend([own] if own else [])


def _add(document: Document, clusters: dict[tuple[str, ...], Cluster], key: tuple[str, ...], mention: Mention) -> None:
    kind = ActorKind.GOVERNMENT if key[0] == "state" else mention.actor_kind or ActorKind.ORGANIZATION
    cluster = clusters.setdefault(key, Cluster(kind, is_named=mention.kind is not MentionKind.GENERIC))
    cluster.mentions.append(mention)
    cluster.country = cluster.country or mention.country or _country_beside(document, mention)
    if mention.kind is MentionKind.PERSON and (title := title_of(document, mention)):
        cluster.titles.append(title)


def _lowers(document: Document, mention: Mention) -> tuple[str, ...]:
    tokens = document.sentences[mention.sentence].tokens[mention.first : mention.end]
    return tuple(token.lower for token in tokens)


def _key(
    document: Document, mention: Mention, surnames: dict[str, tuple[str, ...]], acronyms: dict[str, tuple[str, ...]]
) -> tuple[str, ...] | None:
    """What a mention is filed under; None for one that is no actor."""
    words = _lowers(document, mention)
    if mention.kind is MentionKind.PERSON:
        return ("person", *(surnames.get(words[-1], words) if len(words) == 1 else words))
    if mention.kind is MentionKind.ORGANIZATION:
        return acronyms.get(words[0], _organization_key(mention, words)) if len(words) == 1 else _organization_key(mention, words)
    if mention.kind is MentionKind.PLACE:
        country = acting_state(document, mention)
        return ("state", country) if country else None
    if mention.kind is MentionKind.GENERIC:
        country = _demonym_country(words)
        return ("state", country) if country and words[-1] == "government" else ("generic", *words)
    return None


def _organization_key(mention: Mention, words: tuple[str, ...]) -> tuple[str, ...]:
    return ("organization", mention.canonical) if mention.canonical else ("organization", *words)


def _demonym_country(words: tuple[str, ...]) -> str | None:
    return next((country_of_demonym()[word] for word in words if word in country_of_demonym()), None)


def _country_beside(document: Document, mention: Mention) -> str | None:
    """The country that a demonym inside the mention or its title tells."""
    if mention.kind is MentionKind.GENERIC:
        return _demonym_country(_lowers(document, mention))
    if mention.title:
        return _demonym_country(tuple(document.clean[mention.title.start : mention.title.end].lower().split()))
    return None


def _unique_surnames(document: Document, mentions: tuple[Mention, ...]) -> dict[str, tuple[str, ...]]:
    """Surname → the one full name that ends with it; surnames of two people are left out."""
    full: dict[str, set[tuple[str, ...]]] = {}
    for mention in mentions:
        if mention.kind is MentionKind.PERSON and mention.end - mention.first > 1:
            words = _lowers(document, mention)
            full.setdefault(words[-1], set()).add(words)
    return {surname: next(iter(names)) for surname, names in full.items() if len(names) == 1}


def _acronyms(document: Document, mentions: tuple[Mention, ...]) -> dict[str, tuple[str, ...]]:
    """Acronym in brackets behind a name → the key of that name."""
    found: dict[str, tuple[str, ...]] = {}
    for mention in mentions:
        if mention.kind is not MentionKind.ORGANIZATION:
            continue
        tokens = document.sentences[mention.sentence].tokens
        bracket = tokens[mention.end : mention.end + 3]
        if len(bracket) == 3 and bracket[0].text in "([" and bracket[1].text.isupper() and bracket[2].text in ")]":
            found[bracket[1].lower] = _organization_key(mention, _lowers(document, mention))
    return found


def _antecedent(
    document: Document, mention: Mention, key: tuple[str, ...], clusters: dict[tuple[str, ...], Cluster]
) -> tuple[str, ...]:
    """What "the minister" or "the analyst" goes back to, if exactly one actor fits."""
    tokens = document.sentences[mention.sentence].tokens
    before = tokens[mention.first - 1].lower if mention.first else ""
    if key in clusters or before not in _DEFINITE or mention.actor_kind is not ActorKind.PERSON:
        return key
    words = _lowers(document, mention)
    country = _demonym_country(words)
    fitting = [
        other
        for other, cluster in clusters.items()
        if cluster.kind is ActorKind.PERSON and _fits(document, cluster, other, words[-1], country)
    ]
    return fitting[0] if len(fitting) == 1 else key


def _fits(document: Document, cluster: Cluster, key: tuple[str, ...], head: str, country: str | None) -> bool:
    if country and cluster.country and country != cluster.country:
        return False
    if key[0] == "generic":
        return key[-1] == head and len(key) > 2
    return any(head in document.clean[title.start : title.end].lower().split() for title in cluster.titles)
