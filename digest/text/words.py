"""Words of a text. A combining mark (a Hindi vowel sign, a Hebrew point) belongs to its word."""

import re
import unicodedata
from collections.abc import Callable

__all__ = ["WORD", "fold", "spaced", "word_spans", "words"]

# `\w` leaves out combining marks, which would split Hindi words at every vowel sign.
MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0962\u0963"
)
WORD = re.compile(rf"[\w{MARKS}]+(?:['’][\w{MARKS}]+)*")
WESTERN = "cp1252"  # the code page of western Europe: one byte a character, so that a text is translated at once
OUTER = {sign: re.compile(rf"{sign}(?:(?!\w)|(?<!\w.))") for sign in "'’"}  # an apostrophe not inside of a word


def table(shape: Callable[[str], str], within: str) -> bytes:
    """What becomes of each byte: letters and digits get a shape, the signs `within` words stay, others are blanks."""
    known = (bytes([code]).decode(WESTERN, "replace") for code in range(256))
    signs = (shape(sign) if sign.isalnum() or sign in within else " " for sign in known)
    return b"".join(sign.encode(WESTERN) for sign in signs)


PLAIN = table(str, "_'’")
FOLDED = table(lambda sign: "'" if sign == "’" else sign.lower(), "'’")


def words(text: str) -> list[str]:
    """The words of `text` in order, as written; "don't" is one word."""
    plain = spaced(text)
    return WORD.findall(text) if plain is None else plain.split()


def spaced(text: str, *, folded: bool = False) -> str | None:
    """`text` with blanks for all that is no part of a word, each character at its place; several times faster than a
    pattern. `folded`: letters small, apostrophes straight, no "_". None where there are other than western letters.
    """
    page = "ascii" if text.isascii() else WESTERN
    try:
        plain = text.encode(page).translate(FOLDED if folded else PLAIN).decode(page)
    except UnicodeEncodeError:
        return None
    for sign, outer in OUTER.items():  # one after the other: a pattern that begins with one sign is found much faster
        if sign in plain:
            plain = outer.sub(" ", plain)
    return plain


def word_spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The places of the words of `text[start:end]`, as offsets into `text`."""
    return [match.span() for match in WORD.finditer(text, start, len(text) if end is None else end)]


def fold(text: str) -> str:
    """`text` in one shape for comparing: NFKC, lower case, straight apostrophes."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
