from __future__ import annotations

import pytest

from briefing.actors import Actor
from briefing.article import Article
from briefing.brief import brief


def actors(text: str) -> tuple[Actor, ...]:
    return brief(Article(text)).actors


def named(text: str, form: str) -> Actor:
    """The one actor that has `form` as its name or alias."""
    (found,) = [a for a in actors(text) if form in (a.name, *a.aliases)]
    return found


def forms(text: str) -> set[str]:
    return {form for actor in actors(text) for form in (actor.name, *actor.aliases)}


def test_a_surname_goes_back_to_the_full_name():
    assert named("President Maria Delgado spoke on Monday. Delgado left early.", "Delgado").name == "Maria Delgado"


def test_two_people_with_one_surname_stay_two():
    found = actors("Maria Delgado met Peter Delgado. Both were tired.")
    assert {"Maria Delgado", "Peter Delgado"} <= {actor.name for actor in found}


def test_a_title_goes_back_to_its_bearer():
    text = "Pakistani Defense Minister Khawaja Asif warned the rebels. The Pakistani minister left for Doha."
    actor = named(text, "Khawaja Asif")
    assert actor.title == "Pakistani Defense Minister"
    assert "Pakistani minister" in actor.aliases
    assert actor.country == "Pakistan"


def test_a_title_behind_the_name_is_read():
    assert named("Maria Delgado, a spokeswoman for the army, said so.", "Maria Delgado").title == "a spokeswoman for the army"


def test_an_acronym_in_brackets_is_an_alias():
    text = "The Tehrik-e-Taliban Pakistan (TTP) denied this. The TTP has bases there."
    assert "TTP" in named(text, "Tehrik-e-Taliban Pakistan").aliases


def test_an_unknown_organisation_takes_its_acronym():
    text = "The Northern River Front (NRF) attacked a post. The NRF lost two men."
    assert "NRF" in named(text, "Northern River Front").aliases


def test_a_capital_that_acts_is_its_government():
    actor = named("Islamabad accuses the rebels of treason.", "Islamabad")
    assert (actor.kind, actor.country) == ("government", "Pakistan")


@pytest.mark.parametrize(
    "text",
    ["A bomb went off in Islamabad on Friday.", "They met in Doha.", "He flew to Islamabad.", "Islamabad, Pakistan, was quiet."],
)
def test_a_capital_where_things_happen_is_a_place(text):
    assert not {"Islamabad", "Doha"} & forms(text)


def test_a_newspaper_is_not_a_capital():
    actor = named("The Washington Post reported the raid.", "Washington Post")
    assert actor.kind == "media"


def test_unnamed_actors_are_kept():
    assert {"gunmen", "pro-Taliban analyst"} <= forms("Gunmen fled. A pro-Taliban analyst praised the gunmen.")


def test_a_speaker_is_told():
    assert "speaker" in named("Maria Delgado said the raid was over.", "Maria Delgado").roles


def test_a_perpetrator_is_told():
    assert "perpetrator" in named("Two farmers were killed by gunmen.", "gunmen").roles


def test_at_most_eight_are_key():
    names = ["Ada Oso", "Ben Pul", "Cara Que", "Dan Ras", "Eva Sun", "Finn Tor", "Gina Ulm", "Hugo Vox", "Ida Wye", "Jon Xu"]
    people = " ".join(f"President {name} said so." for name in names)
    found = actors(people)
    assert len(found) >= 10
    assert sum(actor.is_key for actor in found) == 8
    assert [actor.is_key for actor in found] == sorted((actor.is_key for actor in found), reverse=True)


def test_every_mention_points_at_its_words():
    text = "President Maria Delgado spoke. Delgado left. Islamabad accuses the rebels."
    briefing = brief(Article(text))
    for actor in briefing.actors:
        forms = {actor.name, *actor.aliases}
        assert {briefing.document.quote(span) for span in actor.mentions} <= forms
        assert all(form in text for form in forms)


def test_a_title_behind_a_name_is_no_second_actor():
    found = actors("Maria Delgado, an army spokeswoman, said so. She declined to say more.")
    assert [actor.name for actor in found if actor.kind == "person"] == ["Maria Delgado"]


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Mohamed al-Sayed", "Mohammed el-Sayed"),
        ("Vojislav Vučić", "Vucic"),
        ("James G. Bodell", "James Bodell"),
        ("Staffan de Brandt", "de Brandt"),
    ],
)
def test_spellings_and_short_forms_are_one_person(full, short):
    text = f"President {full} spoke on Monday. On Tuesday President {short} left for Geneva."
    assert [actor.name for actor in actors(text) if actor.kind == "person"] == [full]


def test_an_organisation_is_found_under_its_initials_without_brackets():
    text = "The Northern River Front attacked a post on Monday. Officials said the NRF lost two men."
    assert "NRF" in named(text, "Northern River Front").aliases


def test_persons_who_are_only_counted_are_not_listed():
    assert not {"Two cooks", "two cooks", "cooks"} & forms("Police said on Monday that two cooks slept in the house.")
