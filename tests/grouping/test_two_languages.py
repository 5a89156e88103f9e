"""Articles in different languages: nothing joins them but names and figures that leave no doubt."""

from array import array

import pytest

from digest.grouping import Features
from digest.grouping.similarity import ONE, Vector, similarity

NAMES = ("holub", "jana", "kamenna", "lorava", "radim", "vrbova", "podlesi", "kalina")
FIGURES = ("#40", "#64", "#23", "#112", "#900", "#35")


def vector(language: str, names: int, figures: int, day: int | None = 10, more: int = 0) -> Vector:
    """The first of the names and figures, and so many figures that nobody else gives."""
    terms = [*FIGURES[:figures], *(f"#{7 if language == 'en' else 8}{n}" for n in range(more))]
    return Vector(
        Features(
            id=language,
            day=day,
            language=language,
            length=100,
            names="\n".join(NAMES[:names]),
            terms="\n".join(terms),
            weights=array("H", [100] * len(terms)).tobytes(),
        )
    )


def joined(one: Vector, other: Vector) -> bool:
    assert similarity(one, other) == similarity(other, one)
    return similarity(one, other) > 0


@pytest.mark.parametrize(("names", "figures", "found"), [(4, 2, True), (3, 2, False), (4, 1, False), (8, 2, True)])
def test_four_names_and_two_figures_are_the_least(names: int, figures: int, found: bool) -> None:
    assert joined(vector("en", names, figures), vector("de", names, figures, day=11)) == found


@pytest.mark.parametrize(("names", "figures", "found"), [(3, 2, True), (2, 2, False), (3, 1, False)])
def test_on_one_day_three_names_are_enough(names: int, figures: int, found: bool) -> None:
    assert joined(vector("en", names, figures), vector("de", names, figures)) == found
    assert not joined(vector("en", 3, 2, None), vector("de", 3, 2, None)), "no dates"


@pytest.mark.parametrize(
    ("apart", "figures", "found"), [(3, 2, True), (4, 2, False), (4, 3, False), (4, 4, True), (40, 4, True)]
)
def test_with_more_than_three_days_between_them_four_figures_are_needed(apart: int, figures: int, found: bool) -> None:
    assert joined(vector("en", 6, figures), vector("fr", 6, figures, day=10 + apart)) == found


@pytest.mark.parametrize(("more", "found"), [(0, True), (2, True), (3, False)])
@pytest.mark.parametrize("day", [None, 10])
def test_without_a_date_half_of_the_figures_are_needed(more: int, found: bool, day: int | None) -> None:
    one, other = vector("en", 6, 2, None, more), vector("es", 6, 2, day, more + 1)
    given = len(one.figures.told)
    assert given == 2 + more
    assert joined(one, other) == found


def test_the_more_of_the_names_are_the_same_the_more_alike_they_are() -> None:
    all_names = similarity(vector("en", 6, 3), vector("de", 6, 3))
    some = vector("de", 4, 3)
    assert all_names == similarity(vector("en", 6, 3), some) == ONE // 2  # of the one that has fewer
