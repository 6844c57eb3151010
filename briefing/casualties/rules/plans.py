"""Harm that is still to come, or was to, or may have: expected, foreseen, planned, supposed."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.harm.kinds import Form
from briefing.casualties.words import ACHIEVED, MODALS

if TYPE_CHECKING:
    from briefing.casualties.harm.kinds import Harm
    from briefing.casualties.reading import Reading, Statement

PLAN_REACH = 14
"""Tokens between an infinitive and the verb that "and" joins to it at most."""
EXPECTING_REACH = 10
"""Tokens between a modal and a number that its verb leaves at most."""


def expected(reading: Reading, statement: Statement) -> bool:
    """`told to expect 100 dead`; `could leave 12,000 homeless and 60 dead`; `a potential death toll of millions`."""
    before = reading.lowers(statement.phrase[0] - EXPECTING_REACH, statement.phrase[0])
    modals = (at for at, word in enumerate(before[:-1]) if word in MODALS and before[at + 1] in _LEAVING)
    is_left = any(before[at] != "may" or before[at - 1 : at] != ["in"] for at in modals)
    is_had = before[-1:] in (["cost"], ["claimed"]) and before[-2:-1] == ["have"]
    is_left = is_left or (is_had and not MODALS.isdisjoint(before[-3:-2]))
    is_foreseen = not {"potential", "possible"}.isdisjoint(reading.lowers(statement.harm.first - 2, statement.harm.first))
    return is_left or is_foreseen or bool({"expect", "expecting"}.intersection(before[-4:]))


_LEAVING = frozenset({"leave", "kill", "claim", "cost"})


def forecast(reading: Reading, statement: Statement) -> bool:
    """`The toll could rise to 30`; `the number of victims is expected to reach 400`."""
    if statement.rule != "death-toll":
        return False
    before = reading.lowers(max(statement.harm.end, statement.phrase[0] - FORECAST_REACH), statement.phrase[0])
    last = max((at for at, word in enumerate(before) if word in MODALS | _FORESEEN), default=None)
    is_foreseen = last is not None and (before[last] in MODALS or before[last + 1 : last + 2] == ["to"])
    return is_foreseen and last is not None and not {",", "but", "and"}.intersection(before[last:])


FORECAST_REACH = 6
"""Tokens between a modal and the number that a toll may reach at most."""
_FORESEEN = frozenset("expected likely feared projected predicted estimated thought set bound sure certain".split())


def planned(reading: Reading, statement: Statement) -> bool:
    """`planned to blow up a tram and kill at least 100`; `planned to declare a state after killing` the king."""
    return is_joined_to_infinitive(reading, statement.harm) or _is_behind_plan(reading, statement.harm)


def may_be_caused(reading: Reading, statement: Statement) -> bool:
    """`could cause dozens of deaths`, `may result in hundreds of casualties`, `warns of thousands of deaths`."""
    if statement.rule != "counted-noun":
        return False
    before = reading.lowers(statement.phrase[0] - CAUSE_REACH, statement.phrase[0])
    if before[-1:] == ["of"] and before[-2:-1] != [] and before[-2].startswith(("warn", "risk")):
        return True
    at = next((at for at, word in enumerate(before) if word in MODALS), None)
    return at is not None and not _CAUSING.isdisjoint(before[at + 1 :]) and {",", ";"}.isdisjoint(before[at:])


CAUSE_REACH = 6
"""Tokens of ``could have resulted in more than`` at most."""
_CAUSING = frozenset(
    "cause caused face suffer result resulted lead led bring mean trigger triggered create produce inflict incur see".split()
)


def _is_behind_plan(reading: Reading, harm: Harm) -> bool:
    """Whether a gerund tells what was planned to come before something that was planned: to flee ``after killing`` two."""
    is_gerund = reading.lower(harm.verb).endswith("ing") and reading.lower(harm.first - 1) in {"after", "before", "by"}
    before = reading.lowers(harm.first - PLAN_REACH, harm.first) if is_gerund else []
    return any(one in _PLANNING and other == "to" for one, other in pairwise(before))


_PLANNING = frozenset(
    "planned plan plans planning plotted plotting plot plots conspired intended hoped wanted threatened ordered".split()
)


def is_joined_to_infinitive(reading: Reading, harm: Harm) -> bool:
    """Whether a base form behind "and", "or" or a comma goes on with an infinitive or a modal that tells no deed."""
    word = reading.lower(harm.verb)
    is_base = not word.endswith(("ed", "ing", "s")) and word not in _PASTS
    joint = reading.lower(harm.verb - 1)
    is_listed = joint == "," and harm.form is Form.ACTIVE and not _PLANNING.isdisjoint(reading.sentence.lowers)
    if not is_base or not (is_listed or joint in {"and", "or"}):
        return False
    for position in range(harm.verb - 2, max(-1, harm.verb - PLAN_REACH), -1):
        before = reading.lower(position)
        if before in {".", ";"}:
            return False
        if before == "to" and is_listed and reading.lower(position - 1) not in _PLANNING:
            continue
        if before == "to" and reading.group_from(position + 1) is None:
            return reading.lower(position - 1) not in ACHIEVED
        if before in MODALS and not is_listed:
            return True
    return False


_PASTS = frozenset("shot slain slew hurt cut beat took drove made led blew lost left held threw struck put burnt".split())


_SUPPOSING = frozenset("if whether unless lest".split())


def supposed(reading: Reading, statement: Statement) -> bool:
    """`if 12 people were killed`; `if a person kills himself`."""
    first = statement.first
    is_if = "if" in reading.lowers(0, 2)
    opens = is_if and ("," not in reading.lowers(0, statement.harm.verb) or reading.lower(statement.harm.first) in {"'s", "is"})
    opens = opens or (reading.sentence.lowers[0] in _GUESSING and not _of_superlative(reading, first))
    is_or = reading.lower(statement.harm.first - 1) == "or" and "whether" in reading.lowers(0, statement.harm.first)
    is_thought = not _THOUGHT.isdisjoint(pairwise(reading.lowers(0, first)))
    return opens or is_or or is_thought or bool(_SUPPOSING.intersection(reading.lowers(first - 2, first)))


_THOUGHT = frozenset({("i", "thought"), ("we", "thought")})
_GUESSING = frozenset({"perhaps", "maybe", "suppose", "imagine"})


def _of_superlative(reading: Reading, before: int) -> bool:
    """Whether a guess is about how a deed compares: Perhaps ``the worst`` attack came in May, when 30 were killed."""
    is_told = reading.lower(0) in {"perhaps", "maybe"} and reading.lower(1) == "the" and reading.lower(2) in _SUPERLATIVES
    return is_told and "," in reading.lowers(3, before)


_SUPERLATIVES = frozenset("most worst deadliest bloodiest biggest largest greatest heaviest best-known".split())
