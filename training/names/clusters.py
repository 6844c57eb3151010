"""The table of word clusters, in the compact form that ships.

    python training/names/clusters.py CORPORA

reads CORPORA/word-clusters.tsv (word, cluster of 300, cluster of 1000) and writes one line a word, sorted as its look-up needs.
"""

from __future__ import annotations

import sys
from pathlib import Path

from briefing.names.features import CLUSTERS

HEADER = """\
# what: word, its cluster of 300, its cluster of 1000; sorted by code point
# source: k-means over the vectors of a MIT-licensed English model; see training/names/README.md
# licence: MIT
"""


def main() -> None:
    rows: list[str] = []
    for line in (Path(sys.argv[1]) / "word-clusters.tsv").read_text(encoding="utf-8").splitlines():
        word, coarse, fine = line.split("\t")
        if word == word.lower() and not any(c.isspace() for c in word):
            rows.append(f"{word} {coarse} {fine}")
    CLUSTERS.write_text(HEADER + "\n".join(sorted(rows)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
