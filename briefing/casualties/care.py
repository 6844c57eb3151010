"""Verbs of care whose object is wounded: ``doctors admitted 34 protesters``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.harm import Form, Harm
from briefing.casualties.words import BOUNDS
from briefing.numerals import number_at

if TYPE_CHECKING:
    from briefing.document import Token

CARING = frozenset("admitted treated treating received sent sending sends put putting".split())
"""Verbs that tell of wounded persons where a hospital is named."""
_SENDING = frozenset("sent sending sends put putting".split())
_CARERS = frozenset(
    "teams cross crescent hospital hospitals clinic clinics doctors doctor medics surgeons surgeon nurses paramedics".split()
)
_WARDS = frozenset("hospital hospitals emergency er icu clinic clinics".split())
_NAMED_WARDS = frozenset({"regional", "memorial"})
"""Words of a hospital's name that tell it without the noun: Mercy ``Regional``."""
CARER_REACH = 24
"""Tokens between the doctors and their verb at most."""
WARD_REACH = 9
"""Tokens between "sent" and the hospital at most."""


def _behind_bound(tokens: tuple[Token, ...], position: int) -> int:
    """`position` moved over ``more than``, ``at least``, ``some``."""
    while position < len(tokens) and tokens[position].lower in BOUNDS:
        position += 1
    return position


def care_at(tokens: tuple[Token, ...], position: int) -> Harm | None:
    """A verb whose object is in care: ``doctors admitted 34 protesters``, ``sending dozens to emergency rooms``."""
    word = tokens[position].lower
    if word in _SENDING:
        words = [token.lower for token in tokens[position + 1 : position + WARD_REACH]]
        to = words.index("to", 1) if "to" in words[1:] else len(words)
        named = tokens[position + 1 + to : position + WARD_REACH]
        is_care = bool(_WARDS.intersection(words[to:])) or any(t.lower in _NAMED_WARDS and t.is_capitalized for t in named)
    else:
        number = number_at(tokens, _behind_bound(tokens, position + 1)) if word in CARING else None
        is_told = number is not None and {"wounded", "injured", "bodies", "dead", "corpses"}.intersection(
            t.lower for t in tokens[number.end : number.end + 4]
        )
        is_care = (
            number is not None
            and not is_told
            and bool(_CARERS.intersection(t.lower for t in tokens[max(0, position - CARER_REACH) : position]))
        )
    return Harm(position, position + 1, Outcome.INJURED, Form.ACTIVE, position) if is_care else None
