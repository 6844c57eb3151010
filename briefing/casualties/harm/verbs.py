"""Verbs of harm in a sentence, and their voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.harm.auxiliaries import auxiliaries, be_before, has_helper
from briefing.casualties.harm.harmless import MAYBE_HARMLESS, harms_nobody, stands_as_noun
from briefing.casualties.harm.idioms.deadly import deadly_end
from briefing.casualties.harm.kinds import Form, Harm, HarmVerb, harm_forms
from briefing.casualties.harm.phrasal_verbs import phrasal_verb
from briefing.casualties.words import (
    BE,
)
from briefing.numerals import number_at

if TYPE_CHECKING:
    from briefing.document import Token


def verb_at(tokens: tuple[Token, ...], position: int) -> Harm | None:
    """The verb of harm at `position` with its auxiliaries in front; None for a noun, and for what harms nobody."""
    word = tokens[position].lower
    if word in MAYBE_HARMLESS and harms_nobody(tokens, position):
        return None
    if word == "dying" and position and tokens[position - 1].lower in BE | {"of"}:
        return None
    length, phrasal = phrasal_verb(tokens, position) or (1, None)
    verb = None if stands_as_noun(tokens, position) else phrasal or harm_forms().get(word)
    deadly = deadly_end(tokens, position)
    if verb is None and not deadly:
        return None
    end = deadly or position + length
    outcome = Outcome.KILLED if deadly or verb is None else verb.outcome
    beside = {token.lower for token in (*tokens[max(0, position - 1) : position], *tokens[position + 1 : position + 2])}
    if beside & {"fatally", "mortally"} or (position and tokens[position - 1].lower in {"fatal", "deadly"}):
        outcome = Outcome.KILLED
    if word.startswith("poison") and not _LETHAL.isdisjoint(token.lower for token in tokens[position + 1 : position + 6]):
        outcome = Outcome.KILLED
    form = _form(tokens, position, None if deadly else verb)
    if deadly and form is Form.PARTICIPLE and word in _OF_ITSELF:
        form = Form.INTRANSITIVE
    if form is None:
        return None
    first, negated, unreal = auxiliaries(tokens, position)
    return Harm(first, end, outcome, form, position, negated, unreal)


def _goes_on_from_deaths(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a number of persons is hurt beside those killed: killed one worker ``and scalded three``."""
    number = number_at(tokens, position + 1)
    is_joined = position > 0 and tokens[position - 1].lower == "and" and number is not None
    if tokens[position].lower.startswith("burn") and (number is None or number.value >= ACRES):
        return False
    return is_joined and any(token.lower in {"killed", "killing", "kills"} for token in tokens[:position])


ACRES = 100
"""From so many on, what is burned is land."""
_LETHAL = frozenset({"lethal", "fatal", "deadly"})
_OF_ITSELF = frozenset("bled choked starved froze burned burnt".split())
"""Verbs that, with "to death" and no auxiliary, tell how their subject died."""


def _form(tokens: tuple[Token, ...], position: int, verb: HarmVerb | None) -> Form | None:
    kind = verb.form if verb else "both"
    if verb and verb.valency == "intransitive":
        is_bare = kind == "base" and not has_helper(tokens, position) and verb.outcome is not Outcome.KILLED
        return None if is_bare and not _is_behind_number(tokens, position) else Form.INTRANSITIVE
    if kind in {"participle", "both"} and be_before(tokens, position):
        return Form.PASSIVE
    is_told = _strikes_a_person(tokens, position) or _is_by_gunfire(tokens, position) or _hangs(tokens, position)
    is_told = is_told or (tokens[position].lower in {"beat", "beating"} and _is_with_weapon(tokens, position))
    is_told = is_told or _goes_on_from_deaths(tokens, position)
    if verb and verb.valency == "passive" and not is_told:
        return None
    is_ing = tokens[position].lower.endswith("ing")
    return Form.PARTICIPLE if kind in {"participle", "both"} and not is_ing else Form.ACTIVE


_STRIKING = frozenset("hit hits hitting struck strikes striking".split())
BODY = frozenset("head chest leg legs arm arms back face neck stomach abdomen torso shoulder foot hand thigh hip side".split())


_GUNFIRE = frozenset("gun guns round rounds fire fired firing gunfire shots bullet bullets shrapnel".split())


def _strikes_a_person(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether an active ``struck`` or ``hitting`` harms whom it names: ``striking him in the head``, ``fired, hitting two``."""
    if tokens[position].lower in _STRIKING and any(token.lower in _GUNFIRE for token in tokens[:position]):
        return True
    words = [token.lower for token in tokens[position : position + 9]]
    return any(word in {"in", "on"} and BODY.intersection(words[i : i + 3]) for i, word in enumerate(words))


def _is_with_weapon(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether an active "beat" tells with what: ``beat dozens of demonstrators with batons``."""
    behind = [token.lower for token in tokens[position + 1 : position + WEAPON_REACH]]
    at = behind.index("with") if "with" in behind else len(behind)
    return {",", ";"}.isdisjoint(behind[:at]) and not _WEAPONS.isdisjoint(behind[at + 1 : at + 4])


WEAPON_REACH = 12
"""Tokens from "beat" to the weapon at most."""
_WEAPONS = frozenset("batons baton sticks clubs rods butts bats bat fists hammer hammers cables truncheons chains canes".split())
"""With what persons are beaten, no rivals."""


def _hangs(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether an active "hanged" has a number of persons as its object."""
    return tokens[position].lower in {"hanged", "hangs", "hanging"} and number_at(tokens, position + 1) is not None


def _is_by_gunfire(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a participle tells what hit somebody: 11 more ``struck by gunfire``."""
    behind = [token.lower for token in tokens[position + 1 : position + 5]]
    return behind[:1] == ["by"] and not (_GUNFIRE | _MISSILES).isdisjoint(behind)


_MISSILES = frozenset(
    "stone stones rock rocks brick bottle car truck vehicle bus train van motorcycle debris glass splinters fragments canister"
    " rocket shell mortar missile baton lightning".split()
)
"""What beside gunfire hits somebody: a constable ``hit by a paving stone``."""


def _is_behind_number(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a headline begins with the number of those who do it: ``72,000 flee``, ``Nearly 300 villagers flee``."""
    opening = next((at + 1 for at in range(position) if tokens[at].text == ":"), 0)
    return any(number_at(tokens, at) is not None for at in range(position - 2, position) if opening <= at <= opening + 1)
