"""Who the author is: a note at the end of an article, which is not the article's."""

import re
from functools import cache
from itertools import islice

from digest.cleaning.metadata.bylines import NAME
from digest.cleaning.phrases import listed, normal
from digest.cleaning.piece import Piece
from digest.text import primary

__all__ = ["author_note"]

LAST, FEWEST = 2, 4  # paragraphs at the end that may be one; of so many at least
LONGEST, NEAR = 60, 14  # words of a note; words at its beginning that name the profession
PERSON = re.compile(NAME)
SHORTEST = 3  # letters of a surname


@cache
def writers(language: str | None) -> tuple[frozenset[str], frozenset[str]]:
    """The professions of those who write, photograph and edit, in a language, and what is said that they do."""
    code = primary(language) or "en"
    return frozenset(listed(code, "writers")), frozenset(listed(code, "writes"))


def author_note(pieces: list[Piece], authors: tuple[str, ...], language: str | None) -> None:
    """Remove the paragraphs at the end that say who wrote the article: "Ines Okafor is a reporter in Port Almond."

    They begin with a name and soon name a profession that writes, or what such people do right behind it; the article
    does not speak of that person, unless it is one of its `authors`.
    """
    known, does = writers(language)
    kept = [piece for piece in pieces if not piece.reason]
    if len(kept) < FEWEST or not known:
        return
    folded = {normal(author) for author in authors}
    for number, piece in islice(reversed(list(enumerate(kept))), LAST):
        name = PERSON.match(piece.text) if piece.words <= LONGEST else None
        own = normal(name.group()).split() if name else []
        working = piece.split[len(own) : len(own) + 1]
        if not own or (known.isdisjoint(piece.split[:NEAR]) and does.isdisjoint(working)):
            return
        surname = own[-1]
        if " ".join(own) not in folded and any(surname in other.split for other in kept[:number]):
            return
        if len(surname) >= SHORTEST and not (known | does).isdisjoint(piece.split[len(own) : NEAR]):
            piece.remove("byline", "who the author is")
