"""How the time grows with the length of an article."""

from __future__ import annotations

import time
from itertools import cycle
from math import log
from typing import TYPE_CHECKING

from briefing.article import to_article
from briefing.article.contents import Contents
from briefing.brief import brief

if TYPE_CHECKING:
    from collections.abc import Sequence

LENGTHS = (100, 1_000, 10_000, 100_000)


def grow(texts: Sequence[str], words: int) -> str:
    """An article of about `words` words: the paragraphs of `texts`, over and over.

    Names and figures so repeat; a paragraph is never cut.
    """
    paragraphs = [paragraph for text in texts for paragraph in text.split("\n\n")]
    taken: list[str] = []
    count = 0
    for paragraph in cycle(paragraphs):
        if count >= words:
            break
        taken.append(paragraph)
        count += len(paragraph.split())
    return "\n\n".join(taken)


def measure(texts: Sequence[str], lengths: Sequence[int] = LENGTHS) -> dict[int, float]:
    """Words → seconds of CPU to brief an article of about so many words, warm."""
    brief(to_article(grow(texts, lengths[0]), given=Contents("")))
    seconds: dict[int, float] = {}
    for length in lengths:
        article = to_article(grow(texts, length), given=Contents(""))
        start = time.process_time()
        brief(article)
        seconds[article.text.count(" ") + 1] = time.process_time() - start
    return seconds


def exponent(seconds: dict[int, float]) -> float:
    """The power of the length with which the time grows, from a length of a thousand words on: 1.0 is in proportion.

    >>> round(exponent({100: 1.0, 1000: 2.0, 100_000: 200.0}), 2)
    1.0
    """
    long = sorted(words for words in seconds if words >= LENGTHS[1] / 2)
    first, last = long[0], long[-1]
    return log(seconds[last] / seconds[first]) / log(last / first)
