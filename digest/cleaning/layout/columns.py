"""A narrow column of a printed newspaper, as reading it by machine leaves it: many words are parted at line ends."""

from itertools import pairwise
from statistics import median_low

from digest.cleaning.layout.seams import HYPHENS, NARROW, Row, adjacent

__all__ = ["column_seams"]

FEWEST = 3  # words parted at the ends of short lines
LONGEST = 60  # code points of a line in a column
SHORTEST = 2  # letters of a word's part


def column_seams(raw: str, rows: list[Row]) -> set[int]:
    """The numbers of the lines that go on in the next one; none where no narrow column shows.

    Lines with a parted word are full; as long are those that the next line's first word would not have fitted behind.
    """
    parted = {number for number, (row, after) in enumerate(pairwise(rows)) if is_parted(raw, row, after)}
    if len(parted) < FEWEST:
        return set()
    full = median_low(rows[number].end - rows[number].start for number in parted)
    return parted | {number for number, (row, after) in enumerate(pairwise(rows)) if is_full(raw, row, after, full)}


def is_parted(raw: str, row: Row, after: Row) -> bool:
    """Whether a word is parted between two short lines."""
    length = row.end - row.start
    return (
        SHORTEST < length <= NARROW
        and raw[row.end - 1] in HYPHENS
        and raw[row.end - 1 - SHORTEST : row.end - 1].isalpha()
        and raw[after.start].islower()
        and adjacent(raw, row, after)
    )


def is_full(raw: str, row: Row, after: Row, full: int) -> bool:
    """Whether a line of a column ends only because it was full."""
    length = row.end - row.start
    if max(length, after.end - after.start) > LONGEST or after.indent > row.indent or not adjacent(raw, row, after):
        return False
    blank = raw.find(" ", after.start, after.end)
    return length + 1 + (after.end if blank < 0 else blank) - after.start >= full
