"""The rules for participles: ``33 people killed``, ``dragged out and shot``, ``Arrested in April, the man``."""

from __future__ import annotations

from briefing.casualties.arguments.antecedents import before_relative, plural_antecedent
from briefing.casualties.arguments.asides import before_aside_age, opening_of
from briefing.casualties.arguments.chains import chain_from, chain_to
from briefing.casualties.arguments.descriptions import to_name
from briefing.casualties.arguments.subjects import subject_chain
from briefing.casualties.figure import Outcome
from briefing.casualties.harm.auxiliaries import is_participle
from briefing.casualties.harm.kinds import Form, Harm
from briefing.casualties.persons.group import GroupKind, PersonGroup
from briefing.casualties.reading import Reading, Statement, skip_adverbs, state
from briefing.casualties.words import (
    ANIMALS,
    BE,
    CONJUNCTIONS,
    FEARING,
    FUNCTION_WORDS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    SUBORDINATORS,
)
from briefing.months import MONTH_WORDS
from briefing.numerals import is_ordinal, number_at
from briefing.verb_forms import is_verb


def joined_passive(reading: Reading, harm: Harm) -> Statement | None:
    """`Three brothers were dragged from their home and shot`: a second participle behind "and"."""
    if harm.form is not Form.PARTICIPLE or reading.lower(harm.verb - 1) not in {"and", "then", "later"}:
        return None
    first = _passive_before(reading, harm.verb) if closes_clause(reading, skip_adverbs(reading, harm.end)) else 0
    if first and _is_executed(reading, harm, first):
        harm = harm._replace(outcome=Outcome.KILLED)
    return state(harm, subject_chain(reading, first), "joined-passive") if first else None


def _is_executed(reading: Reading, harm: Harm, first: int) -> bool:
    """Whether who was shot had been dragged there: was ``dragged from his home`` and ``shot twice in the head``."""
    is_shot = reading.lower(harm.verb) == "shot" and "head" in reading.lowers(harm.end, harm.end + HEAD_REACH)
    is_shot = is_shot and {"survived", "survives"}.isdisjoint(reading.sentence.lowers)
    return is_shot and not _DRAGGED.isdisjoint(reading.lowers(first, harm.verb))


HEAD_REACH = 6
"""Tokens of ``several times in the head`` at most, and one."""
_DRAGGED = frozenset("dragged pulled hauled taken led forced kidnapped abducted bound blindfolded".split())


JOINED_REACH = 20
"""Tokens between the auxiliary of a passive and the participle that "and" joins to it at most."""


def _passive_before(reading: Reading, position: int) -> int:
    """Where the auxiliary stands whose passive goes on at `position`; 0 without one in the clause."""
    for auxiliary in range(position - 2, max(0, position - JOINED_REACH), -1):
        word = reading.lower(auxiliary)
        if _opens_clause(reading, auxiliary):
            return 0
        is_place = word == "before" and is_participle(reading.lower(auxiliary - 1))
        if word in SUBORDINATORS | {"who", "which", ";", ":"} and not is_place:
            return 0
        if word in BE and word != "'s":
            return auxiliary if is_participle(reading.lower(skip_adverbs(reading, auxiliary + 1))) else 0
    return 0


def _opens_clause(reading: Reading, position: int) -> bool:
    """Whether another person with a verb begins at `position`: was shot dead, and ``a cook jumped`` overboard and drowned."""
    group = reading.group_from(position) if reading.lower(position - 1) == "and" else None
    verb = reading.lower(group.end) if group else ""
    return group is not None and group.is_stated and is_verb(verb) and reading.harm_from(group.end) is None


def nth_to_be(reading: Reading, harm: Harm) -> Statement | None:
    """`He became the second officer to be killed`: the infinitive tells what happened."""
    begin = harm.first + (reading.lower(harm.first) == "first")
    if reading.lower(begin) != "to":
        return None
    if (many := reading.group_to(begin)) and _is_one_of_many(reading, many):
        return state(harm, (many.as_whole,), "nth-to-be")
    if reading.lower(begin - 1) in _EXTREMES and reading.lower(begin - 2) == "the":
        return _extreme(reading, harm, begin - 2)
    for position in range(begin - 1, max(1, begin - JOINED_REACH), -1):
        if is_ordinal(reading.lower(position)) and reading.lower(position - 1) == "the":
            begin = position - 2 - (reading.lower(position - 2) == "among")
            is_told = reading.lower(begin) in BE - {"be"} | {"became", "becomes", "become"}
            return state(harm, subject_chain(reading, begin), "nth-to-be") if is_told else None
    return None


def _is_one_of_many(reading: Reading, many: PersonGroup) -> bool:
    """Whether somebody is told to be one of so many: ``one of two people`` to die, ``among three people`` to be shot."""
    link = many.first - 1 - (reading.lower(many.first - 1) == "among")
    is_one = many.whole is not None or link < many.first - 1
    is_told = reading.lower(link) in {"was", "were", "is", "are", ",", "became"}
    is_to_come = not (MODALS | {"expected", "likely"}).isdisjoint(reading.lowers(link - 4, link))
    return many.kind is GroupKind.COUNTED and is_one and is_told and not is_to_come


_EXTREMES = frozenset("youngest oldest first last latest".split())


def _extreme(reading: Reading, harm: Harm, begin: int) -> Statement | None:
    """`The youngest to die was Ann Lee`; `his wife was the last to die`."""
    if reading.lower(harm.end) in BE:
        names = chain_from(reading, to_name(reading, harm.end + 1))[:1]
        return state(harm, names, "nth-to-be") if names and names[0].kind is GroupKind.NAMED else None
    verb = begin - 1 - (reading.lower(begin - 1) == "among")
    return state(harm, subject_chain(reading, verb), "nth-to-be") if reading.lower(verb) in BE else None


def last_found(reading: Reading, harm: Harm) -> Statement | None:
    """`The last to be found dead was Ann Lee`."""
    is_found = reading.lowers(harm.first - 3, harm.first) == ["to", "be", "found"] and reading.lower(harm.verb) == "dead"
    is_told = is_found and reading.lower(harm.first - 4) in _EXTREMES and reading.lower(harm.end) in BE
    return _extreme(reading, harm, harm.first - 5) if is_told else None


def reduced_participle(reading: Reading, harm: Harm) -> Statement | None:
    """`33 people killed in the blast`; `12 killed, 30 wounded`."""
    if harm.form not in (Form.PARTICIPLE, Form.ADJECTIVE):
        return None
    group = next((g for end in _noun_ends(reading, harm.first) if (g := reading.group_to(end))), None)
    group = _head_of_headline(reading, harm, _kin_of(reading, harm, group)) if group else None
    if group is not None and reading.lower(harm.verb) in _ALSO_ACTIVE:
        group = before_relative(reading, group) or group
    if group is None or _is_another_subject(reading, harm, group):
        return None
    if _is_nth(reading, group):
        return _nth(reading, harm, group)
    if reading.lower(group.first) == "them" and harm.outcome is Outcome.ABDUCTED:
        return state(harm, plural_antecedent(reading, group.first), "reduced-participle")
    is_open = harm.form is Form.PARTICIPLE and not closes_clause(reading, skip_adverbs(reading, harm.end))
    is_open = is_open or reading.lowers(harm.end, harm.end + 2) == ["off", "the"]
    if is_open or reading.lower(group.first - 1) in FEARING or MODALS.intersection(reading.lowers(group.first - 3, group.first)):
        return None
    chain = chain_to(reading, group)
    are_some = reading.lower(harm.verb) in MIDDLE and group.count is not None and group.count.size > 1
    are_some = are_some or (reading.lower(harm.verb) == "dead" and reading.lower(group.first - 1) in {"found", "find", "finds"})
    told = tuple(one.as_whole if one is group and not are_some else one for one in chain)
    return state(harm, told, "reduced-participle")


def _head_of_headline(reading: Reading, harm: Harm, group: PersonGroup) -> PersonGroup:
    """Who opens a headline and is told of, not who they are of: ``Killer of nurse`` jailed, ``Suspect in killing of 3`` held."""
    head = reading.group_from(0) if not reading.sentence.is_story else None
    if head is None or head.kind not in _HEADS or reading.lower(head.end) not in {"of", "in"} or head.end >= group.first:
        return group
    is_held = harm.outcome is Outcome.DETAINED
    if not is_held and (reading.lower(head.end - 1) not in _OF_VICTIMS or reading.lower(group.end - 1) in _ANYONE):
        return group
    between = reading.lowers(head.end, harm.first)
    between = between[:-3] if between[-3:-2] == between[-1:] == [","] and between[-2].isdigit() else between
    is_broken = not {",", ";", ":", "and", "as", "after"}.isdisjoint(between)
    end = len(reading.tokens)
    if is_held and reading.lower(head.end - 1) in {"killer", "killers", "suspect", "suspects"}:
        end = next((at for at in range(harm.end, end) if reading.lower(at) in {"as", "after", "while", "when"}), end)
    goes_on = any(map(is_verb, reading.lowers(harm.end, end))) or any(harm.end <= other.first < end for other in reading.harms)
    return group if is_broken or goes_on else head


_ANYONE = frozenset("man woman boy girl couple teen teenager child baby toddler student youth people pair victim".split())
"""Those whose kin a headline names them by, and who are themselves the harmed."""
_OF_VICTIMS = frozenset(
    "son sons daughter daughters brother sister nephew niece cousin killer suspect leader driver member members chief".split()
)
"""Who may have met harm rather than those told behind "of"; the family of one killed has not."""
_HEADS = (GroupKind.SINGLE, GroupKind.PLURAL, GroupKind.COUNTED)
_ALSO_ACTIVE = frozenset("drowned suffocated burned".split())
"""Participles that may be the verb of who is told by the clause in front: a father who tried to save his sons ``drowned``."""


def _kin_of(reading: Reading, harm: Harm, group: PersonGroup) -> PersonGroup:
    """The person who is of the one named right in front of an aside: ``The daughter of`` the late Ann Lee, in a coma."""
    is_owner = group.kind is GroupKind.NAMED and reading.lower(group.first - 1) == "of" and reading.lower(harm.first - 1) == ","
    kin = reading.group_to(group.first - 1) if is_owner else None
    return kin if kin is not None and kin.is_stated else group


def _is_nth(reading: Reading, group: PersonGroup) -> bool:
    """Whether a group only tells which of many somebody is: ``Reed became the third officer`` shot this year."""
    is_told = reading.lower(group.first - 1) in {"became", "becomes", "become", "is", "was"}
    return is_told and reading.lower(group.first) == "the" and is_ordinal(reading.lower(group.first + 1))


def _nth(reading: Reading, harm: Harm, group: PersonGroup) -> Statement | None:
    told = subject_chain(reading, group.first - 1)
    return state(harm, told, "nth-to-be") if told and told[-1].kind in (GroupKind.NAMED, GroupKind.SINGLE) else None


def _is_another_subject(reading: Reading, harm: Harm, group: PersonGroup) -> bool:
    """Whether the group in front of a participle is not whom it tells of: a pronoun, ``including`` two, two dead hares."""
    is_included = reading.lower(group.first - 1) == "including" and reading.lower(harm.verb) in MIDDLE
    is_thing = group.kind is GroupKind.BARE and harm.form is Form.ADJECTIVE and _describes_things(reading, harm.end)
    return is_included or is_thing or reading.lower(group.first) in {"he", "she"}


def _describes_things(reading: Reading, position: int) -> bool:
    """Whether a plain plural follows an adjective of harm: ``two dead hares``."""
    word = reading.lower(position)
    if not ANIMALS.isdisjoint(reading.lowers(position, position + 3)):
        return True
    is_plural = word.isalpha() and word.endswith("s") and not word.endswith("ss")
    return is_plural and word not in FUNCTION_WORDS and reading.harm_from(position) is None


MIDDLE = frozenset({"drown", "drowned", "drowns", "suffocate", "suffocated", "suffocates"})
"""Verbs that may tell without an object what befell their subject."""


def closes_clause(reading: Reading, position: int) -> bool:
    """Whether no object follows a participle: a preposition, a conjunction, a time, a mark or nothing."""
    word = reading.lower(position)
    number = number_at(reading.tokens, position) if word else None
    if (number and reading.lower(number.end) in _LENGTHS) or (word == "up" and reading.lower(position + 1) == "to"):
        return True
    if not word[:1].isalnum() or word in PREPOSITIONS | CONJUNCTIONS | BE | HAVE | _TIMES or reading.harm_from(position):
        return True
    return word.endswith(("day", "ing")) or word in MONTH_WORDS


_TIMES = frozenset(
    "once twice repeatedly"
    " plus today yesterday tonight early late last this next so too later overnight earlier who that which not out"
    " away home there here underground alive minutes hours days weeks months".split()
)
_LENGTHS = frozenset(
    "times"
    " metres meters feet miles kilometres kilometers km m yards hours days weeks months years hour day week month year".split()
)


_LISTING = frozenset("listed list lists reported declared".split())
LISTING_REACH = 6
"""Tokens between "listed" and its "as missing" at most."""


def _noun_ends(reading: Reading, first: int) -> tuple[int, ...]:
    """Where a noun may end whose participle begins at `first`: right there, before a comma, before "aboard"."""
    is_believed = reading.lower(first - 1) in {"believed", "thought"} and reading.lower(first) in {"trapped", "missing", "buried"}
    if is_believed or reading.lower(first - 1) in {"aboard", "total", "altogether", "reported", "confirmed"}:
        return (first - 1,)
    if reading.lowers(first - 2, first) == ["on", "board"]:
        return (first - 2,)
    if reading.lower(first - 1) == "as" and _LISTING.intersection(reading.lowers(first - LISTING_REACH, first)):
        still = reading.lowers(first - 3, first - 1) in (["still", "listed"], ["still", "reported"])
        return (first - 3,) if still else (first - 2, first - 1)
    if (before := _before_aside(reading, first)) < first:
        return (before,)
    if before := _before_share(reading, first) or _before_body(reading, first):
        return (before,)
    is_headed = reading.lower(first - 1) == "," and reading.lower(first) in {"hostage", "captive"}
    return (first, first - 1) if reading.lower(first - 1) in {",", "found"} and not is_headed else (first,)


def _before_aside(reading: Reading, first: int) -> int:
    """`first` moved in front of the aside there that tells an age or who it was: found his wife ``(Ann Roe)`` dead."""
    opening = opening_of(reading, first - 1) if reading.lower(first - 1) in _CLOSING else None
    return opening if opening is not None and reading.group_to(opening) else before_aside_age(reading, first)


_CLOSING = frozenset({")", "–", "--", "-", "—"})
"""Marks that close an aside; commas part clauses as well."""


def _before_share(reading: Reading, first: int) -> int:
    """Where those end of whom an aside tells what they mostly were: left ``24 people``, most of them women, dead; 0 for none."""
    opening = opening_of(reading, first - 1) if reading.lower(first - 1) == "," else None
    is_share = opening is not None and reading.lower(opening + 1) in {"most", "mostly", "many", "some", "all", "including"}
    group = reading.group_to(opening) if opening is not None and is_share else None
    if group is None:
        return 0
    is_gapped = group.kind in (GroupKind.COUNTED, GroupKind.BARE) and reading.lower(group.first - 1) in {"and", "with"}
    return group.end if is_gapped or reading.lower(group.first - 1) in {"left", "leaving", "leave", "leaves"} else 0


def _before_body(reading: Reading, first: int) -> int:
    """Where those end who are told with the body they are of: reported ``four members`` of the Front killed; 0 for none."""
    of = next((at for at in range(first - 1, max(0, first - BODY_REACH), -1) if reading.lower(at) == "of"), 0)
    group = reading.group_to(of) if of else None
    if group is None or group.kind is not GroupKind.COUNTED:
        return 0
    before, behind = reading.lower(group.first - 1), reading.lower(first + 1)
    is_left = before in {"left", "leaving"} and behind not in {"set", "in", "out"}
    between = reading.tokens[of + 1 : first]
    is_body = all(token.is_capitalized or token.lower in _OF_BODIES or (is_left and token.text.isalpha()) for token in between)
    is_seized = behind == "in" and reading.lower(first) in {"arrested", "detained", "captured", "killed"}
    is_told = behind == "by" or is_seized or (before in _TELLING and behind not in {"set", "out"})
    return group.end if is_told and is_body else 0


BODY_REACH = 11
"""Tokens of ``of the New People's Army (NPA)`` at most."""
_OF_BODIES = frozenset("the a its ( ) 's ' group militant separatist rebel armed banned islamist radical party movement".split())
"""Words in small letters of the body that persons are of: members of ``the separatist group`` ETA."""
_TELLING = frozenset("reported reports reporting had saw left leaving confirmed with found".split())
