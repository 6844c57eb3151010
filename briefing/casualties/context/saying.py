"""Verbs of saying: those that report, count, give a toll or find, nothing that looks like them, and where their subject ends."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.casualties.words import BE, CONJUNCTIONS, HAVE, PREPOSITIONS, SUBORDINATORS, is_adverb_at
from briefing.lexicons import read_words
from briefing.months import MONTH_WORDS
from briefing.numerals import number_at

if TYPE_CHECKING:
    from briefing.document import Sentence, Token

_COUNTING = frozenset("put puts counted counts recorded tallied logged documented calculates calculated".split())
"""Verbs by which a source gives a number: ``Police put the toll at nine``."""
_GIVING = frozenset("gave gives given accepted updated raised revised lowered set sets".split())
_COUNTS = frozenset("toll tolls figure figures number count tally total".split())
COUNT_REACH = 6
"""Tokens between "gave" and "toll" at most."""
_CLAIMING = frozenset("claim allege report believe".split())
"""Verbs of saying only behind a plural."""
_SPEAKING = frozenset("spoke speaks speak spoken".split())
"""Verbs of saying only in front of "of"."""
_OF_THEM = frozenset("accused blamed confirmed reported announced admitted".split())
"""Verbs that tell, behind "were" or "been", of others: 26 have been ``confirmed`` dead, were ``admitted`` to hospital."""
_FINDING = frozenset("charged found established".split())
"""Verbs of saying only in front of "that" or a comma."""


def quotes(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether whom a verb of quoting names speaks: the agency ``quotes an official as saying``."""
    behind = [token.lower for token in tokens[position + 2 : position + QUOTED_MOST]]
    return any(pair == ("as", "saying") for pair in pairwise(behind))


QUOTING = frozenset("quote quotes quoted quoting cites cited citing".split())
QUOTED_MOST = 14
"""Tokens of ``quotes an official of the ministry as saying`` at most."""


def says(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a token is a verb by which somebody says or counts something."""
    word = tokens[position].lower
    if word not in verbs_of_saying() or (position == 0 and word == "alleged") or tokens[position].text == "States":
        return False
    behind = [token.lower for token in tokens[position + 1 : position + 1 + COUNT_REACH]]
    if word in read_words("reporting_verbs") or word in _COUNTING:
        is_toll = word.startswith("claim") and "lives" in behind
        is_passive = word in _OF_THEM and position > 0 and tokens[position - 1].lower in BE
        is_counted = word in {"counts", "counted"} and number_at(tokens, position - 1) is not None
        return not (is_toll or is_passive or is_counted or (word, *behind[:1]) in _OTHERWISE)
    if (word == "owned" and behind[:2] == ["up", "to"]) or (word in _SPEAKING and behind[:1] == ["of"]):
        return True
    if word in _GIVING:
        return not _COUNTS.isdisjoint(behind)
    if word == "pointed" and behind[:2] == ["out", "that"]:
        return True
    behind = behind[1:] if behind[:1] in (["today"], ["yesterday"]) else behind
    is_finding = word in _FINDING and behind[:1] in (["that"], [","])
    is_going_on = word == "continued" and position > 0 and behind[:1] == [","] and tokens[position - 1].is_capitalized
    are_many = position > 0 and tokens[position - 1].lower.endswith(("s", "police"))
    return is_finding or is_going_on or (word in _CLAIMING and are_many)


_OTHERWISE = {
    ("accused", "of"),
    ("responded", "to"),
    ("believed", "to"),
    ("suspected", "to"),
    ("alleged", "to"),
    ("thought", "to"),
}
"""Pairs that tell of no words: a man ``believed to`` have fled, police ``responded to`` a call."""


@cache
def verbs_of_saying() -> frozenset[str]:
    """The words that may tell who says something; all others are passed over at one look."""
    return (
        read_words("reporting_verbs") | _COUNTING | _GIVING | _FINDING | _CLAIMING | _SPEAKING | {"owned", "continued", "pointed"}
    )


_BEFORE_VERB = HAVE | BE | frozenset("also later then so far now today yesterday earlier on himself herself itself".split())
ASIDE_MOST = 30
"""Tokens of the words between commas behind a speaker's name at most."""


def behind_subject(tokens: tuple[Token, ...], verb: int) -> int:
    """Where the subject of a verb ends: in front of its auxiliaries, adverbs and days."""
    end = verb
    while end > 0:
        if end > 1 and (tokens[end - 2].lower, tokens[end - 1].lower) == ("at", "first"):
            end -= 2
        elif tokens[end - 1].lower in _BEFORE_VERB or is_adverb_at(tokens, end - 1) or _is_time(tokens[end - 1]):
            end -= 1
        else:
            break
    return end


def _is_time(token: Token) -> bool:
    return token.lower.endswith("day") or token.lower in MONTH_WORDS


def aside_first(tokens: tuple[Token, ...], closing: int) -> int:
    """Where the words between commas begin that end at `closing`; the place behind that mark where none do."""
    for position in range(closing - 1, max(-1, closing - ASIDE_MOST), -1):
        if tokens[position].text == tokens[closing].text:
            return position
        if tokens[position].text in {".", ";", ":"}:
            break
    return closing + 1


def is_whole_subject(sentence: Sentence, first: int, end: int) -> bool:
    """Whether "said" has a whole subject of its own, whoever it is: ``, the health directorate`` said."""
    before = sentence.tokens[first - 1].text if first else ","
    if (
        not _NO_SPEAKERS.isdisjoint(sentence.lowers[first:end])
        or sentence.lowers[end] in BE
        or sentence.lowers[end + 1 : end + 2] == ("to",)
    ):
        return False
    is_whole = before in {",", "”", '"'} and sentence.lowers[first] in {"the", "a", "an"} and end - first > 1
    is_whole = is_whole and sentence.lowers[end] != "say"
    are_others = before in _TURNING and sentence.lowers[end - 1].endswith("s") and end - first <= OTHERS_MOST
    return (is_whole or are_others) and sentence.lowers[end - 1].isalpha()


_TURNING = frozenset("but while whereas though although".split())
OTHERS_MOST = 3
"""Tokens of those who see it otherwise at most: but ``rights groups`` say."""


_NO_SPEAKERS = frozenset(
    "dead wounded injured time day night morning evening attack blast incident house building car worst first second less least"
    " other most more last best".split()
)
"""Words of groups in front of "said" that are no whole subject: ``the worst in a decade``, ``the other``."""


PLAINLY = frozenset({"said", "says", "say"})
"""Verbs of which whatever stands in front is the speaker."""
CREDITED = frozenset(
    "police sheriff deputies coroner troopers prosecutors prosecutor authorities officials official witnesses report reports"
    " army military ministry minister mayor governor hospital medics doctors residents".split()
)
"""Last words of those whom a headline credits in front of its colon: ``Sheriff``, ``Health officials``."""
CREDIT_MOST = 4
"""Tokens of whom a headline credits at most."""


SPEAKER_MOST = 14
"""Tokens of a speaker at most."""
_MARKS = frozenset([*",;:()[]", "“", "”", '"', "–", "--"])
STOPS = (SUBORDINATORS | CONJUNCTIONS | _MARKS | {"who", "whom", "which", "that", "what"}) - {"and", "&"}
"""Words with which no speaker goes on."""


def group_end(tokens: tuple[Token, ...], first: int) -> int:
    """Where the noun group of a speaker ends that begins at `first`: in front of what it is of, a mark or a clause."""
    end = first
    while end < len(tokens) and end < first + SPEAKER_MOST and tokens[end].lower not in _BEHIND_GROUP:
        end += 1
    return end


_BEHIND_GROUP = STOPS | PREPOSITIONS | {"."}


def of_end(tokens: tuple[Token, ...], end: int) -> int:
    """Where the words end that tell of what somebody is the head: according to the head ``of the agency``, Ann Lee."""
    return next((at for at in range(end, min(len(tokens), end + ASIDE_MOST)) if tokens[at].lower in STOPS | {"."}), end)
