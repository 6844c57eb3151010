"""The one tree of errors.

BriefingError            anything a user can mend; its text is one line that says what to do
├── ReadError            an input could not be read or decoded
├── EmptyArticleError    an input holds no words
├── LanguageError        an input is not in English
├── OptionError          an option's value makes no sense (exit status 2)
├── WriteError           a result could not be written
├── MissingError         an optional package is not installed
└── ClusterError         a cluster does not answer, or has lost a shard
"""

from __future__ import annotations

from typing import ClassVar


class BriefingError(Exception):
    """Base of all errors that a user can mend; `str(error)` is one line, `kind` the word for it in a batch's rows."""

    kind: ClassVar[str] = "failed"


class ReadError(BriefingError):
    """An input could not be read or decoded."""

    kind = "unreadable"


class EmptyArticleError(BriefingError):
    """An input holds no words."""

    kind = "empty"


class LanguageError(BriefingError):
    """An input is not in English."""

    kind = "language"


class OptionError(BriefingError):
    """An option's value makes no sense."""


class WriteError(BriefingError):
    """A result could not be written."""


class MissingError(BriefingError):
    """An optional package is not installed."""


class ClusterError(BriefingError):
    """A cluster does not answer, or has lost a shard."""
