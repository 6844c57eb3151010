"""Wounds said in several words: "suffered burns", "a woman with a gunshot wound", "lost a leg", "took a bullet"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.harm.care import WOUNDS
from briefing.casualties.words import BE, POSSESSIVES, PREPOSITIONS

if TYPE_CHECKING:
    from briefing.document import Token

_REACH = 6
"""Tokens between the parts of an idiom at most."""
SUFFERING = frozenset("nursing suffered sustained received suffering sustaining suffers suffer".split())
TREATED = frozenset("received receiving undergoing underwent".split())
CARE_MOST = 4
"""Tokens of ``needed emergency surgery`` at most, and one."""
_CARE = frozenset("amputations stitches surgery hospitalization hospitalisation".split())
NEEDING = frozenset("needed required needing requiring".split())
HAVING = frozenset({"has", "have", "had"})


def with_wounds(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`a woman with a gunshot wound`; `left seven passengers with serious injuries`."""
    words = [token.lower for token in tokens[position : position + _REACH]]
    harm = next((i for i, word in enumerate(words) if word in WOUNDS or (word in _BULLETS and _is_bullet_in(words, i))), None)
    harm = None if harm and words[harm] == "cuts" and words[harm - 1] in _SAVINGS else harm
    harm = None if harm is not None and words[harm] in _BROKEN and _PARTS.isdisjoint(words[harm + 1 : harm + 3]) else harm
    is_close = harm is not None and not {"and", ",", "no", "of", "the"} & set(words[1:harm])
    before = [token.lower for token in tokens[max(0, position - 2) : position]]
    if before[-1:] == ["or"] or (before[:1] == [","] and before[-1] in _SHARES):
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
    if is_told or (words[0] in HAVING and _is_verb_of_things(words)):
        return None
    if words[0] == "underwent" and (operation := next((i for i, word in enumerate(words[:4]) if word in _OPERATIONS), 0)):
        return position + operation + 1, Outcome.INJURED
    severed = _severed(words[:_REACH]) if words[0] in HAVING else 0
    if severed or (severed := _cut_in(words) if words[0] in HAVING | SUFFERING else 0):
        return position + severed, Outcome.INJURED
    if words[0] in TREATED | NEEDING and "treatment" in words[1:3]:
        end = 1 + words.index("treatment")
        is_old = words[end : end + 3] == ["in", "the", "past"] and words[end + 3 : end + 4] != [] and words[end + 3] in _ENDS
        is_ill = words[end : end + 1] == ["for"] and not _ILLNESSES.isdisjoint(words[end + 1 : end + 3])
        return None if is_old or is_ill else (position + end, Outcome.INJURED)
    if words[0] in NEEDING:
        care = next((i for i, word in enumerate(words[:8]) if word == "stitches" or (word in _CARE and i < CARE_MOST)), None)
        return (position + care + 1, Outcome.INJURED) if care else None
    words = words if words[1:2] == ["what"] else words[:_REACH]
    words = words[:4] if words[0] in HAVING else words
    harm = next((i for i, word in enumerate(words) if word in WOUNDS or (word in _BULLETS and _is_bullet_in(words, i))), None)
    return (position + harm + 1, Outcome.INJURED) if harm and not {"no", "died", "been"}.intersection(words[:harm]) else None


def _cut_in(words: list[str]) -> int:
    """The end of ``had a cut over one eye``, ``suffered a cut to his hand``; 0 elsewhere."""
    cut = next((at for at in range(1, min(4, len(words))) if words[at] in {"cut", "cuts", "gash"}), 0)
    is_there = words[cut + 1 : cut + 2] != [] and words[cut + 1] in _ON_BODY and not _PARTS.isdisjoint(words[cut + 2 : cut + 5])
    return cut + 1 if cut and is_there and not {",", "and", "no", "been"}.intersection(words[:cut]) else 0


_ON_BODY = frozenset("on over above to across in".split())
_ENDS = frozenset({"from", "for", ".", ","})
_ILLNESSES = frozenset("cancer depression addiction psychiatric mental autism alcoholism leukemia leukaemia".split())
"""What is treated and is no wound."""


def _is_verb_of_things(words: list[str]) -> bool:
    """Whether a participle of wounds behind "had" tells what a thing did: ``had collapsed``, ``had broken records``."""
    is_verb = words[1:2] != [] and words[1] in WOUNDS and words[1].endswith(("ed", "broken"))
    return is_verb and _BONES.isdisjoint(words[2:4])


_OPERATIONS = frozenset({"surgery", "operation", "operations"})


def _severed(words: list[str]) -> int:
    """The end of ``had a leg amputated``, ``had two fingers blown off``; 0 elsewhere."""
    body = next((at for at, word in enumerate(words) if word in _BONES), 0)
    behind = words[body + 1 : body + 3]
    if not body or {",", "and"}.intersection(words[:body]):
        return 0
    if behind[:1] != [] and behind[0] in _MANGLED:
        return body + 2
    if behind == ["laid", "open"]:
        return body + 3
    return body + 3 if behind[1:] == ["off"] else 0


_MANGLED = frozenset("amputated severed smashed shattered broken crushed slashed mangled torn fractured".split())


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


MAIMING = frozenset(
    "burned burnt"
    " lost lose losing loses broke broken breaks breaking fractured fracturing twisted twisting sprained spraining dislocated"
    " dislocating tore torn tearing cut cutting strained straining hurt pulled bruised bruising".split()
)


def on_injured_list(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`placed two linemen on injured reserve`; `is on the disabled list`; `eight are on ventilators`."""
    words = [token.lower for token in tokens[position + 1 : position + 4]]
    if words[:2] == ["injured", "reserve"]:
        return position + 3, Outcome.INJURED
    if end := _on_ventilator(tokens, position):
        return end, Outcome.INJURED
    return (position + 4, Outcome.INJURED) if words[:1] + words[2:] == ["the", "list"] and words[1] in _LISTS else None


def _on_ventilator(tokens: tuple[Token, ...], position: int) -> int:
    """The end of ``are on ventilator``, not of an illness that many have; 0 elsewhere."""
    end = position + 2 + (position + 1 < len(tokens) and tokens[position + 1].lower == "a")
    is_state = position > 0 and tokens[position - 1].lower in {"is", "are", "was", "were", "still", "remain", "remains"}
    if not is_state or end > len(tokens) or tokens[end - 1].lower not in {"ventilator", "ventilators"}:
        return 0
    is_open = end < len(tokens) and tokens[end].text[0].isalpha()
    return 0 if is_open or not _PANDEMIC.isdisjoint(token.lower for token in tokens) else end


_PANDEMIC = frozenset("covid covid-19 coronavirus virus flu pandemic state hospitals".split())
_LISTS = frozenset({"disabled", "injured", "critical"})


def overcome(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`were overcome by smoke`."""
    words = [token.lower for token in tokens[position + 1 : position + 5]]
    fumes = next((at for at, word in enumerate(words) if word in _FUMES), 0)
    return (position + fumes + 2, Outcome.INJURED) if words[:1] in (["by"], ["with"]) and fumes else None


_FUMES = frozenset("smoke fumes gas heat monoxide".split())


def left_disabled(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`have been left permanently disabled`."""
    words = [token.lower for token in tokens[position + 1 : position + 3]]
    state = next((at for at, word in enumerate(words) if word in _DISABLED), None)
    is_passive = position > 0 and tokens[position - 1].lower in {"was", "were", "been", "is", "are"}
    return (position + state + 2, Outcome.INJURED) if is_passive and state is not None else None


_DISABLED = frozenset("disabled brain-damaged quadriplegic paraplegic disfigured scarred blind deaf crippled".split())


def maimed(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`lost a leg`; `lost both his legs`; `lost the use of an eye`; `broke her wrist`."""
    words = [token.lower for token in tokens[position : position + 5]]
    if words[1:4] == ["the", "use", "of"]:
        limb = next((at for at in range(position + 4, position + 7) if at < len(tokens) and tokens[at].lower in _BONES), 0)
        behind = tokens[limb + 1].lower if limb + 1 < len(tokens) else "."
        is_closed = not behind[0].isalpha() or behind in PREPOSITIONS
        is_ill = "stroke" in (token.lower for token in tokens[position:])
        return (limb + 1, Outcome.INJURED) if limb and is_closed and not is_ill else None
    body = next((i for i, word in enumerate(words) if word in _BONES), None)
    if body and words[body + 1 : body + 2] == ["of"] and words[1:2] != ["the"]:
        return None
    if body and words[body] in {"bone", "bones"} and words[0] not in {"broke", "breaks", "breaking"}:
        return None
    is_own = body is not None and bool(
        set(words[1:body]) & (POSSESSIVES | {"a", "an", "both", "one", "two", "three", "four", "several"})
    )
    is_own = is_own or (body is not None and words[1:2] == ["the"] and words[body] in _SINEWS)
    is_own = (is_own and PREPOSITIONS.isdisjoint(words[1:body])) or (words[1:2] == ["the"] and not _SENSES.isdisjoint(words[2:3]))
    return (position + body + 1, Outcome.INJURED) if body and (is_own or words[body - 1] == words[0]) else None


_SINEWS = frozenset("ligament ligaments tendon tendons hamstring achilles cartilage muscle".split())
_BROKEN = frozenset("broken fractured punctured collapsed dislocated ruptured crushed".split())
_SENSES = frozenset({"sight", "hearing"})
_BONES = frozenset(
    "ear ears"
    " knee knees leg legs arm arms limb limbs hand hands foot feet eye eyes finger fingers toe toes wrist wrists ankle hip rib"
    " ribs jaw nose thumb thumbs bone elbow elbows forearm shin thigh skull neck cheekbone calf heel biceps"
    " cheek back spine teeth hamstring ligament ligaments tendon tendons achilles cartilage"
    " bones ankles hips heels shoulders collarbone pelvis shoulder eyesight sight hearing".split()
)
_PARTS = _BONES | frozenset(
    "head face forehead eyebrow scalp chin lip"
    " lung lungs spleen vertebra vertebrae skulls backs legs ankles shoulders disc disk wrist and or".split()
)
"""What may be broken of those who have it: a woman with a broken ``pelvis``."""


def on_life_support(tokens: tuple[Token, ...], position: int) -> tuple[int, Outcome] | None:
    """`was on life support`; `two are still on life support`."""
    words = [token.lower for token in tokens[position + 1 : position + 3]]
    is_past = position > 1 and tokens[position - 2].lower == "had"
    is_state = position > 0 and tokens[position - 1].lower in BE | _STAYING and not is_past
    return (position + 3, Outcome.INJURED) if words == ["life", "support"] and is_state else None


_STAYING = frozenset("still now remain remains remained placed put".split())
