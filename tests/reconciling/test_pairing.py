"""Figures compared in columns are the figures that a look at one pair after another would compare."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.model import Article, Comparison, Figure, Paragraph, Span
from digest.reconciling.figures import likeness, pairing
from digest.reconciling.figures.columns import Columns
from digest.reconciling.figures.items import Item, items_of
from digest.reconciling.figures.likeness import FEATURES, features, scores
from digest.reconciling.figures.pairing import pairs_of

TEXT = "In Ostmere 12 women fled in March 2019. " * 3
UNITS = ("", "people", "USD", "age", "day")
NOUNS = ("", "women", "old troops", "people", "ships")
SPECIFIC = (13.0, 18.0, 19.0)  # which two outlets hardly name by chance
COMPARISONS: tuple[Comparison, ...] = ("=", ">", "~")
TERMS = ("harbour", "storm", "ferry", "march")


@st.composite
def figures(draw: st.DrawFn) -> tuple[Figure, ...]:
    """Figures of one article, one after another."""
    return tuple(
        Figure(
            article="",
            span=Span(11 + 4 * number, 13 + 4 * number),
            sentence=Span(0, 39),
            value=draw(st.sampled_from((0.0, 2.0, 2.5, 3.0, 12.0, 13.0, 18.0, 19.0, 100.0))),
            comparison=draw(st.sampled_from(COMPARISONS)),
            unit=draw(st.sampled_from(UNITS)),
            subject=draw(st.sampled_from(NOUNS)),
            context=tuple(draw(st.lists(st.sampled_from(TERMS), unique=True))),
            state=draw(st.sampled_from(("", "dead", "injured"))),
        )
        for number in range(draw(st.integers(0, 5)))
    )


def story(listed: list[tuple[Figure, ...]]) -> list[Item]:
    """The figures of a story of as many articles."""
    article = Article(
        id="", origin="", title="", text=TEXT, paragraphs=(Paragraph(Span(0, len(TEXT))),), sentences=(Span(0, 39),)
    )
    return [item for number, some in enumerate(listed) for item in items_of(article, number, some)]


def comparable(a: Item, b: Item) -> bool:
    """What `pairs_of` says of one pair, told plainly."""
    f, g = a.figure, b.figure
    head, state = bool(a.head) and a.head == b.head, bool(a.state) and a.state == b.state
    if a.article == b.article or max(f.value, g.value) > 6 * min(f.value, g.value):
        return False
    exact = f.value == g.value and f.value in SPECIFIC
    if f.unit != g.unit and not (
        {f.unit, g.unit} == {"", "people"} and (head or state or exact or not (a.head and b.head))
    ):
        return False
    if a.state and b.state and not state:
        return False
    if f.unit == g.unit and f.unit in ("", "people") and (f.value % 1 == 0) != (g.value % 1 == 0):
        return False
    if f.unit == "age":
        return bool(a.subject) and a.subject == b.subject and (f.value == g.value or a.further == b.further)
    if f.value == g.value:
        return True
    people = f.unit == g.unit == "people"
    if people and bool(a.state) != bool(b.state) and min(f.value, g.value) <= 3:
        return False
    sorts = people and bool(a.head and b.head) and "people" not in (a.head, b.head)
    near = set(f.context[:6]) & set(g.context[:6])
    return a.further == b.further and not (sorts and a.nouns.isdisjoint(b.nouns)) and (head or state or bool(near))


@settings(deadline=None)
@given(st.lists(figures(), min_size=2, max_size=4))
def test_the_pairs_in_columns_are_those_of_a_look_at_each_pair(listed: list[tuple[Figure, ...]]) -> None:
    items = story(listed)
    if not items:
        return
    pairs = pairs_of(Columns(items), np.eye(len(listed), dtype=bool))
    found = sorted(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True))
    assert found == [(n, m) for (n, a), (m, b) in combinations(enumerate(items), 2) if comparable(a, b)]


@settings(deadline=None)
@given(figures(), figures(), figures())
def test_a_pair_has_the_same_features_and_odds_whoever_is_named_first(
    one: tuple[Figure, ...], other: tuple[Figure, ...], third: tuple[Figure, ...]
) -> None:
    there, back = story([one, other, third]), story([third, other, one])
    if not there:
        return
    tables = Columns(there), Columns(back)
    told = []
    for table in tables:
        pairs = pairs_of(table, np.eye(3, dtype=bool))
        odds, rows = scores(table, pairs), features(table, pairs)
        rows[FEATURES.index("unit-only")] = 0  # of the first: the other may count people without saying so
        for left, right, score, row in zip(pairs.left, pairs.right, odds, rows.T, strict=True):
            ends = [table.items[int(x)].figure for x in (left, right)]
            if ends[0].unit == ends[1].unit:
                told.append(sorted([repr(end) for end in ends]) + [str(float(score))] + [f"{x:.9f}" for x in row])
    half = len(told) // 2
    assert sorted(told[:half]) == sorted(told[half:])


def test_a_huge_story_is_compared_piece_by_piece_with_the_same_result(monkeypatch: pytest.MonkeyPatch) -> None:
    one = tuple(
        Figure(
            article="",
            span=Span(11 + 4 * n, 13 + 4 * n),
            sentence=Span(0, 39),
            value=float(10 + n),
            comparison="=",
            unit="people",
            subject="women",
            context=TERMS[: n + 1],
        )
        for n in range(3)
    )
    table = Columns(story([one] * 5))
    whole = pairs_of(table, np.eye(5, dtype=bool))
    odds = scores(table, whole)
    for module in (pairing, likeness):
        monkeypatch.setattr(module, "AT_ONCE", 7)
    pieces = pairs_of(table, np.eye(5, dtype=bool))
    assert len(whole.left) > 50
    assert pieces.left.tolist() == whole.left.tolist()
    assert pieces.right.tolist() == whole.right.tolist()
    assert scores(table, pieces).tolist() == odds.tolist()
