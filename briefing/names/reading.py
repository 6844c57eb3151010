"""What each name in a sentence denotes: the model's label weighed against the lexicons and cue words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.names.behind_nouns import names_behind_nouns
from briefing.names.bodies import WORLD_BEGINNINGS, spelled_out, whole_body, world_body_end
from briefing.names.capitals import bodies_in_capitals
from briefing.names.cues import (
    aged_names,
    is_given_name,
    organization_kind,
    title_before,
    title_heads,
)
from briefing.names.features import case_of
from briefing.names.gazetteer import Match, Sense, find_matches
from briefing.names.joining import joined_names, of_tail, with_states
from briefing.names.labels import AFFILIATES, is_call_sign, read_label
from briefing.names.mention import ActorKind, MentionKind
from briefing.names.offices import with_offices
from briefing.names.person_spans import is_name_word, person_span
from briefing.names.tagger import find_spans
from briefing.names.titled import with_first_names, with_seats, with_title
from briefing.names.works import within_works

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.document import Token

_KIND_OF_SENSE = {
    Sense.COUNTRY: MentionKind.PLACE,
    Sense.CAPITAL: MentionKind.PLACE,
    Sense.PLACE: MentionKind.PLACE,
    Sense.DEMONYM: MentionKind.NATIONALITY,
    Sense.ORGANIZATION: MentionKind.ORGANIZATION,
}
_STATES = frozenset({Sense.COUNTRY, Sense.CAPITAL, Sense.DEMONYM})
_DOUBTFUL = frozenset({Sense.COUNTRY, Sense.CAPITAL, Sense.PLACE, Sense.DEMONYM})
"""Senses of names that are persons' names, too: Jordan, Chad, Paris, London."""


class NameReading(NamedTuple):
    """What tokens `first` to `end` of a sentence were read as; the title, if any, ends at `first`.

    `is_sure`: the sentence's capitals told names apart, or a lexicon knows the name.
    """

    first: int
    end: int
    kind: MentionKind
    actor_kind: ActorKind | None = None
    match: Match | None = None
    title_first: int | None = None
    is_sure: bool = True

    @property
    def begin(self) -> int:
        """The token at which the title begins, without one the name."""
        return self.first if self.title_first is None else self.title_first


def read_names(tokens: tuple[Token, ...]) -> tuple[NameReading, ...]:
    """The names in a sentence, in order, without overlaps."""
    texts = [token.text for token in tokens]
    case = case_of(texts)
    matches = tuple(find_matches(tokens, any_case=case == "c"))
    found: list[NameReading] = []
    passed: set[int] = set()
    spans = find_spans(tokens, matches)
    for first, end, label in with_offices(tokens, joined_names(tokens, spans)) if case == "n" else spans:
        reading = _read_span(tokens, (first, end), label, matches)
        if reading and reading.first < first and found and found[-1].first < reading.first < found[-1].end:
            found.pop()
        if reading and (not found or reading.first >= found[-1].end):
            found.append(reading._replace(is_sure=case == "n" or reading.match is not None))
        elif label == "MISC" and end - first > 1:
            passed.update(range(first, end))
    covered = passed | {position for reading in found for position in range(reading.first, reading.end)}
    found.extend(
        _known(tokens, match)
        for match in matches
        if covered.isdisjoint(range(match.first, match.end)) and _stands_alone(tokens, match, case)
    )
    covered.update(position for reading in found for position in range(reading.first, reading.end))
    if case == "n":
        found.extend(_find_bodies(tokens, covered))
        found.extend(NameReading(*span, MentionKind.PERSON, ActorKind.PERSON) for span in aged_names(tokens, covered - passed))
        taken = {at for one in found if one.kind is not MentionKind.PLACE for at in range(one.first, one.end)}
        for first, end in names_behind_nouns(tokens, taken):
            found = [one for one in found if one.end <= first or end <= one.first]
            found.append(NameReading(first, end, MentionKind.PERSON, ActorKind.PERSON))
    elif case == "c":
        persons = {at for one in found if one.kind is MentionKind.PERSON for at in range(one.first, one.end)}
        for first, end, kind in bodies_in_capitals(tokens, covered - persons):
            found = [one for one in found if one.end <= first or end <= one.first]
            found.append(NameReading(first, end, MentionKind.ORGANIZATION, kind))
    found = _made_whole(tokens, texts, found)
    if '"' in texts:
        works = within_works(tokens)
        found = [one for one in found if one.match is not None or one.first not in works]
    found = sorted(found, key=lambda reading: reading.first)
    ordered = list(with_states(tokens, with_seats(tokens, with_first_names(tokens, found))))
    return tuple(with_title(tokens, reading, ordered) for reading in ordered)


def _made_whole(tokens: tuple[Token, ...], texts: list[str], found: list[NameReading]) -> list[NameReading]:
    """The readings with what belongs to a body's name beside the words found: its body, its realm, what its acronym is for."""
    if "(" in texts:
        found = [*_with_spelled_out(tokens, found)]
    whole = [
        _completed(tokens, one) if texts[one.first - 1] == "of" or tokens[one.first].lower in WORLD_BEGINNINGS else one
        for one in found
    ]
    return found if whole == found else _without_parts(whole)


def _with_spelled_out(tokens: tuple[Token, ...], found: list[NameReading]) -> Iterator[NameReading]:
    """The readings with bodies told in full in front of their acronym: the ``Sons of the Red Valley`` (SRV)."""
    names = [span for span in spelled_out(tokens) if not any(_is_whole(one, span) for one in found)]
    for one in found:
        if all(one.end <= first or end <= one.first for first, end in names):
            yield one
    for first, end in names:
        kind = organization_kind([token.lower for token in tokens[first:end]]) or ActorKind.ORGANIZATION
        yield NameReading(first, end, MentionKind.ORGANIZATION, kind)


def _is_whole(one: NameReading, span: tuple[int, int]) -> bool:
    """Whether a reading is of all these words, or of a person among them."""
    is_person = one.kind is MentionKind.PERSON and span[0] <= one.first and one.end == span[1] and one.end - one.first > 1
    return is_person or (one.first <= span[0] and span[1] <= one.end)


def _without_parts(found: list[NameReading]) -> list[NameReading]:
    """The readings without those inside another one: the ``Hashemite Kingdom`` of the one of Jordan."""
    spans = [(one.first, one.end) for one in found]
    return [one for one in found if not any(first <= one.first < one.end < end for first, end in spans)]


def _completed(tokens: tuple[Token, ...], reading: NameReading) -> NameReading:
    """The reading as a body of the United Nations, or with what a country is in front: the ``Republic of`` Iran."""
    is_world = tokens[reading.first].lower in WORLD_BEGINNINGS
    return _with_its_body(tokens, reading) if is_world else _with_its_realm(tokens, reading)


def _with_its_body(tokens: tuple[Token, ...], reading: NameReading) -> NameReading:
    """The body of the United Nations whose name begins with theirs; else the reading as it is."""
    is_body = reading.kind is MentionKind.ORGANIZATION
    end = world_body_end(tokens, reading.first, reading.end) if is_body else reading.end
    if end > reading.end or (is_body and reading.match is None):
        return reading._replace(end=end, match=None, actor_kind=ActorKind.INTERNATIONAL_ORG)
    return reading


def _with_its_realm(tokens: tuple[Token, ...], reading: NameReading) -> NameReading:
    """The place with the words for what it is: the ``Islamic Republic of`` Iran, the ``Kingdom of`` Tonga."""
    first = max(0, reading.first - 2)
    if reading.kind is not MentionKind.PLACE or tokens[first + 1].text != "of" or tokens[first].text not in _REALMS:
        return reading
    while first > 0 and tokens[first - 1].text.istitle() and is_name_word(tokens, first - 1):
        first -= 1
    return reading._replace(first=first)


_REALMS = frozenset("Kingdom Republic Duchy State Crown Principality Sultanate Emirate".split())


def _find_bodies(tokens: tuple[Token, ...], covered: set[int]) -> Iterator[NameReading]:
    """Bodies that the model passed over, told by the last word, ``Sea Watch Office``, or by the one before: affiliate ``KSL``."""
    for position in range(1, len(tokens)):
        if position not in covered and tokens[position].text.isupper() and tokens[position - 1].lower in AFFILIATES:
            yield NameReading(position, position + 1, MentionKind.ORGANIZATION, ActorKind.MEDIA)
            covered.add(position)
            continue
        kind = organization_kind([tokens[position].lower]) if tokens[position].is_capitalized else None
        if kind is None or position in covered or [token.text for token in tokens[position + 1 : position + 2]] == ["Area"]:
            continue
        first, end = position, of_tail(tokens, position + 1)
        while first > 0 and first - 1 not in covered and is_name_word(tokens, first - 1):
            first -= 1
        first, end = whole_body(tokens, first, end, max((at + 1 for at in covered if at < first), default=0))
        if (first < position or end > position + 1) and tokens[first].is_capitalized:
            yield NameReading(first, end, MentionKind.ORGANIZATION, kind)
            covered.update(range(first, end))


def _read_span(tokens: tuple[Token, ...], span: tuple[int, int], label: str, matches: tuple[Match, ...]) -> NameReading | None:
    first, end = span
    if tokens[first].text[0] == "#" or (first and tokens[first - 1].text in {"@", "#"}):
        return None
    if label == "PER":
        first, end = person_span(tokens, first, end, matches)
    elif tokens[first].lower == "the" and end - first > 1:
        first += 1
    if label == "ORG":
        end = _body_end(tokens, first, end)
    inside = [match for match in matches if match.first < end and first < match.end] if matches else []
    if len(inside) == 2 and _are_joined(tokens, first, end, inside):
        return None
    is_owner = bool(inside) and label == "ORG" and inside[0].first == first and inside[0].entry.sense is Sense.ORGANIZATION
    is_owner = is_owner and inside[0].end < end and tokens[inside[0].end].lower == "'s"
    known = inside[0] if is_owner or (inside and inside[0].first <= first and inside[0].end >= end) else None
    if known and not (label == "PER" and known.entry.sense in _DOUBTFUL and _is_person_here(tokens, first)):
        is_there = known.first > 0 and tokens[known.first - 1].lower in _BEFORE_PLACES
        is_team = label == "ORG" and known.entry.sense is Sense.PLACE and not is_there
        return NameReading(first, end, MentionKind.ORGANIZATION, ActorKind.ORGANIZATION) if is_team else _known(tokens, known)
    if label == "LOC" and inside and inside[-1].end == end and tokens[first].text in _REALMS:
        return NameReading(first, end, MentionKind.PLACE, match=inside[-1])
    found = read_label(tokens, first, end, label)
    if found and found[2] is MentionKind.ORGANIZATION and first and tokens[first - 1].lower in AFFILIATES:
        return NameReading(*found[:3], ActorKind.MEDIA)
    return NameReading(*found) if found else None


def _are_joined(tokens: tuple[Token, ...], first: int, end: int, names: list[Match]) -> bool:
    """Whether what the model took for one name are two known ones: the ``Zetas and Knights Templar``."""
    one, other = names
    return (one.first, other.end) == (first, end) and one.end + 1 == other.first and tokens[one.end].lower == "and"


def _body_end(tokens: tuple[Token, ...], first: int, end: int) -> int:
    """Where a body's name ends in front of a possessive, or of its head's title, ``FAO`` Director-General; ``WABC TV``."""
    if end < len(tokens) and tokens[end].text in {"TV", "Radio"} and is_call_sign(tokens[end - 1].text):
        return end + 1
    if end - first > 1 and tokens[end - 1].lower == "'s":
        return end - 1
    is_head = end - first == 2 and tokens[first].text.isupper() and not title_heads().isdisjoint(tokens[end - 1].lower.split("-"))
    return end - 1 if is_head and end < len(tokens) and tokens[end].is_capitalized else end


_BEFORE_PLACES = frozenset({"in", "at", "from", "near", "off", "capital", "town", "city", "village"})


def _is_person_here(tokens: tuple[Token, ...], first: int) -> bool:
    """Whether a place's name is a person's by its own look or by the title in front of it."""
    return is_given_name(tokens[first].text) or title_before(tokens, first) > 0


def _known(tokens: tuple[Token, ...], match: Match) -> NameReading:
    first = match.first + (tokens[match.first].lower == "the" and match.end - match.first > 1)
    return NameReading(first, match.end, _KIND_OF_SENSE[match.entry.sense], match.entry.kind, match)


def _stands_alone(tokens: tuple[Token, ...], match: Match, case: str) -> bool:
    """Whether a name of the lexicons that the model passed over is one: not the first word of a sentence by chance."""
    if match.entry.sense in _STATES or match.end - match.first > 1 or match.entry.kind is ActorKind.ARMED_GROUP:
        return True
    word = tokens[match.first].text
    if case == "c":
        return len(word) > 2 and match.entry.kind is ActorKind.INTERNATIONAL_ORG
    return (word.isupper() and len(word) > 2) or (case == "n" and match.first > 0 and tokens[match.first - 1].is_word)
