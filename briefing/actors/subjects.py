"""Whether the words behind a mention are the verb of which it is the subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.verb_forms import is_verb

if TYPE_CHECKING:
    from briefing.document import Document, Token
    from briefing.names.mention import Mention

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
