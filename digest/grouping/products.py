"""How much one article shares with many others: the products of their weights, worked out for all of them at once.

One by one, with dictionaries, that was two fifths of grouping. Terms are known by numbers, and only for a while: those
of a hundred thousand articles would fill the memory.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

from digest.grouping.similarity import Vector

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Row = tuple[NDArray[Any], NDArray[Any]]

__all__ = ["Products"]

MOST = 3_000_000  # terms; then all are numbered anew. With a tenth of it 100,000 articles took a fifth longer


class Products:
    """The products of articles, by the numbers of their terms."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.own: Any = ()  # a weight for each number: that of the article that is compared, 0 otherwise

    def of(self, one: Vector, others: Sequence[Vector]) -> list[int]:
        """For each of the others the sum, over the terms that it shares with the one, of both weights' products."""
        import numpy as np

        if not others:
            return []
        if len(self.numbers) > MOST:
            self.numbers = {}
        mine, weights = self.row(one)
        rows = list(map(self.row, others))
        if len(self.numbers) >= len(self.own):
            self.own = np.zeros(2 * len(self.numbers), np.int64)
        self.own[mine] = weights
        products = self.own[np.concatenate([terms for terms, _ in rows])] * np.concatenate([each for _, each in rows])
        self.own[mine] = 0
        ends = np.cumsum([0, *(len(terms) for terms, _ in rows)])
        sums = np.concatenate(([0], np.cumsum(products)))[ends]  # of whole numbers: nothing is rounded
        return cast("list[int]", np.diff(sums).tolist())

    def row(self, vector: Vector) -> "Row":
        """The numbers of an article's terms, with their weights."""
        import numpy as np

        known = self.numbers
        if vector.row is None or vector.numbered is not known:
            vector.numbered, terms = known, vector.listed
            new = [term for term in terms if term not in known]
            known.update(zip(new, range(len(known), len(known) + len(new)), strict=True))
            vector.row = np.array([known[term] for term in terms], np.intp), np.frombuffer(vector.features.weights, "H")
        return cast("Row", vector.row)
