"""A noun group of persons: who is counted, and how many the words say."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.casualties.figure import Category, Count
from briefing.enums import StrEnum
from briefing.quantities import Qualifier


def exactly(number: int | None) -> Count:
    """The count of so many, neither more nor fewer."""
    return Count(number, number, Qualifier.EXACT)


ZERO, ONE, TWO = exactly(0), exactly(1), exactly(2)


class GroupKind(StrEnum):
    """How a noun group says its number."""

    COUNTED = "counted"  # 33 people
    BARE = "bare"  # 33
    SINGLE = "single"  # a soldier, his wife
    NAMED = "named"  # Brian Dalton
    NOBODY = "nobody"  # no one else
    DEFINITE = "definite"  # the driver
    PLURAL = "plural"  # soldiers
    ANAPHOR = "anaphor"  # he: one person told before
    PRONOUN = "pronoun"  # they


STATED = frozenset(set(GroupKind) - {GroupKind.PLURAL, GroupKind.PRONOUN})
"""The kinds that state a number by themselves."""


@dataclass(frozen=True, slots=True)
class PersonGroup:
    """Tokens `first` to `end`; `phrase` the tokens of the count, `who` those of the persons."""

    first: int
    end: int
    kind: GroupKind
    count: Count | None
    phrase: tuple[int, int]
    who: tuple[int, int] | None
    category: Category = Category.UNSPECIFIED
    whole: tuple[Count, tuple[int, int]] | None = None
    """The count and the tokens of the 10 in ``one of 10 people``."""

    @property
    def as_whole(self) -> PersonGroup:
        """The ten of ``one of ten people killed``: the participle tells what all of them met."""
        return replace(self, count=self.whole[0], phrase=self.whole[1], whole=None) if self.whole else self

    @property
    def tells_name(self) -> bool:
        """Whether the words hold the person's name: ``Ann Lee``, ``his brother Ray``."""
        return self.kind is GroupKind.NAMED or (self.kind is GroupKind.SINGLE and self.who is not None and self.who[1] < self.end)

    @property
    def is_stated(self) -> bool:
        return self.kind in STATED and self.count is not None
