"""What an article shares with many others at once is what it shares with each."""

from array import array

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.grouping import Features, products
from digest.grouping.products import Products
from digest.grouping.similarity import Vector

WEIGHED = st.dictionaries(st.sampled_from([f"t{n}" for n in range(12)]), st.integers(1, 65_535), max_size=8)


def vector(weights: dict[str, int]) -> Vector:
    """An article with terms of these weights."""
    return Vector(Features(id="a", terms="\n".join(weights), weights=array("H", weights.values()).tobytes()))


def shared(one: dict[str, int], other: dict[str, int]) -> int:
    """The sum of the products, by hand."""
    return sum(weight * other.get(term, 0) for term, weight in one.items())


@settings(deadline=None)
@given(st.lists(WEIGHED, min_size=1, max_size=6), st.sampled_from([0, 5, 1_000]))
def test_all_at_once_is_the_same_as_one_by_one(articles: list[dict[str, int]], most: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(products, "MOST", most)  # terms are numbered anew now and then
        table, vectors = Products(), [vector(article) for article in articles]
        for one, mine in zip(vectors, articles, strict=True):
            assert table.of(one, vectors) == [shared(mine, theirs) for theirs in articles]
