"""Verbs that take or hold persons only by the words around them: gunmen "took 31 singers from a bus", "held him for 19 days"."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.harm.kinds import HarmVerb
from briefing.casualties.persons.noun_heads import find_head
from briefing.casualties.persons.nouns import lower_at
from briefing.casualties.words import BE, CAPTORS, SPANS, WILDS, bounded_number_at
from briefing.lexicons import read_rows
from briefing.numerals import number_at

if TYPE_CHECKING:
    from briefing.document import Token

DETAINING = HarmVerb(Outcome.DETAINED, "transitive", "both")
DETAINING_NOW = HarmVerb(Outcome.DETAINED, "transitive", "ing")
TAKING = HarmVerb(Outcome.ABDUCTED, "transitive", "both")
DISPLACING = HarmVerb(Outcome.DISPLACED, "transitive", "both")
DISPLACING_NOW = HarmVerb(Outcome.DISPLACED, "transitive", "ing")
TAKING_NOW = HarmVerb(Outcome.ABDUCTED, "transitive", "ing")

OFF_REACH = 10
"""Tokens between "dragged" and the vehicle at most."""
HOLDER_REACH = 6
"""Tokens between captors and "hold" at most."""
HOLDING = frozenset({"hold", "holds", "holding", "held"})
_DRAGGING = frozenset("dragged forced yanked forcing dragging".split())
_HERDING = frozenset("herded herding marched marching".split())
_DRIVING = frozenset({"drove", "driving", "driven"})
_QUESTIONING = frozenset({"questioning", "interrogating"})
TAKING_FIRST = _QUESTIONING | _DRAGGING | _HERDING | _DRIVING | {"took", "taken", "led", "caught", "picked", "bundled"}
"""The words that take persons where the sentence says so; `HOLDING` besides."""
_TAKERS = CAPTORS | {"militiamen", "fighters", "assailants", "attackers", "soldiers", "raiders"}
_ARMED = _TAKERS | {"armed", "masked"}
_BODIES = frozenset("group militia gang faction jihadists extremists terrorists".split())
_LAW = frozenset("police soldiers troops gendarmes officers agents deputies cops".split())
SUSPECTED = frozenset({"suspect", "suspects", "suspected"})
"""Words of those whom the law holds."""
_JAILING = frozenset("prison prisons jail jails custody charges bail suspicion".split())
_FAR = WILDS | {"captivity", "desert"}
_VEHICLES = frozenset(
    "bus buses minibus minibuses car cars lorry lorries truck trucks train taxi van vans boat boats speedboat speedboats canoe"
    " canoes helicopter vehicle vehicles pickup pickups motorcycle motorcycles motorbikes".split()
)
_CUFFS = frozenset("cuffs handcuffs handcuffed police officers".split())
_RELEASED = frozenset("questioning released suspicion custody connection over".split())


def taking_verb(tokens: tuple[Token, ...], position: int) -> tuple[int, HarmVerb] | None:
    """How many words a verb takes that the words around it tell, and which it is: gunmen ``took`` 31 singers from a bus."""
    word = tokens[position].lower
    if word in HOLDING | _QUESTIONING:
        found = _holding(tokens, position) if word in HOLDING else _questioning(tokens, position)
        return (1, found) if found else None
    is_bundled = word == "bundled" and _is_bundled_by_law(tokens, position)
    if is_bundled or (word in {"took", "taken"} and _is_taken_by_law(tokens, position)):
        return 1 + (tokens[position + 1].lower in {"away", "in"}), DETAINING
    if word in _DRIVING and _drives_from_home(tokens, position):
        return 1, DISPLACING_NOW if word == "driving" else DISPLACING
    if word == "led" and _is_led_in_cuffs(tokens, position):
        return 2, DETAINING
    if word in {"caught", "picked"}:
        length = 1 + (word == "picked")
        is_whole = length == 1 or (position + 1 < len(tokens) and tokens[position + 1].lower == "up")
        is_rescue = not _FOUND.isdisjoint(token.lower for token in tokens[position + length :])
        is_caught = is_whole and not (is_rescue and word == "picked") and _is_caught_by_law(tokens, position + length - 1)
        return (length, DETAINING) if is_caught else None
    if word == "taken":
        length = int(_is_taken_by_captors(tokens, position))
    elif word == "took":
        length = _takes_persons(tokens, position)
    elif word == "led" or word in _DRIVING:
        length = _leads_away(tokens, position)
    else:
        is_passive = word == "bundled" and tokens[position + 1 : position + 2] != () and tokens[position + 1].lower == "into"
        length = int(not is_passive and _drives_off(tokens, position))
    return (length, TAKING_NOW if word.endswith("ing") else TAKING) if length else None


def _is_bundled_by_law(tokens: tuple[Token, ...], position: int) -> bool:
    """``Police bundled 40 protesters into vans``; 40 were ``bundled into police vans``."""
    if tokens[position + 1 : position + 2] and tokens[position + 1].lower == "into":
        return not _POLICE_CARS.isdisjoint(token.lower for token in tokens[position + 2 : position + 5])
    behind = {token.lower for token in tokens[position + 1 : position + OFF_REACH]}
    is_by_law = not _LAW.isdisjoint(token.lower for token in tokens[max(0, position - HOLDER_REACH) : position])
    is_by_law = is_by_law and _RESCUING.isdisjoint(token.lower for token in tokens)
    return is_by_law and number_at(tokens, position + 1) is not None and "into" in behind and not _VEHICLES.isdisjoint(behind)


_POLICE_CARS = frozenset({"police", "patrol", "squad"})
_RESCUING = frozenset("safety escape evacuate evacuated wildfire fire flood storm".split())
"""Words of a sentence in which the police bring persons to safety."""


def _holding(tokens: tuple[Token, ...], position: int) -> HarmVerb | None:
    is_now = tokens[position].lower == "holding"
    if position and tokens[position - 1].lower == "those" and not is_now:
        return DETAINING
    if _is_held_by_captors(tokens, position) or _holds_at_gunpoint(tokens, position):
        return TAKING_NOW if is_now else TAKING
    if _is_held_by_police(tokens, position):
        return DETAINING_NOW if is_now else DETAINING
    return None


def _is_held_by_captors(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether captors hold a number of persons, or anybody for a time: ``Pirates still hold about`` 590 seafarers."""
    before = {token.lower for token in tokens[max(0, position - HOLDER_REACH) : position]}
    behind = [token.lower for token in tokens[position + 1 : position + 6]]
    is_counted = bounded_number_at(tokens, position + 1) is not None
    is_named = (
        position > 0
        and tokens[position].lower == "holding"
        and tokens[position - 1].lower in CAPTORS
        and _is_title_case(tokens, position + 1)
    )
    is_group = is_counted and SUSPECTED.isdisjoint(behind) and bool(before & armed_groups())
    are_captors = bool(before & (_TAKERS | _BODIES)) or is_group
    return is_named or (are_captors and (is_counted or lasts(tokens, position)))


def _holds_at_gunpoint(tokens: tuple[Token, ...], position: int) -> bool:
    """``held his wife and two children at knifepoint``, no clerk in a robbery; nor by the police."""
    words = [token.lower for token in tokens]
    behind = words[position + 1 : position + 2 * OFF_REACH]
    is_at = any(one == "at" and other in _POINTS for one, other in pairwise(behind))
    is_active = behind[:1] != ["at"] and words[position - 1 : position] not in (["was"], ["were"], ["been"], ["being"])
    by_law = not _GUARDS.isdisjoint(words[max(0, position - HOLDER_REACH) : position])
    return is_at and is_active and not by_law and _ROBBING.isdisjoint(words) and not _SIEGE.isdisjoint(words)


_POINTS = frozenset("gunpoint knifepoint gun-point knife-point".split())
_GUARDS = _LAW | frozenset("officer guard marines swat citizen resident residents homeowner troopers".split())
_ROBBING = frozenset(
    "robbed robbery robberies robbers robber robbing stole stolen thieves raiders cash money safe jewels jewellery bank shop till"
    " burglar intruder looters ransacked".split()
)
_SIEGE = frozenset(
    "siege standoff stand-off hostage hostages negotiators negotiator barricaded hours surrendering surrendered surrender wife"
    " girlfriend partner ex-wife ex-girlfriend children son daughter classmates pupils students passengers family".split()
)
"""Words of those who are held for long, not for the minutes of a robbery."""


@cache
def armed_groups() -> frozenset[str]:
    """The names of armed groups that are one word, in lower case: ``isis``."""
    names = (name for row in read_rows("armed_groups") for name in (row[0], *row[2].split("|")))
    return frozenset(name.lower() for name in names if " " not in name)


def _is_title_case(tokens: tuple[Token, ...], position: int) -> bool:
    return position < len(tokens) and tokens[position].text.istitle()


def lasts(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether somebody is held for a time, and not by the law: ``held a Danish engineer for 19 days``."""
    behind = [token.lower for token in tokens[position + 1 : position + 2 * OFF_REACH]]
    span = next((at for at, word in enumerate(behind) if word == "for" and SPANS.intersection(behind[at + 1 : at + 4])), 0)
    is_lawful = not (_LAW | _JAILING).isdisjoint(token.lower for token in tokens)
    return span > 0 and not is_lawful and not {",", ";", "and"}.intersection(behind[:span])


def _is_held_by_police(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether the police hold a number of persons: ``are holding three for questioning``."""
    before = {token.lower for token in tokens[max(0, position - HOLDER_REACH) : position]}
    behind = {token.lower for token in tokens[position : position + 2 * HOLDER_REACH]}
    is_suspect = not behind.isdisjoint(SUSPECTED)
    is_law = is_suspect or (bool(before & _LAW) and bool(behind & _RELEASED))
    only = position + 1 + (lower_at(tokens, position + 1) == "only")
    number = bounded_number_at(tokens, only)
    is_all = bool(before & _LAW) and number is not None and lower_at(tokens, number.end) in {".", ",", ""}
    return (is_law and _is_object(tokens, only)) or is_all


def _questioning(tokens: tuple[Token, ...], position: int) -> HarmVerb | None:
    """The verb of the police who question a number of persons, or one: ``Detectives were last night questioning`` a man."""
    before = {token.lower for token in tokens[max(0, position - HOLDER_REACH) : position]}
    is_by_law = not before.isdisjoint(_LAW | {"detectives"}) and not before.isdisjoint(BE)
    return DETAINING_NOW if is_by_law and _is_object(tokens, position + 1) else None


def _is_object(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a number or one person stands at `position`: ``three``, ``a 31-year-old man``."""
    words = [token.lower for token in tokens[position : position + 3]]
    is_one = words[:1] in (["a"], ["an"]) and not _MEN.isdisjoint(words)
    return is_one or bounded_number_at(tokens, position) is not None


_MEN = frozenset("man woman boy girl teenager suspect local youth".split())


def _drives_off(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether persons are taken off a vehicle, or by armed men into one or into the wild: ``herded 80 pupils onto trucks``."""
    behind = [token.lower for token in tokens[position + 1 : position + OFF_REACH + 4]]
    if tokens[position].lower in _DRAGGING and "off" in behind[: OFF_REACH - 1]:
        off = behind.index("off")
        if _VEHICLES.intersection(behind[off : off + 4]):
            return True
    before = {token.lower for token in tokens[:position]}
    goal = next((at for at, word in enumerate(behind) if word in {"into", "onto", "aboard", "board"}), len(behind))
    return bool(before & _ARMED) and not (_VEHICLES | _FAR).isdisjoint(behind[goal : goal + 5])


def _drives_from_home(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether fighting or a flood drives a number of persons from where they live: ``drove 1,244 people from`` three hamlets."""
    behind = [token.lower for token in tokens[position + 1 : position + 2 * OFF_REACH]]
    is_by_force = not _FORCES.isdisjoint(token.lower for token in tokens[:position])
    out = next((at + 2 for at, pair in enumerate(pairwise(behind)) if pair == ("out", "of")), 0)
    goal = tokens[position + 1 + out : position + 6 + out] if out else ()
    is_off = "from" in behind or any(one.is_capitalized or one.lower in _LANDS for one in goal)
    return is_by_force and is_off and bounded_number_at(tokens, position + 1) is not None


_LANDS = frozenset("homes villages village town valley area region province district hills island camp".split())
_FORCES = frozenset(
    "conflict war fighting clashes violence shelling bombardment offensive flood floods flooding fire fires quake"
    " earthquake eruption storm"
    " rains attack attacks raid raids strikes advance siege drought".split()
)


def _is_taken_by_captors(tokens: tuple[Token, ...], position: int) -> bool:
    """``was taken by gunmen``; ``had been taken by ISIS``."""
    behind = [token.lower for token in tokens[position + 1 : position + 5]]
    is_passive = position > 0 and tokens[position - 1].lower in {"was", "were", "been", "being"}
    return is_passive and behind[:1] == ["by"] and not _SEIZERS.isdisjoint(behind)


_FOUND = frozenset("bodies body remains corpses lost stranded survivors survivor missing hikers castaways".split())
"""Words of those whom the police pick up and do not arrest."""
_SEIZERS = CAPTORS | _BODIES | {"isis", "isil", "daesh", "taliban", "hamas", "insurgents", "guerrillas"}


def _takes_persons(tokens: tuple[Token, ...], position: int) -> int:
    """The length of a verb that takes persons: ``took away five men by force``, gunmen ``took`` 31 singers from a bus."""
    behind = [token.lower for token in tokens[position + 1 : position + OFF_REACH]]
    if behind[:1] == ["away"]:
        is_by_force = "force" in behind and behind[1] != "by"
        is_counted = behind[1:2] == ["the"] or bounded_number_at(tokens, position + 2) is not None
        takers = _TAKERS | {"they"} if "whereabouts" in {token.lower for token in tokens[position:]} else _TAKERS
        is_theirs = not takers.isdisjoint(token.lower for token in tokens[:position]) and is_counted
        return 2 if is_by_force or is_theirs else 0
    before = [token.lower for token in tokens[:position]]
    is_by_gunmen = not _TAKERS.isdisjoint(before[-3:]) and "from" in behind
    is_raid = "off" not in behind and not (_TAKERS - {"soldiers"}).isdisjoint(before)
    is_raid = is_raid and (_LAW | _JAILING | _RESCUE).isdisjoint([*before, *behind])
    head = find_head(tokens, position + 2) if is_raid and behind[:1] in (["a"], ["an"]) else None
    is_one = head is not None and not head.is_plural
    return 1 if is_one or ((is_by_gunmen or is_raid) and number_at(tokens, position + 1)) else 0


def _is_taken_by_law(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether the law took a number of persons: ``Troops took away four people``, ``Police took 20 in for questioning``."""
    word = tokens[position + 1].lower if position + 1 < len(tokens) else ""
    words = [token.lower for token in tokens]
    is_alive = "alive" in words[position + 2 : position + 4]
    is_in = ("for", "questioning") in pairwise(words[position:]) and "in" in words[position : position + OFF_REACH]
    before = words[:position] if is_alive else words[max(0, position - HOLDER_REACH) : position]
    is_led = word == "away" or (word == "in" and is_in)
    number = number_at(tokens, position + 1 + is_led)
    return (is_alive or is_in or is_led) and not _LAW.isdisjoint(before) and number is not None


_RESCUE = frozenset("hospital hospitals clinic ambulance doctors medics refuge part shelter".split())


def _is_caught_by_law(tokens: tuple[Token, ...], position: int) -> bool:
    """``Police had caught nineteen of them``; ``police picked up 12`` demonstrators; not ``caught 14 speeding``."""
    before = {token.lower for token in tokens[max(0, position - 2 * HOLDER_REACH) : position]}
    behind = [token.lower for token in tokens[position + 2 : position + 5]]
    is_act = tokens[position].lower == "caught" and not _OFFENCES.isdisjoint(behind)
    is_whom = number_at(tokens, position + 1) is not None
    is_whom = is_whom or (tokens[position].lower == "caught" and _caught_up_with(tokens, position))
    return not before.isdisjoint(_LAW) and is_whom and not is_act


def _caught_up_with(tokens: tuple[Token, ...], position: int) -> bool:
    """``police caught him after`` a theft, ``caught her in Orrin``; not ``caught him by surprise``, ``on tape``, ``in a net``."""
    is_law = lower_at(tokens, position - 1 - (lower_at(tokens, position - 1) in {"had", "have", "later", "quickly"})) in _LAW
    behind = lower_at(tokens, position + 2)
    is_town = behind == "in" and tokens[position + 3 : position + 4] != () and tokens[position + 3].is_capitalized
    is_end = behind in {"after", "when", ".", ",", "hiding", "hours", "days"} or is_town
    return is_law and is_end and lower_at(tokens, position + 1) in {"him", "her", "them"}


_OFFENCES = frozenset("speeding driving drinking fishing smoking littering parking using".split())
"""What those do who are caught and let go with a fine."""


def _is_led_in_cuffs(tokens: tuple[Token, ...], position: int) -> bool:
    """``was led away in handcuffs``, ``by police``."""
    words = [token.lower for token in tokens[position + 1 : position + OFF_REACH]]
    return words[:1] in (["off"], ["away"]) and not _CUFFS.isdisjoint(words)


def _leads_away(tokens: tuple[Token, ...], position: int) -> int:
    """The length of a verb of leading where gunmen lead a number of persons: ``led away 11``, ``driving off around 15``."""
    words = [token.lower for token in tokens[position + 1 : position + 5]]
    if words[:1] not in (["away"], ["off"]) or _TAKERS.isdisjoint(token.lower for token in tokens[:position]):
        return 0
    return 2 if bounded_number_at(tokens, position + 2) is not None else 0
