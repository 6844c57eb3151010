"""Document → mentions: every name and every unnamed actor, with exact spans."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.names.capitals import Reading, find_runs, read_run
from briefing.names.gazetteer import find_matches
from briefing.names.generic import find_generic
from briefing.names.mention import ActorKind, Mention, MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.document import Document, Sentence, Span

__all__ = ["ActorKind", "Mention", "MentionKind", "find_mentions"]

CAPITALS_SHARE = 0.8
"""With so many of its words capitalised, a sentence's capitals tell nothing (headlines, cables)."""

_TITLE_CASE_SMALL = frozenset("a an and as at but by for from in into nor of on or over the to up via vs with".split())
"""Words that Title Case leaves small."""


@dataclass(frozen=True, slots=True)
class _Known:
    """Surnames and acronyms that the document has introduced."""

    surnames: frozenset[str]
    full_names: frozenset[tuple[str, ...]]


def find_mentions(document: Document) -> tuple[Mention, ...]:
    """All mentions in reading order: names first found on their own, then by what the document knows."""
    first_pass = [mention for sentence in document.sentences for mention in _find_in_sentence(sentence)]
    known = _known_names(document, first_pass)
    found = [*first_pass]
    taken = {(mention.sentence, position) for mention in found for position in range(mention.first, mention.end)}
    for sentence in document.sentences:
        found.extend(_find_known(sentence, known, taken))
    by_sentence: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in found:
        by_sentence[mention.sentence].append(mention)
    for sentence in document.sentences:
        found.extend(_find_unnamed(sentence, by_sentence[sentence.index]))
    return tuple(sorted(found, key=lambda mention: (mention.span.start, -mention.span.end)))


def has_telling_capitals(sentence: Sentence) -> bool:
    """Whether capitals in a sentence mark names: false in Title Case and in all capitals."""
    words = [token.text for token in sentence.tokens if token.text[0].isalpha() and token.lower not in _TITLE_CASE_SMALL]
    return len(words) < 3 or sum(word[0].isupper() for word in words) <= CAPITALS_SHARE * len(words)


def is_all_capitals(sentence: Sentence) -> bool:
    """Whether a sentence is written in capitals throughout."""
    words = [token.text for token in sentence.tokens if token.text[0].isalpha()]
    return len(words) > 2 and sum(word.isupper() for word in words) >= CAPITALS_SHARE * len(words)


def _find_in_sentence(sentence: Sentence) -> Iterator[Mention]:
    tokens = sentence.tokens
    matches = {m.first: m for m in find_matches(tokens, any_case=is_all_capitals(sentence))}
    covered: set[int] = set()
    if has_telling_capitals(sentence):
        for first, end in find_runs(tokens):
            for reading in read_run(tokens, first, end, matches):
                covered.update(range(reading.first, reading.end))
                yield _mention(sentence, reading)
    for match in matches.values():
        if covered.isdisjoint(range(match.first, match.end)):
            (reading,) = read_run(tokens, match.first, match.end, {match.first: match})
            yield _mention(sentence, reading)


def _mention(sentence: Sentence, reading: Reading) -> Mention:
    entry = reading.match.entry if reading.match else None
    title = None
    if reading.title_first is not None and reading.title_first < reading.first:
        title = sentence.span_of(reading.title_first, reading.first)
    return Mention(
        span=sentence.span_of(reading.first, reading.end),
        sentence=sentence.index,
        first=reading.first,
        end=reading.end,
        kind=reading.kind,
        actor_kind=reading.actor_kind,
        canonical=entry.name if entry else None,
        country=entry.country if entry else None,
        title=title,
        head=sentence.tokens[reading.end - 1].lower,
    )


def _known_names(document: Document, mentions: list[Mention]) -> _Known:
    """What later mentions may be short for."""
    names: set[tuple[str, ...]] = set()
    for mention in mentions:
        if mention.kind is MentionKind.PERSON:
            tokens = document.sentences[mention.sentence].tokens[mention.first : mention.end]
            names.add(tuple(token.lower for token in tokens))
    return _Known(
        surnames=frozenset(name[-1] for name in names if len(name[-1]) > 2),
        full_names=frozenset(name for name in names if len(name) > 1),
    )


def _find_known(sentence: Sentence, known: _Known, taken: set[tuple[int, int]]) -> Iterator[Mention]:
    """Surnames alone, and full names where capitals told nothing."""
    lowers = tuple(token.lower for token in sentence.tokens)
    position = 0
    while position < len(lowers):
        if (sentence.index, position) in taken or not sentence.tokens[position].is_capitalized:
            position += 1
            continue
        length = _full_name_length(lowers, position, known)
        if not length and lowers[position] in known.surnames:
            length = 1
        if length:
            yield _mention(sentence, Reading(position, position + length, MentionKind.PERSON, ActorKind.PERSON))
        position += length or 1


def _full_name_length(lowers: tuple[str, ...], position: int, known: _Known) -> int:
    """How many tokens from `position` are a full name that the document knows; 0 for none."""
    lengths = range(min(4, len(lowers) - position), 1, -1)
    return next((n for n in lengths if lowers[position : position + n] in known.full_names), 0)


def _find_unnamed(sentence: Sentence, named: list[Mention]) -> Iterator[Mention]:
    taken = {position for mention in named for position in range(mention.first, mention.end)}
    taken.update(p for mention in named if mention.title for p in _positions(sentence, mention.title))
    for first, end, kind in find_generic(sentence.tokens, frozenset(taken)):
        yield _mention(sentence, Reading(first, end, MentionKind.GENERIC, kind))


def _positions(sentence: Sentence, span: Span) -> range:
    inside = [i for i, token in enumerate(sentence.tokens) if span.covers(token.span)]
    return range(inside[0], inside[-1] + 1) if inside else range(0)
