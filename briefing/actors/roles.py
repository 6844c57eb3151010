"""What each actor does in the story, from the words beside its mentions and from the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.actors.actor import Role
from briefing.casualties.figure import Category, Outcome
from briefing.lexicons import read_words
from briefing.names.mention import ActorKind, Mention, MentionKind, begin_of
from briefing.verb_forms import is_verb

if TYPE_CHECKING:
    from briefing.casualties.figure import CasualtyFigure
    from briefing.document import Document, Span, Token

_ROLES = tuple(Role)
_AUTHORITIES = frozenset({ActorKind.GOVERNMENT, ActorKind.SECURITY_FORCE})
_ACCUSING = frozenset("accuses accused accusing blames blamed blaming charged suspects".split())
_ATTACKING = frozenset("attacked attacking stormed storming bombed bombing raided raiding targeted targeting shelled".split())
_ATTACKS_ON = {(noun, "on") for noun in ("attack", "attacks", "raid", "raids", "assault", "bombing")}
"""Words in front of whom or what was attacked."""
_MEDIATORS = frozenset("mediator mediators negotiator negotiators mediated".split())
_SUSPECTS = frozenset("suspect suspects gunman gunmen shooter attacker attackers bomber bombers kidnappers hijackers".split())
_VICTIMS = frozenset({"victim", "victims"})
BLAME_REACH = 8
"""Tokens of ``blamed Friday's attack on the`` at most."""
SPEAKER_REACH = 3
"""Tokens between a name and its verb of saying at most."""

REACH = 200
"""Code points of a stretch: names and figures are compared only within it, not each with every other."""


def roles_of(
    document: Document,
    mentions: list[Mention],
    titles: list[Span],
    kind: ActorKind,
    in_figures: dict[int, list[tuple[Span, Role]]],
) -> tuple[Role, ...]:
    """The roles of an actor in the order of `Role`, `other` if it has none; see `spans_in_figures`."""
    roles: set[Role] = set()
    for title in titles:
        roles |= {role for other, role in _near(title, in_figures) if other.end == title.end and title.covers(other)}
    for mention in mentions:
        roles |= _roles_beside(document, mention)
        roles |= _roles_in_figures(mention.span, in_figures, whole=mention.head in _VOICES)
    if (
        len(mentions) > 1
        and not _VICTIMS.isdisjoint([m.head for m in mentions])
        and MentionKind.PERSON in [m.kind for m in mentions]
    ):
        roles.add(Role.VICTIM)
    if kind in _AUTHORITIES and Role.PERPETRATOR not in roles:
        roles.add(Role.AUTHORITY)
    return tuple([role for role in _ROLES if role in roles]) or (Role.OTHER,)


def _roles_beside(document: Document, mention: Mention) -> set[Role]:
    sentence = document.sentences[mention.sentence]
    tokens = sentence.tokens
    first = begin_of(sentence, mention)
    before = [token.lower for token in tokens[max(0, first - 4) : first]]
    is_apposed = before[-1:] == [","] and tokens[mention.end : mention.end + 1] and tokens[mention.end].text == ","
    behind = mention.end + 1 if is_apposed else _behind_apposition(tokens, mention.end)
    after = [token.lower for token in tokens[behind : behind + SPEAKER_REACH]]
    roles = _roles_behind(tokens, mention.end) | (_roles_behind(tokens, behind) if behind > mention.end else set())
    if is_speaker(before, after) and not (before[-1:] in _INVERTED and is_verb(after[0] if after else "")):
        roles.add(Role.SPEAKER)
    if before and before[-1] == "the":
        before.pop()
    if before and before[-1] in _ACCUSING:
        roles.add(Role.ACCUSED)
    if before[-1:] and (before[-1] in _ATTACKING or tuple(before[-2:]) in _ATTACKS_ON):
        near = sentence.lowers[max(0, first - BLAME_REACH) : first]
        is_blamed = not {"blamed", "blames", "blaming"}.isdisjoint(near) and "for" not in near
        roles.add(Role.ACCUSED if is_blamed else Role.TARGET)
    if mention.head in _SUSPECTS:
        roles.add(Role.PERPETRATOR)
    if mention.head in _MEDIATORS:
        roles.add(Role.MEDIATOR)
    return roles


def _behind_apposition(tokens: tuple[Token, ...], position: int) -> int:
    """`position` moved behind the words between commas that follow a name: ``Ann Lee, 34, a medic,`` said."""
    position = _behind_joined(tokens, _behind_acronym(tokens, position))
    if position < len(tokens) and tokens[position].lower in _OF:
        position = _behind_body(tokens, position)
    if position >= len(tokens) or tokens[position].text != ",":
        return position
    last = position
    for end in range(position + 1, min(len(tokens), position + APPOSITION_MOST)):
        if tokens[end].text == ",":
            last = end
        elif tokens[end].lower in _CLAUSE:
            break
    return last + 1 if last > position else position


def _behind_acronym(tokens: tuple[Token, ...], position: int) -> int:
    """`position` moved behind an acronym in brackets: the Observatory ``(SOHR)`` said."""
    words = [token.text for token in tokens[position : position + 3]]
    is_acronym = len(words) == 3 and words[0] in "([" and words[1].isupper() and words[2] in ")]"
    return position + len(words) if is_acronym else position


def _behind_joined(tokens: tuple[Token, ...], position: int) -> int:
    """`position` moved behind another speaker in front of the verb: the army ``and the police`` said."""
    if position >= len(tokens) or tokens[position].lower != "and":
        return position
    end = position + 1
    while end < len(tokens) and end < position + JOINED_MOST and not is_speaker([], [tokens[end].lower]):
        if tokens[end].lower != "the" and not tokens[end].is_capitalized and tokens[end].lower not in _SPEAKING:
            return position
        end += 1
    return end if end > position + 1 else position


JOINED_MOST = 7
"""Tokens of ``and Human Rights Watch`` at most."""
_SPEAKING = frozenset("police officials authorities army military rebels residents witnesses doctors medics government".split())
_OF = frozenset("of with from at".split())


def _behind_body(tokens: tuple[Token, ...], position: int) -> int:
    """`position` moved behind the body that a person is of: Ann Lee ``of the Wisconsin State Patrol`` said."""
    end = position + 1
    while end < len(tokens) and (tokens[end].is_capitalized or tokens[end].lower in {"the", "of", "'s", "for", "and"}):
        end += 1
    return end if end > position + 1 and tokens[end - 1].is_capitalized else position


APPOSITION_MOST = 16
"""Tokens between a name and the comma in front of its verb at most."""
_CLAUSE = frozenset('and but said says told when while after because " “ ” .'.split())


_INVERTED = (["said"], ["says"], ["wrote"], ["tweeted"], ["added"])
"""Verbs of saying that may stand in front of their subject."""
_CHARGED = frozenset("charged convicted sentenced accused indicted arraigned arrested jailed wanted suspected guilty".split())
CHARGE_REACH = 5
"""Tokens behind a name in which the verb stands that accuses."""


def _roles_behind(tokens: tuple[Token, ...], end: int) -> set[Role]:
    """Who ``was charged`` or ``pleaded guilty`` is accused; who ``claimed responsibility`` did it."""
    words = [token.lower for token in tokens[end : end + CHARGE_REACH]]
    is_passive = words[:1] and words[0] in _PASSIVE and (words[0] not in {"has", "have"} or "been" in words[1:3])
    is_facing = words[:1] in (["faces"], ["faced"]) and not _CHARGES.isdisjoint(words)
    is_tried = words[1:3] == ["on", "trial"] or words[:2] == ["stood", "trial"]
    is_plea = words[:1] in (["pleaded"], ["pled"])
    if ("not" in words and not is_plea) or (words[1:2] == ["suspected"] and words[2:3] != ["of"]):
        return set()
    if is_facing or is_tried or is_plea or (is_passive and _CHARGED.intersection(words[1:4])):
        return {Role.ACCUSED}
    verb = words[1:2] if words[:1] != [] and words[0] in _PASSIVE else words[:1]
    if words[:3] == ["offered", "to", "mediate"] or verb in (["mediated"], ["mediating"], ["brokered"]):
        return {Role.MEDIATOR}
    claims = not _CLAIMING.isdisjoint(words[:4]) and _claims_it(words)
    is_voice = end > 0 and tokens[end - 1].lower in _VOICES
    return {Role.PERPETRATOR} if claims and not is_voice else set()


_CLAIMING = frozenset({"claimed", "claims"})


def _claims_it(words: list[str]) -> bool:
    """Whether who is told owns up to a deed: ``claimed full responsibility``; ``claims the attack``, not that it was staged."""
    at = next(at for at, word in enumerate(words) if word in _CLAIMING)
    claimed = [word for word in words[at + 1 :] if word not in {"full", "sole", "joint"}]
    return claimed[:1] == ["responsibility"] or (claimed[:2] in _DEEDS and claimed[2:3] in ([], [","], ["."], ["and"]))


_DEEDS = (["the", "attack"], ["the", "attacks"], ["the", "bombing"], ["the", "bombings"], ["the", "killing"])
_PASSIVE = frozenset("was is were are has been who".split())
_CHARGES = frozenset("charge charges count counts".split())


def is_speaker(before: list[str], after: list[str]) -> bool:
    """Whether a verb of saying follows a name or stands right in front of it.

    >>> is_speaker([], ["said", "that"]), is_speaker(["according", "to"], [","]), is_speaker(["police", "said"], [","])
    (True, True, False)
    """
    verbs = read_words("reporting_verbs")
    if after[:2] == ["responded", "to"]:
        return False
    if after and (after[0] in verbs or (len(after) > 1 and after[0] in {"also", "has", "have", "had"} and after[1] in verbs)):
        return True
    is_behind_words = not any(word.isalpha() for word in before[-2:-1])
    return (
        after[:2] == ["as", "saying"]
        or (before[-1:] in _INVERTED and is_behind_words)
        or before[-2:] == ["according", "to"]
        or before[-3:] == ["according", "to", "the"]
    )


def spans_in_figures(figures: tuple[CasualtyFigure, ...]) -> dict[int, list[tuple[Span, Role]]]:
    """Who did harm (or arrested) and who came to it, by each stretch of REACH code points that their words touch."""
    found: dict[int, list[tuple[Span, Role]]] = {}
    for figure in figures:
        doer = Role.AUTHORITY if figure.outcome is Outcome.DETAINED else Role.PERPETRATOR
        for span, role in ((figure.perpetrator, doer), (figure.who, _role_of_harmed(figure))):
            if span:
                for stretch in _stretches(span):
                    found.setdefault(stretch, []).append((span, role))
    return found


def _role_of_harmed(figure: CasualtyFigure) -> Role:
    """Who was harmed is a victim; an attacker is accused where he was arrested, else a perpetrator."""
    if figure.category is not Category.ATTACKER:
        return Role.VICTIM
    return Role.ACCUSED if figure.outcome is Outcome.DETAINED else Role.PERPETRATOR


def _stretches(span: Span) -> range:
    return range(span.start // REACH, span.end // REACH + 1)


def _near(span: Span, spans: dict[int, list[tuple[Span, Role]]]) -> list[tuple[Span, Role]]:
    first, last = span.start // REACH, span.end // REACH
    if first == last:
        return spans.get(first, [])
    return [pair for stretch in range(first, last + 1) for pair in spans.get(stretch, ())]


def _roles_in_figures(span: Span, spans: dict[int, list[tuple[Span, Role]]], *, whole: bool) -> set[Role]:
    """The roles of the spans that overlap with `span`, or reach its end if it must be told `whole`: the group's spokesman."""
    return {role for other, role in _near(span, spans) if other.overlaps(span) and (other.end >= span.end or not whole)}


_VOICES = frozenset({"spokesman", "spokeswoman", "spokesperson"})
"""Those in whose words the name of a group stands that did it."""
