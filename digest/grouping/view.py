"""What clusters see of one another in a round: how strongly each is drawn to those around it."""

from collections.abc import Mapping
from operator import itemgetter
from typing import NamedTuple

from digest.grouping.crowding import strength
from digest.grouping.knots import JOIN, WHOLE, Knot, counted, reaches
from digest.grouping.neighbours import Neighbours

__all__ = ["Rank", "Sought", "View", "rank"]

Rank = tuple[bool, int, str, str]


class Sought(NamedTuple):
    """What a cluster sees in a round: whom it could join, most wanted first, with the summed strengths between them and
    of how many pairs (see `counted`); and who is alike, but held apart by its own closeness, which may loosen as it
    grows."""

    joins: list[tuple[Knot, int, int]]
    waits: list[Knot]

    @property
    def idle(self) -> bool:
        """Whether there is nobody to join, now or later."""
        return not (self.joins or self.waits)


def rank(one: Knot, other: Knot, total: int, pairs: int) -> Rank:
    """How much two clusters are wanted to become one, the most first; `total` are the summed strengths between them, of
    so many `pairs`. Whoever was taken out of a story draws nobody along who finds one without it."""
    names = (one.name, other.name) if one.name < other.name else (other.name, one.name)
    return one.last or other.last, -(total * WHOLE // pairs), *names


class View:
    """The similarities and the clusters of every round as they were, or as they are now. Rounds are asked for in their
    order."""

    def __init__(
        self,
        neighbours: Neighbours,
        leaves: Mapping[str, Knot],
        edges: Mapping[str, Mapping[str, int]],
        scales: Mapping[str, float],
        former: Mapping[str, Knot],
    ) -> None:
        self.neighbours = neighbours
        self.leaves = leaves
        self.former_edges = edges
        self.former_scales = scales
        self.former_leaves = former
        self.parents: dict[Knot, Knot | None] = {}  # where they differ from `Knot.parent`
        self.known: dict[str, dict[str, int]] = {}
        self.strong: dict[str, list[str]] = {}  # those who pull as much as two clusters need, or more
        self.turn = -1
        self.there: dict[str, Knot] = {}  # the clusters of that round, as far as asked for
        self.asked: dict[Knot, Sought] = {}  # what those found who were asked in it

    def turn_to(self, turn: int) -> None:
        """Begin a round, unless it is that round."""
        if turn != self.turn:
            self.turn, self.there, self.asked = turn, {}, {}

    def at(self, place: str, turn: int) -> Knot:
        """The cluster of an article in a round."""
        knot = self.former_leaves.get(place) or self.leaves[place]
        while True:
            parent = self.parents.get(knot, knot.parent)
            if parent is None or parent.born > turn:
                return knot
            knot = parent

    def pulls(self, place: str) -> dict[str, int]:
        """How strongly each article around one joins it; worked out once, as rounds do not change it."""
        found = self.known.get(place)
        if found is None:
            scales, former = self.neighbours.scales, self.former_scales
            edges = self.former_edges.get(place)
            edges = self.neighbours.edges[place] if edges is None else edges
            mine = former.get(place) or scales[place]
            if former:
                theirs = [former.get(other) or scales[other] for other in edges]
            else:
                theirs = [scales[other] for other in edges]
            found = {
                other: strength(alike, mine, far) for (other, alike), far in zip(edges.items(), theirs, strict=True)
            }
            self.known[place] = found
            self.strong[place] = [other for other, pull in found.items() if pull >= JOIN]
        return found

    def links(self, knot: Knot, turn: int) -> dict[Knot, int]:
        """The summed strengths between a cluster and those around it in a round."""
        self.turn_to(turn)
        sums: dict[Knot, int] = {}
        there = self.there
        for member in knot.members:
            for other, pull in self.pulls(member).items():
                near = there.get(other)
                if near is None:
                    near = there[other] = self.at(other, turn)
                sums[near] = sums.get(near, 0) + pull
        sums.pop(knot, None)
        return sums

    def around(self, knot: Knot, turn: int) -> list[Knot]:
        """The clusters with a strong pair: no mean reaches what no pair reaches."""
        there = self.there
        found: dict[Knot, None] = {}
        for member in knot.members:
            self.pulls(member)
            for other in self.strong[member]:
                near = there.get(other)
                if near is None:
                    near = there[other] = self.at(other, turn)
                found[near] = None
        found.pop(knot, None)
        return list(found)

    def sums(self, knot: Knot, around: list[Knot], turn: int) -> list[int]:
        """The summed strengths between a cluster and each of those around it, whose pulls are known."""
        edges = sum([len(self.known[member]) for member in knot.members])
        if len(knot.members) * sum([len(other.members) for other in around]) > edges:
            links = self.links(knot, turn)
            return [links[other] for other in around]
        return [self.between(knot, other) for other in around]

    def between(self, one: Knot, other: Knot) -> int:
        """The summed strengths between two clusters; the pulls of the one are known."""
        total = 0
        for member in one.members:
            pull = self.known[member].get
            for place in other.members:
                total += pull(place, 0)
        return total

    def sought(self, knot: Knot, turn: int) -> Sought:
        """Whom a cluster could join in a round, now or perhaps later."""
        self.turn_to(turn)
        found = self.asked.get(knot)
        if found is None:
            found = self.asked[knot] = self.seek(knot, turn)
        return found

    def seek(self, knot: Knot, turn: int) -> Sought:
        """Whom a cluster could join in a round, worked out."""
        found: list[tuple[Rank, Knot, int, int]] = []
        waits: list[Knot] = []
        around = self.around(knot, turn)
        for other, total in zip(around, self.sums(knot, around, turn), strict=True):
            pairs = counted(knot, other, self.known)
            mean = total * WHOLE // pairs
            if mean < JOIN or knot.barred(other):
                continue
            if reaches(mean, knot, other, pairs):
                found.append((rank(knot, other, total, pairs), other, total, pairs))
            else:
                waits.append(other)
        if len(found) > 1:
            found.sort(key=itemgetter(0))
        return Sought([entry[1:] for entry in found], waits)

    def moves(self, knot: Knot) -> bool:
        """Whether a cluster becomes part of another one later on."""
        return self.parents.get(knot, knot.parent) is not None
