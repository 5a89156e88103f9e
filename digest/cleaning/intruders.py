"""Paragraphs of another story inside an article."""

from collections import Counter

from digest.cleaning.piece import Piece
from digest.text import stem_words, stop_words

__all__ = ["find_intruders"]

FEWEST = 6  # paragraphs that make a page
COHESION = 0.12


def find_intruders(pieces: list[Piece], title: str | None, language: str | None) -> None:
    """Remove the paragraphs after a headline-like line that share no words with the rest of the article."""
    kept = [i for i, piece in enumerate(pieces) if not piece.reason]
    if len(kept) < FEWEST:
        return
    stops = stop_words(language)
    stems = {
        i: set(stem_words((w for w in pieces[i].folded.split() if w not in stops and len(w) > 2), language))
        for i in kept
    }
    spread = Counter(stem for found in stems.values() for stem in found)
    shares = {}
    for i in kept:
        own = stems[i]
        shares[i] = sum(spread[s] > 1 for s in own) / len(own) if own else 1.0
    for i in kept:
        piece, above = pieces[i], pieces[i - 1] if i else None
        if piece.words >= 12 and above is not None and shares[i] < 0.35 and is_headline(above) and not piece.pinned:
            piece.remove("intruder", "shares no words with the article, after a headline of its own")
            above.remove("intruder", "headline of a paragraph that belongs elsewhere")


def is_headline(piece: Piece) -> bool:
    """A line like a headline: short and no sentence."""
    return 3 <= piece.words <= 16 and not piece.text.rstrip("\"”’'").endswith((".", "!", "?", ":", ","))
