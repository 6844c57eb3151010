"""Labelled corpora → sentences in the package's own tokens."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.clean import clean
from briefing.document import Span
from briefing.lexicons import read_rows
from briefing.names.cues import title_length
from briefing.names.gazetteer import country_of_demonym
from briefing.segment.tokens import find_tokens

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from briefing.document import Token

_NO_SPACE_BEFORE = re.compile(r"^([,.;:?!%)\]}]|'s|'S|n't|'re|'ve|'ll|'m|'d|''|…)$")
_NO_SPACE_AFTER = frozenset("( [ { $ £ € ``".split())
_DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central northeast northwest southeast southwest of downtown"
    " northeastern northwestern southeastern southwestern nearby the".split()
)
"""Lower-case words with which some annotators begin a place's name."""
LONGEST = 120
"""Tokens of a sentence at most: longer ones are lists."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One sentence: the package's tokens and a label for each (``B-PER``, ``I-PER``, ``O``)."""

    tokens: tuple[Token, ...]
    labels: tuple[str, ...]
    doc: str

    @property
    def words(self) -> list[str]:
        return [token.text for token in self.tokens]


@dataclass(frozen=True, slots=True)
class _Entity:
    first: int
    end: int
    label: str


def read_corpus(folder: Path, name: str) -> list[Labelled]:
    """The sentences of ``FOLDER/NAME.jsonl``, retokenised and with their labels brought to one convention."""
    found = []
    for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if len(row["t"]) <= LONGEST:
            found.append(_convert(row["t"], _one_convention(name, row["t"], row["l"]), str(row["doc"])))
    return [sentence for sentence in found if sentence.tokens]


def digest(folder: Path, name: str) -> str:
    """The SHA-256 of a corpus file."""
    return hashlib.sha256((folder / f"{name}.jsonl").read_bytes()).hexdigest()


def _entities(labels: Iterable[str]) -> Iterator[_Entity]:
    """The spans of a sequence of BIO labels."""
    first, label = 0, ""
    position = -1
    for position, tag in enumerate(labels):
        if label and tag != f"I-{label}":
            yield _Entity(first, position, label)
            label = ""
        if not label and tag != "O":
            first, label = position, tag[2:]
    if label:
        yield _Entity(first, position + 1, label)


def entities(labels: Iterable[str]) -> list[tuple[int, int, str]]:
    """First token, end and label of each entity."""
    return [(e.first, e.end, e.label) for e in _entities(labels)]


def _one_convention(name: str, words: list[str], labels: list[str]) -> list[str]:
    out = ["O"] * len(labels)
    for entity in _entities(labels):
        if fitted := _fit(name, words, entity):
            out[fitted.first] = f"B-{fitted.label}"
            for position in range(fitted.first + 1, fitted.end):
                out[position] = f"I-{fitted.label}"
    return out


def _fit(name: str, words: list[str], entity: _Entity) -> _Entity | None:
    """Persons without their titles, names without articles and directions, demonyms apart from places."""
    first, end, label = entity.first, entity.end, entity.label
    lowers = [word.lower() for word in words]
    if name == "btc" and words[first].startswith("@"):
        return None
    if label == "PER":
        titles = [n for n in range(end - first - 1, 0, -1) if title_length(lowers[first : first + n])]
        first += titles[0] if titles else 0
    elif label in {"LOC", "ORG"}:
        while first < end and words[first] in _DIRECTIONS:
            first += 1
        if first < end - 1 and words[first] == "The":
            first += 1
    if first == end:
        return None
    if label == "LOC" and end - first == 1 and lowers[first] in country_of_demonym():
        label = "MISC"
    return _Entity(first, end, label)


def _convert(words: list[str], labels: list[str], doc: str) -> Labelled:
    """The sentence as plain text, cut again by the package's tokenizer; a token has the label of its first letter."""
    text, owners = _written(words, labels)
    tokens = find_tokens(clean(text), Span(0, len(text)))
    out = []
    last = -1
    for token in tokens:
        inside = sorted({owners[i] for i in range(token.span.start, token.span.end) if owners[i] >= 0})
        named = [i for i in inside if labels[i] != "O"]
        label = labels[named[0]] if named else "O"
        if label.startswith("B-") and named[0] == last:
            label = f"I-{label[2:]}"
        last = named[0] if named else -1
        out.append(label)
    return Labelled(tokens, tuple(_repaired(out)), doc)


def _repaired(labels: list[str]) -> Iterator[str]:
    """An I- label without its entity in front becomes a B-."""
    before = "O"
    for label in labels:
        fixed = f"B-{label[2:]}" if label.startswith("I-") and before[2:] != label[2:] else label
        yield fixed
        before = fixed


def _written(words: list[str], labels: list[str]) -> tuple[str, list[int]]:
    """The words with the spaces of print, and for each character the word it came from (-1: a space)."""
    pieces: list[str] = []
    owners: list[int] = []
    glue = True
    for i, word in enumerate(words):
        shown = '"' if word in {"``", "''"} else word
        joins = glue or bool(_NO_SPACE_BEFORE.match(word)) or _is_inner_hyphen(words, labels, i)
        if not joins:
            pieces.append(" ")
            owners.append(-1)
        pieces.append(shown)
        owners.extend([i] * len(shown))
        glue = word in _NO_SPACE_AFTER or (word == "-" and _is_inner_hyphen(words, labels, i))
    return "".join(pieces), owners


def _is_inner_hyphen(words: list[str], labels: list[str], i: int) -> bool:
    """Whether a lone "-" joins the words beside it: inside one name, or between small words."""
    if words[i] != "-" or not 0 < i < len(words) - 1:
        return False
    if labels[i].startswith("I-") and labels[i + 1].startswith("I-"):
        return True
    return labels[i] == "O" and words[i - 1].isalpha() and words[i + 1].islower() and words[i + 1].isalpha()


def in_capitals(sentence: Labelled) -> Labelled:
    """The sentence as a cable prints it."""
    tokens = tuple(type(t)(t.span, t.text.upper(), t.lower) for t in sentence.tokens)
    return Labelled(tokens, sentence.labels, sentence.doc)


def in_title_case(sentence: Labelled) -> Labelled:
    """The sentence as a headline prints it."""
    small = frozenset("a an and as at but by for from in of on or the to with".split())
    tokens = tuple(
        type(t)(t.span, t.text if t.lower in small and i else t.text[0].upper() + t.text[1:], t.lower)
        for i, t in enumerate(sentence.tokens)
    )
    return Labelled(tokens, sentence.labels, sentence.doc)


def with_dateline(sentence: Labelled, rng: random.Random) -> Labelled:
    """The sentence behind a made-up dateline: ``ADEN, Yemen (AP) --``."""
    city, country = rng.choice(_cities())
    parts = [(city.upper() if rng.random() < 0.8 else city, "LOC")]
    if rng.random() < 0.4:
        parts += [(",", ""), (country, "LOC")]
    if rng.random() < 0.6:
        parts += [("(", ""), (rng.choice(["AP", "Reuters", "AFP", "CNN", "UPI"]), "ORG"), (")", "")]
    parts.append((rng.choice(["--", "-", "–"]), ""))
    words = [w for text, _ in parts for w in text.split()]
    labels = ["O" if not label else f"{'I' if i else 'B'}-{label}" for text, label in parts for i, _ in enumerate(text.split())]
    head = _convert(words, labels, sentence.doc)
    return Labelled(head.tokens + sentence.tokens, head.labels + sentence.labels, sentence.doc)


def _cities() -> list[tuple[str, str]]:
    cities = [(row[0], row[1]) for row in read_rows("places") if row[1] != "-"]
    return cities + [(capital, row[0]) for row in read_rows("countries") for capital in row[1].split("|") if capital != "-"]
