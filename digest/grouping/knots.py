"""Clusters with their history, and what they see of one another in a round."""

import math
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from digest.grouping.neighbours import Neighbours
from digest.grouping.similarity import FULL, strength

__all__ = ["JOIN", "UNDATED", "Knot", "Sought", "View", "bar", "by_name", "merged", "needed"]

JOIN = int(0.215 * FULL)  # mean strength at which two large clusters are one story
FEW = int(0.12 * FULL)  # how much more two single articles need
APART = int(0.08 * FULL)  # and how much more than that where days lie between them
LONG = 2  # so many, or more
MANY = 16  # pairs of articles, and more, are no few
DAY = 7  # digits of a place that are its day
UNDATED = "9999999"
CONTRAST = 0.77  # what part of the strength within the looser one of two clusters there must be between them
TIGHT = int(0.52 * FULL)  # nobody asks for more than for this strength's part: copies of one text are tighter


class Knot:
    """A cluster that exists from round `born` until its `parent` is born, when `pair` became one."""

    __slots__ = ("born", "dates", "inner", "keyed", "members", "name", "pair", "pairs", "parent", "parted")

    def __init__(self, members: tuple[str, ...], keyed: bool = False, parted: frozenset[str] = frozenset()) -> None:
        self.members = members
        self.name = members[0]
        self.keyed = keyed
        self.parted = parted
        self.born = 0
        self.inner = 0  # the summed strengths within it
        self.pairs = 0  # of how many pairs of articles; those that the editor joined say nothing
        self.pair: tuple[Knot, ...] = ()
        self.parent: Knot | None = None
        self.dates: list[int] | None = None  # see `days`

    @property
    def days(self) -> list[int]:
        """The days of its dated articles."""
        if self.dates is None:
            self.dates = [int(place[:DAY]) for place in self.members if place < UNDATED]
        return self.dates

    def barred(self, other: "Knot") -> bool:
        """Whether the editor keeps the two apart."""
        if self.keyed and other.keyed:
            return True
        return bool(self.parted) and not self.parted.isdisjoint(other.members)

    def partner(self, turn: int) -> "Knot | None":
        """Whom the cluster joins in a round."""
        if self.parent is None or self.parent.born != turn + 1:
            return None
        first, second = self.parent.pair
        return second if first is self else first

    def after(self, turn: int) -> "Knot":
        """What the cluster is after a round."""
        return self.parent if self.parent is not None and self.parent.born == turn + 1 else self


def merged(one: Knot, other: Knot, born: int, between: int) -> Knot:
    """Two clusters as one; `between` are the summed strengths between them."""
    members = tuple(sorted(one.members + other.members))
    knot = Knot(members, one.keyed or other.keyed, one.parted | other.parted)
    knot.born, knot.pair = born, (one, other)
    knot.inner = one.inner + other.inner + between
    knot.pairs = one.pairs + other.pairs + len(one.members) * len(other.members)
    return knot


def needed(one: Knot, other: Knot) -> tuple[int, int]:
    """The mean strength asked for, in two parts: for so many pairs of articles, as the mean of a few is less sure; and
    for so many days between few articles, which on one beat are different stories more often than not."""
    pairs = len(one.members) * len(other.members)
    least = JOIN + FEW // pairs
    if pairs > MANY:
        return least, 0
    theirs = other.days
    gap = min([abs(day - far) for day in one.days for far in theirs], default=0)
    if not gap:
        return least, 0
    return least, int(APART * min(gap, LONG) / (LONG * pairs * math.sqrt(pairs)))


def bar(one: Knot, other: Knot) -> int:
    """The mean strength that joins two clusters: more where each of the two is much more alike within itself.

    Two events of one saga are like that: what is told of either hangs together more closely than the two do.
    """
    least = sum(needed(one, other))
    if not one.pairs or not other.pairs:
        return least
    return max(least, int(CONTRAST * min(one.inner // one.pairs, other.inner // other.pairs, TIGHT)))


class Sought(NamedTuple):
    """What a cluster sees in a round: whom it could join, most wanted first and with the summed strengths between them;
    and who is alike, but held apart by its own closeness, which may loosen as it grows."""

    joins: list[tuple[Knot, int]]
    waits: list[Knot]


class View:
    """The similarities and the clusters of every round as they were, or as they are now."""

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
        if turn != self.turn:
            self.turn, self.there = turn, {}
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

    def close(self, knot: Knot, turn: int) -> Iterable[tuple[Knot, int]]:
        """Those of them with a strong pair, the summed strengths too: no mean reaches what no pair reaches."""
        if turn != self.turn:
            self.turn, self.there = turn, {}
        there = self.there
        around: set[Knot] = set()
        edges = 0
        for member in knot.members:
            edges += len(self.pulls(member))
            for other in self.strong[member]:
                near = there.get(other)
                if near is None:
                    near = there[other] = self.at(other, turn)
                around.add(near)
        around.discard(knot)
        if len(knot.members) * sum(len(other.members) for other in around) > edges:
            links = self.links(knot, turn)
            return ((other, links[other]) for other in around)
        return ((other, self.between(knot, other)) for other in around)

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
        size = len(knot.members)
        found: list[tuple[int, str, str, Knot, int]] = []
        waits: list[Knot] = []
        for other, total in self.close(knot, turn):
            mean = total // (size * len(other.members))
            if mean < JOIN or knot.barred(other):
                continue
            if mean < JOIN + FEW // (size * len(other.members)) or mean < bar(knot, other):
                waits.append(other)
            else:
                found.append((-mean, min(knot.name, other.name), max(knot.name, other.name), other, total))
        found.sort(key=lambda entry: entry[:3])
        return Sought([entry[3:] for entry in found], waits)

    def moves(self, knot: Knot) -> bool:
        """Whether a cluster becomes part of another one later on."""
        return self.parents.get(knot, knot.parent) is not None


def by_name(knots: Iterable[Knot]) -> list[Knot]:
    """Clusters in an order that no run changes."""
    return sorted(knots, key=lambda knot: knot.name)
