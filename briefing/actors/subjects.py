"""Whether the words behind a mention are the verb of which it is the subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.lexicons import read_words

if TYPE_CHECKING:
    from briefing.document import Document, Token
    from briefing.names.mention import Mention

AUXILIARIES = frozenset(
    "has have had is are was were will would does do did could can should may might must wants want agreed refused".split()
)
_PAST = frozenset(
    "came went took gave made got ran fled shot hit held led left fought found began became kept met stood threw drove drew fell"
    " spoke wrote sent built bought brought caught chose flew forgot forgave hid knew lost paid put rose sang sat saw sold set"
    " shut slept stole struck swore taught thought told tore understood won withdrew broke burst cut died dug beat bore"
    " fire open launch attack kill remain continue plan seek want hope need try use control gather protest search seize"
    " raid storm ambush clash report arrive".split()
)
"""Verbs whose past has no -ed, and plain forms that stand behind a plural."""
_PREPOSITIONS = frozenset("of in by for to from at with against on about near between among over under into".split())
_DETERMINERS = frozenset("the a an this that these those some several his her its their our two three four five six".split())
_SKIPPED = frozenset("who also then later now still , that".split())


COORDINATED = 4
"""Words that a second subject behind "and" may have."""


def is_subject(document: Document, mention: Mention) -> bool:
    """Whether a mention does what the verb behind it says: ``Hooded youths`` threw stones."""
    tokens = document.sentences[mention.sentence].tokens
    if _is_governed(tokens, mention.first):
        return False
    position = mention.end
    if position + 1 < len(tokens) and tokens[position].lower in {"and", "or"}:
        return any(is_verb(token.lower) for token in tokens[position + 2 : position + 2 + COORDINATED])
    while position < len(tokens) and (tokens[position].lower in _SKIPPED or tokens[position].lower.endswith("ly")):
        position += 1
    return position < min(len(tokens), mention.end + 3) and is_verb(tokens[position].lower)


def _is_governed(tokens: tuple[Token, ...], first: int) -> bool:
    position = first - 1
    while position >= 0 and tokens[position].lower in _DETERMINERS:
        position -= 1
    return position >= 0 and tokens[position].lower in _PREPOSITIONS


def is_verb(word: str) -> bool:
    """Whether a word is a finite verb by its form or by the lexicon of saying."""
    regular = word.endswith("ed") and len(word) > 4 and "-" not in word
    return regular or word in AUXILIARIES or word in _PAST or word in read_words("reporting_verbs")
