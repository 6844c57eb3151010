"""Harm said in several words: "taken to hospital", "in custody", "suffered burns"; all the idioms there are."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from briefing.casualties.care import (
    ARRIVING,
    TAKEN,
    WOUNDS,
    arrived_hurt,
    hospital,
    into_coma,
    kept_at,
    recovering,
    sought_help,
    survived_wounds,
    tended,
    will_survive,
)
from briefing.casualties.custody_idioms import (
    booked,
    captured,
    caught,
    held,
    held_in,
    in_their_hands,
    languishing,
    picked_up,
    surrendered,
    taken_to_jail,
    used_as_shields,
)
from briefing.casualties.deadly_idioms import (
    GIVING,
    blown_up,
    destroyed,
    fallen,
    fell_to_death,
    lost_life,
    met_death,
    on_himself,
    paid_with_life,
    sent_to_grave,
    suicide,
    throat_cut,
)
from briefing.casualties.figure import Outcome
from briefing.casualties.flight_idioms import (
    CAMPING,
    CROSSING,
    LEAVING,
    camping,
    crossed_border,
    driven_out,
    from_home,
    lost_homes,
    moved_to_safety,
    sheltering,
)
from briefing.casualties.missing_idioms import buried, feared_lost, not_returned, under_rubble
from briefing.casualties.words import POSSESSIVES

if TYPE_CHECKING:
    from briefing.document import Token

Idiom = Callable[["tuple[Token, ...]", int], "tuple[int, Outcome] | None"]
"""The end and the outcome of what begins at a token that `IDIOMS` lets it begin with; None for something else."""

_REACH = 6
"""Tokens between the parts of an idiom at most."""
_SUFFER = frozenset("nursing suffered sustained received suffering sustaining suffers suffer".split())
_TREATED = frozenset("received receiving undergoing underwent".split())
_CARE = frozenset("stitches surgery hospitalization hospitalisation".split())
_NEEDING = frozenset("needed required needing requiring".split())
_HAVE = frozenset({"has", "have", "had"})
CONDITIONS = frozenset("critical serious stable grave fair guarded satisfactory precarious good".split())


def condition(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`in critical condition`; `in custody`; `under arrest`; `behind bars`; `under treatment`; `out of danger`."""
    words = [token.lower for token in tokens[position : position + 3]]
    if words in (["out", "of", "danger"], ["out", "of", "surgery"]):
        return position + 3, Outcome.INJURED
    if words[:2] in (["under", "treatment"], ["in", "surgery"]):
        return position + 2, Outcome.INJURED
    if words in (["in", "a", "coma"], ["between", "life", "and"]):
        return position + 3 + (words[0] == "between"), Outcome.INJURED
    if words[0] == "in" and (end := _condition_end(tokens, position + 1)):
        return end, Outcome.INJURED
    end = held_in(tokens, position)
    return (end, Outcome.DETAINED) if end else None


def _condition_end(tokens: tuple[Token, ...], position: int) -> int:
    """The end of ``a critical but stable condition``; 0 elsewhere."""
    words = [token.lower for token in tokens[position : position + 5]]
    if words[:1] in (["a"], ["an"], ["very"], ["extremely"]):
        position, words = position + 1, words[1:]
    at = words.index("condition") if "condition" in words else 0
    return position + at + 1 if at and words[0] in CONDITIONS else 0


def listed_as(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`were listed as stable`."""
    words = [token.lower for token in tokens[position + 1 : position + 3]]
    is_state = words[:1] == ["as"] and words[1:] != [] and words[1] in CONDITIONS
    return (position + 3, Outcome.INJURED) if is_state else None


def kept_in_hospital(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`were detained in hospital`: kept there, not arrested."""
    words = [token.lower for token in tokens[position : position + 3]]
    return (position + 3, Outcome.INJURED) if words[1:] in (["in", "hospital"], ["in", "hospitals"]) else None


def in_hospital(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`left 31 in hospital`; `in intensive care`; `in evacuation shelters`."""
    words = [token.lower for token in tokens[position : position + 5]]
    before = [token.lower for token in tokens[max(0, position - _REACH) : position]]
    if "died" in before and before[-2:-1] == ["and"]:
        return None
    for length in range(1, len(words)):
        if words[length] in _REFUGES:
            return position + length + 1, _REFUGES[words[length]]
        if words[length] in {"the", "of", "and", "a", ",", "."} and length > 1:
            return None
    return None


_REFUGES = {
    "hospital": Outcome.INJURED,
    "hospitals": Outcome.INJURED,
    "care": Outcome.INJURED,
    "shelters": Outcome.DISPLACED,
    "camps": Outcome.DISPLACED,
}


def with_wounds(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`a woman with a gunshot wound`; `left seven passengers with serious injuries`."""
    words = [token.lower for token in tokens[position : position + _REACH]]
    harm = next((i for i, word in enumerate(words) if word in WOUNDS or (word in _BULLETS and _is_bullet_in(words, i))), None)
    harm = None if harm and words[harm] == "cuts" and words[harm - 1] in _SAVINGS else harm
    is_close = harm is not None and not {"and", ",", "no", "of", "the"} & set(words[1:harm])
    if position > 1 and tokens[position - 1].lower in _SHARES and tokens[position - 2].lower == ",":
        return None
    return (position + harm + 1, Outcome.INJURED) if harm and is_close else None


def _is_bullet_in(words: list[str], position: int) -> bool:
    """``a bullet in the thigh``, ``shrapnel lodged in his skull``."""
    return words[position] in _BULLETS and words[position + 1 : position + 2] in (["in"], ["lodged"])


_BULLETS = frozenset({"bullet", "bullets", "shrapnel", "pellets", "buckshot"})
_SHARES = frozenset("some many most several few".split())
"""Words for a part of those named before: 63 survivors, ``some`` with broken bones."""
_SAVINGS = frozenset("wage budget power pay job tax spending price welfare".split())


def suffering(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`suffered gunshot wounds`; `sustained what police called minor injuries`; `underwent surgery`."""
    words = [token.lower for token in tokens[position : position + 2 * _REACH]]
    is_told = position > 1 and tokens[position - 2].lower in WOUNDS and words[0] in _SUFFER
    if is_told or (words[0] in _HAVE and words[1:3] == ["broken", "off"]):
        return None
    if words[0] == "underwent" and (operation := next((i for i, word in enumerate(words[:4]) if word in _OPERATIONS), 0)):
        return position + operation + 1, Outcome.INJURED
    if words[0] in _HAVE and (severed := _severed(words[:_REACH])):
        return position + severed, Outcome.INJURED
    if words[0] in _TREATED | _NEEDING and "treatment" in words[1:3]:
        return position + 1 + words.index("treatment"), Outcome.INJURED
    if words[0] in _NEEDING:
        care = next((i for i, word in enumerate(words[:4]) if word in _CARE), None)
        return (position + care + 1, Outcome.INJURED) if care else None
    words = words if words[1:2] == ["what"] else words[:_REACH]
    words = words[:4] if words[0] in _HAVE else words
    harm = next((i for i, word in enumerate(words) if word in WOUNDS or (word in _BULLETS and _is_bullet_in(words, i))), None)
    return (position + harm + 1, Outcome.INJURED) if harm and not {"no", "died", "been"}.intersection(words[:harm]) else None


_OPERATIONS = frozenset({"surgery", "operation", "operations"})


def _severed(words: list[str]) -> int:
    """The end of ``had a leg amputated``, ``had two fingers blown off``; 0 elsewhere."""
    body = next((at for at, word in enumerate(words) if word in _BONES), 0)
    behind = words[body + 1 : body + 3]
    if not body or {",", "and"}.intersection(words[:body]):
        return 0
    if behind[:1] in (["amputated"], ["severed"]):
        return body + 2
    return body + 3 if behind[1:] == ["off"] else 0


def took_bullet(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`took a bullet in the arm`; `took shrapnel in the thigh`."""
    words = [token.lower for token in tokens[position + 1 : position + 4]]
    bullet = next((i for i, word in enumerate(words) if word in _BULLETS | {"round", "rounds"}), None)
    return (position + bullet + 2, Outcome.INJURED) if bullet is not None else None


def clinging(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`is clinging to life`; `was fighting for her life`."""
    words = [token.lower for token in tokens[position + 1 : position + 4]]
    is_life = words[:2] == ["to", "life"] or (words[:1] == ["for"] and bool({"life", "lives"}.intersection(words)))
    return (position + 1 + (2 if words[:1] == ["to"] else 3), Outcome.INJURED) if is_life else None


def maimed(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`lost a leg`; `lost both his legs`; `broke her wrist`."""
    words = [token.lower for token in tokens[position : position + 5]]
    body = next((i for i, word in enumerate(words) if word in _BONES), None)
    if body and words[body + 1 : body + 2] == ["of"]:
        return None
    if body and words[body] == "bones" and words[0] not in {"broke", "breaks", "breaking"}:
        return None
    is_own = body is not None and bool(set(words[1:body]) & (POSSESSIVES | {"a", "an", "both", "one", "two"}))
    return (position + body + 1, Outcome.INJURED) if body and (is_own or words[body - 1] == words[0]) else None


_BONES = frozenset(
    "leg legs arm arms limb limbs hand hands foot feet eye eyes finger fingers toe toes wrist wrists ankle hip rib ribs jaw nose"
    " bones collarbone pelvis shoulder eyesight sight hearing".split()
)


IDIOMS: dict[Idiom, frozenset[str]] = {
    sent_to_grave: frozenset({"sent", "bit"}),
    hospital: TAKEN,
    in_their_hands: frozenset({"in"}),
    condition: frozenset({"in", "into", "under", "behind", "out", "between"}),
    kept_in_hospital: frozenset({"detained", "kept"}),
    held: frozenset({"held", "detained"}),
    blown_up: frozenset({"blew", "blown", "blowing", "detonated"}),
    fell_to_death: frozenset("fell plunged jumped leapt fallen falling swept hurled thrown lured".split()),
    suffering: _SUFFER | _HAVE | _TREATED | _NEEDING,
    took_bullet: frozenset("took taking takes caught received".split()),
    throat_cut: frozenset({"with"}),
    with_wounds: frozenset({"with"}),
    in_hospital: frozenset({"in"}),
    recovering: frozenset({"recovering"}),
    kept_at: frozenset({"remain", "remains", "remained"}),
    suicide: frozenset({"committed", "took", "takes", "passed"}),
    on_himself: frozenset({"turned", "turning", "turns"}),
    surrendered: frozenset({"turned", "turning", "turns", "gave"}),
    picked_up: frozenset({"picked"}),
    caught: frozenset({"caught"}),
    listed_as: frozenset({"listed"}),
    survived_wounds: frozenset({"survived", "survive", "survives"}),
    into_coma: frozenset({"slipped", "fell", "lapsed", "sank"}),
    lost_homes: frozenset("lost lose losing loses".split()),
    maimed: frozenset("lost lose losing loses broke broken breaks breaking fractured".split()),
    fallen: frozenset("breathed breathe breathing fell fallen".split()),
    met_death: frozenset(
        "breathed breathing met meet meeting found embraced attained fell fallen laid lay laying suffered".split()
    ),
    destroyed: frozenset("sprayed blown torn riddled burned burnt burning buried hacked".split()),
    captured: frozenset("taken fell fallen held".split()),
    booked: frozenset({"booked"}),
    languishing: frozenset({"languish", "languishing", "languished"}),
    taken_to_jail: frozenset({"taken", "brought", "driven", "sent", "lodged"}),
    used_as_shields: frozenset({"as"}),
    buried: frozenset({"buried"}),
    feared_lost: frozenset({"feared", "presumed"}),
    under_rubble: frozenset({"under", "beneath"}),
    sought_help: frozenset({"sought", "seeking"}),
    clinging: frozenset("clinging clings fighting battling struggling".split()),
    sheltering: frozenset({"took", "taken"}),
    camping: CAMPING,
    tended: frozenset({"operated", "patched"}),
    moved_to_safety: frozenset({"moved", "relocated", "shifted", "transferred"}),
    crossed_border: CROSSING,
    paid_with_life: frozenset({"paid", "pay", "paying"}),
    lost_life: GIVING,
    driven_out: LEAVING,
    from_home: frozenset({"from", "out"}),
    not_returned: frozenset({"yet"}),
    will_survive: frozenset({"expected"}),
    arrived_hurt: ARRIVING,
}
"""Each idiom with the words it may begin with; the order is the precedence."""
BY_FIRST = {
    word: tuple(idiom for idiom, words in IDIOMS.items() if word in words) for word in frozenset().union(*IDIOMS.values())
}


def find_idiom(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """The end and the outcome of the idiom that begins at `position`."""
    idioms = BY_FIRST.get(tokens[position].lower, ())
    return next((found for idiom in idioms if (found := idiom(tokens, position))), None)
