"""Which lines take up each other's words, and where the running text is densest."""

import math
from collections import Counter

__all__ = ["cohesion"]

STEM = 6  # letters that stand for a word's stem here


def cohesion(split: list[list[str]], good: list[bool], rows: list[list[float]]) -> list[list[float]]:
    """How many of a line's longer words other sentence-like lines have; the same for the best block; that block."""
    stems = [{word[:STEM] for word in words if len(word) > 3} for words in split]
    spread = Counter(stem for own, ok in zip(stems, good, strict=True) if ok for stem in own)
    start, end = best_block(rows, good)
    block = Counter(stem for own, ok in zip(stems[start:end], good[start:end], strict=True) if ok for stem in own)
    found = []
    for number, own in enumerate(stems):
        inside = start <= number < end
        own_count = 1 if good[number] else 0
        block_count = own_count if inside else 0
        size = len(own) or 1
        away = 0 if inside else start - number if number < start else number - end + 1
        found.append(
            [
                sum(spread[stem] > own_count for stem in own) / size,
                sum(block[stem] > block_count for stem in own) / size,
                float(inside),
                math.log1p(away),
                float(inside and good[number]),
                float(inside and not good[number]),
            ]
        )
    return found


def best_block(rows: list[list[float]], good: list[bool]) -> tuple[int, int]:
    """The run of lines with the most words in sentences, short lines counted against it."""
    best, best_start, best_end, run, start = 0.0, 0, 0, 0.0, 0
    for number, row in enumerate(rows):
        if run <= 0:
            run, start = 0.0, number
        run += math.expm1(row[1]) if good[number] else -8.0
        if run > best:
            best, best_start, best_end = run, start, number + 1
    return best_start, best_end
