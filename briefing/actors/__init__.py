"""Mentions → actors: each once, with its aliases, title, roles and weight in the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.actors.actor import Actor, Role
from briefing.actors.parties import are_few, unnamed_doers, unnamed_victims
from briefing.actors.resolve import Cluster, resolve
from briefing.actors.roles import roles_of, spans_in_figures
from briefing.actors.settings import is_setting
from briefing.actors.subjects import is_subject
from briefing.actors.titles import is_definite
from briefing.names.gazetteer import country_of_demonym
from briefing.names.generic import POSSESSIVES, STATE_BODIES, common_heads
from briefing.names.mention import ActorKind, MentionKind
from briefing.names.modifiers import tells_age
from briefing.numerals import is_number_word

if TYPE_CHECKING:
    from briefing.casualties.figure import CasualtyFigure
    from briefing.document import Document, Span
    from briefing.names.mention import Mention

__all__ = ["Actor", "Role", "resolve_actors"]

_NAMED = 3.0
"""What a name of its own adds to an actor's weight."""
KEY_MOST = 8
"""An analyst's list of key actors is short."""
KEY_LEAST = 3.0
"""A key actor weighs at least so much: named and early, told more than once, or doing something."""
_EARLY_SENTENCES = 3
_IDLE = frozenset({Role.AUTHORITY, Role.OTHER})
"""Roles that one has without doing anything in the text."""
_DID_IT = frozenset({Role.PERPETRATOR, Role.ACCUSED})
_INSTITUTIONS = frozenset("ministry police force army navy court parliament council government military".split())
_WEIGHT_OF_ROLE = {Role.PERPETRATOR: 2.0, Role.ACCUSED: 1.0, Role.VICTIM: 1.0, Role.SPEAKER: 1.0, Role.MEDIATOR: 1.0}


def resolve_actors(document: Document, mentions: tuple[Mention, ...], figures: tuple[CasualtyFigure, ...]) -> tuple[Actor, ...]:
    """The actors of a document, the key ones first, each group in the order of first mention."""
    in_figures = spans_in_figures(figures)
    gathered = [(cluster, _actor(document, cluster, in_figures)) for cluster in resolve(document, mentions)]
    is_of_few = are_few(figures)
    listed = [(cluster, actor) for cluster, actor in gathered if is_worth_listing(document, cluster, actor, are_few=is_of_few)]
    told = frozenset(span for cluster, actor in listed for span in (*actor.mentions, *cluster.titles))
    parties = unnamed_victims(document, figures, told)
    if all(_DID_IT.isdisjoint(actor.roles) for _, actor in listed):
        parties += unnamed_doers(document, figures, told)
    if parties:
        listed += [(cluster, _actor(document, cluster, in_figures)) for cluster in parties]
        listed.sort(key=lambda pair: min(mention.span for mention in pair[0].mentions))
    actors = [actor for _, actor in listed]
    weights = [_weight(document, cluster, actor) for cluster, actor in listed]
    ranked = sorted(range(len(actors)), key=lambda number: (-weights[number], number))
    key = {number for number in ranked[:KEY_MOST] if weights[number] >= KEY_LEAST} or set(ranked[:1])
    marked = [actor._replace(is_key=number in key) for number, actor in enumerate(actors)]
    return tuple(sorted(marked, key=lambda actor: not actor.is_key))


def _actor(document: Document, cluster: Cluster, in_figures: dict[int, list[tuple[Span, Role]]]) -> Actor:
    forms = _forms(document, cluster.mentions)
    own = [mention for mention in cluster.mentions if mention.kind in (MentionKind.PERSON, MentionKind.ORGANIZATION)]
    name = _fullest(_forms(document, own) or forms, cluster)
    titles = [" ".join(document.quote(title).split()) for title in cluster.titles]
    return Actor(
        name=name,
        kind=cluster.kind,
        country=cluster.country,
        aliases=tuple(
            dict.fromkeys(form for form in (*forms, *_titled_forms(document, cluster), *_bare_forms(forms)) if form != name)
        ),
        title=max(titles, key=len) if titles else None,
        roles=roles_of(document, cluster.mentions, cluster.titles, cluster.kind, in_figures),
        is_key=False,
        mentions=tuple(mention.span for mention in cluster.mentions),
    )


def is_worth_listing(document: Document, cluster: Cluster, actor: Actor, *, are_few: bool) -> bool:
    """Whether an analyst would list the actor: all that have a name; the unnamed if they do or suffer something.

    Those told by their age alone only if the story's harm met few.
    """
    is_idle = _IDLE.issuperset(actor.roles)
    if cluster.is_named:
        return not (is_idle and all(is_setting(document, mention) for mention in cluster.mentions))
    if _is_told_by_age(document, cluster):
        return are_few and not _HARMING.isdisjoint(actor.roles)
    if _is_faceless(cluster, actor) or (len(cluster.mentions) == 1 and _is_passing(document, cluster.mentions[0])):
        return False
    if not is_idle or any(is_subject(document, m) or _is_told_apart(document, m) for m in cluster.mentions):
        return True
    is_common = all(mention.head in common_heads() for mention in cluster.mentions)
    return is_common and (len(cluster.mentions) > 1 or cluster.mentions[0].sentence < _EARLY_SENTENCES)


def _is_faceless(cluster: Cluster, actor: Actor) -> bool:
    """Whether a noun alone tells nobody, and they neither did it nor speak: which ``forces``, whose ``victims``."""
    if any(mention.end - mention.first > 1 for mention in cluster.mentions):
        return False
    is_known = all(mention.head in _FACELESS for mention in cluster.mentions) and _DOING.isdisjoint(actor.roles)
    return is_known or (len(cluster.mentions) == 1 and _is_told_in_passing(cluster.mentions[0], actor))


def _is_told_in_passing(mention: Mention, actor: Actor) -> bool:
    """Whether a noun alone, told once, only speaks of some: ``fighters`` nearby, ``suspects`` at the end."""
    is_late = mention.sentence >= _EARLY_SENTENCES
    is_idle = _IDLE.issuperset(actor.roles)
    if mention.head in _SUSPECTED:
        return is_late and Role.SPEAKER not in actor.roles
    return is_idle and (mention.head in _PASSING or (is_late and mention.head in _PASSING_LATE))


_DOING = frozenset({Role.SPEAKER, Role.PERPETRATOR})
_FACELESS = frozenset(
    "victims forces experts catholic official minister announcer patients employees suspects terrorists court volunteers force"
    " crowd captives colleagues comrades".split()
)
_PASSING = frozenset("civilians military fighters supporters leaders militias operatives opponents gang".split())
_PASSING_LATE = frozenset({"children", "workers"})
_SUSPECTED = frozenset({"suspects", "suspect"})
"""Who is told so only at the end did nothing that the text tells."""


def _is_told_by_age(document: Document, cluster: Cluster) -> bool:
    """Whether an age tells who an unnamed person is: ``a 16-year-old``, ``the 44-year-old man``."""
    spans = ((document.sentences[mention.sentence].tokens, mention) for mention in cluster.mentions)
    ages = (tells_age(token.lower) for tokens, mention in spans for token in tokens[mention.first : mention.end])
    return any(ages)


_HARMING = frozenset({Role.VICTIM, Role.PERPETRATOR, Role.ACCUSED})


def _is_passing(document: Document, mention: Mention) -> bool:
    """Whether an unnamed mention only counts, tells kin or gives a trade: ``two journalists``, ``his wife``, a ``cook``.

    Those of a body are the body's: ``troops of the First Brigade``.
    """
    first = document.sentences[mention.sentence].tokens[mention.first].lower
    is_trade = mention.head not in common_heads() and mention.actor_kind is ActorKind.PERSON
    is_count = first != "one" and is_number_word(first)
    return is_count or _is_of_body(document, mention) or first in POSSESSIVES or (is_trade and mention.end - mention.first == 1)


def _is_of_body(document: Document, mention: Mention) -> bool:
    """Whether a noun alone tells those of a named body: ``troops of the First Brigade``."""
    behind = document.sentences[mention.sentence].tokens[mention.end : mention.end + 3]
    is_of = mention.head in _OF_BODIES and [token.lower for token in behind[:2]] == ["of", "the"]
    return is_of and mention.end - mention.first == 1 and behind[-1].is_capitalized


_OF_BODIES = frozenset("troops soldiers fighters forces units elements guerrillas guerillas agents".split())


def _is_told_apart(document: Document, mention: Mention) -> bool:
    """Whether a word tells which: the ``health`` ministry, ``riot`` police, ``Baloch`` militants."""
    if mention.head in _INSTITUTIONS:
        return mention.end - mention.first > 1
    modifiers = document.sentences[mention.sentence].tokens[mention.first : mention.end - 1]
    is_proper = any(token.is_capitalized for token in modifiers[0 if mention.first else 1 :]) or (
        bool(modifiers) and modifiers[0].lower in country_of_demonym()
    )
    return is_proper and mention.actor_kind is not ActorKind.PERSON


def _forms(document: Document, mentions: list[Mention]) -> list[str]:
    """The distinct surface forms, in order of appearance, line ends as spaces."""
    return list(dict.fromkeys(" ".join(document.quote(mention.span).split()) for mention in mentions))


def _titled_forms(document: Document, cluster: Cluster) -> list[str]:
    """The name with the title in front of it, and an office between commas that tells who: ``the Foreign Secretary``."""
    if cluster.kind is not ActorKind.PERSON:
        return []
    before = [mention.title for mention in cluster.mentions if mention.title]
    beside = [title for title in cluster.titles if title not in before and is_definite(document, title)]
    titled = [document.text[m.title.start : m.span.end] for m in cluster.mentions if m.title]
    titled += [document.text[_rank_start(document, m.title) : m.span.end] for m in cluster.mentions if m.title]
    return [" ".join(form.split()) for form in (*titled, *map(document.quote, beside))]


def _rank_start(document: Document, title: Span) -> int:
    """Where the rank begins that ends a title: police ``Lt. Col.``, spokesman ``Colonel``; where the title does without one."""
    words = document.clean[title.start : title.end].split()
    are_mixed = any(map(str.islower, words))
    ranks = 0
    while ranks < len(words) and (words[-1 - ranks].endswith(".") or (are_mixed and words[-1 - ranks][0].isupper())):
        ranks += 1
    return title.end - len(" ".join(words[-ranks:])) if ranks else title.start


def _bare_forms(forms: list[str]) -> list[str]:
    """The names of a state's bodies without the state: ``Interior Ministry`` of Kenya's Interior Ministry."""
    owned = [form.replace("’", "'").partition("'s ")[2] for form in forms]
    return [form for form in owned if form and form.lower().split()[-1] in STATE_BODIES]


def _fullest(forms: list[str], cluster: Cluster) -> str:
    """The form that says most: a spelled-out name over an acronym, more words over fewer."""
    if cluster.kind is ActorKind.PERSON:
        named = [m for m in forms if m[:1].isupper()] or forms
        return max(named, key=lambda form: (len(form.split()), -forms.index(form)))
    return max(forms, key=lambda form: (not form.isupper(), len(form.split()), -forms.index(form)))


def _weight(document: Document, cluster: Cluster, actor: Actor) -> float:
    """Prominence: early, often, named, and doing something."""
    weight = float(min(len(cluster.mentions), 5))
    first = cluster.mentions[0].sentence
    weight += 2.0 if first < _EARLY_SENTENCES else 0.0
    weight += _NAMED if cluster.is_named and cluster.kind is not ActorKind.MEDIA else 0.0
    weight += sum(_WEIGHT_OF_ROLE.get(role, 0.0) for role in actor.roles)
    return weight - first / max(1, len(document.sentences))
