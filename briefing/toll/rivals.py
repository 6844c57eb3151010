"""Sources that disagree: which counts of one event stand against each other."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.article_wide.victims import counts_others
from briefing.casualties.figure import Category, Outcome
from briefing.casualties.words import FUNCTION_WORDS
from briefing.quantities import Qualifier

if TYPE_CHECKING:
    from briefing.casualties.figure import CasualtyFigure, Count
    from briefing.document import Document

LARGEST_RATIO, SMALLEST_RATIO = 3.0, 0.5
"""A total beyond these multiples of the first one told is of another event or of a part."""
THOUSANDS = 1000
VAGUE_RATIO = 20.0
"""The same where the first total is vague: ``dozens`` may turn out to be 78, thousands ten times as many again."""
EARLY = 4
"""Sentences in which a story tells its own event; a total told later may be another's."""


def size_of(figure: CasualtyFigure) -> int:
    """The one number that a figure is compared by."""
    return figure.count.size


def is_near(figure: CasualtyFigure, first: CasualtyFigure) -> bool:
    """Whether a total may be of the event that the first total told; one called the toll always may."""
    is_thousands = size_of(first) >= THOUSANDS
    largest = (VAGUE_RATIO * (VAGUE_RATIO if is_thousands else 1)) if first.count.qualifier is Qualifier.VAGUE else LARGEST_RATIO
    return figure.rule == "death-toll" or SMALLEST_RATIO * size_of(first) <= size_of(figure) <= largest * size_of(first)


def rival_counts(document: Document, totals: list[CasualtyFigure]) -> list[CasualtyFigure]:
    """The last count of each named source, where sources of one event disagree; none elsewhere."""
    leading = next((figure for figure in totals if figure.count.qualifier is not Qualifier.VAGUE), totals[0])
    victims = [figure for figure in totals if figure.category is not Category.ARMED_GROUP]
    if leading.category is Category.ARMED_GROUP:
        victims = [leading, *(one for one in victims if _is_rival(document, one) or _tells_more(document, one, leading))]
    is_set_against = any(_is_against(document, figure, leading) for figure in victims if figure is not leading)
    said: dict[str, CasualtyFigure] = {}
    for figure in victims:
        is_told = is_near(figure, leading) or _owns_up_below(document, figure, size_of(leading))
        is_told = is_told or _is_far_rival(document, figure, leading)
        is_whole = figure is leading and is_set_against
        is_spoken = figure.source is not None and document.sentences[figure.sentence].is_story
        is_said = is_whole or (is_spoken and not counts_others(document, figure))
        if is_told and is_said and (figure.count.low is not None or _is_at_most_beside(figure, leading)):
            said[_speaker(document, figure)] = figure
    told = _without_round(_of_one_event(document, victims, list(said.values())))
    first = 0 if told and told[0].sentence > totals[0].sentence else 1
    is_contrast = any(_is_against(document, figure, leading) or _is_contrasted(document, figure) for figure in told[first:])
    if "sides" in document.sentences[leading.sentence].lowers:
        return []
    differ = len({(figure.count.low, figure.count.high) for figure in told}) > 1
    return told if differ and (is_contrast or _are_early_rivals(told)) else []


def _without_round(told: list[CasualtyFigure]) -> list[CasualtyFigure]:
    """The counts without ``about 50`` or "more than 50" beside at least 54, which say no other number."""
    finer = [size_of(figure) for figure in told if not _is_round(figure)]
    return [
        figure
        for figure in told
        if not _is_round(figure) or all(abs(size_of(figure) - size) > ROUNDING_MOST * size for size in finer)
    ]


def _is_round(figure: CasualtyFigure) -> bool:
    is_bound = figure.count.qualifier is Qualifier.AT_LEAST and size_of(figure) % 10 == 0
    return is_bound or figure.count.qualifier is Qualifier.APPROXIMATE


ROUNDING_MOST = 0.1
"""How far a round count may lie from the number that it rounds."""


def without_rounded(document: Document, totals: list[CasualtyFigure]) -> list[CasualtyFigure]:
    """The totals without a headline's "43" where the story says "at least 43", or its "more than 600" where that says 622."""
    told = [figure for figure in totals if document.sentences[figure.sentence].is_story]
    bounds = {figure.count.low for figure in told if figure.count.high is None}
    most = max((figure.count.low for figure in told if figure.count.low is not None and is_near(figure, totals[0])), default=0)
    return [
        figure
        for figure in totals
        if document.sentences[figure.sentence].is_story
        or (figure.count.low not in bounds if figure.count.high is not None else (figure.count.low or 0) >= most)
    ]


def without_parts(totals: list[CasualtyFigure]) -> list[CasualtyFigure]:
    """The totals without two, told one behind the other, that make up an earlier one: 39, then ``28 here`` and ``11 there``."""
    parts: set[str] = set()
    told: set[int] = set()
    for one, other in pairwise(totals):
        if size_of(one) + size_of(other) in told and other.sentence <= one.sentence + 1:
            parts |= {one.id, other.id}
        told.add(size_of(one))
    return [total for total in totals if total.id not in parts]


def _is_against(document: Document, figure: CasualtyFigure, leading: CasualtyFigure) -> bool:
    """Whether a count stands against the leading one by what its own sentence and source say."""
    if size_of(figure) < size_of(leading) and _is_of_part(document, figure):
        return False
    is_moved = _is_played_down(document, figure, leading) or _is_played_up(document, figure, leading)
    return _is_rival(document, figure) or is_moved or _tells_more(document, figure, leading)


def _tells_more(document: Document, figure: CasualtyFigure, leading: CasualtyFigure) -> bool:
    """Whether others count more dead than those who say that they killed fighters: 15 militants, the army says; 27 died."""
    if leading.category is not Category.ARMED_GROUP or leading.source is None or figure.source is None:
        return False
    spoke = document.quote(leading.source).lower()
    is_own = leading.perpetrator == leading.source or not _STATE.isdisjoint(spoke.split())
    is_other = figure.source not in {leading.perpetrator, leading.source} and document.quote(figure.source).lower() != spoke
    is_next = 0 <= figure.sentence - leading.sentence <= 1 and figure.category in (Category.CIVILIAN, Category.UNSPECIFIED)
    is_next = is_next and "since" not in document.sentences[figure.sentence].lowers
    return is_own and is_other and is_next and size_of(figure) > size_of(leading)


def _is_of_part(document: Document, figure: CasualtyFigure) -> bool:
    """Whether a count is of one place or one morgue only: ``The toll in`` Syria, a doctor who ``received`` 37 bodies."""
    words = document.sentences[figure.sentence].lowers
    is_there = figure.rule == "death-toll" and not {("toll", "in"), ("dead", "in")}.isdisjoint(pairwise(words))
    return is_there or ("received" in words and not _TALLYING.isdisjoint(words))


def _is_rival(document: Document, figure: CasualtyFigure) -> bool:
    """Whether a source is told to count otherwise: ``a charity gave a figure of 17``, ``put the toll higher``."""
    sentence = document.sentences[figure.sentence]
    words = set(sentence.lowers)
    is_exact = figure.count.qualifier is Qualifier.EXACT
    is_put = figure.rule == "rival" or (is_exact and figure.rule == "death-toll" and not words.isdisjoint(_PUTTING))
    is_tallied = is_exact and figure.rule == "counted-noun" and "bodies" in words and not words.isdisjoint(_TALLYING)
    is_tallied = is_tallied or ("documented" in words and figure.rule == "counted-noun")
    is_put = is_put or (is_exact and figure.rule == "death-toll" and not _OWN_COUNT.isdisjoint(pairwise(sentence.lowers)))
    return figure.source is not None and (is_put or is_tallied or not words.isdisjoint(_OTHERWISE))


_OWN_COUNT = frozenset({("his", "count"), ("her", "count"), ("his", "own"), ("her", "own"), ("their", "own"), ("its", "own")})
"""Words of a count that its teller made: ``his count`` had reached 48."""
_PUTTING = frozenset("put puts gave gives set sets true real actual".split())
_TALLYING = frozenset("morgue morgues mortuary counted received".split())
"""Words of a tally of one's own: a doctor says that the morgue ``received 42 bodies``."""
_OTHERWISE = frozenset("higher conflicting differing contradicted disputed".split())


def _is_played_down(document: Document, figure: CasualtyFigure, leading: CasualtyFigure) -> bool:
    """Whether the state counts fewer dead than the first source, who does not speak for it: ``state media said nine``."""
    if figure.source is None or size_of(figure) >= size_of(leading):
        return False
    if document.clean[: figure.span.start].lower().endswith("only "):
        return True
    if figure.outcome is not Outcome.KILLED:
        return False
    speaks = set(document.quote(figure.source).lower().split())
    spoke = set(document.quote(leading.source).lower().split()) if leading.source else set()
    return not _STATE.isdisjoint(speaks) and _STATE.isdisjoint(spoke)


def _is_played_up(document: Document, figure: CasualtyFigure, leading: CasualtyFigure) -> bool:
    """Whether a body that does not speak for the state counts more than the state did: police said 162, the Front 200."""
    if figure.source is None or leading.source is None or size_of(figure) <= size_of(leading):
        return False
    speaks = set(document.quote(figure.source).lower().split())
    spoke = set(document.quote(leading.source).lower().split())
    return not _CIVIL.isdisjoint(speaks) and not (_STATE | _AUTHORITIES | {"police"}).isdisjoint(spoke)


_CIVIL = frozenset(
    "rights activists opposition union unions monitor observatory residents villagers party front coalition charity network"
    " survivors witnesses locals doctors medics hospital lawyers forum movement league association relatives families"
    " organisers organizers watchdog".split()
)
_STATE = frozenset("government news media television radio ministry army military".split())


def _are_early_rivals(told: list[CasualtyFigure]) -> bool:
    """Whether the lead tells one source's dead and soon another's, somewhat more: 24, says a charity; activists say 31."""
    sizes = [size_of(figure) for figure in told]
    is_lead = all(figure.sentence < EARLY and figure.outcome is Outcome.KILLED for figure in told)
    return is_lead and all(sizes[0] < size <= 2 * sizes[0] for size in sizes[1:])


def _is_at_most_beside(figure: CasualtyFigure, leading: CasualtyFigure) -> bool:
    """Whether an upper bound stands right behind the leading count: 98, says one; ``as many as 300``, says another."""
    return figure is not leading and 0 <= figure.sentence - leading.sentence <= 1


def _is_far_rival(document: Document, figure: CasualtyFigure, leading: CasualtyFigure) -> bool:
    """Whether a count far from the leading one is told right behind it by a source that sees it otherwise."""
    is_next = 0 <= figure.sentence - leading.sentence <= 1
    sizes = sorted((size_of(figure), size_of(leading)))
    is_there = _named_place(document, figure) in {_named_place(document, leading), frozenset()}
    is_like = 0 < sizes[1] <= FAR_MOST * sizes[0] and is_there
    return is_next and is_like and (_is_played_up(document, figure, leading) or _is_played_down(document, figure, leading))


FAR_MOST = 10
"""How many times one count may be the other where the state and others count the same dead."""


def owns_up_to_one(document: Document, figure: CasualtyFigure) -> bool:
    """Whether a source owns up to one only: police ``acknowledged only one`` death."""
    is_only = document.clean[: figure.span.start].lower().endswith("only ")
    return is_only and figure.source is not None and not _OWNING_UP.isdisjoint(document.sentences[figure.sentence].lowers)


def _owns_up_below(document: Document, figure: CasualtyFigure, first: int) -> bool:
    """Whether a source owns up to a count well below the first: ``The government acknowledged two deaths``."""
    words = set(document.sentences[figure.sentence].lowers)
    return bool(words & _OWNING_UP) and figure.source is not None and OWNED_UP_RATIO * size_of(figure) >= first


_OWNING_UP = frozenset("acknowledged admitted conceded".split())
OWNED_UP_RATIO = 5
"""A count owned up to may be so many times smaller than the first."""
_AUTHORITIES = frozenset(
    "authorities officials official officers detectives investigators deputies spokesman spokeswoman".split()
)
AGAINST = frozenset("however while but whereas instead".split())
"""Words that set a source's count against another's rather than mend it."""
_CONTRAST = _OWNING_UP | AGAINST | frozenset("higher lower conflicting differing contradicted only put puts counted".split())
"""Words by which a text sets one source's count against another's."""


def _is_contrasted(document: Document, figure: CasualtyFigure) -> bool:
    """Whether the sentence of a figure, or the one in front of it, sets it against another count."""
    near = document.sentences[max(0, figure.sentence - 1) : figure.sentence + 1]
    return any(token.lower in _CONTRAST for sentence in near for token in sentence.tokens)


def _speaker(document: Document, figure: CasualtyFigure) -> str:
    """The word that a source is told apart by: a surname, ``hospital``; all who speak for the state are one."""
    words = document.quote(figure.source).lower().split() if figure.source else [""]
    core = next((at for at, word in enumerate(words) if at and word in {"with", "at", "from"}), len(words))
    word = next((word for word in words if word in _COUNTING_HOUSES), words[core - 1])
    return "police" if word in _AUTHORITIES else word


_COUNTING_HOUSES = frozenset("morgue morgues mortuary hospital hospitals clinic clinics health".split())
"""Where the dead are counted, not where they died."""


def _of_one_event(document: Document, victims: list[CasualtyFigure], told: list[CasualtyFigure]) -> list[CasualtyFigure]:
    """The counts that are of the first place of all, and of the first persons counted, as far as the text tells."""
    place = next((found for figure in victims if (found := _named_place(document, figure))), frozenset())
    kind = next((figure.category for figure in told if figure.category is not Category.UNSPECIFIED), Category.UNSPECIFIED)
    kinds = {kind, Category.UNSPECIFIED} | ({Category.CIVILIAN} if kind is Category.ARMED_GROUP else set())
    return [figure for figure in told if _named_place(document, figure) in {place, frozenset()} and figure.category in kinds]


def _named_place(document: Document, figure: CasualtyFigure) -> frozenset[str]:
    """The words of a place that is told by name; none for ``the town``, a morgue, the dateline's and the source's own."""
    place, source = figure.place, figure.source
    dateline = document.dateline.span if document.dateline else None
    if place is None or (dateline and place.end <= dateline.end) or (source and source.covers(place)):
        return frozenset()
    words = document.quote(place).split()
    is_named = any(word[0].isupper() for word in words if word.lower() != "the")
    lowers = frozenset(map(str.lower, words))
    return lowers - FUNCTION_WORDS if is_named and _COUNTING_HOUSES.isdisjoint(lowers) else frozenset()


def is_of_other_place(document: Document, first: CasualtyFigure, figure: CasualtyFigure) -> bool:
    """Whether a total is told of another named place than the first one and of another day, or opens with that place."""
    here, there = _named_place(document, first), _named_place(document, figure)
    if figure.rule == "death-toll" or not here or not there or here <= there or there <= here:
        return False
    days = [one.date_iso or document.quote(one.date).lower() for one in (first, figure) if one.date]
    opening = document.sentences[figure.sentence].tokens[:1]
    opens = bool(opening) and opening[0].lower == "in" and figure.place is not None
    return (len(days) > 1 and days[0] != days[1]) or (
        opens and figure.place is not None and figure.place.start <= opening[0].span.end + 1
    )


def bears_out(other: Count, count: Count) -> bool:
    """Whether a count says the same as another, or leaves room for it: ``over 200`` bears out 249."""
    if (other.low, other.high) == (count.low, count.high):
        return True
    if count.low is None or other.low is None or other.high is not None or other.low >= count.low:
        return False
    is_finer = other.low % 10 == 0 and count.low % 10 != 0 and count.low < FINER_MOST * other.low
    return is_finer or count.qualifier in (Qualifier.EXACT, Qualifier.RANGE)


FINER_MOST = 1.3
"""A round bound leaves room for another bound up to so many times as large: ``more than 50`` for at least 54."""
