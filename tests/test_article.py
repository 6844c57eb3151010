"""Bytes of any kind → the text an article is, or a reason in one line."""

from __future__ import annotations

import os
import threading
from datetime import date

import pytest

from briefing.article import TEXT_MOST, Article, read_article
from briefing.article.encoding import decode
from briefing.article.mending import mend, normalize
from briefing.clean import clean
from briefing.errors import EmptyArticleError, LanguageError, ReadError

NEWS = "“We lost everything,” said José Peña’s aide — in a café near the site. Rebuilding will cost £5 million."


def article(tmp_path, content: bytes | str, **options) -> Article:
    path = tmp_path / "article"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_article(str(path), **options)


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "cp1252", "mac_roman"],
)
def test_an_encoding_is_recognised(encoding):
    assert decode((NEWS * 3).encode(encoding)).removeprefix("\ufeff") == NEWS * 3


def test_latin_1_is_recognised():
    assert decode("Un café à São Paulo".encode("latin-1")) == "Un café à São Paulo"


def test_the_first_odd_byte_may_stand_far_back():
    text = "Plain words only. " * 20_000 + "The café’s owner fled."
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize(
    ("encoding", "words"), [("koi8_r", "Полиция сообщила о взрыве. "), ("shift_jis", "警察は爆発と発表した。")]
)
def test_another_alphabet_is_recognised(encoding, words):
    assert decode((words * 5).encode(encoding)) == words * 5


def test_a_page_may_say_how_it_is_encoded():
    page = '<html><head><meta charset="iso-8859-2"></head><body>Wałęsa, Łódź</body></html>'
    assert decode(page.encode("iso-8859-2")) == page


@pytest.mark.parametrize("name", ["rot13", "zip", "idna", "utf-7", "nonsense", "undefined"])
def test_a_page_that_names_no_encoding_of_text_is_still_read(name):
    assert "Caf" in decode(f'<html><meta charset="{name}"><p>Café'.encode("latin-1"))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "not text"),
        (b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0", "not text"),
        (b"\x1f\x8b\x08\0\0\0\0\0", "gunzip"),
        (b"BZh91AY&SY", "bunzip2"),
        (b"\xfd7zXZ\0", "unxz"),
        (b"%PDF-1.7\n", "pdftotext"),
        (b"PK\x03\x04\x14\0", "office document"),
        (b"\xff\xfea", "utf-16"),
    ],
)
def test_what_is_no_text_is_refused_with_what_it_seems_to_be(content, reason):
    with pytest.raises(ReadError, match=reason):
        decode(content)


def test_a_stray_nul_in_a_text_does_no_harm(tmp_path):
    assert article(tmp_path, b"The army\0said that 12 people died in the flood.\0").text.split()[:3] == ["The", "army", "said"]


def test_line_ends_are_one_kind():
    assert normalize("a\r\nb\rc\nd") == "a\nb\nc\nd"


def test_a_lone_surrogate_is_replaced():
    assert normalize("a\ud800b") == "a\ufffdb"


def test_an_astral_character_stays():
    assert normalize("a\U0001f600b") == "a\U0001f600b"


@pytest.mark.parametrize("text", ["“a” ‘b’", "a—b–c", "a\u00a0b\tc", "`` a ''", "a\x1b[31m", "İ", "it''s"])
def test_clean_keeps_the_length(text):
    assert len(clean(text)) == len(text)


@pytest.mark.parametrize(
    ("came", "meant"),
    [
        ("explo\u00adsion", "explosion"),
        ("the \u200bex\u200bplosion\ufeff", "the explosion"),
        ("12 \u202ekilled\u202c", "12 killed"),
        ("He said &quot;no&quot; &amp; left", 'He said "no" & left'),
        ("the army&amp;rsquo;s men", "the army’s men"),
        ("AT&T; R&D;", "AT&T; R&D;"),
        ("the armyâ€™s â€œraidâ€\x9d", "the army’s “raid”"),
        ("JosÃ© PeÃ±a", "José Peña"),
        ("Âge and â are left", "Âge and â are left"),
        ("\x93No,\x94 he said", "“No,” he said"),
        ("a\x85b", "a\nb"),
        ("\x1b[1;31m12\x1b[0m dead", "12 dead"),
        ("a \x1b]8;;https://example.org\x1b\\link\x1b]8;;\x1b\\ b", "a link b"),
        ("a\x1b]52;c;aGk=\x07b", "ab"),
        ("a\x00b\x08c\x7fd", "a b c d"),
        ("&#27;[31mred", "[31mred"),
        ("the army\\'92s men\\par fled", "the army’s men\nfled"),
        ("one\u2028two\u2029three\vfour", "one\ntwo\n\nthree\nfour"),
        ("he was\n\f\nkilled", "he was\nkilled"),
        ("He fled.\f\fShe stayed.", "He fled.\n\nShe stayed."),
        ("**12** people and _two_ more", "12 people and two more"),
        ("f**k, sh**, n**** and d***ed stay", "f**k, sh**, n**** and d***ed stay"),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        ('[police](https://example.org/a_(b) "x") said ![map](m.png)', "police said "),
        ("see [1] and [2] (page 3)", "see [1] and [2] (page 3)"),
        ("## Toll ##\nTwo died", "\nToll\n\nTwo died"),
        ("#12 and C# are left", "#12 and C# are left"),
        ("> > quoted\n> too", "quoted\ntoo"),
        ("12 > 10 is so", "12 > 10 is so"),
        ("1\\. One \\*star\\*", "1. One *star*"),
        ("The <b>army</b> fled.<br/>So <a href='x'>did</a> I", "The army fled.\nSo did I"),
        ("3 < 4 and <unknown> stay", "3 < 4 and <unknown> stay"),
        ("[red]stays[/b]", "[red]stays[/b]"),
        ("the sheriff ’ s deputy didn ' t stop at 3 p. m.", "the sheriff’s deputy didn't stop at 3 p.m."),
        ("a 12- year-old and a 3 -month-old, 10 - 12 years old", "a 12-year-old and a 3-month-old, 10 - 12 years old"),
        ("a 17 - year - old boy", "a 17-year-old boy"),
        ("the voters ' choice", "the voters ' choice"),
    ],
)
def test_what_a_converter_left_is_mended(came, meant):
    assert mend(came) == meant


@pytest.mark.parametrize(
    ("came", "meant"),
    [
        ("the explo-\nsion hit", "the explosion\nhit"),
        ("the explo-  \n   sion, they said", "the explosion,\nthey said"),
        ("a 12-year-\nold boy", "a 12-year-old\nboy"),
        ("the U.S.-\nled force", "the U.S.-led\nforce"),
        ("a well-\nknown man", "a well-known\nman"),
        ("the cease-\nfire; a ceasefire", "the ceasefire;\na ceasefire"),
        ("a hard-\nline group, hard-line men", "a hard-line\ngroup, hard-line men"),
        ("Taliban-\nAfghan ties", "Taliban-Afghan\nties"),
        ("a list -\nitem", "a list -\nitem"),
        ("from 10-\n12 men", "from 10-\n12 men"),
    ],
)
def test_a_word_broken_at_a_line_end_is_whole_again(came, meant):
    assert mend(came) == meant


def test_mending_twice_is_mending_once():
    text = "The &quot;explo-\nsion&quot; \x1b[1mkilled\x1b[0m **12** [people](http://example.org).\n## Toll\n\nTwo."
    assert mend(mend(text)).split() == mend(text).split()


def test_a_mail_gives_its_subject_and_date(tmp_path):
    mail = (
        "From: Ada Poe <ada@example.org>\nTo: desk@example.org\nSubject: =?utf-8?q?Blast_in_Caf=C3=A9?=\n"
        "Date: Fri, 14 Mar 2025 09:12:00 +0000\nContent-Type: text/plain; charset=utf-8\n"
        "Content-Transfer-Encoding: quoted-printable\n\nThe army=E2=80=99s men fled =\nthe town.\n"
    )
    read = article(tmp_path, mail)
    assert (read.title, read.author, read.published) == ("Blast in Café", "Ada Poe", date(2025, 3, 14))
    assert read.text == "The army’s men fled the town.\n"


def test_what_a_mail_quotes_and_its_signature_are_not_its_own(tmp_path):
    mail = "From: a@example.org\nSubject: Ferry\n\nThe ferry sank at dawn, and divers found two.\n{}\n-- \nAda Poe\n"
    assert (
        article(tmp_path, mail.format("> Four died on Sunday.")).text.strip() == "The ferry sank at dawn, and divers found two."
    )
    forwarded = f"> {'Four miners died on Sunday. ' * 4}"
    assert "Four miners" in article(tmp_path, mail.format(forwarded)).text


def test_a_mail_in_parts_gives_its_plain_part(tmp_path):
    part = "Content-Type: {}\n\n{}\n"
    mail = "From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\n"
    mail += f"--x\n{part.format('text/html', '<p>A page that is not wanted here.</p>')}"
    mail += f"--x\n{part.format('text/plain', 'The plain words of the report.')}--x--\n"
    assert article(tmp_path, mail).text.strip() == "The plain words of the report."


def test_a_headline_with_a_colon_is_no_mail_header(tmp_path):
    assert article(tmp_path, "Lahore: 12 dead\n\nPolice said so.").text.startswith("Lahore: 12 dead")


def test_rtf_gives_its_words(tmp_path):
    rtf = r"{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\*\generator Word;}\f0 The \b army\b0\'92s caf\u233?\par {\i No one} fled.\par}"
    assert article(tmp_path, rtf).text.split("\n\n")[:2] == ["The army’s café", "No one fled."]


def test_a_missing_file_says_what_to_do(tmp_path):
    with pytest.raises(ReadError, match="no such file; check the path"):
        read_article(str(tmp_path / "none.txt"))


def test_a_corpus_is_no_article(tmp_path):
    with pytest.raises(ReadError, match="brief it with briefing batch"):
        article(tmp_path, '{"id": "a", "text": "A ferry sank."}\n{"id": "b", "text": "A bus burnt."}\n')
    assert article(tmp_path, '{"text": is how the message began, she said.').text.startswith("{")


def test_an_address_is_not_fetched():
    with pytest.raises(ReadError, match="nothing is fetched; pipe the page in"):
        read_article("https://example.org/story")


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(ReadError, match="is a folder"):
        read_article(str(tmp_path))


def test_a_file_that_may_not_be_read_is_refused(tmp_path, monkeypatch):
    def deny(*_args, **_options):
        raise PermissionError

    monkeypatch.setattr("pathlib.Path.open", deny)
    with pytest.raises(ReadError, match="check its permissions"):
        read_article(str(tmp_path / "article"))


def test_a_fifo_is_read(tmp_path):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(b"Two men died.",))
    writer.start()
    assert read_article(str(path)).text == "Two men died."
    writer.join()


def test_a_text_without_words_is_refused(tmp_path):
    with pytest.raises(EmptyArticleError):
        article(tmp_path, " \n -- \u200b\n")


def test_a_text_past_the_bound_is_cut_and_says_so(tmp_path):
    read = article(tmp_path, "word " * (TEXT_MOST // 5 + 10))
    assert len(read.text) == TEXT_MOST
    assert read.notes == (f"cut: only the first {TEXT_MOST:,} of {TEXT_MOST + 50:,} characters were read",)


def test_an_endless_input_is_cut(monkeypatch):
    monkeypatch.setattr("briefing.article.source.BYTES_MOST", 1)
    with pytest.raises(ReadError, match="not text"):
        read_article("/dev/zero")


def test_another_language_is_refused_unless_forced(tmp_path):
    text = "La policía dijo el lunes que al menos doce personas murieron en el ataque contra un mercado de la ciudad."
    with pytest.raises(LanguageError, match="reads as Spanish, not English; --force"):
        article(tmp_path, text)
    read = article(tmp_path, text, force=True)
    assert (read.language, read.notes[0][:16]) == ("es", "reads as Spanish")
