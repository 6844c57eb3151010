"""An actor: one person, group, organisation or government, however often and however it is named."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.enums import StrEnum

if TYPE_CHECKING:
    from briefing.document import Span
    from briefing.names.mention import ActorKind


class Role(StrEnum):
    """What an actor does in the story."""

    PERPETRATOR = "perpetrator"
    ACCUSED = "accused"
    VICTIM = "victim"
    SPEAKER = "speaker"
    AUTHORITY = "authority"
    MEDIATOR = "mediator"
    TARGET = "target"
    OTHER = "other"


class Actor(NamedTuple):
    """One actor; `name` is its fullest form in the text, `aliases` the other forms, `title` as worded."""

    name: str
    kind: ActorKind
    country: str | None
    aliases: tuple[str, ...]
    title: str | None
    roles: tuple[Role, ...]
    is_key: bool
    mentions: tuple[Span, ...]
