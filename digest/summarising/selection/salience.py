"""How much each candidate sentence says of what the story's articles say together.

A linear score after the classics of extractive summarising: closeness to the centroid of the sentences (Radev et al.,
MEAD, 2004), the share of independent articles that hold the same terms, closeness to the titles, and the inverted
pyramid of news (what comes first matters most). Nothing is learned but the five factors.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from digest.summarising.sentences.candidates import Candidate, Material
from digest.summarising.terms import Terms
from digest.summarising.vectors import Vectors, spread

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Column = NDArray[Any]

__all__ = ["common_terms", "salience", "scaled", "tellers"]

# Found by search on development stories (60 and 250 words, seven languages); the region around is flat.
CENTROID = 0.25
AGREEMENT = 1.25
TITLES = 0.125
POSITION = 0.25
FIRST = 0.6
MOVED = 0.8  # of a first sentence's bonus, to the one that tells what the title says where the first hardly does
COLOUR, TELLING = 0.3, 0.4  # of what that one holds of the title's weight; of the title's weight
OPENING = 4  # sentences of an article among which it stands
LEAD = 15  # words: a shorter first sentence is as likely a caption or a flourish, and the second the lead


def scaled(values: "Column") -> "Column":
    """The values as shares of the highest."""
    highest = values.max() if len(values) else 0.0
    return values / highest if highest > 0 else values


def salience(
    material: Material, vectors: Vectors, shares: "Column", told_by: frozenset[int] = frozenset()
) -> list[float]:
    """The score of each candidate, before redundancy and faults; `shares`: how common each term is to the voices,
    `told_by`: the sentences that tell the articles' news."""
    import numpy as np

    titles = spread(merged(material.titles), vectors.weights)
    common = vectors.summed(vectors.heft * shares[vectors.terms])
    agreement = np.divide(common, vectors.masses, out=np.zeros_like(common), where=vectors.masses > 0)
    scores = (
        CENTROID * scaled(vectors.times(vectors.together()))
        + AGREEMENT * scaled(agreement)
        + TITLES * scaled(vectors.times(titles))
    )
    candidates = material.candidates
    for number in told_by:
        if place := candidates[number].position:
            scores[number - place] -= MOVED * FIRST * lead_share(candidates, number - place)
            scores[number] += MOVED * FIRST
    return [
        score + POSITION / (1 + each.position) + (FIRST * lead_share(candidates, number) if each.position < 2 else 0.0)
        for number, (score, each) in enumerate(zip(scores.tolist(), candidates, strict=True))
    ]


def lead_share(candidates: Sequence[Candidate], number: int) -> float:
    """How much of a lead a sentence is: the first of its article, but for what the second has of it if it is short."""
    each = candidates[number]
    if each.position == 0:
        return min(1.0, each.words / LEAD)
    return max(0.0, 1.0 - candidates[number - 1].words / LEAD) if each.position == 1 else 0.0


def tellers(material: Material) -> frozenset[int]:
    """The candidate of each article that tells its news: the first, or where that is colour ("They came up one by one,
    blinking") the one soon after it that says what the title says."""
    candidates, weights = material.candidates, material.vocabulary.weights
    found: list[int] = []
    for lead in [number for number, each in enumerate(candidates) if not each.position]:
        title = material.titles[candidates[lead].article]
        held = [
            sum([weights[term] for term in each.terms if term in title])
            for each in candidates[lead : lead + OPENING]
            if each.article == candidates[lead].article
        ]
        fit = [n for n in range(1, len(held)) if not (candidates[lead + n].leaning or candidates[lead + n].fault)]
        best = max(fit, key=lambda place: (held[place], -place), default=0)
        told = held[0] >= COLOUR * held[best] or held[best] < TELLING * sum([weights[term] for term in title])
        found.append(lead if told else lead + best)
    return frozenset(found)


def merged(counts: Sequence[Terms]) -> Terms:
    """Counts added up."""
    total: Terms = {}
    for each in counts:
        for term, count in each.items():
            total[term] = total.get(term, 0) + count
    return total


def common_terms(material: Material, vectors: Vectors, voices: Sequence[int]) -> "Column":
    """For each term that several voices use in titles or sentences, the share of the other voices that use it too."""
    import numpy as np

    holding = np.zeros(len(vectors.weights))
    heard = sorted(set(voices))
    voice_of = np.array(voices)[np.fromiter((each.article for each in material.candidates), np.intp)]
    for voice in heard:
        used = np.zeros(len(holding), dtype=bool)
        used[vectors.terms[(voice_of == voice)[vectors.rows]]] = True
        used[[term for own, title in zip(voices, material.titles, strict=True) if own == voice for term in title]] = (
            True
        )
        holding += used
    return np.maximum(holding - 1, 0) / max(1, len(heard) - 1)
