"""Who met the same harm beside those told: "along with two of his bodyguards", "himself and four others"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.casualties.arguments.chains import chain_from
from briefing.casualties.figure import Category, Outcome
from briefing.casualties.persons.group import ONE, GroupKind, PersonGroup
from briefing.casualties.reading import Reading, Statement, state
from briefing.casualties.related.parts import each_or_all
from briefing.casualties.words import BE, is_adverb
from briefing.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.casualties.figure import CasualtyFigure
    from briefing.document import Document


def find_companions(reading: Reading, statement: Statement) -> Iterator[Statement]:
    """Who met the same harm: "was killed along with two of his bodyguards", "killed himself and four others"."""
    start = max(statement.phrase[1], statement.harm.end)
    if statement.rule == "of-the-harmed":
        yield from _further_of_the_harmed(reading, statement)
        return
    if (too := _met_it_too(reading, start)) and (found := state(statement.harm, too, "along-with")):
        yield found
    if own := _himself_then(reading, statement, start):
        yield own
    elif statement.rule == "self-inflicted" and reading.lower(start) == "and":
        if others := state(statement.harm, chain_from(reading, start + 1), "along-with"):
            yield others
    elif (position := _beside(reading, statement, start)) and (groups := chain_from(reading, position)):
        is_apart = reading.lower(position - 1) in {"counting", "including", "from"}
        if _met_another(reading, statement, groups[-1].end) or (is_apart and groups[0].kind is not GroupKind.COUNTED):
            return
        yield from each_or_all(reading, statement.harm, groups, "along-with")


def _further_of_the_harmed(reading: Reading, statement: Statement) -> Iterator[Statement]:
    """`28 of the dead were women and 19 were under the age of 14`: the numbers behind, of the same persons."""
    for group in reading.groups:
        is_behind = group.first > statement.harm.end and group.kind is GroupKind.BARE
        if not is_behind or reading.lower(group.first - 1) not in {"and", ",", "that"} or reading.harm_from(group.end):
            continue
        follows = reading.lowers(group.end, group.end + ASIDE_MOST)
        closing = follows[1:].index(",") + 2 if follows[:1] == [","] and "," in follows[1:] else 0
        if not BE.isdisjoint(follows[closing : closing + 1]) and (found := state(statement.harm, (group,), statement.rule)):
            yield replace(found, is_part=True)


def _met_it_too(reading: Reading, start: int) -> tuple[PersonGroup, ...]:
    """Who stands behind "as were": A nun was among the victims, ``as were two employees``."""
    words = reading.sentence.lowers
    marks = (at for at in range(start, len(words) - 2) if words[at - 1 : at + 1] == (",", "as"))
    at = next((at for at in marks if words[at + 1] in BE), 0)
    return chain_from(reading, at + 2) if at else ()


ASIDE_MOST = 7
"""Tokens of ``, the driver,`` between a number and its verb at most."""


def _met_another(reading: Reading, statement: Statement, end: int) -> bool:
    """Whether words behind those beside tell another harm: besides three ``who are missing``, dozens ``of wounded``."""
    harm = next((harm for harm in reading.harms if end <= harm.verb <= end + OWN_REACH), None)
    is_noun = harm is not None and "of" in reading.lowers(end - 1, end + 1) and harm.verb <= end + 1
    is_right_behind = harm is not None and harm.verb == end + is_adverb(reading.lower(end))
    is_own = reading.lower(end) == "who" or is_noun or is_right_behind
    return is_own and harm is not None and harm.outcome is not statement.outcome


OWN_REACH = 4
"""Tokens between "who" and its own word of harm at most."""


def _beside(reading: Reading, statement: Statement, start: int) -> int:
    """Where those begin who are told behind "along with" or "as well as"; 0 without such words."""
    if reading.lower(start) == "with" and _are_others(reading, start + 1):
        return start + 1
    own = statement.members[-1].end
    if own < statement.harm.first and reading.lowers(own, own + 4) == [",", "as", "well", "as"]:
        return own + 4
    for position in range(start, min(len(reading.tokens), start + COMPANION_REACH)):
        word = reading.lower(position)
        is_other = any(start <= harm.first <= position for harm in reading.harms if harm is not statement.harm)
        if is_other or word in {";", ":"}:
            return 0
        for words in _APART.get(word, ()):
            if reading.lowers(position + 1, position + 1 + len(words)) == words:
                return position + 1 + len(words)
        beside = _BESIDE.get(word)
        if beside is None or (reading.lower(position - 1) != "as" and word == "did"):
            continue
        end = position + 1 + len(beside)
        if reading.lowers(position + 1, end) == beside:
            return end
    return 0


def _are_others(reading: Reading, first: int) -> bool:
    """Whether so many others, or somebody's own, begin there: arrested with ``two other boys``, died with ``his two sons``."""
    group = reading.group_from(first)
    words = reading.lowers(first, group.end) if group is not None and group.kind is GroupKind.COUNTED else []
    is_theirs = words[-1:] != [] and words[-1] in _COMPANIONS
    return is_theirs or not {"other", "others"}.isdisjoint(words) or words[:1] in (["his"], ["her"], ["their"])


_COMPANIONS = frozenset("bodyguards guards aides companions colleagues relatives friends passengers".split())
"""Who is with somebody: killed with ``two bodyguards``."""
COMPANION_REACH = 18
"""Tokens between a statement and "along with" at most."""
_BESIDE = {
    "along": ["with"],
    "together": ["with"],
    "as": ["well", "as"],
    "in": ["addition", "to"],
    "did": [],
    "besides": [],
    "plus": [],
}
"""Words that tell who met the same harm, by their first one."""
_APART = {"not": (["counting"], ["including"]), "apart": (["from"],), "aside": (["from"],)}
"""The same of those whom a count leaves out: 19 were killed, ``not counting`` the three attackers."""


def _himself_then(reading: Reading, statement: Statement, start: int) -> Statement | None:
    """Who shot others and then himself: ``shot his wife and then himself``, ``before taking his own life``; ``kills 2, self``."""
    if statement.outcome is not Outcome.KILLED or statement.rule != "active-object":
        return None
    own = _own_end(reading, start)
    if not own:
        return None
    group = PersonGroup(*own, GroupKind.ANAPHOR, ONE, own, None, Category.ATTACKER)
    return state(statement.harm, (group,), "self-inflicted")


def _own_end(reading: Reading, start: int) -> tuple[int, int] | None:
    """The words that tell a killer's own end: ``himself`` behind "then", ``self`` behind a comma, ``his own life``."""
    words = reading.sentence.lowers
    for at in range(start, min(start + HIMSELF_REACH, len(words))):
        word, before = words[at], words[at - 1]
        if (word in {"himself", "herself"} and before == "then" and at > start) or (word == "self" and before == ","):
            return at, at + 1
        if before == "taking" and word in {"his", "her"} and words[at + 1 : at + 3] == ("own", "life"):
            return at, at + 3
    return None


HIMSELF_REACH = 16
"""Tokens between whom somebody shot and the words of his own end at most."""


def is_beside(document: Document, figure: CasualtyFigure, totals: list[CasualtyFigure]) -> bool:
    """Whether one more is told beside a total: 21 were hurt, ``along with a guard``; it killed him and ``also`` two guards."""
    if figure.rule == "along-with":
        return True
    if any(_is_of_next_clause(document, total, figure) for total in totals):
        return True
    near = (total for total in totals if total.sentence == figure.sentence)
    between = (document.clean[figure.harm.end : total.span.start].lower() for total in near)
    return any(_ALSO.search(words) and "includ" not in words for words in between)


def _is_of_next_clause(document: Document, total: CasualtyFigure, figure: CasualtyFigure) -> bool:
    """Whether "and" begins the clause of one more, of another kind: Three pensioners were hurt ``and a nurse was`` treated."""
    if figure.sentence != total.sentence or figure.span.start < total.harm.end or figure.is_named:
        return False
    is_one = document.clean[figure.span.start : figure.span.end].lower().startswith(("a ", "an "))
    before = document.clean[total.harm.end : figure.span.start].lower()
    is_joined = before.endswith(" and ") and re.search(r"[,;]|includ|among", before) is None
    return is_one and is_joined and total.who is not None and figure.who is not None


_ALSO = Pattern(r" also (?:killed|left|took|claimed)\b")
