"""Verbs that hold persons only by the words around them: pirates "still hold about 590", police "are questioning a man"."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.harm.kinds import DETAINING, DETAINING_NOW, TAKING, TAKING_NOW
from briefing.casualties.persons.noun_heads import find_head
from briefing.casualties.persons.nouns import lower_at, noun_at
from briefing.casualties.words import BE, CAPTORS, SPANS, bounded_number_at, is_unclosed
from briefing.lexicons import read_rows
from briefing.numerals import number_at

if TYPE_CHECKING:
    from briefing.casualties.harm.kinds import HarmVerb
    from briefing.document import Token

HOLDER_REACH = 6
"""Tokens between captors and "hold" at most."""
GUNPOINT_REACH = 20
"""Tokens of ``his wife and two children at knifepoint`` at most, or of ``a Danish engineer for 19 days``."""
HOLDING = frozenset({"hold", "holds", "holding", "held"})
QUESTIONING = frozenset({"questioning", "interrogating"})
TAKERS = CAPTORS | {"militiamen", "fighters", "assailants", "attackers", "soldiers", "raiders"}
BODIES = frozenset("group militia gang faction jihadists extremists terrorists".split())
LAW = frozenset("police soldiers troops gendarmes officers agents deputies cops".split())
SUSPECTED = frozenset({"suspect", "suspects", "suspected"})
"""Words of those whom the law holds."""
JAILING = frozenset("prison prisons jail jails custody charges bail suspicion".split())
_RELEASED = frozenset("questioning released suspicion custody connection over".split())


def holding_verb(tokens: tuple[Token, ...], position: int) -> HarmVerb | None:
    """Which verb "hold" or "question" is by the words around it; None where it tells of no captive and no arrest."""
    return _holding(tokens, position) if tokens[position].lower in HOLDING else _questioning(tokens, position)


def _holding(tokens: tuple[Token, ...], position: int) -> HarmVerb | None:
    """``Pirates hold 590`` seafarers; the police ``are holding three`` for questioning; those ``held``."""
    is_now = tokens[position].lower == "holding"
    if position and tokens[position - 1].lower == "those" and not is_now:
        return DETAINING
    if _is_held_by_captors(tokens, position) or _holds_at_gunpoint(tokens, position):
        return TAKING_NOW if is_now else TAKING
    if _is_held_by_police(tokens, position):
        return DETAINING_NOW if is_now else DETAINING
    return None


def _is_held_by_captors(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether captors hold a number of persons, or anybody for a time: ``Pirates still hold about`` 590 seafarers."""
    before = {token.lower for token in tokens[max(0, position - HOLDER_REACH) : position]}
    behind = [token.lower for token in tokens[position + 1 : position + 6]]
    is_counted = bounded_number_at(tokens, position + 1) is not None
    is_named = (
        position > 0
        and tokens[position].lower == "holding"
        and tokens[position - 1].lower in CAPTORS
        and _is_title_case(tokens, position + 1)
    )
    is_group = is_counted and SUSPECTED.isdisjoint(behind) and bool(before & armed_groups())
    are_captors = bool(before & (TAKERS | BODIES)) or is_group
    is_told = is_counted or _is_crew_of_ship(tokens, position) or _is_somebody(tokens, position) or lasts(tokens, position)
    return is_named or (are_captors and is_told)


def _is_crew_of_ship(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a number of persons is held with a vessel: pirates are holding ``the ship and its 22 crew``."""
    behind = [token.lower for token in tokens[position + 1 : position + 6]]
    at = next((at for at, pair in enumerate(pairwise(behind)) if pair in _WITH_ITS), 0)
    return at > 0 and number_at(tokens, position + 3 + at) is not None and not _VESSELS.isdisjoint(behind[:at])


_WITH_ITS = (("and", "its"), ("with", "its"), ("and", "the"))
_VESSELS = frozenset("ship vessel tanker boat freighter carrier trawler yacht dhow tug barge ferry plane".split())


def _is_somebody(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether somebody is held who is told by noun and name: continues to hold ``businessman Hector`` Parker."""
    noun = noun_at(tokens, position + 1)
    is_one = noun is not None and not noun.is_plural and tokens[position].lower in {"hold", "holds", "holding"}
    is_one = is_one and _RESPONSIBLE.isdisjoint(token.lower for token in tokens[position:])
    return noun is not None and is_one and tokens[position + 1].text.islower() and _is_title_case(tokens, noun.end)


_RESPONSIBLE = frozenset("responsible accountable liable promise promises esteem regard".split())
"""Words behind "hold" that make captives of nobody."""


def _holds_at_gunpoint(tokens: tuple[Token, ...], position: int) -> bool:
    """``held his wife and two children at knifepoint``, no clerk in a robbery; nor by the police."""
    words = [token.lower for token in tokens]
    behind = words[position + 1 : position + GUNPOINT_REACH]
    is_at = any(one == "at" and other in _POINTS for one, other in pairwise(behind))
    is_active = behind[:1] != ["at"] and words[position - 1 : position] not in (["was"], ["were"], ["been"], ["being"])
    by_law = not _GUARDS.isdisjoint(words[max(0, position - HOLDER_REACH) : position])
    return is_at and is_active and not by_law and _ROBBING.isdisjoint(words) and not _SIEGE.isdisjoint(words)


_POINTS = frozenset("gunpoint knifepoint gun-point knife-point".split())
_GUARDS = LAW | frozenset("officer guard marines swat citizen resident residents homeowner troopers".split())
_ROBBING = frozenset(
    "robbed robbery robberies robbers robber robbing stole stolen thieves raiders cash money safe jewels jewellery bank shop till"
    " burglar intruder looters ransacked".split()
)
_SIEGE = frozenset(
    "siege standoff stand-off hostage hostages negotiators negotiator barricaded hours surrendering surrendered surrender wife"
    " girlfriend partner ex-wife ex-girlfriend children son daughter classmates pupils students passengers family".split()
)
"""Words of those who are held for long, not for the minutes of a robbery."""


@cache
def armed_groups() -> frozenset[str]:
    """The names of armed groups that are one word, in lower case: ``isis``."""
    names = (name for row in read_rows("armed_groups") for name in (row[0], *row[2].split("|")))
    return frozenset(name.lower() for name in names if " " not in name)


def _is_title_case(tokens: tuple[Token, ...], position: int) -> bool:
    return position < len(tokens) and tokens[position].text.istitle()


def lasts(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether somebody is held for a time, and not by the law: ``held a Danish engineer for 19 days``."""
    behind = [token.lower for token in tokens[position + 1 : position + GUNPOINT_REACH]]
    span = next((at for at, word in enumerate(behind) if word == "for" and SPANS.intersection(behind[at + 1 : at + 4])), 0)
    is_lawful = not (LAW | JAILING).isdisjoint(token.lower for token in tokens)
    return span > 0 and not is_lawful and not {",", ";", "and"}.intersection(behind[:span])


def _is_held_by_police(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether the police hold a number of persons: ``are holding three for questioning``."""
    before = {token.lower for token in tokens[max(0, position - HOLDER_REACH) : position]}
    behind = {token.lower for token in tokens[position : position + 2 * HOLDER_REACH]}
    is_suspect = not behind.isdisjoint(SUSPECTED)
    is_law = is_suspect or (bool(before & LAW) and bool(behind & _RELEASED))
    only = position + 1 + (lower_at(tokens, position + 1) == "only")
    number = bounded_number_at(tokens, only)
    is_all = bool(before & LAW) and number is not None and lower_at(tokens, number.end) in {".", ",", ""}
    is_all = is_all or (bool(before & LAW) and _is_one_in_headline(tokens, position))
    return (is_law and _is_object(tokens, only)) or is_all


def _is_one_in_headline(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a headline tells by a bare noun whom the police hold: Police ``hold factory owner`` after fire."""
    head = find_head(tokens, position + 1) if tokens[position].lower == "hold" and is_unclosed(tokens) else None
    return head is not None and not head.is_plural and lower_at(tokens, head.end) in _BEHIND_HELD


_BEHIND_HELD = frozenset({"", ",", ";", "over", "after", "in", "for", "as", "on", "amid"})


def _questioning(tokens: tuple[Token, ...], position: int) -> HarmVerb | None:
    """The verb of the police who question a number of persons, or one: ``Detectives were last night questioning`` a man."""
    before = {token.lower for token in tokens[max(0, position - HOLDER_REACH) : position]}
    is_by_law = not before.isdisjoint(LAW | {"detectives"}) and not before.isdisjoint(BE)
    return DETAINING_NOW if is_by_law and _is_object(tokens, position + 1) else None


def _is_object(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a number or one person stands at `position`: ``three``, ``a 31-year-old man``."""
    words = [token.lower for token in tokens[position : position + 3]]
    is_one = words[:1] in (["a"], ["an"]) and not _MEN.isdisjoint(words)
    return is_one or bounded_number_at(tokens, position) is not None


_MEN = frozenset("man woman boy girl teenager suspect local youth".split())
