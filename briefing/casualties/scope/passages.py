"""Passages about an older event: ``In 2008, gunmen attacked Mumbai. They killed 160 people.``"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.scope.opening import LEAD
from briefing.months import MONTH_WORDS, NOW_WORDS, is_year
from briefing.numerals import is_ordinal, may_begin

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.casualties.scope.opening import Opening
    from briefing.document import Sentence

_OF_NOW = frozenset({"has", "have", "still", "now"})
_SPANS = frozenset("year years month months decade decades".split())
_AGO = frozenset({"ago", "earlier", "before"})
_SEASONS = frozenset("week year month summer winter spring autumn fall".split())
_PARTS = frozenset({"early", "mid", "late"})
_DEEDS = frozenset(
    "attack attacked attacks assault assaults bombing bombings bombed struck massacre siege raid raided collapsed happened"
    " crash crashed shooting hijacked stormed kidnapped abducted killed murdered gunned fire explosion blast riot overturned"
    " derailed capsized".split()
)
_DEATHS = frozenset("died shot sank drowned".split())
_MADE = frozenset("built launched opened born founded elected established created introduced".split())
OPENING_MOST = 6
"""Tokens of an older time with which a sentence opens at most."""
YEAR_REACH = 4
"""Tokens between "in" or "on" and the year of an older event at most: ``on 24 April 2013``."""


def old_passages(sentences: Iterable[Sentence], opening: Opening) -> frozenset[int]:
    """The indexes of the sentences that go on with an older event, told in the sentence before them; none of the story's year."""
    is_news = opening.names_day and not opening.is_retold
    lead = opening.first if is_news else LEAD
    found: set[int] = set()
    is_old, is_of_row, paragraph = False, False, -1
    last_year = -1
    for sentence in sentences:
        is_day = not NOW_WORDS.isdisjoint(sentence.lowers)
        is_own = str(opening.year) in sentence.lowers
        may_open = sentence.index > lead and not is_day and not is_own
        opens = may_open and _tells_of_old(sentence.lowers, is_late=sentence.index > LEAD)
        is_now = is_day or (not is_of_row and not _OF_NOW.isdisjoint(sentence.lowers))
        is_now = is_now or (sentence.index <= LEAD + 1 and sentence.lowers[0] == "the")
        goes_on = is_old and not opens and not is_now and sentence.paragraph == paragraph
        goes_on = goes_on and not (is_of_row and not _is_another(sentence.lowers))
        is_then = sentence.index == last_year + 1 and ("that", "night") in pairwise(sentence.lowers) and not is_day
        if (goes_on and not _is_still(sentence.lowers)) or (is_then and may_open):
            found.add(sentence.index)
        is_of_row = may_open and sentence.lowers[0] in {"it", "this"} and _is_of_row(sentence.lowers)
        last_year = sentence.index if "night" in sentence.lowers and ("last", "year") in pairwise(sentence.lowers) else -1
        is_old, paragraph = opens or is_of_row or sentence.index in found, sentence.paragraph
    return frozenset(found)


def _is_of_row(lowers: tuple[str, ...]) -> bool:
    """Whether a sentence counts the story's event among others: ``It is the third such crush this month``."""
    return lowers[2:3] == ("the",) and any(map(is_ordinal, lowers[3:4])) and _OF_LATE.issuperset(lowers[-2:-1])


def _is_another(lowers: tuple[str, ...]) -> bool:
    """Whether a sentence behind such a one dates one of the others: ``A woman was killed on 9 May``."""
    if lowers[:4] == ("one", "of", "the", "victims") and "never" in lowers:
        return True
    if lowers[:2] == ("in", "the") and lowers[2:3] in (("first",), ("second",), ("other",), ("others",), ("previous",)):
        return True
    opens = lowers[0] in {"a", "an", "in", "on", "last"} or may_begin(lowers[0])
    return opens and not (MONTH_WORDS | {"ago", "earlier", "last"}).isdisjoint(lowers)


_OF_LATE = frozenset("fortnight week month year weeks months years days".split())


def _is_still(lowers: tuple[str, ...]) -> bool:
    """Whether a sentence tells how it is now: 14 ``are missing``."""
    return any(word == "missing" and before in {"is", "are", "remain", "remains"} for before, word in pairwise(lowers))


def _tells_of_old(lowers: tuple[str, ...], *, is_late: bool) -> bool:
    """Whether a sentence turns to an older event: it opens with its time, or, late in a story, dates what happened."""
    is_deed = not (_DEEDS | _DEATHS).isdisjoint(lowers)
    if not is_late and not is_deed:
        return False
    start = int(lowers[0] in {"and", "but", "then"})
    opening = lowers[start : start + OPENING_MOST]
    if "," in opening and _is_old_time(opening[: opening.index(",")]):
        return True
    front = opening[:YEAR_REACH] if opening[:1] in (("in",), ("on",)) else ()
    year = next((at for at, word in enumerate(front) if is_year(word)), 0) if front else 0
    is_last = opening[:1] == ("last",) and not _SEASONS.isdisjoint(opening[1:2])
    if (is_last and is_deed) or (year and _is_old_time(opening[: year + 1])):
        return True
    if not is_late:
        return False
    years = [] if _DEEDS.isdisjoint(lowers) else [at for at, word in enumerate(lowers) if word.isdigit() and is_year(word)]
    return any(_is_dated(lowers, year) for year in years)


def _is_old_time(words: tuple[str, ...]) -> bool:
    """Whether the words in front of a sentence's first comma are an older time: ``eight years ago``, ``in late January``."""
    if len(words) > 2 and words[-1] in _AGO:
        return words[-2] in _SPANS
    if words[:1] == ("last",):
        return len(words) == 2 and words[1] in _SEASONS
    if words[:1] not in (("in",), ("on",)):
        return False
    rest = [word for word in words[1:] if word not in _PARTS and not word.isdigit()]
    is_month = bool(rest) and all(word in MONTH_WORDS for word in rest) and words[0] == "in"
    return is_month or (len(words) > 1 and is_year(words[-1]))


def _is_dated(lowers: tuple[str, ...], year: int) -> bool:
    """Whether a year dates an event: ``in 2013``, ``the 2008`` assaults; not when a thing was ``built in 1990``."""
    if not _MADE.isdisjoint(lowers[max(0, year - YEAR_REACH) : year]):
        return False
    return lowers[max(0, year - 1)] == "the" or not {"in", "on"}.isdisjoint(lowers[max(0, year - YEAR_REACH) : year])
