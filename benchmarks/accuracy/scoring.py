"""Compares briefings with the annotated corpus: one verdict a figure, toll, field and actor, then ratios of them.

The rules are those of the outside sets' scorer, but stricter: a figure's sentence is compared by its span, a second
figure for one statement is wrong, and so is a toll where the text states none.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from benchmarks.accuracy.gold import OUTCOMES, Bounds, Entry, GoldActor, GoldFigure, bounds_text
from briefing.document import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CLOSED = ("qualifier", "category", "scope", "status")
_WORD = re.compile(r"\w+")
_ARTICLE = re.compile(r"^(the|a|an|that|this|these|those|some)\s+", re.IGNORECASE)

FOUND, MISSED, WRONG, UNFOUND = "found", "missed", "wrong", "unfound"


@dataclass(frozen=True, slots=True)
class Verdict:
    """One judged thing. A found one counts for recall and precision, a missed one for recall, a wrong one for precision.

    The fields of a figure that was not found are unfound.
    """

    measures: tuple[str, ...]
    verdict: str
    entry: str
    thing: str

    def __str__(self) -> str:
        return f"{self.verdict}\t{self.entry}\t{self.measures[-1]}\t{self.thing}"


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many were found, missed and wrongly told; of fields, how many had no figure to stand in."""

    found: int
    missed: int
    wrong: int
    unfound: int = 0

    @property
    def annotated(self) -> int:
        return self.found + self.missed + self.unfound

    @property
    def precision(self) -> float:
        return self.found / max(1, self.found + self.wrong)

    @property
    def recall(self) -> float:
        return self.found / max(1, self.found + self.missed)

    @property
    def reach(self) -> float:
        """The share found of all, the unfound ones too: finding more figures never lowers it."""
        return self.found / max(1, self.annotated)

    @property
    def f1(self) -> float:
        return 2 * self.found / max(1, 2 * self.found + self.missed + self.wrong)


def judge(entry: Entry, briefing: dict[str, Any]) -> tuple[Verdict, ...]:
    """Every verdict on one briefing, given as a JSON object."""
    if briefing["article"]["text"] != entry.text:
        raise AssertionError(f"{entry.id}: the briefing's text is not the corpus' text; its offsets cannot be compared")
    pairs, wrong = match_figures(entry.figures, briefing["casualties"])
    verdicts = [*_judge_figures(entry, pairs, wrong), *_judge_toll(entry, briefing["toll"]), *_judge_fields(entry, pairs)]
    if entry.actors is not None:
        verdicts += _judge_actors(entry, entry.actors, briefing["actors"])
    return tuple(verdicts)


def in_capitals(entry: Entry) -> Entry | None:
    """The entry as a cable would print it; None where capitals would move the offsets."""
    text = entry.text.upper()
    if len(text) != len(entry.text):
        return None
    return replace(entry, id=f"{entry.id}/capitals", text=text)


def judge_capitals(entry: Entry, briefing: dict[str, Any]) -> tuple[Verdict, ...]:
    """The verdicts on the figures of an entry in capitals, as a measure of its own."""
    pairs, wrong = match_figures(entry.figures, briefing["casualties"])
    return tuple(replace(verdict, measures=("capitals",)) for verdict in _judge_figures(entry, pairs, wrong))


def ratios(verdicts: Iterable[Verdict]) -> dict[str, Ratio]:
    """The ratio of each measure."""
    counts: Counter[tuple[str, str]] = Counter()
    for verdict in verdicts:
        counts.update((measure, verdict.verdict) for measure in verdict.measures)
    names = sorted({measure for measure, _ in counts})
    return {name: Ratio(*(counts[name, verdict] for verdict in (FOUND, MISSED, WRONG, UNFOUND))) for name in names}


Pairs = tuple[tuple[GoldFigure, "dict[str, Any] | None"], ...]


def match_figures(gold: tuple[GoldFigure, ...], found: list[dict[str, Any]]) -> tuple[Pairs, tuple[dict[str, Any], ...]]:
    """Each annotated figure with the found one that says it, and the found ones left over."""
    free, pairs = list(found), []
    for figure in sorted(gold, key=lambda figure: figure.optional):
        candidates = [row for row in free if _says_the_same(figure, row)]
        best = max(candidates, key=lambda row: _span(row["span"]).overlaps(figure.span), default=None)
        if best is not None:
            free.remove(best)
        pairs.append((figure, best))
    return tuple(pairs), tuple(row for row in free if not _is_member(row, gold))


def _says_the_same(figure: GoldFigure, row: dict[str, Any]) -> bool:
    same_number = row["outcome"] == figure.outcome and (row["low"], row["high"]) == figure.bounds
    return same_number and _span(row["evidence"]["span"]).overlaps(figure.sentence)


def _is_member(row: dict[str, Any], gold: tuple[GoldFigure, ...]) -> bool:
    """Whether the row tells a member of victims annotated as one, as a part: it neither counts nor harms."""
    span = _span(row["span"])
    inside = any(figure.span.covers(span) and figure.span != span and figure.outcome == row["outcome"] for figure in gold)
    return inside and row["part_of"] is not None


def _judge_figures(entry: Entry, pairs: Pairs, wrong: tuple[dict[str, Any], ...]) -> Iterator[Verdict]:
    for figure, row in pairs:
        if not figure.optional:
            measures = ("figures", f"figures {figure.outcome}")
            yield Verdict(measures, MISSED if row is None else FOUND, entry.id, figure.key)
    for row in wrong:
        thing = f"{row['outcome']} {bounds_text((row['low'], row['high']))} [{_flat(row['phrase'])}]"
        yield Verdict(("figures", f"figures {row['outcome']}"), WRONG, entry.id, thing)


def _judge_toll(entry: Entry, toll: dict[str, Any]) -> Iterator[Verdict]:
    for outcome in OUTCOMES:
        if outcome not in entry.toll:
            continue
        stated, told = entry.toll[outcome], _bounds(toll.get(outcome))
        measures = ("toll", f"toll {outcome}")
        if stated is not None:
            yield Verdict(measures, FOUND if told == stated else MISSED, entry.id, f"{outcome} {bounds_text(stated)}")
        if told is not None and told != stated:
            yield Verdict(measures, WRONG, entry.id, f"{outcome} {bounds_text(told)}")


def _bounds(toll: dict[str, Any] | None) -> Bounds | None:
    return None if toll is None else (toll["low"], toll["high"])


def _judge_fields(entry: Entry, pairs: Pairs) -> Iterator[Verdict]:
    """Found or missed for each field of each matched figure; only what the annotator states is judged."""
    for figure, row in pairs:
        if figure.optional:
            continue
        if row is None:
            for name in (*CLOSED, "part", *figure.worded):
                yield Verdict((f"field {name}",), UNFOUND, entry.id, f"{figure.key} {name}")
            continue
        for name, right, stated, told in _compared(figure, row):
            yield Verdict(
                (f"field {name}",), FOUND if right else MISSED, entry.id, f"{figure.key} {name}={stated!r} not {told!r}"
            )


def _compared(figure: GoldFigure, row: dict[str, Any]) -> Iterator[tuple[str, bool, str, str]]:
    for name in CLOSED:
        stated, told = str(getattr(figure, name)), str(row[name])
        yield name, stated == told, stated, told
    yield "part", (figure.part_of is not None) == (row["part_of"] is not None), str(figure.part_of), str(row["part_of"])
    for name, stated in figure.worded.items():
        told = _flat(row[name] or "")
        yield name, is_same_wording(stated, told), stated, told


def is_same_wording(one: str, other: str) -> bool:
    """Whether two quotes name one thing: half of the shorter one's words, articles apart, are shared.

    >>> is_same_wording("the Gulf of Aden", "Gulf of Aden"), is_same_wording("Tuesday", "Monday"), is_same_wording("", "Monday")
    (True, False, False)
    """
    first, second = Counter(surface(one).split()), Counter(surface(other).split())
    if not first or not second:
        return not first and not second
    return sum((first & second).values()) * 2 >= min(sum(first.values()), sum(second.values()))


def surface(name: str) -> str:
    """The name in lower case without its article and possessive."""
    return " ".join(_WORD.findall(_ARTICLE.sub("", name).replace("’", "'").removesuffix("'s").lower()))


def _judge_actors(entry: Entry, gold: tuple[GoldActor, ...], found: list[dict[str, Any]]) -> Iterator[Verdict]:
    """Key actors found or missed; an actor that the annotator does not list at all is wrong."""
    told = [{surface(name) for name in (row["name"], *row["aliases"])} for row in found]
    for actor in gold:
        if actor.is_key:
            hit = any({surface(name) for name in actor.names} & names for names in told)
            yield Verdict(("actors",), FOUND if hit else MISSED, entry.id, actor.names[0])
    everyone = {surface(name) for name in (*entry.others, *(name for actor in gold for name in actor.names))}
    for row, names in zip(found, told, strict=True):
        right = bool(names & everyone)
        yield Verdict(("actors told",), FOUND if right else WRONG, entry.id, row["name"])


def _span(pair: list[int]) -> Span:
    return Span(*pair)


def _flat(phrase: str) -> str:
    return " ".join(phrase.split())
