"""Which language a text is in, by its function words; by its script where that is not Latin."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import islice
from typing import NamedTuple

from briefing.lexicons import read_rows

WORDS_MOST = 4000
"""Words from the start that are looked at."""
WORDS_LEAST = 12
"""A text of fewer words is taken for English: a headline of foreign names tells nothing."""
ENGLISH_SHARE = 0.2
"""Share of English function words that settles it (news has 0.3 and more; French some 0.02, Dutch 0.08)."""
FOREIGN_SHARE = 0.12
FOREIGN_DISTINCT = 4
"""Share of another language's function words, and different ones among them, before a text is called foreign."""
FOREIGN_OVER_ENGLISH = 3
"""How many times more of them than of English ones ("die", "in", "was" are words of both)."""
FOREIGN_SCRIPT = 0.5
"""Share of letters in another script from which a text is foreign whatever its words."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SCRIPTS = {
    "CYRILLIC": ("und", "a language in Cyrillic letters"),
    "ARABIC": ("und", "a language in Arabic letters"),
    "GREEK": ("el", "Greek"),
    "HEBREW": ("he", "Hebrew"),
    "CJK": ("zh", "Chinese"),
    "HIRAGANA": ("ja", "Japanese"),
    "KATAKANA": ("ja", "Japanese"),
    "HANGUL": ("ko", "Korean"),
    "THAI": ("th", "Thai"),
    "DEVANAGARI": ("hi", "Hindi"),
    "BENGALI": ("bn", "Bengali"),
    "TAMIL": ("ta", "Tamil"),
    "GEORGIAN": ("ka", "Georgian"),
    "ARMENIAN": ("hy", "Armenian"),
    "ETHIOPIC": ("am", "Amharic"),
    "KHMER": ("km", "Khmer"),
    "MYANMAR": ("my", "Burmese"),
    "SINHALA": ("si", "Sinhala"),
}


class Language(NamedTuple):
    """A language's code (ISO 639-1, "und" where only the script is known) and its English name."""

    code: str
    name: str


ENGLISH = Language("en", "English")


def find_language(text: str) -> Language:
    """The language of `text`; English wherever the signs of another are not plain.

    >>> find_language("Der Sprecher sagte am Montag, dass bei dem Anschlag auf den Markt zwölf Menschen getötet wurden.").name
    'German'
    """
    words = [match.group().lower().replace("’", "'") for match in islice(_WORD.finditer(text), WORDS_MOST)]
    english = _share(words, _function_words()[ENGLISH])
    if english >= ENGLISH_SHARE:
        return ENGLISH
    if script := _foreign_script("".join(words)):
        return _likeliest(words, least=0.05) or script
    found = _likeliest(words, least=max(FOREIGN_SHARE, FOREIGN_OVER_ENGLISH * english)) if len(words) >= WORDS_LEAST else None
    return found or ENGLISH


def _likeliest(words: list[str], *, least: float) -> Language | None:
    """The language other than English with the most of its function words among `words`, if enough of them are."""
    shares = {language: _share(words, known) for language, known in _function_words().items() if language != ENGLISH}
    best = max(shares, key=lambda language: shares[language])
    distinct = len(set(words) & _function_words()[best])
    return best if shares[best] >= least and distinct >= FOREIGN_DISTINCT else None


def _share(words: list[str], known: frozenset[str]) -> float:
    return sum(word in known for word in words) / max(1, len(words))


def _foreign_script(letters: str) -> Language | None:
    """The language of the script that most letters are in, unless that is Latin."""
    counts: dict[str, int] = {}
    for letter in set(letters):
        if not letter.isascii():
            script = unicodedata.name(letter, "").split(" ", 1)[0]
            counts[script] = counts.get(script, 0) + letters.count(letter)
    foreign = {script: counts[script] for script in _SCRIPTS if script in counts}
    if sum(foreign.values()) <= FOREIGN_SCRIPT * len(letters):
        return None
    if foreign.get("HIRAGANA", 0) > 0.1 * len(letters):
        return Language(*_SCRIPTS["HIRAGANA"])
    return Language(*_SCRIPTS[max(foreign, key=lambda script: foreign[script])])


@cache
def _function_words() -> dict[Language, frozenset[str]]:
    return {Language(code, name): frozenset(words.split()) for code, name, words in read_rows("function_words")}
