"""What each name in a sentence denotes: the model's label weighed against the lexicons and cue words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefing.lexicons import read_words
from briefing.names.cues import (
    aged_names,
    is_aged,
    is_given_name,
    is_place_name,
    organization_kind,
    title_heads,
    title_length,
)
from briefing.names.features import case_of
from briefing.names.gazetteer import Match, Sense, country_of_demonym, find_matches
from briefing.names.generic import DETERMINERS
from briefing.names.joining import joined_names, of_tail, with_states
from briefing.names.mention import ActorKind, MentionKind
from briefing.names.tagger import find_spans
from briefing.names.titled import TITLE_REACH, with_title
from briefing.numerals import is_number_word

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
_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}")
_STATES = frozenset({Sense.COUNTRY, Sense.CAPITAL, Sense.DEMONYM})
_THOROUGHFARES = frozenset("avenue street road boulevard lane highway county river bay valley island islands drive".split())
_THOROUGHFARES_MANY = frozenset("streets avenues roads counties".split())
"""What stands behind the last of several places: Birch and Elm ``streets``."""
_SAYING = frozenset("said says announced denied apologised apologized added declined confirmed reported".split())
"""Verbs behind which an unknown place is rather a company or another body."""
_PLACING = frozenset("in at from near of to outside around and".split())
_COMPOUNDING = frozenset(
    "area held led backed based linked affiliated controlled run owned born style era inspired allied occupied"
    " administered".split()
)
_DEITIES = frozenset("god allah jesus christ".split())
_DOUBTFUL = frozenset({Sense.COUNTRY, Sense.CAPITAL, Sense.PLACE, Sense.DEMONYM})
"""Senses of names that are persons' names, too: Jordan, Chad, Paris, London."""
_UNMISTAKABLE = frozenset({ActorKind.SECURITY_FORCE, ActorKind.ARMED_GROUP, ActorKind.GOVERNMENT, ActorKind.POLITICAL_PARTY})
"""Kinds whose cue word turns even what the model took for a person or place into an organisation."""


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
    case = case_of([token.text for token in tokens])
    matches = tuple(find_matches(tokens, any_case=case == "c"))
    found: list[NameReading] = []
    passed: set[int] = set()
    spans = find_spans(tokens, matches)
    for first, end, label in joined_names(tokens, spans) if case == "n" else spans:
        reading = _read_span(tokens, (first, end), label, matches)
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
    if case == "n":
        covered.update(position for reading in found for position in range(reading.first, reading.end))
        found.extend(_find_bodies(tokens, covered))
        aged = aged_names(tokens, covered - passed)
        found.extend(NameReading(*span, MentionKind.PERSON, ActorKind.PERSON) for span in aged)
    ordered = list(with_states(tokens, sorted(found, key=lambda reading: reading.first)))
    return tuple(with_title(tokens, reading, ordered) for reading in ordered)


def _find_bodies(tokens: tuple[Token, ...], covered: set[int]) -> Iterator[NameReading]:
    """Capitalised bodies that the model passed over, told by their last word: the ``Sea Watch Office``."""
    for position in range(1, len(tokens)):
        kind = organization_kind([tokens[position].lower]) if tokens[position].is_capitalized else None
        if kind is None or position in covered:
            continue
        first, end = position, of_tail(tokens, position + 1)
        while first > 0 and first - 1 not in covered and _goes_on(tokens, first - 1):
            first -= 1
        if (first < position or end > position + 1) and tokens[first].is_capitalized:
            yield NameReading(first, end, MentionKind.ORGANIZATION, kind)
            covered.update(range(first, end))


def _goes_on(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a token is one more word of a capitalised name: not the article or word that begins a sentence."""
    token = tokens[position]
    if token.text == "'":
        return position > 0 and tokens[position - 1].is_capitalized
    return token.is_capitalized and token.lower not in read_words("sentence_starters") and token.lower not in DETERMINERS


def _read_span(tokens: tuple[Token, ...], span: tuple[int, int], label: str, matches: tuple[Match, ...]) -> NameReading | None:
    first, end = span
    if first and tokens[first - 1].text == "@":
        return None
    if label == "PER":
        while end > first + 1 and tokens[end - 1].text.islower():
            end -= 1
        first, end = _name_first(tokens, first, end), _name_end(tokens, end)
    elif tokens[first].lower == "the" and end - first > 1:
        first += 1
    known = next((m for m in matches if m.first < end and first < m.end), None)
    if known and (known.first, known.end) != (first, end):
        is_wider = known.first <= first and known.end >= end
        known = known if is_wider else None
    if known and not (label == "PER" and known.entry.sense in _DOUBTFUL and _is_person_here(tokens, first)):
        is_team = label == "ORG" and known.entry.sense is Sense.PLACE
        return NameReading(first, end, MentionKind.ORGANIZATION, ActorKind.ORGANIZATION) if is_team else _known(tokens, known)
    return _by_label(tokens, first, end, label)


def _by_label(tokens: tuple[Token, ...], first: int, end: int, label: str) -> NameReading | None:
    """What a name that no lexicon knows is, by the model and by its own words."""
    words = [token.lower for token in tokens[first:end]]
    if _is_no_name(words) or (label == "PER" and (_is_thing(words) or _is_gloss(tokens, first))):
        return None
    if label == "MISC":
        is_demonym = len(words) == 1 and words[0] in country_of_demonym()
        return NameReading(first, end, MentionKind.NATIONALITY) if is_demonym else None
    if len(words) > 1 and label != "PER" and (words[0] == "operation" or words[-1] in _OCCASIONS):
        return None
    if label == "PER" and end < len(tokens) and tokens[end].lower in _THOROUGHFARES_MANY:
        label = "LOC"
    if label == "LOC" and end < len(tokens) and tokens[end].lower in _SAYING and not _is_placed(tokens, first):
        label = "ORG"
    if label == "ORG" and _names_office_holders(words):
        return None
    if words[-1] in _LEVELS and end < len(tokens) and tokens[end].lower in _AUTHORITIES:
        end, words, label = end + 1, [*words, tokens[end].lower], "ORG"
    if len(words) > 1 and (_is_done_to(tokens, first) or is_aged(tokens, end)):
        label = "PER"
    if label == "ORG" and len(words) > 2 and words[0] in _RANKS and organization_kind(words) is None:
        first, words, label = first + 1, words[1:], "PER"
    kind, actor_kind = _kinds(tokens[first:end], words, label)
    return NameReading(first, end, kind, actor_kind)


def _is_thing(words: list[str]) -> bool:
    """Whether what the model took for a person is a bare title, or a make: a ``KC-135R Stratotanker``."""
    return (len(words) == 1 and words[0] in title_heads()) or any(character.isdigit() for word in words for character in word)


def _names_office_holders(words: list[str]) -> bool:
    """Whether capitals only honour several holders of an office: ``Ministers of Health``, ``Home and Defence Secretaries``."""
    return not _OFFICE_HOLDERS.isdisjoint((words[0], words[-1]))


_OFFICE_HOLDERS = frozenset(
    "ministers presidents premiers secretaries governors ambassadors senators mayors commissioners".split()
)


_LEVELS = frozenset("regional provincial national federal central municipal local interim transitional".split())
_AUTHORITIES = frozenset("government governments authority authorities administration council".split())
"""What closes a name in small letters: the ``Kurdistan Regional government``."""


def _is_gloss(tokens: tuple[Token, ...], first: int) -> bool:
    """Whether a name only says what another one is in a language: (Arabic: ``Jabal Azraq``)."""
    return first > 1 and tokens[first - 1].text == ":" and tokens[first - 2].lower in country_of_demonym().keys() | _LANGUAGES


_LANGUAGES = frozenset("arabic kurdish hebrew persian latin hindi tamil bengali pashto urdu farsi".split())


def _is_done_to(tokens: tuple[Token, ...], first: int) -> bool:
    """Whether only a person can stand at `first`: ``the murder of`` Ann Lee."""
    return first > 1 and tokens[first - 1].lower == "of" and tokens[first - 2].lower in _DONE_TO_PERSONS


_RANKS = frozenset("naik havildar subedar sepoy jawan constable corporal sergeant lieutenant sgt sgt. cpl cpl. lt lt.".split())
"""What begins no body's name."""
_OCCASIONS = frozenset(
    "conference summit festival marathon olympics agreement accords treaty act bill prize award resolution war massacre day"
    " protocol".split()
)
"""The last words of names of events and papers, which act in no story."""
_DONE_TO_PERSONS = frozenset("murder assassination slaying stabbing kidnapping abduction manslaughter extradition widow".split())


def _is_placed(tokens: tuple[Token, ...], first: int) -> bool:
    return first > 0 and tokens[first - 1].lower in _PLACING


def _is_no_name(words: list[str]) -> bool:
    """Whether a single word is a number, a known acronym of things, or a compound like ``ISIL-held``."""
    if len(words) > 1:
        return False
    parts = words[0].split("-")
    return (
        is_number_word(words[0])
        or words[0] in _DEITIES
        or words[0] in read_words("plain_acronyms")
        or (len(parts) > 1 and parts[-1] in _COMPOUNDING)
    )


def _kinds(name: tuple[Token, ...], words: list[str], label: str) -> tuple[MentionKind, ActorKind | None]:
    """The kinds of a name that the model took for a person, place or organisation; its cue words may know better."""
    cue = organization_kind(words)
    is_long, has_given_name = len(words) > 1, is_given_name(name[0].text)
    if label == "PER":
        if is_long and not has_given_name and (cue in _UNMISTAKABLE or is_place_name(words)):
            return (MentionKind.ORGANIZATION, cue) if cue in _UNMISTAKABLE else (MentionKind.PLACE, None)
        return MentionKind.PERSON, ActorKind.PERSON
    if label == "LOC":
        is_body = cue is not None and is_long and not is_place_name(words)
        return (MentionKind.ORGANIZATION, cue) if is_body else (MentionKind.PLACE, None)
    if is_long and words[-1] in _THOROUGHFARES:
        return MentionKind.PLACE, None
    if not cue and _looks_like_person(name):
        return MentionKind.PERSON, ActorKind.PERSON
    return MentionKind.ORGANIZATION, cue or ActorKind.ORGANIZATION


def _looks_like_person(words: tuple[Token, ...]) -> bool:
    """Two or three capitalised words, the first a known given name or initials: ``L.L. Dungal``."""
    if len(words) == 2 and _INITIALS.fullmatch(words[0].text) and words[1].text.istitle():
        return True
    return 2 <= len(words) <= 3 and is_given_name(words[0].text) and all(w.is_capitalized and not w.text.isupper() for w in words)


def _name_first(tokens: tuple[Token, ...], first: int, end: int) -> int:
    """Where the name begins behind a title inside the model's span."""
    lowers = [token.lower for token in tokens[first:end]]
    for length in range(len(lowers) - 1, 0, -1):
        if title_length(lowers[:length]):
            return first + length
    return first


def _name_end(tokens: tuple[Token, ...], end: int) -> int:
    """Where a person's name ends: behind the ``III`` or ``Jr.`` that the model left out."""
    return end + 1 if end < len(tokens) and tokens[end].text in _SUFFIXES else end


_SUFFIXES = frozenset("Jr Jr. Sr Sr. II III IV".split())


def _is_person_here(tokens: tuple[Token, ...], first: int) -> bool:
    """Whether a place's name is a person's by its own look or by the title in front of it."""
    before = [token.lower for token in tokens[max(0, first - TITLE_REACH) : first]]
    return is_given_name(tokens[first].text) or bool(title_length(before))


def _known(tokens: tuple[Token, ...], match: Match) -> NameReading:
    first = match.first + (tokens[match.first].lower == "the" and match.end - match.first > 1)
    return NameReading(first, match.end, _KIND_OF_SENSE[match.entry.sense], match.entry.kind, match)


def _stands_alone(tokens: tuple[Token, ...], match: Match, case: str) -> bool:
    """Whether a name of the lexicons that the model passed over is one: not the first word of a sentence by chance."""
    if match.entry.sense in _STATES or match.end - match.first > 1 or match.entry.kind is ActorKind.ARMED_GROUP:
        return True
    word = tokens[match.first].text
    if case == "c":
        return False
    return (word.isupper() and len(word) > 2) or (case == "n" and match.first > 0 and tokens[match.first - 1].is_word)
