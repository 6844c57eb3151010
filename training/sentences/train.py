"""Learn abbreviations and sentence starters from open text, and write the two lexicons.

From the project's folder: `python training/sentences/train.py ../shared/corpora`
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import tomllib
from corpus import LICENCES, Sentence, digest, join_paragraphs, read_sentences
from nltk.tokenize.punkt import PunktParameters, PunktTrainer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

HERE = Path(__file__).resolve().parent
LEXICONS = HERE.parents[1] / "briefing" / "lexicons"
KINDS = ("never", "number", "maybe")

NEWS = "gmb"
"""The corpus of news: a word it often starts with needs no second corpus."""

MIN_NEWS_STARTS = 5
"""Sentences of the news corpus a word must begin: about one in 10,000; rarer words help too rarely."""

MIN_STARTS = 6
"""The same over all corpora, for words that begin a sentence in at least `MIN_CORPORA` of them."""

MIN_CORPORA = 2
"""One corpus alone brings its own habits: `Attached` begins 29 sentences of one firm's mail."""

MIN_SHARE = 0.75
"""Least share of a word's capitalised uses that begin a sentence. `Officials` has 1.0, `President` 0.2.
Lower, and `U.S. Military Academy` is cut in two; higher, and `One`, `All` and `No`, common in titles, go."""

PUNKT_MIN_SHARE = 0.5
"""The same for a word that Punkt found too: two witnesses, so each may be weaker. Below a half, a capital
after an abbreviation more often continues the sentence, which is what Punkt cannot see (`Vice`, `Deputy`)."""

MAX_NAME_SHARE = 0.15
"""Most of a word's capitalised uses that may lie in a named entity: `Police` has 0.03 from
names of forces, `Military` and `Oil` have 0.19 from names of bodies; people and places have over 0.9."""

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*(?![^\W_]|\.\w)")
_NEUTRAL = re.compile(r"""["':;(\[/–—…*-]\s*$|\.\.\s*$""")


@dataclass
class WordUse:
    """How often a word has a capital: at a sentence's start, inside one, and in a name."""

    starts: Counter[str] = field(default_factory=Counter)
    """Sentence starts, by corpus."""
    inside: int = 0
    named: int = 0

    @property
    def capitals(self) -> int:
        """Capitalised uses that tell something: at the start or plainly inside."""
        return self.starts.total() + self.inside

    @property
    def share(self) -> float:
        """Share of the capitalised uses that begin a sentence."""
        return self.starts.total() / self.capitals if self.capitals else 0.0

    @property
    def name_share(self) -> float:
        """Share of the capitalised uses that are in a name."""
        return self.named / self.capitals if self.capitals else 1.0

    @property
    def is_common_start(self) -> bool:
        """Whether the word begins sentences often enough to be worth an entry."""
        is_broad = self.starts.total() >= MIN_STARTS and len(self.starts) >= MIN_CORPORA
        return is_broad or self.starts[NEWS] >= MIN_NEWS_STARTS


@dataclass(frozen=True)
class Curated:
    """What people decided: `kinds` of abbreviations, learnt ones rejected, starters added and rejected."""

    kinds: dict[str, str]
    rejected: frozenset[str]
    added_starters: frozenset[str]
    rejected_starters: frozenset[str]


@dataclass(frozen=True)
class Learnt:
    """What the corpora say, before people decide."""

    punkt: PunktParameters
    uses: dict[str, WordUse]

    @property
    def abbreviations(self) -> frozenset[str]:
        """Punkt's abbreviations."""
        return frozenset(self.punkt.abbrev_types)

    @property
    def punkt_starters(self) -> frozenset[str]:
        """Punkt's frequent sentence starters."""
        return frozenset(self.punkt.sent_starters)


def read_curated(path: Path) -> Curated:
    """The decisions in `path`; a word in two places is an error."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    kinds: dict[str, str] = {}
    for kind in (*KINDS, "rejected"):
        for word in _flatten(tables[kind]):
            if word in kinds or word != word.lower() or word.endswith("."):
                raise ValueError(f"{path.name}: {word!r}: there twice, with capitals or with a last stop")
            kinds[word] = kind
    starters = tables["starters"]
    return Curated(
        kinds={word: kind for word, kind in kinds.items() if kind in KINDS},
        rejected=frozenset(word for word, kind in kinds.items() if kind == "rejected"),
        added_starters=frozenset(starters["added"]),
        rejected_starters=frozenset(starters["rejected"]),
    )


def _flatten(groups: dict[str, list[str]]) -> Iterator[str]:
    for words in groups.values():
        yield from words


def train_punkt(sentences: Iterable[Sentence]) -> PunktParameters:
    """Punkt's parameters from the running text of `sentences`."""
    trainer = PunktTrainer()
    trainer.train("\n\n".join(" ".join(run) for run in join_paragraphs(sentences)))
    return trainer.get_params()


def count_uses(sentences: Iterable[Sentence]) -> dict[str, WordUse]:
    """How each word's capital is used, in lower case.

    Only sentences with a closing mark count: headings capitalise every word. A word in capitals throughout,
    or after an opening quote, colon, bracket or dash, tells nothing.
    """
    uses: dict[str, WordUse] = {}
    for sentence in sentences:
        if not sentence.is_closed:
            continue
        for position, match in enumerate(_WORD.finditer(sentence.text)):
            word = match.group()
            if not word[0].isupper() or (len(word) > 1 and word.isupper()):
                continue
            use = uses.setdefault(word.lower(), WordUse())
            if position == 0 and not re.search(r"\w", sentence.text[: match.start()]):
                use.starts[sentence.corpus] += 1
            elif _NEUTRAL.search(sentence.text[: match.start()][-4:]):
                continue
            else:
                use.inside += 1
            use.named += sentence.names[match.start()]
    return uses


def read_training(corpora: Path) -> list[Sentence]:
    """The sentences of all the corpora learnt from."""
    return [sentence for name in LICENCES for sentence in read_sentences(corpora, name)]


def learn(sentences: Sequence[Sentence]) -> Learnt:
    """All that is learnt from `sentences`."""
    return Learnt(train_punkt(sentences), count_uses(sentences))


def merge_abbreviations(learnt: Iterable[str], curated: Curated) -> dict[str, str]:
    """Each abbreviation's kind: as curated, else `maybe` for a learnt one that is not rejected."""
    return {word: "maybe" for word in learnt if word not in curated.rejected} | curated.kinds


def choose_starters(learnt: Learnt, curated: Curated) -> set[str]:
    """Words that often begin a sentence and are seldom capitalised for another reason."""
    chosen = {word for word, use in learnt.uses.items() if use.is_common_start and use.share >= MIN_SHARE}
    found = {word for word in learnt.punkt_starters if word in learnt.uses}
    chosen |= {word for word in found if learnt.uses[word].share >= PUNKT_MIN_SHARE}
    chosen = {word for word in chosen if learnt.uses[word].name_share <= MAX_NAME_SHARE}
    return (chosen | curated.added_starters) - curated.rejected_starters


def write_lexicon(path: Path, what: str, lines: Iterable[str]) -> None:
    """A header and the lines, sorted without regard to case."""
    sources = ", ".join(f"{name} ({licence})" for name, licence in LICENCES.items())
    header = [
        f"# what: {what}",
        f"# source: written for this project; learnt with NLTK's Punkt and gold sentence ends from {sources}",
        "# licence: Apache-2.0; single words only, no text of the sources",
        "# made by: training/sentences/train.py",
    ]
    ordered = sorted(lines, key=lambda line: (line.casefold(), line))
    path.write_text("\n".join([*header, *ordered]) + "\n", encoding="utf-8", newline="\n")


def write_both(folder: Path, abbreviations: dict[str, str], starters: Iterable[str]) -> None:
    """The two lexicons, into `folder`."""
    write_lexicon(
        folder / "abbreviations.txt",
        "abbreviations without their last full stop, and whether the stop ends a sentence: "
        "never; number: unless a digit follows; maybe: if a capitalised sentence starter follows",
        (f"{word}\t{kind}" for word, kind in abbreviations.items()),
    )
    write_lexicon(
        folder / "sentence_starters.txt",
        "words that often begin a sentence in news, and seldom have a capital inside one",
        starters,
    )


def report(learnt: Learnt, curated: Curated, abbreviations: dict[str, str], starters: set[str]) -> Iterator[str]:
    """The counts for the model card."""
    known = learnt.abbreviations & curated.kinds.keys()
    kept = learnt.abbreviations - curated.kinds.keys() - curated.rejected
    yield f"abbreviations: {len(abbreviations)}, of them curated {len(curated.kinds)}"
    yield from (f"  {kind}: {list(abbreviations.values()).count(kind)}" for kind in KINDS)
    yield (
        f"  learnt: {len(learnt.abbreviations)}; curated too {len(known)}, "
        f"rejected {len(learnt.abbreviations & curated.rejected)}, kept as they are {len(kept)}"
    )
    punkt = learnt.punkt_starters
    yield f"starters: {len(starters)}, of them added by hand {len(curated.added_starters)}"
    yield f"  learnt by Punkt: {len(punkt)}, of them kept {len(punkt & starters)}"
    yield f"  rejected by hand: {len(curated.rejected_starters)}"


def main() -> None:
    """Learn, merge, write, and print the counts for the model card."""
    parser = argparse.ArgumentParser(description="Learn abbreviations and sentence starters.")
    parser.add_argument("corpora", type=Path, help="folder with the corpora, such as ../shared/corpora")
    parser.add_argument("--output", type=Path, default=LEXICONS, help="folder for the two lexicons")
    arguments = parser.parse_args()
    curated = read_curated(HERE / "curated.toml")
    learnt = learn(read_training(arguments.corpora))
    abbreviations = merge_abbreviations(learnt.abbreviations, curated)
    starters = choose_starters(learnt, curated)
    write_both(arguments.output, abbreviations, starters)
    for name in LICENCES:
        print(f"{name}\t{digest(arguments.corpora / f'{name}.jsonl')}")
    print("\n".join(report(learnt, curated, abbreviations, starters)))


if __name__ == "__main__":
    main()
