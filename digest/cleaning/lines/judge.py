"""Which lines are the article."""

from digest.cleaning.evidence import Evidence
from digest.cleaning.layout.values import Layout
from digest.cleaning.lines.classify import decide, load_model, probabilities
from digest.cleaning.lines.features import line_features
from digest.cleaning.lines.verdicts import settled, with_dialogue
from digest.cleaning.piece import Piece
from digest.cleaning.wordtable import WordRow
from digest.model import Format

__all__ = ["judge"]


def judge(
    pieces: list[Piece],
    row: WordRow,
    layout: Layout,
    evidence: Evidence,
    title: str,
    language: str | None,
    form: Format,
) -> None:
    """Remove what the model takes for something else than the article. `row` are the words of the pieces."""
    marked = form != "text"
    model = load_model(marked)
    if not pieces or model is None:
        return
    rows = line_features(pieces, layout.lines, evidence.others, title, language, marked, row)
    p = probabilities(rows, marked, model)
    verdicts = settled(pieces, rows, p, decide(p, [piece.words for piece in pieces]))
    for piece, keep in zip(pieces, with_dialogue(pieces, verdicts, language), strict=True):
        if not keep:
            piece.remove("template" if evidence.held(piece.line) > 1 else "boilerplate")
