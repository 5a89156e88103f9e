"""The figures of a story in columns, so that all pairs are compared at once."""

import math
from collections import defaultdict
from functools import lru_cache
from itertools import chain, count
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from digest.reconciling.figures.intervals import interval
from digest.reconciling.figures.items import FADING, Item

__all__ = ["FEWEST", "GENERIC", "KIND", "KINDS", "NEAR", "Bools", "Columns", "Floats", "Ints", "Side"]

NEAR = 6  # terms of context nearest to the number, compared on their own
FEWEST = 3  # of them; a sentence of fewer terms says little
WIDEST = 24  # terms of context
GENERIC = frozenset({"people", "more", "total"})
KINDS = ("", "people", "money", "percent", "time", "measure", "age")
SETS = ("dates", "names", "places", "nouns", "modifiers")
COMPARISONS = ("=", ">", ">=", "<", "<=", "~")
KIND = 8  # row of `Columns.told`
FLAGS = 9  # its last row: what is true of a figure and what not, a bit each
BITS = 1 << np.arange(18)[:, None]
SMALLEST = 1e-9  # stands for nought where sizes are divided

Floats: TypeAlias = NDArray[np.float64]
Ints: TypeAlias = NDArray[np.int64]
Bools: TypeAlias = NDArray[np.bool_]


class Columns:
    """One row a figure, at least one. Words are numbered as they come, "" is 0; terms of context that one figure alone
    has are left out of the matrices, as nothing can share them."""

    def __init__(self, items: list[Item]) -> None:
        figures = [item.figure for item in items]
        self.items = items
        self.values = np.array([f.value for f in figures])
        self.logs = np.array([math.log(max(abs(f.value), SMALLEST)) for f in figures])
        self.grains = np.array([shape_of(f.value)[0] for f in figures])
        self.ranges = np.array([interval(f.value, f.comparison, f.low) for f in figures]).T
        rows = numbered(items)
        told = np.fromiter(chain.from_iterable(rows), np.int64).reshape(len(rows), -1).T
        self.told = np.append(told[:FLAGS], (told[FLAGS:] * BITS).sum(axis=0, keepdims=True), axis=0)
        self.article, self.unit, self.said = self.told[:3]
        self.sets = {name: [getattr(item, name) for item in items] for name in SETS}
        self.read_contexts(items)

    def read_contexts(self, items: list[Item]) -> None:
        """The weights of the terms of all contexts, and which of them stand near the number.

        What every sentence of the story says weighs little; a term far from the number weighs less.
        """
        number: dict[str, int] = defaultdict(count().__next__)
        contexts = [item.figure.context[:WIDEST] for item in items]
        written = np.fromiter(map(number.__getitem__, chain.from_iterable(contexts)), np.int64)
        counts, total = np.bincount(written, minlength=len(number)), 1 + len(items)
        heads = np.array([number.get(item.head, -1) for item in items])  # no head, and no term that nothing has
        shared = counts > 1
        shared[heads[heads >= 0]] = True
        alone = int(shared.sum())  # the number of every term that nothing shares
        nothing = alone + 1
        at = np.append(np.where(shared, np.cumsum(shared) - 1, alone), alone)
        self.counts, self.total = dict(zip(number, counts.tolist(), strict=True)), total
        logs = np.array([0.0, *(math.log(1 + total / n) for n in range(1, counts.max(initial=1) + 1))])
        weights = np.append(logs[counts[shared]], (logs[1], 0.0))
        self.heads = at[heads]
        lengths = np.array([len(context) for context in contexts])
        terms = np.full((len(items), WIDEST), nothing)
        terms[np.arange(WIDEST) < lengths[:, None]] = at[written]
        terms = terms.T
        weighed = weights[terms] / (1 + FADING * np.arange(WIDEST))[:, None]
        self.told_terms = lengths
        self.close = np.clip(lengths, FEWEST, NEAR).astype(float)
        norm = np.sqrt((weighed * weighed).sum(axis=0))
        self.norm = np.where(norm == 0, 1.0, norm)
        self.terms = np.minimum(terms, alone)  # one row a term, one column a figure
        self.weighed = weighed
        self.width = alone + 1
        owner = np.arange(len(items))
        matrix = np.zeros((len(items), self.width))
        matrix[owner, self.terms] = weighed
        matrix[:, alone] = 0.0
        near = np.zeros((len(items), self.width), bool)
        near[owner, self.terms[:NEAR]] = True
        near[:, alone] = False
        self.matrix, self.near = matrix.ravel(), near.ravel()

    def weights_of(self, row: int) -> dict[str, float]:
        """What each term of a figure's context weighs."""
        terms = enumerate(self.items[row].figure.context[:WIDEST])
        return {term: math.log(1 + self.total / self.counts[term]) / (1 + FADING * k) for k, term in terms}


def numbered(items: list[Item]) -> list[tuple[int, ...]]:
    """What is told of each figure, as numbers, in the order in which `Side` names them."""
    told: dict[object, int] = defaultdict(count(1).__next__, {"": 0})
    said: dict[tuple[object, ...], int] = defaultdict(count().__next__)
    return [
        (
            item.article,
            told[f.unit],
            said[item.article, f.unit, f.value, item.subject if f.unit == "age" else ()],
            told[item.state],
            told[item.head],
            told[item.subject or ""],
            told[item.bearing],
            COMPARISONS.index(f.comparison),
            KINDS.index(item.kind),
            item.lead,
            item.further,
            item.head in GENERIC,
            shape_of(f.value)[1],
            item.rivals[0] == 1,
            item.rivals[1] == 1,
            item.rivals[2] == 1,
            bool(item.dates),
            bool(item.names),
            bool(item.places),
            bool(item.modifiers),
            item.rate,
            f.value % 1 != 0,
            item.some,
            item.past,
            item.foes,
            item.tally,
            item.nameless,
        )
        for item in items
        for f in (item.figure,)
    ]


class Side:
    """One side of some pairs of figures: what is told of them, one entry a pair."""

    def __init__(self, c: Columns, rows: Ints) -> None:
        self.rows = rows
        self.value, self.log = c.values.take(rows), c.logs.take(rows)
        told = c.told.take(rows, axis=1)
        self.article, self.unit, self.said, self.state, self.head, self.subject = told[:6]
        self.bearing, self.comparison, self.kind = told[6:FLAGS]
        self.grain = c.grains.take(rows)
        self.low, self.high = c.ranges.take(rows, axis=1)
        flags = (told[FLAGS] & BITS) != 0
        self.lead, self.further, self.generic, self.specific = flags[:4]
        self.only_noun, self.only_state, self.only_unit = flags[4:7]  # no other value in the article has it
        self.dated, self.named, self.placed, self.modified, self.rate, self.broken = flags[7:13]
        self.some, self.past, self.foes, self.tally, self.nameless = flags[13:]


@lru_cache(maxsize=4096)
def shape_of(value: float) -> tuple[float, bool]:
    """The power of ten to which a value is given, and whether it is a specific one; news repeats its numbers."""
    return grain(value), specific(value)


def specific(value: float) -> bool:
    """Whether a value is one that two outlets hardly name by chance: 234, 0.317 or 5.7 million, not 3 or 100."""
    written = f"{value:.6g}"
    digits = written.replace(".", "").strip("0") if "e" not in written else f"{value:.0f}".strip("0")
    return len(digits) >= (2 if value > 12 else 3)


def grain(value: float) -> float:
    """The power of ten to which a value is given: 100 for 300 and 0.1 for 2.5."""
    if value % 1:
        return float(10.0 ** -len(f"{value:.6f}".rstrip("0").split(".")[1]))
    digits = f"{value:.0f}"
    return float(10 ** (len(digits) - max(1, len(digits.rstrip("0")))))
