"""Dates in the text, as worded, and the day each one means."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from briefing.document import Span
from briefing.months import MONTH, WEEKDAYS
from briefing.patterns import Pattern

if TYPE_CHECKING:
    from briefing.document import Document

CENTURY_TURN = 50
"""Two-digit years from here on are of the 20th century."""
COMING = "coming"
"""What a weekday is that the sentence speaks of as still ahead."""
_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}

_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART = r"(?:early\ |late\ )?(?:morning|afternoon|evening|night)"
_FEW_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
_FEW = rf"(?:an?|{'|'.join(_FEW_WORDS)}|\d{{1,2}})"
_COUNTED = r"(?:people|persons|men|women|children|dead|injured|wounded|soldiers|troops|workers|residents|families|others|or|to)"
"""Words behind a number that make it a count rather than the year of ``the 2004 tsunami``."""
_PERSONS = r"(?:people|persons|men|women|children|soldiers|policemen|civilians)"
"""Words behind a number that make it no day: ``in August 14 people`` died."""
_NIGHT_EVENT = (
    "(?:raid|strike|attack|assault|ambush|clashe|bombing|drone|missile|rocket)s?|shelling|bombardment|fighting|fire|violence"
)
_FULL_MONTH = r"(?:January|February|March|April|June|July|August|September|October|November|December)"
_DATE = re.compile(
    rf"""(?xi) (?<![\w-]) (?:
      (?P<iso>\d{{4}}-\d{{2}}-\d{{2}})
    | (?:{_WEEKDAY},?\ )? (?P<month>{MONTH})\ (?P<day>\d{{1,2}})(?!\d|\ {_PERSONS}\b)
        (?:(?:st|nd|rd|th)\b)? (?:,?\ (?P<year>\d{{4}}))?
    | (?:{_WEEKDAY},?\ )? (?P<day2>\d{{1,2}})\ (?P<month2>{MONTH})\b (?:(?:,(?=\ \d{{4}}))?\ (?P<year2>\d{{4}}|\d{{2}}\b))?
    | (?P<relative>last|next|this|past)\ (?P<weekday>{_WEEKDAY})(?:\ {_PART})?
    | (?:(?:early|late)\ (?:on\ )?)? (?P<weekday2>{_WEEKDAY})(?:\ {_PART})?
    | (?P<near>yesterday|today|tonight|tomorrow)(?:\ {_PART})?
    | (?:(?:last|this|past|earlier\ this|the\ past)\ (?:week|month|year|weekend|night|{_PART}))
    | (?P<month3>{MONTH})\ (?:of\ )?(?P<year3>(?:19|20)\d\d)
    | (?:(?<=in\ )|(?<=since\ )|(?<=during\ )|(?<=of\ ))(?P<year4>(?:19|20)\d\d)(?!\w|,\d|\.\d)
    | (?:(?<=\bthe\ )|(?<=\ba\ ))(?P<year5>(?:19|20)\d\d)(?=\ (?!{_COUNTED}\b)[a-z]+)
    | (?:the\ )?(?:past|last)\ (?:{_FEW}|few)\ (?:hours|days|weeks|months|years|decades)
    | the\ past\ (?:day|decade)
    | (?:last|this)\ (?:spring|summer|autumn|winter|fall)
    | (?:(?<=in\ the\ )|(?<=of\ the\ )|(?<=since\ the\ ))(?:19|20)\d0s
    | (?:last|this|next)\ (?:{_FULL_MONTH}|(?-i:May|MAY))
    | (?:(?<=in\ )|(?<=since\ )|(?<=month\ of\ )|(?<=until\ )|(?<=during\ ))(?:{_FULL_MONTH}|(?-i:May|MAY))
    | (?:(?<=in\ )|(?<=since\ ))(?:early|mid|late)[-\ ]{_FULL_MONTH}
    | (?:at|over|during|on)\ the\ weekend
    | the\ (?:labor\ day|memorial\ day|easter|christmas|thanksgiving|fourth\ of\ july|holiday|bank\ holiday)\ weekend
    | (?P<ago>{_FEW})\ (?P<unit>hour|day|week|fortnight|month|year)s?\ (?P<back>ago|earlier|later)
    | the\ (?:next|following|previous|same)\ (?:day|night|morning|evening|week)
    | overnight (?=[.,;]|\ (?:in|on|at|when|as|after|by|{_NIGHT_EVENT})\b)
    ) (?![\w-])"""
)

_COMING = Pattern(
    r"""(?xi) \b(?: (?:will|shall)\b (?:(?!\bsa(?:id|ys)\b|[.,;"]).){0,80}
    | would\b (?:(?!\bsaid\b|[.,;"]).){0,60} \b(?:until|by)\ ) $"""
)
"""What stands in front of a weekday that is still to come: ``will run again on`` Friday."""


class DateMention(NamedTuple):
    """A date as worded; `iso` is the day, month or year meant (``2026-02-06``, ``2026-02``), if it can be told."""

    span: Span
    iso: str | None


def find_dates(document: Document, published: date | None) -> tuple[DateMention, ...]:
    """The dates in the story and its headings; `published` resolves weekdays and "yesterday"."""
    found: list[DateMention] = []
    for sentence in document.sentences:
        matches = _DATE.finditer(document.clean, sentence.span.start, sentence.span.end)
        found.extend(DateMention(Span(*match.span()), _iso(match, published)) for match in matches)
    return tuple(found)


def dateline_day(document: Document, published: date | None) -> date | None:
    """The day the dateline names, if it names one; its year comes from `published` if it has none."""
    if document.dateline is None or document.dateline.date is None:
        return None
    match = _DATE.match(document.clean, document.dateline.date.start)
    iso = _iso(match, published) if match else None
    return read_day(iso) if iso else None


def read_day(text: str) -> date | None:
    """The day that ``YYYY-MM-DD`` writes; None for anything else.

    >>> read_day("2026-02-30") is None
    True
    """
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


def _iso(match: re.Match[str], published: date | None) -> str | None:
    if match["iso"]:
        return match["iso"] if read_day(match["iso"]) else None
    if day := match["day"] or match["day2"]:
        return _calendar_day(match["month"] or match["month2"], day, match["year"] or match["year2"], published)
    if match["month3"]:
        return f"{match['year3']}-{_month_number(match['month3']):02d}"
    return match["year4"] or match["year5"] or (_relative_day(match, published) if published else None)


def _relative_day(match: re.Match[str], published: date) -> str | None:
    """The day that "yesterday" or a weekday means in an article of `published`."""
    if match["near"]:
        shift = {"yesterday": -1, "tomorrow": 1}.get(match["near"].lower(), 0)
        return _shifted(published, shift)
    if (match["unit"] or "").lower() == "day" and match["back"].lower() == "ago":
        return _shifted(published, -_few(match["ago"].lower()))
    if weekday := match["weekday"] or match["weekday2"]:
        relative = (match["relative"] or "").lower()
        if not relative and _COMING.search(match.string[max(0, match.start() - 100) : match.start()]):
            relative = COMING
        return _shifted(published, _days_to(weekday, relative, published))
    return None


def _shifted(published: date, days: int) -> str | None:
    """The day so many days later; None beyond the years 1 to 9999."""
    try:
        return (published + timedelta(days=days)).isoformat()
    except OverflowError:
        return None


def _few(word: str) -> int:
    """The number that `_FEW` matches."""
    if word.isdigit():
        return int(word)
    return _FEW_WORDS.index(word) + 1 if word in _FEW_WORDS else 1


def _month_number(name: str) -> int:
    return _MONTHS[name[:3].lower()]


def _calendar_day(month: str, day: str, year: str | None, published: date | None) -> str | None:
    """A day of the calendar; without a year the latest one that is at most `AHEAD_MOST` days after `published`."""
    number = _month_number(month)
    if year:
        return _valid(_full_year(int(year)), number, int(day))
    if published is None:
        return None
    resolved = _valid(published.year, number, int(day))
    latest = _shifted(published, AHEAD_MOST)
    if resolved and latest and resolved > latest:
        return _valid(published.year - 1, number, int(day))
    return resolved


AHEAD_MOST = 31
"""Days by which a day without a year may lie ahead of an article: a vote ``on March 20``."""


def _full_year(year: int) -> int:
    """Two-digit years as cables write them: 90 is 1990, 25 is 2025."""
    if year >= 100:
        return year
    return year + (1900 if year >= CENTURY_TURN else 2000)


def _valid(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _days_to(name: str, relative: str, published: date) -> int:
    """Days from `published` to the day meant: the latest up to it; "next" the first one after; a coming one not before it."""
    wanted = WEEKDAYS.index(name.lower())
    if relative == COMING:
        return (wanted - published.weekday()) % 7
    back = (published.weekday() - wanted) % 7
    if relative == "next":
        return (wanted - published.weekday() - 1) % 7 + 1
    if relative in {"last", "past"} and back == 0:
        back = 7
    return -back
