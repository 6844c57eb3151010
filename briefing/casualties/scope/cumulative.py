"""The scope rules for counts of many events together: since January, in the war, attacks that have left dozens dead."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome, Scope
from briefing.casualties.scope.elsewhere import is_apart, is_told_as_one
from briefing.casualties.scope.opening import LEAD
from briefing.casualties.scope.over_time import STATE_REACH, is_state_since, runs_over_time
from briefing.casualties.words import HAVE, HAZARDS, SAYING
from briefing.months import WEEKDAY_WORDS, is_year
from briefing.numerals import may_begin
from briefing.patterns import Pattern

if TYPE_CHECKING:
    from briefing.casualties.scope.setting import Setting

_WARS = frozenset(
    "dictatorship troubles intifada"
    " war conflict insurgency rebellion genocide uprising campaign violence epidemic pandemic offensive feud".split()
)
_DETERMINING = frozenset("the this a its that 's years decades".split())
OPENING = 4
"""Tokens from the start of a sentence in which "Gang violence has" is its subject."""
_WORST = frozenset("worst deadliest bloodiest heaviest fiercest".split())
"""Words by which an event is compared with others of its kind: ``in the worst violence in decades``."""
_SAME_EVENT = frozenset(
    "floods fires wildfires riots clashes protests rains landslides battles talks mudslides storms earthquakes explosions"
    " blasts gales winds tornadoes avalanches demonstrations".split()
)
"""Plural events that are told as one."""


def counts_over_time(setting: Setting) -> Scope | None:
    """`since January`; `this year`; `over the past three months`."""
    verb, end = setting.statement.harm.verb, setting.statement.harm.end
    if is_state_since(setting.reading.lowers(verb, end), setting.reading.lowers(end, end + STATE_REACH)):
        return None
    text = _without_place(setting) if "where" in setting.text else setting.text
    text = text if (own := _own_clause(setting)) is None else own
    if not runs_over_time(text) or ("since" in setting.text and _is_of_a_day(setting)):
        return None
    if _is_of_one_disaster(setting) or (setting.statement.outcome is Outcome.DISPLACED and _FIGHTING_BEGAN.search(text)):
        return None
    words = setting.reading.lowers(setting.statement.phrase[1], len(setting.reading.tokens))
    is_freed = setting.statement.rule == "freed" and "since" in words
    if is_freed and not _HELD.isdisjoint(words[: words.index("since")]):
        return None
    is_brought = _BROUGHT.search(" ".join(words)) is not None and setting.statement.rule != "death-toll"
    return None if is_brought else Scope.CUMULATIVE


def _without_place(setting: Setting) -> str:
    """The sentence without what it says of the place behind the figure: in the south``, where 3,500 have died in five years``."""
    words = setting.reading.sentence.lowers
    at = next((at for at in range(setting.statement.phrase[1], len(words)) if words[at] == "where" and words[at - 1] == ","), 0)
    closing = next((end for end in range(at + 1, len(words)) if words[end] == ","), len(words))
    return " ".join((*words[: at - 1], *words[closing + 1 :])) if at else setting.text


def _is_of_one_disaster(setting: Setting) -> bool:
    """Whether the lead counts the dead of a disaster that goes on: ``Floods have killed 31 people over the past week``."""
    reading = setting.reading
    is_lead = reading.sentence.index == setting.opening.first and _PAST_WEEK.search(setting.text) is not None
    return is_lead and not HAZARDS.isdisjoint(reading.lowers(0, setting.statement.phrase[0]))


_PAST_WEEK = Pattern(r"\b(?:over|in|during) the (?:past|last) (?:(?:\S+ )?(?:days|week|weekend)|two weeks)\b")
_FIGHTING_BEGAN = Pattern(r"\bsince (?:the )?(?:\S+ )?(?:fighting|clashes|shelling|bombardment) (?:began|started|erupted)\b")
"""From when on those count who flee what goes on now."""


def _own_clause(setting: Setting) -> str | None:
    """The sentence up to what has killed others behind the figure: 18 fell in unrest ``that has killed`` thousands in years."""
    reading, end = setting.reading, max(setting.statement.phrase[1], setting.statement.harm.end)
    for harm in reading.harms:
        begin = harm.first - 1
        if begin >= end and reading.lower(begin) in {"that", "which"} and reading.lower(harm.first) in {"has", "have"}:
            return " ".join(reading.lowers(0, begin))
    return None


def _is_of_a_day(setting: Setting) -> bool:
    """Whether a weekday right beside it dates the deed, so that "since" tells of something else: shot ``on Friday``."""
    reading, statement = setting.reading, setting.statement
    first, end = min(statement.phrase[0], statement.harm.first), max(statement.phrase[1], statement.harm.end)
    if not HAVE.isdisjoint(reading.lowers(statement.harm.first - 2, statement.harm.verb + 1)):
        return False
    behind = next((at for at in range(end, end + DAY_REACH) if reading.lower(at) in WEEKDAY_WORDS), 0)
    between = reading.lowers(end, behind)
    if behind and _APART.isdisjoint(between) and SAYING.isdisjoint(between):
        return True
    in_front = reading.lowers(first - 2, first)
    return in_front[:1] == ["on"] and in_front[-1] in WEEKDAY_WORDS and reading.lower(first - 3) not in SAYING


DAY_REACH = 6
"""Tokens between a deed and its weekday at most."""
_APART = frozenset({",", ";", "since", "until", "for", "before", "after"})
_HELD = frozenset("held holding captive hostage kidnapped abducted".split())
"""What those who are freed were since then: ``held since November``."""
_BROUGHT = Pattern(
    r"\b(?:bring|brings|bringing|brought|take|takes|taking|took|pushing|raising) (?:to\b|(?:the|this|its|their) (?:\S+ ){0,4}"
    r"(?:toll|total|number|count|tally|dead|deaths|homicides|murders)\b)"
)
"""Words behind new victims by which a sum of many events is told: the two deaths ``bring to six`` those of this summer."""


def many_events(setting: Setting) -> Scope | None:
    """`attacks that have left dozens dead`; `the 2002 bombings that killed 202`: an older event."""
    first = setting.statement.phrase[0]
    for event in setting.plural_events:
        is_one_of = "one" in setting.reading.lowers(event - 6, event) and "of" in setting.reading.lowers(event - 5, event)
        is_spree = setting.reading.sentence.index <= LEAD and not _SPREES.isdisjoint(setting.reading.lowers(event - 3, event))
        is_many = event < first and setting.reading.lower(event) not in _SAME_EVENT and not is_one_of and not is_spree
        is_of_day = setting.names_weekday and setting.reading.sentence.index <= LEAD
        is_many = is_many and not (is_of_day and is_apart(setting.reading, event)) and not is_told_as_one(setting.reading, event)
        years = _years_of(setting, event)
        if is_many and years:
            return None if str(setting.opening.year) in years else Scope.BACKGROUND
        if is_many and setting.reading.lower(event + 1) in {"that", "which"} and not _is_told_once(setting, event):
            return Scope.CUMULATIVE
        is_numbered = any(may_begin(word) for word in setting.reading.lowers(event - 3, event))
        is_lead = setting.reading.sentence.index == setting.opening.first or setting.names_weekday
        is_news = setting.reading.sentence.index < LEAD and is_lead and _opens_clause(setting, event)
        if is_many and not is_numbered and not is_news and (HAVE - {"had"}).intersection(setting.reading.lowers(event, first)):
            return Scope.CUMULATIVE
    return None


def _opens_clause(setting: Setting, event: int) -> bool:
    """Whether an event is a subject with which the sentence, or what somebody says in it, begins: he says ``air raids`` have."""
    reading = setting.reading
    begin = next((at + 1 for at in range(event - 1, -1, -1) if reading.lower(at) in SAYING), 0)
    if event - begin <= OPENING:
        return True
    return any(0 < event - other <= JOINED_REACH and other - begin <= OPENING for other in setting.plural_events)


JOINED_REACH = 4
"""Tokens from one event to the next of those joined at most: ``attacks and gunbattles``."""


def _years_of(setting: Setting, event: int) -> list[str]:
    """The years by which a relative clause's event is dated: the ``2002`` bombings that, attacks in May ``2003`` which."""
    behind = setting.reading.lowers(event + 1, setting.statement.phrase[0])
    relative = next((at for at, word in enumerate(behind) if word in {"that", "which"}), None)
    if relative is None:
        return []
    around = setting.reading.lowers(event - DATED_REACH, event) if relative == 0 else behind[:relative]
    return [word for word in around if is_year(word)]


DATED_REACH = 4
"""Tokens of a year and a place in front of one event told by a plural at most: the ``2002 Bali bomb`` attacks."""
_SPREES = frozenset("string series spree rampage".split())
"""Words that make one event of many: a ``string`` of shootings that left one dead."""


def one_of_many(setting: Setting) -> Scope | None:
    """`It was one of 12 shootings over the weekend, which left four people dead`: a count of all of them."""
    reading, first = setting.reading, setting.statement.phrase[0]
    for event in setting.plural_events:
        before = reading.lowers(event - ONE_OF_REACH, event)
        is_one_of = ["one", "of"] in (before[at : at + 2] for at in range(len(before))) and any(map(may_begin, before[-2:]))
        if is_one_of and event < first and {"which", "that"}.intersection(reading.lowers(event, first)):
            return Scope.CUMULATIVE
    return None


ONE_OF_REACH = 6
"""Tokens of ``one of at least 12`` at most."""


def _is_told_once(setting: Setting, event: int) -> bool:
    """Whether the clause tells in the past what a named series did: ``the bombings that killed three``."""
    before = setting.reading.lowers(event - 2, event)
    is_definite = bool({"the", "'s"} & set(before)) and not any(may_begin(word) for word in before if word)
    return is_definite and setting.reading.lower(event + 2) == setting.reading.lower(setting.statement.harm.verb)


def war(setting: Setting) -> Scope | None:
    """`The war has killed 12,000`; `died in the nine-year conflict`."""
    reading, harm = setting.reading, setting.statement.harm
    for position, token in enumerate(reading.tokens):
        if token.lower not in _WARS or _is_of_day(reading.lowers(position + 1, position + 3)):
            continue
        if _WORST.intersection(reading.lowers(position - 4, position)) or "latest" in reading.lowers(position - 8, position):
            continue
        is_fresh = token.lower == "violence" and reading.lower(position - 1) in _FRESH
        if is_fresh or _is_the_violence(setting, position):
            continue
        between = set(reading.lowers(position, harm.first))
        is_perfect = not {"has", "have"}.isdisjoint(reading.lowers(position, harm.verb))
        determined = _DETERMINING & set(reading.lowers(position - 3, position)) or (is_perfect and position < OPENING)
        is_carried = not {"has", "have"}.isdisjoint(reading.lowers(position - CARRIED_REACH, position)) and "waged" not in between
        has_which = _has_which(reading.lowers(position, harm.first))
        is_parted = "," in between and not (is_perfect or is_carried or has_which)
        verb = next((at for at in range(position, harm.first) if reading.lower(at) in {"has", "have"}), harm.first)
        is_told_of = bool({"said", "says"} & between) or "of" in reading.lowers(position, min(verb, setting.statement.phrase[0]))
        is_subject = position < harm.first and (is_carried or has_which or not is_told_of) and not is_parted
        is_setting = position >= harm.end and not {"in", "during"}.isdisjoint(reading.lowers(position - 4, position))
        is_setting = is_setting and not _kills_itself(setting, position)
        have_killed = setting.statement.count.size >= MANY and not HAVE.isdisjoint(reading.lowers(harm.first, harm.verb))
        is_news = setting.reading.sentence.index <= LEAD and not (is_perfect or is_carried or have_killed)
        is_news = is_news and _is_one_attack(reading.lowers(position - 4, position + 1))
        if determined and (is_subject or is_setting) and not is_news:
            return Scope.CUMULATIVE
    return None


def _is_the_violence(setting: Setting, position: int) -> bool:
    """Whether "the violence" is the story's own: 36 people were killed ``in the violence``, not have been."""
    reading, harm = setting.reading, setting.statement.harm
    is_own = reading.lower(position) == "violence" and reading.lower(position - 1) == "the" and position >= harm.end
    is_own = is_own and setting.statement.count.size < THOUSAND
    return is_own and HAVE.isdisjoint(reading.lowers(harm.first, harm.end)) and reading.lower(position + 1) in {".", "", ","}


def _kills_itself(setting: Setting, war: int) -> bool:
    """Whether a war's own toll follows, so that the figure in front is the day's: in a conflict ``that has killed`` 70,000."""
    is_own = setting.reading.lower(war + 1) in {"that", "which"} and setting.reading.lower(war + 2) in {"has", "have", "had"}
    return is_own and setting.names_weekday


_FRESH = frozenset("new fresh renewed".split())


def _is_one_attack(words: list[str]) -> bool:
    """Whether the news is the attack itself: killing 12 in ``a stepped-up offensive``."""
    is_long = any(unit in word for word in words if word not in WEEKDAY_WORDS for unit in _LASTING)
    return words[-1] == "offensive" and "a" in words and not is_long


MANY = 100
"""So many that "have" been killed in an offensive are no one attack's."""
_LASTING = ("year", "month", "week", "day", "decade", "long", "continuing", "lengthy")
"""Parts of words by which an offensive is told to last: ``a 22-day`` one."""
THOUSAND = 1000
"""So many dead are no one outbreak's of violence."""


def _is_of_day(behind: list[str]) -> bool:
    """Whether the words behind make of a war a day's violence, or a thing: ``the violence Saturday``, ``war crimes``."""
    day = behind[1:] if behind[:1] == ["on"] else behind[:1]
    return not WEEKDAY_WORDS.isdisjoint(day) or behind[:1] in _THINGS


_THINGS = (["-"], ["crimes"], ["criminal"], ["zone"])


def _has_which(words: list[str]) -> bool:
    """Whether a clause with "which" behind a comma goes on: the conflict in the south this summer, ``which`` took 30 lives."""
    return (",", "which") in pairwise(words)


CARRIED_REACH = 6
"""Tokens of ``have carried out a campaign`` at most."""


def of_another_cause(setting: Setting) -> Scope | None:
    """`taking the number of hunger-related deaths to 233`: a count that goes on beside the story."""
    before = setting.reading.lower(setting.statement.harm.first - 1)
    is_late = setting.is_late
    return Scope.CUMULATIVE if is_late and before.endswith("-related") and setting.statement.rule == "death-toll" else None
