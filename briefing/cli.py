"""The command line: options in, text out, exit status as README.md says."""

from __future__ import annotations

import sys
from pathlib import Path  # noqa: TC003 -- typer reads it at run time
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from briefing import __version__
from briefing.choices import MEMORY, SECONDS, SHARD, Color, Format, Method, Section, Table
from briefing.errors import BriefingError, OptionError
from briefing.help import Command
from briefing.printing import WIDTHS, choose_ink, columns, render, render_merged, silence_stdout, write

if TYPE_CHECKING:
    from datetime import date

    from briefing.article import Article
    from briefing.brief import Briefing, Options

SOME_FAILED, WRONG_USAGE, INTERRUPTED = 1, 2, 130
LONGEST = 365 * 24 * 3600.0
"""A timeout in seconds stays below."""

app = typer.Typer(
    add_completion=True,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Read news text; print its gist, its casualty figures and its actors.",
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"briefing {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    pass


@app.command(cls=Command)
def summarize(
    files: Annotated[
        Optional[list[str]], typer.Argument(metavar="[FILE]...", help='Articles; none or "-": standard input.')
    ] = None,
    sentences: Annotated[Optional[int], typer.Option("-n", "--sentences", min=1, help="Summary length in sentences.")] = None,
    words: Annotated[Optional[int], typer.Option(min=1, help="Summary length in words, at most.")] = None,
    percent: Annotated[
        Optional[float], typer.Option(min=0.1, max=100, help="Summary length in percent of the sentences.")
    ] = None,
    method: Annotated[Method, typer.Option("-m", "--method", help="How sentences are chosen.")] = Method.NEWS,
    focus: Annotated[Optional[str], typer.Option(metavar='"WORDS"', help="Prefer sentences on this.")] = None,
    format_: Annotated[Format, typer.Option("-f", "--format", help="What to print.")] = Format.TERMINAL,
    output: Annotated[Optional[Path], typer.Option("-o", "--output", help="Write there instead of standard output.")] = None,
    section: Annotated[Optional[list[Section]], typer.Option(help="Print only this part (repeatable).")] = None,
    date: Annotated[
        Optional[str], typer.Option(metavar="YYYY-MM-DD", help="The date of the article, or of all that are given.")
    ] = None,
    title: Annotated[Optional[str], typer.Option(help="The title of the article, or of all that are given.")] = None,
    color: Annotated[Color, typer.Option(help="When to print in colour.")] = Color.AUTO,
    width: Annotated[Optional[int], typer.Option(min=WIDTHS.start, max=WIDTHS[-1], help="Columns to print in.")] = None,
    full: Annotated[
        bool, typer.Option("--full", help="Print the whole article, too, with its figures and names marked.")
    ] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Say which rule found each figure, and from which words.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Brief a text that is not in English, too.")] = False,
) -> None:
    """Brief one or several articles."""
    chosen = _sections(section, format_, full=full)
    sources = _sources(files, output)
    options = _options(method, sentences, words, percent, focus)
    published = _day(date)
    briefings: list[Briefing] = []
    for source in sources:
        try:
            briefings.append(_brief(source, title, published, options, force))
        except BriefingError as error:
            _complain(f"briefing: {_name(source)}: {error}")
    if briefings:
        from briefing.render import Layout

        layout = Layout(chosen, width or columns(), choose_ink(color, output), full, explain)
        write(render(briefings, format_, layout, is_of_many=len(sources) > 1), output)
    if len(briefings) < len(sources):
        raise typer.Exit(SOME_FAILED)


@app.command(cls=Command)
def merge(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE FILE...", help='Reports: articles, or JSONL with "id" and "text"; "-": stdin.')
    ],
    date: Annotated[
        Optional[list[str]], typer.Option(metavar="NAME=YYYY-MM-DD", help="The date of the report in file NAME (repeatable).")
    ] = None,
    one_event: Annotated[bool, typer.Option("--one-event", help="All reports tell of one event.")] = False,
    sentences: Annotated[Optional[int], typer.Option("-n", "--sentences", min=1, help="Summary length in sentences.")] = None,
    words: Annotated[Optional[int], typer.Option(min=1, help="Summary length in words, at most.")] = None,
    focus: Annotated[Optional[str], typer.Option(metavar='"WORDS"', help="Prefer sentences on this.")] = None,
    format_: Annotated[Format, typer.Option("-f", "--format", help="What to print.")] = Format.TERMINAL,
    output: Annotated[Optional[Path], typer.Option("-o", "--output", help="Write there instead of standard output.")] = None,
    color: Annotated[Color, typer.Option(help="When to print in colour.")] = Color.AUTO,
    width: Annotated[Optional[int], typer.Option(min=WIDTHS.start, max=WIDTHS[-1], help="Columns to print in.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Brief texts that are not in English, too.")] = False,
) -> None:
    """Brief several reports of one event together; reports of other events are told apart."""
    from briefing.brief import brief
    from briefing.merge import merge as merge_briefings
    from briefing.merge.inputs import read_reports

    options = _options(Method.NEWS, sentences, words, None, focus)
    articles, failures = read_reports(_sources(files, output), date or [], force=force)
    for source, error in failures:
        _complain(f"briefing: {_name(source)}: {error}")
    merged = merge_briefings([brief(article, options) for article in articles], options, one_event=one_event)
    if merged:
        from briefing.render import Layout

        write(render_merged(merged, format_, Layout(width=width or columns(), ink=choose_ink(color, output))), output)
    if failures:
        raise typer.Exit(SOME_FAILED)


@app.command(cls=Command)
def batch(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...", help='JSONL (.gz, .zst), Parquet, folders, files; "-".')],
    output: Annotated[str, typer.Option("-o", "--output", help="JSONL (.gz, .zst), or a Parquet folder: NAME.parquet, NAME/.")],
    table: Annotated[Table, typer.Option(help="A row each briefing, or flat: each figure, each actor.")] = Table.BRIEFINGS,
    sentences: Annotated[Optional[int], typer.Option("-n", "--sentences", min=1, help="Summary length in sentences.")] = None,
    words: Annotated[Optional[int], typer.Option(min=1, help="Summary length in words, at most.")] = None,
    percent: Annotated[
        Optional[float], typer.Option(min=0.1, max=100, help="Summary length in percent of the sentences.")
    ] = None,
    method: Annotated[Method, typer.Option("-m", "--method", help="How sentences are chosen.")] = Method.NEWS,
    focus: Annotated[Optional[str], typer.Option(metavar='"WORDS"', help="Prefer sentences on this.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Brief texts that are not in English, too.")] = False,
    cluster: Annotated[
        Optional[str], typer.Option(metavar="ADDRESS", help='A Dask scheduler; "local": one for this run.')
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with a run that was broken off.")] = False,
    processes: Annotated[Optional[int], typer.Option(min=1, help="Documents at once; the cores of this machine.")] = None,
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds that one document may take.")] = SECONDS,
    memory: Annotated[int, typer.Option(min=256, help="MiB that one document may take.")] = MEMORY,
    shard: Annotated[int, typer.Option(min=1, help="KiB of input that are done, or done again, together.")] = SHARD,
) -> None:
    """Brief a corpus: one briefing, or one error with its reason, an input."""
    from briefing.batch.job import MEBIBYTE, Bounds, Settings
    from briefing.batch.run import Plan, run

    if not timeout < LONGEST:
        raise OptionError("--timeout is a number of seconds, less than a year")
    if (sentences, words, percent, focus) != (None,) * 4:
        _options(method, sentences, words, percent, focus)
    settings = Settings(method.value, sentences, words, percent, focus or "", force, table)
    plan = Plan(tuple(sources), output, settings, Bounds(timeout, memory * MEBIBYTE), resume, processes, shard, cluster)
    failed = run(plan, complain=lambda source, reason: _complain(f"briefing: {_name(source)}: {reason}"))
    if failed:
        where = "standard output" if output == "-" else output
        _complain(f'briefing: {failed} of the inputs could not be briefed; each is named above, or by its "error" in {where}')
        raise typer.Exit(SOME_FAILED)


@app.command(cls=Command)
def schema(
    merged: Annotated[bool, typer.Option("--merged", help="That of a merged briefing.")] = False,
) -> None:
    """Print the JSON Schema of a briefing."""
    import json

    from briefing.schema import briefing_schema, merged_schema

    write(json.dumps(merged_schema() if merged else briefing_schema(), indent=2) + "\n", None)


def _sources(files: list[str] | None, output: Path | None) -> list[str]:
    """The inputs named, or standard input; ends the run where that makes no sense, or where the output would replace one."""
    if not files and sys.stdin is not None and sys.stdin.isatty():
        _complain("usage: briefing summarize [FILE]..., or pipe an article in (briefing summarize --help)")
        raise typer.Exit(WRONG_USAGE)
    if files and files.count("-") > 1:
        raise OptionError('"-" is named twice; standard input can be read only once')
    if files and output is not None:
        from briefing.article.source import refuse_own_input

        refuse_own_input(files, output)
    return files or ["-"]


def _brief(source: str, title: str | None, published: date | None, options: Options, force: bool) -> Briefing:
    from briefing.article import read_article
    from briefing.brief import brief

    article: Article = read_article(source, title=title, published=published, force=force)
    return brief(article, options)


def _options(method: Method, sentences: int | None, words: int | None, percent: float | None, focus: str | None) -> Options:
    from briefing.brief import choose_options

    return choose_options(method, sentences=sentences, words=words, percent=percent, focus=focus, dash="--")


def _day(text: str | None) -> date | None:
    from briefing.dates import read_day

    day = read_day(text) if text is not None else None
    if text is not None and day is None:
        raise OptionError(f"--date {text}: is no day; write YYYY-MM-DD")
    return day


def _sections(names: list[Section] | None, format_: Format, *, full: bool) -> tuple[Section, ...]:
    """The sections to print; ends the run where a format cannot do what is asked."""
    if full and format_ in (Format.JSON, Format.JSONL, Format.CSV, Format.TEXT):
        raise OptionError(f"--full is for people to read; leave it out or leave out --format {format_.value}")
    if format_ is Format.CSV:
        if len(set(names or ())) > 1:
            raise OptionError("--format csv prints one table; name one --section")
        names = names or [Section.CASUALTIES]
    return tuple(section for section in Section if not names or section in names)


def _name(source: str) -> str:
    return "standard input" if source == "-" else source or "''"


def _complain(line: str) -> None:
    typer.echo("".join(c if c.isprintable() else " " for c in line), err=True)


def main() -> None:
    """Run the command line; turn every mendable error into one line and a status."""
    try:
        sys.exit(app(prog_name="briefing", standalone_mode=False))
    except typer.TyperException as error:
        _complain_of_usage(error)
        sys.exit(WRONG_USAGE)
    except BriefingError as error:
        _complain(f"briefing: {error}")
        sys.exit(WRONG_USAGE if isinstance(error, OptionError) else SOME_FAILED)
    except BrokenPipeError:
        silence_stdout()
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except OSError as error:
        silence_stdout()
        name = "standard output" if error.filename is None else error.filename
        _complain(f"briefing: {name}: cannot be used ({error.strerror}); name another place")
        sys.exit(SOME_FAILED)


def _complain_of_usage(error: typer.TyperException) -> None:
    """Wrong usage in one line that names the help; who says nothing at all is given the help."""
    words = error.format_message()
    if "\n" in words:
        typer.echo(words, err=True)
        return
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "briefing"
    _complain(f"{command}: {words[:1].lower()}{words[1:].rstrip('.')}; {command} --help tells what there is")
