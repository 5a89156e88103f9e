"""Which lines are the article."""

from digest.cleaning.classify import decide, load_model, probabilities
from digest.cleaning.evidence import Evidence
from digest.cleaning.features import line_features, names
from digest.cleaning.layout import Layout
from digest.cleaning.piece import Piece
from digest.model import Format

__all__ = ["judge"]

LEAST = 8  # words of the line under a lead


def judge(
    pieces: list[Piece], layout: Layout, evidence: Evidence, title: str, language: str | None, form: Format
) -> None:
    """Remove what the model takes for something else than the article."""
    marked = form != "text"
    model = load_model(marked)
    if not pieces or model is None:
        return
    rows = line_features(pieces, layout.lines, evidence.others, title, language, marked)
    p = probabilities(rows, marked, model)
    verdicts = with_lead(pieces, rows, decide(p, [piece.words for piece in pieces]), marked)
    for piece, value, keep in zip(pieces, p.tolist(), verdicts, strict=True):
        piece.score = value
        if not keep:
            piece.remove("template" if evidence.held(piece.line) > 1 else "boilerplate")


def with_lead(pieces: list[Piece], rows: list[list[float]], kept: list[bool], marked: bool) -> list[bool]:
    """The verdicts, but that the sentences between the title and what is kept, right above it, are kept as well.

    Standfirsts look so, and the first sentences of short articles: nothing has been said yet that they could take up.
    """
    own = names(marked)
    after_title, good = own.index("after-title"), own.index("good")
    title = next((number for number, row in enumerate(rows) if row[after_title] == 1.0), 0) - 1
    first = next(
        (n for n, piece in enumerate(pieces) if n > title and kept[n] and piece.words >= LEAST and not piece.reason), 0
    )
    number = first - 1
    while title >= 0 and number > title and rows[number][good] and not pieces[number].reason:
        kept[number] = True
        number -= 1
    return kept
