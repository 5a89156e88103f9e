"""The figures of a story, each with the sentence that it stands in."""

from collections.abc import Sequence
from typing import NamedTuple

from digest.model import Figure, Span
from digest.summarising.material import Candidate

__all__ = ["Count", "counts_of", "things_counted"]

FEW = 3  # two sentences that both count three may well count different things


class Count(NamedTuple):
    """A figure with the numbers of its article and of the candidate that it stands in (-1: in none)."""

    article: int
    candidate: int
    figure: Figure


def counts_of(figures: tuple[tuple[Figure, ...], ...], candidates: Sequence[Candidate]) -> list[Count]:
    """The figures of all articles, of which `figures` are given article by article."""
    own: list[list[tuple[int, Span]]] = [[] for _ in figures]
    for number, each in enumerate(candidates):
        if each.article < len(own):
            own[each.article].append((number, each.span))
    return [
        Count(article, next((number for number, span in own[article] if span.covers(figure.span)), -1), figure)
        for article, some in enumerate(figures)
        for figure in some
    ]


def things_counted(counts: Sequence[Count], candidates: Sequence[Candidate]) -> list[frozenset[tuple[float, str]]]:
    """For each candidate its figures as value and unit, however they are written: "15 people" and "Fifteen people"."""
    found: list[set[tuple[float, str]]] = [set() for _ in candidates]
    for count in counts:
        if count.candidate >= 0 and count.figure.value > FEW:
            found[count.candidate].add((count.figure.value, count.figure.unit))
    return list(map(frozenset, found))
