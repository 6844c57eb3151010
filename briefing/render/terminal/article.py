"""The article's sentences at a terminal: the chosen ones as a summary, or all of them as the full article."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from rich.text import Text

from briefing.render.foreign import plain
from briefing.render.passages import lines_after, lines_before
from briefing.render.terminal.looks import STYLES, grid, sentence_number, style_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console, ConsoleOptions, RenderableType
    from rich.table import Table

    from briefing.brief import Briefing
    from briefing.document import Span
    from briefing.render.passages import Passage, Piece

CHOSEN = "▌"
"""In the margin of a sentence that the summary took."""


def summary_table(briefing: Briefing, passages: tuple[Passage, ...]) -> Table:
    """The chosen sentences with their numbers."""
    table = grid({"justify": "right", "no_wrap": True}, {"overflow": "fold"})
    for index in briefing.summary.sentences:
        table.add_row(sentence_number(index + 1), _words(briefing, passages[index].pieces))
    return table


def full_article(briefing: Briefing, passages: tuple[Passage, ...], rest: Span) -> Iterator[RenderableType]:
    """Every sentence with its number, figures followed by their ids, the chosen ones with a mark in the margin."""
    chosen = set(briefing.summary.sentences)
    digits = len(str(len(passages))) + 2
    for at, passage in enumerate(passages):
        sentence = passage.sentence
        lines, _ = lines_before(briefing, passage)
        if lines:
            yield Text("\n" + "\n".join(map(plain, lines)), style=STYLES["faint"])
        if at and sentence.paragraph != passages[at - 1].sentence.paragraph:
            yield Text()
        row = grid({"justify": "right", "no_wrap": True, "width": digits}, {"overflow": "fold"})
        row.add_row(sentence_number(sentence.index + 1), _sentence(briefing, passage))
        yield Margin(row, CHOSEN if sentence.index in chosen else " ")
    if tail := lines_after(briefing, rest):
        yield Text("\n" + "\n".join(map(plain, tail)), style=STYLES["faint"])


def _sentence(briefing: Briefing, passage: Passage) -> Text:
    text = Text(style="" if passage.sentence.is_story else STYLES["heading"])
    _, beside = lines_before(briefing, passage)
    if dateline := plain(beside):
        text.append(f"{dateline} ", style=STYLES["faint"])
    return text.append_text(_words(briefing, passage.pieces, with_ids=True))


class Margin(NamedTuple):
    """Something printed with a mark in front of each of its lines."""

    inner: RenderableType
    mark: str

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        """The lines of `inner`, each after the mark and a space."""
        narrower = options.update_width(max(options.max_width - 2, 1))
        for line in console.render_lines(self.inner, narrower, pad=False):
            yield Segment(f"{self.mark} ")
            yield from line
            yield Segment.line()


def _words(briefing: Briefing, pieces: tuple[Piece, ...], *, with_ids: bool = False) -> Text:
    text = Text()
    _append(text, briefing, pieces, "", with_ids=with_ids)
    return text


def _append(text: Text, briefing: Briefing, pieces: tuple[Piece, ...], style: str, *, with_ids: bool) -> None:
    """The pieces in their styles, white space folded; the innermost mark has the colour."""
    for piece in pieces:
        own = f"{style} {style_of(piece.mark.kind)}".strip() if piece.mark else style
        if piece.pieces:
            _append(text, briefing, piece.pieces, own, with_ids=with_ids)
        else:
            _append_plain(text, briefing.document.quote(piece.span), own)
        if with_ids and piece.mark and piece.mark.figure and piece.mark.is_whole:
            text.append(f"[{piece.mark.figure}]", style=STYLES["faint"])


def _append_plain(text: Text, foreign: str, style: str) -> None:
    """Foreign words with the space at their ends kept as one."""
    words = plain(foreign)
    if foreign[:1].isspace() and text.plain[-1:] not in {"", " "}:
        text.append(" ")
    text.append(words, style=style)
    if words and foreign[-1:].isspace():
        text.append(" ")
