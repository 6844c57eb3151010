"""Names that the model cuts in two: at a possessive (``Sheriff's Office``) or at "of" and "for" (``Front for the Nation``)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.names.bodies import Labelled, is_cut_within, whole_body
from briefing.names.cues import is_given_name, organization_kind, title_before
from briefing.names.gazetteer import country_of_demonym, country_of_name
from briefing.names.mention import ActorKind, MentionKind
from briefing.names.titled import office_length

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.document import Token
    from briefing.names.reading import NameReading

_OFFICES = frozenset("sheriff attorney prosecutor governor mayor coroner examiner marshal".split())
_MEMBERS = frozenset("people women children men workers farmers teachers veterans peoples' citizens students".split())
"""Plurals whose possessive begins or continues an organisation's name."""
_OF_OWNERS = frozenset({ActorKind.COMPANY, ActorKind.ORGANIZATION, ActorKind.MEDIA})
"""Kinds of organisations that bear a person's name: a club, a hospital, a store."""


_CONNECTORS = frozenset("of for against without".split())
_PORTFOLIOS = frozenset(
    "state defense defence interior foreign finance health justice treasury energy education labor labour agriculture transport"
    " home commerce trade security information".split()
)
_GROUPS = frozenset(
    "army hawks lions tigers sons brigade brigades battalion battalions front soldiers banner wolves eagles".split()
)
"""Last words of armed groups' names that often tell of what: the Army ``of the`` North."""
_PORTFOLIO_HEADS = frozenset("secretary minister ministers secretaries undersecretary".split())


def joined_names(tokens: tuple[Token, ...], spans: Iterable[Labelled]) -> tuple[Labelled, ...]:
    """The model's spans with their possessives and connectors joined, and without the portfolios of ministers."""
    found: list[Labelled] = []
    for span in joined_possessives(tokens, spans):
        first, end, label = span
        if found and (whole := _whole_label(tokens, found[-1], span)):
            found[-1] = (found[-1][0], max(end, found[-1][1]), whole)
            continue
        if label == "PER":
            first = _nicknamed_first(tokens, first)
            found = [one for one in found if one[1] <= first]
        elif label == "ORG" or organization_kind([token.lower for token in tokens[first:end]]):
            first, end = whole_body(tokens, first, end, found[-1][1] if found else 0)
        if _is_behind(tokens, first, _PORTFOLIO_HEADS, frozenset({"of", "for"})) and tokens[first].lower in _PORTFOLIOS:
            first = _portfolio_end(tokens, first)
            if first < end:
                is_holder = tokens[first - 1].lower in _PORTFOLIOS and label == "ORG"
                found.append((first, end, "PER" if is_holder else label))
            continue
        start = _body_first(tokens, first)
        if start < first and label != "PER":
            while found and found[-1][1] > start:
                start = min(start, found.pop()[0])
            found.append((start, end, "ORG"))
        elif label == "ORG" and (joint := _between_persons(tokens, first, end)):
            found += [(first, joint, "PER"), (joint + 1, end, "PER")]
        else:
            is_of = label == "ORG" and tokens[end - 1].lower in _GROUPS
            found.append((first, of_tail(tokens, end) if is_of else end, label))
    return tuple(found)


def _whole_label(tokens: tuple[Token, ...], before: Labelled, span: Labelled) -> str:
    """The label of the name that two spans make together; empty where they are two names."""
    if span[0] < before[1]:
        return before[2]
    if span[2] == "PER" and (_goes_on(tokens, before, span[0]) or _is_begun(tokens, before, span[0])):
        return "PER"
    if _is_named_for(tokens, before, span) or _is_members_body(tokens, before, span):
        return "ORG"
    if _are_a_firm(tokens, before, span):
        return "ORG"
    return before[2] if is_cut_within(tokens, before, span) else ""


def _is_begun(tokens: tuple[Token, ...], before: Labelled, first: int) -> bool:
    """Whether the model took the first part of a name for a body or place: ``Maj. Nidal Malik`` Hasan, ``Aung San`` Suu Kyi."""
    start, end, label = before
    if label == "LOC" and end == first and is_given_name(tokens[start].text):
        return True
    is_ranked = tokens[start].lower in _ABBREVIATED or (start > 0 and tokens[start - 1].lower in _ABBREVIATED)
    return label == "ORG" and end == first and end - start > 1 and is_ranked


_ABBREVIATED = frozenset("maj. sgt. capt. lt. col. gen. cpl. pfc. spc. cmdr. adm. dr. mr. mrs. ms. rev.".split())
"""Titles that begin no body's name."""


def _is_named_for(tokens: tuple[Token, ...], before: Labelled, span: Labelled) -> bool:
    """Whether a house bears the name in front of its own: ``Ronald Reagan`` UCLA Medical Center."""
    first, end, label = span
    return label == "ORG" and before[2] == "PER" and before[1] == first and tokens[end - 1].lower in _HOUSES


_HOUSES = frozenset("hospital center centre university airport library museum institute school foundation college".split())


def _is_members_body(tokens: tuple[Token, ...], before: Labelled, span: Labelled) -> bool:
    """Whether a place begins the name of its people's body: the ``Middle Belt`` Pastoralists' Union."""
    first, end, label = span
    is_members = end - first > 2 and tokens[first].text.endswith("s") and tokens[first + 1].text == "'"
    return label == "ORG" and before[2] == "LOC" and before[1] == first and is_members


def _are_a_firm(tokens: tuple[Token, ...], before: Labelled, span: Labelled) -> bool:
    """Whether two surnames that "&" joins are a company's name: ``Smith & Wesson``."""
    first, end, _ = span
    is_joined = first == before[1] + 1 and tokens[before[1]].text == "&"
    return is_joined and end - first == 1 == before[1] - before[0] and not is_given_name(tokens[first].text)


def _goes_on(tokens: tuple[Token, ...], before: Labelled, first: int) -> bool:
    """Whether the model cut a person's name at a nickname, ``John "J.D." Roe``, or the portfolio was cut off its first part."""
    start, end, label = before
    if label != "PER":
        return False
    is_nickname = first == end + 1 and tokens[end].text == '"' and [t.text for t in tokens[start:end]].count('"') == 1
    is_cut = first == end and end - start == 1 and start > 0 and tokens[start - 1].lower in _PORTFOLIOS
    return is_nickname or is_cut


def _between_persons(tokens: tuple[Token, ...], first: int, end: int) -> int:
    """Where "and" stands between two full names that the model took for one body: Ann Lee ``and`` Bo Roe; 0 without it."""
    joint = next((at for at in range(first + 2, end - 2) if tokens[at].lower == "and"), 0)
    if not joint or joint - first > NAME_MOST or end - joint - 1 > NAME_MOST:
        return 0
    are_names = all(token.text.istitle() for at, token in enumerate(tokens[first:end], first) if at != joint)
    is_known = is_given_name(tokens[first].text) or is_given_name(tokens[joint + 1].text)
    return joint if are_names and is_known and not organization_kind([t.lower for t in tokens[first:end]]) else 0


NAME_MOST = 3
"""Words of each of two persons' names that "and" joins at most."""


def _nicknamed_first(tokens: tuple[Token, ...], first: int) -> int:
    """Where the name begins whose end, behind a nickname, is all that the model found: ``J.P. "The Reed"`` Dale."""
    if first < NICKNAMED_LEAST or tokens[first - 1].text != '"':
        return first
    opening = next((at for at in range(first - 2, max(0, first - NICKNAME_MOST), -1) if tokens[at].text == '"'), 0)
    before = tokens[opening - 1] if opening else None
    is_name = before is not None and (is_given_name(before.text) or (before.text.endswith(".") and before.text.isupper()))
    return opening - 1 if is_name else first


NICKNAMED_LEAST, NICKNAME_MOST = 4, 7
"""Tokens in front of the surname behind the shortest nickname; tokens of a nickname, its marks included, at most."""


def _is_behind(tokens: tuple[Token, ...], first: int, heads: frozenset[str], connectors: frozenset[str]) -> bool:
    return first > 1 and tokens[first - 1].lower in connectors and tokens[first - 2].lower in heads


def _portfolio_end(tokens: tuple[Token, ...], first: int) -> int:
    """Where the portfolio ends: ``Foreign Affairs`` of Iraq, ``State`` Dana Brook."""
    end = first + 1
    while end < len(tokens) and tokens[end].lower in {"affairs", "of", "and", "trade", "services"}:
        end += 1
    return end


def _body_first(tokens: tuple[Token, ...], first: int) -> int:
    """Where the body's name begins whose end the model found: ``Front for the`` Liberation of Azal."""
    before = first - 1
    if before > 0 and tokens[before].lower == "the":
        before -= 1
    if before <= 0 or tokens[before].lower not in _CONNECTORS or not tokens[before - 1].is_capitalized:
        return first
    if not organization_kind([tokens[before - 1].lower]):
        return first
    start = before - 1
    while start > 0 and tokens[start - 1].is_capitalized and tokens[start - 1].is_word and tokens[start - 1].lower != "the":
        start -= 1
    return start


def joined_possessives(tokens: tuple[Token, ...], spans: Iterable[Labelled]) -> Iterator[Labelled]:
    """The model's spans, with those joined that a possessive inside one organisation's name cut in two."""
    done = 0
    for first, end, label in spans:
        if first < done:
            continue
        if label == "ORG" and end - first == 1 and _is_behind_initial(tokens, first):
            yield first - 1, end, "PER"
            continue
        tail = _tail_end(tokens, first, end, label)
        done = tail or end
        yield (first, tail, "ORG") if tail else (first, end, label)


_INITIAL = re.compile(r"[A-Z]\.")


def _is_behind_initial(tokens: tuple[Token, ...], first: int) -> bool:
    """Whether a lone name stands behind a title and an initial: Superintendent of Police ``K.`` Raghav."""
    if first < 2 or not _INITIAL.fullmatch(tokens[first - 1].text):
        return False
    return title_before(tokens, first - 1) > 0 or office_length(tokens, first - 1, 0) > 0


def _tail_end(tokens: tuple[Token, ...], first: int, end: int, label: str) -> int | None:
    """The end of the organisation's name that goes on behind the possessive; None if none does."""
    while end < len(tokens) and tokens[end].is_capitalized and tokens[end].lower in _OFFICES:
        end += 1
    if end + 1 >= len(tokens) or tokens[end].lower != "'s" or not tokens[end + 1].is_capitalized:
        return None
    stop = _capitals_end(tokens, end + 1)
    kind = organization_kind([token.lower for token in tokens[end + 1 : stop]])
    owner = tokens[end - 1].lower
    if kind is None or owner in country_of_name() or owner in country_of_demonym():
        return None
    if owner in _OFFICES | _MEMBERS:
        return stop
    is_owner = label != "LOC" and end - first == 1 and stop - end == 2
    return stop if is_owner and kind in _OF_OWNERS else None


def with_states(tokens: tuple[Token, ...], ordered: list[NameReading]) -> Iterator[NameReading]:
    """The readings with a state's bodies told by whose they are: the ``Nigerian`` Army, ``Russia's`` Foreign Ministry."""
    state: NameReading | None = None
    for reading in ordered:
        is_body = reading.kind is MentionKind.ORGANIZATION
        is_ministry = is_body and (tokens[reading.end - 1].lower == "ministry" or _is_foreign_office(tokens, reading))
        is_states = is_body and reading.match is None and reading.actor_kind in _OF_STATES
        is_of_state = state is not None and state.kind in (MentionKind.PLACE, MentionKind.NATIONALITY)
        is_beside = state is not None and state.end == reading.first and (is_ministry or is_states)
        if state and is_of_state and (is_beside or (is_ministry and _is_owned_by(tokens, state, reading))):
            yield reading._replace(first=state.first, match=None)
            state = None
            continue
        if state:
            yield state
        state = reading
    if state:
        yield state


def _is_foreign_office(tokens: tuple[Token, ...], reading: NameReading) -> bool:
    return [token.lower for token in tokens[reading.first : reading.end]] == ["foreign", "office"]


_OF_STATES = frozenset({ActorKind.SECURITY_FORCE, ActorKind.GOVERNMENT})


def _is_owned_by(tokens: tuple[Token, ...], state: NameReading, reading: NameReading) -> bool:
    return state.kind is MentionKind.PLACE and state.end + 1 == reading.first and tokens[state.end].lower == "'s"


def of_tail(tokens: tuple[Token, ...], end: int) -> int:
    """The end of a body's name with what it is of: Army ``of the Two Rivers``, Alliance ``for the Defence of the Hills``."""
    while end < len(tokens) and tokens[end].lower in {"of", "for"}:
        begin = end + 1 + (end + 1 < len(tokens) and tokens[end + 1].lower == "the")
        stop = _capitals_end(tokens, begin)
        if stop == begin:
            break
        end = stop
    return end


def _capitals_end(tokens: tuple[Token, ...], position: int) -> int:
    """Where the capitalised words end that begin at `position`."""
    while position < len(tokens) and tokens[position].is_capitalized and tokens[position].is_word:
        position += 1
    return position
