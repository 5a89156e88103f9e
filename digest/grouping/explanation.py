"""Why an article is in its story, in figures that add up.

For each `other` that is told, the weights of the joins sum up to how far above what is asked for (or, where the sum is
negative, below it) the two were when it was decided: names, words, quotes and numbers that both have count for it,
days apart against, and so do the threshold and, between two groups of articles, how much closer each is in itself.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from digest.grouping.evidence import LINK, QUOTE
from digest.grouping.features import Features
from digest.grouping.knots import Knot, View, bar, needed
from digest.grouping.neighbours import Neighbours
from digest.grouping.similarity import FULL, ONE, Vector, nearness, shared_figures, strength
from digest.model import Join

__all__ = ["decision", "editor_joins", "nearest"]

AT_LAST = 1 << 30  # a round after all others
LOOKED_INTO = 8  # pairs of articles, the closest ones, that stand for all pairs of two groups
KINDS = ("names", "words", "quotes", "links", "numbers", "chance", "days")
SHOWN = 8  # words, or numbers, that are told one by one


def parts(one: Vector, other: Vector) -> dict[tuple[str, str], float]:
    """The similarity of two articles by kind and term; the parts sum up to it."""
    found: dict[tuple[str, str], float] = {}
    if one.foreign(other):
        names, figures = sorted(one.names & other.names), shared_figures(one, other)
        return {("names", name): 1.0 for name in names} | {("numbers", figure[1:]): 1.0 for figure in figures}
    for term in one.terms.keys() & other.terms.keys():
        found[readable(term)] = one.terms[term] * other.terms[term] / ONE
    found["chance", "what any two articles of this length share"] = -one.root * other.root / ONE
    if one.day is not None and other.day is not None and (gap := abs(one.day - other.day)):
        lost = (1 - nearness(gap)) * sum(found.values())
        found["days", f"{gap} day{'s' * (gap > 1)} apart"] = -lost
    return found


def readable(term: str) -> tuple[str, str]:
    """What kind of evidence a term is, and what it says."""
    if term.startswith(QUOTE):
        return "quotes", f"{term} …”"
    if term.startswith("#"):
        return "numbers", term[1:]
    return ("links", term[1:]) if term.startswith(LINK) else ("words", term)


def decision(
    article: str, own: Knot, near: Knot, neighbours: Neighbours, features: dict[str, Features]
) -> tuple[Join, ...]:
    """What speaks for and against `own`, the article or its story, being one story with `near`."""
    pulls: list[tuple[int, int, str, str]] = []
    for place in own.members:
        for other, alike in neighbours.edges[place].items():
            if other in near.members:
                joins = strength(alike, neighbours.scales[place], neighbours.scales[other])
                pulls.append((joins, alike, place, other))
    mean = sum(pull[0] for pull in pulls) // (len(own.members) * len(near.members))
    pulls.sort(key=lambda pull: (-pull[0], pull[2:]))
    total: dict[tuple[str, str], float] = defaultdict(float)
    closest = near.members[0]
    if pulls:
        closest = next((other for _, _, place, other in pulls if place[7:] == article), pulls[0][3])
        del pulls[LOOKED_INTO:]
        factor = mean / FULL / sum(pull[0] for pull in pulls)
        for joins, _, place, other in pulls:
            shares = parts(neighbours.vector(place), neighbours.vector(other))
            whole = sum(shares.values())
            for part, share in shares.items():
                total[part] += factor * joins * share / whole
    return told(article, closest[7:], in_words(total, features[article])) + asked(article, closest[7:], own, near)


def in_words(shares: Mapping[tuple[str, str], float], features: Features) -> dict[tuple[str, str], float]:
    """The parts of a likeness in full words, as far as the article keeps them, its names told from other words."""
    forms = dict(zip(features.terms.split("\n"), features.forms.split("\n"), strict=False))
    names = set(features.names.split("\n"))
    found: dict[tuple[str, str], float] = defaultdict(float)
    for (kind, term), share in shares.items():
        written = forms.get(term, term) if kind == "words" else term
        found["names" if kind == "words" and names.issuperset(written.split()) else kind, written] += share
    return found


def told(article: str, other: str, total: Mapping[tuple[str, str], float]) -> tuple[Join, ...]:
    """The weightiest parts one by one, the others of a kind together."""
    joins: list[Join] = []
    for kind in KINDS:
        listed = sorted((-weight, term) for (part, term), weight in total.items() if part == kind)
        for weight, term in listed[:SHOWN]:
            joins.append(Join(article, other, kind, term, -weight))
        if rest := listed[SHOWN:]:
            joins.append(Join(article, other, kind, f"{len(rest)} more", -sum(weight for weight, _ in rest)))
    return tuple(joins)


def asked(article: str, other: str, own: Knot, near: Knot) -> tuple[Join, ...]:
    """What two clusters need to be one story, against what they have."""
    least = needed(len(own.members) * len(near.members))
    joins = [Join(article, other, "threshold", "what one story needs", -least / FULL)]
    if (whole := bar(own, near)) > least:
        joins.append(Join(article, other, "contrast", "either is more alike in itself", (least - whole) / FULL))
    if own.barred(near):
        joins.append(Join(article, other, "editor", "kept apart", -1.0))
    return tuple(joins)


def editor_joins(article: str, others: Sequence[str], key: str | None) -> tuple[Join, ...]:
    """The articles that the editor put into one story with this one."""
    return tuple(Join(article, other, "editor", key or "", 1.0) for other in others)


def nearest(leaf: Knot, own: Knot, view: View) -> Knot | None:
    """The story that an article is drawn to most among those it is not in."""
    means = [
        (-(total // len(knot.members)), knot.name, knot)
        for knot, total in view.links(leaf, AT_LAST).items()
        if knot is not own
    ]
    return min(means, key=lambda entry: entry[:2])[2] if means else None
