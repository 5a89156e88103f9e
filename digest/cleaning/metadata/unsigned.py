"""Bylines that no "by" announces: a name between headline and article, with a day or behind "Interview:"."""

import re
from functools import cache

from digest.cleaning.metadata.bylines import JOIN, NAME, Head, ends, split_authors
from digest.cleaning.metadata.dates import find_date
from digest.cleaning.metadata.masthead import is_newspaper
from digest.cleaning.phrases import listed, normal_words, phrases, source
from digest.cleaning.piece import Piece
from digest.cleaning.repairing.lexicon import is_word
from digest.cleaning.signs import FURNITURE, signs

__all__ = ["unsigned"]

LONGEST, SHORT = 120, 60  # code points of a byline, of a line that is a day
FULL = 3  # words of a name with both names before the surname
OTHERS = 5  # words of a day behind a name
PAIR = rf"{NAME}(?:\s+(?:{JOIN}|&)\s+{NAME})?"
DATED = re.compile(rf"(?P<names>{PAIR}),\s+(?P<day>[^|]{{4,40}})")
ALONE = re.compile(rf"(?P<names>{PAIR})(?:,\s[^\W\d_][^\d|:]{{2,60}})?")  # and a role
PLACES = frozenset(listed("names", "places"))


@cache
def labelled() -> re.Pattern[str]:
    """Matches "Interview: Ines Okafor"."""
    words = "|".join(source("names")["written"])
    return re.compile(rf"(?i:{words})\s?: (?P<names>{PAIR})")


def unsigned(pieces: list[Piece], number: int, language: str | None) -> Head | None:
    """What a line between headline and article says, if it is its author's name: a day stands beside it or with it, a
    word for what he or she did before it, or it stands once more; and the article does not speak of it as it would of
    a town, or of whom an interview is with."""
    piece = pieces[number]
    if len(piece.text) > LONGEST or not phrases(language).sections.isdisjoint(piece.split):
        return None
    dated = DATED.fullmatch(piece.text)
    day = find_date(dated["day"], language) if dated and len(dated["day"].split()) <= OTHERS else None
    match = dated if day else labelled().fullmatch(piece.text)
    if match is None:
        match = ALONE.fullmatch(piece.text) if is_signed(pieces, number, language) else None
    if match is None or not may_be_people(match["names"], language):
        return None
    names = split_authors(match["names"], language)
    return Head(None, names, day, None) if names and not spoken_of(names[0], pieces, piece) else None


def may_be_people(names: str, language: str | None) -> bool:
    """Whether words with capitals are the names of one or two people and not of a town, a newspaper or a button: a
    surname is no word of the language, unless it is one of two or stands behind two other names."""
    if names.startswith("The ") or is_newspaper(names):
        return False
    words = normal_words(names)
    known = signs(language).groups
    if words[0] in PLACES or any(word in ends(language) or known.get(word, 0) & FURNITURE for word in words):
        return False
    if re.search(rf"\s(?:{JOIN}|&)\s", names):
        return not all(is_word(word, language) for word in words)
    if is_word(words[-1], language) and (len(names.split()) < FULL or is_word(words[0], language)):
        return False
    return names.isupper() or not names.split()[-1].isupper()


def is_signed(pieces: list[Piece], number: int, language: str | None) -> bool:
    """Whether a day or a byline stands beside a line, or it stands once more."""
    near = [pieces[at] for at in (number - 1, number + 1) if 0 <= at < len(pieces)]
    if any(piece.reason in ("date", "byline") for piece in near):
        return True
    if any(len(piece.text) <= SHORT and find_date(piece.text, language) for piece in near):
        return True
    return sum(other.folded == pieces[number].folded for other in pieces) > 1


def spoken_of(name: str, pieces: list[Piece], own: Piece) -> bool:
    """Whether the article speaks of somebody of that name, or of a place."""
    words = " ".join(normal_words(name)[:2])
    return any(words in other.folded for other in pieces if not other.reason and other is not own)
