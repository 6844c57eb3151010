"""Forms of harm verbs that are no verbs of harm: "a murder suspect", "shot at deputies", "treated like a dog"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.harm.kinds import NOUNS
from briefing.casualties.persons.noun_heads import find_head
from briefing.casualties.persons.nouns import noun_at
from briefing.casualties.words import BE, FUNCTION_WORDS, OBJECTS, PREPOSITIONS, QUOTES, is_adverb, is_unclosed
from briefing.months import MONTH_WORDS, is_year
from briefing.numerals import number_at
from briefing.verb_forms import is_verb

if TYPE_CHECKING:
    from briefing.document import Token


MAYBE_HARMLESS = frozenset("captured captures treated cut hit struck shot shoots shooting hurt wounded".split())
"""The words that `harms_nobody` is asked of."""


def harms_nobody(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a verb of harm harms nobody by the words around it: ``captured on video``, ``was treated like a dog``."""
    word = tokens[position].lower
    if word in {"captured", "captures"}:
        behind = [token.lower for token in tokens[position + 1 : position + 5]]
        is_shown = behind[:1] in (["on"], ["in"]) and not _FILMING.isdisjoint(behind)
        return is_shown or not _FILMING.isdisjoint(token.lower for token in tokens[max(0, position - 4) : position])
    if word in {"hurt", "wounded"} and not _SLIGHTS.isdisjoint(_by_what(tokens, position)):
        return True
    if word in {"hit", "struck"} and not _FORCES.isdisjoint(_by_what(tokens, position)):
        return True
    if word == "hit":
        behind = [token.lower for token in tokens[position + 1 : position + 1 + CHARGE_REACH]]
        end = next((at for at, other in enumerate(behind) if other in _ENDING), len(behind))
        return behind[:1] == ["with"] and not _CHARGES.isdisjoint(behind[:end])
    return _is_dealt_with(tokens, position) if word == "treated" else _misses(tokens, position)


def _by_what(tokens: tuple[Token, ...], position: int) -> list[str]:
    """The next words of what somebody was hit by: hit ``by a second avalanche``."""
    words = [token.lower for token in tokens[position + 1 : position + 6]]
    if not _DEBRIS.isdisjoint(words):
        return []
    return words[: next((at for at, word in enumerate(words) if word in _ENDING), len(words))] if words[:1] == ["by"] else []


_DEBRIS = frozenset("lightning debris branch tree rocks stones bullets cars car in".split())
_FORCES = frozenset(
    "avalanche avalanches tsunami storm storms hurricane cyclone typhoon earthquake quake floods flooding drought outbreak"
    " epidemic flu virus crisis recession shortage shortages delays cuts sanctions".split()
)
"""What hits many persons without a wound: they were ``hit by a second avalanche``."""
_SLIGHTS = frozenset(
    "criticism scandal divorce charge charges allegation allegations accusation accusations defeat comments remarks rejection"
    " decision article vote breakup break-up betrayal loss losses revelations words insult insults tariffs sanctions".split()
)
"""What hurts feelings and names: the minister was ``hurt by the scandal``."""
_CHARGES = frozenset(
    "charge charges count counts fine fines sanction sanctions lawsuit lawsuits suit indictment subpoena allegations"
    " accusations penalty penalties tax taxes bill bills ban warrant layoffs redundancies cuts costs fees tariffs restrictions"
    " delays outages".split()
)
_ENDING = frozenset("and during while after when at".split())
CHARGE_REACH = 6
"""Tokens behind "hit" that may tell it is only the law that hit somebody: ``hit with terrorism charges``."""


_FILMING = frozenset(
    "film cctv tape canvas images image video videos camera cameras footage photo photos photograph photographs".split()
)
"""What captures a person in a picture only."""


def _is_dealt_with(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether "treated" tells how somebody was dealt with: ``treated by officials``, ``treated like a dog``."""
    behind = [token.lower for token in tokens[position + 1 : position + 5]]
    if (behind[:1] == ["for"] and not behind[1:2]) or behind[:2] == ["for", "."]:
        return True
    if behind[:1] == ["for"] and not _ILLS.isdisjoint(behind):
        return True
    if behind[:1] == ["by"]:
        return not _MEDICS.intersection(behind)
    if behind[:1] == ["with"] or "panic" in behind:
        return not _MANNERS.isdisjoint(behind)
    return bool(behind) and behind[0] in {
        "like",
        "as",
        "differently",
        "fairly",
        "unfairly",
        "badly",
        "well",
        "humanely",
        "equally",
    }


_ILLS = frozenset(
    "depression suicidal post-traumatic ptsd addiction alcoholism alcohol drug cancer leukemia leukaemia epilepsy schizophrenia"
    " anxiety diabetes infertility tuberculosis".split()
)
"""What somebody is treated for whom nothing and nobody hurt."""
_MANNERS = frozenset("respect dignity contempt suspicion courtesy kindness humanity disdain honour honor panic".split())
_MEDICS = frozenset("paramedics doctors medics medical surgeons nurses emergency ambulance rescuers".split())


def _misses(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a verb harms nobody by the words behind it: ``shot at deputies``, ``had been cut off``."""
    word = tokens[position].lower
    behind = [token.lower for token in tokens[position + 1 : position + 3]]
    if word in _PARTING:
        return not _PARTING[word].isdisjoint(behind[:1])
    if behind[:1] != ["at"] or len(behind) == 1:
        return False
    whom = find_head(tokens, position + 2 + (behind[1] in {"the", "two", "his", "her", "their"}), longest=2)
    return behind[1] in {"him", "her", "them", "me", "us", "both", "each"} or (whom is not None and whom.is_plural)


_PARTING = {"cut": frozenset("off free from out loose adrift".split()), "struck": frozenset({"off", "out"})}
"""Words behind a verb with which it only parts somebody from something: ``cut free`` from a car, ``struck off`` the register."""
_HEADLINE_BEHIND = frozenset("in at near outside on after during inside , ;".split())
_BEFORE_SHOTS = frozenset("a the one warning single first second gun fatal each another".split())


def _is_in_body(tokens: tuple[Token, ...], position: int) -> bool:
    """``in the face`` behind "one shot"."""
    words = [token.lower for token in tokens[position : position + 4]]
    return words[:1] == ["in"] and not _BODY.isdisjoint(words[2:])


_BODY = frozenset("head face neck chest back stomach abdomen shoulder arm arms leg legs thigh hip hand foot torso".split())
_BEFORE_NOUNS = frozenset("the a an his her their its this that these those 's more no two three four five six of".split())


def stands_as_noun(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a form like ``killing``, ``murder`` or ``arrests`` is a noun here."""
    word = tokens[position].lower
    follows = tokens[position + 1].lower if position + 1 < len(tokens) else ""
    before = tokens[position - 1].lower if position else ""
    if word in {"shot", "shots"}:
        is_missed = follows == "at" and position + 2 < len(tokens) and tokens[position + 2].lower in {"by", "but"}
        is_headline = before == "one" and position == 1 and follows in _HEADLINE_BEHIND and is_unclosed(tokens)
        is_each = before == "each" and position > 1 and tokens[position - 2].lower in BE
        is_each = is_each or (before == "one" and _is_in_body(tokens, position + 1))
        is_other = follows in {"over", "wide", "past"} or (
            follows == "down" and not (before in BE and _are_felled(tokens, position + 2))
        )
        return is_missed or is_other or (before in _BEFORE_SHOTS and not is_headline and not is_each)
    if word not in NOUNS and before in {"a", "an"} and not word.endswith(("ed", "ing")):
        return True
    if word not in NOUNS:
        is_object = number_at(tokens, position + 1) is not None or follows in OBJECTS
        is_object = is_object or (before in {",", "and"} and is_unclosed(tokens) and noun_at(tokens, position + 1) is not None)
        return word == "wounds" and (before in PREPOSITIONS | _BEFORE_NOUNS or not is_object)
    is_deed = word == "arrest" and before.endswith("s") and follows in {"suspect", "suspects"}
    if (follows in _COMPOUNDS and not is_deed) or _is_described(tokens, position, before):
        return True
    if word.endswith("ing") and before == "of" and follows != "of":
        return False
    return (
        follows == "of"
        or before in _BEFORE_NOUN.get(word, ())
        or _opens_headline(tokens, position)
        or _is_of_day(tokens, position)
        or before in _BEFORE_NOUNS
        or (word.endswith("s") and _is_numbered(tokens, position))
    )


def _are_felled(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether persons were shot down by men under arms; no aircraft, and no suitor."""
    words = [token.lower for token in tokens[position : position + BY_MOST]]
    by = words[words.index("by") :][:BY_WHOM] if "by" in words else []
    return not _UNDER_ARMS.isdisjoint(by) and _AIRCRAFT.isdisjoint(token.lower for token in tokens)


BY_MOST, BY_WHOM = 14, 6
"""Tokens behind "shot down" among which "by" and whom it tells stand; tokens of those at most."""
_UNDER_ARMS = frozenset(
    "men police army soldiers troops guards guard gunmen militia rebels guerrillas snipers paramilitaries terrorists patrol"
    " defense defence vigilantes bandits".split()
)
_AIRCRAFT = frozenset(
    "aircraft airplane airplanes airliner drone drones helicopter helicopters jet jets missile missiles pilot pilots plane planes"
    " airmen aviators crew flight parachuted fighters bombers spitfires hurricanes".split()
)
"""Words of a sentence in which aircraft are shot down."""
_BEFORE_NOUN = {
    "killing": ("some",),
    "arrest": ("one", "cardiac", "respiratory", "house"),
    "murder": ("with", "for", "in", "attempted", "first-degree", "capital"),
}
"""Words in front of a form that make just this one a noun."""


def _is_of_day(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether its date stands right in front of a noun of harm: his ``March 14 arrest``, Roe's ``2009 arrest``."""
    at = position - 1 - tokens[position - 1].text.isdigit() if position > 1 else 0
    if at > 0 and is_year(tokens[position - 1].text) and tokens[at].lower == "'s":
        return True
    return at > 0 and tokens[at].lower in MONTH_WORDS and tokens[at].is_capitalized and tokens[at - 1].lower in _BEFORE_NOUNS


def _opens_headline(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a headline's verb stands behind a form like ``killing``: Man wanted in hotel ``killing`` captured."""
    follows = tokens[position + 1].lower if position + 1 < len(tokens) else ""
    before = tokens[position - 1].lower if position else ""
    is_noun = tokens[position].lower.endswith("ing") and before.isalpha() and before not in FUNCTION_WORDS
    return is_noun and is_unclosed(tokens) and (is_verb(follows) or follows in _HEADLINE_VERBS)


_HEADLINE_VERBS = frozenset("turns caught captured arrested charged found identified jailed held dies".split())


def _is_numbered(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a number stands in front of a noun, perhaps in quotation marks: ``"around 250" arrests``."""
    before = position - 2 if position > 1 and tokens[position - 1].text in QUOTES else position - 1
    return number_at(tokens, before) is not None


def _is_described(tokens: tuple[Token, ...], position: int, before: str) -> bool:
    """Whether an adjective between a determiner and the word makes it a noun: ``his brutal murder``."""
    is_determined = position > 1 and tokens[position - 2].lower in _BEFORE_NOUNS - {"that"}
    if not is_determined or not before.isalpha() or tokens[position - 1].is_capitalized:
        return False
    return not (before in _BEFORE_NOUNS | {"and", "or", "to"} or is_adverb(before) or before.endswith(("s", "ed")))


_COMPOUNDS = frozenset(
    "suspect suspects trial trials case cases charge charges scene scenes victim victims conviction convictions plot plots"
    " investigation investigations weapon weapons rate rates defendant defendants mystery probe inquiry".split()
)
"""Nouns that a noun of harm describes: ``murder suspect``."""
