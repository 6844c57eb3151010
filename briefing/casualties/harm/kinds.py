"""Words of harm: what kinds of predicates there are, and which words may be one."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from briefing.casualties.figure import Outcome
from briefing.enums import StrEnum
from briefing.lexicons import read_rows


class Form(StrEnum):
    """How a predicate stands in its clause."""

    ACTIVE = "active"  # killed 33 people; killing 33
    PASSIVE = "passive"  # 33 were killed
    PARTICIPLE = "participle"  # killed: active or reduced passive, its neighbours decide
    INTRANSITIVE = "intransitive"  # 33 died
    ADJECTIVE = "adjective"  # 33 dead
    NOUN = "noun"  # the deaths of 33
    LOSS = "loss"  # lost 33


class Harm(NamedTuple):
    """One predicate: tokens `first` to `end`, the auxiliaries in front included."""

    first: int
    end: int
    outcome: Outcome
    form: Form
    verb: int
    is_negated: bool = False
    is_unreal: bool = False
    is_combined: bool = False
    before: Outcome | None = None
    """What the same persons met first: ``abducted and killed``."""


class HarmVerb(NamedTuple):
    outcome: Outcome
    valency: str
    form: str


KILLING = HarmVerb(Outcome.KILLED, "transitive", "both")
KILLING_NOW = HarmVerb(Outcome.KILLED, "transitive", "ing")
WOUNDING = HarmVerb(Outcome.INJURED, "transitive", "both")
DETAINING = HarmVerb(Outcome.DETAINED, "transitive", "both")
DETAINING_NOW = HarmVerb(Outcome.DETAINED, "transitive", "ing")
TAKING = HarmVerb(Outcome.ABDUCTED, "transitive", "both")
DISPLACING = HarmVerb(Outcome.DISPLACED, "transitive", "both")
DISPLACING_NOW = HarmVerb(Outcome.DISPLACED, "transitive", "ing")
TAKING_NOW = HarmVerb(Outcome.ABDUCTED, "transitive", "ing")

OFF_REACH = 10
"""Tokens between "dragged" or "moved" and the vehicle or shelter at most."""
SHOOTING = frozenset(
    "shot shoots shooting stabbed stabs stabbing gunned gunning beat beating beaten burned burnt hacked bludgeoned trampled"
    " crushed hanged clubbed run mowed cut freeze freezes starve starves bleed bleeds burning hacking stoning clubbing"
    " crushing choking charred tortured choked starved froze frozen bled kicked punched stoned scalded".split()
)
"""Verbs of violence that kill or wound by what stands beside them: ``shot dead``, ``beaten to death``."""

ADJECTIVES: dict[str, Outcome] = {
    "dead": Outcome.KILLED,
    "deceased": Outcome.KILLED,
    "decedent": Outcome.KILLED,
    "lifeless": Outcome.KILLED,
    "homeless": Outcome.DISPLACED,
    "missing": Outcome.MISSING,
    "unaccounted": Outcome.MISSING,
    "brain-dead": Outcome.KILLED,
    "untraced": Outcome.MISSING,
    "untraceable": Outcome.MISSING,
    "hostage": Outcome.ABDUCTED,
    "captive": Outcome.ABDUCTED,
    "injured": Outcome.INJURED,
    "wounded": Outcome.INJURED,
}


NOUNS: dict[str, Outcome] = {
    "death": Outcome.KILLED,
    "toll": Outcome.KILLED,
    "deaths": Outcome.KILLED,
    "fatality": Outcome.KILLED,
    "fatalities": Outcome.KILLED,
    "casualty": Outcome.KILLED,
    "casualties": Outcome.KILLED,
    "killing": Outcome.KILLED,
    "killings": Outcome.KILLED,
    "murder": Outcome.KILLED,
    "murders": Outcome.KILLED,
    "massacre": Outcome.KILLED,
    "manslaughter": Outcome.KILLED,
    "massacres": Outcome.KILLED,
    "slaughter": Outcome.KILLED,
    "demise": Outcome.KILLED,
    "passing": Outcome.KILLED,
    "decapitation": Outcome.KILLED,
    "lynching": Outcome.KILLED,
    "beheading": Outcome.KILLED,
    "beheadings": Outcome.KILLED,
    "drowning": Outcome.KILLED,
    "drownings": Outcome.KILLED,
    "suicides": Outcome.KILLED,
    "homicides": Outcome.KILLED,
    "assassination": Outcome.KILLED,
    "assassinations": Outcome.KILLED,
    "execution": Outcome.KILLED,
    "executions": Outcome.KILLED,
    "body": Outcome.KILLED,
    "bodies": Outcome.KILLED,
    "corpse": Outcome.KILLED,
    "corpses": Outcome.KILLED,
    "remains": Outcome.KILLED,
    "skeletons": Outcome.KILLED,
    "martyrs": Outcome.KILLED,
    "lives": Outcome.KILLED,
    "life": Outcome.KILLED,
    "shooting": Outcome.INJURED,
    "shootings": Outcome.INJURED,
    "stabbing": Outcome.INJURED,
    "stabbings": Outcome.INJURED,
    "disappearances": Outcome.MISSING,
    "slaying": Outcome.KILLED,
    "slayings": Outcome.KILLED,
    "wounding": Outcome.INJURED,
    "maiming": Outcome.INJURED,
    "injury": Outcome.INJURED,
    "injuries": Outcome.INJURED,
    "arrest": Outcome.DETAINED,
    "detention": Outcome.DETAINED,
    "arrests": Outcome.DETAINED,
    "detainees": Outcome.DETAINED,
    "capture": Outcome.DETAINED,
    "kidnap": Outcome.ABDUCTED,
    "kidnapping": Outcome.ABDUCTED,
    "kidnappings": Outcome.ABDUCTED,
    "abductions": Outcome.ABDUCTED,
    "abduction": Outcome.ABDUCTED,
    "hostages": Outcome.ABDUCTED,
    "captives": Outcome.ABDUCTED,
    "disappearance": Outcome.MISSING,
    "evacuees": Outcome.DISPLACED,
    "evacuation": Outcome.DISPLACED,
    "displacement": Outcome.DISPLACED,
    "refugees": Outcome.DISPLACED,
}


ATTACKS = frozenset("shooting shootings stabbing stabbings".split())
"""Nouns of harm that by themselves name an event: a number in front of them counts events."""


@cache
def harm_forms() -> dict[str, HarmVerb]:
    """Verb form → outcome, valency and which form it is (``base s past participle both ing``)."""
    forms: dict[str, HarmVerb] = {}
    for base, outcome, valency, rest in read_rows("harm_verbs"):
        third, past, participle, ing = rest.split("|")
        value = Outcome(outcome)
        for word, form in ((base, "base"), (third, "s"), (ing, "ing"), (participle, "participle"), (past, "past")):
            forms[word] = HarmVerb(value, valency, "both" if past == participle == word else form)
    return forms


def is_harm_word(word: str) -> bool:
    """Whether a word may be a predicate of harm, of whatever form."""
    return word in harm_forms() or word in ADJECTIVES or word in NOUNS


def is_harm_noun(word: str) -> bool:
    """Whether a word may stand for harm as a noun: ``deaths``, ``bodies``."""
    return word in NOUNS


def harm_at(position: int, outcome: Outcome) -> Harm:
    """The harm that another sentence tells, as if the token at `position` told it."""
    return Harm(position, position + 1, outcome, Form.ADJECTIVE, position)
