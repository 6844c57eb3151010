"""Names of what acts in no story: where it happened, who wrote it, ships, makes of cars, faiths that describe."""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from briefing.casualties.context.places import place_heads
from briefing.months import MONTH_WORDS, WEEKDAY_WORDS
from briefing.names.cues import organization_kind
from briefing.names.mention import ActorKind, MentionKind

if TYPE_CHECKING:
    from briefing.document import Document, Token
    from briefing.names.mention import Mention


def acts_nowhere(document: Document, mention: Mention) -> bool:
    """Whether a body's name is no actor where it stands: posted ``on Facebook``, a ``CNN`` affiliate."""
    tokens = document.sentences[mention.sentence].tokens
    before = tokens[mention.first - 1].lower if mention.first else ""
    behind = tokens[mention.end].lower if mention.end < len(tokens) else ""
    if document.quote(mention.span).lower() in _PLATFORMS:
        is_to = before == "to" and tokens[mention.first - 2].lower != "according"
        return is_to or before in _PUBLISHING or behind in _PAGES
    return mention.actor_kind is ActorKind.MEDIA and behind in _AFFILIATES


def is_setting(document: Document, mention: Mention) -> bool:
    """Whether a name only tells where, who wrote it, or what kind of thing: ``to the Yala Hospital``, ``on Twitter``."""
    tokens = document.sentences[mention.sentence].tokens
    before = [token.lower for token in tokens[max(0, mention.first - 2) : mention.first]]
    if (
        _is_byline(document, mention)
        or _is_of_byline(document, mention)
        or _is_vessel(tokens, mention)
        or _is_vehicle(tokens, mention)
    ):
        return True
    before = before[:-1] if before[-1:] == ["the"] else before
    if before[-1:] != [] and before[-1] in _BESIDE and document.quote(mention.span).lower() in _SEATS:
        return True
    is_there = before[-1:] != [] and before[-1] in _PLACING
    if is_there and (_is_facility(tokens, mention) or (before[-1] in {"at", "to"} and _is_where_the_hurt_are(document, mention))):
        return True
    return mention.kind is MentionKind.ORGANIZATION and (
        _only_describes(document, mention, before[-1:]) or _is_of_faith(tokens, mention)
    )


def _only_describes(document: Document, mention: Mention, before: list[str]) -> bool:
    """Whether a body's name only tells which thing or where: ``a Little League`` team, ``Metro Nashville`` Police."""
    tokens = document.sentences[mention.sentence].tokens
    behind = tokens[mention.end] if mention.end < len(tokens) else None
    is_cut = behind is not None and behind.is_capitalized and behind.is_word and not behind.text.isupper()
    is_plain = mention.actor_kind is ActorKind.ORGANIZATION and tokens[mention.first].is_capitalized
    is_thing = is_plain and _is_of_thing(tokens, mention.end)
    is_plain = is_plain and not tokens[mention.first].text.isupper()
    return is_thing or (is_plain and (is_cut or before in (["a"], ["an"])))


def _is_of_thing(tokens: tuple[Token, ...], end: int) -> bool:
    """Whether a name only tells which place or thing: the ``Harbor View`` skate park, an ``INSAS`` rifle."""
    behind = (token.text for token in tokens[end : end + 2])
    return any(word in _things() for word in takewhile(str.islower, behind))


@cache
def _things() -> frozenset[str]:
    """Nouns for places where people come to harm, and for what bears a name."""
    return place_heads() - {"party"} | _THINGS


_THINGS = frozenset(
    "apartments complex park lot hall game games match ticket tickets rifle rifles pistol helicopter plane jet plant pipeline"
    " post checkpost checkpoint chapel church hospital school mosque brand model series".split()
)


_FACILITIES = frozenset("hospital hospitals clinic infirmary school college university stadium".split())
_PLATFORMS = frozenset(
    "facebook flickr instagram linkedin skype snapchat telegram tiktok twitter weibo whatsapp youtube facetime".split()
)
_PUBLISHING = frozenset("on via and or over through his her its their using".split())
_PAGES = frozenset(
    "page pages account accounts post posts profile video message messages feed group user users chat call".split()
)
"""What somebody has on a platform."""
_AFFILIATES = frozenset({"affiliate", "affiliates"})
_PLACING = frozenset("in at to from outside near inside by around".split())
_BESIDE = frozenset("near outside inside at around".split())
_SEATS = frozenset({"white house", "kremlin", "parliament", "pentagon", "capitol"})
"""Seats of governments: crowds met ``outside the Kremlin``."""


def _is_facility(tokens: tuple[Token, ...], mention: Mention) -> bool:
    """Whether a name is a hospital's, a school's, a stadium's."""
    words = {token.lower for token in tokens[mention.first : mention.end]}
    is_medical = mention.head in {"center", "centre", "complex"} and not words.isdisjoint({"medical", "health"})
    return mention.head in _FACILITIES or is_medical


def _is_where_the_hurt_are(document: Document, mention: Mention) -> bool:
    """Whether a body's name stands for a hospital: pronounced dead at ``University Health``, flown to ``Shands``."""
    sentence = document.sentences[mention.sentence]
    is_plain = mention.kind is MentionKind.ORGANIZATION and mention.actor_kind is ActorKind.ORGANIZATION
    is_plain = is_plain and organization_kind(list(sentence.lowers[mention.first : mention.end])) is None
    return is_plain and not _OF_CARE.isdisjoint(sentence.lowers)


_OF_CARE = frozenset(
    "treated pronounced airlifted flown flew rushed hospital hospitalized hospitalised surgery admitted transported ambulance"
    " support patients ward".split()
)
"""Words of a sentence that tells where the hurt were taken."""


def _is_byline(document: Document, mention: Mention) -> bool:
    """Whether a heading only tells who wrote it: ``By Ann Lee, Staff Writer``, ``Author: Bo Roe``."""
    sentence = document.sentences[mention.sentence]
    if sentence.is_story or mention.kind is MentionKind.PLACE:
        return False
    tokens, first = sentence.tokens, mention.first - (sentence.tokens[mention.first - 1].text == ":" and mention.first > 0)
    word = tokens[first - 1].lower if first else ""
    behind = tokens[mention.end].lower if mention.end < len(tokens) else ""
    is_closed = behind in _BEHIND_BYLINE or not behind[:1].isalpha() or "@" in behind
    if mention.first == 0 and behind == "|":
        return True
    return is_closed and (word == "by" or (word in {"author", "reporter", "writer"} and first < mention.first))


def _is_of_byline(document: Document, mention: Mention) -> bool:
    """Whether a heading only tells for whom somebody wrote it: By Ann Lee, ``Associated Press``."""
    sentence = document.sentences[mention.sentence]
    before = [token.lower for token in sentence.tokens[max(0, mention.first - BYLINE_MOST) : mention.first]]
    return not sentence.is_story and "by" in before and before[-1:] == [","]


BYLINE_MOST = 7
"""Tokens of ``By Ann Lee and Bo Roe,`` at most."""


_BEHIND_BYLINE = MONTH_WORDS | WEEKDAY_WORDS | frozenset("posted published updated staff special".split())
"""What stands behind the name in a byline."""


def _is_vessel(tokens: tuple[Token, ...], mention: Mention) -> bool:
    """Whether a name is a ship's: the ``MV Tumaini``, the yacht ``Sea Lark``, their dhow, the ``Al Murtaza``."""
    before = [token.lower for token in tokens[max(0, mention.first - 3) : mention.first] if token.lower not in {",", "the"}]
    is_warship = mention.kind is MentionKind.PERSON and mention.first > 0 and tokens[mention.first - 1].text in _WARSHIPS
    is_flagged = tokens[mention.first].lower.endswith("-flagged")
    return tokens[mention.first].text in _PREFIXES or is_warship or is_flagged or (before[-1:] != [] and before[-1] in _VESSELS)


_PREFIXES = frozenset("MV MT SS RMS FV".split())
_WARSHIPS = frozenset("USS HMS HMAS USNS USCGC".split())
_VESSELS = frozenset(
    "vessel ship tug liner carrier yacht ferry tanker trawler freighter dhow destroyer frigate steamer warship submarine"
    " schooner".split()
)


def _is_vehicle(tokens: tuple[Token, ...], mention: Mention) -> bool:
    """Whether a name is a make of car: a silver ``Ford Fusion``, her ``Tahoe``."""
    is_make = any(token.lower in _MAKES for token in tokens[mention.first : mention.end])
    before = tokens[mention.first - 1].lower if mention.first else ""
    return is_make and (before in _OF_CARS or before.isdigit())


_MAKES = frozenset(
    "ford chevrolet chevy toyota honda nissan jeep dodge hyundai kia bmw audi mercedes volkswagen tahoe silverado mustang camry"
    " corolla civic accord altima explorer suzuki mitsubishi peugeot renault fiat isuzu pontiac buick cadillac chrysler gmc"
    " lexus subaru mazda lada tesla".split()
)
_OF_CARS = frozenset("a an his her their white black silver gray grey red blue green gold tan maroon stolen parked dark".split())


def _is_of_faith(tokens: tuple[Token, ...], mention: Mention) -> bool:
    """Whether a faith only describes: a ``Roman Catholic`` priest."""
    words = {token.lower for token in tokens[mention.first : mention.end]}
    is_plain = mention.end < len(tokens) and tokens[mention.end].text.islower()
    return words <= _FAITHS and is_plain


_FAITHS = frozenset(
    "roman catholic protestant orthodox baptist methodist anglican lutheran presbyterian buddhist evangelical".split()
)
