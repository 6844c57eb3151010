"""Verbs of harm in a sentence: their voice, and what their auxiliaries say of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.harm.harmless import MAYBE_HARMLESS, harms_nobody, stands_as_noun
from briefing.casualties.harm.idioms.deadly import deadly_end
from briefing.casualties.harm.kinds import Form, Harm, HarmVerb, harm_forms
from briefing.casualties.harm.phrasal_verbs import phrasal_verb
from briefing.casualties.words import (
    ACHIEVED,
    BE,
    HAVE,
    MODALS,
    QUOTES,
    SAYING,
    is_adverb,
    is_adverb_at,
    is_month,
    is_negation,
)
from briefing.months import MONTHS, NOW_WORDS, WEEKDAY_WORDS
from briefing.numerals import number_at

if TYPE_CHECKING:
    from briefing.document import Token


_UNREAL_BEFORE = frozenset(
    "to feared fear fears threatened threaten threatens planned plan plotted vowed attempted trying tried if risk against".split()
)


_NEGATED_MODALS = frozenset("won't wouldn't can't couldn't shouldn't mustn't".split())


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
        is_bare = kind == "base" and not _has_helper(tokens, position) and verb.outcome is not Outcome.KILLED
        return None if is_bare and not _is_behind_number(tokens, position) else Form.INTRANSITIVE
    if kind in {"participle", "both"} and _be_before(tokens, position):
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


def _back_over_adverbs(tokens: tuple[Token, ...], position: int) -> int:
    """The token in front of `position`, adverbs skipped; -1 at the start."""
    before = position - 1
    if before > 1 and is_adverb(tokens[before].lower) and [t.lower for t in tokens[before - 2 : before]] == ["the", "most"]:
        before -= 3
    while before >= 0 and (is_adverb_at(tokens, before) or tokens[before].lower in _BETWEEN):
        before -= 1
    return before


_BETWEEN = QUOTES | {"himself", "herself", "themselves", "each", "since", "soon"}
"""What beside adverbs may stand between an auxiliary and its verb: ``had been "neutralised"``, ``was himself shot``."""


def _has_helper(tokens: tuple[Token, ...], position: int) -> bool:
    before = _back_over_adverbs(tokens, position)
    return before >= 0 and tokens[before].lower in MODALS | HAVE | {"did", "to"}


_LIKE_BE = frozenset("got gets get getting remain remains remained".split())


def _be_before(tokens: tuple[Token, ...], position: int) -> bool:
    before = _back_over_adverbs(tokens, position)
    if before > 0 and tokens[before].lower in _DAY_ENDS:
        before = _before_day(tokens, before + 1) - 1
    if before > 0 and tokens[before].lower in _REPORTED:
        before = _back_over_adverbs(tokens, before)
    if before > 1 and tokens[before].lower == "and" and is_participle(tokens[before - 1].lower):
        before = _back_over_adverbs(tokens, before - 1)
    return before >= 0 and tokens[before].lower in BE - {"'s"} | _LIKE_BE


def is_participle(word: str) -> bool:
    """Whether a word may be the first verb of ``was ambushed and killed``."""
    verb = harm_forms().get(word)
    return word.endswith("ed") or word in _IRREGULAR or (verb is not None and verb.form in {"participle", "both"})


_IRREGULAR = frozenset("waylaid brought caught taken seized set tied beaten bound thrown driven torn led held".split())


def auxiliaries(tokens: tuple[Token, ...], position: int) -> tuple[int, bool, bool]:
    """Where the verb group begins, whether it is negated, whether it is unreal (modal, infinitive, fear)."""
    first = position
    negated = unreal = False
    while first > 0:
        word = tokens[first - 1].lower
        if word in _DAY_ENDS and (begin := _before_day(tokens, first)) < first:
            first = begin
            continue
        if (word == "neither" and tokens[first].lower in BE | HAVE) or (
            word == "both" and (first == 1 or tokens[first - 2].text == ";" or tokens[first - 2].lower in SAYING)
        ):
            break
        if is_negation(word) or word in {"almost", "nearly"}:
            negated = True
            unreal = unreal or word in _NEGATED_MODALS
        elif word == "to" and (told := _behind_told(tokens, first)):
            first = told
        elif word == "to" and first > 1 and _is_achieved(tokens, first):
            first -= 1
            break
        elif (word in MODALS and not is_month(tokens, first - 1)) or word in {"to", "rather"}:
            unreal = True
        elif word not in BE | HAVE | {"got", "get", "gets", "did", "does", "do"} | _BETWEEN and not is_adverb_at(
            tokens, first - 1
        ):
            break
        first -= 1
    while first < position and tokens[first].text in QUOTES:
        first += 1
    before = tokens[first - 1].lower if first else ""
    is_missing = before == "presumed" and not _UNFOUND.isdisjoint(token.lower for token in tokens[:first])
    is_told = first < position and tokens[first].lower in _FINITE and before != "if"
    return first, negated, unreal or is_missing or (before in _UNREAL_BEFORE and not is_told)


_FINITE = frozenset("was were is are has have had".split())
"""Auxiliaries that begin a verb of their own behind a word of plans: seven who joined the ``plan were`` killed."""


_UNFOUND = frozenset("missing traced found unaccounted".split())
"""Words in front of those who are missing and only presumed dead."""


def _behind_told(tokens: tuple[Token, ...], first: int) -> int:
    """Behind the word in front of "to" that only tells of what happened: are ``said`` to be, ``forced`` to; 0 for another one."""
    if tokens[first].lower in {"have", "be"} and first > 1 and _is_reported(tokens, first):
        return _back_over_report(tokens, first - 1) + 1
    is_forced = first > 1 and tokens[first - 2].lower in {"forced", "compelled"}
    return first - 1 if is_forced or (first > 1 and _is_still_treated(tokens, first)) else 0


def _is_still_treated(tokens: tuple[Token, ...], first: int) -> bool:
    """Whether persons ``continued to be treated at hospitals``."""
    words = [token.lower for token in tokens[first : first + 7]]
    is_treated = words[:2] == ["be", "treated"] and words[2:3] in (["at"], ["in"]) and not _HOSPITALS.isdisjoint(words)
    return is_treated and tokens[first - 2].lower in {"continue", "continues", "continued"}


_HOSPITALS = frozenset({"hospital", "hospitals"})


def _before_day(tokens: tuple[Token, ...], first: int) -> int:
    """Where a day begins that stands between an auxiliary and what begins at `first`: were ``on Tuesday`` killed."""
    at = first - (tokens[first - 1].text == ",")
    last = tokens[at - 1].lower
    if last in NOW_WORDS:
        at -= 1
    elif last in _PARTS_OF_TIME and at > 1 and tokens[at - 2].lower in WEEKDAY_WORDS | _WHICH_TIME:
        at -= 2
    elif last in MONTHS and at > 1 and tokens[at - 2].lower == "in":
        at -= 1
    else:
        return first
    while at > 0 and tokens[at - 1].lower in _BEFORE_DAY:
        at -= 1
    return at if at > 0 and tokens[at - 1].lower in BE | HAVE else first


_DAY_ENDS = NOW_WORDS | frozenset(MONTHS) | frozenset("morning afternoon evening night week month year ,".split())
_PARTS_OF_TIME = frozenset("morning afternoon evening night week month year".split())
_WHICH_TIME = frozenset("this last yesterday".split())
_BEFORE_DAY = frozenset("on in early late ,".split())


_REPORTED = frozenset("left found believed reported thought known said confirmed understood presumed".split())


def _is_achieved(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether "to" in front of `position` tells of what happened: ``managed to kill``, ``admitted killing``, ``had to flee``."""
    before = tokens[position - 2].lower
    if tokens[position].lower in {"be", "flee", "leave", "abandon", "evacuate"}:
        return before == "had" and (position < 4 or tokens[position - 4].lower not in MODALS)
    is_led = position > 2 and tokens[position - 3].lower in _LEADING and before in _LED
    is_led = is_led and _NEVER.isdisjoint(token.lower for token in tokens[max(0, position - 3 - NEVER_REACH) : position - 3])
    return is_led or before in ACHIEVED or (before in _ADMITTING and tokens[position].lower.endswith("ing"))


NEVER_REACH = 8
"""Tokens in front of "led police to arrest" in which a word may say that it did not."""
_NEVER = MODALS | {"never", "not", "nothing", "no", "lack"}
_LEADING = frozenset("led leading helped helping enabled allowed".split())
_LED = frozenset("them him her police investigators officers authorities detectives agents".split())
"""Whom something ``led to arrest`` somebody."""
_ADMITTING = frozenset("admitted admits admitting confessed confesses confessing guilty".split())


def _is_reported(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether "to have" or "to be" at `position` goes on with a report: ``are said to be missing``."""
    return tokens[position].lower == "have" or tokens[position - 2].lower in _REPORTED - {"left", "thought", "presumed"}


def _back_over_report(tokens: tuple[Token, ...], position: int) -> int:
    """From the "to" of "is believed to have" to where its verb group begins; `position` without a report."""
    return position - 1 if tokens[position - 1].lower in _REPORTED else position
