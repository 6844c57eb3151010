"""sumy's algorithms over the document's own sentences and words; sumy, nltk and numpy are imported only here.

sumy needs no NLTK data this way: its models take any objects with `words`, and its choice is mapped
back by identity.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from nltk.stem.snowball import EnglishStemmer
from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from briefing.lexicons import read_words
from briefing.summary.limit import affordable, length

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.document import Sentence
    from briefing.summary.limit import Limit

_SUMMARIZERS = {
    "lex-rank": LexRankSummarizer,
    "text-rank": TextRankSummarizer,
    "lsa": LsaSummarizer,
    "luhn": LuhnSummarizer,
    "kl": KLSummarizer,
    "sum-basic": SumBasicSummarizer,
    "edmundson": EdmundsonSummarizer,
    "reduction": ReductionSummarizer,
}
CONVERGED = 1e-4
"""LexRank's epsilon: sumy's default of 0.1 stops after one round."""
SENTENCES_MOST = 400
"""sumy's graph methods grow with the square of the sentences; only so many of the first are given to them."""
_BONUS = frozenset("killed dead died injured wounded said police officials attack announced confirmed reported".split())
_STIGMA = frozenset("perhaps meanwhile however although reportedly hardly impossible background".split())


class _Words:
    """sumy asks a tokenizer for the words of a sentence: these are the document's own tokens."""

    def __init__(self, sentence: Sentence) -> None:
        self._words = tuple(token.text for token in sentence.tokens if token.is_word)

    def to_words(self, _text: str) -> tuple[str, ...]:
        return self._words


def choose(sentences: list[Sentence], method: str, limit: Limit) -> list[Sentence]:
    """The sentences that the named algorithm takes within `limit`, in source order; always one."""
    count = limit.sentence_count(len(sentences))
    head = affordable(sentences, limit)[:SENTENCES_MOST]
    take = _chooser(head, method)
    if limit.words is None:
        return take(count)
    low, high = 1, len(head)
    while low < high:
        middle = (low + high + 1) // 2
        fits = sum(map(length, take(middle))) <= limit.words
        low, high = (middle, high) if fits else (low, middle - 1)
    return take(low)


def _chooser(sentences: list[Sentence], method: str) -> Callable[[int], list[Sentence]]:
    """A function that takes the best so many sentences."""
    wrapped = [SumySentence(_plain(sentence), _Words(sentence)) for sentence in sentences]
    numbers = {id(item): number for number, item in enumerate(wrapped)}
    model = ObjectDocumentModel(tuple(Paragraph([item]) for item in wrapped))
    summarizer = _summarizer(method)

    def take(count: int) -> list[Sentence]:
        if count >= len(sentences):
            return sentences
        with np.errstate(invalid="ignore"):  # LexRank over sentences that share no word
            chosen = summarizer(model, count)
        return [sentences[number] for number in sorted(numbers[id(item)] for item in chosen)]

    return take


def _plain(sentence: Sentence) -> str:
    return " ".join(token.text for token in sentence.tokens)


def _summarizer(method: str) -> Any:
    summarizer = _SUMMARIZERS[method](EnglishStemmer().stem)
    summarizer.stop_words = read_words("stop_words")
    if method == "lex-rank":
        summarizer.epsilon = CONVERGED
    if method == "edmundson":
        summarizer.bonus_words, summarizer.stigma_words, summarizer.null_words = _BONUS, _STIGMA, read_words("stop_words")
    return summarizer
