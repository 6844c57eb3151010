"""Mentions → clusters: which mentions speak of one actor."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.actors.forms import organization_form, person_form
from briefing.actors.links import Name, link_organizations, link_persons, only_one, stands_for
from briefing.actors.settings import acts_nowhere
from briefing.actors.states import acting_state
from briefing.actors.titles import OFFICES, holds_office, titles_of
from briefing.actors.unnamed import antecedent, country_of_word, unnamed_key
from briefing.names.cues import is_aged, title_heads
from briefing.names.gazetteer import country_of_demonym, country_of_name
from briefing.names.generic import MEMBERS
from briefing.names.mention import ActorKind, Mention, MentionKind
from briefing.names.modifiers import tells_age

if TYPE_CHECKING:
    from briefing.document import Document, Span, Token


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
    titles = _titles(document, mentions)
    for mention, key in zip(mentions, keys, strict=True):
        if key is None or _is_title(document, mention, titles[mention.sentence]):
            continue
        goal = links.get(key, key)
        if mention.kind is MentionKind.GENERIC:
            goal = antecedent(document, mention, goal, clusters)
        _add(document, clusters, goal, mention)
    _join_members(document, clusters)
    _join_offices(document, clusters)
    _join_ages(document, clusters)
    _join_namesakes(document, clusters)
    _name_states(clusters, mentions)
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
    words = _words(document, mention)
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


def _country_beside(document: Document, mention: Mention) -> str | None:
    """The country that a demonym inside the mention or its title tells."""
    span = mention.span if mention.kind is MentionKind.GENERIC else mention.title
    words = document.clean[span.start : span.end].lower().split() if span else []
    return next((country_of_demonym()[word] for word in words if word in country_of_demonym()), None)


def _join_members(document: Document, clusters: dict[Name, Cluster]) -> None:
    """Whom the words tell as a named body or its own go to it: Boko Haram ``militants``, the ``state police`` of Oregon."""
    unnamed = [key for key, one in clusters.items() if key[0] == "unnamed" and one.kind in _BODIES and len(key) > 2]
    bodies = _bodies_by_form(document, clusters) if unnamed else {}
    for key in unnamed:
        words = key[2:] if key[1] in _SUPPOSED and len(key) > 3 else key[1:]
        words = words[:-1] if words[-1] in MEMBERS else words
        body = bodies.get(words) or bodies.get((*words[:-1], f"{words[-1]}s"))
        if not body:
            body = only_one(bodies[form] for form in bodies if words[-1] in form and stands_for(words, form))
        if body:
            _join(clusters, key, body)


def _bodies_by_form(document: Document, clusters: dict[Name, Cluster]) -> dict[Name, Name]:
    """Each form in which the text names an organisation → its key."""
    bodies: dict[Name, Name] = {}
    for key, cluster in clusters.items():
        if key[0] == "organization":
            bodies.setdefault(key[1:], key)
            for mention in cluster.mentions:
                bodies.setdefault(organization_form(_words(document, mention)), key)
    return bodies


_BODIES = frozenset(ActorKind) - {ActorKind.PERSON}
_SUPPOSED = frozenset("suspected alleged armed".split())


def _join(clusters: dict[Name, Cluster], key: Name, goal: Name) -> None:
    """The mentions of one cluster go to another one, if that is there."""
    if goal in clusters:
        clusters[goal].mentions.extend(clusters.pop(key).mentions)
        clusters[goal].mentions.sort(key=lambda mention: mention.span)


def _join_offices(document: Document, clusters: dict[Name, Cluster]) -> None:
    """An office told before its holder is named, "the mayor", goes to the one person whose title it is."""
    named = [(key, cluster) for key, cluster in clusters.items() if key[0] == "person" and cluster.titles]
    for key in [key for key, cluster in clusters.items() if key[0] == "unnamed" and cluster.kind is ActorKind.PERSON]:
        if key[-1] in OFFICES:
            holders = [other for other, cluster in named if _holds(document, cluster, key[1:])]
        else:
            office = " ".join(key[1:])
            is_office = " of " in office or " for " in office
            holders = [other for other, cluster in named if is_office and office in _title_words(document, cluster)]
        if len(holders) == 1:
            _join(clusters, key, holders[0])


def _join_namesakes(document: Document, clusters: dict[Name, Cluster]) -> None:
    """A surname of several goes to the one of them who holds the office in front of it: ``President`` Assad and his father."""
    persons = [key for key in clusters if key[0] == "person"]
    for key in [key for key in persons if len(key) == SURNAME_ONLY and clusters[key].titles]:
        bearers = [other for other in persons if len(other) > SURNAME_ONLY and other[-1] == key[-1] and clusters[other].titles]
        offices = {title.split()[-1] for title in _title_words(document, clusters[key]) if title}
        holders = [one for one in bearers if any(_holds(document, clusters[one], (office,)) for office in offices)]
        if len(holders) == 1:
            clusters[holders[0]].titles.extend(clusters[key].titles)
            _join(clusters, key, holders[0])


SURNAME_ONLY = 2
"""Parts of the key of a person told by the surname alone, "person" included."""


def _join_ages(document: Document, clusters: dict[Name, Cluster]) -> None:
    """Who is told by an age before the name, "a 44-year-old man", goes to the one person of that age: ``Joe Tell, 44,``."""
    aged = [(key, word) for key in clusters if key[0] == "unnamed" for word in key[1:] if tells_age(word) and "year" in word]
    if not aged:
        return
    of_age: dict[str, list[Name]] = {}
    for key, cluster in clusters.items():
        for years in _ages(document, cluster) if key[0] == "person" else ():
            of_age.setdefault(years, []).append(key)
    for key, age in aged:
        persons = of_age.get(age.partition("-")[0], [])
        if len(persons) == 1:
            _join(clusters, key, persons[0])


def _ages(document: Document, cluster: Cluster) -> set[str]:
    """The ages told beside a person's name: Ann Lee, ``34``, of Marlow; ``34-year-old`` Ann Lee."""
    found: set[str] = set()
    for mention in cluster.mentions:
        tokens = document.sentences[mention.sentence].tokens
        if is_aged(tokens, mention.end):
            found.add(tokens[mention.end + 1].text)
        if mention.first and tells_age(tokens[mention.first - 1].lower):
            found.add(tokens[mention.first - 1].lower.partition("-")[0])
    return found


def _title_words(document: Document, cluster: Cluster) -> set[str]:
    """The titles of a person in lower case, without an article."""
    return {" ".join(document.clean[title.start : title.end].lower().split()).removeprefix("the ") for title in cluster.titles}


def _holds(document: Document, cluster: Cluster, office: Name) -> bool:
    """Whether a title of the person holds the office's word, and what is said of it beside is the country."""
    titles = [document.clean[title.start : title.end].lower().replace("'s", "").split() for title in cluster.titles]
    countries = {cluster.country, *(country_of_name().get(word) for words in titles for word in words)}
    told = [word for word in office if (country_of_word(word) or "-") not in countries]
    return any(holds_office(words, told or office) for words in titles)


def _name_states(clusters: dict[Name, Cluster], mentions: tuple[Mention, ...]) -> None:
    """A state that acts under its capital's name is also named by its own, where the text has it."""
    for key, cluster in clusters.items():
        if key[0] == "state" and all(mention.canonical != key[1] for mention in cluster.mentions):
            own = next((m for m in mentions if m.kind is MentionKind.PLACE and m.canonical == key[1]), None)
            cluster.mentions.extend([own] if own else [])
