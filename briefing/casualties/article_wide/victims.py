"""Single victims: which figures count one person, and how many persons they are together."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.figure import CasualtyFigure, Outcome
from briefing.months import is_year
from briefing.names.cues import is_given_name
from briefing.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.document import Document

_REST = frozenset("other others another more remaining surviving else".split())
FURTHER = Pattern(r"(?i)(?:another|a (?:second|third|fourth|fifth))\b")
_AGE_BEHIND = Pattern(r"(?i),\s+(?:an?\s+)?(\d{1,3})(?:[- ]year[- ]old\b|,|\.)")
"""The age that follows whom a figure counts: ``Her cousin, a 33-year-old man``, ``a clerk, 37,``."""
AGE = Pattern(r"(?i)\b(\d{1,3})[- ](?:year|month)s?[- ]olds?\b")


def is_single(figure: CasualtyFigure) -> bool:
    """Whether a figure counts exactly one person."""
    return figure.count.low == figure.count.high == 1


def find_rests(document: Document, figures: tuple[CasualtyFigure, ...]) -> frozenset[str]:
    """The ids of figures that count the others beside victims of the same outcome told before.

    "One man was killed and three others were wounded" counts all the wounded: its others are beside the dead.
    """
    found: set[str] = set()
    before: CasualtyFigure | None = None
    largest: dict[Outcome, int] = {}
    for figure in figures:
        if figure.outcome not in _ADDED or figure.count.high == 0 or figure.part_of:
            continue
        size = figure.count.size
        is_behind = before is not None and before.outcome is figure.outcome
        is_beside = before is not None and before.sentence == figure.sentence
        is_less = not is_beside and size < largest.get(figure.outcome, 0)
        is_other = counts_others(document, figure) or (figure.rule == "along-with" and is_beside)
        if is_other and (is_behind or is_less):
            found.add(figure.id)
        before = figure
        largest[figure.outcome] = max(size, largest.get(figure.outcome, 0))
    return frozenset(found)


_ADDED = (Outcome.KILLED, Outcome.INJURED, Outcome.ABDUCTED)
"""Outcomes of which "five others" are beside those told before."""


def head_of(document: Document, figure: CasualtyFigure) -> str:
    """The last word of who is counted: a surname or a noun."""
    words = words_of(document, figure).lower().rstrip(".,").split()
    return words[-1] if words else ""


def counts_others(document: Document, figure: CasualtyFigure) -> bool:
    """Whether a figure counts others beside someone: ``three others``, ``another`` 122; not ``Ann Lee and three others``."""
    if not is_single(figure) and word_before(document, figure) in {"her", "his", "other", "another"}:
        return True
    words = words_of(document, figure).lower().replace("more than", "over").split()
    rest = next((number for number, word in enumerate(words) if word in _REST), None)
    return rest is not None and "and" not in words[:rest]


def word_before(document: Document, figure: CasualtyFigure) -> str:
    """The word right in front of a figure's count in lower case; empty where a mark or nothing stands there."""
    before = document.clean[max(0, figure.span.start - WORD_MOST) : figure.span.start]
    last = before.split()[-1:] if before[-1:].isspace() else []
    return last[0].lower() if last and last[0].isalpha() else ""


WORD_MOST = 20
"""Characters of a word that is looked for in front of a figure."""


def words_of(document: Document, figure: CasualtyFigure) -> str:
    end = figure.noun.end if figure.noun else figure.span.end
    start = min(figure.span.start, figure.noun.start if figure.noun else figure.span.start)
    return document.clean[start:end]


def surname(words: str) -> str:
    """The last word of a name that is no "Jr."."""
    parts = [part.lower().rstrip(".,") for part in words.split()]
    return next((part for part in reversed(parts) if part not in {"jr", "sr", "ii", "iii"}), "")


REPEATED = 24
"""Characters in front of "another": where they are the same ones, a headline is repeated."""


def count_victims(document: Document, singles: list[CasualtyFigure]) -> tuple[int, tuple[str, ...]]:
    """How many persons the single figures count, and the ids of the figures that tell them apart.

    Different surnames and different ages are different persons, as are those of one sentence; "another" and "a second man"
    are further ones, and so is the driver of the only one named. Anyone else may be one of those.
    """
    told = [figure for figure in singles if _tells_whom(document, figure)] or singles
    too = _met_it_too(document, told) if len(told) > 1 else []
    also = _first_of_each([figure for figure in too if figure.is_named], lambda figure: surname(words_of(document, figure)))
    more = _further(document, told)
    further = [*more, *also]
    known = {surname(words_of(document, figure)) for figure in told if figure.id in also}
    others = [
        figure
        for figure in told
        if (figure is told[0] or not FURTHER.match(words_of(document, figure)))
        and figure.id not in more
        and surname(words_of(document, figure)) not in known
    ]
    names = _by_name(document, others)
    by_kind = _of_other_kinds(document, others)
    apart = max((names, _by_age(document, others), _of_one_sentence(document, others), by_kind), key=len)
    if len(names) <= 1 >= len(apart) and others:
        apart = [*(names or [others[0].id]), *_escorts(document, others[not names :])]
    least = _least_by_ordinal(document, told)
    if len(apart) < 2 and told:
        strangers = _strangers(document, too)
        same = [figure.id for figure in others if figure.id not in strangers]
        return max(least, min(1, len(same)) + len(further) + len(strangers)), (*same, *further, *strangers)
    return max(least, len(apart) + len(further)), (*apart, *further)


def _least_by_ordinal(document: Document, told: list[CasualtyFigure]) -> int:
    """How many there are at least where the first of several told is ``a second person`` to die or be held; 0 without that."""
    words = words_of(document, told[0]).lower().split() if len(told) > 1 and told[0].outcome in _NUMBERED else []
    return 2 if words[:2] == ["a", "second"] else 0


_NUMBERED = (Outcome.KILLED, Outcome.DETAINED)
"""Outcomes whose victims are numbered apart: ``a third person is missing`` counts the dead, too."""


def _tells_whom(document: Document, figure: CasualtyFigure) -> bool:
    """Whether the story says whom a figure counts, be it only ``a second`` body."""
    is_further = figure.rule == "counted-noun" and FURTHER.match(words_of(document, figure)) is not None
    is_told = figure.noun is not None or is_further
    return is_told and document.sentences[figure.sentence].is_story


def _first_of_each(told: list[CasualtyFigure], mark: Callable[[CasualtyFigure], str | None]) -> list[str]:
    """The id of the first figure of each mark; those without one are left out."""
    found: dict[str, str] = {}
    for figure in told:
        if (key := mark(figure)) is not None:
            found.setdefault(key, figure.id)
    return list(found.values())


def _further(document: Document, told: list[CasualtyFigure]) -> list[str]:
    """The ids of "another", "a second man", "along with her driver" and "the other one" behind others, a headline's once."""
    pairs = ((one, other) for one, other in pairwise(told) if other.sentence - one.sentence <= 1)
    unnamed = {id(other) for one, other in pairs if words_of(document, one).lower().startswith(("a ", "an ", "one "))}

    def mark(figure: CasualtyFigure) -> str | None:
        is_further = figure is not told[0] and FURTHER.match(words_of(document, figure)) is not None
        is_other = id(figure) in unnamed and words_of(document, figure).lower().startswith("the other ")
        is_further = is_further or (figure.rule == "along-with" and len(told) == 2)
        return document.clean[max(0, figure.span.start - REPEATED) : figure.span.end].lower() if is_further or is_other else None

    return _first_of_each(told, mark)


def _strangers(document: Document, too: list[CasualtyFigure]) -> list[str]:
    """The ids of the unnamed of `too`, of each kind one: Lee was held; ``a 33-year-old woman was also``; ``his wife``, too."""
    unnamed = [figure for figure in too if words_of(document, figure).lower().startswith(("a ", "an "))]
    kin = (figure for figure in too if words_of(document, figure).lower().startswith(("his ", "her ")))
    unnamed += [figure for figure in kin if not any(map(is_year, document.sentences[figure.sentence].lowers))]
    return _first_of_each(unnamed, lambda figure: head_of(document, figure))


def _met_it_too(document: Document, told: list[CasualtyFigure]) -> list[CasualtyFigure]:
    """Who met it, too, soon behind another one: His bodyguard, Elie Khalil, was ``also`` killed."""
    return [
        figure
        for earlier, figure in pairwise(told)
        if figure.sentence - earlier.sentence < NEAR_SENTENCES
        and _ALSO.search(document.clean, max(0, figure.harm.start - ALSO_MOST), figure.harm.start)
    ]


NEAR_SENTENCES = 3
"""Sentences from a victim to the one who was "also" hit; farther off "also" speaks of another."""
_ALSO = Pattern(r"(?i)\balso (?:found )?\Z")
ALSO_MOST = 16
"""Characters of ``also found`` in front of a predicate at most."""


def _by_name(document: Document, told: list[CasualtyFigure]) -> list[str]:
    """The ids of the named ones, one for each surname; one told by a given name alone, elsewhere, may be any of them."""
    named = _without_short(document, [figure for figure in told if figure.is_named])
    first = [figure for figure in named if is_given_name(words_of(document, figure))]
    others = [figure for figure in named if figure not in first]
    is_one = len({words_of(document, figure) for figure in first}) == 1
    if is_one and {figure.sentence for figure in first}.isdisjoint(figure.sentence for figure in others):
        named = others or named
    return _first_of_each(named, lambda figure: _sound_of(surname(words_of(document, figure))))


def _without_short(document: Document, named: list[CasualtyFigure]) -> list[CasualtyFigure]:
    """The named ones without those told by one word of another one's name: ``Lee`` of Lee Kuan Yew."""
    words = [words_of(document, figure) for figure in named]
    in_full = {word for name in words if " " in name for word in name.split()}
    return [figure for figure, name in zip(named, words, strict=True) if name not in in_full]


def beyond_the_listed(document: Document, lists: list[CasualtyFigure], singles: list[CasualtyFigure]) -> list[str]:
    """The ids of the named ones that no list of names holds: Ann Lee and Bo Roe died; the pilot, ``Cy Poe``, died, too."""
    listed = {word.strip(".,").lower() for figure in lists for word in words_of(document, figure).split()}
    others = [figure for figure in singles if figure.is_named and surname(words_of(document, figure)) not in listed]
    return _by_name(document, others)


def _sound_of(name: str) -> str:
    """A long surname without its vowels and doubled letters, which two spellings of one name differ by."""
    if len(name) < SPELLED_LEAST:
        return name
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouy'’-]", "", name))


SPELLED_LEAST = 8
"""Letters of a surname that a text may well spell in two ways."""


def _by_age(document: Document, told: list[CasualtyFigure]) -> list[str]:
    """The ids of the unnamed ones whose age is told, one for each age."""

    def mark(figure: CasualtyFigure) -> str | None:
        behind = figure.noun.end if figure.noun else figure.span.end
        age = AGE.search(words_of(document, figure)) or _AGE_BEHIND.match(document.clean, behind)
        return age[1] if age else None

    return _first_of_each([figure for figure in told if not figure.is_named], mark)


def _of_one_sentence(document: Document, told: list[CasualtyFigure]) -> list[str]:
    """The ids of those whom one sentence tells apart, the most there are: ``Ann Lee was shot and a girl was hit``."""
    found: dict[int, dict[str, str]] = {}
    for figure in told:
        words = words_of(document, figure).lower()
        is_first = figure.sentence not in found
        is_joined = word_before(document, figure) in {"and", "while"}
        if (is_first or is_joined) and (figure.is_named or words.startswith(("a ", "an ", "his ", "her "))):
            key = figure.id if figure.rule == "gapped" else words  # a man was shot in the arm and a man in the leg
            found.setdefault(figure.sentence, {}).setdefault(key, figure.id)
    return max((list(ids.values()) for ids in found.values()), key=len, default=[])


def _of_other_kinds(document: Document, told: list[CasualtyFigure]) -> list[str]:
    """The ids of those who are told one behind the other as different ones: the mayor's wife was hit, ``a fish vendor`` too."""
    found: list[CasualtyFigure] = []
    for figure in told:
        is_first = not found and not figure.is_named
        is_new = words_of(document, figure).lower().startswith(("a ", "an ")) and bool(found)
        if is_first or (is_new and all(_are_other_persons(document, one, figure) for one in found)):
            found.append(figure)
    return [figure.id for figure in found]


def _are_other_persons(document: Document, one: CasualtyFigure, other: CasualtyFigure) -> bool:
    """Whether two unnamed ones cannot be the same, by what they are: a marine and an engineer."""
    if one.is_named or other.is_named or one.sentence == other.sentence:
        return False
    heads = head_of(document, one), head_of(document, other)
    return heads[0] != heads[1] and _ANYONE.isdisjoint(heads) and not any(head.endswith("-old") for head in heads)


_ANYONE = frozenset(
    "victim person teen teenager youth child student one adult he she him her juvenile relative infant toddler baby friend man"
    " boy male woman girl female son daughter brother sister husband wife father mother boyfriend girlfriend minor resident"
    " neighbor suspect kid grandson granddaughter nephew niece uncle aunt cousin couple individual".split()
)
"""Nouns that anybody may be called by, whatever else he is."""


def _escorts(document: Document, told: list[CasualtyFigure]) -> list[str]:
    """The ids of those who went with the only person named: ``her escort``, ``his driver``."""

    def mark(figure: CasualtyFigure) -> str | None:
        words = words_of(document, figure).lower().split()
        return words[-1] if words[:1] in (["his"], ["her"]) and words[-1] in _ESCORTS else None

    return _first_of_each(told, mark)


_ESCORTS = frozenset(
    "escort driver bodyguard chauffeur aide assistant secretary guard guide interpreter companion colleague gunman"
    " administrator".split()
)
