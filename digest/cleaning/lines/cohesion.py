"""Which lines take up the words of others, under the title or above them, and where the running text is densest."""

import math
from itertools import compress, islice

from digest.cleaning.piece import once_and_twice

__all__ = ["cohesion"]

LEADING = 8  # sentence-like lines under the title that tell what an article is about
STEM = 6  # letters that stand for a word's stem here


def cohesion(split: list[list[str]], good: list[bool], words: list[int], title: int) -> list[tuple[float, ...]]:
    """How many of a line's longer words other sentence-like lines have; the same for the best block; that block; the
    same for the first lines under the title (line `title`, or -1: then of the block), and for all before it from there.
    """
    stems = [{word[:STEM] for word in words if len(word) > 3} for words in split]
    spread = once_and_twice(compress(stems, good))
    start, end = best_block(words, good)
    whole = sum(good[start:end]) == sum(good)
    block = spread if whole else once_and_twice(compress(stems[start:end], good[start:end]))
    begin = title + 1 if title >= 0 else start
    leading = set(islice((number for number in range(begin, len(good)) if good[number]), LEADING))
    lead = once_and_twice(stems[number] for number in leading)
    told: set[str] = set()
    found: list[tuple[float, ...]] = []
    for number, own in enumerate(stems):
        inside = start <= number < end
        counted = good[number]  # among the others' words are its own
        size = len(own) or 1
        away = 0.0 if inside else math.log1p(start - number if number < start else number - end + 1)
        met = own & spread[0]  # what all the others are parts of
        ours, theirs = float(inside and counted), float(inside and not counted)
        if not met:
            found.append((0.0, 0.0, float(inside), away, ours, theirs, 0.0, 0.0))
            continue
        everywhere = len(own & spread[1] if counted else met)
        here = everywhere if whole else len(met & block[counted and inside])
        led, known = len(met & lead[number in leading]), len(met & told)
        found.append((everywhere / size, here / size, float(inside), away, ours, theirs, led / size, known / size))
        if counted and number >= begin:
            told |= own
    return found


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
