"""What kind of persons a figure counts, where the words beside tell it better than their noun."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.context.own_names import person_before
from briefing.casualties.figure import BODILY_HARM, Category, Outcome
from briefing.casualties.harm.holding_verbs import armed_groups
from briefing.casualties.persons.group import GroupKind
from briefing.casualties.persons.noun_heads import find_head
from briefing.casualties.persons.nouns import noun_at
from briefing.casualties.words import BE, HAVE, PREPOSITIONS

if TYPE_CHECKING:
    from briefing.casualties.persons.group import PersonGroup
    from briefing.casualties.reading import Reading, Statement


def category_of(reading: Reading, statement: Statement) -> Category:
    """What the persons are, by their noun or by the words that tell it for a number alone."""
    if _are_convicted(reading, statement) or (statement.category is Category.UNSPECIFIED and _fired_first(reading, statement)):
        return Category.ATTACKER
    is_pair = reading.sentence.lowers[slice(*statement.phrase)] in _PAIRS and _are_suspects(reading, statement)
    if is_pair or _is_doer_named(reading, statement) or _is_doer(reading, statement):
        return Category.ATTACKER
    if len(statement.members) > 1 and _are_of_two_kinds(statement):
        return statement.members[0].category if _share_title(reading, statement) else Category.UNSPECIFIED
    if statement.category is not Category.UNSPECIFIED:
        return Category.ARMED_GROUP if _leads_fighters(reading, statement) else statement.category
    for find in (_of_he_or_she, _of_a_force, _told_by_noun, _of_nobody, _described, _counted_on):
        if (category := find(reading, statement)) is not Category.UNSPECIFIED:
            return category
    return Category.UNSPECIFIED


def _are_suspects(reading: Reading, statement: Statement) -> bool:
    """Whether "the pair" stands for suspects told in front."""
    before = (group for group in reading.groups if group.end <= statement.phrase[0])
    return any(group.category is Category.ATTACKER or "suspects" in reading.lowers(group.first, group.end) for group in before)


def _are_of_two_kinds(statement: Statement) -> bool:
    """Whether those joined are of several kinds: two soldiers and a farmer."""
    return len({member.category for member in statement.members} - {Category.UNSPECIFIED, Category.ATTACKER}) > 1


def _share_title(reading: Reading, statement: Statement) -> bool:
    """Whether a title in the plural stands in front of the first of several names: ``Officers`` Ann Lee and Bo Roe."""
    title = noun_at(reading.tokens, statement.members[0].first)
    return title is not None and title.is_plural and all(member.kind is GroupKind.NAMED for member in statement.members)


def _of_he_or_she(reading: Reading, statement: Statement) -> Category:
    """What the one is for whom "he" stands."""
    told = person_before(reading, statement.members[0])
    return told.category if told else Category.UNSPECIFIED


def _is_doer_named(reading: Reading, statement: Statement) -> bool:
    """Whether a name is that of who did it: ``the gunman, identified as`` Ann Lee, 42, died."""
    first = statement.members[0].first
    if statement.members[0].kind is not GroupKind.NAMED or statement.category is not Category.CIVILIAN:
        return False
    comma = first - 1
    before = reading.lowers(first - NAMING_MOST, first)
    if before[-1:] == ["as"] and "," in before and not _NAMING.isdisjoint(before):
        comma = max(at for at in range(first - len(before), first) if reading.lower(at) == ",")
    group = reading.group_to(comma) if reading.lower(comma) == "," else None
    return group is not None and (group.category is Category.ATTACKER or _is_suspect(reading, group))


def _is_suspect(reading: Reading, group: PersonGroup) -> bool:
    """Whether one person is told as the suspect: ``the suspect``, ``a carjacking suspect``, not ``an Ebola suspect``."""
    words = [word for word in reading.lowers(group.first, group.end) if word not in _BARE and word not in _ATTACKS_OF]
    return words == ["suspect"]


_BARE = frozenset("the a an one second third armed male female".split())
_ATTACKS_OF = frozenset("carjacking burglary robbery shooting stabbing".split())
_MOBS = frozenset("custody torture tortured mob lynched lynching hanging crowd villagers protesters bomb".split())
"""Words of a sentence in which a suspect is the victim."""
_ANYONE = frozenset("man woman person driver passenger motorist youth teenager boy resident".split())
"""Nouns for one of whom only what he did tells that he attacked."""


def _is_doer(reading: Reading, statement: Statement) -> bool:
    """Whether who was harmed is told as a suspect, or as who attacked: ``the man who opened fire on them`` is dead."""
    group = statement.members[-1]
    if statement.outcome not in BODILY_HARM or group.kind not in (GroupKind.SINGLE, GroupKind.DEFINITE):
        return False
    if _is_suspect(reading, group):
        return _MOBS.isdisjoint(reading.sentence.lowers)
    is_anyone = reading.lower(group.end - 1) in _ANYONE and statement.category in (Category.CIVILIAN, Category.UNSPECIFIED)
    if reading.lower(group.end) != "who" or statement.harm.first <= group.end or not is_anyone:
        return False
    clause = reading.lowers(group.end, statement.harm.first)
    is_fire = not {("opened", "fire"), ("fired", "at"), ("fired", "on")}.isdisjoint(pairwise(clause))
    return is_fire and "," not in clause and _PREY.isdisjoint(clause)


_PREY = frozenset("burglar burglars intruder intruders abuser robber robbers attacker attackers bear dog dogs animal".split())
"""At whom or what those fire who defend themselves."""


def _leads_fighters(reading: Reading, statement: Statement) -> bool:
    """Whether one person is of those who fight: ``a senior Taliban leader``, ``rebel commander`` Ann Lee."""
    group = statement.members[0]
    if len(statement.members) > 1 or group.kind not in _ONE:
        return False
    first = group.first if group.kind is not GroupKind.NAMED else group.phrase[0] - RANK_MOST
    words = reading.lowers(first, group.end if group.kind is not GroupKind.NAMED else group.phrase[0])
    return any(one in _fighting() and other in _LEADING for one, other in pairwise(words))


_ONE = (GroupKind.SINGLE, GroupKind.DEFINITE, GroupKind.NAMED)
RANK_MOST = 2
"""Tokens of ``rebel commander`` in front of a name."""
_LEADING = frozenset("leader commander chief member operative fighter deputy aide official spokesman strongman".split())


@cache
def _fighting() -> frozenset[str]:
    """Words for those who fight, and the names of armed groups in one word."""
    return armed_groups() | _FIGHTING


_FIGHTING = frozenset("rebel militant insurgent guerrilla separatist jihadist maoist islamist militia".split())
NAMING_MOST = 6
"""Tokens of ``, identified by the police as`` at most."""
_NAMING = frozenset({"identified", "named"})


def _category_at(reading: Reading, position: int) -> Category:
    """What the persons are whose noun, an article or an adjective in front, begins at `position`."""
    if reading.lower(position) in PREPOSITIONS:
        return Category.UNSPECIFIED
    head = find_head(reading.tokens, position) or find_head(reading.tokens, position + 1)
    return head.category if head else Category.UNSPECIFIED


def _told_by_noun(reading: Reading, statement: Statement) -> Category:
    """What a share is said to be: 19 of them ``police officers``; 18 of the injured ``were policemen``, two ``were nurses``."""
    group = statement.members[-1]
    end = max(group.end, statement.harm.end) if statement.rule in _OF_THE_HARMED else group.end
    is_said = reading.lower(end) in BE
    is_share = is_said or (reading.lowers(group.end - 2, group.end) in (["of", "them"], ["of", "whom"]))
    return _category_at(reading, end + is_said) if is_share and reading.harm_from(end) is None else Category.UNSPECIFIED


_OF_THE_HARMED = frozenset({"of-the-harmed", "counted-noun", "breakdown"})


def _of_nobody(reading: Reading, statement: Statement) -> Category:
    """What those are of whom nobody was harmed: ``No soldiers``, ``none of the tourists``, ``neither officer``."""
    group = statement.members[0]
    if group.kind is not GroupKind.NOBODY:
        return Category.UNSPECIFIED
    of = group.first + 1 + 2 * (reading.lower(group.first + 1) == "of")
    return _category_at(reading, of) if reading.lower(group.first) in _NOBODIES else Category.UNSPECIFIED


_NOBODIES = frozenset({"no", "none", "neither"})


def _of_a_force(reading: Reading, statement: Statement) -> Category:
    """What members of a body are: five ``members of the presidential guard``, ``members of the Taliban``."""
    end = statement.members[-1].end
    if reading.lower(end - 1) not in {"members", "member"} or reading.lower(end) != "of":
        return Category.UNSPECIFIED
    words = reading.lowers(end + 1, end + 1 + BODY_MOST)
    harm = statement.harm.first - end - 1
    stop = next((at for at, word in enumerate(words) if word in _BEHIND_BODY or at == harm), len(words))
    if not _FORCES.isdisjoint(words[:stop]):
        return Category.SECURITY_FORCES
    is_fighting = not _fighting().isdisjoint(words[:stop]) and not any(word.endswith("ing") for word in words[:stop])
    return Category.ARMED_GROUP if is_fighting else Category.UNSPECIFIED


BODY_MOST = 7
"""Tokens of ``the internal security forces`` at most."""
_BEHIND_BODY = BE | HAVE | frozenset(", . ; and who".split())
_FORCES = frozenset("forces army guard guards police battalion brigade navy troops marines gendarmerie regiment patrol".split())


def _described(reading: Reading, statement: Statement) -> Category:
    """What a word between a number and the noun of harm says: 41 ``civilian`` deaths."""
    between = reading.lowers(statement.phrase[1], statement.harm.verb) if statement.rule == "counted-noun" else []
    return next((_KINDS[word] for word in between if word in _KINDS), Category.UNSPECIFIED)


_KINDS = {"civilian": Category.CIVILIAN, "police": Category.SECURITY_FORCES, "military": Category.SECURITY_FORCES}


def _counted_on(reading: Reading, statement: Statement) -> Category:
    """What a number alone goes on to count: One soldier died and ``four`` were wounded; of them, whom another number told."""
    group = statement.members[0]
    if group.kind is not GroupKind.BARE:
        return Category.UNSPECIFIED
    earlier = [
        other
        for other in reading.groups
        if other.end <= statement.phrase[0] and other.kind in _MANY and not _is_in_aside(reading, other)
    ]
    if reading.lowers(statement.phrase[1], statement.phrase[1] + 2) in (["of", "them"], ["of", "whom"]):
        return earlier[-1].category if earlier else Category.UNSPECIFIED
    between = reading.lowers(earlier[-1].end, group.first) if earlier else []
    is_next = not _GOING_ON.isdisjoint(between) and len(between) <= CLAUSE_MOST and ":" not in between
    is_next = is_next and (";" not in between or (earlier[-1].count is not None and earlier[-1].count.size > 1))
    are_counted = is_next and earlier[-1].kind is GroupKind.COUNTED and statement.rule != "lost-men"
    return earlier[-1].category if are_counted else Category.UNSPECIFIED


def _is_in_aside(reading: Reading, group: PersonGroup) -> bool:
    """Whether an aside tells of a group besides those counted: eight people, ``including four children``, and injured 19."""
    before = reading.group_to(group.first - 1) if reading.lower(group.first - 1) in _GOING_ON else None
    is_opened = not _ASIDES.isdisjoint(reading.lowers(group.first - 3, group.first))
    return is_opened or (before is not None and before.kind in _MANY and _is_in_aside(reading, before))


_ASIDES = frozenset({"including", "among", "besides", "well"})
"""Words up to three tokens in front of those told in an aside: ``as well as`` three attackers."""
_GOING_ON = frozenset({"and", ",", ";"})
_PAIRS = (("the", "pair"), ("the", "duo"), ("the", "couple"))


CLAUSE_MOST = 16
"""Tokens between two numbers of one clause at most."""


def _fired_first(reading: Reading, statement: Statement) -> bool:
    """Whether "he" whom the police shot had attacked before: ``opened fire at a store before he was shot dead by police``."""
    first = statement.phrase[0]
    if statement.members[0].kind is not GroupKind.ANAPHOR or reading.lower(first) not in {"he", "she"}:
        return False
    before = reading.lowers(0, first)
    is_attack = ("opened", "fire") in pairwise(before) or not _ATTACKED.isdisjoint(before)
    behind = reading.lowers(statement.harm.end, statement.harm.end + 5)
    is_next = before[-1:] in (["before"], ["and"], ["until"])
    return is_attack and is_next and behind[:1] == ["by"] and not _GUARDS.isdisjoint(behind)


_ATTACKED = frozenset("killing wounding injuring stabbed shooting".split())
_GUARDS = frozenset("police officers officer deputies deputy troopers guards guard soldiers troops forces marines agents".split())
_MANY = (GroupKind.PLURAL, GroupKind.COUNTED)


def _are_convicted(reading: Reading, statement: Statement) -> bool:
    """Whether the dead had been found guilty of an attack: executed three men ``convicted of plotting`` it."""
    end = statement.members[-1].end
    is_told = statement.outcome is Outcome.KILLED and reading.lower(end) in {"convicted", "condemned"}
    return is_told and not _ATTACKS.isdisjoint(reading.lowers(end + 1, end + CRIME_MOST))


CRIME_MOST = 8
"""Tokens behind "convicted" in which their attack is told."""
_ATTACKS = frozenset("attack attacks bombing bombings killing killings murder murders massacre shooting plotting".split())
