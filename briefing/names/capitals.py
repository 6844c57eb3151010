"""Capitalised runs, and what each one names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.lexicons import read_words
from briefing.names.cues import (
    PARTICLES,
    is_given_name,
    is_place_name,
    organization_kind,
    title_heads,
    title_length,
)
from briefing.names.gazetteer import Match, Sense
from briefing.names.mention import ActorKind, MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.document import Token

_CONNECTORS = frozenset({"of", "for"})
_PLACE_PREPOSITIONS = frozenset("in at near from outside around into across toward towards throughout".split())
_NAME_LENGTH = 5
"""A person's name has at most so many tokens."""
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december jan. feb. mar. apr. aug. sept. sep. oct. nov. dec. christmas easter ramadan eid"
    " i gmt est pst am pm".split()
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What tokens `first` to `end` of a sentence were read as; the title, if any, ends at `first`."""

    first: int
    end: int
    kind: MentionKind
    actor_kind: ActorKind | None = None
    match: Match | None = None
    title_first: int | None = None


def find_runs(tokens: tuple[Token, ...]) -> Iterator[tuple[int, int]]:
    """Maximal runs of capitalised tokens; particles and "of" may stand inside."""
    position = 0
    while position < len(tokens):
        if not _is_capital(tokens, position):
            position += 1
            continue
        end = position + 1
        while end < len(tokens):
            if _is_capital(tokens, end):
                end += 1
            elif (bridged := _bridge(tokens, position, end)) > end:
                end = bridged
            else:
                break
        yield position, end
        position = end


def _is_capital(tokens: tuple[Token, ...], position: int) -> bool:
    token = tokens[position]
    if not token.text[0].isupper() or token.lower in _CALENDAR or token.text == "I":
        return False
    if position > 0 and tokens[position - 1].text not in "\"'([–:":
        return True
    return token.lower not in read_words("sentence_starters")


def _bridge(tokens: tuple[Token, ...], first: int, position: int) -> int:
    """The end of lower-case words that join a run to the capitals behind them, or `position`."""
    if tokens[position].lower in _CONNECTORS and organization_kind([t.lower for t in tokens[first:position]]):
        after = position + 1
        if after < len(tokens) and tokens[after].lower == "the":
            after += 1
        return after + 1 if after < len(tokens) and tokens[after].is_capitalized else position
    if tokens[position].lower in PARTICLES and position + 1 < len(tokens) and tokens[position + 1].is_capitalized:
        return position + 2
    return position


def read_run(tokens: tuple[Token, ...], first: int, end: int, matches: dict[int, Match]) -> tuple[Reading, ...]:
    """What the run `first` to `end` names; a run may hold a title, an organisation and a person."""
    whole = matches.get(first)
    if whole and whole.end >= end:
        return (_known(whole),)
    words = [token.lower for token in tokens[first:end]]
    if (split := _title_end(words)) and first + split < end:
        return _titled(tokens, first, end, split, matches)
    if (kind := organization_kind(words)) and not _ends_in_known_place(matches, end):
        return (Reading(first, end, MentionKind.ORGANIZATION, kind),)
    if is_place_name(words) and len(words) > 1:
        return (Reading(first, end, MentionKind.PLACE),)
    if _is_person(tokens, first, end, matches):
        return (Reading(first, end, MentionKind.PERSON, ActorKind.PERSON, title_first=_lower_title(tokens, first)),)
    return _parts(first, end, matches, tokens)


def _known(match: Match) -> Reading:
    kind = {
        Sense.COUNTRY: MentionKind.PLACE,
        Sense.CAPITAL: MentionKind.PLACE,
        Sense.PLACE: MentionKind.PLACE,
        Sense.DEMONYM: MentionKind.NATIONALITY,
        Sense.ORGANIZATION: MentionKind.ORGANIZATION,
    }[match.entry.sense]
    return Reading(match.first, match.end, kind, match.entry.kind, match)


def _title_end(words: list[str]) -> int:
    """Where the last title inside a run of words ends, so that a name can follow it; 0 without one."""
    for end in range(len(words) - 1, 0, -1):
        if words[end - 1] in title_heads() and title_length(words[:end]):
            return end
    return 0


def _titled(tokens: tuple[Token, ...], first: int, end: int, split: int, matches: dict[int, Match]) -> tuple[Reading, ...]:
    """A title with the name behind it: ``Pakistani Defense Minister Khawaja Asif``."""
    name = first + split
    words = [token.lower for token in tokens[name:end]]
    if organization_kind(words) or (name in matches and matches[name].end >= end and len(words) > 1):
        return _parts(first, end, matches, tokens)
    person = Reading(name, end, MentionKind.PERSON, ActorKind.PERSON, title_first=first)
    return (*_parts(first, name, matches, tokens), person)


def _ends_in_known_place(matches: dict[int, Match], end: int) -> bool:
    return any(match.end == end and match.entry.sense in (Sense.PLACE, Sense.COUNTRY) for match in matches.values())


def _lower_title(tokens: tuple[Token, ...], first: int) -> int | None:
    """Where the title right in front of a name begins: ``rebel leader`` Abu Khalid."""
    length = title_length([token.lower for token in tokens[max(0, first - 5) : first]])
    return first - length if length else None


def _is_person(tokens: tuple[Token, ...], first: int, end: int, matches: dict[int, Match]) -> bool:
    """Evidence that a run is a person's name: a given name, a title, an age, "who" or a verb of saying."""
    length = end - first
    if length > _NAME_LENGTH or not all(token.text[0].isalpha() for token in tokens[first:end]):
        return False
    known = matches.get(first)
    if known and known.entry.sense in (Sense.ORGANIZATION, Sense.COUNTRY, Sense.DEMONYM):
        return False
    if _lower_title(tokens, first) is not None:
        return True
    if length == 1:
        return False
    if is_given_name(tokens[first].text):
        return True
    return known is None and _is_followed_as_person(tokens, end)


def _is_followed_as_person(tokens: tuple[Token, ...], end: int) -> bool:
    after = [token.lower for token in tokens[end : end + 3]]
    if not after:
        return False
    if after[0] in read_words("reporting_verbs") or after[0] == "who":
        return True
    return after[0] in {",", "("} and len(after) > 1 and (after[1] == "who" or (after[1].isdigit() and len(after[1]) <= 2))


def _parts(first: int, end: int, matches: dict[int, Match], tokens: tuple[Token, ...]) -> tuple[Reading, ...]:
    """The known names inside a run, and an unknown acronym or place by its context."""
    known = tuple(_known(match) for match in matches.values() if first <= match.first and match.end <= end)
    if known or end - first > 3:
        return known
    if end - first == 1 and tokens[first].text.isupper() and 2 < len(tokens[first].text) <= 6 and tokens[first].text.isalpha():
        return (Reading(first, end, MentionKind.ORGANIZATION, ActorKind.ORGANIZATION),)
    if first > 0 and tokens[first - 1].lower in _PLACE_PREPOSITIONS:
        return (Reading(first, end, MentionKind.PLACE),)
    return ()
