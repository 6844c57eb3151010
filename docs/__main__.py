"""Write into the pages what their commands print and their tables hold today: `python -m docs [PAGE...]`."""

from __future__ import annotations

import sys
from pathlib import Path

from docs.blocks import pages, refreshed
from docs.sessions import answered
from docs.tables import filled


def main(names: list[str]) -> None:
    """Refresh the named pages, or all."""
    for page in [Path(name) for name in names] or pages():
        page.write_text(refreshed(answered(filled(page.read_text(encoding="utf-8")))), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
