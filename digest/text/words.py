"""Words of a text. A combining mark (a Hindi vowel sign, a Hebrew point) belongs to its word."""

import re
import unicodedata

__all__ = ["WORD", "fold", "word_spans", "words"]

# `\w` leaves out combining marks, which would split Hindi words at every vowel sign.
MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0962\u0963"
)
WORD = re.compile(rf"[\w{MARKS}]+(?:['’][\w{MARKS}]+)*")


def words(text: str) -> list[str]:
    """The words of `text` in order, as written; "don't" is one word."""
    return WORD.findall(text)


def word_spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The places of the words of `text[start:end]`, as offsets into `text`."""
    return [match.span() for match in WORD.finditer(text, start, len(text) if end is None else end)]


def fold(text: str) -> str:
    """`text` in one shape for comparing: NFKC, lower case, straight apostrophes."""
    return unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
