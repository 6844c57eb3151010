"""Single victims: which figures count one person, and how many persons they are together."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.figure import CasualtyFigure, Outcome, Status

if TYPE_CHECKING:
    from briefing.document import Document

_REST = frozenset("other others another more remaining surviving else".split())
_FURTHER = re.compile(r"(?i)(?:another|a (?:second|third|fourth|fifth))\b")
_INDEFINITE = re.compile(r"(?i)(?:an?|one)\b")
_ANYONE = frozenset("man woman boy girl teen teenager person victim youth male female child".split())
_AGE = re.compile(r"(?i)\b(\d{1,3})[- ](?:year|month)s?[- ]olds?\b")


def is_single(figure: CasualtyFigure) -> bool:
    """Whether a figure counts exactly one person."""
    return figure.count.low == figure.count.high == 1


def find_rests(document: Document, figures: tuple[CasualtyFigure, ...]) -> frozenset[str]:
    """The ids of figures that count the others beside victims of the same outcome told before.

    "One man was killed and three others were wounded" counts all the wounded: its others are beside the dead.
    """
    found: set[str] = set()
    before: CasualtyFigure | None = None
    largest: dict[Outcome, int] = {}
    for figure in figures:
        if figure.outcome not in (Outcome.KILLED, Outcome.INJURED) or figure.count.high == 0 or figure.part_of:
            continue
        size = figure.count.size
        is_behind = before is not None and before.outcome is figure.outcome
        is_beside = before is not None and before.sentence == figure.sentence
        is_less = not is_beside and size < largest.get(figure.outcome, 0)
        if counts_others(document, figure) and (is_behind or is_less):
            found.add(figure.id)
        before = figure
        largest[figure.outcome] = max(size, largest.get(figure.outcome, 0))
    return frozenset(found)


def without_the_dead(
    document: Document, injured: list[CasualtyFigure], figures: tuple[CasualtyFigure, ...]
) -> list[CasualtyFigure]:
    """The injured without single persons who are told dead elsewhere: "a deputy was killed; someone shot him"."""
    killed = [figure for figure in figures if figure.outcome is Outcome.KILLED and is_single(figure)]
    dead = {_head(document, figure) for figure in killed} | {_age_in_front(document, figure) for figure in killed} - {""}
    names = [_names(document, figure) for figure in killed if figure.is_named]
    counts = {figure.count for figure in figures if figure.outcome is Outcome.KILLED}
    return [
        figure
        for figure in injured
        if not (figure.count in counts and _counts_all(document, figure))
        if not (is_single(figure) and (_is_one_of(document, figure, dead) or _is_named_among(document, figure, names)))
    ]


def _counts_all(document: Document, figure: CasualtyFigure) -> bool:
    """Whether a figure speaks of all those told before: ``All three`` had been shot."""
    before = document.clean[max(0, figure.span.start - 4) : figure.span.end].lower()
    return before.startswith(("all ", "both")) and not is_single(figure)


def _age_in_front(document: Document, figure: CasualtyFigure) -> str:
    """The ``10-year-old`` in front of a name; empty without one."""
    before = document.clean[max(0, figure.span.start - AGE_LENGTH) : figure.span.start].lower().split()
    return before[-1] if figure.is_named and before and _AGE.fullmatch(before[-1]) else ""


AGE_LENGTH = 20
"""Characters of an age in front of a name at most."""


def _is_named_among(document: Document, figure: CasualtyFigure, names: list[frozenset[str]]) -> bool:
    """Whether a name is part of one of `names`, or one of them part of it: "Joseph" for "Joseph Banks"."""
    own = _names(document, figure) if figure.is_named else frozenset()
    return bool(own) and any(own <= name or name <= own for name in names)


def _names(document: Document, figure: CasualtyFigure) -> frozenset[str]:
    return frozenset(_words(document, figure).lower().rstrip(".,").split())


def without_the_shot_dead(document: Document, figures: tuple[CasualtyFigure, ...]) -> list[CasualtyFigure]:
    """The figures without "he was shot" of a person told dead elsewhere: injured is who was shot and lived."""
    killed = [figure for figure in figures if figure.outcome is Outcome.KILLED]
    died = {figure.span for figure in killed if is_single(figure) or figure.rule in _OF_ALL}
    hurt = [figure for figure in figures if figure.outcome is Outcome.INJURED and figure.span not in died]
    shot = [figure for figure in hurt if is_shooting(document, figure)]
    alive = {figure.id for figure in without_the_dead(document, shot, figures)}
    dead = _dead_behind(document, figures, hurt)
    are_shot = {figure.id for figure in shot}
    told = {figure.id for figure in hurt if figure.id not in dead and (figure.id not in are_shot or figure.id in alive)}
    return [figure for figure in figures if figure.outcome is not Outcome.INJURED or figure.id in told]


_OF_ALL = frozenset({"noun-of", "copular-adjective", "intransitive-subject"})
"""Rules that tell of several persons that all of them are dead, however they were shot."""


def _dead_behind(document: Document, figures: tuple[CasualtyFigure, ...], hurt: list[CasualtyFigure]) -> set[str]:
    """The ids of single persons hurt who are told dead right behind, as "he" or "the man", or whose killer then shot himself."""
    told = [figure for figure in figures if figure.status is not Status.NONE]
    ordered = sorted(told, key=lambda figure: figure.span.start)
    are_hurt = {figure.id for figure in hurt}
    ids = {one.id for one, other in pairwise(ordered) if one.id in are_hurt and _is_dead_then(document, one, other)}
    turned = {figure.sentence for figure in figures if _is_turned_on_himself(document, figure)}
    shot = (figure for figure in hurt if figure.sentence in turned and is_single(figure) and is_shooting(document, figure))
    return ids.union(figure.id for figure in shot)


def _is_turned_on_himself(document: Document, figure: CasualtyFigure) -> bool:
    """Whether a figure is of one who ``turned the gun on himself``."""
    return figure.rule == "self-inflicted" and document.quote(figure.harm).lower().startswith("turn")


def _is_dead_then(document: Document, hurt: CasualtyFigure, dead: CasualtyFigure) -> bool:
    """Whether the figure behind one hurt person tells that the same person died: ``A man was shot. He died``."""
    if not is_single(hurt) or dead.outcome is not Outcome.KILLED or dead.sentence - hurt.sentence > 1:
        return False
    words = _words(document, dead).lower()
    return words in {"he", "she", "the victim"} or (words.startswith("the ") and _head(document, dead) == _head(document, hurt))


def is_shooting(document: Document, figure: CasualtyFigure) -> bool:
    """Whether the predicate may count the dead with the wounded: ``five people were shot, one of them fatally``."""
    return bool(_SHOT.intersection(document.clean[figure.harm.start : figure.harm.end].lower().split()))


_SHOT = frozenset("shot shoot shoots shooting stabbed stabbing struck strikes striking hit hits hitting beaten".split())


def _is_one_of(document: Document, figure: CasualtyFigure, dead: set[str]) -> bool:
    """Whether a single person may be one of the dead: a pronoun, a name or a noun that tells one of them."""
    words = _words(document, figure)
    is_anyone = _INDEFINITE.match(words) is not None and _head(document, figure) in _ANYONE
    if not dead or is_anyone or _FURTHER.match(words):
        return False
    return (figure.who is None and words.lower() not in _ANY_OF_THEM) or _head(document, figure) in dead


_ANY_OF_THEM = frozenset({"one", "another"})


def _head(document: Document, figure: CasualtyFigure) -> str:
    """The last word of who is counted: a surname or a noun."""
    words = _words(document, figure).lower().rstrip(".,").split()
    return words[-1] if words else ""


def counts_others(document: Document, figure: CasualtyFigure) -> bool:
    """Whether a figure counts others beside someone: ``three others``, ``her two``; not ``Ann Lee and three others``."""
    before = document.clean[max(0, figure.span.start - 4) : figure.span.start].lower()
    if before in {"her ", "his "} and not is_single(figure):
        return True
    words = _words(document, figure).lower().split()
    rest = next((number for number, word in enumerate(words) if word in _REST), None)
    return rest is not None and "and" not in words[:rest]


def _words(document: Document, figure: CasualtyFigure) -> str:
    end = figure.who.end if figure.who else figure.span.end
    start = min(figure.span.start, figure.who.start if figure.who else figure.span.start)
    return document.clean[start:end]


def surname(words: str) -> str:
    """The last word of a name that is no "Jr."."""
    parts = [part.lower().rstrip(".,") for part in words.split()]
    return next((part for part in reversed(parts) if part not in {"jr", "sr", "ii", "iii"}), "")


REPEATED = 24
"""Characters in front of "another": where they are the same ones, a headline is repeated."""


def count_victims(document: Document, singles: list[CasualtyFigure]) -> tuple[int, tuple[str, ...]]:
    """How many persons the single figures count, and the ids of the figures that tell them apart.

    Different surnames and different ages are different persons, "another" and "a second man" further ones;
    anyone else may be one of those.
    """
    names: dict[str, str] = {}
    ages: dict[str, str] = {}
    further: dict[str, str] = {}
    told = [figure for figure in singles if figure.who is not None and document.sentences[figure.sentence].is_story] or singles
    for figure in told:
        words = _words(document, figure)
        if _FURTHER.match(words):
            further.setdefault(document.clean[max(0, figure.span.start - REPEATED) : figure.span.end].lower(), figure.id)
        elif figure.is_named:
            names.setdefault(surname(words), figure.id)
        elif age := _AGE.search(words):
            ages.setdefault(age[1], figure.id)
    apart = max((list(names.values()), list(ages.values())), key=len)
    if len(apart) < 2 and told:
        same = [figure.id for figure in told if not _FURTHER.match(_words(document, figure))]
        return min(1, len(same)) + len(further), (*same, *further.values())
    return len(apart) + len(further), (*apart, *further.values())
