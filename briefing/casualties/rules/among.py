"""The rules for a share of the harmed: "twelve of those killed", "the dead include two children", "among those held is"."""

from __future__ import annotations

from dataclasses import replace

from briefing.casualties.arguments.chains import chain_from, chain_to
from briefing.casualties.arguments.descriptions import to_name
from briefing.casualties.arguments.subjects import subject_chain
from briefing.casualties.figure import Outcome
from briefing.casualties.harm.kinds import Form, Harm
from briefing.casualties.persons.group import ONE, GroupKind
from briefing.casualties.reading import Reading, Statement, skip_adverbs, state
from briefing.casualties.words import BE, is_negation


def of_the_harmed(reading: Reading, harm: Harm) -> Statement | None:
    """`Twelve of those killed`; `many of the injured`: a share of the whole."""
    group = reading.group_to(harm.end)
    if group is None or group.kind is not GroupKind.COUNTED or reading.lower(harm.first - 1) not in {"the", "those"}:
        return None
    found = state(harm, (group,), "of-the-harmed")
    return replace(found, is_part=True) if found else None


def one_by_name(reading: Reading, harm: Harm) -> Statement | None:
    """`One of the fatalities, Sergeant Leal, had been` due home; `the youngest of the dead, Ann Lee, was` four: who is named."""
    is_one = reading.lower(harm.first - 3) in _FIRST_OF and reading.lowers(harm.first - 2, harm.first) == ["of", "the"]
    is_one = is_one or (reading.lower(harm.verb) == "deceased" and reading.lower(harm.first - 1) == "the")
    is_one = (
        is_one and reading.lower(harm.end) == "," and (reading.lower(harm.first - 3) == "one" or harm.outcome is Outcome.KILLED)
    )
    names = chain_from(reading, to_name(reading, harm.end + 1))[:1] if is_one else ()
    found = state(harm, names, "one-by-name") if names and names[0].kind is GroupKind.NAMED else None
    return replace(found, is_part=True) if found else None


_FIRST_OF = frozenset("one youngest oldest eldest first last".split())


def listed_among(reading: Reading, harm: Harm) -> Statement | None:
    """`Three Tunisians were among the dead`; `two Poles were listed among those killed`."""
    many = reading.group_to(harm.first) if harm.form is Form.PARTICIPLE else None
    end = many.first + (reading.lower(many.first) == "the") if many and many.kind is GroupKind.PLURAL else harm.first
    among = end - 1 if not reading.sentence.is_story and reading.lower(end - 1) == "among" else end - 2
    if (reading.lower(end - 1) not in {"the", "those"} and among == end - 2) or reading.lower(among) != "among":
        return None
    end = among + 2
    before = reading.lowers(end - 7, end - 2)
    is_told = bool((BE - {"'s"} | {"feared", "listed"}).intersection(before)) and not any(map(is_negation, before[-2:]))
    direct = reading.group_to(end - 2) if not is_told and not reading.sentence.is_story else None
    groups = subject_chain(reading, end - 2) if is_told else chain_to(reading, direct) if direct else ()
    found = state(harm, groups, "listed-among") if groups and groups[0].kind is not GroupKind.NOBODY else None
    return replace(found, is_part=True) if found else None


def among_the_harmed(reading: Reading, harm: Harm) -> Statement | None:
    """`The dead include two children`; `among those killed was a judge`: a share of the whole."""
    is_first = harm.first == 0 and harm.form is Form.PARTICIPLE
    is_first = is_first or (reading.lower(0) == "still" and harm.verb == 1 and harm.outcome in _LASTING)
    is_first = is_first or (reading.lower(0) in {"still", "unaccounted"} and reading.lower(harm.verb) == "unaccounted")
    is_also = (
        harm.form is Form.INTRANSITIVE and harm.outcome is Outcome.DETAINED and reading.lower(0) == "also" and harm.verb == 1
    )
    is_first = is_first or is_also
    includes = reading.lower(harm.end).startswith("includ")
    first = _whole_start(reading, harm)
    is_noun = reading.lower(harm.verb) in _WHOLES and (reading.lower(first - 2) == "among" or includes)
    is_noun = is_noun or (reading.lower(harm.verb) == "fatalities" and reading.lower(harm.end) in {"are", "were"})
    are_captives = harm.outcome is Outcome.ABDUCTED and reading.lower(harm.verb) in {"hostages", "captives"}
    are_captives = are_captives and reading.lower(harm.end) in {"are", "were"}
    is_noun = is_noun or are_captives
    is_told = is_first or reading.lower(first - 1) in {"the", "those"} or are_captives or _are_many_among(reading, harm)
    is_who = reading.lowers(harm.first - 2, harm.first) == ["those", "who"] and reading.lower(harm.end) in _COMPRISING
    are_held = reading.lowers(harm.first - 2, harm.first) == ["among", "those"]
    is_who = is_who or (reading.lower(harm.first - 1) == "who" and is_told and reading.lower(harm.end) in {"was", "were"})
    if not (is_told or is_who) or not (harm.form in _HARMED or is_noun or is_who or are_held or is_also):
        return None
    if reading.lower(harm.first - 2) == "of" and reading.lower(harm.first - 3) not in _LISTS | {"one"}:
        return None
    is_denied = not {"none", "not", "neither", "nobody"}.isdisjoint(reading.lowers(harm.first - 5, harm.first))
    position = len(reading.tokens) if is_denied else skip_adverbs(reading, harm.end)
    position += reading.lower(harm.verb) == "unaccounted" and reading.lower(position) == "for"
    position = _behind_setting(reading, harm, position, is_first=is_first)
    position += reading.lower(harm.first - 3) in _LISTS and reading.lower(position) == ","
    position = _behind_aside(reading, position)
    if reading.lower(position) not in _ARE and reading.lowers(position - 1, position + 1) != ["among", "them"]:
        return None
    if reading.lower(position + 1) in {"identified", "named"}:
        position = next((at for at in range(position + 2, position + NAMING_MOST) if reading.lower(at) == "as"), position)
    if reading.lowers(position + 1, position + 3) in (["those", "of"], ["that", "of"]):
        position += 2
    groups = chain_from(reading, to_name(reading, position + 1))
    is_open = reading.lower(position).startswith("includ")
    if is_open and len(groups) > 1 and ";" in reading.lowers(groups[0].end, groups[1].first):
        groups = groups[:1]
    if (
        groups
        and reading.lower(position) == "was"
        and (groups[0].count or ONE).size > 1
        and reading.lower(position - 2) != "among"
    ):
        groups = ()
    found = state(harm, groups, "among-the-harmed") if groups else None
    return replace(found, is_part=True) if found else None


def _whole_start(reading: Reading, harm: Harm) -> int:
    """Where the words for the harmed begin behind their article: among the ``seven dead``."""
    return harm.first - (reading.lower(harm.first - 1) in _WHICH and reading.lower(harm.first - 2) in {"the", "these"})


def _behind_setting(reading: Reading, harm: Harm, position: int, *, is_first: bool) -> int:
    """`position` moved to the verb behind where and when: among the dead ``in the blast on Monday`` were; as it is else."""
    verb = reading.lower(harm.verb)
    are_bodies = verb == "bodies"
    if reading.lower(position) not in {"in", "at", "on"} and (not are_bodies or reading.lower(position) in _ARE):
        return position
    closing = {"were", "was", ","} if is_first or are_bodies else {"include", "included"}
    if reading.lower(_whole_start(reading, harm) - 2) == "among" and verb in {"dead", "killed", "injured", "wounded"}:
        closing |= {"were", "was"}
    if is_first and (end := _long_setting_end(reading, position)):
        closing, position = {"were", "was"}, end
    return next((at for at in range(position, position + SETTING_MOST) if reading.lower(at) in closing), position)


def _behind_aside(reading: Reading, position: int) -> int:
    """`position` moved to the word that tells some of them: The injured``, among them`` five; The dead``, who ..., are``."""
    if reading.lower(position) != ",":
        return position
    if reading.lower(position + 1) == "including":
        return position + 1
    if reading.lowers(position + 1, position + 3) == ["among", "them"]:
        return position + 2
    if reading.lower(position + 1) != "who":
        return position
    comma = next((at for at in range(position + 2, position + SETTING_MOST) if reading.lower(at) == ","), position)
    return comma + 1 if reading.lower(comma + 1) == "are" else position


def _long_setting_end(reading: Reading, position: int) -> int:
    """Where the verb stands behind a day and a place: Killed ``on the night of May 3, 2004, at Hill Motors`` were; 0 else."""
    verb = next((at for at in range(position, position + 2 * SETTING_MOST) if reading.lower(at) in {"were", "was"}), 0)
    return verb if verb and not any(reading.group_from(at) for at in range(position, verb)) else 0


def _are_many_among(reading: Reading, harm: Harm) -> bool:
    """Whether persons whose number is not told stand between "among" and a harm: among ``the priests`` murdered was."""
    group = reading.group_to(harm.first - (reading.lower(harm.first - 1) == "who"))
    is_among = group is not None and "among" in reading.lowers(group.first - 2, group.first)
    return group is not None and group.kind is GroupKind.PLURAL and is_among


NAMING_MOST = 10
"""Tokens of ``were named by the Foreign Office as`` at most."""
_WHICH = frozenset("latest fatal first other youngest confirmed".split())
"""What may stand in front of the noun for the harmed: among the ``latest`` victims."""
_LASTING = (Outcome.MISSING, Outcome.ABDUCTED)
_LISTS = frozenset({"list", "lists", "names", "register"})
"""Of what those harmed are read: a ``list of those arrested, including`` Ann Lee."""
_COMPRISING = frozenset("include included comprise comprised".split())
_HARMED = (Form.ADJECTIVE, Form.PARTICIPLE)
_WHOLES = frozenset("fatalities casualties victims bodies arrests deaths hostages captives".split())
SETTING_MOST = 14
"""Tokens of ``in the attack`` between "Wounded" and "were" at most."""
_ARE = frozenset("was were is are include includes included including comprise comprises comprised".split())
