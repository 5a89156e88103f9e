"""How much each candidate sentence says of what the story's articles say together.

A linear score after the classics of extractive summarising: closeness to the centroid of sentences and of documents
(Radev et al., MEAD, 2004), the share of other outlets that hold the same terms, closeness to the titles, and the
inverted pyramid of news (what comes first matters most). All term weights come with the terms, so nothing is learned.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import log, sqrt

from digest.summarising.material import Candidate, Material

__all__ = ["Vector", "salience", "story_weights", "vectors_of"]

Vector = dict[str, float]

CENTROID = 0.5
DOCUMENTS = 0.5
AGREEMENT = 1.0
TITLES = 0.25
POSITION = 0.25
FIRST = 0.5


def unit(counts: Iterable[tuple[str, float]], weight: Callable[[str], float]) -> Vector:
    """The vector of length 1 of weighted terms; empty for no terms."""
    vector = {term: count * weight(term) for term, count in counts}
    length = sqrt(sum(value * value for value in vector.values()))
    return {term: value / length for term, value in vector.items()} if length else {}


def story_weights(material: Material) -> Callable[[str], float]:
    """Inverse frequency of terms among the sentences of the story."""
    holding = Counter(term for candidate in material.candidates for term in set(candidate.terms))
    total = len(material.candidates) + 1

    def weight(term: str) -> float:
        return log((total + 1) / (holding[term] + 0.5))

    return weight


def vectors_of(candidates: Sequence[Candidate], weight: Callable[[str], float]) -> list[Vector]:
    """The unit vectors of the candidates."""
    return [unit(Counter(each.terms).items(), weight) for each in candidates]


def dot(left: Vector, right: Vector) -> float:
    """The product of two vectors; the shorter one is walked."""
    if len(right) < len(left):
        left, right = right, left
    return sum(value * right[term] for term, value in left.items() if term in right)


def total_of(vectors: Iterable[Vector]) -> Vector:
    """The sum of vectors."""
    total: Vector = {}
    for vector in vectors:
        for term, value in vector.items():
            total[term] = total.get(term, 0.0) + value
    return total


def scaled(values: list[float]) -> list[float]:
    """The values as shares of the highest."""
    highest = max(values, default=0.0)
    return [value / highest for value in values] if highest > 0 else values


def salience(material: Material, vectors: Sequence[Vector], weight: Callable[[str], float]) -> list[float]:
    """The score of each candidate, before redundancy and faults."""
    candidates = material.candidates
    documents = document_counts(material)
    central = total_of(vectors)
    whole = total_of(unit(((term, 1.0 + log(count)) for term, count in counts.items()), weight) for counts in documents)
    titles = unit(Counter(term for title in material.titles for term in title).items(), weight)
    shares = shared(documents)
    parts = [
        (CENTROID, scaled([dot(vector, central) for vector in vectors])),
        (DOCUMENTS, scaled([dot(vector, whole) for vector in vectors])),
        (AGREEMENT, scaled([agreement(each.terms, shares, weight) for each in candidates])),
        (TITLES, scaled([dot(vector, titles) for vector in vectors])),
    ]
    return [
        sum(factor * values[number] for factor, values in parts)
        + POSITION / (1 + each.position)
        + (FIRST if each.position == 0 else 0.0)
        for number, each in enumerate(candidates)
    ]


def document_counts(material: Material) -> list[Counter[str]]:
    """How often each article uses each term, its title included."""
    counts = [Counter(title) for title in material.titles]
    for each in material.candidates:
        counts[each.article].update(each.terms)
    return counts


def shared(documents: list[Counter[str]]) -> dict[str, float]:
    """For each term, the share of the other articles that use it too."""
    others = len(documents) - 1
    holding = Counter(term for counts in documents for term in counts)
    return {term: (count - 1) / others for term, count in holding.items() if count > 1} if others else {}


def agreement(terms: tuple[str, ...], shares: dict[str, float], weight: Callable[[str], float]) -> float:
    """How much of a sentence the other articles say too: the weighted mean share over its terms."""
    total = spoken = 0.0
    for term in set(terms):
        value = weight(term)
        total += value
        spoken += value * shares.get(term, 0.0)
    return spoken / total if total else 0.0
