"""Second reading: what the rest of the document says of each name."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from briefing.lexicons import read_words
from briefing.names.cues import is_given_name, organization_kind
from briefing.names.features import case_of
from briefing.names.gazetteer import country_of_demonym
from briefing.names.generic import common_heads
from briefing.names.mention import ActorKind, MentionKind
from briefing.names.reading import NameReading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.document import Document, Sentence

LONGEST = 6
"""Tokens of a name that is looked for again at most."""
SHORTEST_SURNAME = 3
_SUFFIXES = frozenset({"sr", "jr"})
_SENIORS = (("sr.",), ("sr",))
"""What tells a father from his son behind their surname."""
_STORMS = frozenset("hurricane typhoon cyclone storm".split())
_KINDS = frozenset({MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.PLACE})
Names = tuple[str, ...]


class _Known(NamedTuple):
    """What the document has introduced: the usual reading of each name, surnames, named storms; whether its capitals tell.

    A document all in capitals confirms no name by them, so there each is taken at its word.
    """

    usual: dict[Names, tuple[MentionKind, ActorKind | None]]
    surnames: frozenset[str]
    storms: frozenset[str]
    is_telling: bool


def reread(document: Document, first_pass: tuple[tuple[NameReading, ...], ...]) -> tuple[tuple[NameReading, ...], ...]:
    """The readings of each sentence, made to agree through the document and completed with known names."""
    known = _known_names(document, first_pass)
    pairs = zip(document.sentences, first_pass, strict=True)
    return tuple(tuple(_reread_sentence(sentence, readings, known)) for sentence, readings in pairs)


def _known_names(document: Document, first_pass: tuple[tuple[NameReading, ...], ...]) -> _Known:
    votes: defaultdict[Names, Counter[tuple[MentionKind, ActorKind | None]]] = defaultdict(Counter)
    surnames: Counter[str] = Counter()
    for sentence, readings in zip(document.sentences, first_pass, strict=True):
        for reading in readings:
            if reading.match is None and reading.kind in _KINDS and reading.is_sure:
                words = _words(sentence, reading)
                votes[words][reading.kind, reading.actor_kind] += 1
                last = words[-1] if words[-1].rstrip(".").lower() not in _SUFFIXES else ""
                if reading.kind is MentionKind.PERSON and len(words) > 1 and len(last) >= SHORTEST_SURNAME:
                    surnames[last] += 1
                    surnames.update([*_fathers_name(sentence, reading), *_name_in_front(sentence, reading)])
    usual = {words: counts.most_common(1)[0][0] for words, counts in votes.items()}
    for words in _placed_names(document, first_pass) - {(surname,) for surname in surnames}:
        usual[words] = (MentionKind.PLACE, None)
    cases = [case_of([token.text for token in sentence.tokens]) for sentence in document.sentences]
    return _Known(usual, frozenset(surnames), _named_storms(document), is_telling=2 * cases.count("n") >= len(cases))


def _fathers_name(sentence: Sentence, reading: NameReading) -> list[str]:
    """The surname in front of the last one of three names or more, by which a text may go on: Oscar ``Arias`` Sánchez."""
    names = [token for token in sentence.tokens[reading.first : reading.end] if token.text[1:].islower()]
    is_told = len(names) >= FULL_NAME == reading.end - reading.first and not is_given_name(names[-2].text)
    return [names[-2].lower] if is_told and len(names[-2].text) > SHORTEST_SURNAME else []


def _name_in_front(sentence: Sentence, reading: NameReading) -> list[str]:
    """The surname of a Korean name, which stands first: ``Park`` Geun-hye."""
    names = [token.text for token in sentence.tokens[reading.first : reading.end]]
    syllables = names[-1].split("-")
    is_korean = len(names) == len(syllables) == KOREAN and syllables[0].istitle() and syllables[1].islower()
    return [names[0].lower()] if is_korean and len(names[0]) >= SHORTEST_SURNAME else []


KOREAN = 2
"""Words of a Korean name, and syllables of its second word."""
FULL_NAME = 3
"""Words of a name with two surnames."""


def _placed_names(document: Document, first_pass: tuple[tuple[NameReading, ...], ...]) -> set[Names]:
    """Single names that the text speaks of as places, whatever else they were taken for: killed ``in Isabela``."""
    found: set[Names] = set()
    if document.dateline and document.dateline.place:
        found.add((document.quote(document.dateline.place).lower().split(",")[0],))
    for sentence, readings in zip(document.sentences, first_pass, strict=True):
        for reading in readings:
            is_body = reading.kind is MentionKind.ORGANIZATION and reading.actor_kind is not ActorKind.ORGANIZATION
            if is_body or reading.match is not None or reading.end - reading.first > PLACE_MOST or _has_cue(sentence, reading):
                continue
            before = sentence.tokens[reading.first - 1].lower if reading.first else ""
            behind = sentence.tokens[reading.end].lower if reading.end < len(sentence.tokens) else ""
            is_settled = before == "of" and reading.first > 1 and sentence.tokens[reading.first - 2].lower in _SETTLED
            if (before in _LOCATING or is_settled or _is_on_the_way(sentence, reading)) and behind != "'s":
                found.add(_words(sentence, reading))
    return found


def _is_on_the_way(sentence: Sentence, reading: NameReading) -> bool:
    """Whether one unknown word tells from where or where to: ``returning from Badrinath``, ``a clerk from Keren``."""
    first = reading.first
    if reading.kind is not MentionKind.PERSON or reading.end - first > 1 or first < 2 or reading.title_first is not None:
        return False
    word, before = sentence.lowers[first], sentence.lowers[first - 1]
    if before not in _GOING or is_given_name(sentence.tokens[first].text):
        return False
    mover = sentence.lowers[first - 2]
    is_native = before == "from" and (mover.endswith("-old") or mover in common_heads())
    return word.isalpha() and (
        before == "off" or is_native or not _MOVING.isdisjoint(sentence.lowers[max(0, first - 4) : first - 1])
    )


_GOING = frozenset("from to off through towards toward into across".split())
_MOVING = frozenset(
    "returning returned return travelling traveling travelled traveled walked walking fled fleeing flee drove driving flew flown"
    " sailed sailing moved moving marched marching road way route km kilometres kilometers miles flight bound heading headed"
    " ferry bus train convoy".split()
)
"""Words in front of "to" or "from" of those under way, or of how far they are."""


def _has_cue(sentence: Sentence, reading: NameReading) -> bool:
    """Whether a word of the name tells a body, or the name is a person's of two words: in the ``Sea Watch Office``."""
    words = _words(sentence, reading)
    return organization_kind(list(words)) is not None or (reading.kind is MentionKind.PERSON and len(words) > 1)


PLACE_MOST = 3
"""Tokens of a place's name at most."""
_LOCATING = frozenset("in near outside".split())
_SETTLED = frozenset(
    "settlement commune parish island isle city town village hamlet suburb district province municipality".split()
)
"""What lies in front of a place's name: the ``island of`` Karanu."""


def _named_storms(document: Document) -> frozenset[str]:
    """Names behind "Hurricane", "Typhoon" and the like: what they do is no actor's doing."""
    return frozenset(
        behind.lower
        for sentence in document.sentences
        for token, behind in zip(sentence.tokens, sentence.tokens[1:], strict=False)
        if token.lower in _STORMS and behind.is_capitalized
    )


def _words(sentence: Sentence, reading: NameReading) -> Names:
    return sentence.lowers[reading.first : reading.end]


def _reread_sentence(sentence: Sentence, readings: tuple[NameReading, ...], known: _Known) -> list[NameReading]:
    kept = [fitted for reading in readings if (fitted := _agreeing(sentence, reading, known))]
    taken = {position for reading in kept for position in range(reading.begin, reading.end)}
    kept.extend(_found_again(sentence, known, taken))
    return sorted(kept, key=lambda reading: reading.first)


def _agreeing(sentence: Sentence, reading: NameReading, known: _Known) -> NameReading | None:
    """The reading as the document has it; None for a doubtful one that the document does not confirm."""
    if reading.kind is MentionKind.PLACE and _is_bearer(sentence, reading, known):
        return reading._replace(kind=MentionKind.PERSON, actor_kind=ActorKind.PERSON, match=None)
    if reading.match is not None or reading.kind not in _KINDS:
        return reading
    words = _words(sentence, reading)
    if words[-1] in known.storms and len(words) <= 2:
        return None
    usual = known.usual.get(words)
    if len(words) == 1 and words[0] in known.surnames:
        usual = (MentionKind.PERSON, ActorKind.PERSON)
    if usual is None:
        return reading if len(words) > 1 or not known.is_telling else None
    if usual[0] is reading.kind:
        return reading
    return reading._replace(kind=usual[0], actor_kind=usual[1], title_first=None)


def _is_bearer(sentence: Sentence, reading: NameReading, known: _Known) -> bool:
    """Whether a place's name is that of a person told before, who says or does something: Jack London, 40; ``London`` said."""
    is_surname = _words(sentence, reading)[0] in known.surnames
    if not is_surname or reading.end - reading.first > 1 or reading.end >= len(sentence.tokens):
        return False
    before = sentence.lowers[reading.first - 1] if reading.first else ""
    behind = sentence.lowers[reading.end]
    is_doing = behind in read_words("reporting_verbs") or behind in {"was", "is", "has", "had", "told", "died", "drowned"}
    is_owner = behind == "'s" and not _OWN.isdisjoint(sentence.lowers[reading.end + 1 : reading.end + 2])
    return (is_doing or is_owner) and before not in _PLACING


_OWN = frozenset("death body killing murder family wife husband mother father son daughter lawyer attorney funeral home".split())
"""What only a person has, no town: ``London's death``."""


_PLACING = frozenset("in at near from outside around across of to through the".split())


def _found_again(sentence: Sentence, known: _Known, taken: set[int]) -> Iterator[NameReading]:
    """Known names that the first pass missed here."""
    tokens = sentence.tokens
    lowers = sentence.lowers
    position = 0
    while position < len(tokens):
        end = position if position in taken or not tokens[position].is_capitalized else _known_end(lowers, position, known, taken)
        if end > position:
            kind, actor_kind = known.usual.get(lowers[position:end], (MentionKind.PERSON, ActorKind.PERSON))
            end += kind is MentionKind.PERSON and lowers[end : end + 1] in _SENIORS
            yield NameReading(position, end, kind, actor_kind)
        position = max(end, position + 1)


def _known_end(lowers: Names, position: int, known: _Known, taken: set[int]) -> int:
    """The end of the longest known name that begins at `position`; `position` for none."""
    for end in range(min(position + LONGEST, len(lowers)), position, -1):
        words = lowers[position:end]
        if not taken.isdisjoint(range(position, end)) or words[-1] in known.storms:
            continue
        if words in known.usual and (len(words) > 1 or len(words[0]) >= SHORTEST_SURNAME):
            return end
        if len(words) == 1 and words[0] in known.surnames and words[0] not in country_of_demonym():
            return end
    return position
