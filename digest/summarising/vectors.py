"""Texts as vectors of weighted terms, all of a story at once in columns.

Sums are taken with `bincount`, which adds in the order of the text on every machine.
"""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from digest.summarising.terms import Terms

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Column = NDArray[Any]

__all__ = ["Vectors", "spread"]


class Vectors:
    """Vectors of length 1 (0 for a text without terms).

    `rows`, `terms` and `values` run parallel: text number, term number and value of each entry, text by text.
    `weights` are those of all terms by number; `sizes` and `masses` the number and the weight of each text's terms.
    """

    def __init__(self, texts: Sequence[Terms], weights: "Sequence[float] | Column") -> None:
        import numpy as np

        self.weights: Column = np.asarray(weights)
        self.sizes = np.fromiter(map(len, texts), np.intp, len(texts))
        total = int(self.sizes.sum())
        self.rows = np.repeat(np.arange(len(texts)), self.sizes)
        self.terms = np.fromiter(chain.from_iterable(texts), np.intp, total)
        times = np.fromiter(chain.from_iterable([text.values() for text in texts]), float, total)
        self.heft = self.weights[self.terms]
        self.masses = self.summed(self.heft)
        weighted = times * self.heft
        self.values = weighted / np.sqrt(self.summed(weighted * weighted))[self.rows]

    def summed(self, entries: "Column") -> "Column":
        """The sum of each text's entries."""
        import numpy as np

        if not len(self.rows):  # of nothing, `bincount` makes whole numbers
            return np.zeros(len(self.sizes))
        return np.bincount(self.rows, entries, len(self.sizes))

    def times(self, dense: "Column") -> "Column":
        """The product of each vector with one that has a value for each term."""
        return self.summed(self.values * dense[self.terms])

    def together(self) -> "Column":
        """The sum of the vectors, by term."""
        import numpy as np

        return np.bincount(self.terms, self.values, len(self.weights))

    def holding(self, terms: Iterable[int]) -> "Column":
        """Which entries are of one of the terms."""
        import numpy as np

        held = np.zeros(len(self.weights), dtype=bool)
        held[list(terms)] = True
        return held[self.terms]

    def like(self, number: int) -> "Column":
        """The product of each vector with one of them."""
        import numpy as np

        own = slice(*np.searchsorted(self.rows, (number, number + 1)))
        return self.times(np.bincount(self.terms[own], self.values[own], len(self.weights)))


def spread(text: Terms, weights: "Column") -> "Column":
    """The vector of one text, with a value for each term of the story."""
    import numpy as np

    one = Vectors([text], weights)
    return np.bincount(one.terms, one.values, len(weights))
