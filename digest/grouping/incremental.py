"""The stories of a newsroom that changes: features in, memberships out, only what an edit touches done again."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from digest.grouping.copies import voices
from digest.grouping.explanation import Decision, decide, editor_joins, evidence, narrowest, nearest, told
from digest.grouping.features import Features
from digest.grouping.knots import UNDATED, Knot, by_name
from digest.grouping.linkage import Linkage
from digest.grouping.neighbours import Neighbours
from digest.grouping.telling import Part
from digest.grouping.view import View
from digest.model import Cluster, Join, Value

__all__ = ["Constraints", "Grouping", "Regrouping", "group"]

HELD = 10_000  # articles whose surroundings are held for those who ask


class Regrouping(Value, frozen=True):
    """What an update did: stories that are no more, and those that are instead."""

    dissolved: tuple[Cluster, ...] = ()
    formed: tuple[Cluster, ...] = ()


class Constraints(Value, frozen=True):
    """An editor's decisions: pairs of article ids that are not one story, the second one taken out of the first one's.

    The `story` keys are stronger. Ids of articles that do not exist have no effect.
    """

    parted: tuple[tuple[str, str], ...] = ()


class Grouping:
    """All articles in stories. After any sequence of updates the same as from scratch.

    With `load`, features are held during an update only, and `load` gives those of an article by its id otherwise.
    """

    def __init__(self, load: Callable[[str], Features] | None = None) -> None:
        self.load = load
        self.held: dict[str, Features] = {}
        self.places: dict[str, str] = {}
        self.numbered: tuple[str, ...] = ()  # places by the numbers that packed lists know them by
        self.story_keys: dict[str, str] = {}  # of the articles that have one
        self.neighbours = Neighbours(lambda place: self.features(place[7:]))
        self.linkage = Linkage(self.neighbours)
        self.keyed: dict[str, set[str]] = defaultdict(set)
        self.parted: dict[str, set[str]] = {}
        self.taken: set[str] = set()  # the articles that the editor took out of a story
        self.shown: dict[Knot, Cluster] = {}
        self.moved: set[str] = set()  # articles around which something changed, or whose story formed anew, of late
        self.rescaled: set[str] = set()  # those for which it is more, or less, crowded since, or their story is closer
        self.seen: View | None = None

    @property
    def clusters(self) -> tuple[Cluster, ...]:
        """All stories, in the order of their first members."""
        return ordered(self.shown.values())

    def features(self, name: str) -> Features:
        """The features of an article."""
        held = self.held.get(name)
        return self.load(name) if held is None and self.load else self.held[name]

    def update(self, changed: Mapping[str, Features | None], constraints: Constraints | None = None) -> Regrouping:
        """Take in articles that are new or different, take out those that are None; `constraints` replace the former.

        Whoever is not named stays as it is.
        """
        touched = {name for name, new in changed.items() if self.held.get(name) != new or self.load}
        affected = touched | (self.constrain(constraints) if constraints is not None else set())
        affected |= {other for name in touched for other in self.parted.get(name, ())}
        gone = {self.linkage.leaves[self.places[name]] for name in affected if name in self.places}
        waiting = {place[7:] for knot in gone for place in knot.members} | affected
        removed = [self.forget(name) for name in sorted(touched) if name in self.places]
        added = [self.remember(new) for name in sorted(touched) if (new := changed[name]) is not None]
        changes = self.neighbours.update(removed, added)
        self.seen = None
        self.moved = {place[7:] for place in changes.edges}
        self.rescaled = {name for place in changes.scales if (name := place[7:]) in self.places}
        come = self.units(waiting, gone)
        dissolved, formed = self.linkage.update(changes, gone, come)
        regrouping = self.show(dissolved, formed, touched)
        if self.load:
            self.held.clear()
        return regrouping

    def around(self, article: str) -> Iterator[tuple[str, int]]:
        """The articles that one is compared with and alike to, with how much."""
        return ((place[7:], alike) for place, alike in self.neighbours.edges[self.places[article]].items())

    def together(self, article: str) -> tuple[str, ...]:
        """The articles that are one story with this one by what is in them, or by the keys in them."""
        return tuple(sorted(place[7:] for place in self.linkage.top(self.places[article]).members))

    def explain(self, article: str) -> tuple[Join, ...]:
        """Why an article is in its story, and why that is not one with the nearest other; empty for an unknown id.

        See `explanation` for how the weights add up.
        """
        if article not in self.places:
            return ()
        leaf, top = (find(self.places[article]) for find in (self.linkage.leaves.__getitem__, self.linkage.top))
        others = [member[7:] for member in leaf.members if member[7:] != article]
        found = editor_joins(article, others, self.story_keys.get(article))
        decisions = [joined] if (joined := self.joined(article)) is not None else []
        if (rejected := nearest(leaf, top, self.view)) is not None:
            decisions.append(decide(top, rejected, self.neighbours, article))
        for decision in decisions:
            found += told(decision, self.evidence(decision))
        return found

    def evidence(self, decision: Decision) -> dict[Part, float]:
        """What a decision rests on, in words."""
        return evidence(decision, self.neighbours, self.features)

    def joined(self, article: str) -> Decision | None:
        """What brought an article to the first ones that it was joined to; None for one that is alone."""
        leaf = self.linkage.leaves[self.places[article]]
        if leaf.parent is None:
            return None
        one, other = leaf.parent.pair
        return decide(leaf, other if one is leaf else one, self.neighbours, article)

    def left_out(self, members: Iterable[str], allowed: Callable[[str], bool]) -> Decision | None:
        """Why the nearest other story is not one with these articles; of those whose articles are `allowed`."""
        owns = by_name({self.linkage.top(self.places[name]) for name in members})
        found = narrowest(owns, self.view, lambda knot: knot not in owns and allowed(knot.name[7:]))
        return decide(*found, self.neighbours) if found is not None else None

    @property
    def view(self) -> View:
        """The similarities and clusters as they are."""
        if self.seen is None or len(self.seen.known) > HELD:
            self.seen = self.linkage.view()
        return self.seen

    def forget(self, name: str) -> str:
        """Take an article out of the books; gives its place."""
        self.held.pop(name, None)
        key = self.story_keys.pop(name, None)
        if key is not None:
            self.keyed[key].discard(name)
        return self.places.pop(name)

    def remember(self, new: Features) -> str:
        """Enter an article into the books; gives its place."""
        self.held[new.id] = new
        if new.key is not None:
            self.story_keys[new.id] = new.key
            self.keyed[new.key].add(new.id)
        self.places[new.id] = f"{UNDATED if new.day is None else format(new.day, '07d')}{new.id}"
        return self.places[new.id]

    def constrain(self, constraints: Constraints) -> set[str]:
        """Take over the editor's decisions; gives the articles for which they are different now."""
        table: dict[str, set[str]] = {}
        for one, other in constraints.parted:
            if one != other:
                table.setdefault(one, set()).add(other)
                table.setdefault(other, set()).add(one)
        former, self.parted = self.parted, table
        taken, self.taken = self.taken, {other for one, other in constraints.parted if one != other}
        return {
            name for name in former.keys() | table.keys() if former.get(name) != table.get(name)
        } | taken ^ self.taken

    def units(self, waiting: Iterable[str], gone: set[Knot]) -> list[Knot]:
        """The articles in question as leaves: one by one, or together where the editor joins them.

        Leaves that these draw in are added to `gone`.
        """
        come: list[Knot] = []
        done: set[str] = set()
        for start in sorted(waiting):
            if start in done or start not in self.places:
                continue
            key = self.story_keys.get(start)
            unit = {start} | (self.keyed[key] if key is not None else set())
            done |= unit
            places = [self.places[name] for name in unit]
            gone.update(self.linkage.leaves[place] for place in places if place in self.linkage.leaves)
            parted = frozenset(self.places[o] for name in unit for o in self.parted.get(name, ()) if o in self.places)
            keyed = any(name in self.story_keys for name in unit)
            tongues, last = self.neighbours.index.tongues(places), not self.taken.isdisjoint(unit)
            come.append(Knot(tuple(sorted(places)), keyed, parted, tongues, last))
        return come

    def show(self, dissolved: list[Knot], formed: list[Knot], touched: set[str]) -> Regrouping:
        """The stories that were and are, without those that came out the same, though perhaps closer in themselves.

        Articles that are `touched` are not what they were."""
        old = {self.shown.pop(knot): knot for knot in dissolved}
        known = {cluster.members: cluster for cluster in old if touched.isdisjoint(cluster.members)}
        new = {self.cluster(knot, known): knot for knot in formed}
        self.shown.update((knot, cluster) for cluster, knot in new.items())
        for cluster in old.keys() & new.keys():
            self.moved.update(cluster.members)
            if (old[cluster].inner, old[cluster].pairs) != (new[cluster].inner, new[cluster].pairs):
                self.rescaled.update(cluster.members)
        return Regrouping(ordered(old.keys() - new.keys()), ordered(new.keys() - old.keys()))

    def cluster(self, knot: Knot, known: Mapping[tuple[str, ...], Cluster]) -> Cluster:
        """A finished story, with who prints the same text; one of those that are `known` by their members, or a new
        one."""
        members = tuple(sorted([place[7:] for place in knot.members]))
        if members in known:
            return known[members]
        if len(members) == 1:
            return Cluster(members, (members,))
        return Cluster(members, voices(members, {name: self.features(name).copy for name in members}))


def group(features: Iterable[Features], constraints: Constraints | None = None) -> tuple[Cluster, ...]:
    """The stories of a set of articles, from scratch."""
    grouping = Grouping()
    grouping.update({one.id: one for one in features}, constraints)
    return grouping.clusters


def ordered(clusters: Iterable[Cluster]) -> tuple[Cluster, ...]:
    """Stories in the order of their first members."""
    return tuple(sorted(clusters, key=lambda cluster: cluster.members))
