"""Harm said in several words: "taken to hospital", "in custody", "suffered burns"; all the idioms there are."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.harm.care import (
    ARRIVING,
    TAKEN,
    arrived_hurt,
    hospital,
    into_coma,
    kept_at,
    none_survived,
    recovering,
    sought_help,
    survived_wounds,
    tended,
    under_care,
    will_survive,
)
from briefing.casualties.harm.idioms.capture import captured, out_of_captivity
from briefing.casualties.harm.idioms.custody import (
    booked,
    caught,
    denied_bail,
    held_in,
    in_their_hands,
    interrogated,
    languishing,
    on_death_row,
    picked_up,
    serving,
    sits_in_jail,
    surrendered,
    taken_to_jail,
    used_as_shields,
)
from briefing.casualties.harm.idioms.deadly import (
    GIVING,
    blown_up,
    destroyed,
    fallen,
    fell_to_death,
    found_hanging,
    lost_life,
    met_death,
    off_life_support,
    on_himself,
    paid_with_life,
    proved_fatal,
    sent_to_grave,
    suicide,
    throat_cut,
    turned_up_dead,
)
from briefing.casualties.harm.idioms.flight import (
    CROSSING,
    FLOODING,
    LEAVING,
    crossed_border,
    driven_out,
    from_home,
    lost_homes,
)
from briefing.casualties.harm.idioms.held import LAWFUL, held
from briefing.casualties.harm.idioms.missing import buried, feared_lost, not_returned, under_rubble
from briefing.casualties.harm.idioms.shelter import (
    CAMPING,
    camping,
    flooded_camps,
    living_in_camps,
    moved_to_safety,
    sheltering,
    spent_the_night,
    without_roof,
)
from briefing.casualties.harm.idioms.wounds import (
    HAVING,
    MAIMING,
    NEEDING,
    SUFFERING,
    TREATED,
    got_grazed,
    left_disabled,
    maimed,
    on_injured_list,
    on_life_support,
    overcome,
    suffering,
    took_bullet,
    with_wounds,
)
from briefing.casualties.words import BE

if TYPE_CHECKING:
    from briefing.document import Token

Idiom = Callable[["tuple[Token, ...]", int], "tuple[int, Outcome] | None"]
"""The end and the outcome of what begins at a token that `IDIOMS` lets it begin with; None for something else."""

_REACH = 6
"""Tokens between the parts of an idiom at most."""
CONDITIONS = frozenset("critical serious stable grave fair guarded satisfactory precarious good".split())


def condition(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`in critical condition`; `in custody`; `under arrest`; `behind bars`; `out of danger`; `in the operating room`."""
    words = [token.lower for token in tokens[position : position + 3]]
    is_in_state = position > 0 and tokens[position - 1].lower in BE | {"still", "now"}
    if words in (["out", "of", "danger"], ["out", "of", "surgery"]) or (words == ["in", "the", "operating"] and is_in_state):
        return position + 3 + (words[0] == "in"), Outcome.INJURED
    if words[:2] in (["under", "treatment"], ["in", "surgery"]):
        return position + 2, Outcome.INJURED
    if words[0] == "in" and "coma" in (near := [token.lower for token in tokens[position : position + 6]]):
        return position + near.index("coma") + 1, Outcome.INJURED
    if words == ["between", "life", "and"]:
        return position + 4, Outcome.INJURED
    if words[0] == "in" and (end := _condition_end(tokens, position + 1)):
        return end, Outcome.INJURED
    end = held_in(tokens, position)
    return (end, Outcome.DETAINED) if end else None


def _condition_end(tokens: tuple[Token, ...], position: int) -> int:
    """The end of ``a critical but stable condition``; 0 elsewhere."""
    words = [token.lower for token in tokens[position : position + 5]]
    if words[:1] in (["a"], ["an"], ["very"], ["extremely"]):
        position, words = position + 1, words[1:]
    if words[:1] == [] or words[0] not in CONDITIONS:
        return 0
    at = next((at for at, word in enumerate(words) if word in {"condition", "state"}), 0)
    return position + at + 1 if at else 0


def listed_as(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`were listed as stable`; `was described as poorly`."""
    words = [token.lower for token in tokens[position + 1 : position + 3]]
    is_state = words[:1] == ["as"] and words[1:] != [] and words[1] in CONDITIONS | {"poorly", "comfortable"}
    behind = tokens[position + 3].lower if position + 3 < len(tokens) else "."
    is_closed = tokens[position].lower == "listed" or not behind[0].isalpha() or behind in {"in", "at", "but", "last", "by"}
    return (position + 3, Outcome.INJURED) if is_state and is_closed else None


def kept_in_hospital(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`were detained in hospital`: kept there, not arrested."""
    length = _kept_in_ward([token.lower for token in tokens[position : position + 3 * _REACH]])
    return (position + length, Outcome.INJURED) if length else None


def _kept_in_ward(words: list[str]) -> int:
    """How many words ``detained in the Western Infirmary`` takes; 0 elsewhere."""
    ward = next((at for at, word in enumerate(words[:_REACH]) if word in {"hospital", "infirmary", "hospitals"}), 0)
    return ward + 1 if words[1:2] == ["in"] and ward and (LAWFUL | _CRIMES).isdisjoint(words) else 0


_CRIMES = frozenset("connection plot killing murder psychiatric secure life arrested suspicion suspected".split())


def in_hospital(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`left 31 in hospital`; `in intensive care`; `in evacuation shelters`."""
    words = [token.lower for token in tokens[position : position + 5]]
    before = [token.lower for token in tokens[max(0, position - _REACH) : position]]
    if "died" in before and before[-2:-1] == ["and"]:
        return None
    for length in range(1, len(words)):
        if words[length] in {"centers", "centres"} and words[length - 1] in {"evacuation", "relief", "reception"}:
            return position + length + 1, Outcome.DISPLACED
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


def clinging(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`is clinging to life`; `was fighting for her life`."""
    words = [token.lower for token in tokens[position + 1 : position + 4]]
    life = next((at for at, word in enumerate(words) if word in {"life", "lives"}), 0)
    is_life = words[:2] == ["to", "life"] or (words[:1] == ["for"] and life > 0)
    return (position + life + 2, Outcome.INJURED) if is_life else None


IDIOMS: dict[Idiom, frozenset[str]] = {
    sent_to_grave: frozenset({"sent", "bit", "gone", "went"}),
    under_care: frozenset({"admitted"}),
    hospital: TAKEN,
    in_their_hands: frozenset({"in"}),
    condition: frozenset({"in", "into", "under", "behind", "out", "between"}),
    kept_in_hospital: frozenset({"detained", "kept"}),
    held: frozenset({"held", "detained"}),
    blown_up: frozenset({"blew", "blown", "blowing", "detonated"}),
    fell_to_death: frozenset("fell plunged jumped leapt fallen falling swept hurled thrown lured".split()),
    suffering: SUFFERING | HAVING | TREATED | NEEDING,
    got_grazed: frozenset({"got"}),
    overcome: frozenset({"overcome"}),
    left_disabled: frozenset({"left"}),
    interrogated: frozenset({"interrogated", "questioned"}),
    off_life_support: frozenset({"taken", "removed"}),
    turned_up_dead: frozenset({"turned", "dug", "pulled", "brought", "appeared"}),
    took_bullet: frozenset("took taking takes caught received".split()),
    throat_cut: frozenset({"with"}),
    with_wounds: frozenset({"with"}),
    in_hospital: frozenset({"in"}),
    without_roof: frozenset({"without"}),
    recovering: frozenset({"recovering"}),
    kept_at: frozenset({"remain", "remains", "remained", "kept"}),
    found_hanging: frozenset({"found"}),
    proved_fatal: frozenset({"fatal"}),
    suicide: frozenset({"committed", "took", "takes", "passed", "hanged"}),
    on_himself: frozenset({"turned", "turning", "turns"}),
    surrendered: frozenset({"turned", "turning", "turns", "gave", "surrendered", "surrendering"}),
    picked_up: frozenset({"picked"}),
    caught: frozenset({"caught"}),
    listed_as: frozenset({"listed", "described"}),
    none_survived: frozenset({"survived"}),
    survived_wounds: frozenset({"survived", "survive", "survives"}),
    into_coma: frozenset({"slipped", "fell", "lapsed", "sank"}),
    lost_homes: frozenset("lost lose losing loses".split()),
    maimed: MAIMING,
    fallen: frozenset("breathed breathe breathing fell fallen".split()),
    met_death: frozenset(
        "breathed breathing met meet meeting found embraced attained fell fallen laid lay laying suffered".split()
    ),
    destroyed: frozenset("sprayed blown torn riddled burned burnt burning buried hacked".split()),
    out_of_captivity: frozenset({"walked"}),
    captured: frozenset("taken led fell fallen held".split()),
    booked: frozenset({"booked"}),
    on_death_row: frozenset({"on"}),
    on_injured_list: frozenset({"on"}),
    on_life_support: frozenset({"on"}),
    denied_bail: frozenset({"denied", "refused"}),
    spent_the_night: frozenset({"spent"}),
    languishing: frozenset({"languish", "languishes", "languishing", "languished"}),
    sits_in_jail: frozenset({"sit", "sits"}),
    serving: frozenset({"serving"}),
    taken_to_jail: frozenset({"taken", "brought", "driven", "sent", "lodged", "thrown"}),
    used_as_shields: frozenset({"as"}),
    buried: frozenset({"buried"}),
    feared_lost: frozenset({"feared", "presumed"}),
    under_rubble: frozenset({"under", "beneath"}),
    sought_help: frozenset({"sought", "seeking"}),
    clinging: frozenset("clinging clings fighting fights fight battling battles struggling".split()),
    sheltering: frozenset("took taken sought seek".split()),
    camping: CAMPING,
    living_in_camps: frozenset({"live", "lives", "living"}),
    tended: frozenset({"operated", "patched", "checked"}),
    moved_to_safety: frozenset({"moved", "relocated", "shifted", "transferred"}),
    flooded_camps: FLOODING,
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
    found = next((found for idiom in idioms if (found := idiom(tokens, position))), None)
    return (min(found[0], len(tokens)), found[1]) if found else None
