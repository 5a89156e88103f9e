"""Why these articles are one story: for each the one that it is most like, and what the likeness is made of.

The likeness of two articles is a matter of these two alone, so that a story's page changes only with its own articles
and with the nearest one that is *not* in it, which is told as well. How much of a likeness joins also depends on how
crowded the news around the two is: `digest explain` tells that.
"""

from collections.abc import Callable, Mapping, Sequence
from heapq import nlargest
from math import fsum

from digest.grouping import Features, Grouping
from digest.grouping.explanation import in_words, parts
from digest.grouping.similarity import ONE, Vector, similarity
from digest.model import Join

__all__ = ["left_out", "likeness", "likenesses"]

COMPARED = 12  # articles of a large story, the first ones, that each is compared with
TOLD = 6  # words that are told one by one
APART = ("chance", "days")  # what is taken away


def likenesses(members: Sequence[str], grouping: Grouping) -> tuple[Join, ...]:
    """The weightiest likeness of every article, each pair once; the weights of a pair add up to how alike it is."""
    if len(members) < 2:
        return ()
    features, joins = {id_: grouping.features(id_) for id_ in members}, []
    vectors = {id_: grouping.neighbours.vector(grouping.places[id_]) for id_ in members}
    for id_, other, alike in closest(members, vectors):
        key = features[id_].key
        if key is not None and key == features[other].key:
            joins.append(Join(id_, other, "editor", key, 0.0))
        shares = parts(vectors[id_], vectors[other])
        joins += [Join(id_, other, *part) for part in listed(shares, alike / ONE, features[id_])]
    return tuple(joins)


def left_out(members: Sequence[str], grouping: Grouping, allowed: Callable[[str], bool]) -> tuple[int, str, str] | None:
    """Of the articles outside, if `allowed`, the one that is most like one of the story: likeness, it, that one."""
    own = set(members)
    return max(
        (
            (alike, other, id_)
            for id_ in members
            for other, alike in grouping.around(id_)
            if other not in own and allowed(other)
        ),
        default=None,
    )


def likeness(id_: str, other: str, grouping: Grouping) -> tuple[Join, ...]:
    """What the likeness of two articles is made of; the weights add up to it."""
    one, far = (grouping.neighbours.vector(grouping.places[name]) for name in (id_, other))
    shares = listed(parts(one, far), similarity(one, far) / ONE, grouping.features(id_))
    return tuple(Join(id_, other, *part) for part in shares)


def closest(members: Sequence[str], vectors: Mapping[str, Vector]) -> list[tuple[str, str, int]]:
    """For every article the one that it is most like, and how alike they are; each pair once."""
    alike: dict[tuple[str, str], int] = {}
    for at, id_ in enumerate(members):
        for other in members[: min(at, COMPARED)]:
            alike[id_, other] = alike[other, id_] = similarity(vectors[id_], vectors[other])
    found: dict[frozenset[str], tuple[str, str, int]] = {}
    for id_ in members:
        likeness, other = max((alike[id_, other], other) for other in members if (id_, other) in alike)
        found.setdefault(frozenset((id_, other)), (id_, other, likeness))
    return list(found.values())


def listed(shares: Mapping[tuple[str, str], float], alike: float, features: Features) -> list[tuple[str, str, float]]:
    """Kind, words and weight of each part, in thousandths; the last ones together, so that all add up."""
    whole = fsum(shares.values())
    total = round(max(alike, 0.0), 3)
    if whole <= 0 or total <= 0:
        return []
    shares = in_words(shares, features)
    gains = [(share, part) for part, share in shares.items() if part[0] not in APART]
    telling = [part for part in gains if part[1][1].strip("0")]  # "000" out of "12 000" says nothing
    shown = [(kind, term, round(share / whole * alike, 3)) for share, (kind, term) in nlargest(TOLD, telling)]
    losses = [
        (kind, term if kind == "days" else kind, round(share / whole * alike, 3))
        for (kind, term), share in shares.items()
        if kind in APART
    ]
    losses = [part for part in losses if part[2]]
    left = round(total - sum(weight for _, _, weight in [*shown, *losses]), 3)
    if len(gains) > len(shown):
        shown.append(("more", f"{len(gains) - len(shown)} more", left))
    elif shown:  # a thousandth or two of rounding
        kind, words, weight = shown[0]
        shown[0] = (kind, words, round(weight + left, 3))
    return [*shown, *losses]
