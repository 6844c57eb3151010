"""The README's pictures: real runs on samples, drawn as SVG by rich. `python docs/screenshots.py` draws them anew."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME
from rich.text import Text

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "screenshots"
WIDTH = 100
RUNS = {
    "summarize": ("summarize", "samples/market-attack.txt"),
    "full": ("summarize", "--full", "--section", "summary", "samples/contradictory-tolls.txt"),
}
"""Name of the picture → the arguments of the run."""
SVG = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL).replace("Fira Code, ", "")
"""rich's picture without the fonts that it would load from the network."""


def draw(args: tuple[str, ...]) -> str:
    """A picture of the terminal after the command, the same bytes for the same output."""
    command = [sys.executable, "-m", "briefing", *args, "--color", "always", "--width", str(WIDTH)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, env=os.environ | {"NO_COLOR": ""})
    console = Console(width=WIDTH, record=True, file=StringIO(), force_terminal=True, color_system="256", highlight=False)
    console.print(Text.from_ansi(done.stdout.decode()))
    return console.export_svg(
        title=" ".join(("briefing", *args)), theme=DEFAULT_TERMINAL_THEME, code_format=SVG, unique_id="briefing"
    )


def main() -> None:
    """Draw every picture."""
    FOLDER.mkdir(exist_ok=True)
    for name, args in RUNS.items():
        (FOLDER / f"{name}.svg").write_text(draw(args), encoding="utf-8")


if __name__ == "__main__":
    main()
