"""What a briefing costs: ``python -m benchmarks.speed [--runs N] [--rounds N] [--venv FOLDER] [--longest WORDS] [--write]``.

Cold: whole command lines by turns, medians of CPU and clock, most memory, beside `python -c pass`, lede and sumy, which are
installed in a venv of their own. Warm: CPU by stage. Growth: CPU by length. `--write` puts the tables into docs/speed.md.
"""

from __future__ import annotations

import argparse
import compileall
import platform
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.speed import growth, rivals, stages
from benchmarks.speed.processes import by_turns
from briefing.document import Span
from briefing.segment.tokens import find_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from benchmarks.speed.processes import Cost

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "samples").glob("*.txt"))
ARTICLE = ROOT / "samples" / "market-attack.txt"
PAGE = ROOT / "docs" / "speed.md"
BEGIN, END = "<!-- measured -->", "<!-- /measured -->"
BASELINE, TARGETS = "`python -c pass`", ("lede", "sumy luhn")
"""What ratios are given to. sumy's luhn is its lightest command: it needs no numpy."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("--runs", type=int, default=15, help="rounds of cold starts")
    parser.add_argument("--rounds", type=int, default=10, help="rounds over the samples, warm")
    parser.add_argument("--venv", type=Path, default=ROOT / ".venv-rivals", help="where lede and sumy are installed")
    parser.add_argument("--longest", type=int, default=growth.LENGTHS[-1], help="words of the longest article")
    parser.add_argument("--write", action="store_true", help=f"put the tables into docs/{PAGE.name}")
    options = parser.parse_args()
    tables = "\n\n".join(_tables(options))
    print(tables)
    if options.write:
        page = PAGE.read_text(encoding="utf-8")
        before, after = page.partition(BEGIN)[0], page.partition(END)[2]
        PAGE.write_text(f"{before}{BEGIN}\n{tables}\n{END}{after}", encoding="utf-8")


def _tables(options: argparse.Namespace) -> Iterable[str]:
    yield f"Python {platform.python_version()}, {platform.machine()}; bytecode compiled before."
    yield _cold_table(options.venv, options.runs)
    texts = [path.read_text(encoding="utf-8") for path in SAMPLES]
    yield _warm_table(texts, options.rounds)
    yield _growth_table(texts, [length for length in growth.LENGTHS if length <= options.longest])


def _cold_table(venv: Path, runs: int) -> str:
    compileall.compile_dir(str(ROOT / "briefing"), quiet=1)
    rivals.install(venv)
    briefing = [sys.executable, "-m", "briefing", "summarize", str(ARTICLE)]
    own = {f"briefing, {name}": [*briefing, "-f", name] for name in ("terminal", "json", "html")}
    costs = by_turns({**rivals.commands(venv, ARTICLE), **own}, runs, rivals.environment(venv))
    rows = [_cold_row(name, cost, costs) for name, cost in costs.items()]
    head = ["command", "CPU ms", "clock ms", f"CPU / {BASELINE}", *(f"CPU / {name}" for name in TARGETS), "memory MB"]
    return f"Cold, `samples/{ARTICLE.name}`, medians of {runs} runs by turns:\n\n{_table(head, rows)}"


def _cold_row(name: str, cost: Cost, costs: dict[str, Cost]) -> list[str]:
    ratios = [cost.cpu / costs[other].cpu for other in (BASELINE, *TARGETS)]
    return [name, f"{1000 * cost.cpu:.0f}", f"{1000 * cost.wall:.0f}", *(f"{r:.2f}" for r in ratios), f"{cost.memory:.0f}"]


def _warm_table(texts: Sequence[str], rounds: int) -> str:
    milliseconds = stages.measure(texts, rounds)
    words = sum(sum(token.is_word for token in find_tokens(text, Span(0, len(text)))) for text in texts)
    rows = [[stage, f"{spent:.2f}"] for stage, spent in milliseconds.items()]
    whole = milliseconds["article"] + milliseconds["all of these"] + milliseconds["json"]
    rows.append(["from text to JSON", f"{whole:.2f}"])
    head = f"Warm, CPU an article by stage ({len(texts)} samples of {words / len(texts):.0f} words, {rounds} rounds):"
    return f"{head}\n\n{_table(['stage', 'ms'], rows)}\n\n{1000 / whole:.0f} articles a second a core, from text to JSON."


def _growth_table(texts: Sequence[str], lengths: Sequence[int]) -> str:
    seconds = growth.measure(texts, lengths)
    rows = [[f"{words:,}", f"{spent:.3f}", f"{1e6 * spent / words:.0f}"] for words, spent in seconds.items()]
    power = f"From a thousand words on, the time grows with the length to the power of {growth.exponent(seconds):.2f}."
    return f"Growth with length:\n\n{_table(['words', 'CPU s', 'µs a word'], rows)}\n\n{power}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


if __name__ == "__main__":
    main()
