"""The rules for totals told as such: ``a death toll of 41``, ``put the dead at 41``, ``Dead: 4``."""

from __future__ import annotations

from dataclasses import replace

from briefing.casualties.arguments.chains import chain_from
from briefing.casualties.figure import Count, Outcome
from briefing.casualties.harm.kinds import Form, Harm
from briefing.casualties.persons.group import GroupKind, PersonGroup, exactly
from briefing.casualties.reading import Reading, Statement, state
from briefing.casualties.related.older_tolls import behind_older_clause
from briefing.casualties.words import GAME, PREPOSITIONS, QUOTES
from briefing.quantities import Qualifier

_EXCEEDING = frozenset(
    "past beyond pass passes passed passing top tops topped topping cross crosses crossed exceed exceeds exceeded exceeding"
    " surpass surpasses surpassed".split()
)
"""Links behind which a toll is a lower bound."""
_NEARING = frozenset("near nears neared nearing approaches approached approaching".split())
_TOLL_LINKS = (
    _EXCEEDING
    | _NEARING
    | frozenset(
        "to of at is was totals totaled totalled stood stands reached reaches reaching hit hits now currently climbed"
        " touches touched".split()
    )
)
_NUMBERS = (GroupKind.BARE, GroupKind.COUNTED)
NUMBER_REACH = 12
"""Tokens between "number" and the word of harm at most: ``the number of people known to have died``."""
TOLL_REACH = 28
"""Tokens between "death toll" and its number at most."""


def labelled(reading: Reading, harm: Harm) -> Statement | None:
    """`Dead: 4. Injured: 11.`; `the names of the dead: Ann Lee and Bob Roe`."""
    if reading.lower(harm.end) != ":":
        return None
    names = chain_from(reading, harm.end + 1) if reading.lower(harm.first - 1) == "the" else ()
    if len(names) > 1 and all(name.kind is GroupKind.NAMED for name in names):
        return state(harm, names, "labelled")
    counted = _number(reading, harm, harm.end + 1, "labelled") if harm.first <= 1 else None
    return counted if counted and reading.lower(counted.members[-1].end) in _CLOSING else None


_CLOSING = frozenset({"", ".", ",", ";", ":", "(", "-", "–", "and"})
"""What stands behind a number with its label in front, where no verb tells what became of them: Luton shooting: ``Two held``."""


def _number(reading: Reading, harm: Harm, position: int, rule: str) -> Statement | None:
    group = reading.group_from(position)
    return state(harm, (group,), rule) if group and group.kind in _NUMBERS else None


def put_at(reading: Reading, harm: Harm) -> Statement | None:
    """`Police put the dead at 41`; `put the rebels' own dead at six`, `and that of the wounded at 60`."""
    if harm.form not in (Form.ADJECTIVE, Form.NOUN, Form.PARTICIPLE):
        return None
    is_put = reading.lower(harm.end) == "at" and _PUTTING.intersection(reading.lowers(harm.first - PUT_REACH, harm.first))
    is_that_of = reading.lower(harm.end) in {"at", "to"} and reading.lowers(harm.first - 3, harm.first) == ["that", "of", "the"]
    if not is_put and not is_that_of:
        return None
    return _number(reading, harm, harm.end + 1 + (reading.lower(harm.end + 1) in QUOTES), "death-toll")


_PUTTING = frozenset("put puts putting estimated estimates".split())
PUT_REACH = 8
"""Tokens between "put" and the word of harm at most."""


def death_toll(reading: Reading, harm: Harm) -> Statement | None:
    """`a death toll of 41`; `the toll rose to 33`; `the number of dead stands at 12`."""
    if numbered := _numbering(reading, harm) or _tallied(reading, harm) or _brought_to(reading, harm):
        return numbered
    is_toll = reading.lower(harm.verb) in {"toll", "count", "tally", "figure", "total"} or _rises(reading, harm)
    is_number = _counts_persons(reading, harm)
    if (not is_toll and not is_number) or "players" in reading.lowers(harm.verb - NUMBER_REACH, harm.verb):
        return None
    before = _number_before(reading, harm) if is_number else None
    if before:
        return state(harm, (before,), "death-toll")
    behind = behind_older_clause(reading, harm.end)
    found = _first_linked(reading, harm, behind)
    if found is None and behind > harm.end and (older := _first_linked(reading, harm, harm.end)):
        return replace(older, is_superseded=True)
    return found


def _first_linked(reading: Reading, harm: Harm, behind: int) -> Statement | None:
    """The total that the first number from `behind` on tells that a word links to "toll"."""
    for position in range(behind, min(len(reading.tokens), harm.end + TOLL_REACH)):
        if reading.lower(position) == ";" or (reading.lower(position) == ":" and "(" not in reading.lowers(harm.end, position)):
            return None
        group = reading.group_from(position)
        if group is not None and group.kind in _NUMBERS and (told := _linked(reading, harm, group)):
            return told
    return None


def _numbering(reading: Reading, harm: Harm) -> Statement | None:
    """`The policemen murdered since April total 162`; `the mayors executed now number eight`; `the dead amount to 12`."""
    before = reading.lower(harm.first - 1)
    many = reading.group_to(harm.first - (before == "who"))
    is_many = (
        before in {"the", "those"} or _are_bodies_there(reading, harm) or (many is not None and many.kind is GroupKind.PLURAL)
    )
    if not is_many or (harm.form is Form.NOUN and reading.lower(harm.verb) != "bodies"):
        return None
    for position in range(harm.end, min(len(reading.tokens), harm.end + TOLL_REACH)):
        if reading.lower(position) in {";", ":"}:
            return None
        is_amount = position == harm.end and reading.lower(position) in _AMOUNTING and reading.lower(position + 1) == "to"
        is_amount = is_amount and reading.lower(harm.first - 2) not in PREPOSITIONS
        is_verb = reading.lower(position) in _NUMBERING and reading.lower(position - 1) not in {"the", "a", "total", "large"}
        group = reading.group_from(position + 1 + is_amount) if is_verb or is_amount else None
        if group is not None and group.kind is GroupKind.BARE:
            return state(harm, (group,), "death-toll")
    return None


def _tallied(reading: Reading, harm: Harm) -> Statement | None:
    """`Its tally of 22 dead includes` six children."""
    group = reading.group_to(harm.first) or reading.group_to(harm.end) if harm.form is Form.ADJECTIVE else None
    before = reading.lowers(group.first - 2, group.first) if group else []
    is_tally = before[-1:] == ["of"] and before[0] in {"tally", "toll"}
    return state(harm, (group,), "death-toll") if group and group.kind in _NUMBERS and is_tally else None


def _brought_to(reading: Reading, harm: Harm) -> Statement | None:
    """`The deaths take to six the number` in the floods; `the killings brought to 12 the total`."""
    is_brought = reading.lower(harm.end) in _BRINGING | {"take", "takes", "raise", "raises"} and harm.form is Form.NOUN
    is_brought = is_brought and reading.lower(harm.end + 1) == "to" and reading.group_to(harm.first) is None
    group = reading.group_from(harm.end + 2) if is_brought else None
    behind = reading.lowers(group.end, group.end + 2) if group else []
    is_number = behind[:1] == ["the"] and behind[1:] != [] and behind[1] in {"number", "total", "toll", "count", "tally"}
    if group is None or not is_number or group.kind not in _NUMBERS or harm.outcome is not Outcome.KILLED:
        return None
    is_of = reading.lower(group.end + 2) == "of"
    are_dead = reading.lower(group.end + 3) in _DEAD
    return state(harm, (group,), "death-toll") if are_dead or not is_of else None


_DEAD = frozenset("people those deaths dead victims persons fatalities".split())
"""Whose number deaths bring to so many."""


def _are_bodies_there(reading: Reading, harm: Harm) -> bool:
    """``Bodies in`` the graves, not ``bodies such as`` the council."""
    is_first = harm.first == 0 and reading.lower(harm.verb) == "bodies"
    return is_first and reading.lower(harm.end) in {"in", "at", "from", "found", "recovered", "now"}


_AMOUNTING = frozenset({"amount", "amounts", "amounted"})
_NUMBERING = frozenset("number numbers numbered total totals totaled totalled".split())


def _linked(reading: Reading, harm: Harm, group: PersonGroup) -> Statement | None:
    """The total that a number behind "toll" tells by the word in front of it: ``rose to 33``, ``raised the toll from 31``."""
    link = reading.lower(group.first - 1)
    if reading.lower(group.end) == "per":
        return None
    is_raised = reading.lowers(harm.first - 2, harm.first) in _RAISED or reading.lower(group.first - 2) in _RISING
    if link == "from" and is_raised and "to" not in reading.lowers(group.end, len(reading.tokens)):
        found = state(harm, (group,), "death-toll")
        return replace(found, is_superseded=True) if found else None
    risen = _risen(reading, group)
    is_pushed = group.first == harm.end and group.count is not None and group.count.qualifier is Qualifier.AT_LEAST
    is_pushed = is_pushed and not _BRINGING.isdisjoint(reading.lowers(harm.first - PUT_REACH, harm.first))
    is_made = group.first == harm.end and "making" in reading.lowers(harm.first - 3, harm.first)
    is_pushed = is_pushed or (is_made and reading.lower(group.end) != "more")
    is_given = link == "as" and not _GIVING.isdisjoint(reading.lowers(0, harm.first))
    is_at_most = reading.lowers(group.first, group.first + 2) == ["as", "high"]
    is_at_most = is_at_most or (link == "in" and reading.lower(group.first) == "the" and _is_vague(group))
    if risen is None and (is_given or is_at_most or is_pushed or link in _TOLL_LINKS):
        return state(harm, (_beyond(reading, group, group.first - 1),), "death-toll")
    newer = risen or _gone_up_to(reading, group)
    return state(harm, (newer,), "death-toll") if newer else None


def _is_vague(group: PersonGroup) -> bool:
    return group.count is not None and group.count.qualifier is Qualifier.VAGUE


_GIVING = frozenset("gave given gives put listed".split())
_RAISED = (["raised", "the"], ["raised", "its"], ["raising", "its"], ["raising", "the"], ["lowered", "the"], ["revised", "the"])
"""Words in front of a toll "from" which it came: ``raised the toll in the afternoon from`` 71."""


def _rises(reading: Reading, harm: Harm) -> bool:
    """Whether "the dead" or "deaths" are a number that rises: ``The dead jumped from 212 to 340``, brought ``murders to`` 9."""
    is_total = reading.lower(harm.verb) in _TOTALLED and harm.form in (Form.ADJECTIVE, Form.NOUN)
    link = reading.lower(_behind_cause(reading, harm.end)) if is_total else ""
    if link != "to":
        are_counted = reading.lower(harm.verb) in {"deaths", "fatalities", "homicides", "murders"}
        return link in _RISING or (are_counted and _passes(reading, harm.end))
    return not _BRINGING.isdisjoint(reading.lowers(harm.first - PUT_REACH, harm.first))


def _passes(reading: Reading, position: int) -> bool:
    """Whether a number is passed behind "deaths" and what or where they were: Cholera deaths ``in Lusaka pass 300``."""
    if not GAME.isdisjoint(reading.sentence.lowers):
        return False
    for at in range(position, position + PASS_MOST):
        word = reading.lower(at)
        if word in _EXCEEDING | _NEARING:
            return (number := reading.group_from(at + 1)) is not None and number.kind in _NUMBERS
        if word in _STOPPING or (not word.isalpha() and word not in {"have", "has", "-"}):
            return False
    return False


PASS_MOST = 8
"""Tokens of ``from the virus in the north have`` at most."""
_STOPPING = frozenset(
    "who which that and but were was is are as while to not yet did nearly almost fell down cases arrests numbers"
    " vaccinations".split()
)


def _behind_cause(reading: Reading, position: int) -> int:
    """`position` moved behind what many died of: Deaths ``in militant attacks`` rose to 655."""
    if reading.lower(position) not in {"in", "from"}:
        return position
    words = reading.lowers(position + 1, position + CAUSE_MOST)
    if _CAUSES.isdisjoint(words):
        return position
    return next((position + 1 + at for at, word in enumerate(words) if word in _RISING), position)


_CAUSES = frozenset("attacks violence bombings clashes floods strikes raids fighting shelling unrest".split())
CAUSE_MOST = 5
"""Tokens of ``in militant attacks`` at most."""
_TOTALLED = frozenset("dead deaths fatalities homicides murders killings".split())
_BRINGING = frozenset("push bring brings bringing brought pushed pushing pushes raised raising took taking".split())
_RISING = frozenset(
    "climb climbs rise rose rises risen jumped climbed soared swelled grew reached stood doubled increased".split()
)


def _risen(reading: Reading, group: PersonGroup) -> PersonGroup | None:
    """The 33 of ``from 31 to 33``, which reads like a range."""
    words = reading.lowers(group.phrase[0] - 1, group.phrase[1])
    is_range = ("from" in words[:2] or (words[:1] == ["by"] and _is_rising_by(reading, group))) and "to" in words
    if not is_range or group.count is None or group.count.high is None:
        return None
    first = group.phrase[0] + words.index("to")
    count = exactly(group.count.high)
    return replace(group, first=first, phrase=(first, group.phrase[1]), count=count)


def _is_rising_by(reading: Reading, group: PersonGroup) -> bool:
    """Whether a number behind "by" is by how many a toll rose: ``rose by 12 to 62``."""
    return reading.lower(group.phrase[0] - 2) in _RISING


def _gone_up_to(reading: Reading, group: PersonGroup) -> PersonGroup | None:
    """The 240 of ``has gone up to 240``, which reads like a bound."""
    is_bound = group.count is not None and group.count.qualifier is Qualifier.AT_MOST and group.count.high is not None
    if not is_bound or group.count is None or reading.lower(group.first - 1) not in _RISING | {"gone", "went", "going"}:
        return None
    return replace(group, count=exactly(group.count.high))


def _counts_persons(reading: Reading, harm: Harm) -> bool:
    """Whether "the number of" stands in front of a word of harm, nearer than any comma."""
    words = reading.lowers(harm.verb - NUMBER_REACH, harm.verb)
    if words[-2:] in (["count", "of"], ["tally", "of"], ["toll", "of"]):
        return True
    if "number" not in words or reading.lower(harm.verb - 1) == "a":
        return False
    return "," not in words[words.index("number") :]


def _number_before(reading: Reading, harm: Harm) -> PersonGroup | None:
    """The number in ``bringing to 31 the number of troops killed``."""
    words = reading.lowers(0, harm.verb)
    if "number" not in words:
        return None
    at = len(words) - 1 - words[::-1].index("number")
    group = reading.group_to(at - 1) if reading.lower(at - 1) == "the" else None
    is_put = group is not None and reading.lowers(group.first - 2, group.first)[-2:] in (["puts", "at"], ["put", "at"])
    return group if group and (is_put or reading.lower(group.first - 1) == "to") else None


def _beyond(reading: Reading, group: PersonGroup, link: int) -> PersonGroup:
    """The number as a lower bound behind "exceeds" or "passed"."""
    if reading.lower(link) in _NEARING and group.count is not None:
        return replace(group, count=group.count._replace(qualifier=Qualifier.APPROXIMATE))
    is_bound = reading.lower(link) in _EXCEEDING and group.count is not None and group.count.qualifier is Qualifier.EXACT
    return replace(group, count=Count(group.count.low, None, Qualifier.AT_LEAST)) if is_bound and group.count else group
