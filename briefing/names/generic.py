"""Unnamed groups and persons that an analyst would list: "gunmen", "a pro-Taliban analyst"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing.lexicons import read_map, read_rows, read_words
from briefing.names.mention import ActorKind
from briefing.names.modifiers import DETERMINERS, MEMBERS, MODIFIERS_MOST, NUMBERS, modifiers_first, tells_age
from briefing.names.tails import LAWMEN, breaks_name, charge_end, whole_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.document import Token

_THINGS = frozenset(
    "building buildings law laws documents records station stations car cars vehicle vehicles headquarters checkpoint post posts"
    " operations report reports operation custody convoy patrol base bases barracks house cell cells hearing hearings source"
    " sources data figures statement candidate uniform uniforms room rooms seat seats camp camps school schools raid raids"
    " loan loans bond bonds spending funds funding grants subsidies exercises exercise drills drill presence patrols equipment"
    " hardware aid assistance training figure speaker offices office investigation investigations enforcement unit units"
    " violence shootout war".split()
)
"""Nouns that make an institution in front of them a mere description."""
_NEVER = frozenset(
    "people person persons others individual individuals human humans soul souls senior seniors junior juniors private general"
    " major principal model models local locals male males female females partner national nationals native natives"
    " member members catholic christian christians catholics muslim muslims hindu hindus jew jews sunni sunnis shiite shiites"
    " kurd kurds taliban taleban islamist casualty casualties personnel staff faithful captain sergeant colonel"
    " lieutenant ensign couple adult adults twin twins fan fans candidate candidates player players customer customers gi gis"
    " mp mps owner owners citizen citizens household households operator operators".split()
)
"""Nouns for persons that name no actor by themselves, or are rather something else."""
_KIN = frozenset(
    "wife husband son daughter brother sister father mother parents family widow girlfriend boyfriend uncle aunt cousin nephew"
    " niece fiance fiancee grandmother grandfather sons daughters brothers sisters children relatives friends friend lawyer"
    " attorney neighbor neighbour".split()
)
NAMED_AFTER = frozenset("day disease syndrome eve".split())
"""What is called after somebody or something: International Women's ``Day``."""
POSSESSIVES = frozenset("his her their its my our".split())
_BODIES = frozenset(
    "office committee centre center union unions agency bureau department board institute authority commission association"
    " federation party".split()
)
"""Bodies whose lower-case names tell what they are for."""
_GUARDED = frozenset("coast national civil border republican presidential revolutionary".split())
"""What a guard that is a force guards."""
_FORCES = frozenset({"police", "guard"})
_FEASTING = frozenset("house birthday pool dinner block office christmas holiday graduation moving rescue search beach".split())
_ONLY_MODIFIED = _BODIES | frozenset(
    "allies partners man woman boy girl men women boys girls teenager teen wife husband son daughter brother sister father"
    " mother parents family families widow girlfriend boyfriend uncle aunt cousin nephew niece friend friends force team"
    " teams union unions clan tribe kid kids child baby infant toddler parent grandmother grandfather sons daughters brothers"
    " sisters spouse newborn lover source sources television tv radio media companies firms businesses airlines banks"
    " nations uncles aunts cousins nephews nieces wives husbands mothers fathers grandparents".split()
)
"""Nouns that name an actor only with a word that tells which: ``hooded`` men, ``rescue`` teams."""
_KIND_OF_CATEGORY = {
    "security_forces": ActorKind.SECURITY_FORCE,
    "armed_group": ActorKind.ARMED_GROUP,
    "attacker": ActorKind.ARMED_GROUP,
}


@cache
def common_heads() -> frozenset[str]:
    """Head nouns of the actors that news reports list as a matter of course: police, officials, gunmen."""
    return frozenset(read_map("generic_actors"))


@cache
def heads() -> dict[str, ActorKind]:
    """Head noun → kind of actor: the common ones, and every noun for persons."""
    kinds: dict[str, ActorKind] = {}
    for singular, plural, category in read_rows("person_nouns"):
        kinds[singular] = ActorKind.PERSON
        kinds[plural] = _KIND_OF_CATEGORY.get(category, ActorKind.GROUP)
    kinds = {head: kind for head, kind in kinds.items() if head not in _NEVER and " " not in head and head != "-"}
    return kinds | {head: ActorKind(kind) for head, kind in read_map("generic_actors").items()}


@cache
def _pairs() -> dict[str, dict[str, ActorKind]]:
    """The last of two words that are one head noun → the first → kind of actor: ``service members``."""
    pairs: dict[str, dict[str, ActorKind]] = {}
    for _, plural, category in read_rows("person_nouns"):
        before, _, head = plural.partition(" ")
        if head and " " not in head:
            pairs.setdefault(head, {})[before] = _KIND_OF_CATEGORY.get(category, ActorKind.GROUP)
    return pairs


def find_generic(tokens: tuple[Token, ...], taken: frozenset[int]) -> Iterator[tuple[int, int, ActorKind]]:
    """First token, end and kind of each unnamed actor; `taken` are tokens that belong to names.

    The span holds the modifiers and a number, not the determiner.
    """
    kinds, pairs, done = heads(), _pairs(), 0
    for position, token in enumerate(tokens):
        kind = kinds.get(token.lower)
        if token.text[0].isdigit() and _is_aged(tokens, position):
            kind = ActorKind.PERSON
        if token.lower in _TOLD_BESIDE:
            kind = _kind_beside(tokens, position, taken)
        befores = pairs.get(token.lower)
        pair = befores.get(tokens[position - 1].lower) if befores and position else None
        kind = pair or kind
        if kind is None or position < done or position in taken or _is_no_head(tokens, position):
            continue
        first = modifiers_first(tokens, position - bool(pair), taken)
        if first == position and token.lower in MEMBERS:
            first = _name_first(tokens, position, taken)
        if token.lower in _BODIES or (token.lower in _FORCES and first == position):
            first = _body_first(tokens, position, taken)
        if token.lower in _ONLY_MODIFIED and _possessor_first(tokens, first, token.lower) == position:
            continue
        if kind is ActorKind.MEDIA and not _speaks(tokens, position):
            continue
        first = _trade_first(tokens, first, kind, taken)
        if kind is ActorKind.PERSON and not _is_determined(tokens, first) and not _speaks(tokens, position):
            continue
        done, kind = whole_end(tokens, position, kind, taken)
        yield _possessor_first(tokens, first - _has_number(tokens, first), token.lower), done, kind


def _kind_beside(tokens: tuple[Token, ...], position: int, taken: frozenset[int]) -> ActorKind | None:
    """The kind of actor that the words beside make of a noun: the ``coast`` guard, the head ``of operations`` said."""
    if tokens[position].lower == "guard" and position and tokens[position - 1].lower in _GUARDED:
        return ActorKind.SECURITY_FORCE
    is_chief = tokens[position].lower == "head" and charge_end(tokens, position + 1, taken) > position + 1
    return ActorKind.PERSON if is_chief else heads().get(tokens[position].lower)


_TOLD_BESIDE = frozenset({"guard", "head"})


def _is_aged(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether an age is all that tells who somebody is: ``a 16-year-old`` was shot."""
    following = tokens[position + 1].lower if position + 1 < len(tokens) else "."
    return tells_age(tokens[position].lower) and (not following.isalpha() or following in _AFTER_ACTORS)


def _body_first(tokens: tuple[Token, ...], position: int, taken: frozenset[int]) -> int:
    """Where the words between an article and a body begin: the ``dockers'`` union, the ``festival`` committee."""
    first = position
    while first > 0 and position - first < MODIFIERS_MOST:
        before = tokens[first - 1]
        if before.lower in {"the", "a", "an"}:
            return first
        if first - 1 in taken or not (before.text[0].islower() or before.text == "'") or breaks_name(before.lower):
            break
        first -= 1
    return position


def _name_first(tokens: tuple[Token, ...], position: int, taken: frozenset[int]) -> int:
    """Where a name of several words begins whose members are told behind it: ``Army of the Two Rivers`` fighters."""
    first = position
    while first - 1 in taken and tokens[first - 1].is_word:
        first -= 1
    return first


def _speaks(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether a verb of saying follows: ``navy spokesperson`` said."""
    return position + 1 < len(tokens) and tokens[position + 1].lower in read_words("reporting_verbs")


def _possessor_first(tokens: tuple[Token, ...], first: int, head: str) -> int:
    """Where ``his`` wife and ``Delgado's`` father begin: kin are told by whose they are."""
    if head in STATE_BODIES:
        owned = first - (first > 2 and tokens[first - 1].text.isalpha() and tokens[first - 2].lower == "'s")
        state = _state_first(tokens, owned) if owned > 1 and tokens[owned - 1].lower == "'s" else None
        return first if state is None else state
    if head not in _KIN or first == 0:
        return first
    if tokens[first - 1].lower in POSSESSIVES:
        return first - 1
    return first - 2 if first > 1 and tokens[first - 1].lower == "'s" and tokens[first - 2].is_capitalized else first


STATE_BODIES = frozenset("ministry army military navy coastguard parliament police government regime".split())
"""Bodies of a state that are told by whose they are: ``Georgia's`` interior ministry, ``Assad's brutal`` regime."""


def _state_first(tokens: tuple[Token, ...], first: int) -> int | None:
    """Where the state begins whose body begins at `first`; None where no name stands there."""
    begin = first - 1
    while begin > 0 and tokens[begin - 1].is_capitalized and tokens[begin - 1].is_word:
        begin -= 1
    is_name = begin < first - 1 and tokens[begin].lower not in read_words("sentence_starters")
    return begin if is_name else None


def _has_number(tokens: tuple[Token, ...], first: int) -> bool:
    return first > 0 and tokens[first - 1].lower in NUMBERS


def _is_no_head(tokens: tuple[Token, ...], position: int) -> bool:
    """Whether the noun group goes on, the "police" of "police officers", or the noun is a verb: she ``suspects`` him."""
    before = tokens[position - 1].lower if position else ""
    if before in _DOERS or (before in _FEASTING and tokens[position].lower == "party"):
        return True
    if position + 1 >= len(tokens):
        return False
    if tokens[position + 1].lower == "'s" and position + 2 < len(tokens):
        owned = tokens[position + 2].lower
        return owned in NAMED_AFTER or (tokens[position].lower in LAWMEN and owned in heads().keys() - {"office"})
    following = tokens[position + 1].lower
    if tokens[position].lower in _ADJECTIVAL and _describes(tokens[position + 1]):
        return True
    return following in heads() or (following in _THINGS and tokens[position].lower in common_heads())


_DOERS = frozenset("he she it who".split())
_ADJECTIVAL = frozenset("military official militant rebel criminal civilian marine".split())


def _describes(following: Token) -> bool:
    """Whether a word that may be an adjective is one, by the word behind it: ``military solution``, ``official inquiry``."""
    word = following.lower
    is_plain = following.text.isalpha() and following.text.islower()
    return is_plain and not (word.endswith(("ed", "s")) or word in read_words("reporting_verbs") or word in _AFTER_ACTORS)


_AFTER_ACTORS = frozenset(
    "and or but in on at of to for from with by who that which has have had is are was were will would can could may might"
    " must should does did do not also then later still now after before when while as if than killed shot took went came"
    " found left told made began gave got ran fought held led fled kept".split()
)


def _trade_first(tokens: tuple[Token, ...], first: int, kind: ActorKind, taken: frozenset[int]) -> int:
    """Where the words begin in front of a person's noun that tell which: the ``bus`` driver, a ``sheriff's`` deputy."""
    is_lawmans = first > 1 and tokens[first - 1].lower == "'s" and tokens[first - 2].lower in LAWMEN
    if is_lawmans and first - 2 not in taken:
        return modifiers_first(tokens, first - 2, taken)
    if kind is not ActorKind.PERSON or first < 2 or _is_determined(tokens, first):
        return first
    word = tokens[first - 1].text
    is_noun = word.isalpha() and word.islower() and not breaks_name(word) and not word.endswith("ly")
    is_noun = is_noun and word not in _HELD and tokens[first].lower not in {"hostage", "captive", "prisoner"}
    return first - 1 if is_noun and word not in NUMBERS | _WHICHEVER and _is_determined(tokens, first - 1) else first


_HELD = frozenset({"people", "men", "women", "children"})
_WHICHEVER = frozenset(
    "one any single last same only each every no other another next very whole slain third fourth fifth sixth seventh".split()
)
"""Words behind a determiner that tell of no trade: the ``last`` officer."""


def _is_determined(tokens: tuple[Token, ...], first: int) -> bool:
    """A single unnamed person needs a determiner, a possessive or modifiers in front."""
    if first == 0:
        return True
    before = tokens[first - 1].lower
    return before in DETERMINERS or before == "'s"
