"""Which words carry topic, and how much they tell."""

from collections import defaultdict
from functools import cache
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from digest.cleaning.wordtable import TOPIC, WordRow, WordTable, topic_of
from digest.text import Remembered

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[Any]

__all__ = ["Vocabulary", "topical", "vocabulary"]


class Vocabulary(NamedTuple):
    """The stems of some lines: a column for each by its number in the table, their weights, their places among the
    subjects, and a row of counts for each line."""

    table: WordTable
    columns: dict[int, int]
    weights: "Matrix"
    places: "Matrix"
    counts: "Matrix"

    def column(self, stem: str) -> int | None:
        """The column of a stem; None where no line has it."""
        return self.columns.get(self.table.stems.get(stem, 0))


@cache
def stems_of(language: str | None) -> Remembered[str]:
    """The stem of each word of a language that carries topic; "" for the others."""
    return Remembered(topic_of(language))


def topical(split: list[str], language: str | None) -> list[str]:
    """The stems of those of the words that carry topic."""
    return list(filter(None, map(stems_of(language).__getitem__, split)))


def vocabulary(row: WordRow) -> Vocabulary:
    """All stems of the lines, in the order in which they are first met."""
    import numpy as np

    stems, lines = row.facts[:, TOPIC], len(row.sizes)
    telling = stems.nonzero()[0]
    columns: dict[int, int] = defaultdict(count().__next__)
    at = np.fromiter(map(columns.__getitem__, stems[telling].tolist()), np.int64, len(telling))
    wide, numbers = len(columns), np.fromiter(columns, np.int64, len(columns))
    at += row.lines[telling] * wide
    counts = np.bincount(at, minlength=lines * wide).reshape(lines, wide).astype(float)
    return Vocabulary(row.table, columns, row.table.weights[numbers], row.table.places[numbers], counts)
