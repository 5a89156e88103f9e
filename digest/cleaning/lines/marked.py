"""What only a page can tell of a line: its element, the elements around it, its links."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from digest.cleaning.layout.marks import MARKS
from digest.cleaning.layout.values import Line
from digest.cleaning.piece import Piece

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[Any]

__all__ = ["CONTAINED", "MARKED", "containers", "markup"]

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


def markup(lines: Sequence[Line]) -> "Matrix":
    """What the page's markup says of each line."""
    import numpy as np

    linked = [[min(1.0, line.linked / (line.span.end - line.span.start or 1))] for line in lines]
    kinds = [LINKED_KINDS.index(line.kind) if line.kind in LINKED_KINDS else len(LINKED_KINDS) for line in lines]
    marks = np.array([line.marks for line in lines], dtype=np.int64)[:, None] >> np.arange(len(MARKS)) & 1
    return np.concatenate([linked, np.eye(len(LINKED_KINDS) + 1)[kinds, :-1], marks], axis=1)
