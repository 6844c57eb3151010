"""Noun groups that begin with a number: ``33 people``, ``25 of the injured``, ``12``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.figure import Category, Count
from briefing.casualties.harm.kinds import is_harm_noun, is_harm_word
from briefing.casualties.persons.ages import is_age, is_of_children
from briefing.casualties.persons.group import GroupKind, PersonGroup, exactly
from briefing.casualties.persons.kinds import kinds_end
from briefing.casualties.persons.noun_heads import find_head, stands_for_harm
from briefing.casualties.persons.nouns import Head, lower_at
from briefing.casualties.words import BE, BOUNDS, FUNCTION_WORDS, HAVE, QUOTES, is_adverb
from briefing.months import MONTH_WORDS, WEEKDAY_WORDS
from briefing.names.gazetteer import country_of_demonym
from briefing.numerals import number_at
from briefing.quantities import Qualifier

if TYPE_CHECKING:
    from briefing.document import Token
    from briefing.numerals import Number
    from briefing.quantities import Quantity


_LABELLED = frozenset({"victim", "suspect", "subject", "person"})
"""Nouns that a police report numbers: ``Victim 1``."""


def counted(tokens: tuple[Token, ...], first: int, quantity: Quantity) -> PersonGroup | None:
    """A number with its noun, or alone; None for the ten of ``nine in ten of the dead``."""
    if _counts_nobody(tokens, first, quantity):
        return None
    count = Count(quantity.low, quantity.high, quantity.qualifier)
    phrase = (quantity.first, quantity.end)
    start, inner = _behind_of(tokens, quantity.end)
    told = _quoted(tokens, first, quantity, count)
    if told is None and quantity.end + 1 < len(tokens) and tokens[quantity.end + 1].lower == "and":
        told = _with_shared_noun(tokens, first, quantity, count)
    if told is not None:
        return told
    is_partitive = start > quantity.end
    if is_partitive and (lower_at(tokens, start - 1) in _PRONOUNS or stands_for_harm(tokens, start)):
        return PersonGroup(first, start, GroupKind.BARE, count, phrase, None)
    noun = find_head(tokens, start) if quantity.low == 1 else _head_at(tokens, start)
    head = noun or _harmed_at(tokens, start) or people_at(tokens, start)
    head = None if head is not None and _are_bodies(tokens, head) else head
    is_people = head is not None and lower_at(tokens, head.end - 1) in country_of_demonym()
    are_dead = head is not None and lower_at(tokens, head.end) in _STRICKEN
    is_of_family = is_partitive and head is not None and lower_at(tokens, head.end - 1) in _FAMILIES
    if (
        head
        and (head.is_plural or is_people or are_dead or is_of_family or quantity.low == 1)
        and not _is_ratio(tokens, quantity, head.end)
    ):
        whole = _whole_count(tokens, quantity, inner)
        end = kinds_end(tokens, head)
        return PersonGroup(first, end, GroupKind.COUNTED, count, phrase, (start, end), head.category, whole)
    if is_partitive and not head and _stands_alone(tokens, start):
        start += (lower_at(tokens, start) in {"own", "number", "aboard"}) + 2 * (lower_at(tokens, start) == "on")
        return PersonGroup(first, start, GroupKind.BARE, count, phrase, None, whole=_whole_count(tokens, quantity, inner))
    is_described = head is not None and not head.is_plural and is_harm_noun(lower_at(tokens, head.end))
    return None if (head and not is_described) or is_partitive else _bare(tokens, first, quantity, count)


def _with_shared_noun(tokens: tuple[Token, ...], first: int, quantity: Quantity, count: Count) -> PersonGroup | None:
    """A number that shares its noun with the next one: ``two German`` and four Nigerian oil workers."""
    start = quantity.end
    number = number_at(tokens, start + 2)
    if number is None or not lower_at(tokens, start).isalpha() or lower_at(tokens, number.end) not in country_of_demonym():
        return None
    is_kind = lower_at(tokens, start) in country_of_demonym() or lower_at(tokens, start) in {"foreign", "local", "coalition"}
    noun = find_head(tokens, number.end + 1) if is_kind else None
    if noun is None or not noun.is_plural:
        return None
    words = (quantity.first, quantity.end)
    return PersonGroup(first, start + 1, GroupKind.COUNTED, count, words, (start, start + 1), noun.category)


def _are_bodies(tokens: tuple[Token, ...], head: Head) -> bool:
    """Whether "forces" counts no men, by the word in front: rival ``police`` forces, not three Iraqi security forces."""
    word = lower_at(tokens, head.end - 2)
    is_forces = lower_at(tokens, head.end - 1) == "forces"
    return is_forces and word not in {"security", "government", "regime", "coalition"} and word not in country_of_demonym()


def mere_number(tokens: tuple[Token, ...], first: int) -> PersonGroup | None:
    """The number at `first` by itself, where only the words around it tell that it counts persons; None for no number."""
    number = number_at(tokens, first)
    words = (number.first, number.end) if number else (first, first)
    return PersonGroup(*words, GroupKind.BARE, exactly(number.value), words, None) if number else None


def _counts_nobody(tokens: tuple[Token, ...], first: int, quantity: Quantity) -> bool:
    """Whether a number labels, tells who was not, or is of a share: ``Victim 1``, all but ``one``, nine in ``ten``."""
    before = lower_at(tokens, first - 1)
    every = first - (before == "every")
    is_label = before in _LABELLED and tokens[first - 1].is_capitalized and tokens[first].text.isdigit()
    is_of_share = lower_at(tokens, every - 1) == "in" and number_at(tokens, every - 2) is not None
    is_excepted = before == "but" and lower_at(tokens, first - 2) in {"all", "everyone", "everybody"}
    return is_label or is_of_share or is_excepted or _is_share_of_ten(tokens, quantity)


def _is_share_of_ten(tokens: tuple[Token, ...], quantity: Quantity) -> bool:
    """``four in 10`` are killed."""
    ten = number_at(tokens, quantity.end + 1) if lower_at(tokens, quantity.end) == "in" else None
    return ten is not None and ten.value <= SHARE_MOST and lower_at(tokens, ten.end) in BE | HAVE | {"of"}


SHARE_MOST = 10
"""The largest whole of a share told as so many in so many."""


def _quoted(tokens: tuple[Token, ...], first: int, quantity: Quantity, count: Count) -> PersonGroup | None:
    """Persons whom the text calls so in marks only: ``50 "apostates and officials"``, ``eight "agents of the state"``."""
    if lower_at(tokens, quantity.end) not in QUOTES:
        return None
    start = quantity.end + 1
    closing = next((at for at in range(start + 1, start + QUOTED_MOST) if lower_at(tokens, at) in QUOTES), None)
    head = find_head(tokens, start)
    is_known = head is not None and head.is_plural
    if closing is None or not (is_known or lower_at(tokens, closing - 1).endswith("s")):
        return None
    phrase = (quantity.first, quantity.end)
    category = head.category if head and is_known else Category.UNSPECIFIED
    return PersonGroup(first, closing + 1, GroupKind.COUNTED, count, phrase, (start, closing), category)


_FAMILIES = frozenset("family household crew team staff squad".split())
"""Bodies of persons some of whom a number counts: ``eleven of my family``."""
_STRICKEN = frozenset({"dead", "wounded"})
"""Words of harm that stand for persons behind what kind they are: 2,000 civilian ``dead``."""
QUOTED_MOST = 6
"""Tokens between quotation marks behind a number at most."""


def _stands_alone(tokens: tuple[Token, ...], start: int) -> bool:
    """Whether no noun follows "of" and its determiner: ``two of those who reached hospital``, ``six of the eight aboard``."""
    word = lower_at(tokens, start)
    is_aboard = word == "aboard" or (word == "on" and lower_at(tokens, start + 1) == "board")
    return is_aboard or word in BE | HAVE | {"who", "own", "number"} or is_harm_word(word)


def _head_at(tokens: tuple[Token, ...], start: int) -> Head | None:
    """The noun behind a number; "hostage" alone is none but tells what became of them: ``took hundreds hostage``."""
    head = find_head(tokens, start)
    is_state = head is not None and not head.is_plural and lower_at(tokens, head.end - 1) in {"hostage", "captive", "prisoner"}
    return None if is_state else head


def _whole_count(tokens: tuple[Token, ...], quantity: Quantity, number: Number | None) -> tuple[Count, tuple[int, int]] | None:
    """The 10 of ``one of 10 people killed``, with its tokens; `number` is the one behind "of"."""
    if number is None or quantity.low != quantity.high:
        return None
    is_bound = (lower_at(tokens, number.first - 2), lower_at(tokens, number.first - 1)) in _LEAST
    count = Count(number.value, None, Qualifier.AT_LEAST) if is_bound else exactly(number.value)
    return count, (number.first - 2 * is_bound, number.end)


_LEAST = (("at", "least"), ("more", "than"))


_PRONOUNS = frozenset({"them", "these", "whom", "latter"})
_DEFINITES = frozenset("the these them whom latter those his her their its our my".split())


def _behind_of(tokens: tuple[Token, ...], position: int) -> tuple[int, Number | None]:
    """`position` moved behind ``of the``, ``of them``, ``of four``, and the four; as it was without "of"."""
    if lower_at(tokens, position) != "of":
        return position, None
    position += 1
    start = position
    while lower_at(tokens, position) in _DEFINITES:
        position += 1
        if tokens[position - 1].lower in _PRONOUNS:
            return position, None
    while lower_at(tokens, position) in BOUNDS and position < start + BOUND_MOST:
        position += 1
    owned = next((at + 1 for at in range(position + 1, position + OWNER_MOST) if lower_at(tokens, at) == "'s"), position)
    inner = number_at(tokens, owned)
    if inner and lower_at(tokens, inner.end) == "or" and lower_at(tokens, inner.end + 1) == "so":
        return inner.end + 2, None
    return (inner.end if inner else position), inner


BOUND_MOST = 4
"""Tokens of a bound in front of a whole at most: ``63 of the more than 200 inmates``."""
OWNER_MOST = 4
"""Tokens of an owner in front of a whole at most: ``62 of the village's 340 inhabitants``."""


def _bare(tokens: tuple[Token, ...], first: int, quantity: Quantity, count: Count) -> PersonGroup | None:
    """A number alone, with "others" or "more"; None where it counts years or things."""
    is_thing = counts_a_thing(tokens, quantity.end + (lower_at(tokens, quantity.end) in {"more", "other"}))
    if is_age(tokens, quantity) or is_of_children(tokens, quantity) or is_thing or _is_label(tokens, quantity.first):
        return None
    end = quantity.end
    while lower_at(tokens, end) in {"others", "more", "other", "else"}:
        end += 1
    who = (quantity.end, end) if end > quantity.end else None
    return PersonGroup(first, end, GroupKind.BARE, count, (quantity.first, quantity.end), who)


def _is_label(tokens: tuple[Token, ...], first: int) -> bool:
    """Whether a number only tells which thing a noun in front of it names: ``Medic 4``, ``Flight 12``; beside ``pump six``."""
    if lower_at(tokens, first - 1) in _NUMBERED:
        return True
    is_told = lower_at(tokens, first - 2) in {"told", "tells"} or lower_at(tokens, first + 1) in _STRICKEN | {"injured", "killed"}
    if first < 2 or is_told or not tokens[first].text.isdigit():
        return False
    before = tokens[first - 1]
    is_noun = before.is_capitalized and before.text[1:].islower() and before.lower not in _CALENDAR | FUNCTION_WORDS
    return is_noun and not is_harm_word(before.lower)


_NUMBERED = frozenset("pump room gate lane platform ward pier terminal apartment route highway interstate channel grade".split())
"""Things that are told apart by numbers."""
_CALENDAR = MONTH_WORDS | WEEKDAY_WORDS | {"dead", "injured", "killed", "wounded", "hurt", "missing", "arrested", "toll"}


def _is_ratio(tokens: tuple[Token, ...], quantity: Quantity, head_end: int) -> bool:
    """``one driver in 9,000``."""
    if not quantity.low == quantity.high == 1:
        return False
    return lower_at(tokens, head_end) == "in" and number_at(tokens, head_end + 1) is not None


_HARMED = frozenset(
    "dead injured wounded missing displaced detained arrested homeless victims survivors killed hurt kidnapped abducted"
    " hospitalised hospitalized held taken seized infected".split()
)


def _harmed_at(tokens: tuple[Token, ...], start: int) -> Head | None:
    """The word of harm that stands for persons: ``25 of the injured``, ``twelve of those killed``."""
    end = start + is_adverb(lower_at(tokens, start))
    if lower_at(tokens, start - 1) not in {"the", "those"} or lower_at(tokens, end) not in _HARMED:
        return None
    return Head(start, end + 1, is_plural=True, category=Category.UNSPECIFIED)


def people_at(tokens: tuple[Token, ...], start: int) -> Head | None:
    """A capitalised plural behind a number, the name of a people: ``220 Assyrians``."""
    token = tokens[start] if start < len(tokens) else None
    is_name = token is not None and token.is_capitalized and token.text[-1] == "s" and len(token.text) > 4
    return Head(start, start + 1, is_plural=True, category=Category.UNSPECIFIED) if is_name else None


_VERBS_AFTER = frozenset(
    "blew taken held driven flown rushed admitted left remained remain went came escaped survived suffered sustained received"
    " underwent required needed lost lay fell abandoned evacuated managed continued appeared seemed said belonged worked"
    " lived hailed gave offered resisted tried refused turned surrendered fled returned got walked emerged arrived"
    " breathed passed stayed ran spent drove jumped climbed swam crawled".split()
)
"""Verbs whose subject a bare number may be: ``Thousands left their homes``."""


_NO_THINGS = frozenset(
    "south north east west outside yesterday today tonight"
    " overnight critical known found feared believed presumed confirmed announced reported recorded listed alive".split()
)
"""Words behind a number that are no things it counts."""
_BESIDE_TIMES = frozenset("last late earlier nearby downtown offshore inside".split())
"""Words behind a number that are none unless a noun for one follows: ``12 last year``, not ``two nearby hamlets``."""
_HURTING = frozenset("from to at killed killing kills kill wounded wounding injured injuring hurt hurting".split())
"""Verbs whose object a number in front of such a word may be, unlike ``shot 66``."""
_OF_TIME = frozenset("year week month night summer winter spring autumn fall weekend season this that in on at".split())


def counts_a_thing(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a plain word that is no word of harm follows a number: it counts that, not persons."""
    word = lower_at(tokens, position + (lower_at(tokens, position) in QUOTES))
    if not word or not word[0].isalpha() or word in FUNCTION_WORDS or word in {"others", "more"}:
        return False
    is_harm = is_harm_word(word) and (word != "guns" or lower_at(tokens, position + 1) == "down")
    if is_harm or is_adverb(word) or word in _VERBS_AFTER | _NO_THINGS or word.endswith("day"):
        return False
    if word in _BESIDE_TIMES and lower_at(tokens, position - 2) not in _HURTING:
        return True
    if word in _BESIDE_TIMES:
        behind = lower_at(tokens, position + 1)
        return behind[:1].isalpha() and behind not in _OF_TIME | FUNCTION_WORDS and not behind.endswith("day")
    described = 1 if lower_at(tokens, position + 1) in {"and", "or", "but"} else 2
    return not any(is_harm_noun(lower_at(tokens, position + step)) for step in range(1, described + 1))
