"""The hours above the entries of a live report are headings, all of them alike."""

import re
from itertools import pairwise

from digest.cleaning.piece import Piece

__all__ = ["clocks"]

CLOCK = re.compile(
    r"(?:[01]?\d|2[0-3])(?:[:.h]| h )[0-5]\d(?::[0-5]\d)?(?: ?[ap]\.?m\.?)?(?: ?(?:Uhr|uur|h|[A-Z]{2,4}))?"
    r"|\d{1,2} ?[ap]\.?m\.?",
    re.I,
)
FEWEST, LONGEST = 3, 16  # hours that make a report; code points of one
OPEN = ("", "boilerplate", "template", "date", "duplicate")


def clocks(pieces: list[Piece]) -> None:
    """Where hours stand above three kept paragraphs or more, each is the heading of its entry."""
    above = [
        piece for piece, below in pairwise(pieces)
        if len(piece.text) <= LONGEST and piece.reason in OPEN and not below.reason and CLOCK.fullmatch(piece.text)
    ]  # fmt: skip
    if len(above) >= FEWEST:
        for piece in above:
            piece.reason, piece.detail, piece.kind = "", "", "heading"
