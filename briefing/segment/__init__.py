"""Text → Document: blocks of lines, then sentences, then tokens."""

from __future__ import annotations

from briefing.clean import clean
from briefing.document import Dateline, Document, Sentence, SentenceKind, Span, Token
from briefing.segment.blocks import Block, BlockKind, find_blocks, join_wrapped_lines
from briefing.segment.datelines import find_dateline
from briefing.segment.furniture import is_credit
from briefing.segment.sentences import find_sentence_spans
from briefing.segment.tokens import find_tokens

__all__ = ["segment"]


def segment(text: str) -> Document:
    """Cut an article's text into headings and the sentences of its story."""
    blocks = find_blocks(clean(text))
    text = join_wrapped_lines(text, blocks)
    plain = clean(text)
    if not any(block.kind is BlockKind.STORY for block in blocks):
        blocks = tuple(block.as_story() for block in blocks)
    dateline = find_dateline(plain, blocks)
    sentences: list[Sentence] = []
    for number, block in enumerate(blocks):
        for span in _sentence_spans(plain, block, dateline):
            tokens = find_tokens(plain, span)
            if tokens:
                sentences.append(_sentence(len(sentences), span, block, number, tokens))
    return Document(text=text, clean=plain, sentences=tuple(sentences), dateline=dateline)


def _sentence_spans(plain: str, block: Block, dateline: Dateline | None) -> tuple[Span, ...]:
    """The sentences of a block; its dateline and the credits at its end are none of them."""
    if block.kind is BlockKind.FURNITURE:
        return ()
    start = block.span.start
    if dateline and block.span.covers(dateline.span):
        start = dateline.span.end
    if block.kind is BlockKind.HEADING:
        return (block.span,)
    spans = find_sentence_spans(plain, Span(start, block.span.end))
    told = len(spans)
    while told > (start == 0) and is_credit(plain[spans[told - 1].start : spans[told - 1].end]):
        told -= 1
    return spans[:told]


def _sentence(index: int, span: Span, block: Block, number: int, tokens: tuple[Token, ...]) -> Sentence:
    kind = SentenceKind.STORY if block.kind is BlockKind.STORY else SentenceKind.HEADING
    lowers = tuple([token.lower for token in tokens])
    return Sentence(index=index, span=span, kind=kind, paragraph=number, tokens=tokens, lowers=lowers)
