"""briefing reads news text and prints its gist, its casualty figures and its actors; `brief` and `merge` do so from Python."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.api import brief, merge  # noqa: TC004 -- `_Package` imports them when they are asked for
    from briefing.brief import Briefing
    from briefing.merge import MergedBriefing

__all__ = ["brief", "merge"]

__version__ = "0.1.0"


class _Package(ModuleType):
    """The package: its two functions are imported when they are asked for, and stay what their names mean.

    Modules of the same names exist, and importing one would put it in the function's place.
    """

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *__all__})

    @property
    def brief(self) -> Callable[..., Briefing]:
        from briefing import api

        return api.brief

    @brief.setter
    def brief(self, module: ModuleType) -> None:
        """`briefing.brief` was imported; it is found in `sys.modules`."""

    @property
    def merge(self) -> Callable[..., tuple[MergedBriefing, ...]]:
        from briefing import api

        return api.merge

    @merge.setter
    def merge(self, module: ModuleType) -> None:
        """`briefing.merge` was imported; it is found in `sys.modules`."""


sys.modules[__name__].__class__ = _Package
