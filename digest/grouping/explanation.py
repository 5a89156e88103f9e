"""Why an article is in its story, in figures that add up.

For each `other` that is told, the weights of the joins sum up to how far above the threshold (or, where the sum is
negative, below it) the two are: names, words, quotes and numbers that both have count for it, days apart and
the threshold against.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from digest.grouping.evidence import LINK, QUOTE
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
    return told(article, closest[1][7:] or near.members[0][7:], in_words(total, features[article]))


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
    """The weightiest parts one by one, the others of a kind together, and the threshold."""
    joins: list[Join] = []
    for kind in ("names", "words", "quotes", "links", "numbers", "chance", "days"):
        listed = sorted((-weight, term) for (part, term), weight in total.items() if part == kind)
        for weight, term in listed[:SHOWN]:
            joins.append(Join(article, other, kind, term, -weight))
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
