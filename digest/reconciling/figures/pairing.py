"""The figures of a story that can be about the same thing at all: cheap looks in columns before a sum is made."""

import math

import msgspec
import numpy as np

from digest.reconciling.figures.columns import KIND, KINDS, NEAR, Bools, Columns, Floats, Ints, Side

__all__ = ["AGE", "AT_ONCE", "Pairs", "pairs_of", "told_apart"]

AT_ONCE = 8_000  # pairs laid side by side at a time: more than fit the cache take several times as long each
FURTHEST = 6.0  # ratio of two values beyond which they are told of different things
ROUGH = 0.35  # of a value: a coarser one does not count as a rounded one
COUPLE = 3
ALIKE = 2  # terms near the numbers that two ages of one without a name share
FEW = 12  # up to here "two more" are hardly the two that another outlet counts
MASS = 100_000  # from here on "another 2.5 million" is a way of writing
SLACK = 1e-6  # of a logarithm; the exact comparison follows
CLASS = 1000.0  # more than any logarithm of a size, so that classes of units lie apart
COUNT, PEOPLE, AGE, MEASURE = (KINDS.index(kind) for kind in ("", "people", "age", "measure"))


class Pairs(msgspec.Struct, frozen=True, gc=False):
    """Comparable figures of two articles: their rows, whether their values are equal, and how near terms agree."""

    left: Ints
    right: Ints
    equal: Bools
    near: Floats

    def where(self, mask: Bools) -> "Pairs":
        """Those of the pairs that a mask keeps."""
        return Pairs(self.left[mask], self.right[mask], self.equal[mask], self.near[mask])


def windows(c: Columns) -> tuple[Ints, Ints]:
    """Each two figures of one class of units, neither FURTHEST times as large as the other, the earlier row first."""
    kin = np.where(c.told[KIND] == PEOPLE, 0, c.unit)  # "killed 31" may count people without saying so
    at = kin * CLASS + c.logs
    order = np.argsort(at, kind="stable")
    at = at[order]
    ends = np.searchsorted(at, at + (math.log(FURTHEST) + SLACK), side="right")
    count = len(order)
    counts = ends - np.arange(1, count + 1)
    first = np.repeat(np.arange(count), counts)
    second = np.arange(len(first)) - np.repeat(np.cumsum(counts) - counts, counts) + first + 1
    one, other = order[first], order[second]
    return np.minimum(one, other), np.maximum(one, other)


def pairs_of(c: Columns, apart: Bools) -> Pairs:
    """The pairs that can be about the same thing at all: units, states, sizes, dates and nouns allow it.

    `apart` says of each two articles whether they tell of two places.
    """
    one, other = windows(c)
    strangers = apart[c.article[one], c.article[other]]  # as an article is to itself
    one, other = one[~strangers], other[~strangers]
    if len(one) <= AT_ONCE:
        return comparable(c, one, other)
    parts = [comparable(c, one[k : k + AT_ONCE], other[k : k + AT_ONCE]) for k in range(0, len(one), AT_ONCE)]
    columns = ([getattr(part, name) for part in parts] for name in Pairs.__struct_fields__)
    return Pairs(*map(np.concatenate, columns))


def comparable(c: Columns, one: Ints, other: Ints) -> Pairs:
    """Those of some pairs that can be about the same thing."""
    a, b = Side(c, one), Side(c, other)
    told = (a.state == b.state) & (a.state != 0)
    known = (a.head != 0) & (b.head != 0)
    kindred = (known & (a.head == b.head)) | told
    ages = a.kind == AGE
    equal = a.value == b.value
    low, high = np.abs(a.value), np.abs(b.value)
    kept = np.maximum(low, high) <= FURTHEST * np.minimum(low, high)
    kept &= (a.unit == b.unit) | ~known | kindred | (equal & a.specific)
    kept &= (a.bearing == b.bearing) | (a.bearing == 0) | (b.bearing == 0)  # "48 miles southwest", "60 miles northeast"
    kept &= told | (a.state == 0) | (b.state == 0)
    kept &= ~ages | ((a.subject == b.subject) & (a.subject != 0))
    kept &= ~a.nameless | (a.only_noun & b.only_noun)  # the only man whose age is told, both times
    kept &= (a.broken == b.broken) | (a.unit != b.unit) | ((a.kind != PEOPLE) & (a.kind != COUNT))  # 15.6 is no count
    exact = a.specific & b.specific & equal
    exact |= (a.specific | b.specific) & rounded(a, b)  # "an additional $13.6 million" of "$13,625,777"
    many = exact | (equal & (a.value > FEW))
    kept &= (many | (a.further == b.further) | (np.minimum(low, high) >= MASS)) & (a.rate == b.rate)
    near = nearness(c, a, b, kept)
    measured = (a.kind == MEASURE) & (a.unit == b.unit)
    common = near * np.minimum(c.close.take(a.rows), c.close.take(b.rows))
    few = np.minimum(c.told_terms.take(a.rows), c.told_terms.take(b.rows)) < ALIKE
    kept &= ~a.nameless | (common >= ALIKE) | (told & (few | (common > 0)))
    kept &= equal | kindred | ages | exact | measured | (near > 0)  # else hardly anything in common: not worth a sum
    differing = kept & ~equal
    tallies = differing & (a.tally | b.tally)
    bare = (differing & a.broken & (a.unit == 0)) | tallies  # marks, times, goals: whose they are is all they say
    kept &= ~tallies | (a.only_noun & b.only_noun)
    named = a.named & b.named
    kept &= ~bare | (named & ~told_apart(c.sets["names"], a, b, bare & named))
    kept &= ~distinct(c, a, b, differing & known) & ~elsewhen(c, a, b, differing)
    apart = differing & ((a.low > b.high) | (b.low > a.high))
    kept &= ~(differing & told_otherwise(a, b, np.minimum(low, high)))
    kept &= ~(differing & (part_of(a, b) | part_of(b, a))) & ~(apart & (a.past != b.past))
    return Pairs(a.rows, b.rows, equal, near).where(kept)


def nearness(c: Columns, a: Side, b: Side, kept: Bools) -> Floats:
    """The share of the terms near their numbers in which the two of each kept pair agree; 0 for all other pairs."""
    near = np.zeros(len(kept))
    at = kept.nonzero()[0]
    places = b.rows[at] * c.width + c.terms[:NEAR].take(a.rows[at], axis=1)
    terms = np.minimum(c.close.take(a.rows[at]), c.close.take(b.rows[at]))
    near[at] = c.near.take(places).sum(axis=0) / terms
    return near


def told_otherwise(a: Side, b: Side, least: Floats) -> Bools:
    """Whether two counts of people are of others: victims and those who struck them, "five more" and "four more", two
    or three to whom something happened and as many of whom it is not told.
    """
    state, other = a.state != 0, b.state != 0
    out: Bools = (a.foes != b.foes) & (state | other)
    out |= a.further & b.further & (least <= FEW)
    out |= (state != other) & (least <= COUPLE) & (a.kind == PEOPLE) & (b.kind == PEOPLE)
    return out


def part_of(a: Side, b: Side) -> Bools:
    """Whether fewer are told by where they come from, and more of people as such: "eight French nationals" of 10."""
    out: Bools = a.some & ~b.some & (a.value < b.value) & (b.generic | (b.head == 0))
    return out


def rounded(a: Side, b: Side) -> Bools:
    """Whether one of two values is the other one rounded: 9.3 million and 9 million."""
    coarse = np.maximum(a.grain, b.grain)
    near = np.abs(a.value - b.value) <= coarse / 2
    out: Bools = near & (a.grain != b.grain) & (coarse <= ROUGH * np.maximum(a.value, b.value)) & (a.value != b.value)
    return out


def distinct(c: Columns, a: Side, b: Side, asked: Bools) -> Bools:
    """Of which of the pairs asked for the two nouns are people of two sorts: women and troops."""
    people: Bools = asked & (a.kind == PEOPLE) & (b.kind == PEOPLE)
    return told_apart(c.sets["nouns"], a, b, people & ~a.generic & ~b.generic)


def elsewhen(c: Columns, a: Side, b: Side, asked: Bools) -> Bools:
    """Of which of the pairs asked for the two sentences speak of other months or other years."""
    asked = asked & a.dated & b.dated
    out = asked.copy()
    at = asked.nonzero()[0]
    dates = c.sets["dates"]
    for k, i, j in zip(at.tolist(), a.rows[at].tolist(), b.rows[at].tolist(), strict=True):
        out[k] = other_dates(dates[i], dates[j])
    return out


def other_dates(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both of two sets of dates name months, or years, and other ones."""
    years, others = ({date for date in dates if date.isdigit()} for dates in (one, other))
    months, rest = one - years, other - others
    return bool((years and others and years.isdisjoint(others)) or (months and rest and months.isdisjoint(rest)))


def told_apart(sets: list[frozenset[str]], a: Side, b: Side, asked: Bools) -> Bools:
    """Of which of the pairs asked for the two sets have nothing in common."""
    out = np.zeros(len(asked), bool)
    at = asked.nonzero()[0]
    if len(at):
        listed = zip(a.rows[at].tolist(), b.rows[at].tolist(), strict=True)
        out[at] = [sets[i].isdisjoint(sets[j]) for i, j in listed]
    return out
