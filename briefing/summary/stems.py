"""Words under one form: plural endings off."""

from __future__ import annotations

from briefing.lexicons import read_words


def stem(word: str) -> str:
    """A lower-case word without its plural ending; stop words stay.

    >>> stem("hostages"), stem("parties"), stem("less"), stem("this")
    ('hostage', 'party', 'less', 'this')
    """
    if len(word) <= 3 or word[-1] != "s" or word[-2] == "s" or word in read_words("stop_words"):
        return word
    return word[:-3] + "y" if len(word) > 4 and word.endswith("ies") else word[:-1]
