"""Shares of persons whose number nobody tells: killed villagers, ``including four children``."""

from __future__ import annotations

from dataclasses import replace

from briefing.casualties.chains import chain_from
from briefing.casualties.descriptions import to_name
from briefing.casualties.figure import Count, Outcome
from briefing.casualties.group import GroupKind, PersonGroup
from briefing.casualties.harm import Form, Harm
from briefing.casualties.reading import Reading, Statement, skip_adverbs, state
from briefing.casualties.subjects import subject_chain
from briefing.quantities import Qualifier

OPENING = frozenset("including included includes among amongst".split())
"""The words of which one is in each sentence that tells a share."""
UNTOLD = "untold-whole"
"""The rule of a whole that is no figure itself."""
_UNTOLD = Count(None, None, Qualifier.VAGUE)


def untold_whole(reading: Reading, harm: Harm) -> Statement | None:
    """`killed villagers, among them`; `tourists, including two Swedes, were held`: the whole, whose number is not told."""
    if harm.is_unreal or harm.is_negated:
        return None
    groups = _harmed(reading, harm)
    if not groups or any(group.kind is not GroupKind.PLURAL for group in groups):
        return None
    return state(harm, (replace(groups[-1], kind=GroupKind.COUNTED, count=_UNTOLD),), UNTOLD)


def _harmed(reading: Reading, harm: Harm) -> tuple[PersonGroup, ...]:
    if harm.form is Form.PASSIVE or (harm.form is Form.INTRANSITIVE and harm.outcome is Outcome.KILLED):
        return subject_chain(reading, harm.first) if reading.lower(harm.first) != "be" else ()
    direct = reading.group_to(harm.first) if harm.form is Form.PARTICIPLE else None
    objects = chain_from(reading, to_name(reading, skip_adverbs(reading, harm.end))) if harm.form in _TRANSITIVE else ()
    return objects or ((direct,) if direct else ())


_TRANSITIVE = (Form.ACTIVE, Form.PARTICIPLE)
