"""What sentences say, without who said it: whoever confirms a fact makes no other fact of it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from digest.summarising.sentences.candidates import Candidate
from digest.summarising.vectors import Vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Column = NDArray[Any]

__all__ = ["Facts", "facts_alone"]


class Facts(NamedTuple):
    """Which entries of the vectors are of what a sentence says, not only of who said it; the number and the weight of
    these terms by sentence."""

    entries: "Column"
    sizes: "Column"
    masses: "Column"


def facts_alone(vectors: Vectors, candidates: Sequence[Candidate]) -> Facts:
    """What the sentences say, without who said it."""
    import numpy as np

    entries = np.ones(len(vectors.terms), dtype=bool)
    ends = np.cumsum(vectors.sizes)
    for number, each in enumerate(candidates):
        if each.aside:
            own = slice(ends[number] - vectors.sizes[number], ends[number])
            entries[own] = [term not in each.aside for term in each.terms]
    return Facts(entries, vectors.summed(entries), vectors.summed(vectors.heft * entries))
