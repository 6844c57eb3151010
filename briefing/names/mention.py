"""What a mention is: a stretch of text that names something."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.enums import StrEnum

if TYPE_CHECKING:
    from briefing.document import Sentence, Span


class ActorKind(StrEnum):
    """The kinds of actors; docs/json.md says what each is."""

    PERSON = "person"
    ARMED_GROUP = "armed_group"
    SECURITY_FORCE = "security_force"
    GOVERNMENT = "government"
    INTERNATIONAL_ORG = "international_org"
    POLITICAL_PARTY = "political_party"
    COMPANY = "company"
    MEDIA = "media"
    ORGANIZATION = "organization"
    GROUP = "group"


class MentionKind(StrEnum):
    """What the words themselves are, before it is known what they refer to."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    NATIONALITY = "nationality"
    GENERIC = "generic"


class Mention(NamedTuple):
    """One mention, as tokens `first` up to, not including, `end` of sentence `sentence`.

    `canonical` is the lexicon's name of the thing, `country` the country a lexicon ties it to,
    `title` the span of the title in front of the name, `head` the token that carries the sense.
    """

    span: Span
    sentence: int
    first: int
    end: int
    kind: MentionKind
    actor_kind: ActorKind | None = None
    canonical: str | None = None
    country: str | None = None
    title: Span | None = None
    head: str = ""


def begin_of(sentence: Sentence, mention: Mention) -> int:
    """The token at which a mention in `sentence` begins, its title in front of it included."""
    first = mention.first
    while first > 0 and mention.title and sentence.tokens[first - 1].span.start >= mention.title.start:
        first -= 1
    return first
