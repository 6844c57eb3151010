"""What an unnamed actor goes back to: "the minister", "the group", "police officers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.actors.forms import organization_form
from briefing.actors.titles import OFFICES
from briefing.names.gazetteer import country_of_demonym, country_of_name
from briefing.names.mention import ActorKind, Mention
from briefing.names.modifiers import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.actors.links import Name
    from briefing.actors.resolve import Cluster
    from briefing.document import Document

_DEFINITE = frozenset({"the", "this", "that"})
_POLICE = frozenset({("police",), ("officers",), ("police", "officers"), ("policemen",), ("police", "force")})
"""Ways to say "the police" where a report speaks of one force."""
_INSTITUTIONS = frozenset(
    {ActorKind.GOVERNMENT, ActorKind.SECURITY_FORCE, ActorKind.ARMED_GROUP, ActorKind.POLITICAL_PARTY, ActorKind.COMPANY}
)


def unnamed_key(document: Document, mention: Mention) -> Name:
    """What an unnamed actor is filed under; a demonym with "government" is the state itself."""
    tokens = document.sentences[mention.sentence].tokens
    words = tuple(token.lower for token in tokens[mention.first : mention.end])
    is_counted = len(words) > 1 and (words[0] in NUMBERS or words[0].isdigit())
    words = words[1:] if is_counted else words
    country = _demonym_country(words) or _possessor(document, mention)
    if country and words[-1] in {"government", "regime"}:
        return ("state", country)
    if country and words[-1] in OFFICES and _demonym_country(words) is None:
        return ("unnamed", country.lower(), *words)
    return ("unnamed", "police") if words in _POLICE and not is_counted else ("unnamed", *words)


def _possessor(document: Document, mention: Mention) -> str | None:
    """The country of ``Pakistan's`` government, of the prime minister ``of Pakistan``."""
    tokens = document.sentences[mention.sentence].tokens
    behind = [token.lower for token in tokens[mention.end : mention.end + 2]]
    if behind[:1] == ["of"] and len(behind) > 1:
        return country_of_name().get(behind[1])
    if mention.first < 2 or tokens[mention.first - 1].lower != "'s":
        return None
    return country_of_name().get(tokens[mention.first - 2].lower)


def _demonym_country(words: Name) -> str | None:
    return next((country_of_word(word) for word in words if country_of_word(word)), None)


def country_of_word(word: str) -> str | None:
    """The country that a word in small letters tells: ``pakistani``, ``pakistan``."""
    return country_of_demonym().get(word) or country_of_name().get(word)


def antecedent(document: Document, mention: Mention, key: Name, clusters: dict[Name, Cluster], told: Iterable[Name]) -> Name:
    """The key of the one actor that the words go back to; `key` itself where none or several fit.

    `told`: the keys of those whose names or titles hold the last word.
    """
    if key in clusters or key[0] != "unnamed":
        return key
    if key == ("unnamed", "police"):
        return _only([other for other in told if is_police(other, clusters[other])], key)
    tokens = document.sentences[mention.sentence].tokens
    before = tokens[mention.first - 1].lower if mention.first else ""
    if mention.actor_kind is ActorKind.PERSON:
        is_other = tokens[mention.end : mention.end + 1] and tokens[mention.end].lower == "of"
        if before not in _DEFINITE or is_other:
            return key
        names = {token.lower for token in tokens[max(mention.first, 1) : mention.end - 1] if token.text.istitle()}
        persons = {other: clusters[other] for other in told}
        return _person(document, key, persons, names)
    if len(key) > BARE and key[2:] != _OFFICE:
        return key
    fitting = [other for other in told if _same_head(other, clusters[other], key, is_definite=before in _DEFINITE)]
    return _only(fitting, key)


BARE = 2
"""Parts of the key of a noun told alone, "unnamed" included."""


def _only(fitting: list[Name], key: Name) -> Name:
    return fitting[0] if len(fitting) == 1 else key


def is_police(key: Name, cluster: Cluster) -> bool:
    return key[0] == "organization" and cluster.kind is ActorKind.SECURITY_FORCE and "police" in key


def _same_head(key: Name, cluster: Cluster, short: Name, *, is_definite: bool) -> bool:
    """Whether a bare noun ("the ministry", "pirates", "the sheriff's office") is the end of what an actor is called."""
    if short[2:] == _OFFICE:
        return is_definite and key[0] == "organization" and key[-3:] == organization_form(short[1:])
    if key[-1] != short[1] or len(key) <= BARE:
        return False
    is_army = key[-1] == "army" and cluster.kind is ActorKind.ARMED_GROUP
    is_body = is_definite and key[0] == "organization" and cluster.kind in _INSTITUTIONS and not is_army
    return key[0] == "unnamed" or is_body


_OFFICE = ("'s", "office")


def _person(document: Document, key: Name, clusters: dict[Name, Cluster], names: set[str]) -> Name:
    country = _demonym_country(key[1:])
    names -= country_of_demonym().keys()
    fitting = [
        other
        for other, cluster in clusters.items()
        if cluster.kind is ActorKind.PERSON and _fits(document, cluster, other, key, country, names)
    ]
    return _only(fitting, key)


def _fits(document: Document, cluster: Cluster, key: Name, noun: Name, country: str | None, names: set[str]) -> bool:
    """Whether an actor may be whom a noun speaks of; `names` in front of it are of the actor, too: the ``Reed`` family."""
    head = noun[-1]
    if country and cluster.country and country != cluster.country:
        return False
    if key[0] == "unnamed":
        return key[-1] == head and len(key) > 2 and names <= set(key)
    office = {head, *_PORTFOLIOS.intersection(noun)}
    return any(office.issubset(document.clean[title.start : title.end].lower().split()) for title in cluster.titles)


_PORTFOLIOS = frozenset(
    "prime foreign defence defense interior justice finance health education deputy vice assistant home transport energy labour"
    " labor agriculture economy trade information".split()
)
"""Words that tell which of several ministers is meant."""
