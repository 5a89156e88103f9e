"""Names that a paragraph drops without anybody having been introduced by them."""

import re
from typing import NamedTuple

from digest.cleaning.phrases import source
from digest.cleaning.piece import Piece
from digest.cleaning.wordtable import BARE, FLAGS, RARE, WordRow, distinct, rare_words
from digest.text import Remembered, primary

__all__ = ["Named", "named"]

CAPITALISED = re.compile(r"[A-ZÀ-Þ][^\W\d_]{2,}")


class Named(NamedTuple):
    """How many names of one word, and of several, no other paragraph and no title has."""

    bare: int
    full: int


NONE = Named(0, 0)


def named(
    pieces: list[Piece], numbers: list[int], row: WordRow, title: str | None, language: str | None
) -> list[Named]:
    """The names that only one of the lines has, for each line; none where the language capitalises its nouns."""
    found = [NONE] * len(numbers)
    if source(primary(language) or "en").get("capital_nouns"):
        return found
    rare, titled, alone = rare_words(language), set((title or "").lower().split()), only_here(row)
    texts = [pieces[number].text for number in numbers]
    names: dict[int, set[str]] = {}
    for line, held in enumerate(map(CAPITALISED.findall, texts)):
        for word in map(str.lower, held):
            if alone.get(word) == line and word not in titled:
                names.setdefault(line, set()).add(word)
    for line, own in names.items():
        found[line] = dropped(texts[line], own, rare)
    return found


def only_here(row: WordRow) -> dict[str, int]:
    """The lines of the rare words that only one line has, with or without the "'s" of a genitive."""
    import numpy as np

    words, lines = np.concatenate((row.numbers, row.facts[:, BARE])), np.concatenate((row.lines, row.lines))
    words, lines = np.divmod(distinct(words * len(row.sizes) + lines), len(row.sizes))
    parted = np.concatenate(([True], words[1:] != words[:-1], [True]))
    alone = np.flatnonzero(parted[1:] & parted[:-1])
    alone = alone[row.table.facts[words[alone], FLAGS] & RARE > 0]
    return dict(zip(map(row.table.words.__getitem__, words[alone].tolist()), lines[alone].tolist(), strict=True))


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
