"""Measure sentence ends found with the two lexicons, and with NLTK's Punkt, on gold sentences joined to text.

From the project's folder: `python training/sentences/evaluate.py ../shared/corpora`
"""

from __future__ import annotations

import argparse
import copy
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus import LICENCES, Sentence, join_paragraphs, read_sentences
from nltk.tokenize.punkt import PunktSentenceTokenizer
from train import HERE, NEWS, choose_starters, learn, merge_abbreviations, read_curated

HELD_OUT = ("uner_dev", "politics_dev")
NEWS_PART = 10
"""The last of this many parts of the news corpus is held out, as no gold news text is."""

_MARK = re.compile(r"""(?P<mark>[.!?…]+)(?P<closers>["')\]]*)\s+""")
_ABBREVIATION = re.compile(r"""[^\s"'(\[–—]*$""")
_WORD = re.compile(r"""["'(\[]*(?P<word>[^\W_]+(?:['-][^\W_]+)*)?""")

Splitter = Callable[[str], set[int]]


@dataclass(frozen=True)
class Lists:
    """The two lexicons and the simplest use of them."""

    kinds: dict[str, str]
    starters: frozenset[str]

    def find_ends(self, text: str) -> set[int]:
        """Offsets at which a sentence ends inside `text`."""
        return {m.end("closers") for m in _MARK.finditer(text) if m.end() < len(text) and self._ends(text, m)}

    def _ends(self, text: str, match: re.Match[str]) -> bool:
        following = _WORD.match(text, match.end())
        word = (following and following["word"]) or ""
        if word[:1].islower():
            return False
        is_starter = word.lower() in self.starters
        if match["mark"] != ".":
            return is_starter if match["mark"].startswith(("..", "…")) else True
        if match["closers"]:
            return True
        last = _last_word(text, match.start())
        if len(last) == 1 and last.isupper():
            return is_starter
        default = "maybe" if re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", last) else "end"
        kind = self.kinds.get(last.lower(), default)
        return {"never": False, "number": not word[:1].isdigit(), "maybe": is_starter, "end": True}[kind]


@dataclass(frozen=True)
class Score:
    """Counts of sentence ends: found and right, found and wrong, not found."""

    right: int
    wrong: int
    missed: int

    def row(self) -> str:
        """Precision, recall, F1 and the two kinds of error, as table cells."""
        precision = self.right / max(1, self.right + self.wrong)
        recall = self.right / max(1, self.right + self.missed)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return f"{precision:.2%} | {recall:.2%} | {f1:.2%} | {self.wrong} | {self.missed}"


def _last_word(text: str, end: int) -> str:
    found = _ABBREVIATION.search(text[max(0, end - 40) : end])
    return found.group() if found else ""


def score(runs: Iterable[Sequence[str]], find_ends: Splitter, *, keep: Callable[[str, int], bool]) -> Score:
    """Compare `find_ends` with the gold ends inside each run; only offsets that `keep` wants count."""
    right = wrong = missed = 0
    for run in runs:
        text = " ".join(run)
        gold: set[int] = set()
        end = -1
        for sentence in run[:-1]:
            end += 1 + len(sentence)
            gold.add(end)
        wanted = {offset for offset in gold if keep(text, offset)}
        found = {offset for offset in find_ends(text) if keep(text, offset)}
        right += len(wanted & found)
        wrong += len(found - wanted)
        missed += len(wanted - found)
    return Score(right, wrong, missed)


def any_end(text: str, offset: int) -> bool:
    """Keep all offsets."""
    return bool(text) and offset > 0


def after_abbreviation(text: str, offset: int) -> bool:
    """Keep offsets behind a capital, a short word of letters and stops, or a capitalised word of up to four.

    Chosen by form, so that neither splitter's own list decides what is counted.
    """
    before = text[:offset].rstrip("\"')]")
    last = _last_word(before, len(before) - 1) if before.endswith(".") else ""
    return bool(re.fullmatch(r"[^\W\d_]|(?:[^\W\d_]{1,4}\.)+[^\W\d_]{1,4}|[A-Z][a-z]{1,3}", last))


def punkt_splitter(tokenizer: PunktSentenceTokenizer) -> Splitter:
    """Punkt as a function from text to the ends inside it."""
    return lambda text: {end for _, end in tokenizer.span_tokenize(text) if end < len(text)}


def train_splitters(sentences: Sequence[Sentence]) -> dict[str, Splitter]:
    """The splitters compared, all taught by `sentences`; the last two know the curated list as well."""
    learnt = learn(sentences)
    curated = read_curated(HERE / "curated.toml")
    kinds = merge_abbreviations(learnt.abbreviations, curated)
    lists = Lists(kinds, frozenset(choose_starters(learnt, curated)))
    helped = copy.deepcopy(learnt.punkt)
    helped.abbrev_types = set(kinds)
    return {
        "Punkt": punkt_splitter(PunktSentenceTokenizer(learnt.punkt)),
        "Punkt with our abbreviations": punkt_splitter(PunktSentenceTokenizer(helped)),
        "our lists": lists.find_ends,
    }


def main() -> None:
    """Print one table row for each held-out text, splitter and choice of ends."""
    parser = argparse.ArgumentParser(description="Measure the lexicons against Punkt on held-out sentences.")
    parser.add_argument("corpora", type=Path, help="folder with the corpora, such as ../shared/corpora")
    corpora: Path = parser.parse_args().corpora
    training = {name: list(read_sentences(corpora, name)) for name in LICENCES}
    cut = len(training[NEWS]) * (NEWS_PART - 1) // NEWS_PART
    news, training[NEWS] = training[NEWS][cut:], training[NEWS][:cut]
    splitters = train_splitters([sentence for part in training.values() for sentence in part])
    texts = {f"{NEWS}, last tenth": news} | {name: list(read_sentences(corpora, name)) for name in HELD_OUT}
    print("| text | ends | splitter | precision | recall | F1 | wrong | missed |")
    print("|---|---|---|---|---|---|---|---|")
    for title, sentences in texts.items():
        runs = list(join_paragraphs(sentences))
        for ends, keep in {"all": any_end, "abbreviation-like": after_abbreviation}.items():
            for name, find_ends in splitters.items():
                print(f"| {title} | {ends} | {name} | {score(runs, find_ends, keep=keep).row()} |")


if __name__ == "__main__":
    main()
