"""Whether a sentence counts over time: ``since January``, ``over the past three months``, ``in those attacks``."""

from __future__ import annotations

import re
from functools import cache

from briefing.months import MONTH
from briefing.patterns import Pattern

_PERIOD = r"(?:days|weeks|months|years|decades)"
_SEASONS = "summer|winter|spring|autumn|fall|season"
_STARTS = (
    r"(?:war|start|beginning|conflict|uprising|invasion|fighting|outbreak|revolt|coup|signing|return to democracy|fall of the"
    r"|overthrow)"
)
_NOT_NOW = r"(?! (?:on )?\w+day| today)"
_EVENT = r"(?:\S+ )?(?:fire|blast|explosion|attack|bombing|crash|quake|earthquake|floods?|storm|accident|disaster|shooting|raid)"
"""What a count since is one of: ``since the fire``."""
_SHORT = r"(?:\S+ )?(?:day|night|hours|minutes)\b"
"""A time in which one event runs: ``over the past 24 hours``."""
_SPANS: dict[str, str] = {
    "since": (
        r"since (?:then|its (?:\S+ ){1,4}in \d{4}|it (?:[^ ,;]+ ){1,5}in \d{4}"
        r"|(?:\S+ ){1,3}took control|the (?:mid-|early |late )?(?:19|20)\d0s"
        rf"|(?:\d{{1,2}} )?{MONTH}|(?:early|mid|late|last|mid-)\b|\d{{4}}|the (?:\S+ )?{_STARTS}"
        rf"|it (?:began|started){_NOT_NOW}|(?:\S+ ){{0,3}}(?:began|started|was signed){_NOT_NOW}"
        r"|(?:[^ ,;]+ ){1,5}(?:(?:was|were) [^ ,;]+ed|took effect|came into \S+) (?:on|in)"
        rf" (?:early |late |mid-)?(?:\d{{1,2}} )?(?:{MONTH}|\d{{4}})\b"
        rf"|(?:[^ ,;]+ ){{1,12}}(?:broke out|erupted){_NOT_NOW}"
        r"|(?:\S+ ){1,3}(?:took (?:office|power|up arms)|seized power|came to power|launched)"
        rf"|the (?:\S+ ){{0,2}}\d{{4}}\b|the (?:\S+ ){{1,6}}last (?:{MONTH}|year|summer|winter|spring|autumn)\b"
        r"|new year\b|christmas\b|easter\b)"
        rf"|since last \S+|^since (?!(?:\w+day|dawn|midnight|noon|midday|sunrise|then)\b|the {_EVENT}\b)[^,]+,.* ha(?:s|ve) "
        r"|in (?:\S+ )?(?:separate|different) (?:\S+ )?(?:incidents|shootings|attacks) since"
    ),
    "year": (
        r"(?:so far )?(?<!earlier )this year"
        r"|(?:every|each|(?<!for )(?<!for more than )(?<!for nearly )(?<!for almost )a|per) year(?! old| ago| earlier| \d)"
        r"|over the years|in that year(?! 's)|in this year"
    ),
    "past|last": (
        rf"(?:over|in|during) the (?:past|last) (?!{_SHORT})(?:(?:\S+ ){{0,3}}{_PERIOD}"
        r"|(?:\S+ )?(?:year|month|week|decade|half|quarter|century)|(?:few|two|three|four|five|six)(?= [,.;]|$))"
        r"|^for the (?:past|last) (?:\S+ ){1,2}(?:months|years|decades)"
    ),
    "recent": rf"in recent {_PERIOD}|of recent (?:deaths|killings|murders|arrests|abductions|kidnappings)",
    "days|weeks|months|years|decades": (
        r"(?:in|over|during) (?:the )?(?:\S+ ){1,2}(?:weeks|months|years|decades) of"
        r"|(?:months|years|decades) of (?:\S+ ){0,2}(?:fighting|violence|clashes|unrest|strife|bloodshed)"
        r"|(?:lives|people|deaths|dead|workers) in (?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)"
        r" (?:years|decades)(?![\w-])"
        r"|over (?:the )?\w+ (?:days|weeks|months|years)"
    ),
    "0s": r"(?:in|throughout|during) the (?:19|20)\d0s",
    "this|in that": (
        rf"(?:lives lost|number (?:of|killed))\b.* this (?:month|year|week|{_SEASONS})"
        rf"|ha(?:s|ve) (?:\S+ ){{0,2}}(?:died|drowned|been killed)\b[^,;]* this (?:{_SEASONS})"
        r"|ha(?:s|ve) been (?:killed|evacuated|displaced|arrested|abducted|kidnapped|injured|wounded) this month"
        rf"|^this (?:month|{_SEASONS}) , (?:[^ ,]+ ){{1,6}}ha(?:s|ve) (?:died|been killed|been wounded)"
        r"|(?:in|during) this (?:year|decade|month)|in that (?:time|period|span)\b"
    ),
    "through": r"through (?:\w+day|the weekend) ,",
    "during|from": (
        rf"during {MONTH}(?! \d{{1,2}}\b)|during the (?:civil )?war ,|during the month of"
        rf"|(?<!open )(?<!closed )from {MONTH} (?:through|to|until) {MONTH}"
    ),
    "alone": (
        rf"in {MONTH} alone|in the course of (?:my|his|her|this|the) \S+ alone|over the weekend alone"
        r"|(?:this|last) (?:year|month|week) alone"
    ),
    "so far": (
        rf"so far (?:this (?:week|month)|in (?:the month of )?{MONTH}|in \d{{4}})"
        r"|^so far ,? the (?:\S+ )?(?:virus|disease|outbreak|epidemic|flu|war|conflict)\b"
    ),
    "these|those": r"in (?:those|these) (?:incidents|attacks|cases|shootings|accidents|crashes|raids)",
    "months|week|year|quarter|half": (
        rf"in the (?:\S+ )?(?:months|week|year) (?:to|ending|through) (?:{MONTH}|\w+day)"
        r"|(?:in|during) the (?:first|second|third|fourth|last) (?:quarter|half)"
    ),
    "one of": r"one of \S+ \S+ (?:shot|killed|slain)[^,;]* in (?:the|this) (?:city|county|state|country|province)",
    "under the": r"(?:disappeared|killed|died|murdered|executed)\b[^,;]* under the (?:military|dictatorship|junta)\b",
    "toll from": (
        r"(?:country|nation|state|province|world) 's (?:\S+ ){0,2}(?:death )?toll from (?:\S+ ){0,4}"
        r"(?:virus|disease|flu|strain|malaria|ebola|cholera|aids|epidemic)"
    ),
    "number of": (
        r"(?:bring|brings|brought|take|takes|took) (?:to \S+ )?the number of (?:\S+ ){0,3}"
        r"(?:soldiers|troops|servicemen|journalists) (?:killed|who have died)"
        r" in (?:the (?:country|war|conflict|region)|\w+)(?= to | \.|$)"
    ),
    "weekend": r"(?:across|in) the (?:city|county|state|country)\b[^,;]* (?:over|during) the (?:\S+ )?weekend",
    "to date": r"to date",
}
"""What tells a span of time, by the words of which it needs one: a pattern is compiled when they are first met."""
_NEEDED = tuple((tuple(needed.split("|")), words) for needed, words in _SPANS.items())


@cache
def _span(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:(?<!\w)|(?= ))(?:{words})\b")


_SUPERLATIVE = Pattern(
    r"\b(?:highest|lowest|worst|deadliest|bloodiest|largest|biggest|first(?! (?:half|quarter|\S+ months))|heaviest|strongest|most"
    r"|latest)(?: (?!that |which )[^ ,;]+){0,8}"
    rf" (?:since \S+|(?:so far )?this year|in recent {_PERIOD}|(?:over|in|during) the (?:past|last) (?:\S+ ){{0,3}}{_PERIOD}"
    rf"|(?:over|in|for) (?:\S+ ){{0,3}}{_PERIOD}|(?:in|for) (?:more than )?a (?:week|month|year|decade)\b)"
)
"""A comparison with the past that counts nothing over time: ``the river's highest level since 1978``, ``the deadliest attack
this year``."""
_MONTH_OF_YEAR = Pattern(rf"\b{MONTH}(?: \d{{1,2}})?,? (?:of )?this year\b")
"""One month of it: ``in January this year``."""
_ORDINALS = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))"
_NTH = Pattern(
    rf"\b(?:becoming|becomes) the {_ORDINALS}\b[^,;]*"
    rf"|, the {_ORDINALS}(?: and {_ORDINALS})? (?:\S+ )?(?:to (?:be|die)|killed|shot|slain)\b[^,;]*"
)
"""Which of many somebody is: ``becoming the fifth player to be arrested since summer``; ``, the 12th killed`` this year."""
_AGAIN = Pattern(
    r"\bfor the (?:first|second|third|fourth|fifth|sixth) time (?:this \S+|in (?:\S+ ){1,4}(?:weeks|months|years))\b"
)
"""How rare the event is: ``for the second time in six months``, a boy was shot."""
_GOING_ON_SINCE = Pattern(r"\bha(?:d|s|ve) been \w+ing(?: \S+){0,6} since (?:\w+day|dawn|midnight|noon)\b")
"""How long something else lasted: ``a party that had been going on since Friday``."""
_FIGHTING_SINCE = Pattern(r", (?:which|who) ha(?:s|ve) been \S+ing(?: [^ ,;]+){0,7} since \S+")
"""What somebody told of has been doing: the coalition, ``which has been fighting the movement since 2015``."""
_STATE_SINCE = Pattern(
    r"(?<!been )(?<!were )(?<!was )(?<!are )\b(?:held|jailed|imprisoned|besieged|occupied|controlled|ruled|banned|shut|deployed"
    r"|stationed)(?: by (?:\S+ ){1,2})? ?since \S+"
)
"""How long somebody or something has been so: four hostages ``held since October``, a town ``held by rebels since 2012``."""
_OTHER_SINCE = Pattern(r"\bsince \w+day 's (?:\S+ ){1,3}, in which\b")
"""The event itself, told from: ``since Wednesday's attack, in which 23 died``."""


def runs_over_time(text: str) -> bool:
    """Whether a sentence, in lower case with a space between its tokens, tells a span of time in which many events fall.

    >>> runs_over_time("12 people have been killed since january"), runs_over_time("the river at its highest level since 1978")
    (True, False)
    """
    told = _SUPERLATIVE.sub(" ", text)
    if "this year" in told:
        told = _MONTH_OF_YEAR.sub(" ", told)
    if "the" in told and ("becom" in told or ", the" in told):
        told = _NTH.sub(" ", told)
    if "time" in told:
        told = _AGAIN.sub(" ", told)
    if "since" in told:
        for since in (_GOING_ON_SINCE, _FIGHTING_SINCE, _STATE_SINCE, _OTHER_SINCE):
            told = since.sub(" ", told)
    for needed, words in _NEEDED:
        for one in needed:
            if one in told:
                if _span(words).search(told):
                    return True
                break
    return False


def is_state_since(harm: list[str], behind: list[str]) -> bool:
    """Whether "since" tells how long a state has lasted, not what was counted: 38 soldiers ``held in Bamako since June``.

    `harm` are the words of the predicate, `behind` the next `STATE_REACH` words, all in lower case.
    """
    return not _STATES.isdisjoint(harm) and "since" in behind and "," not in behind[: behind.index("since")]


STATE_REACH = 6
"""Tokens between "held" and its "since" at most."""
_STATES = frozenset("held missing captive hostage hostages prisoners detainees unaccounted".split())
