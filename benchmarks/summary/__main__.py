"""A file of articles with reference summaries → a table: every method against the lead.

    python -m benchmarks.summary FILE.jsonl [--skip N] [--limit N] [--conflict] [--method NAME ...]

FILE holds {"id", "text", "references": [...]} a line. Columns: ROUGE-1 and -2 (F, stemmed), their mean less that of lead
with a 95 % paired-bootstrap interval, sentences, words, summaries with a visible defect, summaries without the lead, numbers
of persons harmed (more than one) in the references that the summary holds too, CPU milliseconds an article (choosing alone).
"""

from __future__ import annotations

import argparse
import json
import random
import time
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.summary.defects import LEAD_DROPPED, find_defects
from benchmarks.summary.rouge import Score, score, tokens
from briefing.article import to_article
from briefing.article.contents import Contents
from briefing.brief import brief
from briefing.quantities import find_quantities
from briefing.summary import Limit, Method, summarize
from briefing.toll import of_older_events, toll_figures

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.article import Article
    from briefing.brief import Briefing
    from briefing.document import Sentence

THREE = Limit(sentences=3)
BASELINE = "lead -n 3"
RESAMPLES, SEED = 2000, 1
CONFLICT_FIGURES = 2
"""Casualty figures in the text from which an article counts as one of conflict."""


@dataclass(frozen=True, slots=True)
class Case:
    """An article read, its references' tokens, and the numbers of persons harmed in them."""

    briefing: Briefing
    references: tuple[tuple[str, ...], ...]
    numbers: frozenset[int]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is measured of one summary."""

    score: Score
    sentences: int
    words: int
    defects: frozenset[str]
    kept: int
    seconds: float


def read_cases(path: Path, skip: int, limit: int | None, *, conflict: bool) -> Iterator[Case]:
    """The articles that have a story, from line `skip` on."""
    end = None if limit is None else skip + limit
    for line in path.read_text(encoding="utf-8").split("\n")[:-1][skip:end]:
        row = json.loads(line)
        briefing = brief(_article(row["text"]))
        if conflict and len(briefing.casualties) < CONFLICT_FIGURES:
            continue
        if any(briefing.document.story()):
            yield Case(briefing, tuple(map(tokens, row["references"])), _numbers_harmed(row["references"]))


def _article(text: str) -> Article:
    return to_article(text, given=Contents(""), force=True)


def _numbers_harmed(references: list[str]) -> frozenset[int]:
    """The numbers above one of the references' casualty figures."""
    counts = [figure.count for text in references for figure in brief(_article(text)).casualties]
    return frozenset(number for count in counts for number in (count.low, count.high) if number is not None and number > 1)


def _numbers(sentence: Sentence) -> set[int | None]:
    return {number for found in find_quantities(sentence.tokens) for number in (found.low, found.high)}


def measure(case: Case, choose: Callable[[Case], list[int]]) -> Outcome:
    """One summary, measured; only the choice is timed."""
    start = time.process_time()
    chosen = choose(case)
    seconds = time.process_time() - start
    document = case.briefing.document
    sentences = [document.sentences[index] for index in chosen]
    summary = tokens(" ".join(document.quote(sentence.span) for sentence in sentences))
    held = {number for sentence in sentences for number in _numbers(sentence)} if case.numbers else set()
    return Outcome(
        score=score(summary, case.references),
        sentences=len(chosen),
        words=sum(sentence.word_count() for sentence in sentences),
        defects=frozenset(find_defects(document, chosen)),
        kept=len(case.numbers & held),
        seconds=seconds,
    )


def by_method(method: Method, limit: Limit) -> Callable[[Case], list[int]]:
    """The choice of a method as the package makes it."""

    def choose(case: Case) -> list[int]:
        briefing = case.briefing
        figures = toll_figures(briefing.casualties, briefing.toll)
        older = of_older_events(briefing.casualties)
        return list(summarize(briefing.document, method, limit, figures, older=older).sentences)

    return choose


def at_random(case: Case) -> list[int]:
    """Three sentences by lot; the same ones each time."""
    story = [sentence.index for sentence in case.briefing.document.story()]
    return sorted(random.Random(f"{SEED} {story}").sample(story, min(3, len(story))))  # noqa: S311 -- no secret


def by_oracle(case: Case) -> list[int]:
    """The (at most three) sentences that raise the score most, one after the other: what no reader of the text alone can do."""
    document = case.briefing.document
    rows = {sentence.index: tokens(document.quote(sentence.span)) for sentence in document.story()}
    chosen: list[int] = []
    best = 0.0
    for _ in range(3):
        tried = [(_joint(rows, [*chosen, index], case), index) for index in rows if index not in chosen]
        top, index = max(tried, default=(0.0, -1))
        if top <= best:
            break
        best, chosen = top, [*chosen, index]
    return sorted(chosen) or [next(iter(rows))]


def _joint(rows: dict[int, tuple[str, ...]], chosen: list[int], case: Case) -> float:
    return score([word for index in sorted(chosen) for word in rows[index]], case.references).mean


def _systems(names: list[str]) -> dict[str, Callable[[Case], list[int]]]:
    systems: dict[str, Callable[[Case], list[int]]] = {BASELINE: by_method(Method.LEAD, THREE)}
    systems |= {"news": by_method(Method.NEWS, Limit()), "news -n 3": by_method(Method.NEWS, THREE)}
    systems |= {f"{m} -n 3": by_method(m, THREE) for m in Method if m not in {Method.NEWS, Method.LEAD}}
    systems |= {"random": at_random, "oracle": by_oracle}
    return {name: choose for name, choose in systems.items() if not names or name == BASELINE or name.split()[0] in names}


@lru_cache(maxsize=1)
def _draws(size: int) -> np.ndarray:
    return np.random.default_rng(SEED).integers(0, size, (RESAMPLES, size))


def row(name: str, outcomes: list[Outcome], lead: list[Outcome], numbers: int) -> str:
    """A method's line of the table."""
    gains = np.array([one.score.mean - other.score.mean for one, other in zip(outcomes, lead, strict=True)])
    low, high = np.percentile(gains[_draws(len(gains))].mean(axis=1), [2.5, 97.5])
    visible = np.mean([bool(outcome.defects - {LEAD_DROPPED}) for outcome in outcomes])
    dropped = np.mean([LEAD_DROPPED in outcome.defects for outcome in outcomes])
    kept = f"{sum(outcome.kept for outcome in outcomes) / numbers:.0%}" if numbers else "-"
    cells = [
        f"{name:16}",
        f"{np.mean([outcome.score.one for outcome in outcomes]):5.1f}",
        f"{np.mean([outcome.score.two for outcome in outcomes]):5.1f}",
        f"{gains.mean():+5.2f} [{low:+.2f}, {high:+.2f}]",
        f"{np.mean([outcome.sentences for outcome in outcomes]):4.1f}",
        f"{np.mean([outcome.words for outcome in outcomes]):5.0f}",
        f"{visible:6.1%}",
        f"{dropped:6.1%}",
        f"{kept:>5}",
        f"{1000 * np.mean([outcome.seconds for outcome in outcomes]):7.1f}",
    ]
    return "| " + " | ".join(cells) + " |"


HEAD = "| method | R-1 | R-2 | mean of both less lead's [95 %] | sentences | words | defect | no lead | figures kept | ms |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--skip", type=int, default=0, help="leave out so many lines")
    parser.add_argument("--limit", type=int, help="take so many lines")
    parser.add_argument("--conflict", action="store_true", help=f"only articles with {CONFLICT_FIGURES} casualty figures or more")
    parser.add_argument("--method", action="append", default=[], help="only this one beside lead (repeatable)")
    args = parser.parse_args()
    cases = list(read_cases(args.file, args.skip, args.limit, conflict=args.conflict))
    numbers = sum(len(case.numbers) for case in cases)
    print(f"{len(cases)} articles, {numbers} numbers of persons harmed in their references\n\n{HEAD}\n{'|---' * 10}|")
    lead: list[Outcome] = []
    for name, choose in _systems(args.method).items():
        choose(cases[0])  # imports and word lists are no part of the time
        outcomes = [measure(case, choose) for case in cases]
        lead = lead or outcomes
        print(row(name, outcomes, lead, numbers), flush=True)


if __name__ == "__main__":
    main()
