"""Whether a word may be the finite verb of a clause."""

from __future__ import annotations

from briefing.lexicons import read_words

AUXILIARIES = frozenset(
    "has have had is are was were will would does do did could can should may might must wants want agreed refused".split()
)
_PAST = frozenset(
    "came went took gave made got ran fled shot hit held led left fought found began became kept met stood threw drove drew fell"
    " spoke wrote sent built bought brought caught chose flew forgot forgave hid knew lost paid put rose sang sat saw sold set"
    " shut slept stole struck swore taught thought told tore understood won withdrew broke burst cut died dug beat bore"
    " fire open launch attack kill remain continue plan seek want hope need try use control gather protest search seize"
    " raid storm ambush clash report arrive".split()
)
"""Verbs whose past has no -ed, and plain forms that stand behind a plural."""
_NO_VERBS = frozenset("hundred naked sacred kindred hatred infrared indeed creed greed".split())
"""Words that end as a past does and are none."""


def is_verb(word: str) -> bool:
    """Whether a word is a finite verb by its form or by the lexicon of saying."""
    regular = word.endswith("ed") and len(word) > 4 and "-" not in word and word not in _NO_VERBS
    return regular or word in AUXILIARIES or word in _PAST or word in read_words("reporting_verbs")
