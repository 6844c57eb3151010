"""Briefing → str: one file a format, each with a pure `render`."""

from __future__ import annotations

from typing import NamedTuple

from briefing.choices import Section
from briefing.enums import StrEnum

__all__ = ["ALL_SECTIONS", "Ink", "Layout", "Section"]


ALL_SECTIONS = tuple(Section)


class Ink(StrEnum):
    """What the ground takes: no escapes at all, bold, italic and underline alone, or colours, too."""

    PLAIN = "plain"
    EMPHASIS = "emphasis"
    COLOR = "color"


class Layout(NamedTuple):
    """How a briefing is laid out for people: which sections, how wide, in which ink.

    `full` adds the whole article with its figures and names marked, `explain` the rule that found each figure
    with the pieces that made it.
    """

    sections: tuple[Section, ...] = ALL_SECTIONS
    width: int = 100
    ink: Ink = Ink.PLAIN
    full: bool = False
    explain: bool = False
