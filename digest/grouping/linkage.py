"""Average linkage in rounds: in each round every two clusters that prefer each other become one.

A cluster prefers the other with the highest mean strength over all their pairs of articles (see `counted`), if that
reaches the `bar` between the two. Merging mutual favourites until there are none is average linkage (Bruynooghe, 1977;
Murtagh, 1983), and what happens to a cluster in a round depends only on the clusters around it. That makes exact
updates possible: rounds are run again for the *region* of clusters that are not what they were, and for whoever looks
at them; the region grows only where a decision turns out differently. Whoever has nobody to join but is held apart from
somebody alike by the bar alone waits for that to change. All sums are whole numbers, and equals are decided by name, so
neither order nor history leaves a trace.
"""

from collections.abc import Iterable

from digest.grouping.knots import Knot, by_name, merged
from digest.grouping.neighbours import Changes, Neighbours
from digest.grouping.view import Rank, Sought, View, rank

__all__ = ["Linkage"]


class Linkage:
    """The clusters of all articles, with their history round by round."""

    def __init__(self, neighbours: Neighbours) -> None:
        self.neighbours = neighbours
        self.leaves: dict[str, Knot] = {}

    def top(self, place: str) -> Knot:
        """The story of an article, in the end."""
        knot = self.leaves[place]
        while knot.parent is not None:
            knot = knot.parent
        return knot

    def view(self) -> View:
        """The similarities and clusters as they are."""
        return View(self.neighbours, self.leaves, {}, {}, {})

    def update(self, changes: Changes, gone: Iterable[Knot], come: Iterable[Knot]) -> tuple[list[Knot], list[Knot]]:
        """Run the rounds again where something changed; gives the stories that were and those that are instead.

        `gone` and `come` are the leaves (one article, or several that the editor joins) that cease and begin.
        """
        former: dict[str, Knot] = {}
        olds: set[Knot] = set(gone)
        news: set[Knot] = set(come)
        for knot in olds:
            for place in knot.members:
                former[place] = self.leaves.pop(place)
        for knot in news:
            for place in knot.members:
                self.leaves[place] = knot
        dirty = {self.leaves[place] for place in changes.dirty if place in self.leaves} - news
        before = View(self.neighbours, self.leaves, changes.edges, changes.scales, former)
        now = self.view()
        now.parents.update(dict.fromkeys(dirty))
        region = Region(before, now, olds | dirty, news | dirty)
        turn = 0
        while region.step(turn):
            turn += 1
        for knot, parent in now.parents.items():
            knot.parent = parent
        return by_name(region.olds), by_name(region.news)


class Region:
    """The clusters that are not, or perhaps not, what they were: as they were and as they are, round by round."""

    def __init__(self, before: View, now: View, olds: set[Knot], news: set[Knot]) -> None:
        self.before = before
        self.now = now
        self.olds = olds
        self.news = news
        self.live_olds = by_name(olds)  # those that may still join another
        self.live_news = by_name(news)

    def step(self, turn: int) -> bool:
        """Run one round again; False when nothing can change any more."""
        former = {knot: self.before.sought(knot, turn) for knot in self.live_olds}
        self.live_olds = [knot for knot in self.live_olds if not former[knot].idle]
        self.live_news = [knot for knot in self.live_news if not self.seeks(knot, turn).idle]
        if not (
            self.open(former, self.before) or self.open({k: self.seeks(k, turn) for k in self.live_news}, self.now)
        ):
            return False
        entering = self.enter(self.touched(former.values(), turn), turn)
        self.merge(entering, turn)
        self.olds.difference_update(self.live_olds)
        self.live_olds = by_name({knot.after(turn) for knot in [*self.live_olds, *entering]})
        self.olds.update(self.live_olds)
        return True

    @staticmethod
    def open(seeking: dict[Knot, Sought], view: View) -> bool:
        """Whether some clusters can join others, or wait for such as still grow."""
        return any(sought.joins or any(map(view.moves, sought.waits)) for sought in seeking.values())

    def outside(self, knot: Knot) -> bool:
        """Whether a cluster is so far what it was."""
        return knot not in self.olds and knot not in self.news

    def seeks(self, knot: Knot, turn: int) -> Sought:
        """Whom a cluster could join now."""
        return self.now.sought(knot, turn)

    def partner(self, knot: Knot, turn: int) -> Knot | None:
        """Whom a cluster joins in this round now: its favourite, if it is the favourite's favourite."""
        for other, *_ in self.seeks(knot, turn).joins[:1]:
            if self.seeks(other, turn).joins[0][0] is knot:
                return other
        return None

    def touched(self, former: Iterable[Sought], turn: int) -> list[Knot]:
        """Those outside whose decision may not be what it was: whoever clusters of the region want to join, or did.

        Two outside that chose each other still do, unless one of them prefers somebody new.
        """
        rivals: dict[Knot, Rank | None] = {}
        for knot in self.live_news:
            for other, total, pairs in self.seeks(knot, turn).joins:
                offer, best = rank(knot, other, total, pairs), rivals.get(other)
                if best is None or offer < best:
                    rivals[other] = offer
        for sought in former:
            for other, *_ in sought.joins:
                rivals.setdefault(other)
        found = []
        for knot in filter(self.outside, by_name(rivals)):
            partner, rival = knot.partner(turn), rivals[knot]
            if partner is not None and knot.parent is not None and self.outside(partner):
                between = knot.parent.inner - knot.inner - partner.inner
                pairs = knot.parent.pairs - knot.pairs - partner.pairs
                if rival is None or rank(knot, partner, between, pairs) < rival:
                    continue
            found.append(knot)
        return found

    def enter(self, asked: list[Knot], turn: int) -> list[Knot]:
        """Those outside whose decision in this round is not what it was, and whoever that concerns."""
        entering: set[Knot] = set()
        while asked:
            knot = asked.pop()
            partner, former = self.partner(knot, turn), knot.partner(turn)
            if knot in entering or (partner is former and (former is None or self.outside(former))):
                continue
            entering.add(knot)
            asked += [other for other in (partner, former) if other is not None and self.outside(other)]
        return by_name(entering)

    def merge(self, entering: list[Knot], turn: int) -> None:
        """Join every two clusters of the region that prefer each other."""
        self.now.parents.update(dict.fromkeys(entering))
        self.news.update(entering)
        alone: list[Knot] = []
        for knot in [*self.live_news, *entering]:
            other = self.partner(knot, turn)
            if other is None:
                alone.append(knot)
            elif knot.name < other.name:
                parent = merged(knot, other, turn + 1, *self.seeks(knot, turn).joins[0][1:])
                for child in (knot, other):
                    if child in self.now.parents:
                        self.now.parents[child] = parent
                    else:
                        child.parent = parent
                self.news.difference_update((knot, other))
                self.news.add(parent)
                alone.append(parent)
        self.live_news = by_name(alone)
