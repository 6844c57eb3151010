"""Who of those told hurt is told dead elsewhere: ``A man was shot. He died``; two were shot, one of them fatally."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefing.casualties.article_wide.victims import AGE, FURTHER, count_victims, head_of, is_single, word_before, words_of
from briefing.casualties.figure import CasualtyFigure, Category, Outcome, Scope, Status
from briefing.casualties.scope.opening import LEAD
from briefing.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.document import Document

_INDEFINITE = Pattern(r"(?i)(?:an?|one)\b")
ANYONE = frozenset("man woman boy girl teen teenager person victim youth male female child".split())


def without_the_dead(
    document: Document, injured: list[CasualtyFigure], figures: tuple[CasualtyFigure, ...]
) -> list[CasualtyFigure]:
    """The injured without single persons who are told dead elsewhere: "a deputy was killed; someone shot him"."""
    killed = [figure for figure in figures if figure.outcome is Outcome.KILLED and is_single(figure)]
    dead: _DeadByWord = defaultdict(set)
    for figure in killed:
        for word in {head_of(document, figure), _age_in_front(document, figure)} - {""}:
            dead[word].add((figure.scope, _of_what(document, figure)))
    names: defaultdict[str, set[frozenset[str]]] = defaultdict(set)
    for name in {names_of(document, figure) for figure in killed if figure.is_named}:
        for word in name:
            names[word].add(name)
    counts = {figure.count for figure in figures if figure.outcome is Outcome.KILLED}
    return [
        figure
        for figure in injured
        if not (figure.count in counts and counts_all(document, figure))
        if not (killed and is_single(figure) and (_is_one_of(document, figure, dead) or _is_named_among(document, figure, names)))
    ]


_DeadByWord = dict[str, set[tuple[Scope, str]]]
"""The single dead by the words that may tell of them again: a noun or an age; of each the scope and what the noun is "of"."""


def _of_what(document: Document, figure: CasualtyFigure) -> str:
    """What a noun is told to be of: the driver ``of the van``; empty without it."""
    behind = document.clean[figure.noun.end : figure.noun.end + OF_REACH].lower() if figure.noun else ""
    match = _OF_WHAT.match(behind) if behind.startswith(" of ") else None
    return match.group() if match else ""


OF_REACH = 40
"""Characters of ``of the sport utility vehicle`` at most."""
_OF_WHAT = Pattern(r" of (?:the|a|another|his|her) [\w-]+(?: (?!was|were|is|has|had|died|and|who)[\w-]+)?")


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


def without_the_others(killed: list[CasualtyFigure], figures: tuple[CasualtyFigure, ...]) -> list[CasualtyFigure]:
    """The dead told for the toll without his victims alone where the count of all takes in the killer: ``Three found dead``."""
    killers = (figure for figure in figures if figure.outcome is Outcome.KILLED and figure.category is Category.ATTACKER)
    if not any(is_single(figure) and figure.rule == "self-inflicted" for figure in killers):
        return killed
    all_dead = {figure.count.size for figure in killed if figure.category is Category.UNSPECIFIED}
    return [
        figure
        for figure in killed
        if is_single(figure) or figure.category is Category.UNSPECIFIED or figure.count.size + 1 not in all_dead
    ]


def _is_attacker(document: Document, figure: CasualtyFigure) -> bool:
    return figure.category is Category.ATTACKER or head_of(document, figure) in SHOOTERS


def counts_all(document: Document, figure: CasualtyFigure) -> bool:
    """Whether a figure speaks of all those told before: ``All three`` had been shot."""
    if is_single(figure):
        return False
    return word_before(document, figure) == "all" or words_of(document, figure).lower().startswith(("all ", "both"))


def _age_in_front(document: Document, figure: CasualtyFigure) -> str:
    """The ``10-year-old`` in front of a name; empty without one."""
    before = document.clean[max(0, figure.span.start - AGE_LENGTH) : figure.span.start].lower().split()
    return before[-1] if figure.is_named and before and AGE.fullmatch(before[-1]) else ""


AGE_LENGTH = 20
"""Characters of an age in front of a name at most."""


def _is_named_among(document: Document, figure: CasualtyFigure, names: Mapping[str, set[frozenset[str]]]) -> bool:
    """Whether a figure is told by the name of one of the dead; `names` are theirs by each word of them."""
    own = names_of(document, figure) if figure.is_named else frozenset()
    return any(are_one_name(own, name) for word in own for name in names.get(word, ()))


def are_one_name(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one name is part of the other: "Joseph" of "Joseph Banks"."""
    return bool(one) and (one <= other or other <= one)


def names_of(document: Document, figure: CasualtyFigure) -> frozenset[str]:
    return frozenset(words_of(document, figure).lower().rstrip(".,").split())


def are_apart(document: Document, hurt: CasualtyFigure, dead: CasualtyFigure) -> bool:
    """Whether one dead is plainly none of those counted as shot: a third, a suspect, a man beside two women."""
    words = words_of(document, dead).lower()
    if not is_single(dead) or dead.is_named:
        return False
    counted, head = head_of(document, hurt), head_of(document, dead)
    are_of_one_sex = any(counted in many and head in SEXES[1 - sex] for sex, many in enumerate(_MANY_OF_SEX))
    is_further = FURTHER.match(words) is not None and not words.startswith("another")
    return is_further or are_of_one_sex or head in SHOOTERS


SEXES = (
    frozenset("man boy male son brother husband father boyfriend".split()),
    frozenset("woman girl female daughter sister wife mother girlfriend".split()),
)
_MANY_OF_SEX = (frozenset("men boys males brothers".split()), frozenset("women girls females sisters".split()))
SHOOTERS = frozenset("suspect gunman shooter attacker robber intruder assailant".split())


def is_one_of_them(document: Document, hurt: CasualtyFigure, dead: CasualtyFigure) -> bool:
    """Whether one dead is told as one of a few hurt right before: both were taken to a hospital, where ``one`` died."""
    is_behind = dead.sentence == hurt.sentence and word_before(document, dead) == "where"
    return is_behind and is_single(dead) and words_of(document, dead).lower() in {"one", "1", "one of them"}


def is_shooting(document: Document, figure: CasualtyFigure) -> bool:
    """Whether the predicate may count the dead with the wounded: ``five people were shot, one of them fatally``."""
    harm = document.clean[figure.harm.start : figure.harm.end].lower().split()
    words = set(document.sentences[figure.sentence].lowers) if "gunshot" in harm else set()
    return bool(_SHOT.intersection(harm)) and ALIVE.isdisjoint(words)


ALIVE = frozenset("stable survive recover recovering".split())
"""Words beside gunshot wounds that say that nobody died of them."""


_SHOT = frozenset(
    "gunshot shot shoot shoots shooting stabbed stabbing struck strikes striking hit hits hitting run beaten"
    " overcome trampled".split()
)


def _is_one_of(document: Document, figure: CasualtyFigure, dead: _DeadByWord) -> bool:
    """Whether a single person may be one of the dead: a pronoun, a name or a noun that tells one of them."""
    words = words_of(document, figure)
    is_anyone = _INDEFINITE.match(words) is not None and head_of(document, figure) in ANYONE
    if is_anyone or words.lower() in ANY_OF_THEM or FURTHER.match(words) or words.lower().startswith("the other"):
        return False
    if figure.noun is None:
        return "stable" not in document.sentences[figure.sentence].lowers
    own, is_definite = _of_what(document, figure), words.lower().startswith("the ")
    same = (of for scope, of in dead.get(head_of(document, figure), ()) if is_definite or scope is figure.scope)
    return any(not own or not of or own == of for of in same)


ANY_OF_THEM = frozenset({"one", "1", "another"})
