"""From bytes to every format, with all that must hold on the way; the tests and the fuzzer share it."""

from __future__ import annotations

from typing import Any

from formats import FORMATS

from briefing.article import to_article
from briefing.article.contents import Contents
from briefing.article.encoding import decode
from briefing.brief import brief
from briefing.errors import BriefingError
from briefing.render.json import to_object


def brief_bytes(content: bytes) -> bool:
    """Brief what the bytes hold and check it; whether they could be briefed."""
    try:
        article = to_article(decode(content), given=Contents(""), force=True)
    except BriefingError as error:
        return _is_refused(str(error))
    briefing = brief(article)
    assert_spans_hold(to_object(briefing))
    for name, render in FORMATS.items():
        assert_safe(name, render(briefing))
    return True


def _is_refused(reason: str) -> bool:
    assert reason.isprintable(), reason
    return False


def assert_safe(name: str, printed: str) -> None:
    """Nothing but printable characters, line ends and tabs."""
    assert all(c.isprintable() or c in "\n\t" for c in printed), name
    printed.encode("utf-8")


def quoted(node: Any) -> list[dict[str, Any]]:
    """Every object below `node` that has a span and the text at it."""
    if isinstance(node, list):
        return [found for item in node for found in quoted(item)]
    if not isinstance(node, dict):
        return []
    own = [node] if "span" in node and "text" in node else []
    return own + [found for item in node.values() for found in quoted(item)]


def assert_spans_hold(briefing: dict[str, Any]) -> None:
    text = briefing["article"]["text"]
    for found in quoted(briefing):
        start, end = found["span"]
        assert text[start:end] == found["text"]
    for figure in briefing["casualties"]:
        start, end = figure["span"]
        assert text[start:end] == figure["phrase"]
        assert figure["evidence"]["span"][0] <= start <= end <= figure["evidence"]["span"][1]
    for name in ("who", "place", "date", "event", "perpetrator", "source"):
        for figure in briefing["casualties"]:
            assert figure[name] is None or figure[name] in text
