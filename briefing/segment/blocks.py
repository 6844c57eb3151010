"""Lines → blocks: which lines run on into one paragraph, which are headings, which are the page's."""

from __future__ import annotations

import itertools
import re
from typing import NamedTuple

from briefing.document import Span
from briefing.enums import StrEnum
from briefing.lexicons import read_words
from briefing.patterns import Pattern
from briefing.segment.furniture import is_furniture, is_link_list_label

HEADING_WORDS = 14
"""A heading has at most so many words; Title Case may run longer (a full headline)."""
TITLE_CASE_HEADING_WORDS = 20
QUESTION_WORDS = 8
"""A question in Title Case of at most so many words is a heading: "What Happens Next?"."""
LABEL_WORDS = 3
"""A heading that ends with a colon is a label: "What we know:"."""
LABEL_LENGTH = 40
"""Characters of a label in front of a list of links at most: "More local news:"."""
WRAP_WIDTHS = range(30, 141)
"""Line lengths at which editors and mail programs wrap."""
WRAPPED_SHARE = 0.7
"""Share of line ends that a fixed wrap width must explain before it is believed."""

_TERMINAL = re.compile(r"""[.!?…][\s"')\]]*$""")
_OPEN_END = re.compile(
    r"(?i)(?:[,;–(-]|(?<![\w-])(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|nor|as|that|than|who|which|whose|when"
    r"|while|after|before|because|if|into|near|over|under|between|against|among|about|during|outside|inside|across|around"
    r"|toward|towards|through|within|without|along|amid|until|since|per|upon|its|his|her|their|our|my"
    r"|is|are|was|were|be|been|has|have|had|will|would|could|should|may|might|said|says|not|no|more|least|some|this))$"
)
_ATTRIBUTED = re.compile(r"(?i)(?:, (?:\S+ ){1,3}(?:says|said)|\b(?:self|himself|herself|themselves) in)$")
"""The end of a headline that tells who says so, ``Two found dead, sheriff says``, or that somebody ``turns self in``."""
_BULLET = re.compile(r"(?:[•●▪◦‣·*]|-|–|\d{1,3}[.)]|\(\d{1,3}\)|\([a-z]\))\s+(?=\S)")
_SMALL_WORDS = frozenset(
    "a an the of to in on at by for from with and or but nor as over after into vs via up off out is are be".split()
)
_TICKER = Pattern(
    r"(?i)(?:breaking(?: news)?|live(?: updates?)?|latest(?: news)?|trending|just in|developing|top stories)\s?[:|]"
    r"|[^.\n]{3,60}[:-] (?:latest|live)(?: updates?| news)?[ \t]*(?:\n|\Z)"
)
"""A line that tells another story above the headline: ``Breaking: Ten dead in fire``, ``Border war: latest updates``."""


class BlockKind(StrEnum):
    """What a block of lines is."""

    STORY = "story"
    HEADING = "heading"
    FURNITURE = "furniture"


class Block(NamedTuple):
    """Lines that belong together, without the white space around them."""

    span: Span
    kind: BlockKind

    def as_story(self) -> Block:
        """The block, read as story if it is a heading."""
        return self._replace(kind=BlockKind.STORY) if self.kind is BlockKind.HEADING else self


def find_blocks(plain: str) -> tuple[Block, ...]:
    """The blocks of a cleaned text, in order."""
    lines = _lines(plain)
    width = _wrap_width(plain, lines)
    clause_lines = any(_starts_lower(plain, line) for line in lines)
    blocks: list[Block] = []
    run: Span | None = None
    in_link_list, is_in_front = False, True
    for number, line in enumerate(lines):
        run = Span(run.start, line.end) if run else line
        following = lines[number + 1] if number + 1 < len(lines) else None
        if following and _runs_on(plain, line, following, width, clause_lines=clause_lines):
            continue
        kind = _kind(plain, run, is_in_front=is_in_front)
        if in_link_list and (kind is BlockKind.HEADING or _is_link(plain, run)):
            kind = BlockKind.FURNITURE
        in_link_list = kind is BlockKind.FURNITURE and (in_link_list or is_link_list_label(plain[run.start : run.end]))
        is_in_front = is_in_front and kind is not BlockKind.STORY
        blocks.append(Block(_without_bullet(plain, run), kind))
        run = None
    return tuple(_without_menus(plain, blocks))


def _without_menus(plain: str, blocks: list[Block]) -> list[Block]:
    """The blocks with what stands on a page above the headline as its furniture: menus of short lines, ``Breaking: ...``."""
    story = next((at for at, block in enumerate(blocks) if block.kind is BlockKind.STORY), 0)
    title = next((at for at in range(story - 1, 0, -1) if blocks[at].kind is BlockKind.HEADING), 0)
    begin = 0
    for at in range(title):
        span = blocks[at].span
        begin = begin if at and _adjacent(plain, blocks[at - 1].span, span) else at
        if _TICKER.match(plain, span.start) and not _is_told_of(plain, span, blocks[story].span):
            blocks[at] = blocks[at]._replace(kind=BlockKind.FURNITURE)
        is_end = not _adjacent(plain, span, blocks[at + 1].span)
        if is_end and sum(_is_label(plain, block) for block in blocks[begin : at + 1]) >= MENU_LEAST:
            blocks[begin : at + 1] = [block._replace(kind=BlockKind.FURNITURE) for block in blocks[begin : at + 1]]
    return blocks


def _is_label(plain: str, block: Block) -> bool:
    """Whether a line is a few words without a number."""
    words = plain[block.span.start : block.span.end].split()
    return len(words) <= LABEL_WORDS and not any(character.isdigit() for word in words for character in word)


def _is_told_of(plain: str, heading: Span, story: Span) -> bool:
    """Whether the story opens with words of a heading: it is its own headline."""
    words, told = (
        {word[:STEM] for word in _LONG_WORD.findall(part.lower())}
        for part in (plain[heading.start : heading.end], plain[story.start : story.start + OPENING])
    )
    return len(words & told) > 1


OPENING = 400
"""Characters of a story that share words with its headline."""
STEM = 5
"""Letters by which a word and its other forms are one: ``crash``, ``crashed``."""
_LONG_WORD = Pattern(r"[^\W\d_]{4,}")
MENU_LEAST = 4
"""Labels without a blank line between them that make a menu of their lines if the headline stands below, apart."""


def join_wrapped_lines(text: str, blocks: tuple[Block, ...]) -> str:
    """`text` with the line ends inside each block as spaces; same length."""
    characters = list(text)
    for block in blocks:
        if "\n" in text[block.span.start : block.span.end] or "\r" in text[block.span.start : block.span.end]:
            for offset in range(block.span.start, block.span.end):
                if characters[offset] in "\r\n":
                    characters[offset] = " "
    return "".join(characters)


def _lines(plain: str) -> tuple[Span, ...]:
    """The lines that hold anything, without white space around them."""
    found, start = [], 0
    for line in plain.split("\n"):
        if stripped := line.strip():
            offset = start + line.index(stripped[0])
            found.append(Span(offset, offset + len(stripped)))
        start += len(line) + 1
    return tuple(found)


def _adjacent(plain: str, line: Span, following: Span) -> bool:
    return plain.count("\n", line.end, following.start) <= 1


def _first_word_length(plain: str, line: Span) -> int:
    return len(plain[line.start : line.start + 60].split(" ", 1)[0])


def _wrap_width(plain: str, lines: tuple[Span, ...]) -> int | None:
    """The width at which the text was wrapped, if one width explains its line ends."""
    pairs = [(a, b) for a, b in itertools.pairwise(lines) if _adjacent(plain, a, b)]
    if len(pairs) < 3:
        return None
    lengths = sorted(len(line) for line, _ in pairs)
    width = lengths[int(0.95 * (len(lengths) - 1))]
    if width not in WRAP_WIDTHS:
        return None
    full = sum(len(line) + 1 + _first_word_length(plain, following) > width for line, following in pairs)
    return width if full >= WRAPPED_SHARE * len(pairs) else None


def _starts_lower(plain: str, line: Span) -> bool:
    return plain[line.start].islower()


def _runs_on(plain: str, line: Span, following: Span, width: int | None, *, clause_lines: bool) -> bool:
    """Whether the break after `line` is only a wrap: its sentence or paragraph goes on in the next."""
    if not _adjacent(plain, line, following):
        return False
    words = plain[line.start : line.end]
    after = plain[following.start : following.end]
    is_abbreviated = _ends_in_abbreviation(words)
    goes_on = _starts_lower(plain, following) and after.endswith(".")
    is_open = is_abbreviated or goes_on or _OPEN_END.search(words) is not None
    if is_furniture(words) or ((is_furniture(after) or _BULLET.match(after)) and not is_open):
        return False
    ended = _TERMINAL.search(words) is not None and not is_abbreviated
    if width is not None and (ended or not _starts_lower(plain, following)):
        return len(line) + 1 + _first_word_length(plain, following) > width
    if ended:
        return False
    if _starts_lower(plain, following) or is_open:
        return True
    return clause_lines and len(words.split()) > HEADING_WORDS


def _ends_in_abbreviation(words: str) -> bool:
    last = words.rsplit(maxsplit=1)[-1].lower()
    return last.endswith(".") and last[:-1] in read_words("abbreviations")


def _kind(plain: str, run: Span, *, is_in_front: bool) -> BlockKind:
    """What a run of lines is; a bullet without a stop is a teaser in front of the story, and a part of it further on."""
    words = plain[run.start : run.end]
    if is_furniture(words) or (len(words) <= LABEL_LENGTH and is_link_list_label(words)):
        return BlockKind.FURNITURE
    bullet = _BULLET.match(words)
    if bullet and not is_in_front:
        return BlockKind.STORY
    told = words[bullet.end() :] if bullet else words
    return BlockKind.HEADING if is_heading(told, is_in_front=is_in_front) else BlockKind.STORY


def _is_link(plain: str, run: Span) -> bool:
    """Whether a run under "Related" is one of its links: a bullet or a short line, no sentence with a full stop."""
    words = plain[run.start : run.end]
    return len(words.split()) <= TITLE_CASE_HEADING_WORDS and not words.endswith((".", '"'))


def is_heading(words: str, *, is_in_front: bool = False) -> bool:
    """Whether an unpunctuated run of words reads as a headline or a subhead; in front of the story it may be longer.

    >>> is_heading("Rounds of negotiations"), is_heading("What Happens Next?"), is_heading("He was there.")
    (True, True, False)
    """
    if words.endswith("?") and len(words.split()) <= QUESTION_WORDS and _is_title_case(words):
        return True
    if _TERMINAL.search(words) or (_OPEN_END.search(words) and not _ATTRIBUTED.search(words)):
        return False
    count = len(words.split())
    if is_in_front and count <= TITLE_CASE_HEADING_WORDS:
        return not words.endswith(":") or count <= LABEL_WORDS
    if words.endswith(":"):
        return count <= LABEL_WORDS
    return count <= HEADING_WORDS or (count <= TITLE_CASE_HEADING_WORDS and _is_title_case(words))


def _is_title_case(words: str) -> bool:
    """Whether every longer word has a capital: Title Case or all capitals."""
    long_words = [word for word in re.findall(r"[^\W\d_]+", words) if word.lower() not in _SMALL_WORDS]
    return bool(long_words) and sum(word[0].isupper() for word in long_words) >= 0.85 * len(long_words)


def _without_bullet(plain: str, run: Span) -> Span:
    bullet = _BULLET.match(plain, run.start, run.end)
    return Span(bullet.end(), run.end) if bullet else run
