"""How counts, statuses and foreign text are worded in the formats for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.casualties import Category, Outcome, Scope, Status
from briefing.quantities import Qualifier, bounds
from briefing.render.foreign import plain

if TYPE_CHECKING:
    from briefing.actors import Actor
    from briefing.brief import Briefing
    from briefing.casualties import CasualtyFigure
    from briefing.document import Span
    from briefing.toll import Toll

NO_FIGURES = "No casualty figures stated."
NO_TOLL = "No toll of the event itself is stated."
NO_ACTORS = "No actors named."


def quote(briefing: Briefing, span: Span | None) -> str:
    """The article's words at `span`, safe to print; empty for None."""
    return plain(briefing.document.quote(span)) if span else ""


def number_cell(value: int | None) -> str:
    """A bound in a table for machines: its digits, nothing for an open one."""
    return "" if value is None else str(value)


def count(briefing: Briefing, figure: CasualtyFigure) -> str:
    """The words of a figure, with its bounds where the words are no plain number: ``dozens (≥ 12)``."""
    words = quote(briefing, figure.span)
    number = bounds(figure.count.low, figure.count.high, figure.count.qualifier)
    return words if any(c.isdigit() for c in words) else f"{words} ({number})"


class Row(NamedTuple):
    """A figure as people read it, each cell safe to print; `is_faint` tells one that does not stand.

    `number` is the count at a glance, `words` the article's own where they are more than that number; `who` is blank
    where these words say it.
    """

    id: str
    outcome: str
    number: str
    words: str
    who: str
    where: str
    event: str
    remarks: str
    sentence: int
    is_faint: bool
    is_aside: bool

    @property
    def figure(self) -> str:
        """The count in one cell: ``≥ 12 (dozens)``."""
        return f"{self.number} ({self.words})" if self.words else self.number

    @property
    def details(self) -> str:
        """What happened, by whom, who says so, and what sets the figure apart."""
        return "; ".join(filter(None, (self.event, self.remarks)))


def row(briefing: Briefing, figure: CasualtyFigure) -> Row:
    """One figure in words; blank is what the article does not say."""
    words = quote(briefing, figure.span)
    number = bounds(figure.count.low, figure.count.high, figure.count.qualifier)
    who = quote(briefing, figure.who)
    return Row(
        id=figure.id,
        outcome=figure.outcome.value,
        number=number,
        words="" if words == number else words,
        who="" if who in words else who,
        where=", ".join(filter(None, (quote(briefing, figure.place), quote(briefing, figure.date)))),
        event=_event(briefing, figure),
        remarks="; ".join(notes(figure)),
        sentence=figure.sentence + 1,
        is_faint=figure.status in (Status.DISPUTED, Status.SUPERSEDED),
        is_aside=figure.scope is not Scope.EVENT,
    )


def rows(briefing: Briefing) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """The figures of the event, then those of longer spans and other events, each in the order of the text."""
    every = [row(briefing, figure) for figure in briefing.casualties]
    return tuple(r for r in every if not r.is_aside), tuple(r for r in every if r.is_aside)


def _event(briefing: Briefing, figure: CasualtyFigure) -> str:
    """``blast by the group (police)``: the event, who is blamed, who says so."""
    parts = [quote(briefing, figure.event)]
    if figure.perpetrator:
        parts.append(f"by {quote(briefing, figure.perpetrator)}")
    if figure.source:
        parts.append(f"({quote(briefing, figure.source)})")
    return " ".join(filter(None, parts))


def pieces(briefing: Briefing, figure: CasualtyFigure) -> list[tuple[str, str]]:
    """What a figure was made of: each piece by its name, with the article's words, safe to print."""
    named = {
        "count": figure.span,
        "harm": figure.harm,
        "who": figure.who,
        "place": figure.place,
        "date": figure.date,
        "event": figure.event,
        "by": figure.perpetrator,
        "source": figure.source,
    }
    return [(name, quote(briefing, span)) for name, span in named.items() if span]


def notes(figure: CasualtyFigure) -> list[str]:
    """What sets a figure apart from a plain reported toll of the main event."""
    found = []
    if figure.status in (Status.DISPUTED, Status.SUPERSEDED):
        found.append(figure.status.value)
    if figure.scope is not Scope.EVENT:
        found.append(figure.scope.value)
    if figure.category is Category.ATTACKER:
        found.append("attacker")
    if figure.combined:
        found.append("killed or injured")
    if figure.part_of:
        found.append(f"part of {figure.part_of}")
    return found


def toll_line(toll: dict[Outcome, Toll], figures: tuple[CasualtyFigure, ...]) -> str:
    """``33 killed, at least 12 injured, about 200 displaced and 5 to 8 missing.``; empty without a toll."""
    rough = {figure.id for figure in figures if figure.count.qualifier is Qualifier.APPROXIMATE}
    parts = []
    for outcome, reading in toll.items():
        conflict = " (sources disagree)" if reading.conflict else ""
        about = "about " if reading.low == reading.high and rough.issuperset(reading.figures) else ""
        parts.append(f"{about}{_spoken(reading.low, reading.high)} {outcome.value}{conflict}")
    sentence = " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))
    return f"{sentence[0].upper()}{sentence[1:]}." if sentence else ""


def _spoken(low: int | None, high: int | None) -> str:
    """Bounds as one says them.

    >>> _spoken(12, None), _spoken(20, 25), _spoken(0, 0)
    ('at least 12', '20 to 25', 'no one')
    """
    if low == high:
        return "no one" if low == 0 else f"{low:,}" if low is not None else "an unknown number"
    if low is None:
        return f"up to {high:,}"
    return f"at least {low:,}" if high is None else f"{low:,} to {high:,}"


def actor_kind(actor: Actor) -> str:
    """``armed group``."""
    return actor.kind.value.replace("_", " ")


def actor_roles(actor: Actor) -> str:
    """``speaker, authority``; a role that says nothing is left out."""
    return ", ".join(role.value for role in actor.roles if role.value != "other")


def actor_aliases(actor: Actor) -> list[str]:
    """The other forms of a name that tell more than the name with its title in front, and than the title."""
    return [plain(alias) for alias in actor.aliases if actor.name not in alias and alias not in (actor.title or "")]


def first_sentence(briefing: Briefing, actor: Actor) -> int | None:
    """The number of the sentence that first names an actor."""
    sentence = briefing.document.sentence_at(actor.mentions[0].start)
    return sentence.index + 1 if sentence else None


def head_line(briefing: Briefing) -> str:
    """Title, or headline, or dateline, of an article."""
    if briefing.article.title:
        return plain(briefing.article.title)
    headline = briefing.document.headline()
    if headline:
        return quote(briefing, headline.span)
    dateline = briefing.document.dateline
    if dateline and dateline.place:
        return ", ".join(filter(None, (quote(briefing, dateline.place), quote(briefing, dateline.date))))
    return "Briefing"


def length_line(briefing: Briefing) -> str:
    """``312 words, 21 sentences``."""
    words = sum(sentence.word_count() for sentence in briefing.document.sentences)
    return f"{counted(words, 'word')}, {counted(len(briefing.document.sentences), 'sentence')}"


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "sentence"), counted(1200, "word")
    ('1 sentence', '1,200 words')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
