"""Which sentences make the summary: the best first, never the same fact twice, within the budget.

Greedy maximal marginal relevance (Carbonell and Goldstein, 1998) with bars on containment. What does not fit is
skipped and a shorter sentence further down is tried.
"""

from collections.abc import Mapping, Sequence

from digest.summarising.material import Candidate
from digest.summarising.terms import Vector, dot

__all__ = ["choose", "in_reading_order"]

REDUNDANCY = 0.3
BRIEF = 120  # words: a summary up to that has no room to say half a thing again
CONTAINED, CONTAINED_LONG = 0.5, 0.6


def choose(
    candidates: Sequence[Candidate],
    merits: Sequence[float],
    vectors: Sequence[Vector],
    weights: Mapping[str, float],
    budget: int,
) -> list[int]:
    """The numbers of the chosen candidates, best first; `merits` are their scores less their faults."""
    bar = CONTAINED if budget <= BRIEF else CONTAINED_LONG
    open_to_choice = [number for number, each in enumerate(candidates) if not each.barred and each.words <= budget]
    merit = {number: merits[number] for number in open_to_choice}
    nearest = dict.fromkeys(open_to_choice, 0.0)
    chosen: list[int] = []
    places: set[tuple[int, int]] = set()
    while ready := [number for number in merit if stands(candidates[number], places)]:
        best = max(ready, key=lambda number: (merit[number] - REDUNDANCY * nearest[number], -number))
        del merit[best]
        chosen.append(best)
        budget -= candidates[best].words
        places.add((candidates[best].article, candidates[best].position))
        for number in list(merit):
            if candidates[number].words > budget or contained(candidates[number], candidates[best], weights, bar):
                del merit[number]
            else:
                nearest[number] = max(nearest[number], dot(vectors[number], vectors[best]))
    return chosen


def stands(candidate: Candidate, places: set[tuple[int, int]]) -> bool:
    """Whether a candidate can be read: by itself, or right after the sentence that it leans on."""
    return not candidate.leaning or (candidate.article, candidate.position - 1) in places


def contained(candidate: Candidate, picked: Candidate, weights: Mapping[str, float], bar: float) -> bool:
    """Whether a picked sentence says more than the share `bar` of a candidate already, or the other way round."""
    left, right = candidate.terms.keys(), picked.terms.keys()
    common = left & right
    if not common:
        return False
    if len(common) > bar * min(len(left), len(right)):
        return True
    lighter = min(sum([weights[term] for term in left]), sum([weights[term] for term in right]))
    return sum([weights[term] for term in common]) > bar * lighter


def in_reading_order(candidates: Sequence[Candidate], chosen: list[int], order: Sequence[int]) -> list[Candidate]:
    """The chosen sentences as a reader wants them: the article of the best one first, then the others in `order`."""
    if not chosen:
        return []
    rank = {article: place for place, article in enumerate(order)}
    rank[candidates[chosen[0]].article] = -1
    return sorted((candidates[number] for number in chosen), key=lambda each: (rank[each.article], each.position))
