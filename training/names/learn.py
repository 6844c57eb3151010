"""Trains the name model that ships.

    python training/names/learn.py CORPORA [--passes N] [--min-count N] [--out FOLDER]

reads the corpora listed in RECIPE from the folder CORPORA and writes `names.crfsuite` and `card.json`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import platform
import random
import time
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import pycrfsuite
from labelled import Labelled, digest, in_capitals, in_title_case, read_corpus, with_dateline
from score import evaluate, is_held_out

from briefing.names.features import CLUSTERS, features
from briefing.names.tagger import MODEL, known_senses

if TYPE_CHECKING:
    from collections.abc import Iterator

SEED = 20
RECIPE = ("uner_train", "uner_dev", "btc", "docred_dev", "politics_train", "politics_dev", "wikigold", "wnut_train")
GMB_SHARE = 0.33
"""Share of GMB's news in all training tokens."""
AUGMENTED = {"capitals": 0.08, "title case": 0.03, "dateline": 0.04}
"""Share of sentences that are added once more, changed."""


def training_sentences(folder: Path) -> list[Labelled]:
    """All training sentences, GMB cut to its share, the changed copies added, in a fixed random order."""
    rng = random.Random(SEED)  # noqa: S311 - no secret
    gold = [sentence for name in RECIPE for sentence in read_corpus(folder, name)]
    wanted = sum(len(s.tokens) for s in gold) * GMB_SHARE / (1 - GMB_SHARE)
    news = [s for i, s in enumerate(read_corpus(folder, "gmb")) if not is_held_out(i)]
    rng.shuffle(news)
    for sentence in news:
        if wanted <= 0:
            break
        gold.append(sentence)
        wanted -= len(sentence.tokens)
    everything = [*gold, *_changed(gold, rng)]
    rng.shuffle(everything)
    return everything


def _changed(sentences: list[Labelled], rng: random.Random) -> Iterator[Labelled]:
    for sentence in sentences:
        draw = rng.random()
        if draw < AUGMENTED["capitals"]:
            yield in_capitals(sentence)
        elif draw < AUGMENTED["capitals"] + AUGMENTED["title case"]:
            yield in_title_case(sentence)
        elif draw < sum(AUGMENTED.values()):
            yield with_dateline(sentence, rng)


def train(sentences: list[Labelled], target: Path, *, passes: int, min_count: int) -> None:
    """Averaged perceptron over all sentences; the weights go to `target`."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for sentence in sentences:
        trainer.append(features(sentence.words, known_senses(sentence.tokens)), sentence.labels)
    trainer.select("ap")
    trainer.set_params({"max_iterations": passes, "feature.minfreq": min_count})
    trainer.train(str(target))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--passes", type=int, default=14)
    parser.add_argument("--min-count", type=int, default=8)
    parser.add_argument("--out", type=Path, default=MODEL.parent)
    args = parser.parse_args()
    start = time.process_time()
    sentences = training_sentences(args.corpora)
    print(len(sentences), "sentences", sum(len(s.tokens) for s in sentences), "tokens", flush=True)
    model = args.out / MODEL.name
    train(sentences, model, passes=args.passes, min_count=args.min_count)
    seconds = time.process_time() - start
    scores = evaluate(args.corpora, model)
    card = {
        "name": "briefing names",
        "what": "linear-chain CRF over tokens: PER, ORG, LOC, MISC (mostly nationalities), BIO",
        "licence": "CC-BY-SA-4.0, see NOTICE.md",
        "algorithm": "averaged perceptron (CRFsuite)",
        "command": f"python training/names/learn.py CORPORA --passes {args.passes} --min-count {args.min_count}",
        "seed": SEED,
        "python-crfsuite": version("python-crfsuite"),
        "python": platform.python_version(),
        "gmb_share": GMB_SHARE,
        "augmented": AUGMENTED,
        "training_data_sha256": {name: digest(args.corpora, name) for name in (*RECIPE, "gmb")},
        "clusters_sha256": _sha256(CLUSTERS),
        "model_sha256": _sha256(model),
        "sentences": len(sentences),
        "tokens": sum(len(s.tokens) for s in sentences),
        "scores_strict_f1": scores,
    }
    (args.out / "card.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    print(f"{seconds:.0f} s of CPU, {model.stat().st_size / 1e6:.1f} MB", json.dumps(scores, indent=1))


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
