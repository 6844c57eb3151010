"""Sentences of the corpora: read them, make plain text of their tokens, join them to paragraphs."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

LICENCES = {
    "gmb": "public domain texts",
    "uner_train": "CC BY-SA 4.0",
    "docred_dev": "MIT",
    "docred_test": "MIT",
    "wikigold": "CC BY 4.0",
    "politics_train": "MIT",
}
"""The corpora learnt from, with their licences."""

SPLIT_HYPHENS = ("uner", "docred")
"""Corpora, by the start of their names, with `al-Ani` as three tokens; in others a lone hyphen is a dash."""

_PRINTABLE = str.maketrans(
    {"\x85": "…", "\x91": "'", "\x92": "'", "\x93": '"', "\x94": '"', "\x96": "–", "\x97": "—"}
    | dict.fromkeys("‘’`´", "'")
    | dict.fromkeys("“”", '"')
)
_CLITIC = re.compile(r"(?i)(?:n't|'(?:s|ll|re|ve|m|d|em))$")
_LEFT = re.compile(r"(?![:;]\))[.,;:!?%…)\]}°]+$")
_RIGHT = re.compile(r"[(\[{$£€#]+$")
_QUOTE = re.compile(r"""['"]+$""")
_CLOSED = re.compile(r"""[.!?…]["')\]]*$""")
_HAS_STOP = re.compile(r"\w\.$")


@dataclass(frozen=True)
class Sentence:
    """A gold sentence as plain text; `names` has, for each code point, whether it is in a named entity."""

    corpus: str
    document: str
    text: str
    names: tuple[bool, ...]

    @property
    def is_closed(self) -> bool:
        """Whether a mark ends it; headings, signatures and list items have none."""
        return _CLOSED.search(self.text) is not None


def read_sentences(folder: Path, name: str) -> Iterator[Sentence]:
    """The sentences of `NAME.jsonl` in `folder`, in file order."""
    with (folder / f"{name}.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            text, names = detokenise(row["t"], row["l"], joins_hyphens=name.startswith(SPLIT_HYPHENS))
            if text:
                document = re.sub(r"-\d{4}$", "", str(row["doc"]))
                yield Sentence(name, document, text, names)


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def detokenise(tokens: list[str], labels: list[str], *, joins_hyphens: bool) -> tuple[str, tuple[bool, ...]]:
    r"""The text as it was typed, and which of its code points are in names.

    >>> def plain(text: str) -> str:
    ...     return detokenise(text.split(), ["O"] * len(text.split()), joins_hyphens=True)[0]
    >>> plain('He did n\'t say ( at 5 p.m. ) , " No . "')
    'He didn\'t say (at 5 p.m.), "No."'
    >>> plain("the militants ' raid on London ' s port in the U.S .")
    "the militants' raid on London's port in the U.S."
    >>> plain('Al - Ani left Acme Inc. . "')
    'Al-Ani left Acme Inc."'
    """
    text = ""
    names: list[bool] = []
    joiner = _Joiner(joins_hyphens=joins_hyphens)
    pairs = _merge_possessives(tokens, labels)
    for position, (word, label) in enumerate(pairs):
        if word == "." and _HAS_STOP.search(text):
            continue
        is_last_quote = position == len(pairs) - 1 and _QUOTE.match(word)
        piece = word if not text or joiner.is_glued(text, word) or is_last_quote else f" {word}"
        text += piece
        names.extend([label != "O"] * len(piece))
        joiner.note(word)
    return text, tuple(names)


def _merge_possessives(tokens: list[str], labels: list[str]) -> list[tuple[str, str]]:
    """Tokens with plain quotes and their labels, without white space, `'` and `s` as one."""
    merged: list[tuple[str, str]] = []
    for token, label in zip(tokens, labels, strict=True):
        plain = token.translate(_PRINTABLE).strip()
        if plain == "s" and merged and merged[-1][0] == "'":
            merged[-1] = ("'s", merged[-1][1])
        elif plain:
            merged.append((plain, label))
    return merged


@dataclass
class _Joiner:
    """Decides where a space goes; remembers which quotes are open."""

    joins_hyphens: bool
    glues_next: bool = False
    open_quotes: str = ""
    was_closing: bool = False

    def is_glued(self, text: str, word: str) -> bool:
        """Whether `word` follows `text` without a space."""
        self.was_closing = False
        if _QUOTE.match(word):
            self.was_closing = word[0] in self.open_quotes or (word == "'" and text.endswith("s"))
            return self.was_closing or self.glues_next
        if self.glues_next or _CLITIC.match(word) or _LEFT.match(word):
            return True
        return self._is_joint(word) and text[-1].isalnum()

    def note(self, word: str) -> None:
        """Take `word` in as the last one."""
        self.glues_next = bool(_RIGHT.match(word)) or self._is_joint(word)
        if _QUOTE.match(word):
            mark = word[0]
            if mark in self.open_quotes:
                self.open_quotes = self.open_quotes.replace(mark, "")
            elif not self.was_closing:
                self.open_quotes += mark
                self.glues_next = True

    def _is_joint(self, word: str) -> bool:
        return word == "/" or (word == "-" and self.joins_hyphens)


def join_paragraphs(sentences: Iterable[Sentence]) -> Iterator[list[str]]:
    """Runs of sentences to be read as one text.

    A run ends with its document, and with a sentence that has no closing mark: in print, a new line would.
    """
    run: list[str] = []
    last: Sentence | None = None
    for sentence in sentences:
        is_new = last is not None and (last.corpus, last.document) != (sentence.corpus, sentence.document)
        if run and (is_new or (last is not None and not last.is_closed)):
            yield run
            run = []
        run.append(sentence.text)
        last = sentence
    if run:
        yield run
