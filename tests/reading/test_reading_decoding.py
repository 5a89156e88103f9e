"""Bytes become text whatever wrote them, or a problem that says why not."""

import pytest

from digest.reading import read

ENGLISH = "The café’s owner said “nobody came” — not one guest.\n\nShe closed at noon.\n"
TEXTS = {
    "cp1250": "Příliš žluťoučký kůň úpěl ďábelské ódy, řekl starosta.\n",
    "iso8859_2": "Zażółć gęślą jaźń, powiedział burmistrz w piątek.\n",
    "cp1251": "Смотритель сказал, что маяк погас в полдень и никто не пришёл.\n",
    "koi8_r": "Смотритель сказал, что маяк погас в полдень и никто не пришёл.\n",
    "cp1253": "Ο φαροφύλακας είπε ότι ο φάρος έσβησε το μεσημέρι.\n",
    "cp1255": "שומר המגדלור אמר כי האור כבה בצהריים ואיש לא בא.\n",
    "cp1256": "قال حارس المنارة إن الضوء انطفأ عند الظهر ولم يأت أحد.\n",
    "cp932": "灯台の明かりは正午に消えたと番人は述べた。\n",
    "euc_jp": "灯台の明かりは正午に消えたと番人は述べた。\n",
    "cp949": "등대지기는 정오에 불이 꺼졌다고 말했다.\n",
    "gb18030": "守塔人说，灯塔中午就灭了，没有人来过这里。\n",
    "big5hkscs": "守塔人說，燈塔中午就滅了，沒有人來過這裡。\n",
}


def source(data: bytes, origin: str = "articles/a.txt") -> str:
    found = read(origin, data)
    assert found.problems == ()
    return found.documents[0].source


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "cp1252"]
)
def test_english_is_read_in_every_encoding_that_it_comes_in(encoding: str) -> None:
    assert source(ENGLISH.encode(encoding)) == ENGLISH


@pytest.mark.parametrize("encoding", TEXTS)
def test_older_encodings_are_told_by_their_letters(encoding: str) -> None:
    assert source(TEXTS[encoding].encode(encoding)) == TEXTS[encoding]


def test_a_declared_encoding_is_used_where_the_bytes_are_not_utf_8() -> None:
    page = "<meta charset={}><p>Владелец кафе сказал: никто.</p>"
    for label, encoding in (("windows-1251", "cp1251"), ("'koi8-r'", "koi8_r"), ("x-mac-nonsense", "cp1251")):
        text = page.format(label)
        assert source(text.encode(encoding), "articles/a.html") == text


@pytest.mark.parametrize(
    ("label", "encoding", "letters"),
    [
        ("cp1250", "cp1250", "ř"), ("windows-1257", "cp1257", "ė"), ("iso-8859-2", "iso8859_2", "ł"),
        ("ISO-8859-1", "cp1252", "—"), ("latin5", "cp1254", "ş"), ("koi8-u", "koi8_u", "ї"),
        ("gb2312", "gb18030", "灯"),
    ],
)  # fmt: skip
def test_what_a_page_declares_decides_where_its_letters_do_not(label: str, encoding: str, letters: str) -> None:
    page = f"<meta charset={label}><p>Lamp {letters} dark."
    assert source(page.encode(encoding), "articles/a.html") == page


def test_utf_8_is_utf_8_whatever_is_declared() -> None:
    for label in ("iso-8859-1", "utf-16", "shift_jis", "utf-7"):
        text = f'<meta http-equiv="Content-Type" content="text/html; charset={label}"><p>{ENGLISH}</p>'
        assert source(text.encode(), "articles/a.html") == text


def test_damaged_utf_8_is_read_and_reported_with_its_line() -> None:
    data = ENGLISH.encode()
    found = read("articles/a.txt", data[:-4] + b"\xe2\x80" + data[-4:])
    assert [(p.code, p.line, p.severity) for p in found.problems] == [("undecodable", 3, "warning")]
    assert "café’s owner said “nobody came”" in found.documents[0].source


def test_a_nul_and_other_controls_do_not_get_into_the_text() -> None:
    assert source(b"The lamp\x00 went\x1b[0m dark.\x07\n") == "The lamp went [0m dark. \n"
    assert source("The lamp\ufffe went dark.\n".encode()) == "The lamp went dark.\n"


def test_all_line_ends_become_line_feeds() -> None:
    assert source(b"one\r\ntwo\rthree\nfour") == "one\ntwo\nthree\nfour"
    assert source("one\u2028two\u2029three".encode()) == "one\ntwo\n\nthree"


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\x00"])
def test_a_file_without_a_word_is_empty(data: bytes) -> None:
    found = read("articles/a.txt", data)
    assert found.documents == () and [p.code for p in found.problems] == ["empty"]


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n...",
        b"\x89PNG\r\n\x1a\n" + b"\x00\x01" * 99,
        b"\x00" * 4_096,
        bytes(range(256)) * 16,
        b"\x00\x01\x02\xff\xfe",
    ],
)
def test_a_binary_file_is_a_problem_that_says_so(data: bytes) -> None:
    found = read("articles/a.txt", data)
    assert found.documents == ()
    assert [(p.code, p.severity, p.origin) for p in found.problems] == [("binary", "error", "articles/a.txt")]


def test_a_file_that_is_too_large_is_not_even_looked_at() -> None:
    found = read("articles/a.txt", b"word " * 20_000_000)
    assert found.documents == () and [p.code for p in found.problems] == ["too-large"]


def test_a_line_of_megabytes_is_read() -> None:
    assert len(source(b"word " * 1_000_000)) == 5_000_000


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<!DOCTYPE html><html><body>Rain fell.</body></html>", "html"),
        ("\n<html lang='en'><p>Rain fell.", "html"),
        ("<p>Rain fell.</p>\n\n<p>The board met.</p>\nIt rained on.\n", "html"),
        ("Rain fell.<br>\nThe board met.<br>\n", "html"),
        ("Rain fell.\n\nThe <b>board</b> met.\n", "text"),
        ("Rain fell.\nThe board met.\nIt uses the tag <p> for this.\n", "text"),
        ("a < b and c > d\n", "text"),
    ],
)
def test_a_dump_that_is_markup_is_read_as_a_page(text: str, kind: str) -> None:
    assert read("articles/a.txt", text.encode()).documents[0].format == kind
