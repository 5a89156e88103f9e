"""A story of several outlets is told by more than one of them, and in more than one sentence, where others say as
much."""

from collections.abc import Collection, Iterable, Sequence

from digest.summarising.selection.greedy import SAME_NEWS, Choice, Pool

__all__ = ["balanced", "roomier"]

GIVES_WAY, NEARLY = 0.65, 0.9  # of what a sentence gains, of what the first does: as much does another outlet's for it
ROOMIER, OPENERS = 0.9, 3  # of what a first sentence gains that leaves no room; how many are tried in its place
SAID = 0.4  # of a sentence's weight that the others say: more is no news


def balanced(
    pool: Pool, introduced: Collection[int], budget: int, chosen: list[int], needed: Sequence[frozenset[int]]
) -> list[int]:
    """The chosen candidates, best first; where one outlet alone is heard, another's has the place of the one that it
    equals best, and the rest is chosen anew.

    The first sentence gives way last, and only to one that tells the same news nearly as well, in a summary without
    a fault. Nothing is lost of what is `needed`.
    """
    outlets = [pool.outlets[each.article] for each in pool.candidates]
    others = frozenset(number for number, outlet in enumerate(outlets) if outlet != outlets[chosen[0]])
    if len(chosen) < 2 or not others or not others.isdisjoint(chosen):
        return chosen
    news = pool.vectors.like(chosen[0])
    openers = [number for number in others if news[number] >= SAME_NEWS]
    again = pool.leads.twins(chosen[0]) if pool.leads and chosen[0] in pool.leads.numbers else ()
    adding = others.difference(again)
    alone = Choice(pool, introduced, budget)
    alone.made([{number} for number in chosen])
    best, highest = chosen, 0.0
    for place, gained in reversed(list(enumerate(alone.gained))):
        kept, choice = chosen[:place], Choice(pool, introduced, budget)
        left = [each for each in needed if each.isdisjoint(kept)]
        told = choice.made([*[{number} for number in kept], adding if place else openers, *left])
        if len({outlets[number] for number in told}) < 2 or any(each.isdisjoint(told) for each in needed):
            continue
        share = choice.gained[place] / max(gained, 1e-9)
        enough = share > max(highest, GIVES_WAY) if place else best is chosen and share > NEARLY and sound(pool, told)
        if enough and said(pool, told[place], told) <= SAID:
            best, highest = told, share
    return best


def roomier(
    pool: Pool, introduced: Collection[int], budget: int, chosen: list[int], needed: Sequence[frozenset[int]]
) -> list[int]:
    """The chosen candidates; where one long sentence is all there is room for, those that begin with the sentence of
    another article that gains nearly as much and leaves room for more, if there is one. No fault comes with it."""
    if len(chosen) != 1 or len(set(pool.outlets)) < 2:
        return chosen
    empty, candidates = Choice(pool, introduced, budget), pool.candidates
    gains = empty.gains()
    able = empty.waiting & empty.standing & (gains >= ROOMIER * gains[chosen[0]])
    openers = [n for n in able.nonzero()[0].tolist() if candidates[n].article != candidates[chosen[0]].article]
    best, highest = chosen, 0.0
    for opener in sorted(openers, key=lambda number: -gains[number])[:OPENERS]:
        choice = Choice(pool, introduced, budget)
        told = choice.made([{opener}])
        kept = len(told) > 1 and sound(pool, told) and not any(each.isdisjoint(told) for each in needed)
        if kept and sum(choice.gained) > highest:
            best, highest = told, sum(choice.gained)
    return best


def sound(pool: Pool, told: Iterable[int]) -> bool:
    """Whether no sentence has a fault."""
    return not any(pool.candidates[number].fault for number in told)


def said(pool: Pool, number: int, told: Iterable[int]) -> float:
    """The share of a sentence's weight that the other sentences say between them."""
    weights, own = pool.vectors.weights, sorted(pool.candidates[number].terms)
    others = frozenset[int]().union(*[pool.candidates[other].terms for other in told if other != number])
    return float(
        sum([weights[term] for term in own if term in others]) / max(sum([weights[term] for term in own]), 1e-9)
    )
