"""The lines of a text dump. Hard-wrapped text is unwrapped: a wrapped paragraph is one line."""

import re
from itertools import pairwise
from statistics import median

from digest.cleaning.layout.values import Line
from digest.model import Span

__all__ = ["dump_lines"]

PHYSICAL = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
BREAKS = re.compile(r"\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
ENDED = (".", "!", "?", "…", '"', "”", ":", ";", "»")
NARROW, WIDE = 45, 100  # a hard-wrapped text's lines are this long
WRAPPED_LINES = 6  # fewer lines than this prove nothing
PARTED_LINES = 3  # unless a word is parted at the end of one
PARTED = re.compile(r"[^\W\d_]{2}[-\u2010\u00ad](?:\r\n|[\r\n])\s{0,20}[a-zß-öø-ÿ]{2}")
BULLET = re.compile(r"\s*(?:[-*•▪●◦‣·–—]|\(?\d{1,3}[.)])\s+")


def dump_lines(raw: str, most: int) -> tuple[Line, ...]:
    """The non-blank lines of `raw`, at most `most` of them; white space at their ends is left out."""
    spans: list[tuple[int, int]] = []
    for match in PHYSICAL.finditer(raw):
        text = match.group()
        start = match.start() + len(text) - len(text.lstrip())
        end = match.start() + len(text.rstrip())
        if start < end:
            spans.append((start, end))
            if len(spans) == most:
                break
    if is_wrapped(raw, spans):
        spans = unwrapped(raw, spans)
    return tuple(Line(Span(start, end)) for start, end in spans)


def adjacent(raw: str, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether no blank line lies between two lines."""
    return len(BREAKS.findall(raw, before[1], after[0])) == 1


def is_wrapped(raw: str, spans: list[tuple[int, int]]) -> bool:
    """Whether the text was broken at a fixed width: most lines that have a follower are long, even, and unfinished."""
    if len(spans) < PARTED_LINES or (len(spans) < WRAPPED_LINES and not PARTED.search(raw)):
        return False
    inner = [a for a, b in pairwise(spans) if adjacent(raw, a, b)]
    if len(inner) < len(spans) / 2:
        return False
    lengths = [end - start for start, end in inner]
    unfinished = sum(not raw[start:end].endswith(ENDED) for start, end in inner)
    width = max(end - start for start, end in spans)
    return median(lengths) >= NARROW and width <= WIDE and unfinished >= 0.6 * len(inner)


def unwrapped(raw: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Lines joined into paragraphs, where no blank line, bullet or short ended line parts them."""
    width = max(end - start for start, end in spans)
    joined = [spans[0]]
    for before, after in pairwise(spans):
        short = before[1] - before[0] < 0.6 * width
        if adjacent(raw, before, after) and not short and not BULLET.match(raw, after[0], after[1]):
            joined[-1] = (joined[-1][0], after[1])
        else:
            joined.append(after)
    return joined
