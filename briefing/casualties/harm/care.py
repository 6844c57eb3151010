"""Care of the wounded: ``doctors admitted 34 protesters``, ``were taken to a clinic``, ``evacuated with burns``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.harm.kinds import Form, Harm
from briefing.casualties.persons.noun_heads import behind_none_of
from briefing.casualties.words import BE, bounded_number_at, is_unclosed

if TYPE_CHECKING:
    from briefing.document import Token

_TREATING = frozenset("admitted treated treating received caring cared".split())
_SENDING = frozenset(
    "sent sending sends send put putting took taking carried carrying rushed rushing transported ferried airlifted flew".split()
)
CARING = _TREATING | _SENDING
"""Verbs that tell of wounded persons where a hospital is named."""
_SENT = frozenset("sent sending sends send put putting".split())
_CARERS = frozenset(
    "volunteers teams cross crescent hospital hospitals clinic clinics doctors doctor medics surgeons surgeon nurses"
    " paramedics".split()
)
_WARDS = frozenset("hospital hospitals emergency er icu clinic clinics".split())
_NAMED_WARDS = frozenset({"regional", "memorial"})
"""Words of a hospital's name that tell it without the noun: Mercy ``Regional``."""
CARER_REACH = 24
"""Tokens between the doctors and their verb at most."""
WARD_REACH = 9
"""Tokens between "sent" and the hospital at most."""


def care_at(tokens: tuple[Token, ...], position: int) -> Harm | None:
    """A verb whose object is in care: ``doctors admitted 34 protesters``, ``sending dozens to emergency rooms``."""
    word = tokens[position].lower
    if word in _SENDING:
        words = [token.lower for token in tokens[position + 1 : position + WARD_REACH]]
        to = words.index("to", 1) if "to" in words[1:] else len(words)
        if word not in _SENT and bounded_number_at(tokens, position + 1) is None:
            return None
        named = tokens[position + 1 + to : position + WARD_REACH]
        is_care = bool(_WARDS.intersection(words[to:])) or any(t.lower in _NAMED_WARDS and t.is_capitalized for t in named)
    elif word in {"caring", "cared"}:
        number = bounded_number_at(tokens, position + 2)
        behind = [token.lower for token in tokens[number.end : number.end + 3]] if number else []
        is_care = tokens[position + 1 : position + 2] != () and tokens[position + 1].lower == "for" and "patients" in behind
        return Harm(position, position + 2, Outcome.INJURED, Form.ACTIVE, position) if is_care else None
    else:
        if _are_treated(tokens, position):
            return Harm(position, position + 1, Outcome.INJURED, Form.PARTICIPLE, position)
        is_care = word in _TREATING and _treats_a_number(tokens, position)
    return Harm(position, position + 1, Outcome.INJURED, Form.ACTIVE, position) if is_care else None


def _are_treated(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a headline says that so many are treated: ``Nine treated after gas leak``."""
    is_headline = position in {1, 2} and tokens[position].lower == "treated" and is_unclosed(tokens)
    behind = tokens[position + 1].lower if position + 1 < len(tokens) else ""
    is_counted = is_headline and bounded_number_at(tokens, 0) is not None
    is_after = behind in {"after", "following"} and not _MISHAPS.isdisjoint(token.lower for token in tokens[position:])
    return is_counted and (is_after or (behind == "for" and _is_for_wounds(tokens, position + 1)))


_MISHAPS = frozenset(
    "leak fire blaze crash smash blast explosion collision accident attack stabbing shooting smoke gas fumes chemical".split()
)
"""After what so many are treated."""


def _treats_a_number(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether doctors treat a number of persons, or anybody treats it for wounds: ``treated 17 people for shrapnel wounds``."""
    number = bounded_number_at(tokens, position + 1)
    if number is None or not (_HARMED | _DISEASES).isdisjoint(t.lower for t in tokens[number.end : number.end + 4]):
        return False
    is_by_carers = not _CARERS.isdisjoint(t.lower for t in tokens[max(0, position - CARER_REACH) : position])
    is_by_us = tokens[position].lower.startswith("treat") and "we" in (t.lower for t in tokens[max(0, position - 3) : position])
    return is_by_carers or is_by_us or _is_for_wounds(tokens, number.end)


_HARMED = frozenset("wounded injured bodies dead corpses".split())
_DISEASES = frozenset("cholera malaria ebola measles typhoid cancer virus coronavirus dengue malnourished flu".split())


def _is_for_wounds(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether wounds are told behind "for" a little way behind `position`: treated 17 people ``for shrapnel wounds``."""
    words = [token.lower for token in tokens[position : position + 6]]
    return "for" in words and not WOUNDS.isdisjoint(words[words.index("for") :])


TAKING_REACH = 6
"""Tokens between "taken" and the hospital at most, without how they went."""
TAKEN = frozenset(
    "taken rushed transferred transported airlifted flown brought driven admitted sent shifted ferried evacuated dropped".split()
)
"""Participles that a hospital behind them makes idioms of care."""
_TRANSPORT = frozenset("helicopter helicopters ambulance ambulances plane air aircraft boat road vehicle car truck train".split())
_CHECKS = frozenset("checks check check-up check-ups checkup checkups examination examinations tests".split())
_HOSPITALS = frozenset("hospital hospitals clinic clinics medical infirmary health trauma".split())
WOUNDS = frozenset(
    "sprain sprains scrapes bruises whiplash hypothermia frostbite inhalation"
    " injury injuries wound wounds burns fractures fracture concussion broken fractured cuts trauma blow punctured"
    " collapsed dislocated ruptured crushed scratches laceration lacerations graze gash gashes abrasions".split()
)
"""Nouns for what the wounded have."""


def hospital(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`were taken to a nearby hospital`; `evacuated by helicopter to a clinic`; `flown to the capital for treatment`."""
    words = [token.lower for token in tokens[position : position + TAKING_REACH + 2]]
    if words[0] == "brought" and words[1:2] == ["dead"]:
        return position + 2, Outcome.KILLED
    if words[:3] == ["dropped", "off", "at"]:
        ward = next((at for at, word in enumerate(words) if word in _HOSPITALS), 0)
        return (position + ward + 1, Outcome.INJURED) if ward else None
    by = next((at for at in (2, 3) if words[1:2] == ["by"] and not _TRANSPORT.isdisjoint(words[at : at + 1])), 0)
    if words[0] == "evacuated" and (wound := _with_wounds_behind(tokens, position)):
        return wound, Outcome.INJURED
    before = [token.lower for token in tokens[max(0, position - 3) : position]]
    is_at = words[0] == "admitted" and words[1:2] in (["at"], ["in"]) and not BE.isdisjoint(before)
    is_at = is_at and not _PATIENTS.isdisjoint(before)
    if not is_at and "to" not in words[1 + by : 3 + by]:
        return None
    places = (i for i, word in enumerate(words) if word in _HOSPITALS or _is_for_treatment(words, i))
    place = next((i for i in places if words[i + 1 : i + 2] == [] or words[i + 1] not in _CHECKS), None)
    is_checked = place is not None and words[place + 1 : place + 4] in (["for", "a", "check-up"], ["for", "a", "checkup"])
    if place and words[place] == "surgery":
        is_checked = not _ILL.isdisjoint(token.lower for token in tokens)
    return (position + place + 1, Outcome.INJURED) if place and not is_checked else None


def _with_wounds_behind(tokens: tuple[Token, ...], position: int) -> int:
    """The end of ``evacuated to the capital with gunshot wounds``; 0 elsewhere."""
    words = [token.lower for token in tokens[position : position + 2 * TAKING_REACH]]
    if words[1:2] != [] and words[1] in {"a", "an", "the"}:
        return 0
    start = words.index("with") if "with" in words else len(words)
    wound = next((at for at in range(start, len(words)) if words[at] in WOUNDS | _TORN), 0)
    return position + wound + 1 if wound and not {",", ".", ";"}.intersection(words[:wound]) else 0


_PATIENTS = frozenset("patients victims injured wounded survivors casualties".split())


def under_care(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`622 war-wounded patients were admitted`, whatever the ward."""
    before = [token.lower for token in tokens[max(0, position - TAKING_REACH) : position]]
    are_patients = "patients" in before[-3:] and not _HURT.isdisjoint(before) and not BE.isdisjoint(before[-3:])
    return (position + 1, Outcome.INJURED) if are_patients else None


_HURT = frozenset({"wounded", "war-wounded", "injured"})
_TORN = frozenset("mutilated severed shattered amputated torn".split())


_ILL = frozenset(
    "tumour tumor cancer heart disc hernia leukaemia leukemia cleft appendix transplant donors defects ailment disease kidney"
    " surgeons medics doctors training".split()
)
"""Words of a sentence in which surgery heals no wound, or is done by those who are flown to it."""


def _is_for_treatment(words: list[str], position: int) -> bool:
    return words[position] in {"treatment", "surgery"} and words[position - 1] in {"for", "medical"}


_WELL = frozenset("unhurt uninjured unharmed neither birth born baby fainting fainted illness flu operation".split())
"""Words of a sentence in which one is kept for observation who was not hurt."""


def kept_at(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`Three remained at Hays Memorial Hospital`; the driver was `kept overnight for observation`."""
    words = [token.lower for token in tokens[position : position + TAKING_REACH + 1]]
    if words[0] == "kept":
        end = next((at + 1 for at in range(2, len(words)) if words[at] == "observation" and words[at - 1] == "for"), 0)
        is_well = not _WELL.isdisjoint(token.lower for token in tokens)
        return (position + end, Outcome.INJURED) if end and not is_well else None
    ward = next((at for at, word in enumerate(words) if word in _HOSPITALS), 0)
    is_kept = words[1:2] in (["at"], ["in"]) and not {",", ".", "and"}.intersection(words[:ward])
    return (position + ward + 1, Outcome.INJURED) if ward > 1 and is_kept else None


def recovering(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`is recovering from a gunshot wound`."""
    words = [token.lower for token in tokens[position : position + TAKING_REACH]]
    if words[1:2] == ["after"] or words[1:3] == ["in", "hospital"]:
        return position + 2, Outcome.INJURED
    harm = next((i for i, word in enumerate(words) if word in WOUNDS), None)
    return (position + harm + 1, Outcome.INJURED) if words[1:2] == ["from"] and harm else None


def tended(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`was operated on`; `were patched up and discharged`; `were checked over by paramedics`."""
    before = {token.lower for token in tokens[max(0, position - 2) : position]}
    words = [token.lower for token in tokens[position : position + 3]]
    by = {token.lower for token in tokens[position + 3 : position + 6]}
    is_tending = words[:2] in (["operated", "on"], ["patched", "up"]) and words != ["operated", "on", "for"]
    is_tending = is_tending or (words == ["checked", "over", "by"] and not by.isdisjoint({"paramedics", "medics", "ambulance"}))
    is_tending = is_tending and (words[:1] != ["checked"] or _WELL_CHECKED.isdisjoint(token.lower for token in tokens))
    is_passive = bool(before & {"was", "were", "been", "being"})
    return (position + 2, Outcome.INJURED) if is_passive and is_tending else None


_WELL_CHECKED = frozenset("precaution precautionary declared unhurt uninjured unharmed nobody no".split())
"""Words of a sentence in which those checked over are well."""


def sought_help(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`41 people sought medical help`."""
    words = [token.lower for token in tokens[position + 1 : position + 3]]
    is_help = words[:1] == ["medical"] and words[1:] != [] and words[1] in {"help", "attention", "treatment", "care"}
    return (position + 3, Outcome.INJURED) if is_help else None


def survived_wounds(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`survived gunshot wounds`."""
    words = [token.lower for token in tokens[position + 1 : position + 4]]
    wound = next((number for number, word in enumerate(words) if word in WOUNDS), None)
    return (position + wound + 2, Outcome.INJURED) if wound is not None and "," not in words[:wound] else None


def none_survived(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`none of the 12 passengers survived`."""
    first = next((at for at in range(position - 1, max(0, position - NONE_REACH) - 1, -1) if tokens[at].lower == "none"), None)
    is_of_all = first is not None and first + 2 < position and behind_none_of(tokens, first) == position
    return (position + 1, Outcome.KILLED) if is_of_all else None


NONE_REACH = 9
"""Tokens between "none" and "survived" at most."""


def into_coma(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`slipped into a coma`."""
    words = [token.lower for token in tokens[position + 1 : position + 4]]
    return (position + 4, Outcome.INJURED) if words == ["into", "a", "coma"] else None


def will_survive(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`are expected to survive`: of their wounds, not ``expected to survive a vote``."""
    words = [token.lower for token in tokens[position : position + 7]]
    if words[1:2] != ["to"] or words[2:3] == [] or words[2] not in _RECOVERING:
        return None
    end = 6 if words[2:6] == ["make", "a", "full", "recovery"] else 3
    is_closed = not words[end : end + 1] or not words[end][0].isalpha() or words[end] in _BEHIND_RECOVERY
    return (position + end, Outcome.INJURED) if is_closed and (words[2] != "make" or end == 6) else None


_BEHIND_RECOVERY = frozenset("and but from after following his her their".split())
_RECOVERING = frozenset("survive recover live make".split())


def arrived_hurt(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`Two more victims showed up at hospitals`; `walked into a hospital with a bullet in his calf`."""
    words = [token.lower for token in tokens[position : position + 2 * TAKING_REACH]]
    ward = next((at for at, word in enumerate(words[: TAKING_REACH + 2]) if word in _ARRIVED_AT), 0)
    before = {token.lower for token in tokens[max(0, position - TAKING_REACH) : position]}
    is_hurt = not before.isdisjoint(_VICTIMS) or words[1:2] in (["himself"], ["herself"], ["themselves"])
    is_hurt = is_hurt or not _SHOT_WITH.isdisjoint(words[ward:])
    return (position + ward + 1, Outcome.INJURED) if ward and is_hurt else None


_VICTIMS = frozenset({"victim", "victims"})
_SHOT_WITH = frozenset("wound wounds bullet bullets gunshot slug slugs hole".split())
_ARRIVED_AT = frozenset("hospital hospitals er emergency clinic".split())
ARRIVING = frozenset("showed shown walked turned drove arrived checked reached".split())
