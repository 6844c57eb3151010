"""Words that tell of captives by their freeing, and of the missing by the search for them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.harm.auxiliaries import auxiliaries
from briefing.casualties.harm.kinds import Form, Harm
from briefing.casualties.words import BE, CAPTORS, CAPTURE, bounded_number_at
from briefing.numerals import is_ordinal

if TYPE_CHECKING:
    from briefing.document import Token

FREEING = frozenset("regained let freed free freeing frees rescued rescuing rescues released releasing releases release".split())


def freeing_at(tokens: tuple[Token, ...], position: int, *, of_captives: bool) -> Harm | None:
    """``freed 19 sailors`` from pirates: only the rule for those freed reads it."""
    if tokens[position].lower in LETTING:
        words = [token.lower for token in tokens]
        return (
            _let_go(tokens, position) if of_captives or "captivity" in words or words[max(0, position - 1)] in CAPTORS else None
        )
    if tokens[position].lower not in FREEING or not (of_captives or _is_of_captives([token.lower for token in tokens], position)):
        return None
    if tokens[position].lower == "release" and position > 0 and tokens[position - 1].lower == "the":
        return _release_of(tokens, position)
    first, negated, unreal = auxiliaries(tokens, position)
    is_passive = first < position and tokens[position - 1].lower in BE
    return Harm(first, position + 1, Outcome.ABDUCTED, Form.PASSIVE if is_passive else Form.ACTIVE, position, negated, unreal)


LETTING = frozenset({"regained", "let"})


def _ends_in_go(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether "go" or "leave" stands soon behind "let", in its clause."""
    behind = [token.lower for token in tokens[position + 2 : position + 8]]
    end = next((at for at, word in enumerate(behind) if word in {"go", "leave"}), 0)
    return end > 0 and {",", ".", ";", "and"}.isdisjoint(behind[:end])


_AGREED = frozenset("him her them agreed decided began".split())
"""Words behind which "to let" tells what was done: persuaded ``him`` to let four women go."""


def _let_go(tokens: tuple[Token, ...], position: int) -> Harm | None:
    """``regained their freedom``; ``were let go`` at a river crossing; ``let about 20 guests go``."""
    words = [token.lower for token in tokens[position : position + 3]]
    first, negated, unreal = auxiliaries(tokens, position)
    if words[0] == "let" and bounded_number_at(tokens, position + 1) and _ends_in_go(tokens, position):
        is_agreed = position > 1 and tokens[position - 1].lower == "to" and tokens[position - 2].lower in _AGREED
        return Harm(first, position + 1, Outcome.ABDUCTED, Form.ACTIVE, position, negated, unreal and not is_agreed)
    is_free = words[0] == "regained" and "freedom" in words[1:]
    is_free = is_free or (words[:2] == ["let", "go"] and position > 0 and tokens[position - 1].lower in BE)
    end = position + (words.index("freedom") + 1 if "freedom" in words else 2)
    return Harm(first, end, Outcome.ABDUCTED, Form.PASSIVE, position, negated, unreal) if is_free else None


def _release_of(tokens: tuple[Token, ...], position: int) -> Harm | None:
    """``secured the release of`` 21 crewmen: no release that is only asked for."""
    before = {token.lower for token in tokens[max(0, position - 4) : position]}
    is_of = [token.lower for token in tokens[position + 1 : position + 2]] == ["of"]
    is_won = is_of and not before.isdisjoint(_WINNING)
    return Harm(position, position + 2, Outcome.ABDUCTED, Form.ACTIVE, position) if is_won else None


_WINNING = frozenset("secured won obtained negotiated paid announced after ensured led".split())
"""Words in front of a release that came about."""


def _is_of_captives(words: list[str], position: int) -> bool:
    """Whether a verb of freeing stands in a sentence that tells of a capture, not of prisoners."""
    is_by_captors = words[position] in _BY_CAPTORS and not CAPTORS.isdisjoint(words[max(0, position - CAPTORS_REACH) : position])
    is_by_captors = is_by_captors or ("been", "held") in pairwise(words[:position])
    return is_by_captors or not CAPTURE.isdisjoint([*words[:position], *words[position + 1 :]])


_BY_CAPTORS = frozenset("freed free frees released releases release".split())
CAPTORS_REACH = 3
"""Tokens between captors and their verb of freeing at most."""


def is_search(words: list[str], position: int) -> bool:
    """Whether "searching for" at `position` is the search of rescuers, not of detectives; ``hopes fade for`` too."""
    is_for = words[position + 1 : position + 2] == ["for"]
    before = words[max(0, position - SEARCHER_REACH) : position]
    if words[position] == "reach":
        is_tried = before[-1:] == ["to"] and not _TRYING.isdisjoint(before[-2:])
        return is_tried and not {"rescuers", "divers", "firefighters", "rescue"}.isdisjoint(before)
    if words[position] in FADING:
        return is_for and not {"hope", "hopes"}.isdisjoint(before)
    is_of_one_more = before[-1:] == ["the"] and is_ordinal(" ".join(words[position + 3 : position + 4]))
    is_emergency = "emergency" in before and not _LOST.isdisjoint(words[position:])
    is_of_rescuers = not _SEARCHERS.isdisjoint(before) or is_of_one_more or is_emergency
    return is_for and is_of_rescuers and _HUNTERS.isdisjoint(before)


def behind_ongoing_search(words: list[str], position: int) -> int:
    """Where "for" ends behind "the search" at `position` for the harmed: ``The search goes on for`` 30 others; 0 elsewhere."""
    behind = words[position + 1 : position + ONGOING_MOST + 1]
    at = behind.index("for") if "for" in behind else 0
    is_on = at > 0 and tuple(behind[:at]) in _ONGOING
    is_of_rescuers = not (_SEARCHERS | _LOST | {"others"}).isdisjoint(words) and _HUNTED.isdisjoint(words)
    return position + at + 2 if is_on and is_of_rescuers else 0


ONGOING_MOST = 5
"""Tokens of ``was still under way for`` at most."""
_ONGOING = {
    (*still, *going)
    for still in ((), ("was", "still"), ("is", "still"), ("is",), ("was",))
    for going in (
        ("goes", "on"),
        ("went", "on"),
        ("going", "on"),
        ("continues",),
        ("continued",),
        ("continuing",),
        ("resumed",),
        ("resumes",),
        ("under", "way"),
        ("underway",),
        ("on",),
    )
}
FADING = frozenset("fade fades faded fading dim dims dimming".split())
SEARCHING = frozenset("searching search searched looking look reach".split()) | FADING
_TRYING = frozenset("trying struggling working racing battling".split())
"""What rescuers are doing ``to reach`` those who are trapped."""
_SEARCHERS = frozenset(
    "rescuers rescue coast guard divers crews helicopters ships boats navy teams volunteers families relatives cross searchers"
    " firefighters lifeguards fishermen".split()
)
_LOST = frozenset("missing trapped buried debris rubble swept survivors".split())
"""Words of a sentence in which emergency workers look for persons who came to harm."""
_HUNTERS = frozenset("police detectives investigators deputies officers authorities troops".split())
_HUNTED = _HUNTERS - {"authorities", "officers"} | frozenset(
    "suspect suspects gunman gunmen attackers robbers fled escaped".split()
)
SEARCHER_REACH = 16
"""Tokens between the searchers and "searching for" at most."""
