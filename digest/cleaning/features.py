"""What can be told of a line by itself: 70-odd numbers, the same for dumps and for pages."""

import math
from collections import Counter
from collections.abc import Sequence

from digest.cleaning.cohesion import cohesion
from digest.cleaning.layout import Line
from digest.cleaning.marked import MARKED, containers, markup
from digest.cleaning.piece import Piece
from digest.cleaning.sections import FURNITURE, SECTIONS, sections
from digest.cleaning.shape import SHAPE, script, shape
from digest.cleaning.signs import GROUPS, signs

__all__ = ["CROSS", "NEIGHBOUR", "line_features", "names"]

GOOD = SHAPE.index("good")
EXACT = 20.0  # words of running text that a title word for word is worth
SOON, SHORT = 8, 8  # lines; words
MOST_TITLES = 600  # lines among which the title is looked for

PLACE = ("place", "from-top", "from-end", "top3", "top10")
TITLE = ("title-in-line", "line-in-title", "is-title")
SINCE_TITLE = ("after-title", "title-distance", "before-title", "soon-after-title", "furniture-since-title", "titled")
SHARED = (
    "met", "met-in-block", "in-block", "block-distance", "good-in-block", "short-in-block", "repeated", "same-start",
    "held-1", "held-2",
)  # fmt: skip
PAGE = ("page-lines", "page-words", "page-sentences", "page-mean", "page-english", "page-wide")
NEIGHBOUR = (
    "chars", "words>=5", "words>=25", "ends-sentence", "inner-ends", "function", "capitalised", "digits", "separators",
    "quotes", "hint-share", "hint-comments", "hint-photo", "hint-byline", "hint-date", "hint-navigation", "certain",
    "title-in-line", "met", "held-2", "repeated", "reader", "report", "good", "headline", "hint-related", "lower-start",
)  # fmt: skip
CROSS = frozenset({"held-1", "held-2"})


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
) -> list[list[float]]:
    """One row of numbers for each piece. `held` tells how many other files hold the line, `title` is a folded title."""
    known = signs(language)
    split = [piece.folded.split() for piece in pieces]
    wide, caseless = script(pieces)
    rows = [shape(piece, words, known, wide, caseless) for piece, words in zip(pieces, split, strict=True)]
    good = [row[GOOD] > 0 for row in rows]
    shared = cohesion(split, good, rows)
    title_words = frozenset(title.split())
    start = title_line(split, good, title_words)
    below = since_title(rows, split, start)
    within = sections(rows, split, good, start)
    page = page_figures(rows, good, language, wide)
    repeated = Counter(piece.folded for piece in pieces)
    starts = Counter(piece.folded[:25] for piece in pieces if len(piece.folded) >= 25)
    contained = containers(pieces, lines, good) if marked else []
    count = len(pieces)
    for number, (piece, words, row) in enumerate(zip(pieces, split, rows, strict=True)):
        other = held[piece.line] if piece.line < len(held) else 0
        row.append(float(bool(piece.reason)))
        row += place(number, count)
        row += echoes(words, title_words, bool(title) and piece.folded == title)
        row += below[number]
        row += shared[number]
        row += (float(repeated[piece.folded] > 1), float(starts[piece.folded[:25]] > 1))
        row += (float(other == 1), float(other > 1))
        row += within[number]
        row += page
        if marked:
            row += contained[number]
            row += markup(lines[piece.line])
    return rows


def place(number: int, count: int) -> tuple[float, ...]:
    """Where in the document a line is."""
    return number / count, math.log1p(number), math.log1p(count - 1 - number), float(number < 3), float(number < 10)


def echoes(words: list[str], title: frozenset[str], same: bool) -> tuple[float, float, float]:
    """How much of the title is in the line, how much of the line in the title, whether they are the same."""
    distinct = set(words)
    both = len(title & distinct)
    return both / len(title) if title else 0.0, both / len(distinct) if distinct else 0.0, float(same)


def title_line(split: list[list[str]], good: list[bool], title: frozenset[str]) -> int:
    """The number of the line that is the title, or nearly so, and has the most running text soon after it; else -1.

    The first line of a scraped page holds its title anyway: it counts only where text follows."""
    best, found = 0.0, -1
    for number, words in enumerate(split[:MOST_TITLES] if len(title) > 1 else ()):
        if not 2 <= len(words) <= 40:
            continue
        both = len(title.intersection(words))
        if both >= 0.75 * len(title) and both >= 0.6 * len(words):
            below = range(number + 1, min(number + 13, len(split)))
            running = sum(len(split[line]) for line in below if good[line])
            value = running + EXACT * 2 * both / (len(title) + len(words))
            if value > best and (number or running):
                best, found = value, number
    return found


def since_title(rows: list[list[float]], split: list[list[str]], title: int) -> list[list[float]]:
    """How near after the title line and how far from it each line is; whether before it; how much furniture between."""
    if title < 0:
        return [[0.0] * len(SINCE_TITLE)] * len(rows)
    found, between = [], 0
    for number, (row, words) in enumerate(zip(rows, split, strict=True)):
        after = number - title
        found.append(
            [
                1.0 / after if after > 0 else 0.0,
                math.log1p(max(0, after)),
                float(after < 0),
                float(0 < after <= SOON),
                math.log1p(between),
                1.0,
            ]
        )
        if after > 0 and len(words) <= SHORT and any(row[at] for at in FURNITURE):
            between += 1
    return found


def page_figures(rows: list[list[float]], good: list[bool], language: str | None, wide: bool) -> list[float]:
    """What kind of page it is."""
    words = sum(math.expm1(row[1]) for row in rows)
    return [
        math.log1p(len(rows)),
        math.log1p(words),
        math.log1p(sum(good)),
        math.log1p(words / (len(rows) or 1)),
        float((language or "en")[:2] == "en"),
        float(wide),
    ]
