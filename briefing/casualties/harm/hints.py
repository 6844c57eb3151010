"""Words that tell harm only by those around them: the condition of two, the killers of six, one critical."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.harm.idioms import CONDITIONS
from briefing.casualties.harm.kinds import NOUNS
from briefing.casualties.persons.nouns import noun_at
from briefing.casualties.words import BE, HAVE, QUOTES
from briefing.numerals import number_at

if TYPE_CHECKING:
    from briefing.document import Token


def state_at(tokens: tuple[Token, ...], position: int) -> Outcome | None:
    """The outcome of a word that is an adjective of harm here."""
    return (
        _taken_prisoner_at(tokens, position)
        or _critical_at(tokens, position)
        or _stable_at(tokens, position)
        or _victims_of_at(tokens, position)
        or _fallen_at(tokens, position)
    )


def hint_at(tokens: tuple[Token, ...], position: int) -> Outcome | None:
    """The outcome of a word that is a noun of harm here."""
    return (
        _condition_at(tokens, position)
        or _whereabouts_at(tokens, position)
        or _count_at(tokens, position)
        or _victim_of_at(tokens, position)
        or _victims_at(tokens, position)
        or _losses_at(tokens, position)
    )


def _fallen_at(tokens: tuple[Token, ...], position: int) -> Outcome | None:
    """``Among the fallen is`` the commander."""
    before = [token.lower for token in tokens[max(0, position - 2) : position]]
    return Outcome.KILLED if tokens[position].lower == "fallen" and before == ["among", "the"] else None


def _critical_at(tokens: tuple[Token, ...], position: int) -> Outcome | None:
    """``Two dead, one critical``: in a headline a state of persons, not of a thing."""
    if tokens[position].lower != "critical" or not position:
        return None
    noun = noun_at(tokens, position - 1)
    if number_at(tokens, position - 1) is None and (noun is None or noun.is_plural):
        return None
    behind = tokens[position + 1].lower if position + 1 < len(tokens) else "."
    return Outcome.INJURED if not behind[0].isalpha() or behind in {"at", "in", "after", "following"} else None


def _stable_at(tokens: tuple[Token, ...], position: int) -> Outcome | None:
    """``three are stable and two have been discharged``: of a number of persons in care."""
    if tokens[position].lower not in _IN_CARE or position < 2:
        return None
    at = position - 1
    while at > 0 and tokens[at].lower in BE | HAVE:
        at -= 1
    is_counted = at < position - 1 and any(number_at(tokens, first) is not None for first in (at - 1, at) if first >= 0)
    behind = [token.lower for token in tokens[position + 1 : position + 4]] or ["."]
    is_closed = not behind[0][0].isalpha() or behind[0] in {"and", "but", "while", "after", "early"}
    is_of_ward = behind[0] == "from" and not {"hospital", "hospitals", "care"}.isdisjoint(behind)
    return Outcome.INJURED if is_counted and (is_closed or is_of_ward) else None


def _victims_of_at(tokens: tuple[Token, ...], position: int) -> Outcome | None:
    """``141 persons were victims of extrajudicial executions``."""
    if tokens[position].lower not in {"victim", "victims"} or position < 1 or tokens[position - 1].lower not in BE:
        return None
    words = [token.lower for token in tokens[position + 1 : position + 5]]
    return next((NOUNS[word] for word in words[1:] if word in NOUNS), None) if words[:1] == ["of"] else None


_IN_CARE = frozenset({"stable", "discharged", "critical"})


def _taken_prisoner_at(tokens: tuple[Token, ...], position: int) -> Outcome | None:
    """``had taken nine soldiers prisoner``."""
    is_state = tokens[position].lower in _PRISONERS
    before = {token.lower for token in tokens[max(0, position - PRISONER_REACH) : position]} if is_state else set()
    return Outcome.DETAINED if before & _TAKING else None


PRISONER_REACH = 7
"""Tokens between "taken" and "prisoner" at most."""
_PRISONERS = frozenset({"prisoner", "prisoners"})
_TAKING = frozenset("take takes took taken taking".split())


def _condition_at(tokens: tuple[Token, ...], position: int) -> Outcome | None:
    """``the condition of two was stated to be precarious``."""
    words = [token.lower for token in tokens[position : position + 12]]
    is_of = words[:2] == ["condition", "of"] and number_at(tokens, position + 2) is not None
    return Outcome.INJURED if is_of and CONDITIONS.intersection(words) else None


def _whereabouts_at(tokens: tuple[Token, ...], position: int) -> Outcome | None:
    """``the whereabouts of two remain unknown``."""
    words = [token.lower for token in tokens[position:]]
    is_of = words[:2] == ["whereabouts", "of"] and bool({"unknown", "unclear"}.intersection(words))
    return Outcome.MISSING if is_of else None


def _count_at(tokens: tuple[Token, ...], position: int) -> Outcome | None:
    """``The count had stood at 53``: a count that stands is one of the dead; brings the ``homicide total to`` 12."""
    before = tokens[position - 1].lower if position else ""
    if tokens[position].lower not in _TALLIES or before not in _BEFORE_TALLIES:
        return None
    behind = [token.lower for token in tokens[position + 1 : position + 4]]
    behind = behind[1:] if behind[:1] in (["had"], ["has"]) else behind
    if before in _OF_KILLINGS and behind[:1] in (["to"], ["at"], ["stands"], ["stood"], ["rose"], ["climbed"], ["reached"]):
        return Outcome.KILLED
    is_mended = position > 1 and tokens[position - 2].lower in {"raised", "lowered", "revised"} and behind[:1] == ["to"]
    if is_mended:
        return Outcome.KILLED
    is_reached = behind[:1] == ["reached"] and not _BODIES.isdisjoint(token.lower for token in tokens)
    if before in {"his", "her"}:
        return Outcome.KILLED if is_reached else None
    is_at = behind[:2] in (["stood", "at"], ["stands", "at"], ["rose", "to"], ["climbed", "to"])
    return Outcome.KILLED if is_at or is_reached else None


_BODIES = frozenset("bodies corpses dead deaths".split())
"""Words of a sentence in which a count that ``had reached`` a number is one of the dead."""


_TALLIES = frozenset({"count", "tally", "figure", "total"})
_OF_KILLINGS = frozenset({"homicide", "murder", "fatality"})
_BEFORE_TALLIES = frozenset({"the", "death", "official", "own", "its", "their", "his", "her", ""}) | _OF_KILLINGS


def _victim_of_at(tokens: tuple[Token, ...], position: int) -> Outcome | None:
    """``the murderers of the six priests``: whom they are the murderers of was murdered."""
    behind = [token.lower for token in tokens[position + 1 : position + 3] if token.text not in QUOTES]
    is_of = behind[:1] == ["of"]
    return _DOERS.get(tokens[position].lower) if is_of else None


def _victims_at(tokens: tuple[Token, ...], position: int) -> Outcome | None:
    """``no victims``, ``among the victims``, ``13 gunshot victims``: elsewhere the noun does not tell which harm."""
    before = [token.lower for token in tokens[max(0, position - 2) : position]]
    if tokens[position].lower != "victims":
        return None
    if before[-1:] and before[-1] in _WOUNDING:
        return Outcome.INJURED
    if before[-1:] == ["fatal"]:
        return Outcome.KILLED
    is_told = before[-1:] in (["no"], ["without"]) or before in _TELLING_VICTIMS
    behind = {token.lower for token in tokens[position + 1 : position + 5]}
    if not is_told or ("of" in behind and not _WRONGS.isdisjoint(behind)):
        return None
    is_of_shooting = before == ["number", "of"] and not _SHOOTINGS.isdisjoint(token.lower for token in tokens)
    return Outcome.INJURED if is_of_shooting else Outcome.KILLED


_WRONGS = frozenset(
    "fraud theft scam scams crime cybercrime trafficking abuse bullying stalking racism discrimination harassment rape extortion"
    " slavery burglary domestic sexual torture breach hack hacking scheme".split()
)
"""What has victims who are not dead."""
_WOUNDING = frozenset("gunshot stabbing burn trauma".split())
_TELLING_VICTIMS = (["without", "causing"], ["causing", "any"], ["among", "the"], ["number", "of"])
_SHOOTINGS = frozenset("shooting shootings gunfire shot stabbing stabbings".split())
"""Words of attacks whose victims are those hit, most of them alive."""


def _losses_at(tokens: tuple[Token, ...], position: int) -> Outcome | None:
    """``The unit suffered no losses``, ``put their losses at`` three: not a firm's."""
    if tokens[position].lower != "losses":
        return None
    before = [token.lower for token in tokens[:position]]
    is_none = before[-1:] == ["no"] and not _SUFFERING.isdisjoint(before[-2:]) and not _FORCES.isdisjoint(before)
    is_put = not {"put", "puts"}.isdisjoint(before[-4:]) and [t.lower for t in tokens[position + 1 : position + 2]] == ["at"]
    is_of_force = is_put and not (_FORCES | _KILLED).isdisjoint(before)
    return Outcome.KILLED if is_none or is_of_force else None


_KILLED = frozenset("killed died dead".split())
_FORCES = frozenset(
    "army troops forces force unit units soldiers military police patrol battalion guerrillas rebels militia navy marines"
    " front side rebel guerrilla insurgent enemy government command".split()
)
_SUFFERING = frozenset("suffered sustained suffering sustaining suffer".split())
_DOERS = dict.fromkeys("killer killers murderer murderers assassin assassins".split(), Outcome.KILLED) | dict.fromkeys(
    "kidnapper kidnappers abductor abductors captor captors".split(), Outcome.ABDUCTED
)
HINTS = (
    _TALLIES
    | _PRISONERS
    | _DOERS.keys()
    | {"condition", "whereabouts", "losses", "victims", "victim", "fallen", "critical"}
    | _IN_CARE
)
"""The words that may be one of these."""
