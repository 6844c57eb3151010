"""Articles whose story is a capture: there "taken", "held" and "freed" tell of captives by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.harm.auxiliaries import auxiliaries
from briefing.casualties.harm.holding_verbs import HOLDING, SUSPECTED, lasts
from briefing.casualties.harm.kinds import Form, Harm
from briefing.casualties.persons.noun_heads import find_head
from briefing.casualties.words import BE, CAPTORS, CAPTURE, HAVE, PRISONERS, is_adverb
from briefing.numerals import number_at

if TYPE_CHECKING:
    from briefing.document import Sentence, Token

MENTIONS_LEAST = 2
"""A capture told in the lead and in so many sentences together is the story."""
OPENING = 6
"""Sentences of an article in which its story is told."""


def _is_by_thing(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether "by the" and a plain word that is none for persons follow: ``taken by the similarities``."""
    words = [token.text for token in tokens[position : position + 2]]
    is_plain = len(words) == 2 and words[0] == "the" and words[1].islower() and words[1] not in CAPTORS
    return is_plain and find_head(tokens, position + 1) is None and not words[1].endswith(("group", "militia", "gang", "men"))


_JAILING = frozenset(
    "jail jails jailed prison prisons prisoner prisoners detainee detainees inmates handcuffs custody charges bail hospital"
    " ambulance court prosecutors".split()
)
"""Words of a sentence whose "held" and "taken" may be those of the law."""
_LAW = frozenset("police soldiers officers troops authorities army".split())
"""Those whose captives are prisoners: ``held by soldiers``."""


def tells_of_captives(sentences: tuple[Sentence, ...]) -> bool:
    """Whether the story of an article is a capture: the first sentences say so twice, or the first three once and others again.

    None of the first ones may tell of prisoners.
    """
    telling = [s.index for s in sentences if not CAPTURE.isdisjoint(s.lowers)]
    early = [index for index in telling if index < OPENING]
    is_told = len(early) > 1 or (len(telling) >= MENTIONS_LEAST and early[:1] in ([0], [1], [2]))
    return is_told and all(_SWAPPED.isdisjoint(s.lowers) for s in sentences[:OPENING])


_SWAPPED = PRISONERS | {"swap", "jails"}


def captive_at(tokens: tuple[Token, ...], position: int) -> Harm | None:
    """A verb that tells of captives where the story is theirs: ``were taken``, ``are still held``, ``gunmen free 52 pupils``."""
    word = tokens[position].lower
    if word in _FREE:
        is_told = number_at(tokens, position + 1) is not None
        return Harm(position, position + 1, Outcome.ABDUCTED, Form.ACTIVE, position) if is_told else None
    following = [token.lower for token in tokens[position + 1 : position + 5]] or ["."]
    if word not in _TAKEN or not SUSPECTED.isdisjoint(following) or not _JAILING.isdisjoint(token.lower for token in tokens):
        return None
    if following[0] == "by" and (not _LAW.isdisjoint(following) or _is_by_thing(tokens, position + 2)):
        return None
    behind = following[0]
    first, negated, unreal = auxiliaries(tokens, position)
    is_passive = word != "holding" and first < position and any(token.lower in BE for token in tokens[first:position])
    is_told = number_at(tokens, _behind_own(tokens, position + 1)) is not None or lasts(tokens, position)
    if word in HOLDING and not is_passive and is_told:
        return Harm(first, position + 1, Outcome.ABDUCTED, Form.ACTIVE, position, negated, unreal)
    if word not in _PARTICIPLES or (behind.isalpha() and behind not in _BEHIND and not is_adverb(behind)):
        return None
    is_bare = word == "taken" and position > 0 and tokens[position - 1].lower not in HAVE
    form = Form.PASSIVE if is_passive else Form.PARTICIPLE
    return Harm(first, position + 1, Outcome.ABDUCTED, form, position, negated, unreal) if is_passive or is_bare else None


_TAKEN = HOLDING | {"taken"}
_PARTICIPLES = frozenset({"taken", "held"})
_FREE = frozenset({"free", "frees", "freeing"})
BEGINNINGS = _TAKEN | _FREE
"""The words that may begin what `captive_at` finds."""
_BEHIND = frozenset("along off near under aboard by from in on at since during last when while after as and but with".split())


def _behind_own(tokens: tuple[Token, ...], position: int) -> int:
    """`position` moved over ``its``, ``the``: ``held its 25 crew members``."""
    return position + (position < len(tokens) and tokens[position].lower in {"its", "their", "the", "all"})
