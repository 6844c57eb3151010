"""The notation of a mark, ``[33](killed 33; civilian; at=Quetta)``: what the part in round brackets says."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from benchmarks.accuracy.gold import CATEGORIES, OUTCOMES, SCOPES, STATUSES, Bounds, CorpusError

MARK = re.compile(r"\[([^\[\]]+)\]\(([^()]+)\)")
FIELD_NAMES = {"who": "who", "at": "place", "on": "date", "event": "event", "by": "perpetrator", "says": "source"}
_WORDS = {
    **dict.fromkeys(CATEGORIES, "category"),
    **dict.fromkeys(SCOPES, "scope"),
    **dict.fromkeys(STATUSES, "status"),
    **dict.fromkeys(("optional", "combined"), "flag"),
}
_COUNT = re.compile(r"(?P<sign>>=|<=|~)?(?P<low>\d+)(?:(?P<open>\.\.)|-(?P<high>\d+))?")


@dataclass(frozen=True, slots=True)
class MarkedFigure:
    """One figure as written in a mark."""

    outcome: str
    bounds: Bounds
    qualifier: str
    category: str = "unspecified"
    scope: str = "event"
    status: str = "reported"
    flags: frozenset[str] = frozenset()
    label: str | None = None
    part_of: str | None = None
    worded: dict[str, str] = field(default_factory=dict)


def read_mark(notation: str) -> tuple[MarkedFigure, ...]:
    """The figures of one mark; several on the same words stand apart with ``|``.

    >>> [(f.outcome, f.bounds, f.flags) for f in read_mark("killed 0 | injured 0; optional")]
    [('killed', (0, 0), frozenset()), ('injured', (0, 0), frozenset({'optional'}))]
    """
    return tuple(_read_figure(part.strip()) for part in notation.split("|"))


def read_count(written: str) -> tuple[Bounds, str]:
    """The bounds and the qualifier of a count in the notation.

    >>> [read_count(c) for c in ("33", ">=31", "<=40", "~50", "30-40", "12..", "?")]  # doctest: +NORMALIZE_WHITESPACE
    [((33, 33), 'exact'), ((31, None), 'at_least'), ((None, 40), 'at_most'), ((50, 50), 'approximate'),
     ((30, 40), 'range'), ((12, None), 'vague'), ((None, None), 'vague')]
    """
    if written == "?":
        return (None, None), "vague"
    match = _COUNT.fullmatch(written)
    if match is None:
        raise CorpusError(f"{written!r} is no count; write 33, >=33, <=33, ~33, 30-40, 12.. or ?")
    low = int(match["low"])
    if match["high"]:
        return (low, int(match["high"])), "range"
    if match["open"]:
        return (low, None), "vague"
    signed: dict[str | None, tuple[Bounds, str]] = {
        ">=": ((low, None), "at_least"),
        "<=": ((None, low), "at_most"),
        "~": ((low, low), "approximate"),
        None: ((low, low), "exact"),
    }
    return signed[match["sign"]]


def _read_figure(notation: str) -> MarkedFigure:
    head, *rest = [piece.strip() for piece in notation.split(";")]
    outcome, _, count = head.partition(" ")
    if outcome not in OUTCOMES:
        raise CorpusError(f"{outcome!r} is no outcome; write one of {', '.join(OUTCOMES)}")
    bounds, qualifier = read_count(count.strip())
    enums: dict[str, str] = {"status": "none"} if bounds == (0, 0) else {}
    flags, named, worded = set(), {}, {}
    for piece in rest:
        name, equals, value = piece.partition("=")
        if equals and name in FIELD_NAMES:
            worded[FIELD_NAMES[name]] = "" if value == "-" else value
        elif equals and name in ("id", "part"):
            named[name] = value
        elif _WORDS.get(piece) == "flag":
            flags.add(piece)
        elif piece in _WORDS:
            enums[_WORDS[piece]] = piece
        else:
            raise CorpusError(f"{piece!r} means nothing in a mark")
    return MarkedFigure(
        outcome,
        bounds,
        qualifier,
        **enums,
        flags=frozenset(flags),
        label=named.get("id"),
        part_of=named.get("part"),
        worded=worded,
    )
