"""Single victims: which figures count one person, and how many persons they are together."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.figure import CasualtyFigure, Outcome, Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.document import Document

_REST = frozenset("other others another more remaining surviving else".split())
_FURTHER = re.compile(r"(?i)(?:another|a (?:second|third|fourth|fifth))\b")
_INDEFINITE = re.compile(r"(?i)(?:an?|one)\b")
_ANYONE = frozenset("man woman boy girl teen teenager person victim youth male female child".split())
_AGE_BEHIND = re.compile(r"(?i),\s+(?:an?\s+)?(\d{1,3})(?:[- ]year[- ]old\b|,|\.)")
"""The age that follows whom a figure counts: ``Her cousin, a 33-year-old man``, ``a clerk, 37,``."""
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
    killed = [figure for figure in figures if figure.outcome is Outcome.KILLED and figure.status is not Status.NONE]
    died = {figure.span for figure in killed}
    hurt = [figure for figure in figures if figure.outcome is Outcome.INJURED and figure.span not in died]
    shot = [figure for figure in hurt if is_shooting(document, figure)]
    alive = {figure.id for figure in without_the_dead(document, shot, figures)}
    dead = _dead_behind(document, figures, hurt)
    are_shot = {figure.id for figure in shot}
    told = {figure.id for figure in hurt if figure.id not in dead and (figure.id not in are_shot or figure.id in alive)}
    return [figure for figure in figures if figure.outcome is not Outcome.INJURED or figure.id in told]


def _dead_behind(document: Document, figures: tuple[CasualtyFigure, ...], hurt: list[CasualtyFigure]) -> set[str]:
    """The ids of single persons hurt who are told dead right behind, as "he" or "the man", or whose killer then shot himself."""
    told = [figure for figure in figures if figure.status is not Status.NONE]
    ordered = sorted(told, key=lambda figure: figure.span.start)
    are_hurt = {figure.id for figure in hurt}
    ids = {one.id for one, other in pairwise(ordered) if one.id in are_hurt and _is_dead_then(document, one, other)}
    ids |= {other.id for one, other in pairwise(ordered) if other.id in are_hurt and _tells_the_dead(document, one, other)}
    turned = {figure.sentence for figure in figures if _is_turned_on_himself(document, figure)}
    shot = (figure for figure in hurt if figure.sentence in turned and is_single(figure) and is_shooting(document, figure))
    return ids.union(figure.id for figure in shot)


def _tells_the_dead(document: Document, dead: CasualtyFigure, hurt: CasualtyFigure) -> bool:
    """Whether "she" of one sentence is who died in front of it: Ann Lee died in hospital, where ``she`` had been in a coma."""
    is_one = is_single(dead) and is_single(hurt) and dead.sentence == hurt.sentence
    return is_one and dead.outcome is Outcome.KILLED and _words(document, hurt).lower() in {"he", "she"}


def _is_turned_on_himself(document: Document, figure: CasualtyFigure) -> bool:
    """Whether a figure is of one who ``turned the gun on himself``."""
    return figure.rule == "self-inflicted" and document.quote(figure.harm).lower().startswith("turn")


def _is_dead_then(document: Document, hurt: CasualtyFigure, dead: CasualtyFigure) -> bool:
    """Whether the figure behind one hurt person tells that the same person died: ``A man was shot. He died``."""
    if not is_single(hurt) or dead.outcome is not Outcome.KILLED or dead.sentence - hurt.sentence > 1:
        return False
    words = _words(document, dead).lower()
    is_again = words.startswith("the ") and _head(document, dead) == _head(document, hurt)
    return is_again or words in {"he", "she", "him", "her", "the victim"}


def is_shooting(document: Document, figure: CasualtyFigure) -> bool:
    """Whether the predicate may count the dead with the wounded: ``five people were shot, one of them fatally``."""
    return bool(_SHOT.intersection(document.clean[figure.harm.start : figure.harm.end].lower().split()))


_SHOT = frozenset("shot shoot shoots shooting stabbed stabbing struck strikes striking hit hits hitting beaten".split())


def _is_one_of(document: Document, figure: CasualtyFigure, dead: set[str]) -> bool:
    """Whether a single person may be one of the dead: a pronoun, a name or a noun that tells one of them."""
    words = _words(document, figure)
    is_anyone = _INDEFINITE.match(words) is not None and _head(document, figure) in _ANYONE
    if not dead or is_anyone or _FURTHER.match(words) or words.lower().startswith("the other"):
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

    Different surnames and different ages are different persons, as are those of one sentence; "another" and "a second man"
    are further ones, and so is the driver of the only one named. Anyone else may be one of those.
    """
    told = [figure for figure in singles if figure.who is not None and document.sentences[figure.sentence].is_story] or singles
    further = _further(document, told)
    others = [figure for figure in told if not _FURTHER.match(_words(document, figure))]
    names = _by_name(document, others)
    apart = max((names, _by_age(document, others), _of_one_sentence(document, others)), key=len)
    if len(names) == 1 >= len(apart):
        apart = [*names, *_escorts(document, others)]
    if len(apart) < 2 and told:
        same = [figure.id for figure in others]
        return min(1, len(same)) + len(further), (*same, *further)
    return len(apart) + len(further), (*apart, *further)


def _first_of_each(told: list[CasualtyFigure], mark: Callable[[CasualtyFigure], str | None]) -> list[str]:
    """The id of the first figure of each mark; those without one are left out."""
    found: dict[str, str] = {}
    for figure in told:
        if (key := mark(figure)) is not None:
            found.setdefault(key, figure.id)
    return list(found.values())


def _further(document: Document, told: list[CasualtyFigure]) -> list[str]:
    """The ids of "another" and "a second man", a repeated headline's once."""

    def mark(figure: CasualtyFigure) -> str | None:
        is_further = _FURTHER.match(_words(document, figure))
        return document.clean[max(0, figure.span.start - REPEATED) : figure.span.end].lower() if is_further else None

    return _first_of_each(told, mark)


def _by_name(document: Document, told: list[CasualtyFigure]) -> list[str]:
    """The ids of the named ones, one for each surname."""
    return _first_of_each(told, lambda figure: surname(_words(document, figure)) if figure.is_named else None)


def _by_age(document: Document, told: list[CasualtyFigure]) -> list[str]:
    """The ids of the unnamed ones whose age is told, one for each age."""

    def mark(figure: CasualtyFigure) -> str | None:
        behind = figure.who.end if figure.who else figure.span.end
        age = _AGE.search(_words(document, figure)) or _AGE_BEHIND.match(document.clean, behind)
        return age[1] if age else None

    return _first_of_each([figure for figure in told if not figure.is_named], mark)


def _of_one_sentence(document: Document, told: list[CasualtyFigure]) -> list[str]:
    """The ids of those whom one sentence tells apart, the most there are: ``Ann Lee was shot and a girl was hit``."""
    found: dict[int, dict[str, str]] = {}
    for figure in told:
        words = _words(document, figure).lower()
        is_first = figure.sentence not in found
        is_joined = document.clean[max(0, figure.span.start - 7) : figure.span.start].lower().endswith(("and ", "while "))
        if (is_first or is_joined) and (figure.is_named or words.startswith(("a ", "an ", "his ", "her "))):
            found.setdefault(figure.sentence, {}).setdefault(words, figure.id)
    return max((list(ids.values()) for ids in found.values()), key=len, default=[])


def _escorts(document: Document, told: list[CasualtyFigure]) -> list[str]:
    """The ids of those who went with the only person named: ``her escort``, ``his driver``."""

    def mark(figure: CasualtyFigure) -> str | None:
        words = _words(document, figure).lower().split()
        return words[-1] if words[:1] in (["his"], ["her"]) and words[-1] in _ESCORTS else None

    return _first_of_each(told, mark)


_ESCORTS = frozenset(
    "escort driver bodyguard chauffeur aide assistant secretary guard guide interpreter companion colleague gunman".split()
)
