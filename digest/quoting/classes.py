"""The class of a word: what its spelling and its language's lists say, before any context."""

import re
from collections.abc import Container
from functools import cache

from digest.quoting.lexicon import CUES, Lexicon, built
from digest.text import Remembered

__all__ = [
    "SmallWords",
    "abbreviated",
    "classify",
    "enclitic",
    "german_noun",
    "inside",
    "led_by",
    "near_quotation",
    "opening",
    "stands_as_noun",
]

SMALL = re.compile(r"[^\W\d_A-ZÀ-ÖØ-Þ][^\W\d_]+")
PUNCTUATION = {
    ".": ".", "!": ".", "?": ".", "…": ".", "...": ".", ",": ",", ":": ":", ";": ",", "—": "-", "–": "-", "―": "-",
    "-": "-", "(": "(", "[": "(", ")": ")", "]": ")", "'s": "'", "’s": "'",
}  # fmt: skip
TOLD = frozenset("Q:hd")  # what follows a verb that tells of speech: "issued a statement"
FORTH, BACK = 4, 7  # tokens in which words in marks stand close behind or before a verb
CLOSED_CLASSES = frozenset("DPicmhrxyz")


class SmallWords:
    """The words that an article writes without a capital. Few are asked for, so each is looked up when it is."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __contains__(self, word: object) -> bool:
        if not isinstance(word, str) or not SMALL.fullmatch(word):
            return False
        text, at = self.text, self.text.find(word)
        while at >= 0:
            behind = text[at + len(word) : at + len(word) + 1]
            if not (at and text[at - 1].isalnum()) and (not behind.isalnum() or behind.isdecimal()):
                return True
            at = text.find(word, at + 1)
        return False


def classify(word: str, fresh: bool, lexicon: Lexicon, lowercase: Container[str]) -> str:
    """The class of one token; `fresh` at the beginning of a sentence, where capitals say little.

    `lowercase` are the words that the article writes without a capital.
    """
    first = word[0]
    if not first.isalnum():
        return PUNCTUATION.get(word, "_")
    low = word.lower().replace("’", "'")
    if first.isdigit():
        return "H" if low.endswith(lexicon.aged) else "n"
    known = lexicon.classes.get(low)
    if known is None and "'" in low and not word.isupper() and lexicon.classes.get(low.partition("'")[0]) == "P":
        known = "P"  # "he'd"
    if not first.isupper():
        if "-" in word and not word.islower() and lexicon.is_title(low):
            return "T"  # "then-Prime Minister"
        return known or guess(low, lexicon)
    if known == "P" or (known == "n" and (fresh or lexicon.capital_calendar)):
        return known
    if known == "n":
        return "N"  # "Julio Herranz" is no month where months are written small
    if "-" in low and low.endswith(lexicon.compounds):
        return "w"
    if low in lexicon.connectors and low not in lexicon.particles and first != low[0] and len(low) > 1:
        return known or "i"  # "Governor Of Alaska"
    if not fresh:
        if low in lexicon.particles and low not in lexicon.backward and word.istitle():
            return "N"  # "zegt Van Zon"
        if known is not None and known in CLOSED_CLASSES and not (word.isupper() and len(word) > 1):
            return known
        return "T" if lexicon.is_title(low) else "N"
    return capitalised(low, known, lexicon, lowercase)


@cache
def inside(code: str) -> Remembered[str]:
    """The classes of words inside a sentence, looked up once for all articles of a language."""
    lexicon = built(code)
    return Remembered(lambda word: classify(word, False, lexicon, frozenset()))


class Everything:
    """Contains every word."""

    def __contains__(self, word: object) -> bool:
        return True


@cache
def opening(code: str) -> Remembered[tuple[str, str]]:
    """The classes of a word that opens a sentence: where the article writes it small elsewhere, and where not."""
    lexicon, everything = built(code), Everything()
    return Remembered(
        lambda word: (classify(word, True, lexicon, everything), classify(word, True, lexicon, frozenset()))
    )


def capitalised(low: str, known: str | None, lexicon: Lexicon, lowercase: Container[str]) -> str:
    """The class of a word whose capital may only come from its place at the beginning of a sentence."""
    if known is not None and known in CLOSED_CLASSES:
        return known
    if lexicon.is_title(low):
        return "T"
    spoken = known in CUES and low not in lexicon.ambiguous
    if known is not None and (known in "Hbd" or spoken or low in lowercase):
        return known
    if low in lexicon.openers or low in lowercase:
        return guess(low, lexicon)
    if len(low) > 6 and low.endswith(lexicon.verb_endings + lexicon.adverb_endings):
        return known or guess(low, lexicon)
    return "N"


def guess(low: str, lexicon: Lexicon) -> str:
    """The class of a word that no list has."""
    if low.endswith(lexicon.adverb_endings):
        return "l"
    if len(low) > 4 and low.endswith(lexicon.verb_endings):
        return "v"
    return "w"


def near_quotation(classes: list[str], at: int) -> bool:
    """Whether words in marks, a colon or "that" stand close to a verb: "he offered an “apology”", "she began"."""
    return not TOLD.isdisjoint(classes[at + 1 : at + FORTH]) or "Q" in classes[max(0, at - BACK) : at]


def stands_as_noun(word: str, before: list[str]) -> bool:
    """Whether a word stands where a noun would: "the report", "his latest tweet", but not "they report"."""
    if before[-2:] == ["D", "d"]:
        return not word.endswith("s")  # "the blog post", but "the letter reports"
    for letter in before[-1:-4:-1]:
        if letter in "D'":
            return True
        if letter not in "wvN":
            return False
    return False


def german_noun(word: str, before: str, lexicon: Lexicon) -> str:
    """The class of a capital in a language that writes all nouns so: a name only where no article leads to it."""
    known = lexicon.classes.get(word.lower())
    if known is not None and known in "Hbd":
        return known
    if before not in "NT" and word.lower().endswith(lexicon.offices):  # "Anna Baumeister" has a name like an office
        return "H"
    return "w" if before in "Din" else "N"


def led_by(words: list[str], classes: list[str], at: int, adjectives: tuple[str, ...]) -> str:
    """The class of the word before token `at`, "D" where an article leads farther: ", ein 29 Jahre alter Konditor"."""
    if at and classes[at - 1] == "w" and words[at - 1].endswith(adjectives):
        for first in range(at - 2, max(0, at - 6), -1):
            if classes[first] == "D" and classes[first - 1] == ",":
                return "D"
    return classes[at - 1] if at else "^"


def enclitic(word: str, lexicon: Lexicon) -> int:
    """Where the verb of "dit-elle" or "a-t-il" ends, 0 for any other word."""
    parts = word.split("-")
    if parts[-1] not in lexicon.enclitics or parts[0].lower() not in lexicon.classes:
        return 0
    return len(parts[0])


def abbreviated(word: str, lexicon: Lexicon) -> bool:
    """Whether a full stop behind this word belongs to it: an initial, a known abbreviation."""
    if len(word) == 1:
        return word.isupper() and word != "I"
    return word[0].isupper() and word.lower() in lexicon.abbreviations
