"""One sentence as the cascade sees it: its tokens, person groups and harm predicates, and how to walk them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from briefing.casualties.figure import Category, Count, Outcome
from briefing.casualties.harm.kinds import Form
from briefing.casualties.persons.group import ONE, GroupKind, PersonGroup
from briefing.casualties.words import POSSESSIVES, PREPOSITIONS, SUBORDINATORS, is_adverb
from briefing.quantities import Qualifier

if TYPE_CHECKING:
    from briefing.casualties.harm.kinds import Harm
    from briefing.document import Sentence, Token


class Reading(NamedTuple):
    """A sentence's pieces, found by the earlier stages."""

    sentence: Sentence
    groups: tuple[PersonGroup, ...]
    harms: tuple[Harm, ...]

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.sentence.tokens

    def lower(self, position: int) -> str:
        """The token at `position` in lower case; empty outside the sentence."""
        lowers = self.sentence.lowers
        return lowers[position] if 0 <= position < len(lowers) else ""

    def lowers(self, first: int, end: int) -> list[str]:
        """The tokens from `first` to `end` in lower case, as far as they stand in the sentence."""
        return list(self.sentence.lowers[max(0, first) : max(0, end)])

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
    anchor: int
    """The token whose neighbours tell where and when: the verb, of a gapped clause its number."""
    is_combined: bool = False
    is_part: bool = False
    is_superseded: bool = False
    members: tuple[PersonGroup, ...] = ()

    @property
    def first(self) -> int:
        """The token at which its words begin, of the persons or of the predicate."""
        return min(self.members[0].first, self.harm.first)


def tells_manner(reading: Reading, harm: Harm) -> bool:
    """Whether a participle may tell how somebody died or was hurt: a bystander ``struck by`` a stray bullet."""
    is_blow = harm.form in (Form.PARTICIPLE, Form.PASSIVE) and reading.lower(harm.verb) in _BLOWS
    return is_blow and reading.lower(harm.end) in {"by", "on", "when", "as", "while"}


_BLOWS = frozenset("struck hit shot stabbed trampled crushed beaten knifed run".split())


def state(harm: Harm, groups: tuple[PersonGroup, ...], rule: str) -> Statement | None:
    """The statement that `groups`, joined, met the outcome of `harm`; None if their number is not stated."""
    groups = _between_stated(groups)
    if not groups:
        return None
    counts = [group.count or ONE for group in groups if group.kind is not GroupKind.PLURAL]
    count = add(counts) if len(counts) == len(groups) else add([*counts, Count(0, None, Qualifier.AT_LEAST)])
    who = (groups[0].who or groups[0].phrase)[0], (groups[-1].who or groups[-1].phrase)[1]
    has_who = len(groups) > 1 or groups[0].who is not None
    phrase = groups[0].phrase if len(groups) == 1 else (groups[0].phrase[0], groups[-1].end)
    return Statement(
        outcome=harm.outcome,
        count=count,
        phrase=phrase,
        who=who if has_who else None,
        category=_category(groups),
        harm=harm,
        rule=rule,
        anchor=harm.verb,
        is_combined=harm.is_combined,
        members=groups,
    )


def _category(groups: tuple[PersonGroup, ...]) -> Category:
    """The category of all whose category is told; none for persons of two kinds, or for who did the harm joined with others."""
    if len(groups) == 1:
        return groups[0].category
    told = {group.category for group in groups if group.category is not Category.UNSPECIFIED}
    if len(told) != 1 or (Category.ATTACKER in told and any(group.category is not Category.ATTACKER for group in groups)):
        return Category.UNSPECIFIED
    return told.pop()


def _between_stated(groups: tuple[PersonGroup, ...]) -> tuple[PersonGroup, ...]:
    """`groups` from the first to the last whose number is stated: ``soldiers and two officers`` states two."""
    stated = [number for number, group in enumerate(groups) if group.is_stated]
    return groups[stated[0] : stated[-1] + 1] if stated else ()


def add(counts: list[Count]) -> Count:
    """The sum of several counts; the loosest qualifier wins.

    >>> add([Count(142, 142, Qualifier.EXACT), Count(None, None, Qualifier.VAGUE)])[:2]
    (142, None)
    """
    if len(counts) == 1:
        return counts[0]
    lows = [count.low for count in counts if count.low is not None]
    highs = [count.high for count in counts]
    low = sum(lows) if lows else None
    high = None if None in highs else sum(value for value in highs if value is not None)
    loose = [count.qualifier for count in counts if count.qualifier is not Qualifier.EXACT]
    return Count(low, high, loose[0] if loose else Qualifier.EXACT)


def skip_adverbs(reading: Reading, position: int) -> int:
    """`position` moved right over adverbs."""
    while is_adverb(reading.lower(position)) and reading.group_from(position) is None:
        position += 1
    return position


def is_object(reading: Reading, group: PersonGroup) -> bool:
    """Whether a verb of harm stands right in front of a group, or a raid's in front of a name: ``raided Pensa``."""
    is_place = group.kind is GroupKind.NAMED and group.end == group.first + 1
    is_raided = is_place and reading.lower(group.first - 1) in _RAIDING
    return is_raided or any(harm.end == group.first and not _is_noun(reading, harm) for harm in reading.harms)


def _is_noun(reading: Reading, harm: Harm) -> bool:
    """Whether a word of harm is the noun of a phrase that ends with it: After ``the second murder`` two men were hurt."""
    if harm.form is Form.NOUN:
        return not _OPENING_DEEDS.isdisjoint(reading.lowers(harm.first - 2, harm.first))
    return harm.end == harm.first + 1 and reading.lower(harm.first - 1) in OPENING_NOUNS


OPENING_NOUNS = POSSESSIVES | {"the", "this", "a", "an", "another"}
"""Words in front of a noun that a verb may look like: In ``a shooting`` a man was killed."""
_OPENING_DEEDS = OPENING_NOUNS | {"that"}


_RAIDING = frozenset("raided attacked stormed bombed shelled overran ambushed invaded besieged bombarded".split())


def is_after_preposition(reading: Reading, group: PersonGroup) -> bool:
    """Whether a preposition stands right in front of a group."""
    return reading.lower(group.first - 1) in PREPOSITIONS - SUBORDINATORS - {"than", "like"}
