"""Names that a paragraph drops without anybody having been introduced by them."""

import re
from functools import cache
from typing import NamedTuple

from digest.cleaning.phrases import source
from digest.cleaning.piece import Piece, once_and_twice
from digest.text import Remembered, primary, stem_words, stop_words
from digest.text.background import CAP, STEP, background_weights

__all__ = ["Named", "named"]

RARE = 5  # background weight from which a capitalised word is a name
SHORTEST = 3  # letters of a name
CAPITALISED = re.compile(r"[A-ZÀ-Þ][^\W\d_]{2,}")


class Named(NamedTuple):
    """How many names of one word, and of several, no other paragraph and no title has."""

    bare: int
    full: int


NONE = Named(0, 0)


@cache
def rare_words(language: str | None) -> Remembered[bool]:
    """Whether a word, in lower case, is so rare in a language that it is a name where it is capitalised."""
    known, stops = background_weights(language), stop_words(language)

    def is_rare(word: str) -> bool:
        if len(word) < SHORTEST or not word.isalpha() or word in stops:
            return False
        return known.get(stem_words([word], language)[0], CAP * STEP) >= RARE * STEP

    return Remembered(is_rare)


def named(pieces: list[Piece], numbers: list[int], title: str | None, language: str | None) -> list[Named]:
    """The names that only one of the lines has, for each line; none where the language capitalises its nouns."""
    if source(primary(language) or "en").get("capital_nouns"):
        return [NONE] * len(numbers)
    rare, titled = rare_words(language), set((title or "").lower().split())
    words = [bare_words(pieces[number]) for number in numbers]
    once, often = once_and_twice(words)
    alone = once - often - titled
    found = []
    for number, own in zip(numbers, words, strict=True):
        text = pieces[number].text
        met = own & alone
        names = (
            {word for word in map(str.lower, CAPITALISED.findall(text)) if word in met and rare[word]} if met else met
        )
        found.append(dropped(text, names, rare) if names else NONE)
    return found


def bare_words(piece: Piece) -> set[str]:
    """The words of a line, without the "'s" of a genitive."""
    words = set(piece.split)
    return words | {word[:-2] for word in words if word.endswith("'s")} if "'s" in piece.folded else words


def dropped(text: str, alone: set[str], rare: Remembered[bool]) -> Named:
    """Of these words of a text, how many are names by themselves, and how many end a name of several words."""
    found = [0, 0]
    low = text.lower() if alone else ""
    for word in alone:
        at = low.find(word)
        if not text[at : at + 1].isupper():
            continue
        after = text[at + len(word) : at + len(word) + 2]
        if text[max(0, at - 1) : at].isalpha() or after.strip().istitle():
            continue  # not the last word of a name
        before = text[max(0, at - 40) : at].split(" ")[-2:]
        found[len(before) == 2 and before[1] == "" and before[0][:1].isupper() and rare[before[0].lower()]] += 1
    return Named(*found)
