"""The rules for captives told by what follows: those freed, those "whom they had seized", the crew of a seized ship."""

from __future__ import annotations

from briefing.casualties.chains import chain_from, chain_to
from briefing.casualties.figure import Outcome
from briefing.casualties.group import GroupKind
from briefing.casualties.harm import Form, Harm
from briefing.casualties.reading import Reading, Statement, skip_adverbs, state
from briefing.casualties.subjects import subject_chain
from briefing.casualties.words import CAPTORS, CAPTURE, PRISONERS

FREEING = frozenset("freed free freeing frees rescued rescuing rescues released releasing releases".split())
_JAILED = PRISONERS | {"suspects"}
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
        chain_from(reading, skip_adverbs(reading, harm.end)) if harm.form is Form.ACTIVE else subject_chain(reading, harm.first)
    )
    is_told = bool(groups) and groups[0].kind in _NUMBERED and groups[0].count is not None and groups[0].count.size > 1
    is_told = is_told and _JAILED.isdisjoint(reading.lowers(groups[0].first, groups[0].end))
    return state(harm, groups, "freed") if is_told else None


def is_of_captives(words: list[str], position: int) -> bool:
    """Whether a verb of freeing stands in a sentence that tells of a capture, not of prisoners."""
    return not CAPTURE.isdisjoint([*words[:position], *words[position + 1 :]])


def whom(reading: Reading, harm: Harm) -> Statement | None:
    """`released two mayors whom they had kidnapped`; `14 guards whom they had held captive`."""
    if harm.form is Form.NOUN:
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
    return state(harm, (group,), "searched-for") if group and is_told else None


def is_search(words: list[str], position: int) -> bool:
    """Whether "searching for" at `position` is the search of rescuers, not of detectives; ``hopes fade for`` too."""
    is_for = words[position + 1 : position + 2] == ["for"]
    before = words[max(0, position - SEARCHER_REACH) : position]
    if words[position] in _FADING:
        return is_for and not {"hope", "hopes"}.isdisjoint(before)
    return is_for and not _SEARCHERS.isdisjoint(before) and _HUNTERS.isdisjoint(before)


_FADING = frozenset("fade fades faded fading dim dims dimming".split())
SEARCHING = frozenset("searching search searched looking look".split()) | _FADING
_SEARCHERS = frozenset(
    "rescuers rescue coast guard divers crews helicopters ships boats navy teams volunteers families relatives cross searchers"
    " firefighters lifeguards fishermen".split()
)
_HUNTERS = frozenset("police detectives investigators deputies officers authorities troops".split())
SEARCHER_REACH = 16
"""Tokens between the searchers and "searching for" at most."""
