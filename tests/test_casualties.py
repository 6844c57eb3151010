from __future__ import annotations

import pytest
from marked import read_marked

from briefing.article import Article
from briefing.brief import brief


def bound(value: int | None) -> str:
    return "-" if value is None else str(value)


def figures(text: str):
    return brief(Article(text)).casualties


@pytest.mark.cases("casualties")
def test_the_marked_figures_are_found_and_no_others(case):
    marked = read_marked(case)
    found = {(f.span.start, f.span.end, f"{f.outcome} {bound(f.count.low)}..{bound(f.count.high)}") for f in figures(marked.text)}
    aside = {(f.span.start, f.span.end) for f in figures(marked.text) if f.status == "superseded" or f.rule == "conjunct"}
    assert {f for f in found if f[:2] not in aside} == set(marked.marks)


STORY = "\n\nPeople met on the square on Tuesday to talk about the week.\n\nThe mayor said that the town would need time.\n"


@pytest.mark.cases("headlines")
def test_the_marked_figures_of_a_headline_are_found_and_no_others(case):
    marked = read_marked(case)
    told = [figure for figure in figures(marked.text + STORY) if figure.rule != "conjunct"]
    found = {(f.span.start, f.span.end, f"{f.outcome} {bound(f.count.low)}..{bound(f.count.high)}") for f in told}
    assert found == set(marked.marks)


@pytest.mark.cases("scopes")
def test_the_figures_have_the_scopes(case):
    wanted, text = case.split(" | ")
    told = [figure for figure in figures(text.replace(" / ", "\n\n")) if figure.part_of is None]
    assert [figure.scope.value for figure in told] == wanted.split()


def test_victims_joined_by_one_verb_are_one_figure_with_its_shares():
    whole, women, children = sorted(figures("Three women and two children were killed."), key=lambda f: -(f.count.low or 0))
    assert (whole.count.low, women.count.low, children.count.low) == (5, 3, 2)
    assert women.part_of == children.part_of == whole.id


def test_two_single_victims_of_one_verb_have_no_shares():
    assert [f.count.low for f in figures("A man and his wife were killed.")] == [2]


def quotes(text: str, number: int = 0) -> dict[str, str | None]:
    briefing = brief(Article(text))
    figure = briefing.casualties[number]
    names = ("place", "date", "event", "perpetrator", "source", "who")
    return {name: briefing.document.quote(span) if (span := getattr(figure, name)) else None for name in names}


def test_police_may_wound_and_arrest_the_same_men():
    assert [(f.outcome.value, f.count.low) for f in figures("Police wounded and arrested two men.")] == [
        ("injured", 2),
        ("detained", 2),
    ]


def test_who_denies_to_be_behind_a_raid_denies_no_count():
    assert figures("The army denied it was behind the raid that killed 14 people.")[0].status == "reported"


def test_a_reporting_verb_in_front_of_a_name_tells_the_source():
    text = "Rain kept out police, but not nurses; two boys had died, reported Ann Lee."
    assert quotes(text)["source"] == "Ann Lee"


def test_place_and_date_stand_in_the_sentence():
    found = quotes("A bomb killed 12 people in Lahore on Monday.")
    assert (found["place"], found["date"]) == ("Lahore", "Monday")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("On Monday a judge acquitted Roe of murdering two guards.", None),
        ("A court on Friday sentenced two men to life for killing five tourists.", None),
        ("Prosecutors on Monday charged Roe with the murder of two men last Friday.", "last Friday"),
        ("Thousands marched on Sunday to mourn the 12 people killed in the fire.", None),
        ("On Sunday a bomb at a funeral killed 12 people who mourned.", "Sunday"),
        ("Roe went on trial on Tuesday, eight years after the attack killed 29 people.", None),
        ("On Sunday, three weeks after the ceasefire, a bomb killed 12 people.", "Sunday"),
        ("The convicted men killed two guards on Sunday with grenades hidden in loaves of bread.", "Sunday"),
    ],
)
def test_the_day_of_a_sentence_or_of_mourning_is_not_that_of_the_deed(text, date):
    assert quotes(text)["date"] == date


def test_where_a_speaker_is_from_is_no_place_of_the_harm():
    assert quotes("The Watch, a monitor based in Malta, said that 19 civilians had been killed.")["place"] is None


def test_the_attack_is_traced_to_where_it_was_introduced():
    found = quotes("A suicide bombing hit a mosque in Quetta last Friday. The attack killed 12 people.")
    assert (found["place"], found["date"], found["event"]) == ("Quetta", "last Friday", "suicide bombing")


def test_the_agent_of_a_passive_is_the_perpetrator():
    assert quotes("Two farmers were killed by gunmen.")["perpetrator"] == "gunmen"


def test_the_subject_of_an_active_verb_is_the_perpetrator():
    assert quotes("A former guard killed three people.")["perpetrator"] == "A former guard"


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Twelve people were killed by Taliban and al-Qaeda fighters.", "Taliban and al-Qaeda fighters"),
        ("Taliban and al-Qaeda fighters killed 12 soldiers.", "Taliban and al-Qaeda fighters"),
        ("Syrian and Russian forces killed 12 people.", "Syrian and Russian forces"),
        ("One man was killed by gunmen and police arrested two others.", "gunmen"),
    ],
)
def test_all_who_did_it_are_the_perpetrator(text, doers):
    assert quotes(text)["perpetrator"] == doers


def test_a_later_sentence_may_blame():
    found = quotes("A blast killed 12 people. Police say the attacker was an Afghan national.")
    assert (found["perpetrator"], found["source"]) == ("an Afghan national", "Police")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Police said 12 people were killed.", "Police"),
        ("The head of the provincial council said 12 people were killed.", "The head of the provincial council"),
        ("Twelve people are dead, according to the head of the hamlet, Yanus Gowa.", "Yanus Gowa"),
        ("State and federal officials said 12 people were killed.", "State and federal officials"),
        ("Twelve people were killed, police said.", "police"),
        ("Twelve people were killed, according to Human Rights Watch.", "Human Rights Watch"),
        ("Twelve people were killed.", None),
        ("Twelve people were killed, Minister Ann Folly said.", "Minister Ann Folly"),
        ('The man suffered what police called "minor injuries."', "police"),
        ("The clerk spoke. A nurse in the town, who gave no name, said that she had counted 12 bodies.", "A nurse in the town"),
        ("The exiled broadcaster Voice of the Hills put the number of dead at 12.", "The exiled broadcaster Voice of the Hills"),
        ("A boy was killed when a shell went off, the provincial health directorate said.", "the provincial health directorate"),
        ("Twenty-six miners have been confirmed dead in a blast, local authorities said Saturday.", "local authorities"),
        ("The superior of the order said in Rome that 15 priests have been killed.", "The superior of the order"),
        (
            "Five boys were shot at Lodwar Hospital, among them Ali Ba, whose jaw was hit, said the Kenya Red Cross.",
            "Kenya Red Cross",
        ),
        ("Ivo Marn, a rebel spokesman, said his men had killed 12 soldiers and taken 34 prisoner.", "Ivo Marn"),
        ("NATO had at first spoken of nine dead.", "NATO"),
        ("The hospital had at first admitted to four deaths.", "The hospital"),
        ("The centre states that in June alone 31 students were detained.", "The centre"),
        ("The commission charged today that 287 civilians were murdered.", "The commission"),
        ("The storm is said to have killed 12 people.", None),
        ("Ten people died, the prime minister, Hun Manet, said on Facebook.", "Hun Manet"),
        ("Police officers were admitted to hospital after 12 people were injured.", None),
        ("The president, who visited the 12 wounded on Monday, condemned the rebels.", "The president"),
        ("Gaza: 12 killed in airstrike\n\nThe strike hit a camp on Monday.", None),
        ("There were no deaths, said Kyiv's mayor, Pavlo Hryshko.", "Pavlo Hryshko"),
        ("The coordinator of the office, Ann Lee, pointed out that 211 peasants were killed.", "Ann Lee"),
        ("Sheriff: Three people killed in fire\n\nThe fire broke out on Monday in a barn.", "Sheriff"),
        ("Twelve people were killed, according to Ukrainian President Ana Lund.", "Ukrainian President Ana Lund"),
        ("Terrorists opened fire, leaving 26 people, mostly holidaymakers from other States, dead.", None),
    ],
)
def test_who_says_so(text, source):
    assert quotes(text)["source"] == source


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Twelve people were killed on Monday.", "event"),
        ("The conflict has killed 12,000 people since January.", "cumulative"),
        ("It was late. Attacks in the province have left dozens dead.", "cumulative"),
        ("An earlier attack killed 12 people.", "background"),
        ("Some 200 families have fled since Friday.", "event"),
        ("At least 22 people have died in fighting since the weekend.", "event"),
        ("38 soldiers have been held in Bamako since June.", "event"),
        ("Seven people were killed in 33 separate shootings since Friday.", "cumulative"),
        ("Rebels killed six people in the biggest attack there for a year.", "event"),
    ],
)
def test_scope(text, scope):
    assert figures(text)[0].scope == scope


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Twelve people were killed.", "reported"),
        ("No one was hurt.", "none"),
        ("An unconfirmed report said 12 people were killed.", "disputed"),
        ("The reported kidnapping of a woman was nothing but a hoax, police said.", "disputed"),
        ("The rebels denied allegations that they had killed 14 people.", "disputed"),
        ("The raid killed 14 people, but the army denied targeting civilians.", "reported"),
        ("The army denied any role in the raid that killed 14 people.", "reported"),
        ("The army denied using gas in the raid that killed 14 people.", "reported"),
        ("The army denied killing 14 people.", "disputed"),
    ],
)
def test_status(text, status):
    assert figures(text)[0].status == status


def test_the_older_of_two_tolls_is_superseded():
    found = {f.count.low: f.status for f in figures("The death toll rose to 33 from 31 on Sunday.")}
    assert found[33] == "reported"
    assert found[31] == "superseded"


def test_killed_or_injured_is_one_combined_figure():
    (figure,) = figures("The strikes killed or injured 20 people.")
    assert (figure.outcome, figure.count.low, figure.combined) == ("killed", 20, True)


def test_shot_and_killed_is_not_combined():
    (figure,) = figures("Gunmen shot and killed two teachers.")
    assert (figure.outcome, figure.combined) == ("killed", False)


def test_an_included_share_points_to_its_whole():
    whole, part = figures("A blast killed 33 people, including two children.")
    assert part.part_of == whole.id


def test_an_attackers_death_is_told_apart():
    assert [f.category for f in figures("A suicide bomber was killed.")] == ["attacker"]
    shot = "Roe opened fire at a store before he was shot dead by police."
    assert [f.category for f in figures(shot)] == ["attacker"]
    assert [f.category for f in figures("Roe left a store before he was shot dead by police.")] == ["civilian"]


@pytest.mark.parametrize(
    ("text", "categories"),
    [
        ("Some 46 people, 19 of them police officers, were hurt.", ["unspecified", "security_forces"]),
        ("Two soldiers and a farmer were killed.", ["unspecified", "security_forces", "civilian"]),
        ("Officers Ann Lee and Bo Roe were killed.", ["security_forces"]),
        ("Five members of the Taliban killed by the security forces were buried.", ["armed_group"]),
        ("Police arrested a journalist in the town.", ["civilian"]),
        ("Thirteen of the dead are children.", ["civilian"]),
        ("No soldiers were hurt.", ["security_forces"]),
        ("One soldier died and four were wounded.", ["security_forces", "security_forces"]),
        ("One soldier died; four were wounded.", ["security_forces", "unspecified"]),
        (
            "The blast killed eight people, as well as three attackers, and wounded 19.",
            ["unspecified", "attacker", "unspecified"],
        ),
        (
            "The blast killed eight, including two soldiers and a monk, and hurt 19.",
            ["unspecified", "security_forces", "civilian", "unspecified"],
        ),
        ("Five members of the presidential guard were killed.", ["security_forces"]),
        ("Five members of the club were killed.", ["unspecified"]),
        ("The shelling caused 41 civilian deaths.", ["civilian"]),
        ("The gunman, identified as Dale Stroud, 47, died on the steps.", ["attacker"]),
        ("The suspect died at the scene.", ["attacker"]),
        ("A carjacking suspect was wounded.", ["attacker"]),
        ("The suspect, Dale Stroud, 53, was pronounced dead.", ["attacker"]),
        ("A cholera suspect died at the clinic.", ["unspecified"]),
        ("The suspect was killed by a mob.", ["unspecified"]),
        ("The man who opened fire on the officers is dead.", ["attacker"]),
        ("The guard who opened fire at the robbers was shot dead.", ["security_forces"]),
        ("The man who opened fire on the intruder was hurt.", ["civilian"]),
        ("Two clerks were killed. A man died of a self-inflicted wound.", ["civilian", "attacker"]),
        ("A woman was shot dead and her husband died of a self-inflicted wound.", ["civilian", "attacker"]),
        ("A man died of a self-inflicted wound.", ["civilian"]),
    ],
)
def test_a_number_alone_counts_whom_the_words_beside_it_tell(text, categories):
    assert [f.category for f in figures(text)] == categories


def test_every_figure_points_at_its_words():
    text = "A blast killed 33 people. Later two men were shot dead and dozens hurt."
    briefing = brief(Article(text))
    assert [briefing.document.quote(f.span) for f in briefing.casualties] == ["33", "two", "dozens"]


def test_the_one_of_the_wounded_who_died_is_killed():
    found = {(f.outcome.value, f.count.low) for f in figures("Five people were shot, one of them fatally.")}
    assert found == {("injured", 5), ("killed", 1)}


def test_a_figure_is_said_by_the_speaker_in_front_of_it():
    text = "Police said nine people were hurt, but Mayor Maria Delgado said 14 people were hurt."
    assert [quotes(text, number)["source"] for number in (0, 1)] == ["Police", "Mayor Maria Delgado"]


def test_someone_shot_and_dead_is_not_among_the_injured():
    briefing = brief(Article("A deputy was killed on Friday. Someone shot him at the door. Another deputy was hurt."))
    assert {outcome.value: toll.low for outcome, toll in briefing.toll.items()} == {"killed": 1, "injured": 1}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Lee and seven [number as heard] other people were killed.", "Ann Lee and seven [number as heard] other people"),
        ("The massacre [of six priests] shook the town.", "six"),
        ("The massacre of six [sic] priests shook the town.", "six"),
    ],
)
def test_an_editors_brackets_part_no_words(text, words):
    found = figures(text)[0]
    assert text[found.span.start : found.span.end] == words


@pytest.mark.parametrize(
    ("text", "words", "part"),
    [
        ("The attack wounded ten people. A boy of 13 and two women were among them.", "A boy of 13 and two women", True),
        ('The bombing killed 31 people. "Nine of them were children."', "Nine", True),
        ("Eleven people died, the ministry said. A charity put the number at 17.", "17", False),
        ("Eleven people died, the ministry said. A charity gave a figure of 17.", "17", False),
    ],
)
def test_a_sentence_goes_on_with_those_counted_before(text, words, part):
    found = figures(text)[-1]
    assert (text[found.span.start : found.span.end], found.part_of is not None) == (words, part)


def test_a_list_that_adds_up_tells_who_they_were():
    found = figures("The blast killed 12 people, seven women and five men.")
    assert [(figure.count.low, figure.part_of) for figure in found] == [(12, None), (7, "c1"), (5, "c1")]


def test_a_list_of_others_is_added_though_the_numbers_match():
    assert figures("The blast killed 12 soldiers, seven policemen and five civilians.")[0].count.low == 24


def test_the_debts_of_the_dead_are_no_count():
    assert figures("The dead man's debts amounted to 12 million.") == ()


def test_the_newer_toll_is_found_behind_words_on_the_older():
    found = figures("The toll rose from 54 reported by the police on Monday to 60.")
    assert [figure.count.low for figure in found if figure.status == "reported"] == [60]


def test_the_dead_amount_to_a_number():
    assert [figure.count.low for figure in figures("The dead amount to 12, a commission said.")] == [12]


def test_what_was_admitted_at_first_is_superseded():
    assert figures("The hospital had at first admitted to four deaths.")[0].status == "superseded"


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Honduran soldiers opened fire on a group of refugees, killing two and wounding three.", "Honduran soldiers"),
        ("Russia launched 97 drones at Ukraine overnight, killing five people.", "Russia"),
        ("Mercenary forces attacked a truck yesterday, leaving a toll of 11 dead.", "Mercenary forces"),
        ("Last month a suicide bomber blew up a car, killing six people.", "a suicide bomber"),
        ("Iraqi Security Forces (ISF) detained two men at the site.", "Iraqi Security Forces"),
        ("Seven troops died in an ambush claimed by the Taliban.", "the Taliban"),
        ("A man is in jail after deputies say he shot and killed his girlfriend.", "A man"),
        ('"They have killed more than 150 herders here," Mayor Issa Ba said.', None),
        ("Iraqi police say a suicide truck bomb attack has killed at least 22 people.", None),
        ("Authorities in Peru say unidentified gunmen killed seven people near the border.", "unidentified gunmen"),
        ("A spokesman says police detained two men after stopping a truck.", "police"),
        ("Officials say suspected pro-government militiamen have killed a tribal elder.", "suspected pro-government militiamen"),
        ("The governor survived a bomb attack that killed his bodyguard.", None),
        ("Rebels set off a bomb that killed three soldiers.", "Rebels"),
        ("Gunmen dressed in army uniforms killed eight people in a raid on a store.", "Gunmen"),
        ("Gunmen stopped a bus, forced some passengers off it and then killed 10 of them.", "Gunmen"),
        ("Four people have been killed by a group of armed men attacking a post.", "a group of armed men"),
        ("The bureau says unknown gunmen in the west have ambushed and wounded three.", "unknown gunmen"),
        ("Judge Harlan Meeks sentenced Dan Vann to 42 years for killing two people.", "Dan Vann"),
        ("Prosecutors charged two brothers with killing three people.", "two brothers"),
        ("Assailants plunged knives into the writer and his wife, killing him and wounding her.", "Assailants"),
        ("Goma, Congo (CNN)Gunmen stormed a hotel on Friday, killing at least five people.", "Gunmen"),
        ("Otto Brand was kidnapped in Lund on 4 May by gunmen.", "gunmen"),
        ("A woman who was shot in her driveway on Wednesday by her ex-husband died Thursday, police said.", "her ex-husband"),
        ("Agents Juan Mora and Luis Paz were shot point-blank by two youths and died instantly.", "two youths"),
        ("The dead include four students who were dragged from a bar by gunmen in May.", "gunmen"),
        ("A man who was stopped by police after he had shot two women died on Friday.", None),
        ("In January a drone launched by the militias killed three troops at a base.", "the militias"),
        ("The commission attributes the other 32 deaths to the rebels.", "the rebels"),
        ("It was the army that took the priest into custody.", "the army"),
        ("It was rebel forces that attacked the farm on that day, killing a farmer.", "rebel forces"),
        ("Police opened fire, and a student and a taxi driver were killed.", "Police"),
        ("The air force bombed Palo Grande, where a mother died and five persons were wounded.", "The air force"),
        ("A patrol of the 22nd Battalion hit a mine and one soldier died.", None),
        ("As word spread, youth clashed with police, and about 20 protesters were hurt.", None),
        ("The Red Front mounted a chain of attacks that by dawn had left nine dead and 34 wounded.", "The Red Front"),
        ("A total of 12 policemen died during the attack that some 200 rebels staged on the post.", "some 200 rebels"),
        ("Seven soldiers were wounded when unknown persons lying in ambush fired on a bus.", "unknown persons"),
        ("A guard was grazed by a bullet when a man who had been told to turn down his music opened fire.", "a man"),
        ("The group has been blamed for the deaths of nearly 1,800 civilians over four years.", "The group"),
        ("No group has been blamed for the deaths of the 12 civilians.", None),
        ("A cold front has been blamed for the deaths of 12 people.", None),
        ("Otto Brand was kidnapped in Lund on May 4 by gunmen.", "gunmen"),
        ("A boxer who was beaten by Mike Tyson in 1990 died on Monday.", None),
        ("Police opened fire, and three officers were injured by stones, the force said.", None),
        ("The jets bombed the bridge and two hours later 12 refugees drowned in the river.", None),
        ("Guards fired in the air and 13 people were crushed in the panic.", None),
        ("It was the driver who died, and two passengers were hurt.", None),
        ("Two men were confirmed dead by the coast guard.", None),
        ("The minister announced Friday that militants had killed four police officers in Sinai.", "militants"),
        ("A convoy sent by the army arrived after a quake killed 300 people.", None),
        ("It was the police who found the 12 bodies.", None),
        ("It was the army that rescued 12 hostages.", None),
        ("Police raided a house, where two women were found dead.", None),
        ("The army bombed a bridge on Monday, and two people were killed in a car crash in Leeds.", None),
        ("Police launched a manhunt after the attack that killed three people on Monday.", None),
        ("Two people died in the attack that police said militants launched.", None),
        ("Three people died after officers who had been attacked called for help.", None),
        ("Amnesty International announced the arrest of 12 activists.", None),
        ("Police fired shotguns at thousands of workers, leaving three people dead and at least 150 injured.", "Police"),
        ("The national police announced the capture of 24 individuals.", "The national police"),
        ("Six peasants were killed by members of the security forces.", "members of the security forces"),
        ("Six peasants were killed by troops of the First Brigade.", "troops of the First Brigade"),
        ("Members of the army shot dead three men on Friday.", "Members of the army"),
        ("A plane crashed with 62 passengers and five crew on board, killing 38 people.", None),
        ("A fire gutted a building where workers were sleeping, killing six.", None),
        ("A boat fire killed 148 people on Tuesday.", None),
        ("The hotel where gunmen killed 12 people has reopened.", "gunmen"),
        ("An Islamic court executed two men in Mogadishu.", "An Islamic court"),
        ("The army in March killed 12 people.", "The army"),
        ("The mayor said he had buried 11 people since Friday.", None),
        ("A jury acquitted him of murdering two men.", None),
    ],
)
def test_who_did_it(text, doer):
    found = figures(text)[-1].perpetrator
    assert (text[found.start : found.end] if found else None) == doer


def test_what_a_text_on_an_event_of_old_tells_of_its_year_is_of_the_event():
    text = (
        "The siege took place in Quito on 16 January 1986, when rebels seized the ministry and took 71 people hostage.\n\n"
        "The rebels were led by a former officer. The building burned for a day. The army stormed it at dawn.\n\n"
        "In 1986, judges said, 19 people had died inside. In 1979, a raid on a barracks had killed eight conscripts.\n"
    )
    scopes = {text[figure.span.start : figure.span.end]: figure.scope for figure in figures(text)}
    assert (scopes["19"], scopes["eight"]) == ("event", "background")


def test_what_comes_before_is_told_of_the_same_person():
    found = figures("The suspect was shot by a guard before being taken into custody.")
    assert {(figure.outcome, figure.count.low) for figure in found} == {("injured", 1), ("detained", 1)}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The agency quotes Omar Barman as saying 12 people were arrested.", "Omar Barman"),
        ("State media quoted officials as saying 10 people were killed.", "officials"),
        ("Police were quoted as saying five people died.", "Police"),
        ("The ministry accepted a figure of 14 dead.", "The ministry"),
    ],
)
def test_whom_somebody_quotes_says_so(text, source):
    found = figures(text)[-1].source
    assert found
    assert text[found.start : found.end] == source


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Two soldiers were killed in northern Iraq.", "northern Iraq"),
        ("Three people were shot in southeast Houston.", "southeast Houston"),
        ("Two men were shot on the city's west side.", "the city's west side"),
        ("A woman was killed on Milwaukee's north side.", "Milwaukee's north side"),
        ("Two people died in the suburbs of Tripoli.", "the suburbs of Tripoli"),
    ],
)
def test_the_part_of_a_place_is_told_with_it(text, place):
    assert quotes(text)["place"] == place


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The girl was driven to Mercy Hospital by her father.", None),
        ("The murder of six priests and two women by unidentified gunmen shocked the city.", "unidentified gunmen"),
        ("The assassination of Ann Porta, minister of health, by suspected rebels shocked all.", "suspected rebels"),
        ("Nine people died as a result of a Shining Path attack.", "Shining Path"),
        ("Russian attacks on Ukrainian towns and villages along the river killed 11 people.", "Russian"),
        ("Six farmers were killed on Monday. The attack was the work of guerrillas.", "guerrillas"),
        ("Six farmers were killed on Monday. The attack was attributed to the traffickers.", "the traffickers"),
        ("Six farmers were killed on Monday. The attack was not attributed to the rebels.", None),
        ("Six farmers died in a bombing on Monday. The army is responsible for the attack, the union said.", "army"),
        ("Pirates boarded a tanker in the gulf early Wednesday and took away eight crew members.", "Pirates"),
        ("Gunmen suspected to be bandits have killed a mathematics teacher.", "Gunmen"),
        ("Nineteen people were killed when gunmen overran villages in Benue.", "gunmen"),
        ("Two trains collided on Wednesday, killing both drivers and a schoolgirl and injuring 106 passengers.", None),
        ("Neely Gard, 19, was booked with negligent homicide in the death of Ann Bour.", "Neely Gard"),
        ("Soldiers killed 12 gunmen.", "Soldiers"),
    ],
)
def test_who_did_it_is_told_by_noun_event_blame_and_law(text, doers):
    assert quotes(text, -1)["perpetrator"] == doers


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Half a million people have fled, according to aid agencies.", "aid agencies"),
        ("Some 31 people were killed, according to a Ledger count.", "a Ledger count"),
        ("Some 31 people were killed, according to a count by the Red Cross.", "Red Cross"),
        ("The Mutual Support Group [GAM] said 24 people were killed.", "The Mutual Support Group"),
        ("A doctor who asked not to be named said 200 people were wounded.", "A doctor"),
        ("Officials had spoken of 30 dead.", "Officials"),
        ("Police believe a man killed two people.", "Police"),
        ("Deputies responded to the scene, where they found a man shot to death.", None),
        ("Joe Blair faces two counts of murder in the deaths of two men.", None),
    ],
)
def test_who_says_so_is_told_by_report_count_and_clause(text, source):
    assert quotes(text, -1)["source"] == source


@pytest.mark.parametrize(
    "text",
    [
        "The child was taken into protective custody.",
        "We will not rest until we arrest the person responsible.",
        "A green Mercedes was missing from the garage.",
        "The domains, held by a society,[3] were reported to have been seized.",
    ],
)
def test_no_arrest_no_person_and_no_footnote_is_a_figure(text):
    assert figures(text) == ()


def test_a_number_in_a_list_counts_the_same_persons():
    found = figures("Forty-three soldiers were killed, 28 wounded and 17 listed as missing.")
    assert [figure.category.value for figure in found] == ["security_forces"] * 3


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("A gunman opened fire at a wedding on Monday, killing two people.", None),
        ("Two people died in a fire on Monday.", "fire"),
        ("The boy was hurt at a shooting range.", None),
    ],
)
def test_a_fire_that_is_opened_and_a_range_are_no_events(text, event):
    assert quotes(text)["event"] == event


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The driver, Ann Poma, was also among the dead.", "Ann Poma"),
        ("The commander of the escort, Captain Bo Tall, was killed.", "Captain Bo Tall"),
        ("The woman, 44-year-old Ann Reed, was injured.", "Ann Reed"),
        ("Bo Presti, a butcher, was shot dead in March.", "Bo Presti"),
        ("The teen was flown to a hospital, where he died.", "teen"),
        ("A 14-year-old boy was riding home when he was shot in the foot.", "14-year-old boy"),
        ("Her husband said she was shot dead.", None),
        ("Bo Munn met Dan Reed before he was shot dead.", None),
    ],
)
def test_who_is_the_name_beside_and_the_one_person_before_he(text, who):
    assert quotes(text, -1)["who"] == who


def test_he_is_of_the_kind_of_the_one_before():
    assert figures("A soldier was flown to a hospital, where he died.")[0].category == "security_forces"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Two people were shot in the rented duplex.", "the rented duplex"),
        ("Six aid workers have been killed in the country this year.", "the country"),
        ("Man found shot to death in alley\n\nPolice said so on Monday. They gave no name.", "alley"),
    ],
)
def test_more_nouns_tell_a_place_and_in_headlines_without_an_article(text, place):
    assert quotes(text)["place"] == place


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("During August 141 people were killed in Guatemala.", "cumulative"),
        ("In June alone 31 students were detained.", "cumulative"),
        ("The morgue received 44 bodies so far this week.", "cumulative"),
        ("On 3 August 141 people were killed in Guatemala.", "event"),
    ],
)
def test_a_month_alone_runs_over_time(text, scope):
    assert figures(text)[0].scope == scope


@pytest.mark.parametrize(
    ("text", "field", "wanted"),
    [
        ("According to Sheriff Bryan Bale, the child was in critical condition after the shooting.", "who", "child"),
        ("According to police, Anthony Lasker, 36, hit and killed a woman.", "source", "police"),
        ("The man, whom authorities believe was shot twice, is alive.", "source", "authorities"),
        ("A student at Ridge High School in Nashville is charged with the murder of two men.", "perpetrator", None),
        ("There were eight women, a girl and four men injured.", "perpetrator", None),
        ("A large house party in Houston ended in gunfire, leaving one person dead.", "perpetrator", None),
    ],
)
def test_nobody_beside_is_taken_for_victim_source_or_doer(text, field, wanted):
    assert quotes(text, -1)[field] == wanted


def test_who_seeks_did_not_do_it_and_who_is_believed_says_nothing():
    found = quotes("Police are hunting a suspect believed to have left a bomb in a bag, wounding 13 people.")
    assert (found["perpetrator"], found["source"]) == (None, None)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In a post on a network he said two people died.", None),
        ("The UN said on its Web site that 12 people were killed.", None),
        ("Two soldiers were killed at an army post.", "an army post"),
    ],
)
def test_a_post_and_a_site_of_the_net_are_no_places(text, place):
    assert quotes(text)["place"] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Two hostages died in a rescue at a bank in Halbeck.", "a bank in Halbeck"),
        ("Ann Lee was killed on the sidewalk outside Marlow Hospital on Saturday.", "the sidewalk outside Marlow Hospital"),
        ("Six soldiers were killed at a base in the remote Jumla district.", "a base in the remote Jumla district"),
        ("Two bombs went off in a street of the port of Adana, killing eight people.", "a street of the port of Adana"),
        ("The agency said that some 8,700 people had fled Nairobi in the past week.", "Nairobi"),
        ("The guards overran the bunker line, killing 41 rebels.", None),
        ("Nine were killed in a bakery in Lysychansk, Russia said.", "a bakery in Lysychansk"),
        ("Two people were killed in a crash on Interstate 95 near Richmond, state police said.", "Interstate 95 near Richmond"),
        ("A man was shot in the neck on Interstate 44 on Tuesday evening.", "Interstate 44"),
        ("Two killed in head-on crash on Highway 50", "Highway 50"),
        ("A driver was shot on I-44 on Sunday.", "I-44"),
        ("Five people were killed in mid-2015 in the region.", "the region"),
        ("An attack on M23 rebels killed 12 people.", None),
        ("The driver fled the scene after the crash that killed two women.", None),
        ("The victim confided in Ann Lee before she was killed.", None),
        ("Three people were killed in a fire on Florida's west coast.", "Florida"),
        ("A shepherd was killed in a blast in the same sector on Thursday.", "the same sector"),
        ("Two workers in the private sector were killed.", None),
        ("A driver was shot along M-April", None),
        ("A health official told reporters in Bardan that 800 people had died.", None),
        ("Speaking in Geneva, the commissioner said 200 civilians had been killed.", None),
        ("A roadside bomb in Baquba, 65 km northeast of Baghdad, killed two policemen on Monday.", "Baquba"),
        ("Gunmen killed two journalists in Mogadishu.", "Mogadishu"),
        ("Several people died at a news conference in Kabul when a bomb exploded.", "Kabul"),
        ("A bomb killed 12 people, five of them policemen in Baghdad on Monday.", "Baghdad"),
        ("The ministry confirmed five deaths, one of them a guard who was beaten by a crowd in Mamou.", None),
        ("Bandits abducted 22 passengers along the Kano-Lagos road.", "Kano-Lagos road"),
        ("One man was killed at an apartment complex on the city's west side.", "an apartment complex on the city's west side"),
    ],
)
def test_a_place_is_told_with_what_it_is_in(text, place):
    assert quotes(text)["place"] == place


@pytest.mark.parametrize(
    "text",
    [
        "Two people were killed, according to",
        "Two people were killed, according to the",
        "Two people were killed, said",
        "The army said two soldiers had fallen",
        "He found the weapon and broke the",
        "Among the dead are two policemen who were guarding the bank, a taxi driver, and a street vendor",
    ],
)
def test_a_text_cut_off_anywhere_is_read(text):
    assert brief(Article(text)).document.text == text
