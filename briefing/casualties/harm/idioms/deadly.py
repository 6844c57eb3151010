"""Death said in several words: "lost his life", "met their death", "was riddled with bullets"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.harm.kinds import SHOOTING, harm_forms
from briefing.casualties.persons.noun_heads import find_head
from briefing.casualties.words import OBJECTS, POSSESSIVES
from briefing.numerals import number_at

if TYPE_CHECKING:
    from briefing.document import Token


def blown_up(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`blew himself up`; `blew themselves to bits`."""
    words = [token.lower for token in tokens[position : position + 4]]
    if words[1:3] in _UP:
        return position + 3, Outcome.KILLED
    is_own = words[1:2] != [] and words[1] in {"himself", "herself", "themselves"}
    return (position + 4, Outcome.KILLED) if is_own and words[2:] in (["to", "bits"], ["to", "pieces"]) else None


_UP = (["himself", "up"], ["herself", "up"], ["themselves", "up"])


def fell_to_death(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`fell to their deaths`; `plunged 40 feet to his death`."""
    words = [token.lower for token in tokens[position : position + FALL_MOST]]
    at = words.index("to") if "to" in words else 0
    is_fall = at == 1 or (at > 1 and not _HEIGHTS.isdisjoint(words[1:at]))
    return (position + at + 3, Outcome.KILLED) if is_fall and words[at + 2 : at + 3] in (["death"], ["deaths"]) else None


FALL_MOST = 9
"""Tokens of ``fell more than 40 feet to his death`` at most."""
_HEIGHTS = frozenset("feet foot ft metres meters metre meter m stories storeys floors".split())


def lost_life(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`lost his life`; `lost their lives`; `gave up the ghost`."""
    words = [token.lower for token in tokens[position : position + 4]]
    if words[1:] == ["up", "the", "ghost"]:
        return position + 4, Outcome.KILLED
    if words[:2] == ["lost", "lives"]:
        return position + 2, Outcome.KILLED
    if len(words) < 3 or words[1] not in POSSESSIVES:
        return None
    return (position + 3, Outcome.KILLED) if words[2] in {"life", "lives"} else None


GIVING = frozenset("lost lose losing gave given give sacrificed".split())


def throat_cut(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`was found with his throat slit`."""
    words = [token.lower for token in tokens[position + 1 : position + 4]]
    is_throat = len(words) == 3 and words[0] in POSSESSIVES and words[1] in {"throat", "throats"}
    return (position + 4, Outcome.KILLED) if is_throat and words[2] in {"slit", "cut", "slashed"} else None


def found_hanging(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`was found hanging in his cell`; `two more were found floating this morning`."""
    words = [token.lower for token in tokens[position : position + 2]]
    is_floating = words[1:] == ["floating"] and _AFLOAT.isdisjoint(token.lower for token in tokens)
    return (position + 2, Outcome.KILLED) if words[1:] == ["hanging"] or is_floating else None


_AFLOAT = frozenset(
    "alive survivor survivors survived rescued revived resuscitated life jacket jackets raft rafts cooler wreckage debris flown"
    " unconscious breathing boat clinging".split()
)
"""Words of those found floating who live."""


def suicide(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`committed suicide`; `took his own life`; `hanged himself`; `passed away`."""
    words = [token.lower for token in tokens[position : position + 4]]
    if words[0] == "hanged" and words[1:2] != [] and words[1] in {"himself", "herself", "themselves"}:
        return position + 2, Outcome.KILLED
    if words[:2] in (["committed", "suicide"], ["passed", "away"]) or _passed_on(tokens, position):
        return position + 2, Outcome.KILLED
    if words[1:3] == ["own", "life"] and words[0] in {"takes", "took"}:
        return position + 3, Outcome.KILLED
    is_own = words[:1] == ["took"] and words[2:] in (["own", "life"], ["own", "lives"])
    return (position + 4, Outcome.KILLED) if is_own else None


def _passed_on(tokens: tuple[Token, ...], position: int) -> bool:
    """``passed on in hospital``, which ends the clause."""
    words = [token.lower for token in tokens[position : position + 5]]
    is_closed = len(words) < 5 or not words[4][0].isalpha() or words[4] in _CLOSING
    return words[:4] == ["passed", "on", "in", "hospital"] and is_closed


_CLOSING = frozenset("on in at after yesterday later last while and as during fired".split())
"""What may go on behind the words by which somebody died."""


def met_death(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`met their death`; `met a watery grave`; `embraced martyrdom`; `fell martyrs`; `laid down his life`."""
    words = [token.lower for token in tokens[position : position + 5]]
    end = next((at for at, word in enumerate(words) if word in _ENDS), 0)
    if words[0] in _MEETING and end and words[1] in _THEIRS:
        return position + end + 1, Outcome.KILLED
    is_theirs = len(words) > 2 and (words[1] in POSSESSIVES or words[1] in _VIOLENT)
    if is_theirs and words[2] in {"death", "deaths", "end"}:
        return position + 3, Outcome.KILLED
    if words[1:2] and words[1] in {"martyrdom", "martyr", "martyrs"}:
        return position + 2, Outcome.KILLED
    if words[1:2] == ["down"] and len(words) > 3 and words[2] in POSSESSIVES and words[3] in {"life", "lives"}:
        return position + 4, Outcome.KILLED
    return (position + 5, Outcome.KILLED) if words[1:] == ["a", "fatal", "heart", "attack"] else None


def proved_fatal(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`Of the 44 cases, 19 have been fatal`; `25 cases, 16 of them fatal`: of a disease."""
    before = [token.lower for token in tokens[:position]]
    is_told = before[-1:] != [] and before[-1] in {"were", "been", "proved", "them", "was"}
    return (position + 1, Outcome.KILLED) if is_told and not {"cases", "infections"}.isdisjoint(before) else None


def fallen(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`breathed his last`; `fell in combat`; `have fallen victim to target killings`."""
    words = [token.lower for token in tokens[position : position + 6]]
    if words[0] in _BREATHING:
        return (position + 3, Outcome.KILLED) if words[2:3] == ["last"] and words[1] in POSSESSIVES else None
    if words[1:2] and words[1] in _BRAVELY:
        return position + 2, Outcome.KILLED
    is_shot = words[1:3] in (["to", "a"], ["to", "the"]) and _by_bullet(tokens, position + 3)
    is_in_battle = words[1:2] == ["in"] and bool(_BATTLES.intersection(words[2:5]))
    is_victim = words[1:3] in (["victim", "to"], ["victims", "to"]) and bool(_KILLINGS.intersection(words))
    is_closed = len(words) < 2 or not words[1][0].isalpha() or words[1] in {"in", "during"}
    is_of_many = words[0] == "fallen" and is_closed and _counts_fighters(tokens, position)
    if words[0] == "fell" and _tells_of_fighters(tokens, position) and _falls_for_good(words[1:]):
        return position + 1, Outcome.KILLED
    return (position + (3 if is_victim else 2), Outcome.KILLED) if is_in_battle or is_victim or is_of_many or is_shot else None


def _by_bullet(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether ``a sniper's bullet`` ends at or soon behind `position`, no bullet point and no silver bullet."""
    words = [token.lower for token in tokens[position : position + 4]]
    at = next((at for at, word in enumerate(words[:3]) if word in {"bullet", "bullets"}), None)
    if at is None or "silver" in words:
        return False
    behind = words[at + 1 : at + 2]
    return not behind or not behind[0][0].isalpha() or behind[0] in _CLOSING or behind[0].endswith("day")


def _falls_for_good(behind: list[str]) -> bool:
    """Whether nothing behind "fell" tells where to: soldiers ``fell and`` others fled, ``fell in the line of duty``."""
    behind = [word for word in behind if word != "the"]
    is_in_duty = behind[:1] == ["in"] and behind[1:2] != [] and behind[1] in _DUTIES and behind[2:3] == ["of"]
    return not behind or not behind[0][0].isalpha() or behind[0] == "and" or is_in_duty


_DUTIES = frozenset("line fulfillment fulfilment performance exercise course service discharge".split())


def _tells_of_fighters(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether men under arms stand right in front, or in front of their names between commas."""
    before = [token.lower for token in tokens[max(0, position - FIGHTERS_REACH) : position]]
    if before[-1:] != [","]:
        return before[-1:] != [] and before[-1] in _UNDER_ARMS
    opening = before.index(",") if "," in before[:-1] else 0
    return opening > 0 and before[opening - 1] in _UNDER_ARMS


FIGHTERS_REACH = 14
"""Tokens of ``soldiers, Cpl. Ann Lee and Pvt. Bo Li,`` at most."""


def _counts_fighters(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether those who have fallen are a number of men under arms: 87 policemen ``have fallen in`` the valley."""
    before = [token.lower for token in tokens[max(0, position - 6) : position]]
    return not {"have", "had"}.isdisjoint(before[-2:]) and not _UNDER_ARMS.isdisjoint(before)


_UNDER_ARMS = frozenset(
    "policemen soldiers officers troops guards fighters guerrillas marines comrades combatants subversives terrorists"
    " captors".split()
)


def paid_with_life(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`have paid with their lives`."""
    words = [token.lower for token in tokens[position + 1 : position + 4]]
    is_life = words[:1] == ["with"] and words[1:2] != [] and words[1] in POSSESSIVES and words[2:] in (["life"], ["lives"])
    return (position + 4, Outcome.KILLED) if is_life else None


def sent_to_grave(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`were sent to their early graves`; `sent to hell`; `bit the dust`; `went to the gallows`."""
    words = [token.lower for token in tokens[position : position + 5]]
    if words[0] in {"gone", "went"}:
        is_closed = words[4:] == [] or not words[4][0].isalpha() or words[4] in {"for", "since"} or words[0] == "gone"
        return (position + 4, Outcome.KILLED) if words[1:4] == ["to", "the", "gallows"] and is_closed else None
    if words[1:3] == ["the", "dust"]:
        return position + 3, Outcome.KILLED
    if words[1:3] == ["to", "hell"]:
        return position + 3, Outcome.KILLED
    grave = next((at for at, word in enumerate(words) if word in {"grave", "graves"}), 0)
    is_own = words[1:2] == ["to"] and words[2:3] != [] and words[2] in POSSESSIVES
    return (position + grave + 1, Outcome.KILLED) if grave and is_own else None


_MEETING = frozenset("met meet meeting".split())
_VIOLENT = frozenset("violent untimely tragic horrific gruesome".split())
_ENDS = frozenset("grave graves end fate".split())
_THEIRS = frozenset("a an the his her their".split())
_BRAVELY = frozenset("heroically bravely gallantly valiantly".split())
_KILLINGS = frozenset("killing killings murder murders assassination assassinations bullets terrorism violence".split())
_BREATHING = frozenset("breathed breathe breathing".split())
_BATTLES = frozenset("combat battle action exchange firefight fighting clash clashes skirmish ambush duty".split())


def destroyed(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`was blown to pieces`; `riddled with bullets`; `burned alive`."""
    words = tuple(token.lower for token in tokens[position + 1 : position + 3])
    if words[:1] == ("alive",):
        is_saved = tokens[position].lower == "buried" and not _SAVED.isdisjoint(token.lower for token in tokens)
        return None if is_saved else (position + 2, Outcome.KILLED)
    return (position + 3, Outcome.KILLED) if words in _TO_PIECES else None


_SAVED = frozenset("pulled dug rescued rescuers survived unhurt unharmed freed saved magician stunt coffin".split())
"""Words of a sentence in which one who was buried alive came out of it."""
_TO_PIECES = {("to", "pieces"), ("to", "bits"), ("to", "shreds"), ("with", "bullets"), ("with", "gunfire"), ("to", "ashes")}


def off_life_support(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`was taken off life support`; `removed from life support`."""
    words = [token.lower for token in tokens[position + 1 : position + 4]]
    return (position + 4, Outcome.KILLED) if words[1:] == ["life", "support"] and words[0] in {"off", "from"} else None


def turned_up_dead(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`turned up dead in a gully`; `were dug out dead`; `appeared dead the next day`."""
    words = [token.lower for token in tokens[position + 1 : position + 3]]
    if words[:1] == ["dead"]:
        found = {token.lower for token in tokens[position + 2 : position + 9]}
        return (position + 2, Outcome.KILLED) if found & _FOUND_AT and not found & _BEATEN else None
    if words in (["out", "injured"], ["out", "wounded"], ["out", "hurt"]):
        return position + 3, Outcome.INJURED
    return (position + 3, Outcome.KILLED) if words in (["up", "dead"], ["out", "dead"]) else None


_FOUND_AT = frozenset("next road roadside ditch ravine river canal street highway beach dump field well cemetery".split())
_BEATEN = frozenset("polls water feet first heat".split())


def on_himself(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`turned the gun on himself`, in a headline `turns gun on self`, without the "himself", which tells who died."""
    words = [token.lower for token in tokens[position : position + 7]]
    gun = next((at for at in range(1, min(5, len(words))) if words[at] in _GUNS), 0)
    is_own = words[gun + 1 : gun + 2] == ["on"] and words[gun + 2 : gun + 3] in (["himself"], ["herself"], ["self"])
    return (position + gun + 2, Outcome.KILLED) if gun and is_own else None


_GUNS = frozenset("gun weapon rifle pistol handgun shotgun revolver".split())


def deadly_end(tokens: tuple[Token, ...], position: int) -> int:
    """The end of ``shot dead``, ``stabbed to death``, ``gunned down``; 0 elsewhere."""
    after = [token.lower for token in tokens[position + 1 : position + 5]]
    if (
        after[:1] in (["or"], ["and"])
        and after[2:] == ["to", "death"]
        and SHOOTING.issuperset({tokens[position].lower, after[1]})
    ):
        return position + 5
    after = after[:2]
    number = number_at(tokens, position + 1) if tokens[position].lower == "put" else None
    head = find_head(tokens, number.end) if number else None
    is_put = head is not None and [token.lower for token in tokens[head.end + 2 : head.end + 3]] != ["with"]
    if tokens[position].lower not in SHOOTING and not is_put:
        return position + 3 if after == ["to", "death"] and tokens[position].lower in harm_forms() else 0
    if _kills_whom(tokens, position):
        return position + 1
    if after[:1] and after[0] in {"him", "her", "them"}:
        after = [token.lower for token in tokens[position + 2 : position + 4]]
        return position + 1 if after[:1] == ["dead"] or after == ["to", "death"] else 0
    if after[:1] == ["dead"] or (tokens[position].lower in {"gunned", "gunning", "mowed", "cut"} and after[:1] == ["down"]):
        return position + 2
    return position + 3 if after == ["to", "death"] else 0


def _kills_whom(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether "to death" stands behind the object of a verb: ``hacked 11 villagers to death``."""
    words = [token.lower for token in tokens[position + 1 : position + OBJECT_MOST]]
    ends = next((at for at, pair in enumerate(pairwise(words)) if pair == ("to", "death")), 0)
    is_object = bool(words) and (words[0] in OBJECTS or number_at(tokens, position + 1) is not None)
    return ends > 1 and is_object and words[0] not in {"him", "them"} and not {",", ";", "and", "."} & set(words[:ends])


OBJECT_MOST = 9
"""Tokens of the object between a verb and "to death" at most."""
