"""Who of those told hurt is told dead elsewhere: ``A man was shot. He died``; two were shot, one of them fatally."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from briefing.casualties.figure import CasualtyFigure, Category, Outcome, Status
from briefing.casualties.opening import LEAD
from briefing.casualties.victims import AGE, FURTHER, count_victims, head_of, is_single, words_of

if TYPE_CHECKING:
    from briefing.document import Document

_INDEFINITE = re.compile(r"(?i)(?:an?|one)\b")
_ANYONE = frozenset("man woman boy girl teen teenager person victim youth male female child".split())


def without_the_dead(
    document: Document, injured: list[CasualtyFigure], figures: tuple[CasualtyFigure, ...]
) -> list[CasualtyFigure]:
    """The injured without single persons who are told dead elsewhere: "a deputy was killed; someone shot him"."""
    killed = [figure for figure in figures if figure.outcome is Outcome.KILLED and is_single(figure)]
    dead = [
        _Dead(figure, _of_what(document, figure), {head_of(document, figure), _age_in_front(document, figure)} - {""})
        for figure in killed
    ]
    names = [_names(document, figure) for figure in killed if figure.is_named]
    counts = {figure.count for figure in figures if figure.outcome is Outcome.KILLED}
    return [
        figure
        for figure in injured
        if not (figure.count in counts and _counts_all(document, figure))
        if not (is_single(figure) and (_is_one_of(document, figure, dead) or _is_named_among(document, figure, names)))
    ]


class _Dead(NamedTuple):
    """One dead: the figure, what the noun is ``of``, and the words by which the text may tell of the same person again."""

    figure: CasualtyFigure
    of_what: str
    heads: set[str]


def _of_what(document: Document, figure: CasualtyFigure) -> str:
    """What a noun is told to be of: the driver ``of the van``; empty without it."""
    behind = document.clean[figure.noun.end : figure.noun.end + OF_REACH].lower() if figure.noun else ""
    match = _OF_WHAT.match(behind) if behind.startswith(" of ") else None
    return match.group() if match else ""


OF_REACH = 40
"""Characters of ``of the sport utility vehicle`` at most."""
_OF_WHAT = re.compile(r" of (?:the|a|another|his|her) [\w-]+(?: (?!was|were|is|has|had|died|and|who)[\w-]+)?")


def without_the_attacker(
    document: Document, killed: list[CasualtyFigure], figures: tuple[CasualtyFigure, ...]
) -> list[CasualtyFigure]:
    """The dead told for the toll; none where all tell of the one whom the text first calls dead, an attacker: ``gunman dead``."""
    dead = [figure for figure in figures if figure.outcome is Outcome.KILLED and figure.status is not Status.NONE]
    opening = [figure for figure in dead if figure.sentence == dead[0].sentence] if dead else []
    are_attackers = bool(opening) and all(is_single(figure) and _is_attacker(document, figure) for figure in opening)
    if not are_attackers or opening[0].sentence > LEAD or not all(map(is_single, killed)):
        return killed
    return [] if count_victims(document, killed)[0] == 1 else killed


def _is_attacker(document: Document, figure: CasualtyFigure) -> bool:
    return figure.category is Category.ATTACKER or head_of(document, figure) in _SHOOTERS


def _counts_all(document: Document, figure: CasualtyFigure) -> bool:
    """Whether a figure speaks of all those told before: ``All three`` had been shot."""
    before = document.clean[max(0, figure.span.start - 4) : figure.span.end].lower()
    is_all = before.startswith(("all ", "both")) or words_of(document, figure).lower().startswith("both")
    return is_all and not is_single(figure)


def _age_in_front(document: Document, figure: CasualtyFigure) -> str:
    """The ``10-year-old`` in front of a name; empty without one."""
    before = document.clean[max(0, figure.span.start - AGE_LENGTH) : figure.span.start].lower().split()
    return before[-1] if figure.is_named and before and AGE.fullmatch(before[-1]) else ""


AGE_LENGTH = 20
"""Characters of an age in front of a name at most."""


def _is_named_among(document: Document, figure: CasualtyFigure, names: list[frozenset[str]]) -> bool:
    """Whether a name is part of one of `names`, or one of them part of it: "Joseph" for "Joseph Banks"."""
    own = _names(document, figure) if figure.is_named else frozenset()
    return bool(own) and any(own <= name or name <= own for name in names)


def _names(document: Document, figure: CasualtyFigure) -> frozenset[str]:
    return frozenset(words_of(document, figure).lower().rstrip(".,").split())


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
    told = {figure.id for figure in hurt if figure.id not in dead and (figure.id not in are_shot or figure.id in alive)}
    return [figure for figure in figures if figure.outcome is not Outcome.INJURED or figure.id in told]


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
    return is_one and is_next and words.isdisjoint(_CARE | _ALIVE | _LIMBS)


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
        return again.sentence == hurt.sentence or _SHOOTERS.isdisjoint(before.split())
    if words == "the victim":
        return True
    if words.startswith("the "):
        return _may_be_one(head_of(document, hurt), head_of(document, again))
    if not again.is_named:
        return False
    before = document.clean[max(0, again.span.start - APPOSED) : again.span.start].lower()
    is_apposed = any(before.endswith(f"{noun}, ") for noun in ("the victim", "the man", "the woman", "the boy", "the girl"))
    is_by_name = _is_named_among(document, again, [_names(document, hurt)]) if hurt.is_named else False
    return is_apposed or is_by_name or (is_only and not hurt.is_named and _dies_in_hospital(document, again))


APPOSED = 14
"""Characters of ``the victim,`` in front of a name."""
_PRONOUNS = frozenset({"he", "she", "him", "her"})


def _may_be_one(hurt: str, again: str) -> bool:
    """Whether two nouns may be of one person: the ``teen`` of a ``17-year-old``, not the boy of a man."""
    if hurt == again:
        return True
    is_anyone = again in _ANYONE | {"child", "baby", "toddler", "infant"}
    is_described = hurt.endswith("-old") or hurt in _ANYONE | _KIN or any(hurt in words for words in _AGES)
    return is_anyone and is_described and not (_are_apart(_AGES, hurt, again) or _are_apart(_SEXES, hurt, again))


def _are_apart(kinds: tuple[frozenset[str], frozenset[str]], one: str, other: str) -> bool:
    """Whether two nouns tell different ones of two kinds of persons, as far as they tell it; some nouns are of both."""
    return any(one in kind - rest and other in rest - kind for kind, rest in (kinds, kinds[::-1]))


_KIN = frozenset("son daughter brother sister wife husband girlfriend boyfriend mother father".split())
_AGES = (
    frozenset("man woman wife husband mother father".split()),
    frozenset("boy girl child baby toddler infant teen teenager youth son daughter".split()),
)
_SEXES = (
    frozenset("man boy male son brother husband father boyfriend".split()),
    frozenset("woman girl female daughter sister wife mother girlfriend".split()),
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
        is_all = dead.outcome is Outcome.KILLED and (dead.is_named or _counts_all(document, dead)) and not is_single(dead)
        near = (one for one in hurt if is_all and 0 <= dead.sentence - one.sentence <= ALL_REACH)
        found.update(one.id for one in near if one.count == dead.count and one.span.start < dead.span.start)
    return found


ALL_REACH = 2
"""Sentences between a count of those shot and "both died" at most."""


def are_apart(document: Document, hurt: CasualtyFigure, dead: CasualtyFigure) -> bool:
    """Whether one dead is plainly none of those counted as shot: a third, a suspect, a man beside two women."""
    words = words_of(document, dead).lower()
    if not is_single(dead) or dead.is_named:
        return False
    counted, head = head_of(document, hurt), head_of(document, dead)
    are_of_one_sex = any(counted in many and head in _SEXES[1 - sex] for sex, many in enumerate(_MANY_OF_SEX))
    is_further = FURTHER.match(words) is not None and not words.startswith("another")
    return is_further or are_of_one_sex or head in _SHOOTERS


_MANY_OF_SEX = (frozenset("men boys males brothers".split()), frozenset("women girls females sisters".split()))
_SHOOTERS = frozenset("suspect gunman shooter attacker robber intruder assailant".split())


def is_one_of_them(document: Document, hurt: CasualtyFigure, dead: CasualtyFigure) -> bool:
    """Whether one dead is told as one of a few hurt right before: both were taken to a hospital, where ``one`` died."""
    is_behind = dead.sentence == hurt.sentence and document.clean[: dead.span.start].endswith("where ")
    return is_behind and is_single(dead) and words_of(document, dead).lower() in {"one", "1", "one of them"}


def is_shooting(document: Document, figure: CasualtyFigure) -> bool:
    """Whether the predicate may count the dead with the wounded: ``five people were shot, one of them fatally``."""
    harm = document.clean[figure.harm.start : figure.harm.end].lower().split()
    words = set(document.sentences[figure.sentence].lowers) if "gunshot" in harm else set()
    return bool(_SHOT.intersection(harm)) and _ALIVE.isdisjoint(words)


_ALIVE = frozenset("stable survive recover recovering".split())
"""Words beside gunshot wounds that say that nobody died of them."""


_SHOT = frozenset(
    "gunshot shot shoot shoots shooting stabbed stabbing struck strikes striking hit hits hitting run beaten"
    " overcome trampled".split()
)


def _is_one_of(document: Document, figure: CasualtyFigure, dead: list[_Dead]) -> bool:
    """Whether a single person may be one of the dead: a pronoun, a name or a noun that tells one of them."""
    words = words_of(document, figure)
    is_anyone = _INDEFINITE.match(words) is not None and head_of(document, figure) in _ANYONE
    if not dead or is_anyone or words.lower() in _ANY_OF_THEM or FURTHER.match(words) or words.lower().startswith("the other"):
        return False
    if figure.noun is None:
        return "stable" not in document.sentences[figure.sentence].lowers
    own, is_definite = _of_what(document, figure), words.lower().startswith("the ")
    heads = [one for one in dead if head_of(document, figure) in one.heads]
    same = [one for one in heads if is_definite or one.figure.scope is figure.scope]
    return any(not own or not one.of_what or own == one.of_what for one in same)


_ANY_OF_THEM = frozenset({"one", "1", "another"})
