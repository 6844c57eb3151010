"""One sentence as the cascade sees it: its tokens, person groups and harm predicates, and how to walk them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.casualties.figure import Category, Count, Outcome
from briefing.casualties.group import ONE, GroupKind, PersonGroup
from briefing.casualties.words import FUNCTION_WORDS, PREPOSITIONS, SUBORDINATORS, is_adverb
from briefing.quantities import Qualifier

if TYPE_CHECKING:
    from briefing.casualties.harm import Harm
    from briefing.document import Sentence, Token

SUBJECT_REACH = 24
"""Tokens between a verb and its subject at most, asides not counted."""
_ASIDES = {",": ",", "–": "–", "--": "--", ")": "("}
_UNJOINED = (GroupKind.BARE, GroupKind.ANAPHOR, GroupKind.PRONOUN, GroupKind.NOBODY, GroupKind.PLURAL)
"""Groups that "and" does not join to another one."""
_JOINTS = frozenset({",", ";", "and", "&", "or", "plus"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence's pieces, found by the earlier stages."""

    sentence: Sentence
    groups: tuple[PersonGroup, ...]
    harms: tuple[Harm, ...]

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.sentence.tokens

    def lower(self, position: int) -> str:
        """The token at `position` in lower case; empty outside the sentence."""
        tokens = self.sentence.tokens
        return tokens[position].lower if 0 <= position < len(tokens) else ""

    def lowers(self, first: int, end: int) -> list[str]:
        return [token.lower for token in self.tokens[max(0, first) : end]]

    def group_from(self, position: int) -> PersonGroup | None:
        """The group that begins at `position`."""
        return next((group for group in self.groups if group.first == position), None)

    def group_to(self, position: int) -> PersonGroup | None:
        """The group that ends at `position`."""
        return next((group for group in self.groups if group.end == position), None)

    def group_over(self, position: int) -> PersonGroup | None:
        """The group that holds the token at `position`."""
        return next((group for group in self.groups if group.first <= position < group.end), None)

    def harm_from(self, position: int) -> Harm | None:
        """The predicate that begins at `position`, auxiliaries included."""
        return next((harm for harm in self.harms if position in (harm.first, harm.verb)), None)


@dataclass(frozen=True, slots=True)
class Statement:
    """What a rule found: so many persons met this outcome; `members` are the groups that were joined."""

    outcome: Outcome
    count: Count
    phrase: tuple[int, int]
    who: tuple[int, int] | None
    category: Category
    harm: Harm
    rule: str
    is_combined: bool = False
    is_part: bool = False
    is_superseded: bool = False
    members: tuple[PersonGroup, ...] = ()


def state(harm: Harm, groups: tuple[PersonGroup, ...], rule: str) -> Statement | None:
    """The statement that `groups`, joined, met the outcome of `harm`; None if their number is not stated."""
    groups = _between_stated(groups)
    if not groups:
        return None
    counts = [group.count or Count(1, 1, Qualifier.EXACT) for group in groups if group.kind is not GroupKind.PLURAL]
    who = (groups[0].who or groups[0].phrase)[0], (groups[-1].who or groups[-1].phrase)[1]
    has_who = len(groups) > 1 or groups[0].who is not None
    phrase = groups[0].phrase if len(groups) == 1 else (groups[0].phrase[0], groups[-1].end)
    return Statement(
        outcome=harm.outcome,
        count=add(counts),
        phrase=phrase,
        who=who if has_who else None,
        category=next((g.category for g in groups if g.category is not Category.UNSPECIFIED), Category.UNSPECIFIED),
        harm=harm,
        rule=rule,
        is_combined=harm.is_combined,
        members=groups,
    )


def _between_stated(groups: tuple[PersonGroup, ...]) -> tuple[PersonGroup, ...]:
    """`groups` from the first to the last whose number is stated: ``soldiers and two officers`` states two."""
    stated = [number for number, group in enumerate(groups) if group.is_stated]
    return groups[stated[0] : stated[-1] + 1] if stated else ()


def add(counts: list[Count]) -> Count:
    """The sum of several counts; the loosest qualifier wins."""
    if len(counts) == 1:
        return counts[0]
    lows = [count.low for count in counts]
    highs = [count.high for count in counts]
    low = None if None in lows else sum(value for value in lows if value is not None)
    high = None if None in highs else sum(value for value in highs if value is not None)
    loose = [count.qualifier for count in counts if count.qualifier is not Qualifier.EXACT]
    return Count(low, high, loose[0] if loose else Qualifier.EXACT)


def chain_from(reading: Reading, position: int) -> tuple[PersonGroup, ...]:
    """The groups joined by "and" or commas that begin at `position`: an object."""
    group = reading.group_from(position)
    if group is None:
        return ()
    chain = [group]
    while following := _next_in_chain(reading, chain[-1]):
        chain.append(following)
    return tuple(chain)


def _next_in_chain(reading: Reading, group: PersonGroup) -> PersonGroup | None:
    position = _behind_brackets(reading, _behind_age(reading, _behind_name(reading, group)))
    start = position
    while reading.lower(position) in _JOINTS:
        position += 1
    is_bare_comma = position > 0 and reading.lower(position - 1) == "," and not _list_goes_on(reading, position)
    if position == start or is_bare_comma:
        return None
    following = reading.group_from(position)
    if following is None or following.kind in _UNJOINED:
        return None
    if _has_own_predicate(reading, following):
        return None
    return following


def _behind_name(reading: Reading, group: PersonGroup) -> int:
    """Behind the name that says who "a reporter" is: ``a reporter, Ann Lee, and a driver``."""
    name = reading.group_from(group.end + 1) if reading.lower(group.end) == "," else None
    is_apposition = group.kind in (GroupKind.SINGLE, GroupKind.DEFINITE) and name is not None and name.kind is GroupKind.NAMED
    return name.end if name and is_apposition and reading.lower(name.end) in {",", ";", "."} else group.end


def _behind_age(reading: Reading, position: int) -> int:
    """Behind the age that follows a person: ``Rosa Amil, 20; Dunya Amil, 17; and``, ``two boys, ages 3 and 5, and``."""
    start = position + 1 + (reading.lower(position + 1) in _AGED)
    if reading.lower(position) != "," or not reading.lower(start).isdigit():
        return position
    end = start + 1
    while start > position + 1 and (step := _to_next_age(reading, end)):
        end += step
    return end if reading.lower(end) in {",", ";", "and"} else position


def _to_next_age(reading: Reading, position: int) -> int:
    """How many tokens go on with ages at `position`: 2 for ``and 5``, 3 for ``, and 41``; 0 for none."""
    for step in (1, 2):
        joint = reading.lowers(position, position + step)
        if joint in ([","], ["and"], ["to"], [",", "and"]) and reading.lower(position + step).isdigit():
            return step + 1
    return 0


def _before_age(reading: Reading, position: int) -> int:
    """`position`, where the age of the person in front ends, moved to where that person's words end."""
    for length in range(2, AGES_LONGEST):
        first = position - length
        if first > 0 and reading.lower(first) == "," and _behind_age(reading, first) == position:
            return first
    return position


_AGED = frozenset({"age", "aged", "ages"})
AGES_LONGEST = 12
"""Tokens of ``, ages 24, 25, and 41`` at most."""


def _behind_brackets(reading: Reading, position: int) -> int:
    """`position` moved behind the brackets that open there: ``six priests (five of them Spanish) and two women``."""
    mark = _BRACKETS.get(reading.lower(position))
    if mark is None:
        return position
    closing = next((end for end in range(position + 1, position + 16) if reading.lower(end) == mark), None)
    return closing + 1 if closing and reading.lower(closing + 1) == "and" else position


_BRACKETS = {"(": ")", "[": "]", "–": "–", "--": "--"}


def _list_goes_on(reading: Reading, position: int) -> bool:
    """After a bare comma, whether a list follows that "and" closes: ``two women, a man and a child``."""
    words = reading.lowers(position, position + 12)
    is_closed = "and" in words and not _ENDS_LIST.intersection(words[: words.index("and")])
    return is_closed and reading.group_from(position) is not None


_ENDS_LIST = frozenset("who was were had has".split())


def _has_own_predicate(reading: Reading, group: PersonGroup) -> bool:
    """Whether a verb of harm directly follows a group: ``killed two and 12 people were hurt``."""
    return reading.harm_from(group.end) is not None or reading.lower(group.end) in {"was", "were", "is", "are", "who"}


def subject_chain(reading: Reading, before: int) -> tuple[PersonGroup, ...]:
    """The groups that are the subject of a verb group beginning at `before`."""
    group = subject_of(reading, before)
    return chain_to(reading, group) if group else ()


def chain_to(reading: Reading, group: PersonGroup) -> tuple[PersonGroup, ...]:
    """`group` with those joined to it in front."""
    chain = [group]
    while earlier := _previous_in_chain(reading, chain[0]):
        chain.insert(0, earlier)
    return tuple(chain)


def _previous_in_chain(reading: Reading, group: PersonGroup) -> PersonGroup | None:
    position = group.first
    while position > 0 and reading.lower(position - 1) in _JOINTS:
        position -= 1
    if position < group.first and (opening := _opening(reading, position - 1)) is not None and reading.lower(position) == "and":
        position = opening
    position = _before_age(reading, position)
    if position == group.first or group.kind in (GroupKind.BARE, GroupKind.PRONOUN):
        return None
    if (
        position == group.first - 1
        and reading.lower(position) == ","
        and "and" not in reading.lowers(group.first, group.end + 12)
    ):
        return None
    earlier = reading.group_to(position)
    if earlier is None or earlier.kind in _UNJOINED:
        return None
    if _is_object(reading, earlier) or is_after_preposition(reading, earlier) or _is_included(reading, earlier):
        return None
    return earlier


def _is_included(reading: Reading, group: PersonGroup) -> bool:
    """Whether a group is the share that another one includes: ``ten, including the leader Ann Lee, and 30 others``."""
    return group.kind is GroupKind.NAMED and "including" in reading.lowers(group.first - DESCRIPTION_MOST, group.first)


def _is_object(reading: Reading, group: PersonGroup) -> bool:
    """Whether a verb of harm stands right in front of a group."""
    return any(harm.end == group.first for harm in reading.harms)


def is_after_preposition(reading: Reading, group: PersonGroup) -> bool:
    """Whether a preposition stands right in front of a group."""
    return reading.lower(group.first - 1) in PREPOSITIONS - SUBORDINATORS - {"than", "like"}


def subject_of(reading: Reading, before: int) -> PersonGroup | None:
    """The nearest group in front of `before` that can be its subject: no object, no part of an aside."""
    if reading.lower(before - 1) in {"who", "that"} and (antecedent := _antecedent(reading, before - 1)):
        return antecedent
    position = before
    steps = 0
    while position > 0 and steps < SUBJECT_REACH:
        steps += 1
        group = reading.group_to(position)
        if group:
            if not _is_passed_over(reading, chain_to(reading, group)[0]):
                return group
            position = group.first
            continue
        word = reading.lower(position - 1)
        if word in _ASIDES and (opening := _opening(reading, position - 1)) is not None:
            position = _before_age(reading, opening)
        elif word in {";", ":"} or (word in SUBORDINATORS and not _is_skipped(reading, position - 1, before)):
            return None
        else:
            position -= 1
    return None


def _antecedent(reading: Reading, relative: int) -> PersonGroup | None:
    """The group that a relative clause right behind it tells of: ``the widows of three men who died``."""
    end = relative - 1 if reading.lower(relative - 1) == "," else relative
    group = reading.group_to(end)
    return group if group and group.is_stated and group.kind is not GroupKind.ANAPHOR else None


def plural_antecedent(reading: Reading, before: int, *, is_only: bool = False) -> tuple[PersonGroup, ...]:
    """The counted persons whom "them" or "they" behind them stands for: the last persons told, with `is_only` the only ones."""
    earlier = [group for group in reading.groups if group.end <= before and group.kind in (GroupKind.COUNTED, GroupKind.PLURAL)]
    counted = [group for group in earlier if group.kind is GroupKind.COUNTED and group.count != ONE]
    if len(counted) != 1 or earlier[-1] is not counted[0] or (is_only and len(earlier) > 1):
        return ()
    return (counted[0],)


def _is_skipped(reading: Reading, position: int, before: int) -> bool:
    """Subordinators that do not part a verb from its subject: ``people that were``, ``treated after being``."""
    return position == before - 1 and (reading.lower(position) == "that" or reading.lower(before) == "being")


def _is_passed_over(reading: Reading, group: PersonGroup) -> bool:
    before = reading.lower(group.first - 1)
    return is_after_preposition(reading, group) or before.endswith("ing") or _is_object(reading, group)


def _opening(reading: Reading, closing: int) -> int | None:
    """Where the aside that ends at the mark at `closing` begins, if it is a short one."""
    mark = _ASIDES.get(reading.lower(closing))
    for position in range(closing - 1, max(-1, closing - 16), -1):
        word = reading.lower(position)
        if word == mark:
            return position
        if word in {";", ":", "."}:
            return None
    return None


def skip_adverbs(reading: Reading, position: int) -> int:
    """`position` moved right over adverbs."""
    while is_adverb(reading.lower(position)) and reading.group_from(position) is None:
        position += 1
    return position


DESCRIPTION_MOST = 6
"""Words that may describe a person in front of the name."""


def to_name(reading: Reading, position: int) -> int:
    """`position` moved right over words that describe the person named behind them: ``rector`` Juan Perez."""
    for name in range(position, position + DESCRIPTION_MOST + 1):
        group = reading.group_from(name)
        if group:
            return name if group.kind is GroupKind.NAMED else position
        if not reading.lower(name)[:1].isalpha() or reading.lower(name) in FUNCTION_WORDS - {"the", "a", "an", "and", "of"}:
            break
    return position
