"""Which sentences make the summary, beside being good and new: one of what is due, one of another outlet, in order."""

from collections.abc import Collection, Sequence

from digest.summarising.selection.balancing import balanced, roomier
from digest.summarising.selection.greedy import Choice, Pool
from digest.summarising.sentences.candidates import Candidate

__all__ = ["choose", "contained", "in_reading_order"]

HEADLINE = 0.4  # of a headline that its summary should tell
NEWS = 0.12  # of a headline: as much is told by a sentence that fills the gap
DAY = 10  # code points of a moment that are its day
LEAST_NEW = 0.3  # of the first sentence's merit, for the one sentence that tells the newest state


def choose(pool: Pool, introduced: Collection[int], budget: int) -> list[int]:
    """The numbers of the chosen candidates, best first. `introduced` are the terms that the headline has told.

    A summary with nothing of what is due is chosen again, from the second sentence on; then one that hears a single
    outlet gives another a place, unless what the headline says would get lost.
    """
    if not any(not each.barred and each.words <= budget for each in pool.candidates):
        return []
    chosen = Choice(pool, introduced, budget).made()
    if not chosen:
        return opening(pool, introduced, budget)
    worth = LEAST_NEW * pool.merits[chosen[0]]
    good = [number for number, each in enumerate(pool.candidates) if pool.merits[number] >= worth]
    fresh = frozenset(number for number in good if pool.candidates[number].article in pool.newest)
    headline = telling(pool, introduced, chosen).intersection(good)
    due = [wanted for wanted in (*pool.due, fresh, headline) if wanted and wanted.isdisjoint(chosen)]
    if due:
        chosen = Choice(pool, introduced, budget).made(((), *due), owed=True)
    needed = [wanted for wanted in (*pool.due, fresh, headline) if not wanted.isdisjoint(chosen)]
    shared = balanced(pool, introduced, budget, roomier(pool, introduced, budget, chosen, needed), needed)
    return chosen if telling(pool, introduced, shared) - telling(pool, introduced, chosen) else shared


def opening(pool: Pool, introduced: Collection[int], budget: int) -> list[int]:
    """The best first sentence of an article, where no sentence of the story can be read by itself: "The minister may
    resign on Monday" is its article's beginning and needs nothing that anybody could have read before."""
    choice = Choice(pool, introduced, budget)
    choice.standing[[number for number, each in enumerate(pool.candidates) if not each.position]] = True
    return choice.made()[:1]


def telling(pool: Pool, introduced: Collection[int], chosen: Sequence[int]) -> frozenset[int]:
    """The candidates that tell what the headline says and the chosen ones hardly do; none where they do."""
    vectors = pool.vectors
    told = frozenset().union(*[pool.candidates[number].terms for number in chosen])
    missing = frozenset(introduced) - told
    wanted, whole = (sum([float(vectors.weights[term]) for term in sorted(some)]) for some in (missing, introduced))
    if wanted <= (1 - HEADLINE) * whole:
        return frozenset()
    held = vectors.summed(vectors.heft * vectors.holding(missing))
    return frozenset((held >= NEWS * whole).nonzero()[0].tolist())


def contained(candidate: Candidate, picked: Candidate, weights: Sequence[float], bar: float) -> bool:
    """Whether a picked sentence says more than the share `bar` of a candidate already, or the other way round."""
    left, right = candidate.terms.keys(), picked.terms.keys()
    common = left & right
    if not common:
        return False
    if len(common) > bar * min(len(left), len(right)):
        return True
    lighter = min(sum([weights[term] for term in left]), sum([weights[term] for term in right]))
    return sum([weights[term] for term in common]) > bar * lighter


def in_reading_order(
    candidates: Sequence[Candidate], chosen: list[int], published: Sequence[str], going_on: bool
) -> list[int]:
    """The chosen sentences as a reader wants them: article by article, that of the best one first, the others by the
    moments when they were `published`; day by day in a long summary of a story `going_on` for days."""

    def place(number: int) -> tuple[str, bool, str, int, int]:
        each = candidates[number]
        moment = published[each.article]
        return moment[:DAY] if going_on else "", each.article != first, moment, each.article, each.position

    first = candidates[chosen[0]].article if chosen else -1
    return sorted(chosen, key=place)
