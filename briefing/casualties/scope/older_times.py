"""The scope rules for an older time: last year, in October, in a crush in 1985, two years after a bombing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.figure import BODILY_HARM, Outcome, Scope
from briefing.casualties.persons.group import GroupKind
from briefing.casualties.scope.opening import LEAD
from briefing.months import MONTH, WEEKDAY_WORDS, is_year
from briefing.patterns import Pattern

if TYPE_CHECKING:
    from briefing.casualties.scope.setting import Setting

_EARLIER_TIME = Pattern(
    r"^earlier (?:this|in the) (?:week|month|year)\b|\b(?:last (?:year|month|season|summer|winter|spring|autumn|fall)"
    r"|(?:year|month|decade|week)s? (?:ago|earlier|before)|the previous (?:year|month)|the (?:weekend|week|month|year) before)\b"
    r"|\bin the past(?= [.;,]|$)|\bsince an? (?:19|20)\d\d\b"
)
_AFTER_ANOTHER = Pattern(
    r"\b(?:days|weeks|months|years|a (?:day|week|month|year)) after (?:an?|another) (?:\S+ ){0,3}\S+$"
    r"|\bafter an? (?:\S+ ){0,2}(?:day|night|weekend|week|month|year) (?:in|on|during) which\b"
)
"""An event of long before: ``two years after a bombing`` killed 40; ``after a weekend in which`` attacks had killed six."""
_DAY_AFTER = Pattern(
    r"^(?!.*\b(?:arrest|charg|detain|protest|funeral|mourn|visit|search|resign|condemn|vow|call)).*"
    r"\b(?:struck|attack|bomb|explo|blast|kill|clash|raid|fire|ambush).* (?:only |just )?(?:an?|one|two|three|several|\d+)"
    r" (?:hour|day|week|month)s? after(?: [^ ,]+){0,4} ?$"
)
"""An attack told in front of the one before: a bomber struck, ``a day after`` nine were killed."""
_DAYS_AGO = Pattern(r"\b(?:[5-9]|\d\d|five|six|seven|eight|nine|ten|eleven|twelve) days ago\b")
_LAST_WEEK = Pattern(r"\blast (?:week|weekend)\b(?! 's)")
_CAME_AFTER = Pattern(
    r"\b(?:death|deaths|shooting|attack|bombing|killing|blast|explosion|stabbing|incident|crash|raid|strike|fire|ambush"
    r"|assault|violence|accident|collision|disaster|tragedy|quake|earthquake|blaze|sinking|attacks"
    r"|protest|protests|rally|visit|it|this)(?: [^ ,]+){0,4}"
    r" (?:came|comes|come|happened|occurred|took place|takes place)(?: \S+){0,4}"
    r" (?:hours?|days?|weeks?|months?|years?) after\b[^,;]*(?:$|\b(?:opened fire|attacked|launched|bombed|fired|blew|detonated"
    r"|stormed|struck|raided|ambushed|exploded|shook)\b)"
)
"""What came before the story's own event: the shooting ``came four hours after`` a man was wounded."""
_FOLLOWED = Pattern(
    r"\b(?:attacks?|bombings?|blasts?|raids?|strikes?|killings?|shootings?|protests?|violence|it|this) (?:follows?|followed)"
    r" [^,;]*\b(?:that|which|when)(?: [^ ,;]+){0,3}$"
)
"""What the story's own event came behind: the attacks ``followed twin blasts that`` killed 15."""
_HAD_DAYS_BEFORE = Pattern(r"had (?:been )?\S+(?: [^ ,;]+){0,6} (?:hours|days?|nights?) (?:earlier|before)\b")
_DAYS_BEFORE = Pattern(r"^(?:just |only |about |barely )?[^ ]{1,20} (?:days?|nights?) (?:earlier|before)\b")
"""Words that open on an older deed: ``Ten days earlier`` seven pupils had been murdered."""
_A_DAY_EARLIER = Pattern(r"^(?:[^ ,;]+ ){0,2}(?:an?|one|two|three) (?:day|night)s? (?:earlier|before)(?= [.,;]|$)")
"""The day of an older deed right behind its count: it claimed the lives of 36 others ``a day earlier``."""
DAY_TAIL = 6
"""Tokens of ``others a day earlier`` at most."""
_OPENING_MONTH = Pattern(rf"(?:(?:and|but|also|then) )?(?:in {MONTH}(?: \d{{4}})?|last week) ?,")
_PLAIN_MONTH = Pattern(rf"in ({MONTH}) (?:an?|two|three|four|five|six|seven|eight|nine|ten|\d+)\b(?! ?,)")
"""The same without a comma: ``In April four people`` were killed."""


def over_last_year(setting: Setting) -> Scope | None:
    """`Accidents claimed 409 lives last year`; `Nationally, 150 people were killed last year`: a count of many events."""
    is_of_many = setting.is_late and setting.statement.count.size > 1
    if is_of_many and "this year" in setting.text and _SO_FAR.search(setting.text):
        return Scope.CUMULATIVE
    if not is_of_many or "last year" not in setting.text or "last year 's" in setting.text:
        return None
    are_many = any("the" not in setting.reading.lowers(event - 4, event) for event in setting.plural_events)
    are_many = are_many or (setting.statement.count.size >= YEARLY_LEAST and not _names_event(setting))
    return Scope.CUMULATIVE if are_many or _NATIONWIDE.search(setting.text) else None


def _names_event(setting: Setting) -> bool:
    """Whether a sentence names the one event of a count, dates it, or sets the count of another year beside it."""
    end = setting.statement.phrase[1]
    is_of_year = any(word.isdigit() and is_year(word) for word in setting.reading.lowers(end, end + 3))
    return bool(setting.singular_events) or is_of_year or _WHEN.search(setting.text) is not None


_WHEN = Pattern(rf"\bwhen an?\b|\b{MONTH} last year\b")
_SO_FAR = Pattern(r"\bnumber of [^,;]* this year\b")
YEARLY_LEAST = 50
"""So many deaths of last year are no one event's unless the sentence names it: 2,830 people died ``on the roads last year``."""
_NATIONWIDE = Pattern(r"\b(?:nationally|nationwide|across the (?:country|state))\b")


def earlier_time(setting: Setting) -> Scope | None:
    """`last year`; `two months ago`: not in the first sentence, which tells of the story's own event."""
    before = " ".join(setting.reading.lowers(0, setting.statement.harm.first))
    is_after = "after" in setting.reading.sentence.lowers
    is_then = is_after and _CAME_AFTER.search(before) is not None and setting.statement.outcome is not Outcome.DETAINED
    is_then = is_then and not _opens_clause(setting)
    is_day_after = is_after and "after" in setting.reading.lowers(setting.statement.phrase[0] - 5, setting.statement.phrase[0])
    if is_then or (is_after and _AFTER_ANOTHER.search(before)) or (is_day_after and _DAY_AFTER.match(setting.before)):
        return Scope.BACKGROUND
    is_followed = "follow" in before and setting.is_late and _FOLLOWED.search(before) is not None
    if is_followed or (not _BEFORE_NOW.isdisjoint(setting.reading.sentence.lowers) and _is_of_the_day_before(setting)):
        return Scope.BACKGROUND
    behind = " ".join(setting.reading.lowers(setting.statement.harm.first, len(setting.reading.tokens)))
    is_had = behind.startswith("had ") and setting.statement.outcome is not Outcome.DETAINED
    if _HAD_DAYS_BEFORE.match(behind) or (is_had and _DAYS_BEFORE.match(setting.text)):
        return Scope.BACKGROUND
    if setting.reading.lower(setting.statement.harm.verb) == "slain" and setting.statement.rule != "passive-subject":
        return None
    is_first = setting.reading.sentence.index <= (LEAD if setting.opening.is_remembered else setting.opening.first)
    is_of_week = "last" in setting.reading.sentence.lowers and _LAST_WEEK.search(setting.text) is not None
    is_of_week = is_of_week and setting.is_behind_news and not _is_arrest_of_one(setting)
    is_days_ago = "ago" in setting.reading.sentence.lowers and _DAYS_AGO.search(setting.text) is not None
    if (is_of_week or is_days_ago) and setting.is_late:
        return Scope.BACKGROUND
    return Scope.BACKGROUND if not is_first and _EARLIER_TIME.search(setting.text) else None


def _opens_clause(setting: Setting) -> bool:
    """Whether "and" in front of a figure begins a clause: it came days after the vote ``and seven people`` were killed."""
    first = setting.statement.members[0].first
    return setting.reading.lower(first - 1) == "and" and setting.reading.group_to(first - 1) is None


def _is_of_the_day_before(setting: Setting) -> bool:
    """Whether its day stands right behind a count: it claimed the lives of 36 others ``a day earlier``."""
    end = setting.statement.phrase[1]
    is_harm = setting.is_late and setting.statement.outcome in BODILY_HARM
    return is_harm and _A_DAY_EARLIER.match(" ".join(setting.reading.lowers(end, end + DAY_TAIL))) is not None


_BEFORE_NOW = frozenset({"earlier", "before"})


def _is_arrest_of_one(setting: Setting) -> bool:
    """Whether one person was arrested, as one is days after the deed."""
    return setting.statement.outcome is Outcome.DETAINED and setting.statement.count.size == 1


def earlier_month(setting: Setting) -> Scope | None:
    """`In October, a bomb in the same market killed five`; `Last week, four died in ...`."""
    if not setting.is_behind_news:
        return None
    if _OPENING_MONTH.match(setting.text):
        return Scope.BACKGROUND
    may_open = setting.text.startswith("in ") and setting.is_late and not (setting.names_weekday or setting.opening.is_of_court)
    month = _PLAIN_MONTH.match(setting.text) if may_open else None
    return Scope.BACKGROUND if month and month[1][:3] not in setting.opening.months else None


def another_month(setting: Setting) -> Scope | None:
    """`where a boy was shot in April`, told late in a story that opens with what happened on Thursday."""
    if not setting.is_behind_news or setting.opening.is_retold:
        return None
    clause = _clause(setting)
    if not WEEKDAY_WORDS.isdisjoint(clause.split()):
        return None
    named = {month[:3] for month in _DATED_MONTH.findall(clause)}
    return Scope.BACKGROUND if named and named.isdisjoint(setting.opening.months) else None


def _clause(setting: Setting) -> str:
    """The figure's own clause of a sentence that "while" parts, in lower case."""
    words, first = setting.reading.sentence.lowers, setting.statement.phrase[0]
    if "while" not in words:
        return setting.text
    marks = [at for at, word in enumerate(words) if word == "while" and at and words[at - 1] == ","]
    begin = max((at for at in marks if at < first), default=0)
    return " ".join(words[begin : min((at for at in marks if at > first), default=len(words))])


def last_weekday(setting: Setting) -> Scope | None:
    """`was shot dead last Tuesday`, told in a story of another day: not "on Tuesday"."""
    if "last" not in setting.reading.sentence.lowers[1:]:
        return None
    first = setting.statement.members[0]
    is_known = first.kind is GroupKind.NAMED or setting.reading.lower(first.first) in {"the", "they", "he", "she"}
    if is_known or not setting.is_behind_news or setting.opening.is_retold:
        return None
    days = set(_LAST_WEEKDAY.findall(_clause(setting)))
    return Scope.BACKGROUND if days and days.isdisjoint(setting.opening.weekdays) else None


_LAST_WEEKDAY = Pattern(r"\b(?<!^)last (\w+day)\b(?! 's)")
_DATED_MONTH = Pattern(
    rf"\b(?:(?:in|on|last|until|after)(?: (?:early|mid|late|\d{{1,2}}))?"
    rf"|(?:the|an?|since the)(?! (?:may|march)\b(?! \d))) ({MONTH})\b"
)


def earlier_year(setting: Setting) -> Scope | None:
    """`died in a crush in 1985`: an older year in the figure's own clause."""
    if setting.year is None and not setting.is_behind_news:
        return None
    told = setting.opening.year or setting.year
    years = _years(setting)
    if years and _is_charge_of_now(setting):
        return None
    is_of_deed = setting.opening.is_retold and told == setting.opening.year and setting.statement.outcome in BODILY_HARM
    if is_of_deed and told and _FOUND_LATER.isdisjoint(setting.reading.sentence.lowers):
        return Scope.BACKGROUND if years and told not in years else None
    return Scope.BACKGROUND if any(told is None or year < told for year in years) else None


def _is_charge_of_now(setting: Setting) -> bool:
    """`was charged this week in the 2000 killing of his friend`; `Now, in 2015,`: the news is the charge, of now."""
    if setting.text.startswith("now ,"):
        return True
    before = setting.before
    is_of_arrest = setting.statement.outcome is Outcome.DETAINED
    return _CHARGED_IN.search(setting.text if is_of_arrest else before) is not None


_CHARGED_IN = Pattern(
    r"\b(?:charged|charges?|arrest|arrested|indicted|extradition)\b.* (?:in|with) the (?:19|20)\d\d (?:\S+ ){0,2}"
    r"(?:death|killing|murder|slaying|disappearance|shooting|stabbing)s? of\b"
)
_FOUND_LATER = frozenset("bodies skeletons remains exhumed".split())
"""What is found of the dead years after the deed that a trial is about."""


def _years(setting: Setting) -> list[int]:
    """The years that a sentence names in front of a figure, or behind it before a relative clause."""
    found = []
    for position, token in enumerate(setting.reading.tokens):
        if not token.text.isdigit() or not is_year(token.text):
            continue
        if setting.reading.lower(position - 1) == "since" or setting.reading.lower(position + 1) in _NAMED_AFTER_YEARS:
            continue
        is_counted = setting.statement.phrase[0] <= position < setting.statement.phrase[1]
        between = setting.reading.lowers(setting.statement.harm.end, position)
        if not is_counted and not {"which", "who", "where"}.intersection(between) and not _is_aside(setting, position):
            found.append(int(token.text))
    return found


_NAMED_AFTER_YEARS = frozenset("block graduate graduates alumnus alumna".split())
"""What a number like a year's stands in front of: the ``1900`` block, a ``2016`` graduate."""


def _is_aside(setting: Setting, position: int) -> bool:
    """Whether a year in front of a figure only tells of somebody else: Tom Roe, ``who started the firm in 1988``, and two."""
    comma = next((at for at in range(position - 1, -1, -1) if setting.reading.lower(at) == ","), -1)
    closing = setting.reading.lower(position + 1)
    return setting.reading.lower(comma + 1) in {"who", "which"} and closing == "," and position < setting.statement.harm.first
