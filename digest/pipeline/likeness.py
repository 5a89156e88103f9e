"""Why these articles are one story: for each the one that it is most like, and what the likeness is made of.

The likeness of two articles is a matter of these two alone, so that a story's page changes only with its own articles.
How much of it joins them also depends on how crowded the news around them is, and so does the nearest story that an
article did *not* join: `digest explain` tells both.
"""

from collections.abc import Mapping, Sequence

from digest.grouping import Features
from digest.grouping.explanation import parts, words_of
from digest.grouping.similarity import ONE, Vector, similarity
from digest.model import Join

__all__ = ["likenesses"]

COMPARED = 12  # articles of a large story, the first ones, that each is compared with
TOLD = 6  # words that are told one by one
APART = ("chance", "days")  # what is taken away


def likenesses(members: Sequence[str], features: Mapping[str, Features]) -> tuple[Join, ...]:
    """The weightiest likeness of every article, each pair once; the weights of a pair add up to how alike it is."""
    if len(members) < 2:
        return ()
    vectors = {id_: Vector(features[id_]) for id_ in members}
    told: set[frozenset[str]] = set()
    joins: list[Join] = []
    for id_ in members:
        others = [other for other in members[: COMPARED + 1] if other != id_]
        alike, other = max((similarity(vectors[id_], vectors[other]), other) for other in others)
        pair = frozenset((id_, other))
        if pair in told:
            continue
        told.add(pair)
        key = features[id_].key
        if key is not None and key == features[other].key:
            joins.append(Join(id_, other, "editor", key, 0.0))
        shares = parts(vectors[id_], vectors[other])
        joins += [Join(id_, other, *part) for part in listed(shares, alike / ONE, words_of(features[id_]))]
    return tuple(joins)


def listed(
    shares: Mapping[tuple[str, str], float], alike: float, forms: Mapping[str, str]
) -> list[tuple[str, str, float]]:
    """Kind, words and weight of each part, in thousandths; the last ones together, so that all add up."""
    whole = sum(shares[part] for part in sorted(shares))
    total = round(max(alike, 0.0), 3)
    if whole <= 0 or total <= 0:
        return []
    found = [(kind, term, round(share / whole * alike, 3)) for (kind, term), share in sorted(shares.items())]
    found.sort(key=lambda part: (part[0] in APART, -part[2], part[:2]))
    gains = [part for part in found if part[0] not in APART]
    shown = [(kind, forms.get(term, term), weight) for kind, term, weight in gains[:TOLD]]
    losses = [
        (kind, term if kind == "days" else kind, weight) for kind, term, weight in found if kind in APART and weight
    ]
    left = round(total - sum(weight for _, _, weight in [*shown, *losses]), 3)
    rest = [("more", f"{len(gains) - TOLD} more words", left)] if len(gains) > TOLD else []
    if not rest and left:  # a thousandth or two of rounding
        kind, words, weight = shown[0]
        shown[0] = (kind, words, round(weight + left, 3))
    return [*shown, *rest, *losses]
