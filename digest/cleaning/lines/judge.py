"""Which lines are the article."""

from collections.abc import Sequence
from itertools import groupby

from digest.cleaning.evidence import Evidence
from digest.cleaning.layout.values import Layout, Line
from digest.cleaning.lines.classify import decide, load_model, probabilities
from digest.cleaning.lines.features import line_features
from digest.cleaning.lines.verdicts import settled, with_dialogue
from digest.cleaning.piece import Piece
from digest.cleaning.wordtable import WordRow
from digest.model import Format

__all__ = ["judge"]

LINKED, BRIEF = 0.5, 2  # share of a list that is links, words of its items on average, if it is a menu


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
    verdicts = with_dialogue(pieces, verdicts, language)
    if form == "markdown":
        verdicts = with_lists(pieces, layout.lines, verdicts)
    for piece, keep in zip(pieces, verdicts, strict=True):
        if not keep:
            piece.remove("template" if evidence.held(piece.line) > 1 else "boilerplate")


def with_lists(pieces: list[Piece], lines: Sequence[Line], kept: list[bool]) -> list[bool]:
    """With the lists right below or above what is kept that are no menus: somebody wrote a Markdown file by hand, and
    lists of facts are as short as menus are."""
    for listed, run in groupby(range(len(pieces)), key=lambda number: pieces[number].kind == "list-item"):
        own = list(run)
        beside = [near for near in (own[0] - 1, own[-1] + 1) if 0 <= near < len(pieces)]
        if listed and any(kept[near] and not pieces[near].reason for near in beside):
            linked = sum(lines[pieces[number].line].linked for number in own)
            whole, words = sum(len(pieces[n].text) for n in own), sum(pieces[n].words for n in own)
            if linked < LINKED * whole and words > BRIEF * len(own):
                for number in own:
                    kept[number] = True
    return kept
