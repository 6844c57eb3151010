"""The article in HTML: every sentence numbered, every name marked, every figure linked to its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.render.foreign import escape_html
from briefing.render.passages import MarkKind, lines_after, lines_before
from briefing.render.wording import row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.brief import Briefing
    from briefing.casualties import CasualtyFigure
    from briefing.document import Span
    from briefing.render.passages import Passage, Piece


def sentence_words(briefing: Briefing, passage: Passage) -> str:
    """A sentence with its names and figures marked, without ids or links, for the summary."""
    return "".join(_piece(briefing, piece, {}, None) for piece in passage.pieces).strip()


def article(briefing: Briefing, passages: tuple[Passage, ...], rest: Span, prefix: str) -> str:
    """The whole article as paragraphs; what is of no sentence (captions, say) in lines of its own."""
    return "\n".join(_blocks(briefing, passages, rest, prefix))


def _blocks(briefing: Briefing, passages: tuple[Passage, ...], rest: Span, prefix: str) -> Iterator[str]:
    tips = {figure.id: _tip(briefing, figure, prefix) for figure in briefing.casualties}
    paragraph: list[str] = []
    for at, passage in enumerate(passages):
        lines, beside = lines_before(briefing, passage)
        if paragraph and (lines or passage.sentence.paragraph != passages[at - 1].sentence.paragraph):
            yield _paragraph(paragraph, passages[at - 1])
            paragraph = []
        yield from map(_aside, lines)
        dateline = escape_html(beside)
        paragraph.append((f"{dateline} " if dateline else "") + _sentence(briefing, passage, tips, prefix))
    if paragraph:
        yield _paragraph(paragraph, passages[-1])
    yield from map(_aside, lines_after(briefing, rest))


def _paragraph(sentences: list[str], last: Passage) -> str:
    kind = "" if last.sentence.is_story else ' class="heading"'
    return f"<p{kind}>{' '.join(sentences)}</p>"


def _aside(line: str) -> str:
    return f'<p class="aside">{escape_html(line)}</p>'


def _sentence(briefing: Briefing, passage: Passage, tips: dict[str, str], prefix: str) -> str:
    number = passage.sentence.index + 1
    words = "".join(_piece(briefing, piece, tips, prefix) for piece in passage.pieces)
    if passage.sentence.index not in briefing.summary.sentences:
        return f'<span class="sentence" id="{prefix}s{number}"><span class="at">[{number}]</span> {words}</span>'
    label = f'aria-label="sentence {number}, in the summary"'
    link = f'<a class="at" href="#{prefix}sum-{number}" {label}>[{number}]</a>'
    return f'<span class="sentence chosen" id="{prefix}s{number}">{link} {words}</span>'


def _piece(briefing: Briefing, piece: Piece, tips: dict[str, str], prefix: str | None) -> str:
    """Words with their marks, nested as they are; a figure ends in a link to its row unless `prefix` is None."""
    if piece.pieces:
        words = "".join(_piece(briefing, inner, tips, prefix) for inner in piece.pieces)
    else:
        words = _words(briefing.document.quote(piece.span))
    mark = piece.mark
    if mark is None or not words.strip():
        return words
    if mark.kind is not MarkKind.FIGURE or mark.figure is None:
        return f'<span class="{mark.kind.value}">{words}</span>'
    if prefix is None or not mark.is_whole:
        return f"<mark>{words}</mark>"
    identity, row_id = f"{prefix}{mark.figure}", f"{prefix}row-{mark.figure}"
    link = f'<a href="#{row_id}" aria-describedby="{prefix}tip-{mark.figure}" aria-label="figure {mark.figure}">{mark.figure}</a>'
    return f'<mark id="{identity}">{words}<sup>{link}</sup>{tips[mark.figure]}</mark>'


def _words(foreign: str) -> str:
    """Foreign words with the space at their ends kept as one."""
    words = escape_html(foreign)
    lead = " " if foreign[:1].isspace() else ""
    tail = " " if words and foreign[-1:].isspace() else ""
    return f"{lead}{words}{tail}"


def _tip(briefing: Briefing, figure: CasualtyFigure, prefix: str) -> str:
    """The row of a figure in a line, shown beside its words on hover and focus."""
    cells = row(briefing, figure)
    line = "; ".join(filter(None, (f"{cells.outcome}: {cells.figure}", cells.who, cells.where, cells.details)))
    return f'<span class="tip" id="{prefix}tip-{figure.id}">{escape_html(line)}</span>'
