"""Articles with their editors' summaries → the weights of `briefing/summary/likelihood.tsv`.

    python training/summary/weigh.py FILE.jsonl --lines 600

FILE holds {"id", "text", "references": [...]} a line; the first so many lines are learnt from, the rest stay unseen.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter
from itertools import chain, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from briefing.article import to_article
from briefing.article.contents import Contents
from briefing.segment import segment
from briefing.summary.likelihood import (
    MODEL,
    OWN,
    Features,
    Pair,
    find_capitals,
    find_uses,
    kind_of,
    pair_features,
    pair_kind,
    stems_of,
    word_features,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

RIDGE, ROUNDS = 1.0, 12
"""Strength of the prior at zero; Newton's steps (they stand still after eight)."""


COMMON = 0.2
"""A word that so large a share of the stories holds has a weight of its own."""


class Example(NamedTuple):
    """A story as rows of stemmed words with the share of each one's capitals, and its summary as one row."""

    rows: tuple[tuple[str, ...], ...]
    capitals: dict[str, float]
    summary: tuple[str, ...]


def read_examples(lines: list[str]) -> list[Example]:
    """The stories that have words, with the first reference of each."""
    found = []
    for line in lines:
        row = json.loads(line)
        story = tuple(segment(to_article(row["text"], given=Contents(""), force=True).text).story())
        summary = stems_of(segment(row["references"][0]).sentences)
        if story:
            rows = stems_of(story)
            found.append(Example(rows, find_capitals(story, rows), tuple(chain.from_iterable(summary))))
    return found


def learn(rows: list[Features], answers: list[bool]) -> Features:
    """Logistic regression by Newton's method: a weight a feature."""
    names = sorted({name for row in rows for name in row})
    column = {name: number for number, name in enumerate(names)}
    table = np.zeros((len(rows), len(names)))
    for number, row in enumerate(rows):
        for name, value in row.items():
            table[number, column[name]] = value
    weights: NDArray[np.float64] = np.zeros(len(names))
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (np.array(answers, float) - chance) - RIDGE * weights
        bend = (table * (chance * (1 - chance))[:, None]).T @ table + RIDGE * np.eye(len(names))
        weights += np.linalg.solve(bend, slope)
    return dict(zip(names, weights.tolist(), strict=True))


def common_words(examples: list[Example]) -> frozenset[str]:
    """The words that have a weight of their own."""
    stories = Counter(word for example in examples for word in find_uses(example.rows))
    return frozenset(word for word, count in stories.items() if count >= COMMON * len(examples))


def learn_words(examples: list[Example]) -> Features:
    """The weights of the words."""
    common = common_words(examples)
    rows, answers = [], []
    for example in examples:
        wanted = set(example.summary)
        for word, use in find_uses(example.rows).items():
            own = {f"{OWN} {word}": 1.0} if word in common else {}
            rows.append(word_features(kind_of(word), use, len(example.rows)) | own)
            answers.append(word in wanted)
    return learn(rows, answers)


def learn_pairs(examples: list[Example], words: Features) -> Features:
    """The weights of the pairs, given those of the words."""
    rows, answers = [], []
    for example in examples:
        wanted = set(pairwise(example.summary))
        odds = {}
        for word, use in find_uses(example.rows).items():
            features = word_features(kind_of(word), use, len(example.rows))
            odds[word] = sum(words[name] * value for name, value in features.items()) + words.get(f"{OWN} {word}", 0.0)
        for pair, use in find_uses([tuple(pairwise(row)) for row in example.rows]).items():
            rows.append(pair_features(_kind_of(pair), use) | _of_words(pair, odds, example.capitals))
            answers.append(pair in wanted)
    return learn(rows, answers)


def _kind_of(pair: Pair) -> str:
    return pair_kind(*map(kind_of, pair))


def _of_words(pair: Pair, odds: dict[str, float], capitals: dict[str, float]) -> Features:
    """What a pair has from its words, for all pairs and for those of its kind."""
    kind, (left, right) = _kind_of(pair), pair
    named = capitals.get(left, 0.0) * capitals.get(right, 0.0)
    features = {"left": odds[left], "right": odds[right], "name": named}
    return features | {f"{kind} {name}": value for name, value in features.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--lines", type=int, default=600)
    args = parser.parse_args()
    lines = args.file.read_text(encoding="utf-8").splitlines()[: args.lines]
    examples = read_examples(lines)
    words = learn_words(examples)
    models = {"word": words, "pair": learn_pairs(examples, words)}
    digest = hashlib.sha256("\n".join(lines).encode()).hexdigest()
    header = [
        "# what: log odds that a word, or a pair of neighbours, of an article stands in its editor's summary",
        f"# learnt: training/summary/weigh.py {args.file.name} --lines {args.lines} (logistic, ridge {RIDGE}, no chance in it)",
        f"# data: {len(examples)} CNN articles with their journalists' highlights, sha256 {digest}",
        "# licence: Apache-2.0 (the weights; the articles are third-party text and not part of the project)",
    ]
    weights = [f"{model} {name}\t{value:.3f}" for model, found in models.items() for name, value in sorted(found.items())]
    MODEL.write_text("\n".join(header + weights) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
