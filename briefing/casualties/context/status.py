"""Whether a figure stands: reported, superseded by a newer one, disputed, or a stated zero."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.figure import Status
from briefing.casualties.words import BE
from briefing.numerals import tells_number

if TYPE_CHECKING:
    from briefing.casualties.reading import Reading, Statement

_DOUBTED = frozenset(
    "unconfirmed deny denied denies denying disputed disputes rejected rejecting dismissing unverified refuted refutes"
    " refuting baseless propaganda fabricated fabrication untrue unfounded hoax".split()
)
_EARLIER = frozenset("previously previous earlier initially originally early".split())
DOUBT_REACH = 12
"""Tokens around a figure in which a word of doubt speaks of it."""


def find_status(reading: Reading, statement: Statement) -> Status:
    """The status of a figure from the words around it."""
    if statement.count.low == 0 and statement.count.high == 0:
        return Status.NONE
    if statement.is_superseded or _is_superseded(reading, statement):
        return Status.SUPERSEDED
    first, end = statement.phrase
    near = reading.lowers(first - DOUBT_REACH, end + DOUBT_REACH)
    behind = reading.lowers(end, end + PROOF_REACH)
    is_thrown_out = "dismissed" in behind and ("which" in behind or not _ALLEGED.isdisjoint(behind))
    is_doubted = is_thrown_out or (
        _is_doubted(near)
        or _is_dismissed(reading.lowers(first - DISMISSAL_REACH, first))
        or _is_unproved(reading.lowers(end, end + PROOF_REACH))
        or _is_false(reading, first, end)
        or _is_denied(reading.lowers(end, len(reading.tokens)))
        or _is_alleged(reading.lowers(max(0, first - DOUBT_REACH), first))
    )
    return Status.DISPUTED if is_doubted else Status.REPORTED


def _is_of_thing(words: list[str]) -> bool:
    """Whether "disputed" describes a thing: guards fought over a ``disputed canal``; or what is denied is how it came about."""
    word, behind = words[0], "".join(words[1:2])
    if word in _DENYING_ALL:
        return _is_of_blame(words[1:]) or (word == "denied" and behind in _WITHHELD)
    return word == "disputed" and behind.isalpha() and behind not in _CLAIMS | _COUNTED


def _is_of_blame(denied: list[str]) -> bool:
    """Whether what is denied of a deed leaves its count standing: ``any role``, not ``allegations that`` 14 were killed."""
    if denied[:1] != [] and denied[0].endswith("ing") and denied[0] not in _HARMING:
        return True
    if (
        denied[1:2] != []
        and denied[1] in {"was", "were", "is"}
        and denied[2:3] in (["behind"], ["to"], ["responsible"], ["involved"])
    ):
        return True
    at = next((at for at, word in enumerate(denied[:2]) if word in _BLAME), None)
    is_worded = at is not None and denied[at] in _CHARGED and denied[at + 1 : at + 2] in (["that"], ["of"])
    return (at is not None and not is_worded) or denied[:2] == ["that", "civilians"]


_DENYING_ALL = frozenset("denied denies denying deny".split())
_CHARGED = frozenset("charges charge allegations accusations".split())
_HARMING = frozenset(
    "killing murdering shooting stabbing wounding injuring harming executing arresting detaining abducting kidnapping holding"
    " having losing suffering taking causing displacing".split()
)
"""What is denied of the harm itself: the rebels ``denied killing`` 14; using poison gas is not."""
_BLAME = _CHARGED | frozenset(
    "negligence request medical responsibility involvement wrongdoing role targeting attacking bombing shelling link links"
    " knowledge guilt complicity".split()
)
_WITHHELD = frozenset("bond bail parole release clemency entry access".split())
"""What is denied to somebody, which doubts nothing: ``was denied bond``."""


def _is_doubted(near: list[str]) -> bool:
    """Whether a word near a figure doubts it, not a thing: ``alleged``, not ``the alleged gunman``."""
    if _DOUBTED.isdisjoint(near):
        return False
    return any(word in _DOUBTED and not _is_of_thing(near[at : at + 4]) for at, word in enumerate(near))


_COUNTED = frozenset("by the that toll tolls count counts version account accounts it this and".split())


def _is_alleged(before: list[str]) -> bool:
    """Whether a source sets what it calls the real toll against the one told: ``alleged that the real toll was`` above 40."""
    is_alleged = not {"alleged", "claimed", "insisted"}.isdisjoint(before)
    return is_alleged and any(one in {"real", "true", "actual"} and other in _COUNTED_BY for one, other in pairwise(before))


_COUNTED_BY = frozenset("toll number figure count".split())


def _is_denied(behind: list[str]) -> bool:
    """Whether the sentence ends with a denial of what it told: ``; the president denied it``."""
    is_denial = not _DENYING.isdisjoint(behind)
    return is_denial and any(one in _DENYING and other in {"it", "this"} for one, other in pairwise(behind))


_DENYING = frozenset({"denied", "denies", "rejected"})


def _is_dismissed(before: list[str]) -> bool:
    """Whether the words in front of a figure throw it out: ``dismissed as malicious a claim that``."""
    at = before.index("dismissed") if "dismissed" in before else len(before)
    return bool(_ALLEGED.intersection(before[at:]))


def _is_false(reading: Reading, first: int, end: int) -> bool:
    """Whether reports or rumours of a figure are said to be wrong: ``Reports of several dead were false``."""
    is_told = not _RUMOURS.isdisjoint(reading.lowers(first - DISMISSAL_REACH, first))
    behind = reading.lowers(end, end + DOUBT_REACH)
    is_untrue = "true" in behind and not {"neither", "not", "none"}.isdisjoint(behind)
    is_false = is_untrue or any(
        one in BE and other in {"false", "wrong", "incorrect", "untrue"} for one, other in pairwise(behind)
    )
    return is_told and is_false


_RUMOURS = frozenset("reports rumors rumours posts claims".split())
DISMISSAL_REACH = 18
"""Tokens between "dismissed" and the figure at most."""


def _is_unproved(behind: list[str]) -> bool:
    """Whether the words behind a figure say that nobody could check it: ``a claim that could not be independently verified``."""
    proofs = [at for at, word in enumerate(behind) if word in _PROVED]
    if not proofs:
        return "being" in behind and any(one == "being" and other in _PROVING for one, other in pairwise(behind))
    return (
        any(
            _DENIALS.intersection(behind[max(0, at - 4) : at]) and _CLAIMS.intersection(behind[max(0, at - 8) : at])
            for at in proofs
        )
        or any(one == "being" and other in _PROVING for one, other in pairwise(behind))
        or any(
            _DENIALS.intersection(behind[max(0, at - 4) : at])
            and behind[at + 1 : at + 3] in _TOLL_TOLD
            and behind[at + 3 : at + 4] in ([], ["."], [","])
            for at in proofs
        )
    )


_TOLL_TOLD = [[one, toll] for one in ("this", "that", "the") for toll in ("toll", "figure", "claim")]
_DENIALS = frozenset({"not", "cannot", "unable"})
_PROVED = frozenset("verified confirmed corroborated verify confirm corroborate".split())
_PROVING = frozenset("validated verified confirmed checked".split())
_CLAIMS = frozenset("claim claims assertion figure number".split())
_ALLEGED = _CLAIMS | {"report", "reports", "allegation", "allegations"}
PROOF_REACH = 20
"""Tokens between a figure and "could not be verified" at most."""


def _is_superseded(reading: Reading, statement: Statement) -> bool:
    """``an earlier toll of 12``; ``previously reported 12``."""
    first = statement.phrase[0]
    if _is_first_report(reading, first) or _is_taken_back(reading.lowers(statement.phrase[1], statement.phrase[1] + TAKEN_BACK)):
        return True
    before = reading.lowers(first - EARLIER_REACH, first)
    back = before.index("back") if "back" in before[1:] else 0
    is_walked = back > 0 and before[back - 1] in {"walking", "walked"} and before[back + 1 : back + 2] != ["into"]
    if is_walked or _is_told_mistakenly(reading, statement, before):
        return True
    return _is_toll_of_before(before) or _is_said_before(before)


def _is_told_mistakenly(reading: Reading, statement: Statement, before: list[str]) -> bool:
    """Whether a figure was told by mistake: ``wrongly said that`` ten died, not ``have mistakenly shot`` one."""
    if _MISTAKENLY.isdisjoint(before):
        return False
    start = statement.phrase[0] - len(before)
    harm = range(statement.harm.first, statement.harm.end)
    return any(reading.lower(at) in _MISTAKENLY for at in range(start, statement.phrase[0]) if at not in harm)


_MISTAKENLY = frozenset("retracting retracted mistakenly erroneously wrongly incorrectly".split())
"""Words in front of what somebody said and takes back: ``walking back an announcement that he`` had died."""


def _is_taken_back(behind: list[str]) -> bool:
    """Whether the words behind a figure say that whoever told it mended it: 26 dead, ``which he corrected``."""
    return "which" in behind and not {"corrected", "retracted", "withdrew", "revised"}.isdisjoint(behind)


TAKEN_BACK = 7
"""Tokens between a figure and "which he corrected" at most."""


def _is_toll_of_before(before: list[str]) -> bool:
    """Whether a toll stood so then: ``had given a toll of`` 32, ``had spoken of`` 11, ``until noon the toll stood at``."""
    if before[-3:] == ["had", "stood", "at"]:
        return True
    is_put = before[-1:] == ["at"] and ("had", "put") in pairwise(before) and not {"toll", "number"}.isdisjoint(before[-7:])
    at = next((at for at in range(len(before) - 2) if before[at : at + 3] == ["had", "spoken", "of"]), None)
    is_spoken = at is not None and all(word in _IN_TOLLS or tells_number(word) for word in before[at + 3 :])
    before = [word for word in before if word != "death"]
    is_given = before[-5:-3] in (["had", "given"], ["had", "put"]) and "toll" in before[-3:]
    is_first = before[-6:-5] == ["had"] and before[-5] in _EARLIER | {"first"} and before[-4] in {"given", "put"}
    is_given = is_given or (is_first and not {"toll", "figure"}.isdisjoint(before[-3:]))
    is_given = is_put or is_spoken or is_given
    return is_given or ("until" in before and "toll" in before and "but" not in before)


_IN_TOLLS = frozenset("dead wounded injured missing hurt killed people deaths , and at least more than about some nearly".split())
"""Words of a toll in front of its further counts: had spoken of ``11 dead, 37 wounded and`` seven missing."""


def _is_said_before(before: list[str]) -> bool:
    """Whether an "earlier" or "originally" beside a word of saying speaks of a figure: ``had originally said that`` one."""
    then = next(
        (at for at, pair in enumerate(pairwise(before)) if pair in _AT_FIRST or (at == 0 and pair == ("earlier", ","))), None
    )
    if then is not None and not _SAYING_BEFORE.isdisjoint(before):
        return _LATER.isdisjoint(before[then:])
    at = max((number for number, word in enumerate(before) if word in _EARLIER), default=None)
    if at is None or _LATER.intersection(before[at:]):
        return False
    is_near = at >= len(before) - EARLIER_NEAR
    is_said = bool(_SAID.intersection(before[max(0, at - EARLIER_NEAR) :] if is_near else before[at : at + 3]))
    return is_said and ";" not in before[at:]


_AT_FIRST = frozenset({("at", "first"), ("had", "first"), ("first", "gave"), ("first", "put"), ("first", "said")})
_SAYING_BEFORE = frozenset("gave put said spoken reported counted admitted acknowledged".split())
EARLIER_NEAR = 6
"""Tokens between "earlier" and a figure within which any word of saying will do."""
_SAID = frozenset("reported toll put said told gave".split())
EARLIER_REACH = 14
"""Tokens between "had originally said" and a figure at most."""


def _is_first_report(reading: Reading, figure: int) -> bool:
    """Whether first reports tell a figure that the sentence then mends: ``Initial reports put the toll at 12, but``."""
    before = reading.lowers(figure - REPORT_REACH, figure)
    is_near = not _FIRST.isdisjoint(before)
    is_first = is_near and any(word in _FIRST and report in _REPORTS for word, report in pairwise(before))
    if is_first and "which" in reading.lowers(figure - RECALLED_REACH, figure) and not {"gave", "put"}.isdisjoint(before):
        return True
    return is_first and ("had" in before or bool(_LATER.intersection(reading.lowers(figure, len(reading.tokens)))))


RECALLED_REACH = 18
"""Tokens between "which" and an older toll that a clause recalls at most: the ministry, ``which on Monday gave``."""
REPORT_REACH = 10
"""Tokens between "initial reports" and their figure at most."""
_FIRST = frozenset("initial early first earlier preliminary provisional".split())
_REPORTS = frozenset("report reports toll tolls figure figures count counts estimate estimates accounts".split())
_LATER = frozenset("but later however now since".split())
