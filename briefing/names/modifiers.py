"""The words in front of an unnamed actor that tell which: "suspected rebel", "off-duty", "16-year-old"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.lexicons import read_words
from briefing.months import MONTHS, WEEKDAY_WORDS
from briefing.names.gazetteer import country_of_demonym
from briefing.verb_forms import is_verb

if TYPE_CHECKING:
    from briefing.document import Token

MODIFIERS_MOST = 4
"""An unnamed group has at most so many words in front of its head."""
DETERMINERS = frozenset("the a an this that these those his her its their some several another two three four five six".split())
BEFORE_PARTICIPLE = frozenset("of by with from to for against among".split())
MEMBERS = frozenset(
    "militants fighters agents members gunmen insurgents rebels troops soldiers guerrillas forces officials leaders commanders"
    " terrorists officers supporters cadres extremists jihadists radicals operatives cartel gang clan tribe militia".split()
)
"""Nouns that, behind the name of a body, speak of the body itself."""
NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_ADJECTIVES = frozenset(
    "acting agriculture aid air airport alleged angry antigovernment armed army aviation border central chief church city"
    " civil civilian clan coalition colonial communist consular convicted county court customs defence defense deputy"
    " diplomatic disgruntled dissident district drug eastern education elderly election electoral elite embassy emergency"
    " energy ethnic extremist factory far-right farm federal female finance fire force foreign forest former government"
    " guerrilla harbor harbour health hooded hospital housing human immigrant imperial independent insurgent intelligence"
    " interior international islamist israeli jihadist joint junta justice labor labour landless left-wing leftist local"
    " lone loyal loyalist male maoist marxist masked medical middle-aged migrant militant military mine ministry mosque municipal"
    " national naval navy northern off-duty older opposition other paramilitary park parliamentary party police political"
    " port postal pregnant presidential prime prison provincial public radical railway railways rebel regional relief rescue"
    " right-wing rights riot rival road ruling school seasonal security seminary senior separatist southern special state"
    " student suicide suspected task tax teenage temple terror terrorist top traffic transit transport tribal unidentified"
    " union unknown village western young".split()
)
_FAITHS = frozenset("sunni shiite shia christian muslim hindu jewish".split())
_CALENDAR = WEEKDAY_WORDS | {*MONTHS, "christmas", "easter", "ramadan"}


def modifiers_first(tokens: tuple[Token, ...], position: int, taken: frozenset[int]) -> int:
    """Where the words begin that tell which: ``suspected rebel`` gunmen; never in the middle of a name."""
    demonyms = country_of_demonym()
    first = position
    while first > 0 and position - first < MODIFIERS_MOST:
        before = tokens[first - 1]
        is_modifier = (
            before.lower in _ADJECTIVES
            or before.lower in demonyms
            or (before.lower in PEOPLES and before.is_capitalized)
            or (_is_participle(tokens, first - 1) and not (first == 1 and position > 1 and before.lower.endswith("ing")))
            or ("-" in before.text and before.is_word and (not before.text[0].isdigit() or tells_age(before.lower)))
            or (before.is_capitalized and (first - 1 in taken or _is_proper(tokens, first - 1)))
        )
        if not is_modifier:
            break
        first -= 1
        if first > 2 and tokens[first - 1].lower == "and" and {before.lower, tokens[first - 2].lower} <= _FAITHS:
            first -= 2
        if first > 1 and "-" in before.text and tokens[first - 1].lower in {"al", "el"}:
            first -= 1
    if {first - 1, first} <= taken:
        return position
    is_joined = 1 < first < position and tokens[first - 1].lower in {"and", "or"} and tokens[position].lower.endswith(_SEVERAL)
    return _pair_first(tokens, first) if is_joined else first


_SEVERAL = ("s", "men", "police", "personnel")
"""How nouns end for which two words may tell of some each."""


def _pair_first(tokens: tuple[Token, ...], first: int) -> int:
    """Where the words begin that are joined to the one at `first`: ``Turkish, Syrian and`` Russian forces."""
    while first > 1 and tokens[first - 1].lower in {"and", "or", ","}:
        before = first - 2
        before -= tokens[before].text == "," and tokens[first - 1].lower != ","
        if before < 0 or not are_alike(tokens, before, first):
            break
        first = before
    return first


def are_alike(tokens: tuple[Token, ...], one: int, other: int) -> bool:
    """Whether two words tell of a noun in one way: by a people or a state, or by level and side."""
    if {tokens[one].lower, tokens[other].lower} <= _SIDES:
        return True
    return all(_is_people(tokens[at]) or tokens[at].text in _STATES for at in (one, other)) and not (
        tokens[one].text in _STATES and one and tokens[one - 1].lower == "the"
    )


def _is_people(token: Token) -> bool:
    """Whether a word tells of a people: ``Syrian``, ``Kurdish``; no plural, which is those themselves."""
    demonyms, word = country_of_demonym(), token.lower
    is_known = word in demonyms and not (word.endswith("s") and word[:-1] in demonyms)
    return is_known or (token.is_capitalized and word in PEOPLES)


PEOPLES = frozenset("arab berber chechen druze hutu kurdish pashtun tamil tuareg tutsi uighur uyghur yazidi baloch".split())
"""Peoples that have no state."""
_STATES = frozenset("US U.S. UK U.K. UN U.N. EU AU NATO".split())
_SIDES = frozenset(
    "state federal local national provincial regional municipal county city foreign domestic northern southern eastern western"
    " senior junior current former political religious tribal ethnic interior defence defense finance justice health education"
    " government military civilian medical public private naval air ground home trade transport energy labour labor".split()
)
"""Levels and sides that one noun has several of: ``state and federal`` officials, the ``interior and defence`` ministers."""


def _is_proper(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a capital is a name's, not a sentence's or the calendar's: ``Baloch`` militants."""
    word = tokens[position]
    if word.lower in _CALENDAR or word.lower in read_words("sentence_starters") or len(word.text) < 3:
        return False
    if word.text.isupper() and (word.lower in read_words("function_words") | _NO_NAMES or word.lower.endswith("ing")):
        return False
    is_told_to = word.text.isupper() and (is_verb(word.lower) or tokens[position - 1].lower in _BEFORE_INFINITIVE)
    return position > 0 and tokens[position - 1].is_word and not is_told_to


_NO_NAMES = frozenset({"own", "them", "its", "whom", "without"})
"""Words that in a text of capitals tell no name in front of a noun: AMONG ``THEM`` WOMEN."""
_BEFORE_INFINITIVE = frozenset("to will would can could must may might should".split())
"""Words behind which capitals may be those of a verb in a text that is all capitals: TO ``KILL`` JUDGES."""


def _is_participle(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a word on -ed or -ing describes what follows: the ``wounded`` men, ``striking`` teachers."""
    word = tokens[position].lower
    if not word.endswith(("ed", "ing")) or len(word) < 5 or word == "hundred":
        return False
    return position == 0 or tokens[position - 1].lower in DETERMINERS | NUMBERS | BEFORE_PARTICIPLE


def tells_age(word: str) -> bool:
    """Whether a word is an age in years or months.

    >>> tells_age("16-year-old"), tells_age("decades-old")
    (True, False)
    """
    return word.endswith(("-year-old", "-month-old")) and word[0].isdigit()
