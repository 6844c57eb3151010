"""Names given to the dead whom a sentence before counted: "The child was identified as Karim Zaghal", "named him as Ann Lee"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.breakdowns import harm_at
from briefing.casualties.chains import chain_from
from briefing.casualties.descriptions import to_name
from briefing.casualties.figure import Category, Outcome, Status
from briefing.casualties.parts import size_of
from briefing.casualties.reading import Reading, Statement, state
from briefing.casualties.words import BE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.casualties.figure import CasualtyFigure

LOOK_BACK = 2
"""Sentences between a count and the sentence that names those counted at most."""
NAMING_MOST = 8
"""Tokens between "identified" and its "as" at most."""
_NAMING = frozenset("identified identifies named names".split())
_DOERS = frozenset("suspect suspects gunman gunmen shooter attacker attackers assailant bomber killer".split())


def find_identified(
    readings: Mapping[int, Reading], figures: list[CasualtyFigure]
) -> Iterator[tuple[Reading, Statement, CasualtyFigure]]:
    """Each naming with its reading and the figure that counts whom it names."""
    for index, reading in readings.items():
        if _NAMING.isdisjoint(reading.sentence.lowers) or reading.harms:
            continue
        begin = _behind_naming(reading.sentence.lowers)
        names = chain_from(reading, to_name(reading, begin)) if begin else ()
        are_victims = bool(names) and names[0].tells_name and _DOERS.isdisjoint(reading.lowers(0, begin))
        whole = _whom(figures, index, sum(map(size_of, names))) if are_victims else None
        if whole is not None and (statement := state(harm_at(begin - 1, whole.outcome), names, "identified")):
            yield reading, statement, whole


def _behind_naming(words: tuple[str, ...]) -> int:
    """Where the names begin behind ``was identified as``, ``identified him as``; 0 without such words."""
    verb = next(at for at, word in enumerate(words) if word in _NAMING)
    ends = range(verb + 1, min(verb + NAMING_MOST, len(words)))
    behind = next((at for at in ends if words[at] == "as"), 0)
    is_whom = words[verb + 1 : verb + 2] != () and words[verb + 1] in {"him", "her", "them", "the", "both"}
    is_passive = words[verb - 1] in BE and not {",", ";"}.intersection(words[verb:behind])
    return behind + 1 if behind and verb and (is_whom or is_passive) else 0


def _whom(figures: list[CasualtyFigure], index: int, names: int) -> CasualtyFigure | None:
    """The last figure before of as many dead as are named."""
    near = (figure for figure in reversed(figures) if index - LOOK_BACK <= figure.sentence < index)
    dead = (figure for figure in near if figure.outcome is Outcome.KILLED and figure.status is not Status.NONE)
    unnamed = (figure for figure in dead if not figure.is_named and figure.category is not Category.ATTACKER)
    return next((figure for figure in unnamed if figure.count.size == names), None)
