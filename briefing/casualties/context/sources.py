"""Who says so: the subject of the verb of saying, the words behind "according to", and whom a pronoun stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.context import behind_phrase, core_end
from briefing.casualties.context.saying import (
    ASIDE_MOST,
    CREDIT_MOST,
    CREDITED,
    PLAINLY,
    QUOTING,
    SPEAKER_MOST,
    STOPS,
    aside_first,
    behind_subject,
    group_end,
    is_whole_subject,
    of_end,
    quotes,
    says,
    verbs_of_saying,
)
from briefing.casualties.persons.nouns import lower_at
from briefing.casualties.words import BE, HAVE, MODALS, PREPOSITIONS
from briefing.document import Span
from briefing.names.cues import organization_kind
from briefing.names.generic import heads
from briefing.names.mention import ActorKind, MentionKind, begin_of
from briefing.names.modifiers import are_alike
from briefing.numerals import number_at
from briefing.verb_forms import is_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.casualties.context import Context
    from briefing.document import Sentence, Token
    from briefing.names.mention import Mention

_TURNING = frozenset({"but", "whereas"})
"""Words behind which another says otherwise: the toll is 80, ``but`` rights groups say 300."""
TURNED_MOST = 5
"""Tokens of ``but rights groups now`` in front of "say" at most."""
LOOK_BACK = 4
"""Sentences in which the speaker is looked for that "he", "it" or "the group" stands for."""
ASIDES_MOST = 3
_PRONOUNS = frozenset("he she it they".split())
_BODIES = frozenset("group union statement communique party office ministry agency".split())
"""Nouns that, behind "the" alone, stand for a speaker told before."""
_FACILITIES = frozenset(
    "hospital hospitals clinic university embassy newspaper airline company operator source sources monitor statement"
    " communique broadcaster television radio media report union charity watchdog observatory network staff command"
    " headquarters chamber inquiry study committee commission institute council district head directorate body bulletin note"
    " superior papers".split()
)
"""Nouns for speakers that are no actors by themselves."""


def find_source(context: Context, sentence: Sentence, figure: int = 0) -> Span | None:
    """Who says so: of those who speak in a sentence the last one in front of token `figure`, else the first one."""
    speakers = _speakers_of(context, sentence)
    before = [span for position, span in speakers if position < figure]
    if before:
        return before[-1]
    said, speaker = next(iter(speakers), (figure, None))
    return speaker if _TURNING.isdisjoint(sentence.lowers[max(figure, said - TURNED_MOST) : said]) else None


def _speakers_of(context: Context, sentence: Sentence) -> list[tuple[int, Span]]:
    """The speakers of a sentence, looked for once."""
    if sentence.index not in context.speakers:
        context.speakers[sentence.index] = list(_speakers(context, sentence))
    return context.speakers[sentence.index]


def _speakers(context: Context, sentence: Sentence) -> Iterator[tuple[int, Span]]:
    """Each speaker with the token of the words of saying."""
    tokens, verbs = sentence.tokens, verbs_of_saying()
    for position, token in enumerate(tokens):
        if token.lower == "according" and position + 2 < len(tokens) and tokens[position + 1].lower == "to":
            is_told_before = (
                tokens[position + 2].lower in {"him", "her", "them"} and not lower_at(tokens, position + 3)[:1].isalpha()
            )
            found = _speaker_before(context, sentence) if is_told_before else None
            found = found or _named_from(context, sentence, position + 2) or _whatever_from(context, sentence, position + 2)
        elif token.lower in QUOTING and quotes(tokens, position):
            found = _named_from(context, sentence, position + 1)
        elif token.lower in verbs and says(tokens, position):
            closing = _closing(context, sentence, position) if token.lower in PLAINLY else None
            found = closing or _subject(context, sentence, position) or _inverted(context, sentence, position)
        else:
            continue
        if found:
            yield position, found
    if not sentence.is_story and (found := _credited(context, sentence)):
        yield len(tokens), found


def _subject(context: Context, sentence: Sentence, verb: int) -> Span | None:
    """The words in front of a verb of saying that tell who says it."""
    tokens = sentence.tokens
    end = behind_subject(tokens, verb)
    if end > 0 and tokens[end - 1].lower == "and":
        return _opening_speaker(context, sentence)
    for _ in range(ASIDES_MOST):
        if end > 0 and (opening := _OPENING_OF.get(tokens[end - 1].text)):
            end = next((at for at in range(end - 1, max(0, end - ASIDE_MOST), -1) if tokens[at].text == opening), end)
        if end > 0 and tokens[end - 1].text in {",", "–", "--"}:
            closing, end = end - 1, aside_first(tokens, end - 1)
            if named := _name_alone(context, sentence, end + 1, closing):
                return speaker_span(named)
    if end > 0 and tokens[end - 1].lower in _PRONOUNS:
        said = next((at for at in range(end - 1, 0, -1) if says(tokens, at)), 0)
        return (_subject(context, sentence, said) if said else None) or _speaker_before(context, sentence)
    first = _subject_first(context, sentence, end)
    words = [token.lower for token in tokens[first:end]]
    if not words or words[0] in _NOBODY:
        return None
    if words[0] == "the" and len(words) == len(_BODIES & set(words)) + 1 == ONE_NOUN:
        return _speaker_before(context, sentence, is_body=True) or sentence.span_of(first, end)
    may_speak = _may_speak(context, sentence, first, end) or (
        tokens[verb].lower in PLAINLY and is_whole_subject(sentence, first, end)
    )
    return sentence.span_of(first, end) if may_speak else _told_on(context, sentence, first)


def _closing(context: Context, sentence: Sentence, verb: int) -> Span | None:
    """The name that closes a sentence behind a comma and "said": ``, said the Kenya Red Cross.``"""
    if verb == 0 or (tokens := sentence.tokens)[verb - 1].text != "," or verb + CLOSING_MOST < len(tokens):
        return None
    is_whole = any(m.end >= len(tokens) - 1 > m.first > verb for m in _who_may_speak(context, sentence))
    auxiliaries = (BE - {"'s"}) | HAVE
    is_clause = any(is_verb(token.lower) or token.lower in auxiliaries for token in tokens[verb + 1 :])
    is_name = is_whole and not is_clause and tokens[verb + 1].lower not in PREPOSITIONS
    return _inverted(context, sentence, verb) if is_name else None


CLOSING_MOST = 8
"""Tokens from "said" to the end of a sentence that a name closes at most."""


def _told_on(context: Context, sentence: Sentence, first: int) -> Span | None:
    """Who is told on in front of a verb of saying: ``A doctor`` who asked not to be named said."""
    tokens = sentence.tokens
    clause = range(first - 1, max(0, first - ASIDE_MOST), -1)
    who = next((at for at in clause if tokens[at].lower in {"who", ",", ";"}), 0)
    if who == 0 or tokens[who].lower != "who" or tokens[who - 1].text == ",":
        return None
    begin = _subject_first(context, sentence, who)
    return sentence.span_of(begin, who) if begin < who and _may_speak(context, sentence, begin, who) else None


_OPENING_OF = {")": "(", "]": "["}


def _opening_speaker(context: Context, sentence: Sentence) -> Span | None:
    """Who opens a sentence whose second verb says: ``The forum questioned that and alleged``."""
    first = next(_who_may_speak(context, sentence), None)
    return speaker_span(first) if first and begin_of(sentence, first) <= 1 else None


def _who_may_speak(context: Context, sentence: Sentence) -> Iterator[Mention]:
    """The mentions of a sentence but its places."""
    return (mention for mention in context.mentions.get(sentence.index, ()) if mention.kind is not MentionKind.PLACE)


def _name_alone(context: Context, sentence: Sentence, first: int, end: int) -> Mention | None:
    """The person whose name is all that stands between two commas: the spokesman, ``Capt. Ann Lee``, said."""
    persons = (m for m in context.mentions.get(sentence.index, ()) if m.kind is MentionKind.PERSON)
    return next((m for m in persons if begin_of(sentence, m) <= first + 1 and m.first >= first and m.end == end), None)


_NOBODY = frozenset("no none nobody neither".split())
ONE_NOUN = 2
"""Tokens of ``the group``."""


def _subject_first(context: Context, sentence: Sentence, end: int) -> int:
    """Where the noun group begins that ends at `end`; `end` itself where there is none."""
    tokens = sentence.tokens
    reading = context.readings[sentence.index]
    first = end
    while first > 0 and end - first < SPEAKER_MOST:
        word = tokens[first - 1].lower
        if word in STOPS or word in MODALS | HAVE | BE - {"'s"} or reading.harm_from(first - 1) or says(tokens, first - 1):
            break
        if word == "and" and not _joins_speakers(tokens, first - 1):
            break
        first -= 1
    articles = (at for at in range(end - 1, first, -1) if tokens[at].lower in {"the", "a", "an"})
    first = next((at for at in articles if tokens[at - 1].lower not in PREPOSITIONS | {"and", "both"}), first)
    if first < end and tokens[first].lower == "and":
        first += 1
    return behind_phrase(context, sentence, first, end) if first < end and tokens[first].lower in PREPOSITIONS else first


def _joins_speakers(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether "and" joins two speakers, or what tells which: a security source ``and`` a local official."""
    behind = tokens[position + 1]
    is_speaker = behind.lower in {"a", "an", "the"} or behind.is_capitalized or heads().get(behind.lower) is not None
    return is_speaker or (position > 0 and are_alike(tokens, position - 1, position + 1))


def _may_speak(context: Context, sentence: Sentence, first: int, end: int) -> bool:
    """Whether a noun group names somebody who can say something: a person, a body, officials, a hospital."""
    core = core_end(sentence, first, end)
    mentions = [m for m in context.mentions.get(sentence.index, ()) if first <= m.first < core and m.end <= end]
    if any(mention.kind is not MentionKind.PLACE or mention.end == end for mention in mentions):
        return True
    words = list(sentence.lowers[first:core])
    is_outlet = any(word in _FACILITIES and sentence.tokens[first + at + 1].is_capitalized for at, word in enumerate(words[:-1]))
    return is_outlet or (_is_speaker_noun(words[-1]) if words else False)


def _is_speaker_noun(word: str) -> bool:
    return word in _FACILITIES or word in heads() or organization_kind([word]) is not None


def _speaker_before(context: Context, sentence: Sentence, *, is_body: bool = False) -> Span | None:
    """Whom "he", "it" or "the group" stands for: the last one who spoke before, for a body none with a person's name."""
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - LOOK_BACK), -1):
        if speakers := _speakers_of(context, context.document.sentences[index]):
            speaker = speakers[-1][1]
            return None if is_body and _has_a_name(context, speaker, index) else speaker
    return None


def _has_a_name(context: Context, speaker: Span, index: int) -> bool:
    """Whether a speaker told in a sentence, or a little before it, is a person with a name."""
    near = (m for at in range(index - LOOK_BACK, index + 1) for m in context.mentions.get(at, ()))
    return any(mention.kind is MentionKind.PERSON and mention.span.overlaps(speaker) for mention in near)


def _inverted(context: Context, sentence: Sentence, verb: int) -> Span | None:
    """Who stands behind the verb: ``said the ship's operator, Helmar Shipping``."""
    tokens = sentence.tokens
    before = tokens[verb - 1].text if verb else ""
    if tokens[verb].lower in _ADDRESSING or before not in {",", "”", '"', ""}:
        return None
    return _named_from(context, sentence, verb + 1) if number_at(tokens, verb + 1) is None else None


_ADDRESSING = frozenset("told tells tell asked urged warned accused blamed".split())
"""Verbs whose object is spoken to or of."""


def _named_from(context: Context, sentence: Sentence, first: int) -> Span | None:
    """The speaker whose words begin at `first`, an article in front or not."""
    tokens = sentence.tokens
    start = first + (first < len(tokens) and tokens[first].lower in {"the", "a", "an"})
    mentions = tuple(_who_may_speak(context, sentence))
    near = [m for m in mentions if first <= begin_of(sentence, m) <= start + 1]
    found = next((m for m in near if m.kind is not MentionKind.NATIONALITY), near[0] if near else None)
    if found and found.kind is not MentionKind.GENERIC:
        return speaker_span(found)
    if start >= len(tokens):
        return None
    end = group_end(tokens, start)
    comma = of_end(tokens, end) if tokens[start].lower == "head" else end
    name = next((m for m in mentions if begin_of(sentence, m) == comma + 1), None)
    are_several = heads().get(tokens[end - 1].lower) not in {None, ActorKind.PERSON}
    is_closed = name is not None and (name.end >= len(tokens) or not tokens[name.end].text[0].isalpha())
    if name and is_closed and tokens[comma].text == "," and not (are_several and name.kind is MentionKind.PERSON):
        return speaker_span(name)
    if found:
        return speaker_span(found)
    return sentence.span_of(first, end) if any(_is_speaker_noun(token.lower) for token in tokens[start:end]) else None


def _whatever_from(context: Context, sentence: Sentence, first: int) -> Span | None:
    """What is said to tell something, whoever it is: according to ``aid agencies``, a count by ``the group``."""
    tokens, end = sentence.tokens, group_end(sentence.tokens, first)
    if first == end or number_at(tokens, first) is not None or tokens[end - 1].lower in {"plan", "law", "custom"}:
        return None
    is_count = not _TALLIES.isdisjoint(token.lower for token in tokens[first:end])
    if is_count and end + 1 < len(tokens) and tokens[end].lower in {"by", "from"}:
        return _named_from(context, sentence, end + 1) or _whatever_from(context, sentence, end + 1)
    return sentence.span_of(first, end)


_TALLIES = frozenset("count counts tally list figures data estimate estimates testimony bulletin".split())


def _credited(context: Context, sentence: Sentence) -> Span | None:
    """Whom a headline credits behind a colon or dash, or in front: ``Storm kills nine: police``, ``Sheriff: Two dead``."""
    tokens = sentence.tokens
    colon = next((at for at in range(1, min(CREDIT_MOST, len(tokens))) if tokens[at].text == ":"), 0)
    if colon and (tokens[colon - 1].lower in CREDITED or tokens[colon - 1].text.endswith("PD")):
        return sentence.span_of(0, colon)
    marks = [position for position, token in enumerate(tokens) if token.text in {":", "–", "--", "-"}]
    if not marks or not 0 < len(tokens) - marks[-1] - 1 <= CREDIT_MOST:
        return None
    return sentence.span_of(marks[-1] + 1, len(tokens)) if _may_speak(context, sentence, marks[-1] + 1, len(tokens)) else None


def speaker_span(mention: Mention) -> Span:
    """A mention with its title, if that stands in front of it."""
    return Span(mention.title.start, mention.span.end) if mention.title else mention.span
