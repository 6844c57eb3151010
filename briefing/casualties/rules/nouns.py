"""The rules for harm told by nouns: deaths, bodies, lives, "the dead"."""

from __future__ import annotations

from itertools import pairwise

from briefing.casualties.arguments.chains import chain_from
from briefing.casualties.arguments.descriptions import to_name
from briefing.casualties.figure import Outcome
from briefing.casualties.harm.kinds import ATTACKS, Form, Harm
from briefing.casualties.persons.group import ONE, GroupKind, PersonGroup
from briefing.casualties.persons.nouns import noun_at
from briefing.casualties.reading import Reading, Statement, skip_adverbs, state
from briefing.casualties.rules.losses import are_lost
from briefing.casualties.words import BE, FUNCTION_WORDS, HAVE, MODALS, PREPOSITIONS, QUOTES, is_negation
from briefing.months import is_year
from briefing.numerals import is_ordinal


def counted_noun(reading: Reading, harm: Harm) -> Statement | None:
    """`33 deaths`; `12 bodies were recovered`; `claimed 33 lives`; `two arrests`."""
    if harm.form is not Form.NOUN or reading.lower(harm.verb) in ATTACKS | {"killing", "massacre", "massacres"}:
        return None
    group = _counted_before(reading, harm)
    is_lone = group is not None and reading.lower(harm.verb) == "death"
    if is_lone and group and not _is_owned_up(reading, group.first, harm.end):
        group = None
    if group is None or (reading.lower(harm.verb) in {"lives", "life"} and not are_lost(reading, harm)):
        return None
    if reading.lower(harm.end) in _LEGAL or not _agrees(reading.lower(harm.verb), group):
        return None
    is_let_go = reading.lower(group.first - 1) in {"release", "free"}
    is_promised = reading.lower(group.first - 2) in _UNREAL_BEFORE or _is_handover_to_come(reading, group.first)
    if is_promised and harm.outcome is Outcome.ABDUCTED and not is_let_go:
        return None
    if harm.outcome is Outcome.DETAINED and _are_known_prisoners(reading, harm, group):
        return None
    is_told = reading.lower(harm.verb) != "body" or reading.lower(group.first - 1) not in BE
    is_told = is_told and not (reading.lower(harm.verb) == "bodies" and _are_organisations(reading, group.phrase[1], harm.verb))
    is_rate = tuple(reading.lowers(harm.end, harm.end + 2)) in _RATES and not _is_of_a_day(reading, harm)
    return state(harm, (group,), "counted-noun") if is_told and not is_rate and reading.lower(harm.end) not in MODALS else None


def _is_of_a_day(reading: Reading, harm: Harm) -> bool:
    """Whether bodies were found on a day, no rate told: recovered 29 bodies ``a day after`` a ferry sank."""
    is_found = reading.lower(harm.verb) in {"body", "bodies"} and not _FINDING.isdisjoint(reading.lowers(0, harm.first))
    return is_found and reading.lower(harm.end + 2) == "after"


def _is_handover_to_come(reading: Reading, first: int) -> bool:
    """Whether hostages are still to be given up: Hamas ``would hand over`` ten."""
    words = reading.lowers(first - 3, first)
    return words[1:] in (["hand", "over"], ["give", "up"], ["let", "go"]) and words[0] in _UNREAL_BEFORE


def _is_owned_up(reading: Reading, first: int, end: int) -> bool:
    """Whether "one death" counts: police ``acknowledged only`` one death, ``there was`` one death, one death ``was reported``."""
    if not _COUNTING.isdisjoint(reading.lowers(end + 1, end + 4)) and reading.lower(end) in BE | HAVE:
        return True
    front = reading.lowers(first - 3, first)
    is_there = "there" in front and front[-1:] != [] and front[-1] in BE
    is_told = not _COUNTING.isdisjoint(front[-2:]) and not _OFFICIALS.isdisjoint(reading.lowers(0, first))
    is_caused = front[-1:] in (["caused"], ["causing"]) or front[-2:] in (["resulted", "in"], ["led", "to"])
    is_told = is_told or (is_caused and not any(map(is_negation, reading.lowers(first - 4, first))))
    is_there_or_then = reading.lower(end) in {"in", "near", "at", "on"} and reading.tokens[end + 1 : end + 2] != ()
    is_there_or_then = is_there_or_then and reading.tokens[end + 1].is_capitalized
    is_closed = not reading.lower(end)[:1].isalpha() or reading.lower(end) == "and" or is_there_or_then
    return (is_told and is_closed) or (is_there and (is_closed or reading.lower(end) in PREPOSITIONS))


_OFFICIALS = frozenset("police officials authorities government ministry army military hospital doctors".split())
_COUNTING = frozenset("acknowledged confirmed reported recorded registered admitted conceded attributed".split())
"""Verbs behind which "one death" counts: police ``acknowledged only`` one death."""


def _are_known_prisoners(reading: Reading, harm: Harm, group: PersonGroup) -> bool:
    """Whether arrests are those of a record, or detainees a share of known ones: ``several of the`` detainees were shot."""
    is_record = not _RECORDS.isdisjoint(reading.lowers(group.first - RECORD_REACH, group.first))
    return is_record or (reading.lower(group.end - 1) == "the" and reading.lower(harm.end) in BE)


def _are_organisations(reading: Reading, first: int, noun: int) -> bool:
    """Whether the words between a number and "bodies" tell of what they govern: ``two regulatory bodies``, not ``burnt``."""
    modifiers = reading.lowers(first, noun)
    if not modifiers or "of" in modifiers or noun_at(reading.tokens, first):
        return False
    is_of_dead = any(word in _OF_BODIES or word.endswith(("ed", "less")) for word in modifiers)
    return not is_of_dead and _FINDING.isdisjoint(reading.lowers(0, len(reading.tokens)))


_OF_BODIES = frozenset(
    "dead more other others further additional new male female naked burnt burned broken frozen small human adult half-naked"
    " rotting decomposing"
    " badly partially bloody swollen floating last first".split()
)
"""Words that describe the dead in front of "bodies"."""
RECORD_REACH = 5
"""Tokens between a criminal record and the arrests that it lists at most."""
_RECORDS = frozenset("record records history histories rap".split())
"""Words in front of arrests of earlier days: ``lengthy records, including`` 14 arrests."""
_RATES = {("in", "every"), ("a", "day"), ("per", "day"), ("a", "week"), ("a", "month"), ("a", "year")}
_UNREAL_BEFORE = MODALS | {"to"}
"""Words in front of the verb that frees hostages who are not real, or not yet free: ``must rescue 20 hostages``."""


def _agrees(noun: str, group: PersonGroup) -> bool:
    """Whether a number and its noun agree: "the 1982 disappearance" counts nothing."""
    is_one = group.count is not None and group.count.low == 1 and group.count.high in {1, None}
    return is_one != noun.endswith("s")


_LEGAL = frozenset(
    "penalty row squad squads threat threats camp certificate charge charges count counts case cases trial trials conviction"
    " convictions sentence sentences suspects taker takers negotiator negotiators drama crisis".split()
)


def _counted_before(reading: Reading, harm: Harm) -> PersonGroup | None:
    """The number in front of a harm noun, a word or two of description between them."""
    for position in (harm.first, harm.first - 1, harm.first - 2):
        if FUNCTION_WORDS.intersection(reading.lowers(position, harm.first)) - {"other", "more"}:
            break
        group = reading.group_to(position)
        if group and group.kind is GroupKind.BARE and not is_year(reading.lower(group.phrase[0])):
            return group
    if reading.lower(harm.verb) == "lives" and (people := reading.group_to(harm.first)) and people.kind is GroupKind.COUNTED:
        return people
    owners = reading.group_to(harm.first - 1) if reading.lower(harm.first - 1) in {"'", "'s"} else None
    are_theirs = reading.lower(harm.verb) in {"lives", "remains", "bodies"}
    wholes = (reading.group_to(harm.end), _held_as(reading, harm), owners if are_theirs else None)
    return next((whole for whole in wholes if whole and whole.kind is GroupKind.COUNTED), None)


def _held_as(reading: Reading, harm: Harm) -> PersonGroup | None:
    """Whom "hostages" tells the lot of: ``held 20 diplomats hostages``."""
    group = reading.group_to(harm.first) if reading.lower(harm.verb) == "hostages" else None
    return group if group and _HOLDING.intersection(reading.lowers(group.first - 1, group.first)) else None


_HOLDING = frozenset("hold holds held holding take takes took taken taking keep kept keeping".split())


def identified(reading: Reading, harm: Harm) -> Statement | None:
    """`The dead man was identified as Marcus Tell`; `the slain officer was Ann Lee`; `the kidnapped monks are A, B and C`."""
    position = _behind_the_harmed(reading, harm)
    if not position:
        return None
    if reading.lower(harm.first - 1) == "who":
        names = chain_from(reading, to_name(reading, position + 1))
        return state(harm, names, "identified") if names and names[0].tells_name else None
    if reading.lowers(position, position + 2) in (["have", "been"], ["has", "been"]):
        position += 1
    elif reading.lower(position) not in {"was", "is", "were", "are"}:
        return None
    if reading.lower(position + 1) in {"identified", "named"} and "as" in reading.lowers(position + 2, position + 6):
        position = position + 2 + reading.lowers(position + 2, position + 6).index("as")
    names = chain_from(reading, to_name(reading, position + 1))
    are_names = bool(names) and all(name.tells_name for name in names)
    return state(harm, names, "identified") if are_names else None


def _behind_the_harmed(reading: Reading, harm: Harm) -> int:
    """The end of ``the slain officer``, ``the deceased``, who are to be named; 0 where the words tell nobody."""
    if reading.lower(harm.first - 1) == "who" and reading.lower(harm.end) in {"are", "were"}:
        many = reading.group_to(harm.first - 1)
        is_many = reading.lower(harm.first - 2) == "those" or (many is not None and many.kind is GroupKind.PLURAL)
        return harm.end if is_many else 0
    if reading.lower(harm.verb) in {"deceased", "decedent"} and reading.lower(harm.verb - 1) == "the":
        return harm.end
    group = reading.group_over(harm.verb)
    if group is None or group.kind not in (GroupKind.DEFINITE, GroupKind.PLURAL):
        return 0
    is_dead = bool({"dead", "slain", "killed", "murdered"}.intersection(reading.lowers(group.first, group.end)))
    return 0 if is_dead and harm.outcome is not Outcome.KILLED else group.end


_OWNERS = (GroupKind.SINGLE, GroupKind.NAMED, GroupKind.COUNTED, GroupKind.DEFINITE)


def possessive_noun(reading: Reading, harm: Harm) -> Statement | None:
    """`Maria Delgado's murder`; `the six priests' assassination`."""
    if harm.form is not Form.NOUN or reading.lower(harm.verb) not in _OF_ONE or reading.lower(harm.end) in _LEGAL:
        return None
    if reading.tokens[harm.verb].text.isupper() and _is_title(reading, harm):
        return None
    for position in range(harm.first - 1, harm.first - 4, -1):
        if reading.lower(position) in {"'s", "'"}:
            group = reading.group_to(position) or reading.group_to(position + 1)
            is_body = reading.lower(harm.verb) == "body"
            is_found = not is_body or bool(_FINDING.intersection(reading.lowers(harm.verb - 6, harm.end + 3)))
            is_told = group is not None and group.kind in _OWNERS
            return state(harm, (group,), "possessive-noun") if group and is_told and is_found else None
    return None


def a_body(reading: Reading, harm: Harm) -> Statement | None:
    """`A body was found in the creek`; in a headline `Body found`; `found a body`; `a body pulled from the river`."""
    is_headline = not reading.sentence.is_story and harm.first == 0
    is_article = reading.lower(harm.first - 1) in {"a", "another"}
    is_article = is_article or (not reading.sentence.is_story and is_ordinal(reading.lower(harm.first - 1)))
    if reading.lower(harm.verb) != "body" or not (is_article or is_headline) or reading.lower(harm.end) == "of":
        return None
    words = (harm.first - is_article, harm.end)
    is_found = not _FINDING.isdisjoint([*reading.lowers(harm.end, harm.end + 4), *reading.lowers(words[0] - 2, words[0])])
    return state(harm, (PersonGroup(*words, GroupKind.SINGLE, ONE, words, None),), "a-body") if is_found else None


def whose_bodies(reading: Reading, harm: Harm) -> Statement | None:
    """`three people whose bodies were found in a home`."""
    if reading.lower(harm.verb) not in {"bodies", "body", "remains"} or reading.lower(harm.verb - 1) != "whose":
        return None
    group = reading.group_to(harm.verb - 1)
    is_found = not _FINDING.isdisjoint(reading.lowers(harm.end, harm.end + 4))
    return state(harm, (group,), "whose-bodies") if group and is_found else None


_FINDING = frozenset(
    "found find finds discovered locate located recovered pulled retrieved buried exhumed dug counted washed brought laid"
    " lay morgue mortuary hospital grave graves".split()
)
"""Words by which bodies are those of the dead."""


_OF_ONE = frozenset(
    "shooting stabbing demise passing body death killing murder assassination execution slaying arrest kidnapping abduction"
    " disappearance detention".split()
)


def noun_of(reading: Reading, harm: Harm) -> Statement | None:
    """`the deaths of 33 people`; `the killing of a soldier`; `the bodies of 12 miners`."""
    if harm.form is not Form.NOUN or reading.lower(harm.verb) in {"lives", "life"} or _is_title(reading, harm):
        return None
    if _is_undone(reading.lowers(harm.first - UNDONE_REACH, harm.first)):
        return None
    is_to = reading.lower(harm.verb) == "injuries" and reading.lower(harm.end) == "to"
    begin = harm.end + 1 if is_to else _behind_of(reading, _behind_pair(reading, harm))
    before = reading.lowers(harm.first - 3, harm.first)
    is_third = any(one == "the" and is_ordinal(other) for one, other in pairwise(before))
    if not begin or is_third:
        return None
    begin += not is_to and reading.lower(begin) in QUOTES
    opens = harm.first < 2 and reading.lower(harm.verb) in {"bodies", "remains", "deaths"}
    groups = chain_from(reading, to_name(reading, skip_adverbs(reading, begin)), is_subject=opens)
    return state(harm, groups, "noun-of") if groups else None


def _behind_pair(reading: Reading, harm: Harm) -> int:
    """Behind a harm noun, or behind the one of another outcome joined to it: the ``kidnapping and murder`` of two nurses."""
    if reading.lower(harm.end) != "and":
        return harm.end
    paired = (other for other in reading.harms if other.first == harm.end + 1 and other.form is Form.NOUN)
    return next((other.end for other in paired if other.outcome is not harm.outcome), harm.end)


def _is_undone(before: list[str]) -> bool:
    """Whether the words in front of a deed say that it was only tried or planned."""
    last = max((at for at, word in enumerate(before) if word in _UNDONE), default=len(before))
    return last < len(before) and set(before[last + 1 :]) <= _BETWEEN


_BETWEEN = frozenset("the a his her their to commit capital aggravated first-degree second-degree".split())
_UNDONE = frozenset("attempted plotting plotted plot solicitation soliciting conspiracy conspiring".split())
"""Words of a deed that was not done: ``attempted capital`` murder of, ``plotting the`` murder of, ``solicitation to commit``."""
UNDONE_REACH = 3
"""Tokens between such a word and its deed at most."""


def _is_title(reading: Reading, harm: Harm) -> bool:
    """Whether a harm noun has a capital inside a sentence of lower case: a work's title."""
    tokens = reading.tokens
    return harm.verb > 1 and tokens[harm.verb].is_capitalized and any(t.text[0].islower() for t in tokens)


def _behind_of(reading: Reading, position: int) -> int:
    """Where the persons begin in ``of two men``, ``on 26 February of two men``; 0 without "of"."""
    position += reading.lower(position) in QUOTES
    if reading.lower(position) == "of":
        return position + 1
    word = reading.lower(position)
    if word == "by" or (word == "," and reading.lower(position + 1) in {"on", "in"}):
        end = next((at for at in range(position + 2, position + DATE_LENGTH) if reading.lower(at) == "of"), 0)
        is_told = end and reading.group_from(to_name(reading, end + 1)) and "," not in reading.lowers(position + 1, end - 1)
        return end + 1 if is_told else 0
    if word not in {"on", "in", "last", "yesterday", "this", "earlier", "early", "late"} and not word.endswith("day"):
        return 0
    for end in range(position + 1, position + DATE_LENGTH):
        if reading.lower(end) == "of" and reading.group_from(to_name(reading, end + 1)):
            return end + 1
        if reading.lower(end) in {",", ".", ";", "and"}:
            return 0
    return 0


DATE_LENGTH = 7
"""Tokens of a date between a harm noun and its "of" at most."""
