"""What only a page can tell of a line: its element, the elements around it, its links."""

import math
from collections.abc import Sequence
from functools import lru_cache

from digest.cleaning.layout import Line, LineKind
from digest.cleaning.marks import MARKS
from digest.cleaning.piece import Piece

__all__ = ["MARKED", "containers", "markup"]

LINKED_KINDS = ("paragraph", "heading", "list-item", "block-quote", "caption", "cell")
CONTAINED = (
    "container-share", "container-best", "outer-share", "outer-best", "container-linked", "container-words",
    "container-good", "outer-good",
)  # fmt: skip
MARKED = (*CONTAINED, "linked", *(f"kind-{kind}" for kind in LINKED_KINDS), *(f"mark-{mark}" for mark, _, _ in MARKS))


def containers(pieces: list[Piece], lines: Sequence[Line], good: list[bool]) -> list[list[float]]:
    """How much of the page's running text is in the element that holds a line, and in the one around that."""
    inner: dict[int, list[float]] = {}
    outer: dict[int, list[float]] = {}
    for piece, ok in zip(pieces, good, strict=True):
        line = lines[piece.line]
        words = piece.words
        for table, key in ((inner, line.container), (outer, line.outer)):
            sums = table.get(key)
            if sums is None:
                sums = table[key] = [0.0, 0.0, 0.0, 0.0]
            sums[0] += words * ok
            sums[1] += words
            sums[2] += line.linked
            sums[3] += piece.end - piece.start
    whole = sum(sums[0] for sums in inner.values()) or 1.0
    best_inner = max((sums[0] for sums in inner.values()), default=0.0)
    best_outer = max((sums[0] for sums in outer.values()), default=0.0)
    found = []
    for piece in pieces:
        own, around = inner[lines[piece.line].container], outer[lines[piece.line].outer]
        found.append(
            [
                own[0] / whole,
                float(own[0] == best_inner > 0),
                around[0] / whole,
                float(around[0] == best_outer > 0),
                min(1.0, own[2] / (own[3] or 1)),
                math.log1p(own[1]),
                own[0] / (own[1] or 1),
                around[0] / (around[1] or 1),
            ]
        )
    return found


def markup(line: Line) -> list[float]:
    """What the page's markup says of a line."""
    length = line.span.end - line.span.start or 1
    return [min(1.0, line.linked / length), *element(line.kind, line.marks)]


@lru_cache(maxsize=4_096)
def element(kind: LineKind, marks: int) -> tuple[float, ...]:
    """The kind of a block and the marks around it, one number each."""
    return (
        *(float(kind == each) for each in LINKED_KINDS),
        *(float(marks >> number & 1) for number in range(len(MARKS))),
    )
