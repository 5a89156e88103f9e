"""What two groups of articles need to be one story."""

import pytest

from digest.grouping import knots
from digest.grouping.explanation import asked
from digest.grouping.knots import JOIN, UNDATED, WHOLE, Knot, counted, merged

DAY = 738_000


def knot(*days: int | None, tight: float = 0.0, name: str = "a") -> Knot:
    """A cluster of articles of these days; `tight` is the mean strength between them."""
    leaves = [
        Knot((f"{UNDATED if day is None else format(day, '07d')}{name}{number}",)) for number, day in enumerate(days)
    ]
    whole = leaves[0]
    for turn, leaf in enumerate(leaves[1:], 1):
        size = len(whole.members)
        whole = merged(whole, leaf, turn, int(tight * (1 << 20)) * size, WHOLE * size)
    return whole


def bar(one: Knot, other: Knot) -> int:
    return knots.bar(one, other, counted(one, other, {}))


def needed(one: Knot, other: Knot) -> tuple[int, int]:
    return knots.needed(one, other, counted(one, other, {}))


def test_few_articles_need_more_than_many() -> None:
    asks = [bar(knot(*[DAY] * many), knot(*[DAY] * many, name="b")) for many in (1, 2, 4, 8)]
    assert asks == sorted(asks, reverse=True)
    assert asks[0] > asks[1] > asks[-1] >= JOIN


def test_few_articles_need_more_where_days_lie_between_them() -> None:
    near, day, days, weeks = (bar(knot(DAY), knot(DAY + gap, name="b")) for gap in (0, 1, 2, 14))
    assert near < day < days == weeks


def test_the_nearest_days_count_and_unknown_ones_less_than_one_day() -> None:
    assert needed(knot(DAY, DAY + 9), knot(DAY + 9, DAY + 30, name="b"))[1] == 0
    assert 0 < needed(knot(None), knot(DAY, name="b"))[1] < needed(knot(DAY), knot(DAY + 1, name="b"))[1]


def test_two_close_groups_need_more_than_loose_ones_and_than_one_close_group() -> None:
    close, other, loose = knot(DAY, DAY, tight=0.5), knot(DAY, DAY, tight=0.6, name="b"), knot(DAY, DAY, tight=0.3)
    assert bar(close, other) > bar(loose, other) == bar(knot(DAY, DAY), other)


def test_a_single_article_needs_more_for_a_close_group_than_for_a_loose_one() -> None:
    close, loose = knot(DAY, DAY, tight=0.5, name="b"), knot(DAY, DAY, tight=0.3, name="b")
    assert bar(knot(DAY), close) > bar(knot(DAY), loose) == sum(needed(knot(DAY), loose))
    assert bar(knot(DAY), close) < bar(knot(DAY, DAY, tight=0.5), close)


def test_copies_of_one_text_do_not_keep_others_out() -> None:
    copies = [knot(DAY, DAY, tight=0.9, name=name) for name in "ab"]
    assert bar(*copies) == bar(*(knot(DAY, DAY, tight=0.55, name=name) for name in "ab"))


@pytest.mark.parametrize(("one", "other"), [((DAY,), (DAY + 5,)), ((DAY, DAY), (DAY + 5, DAY + 5)), ((None,), (DAY,))])
def test_what_is_told_adds_up_to_the_bar(one: tuple[int | None, ...], other: tuple[int | None, ...]) -> None:
    groups = knot(*one, tight=0.5), knot(*other, tight=0.5, name="b")
    assert round(-sum(asked(*groups, counted(*groups, {})).values()) * (1 << 20)) == bar(*groups)
