"""Countries and capitals that act: "Islamabad accuses" is a government, "in Islamabad" is a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.lexicons import read_words
from briefing.names.gazetteer import country_of_capital, country_of_name
from briefing.names.mention import Mention, MentionKind
from briefing.verb_forms import is_verb

if TYPE_CHECKING:
    from briefing.document import Document, Token

_AUXILIARIES = frozenset("will would does did could should may might must wants want agreed refused plans hopes seeks".split())
_HAVING = frozenset("has have had".split())
_PLACING = frozenset("in at near from outside inside around across into of off throughout over through within leave left".split())
_COMPASS = frozenset("northern southern eastern western central northeastern northwestern southeastern southwestern".split())
_RELATIONS = frozenset(
    "relations tensions talks ties war conflict dispute ceasefire truce border negotiations deal agreement clashes hostilities"
    " dialogue trade differences peace treaty".split()
)
_STANCE = frozenset(
    "opposed subservient hostile loyal close allied sympathetic according accountable answer threat message".split()
)
_OBJECT_OF = frozenset(
    "accuses accused accusing blames blamed blaming urges urged urging warns warned warning told asks asked asking demands"
    " pressed presses pressing pressure against with by criticised criticized condemns condemned calls threatens"
    " threatened join joins joined met meets backed backs supports helped".split()
)


def acting_state(document: Document, mention: Mention) -> str | None:
    """The country whose government a mention of a country or capital stands for; None for a mere place."""
    if mention.kind is not MentionKind.PLACE or mention.country is None:
        return None
    is_capital = mention.canonical in country_of_capital()
    if not is_capital and mention.canonical != mention.country:
        return None
    tokens = document.sentences[mention.sentence].tokens
    return mention.country if _acts(tokens, mention) else None


_GOVERNED = frozenset("government governments minister ministers authorities leaders representatives delegations regime".split())
"""Whose state acts through them: the ``governments of`` Iran and Iraq."""
_BEING = frozenset("is are was were".split())
PARTY_REACH = 8
"""Words behind a state's name among which it may be told to be a party to something."""
_PARTIES = frozenset(
    "player players guarantor guarantors"
    " partner partners ally allies member members signatory supporter supporters opponent enemy enemies party committed"
    " determined"
    " ready concerned united responsible prepared willing opposed resolved pleased proud".split()
)
"""What only a state that acts is."""
_STATE_VERBS = frozenset(
    "stands"
    " faces seeks remains supports backs denies rejects insists maintains considers holds keeps sends deploys launches signs"
    " recalls expels imposes lifts suspends bans opposes joins leads fights strikes bombs shells invades occupies controls arms"
    " funds pays buys sells exports imports votes abstains vetoes recognises recognizes withdraws prepares hosts fears"
    " fired sent began took gave made held broke withdrew shot struck led met won lost cut intervened offered".split()
)


def _acts(tokens: tuple[Token, ...], mention: Mention) -> bool:
    start, end = _list_around(tokens, mention)
    before = [token.lower for token in tokens[max(0, start - 6) : start]]
    if before and (before[-1] == "the" or (before[-1] in _COMPASS and not _PLACING.isdisjoint(before[-2:-1]))):
        before.pop()
    after = [token.lower for token in tokens[end : end + PARTY_REACH] if not token.lower.endswith("ly")]
    after = [word for word in _behind_aside(after) if word not in _ADVERBS]
    last = before[-1] if before else ""
    if _is_listed(tokens, start):
        return True
    if tuple(before[-2:]) in _PRESSING:
        return True
    if last in _PLACING or after[:1] == ["'s"] or tuple(before[-2:]) in _BORDERS:
        return last == "of" and not _GOVERNED.isdisjoint(before)
    if last == "to":
        return len(before) > 1 and before[-2] in _STANCE
    if last in {"between", "and"} and ("between" in before or after[:1] == ["and"]):
        return bool(_RELATIONS.intersection(before))
    is_deed = _begins_deed(after) or (_opens_clause(tokens, start) and _is_deed_done(tokens, end))
    is_joint = (start, end) != (mention.first, mention.end) and bool(after) and f"{after[0]}s" in _STATE_VERBS
    is_object = last in _OBJECT_OF and _OF_STATE.isdisjoint(after[:1])
    return is_object or (last == "for" and after[:1] == ["to"]) or is_deed or is_joint


_ADVERBS = frozenset("long always also never still now not".split())
"""Words between a state's name and its verb, or within it."""
_PRESSING = frozenset({("pressure", "from"), ("pressure", "on"), ("sanctions", "on"), ("tariffs", "on")})
"""Words in front of a state that is pressed or presses."""
_BORDERS = frozenset({("border", "with"), ("borders", "with"), ("frontier", "with")})
"""Words in front of a state that only tells where: near the ``border with`` Mali."""


def _behind_aside(after: list[str]) -> list[str]:
    """The words behind a state's name without an aside that only joins it: Kampala``, meanwhile,`` denied it."""
    for aside in ([",", "meanwhile", ","], [",", "however", ","], [",", "for", "its", "part", ","]):
        if after[: len(aside)] == aside:
            return after[len(aside) :]
    return after


def _is_listed(tokens: tuple[Token, ...], first: int) -> bool:
    """Whether a state is one of those that act: nations which have conducted strikes ``include Australia``, Belgium."""
    at = next((at for at in range(first - 1, -1, -1) if not _is_of_list(tokens[at])), -1)
    if at < 1 or not tokens[at].lower.startswith("includ"):
        return False
    before = {token.lower for token in tokens[:at]}
    return not before.isdisjoint(_NATIONS) and not before.isdisjoint({"that", "which", "have", "who"})


def _is_of_list(token: Token) -> bool:
    return token.is_capitalized or token.lower in {",", "and", "the"}


_NATIONS = frozenset("nations countries states governments".split())


_CLAUSE_OPENERS = frozenset("that after when while before because since if where but although though until said says".split())


def _opens_clause(tokens: tuple[Token, ...], first: int) -> bool:
    """Whether a sentence or a clause in it begins at the token."""
    return first == 0 or tokens[first - 1].lower in _CLAUSE_OPENERS


def _is_deed_done(tokens: tuple[Token, ...], end: int) -> bool:
    """Whether a past verb with its object follows a state's name that opens its clause: ``Israel bombed the`` camp."""
    if end + 1 >= len(tokens) or not tokens[end].lower.endswith("ed") or not is_verb(tokens[end].lower):
        return False
    return tokens[end + 1].lower in _OBJECTS or tokens[end + 1].is_capitalized


_OBJECTS = frozenset("the a an its their his her two three several more".split())
"""Words with which the object of a verb begins."""


_DOING = frozenset(
    "arming sending seeking planning considering preparing backing supporting pushing pressing demanding urging trying"
    " negotiating reviewing funding withdrawing deploying expelling recalling imposing".split()
)
_DONE = frozenset("sent begun taken given made held broken led met won lost cut fought withdrawn".split())
"""Participles without -ed of what a state did."""


def _begins_deed(after: list[str]) -> bool:
    """Whether the words behind a state's name, adverbs aside, say what it does, or is a party to."""
    if after and after[0] in _BEING:
        return not _PARTIES.isdisjoint(after[1:]) or (len(after) > 1 and after[1] in _DOING)
    if len(after) > 1 and after[0] in _HAVING:
        done = after[1]
        is_told = done.endswith("ed") or done in _DONE | _HAVING or done in read_words("reporting_verbs")
        return is_told or after[1:3] == ["no", "comment"]
    return _is_own_verb(after[0]) if after else False


def _list_around(tokens: tuple[Token, ...], mention: Mention) -> tuple[int, int]:
    """First token and end of the list in which the name stands, which acts as one: ``France, Germany and Britain``."""
    start, end = mention.first, mention.end
    while (before := _name_before(tokens, start)) is not None:
        start = before
    while (behind := _name_behind(tokens, end)) is not None:
        end = behind
    is_list = any(token.lower == "and" for token in tokens[start:end])
    return (start, end) if is_list else (mention.first, mention.end)


_OF_STATE = frozenset("law laws airspace soil territory border borders time".split())
"""What a state's name in front only describes: required by Georgia ``law``."""
_LONGEST_NAME = 3
"""Words of the names of countries that are looked for in a list."""


def _name_before(tokens: tuple[Token, ...], start: int) -> int | None:
    """First token of the country that stands before this one in a list: ``Saudi Arabia``, the Emirates and Egypt."""
    end = start - 1 if start and tokens[start - 1].lower == "the" else start
    if not end or tokens[end - 1].lower not in {",", "and"}:
        return None
    end -= 1 if end == 1 or tokens[end - 2].lower != "," else 2
    return next((end - size for size in range(1, min(_LONGEST_NAME, end) + 1) if _is_country(tokens, end - size, end)), None)


def _name_behind(tokens: tuple[Token, ...], end: int) -> int | None:
    """End of the country that stands behind this one in a list."""
    first = end
    while first < min(len(tokens), end + _LONGEST_NAME) and tokens[first].lower in {",", "and", "the"}:
        first += 1
    if first == end or tokens[end].lower == "the":
        return None
    return next((first + size for size in range(1, _LONGEST_NAME + 1) if _is_country(tokens, first, first + size)), None)


def _is_country(tokens: tuple[Token, ...], first: int, end: int) -> bool:
    return " ".join(token.lower for token in tokens[first:end]) in country_of_name()


def _is_own_verb(word: str) -> bool:
    """Whether the word behind a name is the verb of which it is the subject."""
    return word in _AUXILIARIES or word in _STATE_VERBS or word in read_words("reporting_verbs")
