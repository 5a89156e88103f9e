"""The terms of a text, their weights, and texts as vectors of them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log, sqrt

from digest.text import stem_words, stop_words
from digest.text.background import CAP, STEP, background_weights

__all__ = ["Terms", "Vector", "Vocabulary", "dot", "total_of", "unit"]

ARTICLE = log(4)  # what a background of pieces of 100 words says too much for articles of 400
COMMONEST = 0.2

Terms = dict[str, int]
Vector = dict[str, float]


class Vocabulary:
    """The terms of one story: stems of the words that are no stop words, and what each weighs.

    A weight is the root of how rare the background of the term's language says it is among articles: the root, because
    names and rare words outweigh all else in summaries otherwise.
    """

    def __init__(self) -> None:
        self.weights: dict[str, float] = {}

    def terms(self, folded: Sequence[str], language: str | None) -> Terms:
        """How often each term stands among folded words."""
        stop, weights = stop_words(language), self.weights
        counts = dict(Counter(stem_words([word for word in folded if word not in stop], language)))
        if fresh := [term for term in counts if term not in weights]:
            background = background_weights(language)
            for term in fresh:
                weights[term] = sqrt(max(background.get(term, CAP * STEP) / STEP - ARTICLE, COMMONEST))
        return counts


def unit(counts: Mapping[str, float], weights: Mapping[str, float]) -> Vector:
    """The vector of length 1 of weighted terms; empty for no terms."""
    vector = {term: count * weights[term] for term, count in counts.items()}
    length = sqrt(sum([value * value for value in vector.values()]))
    return {term: value / length for term, value in vector.items()} if length else {}


def dot(left: Vector, right: Vector) -> float:
    """The product of two vectors; the shorter one is walked."""
    if len(right) < len(left):
        left, right = right, left
    return sum([value * right[term] for term, value in left.items() if term in right])


def total_of(vectors: Iterable[Vector]) -> Vector:
    """The sum of vectors."""
    total: Vector = {}
    for vector in vectors:
        for term, value in vector.items():
            total[term] = total.get(term, 0.0) + value
    return total
