"""The rules for captives told by what follows: those freed, those "whom they had seized", the crew of a seized ship."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.chains import chain_from, chain_to
from briefing.casualties.figure import Category, Outcome
from briefing.casualties.group import GroupKind
from briefing.casualties.harm import Form, Harm
from briefing.casualties.reading import Reading, Statement, skip_adverbs, state
from briefing.casualties.subjects import subject_chain
from briefing.casualties.verbs import auxiliaries
from briefing.casualties.words import BE, CAPTORS, CAPTURE, PRISONERS
from briefing.months import WEEKDAY_WORDS
from briefing.numerals import is_ordinal

if TYPE_CHECKING:
    from briefing.document import Token

FREEING = frozenset("regained let freed free freeing frees rescued rescuing rescues released releasing releases release".split())
_JAILED = PRISONERS | {"suspects", "imprisoned", "jailed"}
_NUMBERED = (GroupKind.COUNTED, GroupKind.BARE)
ASIDE = 5
"""Tokens of ``, the army says,`` at most."""
WHOM_REACH = 7 + ASIDE
"""Tokens between "whom" and its verb at most."""


def freed(reading: Reading, harm: Harm) -> Statement | None:
    """`freed 19 of the 22 sailors on a hijacked ship`: whoever is freed had been taken."""
    if reading.lower(harm.verb) not in FREEING or harm.outcome is not Outcome.ABDUCTED:
        return None
    groups = (
        chain_from(reading, skip_adverbs(reading, harm.end), is_subject=True)
        if harm.form is Form.ACTIVE
        else subject_chain(reading, harm.first)
    )
    is_day = reading.lower(harm.end) == "on" and reading.lower(harm.end + 1) in WEEKDAY_WORDS
    if not groups and is_day and (direct := reading.group_to(harm.first)):
        groups = (direct,)
    is_told = bool(groups) and groups[0].kind in _NUMBERED and groups[0].count is not None and groups[0].count.size > 1
    is_told = is_told and _JAILED.isdisjoint(reading.lowers(groups[0].first, groups[0].end))
    if is_told and reading.lower(harm.verb) in _LETTING:
        between = (other for other in reading.harms if groups[-1].end <= other.first < harm.first)
        is_told = all(other.form is Form.PARTICIPLE for other in between)
    return state(harm, groups, "freed") if is_told else None


def freeing_at(tokens: tuple[Token, ...], position: int, *, of_captives: bool) -> Harm | None:
    """``freed 19 sailors`` from pirates: only the rule for those freed reads it."""
    if tokens[position].lower in _LETTING:
        return _let_go(tokens, position) if of_captives or "captivity" in (token.lower for token in tokens) else None
    if tokens[position].lower not in FREEING or not (of_captives or _is_of_captives([token.lower for token in tokens], position)):
        return None
    if tokens[position].lower == "release" and position > 1 and tokens[position - 1].lower == "the":
        return _release_of(tokens, position)
    first, negated, unreal = auxiliaries(tokens, position)
    is_passive = first < position and tokens[position - 1].lower in BE
    return Harm(first, position + 1, Outcome.ABDUCTED, Form.PASSIVE if is_passive else Form.ACTIVE, position, negated, unreal)


_LETTING = frozenset({"regained", "let"})


def _let_go(tokens: tuple[Token, ...], position: int) -> Harm | None:
    """``regained their freedom``; ``were let go`` at a river crossing."""
    words = [token.lower for token in tokens[position : position + 3]]
    first, negated, unreal = auxiliaries(tokens, position)
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
    return is_by_captors or not CAPTURE.isdisjoint([*words[:position], *words[position + 1 :]])


_BY_CAPTORS = frozenset("freed free frees released releases release".split())
CAPTORS_REACH = 3
"""Tokens between captors and their verb of freeing at most."""


def whom(reading: Reading, harm: Harm) -> Statement | None:
    """`released two mayors whom they had kidnapped`; `14 guards whom they had held captive`."""
    if harm.form is Form.NOUN or "whom" not in reading.sentence.lowers:
        return None
    for position in range(harm.first - 1, max(0, harm.first - WHOM_REACH), -1):
        is_far = harm.first - position >= WHOM_REACH - ASIDE and reading.lower(position + 1) != ","
        if reading.lower(position) == "whom" and not is_far and reading.lower(position - 1) not in {"of", "to", "with"}:
            group = reading.group_to(position - (reading.lower(position - 1) == ","))
            return state(harm, chain_to(reading, group), "whom") if group and group.is_stated else None
    return None


def seized_crew(reading: Reading, harm: Harm) -> Statement | None:
    """`The ship was seized by pirates with a crew of 22`; `A tanker with 21 sailors on board has been hijacked`."""
    if harm.outcome is not Outcome.ABDUCTED or harm.form is Form.NOUN:
        return None
    if not reading.lower(harm.verb).startswith("hijack") and _CAPTORS.isdisjoint(reading.lowers(0, len(reading.tokens))):
        return None
    for group in reading.groups:
        words = reading.lowers(group.first, group.end)
        is_aboard = reading.lower(group.end) == "aboard" or reading.lowers(group.end, group.end + 2) == ["on", "board"]
        is_carried = reading.lower(group.first - 1) in {"with", "carrying"}
        if group.kind in _NUMBERED and is_carried and ("crew" in words or is_aboard):
            return state(harm._replace(form=Form.ACTIVE), (group,), "seized-crew")
    return None


_CAPTORS = CAPTORS | {"hijackers", "attackers"}


def searched_for(reading: Reading, harm: Harm) -> Statement | None:
    """`Rescuers are searching for 48 people`: those looked for by rescuers or their families."""
    if harm.outcome is not Outcome.MISSING or reading.lower(harm.verb) not in SEARCHING:
        return None
    group = reading.group_from(skip_adverbs(reading, harm.end))
    is_number = group is not None and group.kind is GroupKind.BARE and reading.lower(harm.verb) in _FADING
    is_told = is_number or (group is not None and group.kind is GroupKind.COUNTED)
    is_told = is_told or (group is not None and is_ordinal(reading.lower(group.first + 1)))
    is_told = is_told and group is not None and group.category is not Category.ATTACKER
    return state(harm, (group,), "searched-for") if group and is_told else None


def is_search(words: list[str], position: int) -> bool:
    """Whether "searching for" at `position` is the search of rescuers, not of detectives; ``hopes fade for`` too."""
    is_for = words[position + 1 : position + 2] == ["for"]
    before = words[max(0, position - SEARCHER_REACH) : position]
    if words[position] == "reach":
        is_tried = before[-1:] == ["to"] and not _TRYING.isdisjoint(before[-2:])
        return is_tried and not {"rescuers", "divers", "firefighters", "rescue"}.isdisjoint(before)
    if words[position] in _FADING:
        return is_for and not {"hope", "hopes"}.isdisjoint(before)
    is_of_one_more = before[-1:] == ["the"] and is_ordinal(" ".join(words[position + 3 : position + 4]))
    is_emergency = "emergency" in before and not _LOST.isdisjoint(words[position:])
    is_of_rescuers = not _SEARCHERS.isdisjoint(before) or is_of_one_more or is_emergency
    return is_for and is_of_rescuers and _HUNTERS.isdisjoint(before)


_FADING = frozenset("fade fades faded fading dim dims dimming".split())
SEARCHING = frozenset("searching search searched looking look reach".split()) | _FADING
_TRYING = frozenset("trying struggling working racing battling".split())
"""What rescuers are doing ``to reach`` those who are trapped."""
_SEARCHERS = frozenset(
    "rescuers rescue coast guard divers crews helicopters ships boats navy teams volunteers families relatives cross searchers"
    " firefighters lifeguards fishermen".split()
)
_LOST = frozenset("missing trapped buried debris rubble swept survivors".split())
"""Words of a sentence in which emergency workers look for persons who came to harm."""
_HUNTERS = frozenset("police detectives investigators deputies officers authorities troops".split())
SEARCHER_REACH = 16
"""Tokens between the searchers and "searching for" at most."""
