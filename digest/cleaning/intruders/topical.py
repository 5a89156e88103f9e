"""Which words carry topic, and how much they tell."""

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from digest.text import Remembered, stem_words, stop_words
from digest.text.background import CAP, STEP, background_weights

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[Any]

__all__ = ["Vocabulary", "stem_weights", "topical", "vocabulary"]

SHORTEST = 3  # letters of a word that can carry topic
NUMBER, DIGIT = 2.5, 0.5  # weight of a number, and of each of its digits


class Vocabulary(NamedTuple):
    """The stems of some lines: a column for each, their weights, and a row of counts for each line."""

    columns: dict[str, int]
    weights: "Matrix"
    counts: "Matrix"


@cache
def stems_of(language: str | None) -> Remembered[str]:
    """The stem of each word of a language that carries topic; "" for the others."""
    stops = stop_words(language)
    return Remembered(
        lambda word: "" if len(word) < SHORTEST or word in stops else stem_words([word], language)[0],
    )


@cache
def stem_weights(language: str | None) -> Remembered[float]:
    """What each stem tells: the rarer it is in general, the more; a number by its length."""
    known = background_weights(language)

    def weight(stem: str) -> float:
        return NUMBER + DIGIT * len(stem) if stem[:1].isdigit() else known.get(stem, CAP * STEP) / STEP

    return Remembered(weight)


def topical(split: list[str], language: str | None) -> list[str]:
    """The stems of those of the words that carry topic."""
    return list(filter(None, map(stems_of(language).__getitem__, split)))


def vocabulary(lines: list[list[str]], language: str | None) -> Vocabulary:
    """All stems of the lines."""
    import numpy as np

    stems = list(chain.from_iterable(lines))
    columns = {stem: number for number, stem in enumerate(dict.fromkeys(stems))}
    wide = len(columns)
    at = np.array(list(map(columns.__getitem__, stems)), dtype=np.int64)
    at += np.repeat(np.arange(len(lines)) * wide, list(map(len, lines)))
    counts = np.bincount(at, minlength=len(lines) * wide).reshape(len(lines), wide).astype(float)
    weights = np.array(list(map(stem_weights(language).__getitem__, columns)), dtype=float)
    return Vocabulary(columns, weights, counts)
