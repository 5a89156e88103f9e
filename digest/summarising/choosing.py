"""Which sentences make the summary: the best first, never the same fact twice, within the budget.

Greedy maximal marginal relevance (Carbonell and Goldstein, 1998) with bars on containment. What does not fit is
skipped and a shorter sentence further down is tried.
"""

import re
from collections.abc import Mapping, Sequence
from math import inf
from typing import NamedTuple

from digest.summarising.material import Candidate
from digest.summarising.terms import Vector

__all__ = ["Pool", "choose", "contained", "in_reading_order"]

REDUNDANCY = 0.4
NO_FIGURE = re.compile(r"(?:19|20)\d\d|000")  # a year; what blanks leave of 10 000
BRIEF = 120  # words: a summary up to that has no room to say half a thing again
CONTAINED, CONTAINED_LONG = 0.5, 0.6
ALIKE, ALIKE_IN_FIGURES = 0.5, 0.3  # cosines of two sentences that tell one fact in other words
SECOND_LEAD, SAME_NEWS = 0.9, 0.25  # leads so much alike tell one piece of news; the second adds what is known
READING_ON = 0.1  # for the sentence after a picked one where there is room: a text, not a list
NEW_OUTLET, NEW_OUTLET_LONG = 0.15, 0.05
STRANGER = 0.3  # for a surname alone that no headline and no picked sentence has named
LEAST = 0.2  # of the first sentence's merit: better a shorter summary than one filled up
LEAST_NEW = 0.3  # the same for the one sentence that tells the newest state
LEAST_FAULTY = 0.5  # the same for a sentence with faults


Holders = dict[str, list[tuple[int, float]]]


class Pool(NamedTuple):
    """What there is to choose from: candidates with their merits (scores less faults) and vectors, the weights of
    terms, and the outlet of each article. `newest` are the articles that tell how a story that went on for days stands
    now, `due` sets of candidates of which one should be in any summary."""

    candidates: Sequence[Candidate]
    merits: Sequence[float]
    vectors: Sequence[Vector]
    weights: Mapping[str, float]
    outlets: Sequence[str]
    newest: frozenset[int] = frozenset()
    due: Sequence[frozenset[int]] = ()


def choose(pool: Pool, introduced: frozenset[str], budget: int) -> list[int]:
    """The numbers of the chosen candidates, best first. `introduced` are the terms that the headline has told.

    A summary with nothing of what is due is chosen again, from the second sentence on.
    """
    holders = holders_of(pool, budget)
    chosen = greedily(pool, introduced, budget, (), holders)
    if not chosen:
        return []
    worth = LEAST_NEW * pool.merits[chosen[0]]
    fresh = frozenset(
        number
        for number, each in enumerate(pool.candidates)
        if each.article in pool.newest and pool.merits[number] >= worth
    )
    missing = [wanted for wanted in (*pool.due, fresh) if wanted and wanted.isdisjoint(chosen)]
    return greedily(pool, introduced, budget, missing, holders) if missing else chosen


def greedily(
    pool: Pool, introduced: frozenset[str], budget: int, due: Sequence[frozenset[int]], holders: Holders
) -> list[int]:
    """Candidates one by one, each time the one that gains most; the second and following ones from the sets `due`."""
    candidates = pool.candidates
    brief = budget <= BRIEF
    waiting = {number: 0.0 for number, each in enumerate(candidates) if not each.barred and each.words <= budget}
    chosen: list[int] = []
    met = {"", *introduced}
    least = -inf
    told = [candidates[number] for number in chosen]
    while ready := [number for number in waiting if stands(candidates[number], told)]:
        heard = {pool.outlets[candidates[number].article] for number in chosen}
        if 0 < len(chosen) <= len(due):
            ready = [number for number in ready if number in due[len(chosen) - 1]] or ready
        gains = {number: gain(pool, number, waiting[number], heard, met, brief) for number in ready}
        for following in () if brief else (number + 1 for number in chosen):
            if following in gains and candidates[following].position:  # of the same article: the first has position 0
                gains[following] += READING_ON
        best = max(ready, key=lambda number: (gains[number], -number))
        del waiting[best]
        if gains[best] < least * (LEAST_FAULTY if candidates[best].fault else LEAST):
            continue
        least = least if chosen else gains[best]
        chosen.append(best)
        told.append(candidates[best])
        budget -= candidates[best].words
        met.update(candidates[best].terms)
        waiting = {number: likeness for number, likeness in waiting.items() if candidates[number].words <= budget}
        for number, likeness in likenesses(pool.vectors[best], holders).items():
            if number in waiting:
                if repeats(candidates[number], candidates[best], pool.weights, likeness, brief):
                    del waiting[number]
                elif likeness > waiting[number]:
                    waiting[number] = likeness
    return chosen


def holders_of(pool: Pool, budget: int) -> Holders:
    """For each term the candidates that may be shown and have it, with its value there."""
    found: Holders = {}
    for number, each in enumerate(pool.candidates):
        if not each.barred and each.words <= budget:
            for term, value in pool.vectors[number].items():
                found.setdefault(term, []).append((number, value))
    return found


def likenesses(vector: Vector, holders: Holders) -> dict[int, float]:
    """The product of a vector with each one that it has a term in common with."""
    found: dict[int, float] = {}
    for term, value in vector.items():
        for number, other in holders[term]:
            found[number] = found.get(number, 0.0) + value * other
    return found


def gain(pool: Pool, number: int, likeness: float, heard: set[str], met: set[str], brief: bool) -> float:
    """What a summary gains by a candidate that is as like the sentences picked so far as `likeness` says."""
    each = pool.candidates[number]
    value = pool.merits[number] - REDUNDANCY * likeness
    if brief and each.position == 0 and likeness > SAME_NEWS and each.article not in pool.newest:
        value -= SECOND_LEAD
    if pool.outlets[each.article] not in heard:
        value += NEW_OUTLET if brief else NEW_OUTLET_LONG
    return value if each.stranger in met else value - STRANGER


def repeats(
    candidate: Candidate, picked: Candidate, weights: Mapping[str, float], likeness: float, brief: bool
) -> bool:
    """Whether a candidate says again what a picked sentence says; in a brief summary, also half of it."""
    if contained(candidate, picked, weights, CONTAINED if brief else CONTAINED_LONG):
        return True
    if not brief:
        return False
    return likeness > ALIKE or (likeness > ALIKE_IN_FIGURES and same_figure(candidate, picked))


def same_figure(one: Candidate, two: Candidate) -> bool:
    """Whether two sentences give one and the same number."""
    return any(term[0].isdigit() and not NO_FIGURE.fullmatch(term) for term in one.terms.keys() & two.terms.keys())


def stands(candidate: Candidate, chosen: Sequence[Candidate]) -> bool:
    """Whether a candidate can be read: by itself, or right after the sentence that it leans on."""
    return not candidate.leaning or any(
        each.article == candidate.article and each.position == candidate.position - 1 for each in chosen
    )


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
