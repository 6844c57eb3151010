"""Briefings onto a terminal, into a pipe or a file: which renderer, how wide, in what ink."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

from briefing.choices import Color, Format
from briefing.errors import WriteError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefing.brief import Briefing
    from briefing.merge import MergedBriefing
    from briefing.render import Ink, Layout

PIPE_WIDTH = 100
WIDTHS = range(20, 501)


def render(briefings: list[Briefing], format_: Format, layout: Layout, *, is_of_many: bool = False) -> str:
    """The briefings in one text; each renderer is imported only when it prints. `is_of_many`: several inputs were named."""
    if format_ is Format.TERMINAL:
        from briefing.render import terminal

        return "\n".join(terminal.render(briefing, layout) for briefing in briefings)
    if format_ is Format.MARKDOWN:
        from briefing.render import markdown

        return "\n".join(markdown.render(briefing, layout) for briefing in briefings)
    if format_ is Format.HTML:
        from briefing.render import html

        return html.render(briefings, layout)
    if format_ is Format.CSV:
        from briefing.render import csv

        return csv.render(briefings, layout.sections[0], explain=layout.explain)
    if format_ is Format.TEXT:
        from briefing.render import text

        return "".join(
            text.render(briefing, layout.sections, explain=layout.explain, names_article=is_of_many) for briefing in briefings
        )
    from briefing.render import json

    print_json = json.render if format_ is Format.JSON else json.render_line
    return "".join(print_json(briefing, layout.sections, explain=layout.explain) for briefing in briefings)


def render_merged(merged: Sequence[MergedBriefing], format_: Format, layout: Layout) -> str:
    """The events in one text."""
    if format_ is Format.TERMINAL:
        from briefing.render.merged import terminal

        return "\n".join(terminal.render(one, layout) for one in merged)
    if format_ is Format.MARKDOWN:
        from briefing.render.merged import markdown

        return "\n".join(markdown.render(one) for one in merged)
    if format_ is Format.HTML:
        from briefing.render.merged import html

        return html.render(merged)
    if format_ is Format.CSV:
        from briefing.render.merged import csv

        return csv.render(merged)
    if format_ is Format.TEXT:
        from briefing.render.merged import text

        return "".join(text.render(one) for one in merged)
    from briefing.render.merged import json

    print_json = json.render if format_ is Format.JSON else json.render_line
    return "".join(print_json(one) for one in merged)


def columns() -> int:
    """The terminal's width; in a pipe COLUMNS, else 100."""
    if not _is_terminal() and not os.environ.get("COLUMNS", "").isdigit():
        return PIPE_WIDTH
    return min(max(shutil.get_terminal_size((PIPE_WIDTH, 40)).columns, WIDTHS.start), WIDTHS[-1])


def choose_ink(color: Color, output: Path | None) -> Ink:
    """Colour when asked for; else by NO_COLOR, FORCE_COLOR and whether a terminal looks on."""
    from briefing.render import Ink

    if color is not Color.AUTO:
        return Ink.COLOR if color is Color.ALWAYS else Ink.PLAIN
    is_watched = output is None and _is_terminal() and os.environ.get("TERM") != "dumb"
    if os.environ.get("NO_COLOR"):
        return Ink.EMPHASIS if is_watched else Ink.PLAIN
    is_forced = os.environ.get("FORCE_COLOR", "0") not in {"", "0", "false"}
    return Ink.COLOR if is_forced or is_watched else Ink.PLAIN


def write(text: str, output: Path | None) -> None:
    """To a file whole or not at all, or to standard output as UTF-8."""
    if output is not None and str(output) != "-":
        from briefing.output import replacing

        with replacing(output) as stream:
            stream.write(text)
        return
    if sys.stdout is None:  # closed by the shell: >&-
        raise WriteError("standard output is closed; name a file with --output")
    try:
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        silence_stdout()
        raise WriteError(f"standard output: cannot be written ({error.strerror}); write elsewhere") from error


def _is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def silence_stdout() -> None:
    """Point standard output at nothing, so that its closing flush does not complain of the closed pipe."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
