"""Lines like headlines, those above a paragraph and those that were removed: they tell of other stories on the page."""

from digest.cleaning.piece import Piece
from digest.cleaning.repairing.glued import link_label
from digest.cleaning.wordtable import TOPIC, WordRow

__all__ = ["SHORTEST", "headline_above", "is_headline", "stems_of_headlines"]

SHORTEST = 3  # words of a line that can be judged
HEADS = 700  # words of a removed line that are looked at
OWN = ("title", "byline", "date")  # lines above a paragraph that are the article's own head
ELSEWHERE = ("boilerplate", "related", "template", "intruder")


def is_headline(piece: Piece) -> bool:
    """A line like a headline: short, and neither a sentence nor a quoted question."""
    if not 3 <= piece.words <= 16:
        return False
    bare = piece.text.rstrip("\"”’'») ")
    return not bare.endswith((".", "!", ":", ",", ";", "…")) and not (bare.endswith("?") and piece.text[0] in "\"“‘'«„")


def stems_of_headlines(pieces: list[Piece], row: WordRow) -> set[int]:
    """The stems of removed lines that may be headlines, or lists of them."""
    gone = [n for n, piece in enumerate(pieces) if piece.reason in ELSEWHERE and piece.words >= SHORTEST]
    if not gone:
        return set()
    own = row.of([number for number in gone if not pieces[number].text.endswith(".")])
    return set(own.facts[own.places() < HEADS, TOPIC].tolist())


def headline_above(pieces: list[Piece], number: int, language: str | None) -> Piece | None:
    """The line like a headline just above a paragraph; one that is labelled as a link ("See also:") heads nothing."""
    above = pieces[number - 1] if number else None
    if above is None or above.line == pieces[number].line or above.reason in OWN or not is_headline(above):
        return None
    return None if link_label(language).match(above.text) else above
