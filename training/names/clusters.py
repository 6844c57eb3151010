"""The table of word clusters, in the compact form that ships.

    python training/names/clusters.py CORPORA

reads CORPORA/word-clusters.tsv (word, cluster of 300, cluster of 1000) and writes one line a pair of clusters.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

from briefing.names.features import CLUSTERS

HEADER = """\
# what: words by cluster: cluster of 300, cluster of 1000, the words
# source: k-means over the vectors of a MIT-licensed English model; see training/names/README.md
# licence: MIT
"""


def main() -> None:
    groups: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for line in (Path(sys.argv[1]) / "word-clusters.tsv").read_text(encoding="utf-8").splitlines():
        word, coarse, fine = line.split("\t")
        if word == word.lower() and not any(c.isspace() for c in word):
            groups[int(coarse), int(fine)].append(word)
    lines = [f"{coarse} {fine} {' '.join(sorted(words))}" for (coarse, fine), words in sorted(groups.items())]
    CLUSTERS.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
