"""Clusters that speak of one actor brought together: a body's own, an office and its holder, an age and a name, namesakes."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefing.actors.forms import organization_form
from briefing.actors.links import Name, only_one, stands_for
from briefing.actors.titles import OFFICES, holds_office
from briefing.actors.unnamed import country_of_word, is_police
from briefing.names.cues import is_aged
from briefing.names.gazetteer import country_of_demonym, country_of_name
from briefing.names.mention import ActorKind, MentionKind
from briefing.names.modifiers import MEMBERS, tells_age

if TYPE_CHECKING:
    from briefing.actors.resolve import Cluster
    from briefing.document import Document, Token
    from briefing.names.mention import Mention


def words_of(document: Document, mention: Mention) -> Name:
    tokens = document.sentences[mention.sentence].tokens[mention.first : mention.end]
    return tuple(token.text for token in tokens)


def join_members(document: Document, clusters: dict[Name, Cluster]) -> None:
    """Whom the words tell as a named body or its own go to it: Boko Haram ``militants``, the ``state police`` of Oregon."""
    unnamed = [key for key, one in clusters.items() if key[0] == "unnamed" and one.kind in _BODIES and len(key) > 2]
    bodies = _bodies_by_form(document, clusters) if unnamed else {}
    by_word: defaultdict[str, list[Name]] = defaultdict(list)
    for form in bodies:
        for word in dict.fromkeys(form):
            by_word[word].append(form)
    for key in unnamed:
        words = key[2:] if key[1] in _SUPPOSED and len(key) > 3 else key[1:]
        words = words[:-1] if words[-1] in MEMBERS else words
        if len(words) == 1 and words[0] in country_of_demonym():
            continue
        body = bodies.get(words) or bodies.get((*words[:-1], f"{words[-1]}s"))
        if not body:
            body = only_one(bodies[form] for form in by_word.get(words[-1], ()) if stands_for(words, form))
        if body:
            is_told = clusters[body].kind is ActorKind.ORGANIZATION and key[-1] in _ARMED
            clusters[body].kind = clusters[key].kind if is_told else clusters[body].kind
            join(clusters, key, body)


def _bodies_by_form(document: Document, clusters: dict[Name, Cluster]) -> dict[Name, Name]:
    """Each form in which the text names an organisation → its key."""
    bodies: dict[Name, Name] = {}
    for key, cluster in clusters.items():
        if key[0] == "organization":
            bodies.setdefault(key[1:], key)
            for mention in cluster.mentions:
                bodies.setdefault(organization_form(words_of(document, mention)), key)
    return bodies


_ARMED = frozenset("cartel gang clan tribe militia rebels militants insurgents guerrillas fighters gunmen".split())
"""Nouns that tell of what kind a body with a name is."""
_BODIES = frozenset(ActorKind) - {ActorKind.PERSON}
_SUPPOSED = frozenset("suspected alleged armed".split())


def join(clusters: dict[Name, Cluster], key: Name, goal: Name) -> None:
    """The mentions of one cluster go to another one, if that is there."""
    if goal in clusters:
        clusters[goal].mentions.extend(clusters.pop(key).mentions)
        clusters[goal].mentions.sort(key=lambda mention: mention.span)


def join_offices(document: Document, clusters: dict[Name, Cluster]) -> None:
    """An office told before its holder is named, "the mayor", goes to the one person whose title it is."""
    named = [(key, cluster) for key, cluster in clusters.items() if key[0] == "person" and cluster.titles]
    for key in [key for key, cluster in clusters.items() if key[0] == "unnamed" and cluster.kind is ActorKind.PERSON]:
        if key[-1] in OFFICES:
            holders = [other for other, cluster in named if _holds(document, cluster, key[1:])]
        else:
            office = " ".join(key[1:])
            is_office = " of " in office or " for " in office
            holders = [other for other, cluster in named if is_office and office in _title_words(document, cluster)]
        if len(holders) == 1:
            join(clusters, key, holders[0])


def join_police(clusters: dict[Name, Cluster]) -> None:
    """The bare "police", "deputies" go to the one force of a text that has a name, though it stands behind them."""
    for short, is_force in ((("unnamed", "police"), _is_police), (("unnamed", "deputies"), _are_deputies)):
        named = clusters.items() if short in clusters else ()
        forces = [key for key, cluster in named if key != short and is_force(key, cluster)]
        if len(forces) == 1:
            join(clusters, short, forces[0])


def _is_police(key: Name, cluster: Cluster) -> bool:
    """Whether a body is called police, or by the acronym of its department: ``NYPD``."""
    is_acronym = key[0] == "organization" and len(key) == LONE and key[1].endswith("pd")
    return is_police(key, cluster) or (is_acronym and len(key[1]) <= ACRONYM_MOST)


def _are_deputies(key: Name, cluster: Cluster) -> bool:
    return cluster.kind is ActorKind.SECURITY_FORCE and (key[-1] == "deputies" or "sheriff" in key)


ACRONYM_MOST = 5
"""Letters of a police department's acronym at most: ``NYPD``."""


def join_namesakes(document: Document, clusters: dict[Name, Cluster]) -> None:
    """A surname of several goes to the one of them who holds the office in front of it: ``President`` Assad and his father."""
    persons = [key for key in clusters if key[0] == "person"]
    for key in [key for key in persons if len(key) == LONE and clusters[key].titles]:
        bearers = [other for other in persons if len(other) > LONE and other[-1] == key[-1] and clusters[other].titles]
        offices = {title.split()[-1] for title in _title_words(document, clusters[key]) if title}
        holders = [one for one in bearers if any(_holds(document, clusters[one], (office,)) for office in offices)]
        if len(holders) == 1:
            clusters[holders[0]].titles.extend(clusters[key].titles)
            join(clusters, key, holders[0])


LONE = 2
"""Parts of the key of a person told by the surname alone, "person" included."""


def join_identified(document: Document, clusters: dict[Name, Cluster]) -> None:
    """Who is told by a noun goes to the name that is told beside: ``the gunman``, identified as Joe Tell, 34."""
    told = [
        (key, mention.sentence, at)
        for key, cluster in clusters.items()
        if key[0] == "unnamed" and cluster.kind is ActorKind.PERSON
        for mention in cluster.mentions
        if (at := _identified_at(document.sentences[mention.sentence].tokens, mention))
    ]
    if not told:
        return
    persons = [(key, cluster) for key, cluster in clusters.items() if key[0] == "person"]
    named = {(mention.sentence, mention.first): key for key, cluster in persons for mention in cluster.mentions}
    for key, sentence, at in told:
        name = next((named[sentence, first] for first in range(at, at + NAME_REACH) if (sentence, first) in named), None)
        if name and key in clusters:
            join(clusters, key, name)


def _identified_at(tokens: tuple[Token, ...], mention: Mention) -> int:
    """Where the name may stand of whom somebody identifies: identified the ``intruder`` as; was identified as; 0 for none."""
    before = [token.lower for token in tokens[max(0, mention.first - 2) : mention.first]]
    behind = [token.lower for token in tokens[mention.end : mention.end + IDENTIFIED_REACH]]
    if behind[:1] == ["as"] and "identified" in before:
        return mention.end + 1
    if "identified" not in behind or "as" not in behind or not set(behind[: behind.index("identified")]) <= _BEING:
        return 0
    at = behind.index("as")
    return mention.end + at + 1 if at > behind.index("identified") and "," not in behind[1:at] else 0


NAME_REACH = 3
"""Tokens behind "identified as" at which the name begins: at once, or behind ``34-year-old``, ``a``."""
IDENTIFIED_REACH = 9
"""Tokens of ``has been identified by the coroner as`` at most."""
_BEING = frozenset("was is has been later only since who , also tentatively".split())


def join_ages(document: Document, clusters: dict[Name, Cluster]) -> None:
    """Who is told by an age, "a 44-year-old", goes to the one person of that age: ``Joe Tell, 44,``, ``the 44-year-old man``."""
    aged = [(key, word) for key in clusters if key[0] == "unnamed" for word in key[1:] if tells_age(word) and "year" in word]
    if not aged:
        return
    of_age: dict[str, list[Name]] = {}
    for key, cluster in clusters.items():
        for years in _ages(document, cluster) if key[0] == "person" else ():
            of_age.setdefault(years, []).append(key)
    for key, age in aged:
        others = [other for other, same in aged if same == age and other[:-1] == key and other in clusters]
        persons = of_age.get(age.partition("-")[0], []) or others
        if len(persons) == 1:
            join(clusters, key, persons[0])


def _ages(document: Document, cluster: Cluster) -> set[str]:
    """The ages told beside a person's name: Ann Lee, ``34``, of Marlow; ``34-year-old`` Ann Lee."""
    found: set[str] = set()
    for mention in cluster.mentions:
        tokens = document.sentences[mention.sentence].tokens
        if is_aged(tokens, mention.end):
            found.add(tokens[mention.end + 1].text)
        if mention.first and tells_age(tokens[mention.first - 1].lower):
            found.add(tokens[mention.first - 1].lower.partition("-")[0])
    return found


def _title_words(document: Document, cluster: Cluster) -> set[str]:
    """The titles of a person in lower case, without an article."""
    return {" ".join(document.clean[title.start : title.end].lower().split()).removeprefix("the ") for title in cluster.titles}


def _holds(document: Document, cluster: Cluster, office: Name) -> bool:
    """Whether a title of the person holds the office's word, and what is said of it beside is the country."""
    titles = [document.clean[title.start : title.end].lower().replace("'s", "").split() for title in cluster.titles]
    countries = {cluster.country, *(country_of_name().get(word) for words in titles for word in words)}
    told = [word for word in office if (country_of_word(word) or "-") not in countries]
    return any(holds_office(words, told or office) for words in titles)


def name_states(clusters: dict[Name, Cluster], mentions: tuple[Mention, ...]) -> None:
    """A state that acts under its capital's name is also named by its own, where the text has it."""
    for key, cluster in clusters.items():
        if key[0] == "state" and all(mention.canonical != key[1] for mention in cluster.mentions):
            own = next((m for m in mentions if m.kind is MentionKind.PLACE and m.canonical == key[1]), None)
            cluster.mentions.extend([own] if own else [])
