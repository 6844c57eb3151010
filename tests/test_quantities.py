from __future__ import annotations

import pytest
from marked import read_marked

from briefing.quantities import find_quantities
from briefing.segment import segment


def bound(value: int | None) -> str:
    return "-" if value is None else str(value)


@pytest.mark.cases("quantities")
def test_a_count_reads_as_marked(case):
    marked = read_marked(case)
    document = segment(marked.text)
    found = [
        (sentence.span_of(q.first, q.end), f"{bound(q.low)}..{bound(q.high)} {q.qualifier}")
        for sentence in document.sentences
        for q in find_quantities(sentence.tokens)
    ]
    assert [(span.start, span.end, label) for span, label in found] == list(marked.marks)
