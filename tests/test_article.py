from __future__ import annotations

import pytest

from briefing.article import decode, normalize, read_article
from briefing.clean import clean
from briefing.errors import EmptyArticleError, ReadError


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_an_encoding_is_recognised(encoding):
    assert decode("“Él murió”, he said.".encode(encoding)) == "“Él murió”, he said."


def test_binary_is_refused():
    with pytest.raises(ReadError, match="not text"):
        decode(b"\x89PNG\r\n\x1a\n\0\0")


def test_line_ends_are_one_kind():
    assert normalize("a\r\nb\rc\nd") == "a\nb\nc\nd"


def test_a_lone_surrogate_is_replaced():
    assert normalize("a\ud800b") == "a\ufffdb"


def test_an_astral_character_stays():
    assert normalize("a\U0001f600b") == "a\U0001f600b"


@pytest.mark.parametrize("text", ["“a” ‘b’", "a—b–c", "a\u00a0b\tc", "`` a ''", "a\x1b[31m", "İ", "it''s"])
def test_clean_keeps_the_length(text):
    assert len(clean(text)) == len(text)


def test_a_missing_file_says_what_to_do(tmp_path):
    with pytest.raises(ReadError, match="no such file; check the path"):
        read_article(str(tmp_path / "none.txt"))


def test_a_text_without_words_is_refused(tmp_path):
    path = tmp_path / "blank.txt"
    path.write_text(" \n -- \n")
    with pytest.raises(EmptyArticleError):
        read_article(str(path))
