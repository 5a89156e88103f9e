"""What a line announces as no part of the article: the headline below "Read also", and what a company says of itself
below "About the company". A text's table of contents announces its own headings.
"""

import re
from functools import cache
from itertools import pairwise

from digest.cleaning.intruders.headlines import is_headline
from digest.cleaning.phrases import normal, phrases
from digest.cleaning.piece import Piece

__all__ = ["announced"]

SENTENCE = 14  # words of a line that is certainly a sentence of the article
ABOVE = 3  # such lines stand above the description of a company
LONGEST, NEAR = 8, 6  # words of the heading of such a description; words below it, of which its name is one
LEFT = 8  # lines of more than one word below it, at most: it stands at the end
ENDS = (".", "!", "?", "…", '"', "”", "»", "。")
LISTED = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}\.? ")  # before a heading in a table of contents
FEWEST = 3  # headings of one
MARKED = re.compile(r"\s?\[[^\[\]]{2,60}\]$")  # behind a heading: "[edit]"


def announced(pieces: list[Piece], language: str | None) -> None:
    """Remove what lines announce that no article goes on with."""
    labels, starts = known(language)
    related(pieces, labels)
    described(pieces, starts)
    contents(pieces)


@cache
def known(language: str | None) -> tuple[frozenset[str], tuple[str, ...]]:
    """The labels of related articles, and what stands before the name of a company that describes itself; folded."""
    data = phrases(language)
    return frozenset(map(normal, data.related)), tuple(f"{normal(label)} " for label in data.about)


def related(pieces: list[Piece], labels: frozenset[str]) -> None:
    """The line like a headline right below a label ("Read also") amid an article is another article's."""
    inside = False
    for piece, below in pairwise(pieces):
        if inside and piece.folded in labels:
            piece.remove("related")
            if is_headline(below):
                below.remove("related", "announced by the line above")
        inside = inside or is_sentence(piece)


def described(pieces: list[Piece], starts: tuple[str, ...]) -> None:
    """What a company says of itself at the end of its press release: "About Tarn Media", and paragraphs below that
    begin with the name."""
    above = 0
    for number, piece in enumerate(pieces):
        if above >= ABOVE and piece.words <= LONGEST and not piece.reason and piece.folded.startswith(starts):
            name = next(piece.folded[len(start) :] for start in starts if piece.folded.startswith(start)).split()
            own = [one for one in pieces[number + 1 :] if one.words > 1]
            if name and len(own) <= LEFT and begins_with(own[:1], name) and not piece.text.endswith(ENDS):
                piece.remove("boilerplate", "what a company says of itself")
                for below in own:
                    if not begins_with([below], name):
                        break
                    below.remove("boilerplate", "what a company says of itself")
                return
        above += is_sentence(piece)


def contents(pieces: list[Piece]) -> None:
    """Numbered lines that are headings of the text, too: its table of contents."""
    listed = {n: LISTED.match(piece.text) for n, piece in enumerate(pieces) if piece.text[:1].isdigit()}
    wanted = {n: normal(pieces[n].text[match.end() :]) for n, match in listed.items() if match}
    if len(wanted) >= FEWEST:
        headings = {normal(MARKED.sub("", piece.text)) for n, piece in enumerate(pieces) if n not in wanted}
        found = [number for number, text in wanted.items() if text in headings]
        for number in found if len(found) >= FEWEST else ():
            pieces[number].remove("widget", "a table of contents")


def is_sentence(piece: Piece) -> bool:
    """Whether a line is certainly one of running text."""
    return piece.words >= SENTENCE and not piece.reason and piece.text.endswith(ENDS)


def begins_with(pieces: list[Piece], name: list[str]) -> bool:
    """Whether the first of the lines, if there is one, soon names a company by the longest word of its name."""
    return any(max(name, key=len) in piece.split[:NEAR] for piece in pieces[:1])
