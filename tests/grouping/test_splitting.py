"""An editor takes one article out of a story: that one goes, and nobody with it."""

import math
from array import array

import pytest

from digest.grouping import Constraints, Features, Grouping, group
from digest.grouping.evidence import UNIT


def article(name: str, **weights: int) -> Features:
    """An article of one day with these weights of words."""
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    listed = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))
    return Features(
        id=name,
        day=738_000,
        terms="\n".join(word for word, _ in listed),
        weights=array("H", (round(weight * UNIT / length) for _, weight in listed)).tobytes(),
    )


STORY = [
    article("first", ferry=9, harbour=8, mayor=4),
    article("second", ferry=9, harbour=7, mayor=5, ballot=2),
    article("third", ferry=8, harbour=7, strike=6, union=4),
    article("fourth", ferry=8, harbour=7, strike=7, union=4),
]
WHOLE = ("first", "fourth", "second", "third")


def stories(*split: tuple[str, str]) -> set[tuple[str, ...]]:
    return {cluster.members for cluster in group(STORY, Constraints(split))}


def test_all_are_one_story_at_first() -> None:
    assert stories() == {WHOLE}


@pytest.mark.parametrize("out", ["second", "third", "fourth"])
def test_who_is_taken_out_goes_alone_however_close_others_are_to_it(out: str) -> None:
    rest = tuple(name for name in WHOLE if name != out)
    assert stories(("first", out)) == {rest, (out,)}


def test_two_that_are_taken_out_may_find_together() -> None:
    assert stories(("first", "third"), ("first", "fourth")) == {("first", "second"), ("fourth", "third")}


def test_who_was_taken_out_and_is_let_in_again_leaves_no_trace() -> None:
    grouping = Grouping()
    grouping.update({one.id: one for one in STORY}, Constraints((("first", "third"),)))
    assert {cluster.members for cluster in grouping.clusters} == {("first", "fourth", "second"), ("third",)}
    grouping.update({}, Constraints((("third", "first"),)))  # now it is the first that goes
    assert {cluster.members for cluster in grouping.clusters} == {("first",), ("fourth", "second", "third")}
    grouping.update({}, Constraints())
    assert {cluster.members for cluster in grouping.clusters} == {WHOLE}
