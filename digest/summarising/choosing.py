"""Which sentences make the summary: the best first, never the same fact twice, within the budget.

Greedy maximal marginal relevance (Carbonell and Goldstein, 1998) with bars on containment. What does not fit is
skipped and a shorter sentence further down is tried.
"""

from collections.abc import Callable, Sequence

from digest.model import Span
from digest.summarising.material import Candidate
from digest.summarising.salience import Vector, dot

__all__ = ["choose"]

REDUNDANCY = 0.4
CONTAINED = 0.5


def choose(
    candidates: Sequence[Candidate],
    scores: Sequence[float],
    vectors: Sequence[Vector],
    weight: Callable[[str], float],
    budget: int,
) -> list[int]:
    """The numbers of the chosen candidates, best first."""
    open_to_choice = [number for number, each in enumerate(candidates) if not each.barred and each.words <= budget]
    merit = {number: scores[number] - candidates[number].fault for number in open_to_choice}
    nearest = dict.fromkeys(open_to_choice, 0.0)
    chosen: list[int] = []
    places: set[tuple[int, int]] = set()
    while merit:
        ready = [number for number in merit if stands(candidates[number], places)]
        if not ready:
            break
        best = max(ready, key=lambda number: (merit[number] - REDUNDANCY * nearest[number], -number))
        del merit[best]
        chosen.append(best)
        budget -= candidates[best].words
        places.add((candidates[best].article, candidates[best].position))
        mass = heaviness(candidates[best], weight)
        for number in list(merit):
            if candidates[number].words > budget or contained(candidates[number], candidates[best], mass, weight):
                del merit[number]
            else:
                nearest[number] = max(nearest[number], dot(vectors[number], vectors[best]))
    return chosen


def stands(candidate: Candidate, places: set[tuple[int, int]]) -> bool:
    """Whether a candidate can be read: by itself, or right after the sentence that it leans on."""
    return not candidate.leaning or (candidate.article, candidate.position - 1) in places


def heaviness(candidate: Candidate, weight: Callable[[str], float]) -> float:
    """The weight of a candidate's terms together."""
    return sum(weight(term) for term in set(candidate.terms))


def contained(candidate: Candidate, picked: Candidate, mass: float, weight: Callable[[str], float]) -> bool:
    """Whether a picked sentence says more than half of a candidate already (or the candidate half of it)."""
    left, right = set(candidate.terms), set(picked.terms)
    common = left & right
    if not common:
        return False
    if len(common) > CONTAINED * min(len(left), len(right)):
        return True
    return sum(weight(term) for term in common) > CONTAINED * min(heaviness(candidate, weight), mass)


def in_reading_order(candidates: Sequence[Candidate], chosen: list[int], order: Sequence[int]) -> list[Candidate]:
    """The chosen sentences as a reader wants them: the article of the best one first, then the others in `order`."""
    if not chosen:
        return []
    first = candidates[chosen[0]].article
    rank = {article: place for place, article in enumerate(order)}
    rank[first] = -1
    return sorted((candidates[number] for number in chosen), key=lambda each: (rank[each.article], each.position))


def joined(chosen: Sequence[Candidate]) -> list[tuple[int, Span]]:
    """The places of chosen sentences as (number of the article, span)."""
    return [(each.article, each.span) for each in chosen]
