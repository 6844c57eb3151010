from __future__ import annotations

import pytest

from briefing.article import Article
from briefing.brief import brief
from briefing.casualties.figure import Outcome


def toll(text: str) -> dict[str, tuple[int | None, int | None]]:
    return {outcome.value: (reading.low, reading.high) for outcome, reading in brief(Article(text)).toll.items()}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A blast killed 33 people and injured 69 others.", {"killed": (33, 33), "injured": (69, 69)}),
        ("A blast killed 33 people, including two children.", {"killed": (33, 33)}),
        ("The toll was first put at 9. The death toll rose to 33 from 31.", {"killed": (33, 33)}),
        ("A blast killed 33 people. The war has killed 12,000 people since May.", {"killed": (33, 33)}),
        ("A blast killed 33 people. The suicide bomber was also killed.", {"killed": (33, 33)}),
        ("A blast killed at least 31 people.", {"killed": (31, None)}),
        ("Up to 40 people were killed in the flood.", {"killed": (None, 40)}),
        (
            "A blast killed 240 people. Police said 249 people were killed. Rescuers said it killed 240 people.",
            {"killed": (240, 240)},
        ),
        ("Five people were shot at a bar. One man was killed.", {"killed": (1, 1), "injured": (4, 4)}),
        ("No one was hurt in the fire.", {"injured": (0, 0)}),
        ("The army said 12 rebels were killed; the rebels put their losses at three.", {"killed": (3, 12)}),
        ("The army said 17 soldiers were killed. A villager said the true toll was closer to 40.", {"killed": (17, 40)}),
        (
            "Police said they arrested 162 people. A union said 200 were in custody.",
            {"detained": (162, 200)},
        ),
        ("Two people were shot dead, doctors said. Police, however, acknowledged only one death.", {"killed": (1, 2)}),
        (
            "An attack killed 39 people, officials said. Omar Losa said his count had reached 48 after bodies were found.",
            {"killed": (39, 48)},
        ),
        (
            "On Monday, 61 civilians were killed, local sources said. The Emergency Lawyers have documented 78 deaths.",
            {"killed": (61, 78)},
        ),
        (
            "Relatives say between 30 and 40 people are missing, while the mayor said that only 12 had not been accounted for.",
            {"missing": (12, 40)},
        ),
        (
            "Forty-one of the 52 pupils abducted on Monday regained their freedom after weeks in captivity.",
            {"abducted": (52, 52)},
        ),
        ("A hiker reported missing on Friday has been found safe.", {}),
        ("A party looking for a missing hiker found the man's body on Friday.", {"killed": (1, 1)}),
        ("Police searching for a missing boy found the body of his mother in a lake.", {"killed": (1, 1), "missing": (1, 1)}),
        ("The girl who went missing on Friday was found. Her brother is still missing.", {"missing": (1, 1)}),
        ("A girl who vanished on Friday was found safe. Soon after Ann Lee went missing, her brother called.", {}),
        (
            "The bodies of three people missing after a crash were recovered. A fourth remains missing.",
            {"killed": (3, 3), "missing": (1, 1)},
        ),
        ("Police arrested nine men, bringing to 20 the number of people they have in custody.", {"detained": (20, 20)}),
        ("Three climbers reported missing on Friday were found dead on Monday.", {"killed": (3, 3)}),
        ("Two people were missing and five were found dead.", {"killed": (5, 5), "missing": (2, 2)}),
        ("A worker was burned on Monday. The plant was fined after a worker was killed in 2015.", {"injured": (1, 1)}),
        ("The driver of the pickup died. The driver of the van was hurt.", {"killed": (1, 1), "injured": (1, 1)}),
        ("Two people are dead after a man shot his girlfriend and then took his own life.", {"killed": (2, 2)}),
        ("The talks ended in Doha.", {}),
        ("Nine people remain missing after a helicopter was found crashed in the jungle.", {"missing": (9, 9)}),
        ("Twelve people were missing after two bodies were recovered.", {"killed": (2, 2), "missing": (12, 12)}),
        ("At least 17 people were missing in a sinking in which 40 were rescued.", {"missing": (17, None)}),
        (
            "A fire killed nine on Tuesday. Last week inspectors came. Twenty were injured.",
            {"killed": (9, 9), "injured": (20, 20)},
        ),
        ("Five people have been killed in a bombing this month.", {"killed": (5, 5)}),
        ("The talks ended. Officials said 98 people were killed. Survivors said 300 people were killed.", {"killed": (98, 300)}),
        ("Rebels fired. The Taliban said 40 soldiers had died, but the governor said only four had died.", {"killed": (4, 40)}),
        ("A fire raged. Officials put the death toll at 15 but locals said more than 40 died.", {"killed": (15, None)}),
        ("The kidnapping and murder of two nurses shocked the town of Orrin.", {"abducted": (2, 2), "killed": (2, 2)}),
        ("Four people were arrested on Monday. Two more were arrested on Tuesday.", {"detained": (6, 6)}),
        ("Four people were arrested on Monday. Two more were arrested, bringing the total to six.", {"detained": (6, 6)}),
        ("Four people were arrested on Monday. Two were arrested on Tuesday.", {"detained": (4, 4)}),
        ("A fire raged. Police said 12 people died, while a hospital official said 18 people died.", {"killed": (12, 18)}),
        (
            "A bomb killed 12 people. The war has killed more than 9,000. About 2 million have fled their homes.",
            {"killed": (12, 12)},
        ),
    ],
)
def test_the_toll_reads(text, wanted):
    assert toll(text) == wanted


@pytest.mark.cases("tolls")
def test_the_toll_of_a_text_reads(case):
    wanted, text = case.split(" | ")
    found = toll(text.replace(" / ", "\n\n"))
    told = [str(found[outcome][0]) if found.get(outcome, (0,))[0] else "-" for outcome in ("killed", "injured")]
    assert " ".join(told) == wanted


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Police said 12 people were killed in Harun. But the hospital put the number of dead at 15.", (12, 15)),
        (
            "HARUN, Velo (AP) - A raid killed 14 people in Port Lume, residents said. But the police put the toll at nine.",
            (9, 14),
        ),
        (
            (
                "Air strikes on a clinic have killed at least 17 people, aid workers say. An officer of the rebels put the number"
                " of fatalities at 40."
            ),
            (17, 40),
        ),
        (
            (
                "Gunmen killed at least nine people, the minister said. The League, however, said that it had counted 20 bodies"
                " in two morgues."
            ),
            (9, 20),
        ),
        (
            (
                "Fighters killed at least 38 people, the army said. Ann Mbo, who leads a group of citizens in the Mbu territory,"
                " gave a toll of 43."
            ),
            (38, 43),
        ),
        ("An attack killed 13 soldiers, a monitor said. State news agency Wala said nine were killed.", (9, 13)),
        (
            (
                "An attack on a hospital and a market killed 39 people, the ministry said. Shells killed 28 people on the ward."
                " Eleven people died at the market. A volunteer group put the number of dead at 46."
            ),
            (39, 46),
        ),
        ("The army said it killed 15 militants in the strike. The health ministry said 27 people had been killed.", (15, 27)),
        ("The military said 20 insurgents were killed in the raid on Sunday, but residents said 35 civilians died.", (20, 35)),
    ],
)
def test_sources_that_disagree_give_a_span(text, span):
    reading = brief(Article(text)).toll[Outcome.KILLED]
    assert ((reading.low, reading.high), reading.conflict) == (span, True)


def test_one_of_the_same_surname_stays_missing():
    found = toll("Ann Roe remains missing. Ben Roe was killed.")
    assert (found["missing"], found["killed"]) == ((1, 1), (1, 1))
    assert "missing" not in toll("Ann Roe remains missing. Roe was killed, police said later.")


def test_a_round_count_stands_against_no_finer_one():
    text = (
        "Bombs killed more than 50 people on Saturday, witnesses said. Dan Orr, a spokesman, said at least 54 people were killed,"
        " however. Sol Beck, a medic, counted about 50 bodies in the morgue."
    )
    reading = brief(Article(text)).toll[Outcome.KILLED]
    assert ((reading.low, reading.high), reading.conflict) == ((54, None), False)


@pytest.mark.parametrize(
    "text",
    [
        "The rebels said they had killed 22 soldiers in Harun. The army said three soldiers were killed.",
        "The army said three soldiers were killed in Harun. The rebels claimed they had killed 22 soldiers.",
    ],
)
def test_what_the_doers_claim_against_others_is_disputed(text):
    briefing = brief(Article(text))
    reading = briefing.toll[Outcome.KILLED]
    assert ((reading.low, reading.high), reading.conflict) == ((3, 3), False)
    assert {figure.count.low: figure.status.value for figure in briefing.casualties} == {3: "reported", 22: "disputed"}


def test_a_claim_that_nobody_else_counts_is_no_conflict():
    reading = brief(Article("The rebels said they had killed 22 soldiers in Harun. The army said it would reply.")).toll[
        Outcome.KILLED
    ]
    assert ((reading.low, reading.high), reading.conflict) == ((22, 22), False)


def test_distinct_named_victims_are_added_up():
    text = "Maria Delgado was shot dead at noon. Peter Osei was shot dead an hour later."
    assert toll(text) == {"killed": (2, 2)}


def test_a_victim_told_again_is_counted_once():
    assert toll("A woman was killed on Friday. Police named the dead. The woman was killed at home.") == {"killed": (1, 1)}


def test_the_toll_lists_the_figures_it_rests_on():
    briefing = brief(Article("A blast killed 33 people. Police said 33 people were killed."))
    (reading,) = briefing.toll.values()
    assert reading.figures == ("c1", "c2")


def test_who_is_told_dead_by_name_is_not_missing():
    assert toll("Ann Roe went missing on Monday. Roe was found dead on Tuesday.") == {"killed": (1, 1)}


def test_the_girl_found_dead_is_not_missing():
    assert toll("The girl had been missing since Friday. Rescuers found the girl's body on Monday.") == {"killed": (1, 1)}


def test_one_word_of_a_name_is_no_further_victim():
    assert toll("Lee Kuan Fong, who led the city for years, died on Monday. Lee passed away peacefully, his office said.") == {
        "killed": (1, 1)
    }


def test_a_named_victim_beyond_a_list_of_names_is_one_more():
    text = "Ann Lee, Buddy Hale and Richie Vance died when their plane crashed. Pilot Roger Poe also died in the crash."
    assert toll(text) == {"killed": (4, 4)}
