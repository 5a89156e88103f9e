"""How much each candidate sentence says of what the story's articles say together.

A linear score after the classics of extractive summarising: closeness to the centroid of the sentences (Radev et al.,
MEAD, 2004), the share of independent articles that hold the same terms, closeness to the titles, and the inverted
pyramid of news (what comes first matters most). Nothing is learned but the five factors.
"""

from collections import Counter
from collections.abc import Sequence

from digest.summarising.material import Candidate, Material
from digest.summarising.terms import Terms, Vector, dot, total_of, unit

__all__ = ["document_counts", "salience", "scaled", "shared"]

# Found by search on development stories (60 and 250 words, seven languages); the region around is flat.
CENTROID = 0.25
AGREEMENT = 1.25
TITLES = 0.125
POSITION = 0.25
FIRST = 0.6
LEAD = 15  # words: a shorter first sentence is as likely a caption or a flourish, and the second the lead


def scaled(values: list[float]) -> list[float]:
    """The values as shares of the highest."""
    highest = max(values, default=0.0)
    return [value / highest for value in values] if highest > 0 else values


def salience(material: Material, vectors: Sequence[Vector], documents: Sequence[Terms]) -> list[float]:
    """The score of each candidate, before redundancy and faults; `documents` are the terms of each voice."""
    candidates, weights = material.candidates, material.weights
    central = total_of(vectors)
    titles = unit(merged(material.titles), weights)
    shares = shared(documents)
    parts = (
        (CENTROID, scaled([dot(vector, central) for vector in vectors])),
        (AGREEMENT, scaled([agreement(each.terms, shares, weights) for each in candidates])),
        (TITLES, scaled([dot(vector, titles) for vector in vectors])),
    )
    return [
        sum([factor * values[number] for factor, values in parts])
        + POSITION / (1 + each.position)
        + FIRST * lead_share(candidates, number)
        for number, each in enumerate(candidates)
    ]


def lead_share(candidates: Sequence[Candidate], number: int) -> float:
    """How much of a lead a sentence is: the first of its article, but for what the second has of it if it is short."""
    each = candidates[number]
    if each.position == 0:
        return min(1.0, each.words / LEAD)
    return max(0.0, 1.0 - candidates[number - 1].words / LEAD) if each.position == 1 else 0.0


def merged(counts: Sequence[Terms]) -> Terms:
    """Counts added up."""
    total: Terms = {}
    for each in counts:
        for term, count in each.items():
            total[term] = total.get(term, 0) + count
    return total


def document_counts(material: Material, voices: Sequence[int]) -> list[Terms]:
    """How often each voice uses each term, the titles of its articles included."""
    counts = [dict(title) for title in material.titles]
    for each in material.candidates:
        own = counts[each.article]
        for term, count in each.terms.items():
            own[term] = own.get(term, 0) + count
    together: dict[int, list[Terms]] = {}
    for number, voice in enumerate(voices):
        together.setdefault(voice, []).append(counts[number])
    return [merged(own) if len(own) > 1 else own[0] for own in together.values()]


def shared(documents: Sequence[Terms]) -> Vector:
    """For each term that several voices use, the share of the other voices that use it too."""
    others = len(documents) - 1
    holding = Counter(term for counts in documents for term in counts)
    return {term: (count - 1) / others for term, count in holding.items() if count > 1} if others else {}


def agreement(terms: Terms, shares: Vector, weights: dict[str, float]) -> float:
    """How much of a sentence the other articles say too: the weighted mean share over its terms."""
    total = sum([weights[term] for term in terms])
    return sum([weights[term] * shares[term] for term in terms if term in shares]) / total if total else 0.0
