"""The day in a dateline, before the first sentence: "PORT ALMOND, 3 May 2021 — The ferry …"."""

import re

from digest.cleaning.metadata.dates import find_date
from digest.cleaning.piece import Piece
from digest.text import agency_dateline

__all__ = ["dateline_day"]

# A place, the day to its year behind a comma or a bracket (or a place in capitals), whoever reports, a dash.
LINE = re.compile(
    r"(?P<place>[^\W\d_][\w .'’/-]{1,40}?)(?P<sign>\s?[,(]|(?=\s))\s?(?P<day>[^,(–—]{0,12}\d.{1,24}?\d{4})\)?"
    r"(?:\s*[(/][^()/]{2,40}[)/])?\s?[-–—:]{1,2}\s"
)
SMALL = 3  # letters of a word that a place's name may have in small letters
FIRST = 2  # paragraphs of which one has it
NEAR = 120  # code points of a dateline


def dateline_day(pieces: list[Piece], language: str | None) -> str | None:
    """The day of a dateline with day, month and year at the beginning of the first paragraphs."""
    kept = [piece for piece in pieces if not piece.reason and piece.kind != "heading"][:FIRST]
    for piece in kept:
        if (signed := agency_dateline(piece.text)) and (day := find_date(signed["day"] or "", language)):
            return day
        match = LINE.match(piece.text[:NEAR])
        if match and is_place(match["place"]) and (match["sign"] or match["place"].isupper()):
            return find_date(match["day"], language)
    return None


def is_place(text: str) -> bool:
    """Whether words are a place's name: with capitals, but for short ones."""
    return all(word[0].isupper() or len(word) <= SMALL for word in text.split()) and text[0].isupper()
