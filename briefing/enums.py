"""`StrEnum` on every supported Python (the standard library has it from 3.11)."""

from __future__ import annotations

import sys

if sys.version_info >= (3, 11):
    from enum import StrEnum
else:
    from enum import Enum

    class StrEnum(str, Enum):
        """A closed set of words, each equal to its string."""

        __str__ = str.__str__


__all__ = ["StrEnum"]
