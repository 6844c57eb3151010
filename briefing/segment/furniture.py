"""What a web page or a wire puts around a story: bylines, captions, links, times of publication."""

from __future__ import annotations

import re

_LINE = re.compile(
    r"""(?ix) ^ (?:
      (?:photo|image|picture|video|caption|file\ photo|photograph|credit|source\ image|watch|listen|graphic)
        (?:\ (?:by|courtesy(?:\ of)?|source|credit|caption|copyright))? \s* [:|(/] .*
    | image\ (?:caption|source|copyright)\b .*
    | (?:also|previous(?:ly)?|earlier|see\ also|more|next|watch\ now|map|gallery|photos?|videos?) \s* : .{0,120} [^.?!"]
    | \[ \s* (?:previous|more|related|read|watch|also|see|earlier)\b .{0,160} \]
    | >>+ .{0,160}
    | (?:read|see|find\ out|learn)\ (?:more|also|next)\b .{0,160}
    | (?:also\ read|related|related\ (?:articles?|stories|topics|content|coverage|links?)|more\ on\ this(?:\ story)?
        |more\ from\b.{0,40}|recommended|trending|most\ (?:read|viewed|popular)|you\ may\ also\ like|editors?'?s?'?\ picks?
        |top\ stories|what\ to\ read\ next|in\ pictures|up\ next|don't\ miss) \s* (?: [:.] .{0,120} )?
    | (?:advertisement|sponsored(?:\ content)?|story\ continues\ below.*|article\ continues\ .*|skip\ to\ .*|continue\ reading.*
        |loading\b.*|print|e-?mail|share|tweet|save|comments?|comment\ on\ this.*|leave\ a\ comment.*|\d+\ comments?)
    | (?:share|follow|like|join)\ (?:this|us|on|our)\b .{0,120}
    | stay\ (?:tuned|with)\b .{0,120}
    | (?:(?:facebook|twitter|google\+|linkedin|pinterest|reddit|whatsapp|messenger|e-?mail|print|share|copy\ link) [\s|,]* ){2,}
    | (?:sign\ up|subscribe|click\ (?:here|to|for)|tap\ (?:here|to)|download\ our|get\ our|log\ in|register)\b .{0,160}
    | (?:copyright\b|\(c\)\ *(?:copyright\b|\d{4}\b)|©|all\ rights\ reserved\b) .*
    | .{0,200}\ball\ rights\ reserved\.?
    | (?:this\ (?:story|article|report)\ (?:has\ been|was)\ (?:updated|corrected|first|originally|amended|published)\b) .*
    | (?:posted|published|updated|last\ (?:updated|modified)|first\ published|created|modified|filed|date)
        (?:\ (?:on|at|by))? \s* :? \s* (?: .{0,40} \d .{0,40} | (?:mon|tues|wednes|thurs|fri|satur|sun)day\b .{0,60})
    | (?:additional\ )?(?:reporting|writing|editing|compiled|translated)\ (?:and\ \w+\ )?by\b .{0,160}
    | (?:[(\[] .{0,40} )? \b (?:reporting|writing)\ by\b .{0,160}
    | (?:do\ you\ )?have\ (?:a|any)\ (?:news\ )?(?:tips?|story|stories|information)\b .{0,80} \?
    | (?:e-?mail|contact|text|whatsapp)\ us\b .{0,120}
    | .{0,60}\bnot\ responsible\ for\ the\ content\ of\b .{0,60}
    | https?://\S+ | www\.\S+ | \S+@\S+\.\w{2,4} (?:\s .{0,80})? | @\w+ (?:\s .{0,60})?
    | (?:tel|phone|fax|e-?mail|twitter|facebook|contact) \s* : .{0,120}
    | \[ (?:report|text|passage\ omitted|words\ indistinct|excerpts?|editorial\ report) \]
    | [\w&\ ]{1,30} (?: \s [>»›] \s [\w&\ ]{1,30} )+          # Home > World > Asia
    | [-=*_#~.\s–•|]+
    ) $"""
)

_BYLINE = re.compile(
    r"^\s*(?:By|BY|by|From|Story by|Written by|Reported by)\s+"
    r"(?:[A-Z][\w.'-]*|and|AND|of|,|the|for|in|&|\||[–/-]|staff|writer|correspondent|reporter|Staff)"
    r"(?:[\s,]+(?:[A-Z][\w.'-]*|and|AND|of|the|for|in|&|\||[–/-]|staff|writer|correspondent|reporter))*\s*[.,]?\s*(?:[|<(]?\s*\S+@\S+)?\s*$"
)

_TIMESTAMP = re.compile(
    r"""(?ix) ^ (?=.*\d) [\s(]* (?: (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun
        |jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october
        |november|december
        |gmt|utc|est|edt|et|pst|pdt|cst|cdt|bst|ist|[ap]\.?\ ?m\.?|at|on|\d+(?!\d)(?:st|nd|rd|th)?)
        [\s,.:/|–()-]* ){2,} $"""
)

_LINK_LIST = re.compile(
    r"(?i)^\s*(?:related(?: \w+)?|more on this(?: story)?|read (?:more|also)|recommended|trending(?: stories| now)?"
    r"|most (?:read|viewed|popular)|(?:more|other|latest|top|local)(?: local| top| latest)? (?:news|stories|headlines)"
    r"|you may also like|more from .{0,40}|what to read next|see also)\s*:?\s*$"
)

_CREDITED = ("contributed to this report", "contributed to this story", "contributed to this article")
_BY = ("reporting by", "additional reporting by", "writing by", "editing by", "compiled by")
"""How the credits at the end of a wire's report begin."""
_IN_CREDITS = frozenset(
    "and of the in for de van von bin journalist journalists reporter reporters correspondent correspondents producer producers"
    " writer writers contributor contributors staff freelancer freelancers".split()
)
"""Words in small letters beside the names of those who wrote a report."""
_WRITING = frozenset("contributed reported wrote".split())
_BETWEEN = _WRITING | {"and", "this", "the", "story", "report"}

MAX_LENGTH = 220
"""Furniture is short; a longer line is read as story whatever it begins with."""


def is_furniture(line: str) -> bool:
    """Whether a line belongs to the page, not to the story.

    >>> is_furniture("By Jane Doe"), is_furniture("By Friday, 12 people had died.")
    (True, False)
    >>> is_furniture("Photo: Rescuers at the site"), is_furniture("11 / 30 / 09 05: 40 PM ET")
    (True, True)
    """
    line = line.strip()
    if len(line) > MAX_LENGTH:
        return False
    return bool(_LINE.match(line) or _BYLINE.match(line) or _TIMESTAMP.match(line))


def is_credit(sentence: str) -> bool:
    """Whether a sentence at a report's end says who wrote it with whom.

    >>> is_credit("Ann Lee and Bo Cruz contributed to this report."), is_credit("©2015 The Courier. All rights reserved.")
    (True, True)
    >>> is_credit("Soldiers reported from the hill that all was quiet.")
    False
    """
    words = sentence.replace("’", "'").split()
    told = " ".join(words).lower().lstrip("([")
    if (
        told.startswith(("©", "copyright ©", *_BY))
        or told.endswith("all rights reserved.")
        or any(credit in told for credit in _CREDITED)
    ):
        return True
    verb = next((number for number, word in enumerate(words) if word.lower() in _WRITING), 0)
    behind = [word for word in words[verb + 1 : verb + 5] if word.lower() not in _BETWEEN]
    names_only = all(word[:1].isupper() or word.strip(",").lower() in _IN_CREDITS for word in words[:verb])
    is_from = behind[:1] == ["from"] and "".join(behind[1:2])[:1].isupper() and "that" not in words
    return verb > 0 and names_only and is_from


def is_link_list_label(line: str) -> bool:
    """Whether a line announces links to other stories, which follow it one a line."""
    return len(line) <= MAX_LENGTH and _LINK_LIST.match(line) is not None
