"""Whom the word itself tells to have done it: ``gunmen``, ``bandits``, ``suspected insurgents``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.figure import VIOLENT, Category
from briefing.casualties.words import BE
from briefing.names.mention import MentionKind
from briefing.verb_forms import is_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.casualties.context import Context
    from briefing.casualties.reading import Reading, Statement
    from briefing.document import Span
    from briefing.names.mention import Mention

_CULPRITS = frozenset(
    "gunmen gunman militants rebels insurgents attackers attacker bandits raiders assailants assailant terrorists bombers bomber"
    " hoodlums pirates jihadists extremists guerrillas kidnappers robbers shooter shooters hijackers cultists".split()
)
_THEIR_OWN = frozenset({Category.ARMED_GROUP, Category.ATTACKER})
VERB_REACH = 9
"""Tokens between the culprits and their verb at most: gunmen ``on motorcycles`` raided."""
_OPENING = frozenset(["when", "as", "after", "that", ",", ":", "–", "--", "-", ")", "*", "and", "while", "where", ".", "]"])
"""What stands in front of those who open a clause."""


def opening_culprit(context: Context, statement: Statement, reading: Reading) -> Span | None:
    """The culprits who open the sentence, of a verb further on: ``Gunmen`` broke into a house and took away the mother."""
    if statement.rule not in {"active-object", "conjunct"} or _CULPRITS.isdisjoint(reading.sentence.lowers):
        return None
    first = next(_culprits(context, statement, reading), None)
    if first is None or first.end > statement.harm.first:
        return None
    is_open = not any(is_verb(token.lower) for token in reading.tokens[: first.first])
    between = reading.lowers(first.end, statement.harm.first)
    return _told(reading, first) if is_open and _ANOTHER.isdisjoint(between) else None


_ANOTHER = frozenset("but when while after as before until because that said where who by".split())
"""Words behind which somebody else may have done it."""


def only_culprit(context: Context, statement: Statement, reading: Reading) -> Span | None:
    """The only culprits of a sentence, if they do anything in it: 19 buried ``as gunmen`` sack three villages."""
    if _CULPRITS.isdisjoint(reading.sentence.lowers):
        return None
    found = list(_culprits(context, statement, reading))
    return _told(reading, found[0]) if len(found) == 1 else None


def only_seeks(reading: Reading, doers: Span) -> bool:
    """Whether those found look for who did it: ``Police`` are hunting a man believed to have left a bomb, wounding 13."""
    behind = next((at for at, token in enumerate(reading.tokens) if token.span.start >= doers.end), len(reading.tokens))
    behind += reading.lower(behind) in BE
    return reading.lower(behind) in _SEEKING


_SEEKING = frozenset("hunting hunt seeking seek searching".split())


def _culprits(context: Context, statement: Statement, reading: Reading) -> Iterator[Mention]:
    """The culprits of a sentence who open a clause and are none of the harmed."""
    if statement.outcome not in VIOLENT or statement.category in _THEIR_OWN:
        return
    harmed = reading.sentence.span_of(*(statement.who or statement.phrase))
    for mention in context.mentions.get(reading.sentence.index, ()):
        if mention.kind is not MentionKind.GENERIC or mention.head not in _CULPRITS or mention.span.overlaps(harmed):
            continue
        before = mention.first - (reading.lower(mention.first - 1) in {"a", "an", "the", "some", "several"})
        behind = reading.lowers(mention.end, mention.end + VERB_REACH)
        is_doing = any(is_verb(word) for word in behind) and not (behind[:1] != [] and behind[0] in BE | {"free", "freed"})
        if (before == 0 or reading.lower(before - 1) in _OPENING) and is_doing and behind[:1] != ["'s"]:
            yield mention


def _told(reading: Reading, mention: Mention) -> Span:
    """The culprits with the article in front of them."""
    first = mention.first - (reading.lower(mention.first - 1) in {"a", "an", "the"})
    return reading.sentence.span_of(first, mention.end)
