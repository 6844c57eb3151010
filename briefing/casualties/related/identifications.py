"""Names given to the dead whom a sentence before counted: "The child was identified as Karim Zaghal", "named him as Ann Lee"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.arguments.chains import chain_from
from briefing.casualties.arguments.descriptions import to_name
from briefing.casualties.figure import Category, Outcome, Scope, Status
from briefing.casualties.harm.kinds import harm_at
from briefing.casualties.persons.group import GroupKind
from briefing.casualties.reading import Reading, Statement, state
from briefing.casualties.related.members import NAMING, tells_of_others
from briefing.casualties.related.parts import size_of
from briefing.casualties.words import BE
from briefing.numerals import is_ordinal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.casualties.figure import CasualtyFigure

LOOK_BACK = 2
"""Sentences between a count and the sentence that names those counted at most."""
NAMING_MOST = 8
"""Tokens between "identified" and its "as" at most."""
_DOERS = frozenset("suspect suspects gunman gunmen shooter attacker attackers assailant bomber killer".split())


def find_identified(
    readings: Mapping[int, Reading], figures: list[CasualtyFigure]
) -> Iterator[tuple[Reading, Statement, CasualtyFigure]]:
    """Each naming with its reading and the figure that counts whom it names."""
    for index, reading in readings.items():
        is_of_them = reading.sentence.lowers[:2] in _ONE
        if "victim" in reading.sentence.lowers[:SUBJECT_MOST] and (told := _told_one(figures, index, reading)):
            yield told
            continue
        if NAMING.isdisjoint(reading.sentence.lowers):
            continue
        if named := _of_many(figures, index, reading):
            if not is_of_them or not _acts_in(readings, figures, named[2], index):
                yield named
            continue
        if reading.harms or is_of_them:
            continue
        begin = _behind_naming(reading.sentence.lowers)
        names = chain_from(reading, to_name(reading, begin)) if begin else ()
        are_victims = bool(names) and names[0].tells_name and _DOERS.isdisjoint(reading.lowers(0, begin))
        whole = _whom(figures, index, sum(map(size_of, names))) if are_victims else None
        if whole is not None and (statement := state(harm_at(begin - 1, whole.outcome), names, "identified")):
            yield reading, statement, whole


_ONE = (("one", "of"), ("one", "was"), ("one", "has"))
"""Words with which a sentence tells of one of those told before: ``One was`` identified as Bo Li."""


def _acts_in(readings: Mapping[int, Reading], figures: list[CasualtyFigure], whole: CasualtyFigure, index: int) -> bool:
    """Whether others may be meant by "one of them" than those counted: ``Two gunmen`` killed eight; who ``hunts four men``."""
    many = (GroupKind.COUNTED, GroupKind.PLURAL)
    groups = readings[whole.sentence].groups if whole.sentence in readings else ()
    doers = (group for group in groups if group.kind in many and group.category is Category.ATTACKER)
    is_near = whole.sentence == index - 1
    return not is_near or any(doers) or tells_of_others(readings, figures, whole, index)


def _told_one(figures: list[CasualtyFigure], index: int, reading: Reading) -> tuple[Reading, Statement, CasualtyFigure] | None:
    """Who one of the dead was: ``The third victim was`` a Danish tourist; ``The youngest victim``, Ann Lee, was 16."""
    words = reading.sentence.lowers
    at = words.index("victim")
    behind = reading.lower(at + 1)
    if not (at > 1 and (_is_which(words[at - 1]) or words[at - 1] in _EXTREMES)) or not _LIVING.isdisjoint(words):
        return None
    groups = chain_from(reading, to_name(reading, at + 2)) if behind in {"was", ","} else ()
    is_one = len(groups) == 1 and groups[0].kind in (GroupKind.SINGLE, GroupKind.NAMED)
    is_apart = is_one and (behind == "was" or (groups[0].tells_name and reading.lower(groups[0].end) == ","))
    before = [one for one in figures if one.sentence < index and one.scope is Scope.EVENT and one.status is not Status.NONE]
    whole = next((one for one in before if one.outcome is Outcome.KILLED and one.count.size > 1 and one.part_of is None), None)
    if not is_apart or whole is None or any(one.outcome is Outcome.INJURED for one in before):
        return None
    statement = state(harm_at(at + 1, Outcome.KILLED), groups, "identified")
    return (reading, statement, whole) if statement else None


SUBJECT_MOST = 5
"""Tokens from the first one of a sentence in which its subject is looked for."""
_EXTREMES = frozenset("youngest oldest first last".split())


def _of_many(figures: list[CasualtyFigure], index: int, reading: Reading) -> tuple[Reading, Statement, CasualtyFigure] | None:
    """One of the dead who is named: ``A second victim was named as`` Ann Lee; ``One of them was identified as`` Bo Li."""
    words = reading.sentence.lowers
    verb = next(at for at, word in enumerate(words) if word in NAMING)
    before = words[:verb]
    is_among = before[:2] == ("among", "the") and before[-3:] == ("victims", "to", "be") and words[verb + 1 : verb + 2] != ()
    subject = before[: -2 if before[-1:] == ("been",) else -1]
    is_one = subject[-1:] == ("victim",) and before[-1] in BE and 1 < len(subject) < 4 and _is_which(subject[-2])
    is_one = is_one and _LIVING.isdisjoint(words)
    is_of_them = subject in (("one", "of", "them"), ("one",)) and before[-1] in BE
    begin = _behind_naming(words) if is_one or is_of_them else verb + 2 if is_among and words[verb + 1] in BE else 0
    names = chain_from(reading, to_name(reading, begin)) if begin else ()
    names = names[:1] if is_of_them else names
    if not names or not all(name.tells_name for name in names):
        return None
    near = [one for one in figures if index - LOOK_BACK <= one.sentence < index and one.count.size > 1]
    told = (one for one in figures if one.sentence < index and one.outcome is Outcome.KILLED and one.scope is Scope.EVENT)
    whole = next((one for one in told if one.count.size > len(names) and one.part_of is None), None)
    whole = (near[-1] if near else None) if is_of_them else whole
    statement = state(harm_at(begin - 1, whole.outcome), names, "identified") if whole else None
    return (reading, statement, whole) if whole and statement else None


_LIVING = frozenset("hospital critical condition remains recovering wounded injured leg arm shot".split())
"""Words of a sentence whose victim may have lived."""


def _is_which(word: str) -> bool:
    return word in {"another", "other"} or is_ordinal(word)


def _behind_naming(words: tuple[str, ...]) -> int:
    """Where the names begin behind ``was identified as``, ``identified him as``; 0 without such words."""
    verb = next(at for at, word in enumerate(words) if word in NAMING)
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
