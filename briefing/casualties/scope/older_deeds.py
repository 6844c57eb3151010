"""The scope rules for older deeds that a story only speaks of: what it is revenge for, what somebody was once convicted of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.casualties.figure import Outcome, Scope
from briefing.casualties.harm.kinds import Form
from briefing.casualties.scope.elsewhere import are_returned
from briefing.months import MONTH
from briefing.patterns import Pattern

if TYPE_CHECKING:
    from briefing.casualties.scope.setting import Setting


def avenged(setting: Setting) -> Scope | None:
    """`in retaliation for the deaths of three students`: what a deed of the story answers."""
    if _TELLING.isdisjoint(setting.reading.sentence.lowers):
        return None
    before = setting.before
    if setting.is_late and _LINKED.search(before):
        return Scope.BACKGROUND
    if _is_of_the_avenged(setting) or _SINCE_DEED.search(before):
        return Scope.BACKGROUND
    is_wanted = "wanted" in setting.reading.sentence.lowers and _WANTED_IN.search(before) is not None
    if is_wanted and setting.reading.harms[0] is not setting.statement.harm:
        return Scope.BACKGROUND
    is_late = setting.is_late and not setting.opening.year
    is_convict = not setting.opening.is_retold and _CONVICTED.search(before) is not None
    return Scope.BACKGROUND if is_late and (is_convict or _WANTED_FOR.search(before)) else None


def _is_of_the_avenged(setting: Setting) -> bool:
    """Whether a figure stands inside what is avenged: for ``the deaths of`` three, a raid ``that`` killed six."""
    found = _AVENGED.search(setting.before)
    told = setting.before[found.end() :].split() if found else []
    is_inside = setting.statement.harm.form is Form.NOUN or len(told) <= 1 or not _RELATIVE.isdisjoint(told)
    return found is not None and is_inside


_RELATIVE = frozenset("that which who when where".split())
_TELLING = frozenset(
    "revenge retaliation reprisal reprisals retribution vengeance avenge avenging since convicted acquitted suspected wanted"
    " sought sentenced serving guilty link links linked connected".split()
)
"""Words without which none of the patterns below is looked for."""
_SINCE_DEED = Pattern(rf"\bsince the {MONTH} (?:\S+ ){{0,2}}(?:death|deaths|killing|killings|murder|murders|execution) of\b")
_CONVICTED = Pattern(r"\b(?:convicted|acquitted|found guilty) (?:in|of|for)\b(?!.* ,)")
"""The older deed of somebody, told late in a story that is of no court."""
_LINKED = Pattern(
    r"\b(?:links? (?:with|to|between)|(?:linked|connected) (?:with|to)) (?:the )?(?:\S+ ){0,2}"
    r"(?:deaths?|killings?|murders?|slayings?|disappearances?|shootings?|stabbings?) of\b"
)
"""Another deed that the story's may be of: possible ``links with the deaths of`` two other women."""
_WANTED_IN = Pattern(r"\bwanted (?:in connection with|for|over) \S+(?: \S+){0,3}$")
"""The older deed of somebody whom the sentence tells of: they killed a rebel ``wanted in connection with the murder of`` four."""
_WANTED_FOR = Pattern(
    r", who (?:is|was|has been|had been) (?:also )?(?:suspected|wanted|sought|convicted|sentenced|serving)\b(?!.* ,)"
)
"""An older deed of somebody told of: the fugitive, ``who is suspected in the deaths of`` two sisters."""
_AVENGED = Pattern(r"\b(?:(?:revenge|retaliation|reprisals?|retribution|vengeance) for|(?:to|out to) avenge|avenging)\b(?!.* , )")


def remembered(setting: Setting) -> Scope | None:
    """`on the anniversary of the attacks that killed 56`; a camp that is `home to 200,000 displaced people`."""
    if setting.statement.outcome is Outcome.DISPLACED:
        is_state = setting.reading.lower(setting.statement.harm.verb) in {"displaced", "refugees"}
        return Scope.CUMULATIVE if is_state and _HOME_TO.search(setting.before) else None
    found = _ANNIVERSARY.search(setting.before) if "anniversary" in setting.text else None
    return Scope.BACKGROUND if found and (setting.is_late or found[1]) else None


_HOME_TO = Pattern(r"\bhome to(?: [^ ,;]+){0,4}$")
_ANNIVERSARY = Pattern(r"(\bon the (?:\S+ ){0,2})?\banniversary of [^,;]* (?:that|which|in which)(?: [^ ,;]+){0,3}$")


def again_and_again(setting: Setting) -> Scope | None:
    """`had been arrested several times`, `critics previously killed`: before the story's own event."""
    reading, harm = setting.reading, setting.statement.harm
    is_before = reading.lower(harm.verb - 1) == "previously" and not _KILLED.isdisjoint(reading.lowers(harm.verb, harm.end))
    if is_before and reading.sentence.index > 0 and _SAME_DAY.isdisjoint(reading.sentence.lowers):
        return Scope.BACKGROUND
    words = " ".join(setting.reading.lowers(setting.statement.harm.first, setting.statement.harm.end + AGAIN_REACH))
    is_record = setting.statement.outcome is Outcome.DETAINED and words.startswith("had ")
    return Scope.BACKGROUND if is_record and _TIMES.search(words) else None


_SAME_DAY = frozenset({"morning", "same"})
_KILLED = frozenset("killed slain murdered assassinated executed".split())
AGAIN_REACH = 4
"""Tokens of ``several times`` behind a verb, and one or two, at most."""
_TIMES = Pattern(r"\b(?:several|many|multiple|numerous|two|three|four|five|\d+) times\b|\b(?:twice|repeatedly|previously)\b")


def bodies_returned(setting: Setting) -> Scope | None:
    """`exchanged the bodies of 909 soldiers`: dead of long before."""
    return Scope.BACKGROUND if are_returned(setting.text) else None


def last_one(setting: Setting) -> Scope | None:
    """`The last deputy killed in the line of duty was Ann Lee`: the one before the story's own."""
    words = setting.reading.lowers(0, LAST_REACH)
    is_told = words[:2] == ["the", "last"] and any(one in _HARMED_ONE for one in words) and not {"of", "two"} & set(words[2:4])
    return Scope.BACKGROUND if is_told and setting.reading.sentence.index > 0 else None


LAST_REACH = 9
"""Tokens between "the last" and the harm of one told at most."""
_HARMED_ONE = frozenset("killed slain murdered died".split())


def worst_since(setting: Setting) -> Scope | None:
    """`the worst accident since 1974, when 88 people died`; `the worst since a blaze killed 350`."""
    is_worst = "since" in setting.reading.sentence.lowers and _WORST_SINCE.search(setting.before) is not None
    return Scope.BACKGROUND if is_worst or _SINCE_WHEN.search(setting.text) else None


_WORST_SINCE = Pattern(r"\b(?:worst|deadliest|bloodiest|heaviest|biggest)\b.* since an?\b")


_SINCE_WHEN = Pattern(rf"since (?:\d{{4}}|{MONTH}(?: \d{{4}})?) , when")
