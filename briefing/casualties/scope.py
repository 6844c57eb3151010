"""Whether a figure counts the one event of the story, many events together, or an older event."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefing.casualties.elsewhere import are_returned, counts_killings, counts_over_year, is_apart, is_elsewhere, is_told_as_one
from briefing.casualties.figure import Scope
from briefing.casualties.opening import LEAD, Opening
from briefing.casualties.over_time import STATE_REACH, is_state_since, runs_over_time
from briefing.casualties.words import HAVE
from briefing.months import MONTH, WEEKDAYS, is_year
from briefing.numerals import may_begin

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.casualties.reading import Reading, Statement

_EARLIER_TIME = re.compile(
    r"^earlier (?:this|in the) (?:week|month|year)\b|\b(?:last (?:year|month|season|summer|winter|spring|autumn|fall)"
    r"|(?:year|month|decade|week)s? (?:ago|earlier|before)|the previous (?:year|month)|the (?:weekend|week|month|year) before)\b"
    r"|\bin the past(?= [.;,]|$)"
)
_AFTER_ANOTHER = re.compile(r"\b(?:days|weeks|months|years|a (?:day|week|month|year)) after (?:an?|another) (?:\S+ ){0,3}\S+$")
"""An event of long before: ``two years after a bombing`` killed 40."""
_DAYS_AGO = re.compile(r"\b(?:[5-9]|\d\d|five|six|seven|eight|nine|ten|eleven|twelve) days ago\b")
_CAME_AFTER = re.compile(r"\b(?:came|comes|happened|occurred)(?: \S+){0,4} (?:hours?|days?|weeks?|months?|years?) after\b")
"""What came before the story's own event: the shooting ``came four hours after`` a man was wounded."""
_HAD_DAYS_BEFORE = re.compile(r"had (?:been )?\S+(?: [^ ,;]+){0,6} (?:hours|days?|nights?) (?:earlier|before)\b")
_OTHER_EVENT = re.compile(
    r"\b(?:in an? (?:similar|previous|separate|unrelated)|an(?:other)? (?:earlier|older) (?!(?:statement|report|count|toll|tally"
    r"|figure|estimate|version|announcement|post)\b)|a (?:previous|similar|separate))\b"
)
_OPENING_MONTH = re.compile(rf"(?:in {MONTH}(?: \d{{4}})?|last week) ?,")
_IN_A_MONTH = re.compile(rf"\b(?:in|on|last) {MONTH}")
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


class Setting(NamedTuple):
    """What a scope rule looks at: a figure in its sentence, where that names events, the year of publication."""

    reading: Reading
    statement: Statement
    plural_events: tuple[int, ...]
    singular_events: tuple[int, ...]
    year: int | None
    opening: Opening
    text: str
    """The sentence in lower case, a space between its tokens."""

    @property
    def names_weekday(self) -> bool:
        return not _WEEKDAYS.isdisjoint(self.text.split())


_WEEKDAYS = frozenset(WEEKDAYS)


def counts_over_time(setting: Setting) -> Scope | None:
    """`since January`; `this year`; `over the past three months`."""
    verb, end = setting.statement.harm.verb, setting.statement.harm.end
    if is_state_since(setting.reading.lowers(verb, end), setting.reading.lowers(end, end + STATE_REACH)):
        return None
    words = setting.reading.lowers(setting.statement.phrase[1], len(setting.reading.tokens))
    is_brought = not _BRINGING.isdisjoint(words) and setting.statement.rule != "death-toll"
    return Scope.CUMULATIVE if not is_brought and runs_over_time(setting.text) else None


_BRINGING = frozenset("bring brings bringing brought".split())
"""Verbs behind new victims by which a sum of many events is told: the two deaths ``bring to six`` those of this summer."""


def many_events(setting: Setting) -> Scope | None:
    """`attacks that have left dozens dead`."""
    first = setting.statement.phrase[0]
    for event in setting.plural_events:
        is_one_of = "one" in setting.reading.lowers(event - 6, event) and "of" in setting.reading.lowers(event - 5, event)
        is_many = event < first and setting.reading.lower(event) not in _SAME_EVENT and not is_one_of
        is_of_day = setting.names_weekday and setting.reading.sentence.index <= LEAD
        is_many = is_many and not (is_of_day and is_apart(setting.reading, event)) and not is_told_as_one(setting.reading, event)
        if is_many and setting.reading.lower(event + 1) in {"that", "which"} and not _is_told_once(setting, event):
            return Scope.CUMULATIVE
        is_numbered = any(may_begin(word) for word in setting.reading.lowers(event - 3, event))
        is_news = setting.reading.sentence.index < LEAD and event <= OPENING and setting.names_weekday
        if is_many and not is_numbered and not is_news and (HAVE - {"had"}).intersection(setting.reading.lowers(event, first)):
            return Scope.CUMULATIVE
    return None


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


def bodies_returned(setting: Setting) -> Scope | None:
    """`exchanged the bodies of 909 soldiers`: dead of long before."""
    return Scope.BACKGROUND if are_returned(setting.text) else None


def _is_told_once(setting: Setting, event: int) -> bool:
    """Whether the clause tells in the past what a named series did: ``the bombings that killed three``."""
    before = setting.reading.lowers(event - 2, event)
    is_definite = bool({"the", "'s"} & set(before)) and not any(may_begin(word) for word in before if word)
    return is_definite and setting.reading.lower(event + 2) == setting.reading.lower(setting.statement.harm.verb)


def war(setting: Setting) -> Scope | None:
    """`The war has killed 12,000`; `died in the nine-year conflict`."""
    reading, harm = setting.reading, setting.statement.harm
    for position, token in enumerate(reading.tokens):
        if token.lower not in _WARS or reading.lower(position + 1) in {"-", "crimes", "criminal", "zone"}:
            continue
        if _WORST.intersection(reading.lowers(position - 4, position)) or "latest" in reading.lowers(position - 8, position):
            continue
        between = set(reading.lowers(position, harm.first))
        is_perfect = not {"has", "have"}.isdisjoint(reading.lowers(position, harm.verb))
        determined = _DETERMINING & set(reading.lowers(position - 3, position)) or (is_perfect and position < OPENING)
        is_parted = "," in between and not (is_perfect or "which" in between)
        verb = next((at for at in range(position, harm.first) if reading.lower(at) in {"has", "have"}), harm.first)
        is_told_of = bool({"said", "says"} & between) or "of" in reading.lowers(position, verb)
        is_subject = position < harm.first and not is_told_of and not is_parted
        is_setting = position >= harm.end and {"in", "during"} & set(reading.lowers(position - 4, position))
        if determined and (is_subject or is_setting):
            return Scope.CUMULATIVE
    return None


def worst_since(setting: Setting) -> Scope | None:
    """`the worst accident since 1974, when 88 people died`."""
    return Scope.BACKGROUND if _SINCE_WHEN.search(setting.text) else None


def elsewhere(setting: Setting) -> Scope | None:
    """`a block from where two were killed`; `An hour earlier, a man was killed`; the city `has had 84 homicides`."""
    if counts_killings(setting.reading, setting.statement):
        return Scope.CUMULATIVE
    if is_elsewhere(setting.reading, setting.statement):
        return Scope.BACKGROUND
    is_of_year = setting.statement.count.size > 1 and _is_behind_news(setting) and counts_over_year(setting.text)
    return Scope.CUMULATIVE if is_of_year else None


def of_another_cause(setting: Setting) -> Scope | None:
    """`taking the number of hunger-related deaths to 233`: a count that goes on beside the story."""
    before = setting.reading.lower(setting.statement.harm.first - 1)
    is_late = setting.reading.sentence.index > LEAD
    return Scope.CUMULATIVE if is_late and before.endswith("-related") and setting.statement.rule == "death-toll" else None


def last_one(setting: Setting) -> Scope | None:
    """`The last deputy killed in the line of duty was Ann Lee`: the one before the story's own."""
    words = setting.reading.lowers(0, LAST_REACH)
    is_told = words[:2] == ["the", "last"] and any(one in _HARMED_ONE for one in words) and not {"of", "two"} & set(words[2:4])
    return Scope.BACKGROUND if is_told and setting.reading.sentence.index > 0 else None


LAST_REACH = 9
"""Tokens between "the last" and the harm of one told at most."""
_HARMED_ONE = frozenset("killed slain murdered died".split())
_SINCE_WHEN = re.compile(rf"since (?:\d{{4}}|{MONTH}(?: \d{{4}})?) , when")


def earlier_time(setting: Setting) -> Scope | None:
    """`last year`; `two months ago`: not in the first sentence, which tells of the story's own event."""
    before = " ".join(setting.reading.lowers(0, setting.statement.harm.first))
    if _AFTER_ANOTHER.search(before) or _CAME_AFTER.search(before):
        return Scope.BACKGROUND
    behind = " ".join(setting.reading.lowers(setting.statement.harm.first, len(setting.reading.tokens)))
    if _HAD_DAYS_BEFORE.match(behind):
        return Scope.BACKGROUND
    is_first = setting.reading.sentence.index <= (LEAD if setting.opening.is_remembered else setting.opening.first)
    if setting.reading.sentence.index > LEAD and _DAYS_AGO.search(setting.text):
        return Scope.BACKGROUND
    return Scope.BACKGROUND if not is_first and _EARLIER_TIME.search(setting.text) else None


def other_event(setting: Setting) -> Scope | None:
    """`in a separate accident`; `an earlier attack`; `in another ferry accident in August`."""
    if _OTHER_EVENT.search(setting.text):
        return Scope.BACKGROUND
    events = ((event, {"another"}) for event in setting.singular_events), ((event, {"other"}) for event in setting.plural_events)
    is_other = any(words.intersection(setting.reading.lowers(event - 3, event)) for pairs in events for event, words in pairs)
    is_dated = setting.reading.sentence.index > LEAD and _IN_A_MONTH.search(setting.text) is not None
    return Scope.BACKGROUND if is_other and is_dated else None


def earlier_month(setting: Setting) -> Scope | None:
    """`In October, a bomb in the same market killed five`; `Last week, four died in ...`."""
    return Scope.BACKGROUND if _is_behind_news(setting) and _OPENING_MONTH.match(setting.text) else None


def _is_behind_news(setting: Setting) -> bool:
    """Whether a sentence stands behind those that tell the story's own event of this week."""
    is_news = setting.opening.names_day and not setting.opening.is_retold
    return setting.reading.sentence.index > (setting.opening.first if is_news else LEAD)


def another_month(setting: Setting) -> Scope | None:
    """`where a boy was shot in April`, told late in a story that opens with what happened on Thursday."""
    if not _is_behind_news(setting) or setting.opening.is_retold or setting.names_weekday:
        return None
    named = {month[:3] for month in _DATED_MONTH.findall(setting.text)}
    return Scope.BACKGROUND if named and named.isdisjoint(setting.opening.months) else None


_DATED_MONTH = re.compile(rf"\b(?:in|on|last)(?: (?:early|mid|late|\d{{1,2}}))? ({MONTH})\b")


def earlier_year(setting: Setting) -> Scope | None:
    """`died in a crush in 1985`: an older year in the figure's own clause."""
    if setting.year is None and not _is_behind_news(setting):
        return None
    told = setting.opening.year or setting.year
    return Scope.BACKGROUND if any(told is None or year < told for year in _years(setting)) else None


def _years(setting: Setting) -> list[int]:
    """The years that a sentence names in front of a figure, or behind it before a relative clause."""
    found = []
    for position, token in enumerate(setting.reading.tokens):
        is_other = setting.reading.lower(position - 1) == "since" or setting.reading.lower(position + 1) == "block"
        if not is_year(token.text) or is_other:
            continue
        is_counted = setting.statement.phrase[0] <= position < setting.statement.phrase[1]
        between = setting.reading.lowers(setting.statement.harm.end, position)
        if not is_counted and not {"which", "who", "where"}.intersection(between):
            found.append(int(token.text))
    return found


def another_event(setting: Setting) -> Scope | None:
    """`a tsunami that killed 230,000 people`, told late in the story: an event that it has not told of."""
    reading, harm = setting.reading, setting.statement.harm
    if reading.sentence.index <= LEAD or setting.statement.rule != "active-object":
        return None
    for event in setting.singular_events:
        begins = {"a", "an", "another"} & set(reading.lowers(event - 3, event))
        if begins and 0 < harm.first - event <= 3 and reading.lower(harm.first - 1) in {"that", "which"}:
            return Scope.BACKGROUND
    return None


def of_comparison(setting: Setting) -> Scope | None:
    """`compared with 224 in July`: of another time than the story's."""
    return Scope.BACKGROUND if setting.statement.rule == "comparison" else None


RULES: tuple[Callable[[Setting], Scope | None], ...] = (
    of_comparison,
    worst_since,
    last_one,
    of_another_cause,
    earlier_time,
    other_event,
    counts_over_time,
    many_events,
    one_of_many,
    elsewhere,
    bodies_returned,
    war,
    earlier_month,
    another_month,
    earlier_year,
    another_event,
)


def find_scope(setting: Setting) -> Scope:
    """The first rule's answer; without one, the story's own event."""
    return next((scope for rule in RULES if (scope := rule(setting))), Scope.EVENT)
