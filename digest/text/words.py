"""Words of a text. A combining mark (a Hindi vowel sign, a Hebrew point) belongs to its word."""

import re
import unicodedata

__all__ = ["WORD", "ascii_words", "fold", "word_spans", "words"]

# `\w` leaves out combining marks, which would split Hindi words at every vowel sign.
MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0962\u0963"
)
WORD = re.compile(rf"[\w{MARKS}]+(?:['’][\w{MARKS}]+)*")
PLAIN = {code: chr(code) if chr(code).isalnum() or chr(code) in "_'" else " " for code in range(128)}
OUTER = re.compile(r"'(?:(?!\w)|(?<!\w.))")  # an apostrophe that is not inside of a word


def words(text: str) -> list[str]:
    """The words of `text` in order, as written; "don't" is one word."""
    plain = ascii_words(text)
    return WORD.findall(text) if plain is None else plain


def ascii_words(text: str) -> list[str] | None:
    """The words of a text that is ASCII but for quotation marks and dashes, several times faster than by a pattern.

    None where there are other letters or signs.
    """
    if not text.isascii():
        text = text.replace("“", " ").replace("”", " ").replace("—", " ").replace("–", " ")
        if not text.isascii():
            return None
    text = text.translate(PLAIN)
    return (OUTER.sub(" ", text) if "'" in text else text).split()


def word_spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The places of the words of `text[start:end]`, as offsets into `text`."""
    return [match.span() for match in WORD.finditer(text, start, len(text) if end is None else end)]


def fold(text: str) -> str:
    """`text` in one shape for comparing: NFKC, lower case, straight apostrophes."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
