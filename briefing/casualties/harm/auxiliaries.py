"""What stands in front of a verb: its auxiliaries, negation, and words that leave it unreal: "had to flee", "may have died"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.harm.kinds import harm_forms
from briefing.casualties.words import (
    ACHIEVED,
    BE,
    HAVE,
    MODALS,
    QUOTES,
    SAYING,
    is_adverb,
    is_adverb_at,
    is_month,
    is_negation,
)
from briefing.months import MONTHS, NOW_WORDS, WEEKDAY_WORDS

if TYPE_CHECKING:
    from briefing.document import Token


def auxiliaries(tokens: tuple[Token, ...], position: int) -> tuple[int, bool, bool]:
    """Where the verb group begins, whether it is negated, whether it is unreal (modal, infinitive, fear).

    "almost" and "nearly" deny as "not" does.
    """
    first = position
    negated = unreal = False
    while first > 0:
        word = tokens[first - 1].lower
        if word in _DAY_ENDS and (begin := _before_day(tokens, first)) < first:
            first = begin
            continue
        if (word == "neither" and tokens[first].lower in BE | HAVE) or (
            word == "both" and (first == 1 or tokens[first - 2].text == ";" or tokens[first - 2].lower in SAYING)
        ):
            break
        if is_negation(word) or word in {"almost", "nearly"}:
            negated = True
            unreal = unreal or word in _NEGATED_MODALS
        elif word == "to" and (told := _behind_told(tokens, first)):
            first = told
        elif word == "to" and first > 1 and _is_achieved(tokens, first):
            first -= 1
            break
        elif (word in MODALS and not is_month(tokens, first - 1)) or word in {"to", "rather"}:
            unreal = True
        elif word not in BE | HAVE | {"got", "get", "gets", "did", "does", "do"} | BETWEEN and not is_adverb_at(
            tokens, first - 1
        ):
            break
        first -= 1
    while first < position and tokens[first].text in QUOTES:
        first += 1
    before = tokens[first - 1].lower if first else ""
    is_missing = before == "presumed" and not _UNFOUND.isdisjoint(token.lower for token in tokens[:first])
    is_told = first < position and tokens[first].lower in _FINITE and before != "if"
    may_be_ordered = before == "ordered" and not MODALS.isdisjoint(token.lower for token in tokens[max(0, first - 4) : first - 1])
    return first, negated, unreal or is_missing or may_be_ordered or (before in _UNREAL_BEFORE and not is_told)


_UNREAL_BEFORE = frozenset(
    "to feared fear fears threatened threaten threatens planned plan plotted vowed attempted trying tried if risk against".split()
)
_NEGATED_MODALS = frozenset("won't wouldn't can't couldn't shouldn't mustn't".split())
BETWEEN = QUOTES | {"himself", "herself", "themselves", "each", "since", "soon"}
"""What beside adverbs may stand between an auxiliary and its verb: ``had been "neutralised"``, ``was himself shot``."""
_FINITE = frozenset("was were is are has have had".split())
"""Auxiliaries that begin a verb of their own behind a word of plans: seven who joined the ``plan were`` killed."""
_UNFOUND = frozenset("missing traced found unaccounted".split())
"""Words in front of those who are missing and only presumed dead."""


def _behind_told(tokens: tuple[Token, ...], first: int) -> int:
    """Behind the word in front of "to" that only tells of what happened: are ``said`` to be, ``forced`` to; 0 for another one."""
    if tokens[first].lower in {"have", "be"} and first > 1 and _is_reported(tokens, first):
        return _back_over_report(tokens, first - 1) + 1
    is_forced = first > 1 and tokens[first - 2].lower in {"forced", "compelled"}
    return first - 1 if is_forced or (first > 1 and _is_still_treated(tokens, first)) else 0


def _is_still_treated(tokens: tuple[Token, ...], first: int) -> bool:
    """Whether persons ``continued to be treated at hospitals``."""
    words = [token.lower for token in tokens[first : first + 7]]
    is_treated = words[:2] == ["be", "treated"] and words[2:3] in (["at"], ["in"]) and not _HOSPITALS.isdisjoint(words)
    return is_treated and tokens[first - 2].lower in {"continue", "continues", "continued"}


_HOSPITALS = frozenset({"hospital", "hospitals"})


def _before_day(tokens: tuple[Token, ...], first: int) -> int:
    """Where a day begins that stands between an auxiliary and what begins at `first`: were ``on Tuesday`` killed."""
    at = first - (tokens[first - 1].text == ",")
    last = tokens[at - 1].lower
    if last in NOW_WORDS:
        at -= 1
    elif last in _PARTS_OF_TIME and at > 1 and tokens[at - 2].lower in WEEKDAY_WORDS | _WHICH_TIME:
        at -= 2
    elif last in MONTHS and at > 1 and tokens[at - 2].lower == "in":
        at -= 1
    else:
        return first
    while at > 0 and tokens[at - 1].lower in _BEFORE_DAY:
        at -= 1
    return at if at > 0 and tokens[at - 1].lower in BE | HAVE else first


_DAY_ENDS = NOW_WORDS | frozenset(MONTHS) | frozenset("morning afternoon evening night week month year ,".split())
_PARTS_OF_TIME = frozenset("morning afternoon evening night week month year".split())
_WHICH_TIME = frozenset("this last yesterday".split())
_BEFORE_DAY = frozenset("on in early late ,".split())


_REPORTED = frozenset("left found believed reported thought known said confirmed understood presumed".split())


def _is_achieved(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether "to" in front of `position` tells of what happened: ``managed to kill``, ``admitted killing``, ``had to flee``."""
    before = tokens[position - 2].lower
    if tokens[position].lower in {"be", "flee", "leave", "abandon", "evacuate"}:
        is_sent = tokens[position].lower != "be" and _are_sent(tokens, position)
        return is_sent or (before == "had" and (position < 4 or tokens[position - 4].lower not in MODALS))
    is_led = position > 2 and tokens[position - 3].lower in _LEADING and before in _LED
    is_led = is_led and _NEVER.isdisjoint(token.lower for token in tokens[max(0, position - 3 - NEVER_REACH) : position - 3])
    return is_led or before in ACHIEVED or (before in _ADMITTING and tokens[position].lower.endswith("ing"))


def _are_sent(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether persons ``were told to`` do what stands at `position`, and nothing says that they did not."""
    words = [token.lower for token in tokens[max(0, position - 3) : position - 1]]
    is_told = words in (["were", "told"], ["been", "told"], ["were", "ordered"], ["been", "ordered"])
    return is_told and _STAYING.isdisjoint(token.lower for token in tokens)


_STAYING = frozenset("refused ignored stayed remained defied but not if would never staying refusing".split()) | MODALS
"""Words of a sentence in which not all leave who were ``told to leave their homes``."""
NEVER_REACH = 8
"""Tokens in front of "led police to arrest" in which a word may say that it did not."""
_NEVER = MODALS | {"never", "not", "nothing", "no", "lack"}
_LEADING = frozenset("led leading helped helping enabled allowed".split())
_LED = frozenset("them him her police investigators officers authorities detectives agents".split())
"""Whom something ``led to arrest`` somebody."""
_ADMITTING = frozenset("admitted admits admitting confessed confesses confessing guilty".split())


def _is_reported(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether "to have" or "to be" at `position` goes on with a report: ``are said to be missing``."""
    before = tokens[position - 2].lower
    return before not in _WISHING if tokens[position].lower == "have" else before in _REPORTED - {"left", "thought", "presumed"}


_WISHING = frozenset("hope hopes hoped hoping want wants wanted wanting like aim aims aimed".split())
"""Words behind which "to have killed" tells no deed: ``hope`` to have killed."""


def _back_over_report(tokens: tuple[Token, ...], position: int) -> int:
    """From the "to" of "is believed to have" to where its verb group begins; `position` without a report."""
    return position - 1 if tokens[position - 1].lower in _REPORTED else position


def _back_over_adverbs(tokens: tuple[Token, ...], position: int) -> int:
    """The token in front of `position`, adverbs skipped; -1 at the start."""
    before = position - 1
    if before > 1 and is_adverb(tokens[before].lower) and [t.lower for t in tokens[before - 2 : before]] == ["the", "most"]:
        before -= 3
    while before >= 0 and (is_adverb_at(tokens, before) or tokens[before].lower in BETWEEN):
        before -= 1
    return before


def has_helper(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a modal, a form of "have", "did" or "to" stands in front of the verb at `position`."""
    before = _back_over_adverbs(tokens, position)
    return before >= 0 and tokens[before].lower in MODALS | HAVE | {"did", "to"}


_LIKE_BE = frozenset("got gets get getting remain remains remained".split())


def be_before(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a form of "be" makes the participle at `position` a passive: ``was on Sunday reported`` killed."""
    before = _back_over_adverbs(tokens, position)
    if before > 0 and tokens[before].lower in _DAY_ENDS:
        before = _before_day(tokens, before + 1) - 1
    if before > 0 and tokens[before].lower in _REPORTED:
        before = _back_over_adverbs(tokens, before)
    if before > 1 and tokens[before].lower == "and" and is_participle(tokens[before - 1].lower):
        before = _back_over_adverbs(tokens, before - 1)
    return before >= 0 and tokens[before].lower in BE - {"'s"} | _LIKE_BE


def is_participle(word: str) -> bool:
    """Whether a word may be the first verb of ``was ambushed and killed``."""
    verb = harm_forms().get(word)
    return word.endswith("ed") or word in _IRREGULAR or (verb is not None and verb.form in {"participle", "both"})


_IRREGULAR = frozenset("waylaid brought caught taken seized set tied beaten bound thrown driven torn led held".split())


def came_to_pass(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether "would" tells what came then: she ``would not survive`` the night; no forecast."""
    is_would = position > 1 and tokens[position - 2].lower == "would"
    return is_would and _UNDECIDED.isdisjoint(token.lower for token in tokens)


_UNDECIDED = frozenset("if unless without said says say told thought think feared fear knew believed believe might could".split())
