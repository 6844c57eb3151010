"""Which sentences cannot stand alone: they lean on the one before, hold half a quotation or lack an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.document import Sentence, Token

_POINTING = frozenset("he she it they him his her hers its their theirs them this these those such".split())
_CONNECTIVES = frozenset(
    """additionally also and besides both but consequently either furthermore hence however instead likewise meanwhile
    moreover neither nevertheless nonetheless or otherwise similarly so still then therefore thus yet""".split()
)
_SUBORDINATORS = frozenset(
    """after although as asked at because before by despite during earlier following for from if in later now on once
    since though today until when while with within yesterday""".split()
)
_SUBJECTS = frozenset("he she it they".split())
_VERBS_AFTER_THAT = frozenset("'s could did does has is led made makes may means might was will would".split())
_EVENTS = frozenset(
    """accident ambush announcement assault attack blast bombing crash decision explosion former incident latest latter
    move other others pair quake raid ruling same shooting strike trio two""".split()
)
"""After "The": an event, or one of several persons or things, that an earlier sentence told of."""
LOOK_AHEAD = 9
"""Tokens of an opening clause in which its subject is looked for."""
_QUOTES = frozenset("\"'")
_CLOSERS = frozenset("\"')]")


def leans_back(sentence: Sentence) -> bool:
    """Whether a sentence opens with a pronoun or a connective that points back: "He", "But", "After this, they"."""
    tokens = _words(sentence)
    first, second = _first_two(tokens)
    if first in _POINTING or first in _CONNECTIVES:
        return True
    if first == "that":
        return second in _VERBS_AFTER_THAT
    return first in _SUBORDINATORS and _subject_points(tokens[1:LOOK_AHEAD])


def names_known_event(sentence: Sentence) -> bool:
    """Whether a sentence opens with an event as already told: "The attack"."""
    first, second = _first_two(_words(sentence))
    return first == "the" and second in _EVENTS


def _words(sentence: Sentence) -> list[Token]:
    return [token for token in sentence.tokens if token.text not in _QUOTES]


def _first_two(tokens: list[Token]) -> tuple[str, str]:
    first, second = ([token.lower for token in tokens[:2]] + ["", ""])[:2]
    return first, second


def _subject_points(tokens: list[Token]) -> bool:
    """Whether a pronoun comes before any name: "After that, he", not "After Monday's vote, Mr. Ito"."""
    for token in tokens:
        if token.is_capitalized:
            return False
        if token.lower in _SUBJECTS:
            return True
    return False


def opens_with_quotation(sentence: Sentence) -> bool:
    """Whether a sentence begins inside quotation marks."""
    return sentence.tokens[0].text in _QUOTES


def has_half_quotation(sentence: Sentence) -> bool:
    """Whether a quotation opens or closes outside of the sentence."""
    return sentence.lowers.count('"') % 2 == 1


def has_end_mark(sentence: Sentence) -> bool:
    """Whether a full stop, question or exclamation mark ends the sentence, closing quotes aside."""
    return _last(sentence)[-1:] in {".", "!", "?", "…"}


def is_question(sentence: Sentence) -> bool:
    """Whether a question mark ends the sentence."""
    return _last(sentence).endswith("?")


def _last(sentence: Sentence) -> str:
    for token in reversed(sentence.tokens):
        if token.text not in _CLOSERS:
            return token.text
    return ""
