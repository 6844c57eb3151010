"""The rules that join persons and predicates. Their order in RULES is their precedence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from briefing.casualties.arguments.aboard import lost_vessel
from briefing.casualties.figure import Outcome
from briefing.casualties.harm.freeing import FREEING
from briefing.casualties.harm.kinds import Form, Harm
from briefing.casualties.reading import Reading, Statement
from briefing.casualties.related.untold import SHARING, untold_whole
from briefing.casualties.rules.active import active_object, relative_object
from briefing.casualties.rules.among import among_the_harmed, listed_among, of_the_harmed, one_by_name
from briefing.casualties.rules.capture import freed, searched_for, seized_crew, whom
from briefing.casualties.rules.copular import copular_adjective, modifier
from briefing.casualties.rules.countable import is_countable
from briefing.casualties.rules.losses import cost_lives, lives_of, lost_in_disaster, lost_men
from briefing.casualties.rules.nouns import (
    a_body,
    counted_noun,
    identified,
    noun_of,
    possessive_noun,
    whose_bodies,
)
from briefing.casualties.rules.participles import (
    joined_passive,
    last_found,
    nth_to_be,
    reduced_participle,
)
from briefing.casualties.rules.subjects import (
    caused,
    fronted,
    headline_subject,
    intransitive_subject,
    passive_subject,
    self_inflicted,
)
from briefing.casualties.rules.told_otherwise import is_told_otherwise
from briefing.casualties.rules.tolls import death_toll, labelled, put_at
from briefing.casualties.rules.unreal import is_unreal
from briefing.casualties.rules.zeros import zero

Rule = Callable[[Reading, Harm], "Statement | None"]


RULES: tuple[Rule, ...] = (
    caused,
    zero,
    labelled,
    put_at,
    death_toll,
    self_inflicted,
    lost_men,
    lost_in_disaster,
    searched_for,
    whom,
    active_object,
    relative_object,
    seized_crew,
    lost_vessel,
    passive_subject,
    joined_passive,
    fronted,
    modifier,
    identified,
    among_the_harmed,
    listed_among,
    one_by_name,
    of_the_harmed,
    last_found,
    copular_adjective,
    reduced_participle,
    headline_subject,
    intransitive_subject,
    lives_of,
    cost_lives,
    noun_of,
    possessive_noun,
    whose_bodies,
    a_body,
    counted_noun,
)


def apply_rules(reading: Reading) -> tuple[Statement, ...]:
    """The statements of a sentence: for each predicate that is real, the first rule that finds one."""
    found: dict[tuple[Outcome, tuple[int, int]], Statement] = {}
    tells_share = bool(reading.harms) and not SHARING.isdisjoint(reading.sentence.lowers)
    for harm in reading.harms:
        statement = _apply(reading, harm) or (untold_whole(reading, harm) if tells_share else None)
        if statement and is_countable(reading, statement) and not is_unreal(reading, statement):
            found.setdefault((statement.outcome, statement.phrase), statement)
            if harm.is_combined and statement.rule == "zero" and harm.form is not Form.NOUN:
                found.setdefault((Outcome.INJURED, statement.phrase), replace(statement, outcome=Outcome.INJURED))
            if harm.before:
                found.setdefault((harm.before, statement.phrase), replace(statement, outcome=harm.before))
    return tuple(statement for statement in found.values() if not is_told_otherwise(reading, statement, found.values()))


def _apply(reading: Reading, harm: Harm) -> Statement | None:
    if harm.is_unreal:
        return caused(reading, harm) or nth_to_be(reading, harm)
    if harm.is_negated and harm.form is not Form.NOUN:
        return None
    if reading.lower(harm.verb) in FREEING:
        return freed(reading, harm)
    return next((statement for rule in RULES if (statement := rule(reading, harm))), None)
