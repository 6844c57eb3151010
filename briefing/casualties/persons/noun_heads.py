"""The noun that heads a group of persons, behind the words that describe them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.figure import Category
from briefing.casualties.harm.kinds import is_harm_noun, is_harm_word
from briefing.casualties.persons.noun_asides import behind_state, bracketed_acronym, closing_quote
from briefing.casualties.persons.nouns import TIMES, Head, lower_at, noun_at, tells_years
from briefing.casualties.words import FUNCTION_WORDS, HEADING_NOUNS, QUOTES, SAYING, is_adverb
from briefing.months import MONTH_WORDS
from briefing.names.gazetteer import country_of_demonym
from briefing.names.generic import common_heads
from briefing.numerals import number_at
from briefing.other_numbers import tells_class
from briefing.verb_forms import is_verb

if TYPE_CHECKING:
    from briefing.document import Token

MODIFIERS_MOST = 6
"""Words that may stand between a number and its noun."""
BEHIND_STATE_MOST = 2
"""Words between a person's state and noun at most: a Dayton, Ohio, ``middle school`` teacher."""


def find_head(tokens: tuple[Token, ...], start: int, longest: int = MODIFIERS_MOST) -> Head | None:
    """The person noun that heads the group whose modifiers, at most `longest`, begin at `start`."""
    found: Head | None = None
    position = start
    while position < min(len(tokens), start + longest + 1):
        noun = noun_at(tokens, position)
        if noun:
            found = noun
            if _closes_group(tokens, noun):
                return _of_forces(tokens, noun)
            position = noun.end
            continue
        if not longest:
            return None
        word = tokens[position].lower
        is_rest = word in {"other", "more", "remaining", "additional"} and not found
        if skipped := position + 1 if is_rest else word in {"(", "["} and bracketed_acronym(tokens, position):
            position = skipped
            continue
        if tokens[position].text == "," and (last := _last_listed(tokens, position)):
            start = position = last
            continue
        if tokens[position].text == "," and not found and (behind := behind_state(tokens, position)):
            start, position, longest = behind, behind, BEHIND_STATE_MOST
            continue
        if tokens[position].text in QUOTES and (closing := closing_quote(tokens, position)) and noun_at(tokens, closing):
            position, longest = closing, longest + closing - position
            continue
        if not _may_modify(tokens, position):
            return _quoted(tokens, position, longest) if not found else _of_many(tokens, found)
        found = None
        position += 1
    return _of_many(tokens, found) if found else None


def _of_many(tokens: tuple[Token, ...], found: Head) -> Head | None:
    """A plural that no noun behind it heads: three ``soldiers``, not ``soldiers`` homes."""
    return found if found.is_plural and not _heads_things(tokens, found) else None


def _heads_things(tokens: tuple[Token, ...], noun: Head) -> bool:
    """Whether the word behind a noun heads the group instead: ``soldiers`` homes, not two ``soldiers`` home from the war."""
    word = lower_at(tokens, noun.end)
    is_way = word == "home" and noun.is_plural and lower_at(tokens, noun.end + 1) in _WAYS
    return word in HEADING_NOUNS and not is_way


_WAYS = frozenset("from to after on for when . , ;".split())
"""Words behind "home" as the place that somebody comes to."""


def _quoted(tokens: tuple[Token, ...], opening: int, longest: int) -> Head | None:
    """The noun in marks that begin at `opening`: three ``"vigilante members,"``, two ``"runners"``."""
    inside = find_head(tokens, opening + 1, longest) if tokens[opening].text in QUOTES else None
    return inside if inside and lower_at(tokens, inside.end) in QUOTES | {","} else None


def _of_forces(tokens: tuple[Token, ...], noun: Head) -> Head:
    """A noun for persons, of the security forces where the word in front says so: ``navy sailors``."""
    is_of_forces = noun.category is Category.CIVILIAN and lower_at(tokens, noun.first - 1) in _FORCES
    return noun._replace(category=Category.SECURITY_FORCES) if is_of_forces else noun


_FORCES = frozenset("army navy naval military paramilitary guard".split())


def _last_listed(tokens: tuple[Token, ...], comma: int) -> int:
    """The last of the kinds listed in front of a noun, the first `comma` given: ``federal, state and local`` officers; 0 else."""
    position, words = comma - 1, 0
    while lower_at(tokens, position + 1) in {",", "and"} and _is_plain(tokens, position) and _is_plain(tokens, position + 2):
        is_last = lower_at(tokens, position + 1) == "and"
        position, words = position + 2, words + 1
        if is_last:
            noun = noun_at(tokens, position + 1)
            return position if words > 1 and noun is not None and noun.is_plural else 0
    return 0


def _is_plain(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a word in small letters stands at `position` that is no noun for persons and tells no harm."""
    token = tokens[position] if position < len(tokens) else None
    is_word = token is not None and token.text.isalpha() and token.text.islower() and token.lower not in FUNCTION_WORDS
    is_kind = lower_at(tokens, position) in _OF_THINGS or noun_at(tokens, position) is None
    return is_word and is_kind and not is_harm_word(lower_at(tokens, position))


def _may_modify(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a word may stand between a number or article and its noun; a word of harm only right before it."""
    token = tokens[position]
    if token.text == "US" or (token.lower == "and" and _joins_modifiers(tokens, position)):
        return True
    behind = tokens[position + 1] if position + 1 < len(tokens) else token
    is_compound = token.text == "-" and tokens[position - 1].text.endswith(".") and behind.text.isalpha()
    is_compound = is_compound or (token.text == "of" and tokens[position - 1].text in _SCHOOLS and behind.is_capitalized)
    is_compound = is_compound or (token.lower == "in" and tokens[position - 1].lower in _QAIDA and behind.is_capitalized)
    if token.lower == "'s" or is_compound or (token.text == "IS" and behind.text.islower()):
        return True
    if not token.text[0].isalnum() or token.lower in _NOT_MODIFYING or _is_count(tokens, position):
        return False
    before = tokens[position - 1]
    if is_harm_word(token.lower) and before.lower in common_heads() | {"group"}:
        return False
    if not is_harm_word(token.lower) or noun_at(tokens, position + 1):
        return token.lower not in _DOING or not before.text.islower() or _opens(tokens, position - 1)
    return token.lower in _TAKEN and _stands_before_noun(tokens, position)


_QAIDA = frozenset({"al-qaida", "al-qaeda", "qaida", "qaeda"})
"""A name that goes on with where it is: three suspected ``al-Qaida in Iraq`` leaders."""
_DOING = frozenset("killed wounded injured kidnapped abducted murdered".split())
"""Participles that behind a noun are its verb: the bombs ``killed`` villagers, not the two ``killed`` villagers."""


def _opens(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a word only opens a group, or describes what follows: ``the``, ``two``, ``recently`` killed villagers."""
    word = tokens[position].lower
    return word in FUNCTION_WORDS or is_adverb(word) or number_at(tokens, position) is not None or word in _OTHERS


_OTHERS = frozenset("other more newly several many few latest".split())
_SCHOOLS = frozenset({"University", "College", "School", "Institute"})
"""Nouns of names that go on behind "of": three ``University of Leeds`` students."""


def _stands_before_noun(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a participle opens a group whose noun is some words behind it: ``a wounded`` 16-year-old Iraqi boy."""
    before, behind = tokens[position - 1], lower_at(tokens, position + 1)
    is_first = not before.is_capitalized or before.lower in _DETERMINERS or number_at(tokens, position - 1) is not None
    reach = 3 + (is_first and (behind in country_of_demonym() or tells_years(behind)))
    return is_first and any(noun_at(tokens, position + at) for at in range(2, reach))


def _joins_modifiers(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether the words around an "and" both describe the persons behind it: several ``al-Qaida and Taliban`` fighters."""
    return _joins_countries(tokens, position) or _joins_fields(tokens, position) or _joins_kinds(tokens, position)


def _joins_kinds(tokens: tuple[Token, ...], position: int) -> bool:
    """Two names of groups or two plain words with their noun right behind: 19 ``oil and steel`` workers."""
    second = noun_at(tokens, position + 1)
    is_whole = second is not None and second.end > position + 2
    noun = second if is_whole else noun_at(tokens, position + 2)
    if noun is None or not noun.is_plural or noun_at(tokens, position - 1):
        return False
    before, behind = tokens[position - 1], tokens[position + 1]
    are_names = any(map(str.isupper, before.text)) and behind.is_capitalized and before.lower not in MONTH_WORDS
    are_plain = _is_plain(tokens, position - 1) and (is_whole or _is_plain(tokens, position + 1))
    return are_names or (are_plain and not before.text.endswith("s"))


def _joins_fields(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether the words around an "and" tell what somebody deals with: an ``immigration and customs`` agent."""
    are_fields = lower_at(tokens, position - 1) in _FIELDS and lower_at(tokens, position + 1) in _FIELDS
    return are_fields and (noun_at(tokens, position + 1) or noun_at(tokens, position + 2)) is not None


_FIELDS = frozenset(
    "immigration customs border search rescue health safety drug alcohol tobacco firearms fish game wildlife parks law order"
    " crime intelligence security planning housing science technology arts culture food fire oil gas water power road rail"
    " transport trade finance education".split()
)
"""What officials deal with."""


def _joins_countries(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether the words around an "and" tell whose soldiers they are: ``U.S. and Afghan`` troops."""
    return {lower_at(tokens, position - 1), lower_at(tokens, position + 1)} - _ALLIES <= country_of_demonym().keys()


_ALLIES = frozenset({"u.s.", "us", "nato", "u.n."})
_NOT_MODIFYING = FUNCTION_WORDS | SAYING | frozenset("yesterday today tonight also then later again already soon once".split())
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "their", "its"})
_TAKEN = frozenset("missing kidnapped abducted captured detained arrested slain murdered wounded injured".split())
"""Participles that may stand with another word in front of their noun: ``seven kidnapped university students``."""


def _is_count(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a number that counts begins at `position`: not the years of ``a 13 year old girl``, not ``Form Three``."""
    number = number_at(tokens, position)
    is_label = number is not None and tells_class(tokens, position)
    return number is not None and not is_label and lower_at(tokens, number.end) not in {"year", "month", "year-old", "month-old"}


def _closes_group(tokens: tuple[Token, ...], noun: Head) -> bool:
    """Whether a noun ends its group, seen from the word behind it."""
    word = lower_at(tokens, noun.end)
    if word == "'s":
        return is_harm_noun(lower_at(tokens, noun.end + 1)) or is_harm_noun(lower_at(tokens, noun.end + 2))
    is_harm = is_harm_word(word) and not _describes_harmed(tokens, noun)
    if not word or not word[0].isalpha() or word in FUNCTION_WORDS | _STATES or is_harm or is_adverb(word):
        return word != "and" or not _joins_kinds_of_many(tokens, noun)
    if noun_at(tokens, noun.end) or (word in HEADING_NOUNS and _heads_things(tokens, noun)) or word.endswith(_GOING_ON):
        return False
    is_sex = tokens[noun.end - 1].lower in _SEXES and noun_at(tokens, noun.end + 1) is not None
    is_sex = is_sex or (word in _STATIONS and noun_at(tokens, noun.end + 1) is not None)
    if is_sex or _names_a_force(tokens, noun):
        return False
    if tokens[noun.end - 1].lower in _OF_THINGS:
        return is_verb(word) or word in TIMES
    return tokens[noun.end - 1].lower not in _COLLECTIVES or word.endswith(("ed", "ing"))


def _joins_kinds_of_many(tokens: tuple[Token, ...], noun: Head) -> bool:
    """Whether a people only tells, with another one, whose many are: a number of ``American`` and Afghan troops."""
    behind = noun_at(tokens, noun.end + 2)
    is_many = behind is not None and behind.is_plural and lower_at(tokens, noun.first - 1) in {"of", "several", "many", "some"}
    return is_many and not noun.is_plural and _joins_countries(tokens, noun.end)


def _describes_harmed(tokens: tuple[Token, ...], noun: Head) -> bool:
    """Whether a noun only tells what those harmed are: ``Taliban`` detainees, no ``Israeli`` casualties."""
    harmed = noun_at(tokens, noun.end)
    is_one = not noun.is_plural or tokens[noun.end - 1].lower in {"taliban", "taleban"}
    return is_one and tokens[noun.end - 1].lower != "civilian" and harmed is not None and harmed.is_plural


def _names_a_force(tokens: tuple[Token, ...], noun: Head) -> bool:
    """Whether a people's name begins the name of whom a plural behind it tells: 94 ``Tamil Tiger`` rebels."""
    are_capitals = noun.end < len(tokens) and tokens[noun.end - 1].is_capitalized and tokens[noun.end].is_capitalized
    behind = noun_at(tokens, noun.end + 1) if are_capitals and not noun.is_plural else None
    return behind is not None and behind.is_plural and tokens[behind.first].text.islower()


_STATES = frozenset({"prisoner", "hostage", "captive"})
"""What persons may be taken: ``nine soldiers prisoner``."""
_SEXES = frozenset({"female", "male"})
_STATIONS = frozenset({"married", "elderly", "retired", "young"})
"""What may stand between a people and its noun: a Swiss ``married`` couple."""
_OF_THINGS = frozenset(
    "senior junior local individual regular professional civilian major private general sunni shiite shi'ite shia muslim"
    " christian jewish rival".split()
)
"""Nouns for persons that more often describe a thing: ``a local bank``, ``a major revolt``, ``a Sunni mosque``."""
_COLLECTIVES = frozenset({"police", "military", "army", "navy", "militia", "staff", "crew"})
_GOING_ON = ("tion", "ment", "ship", "hood", "ism", "ity", "ness", "ance", "ence")


def behind_none_of(tokens: tuple[Token, ...], first: int) -> int:
    """The end of "none" with whom it is of: ``none of the town's 4,000 residents``."""
    if lower_at(tokens, first + 1) != "of":
        return first + 1
    numbers = (number_at(tokens, at) for at in range(first + 2, first + OWNER_MOST))
    number = next((number for number in numbers if number), None)
    head = find_head(tokens, number.end) if number else None
    return head.end if head else first + 1


OWNER_MOST = 7
"""Tokens between "none" and the number of those it is of at most."""


def stands_for_harm(tokens: tuple[Token, ...], start: int) -> bool:
    """Whether a noun of harm stands at `start`, or behind a word that describes it: dozens of ``deaths``, ``recent deaths``."""
    word = lower_at(tokens, start)
    is_described = word in _OF_DEATHS and lower_at(tokens, start - 1) == "of" and is_harm_noun(lower_at(tokens, start + 1))
    return is_harm_noun(word) or is_described


_OF_DEATHS = frozenset("recent other more civilian military confirmed reported known violent traffic road".split())
"""Words between "of" and a noun of harm that count as many: dozens of ``recent`` deaths."""
