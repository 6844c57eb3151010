"""Other names that a text itself tells: ``better known as`` Hemeti, ``or`` FARDC, ``by its Spanish acronym,`` FUS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.actors.joins import join
from briefing.casualties.words import QUOTES

if TYPE_CHECKING:
    from briefing.actors.links import Name
    from briefing.actors.resolve import Cluster
    from briefing.document import Document, Token

_HOW = frozenset("better also widely popularly commonly universally sometimes".split())
_WHOSE = frozenset("its his her their the".split())
_NAMES = frozenset("acronym acronyms initials nickname alias name pseudonym".split())
_ALSO = frozenset("alias aka a.k.a. nicknamed".split())
_BEGINNINGS = _HOW | _ALSO | {",", "known"}
NAME_REACH = 5
"""Tokens of ``its Spanish-language acronym`` at most."""


def join_also_known(document: Document, clusters: dict[Name, Cluster]) -> None:
    """Each actor with the one that is told to be its other name; an unnamed one goes to the name."""
    begins = {(m.sentence, m.first): key for key, cluster in clusters.items() for m in cluster.mentions}
    told: list[tuple[Name, Name]] = []
    for key, cluster in clusters.items():
        for mention in cluster.mentions:
            tokens = document.sentences[mention.sentence].tokens
            may_be_told = mention.end < len(tokens) and tokens[mention.end].lower in _BEGINNINGS
            at = _other_name_at(tokens, mention.end) if may_be_told else 0
            other = begins.get((mention.sentence, at)) if at else None
            if other and other != key:
                told.append((key, other))
    for key, other in told:
        if key not in clusters or other not in clusters or not _may_be_one(clusters[key], clusters[other]):
            continue
        if clusters[key].is_named:
            join(clusters, other, key)
        else:
            clusters[other].kind, clusters[other].country = clusters[key].kind, clusters[key].country
            join(clusters, key, other)


def _may_be_one(one: Cluster, other: Cluster) -> bool:
    """Whether both are persons or neither is; who is told by a noun alone is no other name."""
    return other.is_named and (one.kind == "person") == (other.kind == "person")


def _other_name_at(tokens: tuple[Token, ...], end: int) -> int:
    """Where another name begins behind the one that ends at `end`; 0 where none is told."""
    words = [token.lower for token in tokens[end : end + 2 * NAME_REACH]]
    at = int(words[:1] == [","])
    if words[at : at + 1] == ["or"] and at:
        acronym = [token.text for token in tokens[end + at + 1 : end + at + 3]]
        return end + at + 1 if len(acronym) > 1 and acronym[0].isupper() and acronym[1] == "," else 0
    at += words[at : at + 1] != [] and words[at] in _HOW
    if words[at : at + 1] != [] and words[at] in _ALSO:
        at += 1
    elif words[at : at + 2] == ["known", "as"]:
        at += 2
    elif words[at : at + 2] == ["known", "by"] and words[at + 2 : at + 3] != [] and words[at + 2] in _WHOSE:
        named = next((n for n in range(at + 3, min(len(words), at + 3 + NAME_REACH)) if words[n] in _NAMES), 0)
        at = named + 1 if named else 0
        at += at > 0 and words[at : at + 1] == [","]
    else:
        return 0
    at += words[at : at + 1] != [] and words[at] in QUOTES | {"the"}
    return end + at if at else 0
