"""What can be told of a line by itself: 70-odd numbers, the same for dumps and for pages."""

import math
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any

from digest.cleaning.layout.values import Line
from digest.cleaning.lines.cohesion import cohesion
from digest.cleaning.lines.marked import MARKED, containers, markup
from digest.cleaning.lines.sections import COUNTED, SECTIONS, sections
from digest.cleaning.lines.shape import SHAPE, Shapes, script, shapes
from digest.cleaning.piece import Piece
from digest.cleaning.signs import FURNITURE, GROUPS, signs
from digest.cleaning.wordtable import WordRow, word_row

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[Any]

__all__ = ["NEIGHBOUR", "line_features", "names"]

EXACT = 20.0  # words of running text that a title word for word is worth
SOON, SHORT = 8, 8  # lines; words
SAME = 25  # code points with which two lines begin alike
MOST_TITLES = 600  # lines among which the title is looked for

PLACE = ("place", "from-top", "from-end", "top3", "top10")
TITLE = ("title-in-line", "line-in-title", "is-title")
SINCE_TITLE = ("after-title", "title-distance", "before-title", "soon-after-title", "furniture-since-title", "titled")
SHARED = (
    "met", "met-in-block", "in-block", "block-distance", "good-in-block", "short-in-block", "led", "told", "in-run",
    "repeated", "same-start", "held-1", "held-2",
)  # fmt: skip
PAGE = ("page-lines", "page-words", "page-sentences", "page-mean", "page-english", "page-wide")
NEIGHBOUR = (
    "chars", "words>=5", "words>=25", "ends-sentence", "inner-ends", "function", "capitalised", "digits", "separators",
    "quotes", "hint-share", "hint-comments", "hint-photo", "hint-byline", "hint-date", "hint-navigation", "certain",
    "title-in-line", "met", "held-2", "repeated", "reader", "report", "good", "headline", "hint-related", "lower-start",
)  # fmt: skip


@cache
def names(marked: bool) -> tuple[str, ...]:
    """The features' names, in order; `marked` adds those that markup gives."""
    hints = tuple(f"hint-{group}" for group in GROUPS)
    own = SHAPE + hints + ("certain",) + PLACE + TITLE + SINCE_TITLE + SHARED + SECTIONS + PAGE
    return own + MARKED if marked else own


def line_features(
    pieces: list[Piece],
    lines: Sequence[Line],
    held: Sequence[int],
    title: str,
    language: str | None,
    marked: bool,
    row: WordRow | None = None,
) -> "Matrix":
    """One row of numbers for each piece. `held` tells how many other files hold the line, `title` is a folded title,
    `row` are the words of the pieces where that is known already."""
    import numpy as np

    out = np.zeros((len(pieces), len(names(marked))))
    if not pieces:
        return out
    row = row or word_row([piece.split for piece in pieces], language)
    shape = shapes(pieces, row, signs(language))
    sizes, words = [piece.words for piece in pieces], frozenset(title.split())
    common = [0 if words.isdisjoint(piece.split) else len(words.intersection(piece.split)) for piece in pieces]
    start = title_line(pieces, shape.good, len(words), common)
    within = matrix(sections(shape, sizes, start))
    within[:, COUNTED] = np.log1p(within[:, COUNTED])
    blocks: list[Any] = [
        shape.columns,
        np.array(shape.groups)[:, None] >> np.arange(len(GROUPS)) & 1,
        np.array([bool(piece.reason) for piece in pieces])[:, None],
        places(len(pieces)),
        echoes(pieces, title, len(words), common),
        since_title(shape.groups, sizes, start),
        shared(pieces, row, shape, held, start),
        within,
        [page_figures(shape, language, script(pieces)[0])],
    ]
    if marked:
        blocks += [containers(pieces, lines, shape.good), markup([lines[piece.line] for piece in pieces])]
    fill(out, blocks)
    return out


def fill(out: "Matrix", blocks: Sequence[Any]) -> None:
    """Put blocks of columns side by side; a block of one row holds for all."""
    at = 0
    for block in blocks:
        wide = len(block[0])
        out[:, at : at + wide] = block
        at += wide


def matrix(rows: Sequence[Sequence[float]]) -> "Matrix":
    """Rows of equal length as one array; faster than numpy makes one of them by itself."""
    import numpy as np

    return np.fromiter(chain.from_iterable(rows), np.float64, len(rows) * len(rows[0])).reshape(len(rows), -1)


def shared(pieces: list[Piece], row: WordRow, shape: Shapes, held: Sequence[int], title: int) -> "Matrix":
    """What each line has in common with the others of the document, and with those of other files."""
    import numpy as np

    folded = [piece.folded for piece in pieces]
    repeated, begun = Counter(folded), [line[:SAME] for line in folded]
    starts = Counter(begun)
    again = [repeated[line] > 1 for line in folded]
    others = np.array([held[piece.line] if piece.line < len(held) else 0 for piece in pieces] if held else [0])
    out = np.zeros((len(pieces), len(SHARED)))
    out[:, :-5] = cohesion(row, shape.good, shape.words, title)
    out[:, -5] = runs(folded, again)
    out[:, -4] = again
    out[:, -3] = [len(line) == SAME and starts[line] > 1 for line in begun]
    out[:, -2], out[:, -1] = others == 1, others > 1
    return out


def runs(folded: list[str], again: list[bool]) -> list[bool]:
    """Whether a line stands in a run of three that recurs, as lists of teasers do above and below an article."""
    three = [
        (number, tuple(folded[number : number + 3]))
        for number in range(len(folded) - 2)
        if again[number] and again[number + 1] and again[number + 2]
    ]
    times = Counter(run for _, run in three)
    found = [False] * len(folded)
    for number, run in three:
        if times[run] > 1:
            found[number : number + 3] = [True] * 3
    return found


def places(count: int) -> "Matrix":
    """Where in the document each line is."""
    import numpy as np

    at = np.arange(count)
    return np.array((at / (count or 1), np.log1p(at), np.log1p(count - 1 - at), at < 3, at < 10)).T


def echoes(pieces: list[Piece], title: str, words: int, common: list[int]) -> "Matrix":
    """How much of the title is in the line, how much of the line in the title, whether they are the same."""
    import numpy as np

    found = np.zeros((len(pieces), len(TITLE)))
    if at := [number for number, both in enumerate(common) if both]:
        found[at] = [
            (common[number] / words, common[number] / len(set(pieces[number].split)), pieces[number].folded == title)
            for number in at
        ]
    return found


def title_line(pieces: list[Piece], good: list[bool], title: int, common: list[int]) -> int:
    """The number of the line that is the title, or nearly so, and has the most running text soon after it; else -1.

    `title` is how many words the title has, `common` how many of them each line has. The first line of a scraped page
    holds its title anyway: it counts only where text follows."""
    best, found = 0.0, -1
    for number, (piece, both) in enumerate(zip(pieces[:MOST_TITLES] if title > 1 else (), common, strict=False)):
        if both and 2 <= piece.words <= 40 and both >= 0.75 * title and both >= 0.6 * piece.words:
            below = range(number + 1, min(number + 13, len(pieces)))
            running = sum(pieces[line].words for line in below if good[line])
            value = running + EXACT * 2 * both / (title + piece.words)
            if value > best and (number or running):
                best, found = value, number
    return found


def since_title(groups: list[int], sizes: list[int], title: int) -> "Matrix":
    """How near after the title line and how far from it each line is; whether before it; how much furniture between."""
    import numpy as np

    count = len(groups)
    if title < 0:
        return np.zeros((count, len(SINCE_TITLE)))
    after = np.arange(count) - title
    below = np.maximum(after, 0)
    furniture = (np.array(groups) & FURNITURE > 0) & (np.array(sizes) <= SHORT) & (after > 0)
    between: Matrix = np.cumsum(furniture) - furniture
    near = np.where(after > 0, 1.0 / np.maximum(after, 1), 0.0)
    soon = (after > 0) & (after <= SOON)
    return np.array((near, np.log1p(below), after < 0, soon, np.log1p(between), np.ones(count))).T


def page_figures(shape: Shapes, language: str | None, wide: bool) -> list[float]:
    """What kind of page it is."""
    words, count = sum(shape.words), len(shape.words)
    return [
        math.log1p(count),
        math.log1p(words),
        math.log1p(sum(shape.good)),
        math.log1p(words / (count or 1)),
        float((language or "en")[:2] == "en"),
        float(wide),
    ]
