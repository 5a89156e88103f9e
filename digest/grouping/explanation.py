"""Why an article is in its story, in figures that add up.

For each `other` that is told, the weights of the joins sum up to how far above what is asked for (or, where the sum is
negative, below it) the two were when it was decided: names, words, quotes and numbers that both have count for it,
days apart against, and so do the threshold and, between two groups of articles, how much closer each is in itself.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import mul
from typing import NamedTuple

from digest.grouping.crowding import FULL, strength
from digest.grouping.days import agreement
from digest.grouping.features import Features
from digest.grouping.figures import OTHER_COUNT, OTHER_RESULT, contradicted, shared_few
from digest.grouping.knots import JOIN, WHOLE, Knot, bar, counted, needed
from digest.grouping.languages import shared_figures
from digest.grouping.neighbours import Neighbours
from digest.grouping.similarity import (
    DOUBTED,
    OTHER_NAMES,
    OTHER_QUOTES,
    Vector,
    about,
    headlines_differ,
    named_differently,
    nearness,
    quoted_differently,
    results_differ,
)
from digest.grouping.telling import AMOUNTS, COMMON, DAYS, FOR, Part, gathered, in_words
from digest.grouping.view import View
from digest.model import Join

__all__ = ["Decision", "decide", "editor_joins", "evidence", "narrowest", "nearest", "told"]

AT_LAST = 1 << 30  # a round after all others
LOOKED_INTO = 8  # pairs of articles, the closest ones, that stand for all pairs of two groups
SHOWN = 8  # words, or numbers, that are told one by one


class Decision(NamedTuple):
    """What decided whether two clusters are one story.

    `article` is of the one and `other` of the other cluster, the closest there is. `pulls` are the strengths between
    articles on either side, negative, with the two places, the strongest first; `mean` is that of all pairs there are.
    `asked`, negative too, is what the two need.
    """

    article: str
    other: str
    pulls: tuple[tuple[int, str, str], ...]
    mean: int
    asked: Mapping[Part, float]

    @property
    def grounds(self) -> tuple[int | float | str, ...]:
        """What changes whenever the decision does, but for what is in the articles themselves."""
        return (self.mean, *self.asked.values(), *(part for pull in self.pulls for part in pull))


def likeness(one: Vector, other: Vector) -> dict[str | Part, float]:
    """The similarity of two articles by term, and what is taken away; up to a factor the parts sum up to it."""
    if one.foreign(other):
        names: list[str | Part] = [("names", name) for name in sorted(one.names & other.names)]
        return dict.fromkeys([*names, *shared_figures(one, other)], 1.0)
    mine, theirs = one.terms, other.terms
    shared = list(filter(other.known.__contains__, mine))  # in the same order in every process
    found: dict[str | Part, float] = dict(
        zip(shared, map(mul, map(mine.__getitem__, shared), map(theirs.__getitem__, shared)), strict=True)
    )
    found["chance", "what any two articles of this length share"] = -one.root * other.root
    if (factor := about(one, other)) < 1 and (whole := sum(found.values())) > 0:
        found["about", "little of what each is about"] = (factor - 1) * whole
    if one.day is not None and other.day is not None and (gap := abs(one.day - other.day)):
        lost = (1 - nearness(gap)) * sum(found.values())
        found[DAYS, str(gap)] = -lost
    if one.when is not None and other.when is not None:
        factor, both = agreement(one.when, other.when, one.day is not None and other.day is not None)
        changed = (factor - 1) * sum(found.values())
        if both:
            found["dates", ", ".join(sorted(both))] = changed
        elif changed:
            found["times", "the days that they name differ"] = changed
    return found | doubts(one, other, sum(found.values()) - DOUBTED)


def doubts(one: Vector, other: Vector, above: float) -> dict[str | Part, float]:
    """What two articles tell differently, and how much of what is `above` that takes away."""
    found: dict[str | Part, float] = {}
    if above <= 0:
        return found
    amounts, differ = contradicted(one.amounts, other.amounts)
    titled = headlines_differ(one, other)
    for part, factor in (
        (("figures", "few figures in common"), shared_few(one.figures, other.figures)),
        ((AMOUNTS, given_differently(one, other, differ)), amounts),
        ((AMOUNTS, in_headlines(one, other, titled)), OTHER_COUNT if titled else 1.0),
        (("results", "the results that they give differ"), OTHER_RESULT if results_differ(one, other) else 1.0),
        (("named", "the headlines name others"), OTHER_NAMES if named_differently(one, other) else 1.0),
        (("quoted", "other words are quoted"), OTHER_QUOTES if quoted_differently(one, other) else 1.0),
    ):
        if factor < 1:
            found[part] = found.get(part, 0.0) + (factor - 1) * above
            above *= factor
    return found


def given_differently(one: Vector, other: Vector, differ: Iterable[str]) -> str:
    """The first of the amounts that two articles give differently, a line for each: "to 5.8 percent" and "6.1"."""
    for of in sorted(differ):
        before, after = of.split(" ")
        mine, theirs = (", ".join(sorted(each.amounts[of])) for each in (one, other))
        return f"{before} {mine} {after}\n{theirs}"
    return ""


def in_headlines(one: Vector, other: Vector, titled: Iterable[str]) -> str:
    """The first of what two headlines count differently: "6.1 percent" and, on the next line, "5.8"."""
    for of in titled:
        mine, theirs = (", ".join(sorted(each.counts[1][of])) for each in (one, other))
        return f"{mine} {of}\n{theirs}"
    return ""


def decide(own: Knot, near: Knot, neighbours: Neighbours, article: str = "") -> Decision:
    """What speaks for and against two clusters being one story; `article` is told of if anything links it to `near`."""
    pulls: list[tuple[int, str, str]] = []
    scales, theirs = neighbours.scales, near.members
    for place in own.members:
        mine, edges = scales[place], neighbours.edges[place]
        for other in theirs:
            alike = edges.get(other)
            if alike is not None:
                pulls.append((-strength(alike, mine, scales[other]), place, other))
    pairs = counted(own, near, neighbours.edges)
    mean = -sum(pull[0] for pull in pulls) * WHOLE // pairs
    pulls.sort()
    closest = next((pull for pull in pulls if pull[1][7:] == article), None)
    closest = closest or (pulls[0] if pulls else (0, own.members[0], near.members[0]))
    return Decision(closest[1][7:], closest[2][7:], tuple(pulls), mean, asked(own, near, pairs))


def evidence(decision: Decision, neighbours: Neighbours, load: Callable[[str], Features]) -> dict[Part, float]:
    """The evidence in words, names, figures and days; its parts sum up to the mean strength."""
    by_place: dict[str, dict[str | Part, float]] = {}
    pulls = decision.pulls[:LOOKED_INTO]
    factor = decision.mean / FULL / (sum(pull[0] for pull in pulls) or 1)
    for pull, place, other in pulls:
        shares = likeness(neighbours.vector(place), neighbours.vector(other))
        mine = by_place.setdefault(place, {})
        weight = factor * pull / sum(shares.values())
        for part, share in shares.items():
            mine[part] = mine.get(part, 0.0) + weight * share
    return gathered(
        entry
        for place, summed in by_place.items()
        for entry in zip(in_words(summed, load(place[7:])), summed.values(), strict=True)
    )


def asked(own: Knot, near: Knot, pairs: int) -> dict[Part, float]:
    """What two clusters need to be one story, to be taken away from what they have."""
    least, apart = needed(own, near, pairs)
    found = {("threshold", "what one story needs"): -least / FULL}
    if apart:
        why = "days apart" if own.days and near.days else "a date is missing"
        found["apart", f"few articles, {why}"] = -apart / FULL
    if (whole := bar(own, near, pairs)) > least + apart:
        side = "each side" if own.pairs and near.pairs else "one side"
        found["contrast", f"{side} is closer in itself"] = (least + apart - whole) / FULL
    if own.barred(near):
        found["editor", "kept apart"] = -1.0
    return found


def told(decision: Decision, evidence: Mapping[Part, float]) -> tuple[Join, ...]:
    """The weightiest parts one by one, the others of a kind together; then what is taken away."""
    joins: list[tuple[str, str, float]] = []
    for kind in FOR:
        listed = sorted((-weight, term) for (part, term), weight in evidence.items() if part == kind)
        told_one_by_one = 0 if kind == COMMON else SHOWN
        joins += [(kind, term, -weight) for weight, term in listed[:told_one_by_one]]
        if rest := listed[told_one_by_one:]:
            joins.append((kind, f"{len(rest)} more", -sum(weight for weight, _ in rest)))
    joins += [(*part, weight) for part, weight in sorted(evidence.items()) if part[0] not in FOR]
    joins += [(*part, weight) for part, weight in decision.asked.items()]
    return tuple(Join(decision.article, decision.other, *join) for join in joins)


def editor_joins(article: str, others: Sequence[str], key: str | None) -> tuple[Join, ...]:
    """The articles that the editor put into one story with this one."""
    return tuple(Join(article, other, "editor", key or "", 1.0) for other in others)


def nearest(leaf: Knot, own: Knot, view: View) -> Knot | None:
    """The story that an article is drawn to most among those it is not in."""
    means = [
        (-(total * WHOLE // counted(leaf, knot, view.known)), knot.name, knot)
        for knot, total in view.links(leaf, AT_LAST).items()
        if knot is not own
    ]
    return min(means, key=lambda entry: entry[:2])[2] if means else None


def narrowest(owns: Iterable[Knot], view: View, allowed: Callable[[Knot], bool]) -> tuple[Knot, Knot] | None:
    """Of stories and others, the two that miss being one most narrowly: one of `owns`, and an `allowed` one."""
    means = [
        (total * WHOLE // (pairs := counted(own, knot, view.known)), pairs, own, knot)
        for own in owns
        for knot, total in view.links(own, AT_LAST).items()
    ]
    best: tuple[int, str, str] | None = None
    found: tuple[Knot, Knot] | None = None
    for mean, pairs, own, knot in sorted(means, key=lambda entry: -entry[0]):
        if best is not None and JOIN - mean > best[0]:
            break  # no bar is lower
        if allowed(knot):
            missing = (bar(own, knot, pairs) - mean, own.name, knot.name)
            if best is None or missing < best:
                best, found = missing, (own, knot)
    return found
