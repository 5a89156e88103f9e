"""How strongly a likeness joins two articles: it counts for more where little else is alike, for less in a crowd."""

import math
from collections.abc import Iterable
from functools import cache
from heapq import nlargest

from digest.grouping.similarity import ONE

__all__ = ["FULL", "crowding", "scale", "strength"]

RANKS = (1, 3, 9, 27)  # whose similarities make the crowding
COPY = 0.8 * ONE  # two that are more alike than that are one text
EMPTY = 0.06 * ONE  # the similarity of a neighbour that is not there
POWER = 0.8  # of the crowding, that similarities are divided by
LEVELS = 12  # steps of crowding in a doubling: small changes of a neighbourhood change nothing
AVERAGE = 0.12  # usual crowding
HALF = 0.3  # scaled similarity at which the strength is one half
FULL = 1 << 20  # highest strength


def crowding(similarities: Iterable[int]) -> int:
    """How crowded it is around an article: the level of the mean of its similarities to the nearest few.

    Copies of its own text are no crowd.
    """
    nearest = nlargest(RANKS[-1], (alike for alike in similarities if alike < COPY))
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
