"""Which lines are the article."""

from digest.cleaning.evidence import Evidence
from digest.cleaning.piece import Piece

__all__ = ["judge"]


def judge(pieces: list[Piece], evidence: Evidence) -> None:
    """Remove what is not running text outside of the block that holds most of it."""
    scores = []
    for piece in pieces:
        ended = piece.text.rstrip("\"”’»)' ").endswith((".", "!", "?", "…", "。"))
        good = (piece.words >= 8 and ended) or piece.words >= 25
        held = evidence.others[piece.line] if piece.line < len(evidence.others) else 0
        if held >= 2:
            good = False
        scores.append(piece.words if good and not piece.reason else -6.0)
    best, start, end, run, begin = 0.0, 0, 0, 0.0, 0
    for number, score in enumerate(scores):
        if run <= 0:
            run, begin = 0.0, number
        run += score
        if run > best:
            best, start, end = run, begin, number + 1
    for number, piece in enumerate(pieces):
        if not start <= number < end:
            piece.remove("boilerplate")
        elif scores[number] < 0 and piece.words > 30:
            piece.remove("related")
