"""Bylines that no "by" announces: a name between headline and article, with a day or behind "Interview:"."""

import re
from functools import cache

from digest.cleaning.metadata.bylines import NAMES, Head, split_authors
from digest.cleaning.metadata.dates import find_date
from digest.cleaning.metadata.masthead import is_newspaper
from digest.cleaning.phrases import phrases, source
from digest.cleaning.piece import Piece
from digest.cleaning.repairing.lexicon import is_word

__all__ = ["unsigned"]

NAMED = 8  # words of a line that is names
SHORT = 60  # code points of a line that is a day
OTHERS = 5  # words behind a name, of a day
DATED = re.compile(rf"(?P<names>{NAMES}),\s+(?P<day>[^|]{{4,40}})")
ALONE = re.compile(rf"(?P<names>{NAMES})")


@cache
def labelled() -> re.Pattern[str]:
    """Matches "Interview: Ines Okafor"."""
    words = "|".join(source("names")["written"])
    return re.compile(rf"(?i:{words})\s?: (?P<names>{NAMES})")


def unsigned(pieces: list[Piece], number: int, language: str | None) -> Head | None:
    """What a line between headline and article says, if it is its author's name: a day stands beside it or with it, a
    word for what he or she did before it, or it stands once more; and the article does not speak of it as it would of
    a town, or of whom an interview is with."""
    piece = pieces[number]
    text = piece.text
    if len(text) > 120 or not phrases(language).sections.isdisjoint(piece.split):
        return None
    match = ALONE.fullmatch(text) if piece.words <= NAMED else None
    day = None
    if match is None:
        match = labelled().fullmatch(text)
    if match is None and (match := DATED.fullmatch(text)):
        day = find_date(match["day"], language) if len(match["day"].split()) <= OTHERS else None
        match = match if day else None
    if match is None or is_newspaper(match["names"]):
        return None
    known = [is_word(word, language) for word in piece.split[-2:] + piece.split[:2]]
    if match.end("names") == len(text) and match.start("names") == 0:
        known = known[2:]
        beside = any(is_day(pieces[near], language) for near in (number - 1, number + 1) if 0 <= near < len(pieces))
        if not beside and (any(known) or sum(other.folded == piece.folded for other in pieces) < 2):
            return None
    elif day:
        known = known[2:]
    else:
        known = known[:2]
    names = split_authors(match["names"], language)
    if all(known) or not names or spoken_of(names[0], pieces, piece):
        return None
    return Head(None, names, day, None)


def is_day(piece: Piece, language: str | None) -> bool:
    """Whether a line is the article's day, or a byline that may hold it."""
    return piece.reason in ("date", "byline") or (
        len(piece.text) <= SHORT and find_date(piece.text, language) is not None
    )


def spoken_of(name: str, pieces: list[Piece], own: Piece) -> bool:
    """Whether the article speaks of somebody of that name, or of a place."""
    words = " ".join(name.lower().replace("’", "'").split()[:2])
    return any(words in other.folded for other in pieces if not other.reason and other is not own)
