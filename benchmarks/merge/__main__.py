"""A file of articles with reference summaries → a table: the summary across reports against simpler ones of the same length.

    python -m benchmarks.merge FILE.jsonl [--words N] [--at-least N]

FILE holds {"id", "text", "references": [...]} a line. Stories are the groups of articles each two of which are kin
(`briefing.merge.events`), found from the articles alone. Every summary has at most N words. Columns: ROUGE-1 and -2
(F, stemmed) against the editors' summaries of all the articles of a story put together, and against that of an article which
was kept from the summary (each article of a story in turn).
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.summary.rouge import Score, score, tokens
from briefing.article import to_article
from briefing.article.contents import Contents
from briefing.brief import Options, brief
from briefing.merge import merge
from briefing.merge.events import ENOUGH, kinship, see
from briefing.merge.report import name_reports
from briefing.segment import segment
from briefing.summary import Limit, Method, summarize
from briefing.summary.limit import length

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefing.brief import Briefing

Case = tuple["Briefing", str]
"""An article and what its editor wrote of it."""


def read_cases(path: Path) -> list[Case]:
    """The articles of a file with their references."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n")[:-1]]
    return [(brief(to_article(row["text"], given=Contents(""), force=True)), row["references"][0]) for row in rows]


def find_stories(cases: Sequence[Case], smallest: int) -> list[list[Case]]:
    """The groups of at least so many articles of which each two are kin."""
    sights = [see(report) for report in name_reports([briefing for briefing, _ in cases])]
    taken: set[int] = set()
    stories = []
    for first in range(len(sights)):
        group = [first]
        for other in range(first + 1, len(sights)):
            if other not in taken and all(kinship(sights[member], sights[other]) > ENOUGH for member in group):
                group.append(other)
        if first not in taken and len(group) >= smallest:
            taken.update(group)
            stories.append([cases[member] for member in group])
    return stories


def merged(briefings: Sequence[Briefing], words: int) -> list[str]:
    """The summary across reports."""
    (one,) = merge(briefings, Options(limit=Limit(words=words)), one_event=True)
    return [_words(one.reports[s.report].briefing, s.index) for s in one.summary]


def leads(briefings: Sequence[Briefing], words: int) -> list[str]:
    """The first sentence of each report in turn, as far as the words go, then the second ones."""
    stories = [list(briefing.document.story()) for briefing in briefings]
    most = max(map(len, stories))
    turns = [
        (briefing, story[at]) for at in range(most) for briefing, story in zip(briefings, stories, strict=True) if at < len(story)
    ]
    found, left = [], words
    for briefing, sentence in turns:
        if length(sentence) > left:
            break
        left -= length(sentence)
        found.append(_words(briefing, sentence.index))
    return found


def of_sumy(method: Method) -> Callable[[Sequence[Briefing], int], list[str]]:
    """A method of sumy on the reports put one behind the other."""

    def choose(briefings: Sequence[Briefing], words: int) -> list[str]:
        document = segment("\n\n".join(briefing.document.text for briefing in briefings))
        chosen = summarize(document, method, Limit(words=words), {})
        return [document.quote(document.sentences[index].span) for index in chosen.sentences]

    return choose


def _words(briefing: Briefing, index: int) -> str:
    return briefing.document.quote(briefing.document.sentences[index].span)


SUMMARIES: dict[str, Callable[[Sequence[Briefing], int], list[str]]] = {
    "merge": merged,
    "leads": leads,
    **{method.value: of_sumy(method) for method in Method if method not in (Method.NEWS, Method.LEAD)},
}


def measure(stories: Sequence[Sequence[Case]], name: str, words: int) -> tuple[Score, Score]:
    """The mean scores against all the references of a story, and against a kept one."""
    together, kept = [], []
    for story in stories:
        briefings = [briefing for briefing, _ in story]
        together.append(_score(SUMMARIES[name](briefings, words), " ".join(reference for _, reference in story)))
        for at, (_, reference) in enumerate(story):
            kept.append(_score(SUMMARIES[name](briefings[:at] + briefings[at + 1 :], words), reference))
    return _mean(together), _mean(kept)


def _score(summary: Iterable[str], reference: str) -> Score:
    return score(tokens(" ".join(summary)), [tokens(reference)])


def _mean(scores: Sequence[Score]) -> Score:
    return Score(sum(s.one for s in scores) / len(scores), sum(s.two for s in scores) / len(scores))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="benchmarks.merge", description="The summary across reports against simpler ones.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--words", type=int, default=100)
    parser.add_argument("--at-least", type=int, default=3, help="articles that a story has")
    given = parser.parse_args(arguments)
    stories = find_stories(read_cases(given.file), given.at_least)
    if not stories:
        print("no story has so many articles", file=sys.stderr)
        return 1
    print(f"{len(stories)} stories of {sum(map(len, stories))} articles, at most {given.words} words")
    print(f"{'':12}{'together':>14}{'kept':>14}")
    for name in SUMMARIES:
        together, kept = measure(stories, name, given.words)
        print(f"{name:12}{together.one:7.1f}{together.two:7.1f}{kept.one:7.1f}{kept.two:7.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
