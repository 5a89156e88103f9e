"""The figures of a story, each with the sentence that it stands in."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from digest.model import Article, Difference, Figure
from digest.summarising.sentences.candidates import Candidate

__all__ = ["DIFFERS", "Count", "counts_of", "things_counted"]

PEOPLE, DIFFERS = "people", "differs"  # a unit, and what is in place of one
FEW = 3  # two sentences that both count three may well count different things


class Count(NamedTuple):
    """A figure with the numbers of its article and of the candidate that it stands in (-1: in none)."""

    article: int
    candidate: int
    figure: Figure


def counts_of(figures: tuple[tuple[Figure, ...], ...], candidates: Sequence[Candidate]) -> list[Count]:
    """The figures of all articles, of which `figures` are given article by article."""
    own: list[list[int]] = [[] for _ in figures]
    for number, each in enumerate(candidates):
        if each.article < len(own):
            own[each.article].append(number)
    found: list[Count] = []
    for article, some in enumerate(figures):
        starts = [candidates[number].span.start for number in own[article]]
        for figure in some:
            place = bisect_right(starts, figure.span.start) - 1
            number = own[article][place] if place >= 0 else -1
            inside = number >= 0 and candidates[number].span.covers(figure.span)
            found.append(Count(article, number if inside else -1, figure))
    return found


def things_counted(
    articles: tuple[Article, ...], counts: Sequence[Count], differences: tuple[Difference, ...]
) -> dict[int, set[tuple[float, str]]]:
    """The figures of candidates as values and units, however they are written: "15 people" and "Fifteen people".

    Figures that contradict each other count one thing, and have the number of their difference beside the value; so has
    any other sentence that counts as many people as one side.
    """
    conflicts = [each.values for each in differences if each.verdict == "conflict"]
    sides: dict[object, int] = {}
    for number, values in enumerate(conflicts):
        sides |= {(each.article, each.span): number for each in values}
        sides |= {(each.value, each.unit): number for each in values if each.unit == PEOPLE}
    found: dict[int, set[tuple[float, str]]] = {}
    for count in counts:
        if count.candidate >= 0 and count.figure.value > FEW:
            thing = (count.figure.value, count.figure.unit)
            found.setdefault(count.candidate, set()).add(thing)
            side = sides.get(thing, sides.get((articles[count.article].id, count.figure.span))) if sides else None
            if side is not None:
                found[count.candidate].add((side, DIFFERS))
    return found
