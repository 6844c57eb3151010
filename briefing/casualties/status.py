"""Whether a figure stands: reported, superseded by a newer one, disputed, or a stated zero."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.figure import Status

if TYPE_CHECKING:
    from briefing.casualties.reading import Reading, Statement

_DOUBTED = frozenset("unconfirmed denied denies denying disputed rejected unverified refuted".split())
_EARLIER = frozenset("previously earlier initially originally".split())
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
    is_doubted = bool(_DOUBTED.intersection(near)) or _is_unproved(reading.lowers(end, end + PROOF_REACH))
    return Status.DISPUTED if is_doubted else Status.REPORTED


def _is_unproved(behind: list[str]) -> bool:
    """Whether the words behind a figure say that nobody could check it: ``a claim that could not be independently verified``."""
    proofs = [at for at, word in enumerate(behind) if word in {"verified", "confirmed", "corroborated"}]
    return any(
        {"not", "cannot"}.intersection(behind[max(0, at - 4) : at]) and _CLAIMS.intersection(behind[max(0, at - 8) : at])
        for at in proofs
    )


_CLAIMS = frozenset("claim claims assertion figure number".split())
PROOF_REACH = 20
"""Tokens between a figure and "could not be verified" at most."""


def _is_superseded(reading: Reading, statement: Statement) -> bool:
    """``an earlier toll of 12``; ``previously reported 12``."""
    first = statement.phrase[0]
    if _is_first_report(reading, first):
        return True
    before = reading.lowers(first - 6, first)
    return bool(_EARLIER.intersection(before)) and bool({"reported", "toll", "put", "said"} & set(before))


def _is_first_report(reading: Reading, figure: int) -> bool:
    """Whether first reports tell a figure that the sentence then mends: ``Initial reports put the toll at 12, but``."""
    before = reading.lowers(figure - REPORT_REACH, figure)
    is_first = any(word in _FIRST and report in _REPORTS for word, report in pairwise(before))
    return is_first and bool(_LATER.intersection(reading.lowers(figure, len(reading.tokens))))


REPORT_REACH = 10
"""Tokens between "initial reports" and their figure at most."""
_FIRST = frozenset("initial early first earlier preliminary".split())
_REPORTS = frozenset("report reports toll tolls figure figures count counts estimate estimates accounts".split())
_LATER = frozenset("but later however now since".split())
