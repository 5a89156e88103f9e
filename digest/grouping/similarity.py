"""How alike two articles are, and how strongly that joins them where their neighbourhoods are crowded.

The similarity depends on the two articles alone. It is a whole number, so that no order of adding it up matters. The
strength divides it by the crowding around the less crowded of the two ends (local scaling): in a busy beat, where all
articles share their people and places, articles must be more alike to be one story.
"""

import math
from collections.abc import Iterable
from functools import cache
from heapq import nlargest

from digest.grouping.features import UNIT, Features

__all__ = ["FULL", "LEAST", "NUMBERS", "ONE", "Vector", "crowding", "similarity", "strength"]

ONE = UNIT * UNIT  # similarity of an article with itself
LEAST = ONE // 25  # less alike than that is not alike at all
NUMBERS = 0.1  # weight of the numbers beside the words
RANKS = (3, 5, 10, 20)  # whose similarities make the crowding
EMPTY = 0.05 * ONE  # the similarity of a neighbour that is not there
LEVELS = 12  # steps of crowding in a doubling: small changes of a neighbourhood change nothing
AVERAGE = 0.12  # usual crowding
HALF = 0.3  # scaled similarity at which the strength is one half
FULL = 1 << 20  # highest strength
MONTHS = 0.8  # part of the similarity that a great gap between the dates takes away
SLOW = 60  # days


class Vector:
    """An article's evidence, unpacked."""

    __slots__ = ("day", "language", "numbers", "terms")

    def __init__(self, features: Features) -> None:
        self.terms = unpack(features.terms, features.weights)
        self.numbers = unpack(features.numbers, features.number_weights)
        self.day = features.day
        self.language = features.language


def unpack(terms: str, weights: bytes) -> dict[str, int]:
    """The terms of a packed vector with their weights."""
    return dict(zip(terms.split("\n"), memoryview(weights).cast("H"), strict=True)) if terms else {}


def dot(one: dict[str, int], other: dict[str, int]) -> int:
    """The scalar product of two vectors."""
    return sum(one[term] * other[term] for term in one.keys() & other.keys())


@cache
def nearness(days: int) -> float:
    """The factor for articles so many days apart."""
    return 1.0 - MONTHS + MONTHS * math.exp(-days / SLOW)


def similarity(one: Vector, other: Vector) -> int:
    """How alike two articles are, from 0 to `ONE`."""
    if one.language and other.language and one.language != other.language:
        return 0
    alike = (dot(one.terms, other.terms) + NUMBERS * dot(one.numbers, other.numbers)) / (1 + NUMBERS)
    if one.day is not None and other.day is not None:
        alike *= nearness(abs(one.day - other.day))
    return int(alike)


def crowding(similarities: Iterable[int]) -> int:
    """How crowded it is around an article: the level of the mean of its similarities to the nearest few."""
    nearest = nlargest(RANKS[-1], similarities)
    total = math.fsum(max(nearest[rank - 1], EMPTY) if rank <= len(nearest) else EMPTY for rank in RANKS)
    return round(math.log2(total / len(RANKS) / ONE / AVERAGE) * LEVELS)


@cache
def scale(level: int) -> float:
    """What a similarity is multiplied with at a level of crowding."""
    return math.exp2(-level / LEVELS / 2) / ONE


def strength(alike: int, level: int) -> int:
    """How strongly a similarity joins two articles, the less crowded of which is at `level`; from 0 to `FULL`."""
    scaled = alike * scale(level)
    return int(FULL * scaled / (scaled + HALF))
