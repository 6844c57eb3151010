"""The rule for the object of an active verb: ``killed 33 people``, ``shot dead two policemen``."""

from __future__ import annotations

from itertools import pairwise

from briefing.casualties.arguments.aboard import all_aboard
from briefing.casualties.arguments.antecedents import plural_antecedent
from briefing.casualties.arguments.chains import chain_from
from briefing.casualties.arguments.descriptions import to_name
from briefing.casualties.arguments.subjects import subject_chain
from briefing.casualties.figure import Category, Outcome
from briefing.casualties.harm.kinds import SHOOTING, Form, Harm
from briefing.casualties.harm.verbs import BODY
from briefing.casualties.persons.group import ONE, GroupKind, PersonGroup
from briefing.casualties.reading import Reading, Statement, skip_adverbs, state
from briefing.casualties.words import ACCUSED, GAME, QUOTES
from briefing.names.cues import PARTICLES, is_given_name


def active_object(reading: Reading, harm: Harm) -> Statement | None:
    """`killed 33 people`; `killing at least 31`; `shot dead two policemen`."""
    if harm.form not in (Form.ACTIVE, Form.PARTICIPLE):
        return None
    begin = skip_adverbs(reading, harm.end)
    begin += reading.lowers(begin, begin + 2) in (["such", "a"], ["such", "an"])
    if "group" in reading.sentence.lowers and reading.group_from(begin) is None:
        begin += 3 * (reading.lowers(begin, begin + 3) in (["a", "group", "of"], ["the", "group", "of"]))
    if harm.outcome is Outcome.KILLED:
        begin = _behind_second_verb(reading, begin)
    begin = to_name(reading, begin + (reading.lower(begin) in QUOTES))
    groups = chain_from(reading, begin, is_subject=_is_of_accused(reading, harm))
    if groups and reading.lower(groups[0].first) == "them":
        groups = plural_antecedent(reading, harm.first)
    groups = groups or all_aboard(reading, harm.first, begin) or _beside_vessels(reading, harm, begin)
    groups = groups or _head_of_body(reading, harm, begin)
    if not groups or groups[0].kind is GroupKind.PRONOUN or _is_no_object(reading, harm, groups):
        return None
    before = reading.group_to(harm.first)
    are_two = before is not None and (before.kind in _NUMBERED or reading.harm_from(groups[0].end) is not None)
    are_two = are_two and before is not None and before.is_stated and before.kind is not GroupKind.ANAPHOR
    if harm.form is Form.PARTICIPLE and groups[0].kind is GroupKind.BARE and are_two:
        return None
    if groups[0].kind is GroupKind.NAMED and reading.lower(harm.verb) in _SEIZING and not _is_surely_person(reading, groups[0]):
        return None
    if groups[0].kind is GroupKind.BARE and reading.lower(harm.verb) in _SEIZING and _tells_of_vessels(reading, harm.first):
        return None
    if reading.lower(harm.verb) == "rounded" and harm.outcome is Outcome.DETAINED and _is_of_armed_group(reading, harm):
        harm = harm._replace(outcome=Outcome.ABDUCTED)
    behind = _behind_body(reading, groups[-1].end)
    is_deadly = behind[:1] == ["dead"] or behind == ["to", "death"] or _is_then_himself(reading, harm, groups[-1].end)
    return state(harm._replace(outcome=Outcome.KILLED) if is_deadly else harm, groups, "active-object")


_NUMBERED = (GroupKind.COUNTED, GroupKind.BARE)
"""Persons in front of "killed" and a number who may have been killed themselves: ``Two people killed, five`` hurt."""


def _head_of_body(reading: Reading, harm: Harm, begin: int) -> tuple[PersonGroup, ...]:
    """Who leads a body, told by no other noun: killed ``the head`` of an orphanage; none of those shot in the head."""
    is_head = reading.lowers(begin, begin + 3) in (["the", "head", "of"], ["the", "chief", "of"])
    is_head = is_head and reading.lower(begin + 3) not in {"steam", "queue", "column", "table"}
    if not is_head or harm.outcome is Outcome.INJURED or reading.lower(harm.verb) in _SEIZING:
        return ()
    words = (begin, begin + 2)
    return (PersonGroup(*words, GroupKind.DEFINITE, ONE, words, (begin + 1, begin + 2), Category.UNSPECIFIED),)


def _beside_vessels(reading: Reading, harm: Harm, begin: int) -> tuple[PersonGroup, ...]:
    """The persons held with ships: hold ``31 vessels and`` more than 700 seamen."""
    if harm.outcome is not Outcome.ABDUCTED or not _VESSELS.intersection(reading.lowers(begin, begin + 3)):
        return ()
    joint = next((at for at in range(begin, begin + 4) if reading.lower(at) in {"and", "with"}), 0)
    return chain_from(reading, joint + 1) if joint else ()


def _behind_second_verb(reading: Reading, position: int) -> int:
    """`position` moved behind what was done to the dead: killing ``and dismembering`` him, killed ``and then mutilated`` nine."""
    at = position + 1 + (reading.lower(position + 1) in {"then", "later"})
    is_second = reading.lower(position) == "and" and reading.lower(at).endswith(("ed", "ing")) and reading.group_from(at) is None
    is_own = reading.harm_from(at) is not None and reading.lower(at) not in DESECRATING
    return at + 1 if is_second and reading.group_from(at + 1) and not is_own else position


DESECRATING = frozenset("mutilated mutilating burned burning dismembered beheaded decapitated dismembering".split())
"""What is done to the bodies of those who were killed."""


def relative_object(reading: Reading, harm: Harm) -> Statement | None:
    """`the man he killed`: who is told by a clause without "whom"."""
    subject = reading.lower(harm.first - 1)
    is_active = harm.form in (Form.ACTIVE, Form.PARTICIPLE)
    if not is_active or subject not in {"he", "she", "they", "it"} or reading.group_from(harm.end):
        return None
    group = reading.group_to(harm.first - 1)
    articles = {"a", "an", "the"} if harm.outcome is Outcome.ABDUCTED else {"the"}
    is_one = group is not None and group.kind in _ONE_TOLD and reading.lower(group.first) in articles
    return state(harm, (group,), "relative-object") if is_one and group else None


_ONE_TOLD = (GroupKind.SINGLE, GroupKind.DEFINITE)


def _behind_body(reading: Reading, end: int) -> list[str]:
    """The two words behind persons and the body they are of: shot a member ``of the local group`` dead."""
    words = reading.lowers(end, end + BODY_MOST)
    dead = words.index("dead") if words[:1] == ["of"] and "dead" in words else 0
    return words[dead : dead + 2] if {",", "and", "who", "."}.isdisjoint(words[:dead]) else words[:2]


BODY_MOST = 8
"""Tokens of ``of the local vigilante group`` at most."""


def _is_then_himself(reading: Reading, harm: Harm, end: int) -> bool:
    """Whether who shot others then shot himself, too: ``shot his wife and two sons before turning the gun on himself``."""
    is_shot = reading.lower(harm.verb) in SHOOTING and harm.outcome is Outcome.INJURED and harm.end == harm.verb + 1
    behind = reading.lowers(end, end + HIMSELF_REACH)
    at = next((number for number, word in enumerate(behind) if number and word in {"himself", "herself"}), 0)
    is_at_home = reading.lower(end - 1) in _AT_HOME and "before" in behind[:at] and _LIVING.isdisjoint(behind[:at])
    is_next = not _OPENS_NEXT.isdisjoint(behind[:1]) or behind[at - 2 : at] == ["and", "then"]
    if not is_shot or not at or not (is_at_home or (is_next and at < HIMSELF_NEAR)):
        return False
    is_listed = behind[at - 1] == "and" and at == 1
    return is_listed or behind[at - 1] in _TURNING or (behind[at - 1] == "on" and not _GUN_TURNED.isdisjoint(behind[:at]))


_AT_HOME = frozenset(
    "wife husband girlfriend boyfriend ex-wife ex-girlfriend women woman children son sons daughter daughters mother father"
    " parents stepson stepdaughter".split()
)
"""Whom those shoot dead at home who shoot themselves behind it."""
_LIVING = frozenset("fatally wounding wounded injuring injured critically survived leg legs arm arms foot hand shoulder".split())
"""Words between whom somebody shot and the gun he turned on himself that tell of one who lived."""
HIMSELF_REACH, HIMSELF_NEAR = 16, 10
"""Tokens between those shot and "himself" at most, at home and elsewhere."""
_OPENS_NEXT = frozenset({"before", "and", "then", ","})
_TURNING = frozenset({"then", "killing", "killed"})
_GUN_TURNED = frozenset({"turning", "turned"})
_SEIZING = frozenset("seized seizes seizing captured captures capturing took takes taking".split())


def _is_no_object(reading: Reading, harm: Harm, groups: tuple[PersonGroup, ...]) -> bool:
    """Whether those behind a verb are not whom it harms: the next subject, an owner, the score of a golfer."""
    is_number = groups[0].kind is GroupKind.BARE and _is_score(reading, harm, groups[0])
    is_owner = _is_owner(reading, groups[-1]) or _is_of_a_house(reading, groups[0])
    return is_number or is_owner or _is_next_subject(reading, harm, groups)


def _is_score(reading: Reading, harm: Harm, number: PersonGroup) -> bool:
    """Whether a number behind "shot" is a golfer's or counts animals: ``shot 66`` on Sunday; ``shot three under par``."""
    if reading.lower(harm.verb) not in {"shot", "shoots", "shooting", "killed"}:
        return False
    if not GAME.isdisjoint(reading.sentence.lowers):
        return True
    is_par = reading.lower(number.end) in {"under", "over"} and "par" in reading.lowers(number.end, number.end + 3)
    size = number.count.size if number.count is not None else 0
    return reading.lower(harm.verb) != "killed" and (is_par or SCORES.start <= size < SCORES.stop)


SCORES = range(58, 86)
"""Strokes of a round of golf."""


def _is_owner(reading: Reading, group: PersonGroup) -> bool:
    """Whether a name only tells whose the thing is that was hit: shot ``Tom Roe's`` dog, not grazed ``the girl's`` left leg."""
    behind = reading.lowers(group.end + 1, group.end + 3)
    return reading.lower(group.end) == "'s" and behind[:1] not in ([], ["."], [","], [";"]) and BODY.isdisjoint(behind)


def _is_of_a_house(reading: Reading, group: PersonGroup) -> bool:
    """Whether a name in a headline only tells whose, or which, house was hit: ``Bullets hit Lacey home``."""
    return group.kind is GroupKind.NAMED and not reading.sentence.is_story and reading.lower(group.end) in _HOUSES


_HOUSES = frozenset("home house homes school church bar store apartment business neighborhood mosque restaurant".split())


def _tells_of_vessels(reading: Reading, before: int) -> bool:
    """Whether what a bare number counts may be ships or vehicles: targeted 100 ships, ``seizing one``."""
    return not _VESSELS.isdisjoint(reading.lowers(0, before))


_VESSELS = frozenset("ship ships vessel vessels tanker tankers boats trucks vehicles tanks posts outposts towns villages".split())


def _is_surely_person(reading: Reading, group: PersonGroup) -> bool:
    """Whether a name that may be a town's or a ship's is a person's: by its given name, a title, an age."""
    first, end = group.phrase if group.who is None else group.who
    names = [reading.tokens[position].text for position in range(first, end)]
    is_titled = group.first < first or (is_given_name(names[0]) and names[0].lower() not in PARTICLES | _PLACES)
    return is_titled or reading.lower(end) == "," or group.category is not Category.CIVILIAN


_PLACES = frozenset("tal tel tell deir kafr jabal wadi khirbet khan ain beit".split())
"""Arabic words with which names of places begin."""


def _is_of_armed_group(reading: Reading, harm: Harm) -> bool:
    """Whether rebels or gunmen are the subject: whom they round up they abduct."""
    return any(group.category in (Category.ARMED_GROUP, Category.ATTACKER) for group in subject_chain(reading, harm.first))


def _is_next_subject(reading: Reading, harm: Harm, groups: tuple[PersonGroup, ...]) -> bool:
    """Whether the group behind a verb is the subject of the next one: ``12 killed, 30 wounded``; not behind "who killed"."""
    following = reading.harm_from(groups[-1].end) if reading.lower(harm.first - 1) not in {"who", "that"} else None
    is_next = following is not None and following.form in (Form.PASSIVE, Form.INTRANSITIVE)
    return is_next and not _is_of_accused(reading, harm)


def _is_of_accused(reading: Reading, harm: Harm) -> bool:
    """Whether deeds stand between who did them and his verb: one ``accused of killing`` two has been arrested."""
    before = reading.lowers(0, harm.first)
    if tuple(before[-2:]) in ACCUSED:
        return True
    of = next((at for at, pair in enumerate(pairwise(before)) if pair in ACCUSED), None)
    return of is not None and before[-1:] == ["and"] and any(word.endswith("ing") for word in before[of + 2 :])
