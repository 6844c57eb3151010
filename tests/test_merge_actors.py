"""Actors across reports: what is one is brought together, and what may be two stays apart."""

from __future__ import annotations

import pytest
from merging import reports_of, sample_reports

from briefing.actors import Actor, Role
from briefing.document import Span
from briefing.merge.actors import merge_actors
from briefing.merge.links import Node, link_actors
from briefing.names.mention import ActorKind


def joined(one: str, other: str) -> dict[str, tuple[int, ...]]:
    return {actor.name: actor.reports for actor in merge_actors(reports_of(one, other))}


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("Gov. Mira Osei said the road was closed.", "Mira Osei said the road was open again.", "Mira Osei"),
        ("Gov. Mira Osei said the road was closed.", "Gov. Osei said the road was open again.", "Mira Osei"),
        ("Gov. Mira Osei said the road was closed.", "Osei said the road was open again.", "Mira Osei"),
        ("Gen. Mohamed Darwish said so.", "Gen. Mohammed Darwish said more.", "Mohamed Darwish"),
        ("The Red Valley Front (RVF) said it had struck.", "The RVF said it had struck.", "Red Valley Front"),
        (
            "Defense Minister Pavel Orlik blamed the rebels.",
            "The defence minister said the army would strike back.",
            "Pavel Orlik",
        ),
        ("Islamabad accused the group.", "Pakistan said the talks had ended.", "Pakistan"),
    ],
)
def test_one_actor_in_two_reports_is_listed_once(one, other, name):
    assert joined(one, other)[name] == (0, 1)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gov. Mira Osei said the road was closed.", "Gov. Kofi Osei said the road was open again."),
        ("Gov. Mira Osei said so. Gen. Kofi Osei left.", "Osei said the road was open again."),
        ("Gov. Mira Osei said the road was closed.", "Sgt. Osei said the road was open again."),
        ("Defense Minister Pavel Orlik blamed the rebels.", "The deputy defense minister said the army would strike."),
        ("Defense Minister Pavel Orlik blamed the rebels.", "The health minister said the beds were full."),
        ("Former Defense Minister Pavel Orlik blamed the rebels.", "The defense minister said the army would strike."),
        (
            "Defense Minister Pavel Orlik blamed them. Defense Minister Juan Prado agreed.",
            "The defense minister said the army would strike.",
        ),
        ("A spokesman, Ivan Petrak, said so.", "An army spokesman said more."),
    ],
)
def test_actors_that_may_be_two_stay_apart(one, other):
    assert all(len(reports) == 1 for reports in joined(one, other).values())


def test_two_actors_that_one_report_tells_apart_never_meet():
    front, union = named("Red Valley Front"), named("Valley Defence Union")
    both = named("Red Valley Front", "Valley Defence Union")
    assert link_actors([Node(0, front), Node(0, union), Node(1, both)], ()) == [[0, 2], [1]]


def test_an_acronym_that_no_report_explains_goes_to_the_one_name_it_can_stand_for():
    front, other = named("Northern River Front"), named("National Rescue Force")
    assert link_actors([Node(0, front), Node(1, named("NRF"))], ()) == [[0, 1]]
    assert link_actors([Node(0, front), Node(0, other), Node(1, named("NRF"))], ()) == [[0], [1], [2]]


def named(name: str, *aliases: str) -> Actor:
    return Actor(name, ActorKind.ARMED_GROUP, None, aliases, None, (Role.OTHER,), is_key=True, mentions=(Span(0, 1),))


def test_unnamed_actors_of_the_event_are_joined_by_their_noun():
    assert joined("Gunmen killed 12 people.", "Gunmen had killed 12 people.")["Gunmen"] == (0, 1)


def test_a_name_that_is_a_place_elsewhere_is_no_person():
    names = {actor.name for actor in merge_actors(sample_reports())}
    assert "Isabela" not in names


def test_the_samples_actors_carry_their_reports_and_mentions():
    actors = {actor.name: actor for actor in merge_actors(sample_reports())}
    ilagan = actors["Ramon Ilagan"]
    assert ilagan.reports == (2, 3, 4)
    assert "Philippine defense secretary" in ilagan.aliases
    assert {mention.report for mention in ilagan.mentions} == {2, 3, 4}


def test_every_actor_of_every_report_is_kept_once():
    reports = sample_reports()
    mentions = [(mention.report, mention.span) for actor in merge_actors(reports) for mention in actor.mentions]
    told = {(at, span) for at, report in enumerate(reports) for actor in report.briefing.actors for span in actor.mentions}
    assert len(mentions) == len(set(mentions))
    assert set(mentions) == told


def test_at_most_eight_are_key_and_they_come_first():
    flags = [actor.is_key for actor in merge_actors(sample_reports(other_event=True))]
    assert sum(flags) <= 8
    assert flags == sorted(flags, reverse=True)
