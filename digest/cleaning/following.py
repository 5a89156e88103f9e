"""Pages that hold several articles, one below the other, as they come while one scrolls on: only one is the page's own.

Each begins with a heading of the same rank as the page's headline, has a byline or a day of its own right below it, and
several paragraphs.
"""

from collections.abc import Sequence
from itertools import pairwise

from digest.cleaning.layout.values import Line
from digest.cleaning.metadata.header import read_line
from digest.cleaning.phrases import normal
from digest.cleaning.piece import Piece

__all__ = ["other_articles"]

HEADING = 3  # words of a heading that begins an article
SIGNED = 4  # lines below it among which a byline or a day stands
PARAGRAPH, FEWEST = 8, 3  # words of a paragraph; paragraphs of an article
OTHER = "another article on the page, with a headline and a byline of its own"


def other_articles(pieces: list[Piece], lines: Sequence[Line], title: str | None, language: str | None) -> None:
    """Remove the paragraphs of other articles than the one that the page is named after; if it is named after none,
    of others than the first. They stand in elements of their own: `lines` are the page's."""
    folded = normal(title or "")
    own = next((n for n, piece in enumerate(pieces) if piece.kind == "heading" and piece.folded == folded), None)
    begins = [number for number in headings(pieces, own) if number == own or is_signed(pieces, number, language)]
    found = {start: paragraphs(pieces[start:end]) for start, end in pairwise((*begins, len(pieces)))}
    whole = [start for start in found if len(found[start]) >= FEWEST]
    kept = own if own is not None else next(iter(whole), None)
    if kept not in whole or len(whole) < 2:
        return
    elements = {lines[piece.line].container for piece in found[kept]}
    for start, end in pairwise((*begins, len(pieces))):
        if start in whole and start != kept and elements.isdisjoint(lines[p.line].container for p in found[start]):
            for piece in pieces[start:end]:
                piece.remove("intruder", OTHER)


def headings(pieces: list[Piece], own: int | None) -> list[int]:
    """The numbers of the headings of the headline's rank; where there is none, of the highest that several have."""
    found = [n for n, piece in enumerate(pieces) if piece.kind == "heading" and (piece.words >= HEADING or n == own)]
    ranks = [pieces[number].level for number in found]
    several = sorted(rank for rank in set(ranks) if ranks.count(rank) > 1)
    if not several:
        return []
    rank = several[0] if own is None else pieces[own].level
    return [number for number in found if pieces[number].level == rank]


def is_signed(pieces: list[Piece], number: int, language: str | None) -> bool:
    """Whether a byline or a line with nothing but a day stands right below a heading."""
    below = pieces[number + 1 : number + 1 + SIGNED]
    return any(one.reason in ("byline", "date") or read_line(one, None, language)[0] for one in below)


def paragraphs(pieces: list[Piece]) -> list[Piece]:
    """Those that are kept and long enough."""
    return [piece for piece in pieces if not piece.reason and piece.words >= PARAGRAPH]
