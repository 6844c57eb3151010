"""A name's words brought to the one form in which spellings of it agree."""

from __future__ import annotations

import unicodedata

_SUFFIXES = frozenset("jr jr. ii iii iv , . \" '".split())
_SENIORS = frozenset({"sr", "sr."})
_ARTICLES = ("al-", "el-", "as-", "ar-", "ul-", "an-")
_LONE_ARTICLES = frozenset("al el ul".split())
_MUHAMMADS = frozenset("mohammed mohamed mohammad muhammed mohamad mehmed muhamad mohammod mahomed muhammad muhammadu".split())
_SMALL = frozenset("the of for and".split())


def plain_letters(word: str) -> str:
    """Lower case without diacritics and typed apostrophes.

    >>> plain_letters("Vučić"), plain_letters("Ja'afari")
    ('vucic', 'jaafari')
    """
    if word.isascii():
        return word.lower().replace("'", "")
    decomposed = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in decomposed if not unicodedata.combining(c) and c not in "'’‘")


def person_form(words: tuple[str, ...]) -> tuple[str, ...]:
    """A person's name without initials, "Jr." and the Arabic article, in one spelling; "sr" tells a father from his son.

    >>> person_form(("Mohamed", "K.", "el-Sayed", "Jr.")), person_form(("A.J.", "Pero"))
    (('muhammad', 'sayed'), ('aj', 'pero'))
    """
    plain = ["sr" if word.lower() in _SENIORS else _person_word(word) for word in words if word.lower() not in _SUFFIXES]
    kept = [word for word in plain if len(word.rstrip(".")) > 1 and word not in _LONE_ARTICLES]
    return tuple(kept or plain or [word.lower() for word in words])


def _person_word(word: str) -> str:
    plain = plain_letters(word)
    for article in _ARTICLES:
        if plain.startswith(article) and len(plain) > len(article):
            plain = plain.removeprefix(article)
    return "muhammad" if plain in _MUHAMMADS else plain.replace("-", "").replace(".", "")


def organization_form(words: tuple[str, ...]) -> tuple[str, ...]:
    """An organisation's name without the article and full stops.

    >>> organization_form(("The", "U.N.", "Council"))
    ('un', 'council')
    """
    plain = [plain_letters(word).replace(".", "") or word for word in words]
    if plain[:2] == ["university", "of"]:
        return (*plain[2:], "university")
    return tuple(plain[1:] if len(plain) > 1 and plain[0] == "the" else plain)


def initials(words: tuple[str, ...]) -> str:
    """The first letters of the words that count: ``Northern River Front`` → nrf."""
    return "".join(part[0] for word in words for part in word.split("-") if part and part not in _SMALL)
