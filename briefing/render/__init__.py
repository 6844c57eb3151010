"""Briefing → str: one file a format, each with a pure `render`."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.enums import StrEnum

__all__ = ["ALL_SECTIONS", "Layout", "Section"]


class Section(StrEnum):
    """The parts of a briefing that a user may ask for alone."""

    SUMMARY = "summary"
    CASUALTIES = "casualties"
    ACTORS = "actors"


ALL_SECTIONS = tuple(Section)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a briefing is laid out for people: which sections, how wide, in colour or not."""

    sections: tuple[Section, ...] = ALL_SECTIONS
    width: int = 100
    color: bool = False
