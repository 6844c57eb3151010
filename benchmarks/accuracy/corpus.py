"""Reads the annotated corpus: ``corpus/*.txt`` → entries whose every mark is checked against the text."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.accuracy.gold import KINDS, OUTCOMES, ROLES, Bounds, CorpusError, Entry, GoldActor, GoldFigure
from benchmarks.accuracy.notation import FIELD_NAMES, MARK, MarkedFigure, read_count, read_mark
from briefing.document import Span

CORPUS = Path(__file__).parent / "corpus"
UNJUDGED = "unjudged"


def read_corpus(folder: Path = CORPUS) -> tuple[Entry, ...]:
    """Every entry of every file, in the order of file names; raises CorpusError naming the entry that is wrong."""
    entries: list[Entry] = []
    for path in sorted(folder.glob("*.txt")):
        entries += [read_entry(path.stem, block) for block in _blocks(path.read_text(encoding="utf-8"))]
    seen: set[str] = set()
    for entry in entries:
        if entry.id in seen:
            raise CorpusError(f"{entry.id}: told twice; give each entry its own name")
        seen.add(entry.id)
    return tuple(entries)


def digest(folder: Path = CORPUS) -> str:
    """SHA-256 of the corpus files, names and bytes."""
    sha = hashlib.sha256()
    for path in sorted(folder.glob("*.txt")):
        sha.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return sha.hexdigest()


def _blocks(text: str) -> list[str]:
    """The entries of a file; what stands before the first ``== name`` is comment."""
    return [block.strip("\n") for block in ("\n" + text).split("\n== ")[1:]]


def read_entry(stem: str, block: str) -> Entry:
    """One entry: its name, ``@`` lines, then the text with one sentence a line and a blank line between paragraphs."""
    name, _, rest = block.partition("\n")
    identity = f"{stem}/{name.strip()}"
    try:
        lines = [line for line in rest.split("\n") if not line.startswith("#")]
        header = [line for line in lines if line.startswith("@")]
        text, figures = _read_text([line for line in lines if not line.startswith("@")])
        blank = _blank_fields(header)
        figures = tuple(replace(figure, worded=blank | figure.worded) for figure in figures)
        _check_parts(figures)
        return Entry(identity, text, figures, _toll(header, figures), _actors(header, text), _others(header, text))
    except CorpusError as error:
        raise CorpusError(f"{identity}: {error}") from error


def _read_text(lines: list[str]) -> tuple[str, tuple[GoldFigure, ...]]:
    text, figures = "", []
    for line in "\n".join(lines).strip("\n").split("\n"):
        if not line.strip():
            text += "\n\n"
            continue
        if text and not text.endswith("\n"):
            text += " "
        sentence, marks = _read_sentence(line.strip(), len(text))
        span = Span(len(text), len(text) + len(sentence))
        text += sentence
        figures += [_figure(mark, phrase, span, sentence) for mark, phrase in marks]
    if "](" in text or not text.strip():
        raise CorpusError("holds no text, or a mark that is not closed")
    for figure in figures:
        _check_figure(figure, text)
    return text, tuple(figures)


def _read_sentence(line: str, offset: int) -> tuple[str, list[tuple[MarkedFigure, Span]]]:
    """The sentence without its marks; each figure with the span of its phrase in the whole text."""
    plain, marks, position = "", [], 0
    for match in MARK.finditer(line):
        plain += line[position : match.start()]
        span = Span(offset + len(plain), offset + len(plain) + len(match[1]))
        plain += match[1]
        marks += [(figure, span) for figure in read_mark(match[2])]
        position = match.end()
    return plain + line[position:], marks


def _figure(mark: MarkedFigure, phrase: Span, sentence: Span, quote: str) -> GoldFigure:
    return GoldFigure(
        outcome=mark.outcome,
        bounds=mark.bounds,
        qualifier=mark.qualifier,
        span=phrase,
        phrase=quote[phrase.start - sentence.start : phrase.end - sentence.start],
        sentence=sentence,
        quote=quote,
        category=mark.category,
        scope=mark.scope,
        status=mark.status,
        optional="optional" in mark.flags,
        combined="combined" in mark.flags,
        label=mark.label,
        part_of=mark.part_of,
        worded=mark.worded,
    )


def _check_figure(figure: GoldFigure, text: str) -> None:
    if text[figure.span.start : figure.span.end] != figure.phrase:
        raise CorpusError(f"{figure.key}: the phrase is not at its span")
    low, high = figure.bounds
    if low is not None and high is not None and low > high:
        raise CorpusError(f"{figure.key}: the low bound is above the high one")
    if (figure.bounds == (0, 0)) != (figure.status == "none"):
        raise CorpusError(f"{figure.key}: a zero has status none, and nothing else has")
    for name, value in figure.worded.items():
        if value not in text:
            raise CorpusError(f"{figure.key}: the {name} {value!r} is not in the text")


def _check_parts(figures: tuple[GoldFigure, ...]) -> None:
    labels = {figure.label for figure in figures if figure.label}
    for figure in figures:
        if figure.part_of and figure.part_of not in labels:
            raise CorpusError(f"{figure.key}: part of {figure.part_of!r}, which no figure is called")


def _blank_fields(header: list[str]) -> dict[str, str]:
    """``@blank by says``: where a figure does not name these, the text says nothing of them."""
    names = [name for line in header if line.startswith("@blank ") for name in line.split()[1:]]
    if unknown := [name for name in names if name not in FIELD_NAMES]:
        raise CorpusError(f"@blank {unknown[0]}: no such field")
    return dict.fromkeys((FIELD_NAMES[name] for name in names), "")


def _toll(header: list[str], figures: tuple[GoldFigure, ...]) -> dict[str, Bounds | None]:
    """The toll as stated by ``@toll killed >=23, injured -``, else as the plain figures agree on it.

    ``-`` is a toll that the text does not state. An outcome that is ``unjudged``, or has an optional figure
    and no stated toll, is left out.
    """
    stated = _stated_toll(header)
    for figure in figures:
        if figure.optional:
            stated.setdefault(figure.outcome, UNJUDGED)
    tolls = {outcome: stated[outcome] if outcome in stated else _plain_toll(outcome, figures) for outcome in OUTCOMES}
    return {outcome: toll for outcome, toll in tolls.items() if not isinstance(toll, str)}


def _stated_toll(header: list[str]) -> dict[str, Bounds | str | None]:
    toll: dict[str, Bounds | str | None] = {}
    for line in header:
        if not line.startswith("@toll "):
            continue
        for piece in line.removeprefix("@toll ").split(","):
            outcome, _, count = piece.strip().partition(" ")
            if outcome not in OUTCOMES:
                raise CorpusError(f"@toll: {outcome!r} is no outcome")
            toll[outcome] = count if count == UNJUDGED else None if count == "-" else read_count(count)[0]
    return toll


def _plain_toll(outcome: str, figures: tuple[GoldFigure, ...]) -> Bounds | None:
    """What every plain figure says; None without one. Two that differ leave it to the annotator."""
    plain = [f for f in figures if f.outcome == outcome and _enters_the_toll(f)]
    bounds = {f.bounds for f in plain if f.status != "none"} or {f.bounds for f in plain}
    if len(bounds) > 1:
        raise CorpusError(f"several {outcome} figures enter the toll; state it with @toll")
    return bounds.pop() if bounds else None


def _enters_the_toll(figure: GoldFigure) -> bool:
    told_apart = figure.category == "attacker" and figure.outcome in ("killed", "injured")
    plain = figure.scope == "event" and figure.status in ("reported", "none") and figure.part_of is None
    return plain and not told_apart and not figure.optional


def _actors(header: list[str], text: str) -> tuple[GoldActor, ...] | None:
    """``@actor person key speaker | Full Name | Alias``; None without such a line."""
    actors = []
    for line in header:
        if not line.startswith("@actor "):
            continue
        head, *names = [piece.strip() for piece in line.removeprefix("@actor ").split("|")]
        kind, *words = head.split()
        roles = tuple(word for word in words if word != "key")
        if kind not in KINDS or not names or not set(roles) <= set(ROLES):
            raise CorpusError(f"{line}: write @actor KIND [key] ROLE... | NAME | ALIAS...")
        if missing := [name for name in names if name.lower() not in text.lower()]:
            raise CorpusError(f"{line}: {missing[0]!r} is not in the text")
        actors.append(GoldActor(tuple(names), kind, roles, "key" in words))
    return tuple(actors) or None


def _others(header: list[str], text: str) -> tuple[str, ...]:
    """``@others soldiers | the mayor``: who may be told as an actor without being one to find."""
    names = tuple(
        name.strip() for line in header if line.startswith("@others ") for name in line.removeprefix("@others ").split("|")
    )
    if missing := [name for name in names if name.lower() not in text.lower()]:
        raise CorpusError(f"@others: {missing[0]!r} is not in the text")
    return names


def to_gold(entry: Entry) -> dict[str, Any]:
    """The entry as a line of a labelled set, in the form of docs/json.md."""
    gold: dict[str, Any] = {
        "casualties": [_figure_object(figure) for figure in entry.figures],
        "toll": {outcome: bounds and list(bounds) for outcome, bounds in entry.toll.items()},
    }
    if entry.actors is not None:
        others = tuple(GoldActor((name,), "group", ("other",), is_key=False) for name in entry.others)
        gold["actors"] = [_actor_object(actor) for actor in (*entry.actors, *others)]
    return {"id": entry.id, "text": entry.text, "gold": gold}


def _actor_object(actor: GoldActor) -> dict[str, Any]:
    return {
        "name": actor.names[0],
        "kind": actor.kind,
        "aliases": list(actor.names[1:]),
        "roles": list(actor.roles),
        "key": actor.is_key,
    }


def _figure_object(figure: GoldFigure) -> dict[str, Any]:
    low, high = figure.bounds
    return {
        "outcome": figure.outcome,
        "low": low,
        "high": high,
        "qualifier": figure.qualifier,
        "phrase": figure.phrase,
        "quote": figure.quote,
        "category": figure.category,
        **figure.worded,
        "scope": figure.scope,
        "status": figure.status,
        "combined": figure.combined,
        "part_of": figure.part_of is not None,
        "optional": figure.optional,
    }
