"""Scores outside labelled sets in two parts: ``python -m benchmarks.accuracy.external FOLDER``.

The sets are not part of the project. FOLDER holds JSONL files of labelled articles and their scorer, ``score.py``, whose
own functions are called here, so that the rules stand in one place. Lines with an even index are the part that is read
for errors, the odd ones are only scored (`held`): the difference between the two is what was fitted to single articles.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import json
import os
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from briefing.batch.row import brief_line
from briefing.brief import Options

HERE = Path(__file__).parent
HISTORY = HERE / "history.csv"
COLUMNS = ("date", "commit", "set", "part", "measure", "precision", "recall", "f1")
FOLDER_VARIABLE = "BRIEFING_EVAL"
PARTS = ("read", "held")


@dataclass(frozen=True, slots=True)
class Row:
    """One measure of one part of one set."""

    name: str
    part: str
    measure: str
    precision: float | None
    """None where the set labels some figures but not all."""
    recall: float

    @property
    def f1(self) -> float | None:
        if self.precision is None:
            return None
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def scores(self, digits: int) -> tuple[str, str, str]:
        """Precision, recall and F1 as written; "" for what is not measured."""
        precision, recall, f1 = ("" if s is None else f"{s:.{digits}f}" for s in (self.precision, self.recall, self.f1))
        return precision, recall, f1

    def __str__(self) -> str:
        precision, recall, f1 = self.scores(3)
        return f"{self.name:<14} {self.part:<5} {self.measure:<24} P {precision:<5}  R {recall:<5}  F1 {f1:<5}".rstrip()


@dataclass(slots=True)
class Tally:
    """The scorer's running counts and error lines for one part of one set."""

    total: dict[str, Any]
    errors: list[str] = field(default_factory=list)


def main(arguments: list[str] | None = None) -> int:
    """Print every measure of every part; with --record, add them to history.csv."""
    options = _parser().parse_args(arguments)
    if options.folder is None:
        print(f"no folder of labelled sets; give FOLDER or set {FOLDER_VARIABLE}", file=sys.stderr)
        return 2
    scorer = load_scorer(options.scorer or options.folder / "score.py")
    rows: list[Row] = []
    for path in labelled_sets(options.folder, options.sets):
        tallies = score_set(path.read_text(encoding="utf-8").splitlines(), scorer)
        rows += [row for part in PARTS for row in rows_of(path.stem, part, tallies[part])]
        print("\n".join(tallies["read"].errors[: options.errors]), end="\n" if options.errors else "")
    print("\n".join(map(str, rows)))
    if options.record:
        record(rows)
    return 0


def _parser() -> argparse.ArgumentParser:
    default = os.environ.get(FOLDER_VARIABLE)
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy.external", description=main.__doc__)
    folder = Path(default) if default else None
    parser.add_argument("folder", type=Path, nargs="?", default=folder, help=f"default: what {FOLDER_VARIABLE} says")
    parser.add_argument("--scorer", type=Path, help="the sets' scorer; default: score.py in the folder")
    parser.add_argument("--sets", nargs="+", metavar="NAME", help="only these sets (file names without .jsonl)")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print up to N errors of the part that is read")
    parser.add_argument("--record", action="store_true", help=f"add the rows to {HISTORY.name}")
    return parser


def load_scorer(path: Path) -> Any:
    """The module at `path`, imported under a name of its own."""
    spec = importlib.util.spec_from_file_location("outside_scorer", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"{path} is no Python file; name the sets' scorer with --scorer")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def labelled_sets(folder: Path, names: list[str] | None) -> tuple[Path, ...]:
    """The JSONL files of the folder whose first line holds labels, or those named."""
    paths = [path for path in sorted(folder.glob("*.jsonl")) if names is None or path.stem in names]
    return tuple(path for path in paths if _is_labelled(path))


def _is_labelled(path: Path) -> bool:
    with path.open(encoding="utf-8") as lines:
        return "gold" in json.loads(lines.readline())


def score_set(lines: list[str], scorer: Any) -> dict[str, Tally]:
    """The counts of both parts; a line's part follows from its index."""
    tallies = {part: Tally(defaultdict(scorer.Ratio)) for part in PARTS}
    for index, line in enumerate(lines):
        article = json.loads(line)
        briefing = brief_line(line, "set", f"set:{index + 1}", Options())
        score_article(article, {} if "error" in briefing else briefing, scorer, tallies[PARTS[index % 2]])
    return tallies


def score_article(article: dict[str, Any], briefing: dict[str, Any], scorer: Any, tally: Tally) -> None:
    """Let the scorer judge what the article's labels hold."""
    gold, name = article["gold"], str(article["id"])
    figures = briefing.get("casualties", [])
    if "casualties" in gold:
        scorer.score_figures(figures, gold["casualties"], tally.total, tally.errors, name)
    if "toll" in gold:
        scorer.score_toll(briefing, gold["toll"], tally.total, tally.errors, name)
    if "recall" in gold:
        scorer.score_recall(figures, gold["recall"], tally.total, tally.errors, name)
    if "actors" in gold:
        scorer.score_actors(briefing.get("actors", []), gold["actors"], tally.total, tally.errors, name)
    if gold.get("summary"):
        scorer.score_summary(briefing, gold["summary"], tally.total)


def rows_of(name: str, part: str, tally: Tally) -> list[Row]:
    """The part's measures in the order of their names."""
    return [
        Row(name, part, measure, _precision(measure, ratio), ratio.hit_gold / max(1, ratio.gold))
        for measure, ratio in sorted(tally.total.items())
    ]


def _precision(measure: str, ratio: Any) -> float | None:
    return None if measure.startswith("recall") else float(ratio.hit_pred / max(1, ratio.pred))


def record(rows: list[Row], path: Path = HISTORY) -> None:
    """Add the rows to the history, under today's date and the commit ("+" after it: with uncommitted changes)."""
    is_new = not path.exists()
    today, commit = date.today().isoformat(), _commit()  # noqa: DTZ011  the day where the measuring was done
    with path.open("a", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        if is_new:
            writer.writerow(COLUMNS)
        for row in rows:
            writer.writerow((today, commit, row.name, row.part, row.measure, *row.scores(4)))


def _commit() -> str:
    """The last commit that touched the package; "-" outside a repository."""

    def git(*arguments: str) -> str:
        return subprocess.run(["git", *arguments], cwd=HERE, capture_output=True, text=True, check=False).stdout.strip()  # noqa: S603, S607

    package = "../../briefing"
    if not git("rev-parse", "--is-inside-work-tree"):
        return "-"
    return git("log", "-1", "--format=%h", "--", package) + ("+" if git("status", "--porcelain", "--", package) else "")


if __name__ == "__main__":
    sys.exit(main())
