"""Who is of those counted before, told in a sentence of its own: "They include Ann Lee and two of her nephews"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.arguments.chains import chain_from
from briefing.casualties.arguments.descriptions import to_name
from briefing.casualties.arguments.subjects import subject_chain
from briefing.casualties.figure import Outcome, Scope, Status
from briefing.casualties.harm.kinds import harm_at
from briefing.casualties.persons.group import GroupKind
from briefing.casualties.reading import Reading, Statement, state, tells_manner
from briefing.casualties.related.parts import each_or_all, size_of
from briefing.casualties.words import AMONG_THEM, SAYING, THEY_INCLUDE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.casualties.figure import CasualtyFigure
    from briefing.casualties.persons.group import PersonGroup

LOOK_BACK = 2
"""Sentences between a count and the sentence that breaks it down at most."""
ARE = frozenset({"was", "were", "are"})
_BROKEN_DOWN = frozenset({Outcome.KILLED, Outcome.INJURED, Outcome.MISSING, Outcome.ABDUCTED, Outcome.DETAINED})


def find_members(
    readings: Mapping[int, Reading], figures: list[CasualtyFigure], index: int
) -> Iterator[tuple[Reading, Statement, CasualtyFigure]]:
    """Each one of those counted before, with the reading and the figure that counts them."""
    reading = readings[index]
    for told in _listed(figures, index, reading):
        is_pronoun = reading.sentence.lowers[:2] in (*THEY_INCLUDE, ("among", "them"))
        if not is_pronoun or not tells_of_others(readings, figures, told[2], index):
            yield told
    yield from _listed_on(figures, index, reading)
    yield from _among_them(figures, index, reading)


def tells_of_others(readings: Mapping[int, Reading], figures: list[CasualtyFigure], whole: CasualtyFigure, index: int) -> bool:
    """Whether other persons than those counted are told on the way: Six died. ``The survivors`` are at a school. They include."""
    return any(
        _is_of_others(reading, figures, group, is_same=at == whole.sentence)
        for at in range(whole.sentence, index)
        if (reading := readings.get(at))
        for group in reading.groups
    )


def _is_of_others(reading: Reading, figures: list[CasualtyFigure], group: PersonGroup, *, is_same: bool) -> bool:
    """Whether a group of several is harmed by nothing that its sentence tells, nor only says so; beside a count, if counted."""
    is_many = group.kind in (GroupKind.COUNTED, GroupKind.BARE) or (not is_same and group.kind is GroupKind.PLURAL)
    is_one = group.count is not None and group.count.size == 1
    if not is_many or is_one or reading.lower(group.end - 1) in _OFFICIALS or reading.lower(group.end) in SAYING:
        return False
    words = reading.sentence.span_of(group.first, group.end)
    told = (figure for figure in figures if figure.sentence == reading.sentence.index)
    return not any(words.overlaps(span) for figure in told for span in (figure.span, figure.noun, figure.harm) if span)


_OFFICIALS = frozenset("police officials authorities rescuers officers gunmen attackers militants rebels them they".split())
"""Those whom "they" behind a count of the harmed seldom means."""


def _listed(figures: list[CasualtyFigure], index: int, reading: Reading) -> Iterator[tuple[Reading, Statement, CasualtyFigure]]:
    """Who is of those counted before, in a sentence of its own: ``They include Ann Lee and two of her nephews``."""
    said = _said_aside(reading) if reading.groups and reading.sentence.lowers[0] == "among" else 0
    opening = (*reading.lowers(0, 2), *reading.lowers(said, said + _LISTING_LONGEST)) if said else ()
    opening = opening or (tuple(reading.lowers(0, _LISTING_LONGEST)) if reading.groups else ())
    begin = next((len(words) for words in _LISTING if opening[: len(words)] == words), 0)
    begin += (said - 2) * (said > 0 and begin > 0)
    begin = begin or (_behind_naming(reading) if "them" in reading.sentence.lowers else 0)
    is_toll = not begin and not _WHOLES.isdisjoint(reading.sentence.lowers)
    begin = begin or (_behind_toll(reading) if is_toll else 0)
    if not begin:
        return
    figures = [figure for figure in figures if figure.outcome is Outcome.KILLED] if is_toll else figures
    is_by_blow = any(tells_manner(reading, harm) for harm in reading.harms)
    groups = chain_from(reading, to_name(reading, begin), is_subject=is_by_blow)
    if not groups or not all(group.is_stated and group.kind in _LISTED for group in groups):
        return
    is_identified = reading.lower(begin - 1) == "as"
    is_identified = is_identified and reading.lower(begin - 2) != "them"
    whole = whole_of(figures, index, list(groups), 0 if is_identified else None)
    whole = whole or (first_dead(figures, index, list(groups)) if is_toll else None)
    statement = state(harm_at(begin - 1, whole.outcome), groups, "member") if whole else None
    if not whole or not statement or whole.sentence >= index or whole.count.size < statement.count.size:
        return
    is_all = whole.count.size == statement.count.size or "other" in opening[:begin]
    is_naming = is_identified or opening[:begin] in _VICTIMS_ARE
    are_kinds = opening[:begin] in _VICTIMS_ARE and whole.count.size == statement.count.size
    if not is_naming or are_kinds or (groups[0].tells_name and is_all):
        harm = harm_at(begin - 1, whole.outcome)
        each = (statement,) if is_naming else each_or_all(reading, harm, groups, "member")
        yield from ((reading, one, whole) for one in each)


def _behind_toll(reading: Reading) -> int:
    """Where those begin whom a toll is made up of: the toll ``comprised`` 31 fighters; its tally of 22 dead ``includes``."""
    words = reading.sentence.lowers
    at = next((at for at in range(1, len(words) - 1) if words[at] in _COMPRISING), 0)
    whole = next((place for place in range(at - 1, max(-1, at - TALLY_MOST), -1) if words[place] in _WHOLES), -1)
    is_told = whole == at - 1 or (whole == at - 3 and words[at - 2 : at] == (",", "which"))
    is_close = whole >= 0 and (is_told or (words[whole] != "victims" and words[at - 1] in {"dead", "deaths"}))
    is_of_hurt = not {"injury", "wounded", "injured"}.isdisjoint(words[max(0, whole - 1) : at])
    return at + 1 if is_close and not is_of_hurt else 0


TALLY_MOST = 6
"""Tokens of ``tally of 22 dead`` at most, and one."""
_WHOLES = frozenset({"victims", "toll", "tally"})
_COMPRISING = frozenset("include includes included comprise comprises comprised".split())


def _said_aside(reading: Reading) -> int:
    """The end of what says who tells of them behind "among them": Among them``, it said,`` was a nun; 0 without it."""
    is_aside = reading.lowers(0, 3) == ["among", "them", ","]
    return next((at + 1 for at in range(3, 3 + SAID_MOST) if reading.lower(at) == ","), 0) if is_aside else 0


SAID_MOST = 7
"""Tokens of ``, the ministry said,`` behind "among them" at most."""


def _behind_naming(reading: Reading) -> int:
    """Where the name begins of one of those told before: ``It named one of them as`` Ann Lee; 0 without such words."""
    words = list(reading.sentence.lowers[:NAMING_REACH])
    at = words.index("one") if "one" in words else 0
    is_told = at > 0 and words[at - 1] in NAMING and words[at : at + len(_ONE_OF_THEM)] == _ONE_OF_THEM
    return at + len(_ONE_OF_THEM) if is_told else 0


NAMING = frozenset("named identified names identifies".split())
_ONE_OF_THEM = ["one", "of", "them", "as"]
NAMING_REACH = 16
"""Tokens of a sentence in which somebody names one of those told before."""


def _among_them(
    figures: list[CasualtyFigure], index: int, reading: Reading
) -> Iterator[tuple[Reading, Statement, CasualtyFigure]]:
    """Who is told behind their words to be of those counted before: ``A boy of 13 and two women were among them``."""
    words = reading.lowers(0, len(reading.tokens))
    verb = next((at for at in range(1, len(words) - 2) if words[at] in ARE and words[at + 1 : at + 3] == ["among", "them"]), 0)
    groups = subject_chain(reading, verb) if verb and not reading.harms else ()
    whole = whole_of(figures, index, list(groups)) if groups else None
    statement = state(harm_at(verb, whole.outcome), groups, "member") if whole else None
    if whole and statement and whole.sentence < index:
        yield reading, statement, whole


def _listed_on(
    figures: list[CasualtyFigure], index: int, reading: Reading
) -> Iterator[tuple[Reading, Statement, CasualtyFigure]]:
    """Those behind the first of a list whose items have clauses: ``Among the dead are`` two guards who slept, and a nun."""
    if reading.lower(0) not in {"among", "the"}:
        return
    told = [figure for figure in figures if figure.sentence == index and figure.rule == "among-the-harmed"]
    if not told:
        return
    end = max(figure.span.end for figure in told)
    outcome = told[0].outcome
    for group in reading.groups:
        joint = reading.lower(group.first - 1)
        opens = joint == "and" or (joint == "," and group.kind is GroupKind.COUNTED)
        is_item = opens and group.kind in _ITEMS and reading.tokens[group.first].span.start > end
        if not is_item or (joint == "and" and reading.lower(group.first - 2) not in {",", ";"}):
            continue
        whole = next((figure for figure in reversed(figures) if figure.sentence < index and figure.outcome is outcome), told[0])
        statement = state(harm_at(token_behind(reading, group), outcome), (group,), "listed-on")
        if statement and statement.count.size:
            yield reading, statement, whole


_ITEMS = (GroupKind.COUNTED, GroupKind.SINGLE, GroupKind.NAMED)
_WHO = (
    *(("he",), ("she",), ("they",), ("the", "man"), ("the", "woman"), ("the", "teen")),
    *(("the", "victim"), ("the", "victims"), ("the", "other", "victims")),
)
_VICTIMS_ARE = tuple(("the", *others, "victims", be) for others in ((), ("other",)) for be in ("are", "were"))
_LISTING = (
    *THEY_INCLUDE,
    *AMONG_THEM,
    *((*who, *verb, "identified", "as") for who in _WHO for verb in (("was",), ("were",), ("has", "been"), ("have", "been"))),
    *_VICTIMS_ARE,
)
"""Words with which a sentence begins to list some of those whom the one before counted."""
_LISTING_LONGEST = max(map(len, _LISTING))
_LISTED = (GroupKind.NAMED, GroupKind.SINGLE, GroupKind.COUNTED, GroupKind.BARE, GroupKind.DEFINITE)


def whole_of(
    figures: list[CasualtyFigure], index: int, shares: list[PersonGroup], least: int | None = None, *, or_older: bool = False
) -> CasualtyFigure | None:
    """The last count of more persons than the shares, or than `least`, in the sentence or a little before it.

    `or_older`: also one that no longer stands.
    """
    least = max(map(size_of, shares)) if least is None else least
    statuses = (Status.REPORTED, Status.SUPERSEDED) if or_older else (Status.REPORTED,)
    near = [
        figure
        for figure in figures
        if index - LOOK_BACK <= figure.sentence <= index
        and figure.outcome in _BROKEN_DOWN
        and _counts_more(figure, least, statuses)
    ]
    return near[-1] if near else None


def _counts_more(figure: CasualtyFigure, least: int, statuses: tuple[Status, ...] = (Status.REPORTED,)) -> bool:
    """Whether a figure counts more than `least` persons and is itself no share of others."""
    return figure.part_of is None and not figure.is_share and figure.status in statuses and figure.count.size > least


def first_dead(figures: list[CasualtyFigure], index: int, shares: list[PersonGroup]) -> CasualtyFigure | None:
    """The first count of more dead than the shares, however far in front it stands."""
    least = max(map(size_of, shares))
    told = (figure for figure in figures if figure.sentence < index and figure.outcome is Outcome.KILLED)
    return next((figure for figure in told if figure.scope is Scope.EVENT and _counts_more(figure, least)), None)


def token_behind(reading: Reading, group: PersonGroup) -> int:
    """The token behind a group, the last one of a sentence without an end mark."""
    return min(group.end, len(reading.tokens) - 1)
