"""Which lines take up the words of others, under the title or above them, and where the running text is densest."""

from typing import TYPE_CHECKING, Any

from digest.cleaning.wordtable import BEGINNING, WordRow, distinct

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[Any]

__all__ = ["cohesion"]

LEADING = 8  # sentence-like lines under the title that tell what an article is about


def cohesion(row: WordRow, good: list[bool], words: list[int], title: int) -> "Matrix":
    """How many of a line's longer words other sentence-like lines have; the same for the best block; that block; the
    same for the first lines under the title (line `title`, or -1: then of the block), and for all before it from there.
    """
    import numpy as np

    size, counted = len(good), np.array(good)
    start, end = best_block(words, good)
    begin = title + 1 if title >= 0 else start
    at = np.arange(size)
    inside = (at >= start) & (at < end)
    leading = np.zeros(size, dtype=bool)
    leading[(counted & (at >= begin)).nonzero()[0][:LEADING]] = True
    line, stem = row.met(row.facts[:, BEGINNING], row.facts[:, BEGINNING])
    known = distinct(stem)
    stem, stems = np.searchsorted(known, stem), len(known)

    def met(lines: "Matrix") -> "Matrix":
        """How many of each line's stems any of these lines has, itself left out."""
        held = np.bincount(stem[lines[line]], minlength=stems)
        return np.bincount(line[held[stem] > lines[line]], minlength=size)

    block, told = counted & inside, (counted & (at >= begin))[line]
    first = np.full(stems, size)  # the line that tells of each stem first
    first[stem[told][::-1]] = line[told][::-1]
    known = np.bincount(line[first[stem] < line], minlength=size)
    own = np.maximum(np.bincount(line, minlength=size), 1)
    away = np.log1p(np.where(inside, 0, np.where(at < start, start - at, at - end + 1)))
    return np.array(
        (
            met(counted) / own, met(block) / own, inside, away, block, inside & ~counted, met(leading) / own,
            known / own,
        )
    ).T  # fmt: skip


def best_block(words: list[int], good: list[bool]) -> tuple[int, int]:
    """The run of lines with the most words in sentences, short lines counted against it."""
    best, best_start, best_end, run, start = 0.0, 0, 0, 0.0, 0
    for number, count in enumerate(words):
        if run <= 0:
            run, start = 0.0, number
        run += count if good[number] else -8.0
        if run > best:
            best, best_start, best_end = run, start, number + 1
    return best_start, best_end
