"""The closed sets and the defaults that the command line offers; light, so that `--help` is."""

from __future__ import annotations

from briefing.enums import StrEnum


class Format(StrEnum):
    """What a briefing is printed as."""

    TERMINAL = "terminal"
    JSON = "json"
    JSONL = "jsonl"
    MARKDOWN = "markdown"
    HTML = "html"
    CSV = "csv"
    TEXT = "text"


class Color(StrEnum):
    """When to print in colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class Method(StrEnum):
    """How the summary's sentences are chosen."""

    NEWS = "news"
    LEAD = "lead"
    LEX_RANK = "lex-rank"
    TEXT_RANK = "text-rank"
    LSA = "lsa"
    LUHN = "luhn"
    KL = "kl"
    SUM_BASIC = "sum-basic"
    EDMUNDSON = "edmundson"
    REDUCTION = "reduction"


class Section(StrEnum):
    """The parts of a briefing that a user may ask for alone."""

    SUMMARY = "summary"
    CASUALTIES = "casualties"
    ACTORS = "actors"


class Table(StrEnum):
    """What a row of the output is: a briefing, or flat, one figure or one actor."""

    BRIEFINGS = "briefings"
    CASUALTIES = "casualties"
    ACTORS = "actors"


SECONDS = 300.0
"""For one document: a text of the greatest length takes some twenty, on a machine that has nothing else to do."""
MEMORY = 2048
"""MiB for one document; the models and the greatest text take a fifth of it."""
SHARD = 256
"""KiB of input in a shard: some five seconds of work, so that cores end together and little is lost."""
