"""`python -m briefing`, and the installed command: an interrupt is heeded from the first import on."""

from __future__ import annotations

import gc
import sys

INTERRUPTED = 130
COLLECT_AFTER = 200_000
"""Objects made before the garbage collector looks for cycles, of which there are few: with Python's own 700, a cold start
spends a tenth of its time on that. Counting of references frees the rest as ever."""


def main() -> None:
    """Run the command line."""
    gc.set_threshold(COLLECT_AFTER)
    try:
        from briefing.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


if __name__ == "__main__":
    main()
