"""Who is near whom: exact similarities between the articles that are compared, and how crowded it is around each.

Which articles are compared is told in `index`.
"""

from collections.abc import Callable, Iterable

from digest.grouping.crowding import crowding, scale
from digest.grouping.features import Features
from digest.grouping.index import Index, Pairs
from digest.grouping.products import Products
from digest.grouping.similarity import LEAST, Vector, similarity

__all__ = ["Changes", "Neighbours"]

HELD = 4_096  # unpacked articles that are held: those next to each other in time, by and large


class Changes:
    """What an update did: the former state of whatever is different now, and the places that are."""

    __slots__ = ("dirty", "edges", "scales")

    def __init__(self) -> None:
        self.edges: dict[str, dict[str, int]] = {}
        self.scales: dict[str, float] = {}
        self.dirty: set[str] = set()


class Neighbours:
    """The similarities between articles that are compared; `load` gives the features of the article at a place."""

    def __init__(self, load: Callable[[str], Features]) -> None:
        self.load = load
        self.vectors: dict[str, Vector] = {}  # some of them
        self.products = Products()
        self.index = Index()
        self.edges: dict[str, dict[str, int]] = {}
        self.scales: dict[str, float] = {}

    def vector(self, place: str) -> Vector:
        """An article's evidence, unpacked."""
        held = self.vectors.get(place)
        if held is None:
            if len(self.vectors) >= HELD:
                del self.vectors[next(iter(self.vectors))]
            held = self.vectors[place] = Vector(self.load(place))
        return held

    def update(self, removed: Iterable[str], added: Iterable[str]) -> Changes:
        """Take places out and put places in; a place whose article is another one now is in both."""
        changes = Changes()
        new = sorted(added)
        if not self.edges:
            self.fill(new, changes)
        else:
            gone = sorted(removed)
            for place in gone:
                self.remove(place, changes)
            nearer, farther = self.index.update(gone, {place: self.load(place) for place in new})
            self.edges.update((place, {}) for place in new)
            for place in new:
                self.compare(place, self.index.candidates(place), changes)
            self.reconsider(nearer, False, set(new), changes)
            self.reconsider(farther, True, set(new), changes)
        self.settle_scales(changes, new)
        return changes

    def fill(self, places: Iterable[str], changes: Changes) -> None:
        """Put in the first places, in their order, so that each needs to look back only."""
        for place in places:
            self.edges[place] = {}
            self.compare(place, self.index.append(place, self.load(place)), changes, all_at_once=True)

    def remove(self, place: str, changes: Changes) -> None:
        """Part a place from all others."""
        self.vectors.pop(place, None)
        for other in self.edges[place]:
            self.touch(other, changes)
            del self.edges[other][place]
        changes.edges.setdefault(place, self.edges.pop(place))
        changes.scales.setdefault(place, self.scales.pop(place))
        changes.dirty.add(place)

    def compare(self, place: str, others: Iterable[str], changes: Changes, *, all_at_once: bool = False) -> None:
        """Compare a place with these others, and join it to those that it is like.

        `all_at_once` pays where each is asked for often; to number the terms of those that come up once costs twice
        what it saves.
        """
        vector, mine = self.vector(place), self.edges[place]
        asked = [other for other in others if other not in mine]
        vectors = list(map(self.vector, asked))
        products = self.products.of(vector, vectors) if all_at_once else [None] * len(asked)
        for other, theirs, product in zip(asked, vectors, products, strict=True):
            alike = similarity(vector, theirs, product)
            if alike >= LEAST:
                self.touch(other, changes)
                self.touch(place, changes)
                mine[other] = self.edges[other][place] = alike

    def reconsider(self, pairs: Pairs, known: bool, added: set[str], changes: Changes) -> None:
        """Whether pairs that are joined (`known`) are still compared, or those that are not are now.

        What a list lost can join two, what it gained can part them. Those `added` have looked around for themselves.
        """
        keys: dict[str, frozenset[str]] = {}
        edges = self.edges
        if known:  # few of so many are
            asked = [pair for pair in pairs if pair[1] in edges.get(pair[0], ()) and added.isdisjoint(pair)]
        else:
            there = [pair for pair in pairs if pair[0] in edges and pair[1] in edges and added.isdisjoint(pair)]
            asked = [pair for pair in there if pair[1] not in edges[pair[0]]]
        for one, other in sorted(asked):
            if self.index.compared(one, other, keys) != known:
                self.change(one, other, known, changes)

    def change(self, one: str, other: str, known: bool, changes: Changes) -> None:
        """Join two places that are compared now, or part two that are no more."""
        alike = 0 if known else similarity(self.vector(one), self.vector(other))
        if not known and alike < LEAST:
            return
        self.touch(one, changes)
        self.touch(other, changes)
        changes.dirty.add(one)
        if known:
            del self.edges[one][other], self.edges[other][one]
        else:
            self.edges[one][other] = self.edges[other][one] = alike

    def touch(self, place: str, changes: Changes) -> None:
        """Remember the edges of a place before they change."""
        if place not in changes.edges:
            changes.edges[place] = dict(self.edges[place])

    def settle_scales(self, changes: Changes, added: Iterable[str]) -> None:
        """Bring the scales of all touched places up to date."""
        changes.dirty.update(added)
        for place in changes.edges.keys() | set(added):
            if place not in self.edges:
                continue
            new = scale(crowding(self.edges[place].values()))
            former = self.scales.get(place)
            if new != former:
                self.scales[place] = new
                changes.dirty.add(place)
                if former is not None and place not in changes.scales:
                    changes.scales[place] = former
