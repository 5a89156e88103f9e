"""Kept paragraphs that have nearly no word in common with their own article: a doubt that its story can settle.

An article of three paragraphs is too short to show what it is about. So such a paragraph stays, until the other
articles of the story are known (`story.py`).
"""

from digest.cleaning.intruders.headlines import is_headline
from digest.cleaning.intruders.subject import kinship
from digest.cleaning.intruders.topical import topical, vocabulary
from digest.cleaning.phrases import normal_words
from digest.cleaning.piece import Piece
from digest.cleaning.wordtable import stem_weights, word_row
from digest.model import Doubt

__all__ = ["LEAST", "doubt", "strangers"]

ALIKE = 0.15  # share of a paragraph's words, by weight, that the others or the title may have
KIN = -0.12  # kinship from which a paragraph is about what the others are about, whatever its words
LEAST = 8  # stems that must carry its topic
MOST = 20  # lines of an article that is looked at without measures
SHORTEST = 3  # words of a line that says something


def strangers(pieces: list[Piece], title: str | None, language: str | None) -> tuple[Doubt, ...]:
    """The doubts about the kept paragraphs of an article that is too short for the measures of belonging."""
    kept = [n for n, piece in enumerate(pieces) if not piece.reason and piece.words >= SHORTEST]
    few = {n: set(topical(pieces[n].split, language)) for n in kept} if 1 < len(kept) <= MOST else {}
    titled = set(topical(normal_words(title or ""), language)) if few else set()
    found: dict[int, Doubt] = {}
    for number in few:
        if pieces[number].pinned or is_headline(pieces[number]):
            continue
        known = titled.union(*(stems for other, stems in few.items() if other != number))
        own = doubt(pieces[number], -1.0, language)
        if len(own.terms) >= LEAST and own.met(known) <= ALIKE:
            found[number] = own
    if not found:
        return ()
    words = vocabulary(word_row([pieces[number].split for number in kept], language))
    near = dict(zip(kept, kinship(words, [True] * len(kept), language), strict=True))
    return tuple(own for number, own in found.items() if near[number] <= KIN or near[number] == 0.0)


def doubt(piece: Piece, odds: float, language: str | None) -> Doubt:
    """What the story's other articles need to know of a doubtful paragraph."""
    terms = tuple(sorted(set(topical(piece.split, language))))
    return Doubt(piece.start, odds, terms, tuple(map(stem_weights(language).__getitem__, terms)))
