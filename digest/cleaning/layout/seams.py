"""Where two lines of a dump may be one paragraph's: which width breaks there, and what tells of a sentence's midst."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

__all__ = ["ENDED", "NARROW", "PARTED", "WIDE", "Row", "Seam", "adjacent", "blocks_of", "is_inside"]

BREAKS = re.compile(r"\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
STOPS, QUOTES = (".", "!", "?", "…", ":", ";", "।", "؟"), ('"', "”", "»", "“", "«")
ENDED = (*STOPS, *QUOTES, *(stop + closing for stop in ".!?…" for closing in "'’‘)]*"))
NARROW, WIDE = 45, 132  # a hard-wrapped text's lines are this long
GAPS, LONGEST_WORD = 4, 24  # blanks in a line of words, and the length of a word, that tell of no width
HYPHENS = "-\u2010\u00ad"
PARTED = re.compile(r"[^\W\d_]{2}[-\u2010\u00ad](?:\r\n|[\r\n])\s{0,20}[a-zß-öø-ÿ]{2}")
BULLET = re.compile(r"\s*(?:[-*•▪●◦‣·–—]|\(?\d{1,3}[.)])\s+")
# A comma, or a word of one letter or two, at the end of a line: its sentence goes on.
OPEN = re.compile(r".{3},|.\s[a-zß-öø-ÿ]{2}|..\s[a-zß-öø-ÿ]")
LABEL = re.compile(r"(?:[A-Z][A-Z.'’-]*\s){0,3}[A-Z][A-Z.'’-]+:\s")


class Row(NamedTuple):
    """A line as it was written: where its text begins and ends, in code points, and by how much it is indented."""

    start: int
    end: int
    indent: int

    @property
    def length(self) -> int:
        """What it takes of the width."""
        return self.end - self.start + self.indent


class Seam(NamedTuple):
    """What lies between two lines that may be one paragraph's, the first of them line `number` of its file.

    A width between `least` and `most` breaks there; the line above has `ended` a sentence, or the one below certainly
    goes on with it: `inside`.
    """

    number: int
    least: int
    most: int
    ended: bool
    inside: bool

    def at(self, width: int) -> bool:
        """Whether the line above ends only because the width was reached."""
        return self.least <= width <= self.most


def blocks_of(raw: str, rows: list[Row]) -> Iterator[list[Seam]]:
    """The seams of lines that stand together."""
    inside = [is_inside(raw, row, after) for row, after in pairwise(rows)]
    margin = min(after.indent for after, within in zip(rows[1:], inside, strict=True) if within)
    block: list[Seam] = []
    listed = False
    for number, ((row, after), within) in enumerate(zip(pairwise(rows), inside, strict=True)):
        same = adjacent(raw, row, after) and max(row.length, after.length) <= WIDE
        bullet = not (block and block[-1].number == number - 1) and BULLET.match(raw, row.start, row.end) is not None
        listed = bullet or (listed and same)
        ended = not within and raw.endswith(ENDED, row.start, row.end)
        if same and (within or goes_on(raw, row, after, margin, bullet, listed, ended)):
            block.append(Seam(number, row.length, room(raw, row, after), ended, within))
        elif block:
            yield block
            block = []
    if block:
        yield block


def goes_on(raw: str, row: Row, after: Row, margin: int, bullet: bool, listed: bool, ended: bool) -> bool:
    """Whether a line may go on with what stands before it: no label or bullet begins it, but a dash or a number
    within a sentence that is not one of a list, and no indentation but that below a bullet."""
    if after.indent > (row.indent if listed else margin) and not bullet:
        return False
    if LABEL.match(raw, after.start, after.end):
        return False
    return not (listed or ended) or BULLET.match(raw, after.start, after.end) is None


def adjacent(raw: str, row: Row, after: Row) -> bool:
    """Whether no blank line lies between two lines."""
    return after.start - row.end == 1 or len(BREAKS.findall(raw, row.end, after.start)) == 1


def is_inside(raw: str, row: Row, after: Row) -> bool:
    """Whether a line of prose ends within a sentence that the next one goes on with: with a small letter, or after a
    comma or a short word."""
    first = raw[after.start]
    if not first.isalpha() or not NARROW <= row.length <= WIDE or raw.endswith(STOPS, row.start, row.end):
        return False
    return (
        (not first.isupper() or OPEN.match(raw, row.end - 4, row.end) is not None)
        and raw.count(" ", row.start, row.end) >= GAPS
        and adjacent(raw, row, after)
    )


def room(raw: str, row: Row, after: Row) -> int:
    """The greatest width that breaks between two lines: one more would have held the next one's first word too."""
    if is_parted(raw, row):
        return row.length + LONGEST_WORD
    blank = raw.find(" ", after.start, after.end)
    word = (after.end if blank < 0 else blank) - after.start
    return row.length + min(word, LONGEST_WORD)


def is_parted(raw: str, row: Row) -> bool:
    """Whether a word is parted at the end of a line."""
    return raw[row.end - 1] in HYPHENS and PARTED.match(raw, max(row.start, row.end - 3)) is not None
