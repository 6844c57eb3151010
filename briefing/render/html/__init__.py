"""The briefing as one HTML page: no script, no network, the article below with every figure and name marked.

All of the article's words pass `foreign.escape_html`; the style is allowed by its hash, anything else by nothing.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.render import Layout, Section
from briefing.render.foreign import escape_html
from briefing.render.html.article import article, sentence_words
from briefing.render.html.tables import actor_table, figure_tables, rule_list, timeline
from briefing.render.passages import read_passages
from briefing.render.wording import head_line, length_line, toll_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.brief import Briefing
    from briefing.render.passages import Passage

_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<nav aria-label="On this page">{links}</nav>
<main>
{body}</main>
</body>
</html>
"""


def render(briefings: Sequence[Briefing], layout: Layout | None = None) -> str:
    """One page with all briefings, each followed by its article; sentence numbers count from 1."""
    layout = layout or Layout()
    is_alone = len(briefings) == 1
    titles = [escape_html(head_line(briefing)) for briefing in briefings]
    bodies = [_briefing(b, layout, "" if is_alone else f"b{at}-") for at, b in enumerate(briefings, 1)]
    title = titles[0] if is_alone else f"{len(briefings)} briefings"
    body = "".join(bodies) if is_alone else f"<h1>{title}</h1>\n" + "".join(bodies)
    return page(title, _links(titles), body)


def page(title: str, links: str, body: str, more_style: str = "") -> str:
    """A whole page from its parts, which are HTML already."""
    style = _style() + more_style
    policy = f"default-src 'none'; style-src 'sha256-{_digest(style)}'; base-uri 'none'; form-action 'none'"
    return _PAGE.format(policy=policy, title=title, style=style, links=links, body=body)


@cache
def _style() -> str:
    return (Path(__file__).parent / "page.css").read_text(encoding="utf-8")


@cache
def _digest(style: str) -> str:
    return b64encode(sha256(style.encode()).digest()).decode()


def _links(titles: list[str]) -> str:
    if len(titles) == 1:
        return '<a href="#article">Go to the article</a>'
    return "<ul>" + "".join(f'<li><a href="#b{at}-top">{title}</a></li>' for at, title in enumerate(titles, 1)) + "</ul>"


def _briefing(briefing: Briefing, layout: Layout, prefix: str) -> str:
    """A briefing and its article; `prefix` keeps the ids of several apart."""
    level = 2 if prefix else 1
    passages, rest = read_passages(briefing)
    blocks = list(_head(briefing, layout, level))
    if Section.SUMMARY in layout.sections:
        blocks += [f"<h{level + 1}>Summary</h{level + 1}>", _summary(briefing, passages, prefix)]
    if Section.CASUALTIES in layout.sections:
        blocks += [f"<h{level + 1}>Casualties</h{level + 1}>", *figure_tables(briefing, prefix), *timeline(briefing, prefix)]
        if layout.explain and briefing.casualties:
            blocks += [f"<h{level + 1}>How each figure was found</h{level + 1}>", rule_list(briefing, prefix)]
    if Section.ACTORS in layout.sections:
        blocks += [f"<h{level + 1}>Actors</h{level + 1}>", actor_table(briefing, prefix)]
    words = article(briefing, passages, rest, prefix)
    name = f"Article {prefix[1:-1]}: {escape_html(head_line(briefing))}" if prefix else "Article"
    label = f'<h{level + 1} id="{prefix}article">{name}</h{level + 1}>'
    blocks.append(f'<section class="article" aria-labelledby="{prefix}article">\n{label}\n{words}\n</section>')
    return f'<article class="briefing" id="{prefix}top">\n' + "\n".join(blocks) + "\n</article>\n"


def _head(briefing: Briefing, layout: Layout, level: int) -> Iterator[str]:
    yield f"<header>\n<h{level}>{escape_html(head_line(briefing))}</h{level}>"
    yield f'<p class="length">{length_line(briefing)}</p>'
    line = toll_line(briefing.toll, briefing.casualties)
    if line and Section.CASUALTIES in layout.sections:
        yield f'<p class="toll">{line}</p>'
    for note in briefing.notes:
        yield f'<p class="note">Note: {escape_html(note)}</p>'
    yield "</header>"


def _summary(briefing: Briefing, passages: tuple[Passage, ...], prefix: str) -> str:
    if not briefing.summary.sentences:
        return "<p>No sentence was chosen.</p>"
    items = [
        f'<li id="{prefix}sum-{index + 1}"><a class="at" href="#{prefix}s{index + 1}" aria-label="sentence {index + 1}">'
        f"[{index + 1}]</a><span>{sentence_words(briefing, passages[index])}</span></li>"
        for index in briefing.summary.sentences
    ]
    return '<ul class="summary">\n' + "\n".join(items) + "\n</ul>"
