"""Who met the same harm beside those told: "along with two of his bodyguards", "himself and four others"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.chains import chain_from
from briefing.casualties.figure import Category, Outcome
from briefing.casualties.group import ONE, GroupKind, PersonGroup
from briefing.casualties.parts import each_or_all
from briefing.casualties.reading import Reading, Statement, state

if TYPE_CHECKING:
    from collections.abc import Iterator


def find_companions(reading: Reading, statement: Statement) -> Iterator[Statement]:
    """Who met the same harm: "was killed along with two of his bodyguards", "killed himself and four others"."""
    start = max(statement.phrase[1], statement.harm.end)
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


def _met_another(reading: Reading, statement: Statement, end: int) -> bool:
    """Whether words behind those beside tell another harm: 26 died, besides three ``who are missing``, dozens ``of wounded``."""
    harm = next((harm for harm in reading.harms if end <= harm.verb <= end + OWN_REACH), None)
    is_noun = harm is not None and "of" in reading.lowers(end - 1, end + 1) and harm.verb <= end + 1
    return (reading.lower(end) == "who" or is_noun) and harm is not None and harm.outcome is not statement.outcome


OWN_REACH = 4
"""Tokens between "who" and its own word of harm at most."""


def _beside(reading: Reading, statement: Statement, start: int) -> int:
    """Where those begin who are told behind "along with" or "as well as"; 0 without such words."""
    for position in range(start, min(len(reading.tokens), start + COMPANION_REACH)):
        is_other = any(start <= harm.first <= position for harm in reading.harms if harm is not statement.harm)
        if is_other or reading.lower(position) in {";", ":"}:
            return 0
        for words in _APART.get(reading.lower(position), ()):
            if reading.lowers(position + 1, position + 1 + len(words)) == words:
                return position + 1 + len(words)
        beside = _BESIDE.get(reading.lower(position))
        if beside is None or (not beside and reading.lower(position - 1) != "as" and reading.lower(position) == "did"):
            continue
        end = position + 1 + len(beside)
        if reading.lowers(position + 1, end) == beside:
            return end
    return 0


COMPANION_REACH = 18
"""Tokens between a statement and "along with" at most."""
_BESIDE = {"along": ["with"], "together": ["with"], "as": ["well", "as"], "in": ["addition", "to"], "did": [], "besides": []}
"""Words that tell who met the same harm, by their first one."""
_APART = {"not": (["counting"], ["including"]), "apart": (["from"],), "aside": (["from"],)}
"""The same of those whom a count leaves out: 19 were killed, ``not counting`` the three attackers."""


def _himself_then(reading: Reading, statement: Statement, start: int) -> Statement | None:
    """Who shot others and then himself: ``shot his wife and then himself``."""
    words = reading.lowers(start, start + HIMSELF_REACH)
    at = next((at for at, word in enumerate(words) if at and word in {"himself", "herself"} and words[at - 1] == "then"), 0)
    if not at or statement.outcome is not Outcome.KILLED or statement.rule != "active-object":
        return None
    own = (start + at, start + at + 1)
    group = PersonGroup(*own, GroupKind.ANAPHOR, ONE, own, None, Category.ATTACKER)
    return state(statement.harm, (group,), "self-inflicted")


HIMSELF_REACH = 8
"""Tokens between whom somebody shot and "then himself" at most."""
