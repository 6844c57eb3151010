"""Words, and an age behind it, that tell what a capitalised name denotes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing.lexicons import read_words
from briefing.names.mention import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.document import Token

_CUES: dict[ActorKind, str] = {
    ActorKind.SECURITY_FORCE: (
        "police army navy guard guards guardsmen battalion regiment commandos marines rangers constabulary gendarmerie"
        " garrison force forces squad patrol sheriff swat corps division squadron wing"
    ),
    ActorKind.ARMED_GROUP: "brigade brigades front militia militias rebels insurgents taliban mujahideen jihad cartel gang",
    ActorKind.GOVERNMENT: (
        "ministry department bureau government parliament senate congress cabinet council court embassy commission"
        " office presidency consulate administration municipality assembly authority tribunal sabha"
    ),
    ActorKind.POLITICAL_PARTY: "party congress",
    ActorKind.COMPANY: (
        "inc inc. corp corp. ltd ltd. llc plc co. company airlines airways bank motors industries holdings distribution"
        " foods energy oil railways hotel club stores group pictures studios entertainment productions bros bros."
        " pharmaceuticals technologies electronics records films pharmacy"
    ),
    ActorKind.MEDIA: "news times post herald tribune television tv radio newspaper gazette telegraph magazine",
    ActorKind.ORGANIZATION: (
        "university college school hospital institute foundation association union society league federation committee"
        " organization organisation center centre church museum team movement alliance agency clinic academy"
        " network service services coalition campaign trust fund observatory initiative forum bloc orchestra"
    ),
}

_PLACE_CUES = frozenset(
    "expressway turnpike parkway"
    " street avenue road boulevard lane drive square park bridge river lake mountain mountains island islands sea gulf"
    " valley freeway province county city town village bay beach airport station highway desert coast peninsula strait ocean"
    " hill hills plaza camp mall stadium canal".split()
)

_PLACE_PREFIXES = frozenset("wadi mount mt. lake port fort jabal jebel deir tel tell cape camp khan ras umm".split())

PARTICLES = frozenset("al- el- al el bin ibn abu de del la van der von den dos da di du le bint ul ur y".split())
"""Lower-case words that stand inside a personal name."""
GENERATIONS = frozenset("Jr Jr. Sr Sr.".split())
"""What closes only a person's name."""


@cache
def _kind_of_cue() -> dict[str, ActorKind]:
    kinds: dict[str, ActorKind] = {}
    for kind, words in _CUES.items():
        for word in words.split():
            kinds.setdefault(word, kind)
    return kinds


def organization_kind(words: list[str]) -> ActorKind | None:
    """The kind of an organisation by its cue word, the last one deciding; None without a cue.

    >>> organization_kind(["ministry", "of", "defence"]), organization_kind(["police", "department"])
    (<ActorKind.GOVERNMENT: 'government'>, <ActorKind.SECURITY_FORCE: 'security_force'>)
    """
    if words[-2:] in (["red", "cross"], ["red", "crescent"]):
        return ActorKind.ORGANIZATION
    kinds = _kind_of_cue()
    heads = words[: words.index("of")] if "of" in words[1:] else words
    for word in reversed(heads):
        if word in kinds:
            is_of_police = kinds[word] is ActorKind.GOVERNMENT and not _LAWMEN.isdisjoint(heads)
            is_of_army = word in _UNITS and (heads[0][0].isdigit() or not _ARMS.isdisjoint(heads))
            return ActorKind.SECURITY_FORCE if is_of_police or is_of_army else kinds[word]
    return None


_UNITS = frozenset({"brigade", "brigades", "group"})
_ARMS = frozenset("army infantry artillery armored armoured airborne mechanized mechanised expeditionary airlift fighter".split())
"""What makes a unit of an army of a brigade or group, as its number does."""
_LAWMEN = frozenset({"police", "sheriff"})
"""Whose department or office is a force."""


def is_place_name(words: list[str]) -> bool:
    """Whether a name begins or ends with the word for a place: ``Roosevelt Boulevard``, ``Wadi Barada``."""
    return words[-1] in _PLACE_CUES or (len(words) > 1 and words[0] in _PLACE_PREFIXES)


@cache
def title_heads() -> frozenset[str]:
    """The last words of all titles."""
    return frozenset(title.rsplit(" ", 1)[-1] for title in read_words("titles"))


def title_length(words: list[str]) -> int:
    """How many of the last `words` form a title that the lexicon knows (0: none).

    >>> title_length(["said", "defense", "minister"])
    2
    """
    if not words or words[-1] not in title_heads():
        return 0
    titles = read_words("titles")
    for length in range(min(TITLE_REACH, len(words)), 0, -1):
        if " ".join(words[-length:]) in titles:
            return length
    return 0


TITLE_REACH = 5
"""Words that a title in front of a name may have in its core."""


def title_before(tokens: tuple[Token, ...], end: int, floor: int = 0) -> int:
    """How many tokens right in front of `end`, none before `floor`, form a title that the lexicon knows (0: none)."""
    return title_length([token.lower for token in tokens[max(floor, end - TITLE_REACH) : end]])


def is_given_name(word: str) -> bool:
    """Whether a capitalised word is a known given name."""
    return word in read_words("given_names")


def is_aged(tokens: tuple[Token, ...], end: int) -> bool:
    """Whether an age stands between commas behind a name: Ann Lee, ``32,``."""
    comma, age, close = (*[token.text for token in tokens[end : end + 3]], "", "", "")[:3]
    if comma == "(" and close == ")" and age.isdecimal():
        return int(age) <= AGE_MOST
    return comma == "," and age.isdecimal() and int(age) <= AGE_MOST and close in {",", ".", ";"}


AGE_MOST = 110


def aged_names(tokens: tuple[Token, ...], covered: set[int]) -> Iterator[tuple[int, int]]:
    """First token and end of each name that the model passed over and an age between commas tells: ``Ann Lee``, 32,.

    A lone given name counts only in a list: her children, Tyler, 11, and ``Addi``, 8.
    """
    ends = [end for end in range(2, len(tokens) - 2) if tokens[end].text in {",", "("} and is_aged(tokens, end)]
    for end in ends:
        first = end
        while first > 0 and first - 1 not in covered and tokens[first - 1].is_capitalized and tokens[first - 1].is_word:
            first -= 1
        is_listed = len(ends) > 1 and first > 0 and tokens[first - 1].lower in {"and", ","}
        least = 1 if is_listed else NAME_LEAST
        is_long = least <= end - first <= NAME_MOST and tokens[first].lower not in read_words("sentence_starters")
        if is_long:
            yield first, end


NAME_LEAST, NAME_MOST = 2, 4
"""Words of a person's name at least and at most."""
