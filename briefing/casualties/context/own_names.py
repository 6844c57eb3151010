"""Who one person is: the name beside a noun, the driver, ``Ann Lee``; whom "he" stands for: ``The teen`` died where he fell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.context.sources import speaker_span
from briefing.casualties.persons.group import GroupKind
from briefing.casualties.words import POSSESSIVES, SAYING
from briefing.names.mention import MentionKind, begin_of

if TYPE_CHECKING:
    from briefing.casualties.context import Context
    from briefing.casualties.persons.group import PersonGroup
    from briefing.casualties.reading import Reading, Statement
    from briefing.document import Sentence, Span
    from briefing.names.mention import Mention

OF_MOST = 7
"""Tokens of what somebody is the commander ``of`` at most."""
_OF = frozenset("of in at for from".split())
_BEHIND_APPOSITION = frozenset([",", ".", ";", "who", "whose", "killed", "shot", "slain", "found", "wounded"])
_CLOSING = frozenset([",", ".", ";", "(", "–", "--"])


def own_name(context: Context, statement: Statement, reading: Reading) -> Span | None:
    """The name of the one person whom a statement tells by a noun, with its title; None where it tells none.

    Of "he" and "she" the one person whom the sentence told before, by name or noun.
    """
    sentence = reading.sentence
    if (group := person_before(reading, statement.members[0])) is not None:
        return sentence.span_of(*(group.who or group.phrase))
    if statement.who is None or len(statement.members) > 1 or statement.count.size != 1:
        return None
    first, end = statement.who
    for mention in context.mentions.get(sentence.index, ()):
        if mention.kind is not MentionKind.PERSON or (mention.first < end and mention.end > first):
            continue
        if _is_behind(sentence, mention, end) or _is_in_front(sentence, mention, first, end):
            return speaker_span(mention)
    return None


def _is_behind(sentence: Sentence, mention: Mention, end: int) -> bool:
    """``The commander of the escort, Captain Ann Lee, was``; ``the woman, 44-year-old Ann Lee,``."""
    tokens = sentence.tokens
    begin = begin_of(sentence, mention)
    begin -= begin > end and tokens[begin - 1].lower.endswith("-year-old")
    between = sentence.lowers[end : begin - 1]
    is_apposed = begin > end and tokens[begin - 1].text == "," and (not between or between[0] in _OF) and len(between) <= OF_MOST
    is_closed = mention.end >= len(tokens) or tokens[mention.end].text in _CLOSING
    return is_apposed and is_closed and "," not in between


def _is_in_front(sentence: Sentence, mention: Mention, first: int, end: int) -> bool:
    """``Ann Lee, a butcher, who was``; ``Bo Roe, the eighth-grader who was``; not according to Ann Lee, the child died."""
    tokens = sentence.tokens
    between = sentence.lowers[mention.end : first]
    is_apposed = between[:1] == (",",) and between[1:] in (("a",), ("an",), ("the",)) and tokens[first].is_word
    begin = begin_of(sentence, mention)
    is_source = "according" in sentence.lowers[max(0, begin - 3) : begin]
    is_closed = between[1:] != ("the",) or (end < len(tokens) and tokens[end].lower in _BEHIND_APPOSITION)
    return is_apposed and not is_source and is_closed


def person_before(reading: Reading, pronoun: PersonGroup) -> PersonGroup | None:
    """The one person whom the sentence told before the pronoun; None where there are several or the sexes differ."""
    word = reading.lower(pronoun.first)
    if pronoun.kind is not GroupKind.ANAPHOR or word not in {"he", "she"}:
        return None
    before = [group for group in reading.groups if group.end <= pronoun.first and group.kind is not GroupKind.ANAPHOR]
    if len(before) != 1 or before[0].kind not in _ONE:
        return None
    group = before[0]
    others = _WOMEN if word == "he" else _MEN
    is_other = not others.isdisjoint(reading.lowers(group.first, group.end)) or reading.lower(group.first) in POSSESSIVES
    is_told = not SAYING.isdisjoint(reading.lowers(group.end, pronoun.first))
    return None if is_other or is_told else group


_ONE = (GroupKind.NAMED, GroupKind.SINGLE, GroupKind.DEFINITE)
_MEN = frozenset("man boy husband father son brother grandfather uncle nephew boyfriend gentleman male businessman".split())
_WOMEN = frozenset("woman girl wife mother daughter sister grandmother aunt niece girlfriend lady female actress".split())
