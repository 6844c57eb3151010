"""Bytes → str: by byte order mark, as UTF-8, by what a page declares, else by detection."""

from __future__ import annotations

import re

from briefing.article.source import BYTES_MOST
from briefing.errors import ReadError

_BYTE_ORDER_MARKS = (
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
)
_FILE_KINDS = (
    (b"\x1f\x8b", "is compressed (gzip); decompress it first (gunzip -c)"),
    (b"BZh", "is compressed (bzip2); decompress it first (bunzip2 -c)"),
    (b"\xfd7zXZ", "is compressed (xz); decompress it first (unxz -c)"),
    (b"\x28\xb5\x2f\xfd", "is compressed (zstd); decompress it first (unzstd -c)"),
    (b"%PDF-", "is a PDF; extract its text first (pdftotext)"),
    (b"PK\x03\x04", "is an archive or an office document; extract its text first"),
    (b"\xd0\xcf\x11\xe0", "is an office document; extract its text first"),
    (b"PAR1", "is a Parquet file, no article; brief a corpus with briefing batch"),
)
_DECLARED = re.compile(rb"""(?i)charset\s{0,8}=\s{0,8}["']?([\w.:-]{2,40})""")
_DECLARED_WITHIN = 2048
"""Bytes of a page in which its own word on its encoding is looked for (HTML asks for the first 1024)."""
_SAMPLE = 64 * 1024
"""Bytes around the first that is no UTF-8 on which the encoding is detected."""
_TELLING = 8
"""Bytes beyond ASCII from which on they tell one encoding from another."""
_CANDIDATES = ["cp1252", "latin_1", "cp1250", "cp1251", "cp1253", "cp1254", "cp1256", "koi8_r", "mac_roman"]
_CANDIDATES += ["shift_jis", "gb18030", "big5", "euc_kr"]
_CONTROL_BYTES = bytes(code for code in range(0x20) if code not in b"\t\n\v\f\r\x1b")
_CONTROL_SHARE = 0.05
"""Share of control characters from which content is called binary."""


def decode(content: bytes) -> str:
    """Bytes as text. Raises ReadError for binary content, with what it seems to be.

    >>> decode("“Él”".encode("cp1252")), decode("Él".encode("utf-16"))
    ('“Él”', 'Él')
    """
    for mark, reason in _FILE_KINDS:
        if content.startswith(mark):
            raise ReadError(reason)
    encoding = _marked(content) or _unmarked_utf_32(content) or _unmarked_utf_16(content)
    if encoding:
        return _decode_as(content, encoding)
    if _is_binary(content):
        raise ReadError("is not text; extract its text first")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_legacy(content, error.start)


def _marked(content: bytes) -> str | None:
    return next((encoding for mark, encoding in _BYTE_ORDER_MARKS if content.startswith(mark)), None)


def _unmarked_utf_32(content: bytes) -> str | None:
    """UTF-32 without its mark: of each four bytes the two high ones are nought, and of Latin text a third."""
    head = content[: _DECLARED_WITHIN // 4 * 4]
    noughts = [head[place::4].count(0) for place in range(4)]
    most = 0.9 * (len(head) // 4)
    if len(head) < 8 or min(noughts[1:3]) < most:
        return None
    return "utf-32-le" if noughts[3] >= most > noughts[0] else "utf-32-be" if noughts[0] >= most > noughts[3] else None


def _unmarked_utf_16(content: bytes) -> str | None:
    """UTF-16 without its mark: of Latin text, every second byte is nought."""
    head = content[:_DECLARED_WITHIN]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) < 0.4 * len(head) or min(even, odd) > 0.05 * len(head) or len(head) < 4:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _decode_as(content: bytes, encoding: str) -> str:
    """Text of a known encoding; a character cut off by the bound on bytes is dropped."""
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        if len(content) >= BYTES_MOST and len(content) - error.start < 4:
            return content[: error.start].decode(encoding)
        raise ReadError(f"is not the {encoding} text it says it is; convert it to UTF-8") from error


def _is_binary(content: bytes) -> bool:
    """Whether more controls stand in the content than text ever has."""
    controls = len(content) - len(content.translate(None, _CONTROL_BYTES))
    return controls > _CONTROL_SHARE * len(content)


def _decode_legacy(content: bytes, fault: int) -> str:
    """Text that is no UTF-8 from the byte at `fault` on."""
    if len(content) >= BYTES_MOST and fault >= len(content) - 3:
        return content[:fault].decode("utf-8")
    declared = _DECLARED.search(content, 0, _DECLARED_WITHIN)
    for encoding in (declared[1].decode("ascii", "replace") if declared else "", _detect(content, fault)):
        try:
            return content.decode(encoding)
        except (LookupError, UnicodeError):
            continue
    return content.decode("cp1252", errors="replace")


def _detect(content: bytes, fault: int) -> str:
    """The encoding that fits the bytes around `fault` best; Windows-1252 where it does as well as any."""
    start = max(0, fault - _SAMPLE // 2)
    sample = content[start : start + _SAMPLE]
    if sum(byte >= 0x80 for byte in sample) < _TELLING:
        return "cp1252"
    from charset_normalizer import from_bytes

    found = from_bytes(sample, cp_isolation=_CANDIDATES, preemptive_behaviour=False)
    best = found.best()
    if best is None:
        return "cp1252"
    as_good = {encoding for match in found if match.chaos <= best.chaos for encoding in match.could_be_from_charset}
    return "cp1252" if "cp1252" in as_good else best.encoding
