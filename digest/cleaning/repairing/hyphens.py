"""Words that were parted at the ends of lines are whole again."""

import re
from collections import Counter

from digest.cleaning.repairing.lexicon import is_common, is_word

__all__ = ["is_column", "parted_words", "unparted"]

HYPHENATED = re.compile(r"([^\W\d_]{2,30})[-\u2010\u00ad]\n\s{0,20}([^\W\d_]{2,30})")
COLUMN = 4  # words parted at the ends of lines, as in a column of a newspaper


def is_column(text: str) -> bool:
    """Whether so many words are parted that unknown ones are, too."""
    return text.count("-\n") >= COLUMN


def parted_words(text: str, language: str | None, counts: Counter[str], *, column: bool) -> list[tuple[int, int, str]]:
    """Where words are parted, and what they are whole: words of the language, or of the document (`counts`), or, in a
    `column`, whatever is not two words of either with a hyphen between them."""

    def known(word: str) -> bool:
        return is_word(word, language) or is_common(word, language) or counts[word] > 0

    found = []
    for match in HYPHENATED.finditer(text):
        whole = match[1] + match[2]
        name = column and match[1][0].isupper() and match[2].islower()  # "Ped-ersen": no name goes on in small letters
        if known(whole.lower()) or name or (column and not (known(match[1].lower()) and known(match[2]))):
            found.append((*match.span(), whole))
    return found


def unparted(text: str, language: str | None) -> str:
    """A title without the breaks of its lines: a word that was parted there is whole again."""

    def whole(match: re.Match[str]) -> str:
        word = (match[1] + match[2]).lower()
        return match[1] + ("" if is_word(word, language) or is_common(word, language) else "-") + match[2]

    return HYPHENATED.sub(whole, text) if "\n" in text else text
