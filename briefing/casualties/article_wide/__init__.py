"""What the whole article says of its figures: what a sentence goes on with, who a surname is, who is held for what."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.article_wide.the_missing import is_found
from briefing.casualties.article_wide.victims import counts_others, surname
from briefing.casualties.figure import BODILY_HARM, CasualtyFigure, Category, Outcome, Scope, Status
from briefing.months import WEEKDAY_WORDS
from briefing.patterns import Pattern

if TYPE_CHECKING:
    from briefing.document import Document

_ROUNDED_UP = frozenset(
    "protesters protestors demonstrators activists journalists students opposition members migrants dissidents supporters"
    " reporters lawyers monks workers priests nuns hikers missionaries"
    " protester demonstrator activist journalist dissident reporter editor photographer cameraman blogger correspondent"
    " pro-democracy laureate priest nun missionary hiker".split()
)
"""Words for those whom a state arrests without a deed of violence."""


def fill_from_article(document: Document, figures: list[CasualtyFigure]) -> list[CasualtyFigure]:
    """The figures with what other sentences say of them."""
    figures = _with_scope_of_number(document, _with_scope_before(document, _with_scope_of_first(document, figures)))
    if "convicted of" in document.clean:
        figures = _without_older_trials(document, figures)
    categories = _categories_by_surname(document, figures)
    figures = [replace(figure, category=_category(document, figure, categories)) for figure in figures]
    figures = [
        replace(one, status=Status.SUPERSEDED) if one.outcome is Outcome.MISSING and is_found(document, one) else one
        for one in figures
    ]
    if any(told in document.clean for told in _TOLD_BEFORE):
        figures = [replace(one, status=Status.SUPERSEDED) if _was_told_before(document, one, figures) else one for one in figures]
    if "self-inflicted" not in document.clean:
        return figures
    has_victims = sum(figure.outcome in BODILY_HARM and figure.count.size > 0 for figure in figures) > 1
    return [
        replace(figure, category=Category.ATTACKER) if has_victims and _by_own_hand(document, figure) else figure
        for figure in figures
    ]


def _was_told_before(document: Document, figure: CasualtyFigure, figures: list[CasualtyFigure]) -> bool:
    """Whether somebody had told the press a lower count than the text tells: ``had told reporters that`` nine were dead."""
    before = document.clean[document.sentences[figure.sentence].span.start : figure.span.start]
    if figure.status is not Status.REPORTED or not (_HAD_TOLD.search(before) or _HAD_CONFIRMED.search(before)):
        return False
    alike = (one for one in figures if one.outcome is figure.outcome and one.scope is figure.scope and one.part_of is None)
    return any(one.sentence < figure.sentence and one.count.size > figure.count.size for one in alike)


_HAD_TOLD = Pattern(r"\bhad told (?:\S+ )?(?:reporters|journalists|radio|television)\b[^,;]{0,40}\bthat (?:\S+ ){0,3}$")


_HAD_CONFIRMED = Pattern(r"\b(?:had|was) (?:earlier|previously) (?:confirmed|estimated|announced)\b[^,;]{0,40}$")
"""Words in front of an older count: The Red Cross ``had earlier confirmed`` 20 people dead."""
_TOLD_BEFORE = (
    "had told",
    *(f"{when} {how}" for when in ("earlier", "previously") for how in ("confirmed", "estimated", "announced")),
)
"""Words without which no count of before is looked for."""


def _by_own_hand(document: Document, figure: CasualtyFigure) -> bool:
    """Whether one person died of his own wound, as who killed others does: a man ``died of a self-inflicted wound``."""
    sentence = document.sentences[figure.sentence]
    is_one = figure.outcome is Outcome.KILLED and figure.count.high == 1 and figure.category in _OPEN
    behind = document.clean[figure.harm.end : sentence.span.end]
    between = document.clean[figure.span.end : figure.harm.end]
    is_own = is_one and (_OWN_HAND.match(behind) or _WOUND_AND.search(between)) is not None
    return is_own and _MISHAPS.isdisjoint(sentence.lowers)


_OPEN = (Category.CIVILIAN, Category.UNSPECIFIED)
_OWN_HAND = Pattern(r"[ ,\n]{0,3}(?:of|from|with|by)\b[^.,;]{0,40}\bself-inflicted\b")
_WOUND_AND = Pattern(r"\bwith an? (?:apparent )?self-inflicted (?:gunshot )?wounds?(?: \S+){0,4} and (?:\S+ )?died$")
_MISHAPS = frozenset("non-hostile accident accidental accidentally handling cleaning prison jail cell inmate prisoner".split())
"""Words of a sentence in which one who died by his own hand killed nobody else."""


def link_shares(figures: tuple[CasualtyFigure, ...]) -> tuple[CasualtyFigure, ...]:
    """The figures, each share told by itself ("14 of the wounded") pointing to the last larger count in front of it."""
    linked: list[CasualtyFigure] = []
    for figure in figures:
        is_loose = figure.is_share and figure.part_of is None and figure.count.size > 0
        whole = next((other for other in reversed(linked) if _may_be_whole(other, figure)), None) if is_loose else None
        linked.append(replace(figure, part_of=whole.id, scope=whole.scope) if whole else figure)
    return tuple(linked)


def _may_be_whole(whole: CasualtyFigure, share: CasualtyFigure) -> bool:
    is_larger = whole.count.size > share.count.size
    is_alike = whole.outcome is share.outcome and (whole.scope is share.scope or share.sentence - whole.sentence <= 1)
    return is_alike and is_larger and whole.part_of is None and not whole.is_share


def _with_scope_of_first(document: Document, figures: list[CasualtyFigure]) -> list[CasualtyFigure]:
    """The figures, each named victim's in the scope in which the text first tells of him."""
    scopes: dict[tuple[str, Outcome], Scope] = {}
    for figure in sorted(figures, key=lambda figure: figure.span.start):
        if figure.is_named:
            scopes.setdefault((_surname(document, figure), figure.outcome), figure.scope)
    return [
        replace(figure, scope=scopes[_surname(document, figure), figure.outcome]) if figure.is_named else figure
        for figure in figures
    ]


def _without_older_trials(document: Document, figures: list[CasualtyFigure]) -> list[CasualtyFigure]:
    """The figures, of another event who is no first victim but that of a trial: Men were ``convicted of killing Ann Lee``."""
    named = [figure for figure in figures if figure.is_named and figure.outcome is Outcome.KILLED]
    first = next((figure for figure in named if figure.scope is Scope.EVENT), None)
    mentions = Counter(_surname(document, figure) for figure in named)
    alone = {
        figure.id
        for figure in named
        if first and figure.sentence > first.sentence + 1 and mentions[_surname(document, figure)] == 1
        if _surname(document, first) not in document.sentences[figure.sentence].lowers
        if _TRIED_FOR.search(document.clean[document.sentences[figure.sentence].span.start : figure.span.start])
        if not _SAME.search(document.clean[figure.span.end : document.sentences[figure.sentence].span.end])
    }
    return [replace(figure, scope=Scope.BACKGROUND) if figure.id in alone else figure for figure in figures]


_TRIED_FOR = Pattern(r"\bconvicted of (?:killing|murdering|the (?:killing|murder) of)\b[^,;.]*$")
_SAME = Pattern(r"^ and\b|\b(?:same|too|that day|with (?:her|him|them))\b")
"""What ties somebody to the victim told first: ``on the same day``."""


def _with_scope_of_number(document: Document, figures: list[CasualtyFigure]) -> list[CasualtyFigure]:
    """The figures, a large number told again in the scope in which the text first tells it: At least ``37 hostages`` died."""
    scopes: dict[tuple[Outcome, int | None], Scope] = {}
    for figure in figures:
        scopes.setdefault((figure.outcome, figure.count.low), figure.scope)
    return [
        figure
        if figure.count.size < RETOLD_LEAST or _tells_when(document, figure)
        else replace(figure, scope=scopes[figure.outcome, figure.count.low])
        for figure in figures
    ]


def _tells_when(document: Document, figure: CasualtyFigure) -> bool:
    """Whether the sentence dates its figure by a weekday, as one of the event: ``On Monday`` the toll rose to 45."""
    return figure.scope is Scope.EVENT and not WEEKDAY_WORDS.isdisjoint(document.sentences[figure.sentence].lowers)


RETOLD_LEAST = 20
"""A number of persons that does not come twice by chance."""


def _with_scope_before(document: Document, figures: list[CasualtyFigure]) -> list[CasualtyFigure]:
    """The figures, those that go on with the sentence before in its scope: ``23 others``, "they", ``in that accident``."""
    scopes: dict[int, set[Scope]] = {}
    told: list[CasualtyFigure] = []
    for figure in figures:
        before = scopes.get(figure.sentence - 1, set())
        may_go_on = figure.scope is Scope.EVENT and Scope.EVENT not in before and len(before) == 1
        may_go_on = may_go_on and WEEKDAY_WORDS.isdisjoint(document.sentences[figure.sentence].lowers)
        is_rest = figure.sentence not in scopes and counts_others(document, figure)
        is_sum = may_go_on and figure.count.size >= THOUSANDS
        goes_on = may_go_on and (is_rest or _goes_on(document, figure.sentence))
        goes_on = goes_on or (may_go_on and Scope.CUMULATIVE in before and _tells_more(document, figure.sentence))
        scope = Scope.CUMULATIVE if is_sum else next(iter(before)) if goes_on else figure.scope
        told.append(figure if scope is figure.scope else replace(figure, scope=scope))
        scopes.setdefault(figure.sentence, set()).add(told[-1].scope)
    return told


THOUSANDS = 1000
"""A number of persons that, told behind a count over time, seldom tells of one event."""


def _goes_on(document: Document, sentence: int) -> bool:
    """Whether a sentence speaks of those told in the one before."""
    words = list(document.sentences[sentence].lowers)
    pairs = set(pairwise(words))
    is_that = not pairs.isdisjoint({("in", "that"), ("in", "those"), ("same", "period")})
    is_rest = words[:2] in (["nearly", "all"], ["almost", "all"]) or words[:1] in (["they"], ["most"])
    return is_that or is_rest or ("of" in words[:4] and words[words.index("of") + 1 :][:1] == ["them"])


def _tells_more(document: Document, sentence: int) -> bool:
    """Whether a sentence goes on with what somebody counts over time: The group ``also executed`` 125 of its own."""
    words, tokens = document.sentences[sentence].lowers, document.sentences[sentence].tokens
    also = words.index("also") if "also" in words[:ALSO_REACH] else 0
    is_group = also > 0 and (words[also - 1] in {"group", "they", "militia", "movement"} or tokens[also - 1].text.isupper())
    return is_group and "attack" not in words and words[also + 1 : also + 2] in (("killed",), ("executed",))


ALSO_REACH = 6
"""Tokens of ``The armed group also executed`` at most."""


def _categories_by_surname(document: Document, figures: list[CasualtyFigure]) -> dict[str, Category]:
    """Surname → what the fuller mentions of its bearer say he is."""
    found: dict[str, Category] = {}
    for figure in figures:
        if figure.is_named and figure.category not in _OPEN:
            found.setdefault(_surname(document, figure), figure.category)
    return found


def _surname(document: Document, figure: CasualtyFigure) -> str:
    return surname(document.quote(figure.span))


def _category(document: Document, figure: CasualtyFigure, categories: dict[str, Category]) -> Category:
    """A surname's category is that of its bearer; one man arrested is a suspect, unless he is of those rounded up."""
    if figure.is_named and figure.category is Category.CIVILIAN and figure.outcome is not Outcome.DETAINED:
        return categories.get(_surname(document, figure), figure.category)
    if figure.outcome is Outcome.DETAINED and figure.category in _OPEN:
        words = _words_for(document, figure)
        is_few = figure.count.high is not None and figure.count.high <= SUSPECTS_MOST
        is_crime = not _CRIMES.isdisjoint(document.sentences[figure.sentence].lowers)
        return Category.ATTACKER if is_few and (is_crime or not words & _ROUNDED_UP) else figure.category
    return figure.category


_CRIMES = frozenset(
    "murder murders murdering killing killings shooting shot stabbed stabbing stabbings rape abuse bombing".split()
)
"""Words of a sentence that tells for what deed somebody is arrested."""


def _words_for(document: Document, figure: CasualtyFigure) -> set[str]:
    """The words for who is counted, of a name with those of its title: ``pro-democracy leader`` Ann Lee."""
    words = document.quote(figure.noun).lower().split() if figure.noun else []
    if figure.is_named:
        before = document.clean[max(0, figure.span.start - TITLE_LENGTH) : figure.span.start].lower().split()[-TITLE_MOST:]
        end = max((at + 1 for at, word in enumerate(before) if word in _NO_TITLE or not word[-1].isalpha()), default=0)
        words += before[end:]
    return set(words)


TITLE_LENGTH = 40
"""Characters in front of a name that may tell what the person is."""
TITLE_MOST = 3
"""Words of it at most."""
_NO_TITLE = frozenset("said says that and while by was were told of".split())
SUSPECTS_MOST = 12
"""So many persons arrested may be suspects; more are rounded up."""
