"""Clusters with their history, and what two of them need to become one."""

import math
from collections.abc import Iterable, Mapping

from digest.grouping.crowding import FULL

__all__ = ["JOIN", "UNDATED", "WHOLE", "Knot", "Tongues", "bar", "by_name", "counted", "merged", "needed", "reaches"]

Tongues = tuple[tuple[str, tuple[str, ...]], ...]  # known languages, each with the places of its articles

JOIN = int(0.215 * FULL)  # mean strength at which two large clusters are one story
FEW = int(0.12 * FULL)  # how much more two single articles need
APART = int(0.08 * FULL)  # and how much more than that where days lie between them
LONG = 2  # so many, or more
UNKNOWN = 0.4  # and as many as that where a date is missing
MANY = 16  # pairs of articles, and more, are no few
DAY = 7  # digits of a place that are its day
UNDATED = "9999999"
CONTRAST = 0.77  # what part of the strength within the looser one of two clusters there must be between them
ALONE = 0.69  # and what part of the strength within a cluster there must be between it and a single article
TIGHT = int(0.52 * FULL)  # nobody asks for more than for this strength's part: copies of one text are tighter

WHOLE = 4  # what a pair of articles counts in a mean
UNSURE = 1  # and what one counts in two languages that nothing certain joins: nobody knows whether it is one story

TIGHTEST = int(CONTRAST * TIGHT)
SPAN = tuple(int(APART / (n * math.sqrt(n))) for n in range(1, MANY + 1))  # the most that days ask for


class Knot:
    """A cluster that exists from round `born` until its `parent` is born, when `pair` became one."""

    __slots__ = (
        "born", "dates", "inner", "keyed", "last", "members", "name",
        "pair", "pairs", "parent", "parted", "tongue", "tongues",
    )  # fmt: skip

    def __init__(
        self,
        members: tuple[str, ...],
        keyed: bool = False,
        parted: frozenset[str] = frozenset(),
        tongues: Tongues = (),
        last: bool = False,
    ) -> None:
        self.members = members
        self.name = members[0]
        self.keyed = keyed
        self.parted = parted
        self.last = last  # whether others are to find together first, as the editor took it out of its story
        self.born = 0
        self.inner = 0  # the summed strengths within it
        self.pairs = 0  # of how many pairs of articles, see `counted`; those that the editor joined say nothing
        self.pair: tuple[Knot, ...] = ()
        self.parent: Knot | None = None
        self.dates: list[int] | None = None  # see `days`
        self.tongues = tongues
        alone = len(tongues) == 1 and len(tongues[0][1]) == len(members)
        self.tongue = tongues[0][0] if alone else None  # the language of all articles, if they have one

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


def counted(one: Knot, other: Knot, edges: Mapping[str, Mapping[str, int]]) -> int:
    """How many pairs of articles, in parts of `WHOLE`, the strengths between two clusters are the sum of.

    `edges` has whom each article of `one` is joined to.
    """
    pairs = WHOLE * len(one.members) * len(other.members)
    if one.tongue is not None and one.tongue == other.tongue:
        return pairs
    for language, mine in one.tongues:
        for another, theirs in other.tongues:
            if language != another:
                joined = sum([place in edges[member] for member in mine for place in theirs])
                pairs -= (WHOLE - UNSURE) * (len(mine) * len(theirs) - joined)
    return pairs


def merged(one: Knot, other: Knot, born: int, between: int, pairs: int) -> Knot:
    """Two clusters as one; `between` are the summed strengths between them, of so many `pairs` (see `counted`)."""
    members = tuple(sorted(one.members + other.members))
    if one.tongue is not None and one.tongue == other.tongue:
        tongues: Tongues = ((one.tongue, members),)
    else:
        mine, theirs = dict(one.tongues), dict(other.tongues)
        tongues = tuple((each, mine.get(each, ()) + theirs.get(each, ())) for each in sorted(mine | theirs))
    knot = Knot(members, one.keyed or other.keyed, one.parted | other.parted, tongues, one.last or other.last)
    knot.born, knot.pair = born, (one, other)
    knot.inner = one.inner + other.inner + between
    knot.pairs = one.pairs + other.pairs + pairs
    return knot


def needed(one: Knot, other: Knot, counted: int) -> tuple[int, int]:
    """The mean strength asked for, in two parts: for so many pairs of articles, as the mean of a few is less sure; and
    for so many days between few articles, which on one beat are different stories more often than not, as are a few
    that nobody knows the days of. The pairs are `counted` in parts of `WHOLE`."""
    least = JOIN + FEW * WHOLE // counted
    if counted > MANY * WHOLE:
        return least, 0
    theirs = other.days
    gap = min([abs(day - far) for day in one.days for far in theirs], default=UNKNOWN)
    if not gap:
        return least, 0
    pairs = counted / WHOLE
    return least, int(APART * min(gap, LONG) / (LONG * pairs * math.sqrt(pairs)))


def foreign(one: Knot, other: Knot) -> bool:
    """Whether all articles of a cluster are known to be in other languages than all those of another."""
    if one.tongue is not None and one.tongue == other.tongue:
        return False
    spoken = {language for language, _ in one.tongues}.isdisjoint([language for language, _ in other.tongues])
    return spoken and all(sum(len(places) for _, places in k.tongues) == len(k.members) for k in (one, other))


def bar(one: Knot, other: Knot, counted: int) -> int:
    """The mean strength that joins two clusters: more where each of the two is much more alike within itself.

    Two events of one saga are like that: what is told of either hangs together more closely than the two do. Of an
    event that a single article tells of nobody knows how closely, so a little less is asked for there. Reports in two
    languages are never as close as those in one, and what joins them is certain.
    """
    if foreign(one, other):
        return sum(needed(one, other, counted))
    within = [knot.inner * WHOLE // knot.pairs for knot in (one, other) if knot.pairs]
    part = CONTRAST if len(within) > 1 else ALONE
    return max(sum(needed(one, other, counted)), int(part * min([*within, TIGHT])) if within else 0)


def reaches(mean: int, one: Knot, other: Knot, counted: int) -> bool:
    """Whether this mean strength joins two clusters: whether it is their `bar` or more, looked at in the cheap parts
    first."""
    least = JOIN + FEW * WHOLE // counted
    if mean < least:
        return False
    if (one.pairs or other.pairs) and mean < TIGHTEST:
        return mean >= bar(one, other, counted)
    return counted > MANY * WHOLE or mean >= least + SPAN[counted // WHOLE - 1] or mean >= bar(one, other, counted)


def by_name(knots: Iterable[Knot]) -> list[Knot]:
    """Clusters in an order that no run changes."""
    return sorted(knots, key=lambda knot: knot.name)
