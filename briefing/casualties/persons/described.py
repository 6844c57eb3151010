"""Noun groups without a number: ``a soldier``, ``his wife``, ``the driver``, ``another``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.persons.ages import PARENTS, YOUNG, ages_behind
from briefing.casualties.persons.counted import counts_a_thing, people_at
from briefing.casualties.persons.group import ONE, TWO, GroupKind, PersonGroup, exactly
from briefing.casualties.persons.noun_heads import find_head
from briefing.casualties.persons.nouns import Head, lower_at, noun_at, tells_years
from briefing.casualties.words import DETERMINERS, POSSESSIVES
from briefing.numerals import number_at, word_value

if TYPE_CHECKING:
    from briefing.casualties.figure import Count
    from briefing.document import Sentence, Token


DEFINITE_MODIFIERS_MOST = 3
"""Words that may stand between "the" and its noun."""


_OF_ONE = frozenset("his her my".split())
"""Whose parents are two."""
_UNCOUNTED = frozenset({"family", "household"})
"""Nouns in the singular for several persons, whose number they do not tell."""
_PAIRS = frozenset({"couple", "pair", "duo"})
_ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())


def single(tokens: tuple[Token, ...], first: int) -> PersonGroup | None:
    """``a soldier``, ``another``, ``his wife``, ``a third``."""
    is_possessive = tokens[first].lower in POSSESSIVES
    head = find_head(tokens, first + 1)
    if told := _family_of(tokens, first, head) or _pair(tokens, first, head) or _body(tokens, first, head):
        return told
    if head and not head.is_plural and tokens[head.end - 1].lower not in _UNCOUNTED:
        begin = first if tokens[first].lower not in {"'s", "'"} else first + 1
        end = behind_children(tokens, head.end)
        return PersonGroup(begin, end, GroupKind.SINGLE, ONE, (begin, end), (first + 1, end), head.category)
    if head:
        size = ages_behind(tokens, head.end) or _members_told(tokens, first + 1, head.end)
        kind, count = (GroupKind.COUNTED, exactly(size)) if size else (GroupKind.PLURAL, None)
        begin = first + (size > 0 and tokens[first].lower == "'s")
        return PersonGroup(begin, head.end, kind, count, (begin, head.end), (first + 1, head.end), head.category)
    follows = lower_at(tokens, first + 1)
    if (
        not is_possessive
        and follows in _ORDINALS
        and lower_at(tokens, first + 2) != "of"
        and not counts_a_thing(tokens, first + 2)
    ):
        return PersonGroup(first, first + 2, GroupKind.BARE, ONE, (first, first + 2), None)
    if tokens[first].lower == "another" and not counts_a_thing(tokens, first + 1):
        return PersonGroup(first, first + 1, GroupKind.BARE, ONE, (first, first + 1), None)
    return None


def _members_told(tokens: tuple[Token, ...], first: int, end: int) -> int:
    """How many a crew or a team is by a word in front: its ``five-member`` crew; 0 where none tells."""
    for token in tokens[first:end]:
        number, _, kind = token.lower.rpartition("-")
        if kind in _MEMBERS:
            return int(number) if number.isdigit() else word_value(number) or 0
    return 0


_MEMBERS = frozenset({"member", "man", "woman", "person", "strong"})


def _body(tokens: tuple[Token, ...], first: int, head: Head | None) -> PersonGroup | None:
    """``a 12-member medical team``, ``a four-man patrol``."""
    size = _members_told(tokens, first + 1, first + 2) if head is None else 0
    ends = (at + 1 for at in range(first + 2, first + 2 + BODY_MOST) if lower_at(tokens, at) in _BODIES)
    end = next(ends, 0) if size else 0
    if not end or not all(token.text[0].isalpha() for token in tokens[first + 2 : end]):
        return None
    return PersonGroup(first, end, GroupKind.COUNTED, exactly(size), (first, end), (first + 1, end))


BODY_MOST = 3
"""Words of ``medical team`` at most."""
_BODIES = frozenset("team patrol squad delegation gang unit expedition party mission platoon".split())


def _twins(tokens: tuple[Token, ...], first: int) -> PersonGroup | None:
    """``twin sons``."""
    head = find_head(tokens, first + 1, longest=0) if tokens[first].lower == "twin" else None
    if head is None or not head.is_plural:
        return None
    return PersonGroup(first, head.end, GroupKind.COUNTED, TWO, (first, head.end), (first, head.end), head.category)


def _pair(tokens: tuple[Token, ...], first: int, head: Head | None) -> PersonGroup | None:
    """``a couple``, ``her parents``."""
    is_of_one = tokens[first].lower in _OF_ONE and head is not None and lower_at(tokens, head.end) not in {"'", "'s"}
    is_twins = head is not None and head.is_plural and lower_at(tokens, first + 1) == "twin"
    if head is None or not (lower_at(tokens, head.end - 1) in (_PAIRS | {"parents"} if is_of_one else _PAIRS) or is_twins):
        return None
    words = (first, head.end)
    return PersonGroup(*words, GroupKind.COUNTED, TWO, words, (first + 1, head.end), head.category)


def _family_of(tokens: tuple[Token, ...], first: int, head: Head | None) -> PersonGroup | None:
    """``a family of five``, ``its crew of four``."""
    if head is None or tokens[head.end - 1].lower not in {"family", "crew"} or lower_at(tokens, head.end) != "of":
        return None
    number = number_at(tokens, head.end + 1)
    if number is None:
        return None
    count = exactly(number.value)
    who = (first + 1, number.end)
    people = find_head(tokens, number.end) or people_at(tokens, number.end)
    end = people.end if people and people.is_plural else number.end
    return PersonGroup(first, end, GroupKind.COUNTED, count, (number.first, number.end), who, head.category)


def bare_noun(sentence: Sentence, position: int) -> PersonGroup | None:
    """``the driver``, ``soldiers``; in a headline ``Woman`` alone is one woman."""
    tokens = sentence.tokens
    if twins := _twins(tokens, position):
        return twins
    has_determiner = tokens[position].lower in DETERMINERS
    begin = position + has_determiner
    is_of_headline = not sentence.is_story and lower_at(tokens, position - 1) == "of"
    is_close = (not has_determiner and not is_of_headline) or tokens[position].lower == "that"
    is_clause = tokens[position].lower == "that" and begin < len(tokens) and tokens[begin].text.istitle()
    is_aged = tokens[position].text.endswith("ld") and tells_years(tokens[position].lower) and not sentence.is_story
    longest = int(is_aged) if is_close else DEFINITE_MODIFIERS_MOST
    head = None if is_clause else find_head(tokens, begin, longest)
    if head is None:
        return None
    is_crew = lower_at(tokens, position - 1) == "with" and tokens[position].lower == "crew"
    is_crew = is_crew or (not sentence.is_story and not has_determiner)
    if (has_determiner or is_crew) and (family := _family_of(tokens, position, head)):
        return family
    phrase = (position, behind_children(tokens, head.end))
    kind, count = _kind_of(tokens, position, head, sentence)
    if kind is None:
        return None
    return PersonGroup(position, phrase[1], kind, count, phrase, (begin, phrase[1]), head.category)


def _kind_of(tokens: tuple[Token, ...], position: int, head: Head, sentence: Sentence) -> tuple[GroupKind | None, Count | None]:
    """How a noun group without a number says its own: two by "both" and "couple", one by "the" and in a headline."""
    determiner, noun = tokens[position].lower, tokens[head.end - 1].lower
    is_pair = noun in _PAIRS and (determiner in DETERMINERS or not sentence.is_story)
    if (head.is_plural and determiner == "both") or is_pair or (noun == "parents" and _are_of_one(tokens, head)):
        return GroupKind.COUNTED, TWO
    if head.is_plural:
        size = _members_told(tokens, position, head.end)
        return (GroupKind.COUNTED, exactly(size)) if size else (GroupKind.PLURAL, None)
    if determiner in DETERMINERS:
        return GroupKind.DEFINITE, ONE
    return (None, None) if sentence.is_story else (GroupKind.SINGLE, ONE)


def _are_of_one(tokens: tuple[Token, ...], head: Head) -> bool:
    """``The boy's`` parents."""
    owner = noun_at(tokens, head.end - 3) if lower_at(tokens, head.end - 2) == "'s" else None
    return owner is not None and not owner.is_plural


def joined_noun(tokens: tuple[Token, ...], first: int, groups: list[PersonGroup]) -> PersonGroup | None:
    """A further noun of ``an officer and bomb technician were killed``, ``a nurse, doctor and driver were``: one person more."""
    if not groups or tokens[first - 1].lower not in {"and", ","}:
        return None
    is_last = tokens[first - 1].lower == "and"
    before = groups[-1]
    is_serial = is_last and before.kind is GroupKind.SINGLE and before.first > 0 and before.end == first - 2
    is_serial = is_serial and tokens[before.end].text == "," == tokens[before.first - 1].text
    if before.end != first - 1 and not is_serial:
        return None
    head = find_head(tokens, first) if before.kind in (GroupKind.SINGLE, GroupKind.NAMED, GroupKind.DEFINITE) else None
    if head is None or head.is_plural or not (is_last or _goes_on_to_others(tokens, before, head.end)):
        return None
    return PersonGroup(first, head.end, GroupKind.SINGLE, ONE, (first, head.end), (first, head.end), head.category)


def _goes_on_to_others(tokens: tuple[Token, ...], before: PersonGroup, end: int) -> bool:
    """Whether a noun that ends at `end` is of kin of both sexes, or of a list with a verb of many: ``A father, mother and``."""
    words = [token.lower for token in tokens[end : end + LIST_MOST]]
    if before.kind is not GroupKind.SINGLE or "and" not in words or words[0] not in {",", "and"}:
        return False
    kin = {lower_at(tokens, before.end - 1), lower_at(tokens, end - 1)}
    if not kin.isdisjoint(_MALE_KIN) and not kin.isdisjoint(_FEMALE_KIN):
        return True
    last = words.index("and") + 1
    behind = words[last:]
    if behind[:1] in (["his"], ["her"], ["their"]) or not (behind[:1] in (["a"], ["an"]) or _is_noun(tokens, end + last)):
        return False
    verb = next((at for at, word in enumerate(behind) if word in _VERBS), 0)
    return verb > 0 and behind[verb] in {"were", "are", "have"} and "and" not in behind[:verb]


def _is_noun(tokens: tuple[Token, ...], first: int) -> bool:
    """Whether a person noun or a number begins there."""
    return find_head(tokens, first) is not None or number_at(tokens, first) is not None


LIST_MOST = 9
"""Tokens behind the second of a list up to its verb at most."""
_VERBS = frozenset("was were is are has have had who whose which that".split())
_MALE_KIN = frozenset("father son brother grandfather uncle nephew husband".split())
_FEMALE_KIN = frozenset("mother daughter sister grandmother aunt niece wife".split())


def behind_children(tokens: tuple[Token, ...], end: int) -> int:
    """`end` moved behind ``of two`` in ``a mother of two``, ``of ten`` in ``a girl of ten``."""
    is_parent = lower_at(tokens, end - 1) in PARENTS | YOUNG and lower_at(tokens, end) == "of"
    return end + 2 if is_parent and number_at(tokens, end + 1) else end
