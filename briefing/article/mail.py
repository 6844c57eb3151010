"""A mail or a wire with its header lines → its body, subject, sender and date; `email` is imported only here."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from briefing.article.contents import Contents
from briefing.article.web_page import is_web_page, read_web_page

if TYPE_CHECKING:
    from datetime import date
    from email.message import Message

_HEADER = re.compile(r"(?P<name>[A-Za-z][A-Za-z0-9-]{1,40}):[ \t]")
_KNOWN = frozenset(
    "from to cc bcc subject date sent reply-to message-id received return-path mime-version content-type delivered-to sender"
    " x-mailer list-id content-transfer-encoding".split()
)
_KNOWN_LINES = 2
"""Header lines of known names from which on the top of a text is taken for a header."""
_HEADER_MOST = 64 * 1024
_PARTS_MOST = 100


def is_mail(text: str) -> bool:
    """Whether a text opens with the header lines of a mail and a blank line.

    >>> is_mail("From: A\\nSubject: B\\n\\nC"), is_mail("Lahore: 12 dead\\n\\nPolice said so.")
    (True, False)
    """
    known = 0
    for line in text[:_HEADER_MOST].split("\n"):
        if not line.strip():
            return known >= _KNOWN_LINES
        header = _HEADER.match(line)
        if header is None and not line.startswith((" ", "\t", "From ")):
            return False
        known += header is not None and header["name"].lower() in _KNOWN
    return False


def read_mail(text: str) -> Contents:
    """The body of a mail: its plain part, else its page."""
    from email import message_from_string, policy

    message = message_from_string(text, policy=policy.compat32)
    body = _body(message, text)
    title, author, published = _header(message, "Subject"), _author(message), _day(message)
    if is_web_page(body):
        page = read_web_page(body)
        return Contents(page.text, title or page.title, page.author or author, published or page.published)
    return Contents(_own_words(body), title, author, published)


def _body(message: Message, text: str) -> str:
    parts = [part for part, _ in zip(message.walk(), range(_PARTS_MOST), strict=False) if not part.is_multipart()]
    for kind in ("text/plain", "text/html"):
        for part in parts:
            if part.get_content_type() == kind and (words := _payload(part)).strip():
                return words
    return text


def _payload(part: Message) -> str:
    """A part's text; one that was sent as it is has been decoded already."""
    if str(part.get("Content-Transfer-Encoding", "")).strip().lower() not in {"quoted-printable", "base64"}:
        return str(part.get_payload())
    content = part.get_payload(decode=True)
    try:
        return bytes(content).decode(part.get_content_charset() or "utf-8")
    except (LookupError, UnicodeDecodeError):
        return bytes(content).decode("cp1252", "replace")


def _own_words(body: str) -> str:
    """A mail without its signature, and without what it quotes of another where its own words are more."""
    told = body.replace("\r\n", "\n").partition("\n-- \n")[0]
    own = "\n".join(line for line in told.split("\n") if not line.startswith(">"))
    return own if 2 * len(own) > len(told) else told


def _author(message: Message) -> str | None:
    """The name in the From line, else what stands there."""
    from email.utils import parseaddr

    sender = _header(message, "From")
    return (parseaddr(sender)[0] or sender) if sender else None


def _header(message: Message, name: str) -> str | None:
    """A header's words, decoded where they stand encoded."""
    from email.errors import MessageError
    from email.header import decode_header, make_header

    value = str(message.get(name, ""))
    with suppress(MessageError, LookupError, ValueError):
        value = str(make_header(decode_header(value)))
    return " ".join(value.split()) or None


def _day(message: Message) -> date | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(str(message.get("Date") or message.get("Sent") or "")).date()
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
