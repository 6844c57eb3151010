"""Where a figure's harm happened, as worded: a name, or a noun for a place behind its preposition."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.context.place_parts import begin_of_side, goes_on, roads_in, side_end
from briefing.casualties.harm.idioms import CONDITIONS
from briefing.casualties.words import FUNCTION_WORDS, POSSESSIVES, PREPOSITIONS, event_beginnings
from briefing.document import Sentence, Span
from briefing.lexicons import read_words
from briefing.months import NOW_WORDS
from briefing.names.generic import heads
from briefing.names.mention import Mention, MentionKind

if TYPE_CHECKING:
    from briefing.document import Token

_PREPOSITIONS = frozenset("in at near outside inside on across around along from off of".split())
_HITTING = frozenset("hit hits hitting struck strikes rocked rocks shook shakes devastated jolted jolts".split())
_ADMINISTRATIVE = frozenset("province district state county city region island village town prefecture governorate".split())
_TAKING = frozenset(
    "attacked attacking stormed storming raided raiding shelled shelling bombed bombing bombarded overran besieged seized seizing"
    " captured capturing fled fleeing".split()
)
"""Verbs of what is done to a place that is told by name: 8,700 ``fled Kadugli``."""
SENTENCES_KEPT = 64
"""Sentences whose places, and event nouns, are remembered while their figures are read."""
PHRASE_MOST = 7
"""Words of a described place at most: ``a crowded fruit market in the old town`` ends before its second "in"."""


@lru_cache(maxsize=SENTENCES_KEPT)
def places_in(sentence: Sentence, mentions: tuple[Mention, ...]) -> tuple[Span, ...]:
    """The places of a sentence where things can happen, left to right."""
    roads = roads_in(sentence)
    named = [name for name in _named_places(sentence, mentions) if not any(name.overlaps(road) for road in roads)]
    is_bare = not sentence.is_story and not named
    found = _described_places(sentence, mentions, is_bare=is_bare)
    described = [span for span in found if not any(span.overlaps(name) for name in named)]
    places = _joined(sentence, sorted([*named, *described, *roads]), frozenset(roads))
    asides = _speakers_asides(sentence) if places else []
    return tuple(place for place in places if not any(aside.covers(place) for aside in asides))


def _joined(sentence: Sentence, places: list[Span], roads: frozenset[Span]) -> list[Span]:
    """The places, a described one with what a preposition joins to it: ``a bank in Halbeck``, ``the sidewalk outside a club``.

    Not where a clause goes on about the second alone: a river near the town ``where`` two were shot.
    """
    wheres = {token.span.start - 1 for token in sentence.tokens if token.lower == "where"}
    described = {token.span.start for token in sentence.tokens if token.lower in _DETERMINED}
    joints = {token.span.start - 1: token.span.end + 1 for token in sentence.tokens if token.lower in _JOINTS}
    found: list[Span] = []
    for place in places:
        is_next = bool(found) and joints.get(found[-1].end) == place.start
        is_joined = is_next and (found[-1].start in described or roads & {found[-1], place} or not sentence.is_story)
        if is_joined and place.end not in wheres:
            found[-1] = Span(found[-1].start, place.end)
        elif not found or not place.overlaps(found[-1]):
            found.append(place)
    return found


_JOINTS = frozenset("in on near outside inside at of".split())


def _speakers_asides(sentence: Sentence) -> list[Span]:
    """What stands between a speaker and what is said: the Observatory, ``a monitor based in Malta,`` said."""
    words = sentence.lowers
    commas = [position for position, word in enumerate(words) if word == ","]
    return [
        sentence.span_of(first, end)
        for first, end in pairwise(commas)
        if words[first + 1] in _DESCRIBING and end + 1 < len(words) and words[end + 1] in _saying()
    ]


_DESCRIBING = frozenset("a an the who which".split())


@cache
def _saying() -> frozenset[str]:
    """Verbs by which somebody says or counts something."""
    return read_words("reporting_verbs") | frozenset("put puts gave gives counted".split())


def _named_places(sentence: Sentence, mentions: tuple[Mention, ...]) -> list[Span]:
    """Names of places after a preposition, as the first words, or as what an earthquake hit."""
    found: list[Span] = []
    for mention in mentions:
        is_place = mention.kind is MentionKind.PLACE or (mention.kind in _MAYBE and _MAYBE[mention.kind](sentence, mention))
        is_far = found != [] and _lower(sentence, mention.first - 1) == "of" and _is_distance(sentence, mention.first - 1)
        if not is_place or is_far or _is_whose_home(sentence, mention) or _speaks(sentence, mention):
            continue
        before = _lower(sentence, mention.first - 1)
        is_described = before == "the" or (before[:1].isalpha() and before not in FUNCTION_WORDS | _HITTING | _TAKING)
        before = _lower(sentence, mention.first - 2) if is_described else before
        begin = begin_of_side(sentence, mention.first)
        end = side_end(sentence.tokens, _end_of_name(sentence, mention.end))
        before = _lower(sentence, begin - 1) if begin < mention.first else before
        span = sentence.span_of(_begin_of_kind(sentence, begin), end)
        if found and before in {",", "'s"} and found[-1].end + 4 >= mention.span.start:
            found[-1] = Span(found[-1].start, span.end)
        elif (before in _PREPOSITIONS | _HITTING | _TAKING or mention.first == 0) and not _owns_deed(sentence, mention.end):
            found.append(span)
    return found


def _is_distance(sentence: Sentence, end: int) -> bool:
    """Whether a distance ends at `end`, told from a town where nothing happened: ``65 km northeast`` of Baghdad."""
    is_side = _lower(sentence, end - 1).startswith(("north", "south", "east", "west"))
    return is_side and _lower(sentence, end - 2) in _LENGTHS


_LENGTHS = frozenset("km kilometers kilometres kilometer miles mile".split())


def _is_in_person(sentence: Sentence, mention: Mention) -> bool:
    """Whether what looks like a person's name is a place's, since things happen in it: ``in Karbi Anglong``."""
    is_there = _lower(sentence, mention.first - 1) in {"in", "outside", "inside"} and not mention.title
    following = _lower(sentence, mention.end)
    is_whole = not following.isalpha() or following in PREPOSITIONS or following in NOW_WORDS
    return is_there and is_whole and following not in {"'s", "and"} and _lower(sentence, mention.first - 2) not in _TRUSTING


def _is_facility(sentence: Sentence, mention: Mention) -> bool:
    """Whether a body's name tells where: ``at Aultman Hospital``, ``near QuikTrip``."""
    before = _lower(sentence, mention.first - 1)
    before = _lower(sentence, mention.first - 2) if before == "the" else before
    is_house = _lower(sentence, mention.end - 1) in place_heads() | _HOUSES
    return before in {"near", "outside", "inside", "behind"} or (before in {"at", "in"} and is_house)


_TRUSTING = frozenset("confided confiding believed believes believe trusted trust interest interested".split())
"""Words in front of "in" and a person: she ``confided`` in Ann Lee."""
_MAYBE = {MentionKind.ORGANIZATION: _is_facility, MentionKind.PERSON: _is_in_person}
_HOUSES = frozenset("center centre tavern hotel motel inn plaza".split())
"""Last words of the names of houses, beside the nouns for places."""


def _is_whose_home(sentence: Sentence, mention: Mention) -> bool:
    """Whether a place is where somebody comes from: peacekeepers ``from Chad``, Bo Roe, 41, ``from Kut``, a bus ``from Rike``."""
    if _lower(sentence, mention.first - 1) != "from":
        return False
    comer = _lower(sentence, mention.first - 2)
    is_aged = comer == "," and _lower(sentence, mention.first - 3).isdigit()
    return comer in heads() or comer in _TRAVELLING or is_aged


_TRAVELLING = frozenset("returning returned return travelling traveling travelled traveled coming way route flight".split())


def _speaks(sentence: Sentence, mention: Mention) -> bool:
    """Whether a state says something: ``Japan said``."""
    is_apart = mention.first == 0 or _lower(sentence, mention.first - 1) == ","
    return is_apart and _lower(sentence, mention.end) in read_words("reporting_verbs")


def _begin_of_kind(sentence: Sentence, first: int) -> int:
    """Where the words for a place's kind begin in front of its name: ``the village of`` Santa Rosa."""
    is_kind = _lower(sentence, first - 1) == "of" and _lower(sentence, first - 2) in _KINDS | _PARTS
    article = first - 3
    while is_kind and article > first - KIND_MOST and _lower(sentence, article) not in _ARTICLES:
        article -= 1
    return article if is_kind and _lower(sentence, article) in _ARTICLES else first


_ARTICLES = frozenset({"a", "an", "the"})
_KINDS = frozenset("village town city port district province municipality hamlet island suburb township region county".split())
KIND_MOST = 6
"""Tokens of ``the northern border town of`` at most."""


def _owns_deed(sentence: Sentence, end: int) -> bool:
    """Whether a name is whose deed something is: in ``Israel 's`` offensive, not in Mexico's capital."""
    nouns = [_lower(sentence, end + step) for step in range(1, DEED_REACH)]
    return _lower(sentence, end) == "'s" and any(noun in _DEEDS for noun in nouns)


DEED_REACH = 4
"""Tokens from a possessive to the noun for a deed at most."""
_DEEDS = frozenset("offensive campaign war invasion attack attacks strike strikes raid raids operation assault crackdown".split())


def _end_of_name(sentence: Sentence, end: int) -> int:
    """The end of a name with the word for its kind: ``Aceh province``."""
    is_way = _lower(sentence, end) in _WAYS and not goes_on(sentence.tokens, end + 1)
    return end + 1 if is_way or _lower(sentence, end) in _ADMINISTRATIVE else end


_WAYS = frozenset("road highway bridge street avenue square airport market hospital prison stadium junction".split())


def _described_places(sentence: Sentence, mentions: tuple[Mention, ...], *, is_bare: bool) -> list[Span]:
    """``at a bank``, ``in the parking lot of a store``: article and all, in a headline perhaps bare."""
    tokens = sentence.tokens
    begins = [p + 1 for p in range(len(tokens) - 1) if tokens[p].lower in _PREPOSITIONS - {"of", "from"}]
    ends = {mention.first: mention.end for mention in mentions}
    found = ((first, _phrase_end(tokens, first, is_bare=is_bare)) for first in begins)
    return [sentence.span_of(first, _behind_name(tokens, end, ends)) for first, end in found if end]


def _behind_name(tokens: tuple[Token, ...], end: int, ends: dict[int, int]) -> int:
    """`end`, behind a word for a place's kind, moved behind its name: the village ``of Rike``."""
    if (side := side_end(tokens, end)) > end:
        return side
    if tokens[end - 1].lower not in _KINDS | _PARTS or end + 1 >= len(tokens) or tokens[end].lower != "of":
        return end
    if end + 1 in ends:
        return ends[end + 1]
    behind = end + 1
    while behind < len(tokens) and (
        (tokens[behind].is_capitalized and not tokens[behind].text.isupper()) or _STREET.fullmatch(tokens[behind].lower)
    ):
        behind += 1
    return behind if behind > end + 1 else end


_PARTS = frozenset("block center centre outskirts suburbs".split())
"""Parts of a place that are told by what they are of: the 1200 ``block`` of Elm Street."""
_STREET = re.compile(r"\d{1,3}(?:st|nd|rd|th)")


def _phrase_end(tokens: tuple[Token, ...], first: int, *, is_bare: bool) -> int:
    """The end of a noun group that a noun for a place heads, in a headline without an article; 0 for another one."""
    is_determined = tokens[first].lower in _DETERMINED
    if not (is_determined or is_bare):
        return 0
    end = 0
    for position in range(first + is_determined, min(len(tokens), first + PHRASE_MOST)):
        if tokens[position].lower in FUNCTION_WORDS | _VERBS or not tokens[position].is_word:
            break
        if _is_place_noun(tokens, position) and tokens[position - 1].lower not in CONDITIONS:
            end = position + 1
    is_page = bool(end) and (tokens[first - 1].lower, tokens[end - 1].lower) in _PAGES
    return 0 if is_page or (end and end < len(tokens) and tokens[end].lower in _compounds()) else end


_PAGES = {("in", "post"), ("in", "site"), ("on", "site")}
"""Prepositions and nouns of the net: ``in`` a ``post``, ``on`` its Web ``site``."""


_DETERMINED = frozenset({"a", "an", "the", "this", "another"}) | POSSESSIVES
_VERBS = frozenset("include includes included".split())


@cache
def _compounds() -> frozenset[str]:
    """Nouns that make a place a part of their name: a ``car bombing``, a ``house party``."""
    return event_beginnings() | frozenset(
        "wash party parties bomb bombs wreck chase dealership service ride trip driver rage".split()
    )


def _is_place_noun(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a noun tells a place; a sector only by its name: the ``Uri`` sector, not the private one."""
    is_named = tokens[position - 1].is_capitalized or tokens[position - 1].lower == "same"
    return tokens[position].lower in place_heads() and (tokens[position].lower != "sector" or is_named)


@cache
def place_heads() -> frozenset[str]:
    """The last words of all nouns for places."""
    return frozenset(noun.rsplit(" ", 1)[-1] for noun in read_words("place_nouns"))


def _lower(sentence: Sentence, position: int) -> str:
    return sentence.tokens[position].lower if 0 <= position < len(sentence.tokens) else ""
