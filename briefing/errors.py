"""The one tree of errors.

BriefingError            anything a user can mend; its text is one line that says what to do
├── ReadError            an input could not be read or decoded
├── EmptyArticleError    an input holds no words
├── LanguageError        an input is not in English
├── OptionError          an option's value makes no sense (exit status 2)
└── WriteError           a result could not be written
"""


class BriefingError(Exception):
    """Base of all errors that a user can mend; `str(error)` is one line."""


class ReadError(BriefingError):
    """An input could not be read or decoded."""


class EmptyArticleError(BriefingError):
    """An input holds no words."""


class LanguageError(BriefingError):
    """An input is not in English."""


class OptionError(BriefingError):
    """An option's value makes no sense."""


class WriteError(BriefingError):
    """A result could not be written."""
