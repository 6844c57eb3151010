from __future__ import annotations

import pytest

from briefing.actors import Actor, Role
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


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("The UN peacekeeping mission, MONUSCO, said so. MONUSCO lost 12.", "UN peacekeeping mission", "MONUSCO"),
        ("The U.N. mission, known as MINUSCA, said so. MINUSCA lost 12.", "U.N. mission", "MINUSCA"),
        ("The U.N. refugee agency, UNHCR, said so. UNHCR was there.", "U.N. refugee agency", "UNHCR"),
    ],
)
def test_a_body_of_the_united_nations_is_told_with_its_acronym(text, name, alias):
    (body,) = actors(text)
    assert (body.name, body.aliases) == (name, (alias,))


def test_the_united_nations_themselves_speak_for_themselves():
    assert [actor.name for actor in actors("The U.N. said the mission was over.")] == ["U.N."]


@pytest.mark.parametrize(
    "text",
    [
        "The fire killed 12 people. The victims were found on Monday.",
        "The blast hurt experts and patients, who were moved.",
        "The town lies near a road on which fighters move.",
    ],
)
def test_a_noun_that_tells_nobody_is_no_actor(text):
    assert actors(text) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Brigadier General Tun Lin Aung said 12 people were killed.", "Tun Lin Aung"),
        ('"Five officers died," its operations spokesman, Sheikh Muse Abu Salah, said.', "Muse Abu Salah"),
        ("Police Chief Art Nowicki said two people were killed.", "Art Nowicki"),
        ("Police Lieutenant-Colonel Ghanim Shaker said the car bomb killed 12 people.", "Ghanim Shaker"),
    ],
)
def test_a_name_begins_right_behind_its_title(text, name):
    assert named(text, name).kind == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The blast killed 12 people. The chief minister announced payments.", "chief minister"),
        ("The Iraqi prime minister ordered an inquiry after 12 people died.", "Iraqi prime minister"),
        ("Twelve people died when special forces stormed the hotel.", "special forces"),
        ("The mine manager said 12 people died.", "mine manager"),
        ("The bus driver was arrested after 12 people died.", "bus driver"),
        ("The fire brigade said 12 people died.", "fire brigade"),
    ],
)
def test_an_unnamed_actor_is_told_with_what_tells_which(text, name):
    assert name in forms(text)


def test_fighters_who_did_something_are_actors():
    assert named("Fighters killed 12 people in the town.", "Fighters").kind == "armed_group"


def test_a_name_that_only_describes_a_thing_is_no_actor():
    assert "Little League" not in forms("He coached a Little League team, Mayor Ann Lee said on Monday.")


def test_initials_with_full_stops_or_without_are_one_person():
    (singer, _) = actors("A.J. Pero died on Friday. AJ Pero was a drummer. Pero was 55, said his friend Dan Stanton.")
    assert singer.aliases == ("AJ Pero", "Pero")


def test_a_sheriffs_office_goes_back_to_the_one_that_is_named():
    (office,) = actors("The Bonham County Sheriff's Office said two had died. The sheriff's office did not name them.")
    assert office.aliases == ("sheriff's office",)


def test_an_organisation_is_found_under_its_initials_without_brackets():
    text = "The Northern River Front attacked a post on Monday. Officials said the NRF lost two men."
    assert "NRF" in named(text, "Northern River Front").aliases


def test_persons_who_are_only_counted_are_not_listed():
    assert not {"Two cooks", "two cooks", "cooks"} & forms("Police said on Monday that two cooks slept in the house.")


def test_an_office_told_before_its_holder_goes_to_the_holder():
    text = "The mayor of Lindmoor closed the bridge. Later Mayor Dana Brook spoke to reporters."
    assert "mayor" in named(text, "Dana Brook").aliases


def test_an_office_that_two_persons_hold_stays_by_itself():
    text = "The governor was silent. Governor Dana Brook met Governor Lee Marsh on Friday."
    assert "governor" not in named(text, "Dana Brook").aliases + named(text, "Lee Marsh").aliases


def test_the_members_of_a_named_group_are_the_group():
    found = actors("Boko Haram militants attacked a village. Boko Haram said nothing. FBI agents arrived; the FBI was called.")
    assert {"Boko Haram", "FBI"} <= {form for actor in found for form in (actor.name, *actor.aliases)}
    assert len(found) == 2


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("The suspect's attorney, Conrad Lau, said so.", "Conrad Lau", "The suspect's attorney"),
        ("Tom Ives, Lindmoor's head of police, said so.", "Tom Ives", "Lindmoor's head of police"),
        ("A shot hit patrolman Joseph Reed.", "Joseph Reed", "patrolman"),
        ('"It was a bomb," said spokesman Col. Omar Diallo.', "Omar Diallo", "spokesman Col."),
        ("The home affairs minister Omar Diallo said so.", "Omar Diallo", "home affairs minister"),
        ("Yusuf Ali, a Mogadishu resident who saw the attack, said so.", "Yusuf Ali", "a Mogadishu resident"),
        ("Justice Hima Kohli granted bail. The court rose.", "Hima Kohli", "Justice"),
        ("Tragically Mr Finnegan died of his wounds.", "Finnegan", "Mr"),
        ("Its director, Dr. Nilda Serrano, said so.", "Nilda Serrano", "Its director"),
    ],
)
def test_a_title_is_read_as_worded(text, name, title):
    assert named(text, name).title == title


def test_who_speaks_behind_an_apposition_is_a_speaker():
    assert Role.SPEAKER in named("Ehsan Elahi, a spokesman for the group, said it was over.", "Ehsan Elahi").roles
    assert Role.SPEAKER in named("“We hold the hill,” said Capt. Barry Morris.", "Barry Morris").roles


def test_who_arrests_is_an_authority_and_who_is_arrested_is_accused():
    found = actors("Police arrested a suspect in Lindmoor on Friday. The suspect was silent.")
    roles = {actor.name: actor.roles for actor in found}
    assert Role.PERPETRATOR not in roles["Police"]
    assert Role.ACCUSED in roles["suspect"]


def test_those_who_wrote_the_report_are_no_actors():
    text = (
        "A bus fell off a bridge near Lindmoor on Friday.\n\nAnn Lee, Bo Cruz and journalist Ali Khan contributed to this report."
    )
    assert not {"Ann Lee", "Bo Cruz", "Ali Khan"} & forms(text)


def test_a_court_in_a_judges_title_is_no_actor_of_its_own():
    assert "Superior Court" not in forms("Superior Court Judge Dana Brook sentenced two men on Friday.")


def test_a_place_taken_for_a_person_elsewhere_is_a_place():
    assert "Isabela" not in forms("Two men were shot in Isabela on Friday. Isabela buries its dead.")


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Officials said Dana Brook was charged with fraud.", "Dana Brook", Role.ACCUSED),
        ("Dana Brook pleaded not guilty on Friday.", "Dana Brook", Role.ACCUSED),
        ("The Black Dawn Front claimed responsibility for the blast.", "Black Dawn Front", Role.PERPETRATOR),
        ("Dana Brook of the Lindmoor State Patrol said two men fled.", "Dana Brook", Role.SPEAKER),
    ],
)
def test_the_words_behind_a_name_tell_its_role(text, name, role):
    assert role in named(text, name).roles


def test_whom_the_verb_of_saying_only_tells_of_is_no_speaker():
    assert Role.SPEAKER not in named("Officials said Dana Brook was ill.", "Dana Brook").roles


def test_a_word_that_describes_a_noun_is_no_actor():
    assert forms("There is no military solution. An official inquiry began on Friday.") == set()


def test_initials_and_a_surname_are_a_person():
    assert named("The director-general of police, L.L. Dungal, said so.", "L.L. Dungal").kind == "person"


def test_a_platform_where_things_are_posted_is_no_actor_but_one_that_speaks_is():
    assert not {"Twitter", "Instagram"} & forms("Police posted the picture on Twitter and Instagram on Friday.")
    assert "Twitter" in forms("Twitter said on Friday that it had removed the pictures.")


def test_an_office_is_told_to_its_end_and_honours_its_holders_in_no_body():
    assert "Secretary of State" in forms("The Secretary of State called the raid cowardly.")
    assert "Ministers of Health" not in forms("The talks brought the Ministers of Health of Oman and Morocco together.")


def test_a_name_is_read_to_its_end():
    assert "Lindmoor Regional government" in forms("The Lindmoor Regional government signed the accord on Friday.")
    assert "Levant terrorists" not in forms("Islamic State of Iraq and the Levant terrorists attacked the town.")


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("ISIS fighters took a dam on Monday. ISIS has held the hill since June.", "ISIS", "ISIS fighters"),
        (
            "Suspected Boko Haram raiders fled. Boko Haram gunmen came back. Boko Haram said so.",
            "Boko Haram",
            "Boko Haram gunmen",
        ),
        ("The African Union Mission in Somalia (AMISOM) left the town.", "African Union Mission", "AMISOM"),
        ("The U.N. Support Mission for Libya, or UNSMIL, said so.", "U.N. Support Mission for Libya", "UNSMIL"),
    ],
)
def test_members_and_acronyms_are_told_with_their_body(text, name, alias):
    assert alias in named(text, name).aliases


def test_a_states_bodies_are_told_with_whose_they_are():
    assert "Nigerian Army" in forms("The Nigerian Army said its men held the hill.")
    assert "Turkish Armed Forces" in forms("The Turkish Armed Forces said so on Monday.")
    assert "Norway's Foreign Office" in forms("Norway's Foreign Office denied the report.")


@pytest.mark.parametrize("text", ["Israel bombed the camp.", "Qatar and Turkey support the rebels.", "Russia vetoed the text."])
def test_a_state_that_did_something_is_a_government(text):
    assert named(text, text.split()[0]).kind == "government"


def test_a_state_in_which_something_was_done_is_a_place():
    assert "Israel" not in forms("In Israel, bombed houses were cleared.")


@pytest.mark.parametrize("name", ["Jund al-Sahil", "Liwa al-Jazira", "Harakat al-Wadi"])
def test_an_arabic_word_for_soldiers_begins_an_armed_groups_name(name):
    assert named(f"{name} took two villages on Monday.", name).kind == "armed_group"


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("The ambassador to the council, Dana Brook, said no.", "Dana Brook", "The ambassador to the council"),
        ("Dana Brook, senior adviser at the institute, said no.", "Dana Brook", "senior adviser at the institute"),
    ],
)
def test_a_title_is_told_with_what_it_is_to_and_at(text, name, title):
    assert named(text, name).title == title


def test_each_of_two_speakers_speaks_and_an_acronym_parts_none_from_the_verb():
    joined = "Amnesty International and Human Rights Watch said so."
    assert all(Role.SPEAKER in named(joined, name).roles for name in ("Amnesty International", "Human Rights Watch"))
    assert Role.SPEAKER in named("The Syrian Network for Human Rights (SNHR) said so.", "Syrian Network for Human Rights").roles


def test_who_has_accused_somebody_is_not_accused():
    assert Role.ACCUSED not in named("Amnesty International has accused the army of looting.", "Amnesty International").roles


def test_credits_in_brackets_name_no_actors():
    text = "Talks went on. (Reporting by Dana Brook in Oslo, Writing by Piet Vos; Editing by Ana Roe)"
    assert not {"Dana Brook", "Piet Vos", "Ana Roe"} & forms(text)


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("U.S. Secretary of Defense Dana Cole spoke.", "Dana Cole", "U.S. Secretary of Defense"),
        ("Minister for the Middle East Tobias Roe spoke.", "Tobias Roe", "Minister for the Middle East"),
        ("Minister of Defense Ivan Petrov said so.", "Ivan Petrov", "Minister of Defense"),
    ],
)
def test_an_office_in_front_of_a_name_is_told_with_what_it_is_of(text, name, title):
    assert named(text, name).title == title


def test_an_office_told_again_is_its_holders():
    text = "Minister for the Middle East Tobias Roe spoke. The Minister for the Middle East left."
    assert named(text, "Minister for the Middle East").name == "Tobias Roe"


def test_a_nickname_with_stops_parts_neither_a_name_nor_a_sentence():
    found = brief(Article('"We will not wait," said Col. John "J.D." Dorrian, the spokesman. Dorrian left.'))
    assert 'John "J.D." Dorrian' in {actor.name for actor in found.actors}


def test_members_behind_a_long_name_are_told_with_it():
    text = "They fought Army of the Two Rivers fighters. The Army of the Two Rivers fled."
    assert "Army of the Two Rivers fighters" in named(text, "Army of the Two Rivers").aliases


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The bus in which they were returning from Sonbhadra skidded off the road.", "Sonbhadra"),
        ("A clerk, a 19-year-old from Keren, was hurt.", "Keren"),
        ("A village head walked 45 km to Ancub with his family.", "Ancub"),
        ("A driver was hurt near the settlement of Har Yatir.", "Har Yatir"),
    ],
)
def test_where_somebody_comes_from_or_goes_to_is_no_actor(text, place):
    assert place not in forms(text)


def test_states_listed_among_those_that_acted_are_governments():
    text = "The nations which have conducted strikes in Iraq include Australia, Belgium, France and Jordan."
    assert {"Australia", "Belgium", "France", "Jordan"} <= forms(text)
    assert "Australia" not in forms("The islands lie off countries such as Australia, Belgium and Jordan.")


def test_bodies_in_capitals_are_told_by_their_last_word():
    told = forms("THE FIFTH BRIGADE SAID THAT THE 20 DECEMBER MOVEMENT HAD CARRIED OUT THE ATTACKS.")
    assert {"FIFTH BRIGADE", "20 DECEMBER MOVEMENT"} <= told
    told = forms("THE COMMITTEE FOR THE TRUTH IN BAX BLAMED IT ON THE CAMILO RUIZ FRONT.")
    assert {"COMMITTEE FOR THE TRUTH IN BAX", "CAMILO RUIZ FRONT"} <= told
    assert not forms("THEY THREATENED TO KILL JUDGES. THE MISSION WILL SEND OBSERVERS.") & {"KILL JUDGES", "SEND OBSERVERS"}
    assert not forms("THE SAME ORGANIZATION DENIED IT. HE WAS SHOT IN THE HEAD IN FRONT OF HIS WIFE.") & {
        "SAME ORGANIZATION",
        "HEAD IN FRONT",
    }


def test_an_unnamed_victim_is_told_by_the_age():
    assert {"16-year-old", "44-year-old woman"} <= forms("A 16-year-old was shot. A 44-year-old woman was wounded on Friday.")


def test_an_age_is_no_actor_where_many_are_told_or_nothing_is_done():
    assert "16-year-old" not in forms("A 16-year-old was among 40 people killed when a bus overturned on Friday.")
    assert "16-year-old" not in forms("The mayor met a 16-year-old in the park.")


def test_an_age_goes_to_the_one_person_of_that_age():
    text = "A 44-year-old man was shot on Friday. Police said Joe Tell, 44, of Marlow died. A 45-year-old man was shot, too."
    assert "44-year-old man" in named(text, "Joe Tell").aliases
    assert "45-year-old man" not in named(text, "Joe Tell").aliases


def test_who_is_told_of_behind_another_speaker_does_not_speak():
    text = "Police said Joe Tell, 44, of Marlow was shot. “It was loud,” said Ann Hale, a neighbor."
    assert Role.SPEAKER not in named(text, "Joe Tell").roles
    assert Role.SPEAKER in named(text, "Ann Hale").roles


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("The MV Tumaini capsized on Monday and 12 people drowned.", "MV Tumaini"),
        ("Pirates freed their captives when the yacht Sea Lark ran aground.", "Sea Lark"),
        ("Two men fled in a silver Ford Fusion, police said.", "Ford Fusion"),
        ("She was taken to Marlow Medical Center with a wound to the leg.", "Marlow Medical Center"),
        ("A Roman Catholic priest was shot dead in Goma.", "Roman Catholic"),
        ("Raymond Zook, 44, of Ellsworth, was shot dead on Monday.", "Ellsworth"),
        ("Hundreds were released from the Dar Marwa prison.", "Dar Marwa"),
        (
            "The Liberia-flagged Amber Wave was boarded by pirates, and the car carrier Delta Crest fled.",
            "Liberia-flagged Amber Wave",
        ),
        ("Rebels ambushed a convoy near Chad's border with Sudan.", "Sudan"),
        ("Authorities in western Congo said that 20 people had died.", "Congo"),
        ("A quake off Japan broke two cables.", "Japan"),
        ("Four men died near San Telmo, Olancho Department, the army said.", "Olancho Department"),
        ("Four died near Bax, Olancho department, the army said.", "Olancho"),
        (
            "Bandits raided two villages in the Tsafe Local Government Area of Zamfara State before dawn on Friday.",
            "Tsafe Local Government",
        ),
        ("A shell hit the coastal camp of Deir Hasan.", "Deir Hasan"),
        ("The wounded were taken to the regional capital Maroua.", "Maroua"),
        ("Troops entered the Ein Dara refugee camp to arrest two men.", "Ein Dara"),
        ("Two shot\nBy Lou Mabry lmabry@example.com\n\nTwo men were shot dead on Saturday, police said.", "Lou Mabry"),
        ("Two shot\nLou Mabry | lmabry@example.com\n\nTwo men were shot dead on Saturday, police said.", "Lou Mabry"),
        ("Two shot\nBy: Plains News\n\nTwo men were shot dead on Saturday, police said.", "Plains News"),
        ("Two men were shot dead on Saturday, police said.\n\nStay with WKTX on air for updates.", "WKTX"),
        ("The governor accused rebels of the attack.", "accused rebels"),
        ("DEFENSE MINISTER GEN PABLO RUIZ SAID THAT TWO SOLDIERS DIED.", "DEFENSE MINISTER"),
        (
            "Man shot at fair\nBy Jolene Mabry | Updated 6:42 a.m. Sunday\n\nA man was shot dead on Saturday, police said.",
            "Jolene Mabry",
        ),
    ],
)
def test_what_acts_in_no_story_is_no_actor(text, absent):
    assert absent not in forms(text)


def test_a_surname_of_two_goes_to_who_holds_the_office():
    text = "President Adel Marwan freed 12 men. President Marwan succeeded his father, Hafiz Marwan, in 2000."
    assert "President Marwan" in named(text, "Adel Marwan").aliases


def test_an_arabic_article_in_small_letters_names_a_known_group():
    assert named("Troops hunt al-Qaida fighters.", "al-Qaida").kind == "armed_group"


def test_who_only_speaks_for_a_group_did_not_do_it():
    text = "An officer was killed. A Taliban spokesman claimed responsibility for the attack."
    assert Role.PERPETRATOR not in named(text, "Taliban spokesman").roles
    assert Role.PERPETRATOR in named(text, "Taliban").roles


def test_a_minister_between_commas_is_a_person():
    text = "The country's finance minister, Abderahmane Ould Vezzaz, said 12 people died."
    assert named(text, "Abderahmane Ould Vezzaz").kind == "person"


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("The report will go to the local district attorney, Kovacs said on Monday.", "Kovacs", None),
        ("Friends mourned the death of another blogger, Ahmed Rajab, on Friday.", "Ahmed Rajab", "another blogger"),
        ("Terence Stone, playing a career criminal, left the stage early.", "Terence Stone", None),
        (
            'Martin Weis, a spokesman for the foreign ministry tweeted Monday that "credible evidence" was there, he said.',
            "Martin Weis",
            "a spokesman for the foreign ministry",
        ),
        ("Rescuers met the army chief of staff, General Armando Cabral, on Monday.", "Armando Cabral", "the army chief of staff"),
        ("The bones are those of Corvantes' wife, Catalina de Soto, experts said.", "Catalina de Soto", "Corvantes' wife"),
        ("Voters suspect Adam Reed's party; many Nemov supporters suspect Reed's aides.", "Adam Reed", None),
        ("Somali President Hassan Sheikh Mahmoud said the attack was cowardly.", "Hassan Sheikh Mahmoud", "Somali President"),
    ],
)
def test_a_title_ends_where_its_noun_group_ends(text, name, title):
    assert named(text, name).title == title


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Norton County Sheriff's Office closed the road.", "Norton County Sheriff's Office", "security_force"),
        ("Two officers of the Marlow Police Department were hurt.", "Marlow Police Department", "security_force"),
        ("The Craddock family said it was grateful.", "Craddock family", "group"),
        ("Witnesses told CNN affiliate KSX that he ran.", "KSX", "media"),
        ("Iraqi state television said 12 died.", "Iraqi state television", "media"),
        ("Three doctors and medical sources said 12 died.", "medical sources", "group"),
        ("The talks are uniting Sunni and Shiite fighters against the army.", "Sunni and Shiite fighters", "armed_group"),
        ("WQZT TV reported the fire first.", "WQZT TV", "media"),
        ("The Council on American-Islamic Relations said it would sue.", "Council on American-Islamic Relations", "organization"),
        ("The Global Polio Eradication Initiative said so.", "Global Polio Eradication Initiative", "organization"),
    ],
)
def test_the_words_of_a_bodys_name_tell_its_kind(text, name, kind):
    assert named(text, name).kind == kind


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Witnesses told CNN affiliate WSBT that he ran.", "CNN"),
        ('Dan Berg, known for roles in "Ames" and "Malcolm in the Middle," was arrested on Sunday.', "Malcolm"),
        ("She suspects the men fled, her lawyer said.", "suspects"),
        ("The annual military exercises began on Monday.", "military"),
        ("A message on her Twitter account said Ann Lee was safe.", "Twitter"),
        ("Gunmen held several people hostage at the hotel.", "people hostage"),
        ("He took the prosecutor hostage on Monday.", "prosecutor hostage"),
        ("Thousands marked International Women's Day in the capital.", "International Women"),
        ('"Let\'s not talk about this," Ann Lee said.', "Let"),
        ("Police found a Glock handgun.", "Glock"),
        ("They fled Salah ad-Din province on Monday.", "Salah ad-Din"),
    ],
)
def test_what_only_describes_or_carries_words_is_no_actor(text, absent):
    assert absent not in forms(text)


def test_unnamed_families_of_two_names_stay_two():
    text = "The Craddock family wept. The Rice family said it was grateful."
    assert {"Craddock family", "Rice family"} <= {actor.name for actor in actors(text)}


def test_a_father_called_senior_is_not_his_son():
    text = 'Michael Bowen Sr. spoke on Monday. Michael Bowen, 18, was shot dead in August. "He was good," Bowen Sr. said.'
    assert "Bowen Sr." in named(text, "Michael Bowen Sr.").aliases
    assert named(text, "Michael Bowen").name == "Michael Bowen"


def test_the_office_of_another_country_is_another_persons():
    text = "Italian Prime Minister Matteo Renzo flew in. Tunisia's prime minister announced a raid."
    assert "prime minister" not in named(text, "Matteo Renzo").aliases


def test_a_state_police_told_in_small_letters_is_the_one_named():
    text = "Oregon State Police Sgt. Ann Lee found the bomb. The Marlow Police Department called the state police at noon."
    assert "state police" in named(text, "Oregon State Police").aliases


def test_all_states_of_a_list_act_with_one_of_them():
    text = "Saudi Arabia, the United Arab Emirates and Egypt accused rebels of theft. He was jailed in Chad, Mali, and Niger."
    governments = {actor.name for actor in actors(text) if actor.kind == "government"}
    assert governments == {"Saudi Arabia", "United Arab Emirates", "Egypt"}


def test_a_state_that_opens_a_clause_and_did_something_is_a_government():
    assert named("The deal came after Russia annexed Crimea.", "Russia").kind == "government"


def test_the_government_of_a_report_from_a_capital_is_that_states():
    text = "Kampala, Uganda – A ferry sank. Kampala declared mourning. Nairobi offered help. The government fined the owner."
    assert "government" in named(text, "Kampala").aliases


def test_a_deputy_of_the_sheriff_is_told_as_the_sheriffs():
    text = "A 35-year-old sheriff’s deputy was killed Friday. The sheriff's office mourned. Sheriff's deputies gave chase."
    assert {"35-year-old sheriff’s deputy", "sheriff's office", "Sheriff's deputies"} <= forms(text)
    assert "Sheriff" not in forms(text)


def test_a_name_holds_its_senior_behind_a_comma_and_no_disease():
    text = "Mark Hale, Sr., the number 2 man at the bureau, died from Alzheimer's disease."
    assert {"Mark Hale, Sr."} == {actor.name for actor in actors(text)}


def test_a_parent_is_told_with_the_number_of_children():
    assert "mother of two" in forms("A mother of two was shot dead on Monday.")


def test_a_name_of_unknown_words_behind_a_title_is_read_from_its_first_word():
    assert named("The Rev. Hyeon Soo Limb is held in the north, his church said.", "Hyeon Soo Limb").title == "Rev."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Maj. Nidal Malik Hassan, a U.S. Army officer, was convicted.", "Nidal Malik Hassan"),
        ("He beat Franko Skugor and Marin Dragan 6-3.", "Marin Dragan"),
        ("The Women's Social and Political Union fought for the vote.", "Women's Social and Political Union"),
        ("Headmaster Ulrich Wess wept.", "Ulrich Wess"),
        ("Minister for Health Leo Varad spoke.", "Leo Varad"),
        ("Cleveland Police Department Deputy Chief Ed Tomas spoke.", "Ed Tomas"),
    ],
)
def test_a_name_is_neither_cut_nor_run_together(text, name):
    assert named(text, name).name == name


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("The USS Ronald Reagan sailed on Monday.", "Ronald Reagan"),
        ("He was taken to Ronald Reagan UCLA Medical Center.", "Ronald Reagan"),
        ("She won the Arnold Palmer Invitational.", "Arnold Palmer Invitational"),
        ("There is no class for Eid al-Adha.", "Eid al-Adha"),
        ("#PrayForTunis spread on Monday.", "#PrayForTunis"),
        ("Crowds met outside the Kremlin.", "Kremlin"),
        ('Ann Lee starred in the film, "Django Unchained," in 2012.', "Django Unchained"),
    ],
)
def test_ships_houses_contests_feasts_and_films_are_no_actors(text, absent):
    assert absent not in forms(text)


def test_two_known_groups_joined_by_and_are_two():
    assert {"Taliban", "Islamic State"} <= {actor.name for actor in actors("The Taliban and Islamic State fought on Monday.")}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Myanmar's Aung San Suu Kyi was jailed on Monday.", "Aung San Suu Kyi", "person"),
        ("The Green Party of England and Wales won a seat.", "Green Party of England and Wales", "political_party"),
        ("The Islamic Republic of Iran accused the rebels of theft.", "Islamic Republic of Iran", "government"),
        ("The Nepal Civic Forum said 12 people died.", "Nepal Civic Forum", "organization"),
        ("The 17th Division attacked the town on Monday.", "17th Division", "security_force"),
    ],
)
def test_a_name_is_told_with_all_that_belongs_to_it(text, name, kind):
    found = named(text, name)
    assert (found.name, found.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Thirty students died at a school in Bwera, Kasese District, on Monday.", "Kasese District"),
        ("TEN REFUGEES DIED ON MONDAY, AMONG THEM WOMEN. THE ARMY SEIZED A TRUCK CARRYING RIFLES.", "THEM WOMEN"),
        ("The group posted on its Telegram channel that it did it.", "Telegram"),
    ],
)
def test_districts_channels_and_small_words_in_capitals_are_no_actors(text, absent):
    assert absent not in forms(text)


def test_a_body_is_told_without_where_it_posts():
    assert "State Department" in forms("Follow him on the State Department’s Flickr and Instagram.")


def test_a_known_body_is_told_apart_from_what_it_owns_and_a_country_with_all_that_it_is():
    assert "European Union" in {actor.name for actor in actors("They met for talks of the European Union's Regional Initiative.")}
    names = {actor.name for actor in actors("The Hashemite Kingdom of Jordan said so, and police destroyed three VBIEDs.")}
    assert names == {"Hashemite Kingdom of Jordan", "police"}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("The Foreign Secretary, Anna Reed, spoke first.", "The Foreign Secretary"),
        ("Foreign Office Minister, Anna Reed, said: The attack was horrific.", "Foreign Office Minister"),
        ("Minister for Central Asia, Anna Reed, visits Tashkent", "Minister for Central Asia"),
        ("They met the Minister of Health of Iraq, HE Dr Anna Reed, in Doha.", "the Minister of Health of Iraq"),
        ("Gen. Anna Reed, Northern Command commander, spoke first.", "Northern Command commander"),
    ],
)
def test_an_office_between_commas_is_title_and_alias(text, office):
    actor = named(text, "Anna Reed")
    assert (actor.title, office in actor.aliases) == (office, True)
    assert len([one for one in actors(text) if one.kind == "person"]) == 1


def test_what_somebody_is_told_to_be_is_no_alias():
    assert "a spokeswoman for the army" not in forms("Maria Delgado, a spokeswoman for the army, said so.")


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Syrian and Russian forces took the town.", "Syrian and Russian forces"),
        ("Turkish, Iraqi and Kurdish officials met in Ankara.", "Turkish, Iraqi and Kurdish officials"),
        ("State and federal officials said so.", "State and federal officials"),
        ("The interior and defence ministers resigned.", "interior and defence ministers"),
        ("US and British troops left.", "US and British troops"),
    ],
)
def test_a_group_is_told_with_all_the_words_joined_in_front_of_it(text, group):
    assert named(text, group).country is None


@pytest.mark.parametrize("text", ["The US and British troops left.", "Hamas and Israeli forces clashed."])
def test_a_state_or_group_beside_a_group_is_none_of_its_words(text):
    assert not any(" and " in form for form in forms(text))


def test_an_honorific_begins_a_persons_name():
    actor = named("But the village head, Alhaji Sani Bello, told us so.", "Sani Bello")
    assert (actor.kind, actor.title) == ("person", "the village head")


def test_a_regime_is_told_with_whose_it_is():
    assert named("Sanctions hit Assad's brutal regime. The regime fell.", "regime").name == "Assad's brutal regime"


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("Police say two men were shot. Marlow Police said the suspect was caught.", "Marlow Police", "Police"),
        ("Deputies came. Reed County sheriff's deputies found two dead.", "Reed County sheriff's deputies", "Deputies"),
        ("A 3-year-old was shot on Monday. The 3-year-old boy died.", "3-year-old boy", "3-year-old"),
        ("The gunman, identified as 22-year-old Jorge Hannes, shot four people.", "Jorge Hannes", "gunman"),
        ("Police identified the intruder as Rafael Reed, 34.", "Rafael Reed", "intruder"),
        ("Oscar Arias Sanchez spoke on Monday. Arias left for Lima.", "Oscar Arias Sanchez", "Arias"),
        ("The 407th Air Expeditionary Group left. The 407th AEG commander stayed.", "407th Air Expeditionary Group", "407th AEG"),
        ("Mosul University was seized. The University of Mosul means much.", "University of Mosul", "Mosul University"),
    ],
)
def test_one_thing_told_in_two_ways_is_one_actor(text, name, alias):
    actor = named(text, alias)
    assert actor.name in {name, alias}
    assert named(text, name) == actor


def test_a_coalition_is_not_any_body_that_bears_the_word():
    assert "Coalition" not in named("The Syrian Arab Coalition left. The Coalition backs it.", "Syrian Arab Coalition").aliases


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("U.S. forces left. Two people died.", "U.S. forces", "United States"),
        ("The Federal Government of Iraq said so.", "Federal Government of Iraq", "Iraq"),
    ],
)
def test_a_name_tells_its_country(text, name, country):
    assert named(text, name).country == country


def test_whoever_did_it_is_an_actor_unless_somebody_else_is_told_to_have_done_it():
    assert named("Two masked men killed a clerk on Monday.", "Two masked men").roles == (Role.PERPETRATOR,)
    assert "two men" not in forms("Police arrested Joe Tell, the gunman, after two men killed a clerk. Tell was charged.")


@pytest.mark.parametrize("text", ["A black Jeep stopped. The Jeep was burned.", "He fled in a green Mercedes. Two people died."])
def test_a_car_is_no_actor(text):
    assert forms(text) <= {"people"}


def test_in_capitals_a_word_is_no_group_and_an_agency_is_a_medium():
    text = "DESPITE THE FACT THAT 12 PEOPLE DIED, THE SPOKESMAN TOLD EFE THAT THE OAS SENT OBSERVERS."
    assert "FACT" not in forms(text)
    assert (named(text, "EFE").kind, named(text, "OAS").kind) == ("media", "international_org")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Kenai police Lt. Dave Ross said so.", "Kenai police Lt."),
        ("Orange County sheriff's spokeswoman Dave Ross said so.", "Orange County sheriff's spokeswoman"),
    ],
)
def test_a_rank_is_told_with_its_force(text, title):
    assert named(text, "Dave Ross").title == title


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It underlines the weight of Coalition efforts in the north.", "Coalition"),
        ("U.S. companies hosted the pages.", "U.S. companies"),
        ("The Foreign, Home and Defence Secretaries also came.", "Foreign, Home and Defence Secretaries"),
    ],
)
def test_coalitions_companies_and_secretaries_are_actors(text, name):
    assert name in forms(text)


def test_troops_of_a_body_are_the_body():
    names = [actor.name for actor in actors("Six peasants were murdered on Monday by troops of the First Brigade.")]
    assert "First Brigade" in names
    assert "troops" not in names


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("Juan Carlos Varela was arrested on Monday. Juan Carlos denied it.", "Juan Carlos Varela", "Juan Carlos"),
        ("Wilmer Restrepo Agudelo died on Monday. Papers showed Restrepo was ill.", "Wilmer Restrepo Agudelo", "Restrepo"),
        ("Park Geun-hye was jailed on Monday. Park denied it.", "Park Geun-hye", "Park"),
        ('Jack London, 40, was shot on Monday. "I saw him," London said.', "Jack London", "London"),
        ("Mohamed Dagolo, better known as Hemeti, denied it. Hemeti left.", "Mohamed Dagolo", "Hemeti"),
        ("The Sahel Unity Front, known by its Spanish acronym, FUS, attacked. FUS left.", "Sahel Unity Front", "FUS"),
        ("The Congolese army, or FARDC, said so. The FARDC left.", "FARDC", "Congolese army"),
        ("Ana Ruiz, president of the Copper Federation (FTC), left. The FTC met.", "Copper Federation", "FTC"),
        ("Franklin County Sheriff Dallas Baldwin said so. Baldwin left.", "Dallas Baldwin", "Baldwin"),
    ],
)
def test_a_short_and_another_name_are_one_actors(text, name, alias):
    actor = named(text, name)
    assert actor.name == name
    assert alias in actor.aliases


@pytest.mark.parametrize(
    ("text", "name", "form"),
    [
        ("Three Thai soldiers were wounded. Pheu Thai has a majority of three.", "Pheu Thai", "Three Thai soldiers"),
        ("The New People's Army (NPA) fled. Dalisay accused the army of a raid.", "New People's Army", "army"),
        ("Justice Minister Adam Bodnarski spoke. The prime minister's party trails.", "Adam Bodnarski", "prime minister"),
    ],
)
def test_anothers_words_are_no_alias(text, name, form):
    assert form not in named(text, name).aliases


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("A gunman, Dan Cole, killed two men on Monday.", "Dan Cole", Role.PERPETRATOR),
        ("Ann Reed was shot by her husband, Peter Reed, police said.", "Peter Reed", Role.PERPETRATOR),
        ("A 34-year-old nurse, Ann Lee, was shot dead on Monday.", "Ann Lee", Role.VICTIM),
        ("He blamed the attack on the Sahel Front.", "Sahel Front", Role.ACCUSED),
        ("Dan Cole went home. Dan Cole was found guilty of murder.", "Dan Cole", Role.ACCUSED),
        ("Ann Lee offered to mediate on Monday.", "Ann Lee", Role.MEDIATOR),
    ],
)
def test_a_description_beside_a_name_tells_its_role(text, name, role):
    found = actors(text)
    assert role in named(text, name).roles
    assert not any(actor.name in {"gunman", "her husband", "34-year-old nurse"} for actor in found)


@pytest.mark.parametrize(
    "text",
    [
        "Kampala has long denied it.",
        "Kampala has sent troops to the border.",
        "Kampala had no comment.",
        "Kampala is arming the rebels.",
        "Kampala, meanwhile, denied it.",
        "The bloc imposed sanctions on Kampala.",
    ],
)
def test_a_capital_that_acts_in_more_words_is_a_government(text):
    assert named(text, "Kampala").kind == "government"


@pytest.mark.parametrize("text", ["Kampala is burning.", "Kampala is a city of two million.", "Kampala has long winters."])
def test_a_capital_that_only_is_acts_nowhere(text):
    assert "Kampala" not in forms(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The commander of the northern sector said two soldiers were killed.", "commander of the northern sector"),
        (
            "The head of the country's anti-narcotics operations said it was over.",
            "head of the country's anti-narcotics operations",
        ),
        ("Men from the Ambal clan attacked a village.", "Ambal clan"),
    ],
)
def test_a_chief_who_speaks_is_told_with_what_he_is_in_charge_of(text, name):
    assert name in forms(text)


def test_a_wound_to_the_head_is_no_chief():
    assert not {form for form in forms("A wound to the head of the driver bled, police said.") if form.startswith("head")}


def test_a_cartel_or_gang_told_behind_a_name_is_the_named_group():
    text = "The town is disputed by the Halcon Nueva Era cartel. Halcon Nueva Era killed two men on Monday."
    assert named(text, "Halcon Nueva Era cartel").kind == "armed_group"


def test_a_department_of_a_government_stays_a_body():
    assert {"State Department", "Justice Department"} <= forms("The State Department, the Justice Department said, was warned.")


def test_titles_in_capitals_are_told_together():
    assert named("DEFENSE MINISTER GEN PABLO RUIZ SAID SO.", "PABLO RUIZ").title == "DEFENSE MINISTER GEN"


def test_members_make_no_armed_group_or_government_of_a_league():
    text = "NFL officials said so. The NFL has 32 teams. Greenpeace fighters protested. Greenpeace said no."
    assert {named(text, "NFL").kind.value, named(text, "Greenpeace").kind.value}.isdisjoint({"government", "security_force"})


def test_the_camp_of_a_candidate_is_no_place():
    assert "Donald Trump" in forms("The camp of Donald Trump denied the report. Donald Trump said it was false.")
    assert "John Roe" in forms("Ann Lee grew up in the village John Roe called home. John Roe was killed on Monday.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kurdish militants attacked a post on Monday, police said.", "Kurdish militants"),
        ("Two soldiers died, a defence ministry spokesman said.", "defence ministry spokesman"),
        ("Health ministry officials said so.", "Health ministry officials"),
    ],
)
def test_an_unnamed_actor_is_told_with_its_people_or_ministry(text, name):
    assert name in forms(text)


def test_a_people_in_front_of_a_group_is_no_actor_of_its_own():
    assert forms("Officials blamed Baloch militants for the attack.") == {"Officials", "Baloch militants"}


def test_where_the_hurt_are_taken_is_no_actor():
    text = "Omar Lund was pronounced dead at Tallis Memorial. Deputies said a boy was flown to Shands in serious condition."
    assert not {"Tallis Memorial", "Shands"} & forms(text)
    assert "Tallis Memorial" in forms("Tallis Memorial said on Monday that it had treated nine patients at its clinic.")
