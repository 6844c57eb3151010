"""Harm predicates: the verbs, adjectives and nouns that say what happened to persons."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.idioms import find_idiom
from briefing.casualties.words import BE, HAVE, MODALS, NEGATIONS, is_adverb
from briefing.enums import StrEnum
from briefing.lexicons import read_rows
from briefing.numerals import number_at

if TYPE_CHECKING:
    from briefing.document import Token


class Form(StrEnum):
    """How a predicate stands in its clause."""

    ACTIVE = "active"  # killed 33 people; killing 33
    PASSIVE = "passive"  # 33 were killed
    PARTICIPLE = "participle"  # killed: active or reduced passive, its neighbours decide
    INTRANSITIVE = "intransitive"  # 33 died
    ADJECTIVE = "adjective"  # 33 dead
    NOUN = "noun"  # the deaths of 33
    LOSS = "loss"  # lost 33


@dataclass(frozen=True, slots=True)
class Harm:
    """One predicate: tokens `first` to `end`, the auxiliaries in front included."""

    first: int
    end: int
    outcome: Outcome
    form: Form
    verb: int
    is_negated: bool = False
    is_unreal: bool = False
    is_combined: bool = False


@dataclass(frozen=True, slots=True)
class _Verb:
    outcome: Outcome
    valency: str
    form: str


_ADJECTIVES: dict[str, Outcome] = {
    "dead": Outcome.KILLED,
    "homeless": Outcome.DISPLACED,
    "missing": Outcome.MISSING,
    "unaccounted": Outcome.MISSING,
    "hostage": Outcome.ABDUCTED,
    "injured": Outcome.INJURED,
    "wounded": Outcome.INJURED,
}
_NOUNS: dict[str, Outcome] = {
    "death": Outcome.KILLED,
    "toll": Outcome.KILLED,
    "deaths": Outcome.KILLED,
    "fatality": Outcome.KILLED,
    "fatalities": Outcome.KILLED,
    "casualty": Outcome.KILLED,
    "casualties": Outcome.KILLED,
    "killing": Outcome.KILLED,
    "killings": Outcome.KILLED,
    "murder": Outcome.KILLED,
    "murders": Outcome.KILLED,
    "assassination": Outcome.KILLED,
    "execution": Outcome.KILLED,
    "body": Outcome.KILLED,
    "bodies": Outcome.KILLED,
    "corpse": Outcome.KILLED,
    "corpses": Outcome.KILLED,
    "lives": Outcome.KILLED,
    "life": Outcome.KILLED,
    "slaying": Outcome.KILLED,
    "slayings": Outcome.KILLED,
    "injury": Outcome.INJURED,
    "injuries": Outcome.INJURED,
    "arrest": Outcome.DETAINED,
    "arrests": Outcome.DETAINED,
    "kidnapping": Outcome.ABDUCTED,
    "abduction": Outcome.ABDUCTED,
    "hostages": Outcome.ABDUCTED,
    "disappearance": Outcome.MISSING,
    "evacuees": Outcome.DISPLACED,
    "refugees": Outcome.DISPLACED,
}
_UNREAL_BEFORE = frozenset(
    "to feared fear fears threatened threaten threatens planned plan plotted vowed attempted trying tried if risk against".split()
)
_NEGATED_MODALS = frozenset("won't wouldn't can't couldn't shouldn't mustn't".split())
_ACHIEVED = frozenset("managed went continued began started proceeded helped".split())
"""Verbs whose infinitive tells what was done: ``managed to kill one``."""
_SHOOTING = frozenset(
    "shot shooting stabbed stabbing gunned beat beating beaten burned burnt hacked bludgeoned trampled crushed hanged clubbed"
    " run mowed".split()
)


@cache
def harm_forms() -> dict[str, _Verb]:
    """Verb form → outcome, valency and which form it is (``base s past participle both ing``)."""
    forms: dict[str, _Verb] = {}
    for base, outcome, valency, rest in read_rows("harm_verbs"):
        third, past, participle, ing = rest.split("|")
        value = Outcome(outcome)
        for word, form in ((base, "base"), (third, "s"), (ing, "ing"), (participle, "participle"), (past, "past")):
            forms[word] = _Verb(value, valency, "both" if past == participle == word else form)
    return forms


def is_harm_word(word: str) -> bool:
    """Whether a word may be a predicate of harm, of whatever form."""
    return word in harm_forms() or word in _ADJECTIVES or word in _NOUNS


def is_harm_noun(word: str) -> bool:
    """Whether a word may stand for harm as a noun: ``deaths``, ``bodies``."""
    return word in _NOUNS


def find_harm(tokens: tuple[Token, ...]) -> tuple[Harm, ...]:
    """The harm predicates of a sentence, left to right."""
    found: list[Harm] = []
    position = 0
    while position < len(tokens):
        harm = (
            _idiom_at(tokens, position)
            or _loss_at(tokens, position)
            or _verb_at(tokens, position)
            or _adjective_at(tokens, position)
            or _noun_at(tokens, position)
        )
        if harm and found and _belongs_together(tokens, found[-1], harm):
            found[-1] = _join(tokens, found[-1], harm)
        elif harm:
            found.append(harm)
        position = harm.end if harm else position + 1
    return tuple(found)


def _idiom_at(tokens: tuple[Token, ...], position: int) -> Harm | None:
    found = find_idiom(tokens, position)
    if found is None:
        return None
    end, outcome = found
    first, negated, unreal = _auxiliaries(tokens, position)
    form = Form.ADJECTIVE if _hangs_on_noun(tokens, position) else Form.INTRANSITIVE
    return Harm(first, end, outcome, form, position, negated, unreal)


def _hangs_on_noun(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether an idiom is a phrase behind its noun: ``31 in hospital``, ``a woman with a gunshot wound``."""
    word = tokens[position].lower
    is_state = word == "in" and any(t.lower in {"custody", "condition"} for t in tokens[position : position + 6])
    return word in {"from", "with", "in"} and not is_state


def _loss_at(tokens: tuple[Token, ...], position: int) -> Harm | None:
    if tokens[position].lower not in {"lost", "losing", "loses"}:
        return None
    first, negated, unreal = _auxiliaries(tokens, position)
    return Harm(first, position + 1, Outcome.KILLED, Form.LOSS, position, negated, unreal)


def _verb_at(tokens: tuple[Token, ...], position: int) -> Harm | None:
    word = tokens[position].lower
    verb = None if _stands_as_noun(tokens, position) else _phrasal(tokens, position) or harm_forms().get(word)
    deadly = _deadly_end(tokens, position)
    if verb is None and not deadly:
        return None
    end = deadly or position + (2 if _phrasal(tokens, position) else 1)
    outcome = Outcome.KILLED if deadly or verb is None else verb.outcome
    if position and tokens[position - 1].lower in {"fatally", "mortally"}:
        outcome = Outcome.KILLED
    form = _form(tokens, position, None if deadly else verb)
    if form is None:
        return None
    first, negated, unreal = _auxiliaries(tokens, position)
    return Harm(first, end, outcome, form, position, negated, unreal)


_PHRASAL = {("rounded", "up"): "both", ("rounding", "up"): "ing", ("locked", "up"): "both"}


def _phrasal(tokens: tuple[Token, ...], position: int) -> _Verb | None:
    """``rounded up some 200 men``: police verbs with "up"."""
    form = _PHRASAL.get(tuple(token.lower for token in tokens[position : position + 2]))  # type: ignore[arg-type]
    return _Verb(Outcome.DETAINED, "transitive", form) if form else None


_BEFORE_SHOTS = frozenset("a the one warning single first second gun fatal each another".split())
_BEFORE_NOUNS = frozenset("the a an his her their its this that these those 's more no two three four five six of".split())


def _stands_as_noun(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a form like ``killing``, ``murder`` or ``arrests`` is a noun here."""
    word = tokens[position].lower
    follows = tokens[position + 1].lower if position + 1 < len(tokens) else ""
    before = tokens[position - 1].lower if position else ""
    if word in {"shot", "shots"}:
        is_missed = follows == "at" and position + 2 < len(tokens) and tokens[position + 2].lower in {"by", "but"}
        return is_missed or before in _BEFORE_SHOTS
    if word not in _NOUNS:
        return False
    if word.endswith("ing") and before == "of" and follows != "of":
        return False
    return follows == "of" or before in _BEFORE_NOUNS or (word.endswith("s") and number_at(tokens, position - 1) is not None)


def _deadly_end(tokens: tuple[Token, ...], position: int) -> int:
    """The end of ``shot dead``, ``stabbed to death``, ``gunned down``; 0 elsewhere."""
    if tokens[position].lower not in _SHOOTING:
        return 0
    after = [token.lower for token in tokens[position + 1 : position + 3]]
    if after[:1] and after[0] in {"him", "her", "them"}:
        after = [token.lower for token in tokens[position + 2 : position + 4]]
        return position + 1 if after[:1] == ["dead"] or after == ["to", "death"] else 0
    if after[:1] == ["dead"] or (tokens[position].lower in {"gunned", "mowed"} and after[:1] == ["down"]):
        return position + 2
    return position + 3 if after == ["to", "death"] else 0


def _form(tokens: tuple[Token, ...], position: int, verb: _Verb | None) -> Form | None:
    kind = verb.form if verb else "both"
    if verb and verb.valency == "intransitive":
        return (
            None
            if kind == "base" and not _has_helper(tokens, position) and verb.outcome is not Outcome.KILLED
            else Form.INTRANSITIVE
        )
    if kind in {"participle", "both"} and _be_before(tokens, position):
        return Form.PASSIVE
    if verb and verb.valency == "passive":
        return None
    is_ing = tokens[position].lower.endswith("ing")
    return Form.PARTICIPLE if kind in {"participle", "both"} and not is_ing else Form.ACTIVE


def _back_over_adverbs(tokens: tuple[Token, ...], position: int) -> int:
    """The token in front of `position`, adverbs and joined verbs skipped; -1 at the start."""
    before = position - 1
    while before >= 0 and is_adverb(tokens[before].lower):
        before -= 1
    return before


def _has_helper(tokens: tuple[Token, ...], position: int) -> bool:
    before = _back_over_adverbs(tokens, position)
    return before >= 0 and tokens[before].lower in MODALS | HAVE | {"did", "to"}


def _be_before(tokens: tuple[Token, ...], position: int) -> bool:
    before = _back_over_adverbs(tokens, position)
    if before > 0 and tokens[before].lower in _REPORTED:
        before = _back_over_adverbs(tokens, before)
    if before > 1 and tokens[before].lower == "and" and _is_participle(tokens[before - 1].lower):
        before = _back_over_adverbs(tokens, before - 1)
    return before >= 0 and tokens[before].lower in BE - {"'s"} | {"got", "gets", "get", "getting"}


def _is_participle(word: str) -> bool:
    """Whether a word may be the first verb of ``was ambushed and killed``."""
    verb = harm_forms().get(word)
    return word.endswith("ed") or (verb is not None and verb.form in {"participle", "both"})


def _auxiliaries(tokens: tuple[Token, ...], position: int) -> tuple[int, bool, bool]:
    """Where the verb group begins, whether it is negated, whether it is unreal (modal, infinitive, fear)."""
    first = position
    negated = unreal = False
    while first > 0:
        word = tokens[first - 1].lower
        if word in NEGATIONS or word.endswith("n't"):
            negated = True
            unreal = unreal or word in _NEGATED_MODALS
        elif word == "to" and tokens[first].lower == "have" and first > 1:
            first = _back_over_report(tokens, first - 1) + 1
        elif word == "to" and first > 1 and tokens[first - 2].lower in _ACHIEVED:
            first -= 1
            break
        elif word in MODALS or word == "to":
            unreal = True
        elif word not in BE | HAVE | {"got", "did", "does", "do"} and not is_adverb(word):
            break
        first -= 1
    before = tokens[first - 1].lower if first else ""
    return first, negated, unreal or before in _UNREAL_BEFORE


_REPORTED = frozenset("found believed reported thought known said confirmed understood presumed".split())


def _back_over_report(tokens: tuple[Token, ...], position: int) -> int:
    """From the "to" of "is believed to have" to where its verb group begins; `position` without a report."""
    return position - 1 if tokens[position - 1].lower in _REPORTED else position


def _adjective_at(tokens: tuple[Token, ...], position: int) -> Harm | None:
    outcome = _ADJECTIVES.get(tokens[position].lower)
    if outcome is None:
        return None
    first, negated, unreal = _auxiliaries(tokens, position)
    return Harm(first, position + 1, outcome, Form.ADJECTIVE, position, negated, unreal)


def _noun_at(tokens: tuple[Token, ...], position: int) -> Harm | None:
    outcome = _NOUNS.get(tokens[position].lower)
    if outcome is None:
        return None
    is_combined = tokens[position].lower in {"casualty", "casualties"}
    return Harm(position, position + 1, outcome, Form.NOUN, position, is_combined=is_combined)


def _belongs_together(tokens: tuple[Token, ...], one: Harm, other: Harm) -> bool:
    """``shot and killed``, ``killed or injured``, ``killed and wounded``: two verbs, one group of persons."""
    if one.form is Form.NOUN or other.form is Form.NOUN or other.verb - one.end != 1:
        return False
    return tokens[one.end].lower in {"and", "or", "and/or"}


def _join(tokens: tuple[Token, ...], one: Harm, other: Harm) -> Harm:
    """One predicate for two verbs: the graver outcome, combined unless the one verb was only the means."""
    outcome = Outcome.KILLED if other.outcome is Outcome.KILLED else one.outcome
    is_means = tokens[one.verb].lower in _SHOOTING or (tokens[one.end].lower == "and" and one.outcome is other.outcome)
    is_combined = {one.outcome, other.outcome} == {Outcome.KILLED, Outcome.INJURED} and not is_means
    return replace(one, end=other.end, outcome=outcome, is_combined=is_combined)


_FINDERS = (_idiom_at, _verb_at, _adjective_at, _noun_at)
