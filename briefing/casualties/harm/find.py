"""The harm predicates of a sentence: verbs, adjectives, nouns, idioms, left to right."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.harm.auxiliaries import auxiliaries, came_to_pass
from briefing.casualties.harm.captivity import BEGINNINGS as CAPTIVE
from briefing.casualties.harm.captivity import captive_at
from briefing.casualties.harm.care import CARING, care_at
from briefing.casualties.harm.freeing import FREEING, SEARCHING, behind_ongoing_search, freeing_at, is_search
from briefing.casualties.harm.hints import HINTS, hint_at, state_at
from briefing.casualties.harm.holding_verbs import HOLDING
from briefing.casualties.harm.idioms import BY_FIRST, find_idiom
from briefing.casualties.harm.idioms.held import are_held
from briefing.casualties.harm.kinds import ADJECTIVES, ATTACKS, NOUNS, SHOOTING, Form, Harm, harm_forms
from briefing.casualties.harm.phrasal_verbs import PHRASAL_FIRST
from briefing.casualties.harm.verbs import verb_at
from briefing.casualties.persons.nouns import noun_at
from briefing.casualties.words import BE, FINDING, POSSESSIVES

if TYPE_CHECKING:
    from briefing.document import Token


def find_harm(tokens: tuple[Token, ...], *, of_captives: bool = False) -> tuple[Harm, ...]:
    """The harm predicates of a sentence, left to right; `of_captives`: it belongs to the story of a capture."""
    found: list[Harm] = []
    position = 0
    while position < len(tokens):
        if tokens[position].lower not in _beginnings():
            position += 1
            continue
        harm = (
            _idiom_at(tokens, position)
            or _loss_at(tokens, position)
            or _unfound_at(tokens, position)
            or _unsurvived_at(tokens, position)
            or care_at(tokens, position)
            or freeing_at(tokens, position, of_captives=of_captives)
            or _searching_at(tokens, position)
            or _identified_at(tokens, position)
            or verb_at(tokens, position)
            or _adjective_at(tokens, position)
            or _noun_at(tokens, position, of_captives=of_captives)
            or (captive_at(tokens, position) if of_captives else _held_at(tokens, position))
        )
        if harm and harm.outcome is Outcome.INJURED and _is_of_the_dead(tokens, harm):
            harm = harm._replace(outcome=Outcome.KILLED)
        if harm and found and _belongs_together(tokens, found[-1], harm):
            found[-1] = _join(tokens, found[-1], harm)
        elif harm:
            found.append(harm)
        position = harm.end if harm else position + 1
    return tuple(found)


@cache
def _beginnings() -> frozenset[str]:
    """The words that a predicate of harm may begin with; all others are passed over at one look."""
    verbs = frozenset().union(
        SHOOTING, CARING, harm_forms(), PHRASAL_FIRST, FREEING, SEARCHING, _LOSING, FINDING, _NAMING, CAPTIVE, _SURVIVING
    )
    return verbs.union(BY_FIRST, ADJECTIVES, NOUNS, HINTS, HOLDING, _SURVIVING, {"took", "loss", "appeared", "reappeared"})


_LOSING = frozenset({"lost", "losing", "loses"})


def _idiom_at(tokens: tuple[Token, ...], position: int) -> Harm | None:
    found = find_idiom(tokens, position)
    if found is None:
        return None
    end, outcome = found
    is_moved = position > 0 and tokens[position - 1].lower in _MOVED
    first, negated, unreal = auxiliaries(tokens, position - is_moved)
    is_noun_before = first == position > 0 and noun_at(tokens, position - 1) is not None
    is_bare = is_noun_before and tokens[position].lower in {"held", "detained"}
    form = Form.ADJECTIVE if is_bare or _hangs_on_noun(tokens, position) else Form.INTRANSITIVE
    words = [token.lower for token in tokens[position : position + 3]]
    begin = first - 3 * (first > 2 and tokens[first - 1].lower == "ordered")
    is_ruled = words in (["held", "without", "bail"], ["held", "without", "bond"]) and tokens[begin].lower not in _OPEN_MODALS
    unreal = unreal and outcome is not Outcome.MISSING and not is_ruled
    return Harm(first, end, outcome, form, position, negated, unreal)


_OPEN_MODALS = frozenset("could may might should would".split())
_MOVED = frozenset("taken placed put".split())
"""Participles in front of an idiom that belong to its verb group: ``was not taken into custody``."""


def _hangs_on_noun(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether an idiom is a phrase behind its noun: ``31 in hospital``, ``a woman with a gunshot wound``."""
    word = tokens[position].lower
    if "spent" in (t.lower for t in tokens[max(0, position - 5) : position]):
        return False
    is_state = word == "in" and any(t.lower in {"custody", "condition"} for t in tokens[position : position + 6])
    before = [t.lower for t in tokens[max(0, position - 7) : position]]
    if "remanded" in before and not BE.intersection(before[: before.index("remanded")]):
        return True
    return word in {"from", "with", "in", "out"} and not is_state


def _held_at(tokens: tuple[Token, ...], position: int) -> Harm | None:
    """``53 of its staff are being held``, where the story is no capture."""
    if tokens[position].lower != "held" or not are_held(tokens, position):
        return None
    first, negated, unreal = auxiliaries(tokens, position)
    return Harm(first, position + 1, Outcome.DETAINED, Form.INTRANSITIVE, position, negated, unreal)


def _loss_at(tokens: tuple[Token, ...], position: int) -> Harm | None:
    word = tokens[position].lower
    if word == "loss":
        is_of = [token.lower for token in tokens[position + 1 : position + 2]] == ["of"]
        if is_of and [token.lower for token in tokens[position + 2 : position + 3]] in (["life"], ["lives"]):
            return None
        return Harm(position, position + 2, Outcome.KILLED, Form.LOSS, position) if is_of else None
    if word not in _LOSING:
        return None
    first, negated, unreal = auxiliaries(tokens, position)
    return Harm(first, position + 1, Outcome.KILLED, Form.LOSS, position, negated, unreal)


def _unfound_at(tokens: tuple[Token, ...], position: int) -> Harm | None:
    """``have not been found``; ``was never located``; ``has yet to be traced``; ``had not been seen since``."""
    word = tokens[position].lower
    if word in {"appeared", "reappeared"}:
        return _unseen_at(tokens, position)
    if word not in FINDING:
        return None
    behind_all = [token.lower for token in tokens[position + 1 : position + 4]]
    behind = behind_all[:1]
    if (word == "seen" and behind not in (["since"], ["again"])) or (word == "heard" and behind not in (["from"], ["of"])):
        return None
    first, negated, unreal = auxiliaries(tokens, position)
    is_yet = unreal and first > 0 and tokens[first - 1].lower == "yet"
    if negated and "could" in (token.lower for token in tokens[first:position]) and "comment" not in behind_all:
        unreal = False
    is_passive = tokens[position - 1].lower in {"been", "be", "was", "were", "not", "never"} if position else False
    is_passive = is_passive and (word != "heard" or tokens[position - 1].lower == "been")
    if not is_passive or not (is_yet or (negated and not unreal)):
        return None
    return Harm(first - is_yet, position + 1, Outcome.MISSING, Form.INTRANSITIVE, position)


def _searching_at(tokens: tuple[Token, ...], position: int) -> Harm | None:
    """``are searching for 48 people``; ``were trying to reach five others``."""
    word = tokens[position].lower
    words = [token.lower for token in tokens] if word in SEARCHING else []
    end = behind_ongoing_search(words, position) if word == "search" else 0
    if not words or not (end or is_search(words, position)):
        return None
    end = end or position + 1 + (word != "reach")
    return Harm(position, end, Outcome.MISSING, Form.ACTIVE, position)


def _unseen_at(tokens: tuple[Token, ...], position: int) -> Harm | None:
    """``has never appeared``; ``have not appeared yet``: not ``in public``."""
    first, negated, unreal = auxiliaries(tokens, position)
    behind = [token.lower for token in tokens[position + 1 : position + 2]] or ["."]
    is_gone = negated and not unreal and any(token.lower in {"has", "have", "had"} for token in tokens[first:position])
    is_closed = behind[0] in {"yet", "since", "again"} or not behind[0].isalpha()
    return Harm(first, position + 1, Outcome.MISSING, Form.INTRANSITIVE, position) if is_gone and is_closed else None


def _unsurvived_at(tokens: tuple[Token, ...], position: int) -> Harm | None:
    """``did not survive``; ``did not make it``; of what came then: ``would not survive``; ``could not be revived``."""
    if tokens[position].lower not in _SURVIVING:
        return None
    if tokens[position].lower in _REVIVING:
        first, negated, _ = auxiliaries(tokens, position)
        is_lost = negated and any(token.lower == "could" for token in tokens[first:position])
        return Harm(first, position + 1, Outcome.KILLED, Form.INTRANSITIVE, position) if is_lost else None
    behind = [token.lower for token in tokens[position + 1 : position + 3]] or ["."]
    is_making_it = tokens[position].lower == "make"
    if is_making_it and (behind[0] != "it" or any(map(str.isalpha, behind[1:]))):
        return None
    first, negated, unreal = auxiliaries(tokens, position)
    is_of_thing = first > 1 and tokens[first - 1].lower == "which" and tokens[first - 2].text == ","
    is_told = negated and not is_of_thing and (not unreal or came_to_pass(tokens, position))
    return Harm(first, position + 1 + is_making_it, Outcome.KILLED, Form.INTRANSITIVE, position) if is_told else None


_REVIVING = frozenset({"revived", "resuscitated", "saved"})
_SURVIVING = _REVIVING | {"survive", "make"}


def _identified_at(tokens: tuple[Token, ...], position: int) -> Harm | None:
    """``The coroner identified him as Eric Pruitt``; ``identified the dead as``: whom a coroner names is dead."""
    if tokens[position].lower not in _NAMING:
        return None
    words = [token.lower for token in tokens[position + 1 : position + NAMING_REACH]]
    before = tokens[max(0, position - CORONER_REACH) : position]
    is_coroner = bool(_CORONERS.intersection(token.lower for token in before))
    whom = set(words[: words.index("as")]) if "as" in words else set()
    are_captives = bool(whom & _CAPTIVES) or ("those" in whom and bool(whom & _TAKEN_ONES))
    are_dead = bool(whom & _DEAD) or ("who" in whom and bool(whom & _DYING))
    if not is_coroner and not are_captives and not are_dead and "missing" not in whom:
        return None
    end = position + 2 + (words.index("as") if "as" in words else -1)
    outcome = Outcome.ABDUCTED if are_captives else Outcome.MISSING if "missing" in whom else Outcome.KILLED
    return Harm(position, end, outcome, Form.ACTIVE, position)


NAMING_REACH = 8
"""Tokens between "identified" and its "as" at most."""
CORONER_REACH = 24
"""Tokens between a coroner and "identified" at most."""
_NAMING = frozenset({"identified", "identifies", "identify", "named", "lists", "listed"})
_DEAD = frozenset({"dead", "deceased", "slain", "murdered", "fatality", "fatalities"})
_DYING = frozenset("died lives perished killed".split())
_CAPTIVES = frozenset("captive captives hostage hostages".split())
_TAKEN_ONES = frozenset("taken kidnapped abducted seized".split())
_CORONERS = frozenset("coroner examiner coroners examiners pathologist".split())


def _is_of_the_dead(tokens: tuple[Token, ...], harm: Harm) -> bool:
    """Whether who was hit is dead by the sentence: ``had been shot twice, the coroner said``; the last homicide, when one was."""
    if harm.form is not Form.PASSIVE or tokens[harm.verb].lower not in SHOOTING | {"struck", "hit"}:
        return False
    behind = [token.lower for token in tokens[harm.end : harm.end + EXECUTION_REACH]]
    is_executed = "surrendered" in behind or ("back" in behind[:4] and "head" in behind[3:7]) or _tells_of_bodies(behind)
    if is_executed and tokens[harm.verb].lower == "shot" and _ALIVE.isdisjoint(token.lower for token in tokens):
        return True
    before = [token.lower for token in tokens[: harm.first]]
    is_last = not {"last", "first"}.isdisjoint(before) and not {"killed", "die", "murdered", "slain"}.isdisjoint(before)
    is_told_of = not {"who", "when"}.isdisjoint(before[-HOW_REACH:]) and (is_last or "homicide" in before)
    return is_told_of or (tokens[harm.verb].lower in SHOOTING and not _CORONERS.isdisjoint(t.lower for t in tokens))


def _tells_of_bodies(behind: list[str]) -> bool:
    """Whether the words behind tell what became of their bodies: shot ``and his body`` dumped."""
    return any(one in POSSESSIVES - {"'s"} and other in {"body", "bodies"} for one, other in pairwise(behind))


EXECUTION_REACH = 8
"""Tokens behind "shot" that may tell of an execution: ``shot after they had surrendered``, ``in the back of the head``."""
_ALIVE = frozenset(
    "survived survive critical hospital wounded wound stable recovering injured transported treatment airlifted flown".split()
)
HOW_REACH = 6
"""Tokens between "when" and the verb that tells how somebody died at most: the first homicide was, ``when a man`` was shot."""


def _adjective_at(tokens: tuple[Token, ...], position: int) -> Harm | None:
    outcome = ADJECTIVES.get(tokens[position].lower) or state_at(tokens, position)
    if outcome is None:
        return None
    first, negated, unreal = auxiliaries(tokens, position)
    return Harm(first, position + 1, outcome, Form.ADJECTIVE, position, negated, unreal)


def _noun_at(tokens: tuple[Token, ...], position: int, *, of_captives: bool) -> Harm | None:
    outcome = NOUNS.get(tokens[position].lower) or hint_at(tokens, position)
    if outcome is None:
        return None
    word = tokens[position].lower
    if of_captives and word == "victims" and [t.lower for t in tokens[max(0, position - 2) : position]] == ["among", "the"]:
        outcome = Outcome.ABDUCTED
    if word in ATTACKS and {"fatal", "deadly"}.intersection(t.lower for t in tokens[max(0, position - 2) : position]):
        outcome = Outcome.KILLED
    is_combined = word in {"casualty", "casualties"}
    return Harm(position, position + 1, outcome, Form.NOUN, position, is_combined=is_combined)


def _belongs_together(tokens: tuple[Token, ...], one: Harm, other: Harm) -> bool:
    """``shot and killed``, ``killed or injured``, ``killed and wounded``: two verbs, one group of persons."""
    is_apart = one.form is Form.ADJECTIVE and (
        one.outcome is Outcome.ABDUCTED or other.form is Form.ACTIVE or other.outcome is Outcome.DISPLACED
    )
    if is_apart or one.form is Form.NOUN or other.form is Form.NOUN:
        return False
    joint = [token.lower for token in tokens[one.end : other.verb]]
    is_listed = joint == [","] and tokens[one.verb].lower in SHOOTING and other.outcome is Outcome.KILLED
    is_listed = is_listed and not tokens[other.verb].lower.endswith("ing")
    return joint in (["and"], ["or"], ["and", "/", "or"]) or is_listed


def _join(tokens: tuple[Token, ...], one: Harm, other: Harm) -> Harm:
    """One predicate for two verbs: the graver outcome, combined unless the one verb was only the means."""
    outcome = Outcome.KILLED if other.outcome is Outcome.KILLED else one.outcome
    is_means = tokens[one.verb].lower in SHOOTING or (tokens[one.end].lower == "and" and one.outcome is other.outcome)
    is_combined = {one.outcome, other.outcome} == {Outcome.KILLED, Outcome.INJURED} and not is_means
    is_combined = is_combined and not (other.form is Form.INTRANSITIVE and tokens[one.end].lower == "and")
    is_held = one.outcome in (Outcome.ABDUCTED, Outcome.DETAINED) and other.outcome is Outcome.KILLED
    is_held = is_held and tokens[one.verb].lower != "rounded" and tokens[one.end].lower == "and"
    is_then_held = one.outcome is Outcome.INJURED and other.outcome is Outcome.DETAINED and tokens[one.end].lower == "and"
    before = one.outcome if is_held else other.outcome if is_then_held else None
    return one._replace(end=other.end, outcome=outcome, is_combined=is_combined, before=before)
