"""What joined a story's articles: figures that add up to the decision."""

import pytest

from digest.grouping import Grouping, features
from digest.model import Article, Join, Span
from digest.pipeline.site.likeness import TOLD, joining, likenesses


def article(name: str, title: str, text: str, day: str | None = None, key: str | None = None) -> Article:
    return Article(
        id=name, origin=f"articles/{name}.txt", title=title, text=text, paragraphs=(), published=day, language="en",
        sentences=(Span(0, len(text)),), story_key=key,
    )  # fmt: skip


GLASS = "The glassworks of Tarn will close its two furnaces in June; 84 glassblowers lose their jobs, said the owner."
ALIKE = [
    article("one", "Tarn glassworks to close both furnaces", GLASS, "2031-05-02"),
    article("two", "Glassworks in Tarn closes", GLASS.replace("its two", "both of its"), "2031-05-04"),
    article("three", "84 lose their jobs in Tarn", "Tarn’s glassworks will close: 84 glassblowers lose their jobs."),
]


def grouping(articles: list[Article]) -> Grouping:
    made = Grouping()
    made.update({one.id: features(one, ()) for one in articles})
    return made


def by_pair(joins: tuple[Join, ...]) -> dict[tuple[str, str], list[Join]]:
    pairs: dict[tuple[str, str], list[Join]] = {}
    for join in joins:
        pairs.setdefault((join.article, join.other), []).append(join)
    return pairs


def told(members: tuple[str, ...], made: Grouping) -> tuple[Join, ...]:
    return likenesses(members, joining(members, made), made)


def test_every_article_is_told_and_no_pair_twice() -> None:
    pairs = by_pair(told(("one", "two", "three"), grouping(ALIKE)))
    assert {end for pair in pairs for end in pair} == {"one", "two", "three"}
    assert len({frozenset(pair) for pair in pairs}) == len(pairs)


def test_words_and_numbers_count_for_and_days_and_the_threshold_against() -> None:
    joins = by_pair(told(("one", "two"), grouping(ALIKE[:2])))["one", "two"]
    weights = {(join.kind, join.evidence): join.weight for join in joins}
    assert weights["days", "2 days apart"] < 0
    assert weights["threshold", "what one story needs"] < 0
    assert 0 < sum(weights.values()) < 1
    assert any("glassworks" in words and weight > 0 for (_, words), weight in weights.items())
    assert len(joins) <= TOLD + 5
    assert all(join.weight == round(join.weight, 3) for join in joins)


def test_the_page_and_the_terminal_come_to_the_same_figure() -> None:
    made = grouping(ALIKE)
    shown = by_pair(told(("one", "two", "three"), made))
    assert len(shown) == 2
    for (article, other), joins in shown.items():
        explained = by_pair(made.explain(article))[article, other]
        assert abs(sum(join.weight for join in joins) - sum(join.weight for join in explained)) < 0.001


def test_what_the_editor_joined_is_said_also_where_nothing_is_alike() -> None:
    far = [
        article("one", "Rain", "It rained.", key="week"),
        article("two", "Brass", "A band played trumpets.", key="week"),
    ]
    assert told(("one", "two"), grouping(far)) == (Join("two", "one", "editor", "week", 0.0),)


@pytest.mark.parametrize("members", [(), ("one",)])
def test_one_article_has_nothing_to_tell(members: tuple[str, ...]) -> None:
    assert told(members, grouping(ALIKE[:1])) == ()


def test_a_day_that_both_name_is_told_among_many_weightier_words() -> None:
    both = [
        article(name, f"{title} on 14 February", f"{text} The furnaces go out on 14 February.")
        for name, title, text in ((one.id, one.title, one.text) for one in ALIKE[:2])
    ]
    joins = told(("one", "two"), grouping(both))
    assert [join.evidence for join in joins if join.kind == "dates"] == ["02-14"]
    assert sum(join.kind in ("words", "names", "numbers", "dates") for join in joins) == TOLD
