"""Who is held, by the words around "held": "held without bail", "held on drug charges", "is being held"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.persons.nouns import noun_at
from briefing.casualties.words import BE, CAPTORS, SPANS, bounded_number_at, is_unclosed
from briefing.numerals import number_at
from briefing.patterns import Pattern

if TYPE_CHECKING:
    from briefing.document import Token


def held(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`was held without bail`; `is being held in jail`; `is held on drug charges`."""
    words = [token.lower for token in tokens[position : position + 8]]
    is_active = words[1:2] in (["a"], ["an"]) and position > 0 and tokens[position - 1].lower in LAWFUL | {"cops"}
    if is_active or words[1:2] == ["up"] or bounded_number_at(tokens, position + 1) or _is_ground(tokens, position):
        return None
    if words[1:2] == ["overnight"] or (position and tokens[position - 1].lower == "ordered"):
        return position + 1, Outcome.DETAINED
    if (words[1:2] == ["against"] and words[3:4] == ["will"]) or (words[1:3] == ["by", "our"] and words[3:4] in _OURS):
        return position + (4 if words[3:4] == ["will"] else 1), Outcome.ABDUCTED
    is_span = words[1:2] == ["for"] and bool(SPANS.intersection(words[2:5]))
    is_whom = "whom" in (token.lower for token in tokens[max(0, position - 4) : position])
    if _at_the_point_of_arms(tokens, position) or ((is_span or is_whom) and _is_by_captors(tokens, position)):
        return position + 1, Outcome.ABDUCTED
    is_headline = _is_headline_held(tokens, position)
    if is_headline or (is_span and _tells_of_law(tokens)):
        is_capture = is_headline and not (_CAPTURE | {"free"}).isdisjoint(token.lower for token in tokens)
        is_capture = is_capture and not _are_culprits(tokens, position)
        return position + 1, Outcome.ABDUCTED if is_capture else Outcome.DETAINED
    is_charged = (words[1:2] == ["on"] and "charges" in words) or _is_for_a_crime(tokens, position + 1)
    by = words[words.index("by") + 1 :] if "by" in words[1:5] else []
    is_charged = is_charged or not LAWFUL.union({"authorities", "navy", "coastguard"}).isdisjoint(by[:BY_MOST])
    is_charged = is_charged or words[1:2] == ["over"] or _is_in_raids(tokens, position)
    reach = 11 if is_span else 7
    is_jailed = bool(_PRISON.intersection(t.lower for t in tokens[position + 1 : position + reach])) and "hostage" not in words
    return (position + 1, Outcome.DETAINED) if is_charged or is_jailed else None


def _is_in_raids(tokens: tuple[Token, ...], position: int) -> bool:
    """``were held in raids`` in two towns."""
    behind = [token.lower for token in tokens[position + 1 : position + 5]]
    return (
        behind[:1] == ["in"] and not {"raid", "raids", "swoop", "swoops"}.isdisjoint(behind) and tokens[position - 1].lower in BE
    )


BY_MOST = 4
"""Tokens of ``the Sri Lankan navy`` behind "held by" at most."""


def _at_the_point_of_arms(tokens: tuple[Token, ...], position: int) -> bool:
    """``were held at knifepoint``; ``held for six hours with knives at their throats``, not by or for the police."""
    is_passive = position > 0 and tokens[position - 1].lower in {"was", "were", "been", "being"}
    behind = " ".join(token.lower for token in tokens[position + 1 : position + 12])
    is_at = is_passive and _AT_POINT.match(behind) is not None
    return is_at and (LAWFUL | _HOME_GUARDS).isdisjoint(token.lower for token in tokens)


_AT_POINT = Pattern(
    r"(?:for (?:\S+ ){1,4}(?:hours?|days?|minutes|weeks?) )?"
    r"(?:at (?:gun|knife)point\b|with (?:knives|guns|a knife|a gun) (?:at|to) (?:their|his|her) (?:throats?|heads?)\b)"
)
_HOME_GUARDS = frozenset("homeowner deputy deputies deputy's sheriff sheriff's robbed robbery".split())


_OURS = (["organization"], ["organisation"], ["forces"], ["units"], ["movement"], ["front"], ["column"], ["comrades"])


def _is_ground(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether it is ground that somebody holds: the last ``city in the region held by`` the army."""
    if [token.lower for token in tokens[position + 1 : position + 2]] != ["by"]:
        return False
    before = [token.lower for token in tokens[max(0, position - 3) : position]]
    is_in = len(before) > 2 and before[1] == "in" and before[0] in _GROUND
    return is_in or (before[-1:] != [] and before[-1] in _GROUND)


_GROUND = frozenset(
    "city cities town towns village villages region regions area areas territory territories district districts province"
    " provinces positions ground land lands hills base bases airport port seat seats meeting talks stronghold strongholds".split()
)


def are_held(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether persons whose number is told are being held, not by captors: ``53 of its staff are being held by the group``."""
    if position + 1 < len(tokens) and tokens[position + 1].lower in {"up", "back"}:
        return False
    before = [token.lower for token in tokens[max(0, position - 3) : position]]
    verb = next((at for at in range(len(before)) if before[at] in _BEING), len(before))
    subject = position - len(before) + verb - 1
    if position + 1 < len(tokens) and tokens[position + 1].lower == "by" and _is_numbered(tokens, position):
        return True
    if before[-2:] in (["prisoners", "are"], ["detainees", "are"], ["inmates", "are"]):
        return _CAPTURE.isdisjoint(token.lower for token in tokens)
    is_continuous = before[-1:] in (["being"], ["been"], ["still"], ["also"]) and verb < len(before)
    noun = noun_at(tokens, subject) if is_continuous and subject >= 0 else None
    are_joined = before[verb : verb + 1] in (["are"], ["were"]) and "and" in (
        t.lower for t in tokens[max(0, subject - 4) : subject]
    )
    is_person = (
        (noun is not None and (noun.is_plural or are_joined))
        or tokens[subject].lower == "who"
        or (tokens[subject].lower == "and" and _are_taken_before(tokens, subject))
        or number_at(tokens, subject) is not None
        or _is_one_being_held(tokens, position, subject)
        or (before[-1:] == ["also"] and not _LET_GO.isdisjoint(token.lower for token in tokens[position:]))
    )
    return is_continuous and subject >= 0 and is_person and _CAPTURE.isdisjoint(token.lower for token in tokens)


def _is_numbered(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether "held" tells whose number is told: bringing to 47 ``the number of its staff`` held by the rebels."""
    is_number = "number" in (token.lower for token in tokens[max(0, position - 6) : position])
    by = {token.lower for token in tokens[position + 2 : position + 6]}
    return is_number and noun_at(tokens, position - 1) is not None and not by.isdisjoint(LAWFUL | _CAPTURE | _HOLDERS)


_HOLDERS = frozenset("group authorities government regime insurgents jihadists guerrillas houthis militia".split())


def _is_one_being_held(tokens: tuple[Token, ...], position: int, subject: int) -> bool:
    """Whether one person is being held: ``A Dutch teacher, who went there in May, is being held`` in Iran; no gathering is."""
    is_one = tokens[position - 1].lower == "being" and tokens[subject + 1].lower in {"is", "was"}
    follows = tokens[position + 1].lower if position + 1 < len(tokens) else ""
    is_told = subject >= 0 and (tokens[subject].text == "," or noun_at(tokens, subject) is not None)
    before = {token.lower for token in tokens[:position]}
    return is_one and is_told and before.isdisjoint(_GATHERINGS) and follows not in {"responsible", "accountable", "liable"}


def _are_taken_before(tokens: tuple[Token, ...], end: int) -> bool:
    """Whether persons are taken in front of "and are being held"."""
    is_taken = not _TAKEN.isdisjoint(token.lower for token in tokens[:end])
    return is_taken and any(noun_at(tokens, at) for at in range(end))


_TAKEN = frozenset({"led", "taken", "picked", "arrested", "detained", "rounded"})
"""Participles behind which "and are being held" goes on with the same persons."""
_LET_GO = frozenset("released charge charged bail bailed police custody questioning suspicion".split())
_BEING = frozenset("are is were was have has had".split())


def _is_headline_held(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a headline says that somebody is held: ``Man held as toll rises``, not ``Vigil held after``."""
    is_open = is_unclosed(tokens) and tokens[position].lower == "held"
    follows = tokens[position + 1].lower if position + 1 < len(tokens) else ""
    before = {token.lower for token in tokens[:position]}
    behind = {token.lower for token in tokens[position + 2 : position + 7]}
    is_for_crime = follows in {"in", "for"} and not behind.isdisjoint(_CRIMES | _INQUIRIES)
    is_closed = follows in {"", "as", "after", "over", ";", ",", "following"} or is_for_crime
    return is_open and is_closed and not before & _GATHERINGS


def _are_culprits(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a headline's "held" tells of those who took somebody: Girl kidnapped in Pune``; two held``."""
    before = [token.lower for token in tokens[:position]]
    mark = max((at for at, word in enumerate(before) if word in {";", ",", ":"}), default=0)
    return (
        0 < mark >= position - 3
        and "still" not in before[mark:]
        and not _DONE_TO.isdisjoint(before[:mark])
        and CAPTORS.isdisjoint(before[:mark])
    )


_DONE_TO = frozenset("kidnapped abducted rescued freed kidnapping abduction".split())
_GATHERINGS = frozenset(
    "vigil vigils funeral funerals service rally memorial hearing talks protest protests for hostage hostages captive election"
    " elections vote ceremony march meeting conference event summit trial inquest inquiry match race festival party poll".split()
)


def _is_by_captors(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether the words around "held" tell of captors, and of no prison."""
    near = {token.lower for token in tokens[max(0, position - CAPTOR_REACH) : position + CAPTOR_REACH]}
    return bool(near & (_CAPTURE | {"release"})) and not near & _PRISON and not _tells_of_law(tokens)


def _tells_of_law(tokens: tuple[Token, ...]) -> bool:
    return not LAWFUL.isdisjoint(token.lower for token in tokens)


LAWFUL = frozenset("soldiers police troops army gendarmes officers immigration border guards".split())
CAPTOR_REACH = 14
"""Tokens around "held" in which captors or those who free the captives are told."""
_CAPTURE = frozenset(
    "freed free released rescued kidnappers captors militants rebels gunmen pirates hostage hostages captive captives abducted"
    " kidnapped ransom hijacked".split()
)


def _is_for_a_crime(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether "for" at `position` tells what somebody is held for, not how long: ``held for looting``."""
    words = [token.lower for token in tokens[position : position + 5]]
    is_crime = not _CRIMES.isdisjoint(words) or (len(words) > 1 and words[1].endswith("ing"))
    return words[:1] == ["for"] and words[1:2] != ["ransom"] and is_crime


_INQUIRIES = frozenset("raid raids probe inquiry crackdown sting swoop".split())
"""In what a headline says that somebody is held: held ``in drugs raid``."""
_CRIMES = frozenset("murder murders killing killings attack attacks shooting bombing".split())


_PRISON = frozenset("bail bond custody jail prison questioning suspicion bars cell detention juvenile lockup".split())
