"""Why an article is in its story, in figures that add up.

For each `other` that is told, the weights of the joins sum up to how far above the threshold (or, where the sum is
negative, below it) the two are: shared words and numbers count for, days apart and the threshold against.
"""

from collections import defaultdict
from collections.abc import Sequence

from digest.grouping.features import Features
from digest.grouping.knots import JOIN, Knot, View
from digest.grouping.neighbours import Neighbours
from digest.grouping.similarity import FULL, ONE, Vector, nearness, shared_figures, strength
from digest.model import Join

__all__ = ["decision", "editor_joins", "nearest"]

AT_LAST = 1 << 30  # a round after all others
SHOWN = 8  # words, or numbers, that are told one by one


def parts(one: Vector, other: Vector) -> dict[tuple[str, str], float]:
    """The similarity of two articles by kind and term; the parts sum up to it."""
    found: dict[tuple[str, str], float] = {}
    if one.foreign(other):
        names, figures = sorted(one.names & other.names), shared_figures(one, other)
        return {("names", name): 1.0 for name in names} | {("numbers", figure[1:]): 1.0 for figure in figures}
    for term in one.terms.keys() & other.terms.keys():
        kind = "numbers" if term.startswith("#") else "words"
        found[kind, term.removeprefix("#")] = one.terms[term] * other.terms[term] / ONE
    found["chance", "what any two articles of this length share"] = -one.root * other.root / ONE
    if one.day is not None and other.day is not None and (gap := abs(one.day - other.day)):
        lost = (1 - nearness(gap)) * sum(found.values())
        found["days", f"{gap} day{'s' * (gap > 1)} apart"] = -lost
    return found


def decision(
    article: str, near: Knot, members: Sequence[str], neighbours: Neighbours, features: dict[str, Features]
) -> tuple[Join, ...]:
    """What speaks for and against `article` being one story with the articles of `near`.

    `members` are the places of the articles that decide together with it (itself, in most cases).
    """
    total: dict[tuple[str, str], float] = defaultdict(float)
    closest: tuple[int, str] = (0, "")
    pairs = len(members) * len(near.members)
    for place in members:
        for other in near.members:
            alike = neighbours.edges[place].get(other)
            if alike is None:
                continue
            joins = strength(alike, neighbours.scales[place], neighbours.scales[other]) / FULL / pairs
            closest = max(closest, (alike, other))
            shares = parts(neighbours.vector(place), neighbours.vector(other))
            whole = sum(shares.values())
            for part, share in shares.items():
                total[part] += joins * share / whole
    forms = words_of(features[article])
    return told(article, closest[1][7:] or near.members[0][7:], total, forms)


def words_of(features: Features) -> dict[str, str]:
    """Terms in full words, as far as the article keeps them."""
    return dict(zip(features.terms.split("\n"), features.forms.split("\n"), strict=False))


def told(article: str, other: str, total: dict[tuple[str, str], float], forms: dict[str, str]) -> tuple[Join, ...]:
    """The weightiest parts one by one, the others of a kind together, and the threshold."""
    joins: list[Join] = []
    for kind in ("words", "names", "numbers", "chance", "days"):
        listed = sorted((-weight, term) for (part, term), weight in total.items() if part == kind)
        for weight, term in listed[:SHOWN]:
            joins.append(Join(article, other, kind, forms.get(term, term), -weight))
        if rest := listed[SHOWN:]:
            joins.append(Join(article, other, kind, f"{len(rest)} more", -sum(weight for weight, _ in rest)))
    return (*joins, Join(article, other, "threshold", "", -JOIN / FULL))


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
