"""Wounds said in several words: "suffered burns", "a woman with a gunshot wound", "lost a leg", "took a bullet"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.care import WOUNDS
from briefing.casualties.figure import Outcome
from briefing.casualties.words import POSSESSIVES

if TYPE_CHECKING:
    from briefing.document import Token

_REACH = 6
"""Tokens between the parts of an idiom at most."""
SUFFERING = frozenset("nursing suffered sustained received suffering sustaining suffers suffer".split())
TREATED = frozenset("received receiving undergoing underwent".split())
_CARE = frozenset("stitches surgery hospitalization hospitalisation".split())
NEEDING = frozenset("needed required needing requiring".split())
HAVING = frozenset({"has", "have", "had"})


def with_wounds(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`a woman with a gunshot wound`; `left seven passengers with serious injuries`."""
    words = [token.lower for token in tokens[position : position + _REACH]]
    harm = next((i for i, word in enumerate(words) if word in WOUNDS or (word in _BULLETS and _is_bullet_in(words, i))), None)
    harm = None if harm and words[harm] == "cuts" and words[harm - 1] in _SAVINGS else harm
    is_close = harm is not None and not {"and", ",", "no", "of", "the"} & set(words[1:harm])
    if position > 1 and tokens[position - 1].lower in _SHARES and tokens[position - 2].lower == ",":
        return None
    return (position + harm + 1, Outcome.INJURED) if harm and is_close else None


def _is_bullet_in(words: list[str], position: int) -> bool:
    """``a bullet in the thigh``, ``shrapnel lodged in his skull``."""
    return words[position] in _BULLETS and words[position + 1 : position + 2] in (["in"], ["lodged"])


_BULLETS = frozenset({"bullet", "bullets", "shrapnel", "pellets", "buckshot"})
_SHARES = frozenset("some many most several few".split())
"""Words for a part of those named before: 63 survivors, ``some`` with broken bones."""
_SAVINGS = frozenset("wage budget power pay job tax spending price welfare".split())


def suffering(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`suffered gunshot wounds`; `sustained what police called minor injuries`; `underwent surgery`."""
    words = [token.lower for token in tokens[position : position + 2 * _REACH]]
    is_told = position > 1 and tokens[position - 2].lower in WOUNDS and words[0] in SUFFERING
    if is_told or (words[0] in HAVING and words[1:2] == ["broken"] and words[2:3] != [] and words[2] in _BREAKING):
        return None
    if words[0] == "underwent" and (operation := next((i for i, word in enumerate(words[:4]) if word in _OPERATIONS), 0)):
        return position + operation + 1, Outcome.INJURED
    if words[0] in HAVING and (severed := _severed(words[:_REACH])):
        return position + severed, Outcome.INJURED
    if words[0] in TREATED | NEEDING and "treatment" in words[1:3]:
        return position + 1 + words.index("treatment"), Outcome.INJURED
    if words[0] in NEEDING:
        care = next((i for i, word in enumerate(words[:4]) if word in _CARE), None)
        return (position + care + 1, Outcome.INJURED) if care else None
    words = words if words[1:2] == ["what"] else words[:_REACH]
    words = words[:4] if words[0] in HAVING else words
    harm = next((i for i, word in enumerate(words) if word in WOUNDS or (word in _BULLETS and _is_bullet_in(words, i))), None)
    return (position + harm + 1, Outcome.INJURED) if harm and not {"no", "died", "been"}.intersection(words[:harm]) else None


_BREAKING = frozenset("off out into up down through in the".split())
"""What is broken where no bone is: ``had broken out`` of prison."""
_OPERATIONS = frozenset({"surgery", "operation", "operations"})


def _severed(words: list[str]) -> int:
    """The end of ``had a leg amputated``, ``had two fingers blown off``; 0 elsewhere."""
    body = next((at for at, word in enumerate(words) if word in _BONES), 0)
    behind = words[body + 1 : body + 3]
    if not body or {",", "and"}.intersection(words[:body]):
        return 0
    if behind[:1] in (["amputated"], ["severed"]):
        return body + 2
    return body + 3 if behind[1:] == ["off"] else 0


def got_grazed(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`got a graze wound`."""
    words = [token.lower for token in tokens[position : position + 5]]
    wound = next((at for at in range(2, len(words)) if words[at] in {"wound", "concussion"}), 0)
    return (position + wound + 1, Outcome.INJURED) if wound and words[1] == "a" else None


def took_bullet(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`took a bullet in the arm`; `took shrapnel in the thigh`."""
    words = [token.lower for token in tokens[position + 1 : position + 4]]
    bullet = next((i for i, word in enumerate(words) if word in _BULLETS | {"round", "rounds"}), None)
    return (position + bullet + 2, Outcome.INJURED) if bullet is not None else None


def maimed(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`lost a leg`; `lost both his legs`; `broke her wrist`."""
    words = [token.lower for token in tokens[position : position + 5]]
    body = next((i for i, word in enumerate(words) if word in _BONES), None)
    if body and words[body + 1 : body + 2] == ["of"]:
        return None
    if body and words[body] == "bones" and words[0] not in {"broke", "breaks", "breaking"}:
        return None
    is_own = body is not None and bool(set(words[1:body]) & (POSSESSIVES | {"a", "an", "both", "one", "two"}))
    return (position + body + 1, Outcome.INJURED) if body and (is_own or words[body - 1] == words[0]) else None


_BONES = frozenset(
    "knee knees leg legs arm arms limb limbs hand hands foot feet eye eyes finger fingers toe toes wrist wrists ankle hip rib"
    " ribs jaw nose"
    " bones collarbone pelvis shoulder eyesight sight hearing".split()
)
