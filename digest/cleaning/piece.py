"""A stretch of the raw text under judgement."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from digest.cleaning.layout.values import Line, LineKind
from digest.cleaning.phrases import normal_words
from digest.text import spaced

__all__ = ["ANY_UNPARTED", "ENDS", "STOPS", "Piece", "pieces_of", "split_lines"]

STOPS = tuple(".。．｡।॥۔։።។")  # full stops of all scripts: no headline ends with one
ENDS = (*STOPS, *"!?…！？؟")  # what ends a sentence
# Scripts without blanks between words, and how many code points of them are as much as a word.
EAST, SOUTH = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff", r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
UNPARTED = ((re.compile(f"[{EAST}]"), 2.2), (re.compile(f"[{SOUTH}]"), 4.0))
ANY_UNPARTED = re.compile(f"[{EAST}{SOUTH}]")


@dataclass(slots=True)
class Piece:
    """One line, or a part of one: kept while `reason` is empty.

    `split` are its words in lower case, `folded` the same with one blank between, `words` is their number.
    """

    start: int
    end: int
    text: str
    split: list[str]
    line: int
    kind: LineKind = "line"
    level: int = 0
    reason: str = ""
    detail: str = ""
    pinned: bool = False
    folded: str = field(init=False)
    words: int = field(init=False)

    def __post_init__(self) -> None:
        split = self.split
        self.folded = " ".join(split)
        self.words = len(split)

    @property
    def size(self) -> int:
        """The number of words; where a script has no blanks between them, as many as its length tells."""
        text = self.folded
        return measured(self.text, self.split) if not text.isascii() and ANY_UNPARTED.search(text) else self.words

    def part(self, start: int, end: int, reason: str = "", detail: str = "") -> "Piece":
        """A piece of its own, from `start` to `end` in its text."""
        text = self.text[start:end]
        at = self.start + start
        return Piece(at, at + len(text), text, normal_words(text), self.line, self.kind, self.level, reason, detail)

    def remove(self, reason: str, detail: str = "") -> None:
        """Take it out, unless an editor pinned it or something else took it out before."""
        if not self.pinned and not self.reason:
            self.reason, self.detail = reason, detail


def measured(text: str, split: list[str]) -> int:
    """How many words a line holds in which those of some scripts are not parted by blanks."""
    parted = sum(ANY_UNPARTED.search(word) is None for word in split)
    return parted + int(sum(len(signs.findall(text)) / size for signs, size in UNPARTED))


def split_lines(raw: str, lines: tuple[Line, ...]) -> Iterator[tuple[Line, list[str]]]:
    """Each line with its `normal` words."""
    plain = spaced(raw, folded=True)
    for line in lines:
        start, end = line.span.start, line.span.end
        yield line, normal_words(raw[start:end]) if plain is None else plain[start:end].split()


def pieces_of(raw: str, lines: tuple[Line, ...]) -> list[Piece]:
    """One piece a line."""
    return [
        Piece(line.span.start, line.span.end, line.span.of(raw), split, number, line.kind, line.level)
        for number, (line, split) in enumerate(split_lines(raw, lines))
    ]
