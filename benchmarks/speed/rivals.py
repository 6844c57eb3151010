"""The command lines that a cold start is compared with, installed in a venv of their own."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

PACKAGES = ("sumy==0.13.0", "numpy", "lede==0.5.1", "lxml_html_clean")
"""sumy's LexRank needs numpy, its parser `lxml_html_clean`, and it asks for neither."""
_PUNKT = Path("nltk_data") / "tokenizers" / "punkt_tab" / "english"
_PUNKT_FILES = ("abbrev_types.txt", "collocations.tab", "ortho_context.tab", "sent_starters.txt")


def install(folder: Path) -> None:
    """Make the venv in `folder`, unless it is there. Raises CalledProcessError if a package cannot be had."""
    if not (folder / "bin" / "lede").exists():
        venv.create(folder, with_pip=True)
        subprocess.run([folder / "bin" / "pip", "install", "--quiet", *PACKAGES], check=True)  # noqa: S603
        # Some environments forbid that an import compiles: without this, each start would.
        subprocess.run([folder / "bin" / "python", "-m", "compileall", "-q", folder / "lib"], check=False)  # noqa: S603
    for name in _PUNKT_FILES:
        path = folder / _PUNKT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def environment(folder: Path) -> dict[str, str]:
    """What sumy needs to run offline: sentence parameters that know no abbreviation.

    NLTK's are not on PyPI, so sumy is spared the time to read them: it is a little faster here than at a user's.
    """
    return {"NLTK_DATA": str(folder / "nltk_data")}


def commands(folder: Path, article: Path) -> dict[str, list[str]]:
    """Name → command line over an article."""
    binaries = folder / "bin"
    return {
        "`python -c pass`": [sys.executable, "-c", "pass"],
        "lede": [str(binaries / "lede"), str(article)],
        "sumy luhn": [str(binaries / "sumy"), "luhn", "--length=3", f"--file={article}"],
        "sumy lex-rank": [str(binaries / "sumy"), "lex-rank", "--length=3", f"--file={article}"],
    }
