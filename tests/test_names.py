"""Names and unnamed actors are found with exact spans."""

from __future__ import annotations

import json

import pytest

from briefing.names import MentionKind, find_mentions
from briefing.names.features import CLUSTERS, case_of, features
from briefing.names.tagger import MODEL
from briefing.segment import segment


def found(text: str, *kinds: MentionKind) -> list[str]:
    """The words of the mentions of these kinds, in reading order."""
    document = segment(text)
    return [document.quote(m.span) for m in find_mentions(document) if m.kind in kinds]


def persons(text: str) -> list[str]:
    return found(text, MentionKind.PERSON)


def organizations(text: str) -> list[str]:
    return found(text, MentionKind.ORGANIZATION)


def places(text: str) -> list[str]:
    return found(text, MentionKind.PLACE)


def unnamed(text: str) -> list[str]:
    return found(text, MentionKind.GENERIC)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Interior Minister Karim Daneshvar resigned on Monday.", "Karim Daneshvar"),
        ("The mayor, Lucía Barrientos, called for calm.", "Lucía Barrientos"),
        ("Sgt. Dwight Mallory said the road was closed.", "Dwight Mallory"),
        ("Deputy Secretary of State Helen Ostrander flew to Cairo.", "Helen Ostrander"),
        ("Superintendent Marla Dent said the road was closed.", "Marla Dent"),
        ("Mary Beth Lanning, who lives there, saw it.", "Mary Beth Lanning"),
        ("President Brown Tuesday said the road was closed.", "Brown"),
        ("Gen. Soleimani Killed, Iran Vows Revenge", "Soleimani"),
        ("Mayor Adams Indicted, Two Aides Jailed", "Adams"),
        ("Superintendent of Police K. Raghav said the road was closed.", "K. Raghav"),
        ("Doorman Darren Hobley, 38, called for calm.", "Darren Hobley"),
    ],
)
def test_a_person_is_told_without_the_title(text, name):
    assert persons(text) == [name]


def test_a_title_keeps_the_words_that_belong_to_it():
    document = segment("Former Kenyan Defence Minister Joseph Wekesa was arrested in Nairobi.")
    (person,) = [m for m in find_mentions(document) if m.kind is MentionKind.PERSON]
    assert document.quote(person.title).strip() == "Former Kenyan Defence Minister"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The League of Arab States and France said so.", ["League of Arab States"]),
        ("Senior Superintendent of Police (SSP) Rakesh Singh said so.", ["SSP"]),
        ("The plant's owner Tata Steel said so.", ["Tata Steel"]),
        ("He lived in Sector D. Taliban said so.", ["Taliban"]),
        ("It was hit by an Improvised Explosive Device (IED).", []),
    ],
)
def test_what_is_beside_a_bodys_name_is_no_part_of_it(text, names):
    assert organizations(text) == names


def test_a_seat_is_a_place_in_the_title():
    document = segment("But Tiaty MP Simon Lokeris said so.")
    place, person = find_mentions(document)
    assert (place.kind, document.quote(person.title).strip()) == (MentionKind.PLACE, "Tiaty MP")


@pytest.mark.parametrize(
    "title", ["regional head", "presidential spokesman", "Assistant State's Attorney", "Superintendent of police"]
)
def test_a_title_keeps_what_it_is_of(title):
    document = segment(f"Nobody was hurt, and {title} Joseph Wekesa said so.")
    (person,) = [m for m in find_mentions(document) if m.kind is MentionKind.PERSON]
    assert document.quote(person.title).strip() == title


@pytest.mark.parametrize(
    "name",
    ["Larimer County Sheriff's Office", "St. Anne Children's Hospital", "Movement for the Liberation of Tarkana"],
)
def test_an_organisation_with_a_joint_inside_is_one(name):
    assert name in organizations(f"The {name} said on Friday that the search was over.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Idaho Department of Fish and Game said so.", "Idaho Department of Fish and Game"),
        ("The Mines and Geosciences Bureau said so.", "Mines and Geosciences Bureau"),
        (
            "The National Institute of Burn and Plastic Surgery said on Monday that he had died.",
            "National Institute of Burn and Plastic Surgery",
        ),
        (
            "The Public Security Secretariat of Rio Grande do Norte said on Monday it had arrested him.",
            "Public Security Secretariat of Rio Grande do Norte",
        ),
        ("Within hours South Hallamshire Police had come.", "South Hallamshire Police"),
        ("It was on the Bonham County Sheriff's Office Facebook page.", "Bonham County Sheriff's Office"),
        ("The Ministry of Defense and Boko Haram signed a truce.", "Ministry of Defense"),
        ("The Committee for Dialogue and Dignity said so.", "Committee for Dialogue and Dignity"),
        ("The Flood Forecasting and Warning Centre said so.", "Flood Forecasting and Warning Centre"),
        ("The Lake Transport Watch (LTW) said so.", "Lake Transport Watch"),
        ("The Middle Belt Pastoralists' Union said so.", "Middle Belt Pastoralists' Union"),
        ("The Sixteenth of January Movement said so.", "Sixteenth of January Movement"),
        ("The Sons of the Red Valley (SRV) said so.", "Sons of the Red Valley"),
        ("According to the State Forest Agency (ASFA) it rained.", "State Forest Agency"),
    ],
)
def test_a_bodys_name_is_found_to_both_its_ends(text, name):
    assert organizations(text)[0] == name


def test_the_office_of_a_sheriff_is_no_person():
    assert unnamed("The sheriff's office said so, and the sheriff came.") == ["sheriff's office", "sheriff"]


def test_a_ministry_is_told_by_its_state():
    assert organizations("Kenya's Interior Ministry said so.") == ["Kenya's Interior Ministry"]
    assert organizations("The Kenyan Interior Ministry said so.") == ["Kenyan Interior Ministry"]


def test_a_countrys_possessive_begins_no_other_name():
    assert organizations("Kenya's Chamber of Mines said so.") == ["Chamber of Mines"]


def test_a_hill_valley_or_street_is_no_actor():
    text = "The bomb went off near Wadi Hamra and the blast was heard in Harrow Street."
    assert not organizations(text)
    assert not persons(text)


@pytest.mark.parametrize("text", ["Fifty-two miners came up.", "The SOS came at noon.", "The rebel-held town was quiet."])
def test_numbers_and_common_acronyms_are_no_names(text):
    assert not [*persons(text), *organizations(text), *places(text)]


def test_a_surname_is_found_again_where_capitals_tell_nothing():
    text = "DELGADO QUITS OVER RAID\n\nPresident Maria Delgado resigned on Monday. Delgado had ordered the raid."
    assert persons(text) == ["DELGADO", "Maria Delgado", "Delgado"]


def test_a_cable_in_capitals_yields_names():
    text = "POLICE IN BOGOTA SAID COLONEL RAMON ESTRADA WAS KIDNAPPED BY THE ELN NEAR MEDELLIN ON TUESDAY."
    assert persons(text) == ["RAMON ESTRADA"]
    assert {"BOGOTA", "MEDELLIN"} <= set(places(text))


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Hooded youths threw stones.", "Hooded youths"),
        ("They blamed Baloch militants for the raid.", "Baloch militants"),
        ("The dockers' union called off the strike.", "dockers' union"),
        ("Her brother fled.", "Her brother"),
        ("A navy spokeswoman said so.", "navy spokeswoman"),
    ],
)
def test_an_unnamed_actor_is_told_with_its_modifiers(text, group):
    assert group in unnamed(text)


@pytest.mark.parametrize("text", ["A man left.", "He waited at the police station.", "The court documents were sealed."])
def test_a_bare_man_and_a_mere_description_are_no_actors(text):
    assert not unnamed(text)


def test_case_is_read_off_the_whole_sentence():
    assert [case_of(t.split()) for t in ("Rebels took Aleppo", "REBELS TAKE ALEPPO", "Rebels Take Aleppo in Night Raid")] == [
        "n",
        "c",
        "t",
    ]


def test_each_word_has_features_and_an_unknown_one_too():
    rows = features(["Zzyzzx", "said", "so"], ["", "", ""])
    assert len(rows) == 3
    assert "wzzyzzx" in rows[0]
    assert "<wzzyzzx" in rows[1]


def test_the_model_is_the_one_its_card_describes():
    import hashlib

    card = json.loads((MODEL.parent / "card.json").read_text(encoding="utf-8"))
    assert card["model_sha256"] == hashlib.sha256(MODEL.read_bytes()).hexdigest()
    assert card["clusters_sha256"] == hashlib.sha256(CLUSTERS.read_bytes()).hexdigest()
    assert card["seed"] is not None
    assert (MODEL.parent / "NOTICE.md").exists()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Boat sinks off Karanu\n\nA boat sank off the island of Karanu on Monday, officials said.", ["Karanu"] * 2),
        ("Flood hits Beltrano\n\nPolice reached the village of Beltrano on Monday.", ["Beltrano"] * 2),
    ],
)
def test_what_is_called_an_island_or_a_village_is_a_place(text, wanted):
    assert (places(text), persons(text)) == (wanted, [])


def test_a_countrys_red_cross_is_no_place():
    kinds = {m.span: m.kind for m in find_mentions(segment("The toll was confirmed by the Kenya Red Cross on Monday."))}
    assert MentionKind.PLACE not in kinds.values()
