"""Days that articles name, and what it means that two name the same ones."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.grouping import Grouping, features
from digest.grouping.days import agreement, days_named, when
from digest.grouping.similarity import Vector, similarity
from digest.grouping.vocabulary import vocabulary
from digest.model import Article
from digest.text import sentences, words

PUBLISHED = date(2031, 5, 7)  # a Wednesday


def named(text: str, language: str = "en", published: date | None = PUBLISHED) -> set[str]:
    table = vocabulary(language)
    written = words(text)
    codes = [table.times[table[word]] for word in written]
    return set(days_named(written, codes, published.toordinal() if published else None, language).split("\n")) - {""}


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("The bridge closed on 4 March.", "en", "2031-03-04"),
        ("It closed on March 4th, said the mayor.", "en", "2031-03-04"),
        ("It burned on December 30.", "en", "2030-12-30"),  # the year that brings it nearest
        ("It opened on May 3, 1998.", "en", "1998-05-03"),
        ("On Tuesday the council met.", "en", "2031-05-06"),
        ("The council met on Wednesday.", "en", "2031-05-07"),
        ("On Thursday the council met.", "en", "2031-05-01"),
        ("The council met on Monday.", "en", "2031-05-05"),
        ("It burned on 1 March, not on 32 March.", "en", "2031-03-01"),
        ("Am 4. März schloss die Brücke.", "de", "2031-03-04"),
        ("El puente cerró el 4 de marzo.", "es", "2031-03-04"),
        ("A ponte fechou na terça-feira.", "pt", "2031-05-06"),
        ("Most uzavřeli v úterý.", "cs", "2031-05-06"),
        ("Η γέφυρα έκλεισε την Τρίτη.", "el", "2031-05-06"),
        ("הגשר נסגר ביום שלישי.", "he", "2031-05-06"),
        ("पुल मंगलवार को बंद हुआ।", "hi", "2031-05-06"),
        ("أغلق الجسر في 4 كانون الثاني.", "ar", "2031-01-04"),
    ],
)
def test_a_day_is_seen_from_the_day_of_the_article(text: str, language: str, day: str) -> None:
    assert {each for each in named(text, language) if len(each) == 10} == {day}


def test_without_a_day_of_its_own_an_article_names_what_it_says() -> None:
    assert named("On Tuesday, 4 March, it closed.", published=None) == {"2", "03", "03-04"}


@pytest.mark.parametrize(
    "text", ["He may march on.", "They march 4 abreast.", "Section 4 of the act", "Friday's child"]
)
def test_what_only_looks_like_a_day_is_none(text: str) -> None:
    assert not {each for each in named(text, published=None) if len(each) != 1 or each == "4"}


def test_what_both_tell_most_exactly_decides() -> None:
    march, april = (when(f"{month:02d}\n{month:02d}-04\n2") for month in (3, 4))
    tuesday = when("2")
    assert march
    assert april
    assert tuesday
    assert agreement(march, april, False) < (1.0, frozenset())
    assert agreement(march, tuesday, False)[1] == {"2"}
    assert agreement(march, tuesday, True) == (1.0, frozenset())


def told(name: str, text: str, published: str | None = None) -> Article:
    spans = tuple(sentences(text, 0, len(text), "en"))
    return Article(
        id=name, origin=f"articles/{name}.txt", title="", text=text, paragraphs=(), sentences=spans, language="en",
        published=published,
    )  # fmt: skip


def alike(*days: str, published: str | None = None) -> int:
    text = "The ferry of Tarnholm ran onto a sandbank {} with ninety passengers, and a tug pulled it free."
    one, other = (
        Vector(features(told(name, text.format(day), published), ())) for name, day in zip("ab", days, strict=True)
    )
    return similarity(one, other)


def test_the_same_day_joins_and_another_parts() -> None:
    assert alike("on Tuesday", "on Tuesday") > alike("on Tuesday", "at dawn") > alike("on Tuesday", "on Friday")


def test_a_day_named_counts_less_where_the_articles_have_days_of_their_own() -> None:
    parted = [alike("on 4 March", "on 9 June", published=day) for day in (None, "2031-07-01")]
    assert parted[0] < parted[1] < alike("on 4 March", "in a storm")


def test_the_days_named_are_told_among_the_reasons() -> None:
    text = "The ferry of Tarnholm ran onto a sandbank on 4 March with ninety passengers, and a tug pulled it free."
    grouping = Grouping()
    other = text.replace("4 March", "9 June")
    grouping.update({name: features(told(name, said), ()) for name, said in (("a", text), ("b", text), ("c", other))})
    weights = {(join.kind, join.evidence, join.other): join.weight for join in grouping.explain("a")}
    assert weights["dates", "03-04", "b"] > 0
    grouping.update({"b": None})
    weights = {(join.kind, join.evidence, join.other): join.weight for join in grouping.explain("a")}
    assert weights["times", "the days that they name differ", "c"] < 0


@given(st.lists(st.sampled_from(["4", "31", "May", "March", "Tuesday", "of", "1998", "x", "99", "١٢"]), max_size=12))
def test_no_order_of_words_is_too_much(written: list[str]) -> None:
    text = " ".join(written)
    assert all(len(each) in (1, 2, 5, 10) for each in named(text) | named(text, published=None))
    assert named(text, published=date.min) is not None


def test_months_of_which_each_names_another_are_not_the_same_time() -> None:
    spring, early, april = when("03\n04"), when("04\n05"), when("04")
    assert spring
    assert early
    assert april
    assert agreement(spring, early, False) < (1.0, frozenset())
    assert agreement(spring, april, False)[1] == {"04"}
