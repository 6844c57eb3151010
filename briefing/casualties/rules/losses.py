"""The rules for those who are lost: an army's men, somebody's kin, the lives that a blast claims."""

from __future__ import annotations

from dataclasses import replace

from briefing.casualties.arguments.chains import chain_from
from briefing.casualties.arguments.descriptions import to_name
from briefing.casualties.arguments.subjects import subject_chain
from briefing.casualties.figure import Category
from briefing.casualties.harm.kinds import Form, Harm
from briefing.casualties.persons.ages import YOUNG
from briefing.casualties.persons.group import GroupKind, PersonGroup
from briefing.casualties.reading import Reading, Statement, skip_adverbs, state
from briefing.casualties.words import POSSESSIVES

_LOSERS = frozenset(
    "fighter militant men cadres personnel jawans pilots crew crewmembers soldiers troops fighters officers policemen guards"
    " police marines rebels"
    " militants guerrillas sons brothers relatives children sailors crewmen servicemen son brother sister daughter husband"
    " wife father mother cousin uncle aunt nephew fiancee fiancée fiance fiancé girlfriend boyfriend niece nieces nephews"
    " cousins uncles aunts daughters sisters grandsons granddaughters child comrades helmets peacekeepers policeman soldier"
    " grandson granddaughter wives husbands parents grandchildren grandmother grandfather neighbours neighbors".split()
)


def lost_men(reading: Reading, harm: Harm) -> Statement | None:
    """`The battalion lost three men`; `for the loss of nine soldiers`; `he lost his wife and four children`."""
    if harm.form is not Form.LOSS or reading.lower(harm.verb - 1) == "like":
        return None
    groups = chain_from(reading, skip_adverbs(reading, harm.end))
    behind = reading.lowers(groups[0].phrase[1], groups[0].phrase[1] + 3) if groups else []
    are_own = len(behind) > 2 and behind[0] == "of" and behind[1] in POSSESSIVES and behind[2] in {"own", "number", "men"}
    if groups and (_is_for_a_while(reading, groups[-1].end) or _is_to_a_rival(reading, groups[-1].end)):
        return None
    if (
        groups
        and groups[0].kind is GroupKind.NOBODY
        and _are_armed(reading, harm)
        and not _OWN_MEN.isdisjoint(reading.lowers(groups[0].end, groups[0].end + 4))
    ):
        return state(harm, groups[:1], "zero")
    if groups and groups[0].kind is GroupKind.BARE and _is_bare_loss(reading, harm, groups[0]):
        return state(harm, groups[:1], "lost-men")
    is_kin = bool(groups) and bool(_FAMILIES.intersection(reading.lowers(groups[-1].end, groups[-1].end + 3)))
    losers = _LOSERS | {"members"} if is_kin or not _FAMILIES.isdisjoint(reading.lowers(0, harm.first)) else _LOSERS
    is_ours = "we" in reading.lowers(harm.first - 4, harm.first) and not _HURT.isdisjoint(reading.lowers(harm.end, harm.end + 8))
    losers = losers | {"people"} if is_ours else losers
    is_fight = _are_armed(reading, harm) and not _FIGHTS.isdisjoint(reading.lowers(harm.end, harm.end + FIGHT_REACH))
    losers = losers | {"officer", "man", "member"} if is_fight else losers
    losers = losers | _STAFF if not _KILLED.isdisjoint(reading.lowers(0, harm.first)) else losers
    if groups and groups[0].tells_name and groups[0].category is Category.SECURITY_FORCES and _are_armed(reading, harm):
        return state(harm, groups, "lost-men")
    lost = [reading.lower(group.end - 1) for group in groups]
    are_kin = len(groups) > 1 and all(
        reading.lower(g.first) in POSSESSIVES or reading.lower(g.end - 1) in _LOSERS for g in groups
    )
    losers = losers | YOUNG if are_kin else losers
    are_men = are_own or (bool(lost) and all(word in losers or word.endswith("in-law") for word in lost))
    found = state(harm, groups, "lost-men") if are_men and groups[0].kind is not GroupKind.PLURAL else None
    is_of_force = bool(_TROOPS.intersection(reading.lowers(harm.first - TROOPS_REACH, harm.first))) and set(lost) <= {
        "men",
        "members",
    }
    return replace(found, category=Category.SECURITY_FORCES) if found and is_of_force else found


_OWN_MEN = frozenset("fighters members men soldiers troops people comrades militants".split())
"""Of whom an army may say that it lost ``none``."""


def _is_bare_loss(reading: Reading, harm: Harm, group: PersonGroup) -> bool:
    """Whether a number alone tells whom a side lost, beside other dead: Two died, and Romania said it ``had lost one``."""
    are_dead = not (_KILLED | _SOLDIERS).isdisjoint(reading.lowers(0, harm.first))
    return are_dead and reading.lower(group.end) in {"", ".", ",", ";", "and"} and reading.lower(harm.first - 1) != "who"


_SOLDIERS = frozenset("soldiers troops fighters rebels casualties bodies".split())


def _is_to_a_rival(reading: Reading, position: int) -> bool:
    """Whether those lost only left or could not play: lost 12 men ``to a rival firm``, ``to injury``."""
    behind = reading.lowers(position, position + 5)
    return behind[:1] == ["to"] and not _RIVALS.isdisjoint(behind)


_RIVALS = frozenset(
    "rival rivals firm company competitor competitors club team league army navy injury injuries illness suspension suspensions"
    " retirement desertion red".split()
)


def _is_for_a_while(reading: Reading, position: int) -> bool:
    """Whether somebody was only lost from sight: I lost my daughter ``for about 15 minutes``."""
    words = reading.lowers(position, position + 5)
    return words[:1] == ["for"] and not {"minutes", "hours", "hour", "minute"}.isdisjoint(words)


_FORCES = frozenset("mission contingent peacekeepers militia rebels guerrillas fighters group coalition side".split())
FIGHT_REACH = 8
"""Tokens of ``an officer in an ambush`` at most."""


def _are_armed(reading: Reading, harm: Harm) -> bool:
    """Whether men under arms stand in front of "lost"."""
    return not (_TROOPS | _FORCES).isdisjoint(reading.lowers(0, harm.first))


_FIGHTS = frozenset("ambush ambushes attack attacks clash clashes battle fighting firefight raid bombing blast explosion".split())
"""In what a force ``lost an officer``, who did not resign."""
_STAFF = frozenset("workers employees staff volunteers medics doctors nurses journalists members".split())
_HURT = frozenset("injured wounded hurt killed".split())
_KILLED = frozenset("killed died dead".split())
"""Words of a sentence in which those that a body ``lost`` have died, too."""
_TROOPS = frozenset("army battalion police brigade regiment patrol platoon troops navy unit force forces military".split())
TROOPS_REACH = 5
"""Tokens between an army and the verb that tells of the men it lost at most."""


_FAMILIES = frozenset("family families clan household".split())


def lost_in_disaster(reading: Reading, harm: Harm) -> Statement | None:
    """`52 men were lost in an explosion`; `the 6,300 lost to the typhoon`; `17 soldiers lost as camp is overrun`."""
    behind = reading.lowers(harm.end, harm.end + DISASTER_REACH)
    if harm.form is not Form.LOSS or behind[:1] == [] or behind[0] not in _WHEN or _DISASTERS.isdisjoint(behind):
        return None
    if not _LEAVING.isdisjoint(reading.sentence.lowers):
        return None
    before = reading.group_to(harm.first)
    groups = subject_chain(reading, harm.first) if harm.first < harm.verb else (before,) if before else ()
    are_told = bool(groups) and all(group.is_stated for group in groups) and reading.lower(groups[-1].end) not in {"'", "'s"}
    return state(harm, groups, "lost-in-disaster") if are_told else None


DISASTER_REACH = 8
"""Tokens of ``in a coal-dust explosion`` at most."""
_LEAVING = frozenset("census returned moving moved regained follow-up desertion resignations wickets wicket innings".split())
"""Words of a sentence whose lost ones went elsewhere."""
_WHEN = frozenset({"in", "when", "as", "to", "aboard", "with"})
_DISASTERS = frozenset(
    "explosion blast fire blaze crash wreck shipwreck sinking disaster earthquake quake tsunami typhoon hurricane cyclone flood"
    " floods massacre bombing avalanche landslide tornado sank capsized overrun foundered collapsed"
    " exploded torpedoed".split()
)


def are_lost(reading: Reading, harm: Harm) -> bool:
    is_second = "and" in reading.lowers(harm.first - 7, harm.first)
    near = reading.lowers(harm.first - (12 if is_second else 7), harm.end + 3)
    return bool(_LOSING_LIVES.intersection(near))


_LOSING_LIVES = frozenset(
    "claimed cost took taken lost loss claiming costing taking claims consumed consuming swallowed snuffed ended ending".split()
)


_FOR_LIFE = frozenset("sentence sentences term terms ban bans support work savings".split())
"""Nouns behind somebody's "life" that make it another thing: ended Lee's life ``sentence``."""


def cost_lives(reading: Reading, harm: Harm) -> Statement | None:
    """`The blunder cost three soldiers their lives`."""
    if reading.lower(harm.verb) not in {"lives", "life"} or reading.lower(harm.verb - 1) not in POSSESSIVES:
        return None
    group = reading.group_to(harm.verb - 1)
    has_cost = group is not None and reading.lower(group.first - 1) in {"cost", "costs", "costing"}
    return state(harm, (group,), "cost-lives") if group and has_cost else None


def lives_of(reading: Reading, harm: Harm) -> Statement | None:
    """`claimed the lives of 33 people`; `took the life of an officer`."""
    if reading.lower(harm.verb) not in {"lives", "life"} or not are_lost(reading, harm):
        return None
    if reading.lower(harm.end) != "of":
        owner = reading.group_to(harm.verb - 1) if reading.lower(harm.verb - 1) == "'s" else None
        is_taken = (
            reading.lower(harm.end) not in _FOR_LIFE and owner is not None and reading.lower(owner.first - 1) in _LOSING_LIVES
        )
        return state(harm, (owner,), "lives-of") if owner is not None and is_taken else None
    groups = chain_from(reading, to_name(reading, harm.end + 1))
    return state(harm, groups, "lives-of") if groups else None
