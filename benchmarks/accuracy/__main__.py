"""The accuracy gate: ``python -m benchmarks.accuracy``."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING, Any

from benchmarks.accuracy.corpus import digest, read_corpus, to_gold
from benchmarks.accuracy.pins import VERDICTS, Pins, raised, read_pins, score_kinds, scores, shortfalls, write_pins
from benchmarks.accuracy.scoring import FOUND, MISSED, UNFOUND, WRONG, Ratio, Verdict, in_capitals, judge, judge_capitals, ratios
from briefing.article import Article
from briefing.brief import brief
from briefing.render.json import to_object

if TYPE_CHECKING:
    from benchmarks.accuracy.gold import Entry


def main(arguments: list[str] | None = None) -> int:
    """Measure, print and compare with the floors; 0 at or above them, 1 below or with another corpus."""
    options = _parser().parse_args(arguments)
    if options.gold:
        print("\n".join(json.dumps(to_gold(entry), ensure_ascii=False) for entry in read_corpus()))
        return 0
    verdicts = judge_corpus(read_corpus())
    measured = ratios(verdicts)
    print("\n".join(table(measured)))
    if options.diff:
        print("\n".join(difference(verdicts)))
    if options.errors is not None:
        errors = [str(v) for v in verdicts if v.verdict not in (FOUND, UNFOUND) and v.measures[0].startswith(options.only)]
        print("\n".join(errors[: options.errors]))
    if options.lower or options.raise_floors:
        return _pin(verdicts, scores(measured), lower=options.lower)
    return _compare(scores(measured))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description=main.__doc__)
    parser.add_argument("--errors", type=int, metavar="N", help="print up to N missed, wrong and misread things")
    parser.add_argument(
        "--only", default="", metavar="MEASURE", help="of the errors, those whose measure starts so: figures, toll, ..."
    )
    parser.add_argument("--diff", action="store_true", help="print what was gained and lost against the pinned verdicts")
    parser.add_argument(
        "--raise", dest="raise_floors", action="store_true", help="pin the scores that are higher than their floors"
    )
    parser.add_argument("--lower", action="store_true", help="pin the scores as they are, lower ones and a changed corpus too")
    parser.add_argument("--gold", action="store_true", help="print the corpus as labelled JSONL for another scorer, and stop")
    return parser


def judge_corpus(entries: tuple[Entry, ...]) -> tuple[Verdict, ...]:
    """Every verdict on the corpus, then those on its entries in capitals."""
    verdicts = [verdict for entry in entries for verdict in judge(entry, _brief(entry))]
    twins = [twin for entry in entries if (twin := in_capitals(entry))]
    return (*verdicts, *(verdict for twin in twins for verdict in judge_capitals(twin, _brief(twin))))


def _brief(entry: Entry) -> dict[str, Any]:
    return to_object(brief(Article(entry.text, id=entry.id)))


def table(measured: dict[str, Ratio]) -> list[str]:
    """The scores for people, a line a measure."""
    lines = []
    for name, ratio in measured.items():
        shown = "  ".join(f"{kind} {score:.3f}" for kind, score in score_kinds(name, ratio).items())
        lines.append(f"{name:<20} {shown}  ({ratio.found} found, {ratio.missed} missed, {ratio.wrong} wrong)")
    return lines


def difference(verdicts: tuple[Verdict, ...]) -> list[str]:
    """What was gained since the pinned verdicts (+): found, or wrong no more; then what was lost (-): missed, or newly wrong."""
    pinned = set(VERDICTS.read_text(encoding="utf-8").splitlines()) if VERDICTS.exists() else set()
    now = {str(verdict) for verdict in verdicts}
    new, gone = sorted(now - pinned), sorted(pinned - now)
    gained = [line for line in new if line.startswith(FOUND)] + [f"no longer {line}" for line in gone if line.startswith(WRONG)]
    lost = [line for line in new if line.startswith((MISSED, WRONG)) and _unfound(line) not in pinned]
    return [f"+ {line}" for line in gained] + [f"- {line}" for line in lost]


def _unfound(missed_field: str) -> str:
    """The verdict on the same field when its figure is not found: getting a field wrong that was not told is no loss."""
    return UNFOUND + missed_field.removeprefix(MISSED).partition("=")[0]


def _compare(measured: dict[str, dict[str, float]]) -> int:
    pins = read_pins()
    problems = list(shortfalls(pins, measured))
    if pins.corpus != digest():
        problems.append(
            "the corpus is not the pinned one; look at --diff, then pin it with --raise, or --lower where scores fell"
        )
    for problem in problems:
        print(f"FAIL {problem}", file=sys.stderr)
    return 1 if problems else 0


def _pin(verdicts: tuple[Verdict, ...], measured: dict[str, dict[str, float]], *, lower: bool) -> int:
    """Write the new floors and verdicts; without `lower`, refuse where a score fell."""
    if not lower:
        pins = read_pins()
        if problems := shortfalls(pins, measured):
            print("\n".join(f"FAIL {problem}; pin a lower floor with --lower" for problem in problems), file=sys.stderr)
            return 1
        measured = raised(pins, measured)
    write_pins(Pins(digest(), measured))
    VERDICTS.write_text("".join(f"{line}\n" for line in sorted({str(v) for v in verdicts})), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
