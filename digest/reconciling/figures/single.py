"""Figures that one outlet alone gives: nobody else in the story confirms or contradicts them."""

from digest.model import Article, Figure
from digest.reconciling.figures.items import Item

__all__ = ["RELATED", "single_figures"]

KINDS = frozenset(
    {"people", "money", "percent", "measure"}
)  # lengths of time and ages are rarely what a story turns on
RELATED = -1.0  # log-odds from which another outlet's figure may be of the same thing after all
LIMIT = 8
SMALLEST = 3  # "two of the men" is no news by itself


def single_figures(articles: tuple[Article, ...], items: list[list[Item]], known: list[bool]) -> tuple[Figure, ...]:
    """The figures worth showing that no other outlet gives, those near the beginning of an article first.

    `known` says of each figure, article after article, whether it stands in a difference or is related to another's.
    """
    if len({article.outlet or article.id for article in articles}) < 2:
        return ()
    said = [{(item.figure.value, sort(item)) for item in listed} for listed in items]
    found = []
    at = 0
    for number, listed in enumerate(items):
        outlet = articles[number].outlet or articles[number].id
        others = [said[n] for n, a in enumerate(articles) if (a.outlet or a.id) != outlet]
        told: set[float] = set()
        for item, strange in zip(listed, known[at : at + len(listed)], strict=True):
            fresh = not strange and item.figure.value not in told
            if fresh and worth(item) and not any((item.figure.value, sort(item)) in other for other in others):
                found.append(item)
                told.add(item.figure.value)
        at += len(listed)
    found.sort(key=lambda i: (not i.lead, not i.figure.state, i.figure.span.start, i.figure.article))
    return tuple(item.figure for item in found[:LIMIT])


def sort(item: Item) -> str:
    """What a figure counts, as far as an outlet that does not say "people" still counts the same."""
    return "" if item.kind == "people" else item.kind


def worth(item: Item) -> bool:
    """Whether a figure says something by itself."""
    figure = item.figure
    return item.kind in KINDS and figure.value >= SMALLEST and bool(figure.subject or item.kind != "people")
