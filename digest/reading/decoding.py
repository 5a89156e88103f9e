"""Bytes become text: byte order mark, UTF-8, declaration, detection, in this order.

UTF-8 comes before the declaration because bytes that happen to be UTF-8 are never anything else, while pages
that were saved again as UTF-8 often still declare what they were before. What comes out holds no characters that
XML forbids, so that none can break a feed, and one kind of line end.
"""

import codecs
import re

from digest.model import Problem
from digest.reading.detecting import detect_encoding
from digest.reading.source import error, warning

__all__ = ["decode", "legal"]

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
DECLARATION = re.compile(rb"""<(?:meta|\?xml)\s[^<>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]{2,40})""", re.I)
DECLARATION_WITHIN = 4_096  # bytes; the HTML standard asks for 1,024

# The labels that the web uses, with the superset that the web reads them as (encoding.spec.whatwg.org). A table,
# not Python's own search: that one also knows punycode, zip and rot13.
LABELS = {
    **dict.fromkeys(("utf-8", "utf8", "unicode-1-1-utf-8"), "utf-8"),
    **dict.fromkeys(("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "windows-1252", "cp1252"), "cp1252"),
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "cp932"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "ksc5601", "windows-949", "cp949"), "cp949"),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5", "cp950"), "big5hkscs"),
    **dict.fromkeys(("iso-8859-9", "latin5", "windows-1254"), "cp1254"),
    **dict.fromkeys(("tis-620", "iso-8859-11", "windows-874"), "cp874"),
    **{f"iso-8859-{n}": f"iso8859_{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    **{f"windows-{n}": f"cp{n}" for n in (1250, 1251, 1253, 1255, 1256, 1257, 1258)},
    **{f"cp{n}": f"cp{n}" for n in (1250, 1251, 1253, 1255, 1256, 1257, 1258)},
    "koi8-r": "koi8_r",
    "koi8-u": "koi8_u",
    "euc-jp": "euc_jp",
    "iso-2022-jp": "iso2022_jp",
}
NAMES = {"cp1252": "Windows-1252", "cp932": "Shift JIS", "cp949": "EUC-KR", "big5hkscs": "Big5", "gb18030": "GB 18030"}
MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "an RTF document"),
)
CONTROLS = bytes({*range(0x20)} - {*b"\t\n\r\f\x1b"})
BINARY_SHARE = 0.02  # of control characters in bytes that are no UTF-8
BINARY_SHARE_UTF8 = 0.3  # in UTF-8, which no binary file is by chance unless it is almost all NULs
FEW_CONTROLS = 8
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
DROPPED = re.compile("[\x00\ud800-\udfff\ufffe\uffff]")
BAD_SHARE = 0.5  # of broken characters among those outside ASCII, up to which the text is taken as UTF-8


def legal(text: str) -> str:
    """`text` without the characters that XML forbids: NUL and halves of surrogate pairs go, controls become spaces."""
    if ILLEGAL.search(text) is None:
        return text
    return ILLEGAL.sub(" ", DROPPED.sub("", text))


def decode(origin: str, data: bytes) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file, with what was wrong with it; None where it is no text."""
    reason = binary(data)
    if reason:
        message = f"the file is {reason}, not text; it was left out. Save it as plain text or HTML"
        return None, (error(origin, None, "binary", message),)
    mark = next(((m, name) for m, name in BYTE_ORDER_MARKS if data.startswith(m)), None)
    if mark:
        return declared(origin, data[len(mark[0]) :], mark[1], "the byte order mark says")
    wide = without_mark(data)
    if wide:
        return declared(origin, data, wide, "the file looks like")
    label = declaration(data)
    try:
        if label != "iso2022_jp" or b"\x1b" not in data:
            return tidy(data.decode("utf-8")), ()
    except UnicodeDecodeError:
        pass
    if label and label != "utf-8":
        text, problems = declared(origin, data, label, "the file declares")
        if not problems:
            return text, ()
    return guessed(origin, data)


def binary(data: bytes) -> str | None:
    """What kind of binary file `data` is, None if it may be text."""
    kind = next((name for magic, name in MAGIC if data.startswith(magic)), None)
    if kind or data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)):
        return kind
    controls = len(data) - len(data.translate(None, CONTROLS))
    few = min(FEW_CONTROLS, 1 + len(data) // 4)
    if controls <= max(few, BINARY_SHARE * len(data)) or without_mark(data):
        return None
    return None if controls <= BINARY_SHARE_UTF8 * len(data) and is_utf8(data) else "binary"


def is_utf8(data: bytes) -> bool:
    """Whether all of `data` is UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def without_mark(data: bytes) -> str | None:
    """UTF-16 or UTF-32 told from where the NULs are, or None: Latin text has them in every second or three of four."""
    sample = data[: len(data[:4_096]) // 4 * 4]
    if sample.count(0) * 4 < len(sample) or not sample:
        return None
    share = [sample[n::4].count(0) * 4 / len(sample) for n in range(4)]
    patterns = (
        ("utf-32-be", (1, 1, 1, 0)),
        ("utf-32-le", (0, 1, 1, 1)),
        ("utf-16-be", (1, 0, 1, 0)),
        ("utf-16-le", (0, 1, 0, 1)),
    )
    return next((name for name, nul in patterns if all((s > 0.5) == n for s, n in zip(share, nul, strict=True))), None)


def declaration(data: bytes) -> str | None:
    """The encoding that a page or a feed declares for itself, by Python's name."""
    for found in DECLARATION.finditer(data[:DECLARATION_WITHIN]):
        name = LABELS.get(found[1].decode("ascii", "replace").lower())
        if name:
            return name
    return None


def declared(origin: str, data: bytes, encoding: str, why: str) -> tuple[str, tuple[Problem, ...]]:
    """`data` in a known encoding; what does not fit becomes replacement characters and a problem."""
    try:
        return tidy(data.decode(encoding)), ()
    except UnicodeDecodeError as failure:
        line = data.count(b"\n", 0, failure.start) + 1
        text = data.decode(encoding, "replace")
    lost = text.count("\N{REPLACEMENT CHARACTER}")
    name = NAMES.get(encoding, encoding.upper())
    message = f"{why} {name}, but {lost} characters are not; they show as \N{REPLACEMENT CHARACTER}"
    return tidy(text), (warning(origin, line, "undecodable", message),)


def guessed(origin: str, data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """`data` that is not UTF-8 and declares nothing that fits: damaged UTF-8, or an older encoding."""
    text = data.decode("utf-8", "replace")
    broken, foreign = text.count("\N{REPLACEMENT CHARACTER}"), len(text) - len(text.encode("ascii", "ignore"))
    if broken <= BAD_SHARE * foreign:
        return declared(origin, data, "utf-8", "the file looks like")
    return declared(origin, data, detect_encoding(data), "the file looks like")


def tidy(text: str) -> str:
    """`text` with line feeds as line ends, without byte order marks inside and without forbidden characters."""
    text = text.lstrip("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return legal(text)
