"""Shares of many whose number is not told: the whole, and whether a share of it follows."""

from __future__ import annotations

from dataclasses import replace

from briefing.casualties.arguments.chains import chain_from
from briefing.casualties.arguments.descriptions import to_name
from briefing.casualties.arguments.subjects import subject_chain
from briefing.casualties.figure import Count, Outcome
from briefing.casualties.harm.kinds import Form, Harm
from briefing.casualties.persons.group import GroupKind, PersonGroup
from briefing.casualties.reading import Reading, Statement, skip_adverbs, state
from briefing.casualties.related.of_them import DEGREES, FATALLY
from briefing.casualties.words import FUNCTION_WORDS
from briefing.quantities import Qualifier

_OPENING = frozenset("including included includes among amongst along together".split())
SHARING = _OPENING | DEGREES | FATALLY
"""The words of which one is in each sentence that tells a share of many, or who was with them."""
UNTOLD = "untold-whole"
"""The rule of a whole that is no figure itself."""
_UNTOLD = Count(None, None, Qualifier.VAGUE)


def untold_whole(reading: Reading, harm: Harm) -> Statement | None:
    """`killed villagers, among them`; `tourists, including two Swedes, were held`: the whole, whose number is not told."""
    groups = () if harm.is_unreal or harm.is_negated else _harmed(reading, harm)
    if not groups or any(group.kind is not GroupKind.PLURAL for group in groups):
        return None
    start = max(groups[-1].end, harm.end)
    at = next((at for at in range(groups[-1].end, len(reading.tokens)) if reading.lower(at) in _OPENING), 0)
    at = at or _comma_of_degree(reading, start)
    between = reading.lowers(start, at)
    is_own = at > 0 and not any(reading.group_over(place) for place in range(start, at))
    is_own = is_own and not any(word in _CLAUSES or (word.endswith("s") and word not in _OF_TIMES) for word in between)
    whole = (replace(groups[-1], kind=GroupKind.COUNTED, count=_UNTOLD),)
    return state(harm, whole, UNTOLD) if is_own else None


def _comma_of_degree(reading: Reading, start: int) -> int:
    """The comma in front of those of many who were hurt worse: people were shot``,`` two fatally; 0 without them."""
    for group in reading.groups:
        if group.first > start and reading.lower(group.first - 1) == "," and reading.lower(group.end) in DEGREES | FATALLY:
            return group.first - 1
    return 0


_CLAUSES = frozenset("by that who which when where".split())
"""Words behind which others, or a deed, are told with "including"."""
_OF_TIMES = frozenset("has was his its".split())


def _harmed(reading: Reading, harm: Harm) -> tuple[PersonGroup, ...]:
    if harm.form is Form.PASSIVE or (harm.form is Form.INTRANSITIVE and harm.outcome is Outcome.KILLED):
        return subject_chain(reading, harm.first) if reading.lower(harm.first) != "be" else ()
    direct = reading.group_to(harm.first) if harm.form is Form.PARTICIPLE else None
    position = skip_adverbs(reading, harm.end)
    if harm.form is Form.NOUN and reading.lower(position) == "of" and reading.lower(harm.verb) not in {"lives", "life"}:
        return chain_from(reading, position + 1) or _many_described(reading, position + 1)
    if harm.form not in _TRANSITIVE:
        return ()
    objects = chain_from(reading, to_name(reading, position)) or _many_described(reading, position)
    return objects or ((direct,) if direct else ())


def _many_described(reading: Reading, position: int) -> tuple[PersonGroup, ...]:
    """The plural that a verb has behind words that describe it: arrested ``top officials``, kidnapped ``foreign workers``."""
    for at in range(position, position + DESCRIBED_MOST):
        group = reading.group_from(at)
        if group is not None:
            return (group,) if group.kind is GroupKind.PLURAL else ()
        word = reading.lower(at)
        if not word.isalpha() or word in FUNCTION_WORDS - {"some", "other", "many", "several"}:
            return ()
    return ()


DESCRIBED_MOST = 4
"""Tokens of ``some top foreign officials`` at most."""


_TRANSITIVE = (Form.ACTIVE, Form.PARTICIPLE)
