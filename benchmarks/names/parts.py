"""The test parts as documents with gold spans."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.document import Document, Sentence, SentenceKind, Span, Token

# The corpora are read as for training; those scripts are no package.
sys.path.insert(0, str(Path(__file__).parents[2] / "training" / "names"))
from labelled import Labelled, entities
from score import SCORED, test_parts

if TYPE_CHECKING:
    from collections.abc import Iterator

Found = frozenset[tuple[int, int, str]]
"""Spans in code points with their labels."""


@dataclass(frozen=True, slots=True)
class Part:
    """One test part: its documents and, for each, the gold names."""

    name: str
    documents: tuple[Document, ...]
    gold: tuple[Found, ...]

    def token_count(self) -> int:
        return sum(len(sentence.tokens) for document in self.documents for sentence in document.sentences)


def read_parts(corpora: Path) -> Iterator[Part]:
    """The test parts in a fixed order; sentences of one document stand together."""
    for name, sentences in test_parts(corpora).items():
        pairs = [_document(tuple(group)) for _, group in groupby(sentences, key=lambda s: _document_of(s, name))]
        yield Part(name, tuple(document for document, _ in pairs), tuple(gold for _, gold in pairs))


def _document_of(sentence: Labelled, name: str) -> object:
    """What tells the documents of a part apart; a part that does not say has one sentence a document."""
    if name == "uner_test":
        return sentence.doc.rsplit("-", 1)[0]
    return sentence.doc if name == "docred_test" else id(sentence)


def _document(sentences: tuple[Labelled, ...]) -> tuple[Document, Found]:
    text, out, gold = "", [], set()
    for index, sentence in enumerate(sentences):
        base = len(text) - sentence.tokens[0].span.start
        tokens = tuple(t._replace(span=Span(t.span.start + base, t.span.end + base)) for t in sentence.tokens)
        text += _written(tokens, len(text)) + "\n"
        lowers = tuple(token.lower for token in tokens)
        whole = Sentence(index, Span(tokens[0].span.start, tokens[-1].span.end), SentenceKind.STORY, index, tokens, lowers)
        out.append(whole)
        for first, end, label in entities(sentence.labels):
            if label in SCORED:
                span = whole.span_of(first, end)
                gold.add((span.start, span.end, label))
    return Document(text, text, tuple(out)), frozenset(gold)


def _written(tokens: tuple[Token, ...], start: int) -> str:
    pieces = []
    for token in tokens:
        pieces += [" " * (token.span.start - start), token.text]
        start = token.span.start + len(token.text)
    return "".join(pieces)
