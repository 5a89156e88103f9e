"""Hard-wrapped text: the lines of a paragraph that was broken at a fixed width, as one."""

import re
from itertools import pairwise
from typing import NamedTuple

__all__ = ["Row", "unwrapped"]

BREAKS = re.compile(r"\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
ENDED = (".", "!", "?", "…", '"', "”", ":", ";", "»", "“", "।", "؟")
NARROW, WIDE = 45, 100  # a hard-wrapped text's lines are this long
FULL_LINES = 6  # fewer lines that are broken at one width prove nothing
PARTED_LINES = 3  # unless a word is parted at the end of one
GAPS, LONGEST_WORD = 4, 24  # blanks in a line of words, and the length of a word, that tell of no width
PROSE, UNFINISHED = 0.35, 0.6  # of lines in broken prose, so many go on with a small letter, end within a sentence
TOGETHER = 0.35  # of full lines, so many stand above another one; by chance it is a tenth
ALIKE, MOSTLY = 0.8, 0.65  # of the longest line so much is as good as full; so many lines are, if a page broke them
SHORT = 0.6  # of the width: a line that ends its paragraph where lines are uneven
HYPHENS = "-\u2010\u00ad"
PARTED = re.compile(r"[^\W\d_]{2}[-\u2010\u00ad](?:\r\n|[\r\n])\s{0,20}[a-zß-öø-ÿ]{2}")
BULLET = re.compile(r"\s*(?:[-*•▪●◦‣·–—]|\(?\d{1,3}[.)])\s+")


class Row(NamedTuple):
    """A line as it was written: where its text begins and ends, in code points, and by how much it is indented."""

    start: int
    end: int
    indent: int

    @property
    def length(self) -> int:
        """What it takes of the width."""
        return self.end - self.start + self.indent


def unwrapped(raw: str, rows: list[Row]) -> list[tuple[int, int]]:
    """The spans of the paragraphs; of the lines themselves where the text is not wrapped.

    A line is full if the next one's first word did not fit behind it: where many are at one width, it was broken
    there, and one that is not full ends its paragraph. Text that was broken by the measure of a page has lines of
    uneven length; then only a short line ends one.
    """
    if not rows:
        return []
    width = width_of(raw, rows)
    if width:
        together = [is_full(raw, a, b, width) for a, b in pairwise(rows)]
    elif is_uneven(raw, rows):
        longest = max(row.end - row.start for row in rows)
        together = [goes_on(raw, a, b) and a.end - a.start >= SHORT * longest for a, b in pairwise(rows)]
    else:
        return [(row.start, row.end) for row in rows]
    joined = [(rows[0].start, rows[0].end)]
    for row, same in zip(rows[1:], together, strict=True):
        if same:
            joined[-1] = (joined[-1][0], row.end)
        else:
            joined.append((row.start, row.end))
    return joined


def goes_on(raw: str, row: Row, after: Row) -> bool:
    """Whether two lines are parted by no blank line, no bullet, and no indentation but that below a bullet."""
    if not adjacent(raw, row, after) or BULLET.match(raw, after.start, after.end):
        return False
    return after.indent <= row.indent or BULLET.match(raw, row.start, row.end) is not None


def adjacent(raw: str, row: Row, after: Row) -> bool:
    """Whether no blank line lies between two lines."""
    return after.start - row.end == 1 or len(BREAKS.findall(raw, row.end, after.start)) == 1


def room(raw: str, row: Row, after: Row) -> int:
    """How wide a line would be with the next one's first word, or the first half of a parted one, less the blank."""
    blank = raw.find(" ", after.start, after.end)
    word = (after.end if blank < 0 else blank) - after.start
    return row.length + (word if word <= LONGEST_WORD else 0)


def is_full(raw: str, row: Row, after: Row, width: int) -> bool:
    """Whether a line ends only because the width was reached; a parted word is as good a sign."""
    if not width - LONGEST_WORD <= row.length <= width:
        return False
    return (room(raw, row, after) >= width or is_parted(raw, row)) and goes_on(raw, row, after)


def is_parted(raw: str, row: Row) -> bool:
    """Whether a word is parted at the end of a line."""
    return raw[row.end - 1] in HYPHENS and PARTED.match(raw, max(row.start, row.end - 3)) is not None


def width_of(raw: str, rows: list[Row]) -> int:
    """The width at which most lines are full, those that go on in a small letter, or one that has no case, counted
    twice; 0 where too few of them are, or where they are no running prose."""
    pairs = [
        (row, after)
        for row, after in pairwise(rows)
        if not raw[after.start].isupper()
        and NARROW <= row.end - row.start + row.indent <= WIDE
        and raw.count(" ", row.start, row.end) >= GAPS
        and goes_on(raw, row, after)
    ]
    enough = PARTED_LINES if any(is_parted(raw, row) for row, _ in pairs) else FULL_LINES
    if len(pairs) < enough:
        return 0
    others = ((a, b) for a, b in pairwise(rows) if NARROW <= a.length <= WIDE and goes_on(raw, a, b))
    starts, ends = [0] * (WIDE + 1), [0] * (WIDE + 1)
    for row, after in (*pairs, *others):
        starts[row.length] += 1
        ends[min(room(raw, row, after), WIDE)] += 1
    best, most, open_ = 0, 0, 0
    for width in range(NARROW, WIDE + 1):
        open_ += starts[width]
        if open_ > most:
            best, most = width, open_
        open_ -= ends[width]
    if sum(is_full(raw, row, after, best) for row, after in pairs) < enough:
        return 0
    return best if is_prose(raw, rows, best) else 0


def is_prose(raw: str, rows: list[Row], width: int) -> bool:
    """Whether the full lines stand together, end within sentences, and go on in small letters or without capitals."""
    full = [is_full(raw, a, b, width) for a, b in pairwise(rows)]
    pairs = [(a, b) for (a, b), is_one in zip(pairwise(rows), full, strict=True) if is_one]
    together = sum(a and b for a, b in pairwise(full))
    small = sum(not raw[after.start].isupper() and not raw[after.start].isdigit() for _, after in pairs)
    unfinished = sum(not raw[row.start : row.end].endswith(ENDED) for row, _ in pairs)
    return together >= TOGETHER * len(pairs) and small >= PROSE * len(pairs) and unfinished >= UNFINISHED * len(pairs)


def is_uneven(raw: str, rows: list[Row]) -> bool:
    """Whether most lines that have a follower are about as long as the longest, unfinished, and go on in prose."""
    if any(row.end - row.start > WIDE for row in rows) or len(rows) < PARTED_LINES:
        return False
    longest = max(row.end - row.start for row in rows)
    if longest < NARROW or (len(rows) < FULL_LINES and not PARTED.search(raw)):
        return False
    inner = [(a, b) for a, b in pairwise(rows) if adjacent(raw, a, b)]
    if len(inner) < len(rows) / 2:
        return False
    alike = sum(row.end - row.start >= max(NARROW, ALIKE * longest) for row, _ in inner)
    unfinished = sum(not raw[row.start : row.end].endswith(ENDED) for row, _ in inner)
    small = sum(not raw[after.start].isupper() for _, after in inner)
    return alike >= MOSTLY * len(inner) and unfinished >= UNFINISHED * len(inner) and small >= PROSE * len(inner)
