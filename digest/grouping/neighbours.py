"""Who is near whom: candidates from an inverted index with windows, exact similarities, crowding.

Each article is listed under its weightiest terms. A list is in order of publication, and an article sees only the
`WINDOW` ones before and after it there. Two articles are compared if they see each other in at least `SHARED` lists;
articles in different languages, which share no terms, are listed under their names for that.
So what an article is compared with is bounded however many articles there are, depends on the set of articles alone,
and changes only near an article that comes or goes.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import islice

from digest.grouping.similarity import LEAST, Vector, crowding, scale, similarity

__all__ = ["Changes", "Neighbours"]

KEYS = 64
WINDOW = 12
SHARED = 3
ENOUGH = 2  # where one of the two is very short


class Changes:
    """What an update did: the former state of whatever is different now, and the places that are."""

    __slots__ = ("dirty", "edges", "scales")

    def __init__(self) -> None:
        self.edges: dict[str, dict[str, int]] = {}
        self.scales: dict[str, float] = {}
        self.dirty: set[str] = set()


class Neighbours:
    """The similarities between articles that are compared.

    A *place* is an article's day and id in one sortable word.
    """

    def __init__(self) -> None:
        self.vectors: dict[str, Vector] = {}
        self.keys: dict[str, list[str]] = {}
        self.names: dict[str, list[str]] = {}  # keys that count only between languages
        self.languages: Counter[str | None] = Counter()
        self.lists: dict[str, list[str]] = {}
        self.edges: dict[str, dict[str, int]] = {}
        self.scales: dict[str, float] = {}

    def update(self, removed: Iterable[str], added: Mapping[str, Vector]) -> Changes:
        """Take places out and put places in."""
        changes = Changes()
        suspects: set[tuple[str, str]] = set()
        for place in sorted(removed):
            self.remove(place, changes, suspects)
        first = not self.vectors
        for place, vector in sorted(added.items()):
            self.add(place, vector, None if first else suspects)
        for place in sorted(added):
            for other, alike in self.compare(place):
                self.touch(other, changes)
                self.touch(place, changes)
                self.edges[place][other] = self.edges[other][place] = alike
        for one, other in sorted(suspects):
            if one not in added and other not in added and one in self.edges and other in self.edges:
                self.reconsider(one, other, changes)
        self.settle_scales(changes, added)
        return changes

    def remove(self, place: str, changes: Changes, suspects: set[tuple[str, str]]) -> None:
        """Take a place out of its lists; those on either side of it come nearer to each other."""
        vector = self.vectors.pop(place)
        self.languages -= Counter([vector.language])
        for key in self.keys.pop(place) + self.names.pop(place):
            listed = self.lists[key]
            at = bisect_left(listed, place)
            del listed[at]
            if len(listed) > WINDOW:
                suspects.update(straddling(listed, at, WINDOW))
            if not listed:
                del self.lists[key]
        for other in self.edges[place]:
            self.touch(other, changes)
            del self.edges[other][place]
        changes.edges.setdefault(place, self.edges.pop(place))
        changes.scales.setdefault(place, self.scales.pop(place))
        changes.dirty.add(place)

    def add(self, place: str, vector: Vector, suspects: set[tuple[str, str]] | None) -> None:
        """Put a place into its lists; those on either side of it move apart."""
        self.vectors[place] = vector
        self.edges[place] = {}
        self.languages[vector.language] += 1
        self.keys[place] = keys = [term for term in islice(vector.terms, KEYS) if not term.startswith("#")]
        self.names[place] = names = [f"@{name}" for name in sorted(vector.names)]
        for key in keys + names:
            listed = self.lists.setdefault(key, [])
            at = bisect_left(listed, place)
            listed.insert(at, place)
            if suspects is not None and len(listed) > WINDOW + 1:
                suspects.update(straddling(listed, at, WINDOW + 1))

    def compare(self, place: str) -> list[tuple[str, int]]:
        """Whom a place is compared with and not yet joined to, where that shows likeness."""
        vector, known = self.vectors[place], self.edges[place]
        candidates = [
            other
            for other, count in self.seen(place, self.keys[place]).items()
            if count >= ENOUGH
            and (count >= SHARED or self.brief(place, other))
            and not vector.foreign(self.vectors[other])
        ]
        if len(self.languages) > 1:
            candidates += [
                other
                for other, count in self.seen(place, self.names[place]).items()
                if count >= SHARED and vector.foreign(self.vectors[other])
            ]
        found = []
        for other in candidates:
            if other not in known and other != place:
                alike = similarity(vector, self.vectors[other])
                if alike >= LEAST:
                    found.append((other, alike))
        return found

    def seen(self, place: str, keys: list[str]) -> Counter[str]:
        """In how many of these lists a place sees each other one."""
        seen: Counter[str] = Counter()
        for key in keys:
            listed = self.lists[key]
            if len(listed) > WINDOW + 1:
                at = bisect_left(listed, place)
                seen.update(listed[max(0, at - WINDOW) : at + WINDOW + 1])
            elif len(listed) > 1:
                seen.update(listed)
        return seen

    def brief(self, one: str, other: str) -> bool:
        """Whether one of two articles is so short that it has few keys to share."""
        return len(self.keys[one]) < KEYS or len(self.keys[other]) < KEYS

    def reconsider(self, one: str, other: str, changes: Changes) -> None:
        """Whether two places are still, or are now, compared."""
        shared = 0
        foreign = self.vectors[one].foreign(self.vectors[other])
        keys = self.names if foreign else self.keys
        theirs = set(keys[other])
        for key in keys[one]:
            if key in theirs:
                listed = self.lists[key]
                near = len(listed) <= WINDOW + 1
                shared += near or abs(bisect_left(listed, one) - bisect_left(listed, other)) <= WINDOW
        known = other in self.edges[one]
        if known == (shared >= (ENOUGH if not foreign and self.brief(one, other) else SHARED)):
            return
        alike = 0 if known else similarity(self.vectors[one], self.vectors[other])
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

    def settle_scales(self, changes: Changes, added: Mapping[str, Vector]) -> None:
        """Bring the scales of all touched places up to date."""
        changes.dirty.update(added)
        for place in changes.edges.keys() | added.keys():
            if place not in self.edges:
                continue
            new = scale(crowding(self.edges[place].values()))
            former = self.scales.get(place)
            if new != former:
                self.scales[place] = new
                changes.dirty.add(place)
                if former is not None and place not in changes.scales:
                    changes.scales[place] = former


def straddling(listed: list[str], at: int, reach: int) -> list[tuple[str, str]]:
    """Pairs of a list that are `reach` apart and lie on either side of position `at`."""
    first, last = max(0, at - reach), min(at, len(listed) - reach)
    return [(listed[n], listed[n + reach]) for n in range(first, last)]
