"""The noun groups of persons in a sentence: numbered, named, described, pronouns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.casualties.figure import Category
from briefing.casualties.harm.kinds import is_harm_word
from briefing.casualties.persons.counted import counted
from briefing.casualties.persons.described import bare_noun, behind_children, joined_noun, single
from briefing.casualties.persons.group import ONE, ZERO, GroupKind, PersonGroup, exactly
from briefing.casualties.persons.named import is_of_many, named_category, named_first
from briefing.casualties.persons.noun_heads import behind_none_of, find_head
from briefing.casualties.persons.nouns import lower_at, may_begin_noun, noun_at
from briefing.casualties.words import BE, DETERMINERS, HAVE, POSSESSIVES, SAYING
from briefing.names.mention import Mention, MentionKind
from briefing.numerals import is_ordinal

if TYPE_CHECKING:
    from briefing.document import Sentence, Token
    from briefing.quantities import Quantity


_BEFORE_COUNTS = (POSSESSIVES - {"'s"}) | frozenset("another the all these those".split())
"""Words that may stand in front of a number and belong to its group: ``his two bodyguards``."""


_NOBODIES = frozenset("nobody no-one none neither no".split())


def find_person_groups(
    sentence: Sentence, quantities: tuple[Quantity, ...], mentions: tuple[Mention, ...]
) -> tuple[PersonGroup, ...]:
    """The person groups of a sentence, left to right, without overlaps."""
    tokens = sentence.tokens
    numbers = {quantity.first: quantity for quantity in quantities}
    named = {named_first(tokens, m): m for m in mentions if m.kind is MentionKind.PERSON and not is_of_many(tokens, m)}
    inside = {at for m in mentions if m.kind is MentionKind.ORGANIZATION for at in range(m.first + 1, m.end)}
    inside -= numbers.keys() | named.keys()
    groups: list[PersonGroup] = []
    position = 0
    while position < len(tokens):
        is_told = _may_begin(tokens, position) or position in numbers or position in named
        if position in inside or not is_told:
            position += 1
            continue
        group = _group_at(sentence, position, numbers, named) or joined_noun(tokens, position, groups)
        is_joined = group is not None and group.kind is GroupKind.SINGLE and tokens[group.first - 1].lower == "and"
        if group and is_joined and _is_the_same(tokens, groups, group):
            before = groups.pop()
            end = behind_children(tokens, group.end)
            group = replace(before, end=end, phrase=(before.phrase[0], end), who=((before.who or before.phrase)[0], end))
        if group:
            groups.append(group)
        position = group.end if group else position + 1
    return tuple(groups)


def _is_the_same(tokens: tuple[Token, ...], groups: list[PersonGroup], group: PersonGroup) -> bool:
    """Whether a noun joined by "and" tells the person before it again: the ``publisher and lawmaker was`` killed."""
    is_bare = tokens[group.first].lower not in _BEGINNINGS
    is_joined = is_bare and bool(groups) and groups[-1].end == group.first - 1
    is_one = lower_at(tokens, behind_children(tokens, group.end)) in {"was", "has"}
    return is_joined and is_one and groups[-1].kind in (GroupKind.SINGLE, GroupKind.DEFINITE)


def _may_begin(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a group without a number or a name may begin at a token: most are passed over at this one look."""
    word = tokens[position].lower
    if word in _BEGINNINGS or may_begin_noun(word):
        return True
    return position > 0 and tokens[position - 1].lower in _JOINTS


_JOINTS = frozenset({"and", "of"})
"""Words behind which the words that describe a noun may come first: ``and bomb`` technician."""
_PRONOUNS = frozenset("he she him her they them it we i you".split())
_BEGINNINGS = _BEFORE_COUNTS | DETERMINERS | POSSESSIVES | _NOBODIES | _PRONOUNS | {"a", "an", "another", "both", "not", "'"}


def _group_at(sentence: Sentence, position: int, numbers: dict[int, Quantity], named: dict[int, Mention]) -> PersonGroup | None:
    tokens = sentence.tokens
    if mention := named.get(position):
        words = (mention.first, mention.end)
        return PersonGroup(position, mention.end, GroupKind.NAMED, ONE, words, words, named_category(tokens, position, mention))
    word = tokens[position].lower
    if quantity := numbers.get(position + (_before_count(tokens, position) if word in _BEFORE_COUNTS else 0)):
        return counted(tokens, position, quantity)
    if word == "not" or word in _NOBODIES:
        return _nobody(tokens, position)
    if position + 1 in numbers and word in {"that", "this"}:
        return None
    if word in {"a", "an", "another"} or word in POSSESSIVES or (word == "'" and _is_owner_mark(tokens, position)):
        group = single(tokens, position) or _pronoun(tokens, position)
        if group and group.kind is GroupKind.SINGLE and (name := _name_inside(group, named)):
            group = replace(group, end=name.end)
        return None if word in {"whose", "'s"} and position + 1 in named else group
    told = _one_of_those(tokens, position) or _both(tokens, position) or _pronoun(tokens, position)
    group = told or bare_noun(sentence, position)
    is_definite = group is not None and group.kind is GroupKind.DEFINITE
    return _with_its_name(tokens, group, named) if group and is_definite else group


def _with_its_name(tokens: tuple[Token, ...], group: PersonGroup, named: dict[int, Mention]) -> PersonGroup:
    """The person whose name stands right behind "the" and a noun, ``the lawyer`` Ann Lee; else the group as it is."""
    name = _name_inside(group, named)
    if name is None:
        return group
    words = (name.first, name.end)
    is_open = group.category in (Category.UNSPECIFIED, Category.CIVILIAN)
    category = named_category(tokens, group.first + 1, name) if is_open else group.category
    return PersonGroup(group.first, name.end, GroupKind.NAMED, ONE, words, words, category)


def _name_inside(group: PersonGroup, named: dict[int, Mention]) -> Mention | None:
    """The name right behind a noun that begins its words: ``her daughter`` Julia Abrego, ``the lawyer`` Ann Lee."""
    return next((named[at] for at in range(group.first, group.end) if at in named and named[at].first == group.end), None)


def _one_of_those(tokens: tuple[Token, ...], first: int) -> PersonGroup | None:
    """``the other``, ``the third`` of persons told before: One was hit; ``the other`` was not; hurting ``the other``."""
    if tokens[first].lower != "the":
        return None
    before, behind = lower_at(tokens, first - 1), lower_at(tokens, first + 2)
    is_subject = before in _CLAUSE_STARTS and behind in _BEHIND_SUBJECT
    is_subject = is_subject and (before in {"", ";", "and", "while"} or lower_at(tokens, 0) == "one")
    is_object = behind in {"", ".", ","} and before in {"wounding", "injuring", "killing"}
    if not is_subject and not is_object:
        return None
    which = lower_at(tokens, first + 1)
    is_one = which == "other" or is_ordinal(which)
    return PersonGroup(first, first + 2, GroupKind.BARE, ONE, (first, first + 2), None) if is_one else None


def _both(tokens: tuple[Token, ...], first: int) -> PersonGroup | None:
    """``Both`` as a subject or an object: Both died; killing ``them both``; ``both of the wounded``, ``both his sons``."""
    word = tokens[first].lower
    if word not in {"both", "them"}:
        return None
    follows = lower_at(tokens, first + 1)
    if word == "them":
        is_pair = follows == "both" and find_head(tokens, first + 2) is None
        return _pair_alone(first, first + 2) if is_pair else None
    if follows == "of" and lower_at(tokens, first + 2) in {"the", "those", "his", "her", "their"}:
        head = find_head(tokens, first + 3)
        if head is None:
            return _pair_alone(first, first + 4, first + 1) if is_harm_word(lower_at(tokens, first + 3)) else None
        return PersonGroup(
            first, head.end, GroupKind.COUNTED, exactly(2), (first, first + 1), (first + 3, head.end), head.category
        )
    kin = find_head(tokens, first + 2) if follows in _OWNERS else None
    if kin is not None and kin.is_plural:
        return PersonGroup(first, kin.end, GroupKind.COUNTED, exactly(2), (first, kin.end), (first + 1, kin.end), kin.category)
    before = lower_at(tokens, first - 1)
    is_police = before in SAYING and lower_at(tokens, first - 2) in {"police", "officials", "authorities", "officers"}
    is_subject = (before in {"", ";"} or is_police) and (follows in _BEHIND_SUBJECT | {"later"} or is_harm_word(follows))
    is_object = is_harm_word(before) and follows in {".", ","}
    return _pair_alone(first, first + 1) if is_subject or is_object else None


def _pair_alone(first: int, end: int, phrase_end: int | None = None) -> PersonGroup:
    """Two persons without a noun; `phrase_end`: where the word that tells the two ends, if not at `end`."""
    return PersonGroup(first, end, GroupKind.BARE, exactly(2), (first, phrase_end or end), None)


_OWNERS = frozenset("my our his her their".split())
_BEHIND_SUBJECT = BE | HAVE | {",", "remained", "died", "suffered"}
_CLAUSE_STARTS = frozenset({"", ";", ",", "and", "while", "but"})


def _is_owner_mark(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether an apostrophe tells whose the person behind it is: ``Boggs' daughter``."""
    is_mark = tokens[position].text == "'" and position > 0 and tokens[position - 1].text.endswith("s")
    return is_mark and noun_at(tokens, position + 1) is not None


def _before_count(tokens: tuple[Token, ...], position: int) -> int:
    """How many words at `position` may stand in front of a number and belong to its group: ``the other`` two."""
    word = tokens[position].lower
    if word in {"the", "his", "her", "their"} and lower_at(tokens, position + 1) in {"other", "last", "remaining"}:
        return 2
    return int(not (word == "all" and lower_at(tokens, position - 1) == "in"))


def _pronoun(tokens: tuple[Token, ...], first: int) -> PersonGroup | None:
    """``he``, who counts as the one person told before; ``they``, whose number is told by "both" alone."""
    if tokens[first].lower in {"he", "she", "him", "her"}:
        return PersonGroup(first, first + 1, GroupKind.ANAPHOR, ONE, (first, first + 1), None)
    if tokens[first].lower not in {"they", "them", "it", "we", "i", "you"}:
        return None
    if tokens[first].lower == "they" and _are_both_harmed([token.lower for token in tokens[first + 1 : first + 5]]):
        return _pair_alone(first, first + 1)
    return PersonGroup(first, first + 1, GroupKind.PRONOUN, None, (first, first + 1), None)


def _are_both_harmed(behind: list[str]) -> bool:
    """Whether "both" stands behind "they" and right before what harmed them: they ``both died``, ``have both been killed``."""
    if "both" not in behind[:2]:
        return False
    verb = behind[behind.index("both") + 1 :]
    return verb[1:] != [] and (is_harm_word(verb[0]) or (verb[0] == "been" and is_harm_word(verb[1])))


def _not_one(tokens: tuple[Token, ...], first: int) -> PersonGroup | None:
    """``not one soldier``, ``not a single passenger``."""
    words = [token.lower for token in tokens[first + 1 : first + 3]]
    length = 2 if words[:1] == ["one"] else 3 if words == ["a", "single"] else 0
    head = find_head(tokens, first + length) if length else None
    end = head.end if head else first + length
    return PersonGroup(first, end, GroupKind.NOBODY, ZERO, (first, end), None) if length else None


def _nobody(tokens: tuple[Token, ...], first: int) -> PersonGroup | None:
    """``no one else``, ``nobody``, ``none of the passengers``, ``no soldiers``; "none of the 12 survived" counts the dead."""
    if tokens[first].lower == "not":
        return _not_one(tokens, first)
    joined = first + 3 if lower_at(tokens, first + 2) == "or" else first + 1
    head = find_head(tokens, first + 1) or find_head(tokens, joined) if tokens[first].lower == "no" else None
    if tokens[first].lower != "no":
        end = behind_none_of(tokens, first)
        is_of_hurt = lower_at(tokens, first + 1) == "of" and lower_at(tokens, first + 3) in {"wounded", "injured", "hurt"}
        is_of_hurt = is_of_hurt and lower_at(tokens, first + 4) not in {"has", "have", "were", "was", "died"}
        if is_of_hurt or (end > first + 1 and lower_at(tokens, end) == "survived"):
            return None
    elif lower_at(tokens, first + 1) == "one":
        end = first + 2
    elif head:
        end = head.end
    else:
        return None
    if end < len(tokens) and tokens[end].lower == "else":
        end += 1
    return PersonGroup(first, end, GroupKind.NOBODY, ZERO, (first, end), None)
