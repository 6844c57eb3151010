"""How far a run has come, on one line of a terminal."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.batch.job import Tally

EVERY = 0.5
"""Seconds between two drawings."""
BAR = 24


@dataclass(slots=True)
class Progress:
    """Counts documents and weighs shards; draws only where someone looks on."""

    weight: int
    """Bytes of the whole input as stored."""
    stream: IO[str] | None = None
    inputs: int = 0
    failures: int = 0
    weighed: int = 0
    kept: int = 0
    """Documents and bytes of an earlier run, which tell nothing of this one's rate."""
    kept_weight: int = 0
    _begun: float = field(default_factory=time.monotonic)
    _drawn: float = 0.0

    def keep(self, tally: Tally) -> None:
        """A shard that an earlier run finished."""
        self.add(tally)
        self.kept += tally.inputs
        self.kept_weight += tally.weight

    def add(self, tally: Tally) -> None:
        """A shard that this run has finished."""
        self.inputs += tally.inputs
        self.failures += tally.failures
        self.weighed += tally.weight

    def draw(self, *, last: bool = False) -> None:
        """Draw the line, at most each half second; `last` ends it."""
        now = time.monotonic()
        if self.stream is None or (not last and now - self._drawn < EVERY):
            return
        self._drawn = now
        self.stream.write("\r" + self.line(now - self._begun) + "\x1b[K" + ("\n" if last else ""))
        self.stream.flush()

    def line(self, seconds: float) -> str:
        """What is drawn after so many seconds.

        >>> Progress(1000, inputs=30, failures=2, weighed=500).line(60)
        '[############............]  50%  30 briefed, 2 failed, 0.5/s, 1:00 left'
        """
        share = min(self.weighed / self.weight, 1.0) if self.weight else 1.0
        rate = (self.inputs - self.kept) / seconds if seconds > 0 else 0.0
        fresh = self.weighed - self.kept_weight
        left = _clock(seconds * (self.weight - self.weighed) / fresh) if fresh > 0 else "?"
        bar = ("#" * round(share * BAR)).ljust(BAR, ".")
        return f"[{bar}] {share:4.0%}  {self.inputs:,} briefed, {self.failures:,} failed, {rate:.1f}/s, {left} left"


def for_terminal(weight: int) -> Progress:
    """Progress on standard error if that is a terminal, else silent."""
    shown = sys.stderr is not None and sys.stderr.isatty()
    return Progress(weight, sys.stderr if shown else None)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(max(seconds, 0)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
