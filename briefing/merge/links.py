"""Which actors of different reports are one, by names, acronyms, surnames, offices."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.actors.forms import organization_form, person_form
from briefing.actors.links import Name, link_organizations, link_persons
from briefing.actors.titles import holds_office
from briefing.names.gazetteer import country_of_demonym, country_of_name
from briefing.names.generic import heads
from briefing.names.mention import ActorKind
from briefing.names.modifiers import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.actors import Actor
    from briefing.merge.report import Report

_SPELLINGS = {"defence": "defense", "labour": "labor", "centre": "center"}
_DETERMINERS = frozenset("the a an this that these those".split())


@dataclass(frozen=True, slots=True)
class Node:
    """An actor of one report."""

    report: int
    actor: Actor

    @property
    def is_named(self) -> bool:
        """Whether the actor has a name of its own, and is not just what it does: ``gunmen``, ``the minister``."""
        words = _bare(self.actor.name)
        return self.actor.name[:1].isupper() and not (words and words[-1] in heads() and _is_common(self.actor.name))

    @property
    def is_person(self) -> bool:
        return self.actor.kind is ActorKind.PERSON


@dataclass(slots=True)
class _Groups:
    """Actors while they are brought together; two actors of one report never meet, since that report tells them apart."""

    nodes: Sequence[Node]
    group_of: dict[int, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.group_of = {at: [at] for at in range(len(self.nodes))}

    def join(self, one: int, other: int) -> None:
        """Bring two groups together, unless a report names an actor in each of them."""
        left, right = self.group_of[one], self.group_of[other]
        if left is right or self._reports(left) & self._reports(right):
            return
        joined = sorted(left + right)
        for at in joined:
            self.group_of[at] = joined

    def _reports(self, group: list[int]) -> set[int]:
        return {self.nodes[at].report for at in group}

    def all(self) -> list[list[int]]:
        """The groups, each once, by their first actor."""
        return list({id(group): group for group in self.group_of.values()}.values())


def link_actors(nodes: Sequence[Node], reports: Sequence[Report]) -> list[list[int]]:
    """The numbers of the nodes that are one actor each; the surest links are made first."""
    groups = _Groups(nodes)
    for rule in (_same_names, _same_persons, _same_organizations, _same_nouns):
        for one, other in rule(nodes):
            groups.join(one, other)
    for one, other in _same_offices(nodes, reports):
        groups.join(one, other)
    return groups.all()


def _same_names(nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """A full name in one spelling, a state, an organisation's name: the same words in both reports."""
    yield from _pairs([(at, key) for at, node in enumerate(nodes) for key in _name_keys(node)], nodes)


def _name_keys(node: Node) -> set[Name]:
    if not node.is_named:
        return set()
    if node.is_person:
        form = person_form(tuple(node.actor.name.split()))
        return {("person", *form)} if len(form) > 1 else set()
    forms = (node.actor.name, *node.actor.aliases)
    if node.actor.kind is ActorKind.GOVERNMENT:
        states = {country_of_name()[form.lower()] for form in forms if form.lower() in country_of_name()}
        if states:
            return {("state", country) for country in states}
    named = [form for form in forms if form[:1].isupper() and not _is_common(form)]
    return {("organization", *organization_form(tuple(form.split()))) for form in named}


def _pairs(keyed: list[tuple[int, Name]], nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """The nodes of different reports under one key; a key that two actors of one report share links nothing."""
    by_key: defaultdict[Name, list[int]] = defaultdict(list)
    for at, key in keyed:
        by_key[key].append(at)
    for found in by_key.values():
        if len({nodes[at].report for at in found}) == len(found):
            yield from ((found[0], other) for other in found[1:])


def _same_persons(nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """``Asif`` and ``Khawaja Asif``: a short form with one bearer in all the reports, if their titles do not differ."""
    forms = {at: person_form(tuple(node.actor.name.split())) for at, node in enumerate(nodes) if node.is_person and node.is_named}
    links = link_persons(forms.values())
    for at, form in forms.items():
        bearers = [other for other, longer in forms.items() if longer == links.get(form) and other != at]
        yield from ((at, other) for other in bearers if _titles_fit(nodes[at], nodes[other]))


def _titles_fit(one: Node, other: Node) -> bool:
    titles = [_office(node.actor.title) for node in (one, other) if node.actor.title]
    return len(titles) < 2 or bool(set(titles[0]) & set(titles[1]))


def _same_organizations(nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """An acronym, or the end of a longer name, that stands for one organisation in all the reports."""
    forms: dict[Name, set[int]] = defaultdict(set)
    defined: dict[Name, Name] = {}
    for at, node in enumerate(nodes):
        if node.is_person or not node.is_named:
            continue
        own = organization_form(tuple(node.actor.name.split()))
        forms[own].add(at)
        for alias in node.actor.aliases:
            short = organization_form(tuple(alias.split()))
            if alias.isupper() and len(short) == 1 and short != own:
                defined.setdefault(short, own)
    for short, full in link_organizations(forms, {k: v for k, v in defined.items() if k in forms}).items():
        yield from ((at, other) for at in forms.get(short, ()) for other in sorted(forms.get(full, ())))


def _same_nouns(nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """The same common noun for an unnamed actor of the one event: ``gunmen`` in both reports."""
    keyed = [
        (at, (node.actor.kind.value, *words))
        for at, node in enumerate(nodes)
        if not node.is_named and not (node.is_person and len(_bare(node.actor.name)) < 2)
        for words in sorted({_bare(form) for form in (node.actor.name, *node.actor.aliases) if _bare(form)})
    ]
    yield from _pairs(keyed, nodes)


def _same_offices(nodes: Sequence[Node], reports: Sequence[Report]) -> Iterator[tuple[int, int]]:
    """``The Pakistani defense minister`` and ``Defense Minister Khawaja Asif``, if no one else holds the office."""
    holders = [
        (at, _office(node.actor.title)) for at, node in enumerate(nodes) if node.is_person and node.is_named and node.actor.title
    ]
    for at, node in enumerate(nodes):
        office = _office(node.actor.name)
        if not node.is_person or node.is_named or len(office) < 2 or not _is_definite(node, reports[node.report]):
            continue
        fitting = [other for other, title in holders if holds_office(title, office) and _countries_fit(node, nodes[other])]
        surnames = {person_form(tuple(nodes[other].actor.name.split()))[-1] for other in fitting}
        if len(surnames) == 1:
            yield from ((other, at) for other in fitting)


def _office(title: str | None) -> Name:
    """The words of a title in one spelling, without articles and demonyms: (defense, minister)."""
    words = [_SPELLINGS.get(word.strip(".,").lower(), word.strip(".,").lower()) for word in (title or "").split()]
    return tuple(word for word in words if word not in _DETERMINERS and word not in country_of_demonym())


def _countries_fit(one: Node, other: Node) -> bool:
    return None in (one.actor.country, other.actor.country) or one.actor.country == other.actor.country


def _is_definite(node: Node, report: Report) -> bool:
    """Whether the words speak of the one who holds the office: "the", a possessor or a demonym stands in front."""
    if any(word.lower() in country_of_demonym() for word in node.actor.name.split()):
        return True
    clean = report.briefing.document.clean
    before = [clean[max(0, mention.start - 12) : mention.start].lower().split()[-1:] for mention in node.actor.mentions]
    return any(word and (word[0] == "the" or word[0].endswith("'s")) for word in before)


def _bare(form: str) -> Name:
    """A form in lower case without number and article: ``Five passengers`` → passengers."""
    words = form.lower().split()
    while words and (words[0] in _DETERMINERS or words[0] in NUMBERS or words[0].isdigit()):
        words = words[1:]
    return tuple(words)


def _is_common(form: str) -> bool:
    """Whether a form is a common noun with at most a number in front, though a sentence opens with it: ``Gunmen``."""
    words = form.split()
    return bool(words) and words[-1].lower() in heads() and not any(word[:1].isupper() for word in words[1:])
