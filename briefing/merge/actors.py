"""Actors of several reports → each once, with the reports that name it; a wrong merge is worse than a miss."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.actors import KEY_MOST, Role
from briefing.merge.links import Node, link_actors
from briefing.merge.report import Passage
from briefing.names.mention import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.merge.report import Report


@dataclass(frozen=True, slots=True)
class MergedActor:
    """One actor across reports; `name` is its fullest form in any of them, `reports` the numbers of those that name it."""

    name: str
    kind: ActorKind
    country: str | None
    aliases: tuple[str, ...]
    title: str | None
    roles: tuple[Role, ...]
    is_key: bool
    reports: tuple[int, ...]
    mentions: tuple[Passage, ...]


def merge_actors(reports: Sequence[Report]) -> tuple[MergedActor, ...]:
    """The actors that the reports name, the key ones first; those of most reports go before the others."""
    nodes = [
        Node(number, actor)
        for number, report in enumerate(reports)
        for actor in report.briefing.actors
        if not _is_place_elsewhere(Node(number, actor), reports)
    ]
    groups = [[nodes[at] for at in group] for group in link_actors(nodes, reports)]
    ranked = sorted(groups, key=_rank)
    key = [id(group) for group in ranked if any(node.actor.is_key for node in group)][:KEY_MOST]
    actors = [_merged(group, is_key=id(group) in key) for group in ranked]
    return tuple(sorted(actors, key=lambda actor: not actor.is_key))


def _is_place_elsewhere(node: Node, reports: Sequence[Report]) -> bool:
    """Whether a lone name that one report takes for a person is a place to another: ``Isabela`` buries its dead."""
    if node.actor.kind is not ActorKind.PERSON or len(node.actor.name.split()) > 1 or node.actor.title:
        return False
    return any(
        place.name == node.actor.name
        for number, report in enumerate(reports)
        if number != node.report
        for place in report.briefing.places
    )


def _rank(group: list[Node]) -> tuple[int, int, int, int]:
    """Named by many reports, key in many, mentioned often, early."""
    reports = len({node.report for node in group})
    keys = sum(node.actor.is_key for node in group)
    return -reports, -keys, -sum(len(node.actor.mentions) for node in group), min(node.report for node in group)


def _merged(group: list[Node], *, is_key: bool) -> MergedActor:
    fullest = max(group, key=_fullness)
    forms = dict.fromkeys(form for node in group for form in _forms(node))
    name = _name(group, fullest, forms)
    titles = [node.actor.title for node in group if node.actor.title]
    roles = {role for node in group for role in node.actor.roles}
    kinds = Counter(node.actor.kind for node in group)
    return MergedActor(
        name=name,
        kind=max(kinds, key=lambda kind: (kinds[kind], kind is fullest.actor.kind)),
        country=next((node.actor.country for node in group if node.actor.country), None),
        aliases=tuple(form for form in forms if form != name),
        title=max(titles, key=len, default=None),
        roles=tuple(role for role in Role if role in roles and role is not Role.OTHER) or (Role.OTHER,),
        is_key=is_key,
        reports=tuple(sorted({node.report for node in group})),
        mentions=tuple(sorted(Passage(node.report, span) for node in group for span in node.actor.mentions)),
    )


def _name(group: list[Node], fullest: Node, forms: Iterable[str]) -> str:
    """The fullest name; of a state that of the country; the shortest form of what has none."""
    if not fullest.is_named:
        return min(forms, key=len)
    own = {node.actor.country for node in group if node.actor.kind is ActorKind.GOVERNMENT} & set(forms)
    return next((country for country in own if country), fullest.actor.name)


def _forms(node: Node) -> tuple[str, ...]:
    return node.actor.name, *node.actor.aliases


def _fullness(node: Node) -> tuple[bool, bool, int]:
    """A name of its own over a common noun, spelled out over an acronym, more words over fewer."""
    return node.is_named, not node.actor.name.isupper(), len(node.actor.name.split())
