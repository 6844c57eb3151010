"""The help of a command: options in groups, then examples; plain text, since rich would have to be imported for more."""

from __future__ import annotations

from inspect import cleandoc
from typing import TYPE_CHECKING

from typer.core import TyperCommand

if TYPE_CHECKING:
    from typer._click import Context, HelpFormatter

GROUPS: dict[str, tuple[str, ...]] = {
    "Summary": ("sentences", "words", "percent", "method", "focus"),
    "Input": ("date", "title", "one_event", "force"),
    "Output": ("format_", "output", "table", "section", "full", "explain", "color", "width", "merged"),
    "Run": ("resume", "processes", "timeout", "memory", "shard", "cluster"),
}
"""The options of all commands by what they are for, as the parameters are called; the rest stand under "Other"."""

EXAMPLES: dict[str, str] = {
    "summarize": """
        briefing summarize article.txt
        curl -s URL | briefing summarize --full
        briefing summarize -f json article.txt | jq .toll
        briefing summarize -n 2 --focus "hostages Doha" a.txt b.txt
        briefing summarize -f html -o briefing.html article.txt
    """,
    "merge": """
        briefing merge agency.txt gazette.txt radio.txt
        briefing merge reports.jsonl -f json -o event.json
        briefing merge a.txt b.txt --date a=2026-03-10 --one-event
    """,
    "batch": """
        briefing batch corpus.jsonl -o briefings.jsonl
        zcat corpus.jsonl.gz | briefing batch - -o briefings.jsonl
    """,
    "schema": """
        briefing schema > briefing.schema.json
        briefing schema --merged | jq '.properties | keys'
    """,
}

VALUES = {"<int range>": "N", "<float range>": "N", "<int>": "N", "<float>": "N", "<path>": "FILE", "<str>": "TEXT"}
"""What a value is called, by typer's name of its type."""
LEFT_MOST = 30
"""Columns of an option with its value at most; a longer list of values moves into the words beside it."""


class Command(TyperCommand):
    """A command whose help shows its options in groups and ends with examples."""

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Arguments, then each group that has an option."""
        rows: dict[str, list[tuple[str, str]]] = {}
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if record is not None:
                rows.setdefault(_group(param.name or "", param.param_type_name), []).append(_narrow(*record))
        for title in ("Arguments", *GROUPS, "Other"):
            if title in rows:
                with formatter.section(title):
                    formatter.write_dl(rows[title], col_max=LEFT_MOST)

    def format_epilog(self, _ctx: Context, formatter: HelpFormatter) -> None:
        """The examples of the command."""
        examples = cleandoc(EXAMPLES.get(self.name or "", "")).splitlines()
        if examples:
            formatter.write("\nExamples:\n" + "".join(f"  {example}\n" for example in examples))


def _group(name: str, kind: str) -> str:
    if kind == "argument":
        return "Arguments"
    return next((title for title, names in GROUPS.items() if name in names), "Other")


def _narrow(left: str, words: str) -> tuple[str, str]:
    """An option's two columns in plain words, the values it takes in the right one if they are many.

    >>> _narrow("--words <int range>", "Length.")
    ('--words N', 'Length.')
    >>> _narrow("-m, --method <news|lead|lex-rank|text-rank>", "How.")
    ('-m, --method NAME', 'How: news, lead, lex-rank, text-rank.')
    """
    for kind, value in VALUES.items():
        left = left.replace(kind, value)
    option, opening, values = left.partition(" <")
    if not opening or "|" not in values or len(left) <= LEFT_MOST:
        return left, words
    told, stop, rest = words.partition(".")
    return f"{option} NAME", f"{told}: {values.rstrip('>').replace('|', ', ')}{stop}{rest}"
