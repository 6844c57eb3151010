"""Who was shot and is told dead elsewhere, so that no one hurt is counted: ``A man was shot. He died``; ``Both`` died."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.article_wide.the_dead import (
    ALIVE,
    ANYONE,
    SEXES,
    SHOOTERS,
    are_one_name,
    counts_all,
    is_shooting,
    names_of,
    without_the_dead,
)
from briefing.casualties.article_wide.victims import head_of, is_single, surname, words_of
from briefing.casualties.figure import CasualtyFigure, Category, Outcome, Scope, Status
from briefing.casualties.words import FUNCTION_WORDS

if TYPE_CHECKING:
    from briefing.document import Document


def without_the_shot_dead(document: Document, figures: tuple[CasualtyFigure, ...]) -> list[CasualtyFigure]:
    """The figures without "he was shot" of a person told dead elsewhere: injured is who was shot and lived."""
    killed = [figure for figure in figures if figure.outcome is Outcome.KILLED and figure.status is not Status.NONE]
    died = {figure.span for figure in killed}
    hurt = [figure for figure in figures if figure.outcome is Outcome.INJURED and figure.span not in died]
    shot = [figure for figure in hurt if is_shooting(document, figure)]
    alive = {figure.id for figure in without_the_dead(document, shot, figures)}
    dead = _dead_behind(document, figures, hurt)
    are_shot = {figure.id for figure in shot}
    counts = {figure.count for figure in killed if not is_single(figure)}
    dead |= {figure.id for figure in shot if figure.is_named and not is_single(figure) and figure.count in counts}
    living = [figure for figure in hurt if figure.id not in dead and (figure.id not in are_shot or figure.id in alive)]
    told = {figure.id for figure in living} - _the_only_dead(document, killed, living)
    return [figure for figure in figures if figure.outcome is not Outcome.INJURED or figure.id in told]


def _the_only_dead(document: Document, killed: list[CasualtyFigure], hurt: list[CasualtyFigure]) -> set[str]:
    """The ids of those told shot as what the one dead, by name, is called: Ann Lee, a critic; ``the critic`` was shot."""
    victims = [figure for figure in killed if figure.scope is Scope.EVENT and figure.category is not Category.ATTACKER]
    names = {surname(words_of(document, figure)) for figure in victims if figure.is_named}
    if len(names) != 1 or not all(map(is_single, victims)):
        return set()
    called = _called(document, names.pop())
    others = [figure for figure in hurt if figure.status is not Status.NONE]
    shot = {figure.id for figure in others if is_single(figure) and _is_shot_down(document, figure, called)}
    return shot if len(shot) == len(others) else set()


def _called(document: Document, name: str) -> set[str]:
    """What somebody is called right in front of the name or between commas behind it: ``critic`` Ann Lee, ``a critic``."""
    words: set[str] = set()
    for sentence in document.sentences:
        lowers = sentence.lowers
        for at, word in enumerate(lowers):
            if word == name:
                words.update(lowers[max(0, at - TITLE_MOST) : at])
                words.update(_apposed(lowers[at + 1 : at + APPOSED_MOST]))
    return words - FUNCTION_WORDS


TITLE_MOST, APPOSED_MOST = 3, 9
"""Tokens of a title and a given name in front of a surname, and of what stands between commas behind it, at most."""


def _apposed(behind: tuple[str, ...]) -> tuple[str, ...]:
    """The words of ``, 45, a critic of the`` up to what they are of."""
    first = 3 if behind[:1] == (",",) and behind[1:2] != () and behind[1].isdigit() else 1
    if behind[:1] != (",",) or behind[first : first + 1] not in (("a",), ("an",), ("the",)):
        return ()
    end = next((at for at in range(first, len(behind)) if behind[at] in _CUTS), len(behind))
    return behind[first + 1 : end]


_CUTS = frozenset({"of", "who", "whose", "which", "that", ",", ".", "at", "in", "from"})


def _is_shot_down(document: Document, figure: CasualtyFigure, called: set[str]) -> bool:
    """Whether somebody was shot who is what the dead one is called, for all that the sentence says dead."""
    words = document.sentences[figure.sentence].lowers
    is_shot = not _SHOOTING.isdisjoint(document.quote(figure.harm).lower().split())
    if not is_shot or figure.category not in _PLAIN or not (_CARE | ALIVE | _LIMBS | _FURTHER).isdisjoint(words):
        return False
    told = words_of(document, figure).lower()
    return told.startswith("the ") and head_of(document, figure) in called - SHOOTERS - _KIN


_PLAIN = (Category.CIVILIAN, Category.UNSPECIFIED)
_SHOOTING = frozenset("shot shoot shoots shooting".split())
_FURTHER = frozenset("also too other another survived lived alive surgery wounding critical condition".split())
"""Words of a sentence that tells of somebody else, or of one who lives."""


def _dead_behind(document: Document, figures: tuple[CasualtyFigure, ...], hurt: list[CasualtyFigure]) -> set[str]:
    """The ids of single persons hurt who are told dead right behind, as "he" or "the man", or whose killer then shot himself."""
    told = [figure for figure in figures if figure.status is not Status.NONE]
    ordered = sorted(told, key=lambda figure: figure.span.start)
    are_hurt = {figure.id for figure in hurt}
    ids: set[str] = set()
    for at, dead in enumerate(ordered):
        if dead.outcome is Outcome.KILLED:
            ids |= _hurt_before(document, ordered[: at + 1], are_hurt)
    ids |= _all_dead(document, hurt, told)
    ids |= {other.id for one, other in pairwise(ordered) if other.id in are_hurt and _names_the_dead(document, one, other)}
    ids |= {other.id for one, other in pairwise(ordered) if other.id in are_hurt and _tells_the_dead(document, one, other)}
    pairs = {figure.sentence for figure in figures if figure.outcome is Outcome.KILLED and figure.count.size == PAIR}
    turned = {figure.sentence for figure in figures if _is_turned_on_himself(document, figure, pairs)}
    shot = (figure for figure in hurt if figure.sentence in turned and is_single(figure) and is_shooting(document, figure))
    return ids.union(figure.id for figure in shot)


def _tells_the_dead(document: Document, dead: CasualtyFigure, hurt: CasualtyFigure) -> bool:
    """Whether "she" of one sentence is who died in front of it: Ann Lee died in hospital, where ``she`` had been in a coma."""
    is_one = is_single(dead) and is_single(hurt) and dead.sentence == hurt.sentence
    return is_one and dead.outcome is Outcome.KILLED and words_of(document, hurt).lower() in {"he", "she"}


def _names_the_dead(document: Document, dead: CasualtyFigure, shot: CasualtyFigure) -> bool:
    """Whether a name tells who was killed in front of it: Gunmen killed a lawmaker. Police say ``Ann Lee was shot`` at home."""
    is_unnamed = is_single(dead) and dead.noun is not None and not dead.is_named
    is_one = is_unnamed and is_single(shot) and shot.is_named and is_shooting(document, shot)
    is_next = dead.outcome is Outcome.KILLED and dead.scope is shot.scope and 0 < shot.sentence - dead.sentence <= 1
    words = set(document.sentences[shot.sentence].lowers)
    return is_one and is_next and words.isdisjoint(_CARE | ALIVE | _LIMBS)


_LIMBS = frozenset("arm arms leg legs foot hand hands thigh shoulder knee ankle finger buttocks hip".split())
"""Where those are hit who live."""


PAIR = 2
"""The dead of a murder and suicide."""


def _is_turned_on_himself(document: Document, figure: CasualtyFigure, pairs: set[int]) -> bool:
    """Whether a figure is of one who ``turned the gun on himself``, or took his life in a sentence that tells of two dead."""
    end = document.quote(figure.harm).lower()
    is_own = figure.sentence in pairs and end.startswith(("took", "taking")) and end.endswith("own life")
    return is_own or (figure.rule == "self-inflicted" and end.startswith("turn"))


def _hurt_before(document: Document, told: list[CasualtyFigure], are_hurt: set[str]) -> set[str]:
    """The ids of the figures in front of a death that hurt the same one: ``A man was shot. He was taken to`` where he died."""
    found: set[str] = set()
    for hurt, again in zip(reversed(told[:-1]), reversed(told), strict=False):
        if hurt.id not in are_hurt or not _is_same_one(document, hurt, again, is_only=hurt is told[0]):
            break
        found.add(hurt.id)
    return found


def _is_same_one(document: Document, hurt: CasualtyFigure, again: CasualtyFigure, *, is_only: bool) -> bool:
    """Whether a figure tells on of the one hurt in front of it: as "he", ``the teen``, ``the victim, Ann Lee``, by the name."""
    if not (is_single(hurt) and is_single(again)) or again.sentence - hurt.sentence > 1:
        return False
    words = words_of(document, again).lower()
    if words in _PRONOUNS:
        before = document.clean[document.sentences[again.sentence].span.start : again.span.start].lower()
        return again.sentence == hurt.sentence or SHOOTERS.isdisjoint(before.split())
    if words == "the victim":
        return True
    if words.startswith("the "):
        return _may_be_one(head_of(document, hurt), head_of(document, again))
    if not again.is_named:
        return False
    before = document.clean[max(0, again.span.start - APPOSED) : again.span.start].lower()
    is_apposed = any(before.endswith(f"{noun}, ") for noun in ("the victim", "the man", "the woman", "the boy", "the girl"))
    is_by_name = hurt.is_named and again.is_named and are_one_name(names_of(document, again), names_of(document, hurt))
    return is_apposed or is_by_name or (is_only and not hurt.is_named and _dies_in_hospital(document, again))


APPOSED = 14
"""Characters of ``the victim,`` in front of a name."""
_PRONOUNS = frozenset({"he", "she", "him", "her"})


def _may_be_one(hurt: str, again: str) -> bool:
    """Whether two nouns may be of one person: the ``teen`` of a ``17-year-old``, not the boy of a man."""
    if hurt == again:
        return True
    is_anyone = again in ANYONE | {"child", "baby", "toddler", "infant"}
    is_described = hurt.endswith("-old") or hurt in ANYONE | _KIN or any(hurt in words for words in _AGES)
    return is_anyone and is_described and not (_are_apart(_AGES, hurt, again) or _are_apart(SEXES, hurt, again))


def _are_apart(kinds: tuple[frozenset[str], frozenset[str]], one: str, other: str) -> bool:
    """Whether two nouns tell different ones of two kinds of persons, as far as they tell it; some nouns are of both."""
    return any(one in kind - rest and other in rest - kind for kind, rest in (kinds, kinds[::-1]))


_KIN = frozenset("son daughter brother sister wife husband girlfriend boyfriend mother father".split())
_AGES = (
    frozenset("man woman wife husband mother father".split()),
    frozenset("boy girl child baby toddler infant teen teenager youth son daughter".split()),
)


def _dies_in_hospital(document: Document, figure: CasualtyFigure) -> bool:
    """Whether a death is told as that of one hurt before: ``pronounced dead at Methodist Hospital``."""
    words = set(document.sentences[figure.sentence].lowers)
    return not words.isdisjoint(_CARE)


_CARE = frozenset("hospital hospitals center centre clinic injuries wounds".split())


def _all_dead(document: Document, hurt: list[CasualtyFigure], told: list[CasualtyFigure]) -> set[str]:
    """The ids of counts hurt of whom the text soon says that all died: Two men were shot. ``Both`` died."""
    found: set[str] = set()
    for dead in told:
        is_all = dead.outcome is Outcome.KILLED and (dead.is_named or counts_all(document, dead)) and not is_single(dead)
        near = (one for one in hurt if is_all and 0 <= dead.sentence - one.sentence <= ALL_REACH)
        found.update(one.id for one in near if one.count == dead.count and one.span.start < dead.span.start)
    return found


ALL_REACH = 2
"""Sentences between a count of those shot and "both died" at most."""
