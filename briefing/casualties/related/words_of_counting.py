"""Words that tell another count of those counted before: "a figure of", "revised it to", "the real number was"."""

from __future__ import annotations

from briefing.casualties.words import QUOTES
from briefing.lexicons import read_words
from briefing.numerals import may_begin


def count_behind(words: tuple[str, ...], at: int) -> tuple[str, int]:
    """How the word at `at` tells another count, and where that begins; empty and 0 for none."""
    if words[at : at + 3] in _STANDING and _is_maintained(words, at):
        return "rival", at + 3
    if rule := _kind_of_count(words, at):
        return rule, at + 2 + (words[at + 2] in QUOTES)
    if words[at] in CHANGED:
        return ("death-toll", first) if (first := _changed_to(words, at)) else ("", 0)
    if words[at] in LISTS:
        return ("rival", first) if (first := _names_listed(words, at)) else ("", 0)
    is_true = words[at] in _COUNTS | {"toll"} and words[at - 1] in TRUE and words[at + 1] in _BEING
    if not is_true and not (words[at] in _NEARER and words[at - 1] in _BEING):
        return "", 0
    first = at + 1 + is_true
    while first < len(words) and words[first] in _NEARER | {"to", "at"} and words[first : first + 2] != ("at", "least"):
        first += 1
    return "rival", first


def _changed_to(words: tuple[str, ...], at: int) -> int:
    """Where the number that a toll was changed to begins: was ``revised to`` 45; they ``revised it to`` 45; 0 without."""
    if words[at + 1 : at + 3] == ("it", "to"):
        return 0 if {"toll", "dead"}.isdisjoint(words[:at]) else at + 3
    is_changed = not _WAS.isdisjoint(words[max(0, at - 2) : at]) or is_figure_of(words, at)
    return at + 2 if is_changed and words[at + 1] == "to" and _is_of_toll(words[:at]) else 0


def _is_maintained(words: tuple[str, ...], at: int) -> bool:
    """Whether somebody says against others what a count is, of no other time: ``while police maintained that the number``."""
    turn = next((turn for turn in range(at) if words[turn] in TURNING), at)
    is_said = not (read_words("reporting_verbs") | {"maintained", "maintains"}).isdisjoint(words[turn:at])
    return is_said and at + 4 < len(words) and not words[at + 4][0].isalnum()


_STANDING = {(count, stands, "at") for count in ("number", "figure", "toll") for stands in ("stood", "stands", "is")}
"""Words of a count set against another: 13 died, while the police maintained that ``the number stood at`` eight."""


def is_figure_of(words: tuple[str, ...], at: int) -> bool:
    """Whether a clause tells who changed a count: 25, ``a figure the governor later`` raised to 42."""
    return figure_first(words, at) > 1


def figure_first(words: tuple[str, ...], at: int) -> int:
    """Where "a figure" begins behind a count and its comma, in front of the verb at `at`; 0 without it."""
    firsts = (first for first in range(at - 2, max(1, at - FIGURE_REACH), -1) if words[first] == "a")
    return next((first for first in firsts if words[first + 1] in _COUNTS and words[first - 1] == ","), 0)


FIGURE_REACH = 9
"""Tokens of ``a figure that the state government later`` at most."""


def _is_of_toll(words: tuple[str, ...]) -> bool:
    """Whether the words in front tell of a toll, of no other number: not ``the number of firefighters`` was raised."""
    if not {"toll", "count", "tally", "figure"}.isdisjoint(words):
        return True
    behind = words[words.index("number") + 1 :] if "number" in words else ("of", "")
    return behind[:1] != ("of",) or behind[1:2] in (("dead",), ("deaths",), ("victims",), ("killed",), ("injured",))


CHANGED = frozenset("raised lowered revised reduced increased".split())
_WAS = frozenset({"was", "been"})
TRUE = frozenset("real true actual correct official confirmed".split())
_BEING = frozenset("was is stood stands".split())
_NEARER = frozenset({"nearer", "closer"})
LISTS = frozenset({"list", "lists"})
TURNING = frozenset("but while whereas though although ;".split())
LIST_MOST = 8
"""Tokens between "list" and the number of its names at most."""


def _names_listed(words: tuple[str, ...], at: int) -> int:
    """Where the number of names on a list begins: a list ``of 112 names``, a list with ``the names of 58 pupils``; 0 without."""
    for first in range(at + 1, min(len(words) - 1, at + LIST_MOST)):
        if words[first] in {",", ";"}:
            return 0
        if (
            words[first + 1] == "names"
            and words[first + 2 : first + 3] == ("of",)
            and not any(map(may_begin, words[first + 3 : first + 4]))
        ):
            return 0
        if words[first + 1] == "names" or (words[first - 1 : first] == ("of",) and words[first - 2] == "names"):
            return first
    return 0


def _kind_of_count(words: tuple[str, ...], at: int) -> str:
    """How "figure of" and the like tell another count: as a rival's, an older one, one of other times; empty for none."""
    if _is_revised(words, at):
        return "rival"
    if words[at] in _COMPARING and words[at + 1] in {"with", "to"}:
        is_that = at == 1 and words[0] in {"that", "this"} and not {"in", "last", "during"}.isdisjoint(words[at + 3 : at + 6])
        return "" if _COUNTS.isdisjoint(words[:at]) and not is_that else "comparison"
    if words[at] in _SPEAKING and words[at + 1] == "of":
        return "older-toll" if "ago" in words[:at] or words[at - 1] == "had" else "rival"
    if _is_given_before(words, at) or (
        words[at - 1] in _EARLIER and (words[at + 1] == "of" or (words[at] in _COUNTS and words[at + 1] in {"was", "stood"}))
    ):
        return "older-toll"
    if words[at] in _COUNTS and words[at + 1] == "of" and not _STANDING_BY.isdisjoint(words[max(0, at - 4) : at]):
        return "rival"
    is_given = words[at] in _COUNTS and words[at + 1] in {"at", "of"} and not _GIVING.isdisjoint(words[max(0, at - 2) : at])
    return "rival" if is_given else ""


def _is_given_before(words: tuple[str, ...], at: int) -> bool:
    """Whether somebody ``had initially given a figure of`` so many."""
    is_given = words[at] in _COUNTS and words[at + 1] == "of" and at > 2 and words[at - 2] == "given"
    return is_given and "had" in words[max(0, at - 4) : at] and words[at - 3] in _FIRST


_FIRST = frozenset("initially first earlier originally previously".split())


def _is_revised(words: tuple[str, ...], at: int) -> bool:
    """Whether a count is mended: ``corrected the number to`` five."""
    return words[at] in _COUNTS and words[at + 1] == "to" and not _REVISING.isdisjoint(words[max(0, at - 3) : at])


_REVISING = frozenset("corrected revised lowered reduced raised changed".split())
_COUNTS = frozenset({"number", "figure", "total", "count", "tally"})
_GIVING = frozenset("put puts putting gave gives giving estimated estimates".split())
_STANDING_BY = frozenset("stuck sticks accepted accepts maintained confirmed cited insisted insists".split())
_SPEAKING = frozenset("spoke spoken speaks speaking talked".split())
_COMPARING = frozenset({"compares", "compared"})
_EARLIER = frozenset("earlier initial previous preliminary provisional".split())
TELLING = _COUNTS | CHANGED | _SPEAKING | _COMPARING | _NEARER | LISTS | {"toll"}
