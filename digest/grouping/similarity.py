"""How alike two articles are, and how strongly that joins them where their neighbourhoods are crowded.

The similarity depends on the two articles alone. It is a whole number, so that no order of adding it up matters. The
strength divides it by the crowding around the less crowded of the two ends (local scaling): in a busy beat, where all
articles share their people and places, articles must be more alike to be one story.
"""

import math
from functools import cache, cached_property
from itertools import islice
from operator import mul
from typing import Any

from digest.grouping.days import When, agreement, when
from digest.grouping.evidence import LINK, QUOTE, UNIT, beside_words
from digest.grouping.features import Features
from digest.grouping.figures import (
    NUMBER,
    OTHER_COUNT,
    OTHER_RESULT,
    Given,
    amounts_of,
    contradicted,
    counted_differently,
    ended_differently,
    given,
    shared_few,
)
from digest.grouping.languages import foreign_similarity

__all__ = [
    "LEAST",
    "ONE",
    "OTHER_NAMES",
    "OTHER_QUOTES",
    "Vector",
    "about",
    "headlines_differ",
    "named_differently",
    "nearness",
    "quoted_differently",
    "results_differ",
    "similarity",
]

ONE = UNIT * UNIT  # similarity of an article with itself
LEAST = ONE // 25  # less alike than that is not alike at all
SLIGHT = LEAST // 2  # less is never so much that days named make it count
ENOUGH = 0.8 * LEAST  # nor is what is less and not about the same
DOUBTED = 0.08 * ONE  # two that are less alike than that do not contradict each other by telling different things
OTHER_QUOTES = 0.93  # factor for two that quote different words
OTHER_NAMES = 0.15  # factor for two under one headline with other names in it
FEWEST = 2
FRAME = 0.7  # part of the words of the shorter headline, from which on two are one but for the names
LATER = 2  # days after which a first result is of another match
BEGUN = 4  # letters by which a name is known in another spelling
SUBJECT = 12  # words that an article is about
BESIDE = frozenset((NUMBER, QUOTE, LINK))
PART = 0.15  # of their weights, squared: so much of it the other one must have
ELSEWHERE = 0.3  # factor for two articles of which one has nothing of what the other is about
CHANCE = 9e-5  # similarity by chance, for each word of articles of equal length
LONG = 1500  # words, beyond which chance does not grow
FADING = 4  # days in which most of what another time of one story can take away is gone
OTHER_TIME = 0.08  # that part of the similarity
RETURN = (
    25  # days after which the same again is more and more likely the next of its kind: a month's figures, a rematch
)
RETURNED = 0.12  # part of the similarity that this takes away


class Vector:
    """An article's evidence, unpacked; what only similar articles are asked for when it is asked for."""

    def __init__(self, features: Features) -> None:
        self.features = features
        self.numbered: object = None  # what numbered the terms in `row` (see `products`)
        self.row: Any = None
        self.root = math.sqrt(min(features.length, LONG) * CHANCE * ONE)
        self.day = features.day
        self.language = features.language

    @property
    def listed(self) -> list[str]:
        """The terms, in the order of their weights."""
        return self.features.terms.split("\n") if self.features.terms else []

    @cached_property
    def terms(self) -> dict[str, int]:
        """The weights of the terms."""
        return dict(zip(self.listed, memoryview(self.features.weights).cast("H"), strict=True))

    @cached_property
    def known(self) -> frozenset[str]:
        """The terms; finds what two share in half the time that the dictionaries take."""
        return frozenset(self.terms)

    @cached_property
    def names(self) -> frozenset[str]:
        """The rare capitalised words."""
        return frozenset(self.features.names.split("\n")) if self.features.names else frozenset()

    @cached_property
    def when(self) -> When | None:
        """The days that it names first."""
        return when(self.features.named)

    @cached_property
    def subject(self) -> tuple[frozenset[str], dict[str, int], int]:
        """Its weightiest words, the squares of their weights, and the sum of these."""
        words = islice((term for term in self.terms if " " not in term and term[0] not in BESIDE), SUBJECT)
        squares = {term: self.terms[term] ** 2 for term in words}
        return frozenset(squares), squares, sum(squares.values())

    @cached_property
    def figures(self) -> Given:
        """The numbers that can tell it from others."""
        return given(beside_words(list(self.terms))[0])

    @cached_property
    def quoted(self) -> frozenset[str]:
        """The runs of words that stand for its quotes."""
        return frozenset(beside_words(list(self.terms))[1])

    @cached_property
    def counts(self) -> tuple[dict[str, set[str]], dict[str, set[str]], tuple[str, ...]]:
        """What it gives how many of, in text and headline, and the results of matches (see `amounts_of`)."""
        return amounts_of(self.features.amounts)

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """Those of its names: some write "Shabab" and others "Shabaab"."""
        return frozenset(name[:BEGUN] for name in self.names)

    @cached_property
    def headline(self) -> dict[str, str]:
        """The stems of its title, each with the rare name that it is, or ""."""
        lines = self.features.headline.split("\n") if self.features.headline else ()
        return {stem: name for stem, _, name in (line.partition(" ") for line in lines)}

    @property
    def amounts(self) -> dict[str, set[str]]:
        """For the words around a number the numbers that are between them."""
        return self.counts[0]

    def foreign(self, other: "Vector") -> bool:
        """Whether two articles are known to be in different languages."""
        return bool(self.language and other.language) and self.language != other.language


@cache
def nearness(days: int) -> float:
    """The factor for articles so many days apart."""
    return 1 - OTHER_TIME * -math.expm1(-days / FADING) - RETURNED * -math.expm1(-((days / RETURN) ** 4))


def similarity(one: Vector, other: Vector, product: int | None = None) -> int:
    """How alike two articles are, from 0 to `ONE`; `product` is that of their terms where it is known already."""
    if one.language != other.language and one.foreign(other):
        return foreign_similarity(one, other)
    if product is None:
        shared = one.known & other.known
        product = sum(map(mul, map(one.terms.__getitem__, shared), map(other.terms.__getitem__, shared)))
    alike = product - one.root * other.root
    if one.day is not None and other.day is not None:
        alike *= nearness(abs(one.day - other.day))
    if alike >= SLIGHT:
        if alike >= ENOUGH:
            alike *= about(one, other)
        if one.when is not None and other.when is not None:
            alike *= agreement(one.when, other.when, one.day is not None and other.day is not None)[0]
    if alike > DOUBTED:
        alike = DOUBTED + (alike - DOUBTED) * doubt(one, other)
    return int(alike)


def about(one: Vector, other: Vector) -> float:
    """The factor for how much of what each of two articles is about, its weightiest words, is in the other one.

    Two reports of two matches share the words of all matches, and none of the names that either is about.
    """
    factor = 1.0
    for (words, squares, whole), known in ((one.subject, other.known), (other.subject, one.known)):
        found = sum(map(squares.__getitem__, words & known))
        if found < PART * whole:
            factor = min(factor, ELSEWHERE + (1 - ELSEWHERE) * found / (PART * whole))
    return factor


def doubt(one: Vector, other: Vector) -> float:
    """The factor, for what is above `DOUBTED`, of what two articles tell differently."""
    factor = shared_few(one.figures, other.figures)
    if one.amounts and other.amounts:
        factor *= contradicted(one.amounts, other.amounts)[0]
    if headlines_differ(one, other):
        factor *= OTHER_COUNT
    if results_differ(one, other):
        factor *= OTHER_RESULT
    if named_differently(one, other):
        factor *= OTHER_NAMES
    return factor * OTHER_QUOTES if quoted_differently(one, other) else factor


def results_differ(one: Vector, other: Vector) -> bool:
    """Whether two articles tell of two matches by their results."""
    mine, theirs = one.counts[2], other.counts[2]
    apart = one.day is not None and other.day is not None and abs(one.day - other.day) >= LATER
    return bool(mine and theirs) and ended_differently(mine, theirs, apart)


def headlines_differ(one: Vector, other: Vector) -> list[str]:
    """What the headlines of two articles count differently."""
    mine, theirs = one.counts[1], other.counts[1]
    return counted_differently(mine, theirs, one.known, other.known) if mine and theirs else []


def named_differently(one: Vector, other: Vector) -> bool:
    """Whether the headlines of two articles are much the same but for the names in them, and none of these is in the
    other article.

    So it is with the swimming halls that two towns open and the cats that two towns find again, where a newsroom prints
    the same each time. Of pairs whose headlines share two fifths of their words and no name, one in eight is one story
    on labelled heaps, of others as alike half; of those that share as much as is asked for here none.
    """
    mine, theirs = one.headline, other.headline
    if not any(mine.values()) or not any(theirs.values()):
        return False
    plain = [{stem for stem, name in heads.items() if not name} for heads in (mine, theirs)]
    if len(plain[0] & plain[1]) < max(FEWEST, FRAME * min(map(len, plain))):
        return False
    return not any(
        name and (stem in beside.known or name[:BEGUN] in beside.beginnings)
        for heads, beside in ((mine, other), (theirs, one))
        for stem, name in heads.items()
    )


def quoted_differently(one: Vector, other: Vector) -> bool:
    """Whether both articles quote somebody, and no words that the other one quotes."""
    return bool(one.quoted and other.quoted) and one.quoted.isdisjoint(other.quoted)
