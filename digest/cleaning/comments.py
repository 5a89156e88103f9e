"""Comment sections, which read like the article where the comments are well written."""

import re

from digest.cleaning.metadata.dates import find_date
from digest.cleaning.piece import Piece

__all__ = ["comment_section"]

SIGNED_BY = re.compile(r"[-–—] ?[A-ZÀ-Þ][\w.’' -]{1,30}, [A-ZÀ-Þ][^.!?]{1,40}")  # "- Ines, Port Almond"
PARAGRAPH, ARTICLE = 8, 4  # words of a paragraph; so many of them stand above a comment section
SIGNED, SIGNATURE = 2, 12  # so many lines with a date or an answer's button; words of such a line
NEXT = 4  # lines behind the last kept one, where the next comment, that was taken out already, is signed


def comment_section(pieces: list[Piece], language: str | None) -> None:
    """Remove what stands in a comment section.

    One begins at a line that is certainly of comments, below paragraphs of the article; lines that sign and date
    comments stand among what follows. A call for comments in the middle of an article has none.
    """
    above = 0
    for number, piece in enumerate(pieces):
        above += not piece.reason and piece.words >= PARAGRAPH
        if piece.reason == "comment" and above >= ARTICLE:
            last = max((n for n, one in enumerate(pieces) if not one.reason), default=0)
            below, behind = pieces[number + 1 : last + 1], pieces[last + 1 : last + 1 + NEXT]
            signed = sum(is_signature(one, language) for one in below) + sum(is_dated(one, language) for one in behind)
            if signed >= SIGNED:
                for one in below:
                    one.remove("comment")
            return


def is_signature(piece: Piece, language: str | None) -> bool:
    """Whether a line says who wrote a comment, and when; an answer's button is as good."""
    return piece.reason == "comment" or is_dated(piece, language) or SIGNED_BY.fullmatch(piece.text) is not None


def is_dated(piece: Piece, language: str | None) -> bool:
    """Whether a short line holds a day."""
    return piece.words <= SIGNATURE and find_date(piece.text, language) is not None
