"""Harm of nobody real: a kind of event, a definition, whatever case may come, a rate; a drill, a film, a work of art."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome
from briefing.casualties.harm.kinds import Form
from briefing.casualties.persons.group import GroupKind
from briefing.casualties.words import QUOTES
from briefing.months import WEEKDAY_WORDS

if TYPE_CHECKING:
    from briefing.casualties.reading import Reading, Statement

PRESENT = frozenset("kills murders dies shoots stabs kidnaps wounds abducts injures executes massacres".split())
"""Verbs of harm that in the present tell no deed of the day."""


def any_case(reading: Reading, statement: Statement) -> bool:
    """`When an officer dies in the line of duty, it is`; `you can be tried for a victim's death`: whichever it may be."""
    words, first = reading.sentence.lowers, statement.phrase[0]
    if words[first] not in {"a", "an", "someone"}:
        return False
    is_deed = statement.harm.form is Form.NOUN
    if is_deed and (words[first + 1 : first + 2] == ("victim",) or _is_of_law(words[: statement.harm.verb])):
        return True
    is_present = words[statement.harm.verb] in PRESENT or words[statement.harm.first] in {"is", "gets"}
    return is_present and first > 0 and words[first - 1] in {"when", "whenever"}


def _is_of_law(before: tuple[str, ...]) -> bool:
    """Whether a deed is named by what punishes it: ``The bill would punish the killing`` of a child."""
    return not _LAWS.isdisjoint(before) and not _COVERING.isdisjoint(before)


_LAWS = frozenset("bill law laws act statute code legislation unlawful".split())
_COVERING = frozenset("would covers cover punish punishes punishable carries outlaws bans under makes penalty".split())


def general(reading: Reading, statement: Statement) -> bool:
    """`a bill on anyone who kills an officer`, not ``whoever finds the killers of six``; `too many women are killed`."""
    if reading.lower(statement.phrase[0] - 1) == "too" and reading.lower(statement.harm.first) in {"are", "is"}:
        return True
    kind = statement.members[0].kind
    is_one_deed = kind is GroupKind.NOBODY or (statement.harm.form is Form.NOUN and kind is GroupKind.COUNTED)
    before = reading.lowers(statement.first - 6, statement.harm.verb)
    before = before[len(before) - before[::-1].index(",") :] if "," in before else before
    return not is_one_deed and bool({"anyone", "whoever", "anybody"}.intersection(before))


def defined(reading: Reading, statement: Statement) -> bool:
    """`The archive counts incidents in which four or more people are shot`: what is counted, none that happened."""
    before = reading.lowers(0, statement.harm.verb)
    is_present = reading.lower(statement.harm.verb - 1) in {"are", "is"}
    return is_present and not _DEFINING.isdisjoint(before) and ("in", "which") in pairwise(before)


_DEFINING = frozenset("defines defined defining definition counts tracks classifies".split())


def at_a_rate(reading: Reading, statement: Statement) -> bool:
    """`kills 19 people an hour`; `for every person who dies here, another dies at home`."""
    group = statement.members[-1]
    if reading.lower(group.first) in {"each", "every"}:
        return True
    if ("for", "every") in pairwise(reading.lowers(0, len(reading.tokens))):
        return True
    is_unit = reading.lower(group.end) in {"a", "an", "per", "every", "each"} and reading.lower(group.end + 1) in _UNITS_OF_TIME
    return is_unit and reading.lower(group.end + 2) not in _APART


_APART = frozenset("later after before earlier ago".split())
"""Words that make a time of a unit: arrested him a day ``later``."""
_UNITS_OF_TIME = frozenset("minute hour day week month".split())


_PRACTISED = frozenset("drill drills mock simulated simulation rehearsal hypothetical".split())
_TOLD = frozenset("novel film movie thriller drama opera painting fiction fictional screenplay sitcom comic video-game".split())


def practised(reading: Reading, statement: Statement) -> bool:
    """`In the drill, rescuers treated 60 casualties of a mock crash`."""
    del statement
    return bool(_PRACTISED.intersection(reading.sentence.lowers))


def invented(reading: Reading, statement: Statement) -> bool:
    """`The film, in which a gunman murders three judges, earned a prize`."""
    words = reading.sentence.lowers
    if not _SPOILING.isdisjoint(words) or ("character" in words and _is_character(words[: statement.harm.verb])):
        return True
    if words[:2] == ("in", "the") and _is_plot(words) and _MAKERS.isdisjoint(words):
        return True
    if not _ROLES.isdisjoint(words) or ("screen", "role") in pairwise(words):
        is_dated = not WEEKDAY_WORDS.isdisjoint(words[statement.harm.end : statement.harm.end + 3])
        if not is_dated and not _IN_THE_PLOT.isdisjoint(words[: statement.harm.verb]):
            return True
    if _TOLD.isdisjoint(words):
        return False
    return words[statement.harm.verb] in PRESENT or words[statement.harm.first] in {"is", "are"}


_SPOILING = frozenset({"spoiler", "spoilers"})


def _is_plot(words: tuple[str, ...]) -> bool:
    """Whether a sentence opens with the work that it tells of: ``In the video game,`` players have killed 20."""
    comma = words.index(",") if "," in words[:5] else 0
    return comma > 2 and words[comma - 1] in _TOLD | {"play", "series", "episode", "game", "show"}


_MAKERS = frozenset("rebels militants gunmen captors released footage captured documentary".split())
"""Words of a film that shows what happened."""


def _is_character(before: tuple[str, ...]) -> bool:
    """Whether somebody's part is the doer: ``her character`` shot a man, ``the actor's character``; no odd character."""
    return any(whose in {"his", "her", "'s"} and noun == "character" for whose, noun in pairwise(before))


_IN_THE_PLOT = frozenset("which where as role".split())
"""Words in front of what happens in a film: a sitcom ``in which`` a gunman kills two."""
_ROLES = frozenset({"starred", "co-starred", "screenplay", "sitcom"})
"""Words of a sentence that tells of a film: in his only ``screen`` role he was killed off."""


def depicted(reading: Reading, statement: Statement) -> bool:
    """`The memorial depicts women tending to a wounded soldier`: a work of art."""
    before = reading.sentence.lowers[: statement.first]
    return not _DEPICTING.isdisjoint(before) and not _WORKS.isdisjoint(before)


_WORKS = frozenset(
    "memorial memorials mural murals painting paintings statue statues sculpture monument drawing poster cartoon film movie novel"
    " play show series artwork exhibit stamp".split()
)
_DEPICTING = frozenset("depicts depict depicting depicted portrays portraying opens begins turns centres centers".split())


def quoted(reading: Reading, statement: Statement) -> bool:
    """`"killing" his rival with a shot from midfield`: a word of death in marks that means it otherwise."""
    verb, words = statement.harm.verb, reading.sentence.lowers
    if not words[verb].startswith(("kill", "murder", "assassinat")) or statement.outcome is not Outcome.KILLED:
        return False
    return verb > 0 and words[verb - 1] in QUOTES and words[verb + 1 : verb + 2] != () and words[verb + 1] in QUOTES


def dug_up(reading: Reading, statement: Statement) -> bool:
    """`Archaeologists found 200 skeletons`: the dead of ages ago."""
    if statement.harm.form is not Form.NOUN or reading.lower(statement.harm.verb) not in _UNEARTHED:
        return False
    return not _DIGGING.isdisjoint(reading.sentence.lowers)


_UNEARTHED = frozenset("skeletons remains bodies".split())
_DIGGING = frozenset(
    "archaeologist archaeologists archaeological archaeology archeologist archeologists archeological medieval crypt"
    " prehistoric".split()
)
"""Words that make the dead of a sentence those of ages ago."""
