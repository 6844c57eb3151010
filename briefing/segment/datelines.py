"""The dateline in front of a report: place, date and agency, up to its dash."""

from __future__ import annotations

import re

from briefing.document import Dateline, Span
from briefing.months import MONTH
from briefing.segment.blocks import Block, BlockKind

DATELINE_BLOCKS = 4
"""A dateline stands in one of the first story blocks."""

_WIRES = "CNN|Reuters|AP|AFP|UPI|BBC|Xinhua|EFE|DPA|PTI|ANI"
"""Agencies that end a dateline in brackets even without a dash: Mogadishu, Somalia ``(CNN)``Gunmen stormed."""
_WORD = r"[A-Z][\w.'-]*"
_PLACE = rf"{_WORD}(?:[ /]+(?:{_WORD}|de|la|el|al|del|of|and)){{0,4}}"
_PATTERN = re.compile(
    rf"""(?x)
    (?P<place>{_PLACE}(?:,\ *{_PLACE}){{0,2}}) \s*
    (?:,?\s* (?P<date> (?i:{MONTH})\ \d{{1,2}}(?:,?\ \d{{4}})? | \d{{1,2}}\ (?i:{MONTH})(?:\ \d{{2,4}})?
        | \w+day(?:,?\ \d+\ \w+)? ) )? \s*
    (?: (?P<wire>\((?:{_WIRES})\)) \s* (?:(?:–|--+|-(?=\s)|:)\s*)?
      | (?P<agency>\([A-Z][^()]{{0,40}}\))? \s* (?P<dash>–|--+|-(?=\s)|(?<=\)):|(?<=[A-Z\d]):) \s* )
    (?:\[[^\]]{{1,60}}\]\s*)*
    """
)
_TAG = re.compile(rf"\((?:{_WIRES})\)\s*(?:(?:–|--+|-)\s*)?")


def find_dateline(plain: str, blocks: tuple[Block, ...]) -> Dateline | None:
    """The article's dateline, if one of its first paragraphs opens with one.

    The span runs from the paragraph's start to where its first sentence begins.
    """
    story = [block for block in blocks if block.kind is BlockKind.STORY][:DATELINE_BLOCKS]
    for block in story:
        if dateline := _read_dateline(plain, block.span):
            return dateline
    return None


def _read_dateline(plain: str, paragraph: Span) -> Dateline | None:
    if tag := _TAG.match(plain, paragraph.start, paragraph.end):
        return Dateline(Span(*tag.span()), place=None, date=None)
    match = _PATTERN.match(plain, paragraph.start, min(paragraph.end, paragraph.start + 160))
    if match is None or match.end() >= paragraph.end or not _is_plausible(match, plain[match.end() : match.end() + AHEAD]):
        return None
    date = Span(*match.span("date")) if match["date"] else None
    return Dateline(Span(*match.span()), place=Span(*match.span("place")), date=date)


AHEAD = 24
"""Characters behind a dateline that tell whether all is in capitals."""
_LABELS = frozenset(
    "update updated watch photo photos video breaking more related exclusive read correction note previous story opinion live"
    " listen see also gallery map warning editor source sources subject from to date re fact q a".split()
)
"""Words in capitals that stand in front of a colon without being a place."""


def _is_plausible(match: re.Match[str], following: str) -> bool:
    """A dash after a capitalised name alone may be an aside: ask for one more sign of a dateline."""
    is_label = match["place"].lower().split()[0] in _LABELS or following.isupper()
    if following[0].islower() or (match["dash"] == ":" and is_label and not match["agency"]):
        return False
    signs = (match["date"], match["wire"], match["agency"], match["place"].isupper(), "," in match["place"])
    return any(signs) or (match["dash"] != "-" and len(match["place"].split()) <= 2)
