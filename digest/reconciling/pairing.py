"""The figures of a story that can be about the same thing at all: cheap looks in columns before a sum is made."""

import math

import msgspec
import numpy as np

from digest.reconciling.columns import KIND, KINDS, NEAR, Bools, Columns, Floats, Ints, Side

__all__ = ["AGE", "Pairs", "pairs_of", "told_apart"]

FURTHEST = 6.0  # ratio of two values beyond which they are told of different things
SLACK = 1e-6  # of a logarithm; the exact comparison follows
CLASS = 1000.0  # more than any logarithm of a size, so that classes of units lie apart
COUNT, PEOPLE, AGE = (KINDS.index(kind) for kind in ("", "people", "age"))


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
    a, b = Side(c, one[~strangers]), Side(c, other[~strangers])
    told = (a.state == b.state) & (a.state != 0)
    known = (a.head != 0) & (b.head != 0)
    kindred = (known & (a.head == b.head)) | told
    ages = a.kind == AGE
    equal = a.value == b.value
    low, high = np.abs(a.value), np.abs(b.value)
    kept = np.maximum(low, high) <= FURTHEST * np.minimum(low, high)
    kept &= (a.unit == b.unit) | ~known | kindred
    kept &= told | (a.state == 0) | (b.state == 0)
    kept &= ~ages | ((a.subject == b.subject) & (a.subject != 0))
    kept &= (a.broken == b.broken) | (a.unit != b.unit) | ((a.kind != PEOPLE) & (a.kind != COUNT))  # 15.6 is no count
    kept &= (equal | (a.further == b.further)) & (a.rate == b.rate)
    one, other, equal = a.rows[kept], b.rows[kept], equal[kept]
    near = c.near.take(other * c.width + c.terms[:NEAR].take(one, axis=1)).sum(axis=0) / NEAR
    kept = equal | (kindred | ages)[kept] | (near > 0)  # else hardly anything in common: not worth a sum
    pairs = Pairs(one, other, equal, near).where(kept)
    a, b = Side(c, pairs.left), Side(c, pairs.right)
    return pairs.where(pairs.equal | ~(distinct(c, a, b) | elsewhen(c, a, b)))


def distinct(c: Columns, a: Side, b: Side) -> Bools:
    """Whether two counted nouns are people of two sorts: women and troops."""
    asked: Bools = (a.kind == PEOPLE) & (b.kind == PEOPLE) & (a.head != 0) & (b.head != 0) & (a.value != b.value)
    return told_apart(c.sets["nouns"], a, b, asked & ~a.generic & ~b.generic)


def elsewhen(c: Columns, a: Side, b: Side) -> Bools:
    """Whether two sentences speak of other months or other years."""
    asked: Bools = a.dated & b.dated & (a.value != b.value)
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
