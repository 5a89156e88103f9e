"""Where a paragraph of hard-wrapped text ends at a full line, by chance, and no blank line tells.

Such a line ends a sentence and leaves no room for the next word, as do lines within paragraphs. What tells the two
apart: how long the paragraphs are of which the ends show, how many sentences they hold, and whose quotation ends or
begins. A logistic regression (`breaks.json`, trained by `tests/eval/train_breaks.py`).
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from math import log, sqrt
from operator import mul
from typing import NamedTuple

from digest.cleaning.layout.seams import Row, Seam

__all__ = ["FEATURES", "SENTENCE_END", "chances", "paragraph_ends"]

SENTENCE_END = re.compile(r"[.!?…][\"'”’“»)]{0,2} {1,2}[\"'“‘„«(]{0,2}[^\W\d_a-zß-öø-ÿ]")
FEATURES = ("fit", "before", "after", "sentences", "several", "last", "closes", "opens", "number")
CLOSING, OPENING = '"”»“', '"“«„‘'
USUAL, SPREAD, TAKEN_FOR = 5.5, 0.55, 2.0  # log length of a paragraph, its deviation; as many paragraphs this counts
FARTHEST = 6.0  # that the fit of lengths counts for or against
SENTENCES = 2  # full lines, one after another, that make a text with a sentence a line
HALF = 0.0  # log-odds from which a paragraph ends


class Stretch(NamedTuple):
    """What lies between two ends of paragraphs that show: first and last line, the full lines that end sentences."""

    first: int
    last: int
    doubtful: tuple[int, ...]


class Lengths(NamedTuple):
    """How long the paragraphs of a text are: mean and deviation of the logarithm of their code points."""

    mean: float
    spread: float

    def likely(self, size: int) -> float:
        """The logarithm of the chance of a paragraph of this size, but for a constant."""
        own = log(1 + size)
        return -(((own - self.mean) / self.spread) ** 2) / 2 - log(self.spread) - own


def paragraph_ends(raw: str, rows: list[Row], blocks: list[list[Seam]], width: int) -> Iterator[int]:
    """The full lines at which a paragraph ends; all of those that are a sentence each, as no width breaks them."""
    bias, factors = weights()
    for number, row in chances(raw, rows, blocks, width):
        if bias + sum(map(mul, factors, row)) > HALF:
            yield number
    for stretch in (stretch for block in blocks for stretch in stretches(block, width)):
        if SENTENCES <= len(stretch.doubtful) == stretch.last - stretch.first:
            yield from stretch.doubtful


@cache
def weights() -> tuple[float, tuple[float, ...]]:
    """The bias and the weights of `FEATURES`."""
    data = json.loads(files("digest.cleaning.layout").joinpath("breaks.json").read_text(encoding="utf-8"))
    return data["bias"], tuple(data[name] for name in FEATURES)


def chances(raw: str, rows: list[Row], blocks: list[list[Seam]], width: int) -> Iterator[tuple[int, list[float]]]:
    """The full lines that end a sentence, each with what tells whether a paragraph ends there (see `FEATURES`)."""
    found = [stretch for block in blocks for stretch in stretches(block, width)]
    if not any(stretch.doubtful for stretch in found):
        return
    spans = ((rows[block[0].number].start, rows[block[-1].number + 1].end) for block in blocks)
    inner = sum(len(SENTENCE_END.findall(raw, *span)) for span in spans)
    shown = sum(seam.ended and not seam.at(width) for block in blocks for seam in block)
    sentences = log((shown + 1) / (inner + 1))
    lengths = lengths_of([rows[one.last].end - rows[one.first].start for one in found if one.last > one.first])
    for stretch in found:
        for number in stretch.doubtful:
            before = rows[number].end - rows[stretch.first].start
            after = rows[stretch.last].end - rows[number + 1].start
            fit = lengths.likely(before) + lengths.likely(after) - lengths.likely(before + after)
            last, first = raw[rows[number].end - 1], raw[rows[number + 1].start]
            sizes = [max(-FARTHEST, min(FARTHEST, fit)), log(1 + before) - lengths.mean, log(1 + after) - lengths.mean]
            places = [len(stretch.doubtful) > 1, stretch.last == number + 1]
            signs = [last in CLOSING, first in OPENING, first.isdigit()]
            yield number, [*sizes, sentences, *map(float, places), *map(float, signs)]


def lengths_of(sizes: list[int]) -> Lengths:
    """How long paragraphs usually are, those of `sizes` code points among them."""
    own = [log(1 + size) for size in sizes]
    mean = (TAKEN_FOR * USUAL + sum(own)) / (TAKEN_FOR + len(own))
    squares = TAKEN_FOR * SPREAD * SPREAD + sum((size - mean) ** 2 for size in own)
    return Lengths(mean, sqrt(squares / (TAKEN_FOR + len(own))))


def stretches(block: list[Seam], width: int) -> Iterator[Stretch]:
    """A block in parts: a line that is not full ends its paragraph."""
    first = block[0].number
    doubtful: list[int] = []
    for seam in block:
        if not seam.at(width):
            yield Stretch(first, seam.number, tuple(doubtful))
            first, doubtful = seam.number + 1, []
        elif seam.ended:
            doubtful.append(seam.number)
    yield Stretch(first, block[-1].number + 1, tuple(doubtful))
