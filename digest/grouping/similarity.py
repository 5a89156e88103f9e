"""How alike two articles are, and how strongly that joins them where their neighbourhoods are crowded.

The similarity depends on the two articles alone. It is a whole number, so that no order of adding it up matters. The
strength divides it by the crowding around the less crowded of the two ends (local scaling): in a busy beat, where all
articles share their people and places, articles must be more alike to be one story.
"""

import math
from collections.abc import Iterable
from functools import cache
from heapq import nlargest
from operator import mul
from sys import intern

from digest.grouping.features import UNIT, Features

__all__ = ["FULL", "LEAST", "ONE", "Vector", "crowding", "scale", "similarity", "strength"]

ONE = UNIT * UNIT  # similarity of an article with itself
LEAST = ONE // 25  # less alike than that is not alike at all
CHANCE = 1.5e-5  # similarity by chance, for each word of articles of equal length
LONG = 1500  # words, beyond which chance does not grow
RANKS = (2, 4, 8, 16)  # whose similarities make the crowding
EMPTY = 0.05 * ONE  # the similarity of a neighbour that is not there
POWER = 0.8  # of the crowding, that similarities are divided by
LEVELS = 12  # steps of crowding in a doubling: small changes of a neighbourhood change nothing
AVERAGE = 0.12  # usual crowding
HALF = 0.3  # scaled similarity at which the strength is one half
FULL = 1 << 20  # highest strength
SAME_DAYS = 0  # so many days apart take nothing away
FADING = 5  # days in which most of what dates can take away is gone
OTHER_TIME = 0.4  # part of the similarity that a great gap between the dates takes away


class Vector:
    """An article's evidence, unpacked."""

    __slots__ = ("day", "language", "root", "terms")

    def __init__(self, features: Features) -> None:
        names = map(intern, features.terms.split("\n")) if features.terms else ()
        self.terms: dict[str, int] = dict(zip(names, memoryview(features.weights).cast("H"), strict=True))
        self.root = math.sqrt(min(features.length, LONG) * CHANCE * ONE)
        self.day = features.day
        self.language = features.language


@cache
def nearness(days: int) -> float:
    """The factor for articles so many days apart."""
    return 1 - OTHER_TIME * -math.expm1(-max(0, days - SAME_DAYS) / FADING)


def similarity(one: Vector, other: Vector) -> int:
    """How alike two articles are, from 0 to `ONE`."""
    if one.language and other.language and one.language != other.language:
        return 0
    mine, theirs = one.terms, other.terms
    shared = mine.keys() & theirs.keys()
    alike = sum(map(mul, map(mine.__getitem__, shared), map(theirs.__getitem__, shared))) - one.root * other.root
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
    """What a similarity is multiplied with at a level of crowding: the less crowded, the more."""
    return math.exp2(-level * POWER / LEVELS) / ONE


def strength(alike: int, one: float, other: float) -> int:
    """How strongly a similarity joins two articles of these scales, from 0 to `FULL`; the less crowded end counts."""
    scaled = alike * (one if one > other else other)
    return int(FULL * scaled / (scaled + HALF))
