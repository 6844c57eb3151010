"""What a name that no lexicon knows is: the model's label weighed against the name's own words and those beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.lexicons import read_words
from briefing.names.behind_nouns import DOING, may_be_persons, tells_who
from briefing.names.cues import GENERATIONS, is_aged, is_given_name, is_place_name, organization_kind, title_heads
from briefing.names.gazetteer import country_of_demonym
from briefing.names.generic import NAMED_AFTER
from briefing.names.mention import ActorKind, MentionKind
from briefing.names.modifiers import DETERMINERS, tells_age
from briefing.names.places import REGIONAL, is_home, is_near, is_place
from briefing.names.titled import is_titled, ranks_length
from briefing.numerals import is_number_word, number_at
from briefing.other_numbers import tells_class

if TYPE_CHECKING:
    from briefing.document import Token

    Kinded = tuple[int, int, MentionKind, ActorKind | None]

_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}")
_SAYING = frozenset("said says announced denied apologised apologized added declined confirmed reported".split())
"""Verbs behind which an unknown place is rather a company or another body."""
_PLACING = frozenset("in at from near of to outside around and".split())
_UNIONS = frozenset({"u.s", "u.n", "u.k"})
"""What no person's name begins with."""
_HONORIFICS = frozenset("mr mr. mrs mrs. ms ms.".split())
AFFILIATES = frozenset({"affiliate", "station"})
"""Behind which capitals are a station's name: the CNN affiliate ``KSL``."""
_PAPERS = frozenset("newspaper magazine daily weekly".split())
"""Behind which a single name is the paper's: the newspaper ``Umurabyo``."""
_NOBODIES = frozenset("announcer god allah jesus christ alzheimer parkinson glock kalashnikov kalashnikovs xanax".split())
"""Deities, who reads a bulletin, and those after whom diseases, arms and drugs are called."""
_UNMISTAKABLE = frozenset({ActorKind.SECURITY_FORCE, ActorKind.ARMED_GROUP, ActorKind.GOVERNMENT, ActorKind.POLITICAL_PARTY})
"""Kinds whose cue word turns even what the model took for a person or place into an organisation."""
_THOROUGHFARES = frozenset(
    "avenue street road boulevard lane highway expressway turnpike parkway freeway county river bay valley island islands"
    " drive".split()
)
_COMPOUNDING = frozenset(
    "area held led backed based linked affiliated controlled run owned born style era inspired allied occupied"
    " administered".split()
)


def read_label(tokens: tuple[Token, ...], first: int, end: int, label: str) -> Kinded | None:
    """First token, end and kinds of a name that no lexicon knows, by the model and by its own words; None for no name."""
    first += _is_class_of_rank(tokens, first, end)
    words = [token.lower for token in tokens[first:end]]
    if label == "ORG" and first == 0 and len(words) > 1 and all(token.text.islower() for token in tokens[1:end]):
        return None
    is_nobody = label == "PER" and (_is_thing(words) or _is_gloss(tokens, first) or words[0].rstrip(".") in _UNIONS)
    if is_nobody or _tells_no_name(tokens, first, end, words):
        return None
    if label == "MISC":
        is_demonym = len(words) == 1 and words[0] in country_of_demonym()
        return (first, end, MentionKind.NATIONALITY, None) if is_demonym else None
    if len(words) > 1 and (" ".join(words) in _FEASTS or words[-1] in _CONTESTS or (label != "PER" and _is_occasion(words))):
        return None
    label = _mended(tokens, first, end, label)
    is_attorney = words[-1] == "district" and tokens[end : end + 1] and tokens[end].lower == "attorney"
    if is_attorney or (label == "ORG" and _names_office_holders(words)):
        return None
    if words[-1] in _LEVELS and end < len(tokens) and tokens[end].lower in _AUTHORITIES:
        end, words, label = end + 1, [*words, tokens[end].lower], "ORG"
    if len(words) > 1 and (_is_done_to(tokens, first) or is_aged(tokens, end) or tells_who(tokens, first, end)):
        label = "PER"
    is_aged_one = len(words) == 1 and is_aged(tokens, end) and first > 0 and tokens[first - 1].lower == "and"
    if label == "LOC" and (is_aged_one or _meets_harm(tokens, first, end)):
        label = "PER"
    if label == "ORG" and (ranks := ranks_length(tokens[first:end], words)):
        first, words, label = first + ranks, words[ranks:], "PER"
    return (first, end, *_kinds(tokens[first:end], words, label))


def _mended(tokens: tuple[Token, ...], first: int, end: int, label: str) -> str:
    """The model's label, mended by the words beside a name: ``Near`` Al Hawl, Birch and Elm ``streets``, ``Jund al-``Aqsa."""
    behind = tokens[end].lower if end < len(tokens) else ""
    before = tokens[first - 1].lower if first else ""
    is_body = label == "ORG" and organization_kind([token.lower for token in tokens[first:end]]) is not None
    if (
        before in _HONORIFICS
        or tokens[end - 1].text in GENERATIONS
        or (label == "ORG" and not is_body and is_titled(tokens, first, end))
    ):
        return "PER"
    is_paper = before in _PAPERS and (end == first + 1 or not is_given_name(tokens[first].text))
    if label == "PER" and is_paper:
        return "ORG"
    is_person = is_given_name(tokens[first].text) and tokens[first].lower != "abu"
    if (label == "PER" and is_home(tokens, first)) or is_place(tokens, first, end, is_body=is_body, is_person=is_person):
        return "LOC"
    if label == "PER" and is_near(tokens, first, behind):
        label = "LOC"
    is_battalion = end - first > 1 and tokens[first].lower in _BATTALIONS and tokens[first + 1].lower.startswith(("al-", "el-"))
    is_speaker = label == "LOC" and behind in _SAYING and not _is_placed(tokens, first)
    return "ORG" if is_battalion or is_speaker else label


def _is_class_of_rank(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """Whether what the model took for a name begins with the class of a rank: Sgt. 1st ``Class`` Ann Lee."""
    return 0 < first < end - 1 and tokens[first].lower == "class" and tokens[first - 1].text[0].isdigit()


def _tells_no_name(tokens: tuple[Token, ...], first: int, end: int, words: list[str]) -> bool:
    """Whether the words are of something that has only the look of a name: ``Form Three``, a green ``Mercedes``."""
    is_only_after = end + 1 < len(tokens) and tokens[end].lower == "'s" and tokens[end + 1].lower in NAMED_AFTER
    is_class = end - first > 1 and tells_class(tokens, end - 1) and number_at(tokens, end - 1) is not None
    return is_only_after or is_class or _is_no_name(words) or _is_vehicle(tokens, first, end)


def _is_thing(words: list[str]) -> bool:
    """Whether what the model took for a person is a bare title, or a make: a ``KC-135R Stratotanker``."""
    return (len(words) == 1 and words[0] in title_heads()) or any(character.isdigit() for word in words for character in word)


def _is_vehicle(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """Whether a maker's name stands for a car: a green ``Mercedes``, his ``Honda Accord``; no ``Ford`` recalled."""
    if end - first == 1 and tokens[first].lower in _VEHICLES:
        return True
    if tokens[end - 1].lower not in _CARS and tokens[first].lower not in _CARS:
        return False
    before = first - 1
    while before > 0 and tokens[before].text.isalpha() and tokens[before].text.islower() and first - before < CAR_REACH:
        if tokens[before].lower in DETERMINERS:
            break
        before -= 1
    return before >= 0 and tokens[before].lower in DETERMINERS - {"the"}


_CARS = frozenset(
    "mercedes toyota honda ford chevrolet chevy nissan hyundai bmw audi volkswagen jeep dodge chrysler buick cadillac"
    " pontiac lexus acura subaru mazda mitsubishi kia volvo porsche ferrari jaguar corolla camry civic accord altima impala"
    " tahoe suburban yukon silverado mustang corvette camaro malibu marquis escalade suv suvs atv atvs hilux humvee boeing"
    " airbus cessna".split()
)
"""Makes and models of cars and planes."""
_VEHICLES = frozenset("jeep suv suvs atv atvs hilux humvee humvees".split())
"""Those that speak of nothing but a car."""
CAR_REACH = 4
"""Words of ``a dark green`` in front of one at most."""


def _is_occasion(words: list[str]) -> bool:
    """Whether a name is an event's, a contest's or a rank in a list: ``Operation Dawn``, the ``World Cup``, ``No. 9``."""
    is_contest = words[-1] == "league" and words[-2] in {"champions", "europa", "conference"}
    return words[0] in {"operation", "no."} or words[-1] in _OCCASIONS or is_contest


_FEASTS = frozenset({"eid al-adha", "eid al-fitr", "rosh hashanah", "yom kippur", "good friday", "palm sunday", "new year"})
"""Feasts, which the model takes for persons or bodies."""


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


_BATTALIONS = frozenset(
    "jund faylaq jaish jaysh liwa harakat kata'ib kataib saraya fursan suqour ansar jama'at jamaat jabhat ahrar asa'ib"
    " asaib".split()
)
"""Words for soldiers, brigades, fronts with which the Arabic names of armed groups begin."""


def _is_done_to(tokens: tuple[Token, ...], first: int) -> bool:
    """Whether only a person can stand at `first`: ``the murder of`` Ann Lee."""
    return first > 1 and tokens[first - 1].lower == "of" and tokens[first - 2].lower in _DONE_TO_PERSONS


def _meets_harm(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    """Whether something befell what the model took for a place that befalls only persons: Ames ``was shot``, ``killing`` Ames."""
    behind = [token.lower for token in tokens[end : end + 4]]
    before = [token.lower for token in tokens[max(0, first - 3) : first]]
    is_passive = behind[:1] != [] and behind[0] in _HAVING_BEEN and not _BEFALLING.isdisjoint(behind[1:])
    is_home = before[-1:] in (["of"], ["from"], ["in"]) and before[-2:-1] != ["those"]
    is_told = end - first > 1 and not is_home and behind[:3] in ([",", "who", "was"], [",", "who", "is"], [",", "who", "has"])
    is_of = before[-1:] == ["of"] and before[-2:-1] != [] and before[-2] in _DONE_TO_PERSONS | {"killing"}
    is_name = end - first > 1 and may_be_persons(tokens[first:end])
    is_name = is_name and before[-1:] != [] and (before[-1] in DOING or _is_of_age(before[-1], behind))
    return is_passive or is_told or is_of or is_name or behind[:1] in (["died"], ["drowned"])


def _is_of_age(before: str, behind: list[str]) -> bool:
    """Whether an age in front makes a name a person's: ``3-year-old`` Aniya Roe; no 3-year-old New York boy."""
    return tells_age(before) and _AGED.isdisjoint(behind[:2])


_AGED = frozenset("boy girl man woman teen teenager student resident native child youth suspect mother father".split())


_HAVING_BEEN = frozenset("was is has had were".split())
_BEFALLING = frozenset(
    "shot stabbed arrested murdered kidnapped abducted hospitalized hospitalised jailed assassinated beheaded strangled"
    " handcuffed imprisoned arraigned".split()
)
"""Participles of what befalls persons alone."""


_OCCASIONS = frozenset(
    "conference summit festival marathon olympics agreement accords treaty act bill prize award resolution war massacre day"
    " convention conventions protocol cup bowl bundesliga open masters classic".split()
)
"""The last words of names of events and papers, which act in no story."""
_CONTESTS = frozenset("invitational championship championships derby prix playoffs tournament".split())
"""The last words of contests that may bear a person's name: the ``Arnold Palmer Invitational``."""
_DONE_TO_PERSONS = frozenset("murder assassination slaying stabbing kidnapping abduction manslaughter extradition widow".split())


def _is_placed(tokens: tuple[Token, ...], first: int) -> bool:
    return first > 0 and tokens[first - 1].lower in _PLACING


def _is_no_name(words: list[str]) -> bool:
    """Whether a single word is a number, a known acronym of things, or a compound like ``ISIL-held``, ``al Qaeda-linked``."""
    parts = words[-1].split("-")
    if len(words) > 1:
        return len(parts) > 1 and parts[-1] in _COMPOUNDING
    return (
        is_number_word(words[0])
        or words[0] in _NOBODIES
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
        is_body = cue is not None and is_long and REGIONAL.isdisjoint(words) and not is_place_name(words)
        return (MentionKind.ORGANIZATION, cue) if is_body else (MentionKind.PLACE, None)
    if is_long and words[-1] in _THOROUGHFARES:
        return MentionKind.PLACE, None
    is_battalion = is_long and words[0] in _BATTALIONS
    if not cue and not is_battalion and _looks_like_person(name):
        return MentionKind.PERSON, ActorKind.PERSON
    cue = cue or (ActorKind.MEDIA if is_call_sign(name[0].text) else ActorKind.ORGANIZATION)
    return MentionKind.ORGANIZATION, ActorKind.ARMED_GROUP if is_battalion else cue


_CALL_SIGN = re.compile(r"[KW][A-Z]{3}|[KW][A-Z]{2,3}-(?:TV|FM|AM)")


def is_call_sign(word: str) -> bool:
    """Whether a word is the name of a station in the United States.

    >>> is_call_sign("WXYZ"), is_call_sign("KAB-TV"), is_call_sign("WHO")
    (True, True, False)
    """
    return word[0] in "KW" and _CALL_SIGN.fullmatch(word) is not None


def _looks_like_person(words: tuple[Token, ...]) -> bool:
    """Two or three capitalised words, the first a known given name or initials: ``L.L. Dungal``."""
    if len(words) == 2 and _INITIALS.fullmatch(words[0].text) and words[1].text.istitle():
        return words[0].lower.rstrip(".") not in _UNIONS
    if not 2 <= len(words) <= 3:
        return False
    if all(word.text.isupper() and word.text.isalpha() for word in words):
        return is_given_name(words[0].text.capitalize())
    return is_given_name(words[0].text) and all(word.is_capitalized and not word.text.isupper() for word in words)
