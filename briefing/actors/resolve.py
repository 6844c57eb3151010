"""Mentions → clusters: which mentions speak of one actor."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.actors.also_known import join_also_known
from briefing.actors.forms import organization_form, person_form
from briefing.actors.joins import (
    join_ages,
    join_identified,
    join_members,
    join_namesakes,
    join_offices,
    join_police,
    name_states,
    words_of,
)
from briefing.actors.links import Name, link_organizations, link_persons
from briefing.actors.settings import acts_nowhere
from briefing.actors.states import acting_state
from briefing.actors.titles import titles_of
from briefing.actors.unnamed import antecedent, unnamed_key
from briefing.names.cues import title_heads
from briefing.names.gazetteer import country_of_demonym, country_of_name
from briefing.names.mention import ActorKind, Mention, MentionKind

if TYPE_CHECKING:
    from briefing.document import Document, Span, Token


Told = defaultdict[str, dict[Name, None]]
"""Word → the keys of the clusters that it may speak of, in the order in which they were told."""


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
    links = _links(document, mentions, keys) | _link_government(document, keys)
    clusters: dict[Name, Cluster] = {}
    told: Told = defaultdict(dict)
    titles = _titles(document, mentions)
    in_titles = [key is not None and _is_title(document, m, titles[m.sentence]) for m, key in zip(mentions, keys, strict=True)]
    again = {links.get(key, key) for key, is_title in zip(keys, in_titles, strict=True) if key and not is_title}
    for mention, key, is_title in zip(mentions, keys, in_titles, strict=True):
        if key is None:
            continue
        goal = links.get(key, key)
        if is_title and not (goal[0] == "organization" and (goal in again or ("unnamed", goal[-1]) in again)):
            continue
        if mention.kind is MentionKind.GENERIC:
            goal = antecedent(document, mention, goal, clusters, told[goal[-1]])
        _add(document, clusters, goal, mention)
        _note(document, told, goal, clusters[goal])
    join_members(document, clusters)
    join_offices(document, clusters)
    join_identified(document, clusters)
    join_also_known(document, clusters)
    join_ages(document, clusters)
    join_namesakes(document, clusters)
    join_police(clusters)
    name_states(clusters, mentions)
    return sorted(clusters.values(), key=lambda cluster: min(mention.span for mention in cluster.mentions))


def _titles(document: Document, mentions: tuple[Mention, ...]) -> defaultdict[int, list[Span]]:
    """The titles of named persons by sentence."""
    titles: defaultdict[int, list[Span]] = defaultdict(list)
    for mention in mentions:
        if mention.kind is MentionKind.PERSON:
            titles[mention.sentence].extend(titles_of(document, mention))
    return titles


def _is_title(document: Document, mention: Mention, titles: list[Span]) -> bool:
    """Whether a mention is part of a named person's title: Dana Brook, an ``army spokesman``; ``Superior Court`` Judge Lee."""
    is_person = mention.kind is MentionKind.GENERIC and mention.actor_kind is ActorKind.PERSON
    is_own = mention.actor_kind not in _EMPLOYERS or mention.head in title_heads()
    is_office = mention.kind is MentionKind.ORGANIZATION and is_own
    covering = [document.clean[title.start : title.end].lower() for title in titles if title.covers(mention.span)]
    return bool(covering) and (is_person or (is_office and not any("spokes" in title for title in covering)))


_EMPLOYERS = frozenset({ActorKind.SECURITY_FORCE, ActorKind.ARMED_GROUP, ActorKind.POLITICAL_PARTY, ActorKind.MEDIA})
"""Bodies that act in a story even where only the title of one of theirs names them, as all do that have a spokesman."""


def _key(document: Document, mention: Mention) -> Name | None:
    """What a mention is filed under, family first; None for one that is no actor."""
    words = words_of(document, mention)
    if mention.kind is MentionKind.PERSON:
        return ("person", *person_form(words))
    if mention.kind is MentionKind.ORGANIZATION:
        return (
            None
            if acts_nowhere(document, mention)
            else ("organization", *organization_form(tuple(mention.canonical.split()) if mention.canonical else words))
        )
    if mention.kind is MentionKind.PLACE:
        country = acting_state(document, mention)
        return ("state", country) if country else None
    if mention.kind is MentionKind.GENERIC:
        return unnamed_key(document, mention)
    return None


def _links(document: Document, mentions: tuple[Mention, ...], keys: list[Name | None]) -> dict[Name, Name]:
    """Key → the key of the actor it is short for."""
    persons = [key[1:] for key in keys if key and key[0] == "person"]
    organizations = [key[1:] for key in keys if key and key[0] == "organization"]
    links = {("person", *short): ("person", *full) for short, full in link_persons(persons).items()}
    named = link_organizations(organizations, _defined_acronyms(document, mentions, keys))
    return links | {("organization", *short): ("organization", *full) for short, full in named.items()}


def _link_government(document: Document, keys: list[Name | None]) -> dict[Name, Name]:
    """The bare "government" goes to the one state that acts, of several to the one from which the report comes."""
    states = {key for key in keys if key and key[0] == "state"}
    if len(states) > 1:
        states &= {("state", country) for country in _home(document)}
    return {("unnamed", "government"): next(iter(states))} if len(states) == 1 else {}


def _home(document: Document) -> set[str]:
    """The country that the dateline names, or whose capital it names: ``Kampala``, Uganda."""
    place = document.dateline.place if document.dateline else None
    names = [name.strip().lower() for name in document.quote(place).split(",")] if place else []
    return {country_of_name()[name] for name in names if name in country_of_name()}


def _defined_acronyms(document: Document, mentions: tuple[Mention, ...], keys: list[Name | None]) -> dict[Name, Name]:
    """Acronym in brackets behind a name → the name."""
    found: dict[Name, Name] = {}
    key_at = {mention.span: key for mention, key in zip(reversed(mentions), reversed(keys), strict=True)}
    for mention, key in zip(mentions, keys, strict=True):
        if not key or key[0] != "organization":
            continue
        token = _acronym_behind(document.sentences[mention.sentence].tokens, mention)
        if token:
            acronym = key_at.get(token.span)
            short = acronym[1:] if acronym and acronym[0] == "organization" else organization_form((token.text,))
            if short != key[1:]:
                found[short] = key[1:]
    return found


def _acronym_behind(tokens: tuple[Token, ...], mention: Mention) -> Token | None:
    """The acronym that explains a name: the Front ``(FNL)``, in Iraq``, or UNAMI``, the mission``, known as MINUSCA``."""
    end = mention.end
    if end + 1 < len(tokens) and tokens[end].lower in {"in", "for", "to"} and tokens[end + 1].is_capitalized:
        tail = end + 2
        while tail < len(tokens) and (tokens[tail].is_capitalized or tokens[tail].lower == "and") and tail < end + TAIL_MOST:
            tail += 1
        end = tail
    opening = [token.text for token in tokens[end : end + 3]]
    known_as = 3 if opening == [",", "known", "as"] else 2 if opening[:2] == [",", "or"] else 0
    is_described = opening[:1] == [","] and tokens[mention.end - 1].text.islower()
    at = end + (known_as or 1)
    is_open = known_as > 0 or is_described or opening[:1] in (["("], ["["])
    acronym = tokens[at] if is_open and at + 1 < len(tokens) else None
    if acronym is None or not acronym.text.isupper() or tokens[at + 1].text not in {")", "]", ","}:
        return None
    first = tokens[mention.first].text[0]
    return acronym if end == mention.end or acronym.text[0] == first else None


TAIL_MOST = 7
"""Tokens of ``in Central African Republic`` behind a mission's name at most."""


def _add(document: Document, clusters: dict[Name, Cluster], key: Name, mention: Mention) -> None:
    kind = ActorKind.GOVERNMENT if key[0] == "state" else mention.actor_kind or ActorKind.ORGANIZATION
    cluster = clusters.setdefault(key, Cluster(kind, is_named=key[0] != "unnamed"))
    if cluster.kind is ActorKind.ORGANIZATION and mention.kind is MentionKind.ORGANIZATION and kind is not ActorKind.MEDIA:
        cluster.kind = kind
    cluster.mentions.append(mention)
    cluster.country = cluster.country or mention.country or _country_beside(document, mention)
    if mention.kind is MentionKind.PERSON:
        cluster.titles.extend(titles_of(document, mention))


def _note(document: Document, told: Told, key: Name, cluster: Cluster) -> None:
    """Note the words by which a cluster may be spoken of again: those of its key and of a person's titles."""
    if len(cluster.mentions) == 1:
        for word in key:
            told[word][key] = None
    if key[0] == "person" and cluster.titles:
        title = cluster.titles[-1]
        for word in document.clean[title.start : title.end].lower().split():
            told[word][key] = None


def _country_beside(document: Document, mention: Mention) -> str | None:
    """The country that a demonym inside the mention or its title tells."""
    span = mention.title if mention.kind is MentionKind.PERSON else mention.span
    words = document.clean[span.start : span.end].lower().split() if span else []
    if "and" in words:
        return None
    demonyms, names = country_of_demonym(), country_of_name()
    for before, word in zip(["", *words], words, strict=False):
        if before not in _REGIONS and word not in _AMBIGUOUS and (country := demonyms.get(word) or names.get(word)):
            return country
    return None


_REGIONS = frozenset("central latin south north pan".split())
"""Words that make a part of the world of a country: ``Central American`` presidents."""
_AMBIGUOUS = frozenset("georgia jordan chad guinea congo niger dominica india".split())
"""Names of countries that are surnames, too, or parts of other names."""
