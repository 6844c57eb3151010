"""Titles in front of persons' names: ``Pakistani Defense Minister`` Khawaja Asif; names taken for bodies that a title tells."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.lexicons import read_words
from briefing.names.cues import is_given_name, organization_kind, title_before, title_heads
from briefing.names.gazetteer import country_of_demonym
from briefing.names.generic import heads
from briefing.names.mention import ActorKind, MentionKind
from briefing.names.modifiers import DETERMINERS
from briefing.verb_forms import is_verb

if TYPE_CHECKING:
    from briefing.document import Token
    from briefing.names.reading import NameReading

_BEFORE_TITLE = frozenset("former acting deputy late vice senior then-president ex assistant interim".split())


def with_title(tokens: tuple[Token, ...], reading: NameReading, others: list[NameReading]) -> NameReading:
    """The reading of a person with the title in front of it: ``Pakistani Defense Minister`` Khawaja Asif."""
    if reading.kind is not MentionKind.PERSON:
        return reading
    floor = max((o.end for o in others if o.kind is MentionKind.PERSON and o.end <= reading.first), default=0)
    length = title_before(tokens, reading.first, floor) or _has_trade(tokens, reading.first)
    length = length or _classed_rank_length(tokens, reading.first, floor) or office_length(tokens, reading.first, floor)
    if not length:
        return reading
    first = reading.first - length
    if tokens[reading.first - 1].text.islower() and tokens[reading.first - 1].lower not in _AGES:
        first = _run_first(tokens, first, floor)
    elif first > floor and tokens[first - 1].text.islower() and tokens[first].is_capitalized:
        trade = title_before(tokens, first, floor) or _has_trade(tokens, first)
        first = _run_first(tokens, first - trade, floor) if trade else first
    if first - 1 > floor and tokens[first - 1].lower == "and" and tokens[first - 2].is_capitalized:
        other = title_before(tokens, first - 1, floor)
        is_one = other > 0 and _ROYAL.isdisjoint(token.lower for token in tokens[first - 1 - other : reading.first])
        is_one = is_one and (first - 1 - other == floor or tokens[first - 2 - other].lower not in DETERMINERS | {"'s"})
        first -= other + 1 if is_one else 0
    while first > floor and (before := _title_part(tokens, first, others, floor)) < first:
        first = before
    return reading._replace(title_first=first)


def _classed_rank_length(tokens: tuple[Token, ...], end: int, floor: int) -> int:
    """How many tokens a rank with its class takes in front of a name: ``Sgt. 1st Class`` Ann Lee, ``Petty Officer 2nd Class``."""
    if end < floor + 3 or tokens[end - 1].lower != "class" or not tokens[end - 2].text[0].isdigit():
        return 0
    rank = title_before(tokens, end - 2, floor)
    return rank + 2 if rank else 0


_ROYAL = frozenset("king queen prince princess emir sultan".split())
_AGES = frozenset("baby toddler infant teenager teen boy girl child man woman".split())
"""What tells of age, no trade."""


def office_length(tokens: tuple[Token, ...], end: int, floor: int) -> int:
    """How many tokens an office in front of a name takes with what it is of: ``Minister for the Middle East`` Tom Roe."""
    for position in range(end - 1, max(floor, end - OFFICE_MOST, 0) - 1, -1):
        if not tokens[position].is_capitalized and tokens[position].lower not in {"of", "for", "the", "and", "police"}:
            return 0
        is_office = tokens[position].is_capitalized and tokens[position].lower in title_heads()
        if is_office and tokens[position + 1].lower in {"of", "for"}:
            return end - position
    return 0


OFFICE_MOST = 8
"""Tokens of an office with what it is of at most."""


def _run_first(tokens: tuple[Token, ...], first: int, floor: int) -> int:
    """`first` moved over words for an office, or one between a determiner and a trade: ``home affairs``, ``court``."""
    while first - 1 > floor and tokens[first - 1].lower in _PORTFOLIOS:
        first -= 1
    if first - 1 <= floor or not (tokens[first - 1].text.isalpha() and tokens[first - 1].text.islower()):
        return first
    is_determined = tokens[first - 2].lower in DETERMINERS | {"'s"} and tokens[first - 1].lower not in DETERMINERS
    return first - 1 if is_determined and not is_verb(tokens[first - 1].lower) else first


_PORTFOLIOS = frozenset(
    "disaster management home interior defence defense foreign affairs finance information health justice education agriculture"
    " energy transport labour labor trade water environment power police army military party union security intelligence media"
    " press senior deputy chief regional presidential provincial local national federal municipal parliamentary opposition"
    " government city county village district tribal rebel".split()
)
"""Words in small letters of what an office is for: ``disaster management`` minister Ann Lee."""


def _has_trade(tokens: tuple[Token, ...], first: int) -> bool:
    """Whether a noun for one person stands right in front of a name: the ``patrolman`` Joe Reed."""
    if first and tokens[first - 1].text in _RANKS_IN_CAPITALS:
        return True
    if not first or not tokens[first - 1].text.islower():
        return False
    word = tokens[first - 1].lower
    if word == "suspect" and first > 1 and not _is_singular(tokens[first - 2].lower):
        return False
    return word not in _NO_TRADES and _is_singular(word) and heads().get(word) is ActorKind.PERSON


_RANKS_IN_CAPITALS = frozenset({"SP"})
"""Ranks whose letters are a party's, too: ``SP`` Doose Kwaghbee is a superintendent of police."""
_NO_TRADES = frozenset({"accused", "miss", "rival", "fellow"})
"""Words that look like nouns for a person in front of a name: his rivals ``accused`` Ann Lee; the ``rival`` Red Hand."""


def _is_singular(word: str) -> bool:
    return not word.endswith("s") or word.endswith("ss")


def _title_part(tokens: tuple[Token, ...], first: int, others: list[NameReading], floor: int) -> int:
    """Where the word or name right in front of a title begins, if it belongs to the title."""
    before = tokens[first - 1]
    is_honour = before.text in _HONOURS and not tokens[first].text.isupper()
    if is_honour or before.lower in _BEFORE_TITLE or before.lower in country_of_demonym():
        return first - 1
    if before.lower == "'s" and first > 1 and tokens[first - 2].lower in _LAWMEN:
        return first - 2
    if before.lower in _FORCES and tokens[first].lower not in _FORCES:
        return first - 1
    named = next((o for o in others if o.end == first and o.kind is not MentionKind.PERSON), None)
    if named:
        return named.first
    if tokens[first].text.isupper() and (length := title_before(tokens, first, floor)):
        return first - length
    is_capital = before.is_capitalized and before.is_word and not tokens[first].text.isupper()
    is_capital = is_capital and not (first == 1 and before.lower.endswith("ly") and tokens[first].lower in _CIVIL)
    return first - 1 if is_capital and before.lower not in read_words("sentence_starters") else first


_CIVIL = frozenset("mr mr. mrs mrs. ms ms. dr dr. miss".split())
"""Titles in front of which an adverb may open the sentence: ``Tragically`` Mr Lee died."""
_LAWMEN = frozenset("sheriff marshal coroner prosecutor state commonwealth".split())
"""Whose people are told by whose they are: ``sheriff's`` spokeswoman Ann Lee."""
_FORCES = frozenset({"police", "army", "navy"})
"""Forces that small letters tell in front of a rank: Marlow ``police`` Lt. Ann Lee."""
_HONOURS = frozenset({"HE", "H.E.", "HRH", "HM"})
"""What stands in front of the titles of envoys and royalty: ``HE`` Dr Ann Lee."""


def is_titled(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """Whether a person's title stands right in front of what the model took for a body: Police Chief ``Art Nowicki``."""
    name = tokens[first:end]
    if first == 0 or any(token.text.isupper() and not token.text.endswith(".") for token in name):
        return False
    if not tokens[first - 1].is_capitalized:
        return _has_trade(tokens, first) and end - first == 2 and is_given_name(name[0].text) and name[1].text.istitle()
    is_officer = end - first > 1 or tokens[first - 1].lower in _OFFICERS
    return (title_before(tokens, first) > 0 and is_officer) or (end - first > 1 and office_length(tokens, first, 0) > 0)


def ranks_length(name: tuple[Token, ...], words: list[str]) -> int:
    """How many words of what the model took for a body are ranks in front of a person's name: ``Navy SEALs`` Tyrone Woods."""
    is_officer = words[0] in _OFFICERS and words[-1] not in _FIRMS
    is_ranked = words[0] in _RANKS and words[1:2] != [] and words[1] not in _OF_BODIES and "of" not in words
    is_ranked = is_ranked and (len(words) > 2 or is_officer)
    is_ranked = is_ranked and not _RANKS.issuperset(words)
    if words[0] == "justice" and is_ranked:
        is_ranked = is_given_name(name[1].text) or _OF_CAUSES.isdisjoint(words)
    if is_ranked and organization_kind(words) is None:
        return 1 + (words[0].startswith("m") and words[1] == "justice" and len(words) > 2)
    length = len(words) - 2
    return length if length > 0 and words[length - 1] in _SERVICEMEN and is_given_name(name[length].text) else 0


_OFFICERS = frozenset(
    "general colonel captain sergeant lieutenant brigadier corporal constable comrade comrades"
    " reverend prophet ayatollah archbishop pastor rabbi justice mr mr. mrs mrs. ms ms.".split()
)
_FIRMS = frozenset("foods store stores insurance services accounting union post secretariat election elections".split())
"""What makes a body's name of a rank: ``General`` Foods."""
_SERVICEMEN = frozenset(
    "seals marines rangers officers deputies troopers sergeants corporals constables agents detectives".split()
)
"""Nouns for several servicemen that stand in front of their names."""
_RANKS = frozenset(
    "naik havildar subedar sepoy jawan constable corporal sergeant lieutenant sgt sgt. cpl cpl. lt lt. general colonel col."
    " captain capt. brigadier inspector superintendent marshal deputy officer trooper detective sheriff mayor senator governor"
    " maj maj. gen. adm. cmdr. pfc. spc. judge imam mullah maulana rev. dr. congressman congresswoman comrade comrades"
    " reverend prophet sheikh sheik shaikh ayatollah archbishop pastor rabbi alhaji alhaja hajia hajji malam mallam mawlawi"
    " maulvi sardar shri smt msgr msgr. justice mr mr. mrs mrs. ms ms.".split()
)
"""What begins no body's name."""
_OF_BODIES = frozenset("motors electric dynamics atomics mills assembly hospital staff council command system project".split())
"""What makes a body's name of "General" or "Justice"."""


_OF_CAUSES = frozenset("for watch first now africa forum matters network reform defenders international project".split())
"""What makes a movement's name of "Justice"."""


def with_seats(tokens: tuple[Token, ...], found: list[NameReading]) -> list[NameReading]:
    """The readings, what seems a person in front of a member's title as the place of the seat: ``Tiaty`` MP Ann Lee."""
    seats = {
        one
        for one, other in pairwise(found)
        if one.kind is other.kind is MentionKind.PERSON and one.end - one.first == 1 and one.end == other.first - 1
        if tokens[one.end].lower in _SEATED and not is_given_name(tokens[one.first].text)
    }
    return [one._replace(kind=MentionKind.PLACE, actor_kind=None) if one in seats else one for one in found] if seats else found


_SEATED = frozenset("mp mla mna mpa mep senator mayor governor councillor".split())
"""Titles that are told by the place they are held for."""


def with_first_names(tokens: tuple[Token, ...], found: list[NameReading]) -> list[NameReading]:
    """The readings, a place's name between a title and a surname as the first name that it is: Sheriff ``Dallas`` Reed."""
    firsts: dict[NameReading, NameReading] = {}
    for place, one in pairwise(found):
        is_named = place.kind is MentionKind.PLACE and one.kind is MentionKind.PERSON and place.end == one.first
        if is_named and place.end - place.first == one.end - one.first == 1 and title_before(tokens, place.first):
            firsts[one] = place
    if not firsts:
        return found
    kept = [one for one in found if one not in firsts.values()]
    return [one._replace(first=firsts[one].first) if one in firsts else one for one in kept]
