"""Custody said in several words: "held without bail", "turned himself in", "booked into jail"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.harm.holding_verbs import armed_groups
from briefing.casualties.persons.noun_heads import find_head
from briefing.casualties.persons.nouns import noun_at
from briefing.casualties.words import BE, CAPTORS, is_adverb_at, is_unclosed
from briefing.numerals import number_at

if TYPE_CHECKING:
    from briefing.document import Token

_REACH = 6
"""Tokens between the parts of an idiom at most."""


def held_in(tokens: tuple[Token, ...], position: int) -> int:
    """The end of ``in police custody``, ``under arrest``, ``behind bars``, ``in the county jail``; 0 elsewhere."""
    words = [token.lower for token in tokens[position : position + _REACH]]
    before = [token.lower for token in tokens[max(0, position - 8) : position]]
    if words[:1] not in _HELD_IN or _died_there(before):
        return 0
    if length := _fixed_length(words):
        return 0 if words[1] in _CELLS and _FACING.intersection(before) else position + length
    if "custody" in words[1:4]:
        end = words.index("custody") + 1
        return 0 if words[end : end + 1] == ["of"] and _KIN.intersection(words[end:]) else position + end
    is_of_person = bool(before) and noun_at(tokens, position - 1) is not None
    if words[:2] == ["in", "handcuffs"]:
        return position + 2 if is_of_person else 0
    jail = next((i for i, word in enumerate(words) if word in {"jail", "prison", "lockup", "cell", "cells"}), 0)
    is_left_there = is_of_person and not _ENDING.isdisjoint(token.lower for token in tokens[:position])
    return position + jail + 1 if jail and (is_left_there or _is_kept_in(words, before, jail)) else 0


def _died_there(before: list[str]) -> bool:
    """Whether "in custody" only tells where somebody died: had been ``slain in`` custody, ``perished behind`` bars."""
    is_own = before[-2:] in (["hanged", "himself"], ["hanged", "herself"])
    return is_own or not _DYING.isdisjoint(before[-1:]) or (before[-2:-1] == ["in"] and not _DYING.isdisjoint(before[-3:-2]))


_DYING = frozenset("died killed slain perished murdered deaths dead".split())


def _fixed_length(words: list[str]) -> int:
    """How many words ``in detention``, ``under house arrest``, ``behind bars`` take; 0 elsewhere."""
    if words[:2] == ["in", "detention"] or words[:3] in (["in", "juvenile", "detention"], ["in", "juvenile", "hall"]):
        return 2 + (words[1] == "juvenile")
    if words[:3] == ["under", "house", "arrest"]:
        return 3
    return 2 * (words[:2] in (["under", "arrest"], ["behind", "bars"], ["under", "detention"]))


def _is_kept_in(words: list[str], before: list[str], jail: int) -> bool:
    """Whether somebody is kept in the jail or cell, number `jail` of the words: ``remains in`` jail, ``spent a night in``."""
    is_cell = words[jail].startswith("cell")
    if (is_cell and "their" in words) or not before:
        return False
    is_kept = before[-1] in (_KEPT | {"night"} if is_cell else _KEPT) or ("spent" in before and before[-1] in _SPENT)
    return is_kept and not {",", ".", "and"}.intersection(words[:jail])


_CELLS = frozenset({"arrest", "bars", "detention"})
_HELD_IN = (["in"], ["into"], ["under"], ["behind"])
_KIN = frozenset(
    "his her their parents family mother father grandmother grandparents relatives social services welfare foster".split()
)
_FACING = frozenset("faces face facing months years spend serve".split())
_ENDING = frozenset("left leaves leaving ended ends landed lands".split())
"""Words by which a deed ends for somebody: a fight ``left a couple in the county jail``."""
_SPENT = frozenset("hours hour days night nights weekend".split())
_KEPT = frozenset("himself herself is are was were been remains remain remained".split())


def in_their_hands(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`are in the hands of the bandits`; `in the kidnappers' hands`; `is in captivity`; `has two engineers in its power`."""
    words = [token.lower for token in tokens[position : position + 2 * _REACH]]
    if words[1:2] == ["captivity"]:
        return position + 2, Outcome.ABDUCTED
    if words[1:3] in (["its", "power"], ["their", "power"], ["its", "hands"]):
        return position + 3, Outcome.ABDUCTED
    if words[1:3] == ["our", "hands"] and {"prisoner", "prisoners"} & set(words):
        return position + 3, Outcome.DETAINED
    if words[1:2] == ["the"] and words[3:5] in (["'", "hands"], ["'s", "hands"]) and words[2] in ALL_CAPTORS:
        return position + 5, Outcome.ABDUCTED
    is_hands = words[1:2] == ["the"] and words[2:3] != [] and words[2] in _KEEPING and words[3:4] == ["of"]
    if words[1:4] == ["the", "power", "of"]:
        return position + 4, Outcome.DETAINED if ALL_CAPTORS.isdisjoint(words[4:]) else Outcome.ABDUCTED
    return (position + 4, Outcome.ABDUCTED) if is_hands and _tells_of_captors(tokens, position, words[4:]) else None


def _tells_of_captors(tokens: tuple[Token, ...], position: int, behind: list[str]) -> bool:
    """Whether those whose hands somebody is in take captives: any armed group, but of a town, or a fate, only captors."""
    captors = ALL_CAPTORS if _FATES.intersection(token.lower for token in tokens[:position]) else ALL_CAPTORS | armed_groups()
    return not captors.isdisjoint(behind)


_KEEPING = frozenset({"hands", "custody", "den", "lair", "clutches"})
_FATES = frozenset("fate future lives life power district districts area areas town towns city cities village villages".split())
"""What besides persons is in somebody's hands."""
ALL_CAPTORS = CAPTORS | {"captors", "abductors", "terrorists", "extremists", "gang", "gangs"}


def taken_to_jail(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`was taken to the county jail`; `taken to juvenile hall`; `lodged in the county jail`."""
    words = [token.lower for token in tokens[position : position + _REACH]]
    if words[0] == "taken" and words[1:4] == ["in", "for", "questioning"]:
        return position + 4, Outcome.DETAINED
    is_thrown = words[:2] == ["thrown", "into"]
    if words[1:2] != ["to"] and not is_thrown and (words[0] != "lodged" or words[1:2] not in (["in"], ["at"])):
        return None
    jail = next((i for i, word in enumerate(words) if word in _JAILS), None)
    return (position + jail + 1, Outcome.DETAINED) if jail and "," not in words[:jail] else None


_JAILS = frozenset("jail prison lockup detention juvenile".split())


def used_as_shields(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`were dragged along as human shields`; `spent 40 days as hostages`."""
    words = [token.lower for token in tokens[position + 1 : position + 3]]
    is_spent = not {"spent", "taken"}.isdisjoint(token.lower for token in tokens[max(0, position - _REACH) : position])
    if is_spent and words[:1] in (["hostages"], ["captives"]):
        return position + 2, Outcome.ABDUCTED
    return (position + 3, Outcome.ABDUCTED) if words in (["human", "shields"], ["a", "hostage"], ["a", "captive"]) else None


def surrendered(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`turned himself in`; `surrendered to police`."""
    words = [token.lower for token in tokens[position + 1 : position + 3]]
    if tokens[position].lower.startswith("surrender"):
        to = [token.lower for token in tokens[position + 1 : position + 5]]
        return (position + 1, Outcome.DETAINED) if to[:1] == ["to"] and not (POLICE | _SHERIFFS).isdisjoint(to) else None
    closing = "up" if tokens[position].lower == "gave" else "in"
    if closing == "up" and words[:1] == ["up"] and words[1:] != [] and words[1] in {"without", "peacefully", "quietly"}:
        return position + 2, Outcome.DETAINED
    is_own = len(words) == 2 and words[0] in {"himself", "herself", "themselves", "self"} and words[1] == closing
    return (position + 3, Outcome.DETAINED) if is_own else None


def picked_up(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`were picked up on suspicion of spying`; `eleven suspected informers have been picked up`."""
    near = {token.lower for token in tokens[max(0, position - 3 * _REACH) : position + 3 * _REACH]}
    behind = [token.lower for token in tokens[position + 1 : position + 6]]
    is_active = number_at(tokens, position + 2) is not None and (position == 0 or tokens[position - 1].lower not in BE)
    is_by_others = is_active or (behind[1:2] == ["by"] and not POLICE.intersection(behind))
    is_thing = behind[1:2] != [] and behind[1] in {"a", "the", "his", "her"} and find_head(tokens, position + 3) is None
    is_by_others = is_by_others or (is_thing and noun_at(tokens, position + 3) is None)
    at = behind.index("at") if "at" in behind else len(behind)
    is_at_home = not _HIDEOUTS.isdisjoint(token.lower for token in tokens[position + 1 + at : position + 5 + at])
    is_passive = position > 0 and tokens[position - 1].lower in BE
    is_at_home = is_at_home or (is_passive and (behind[1:2] == ["since"] or (behind[1:2] == ["near"] and "scene" in behind)))
    is_held = (bool(near & (_SUSPECTING | POLICE)) or is_at_home) and not is_by_others
    return (position + 2, Outcome.DETAINED) if behind[:1] == ["up"] and is_held else None


POLICE = frozenset("police deputies marshals troopers wanted warrant fugitive detectives".split())
_SHERIFFS = frozenset("authorities sheriff sheriff's fbi officers icc tribunal court".split())
_HIDEOUTS = frozenset("motel hotel apartment apartments campground house houses home homes stop station residence".split())
"""Where those wanted are picked up: ``at a motel in Elkton``."""
_SUSPECTING = frozenset(
    "bond bonds bail search raid raids checkpoint operation suspicion suspected suspects suspect questioning interrogation"
    " accomplices informers informants".split()
)


def caught(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`second suspect caught hiding in a creek`; `the fugitive was caught`: not ``caught on camera``, ``in the crossfire``."""
    reach = len(tokens) if is_unclosed(tokens) else 4
    before = {token.lower for token in tokens[max(0, position - reach) : position]}
    follows = tokens[position + 1].lower if position + 1 < len(tokens) else ""
    is_running = not _RUNNING.isdisjoint(before) and follows in {"in", "at", "near", "a", "by"}
    is_also = follows == "in" and position + 2 < len(tokens) and tokens[position + 2].is_capitalized
    is_also = is_also and "arrested" in (token.lower for token in tokens[:position])
    is_hunted = not _HUNTED.isdisjoint(before) or is_running or is_also or _is_caught_in_the_act(tokens, position)
    is_trapped = follows == "in" and not _TRAPS.isdisjoint(token.lower for token in tokens[position + 2 : position + 5])
    return (position + 1, Outcome.DETAINED) if is_hunted and follows not in _NOT_CAUGHT and not is_trapped else None


def _is_caught_in_the_act(tokens: tuple[Token, ...], position: int) -> bool:
    """``was caught as he tried`` to climb out, ``was caught by police``."""
    behind = [token.lower for token in tokens[position + 1 : position + 4]]
    is_passive = position > 0 and any(
        token.lower in BE for token in tokens[max(0, position - 1 - is_adverb_at(tokens, position - 1)) : position]
    )
    is_as = behind[:1] in (["as"], ["while"]) and behind[1:2] != [] and behind[1] in {"he", "she", "they", "trying"}
    is_by_law = behind[:1] == ["by"] and not POLICE.isdisjoint(behind)
    is_by_crowd = behind[:1] == ["by"] and not _CROWDS.isdisjoint(behind)
    is_by_crowd = is_by_crowd and not _ATTACKERS.isdisjoint(token.lower for token in tokens[:position])
    return is_passive and (is_as or is_by_law or is_by_crowd)


_CROWDS = frozenset("bystanders passers-by residents villagers neighbors neighbours".split())
_ATTACKERS = frozenset("attack attackers attacker assailants gunman gunmen thief thieves robber robbers suspects suspect".split())
"""Words of a sentence whose "caught by bystanders" tells of those who did it."""
_RUNNING = frozenset("ran fled running fleeing".split())
_HUNTED = frozenset("suspect suspects fugitive fugitives escapee escapees inmate inmates robber robbers killer gunman".split())
_NOT_CAUGHT = frozenset("on up fire sight red-handed".split())
_TRAPS = frozenset("crossfire stampede crash blast middle fire explosion".split())


def on_death_row(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`800 prisoners on death row`; `spent 22 years on death row`; `remain on remand`."""
    words = [token.lower for token in tokens[position : position + 3]]
    if words[1:2] == ["remand"]:
        is_state = position > 0 and tokens[position - 1].lower in BE | {"remain", "remains", "remained", "held"}
        is_state = is_state and (
            words[2:] == [] or not words[2][0].isalpha() or words[2] in _STAYING | {"in", "at", "over", "until"}
        )
        return (position + 2, Outcome.DETAINED) if is_state else None
    return (position + 3, Outcome.DETAINED) if words[1:] == ["death", "row"] else None


def languishing(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`are languishing in 43 jails`."""
    words = [token.lower for token in tokens[position : position + _REACH]]
    jail = next((i for i, word in enumerate(words) if word in {"jail", "jails", "prison", "prisons", "detention"}), 0)
    return (position + jail + 1, Outcome.DETAINED) if jail else None


def sits_in_jail(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`now sits in a New Orleans jail`; not ``in the jail courtroom``."""
    words = [token.lower for token in tokens[position + 1 : position + _REACH + 2]]
    jail = next((at for at, word in enumerate(words[:_REACH]) if word in {"jail", "prison"}), 0)
    behind = words[jail + 1] if jail + 1 < len(words) else ""
    is_there = words[:1] == ["in"] and jail > 0 and (not behind.isalpha() or behind in _STAYING)
    return (position + jail + 2, Outcome.DETAINED) if is_there else None


_STAYING = frozenset("awaiting while as on for after since and without facing".split())
"""Words behind a jail in which somebody sits."""


def serving(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`is serving eight years`, `are now serving long prison sentences`; not ``two years on the council``."""
    words = [token.lower for token in tokens[position + 1 : position + _REACH]]
    term = next((at for at, word in enumerate(words) if word in _TERMS), None)
    verb = position - 1 - (position > 1 and tokens[position - 1].lower in {"now", "still", "currently", "already"})
    is_now = position > 0 and tokens[verb].lower in {"is", "are"}
    if not is_now or term is None or words[:1] == ["for"]:
        return None
    behind = [token.lower for token in tokens[position + term + 2 : position + term + 6]]
    is_office = not _IN_OFFICE.isdisjoint(behind[:1]) and _CONVICTS.isdisjoint(behind)
    return None if is_office else (position + term + 2, Outcome.DETAINED)


_IN_OFFICE = frozenset("on as with in at".split())
_CONVICTS = _JAILS | {"accessory", "accomplice", "conspirator"}
_TERMS = frozenset("years life sentences".split())


def interrogated(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`Seven suspects are being interrogated`; `was being questioned last night on suspicion of murder`."""
    behind = [token.lower for token in tokens[position + 1 : position + _REACH]]
    if ("on", "suspicion") in pairwise(behind) and position and tokens[position - 1].lower in BE:
        return position + 1, Outcome.DETAINED
    before = [token.lower for token in tokens[max(0, position - 2 * _REACH) : position]]
    is_raid = (
        "were" in before[-2:]
        and behind[:1] not in (["by"], ["about"], ["over"])
        and not {"raids", "searched", "arrested", "arrests"}.isdisjoint(t.lower for t in tokens)
    )
    are_held = is_raid or not {"suspects", "suspect", "detainees"}.isdisjoint(before)
    is_now = before[-1:] == ["being"] and are_held
    return (position + 1, Outcome.DETAINED) if is_now else None


def booked(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`was booked into the county jail`; `booked Thursday night on suspicion of robbery`."""
    words = {token.lower for token in tokens[position : position + 2 * _REACH]}
    return (position + 1, Outcome.DETAINED) if words & _BOOKED_FOR else None


_BOOKED_FOR = frozenset("jail prison custody charge charges suspicion count counts detention lockup".split())


def denied_bail(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`was denied bail`; `has been refused bail`: whoever is, stays in custody."""
    before = tokens[position - 1].lower if position else ""
    behind = tokens[position + 1].lower if position + 1 < len(tokens) else ""
    is_let_go = not {"free", "freed", "released"}.isdisjoint(token.lower for token in tokens[position:])
    return (position + 2, Outcome.DETAINED) if before in BE and behind in {"bail", "bond"} and not is_let_go else None
