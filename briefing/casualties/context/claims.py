"""What those who did the harm claim of it: a count of their own that others contradict is disputed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.casualties.figure import Category, Scope, Status
from briefing.patterns import Pattern

if TYPE_CHECKING:
    from briefing.casualties.figure import CasualtyFigure
    from briefing.document import Document


def dispute_claims(document: Document, figures: list[CasualtyFigure]) -> list[CasualtyFigure]:
    """The figures, those disputed by which the doers count more victims than all others: ``The rebels said they killed`` 22."""
    told = [figure for figure in figures if figure.scope is Scope.EVENT and figure.status is Status.REPORTED]
    claims = {figure.id for figure in told if _is_own_claim(document, figure)}
    others = [figure for figure in told if figure.id not in claims and figure.part_of is None and figure.count.size > 1]
    disputed = {figure.id for figure in told if figure.id in claims and _is_contradicted(figure, others)}
    denials = [f for f in figures if f.status is Status.DISPUTED and "denied" in document.sentences[f.sentence].lowers]
    denied = {(f.outcome, f.count, f.sentence - 1) for f in denials}
    disputed |= {f.id for f in told if (f.outcome, f.count, f.sentence) in denied or _is_rejected(document, f)}
    return [replace(figure, status=Status.DISPUTED) if figure.id in disputed else figure for figure in figures]


def _is_contradicted(claim: CasualtyFigure, others: list[CasualtyFigure]) -> bool:
    """Whether others count the same victims, and each of them fewer."""
    sizes = [
        other.count.size
        for other in others
        if other.outcome is claim.outcome and other.category in {claim.category, Category.UNSPECIFIED}
    ]
    return claim.category is not Category.ARMED_GROUP and bool(sizes) and max(sizes) < claim.count.size


def _is_rejected(document: Document, figure: CasualtyFigure) -> bool:
    """Whether the next sentence says that the other side rejects what a source claimed: The ministry ``rejected the claim``."""
    following = document.sentences[figure.sentence + 1 : figure.sentence + 2]
    if figure.source is None or not following or _REJECTING.isdisjoint(following[0].lowers):
        return False
    return len(following[0].lowers) < REJECTION_MOST and _REJECTED.search(" ".join(following[0].lowers)) is not None


REJECTION_MOST = 16
"""Tokens of a sentence that does nothing but reject a claim at most."""
_REJECTING = frozenset("denied rejected dismissed".split())
_REJECTED = Pattern(
    r"^(?:\S+ ){1,6}(?:denied|rejected|dismissed) (?:this|that|(?:the|this|that) (?:claims?|figures?|toll|number|report))"
    r"(?: as \w+)? \.$"
)


def _is_own_claim(document: Document, figure: CasualtyFigure) -> bool:
    """Whether those who did the harm tell its count: ``The rebels said they killed 22 soldiers``."""
    if figure.source is None or figure.rule != "active-object":
        return False
    tokens = document.sentences[figure.sentence].tokens
    between = {token.lower for token in tokens if figure.source.end <= token.span.start < figure.span.start}
    source = document.quote(figure.source).lower()
    is_many = source == "police" or (source.endswith("s") and not source.endswith("ss"))
    return bool(between & (_OWN if is_many else _OWN | _ITS))


_OWN, _ITS = frozenset("they their we he she".split()), frozenset({"it", "its"})
"""Words for the source itself between its name and the count; "it" where the source is one thing."""
