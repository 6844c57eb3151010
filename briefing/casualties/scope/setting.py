"""What a scope rule looks at: a figure in its sentence, and what the article tells of its own event."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.casualties.scope.opening import LEAD, Opening
from briefing.months import WEEKDAY_WORDS

if TYPE_CHECKING:
    from briefing.casualties.reading import Reading, Statement


class Setting(NamedTuple):
    """What a scope rule looks at: a figure in its sentence, where that names events, the year of publication."""

    reading: Reading
    statement: Statement
    plural_events: tuple[int, ...]
    singular_events: tuple[int, ...]
    year: int | None
    opening: Opening
    text: str
    """The sentence in lower case, a space between its tokens."""
    is_of_old: bool
    """Whether the sentence goes on with an older event told before it."""

    @property
    def names_weekday(self) -> bool:
        return not WEEKDAY_WORDS.isdisjoint(self.text.split())

    @property
    def is_late(self) -> bool:
        """Whether the sentence stands behind those that tell the story's own event, whatever time they name."""
        return self.reading.sentence.index > LEAD

    @property
    def is_behind_news(self) -> bool:
        """Whether the sentence stands behind those that tell the story's own event of this week."""
        is_news = self.opening.names_day and not self.opening.is_retold
        return self.reading.sentence.index > (self.opening.first if is_news else LEAD)

    @property
    def before(self) -> str:
        """The sentence in front of the figure, in lower case, a space between its tokens."""
        return " ".join(self.reading.lowers(0, self.statement.phrase[0]))
