"""A person's title as worded: in front of the name, or in the words between commas behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.months import WEEKDAY_WORDS
from briefing.names.cues import is_given_name, organization_kind, title_before, title_heads
from briefing.names.generic import heads
from briefing.names.mention import ActorKind, begin_of
from briefing.names.modifiers import DETERMINERS
from briefing.verb_forms import is_verb

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from briefing.document import Document, Span, Token
    from briefing.names.mention import Mention

APPOSITION_MOST = 12
"""Words that a title behind a name may have."""


OFFICES = frozenset(
    "president minister mayor governor premier chancellor king queen prince emir sultan pope archbishop chief sheriff senator"
    " ambassador secretary prosecutor coroner commissioner superintendent director".split()
)
"""Offices that one person of a story holds; spokesmen and officers are many."""
OTHER_OFFICE = frozenset("deputy former vice acting assistant ex ex-minister ex-president junior".split())
"""Words that make another office of one."""


def holds_office(title: Collection[str], office: Sequence[str]) -> bool:
    """Whether a title's words name the office, the last word of which says which: all its words, and no "deputy" more.

    >>> holds_office(["defense", "minister"], ["minister"]), holds_office(["deputy", "minister"], ["minister"])
    (True, False)
    """
    words = set(title)
    return office[-1] in OFFICES and words.issuperset(office) and not OTHER_OFFICE & (words ^ set(office))


def titles_of(document: Document, mention: Mention) -> list[Span]:
    """The spans of the titles that a mention of a person carries: right in front of the name and between commas."""
    before = [mention.title] if mention.title else []
    beside = _apposition(document, mention) or _apposition_before(document, mention)
    return [*before, beside] if beside else before


def is_definite(document: Document, title: Span) -> bool:
    """Whether a title tells who somebody is, not what: ``the Foreign Secretary``, ``US Army commander``; no ``a spokesman``."""
    words = document.quote(title).split()
    return words[0].lower() == "the" or (words[0].lower() not in DETERMINERS and words[0][0].isupper())


def _apposition(document: Document, mention: Mention) -> Span | None:
    """``Pat Hodgkin, the local director of X,``."""
    sentence = document.sentences[mention.sentence]
    tokens = sentence.tokens
    first = mention.end + 1
    if first >= len(tokens) or tokens[mention.end].text != ",":
        return None
    end = first
    while end < len(tokens) and end - first < APPOSITION_MOST and tokens[end].text not in _CLOSING:
        end += 1
    end = _told_end(tokens, first, end)
    if "who" in sentence.lowers[first + 2 : end]:
        who = sentence.lowers.index("who", first + 2)
        end = who if tokens[who].text == "who" and _OF_WHAT.isdisjoint(sentence.lowers[first:who]) else end
    first += tokens[first].lower in {"now", "then"}
    words = [token.lower for token in tokens[first:end]]
    if end >= len(tokens) or not words or words[0] in _JOINING or _TOLD.intersection(words) or _is_clause(tokens[first:end]):
        return None
    if tokens[first].is_capitalized and words[0] in title_heads() and any(is_given_name(t.text) for t in tokens[first + 1 : end]):
        return None
    if not title_heads().isdisjoint(words) and any(map(_tells_another, tokens[first:end], tokens[first + 1 : end])):
        return None
    core = words[: next((at for at, word in enumerate(words) if word in _OF_WHAT), len(words))]
    if not core or core[-1] in _ANYONE:
        return None
    is_title = _is_person(core[-1]) or (core[0] in {"a", "an"} and core[-1].endswith(_AGENT_ENDINGS))
    return sentence.span_of(first, end) if is_title else None


_CLOSING = frozenset({",", ".", ";", "–", '"'})


def _told_end(tokens: tuple[Token, ...], first: int, end: int) -> int:
    """Where a verb of telling cuts off a title: a spokesman for the army ``tweeted Monday``; `end` without one."""
    for at in range(first, min(end, len(tokens) - 1)):
        behind = tokens[at + 1].lower
        if tokens[at].lower.endswith("ed") and (behind == "that" or behind in WEEKDAY_WORDS) and is_verb(tokens[at].lower):
            return at
    return end


def _is_clause(words: tuple[Token, ...]) -> bool:
    """Whether a verb with its object follows: Ann Lee, ``met Bishop Reed``; Bo Roe, ``playing a`` thief."""
    is_deed = words[0].lower.endswith("ing") or is_verb(words[0].lower)
    return len(words) > 1 and is_deed and (words[1].is_capitalized or words[1].lower in DETERMINERS)


def _tells_another(word: Token, behind: Token) -> bool:
    """Whether a title stands in front of a name: Ann Lee, Peru's ``President Bo Roe`` and others."""
    is_title = word.lower in title_heads() and word.is_capitalized
    is_name = is_title and behind.is_capitalized and behind.text[1:].islower() and behind.lower not in title_heads()
    return is_name and organization_kind([behind.lower]) is None


_ANYONE = frozenset("man woman boy girl person victim teenager teen child".split())
"""Nouns that are no title: the ``victim``, Ann Lee."""
_JOINING = frozenset({"and", "or", "but", "with"})
_AGENT_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "eer", "ant")


def _is_person(word: str) -> bool:
    """Whether a word is a title or a noun for one person, alone or behind a hyphen: ``director-general``."""
    parts = {word, *word.split("-")}
    return not parts.isdisjoint(title_heads()) or any(heads().get(part) is ActorKind.PERSON for part in parts)


_TOLD = frozenset("who said says told whose which is was were are has had will would there be can could".split())
"""Words that no title holds."""
_NO_TITLE = _TOLD | {"of"}
"""Words in front of the noun of a title that belong to what goes before: the death ``of`` blogger Ann Lee."""


def _apposition_before(document: Document, mention: Mention) -> Span | None:
    """``The suspect's attorney, Conrad Lau,``; ``a spokeswoman for the ministry, Ann Lee,``; ``Foreign Minister, Bo Roe,``."""
    sentence = document.sentences[mention.sentence]
    tokens = sentence.tokens
    end = begin_of(sentence, mention) - 1
    if end < 2 or tokens[end].text != "," or (core := _core_end(tokens, end)) is None:
        return None
    closing = tokens[mention.end] if mention.end < len(tokens) else None
    if closing is None or not (closing.text in {",", ".", ";"} or closing.lower in _SAYING):
        return None
    length = title_before(tokens, core)
    first = core - max(1, length)
    if length and all(token.is_capitalized for token in tokens[:core]):
        return sentence.span_of(0, end)
    while first > 0 and end - first < APPOSITION_MOST and tokens[first].lower not in _BEGINNINGS:
        if tokens[first - 1].text in {",", ";", "."} or tokens[first - 1].lower in _NO_TITLE:
            return None
        first -= 1
    is_adjunct = tokens[first].lower in {"a", "an"} and first > 0 and tokens[first - 1].lower in _PREPOSITIONS
    if tokens[first].lower not in _BEGINNINGS or is_adjunct:
        return None
    if tokens[first].lower in {"'s", "'"} and first > 0:
        first = _owner_first(tokens, first - 1)
    is_open = closing.lower in _SAYING and first > 0 and tokens[first - 1].is_word
    return None if is_open else sentence.span_of(first, end)


def _core_end(tokens: tuple[Token, ...], end: int) -> int | None:
    """Where the noun of a title that ends at `end` ends: ``a spokeswoman`` for the ministry; None if it names no person."""
    for position in range(end, max(0, end - APPOSITION_MOST), -1):
        is_whole = position == end or tokens[position].lower in _OF_WHAT
        if is_whole and _is_person(tokens[position - 1].lower) and tokens[position - 1].lower not in _ANYONE:
            return position
    return None


_OF_WHAT = frozenset("of for to at in with".split())
"""Words behind which a title tells of what it is: the ambassador ``to`` the UN, an adviser ``at`` the institute."""


def _owner_first(tokens: tuple[Token, ...], first: int) -> int:
    """Where the words for an owner begin: ``the suspect``, ``Ann Lee``."""
    while first > 0 and tokens[first - 1].is_capitalized and tokens[first - 1].lower not in _BEGINNINGS:
        first -= 1
    return first - 1 if first > 0 and tokens[first - 1].lower in _BEGINNINGS else first


_PREPOSITIONS = frozenset("on in at near against with for".split())
_BEGINNINGS = frozenset("the a an his her their its my our another 's '".split())
_SAYING = frozenset("said says told".split())
