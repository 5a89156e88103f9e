"""Articles that tell of different things in the same words: other figures for the same, other words quoted."""

import pytest

from digest.grouping import Features, Grouping, features
from digest.grouping.crowding import FULL
from digest.grouping.figures import (
    amounts_of,
    contradicted,
    counted_differently,
    ended_differently,
    figures_of,
    given,
    shared_few,
)
from digest.grouping.similarity import Vector, named_differently, similarity
from digest.model import Article, Paragraph, Span
from digest.quoting import extract_quotes
from digest.text import sentences


def article(text: str, name: str = "rate", title: str = "") -> Article:
    return Article(
        id=name,
        origin=f"articles/{name}.txt",
        title=title,
        text=text,
        paragraphs=(Paragraph(Span(0, len(text))),),
        sentences=tuple(sentences(text, 0, len(text), "en")),
        language="en",
    )


def made(text: str, name: str = "rate") -> Features:
    told = article(text, name)
    return features(told, extract_quotes(told))


def alike(one: str, other: str) -> int:
    return similarity(Vector(made(one)), Vector(made(other)))


RATE = (
    "The jobless rate in Harland went to {} percent. Employers let {} people go, most of them tanners in Osk, "
    "where the cannery stands empty, and the bureau of statistics spoke of {} open places."
)


def test_an_amount_is_a_number_with_the_words_around_it() -> None:
    _, amounts = figures_of(article("Sales rose to 5,8 percent, 1,437 people said. In 2031 it was 40%."))
    assert amounts_of(amounts)[:2] == ({"to percent": {"5.8"}, "percent people": {"1437"}, "was %": {"40"}}, {})


def test_the_amounts_of_the_title_are_taken_too() -> None:
    _, amounts = figures_of(article("Nobody knew more.", title="Rate falls to 6 percent"))
    assert amounts_of(amounts)[:2] == ({"to percent": {"6"}}, {"percent": {"6"}})


def test_a_number_with_nothing_beside_it_is_counted_but_is_no_amount() -> None:
    counts, amounts = figures_of(article("7. 7 (8)"))
    assert counts == {"7": 2, "8": 1}
    assert amounts_of(amounts)[:2] == ({}, {})


@pytest.mark.parametrize(
    ("one", "other", "factor"),
    [
        ({"to percent": {"5.8"}}, {"to percent": {"6.1"}}, 0.78),
        ({"to percent": {"5.8", "6.1"}}, {"to percent": {"6.1"}}, 1.0),
        ({"to percent": {"5.8"}}, {"by percent": {"6.1"}}, 1.0),
        ({"to percent": {"5"}, "of people": {"7"}}, {"to percent": {"6"}, "of people": {"7"}}, 0.934),
        ({"a b": {"1"}, "c d": {"2"}, "e f": {"3"}, "g h": {"4"}}, {"a b": {"5"}, "c d": {"6"}, "e f": {"7"}}, 0.5),
    ],
)
def test_each_amount_that_differs_speaks_against_and_one_that_agrees_makes_up_for_most_of_it(
    one: dict[str, set[str]], other: dict[str, set[str]], factor: float
) -> None:
    assert contradicted(one, other)[0] == contradicted(other, one)[0] == pytest.approx(factor)


def test_few_figures_in_common_speak_against_the_more_the_more_are_given() -> None:
    one, two, many = given(["#58"]), given(["#58", "#61"]), given(f"#{n}" for n in range(20, 30))
    assert shared_few(many, given(["#71", "#72", "#73", "#74"])) < shared_few(given(["#71"]), one) < 1.0
    assert shared_few(one, two) == shared_few(many, many) == shared_few(given([]), many) == 1.0


def test_exact_figures_count_twice() -> None:
    exact, rough = (shared_few(given(one), given(two)) for one, two in ((["#1437"], ["#1806"]), (["#14"], ["#18"])))
    assert exact < rough


def test_the_same_words_with_other_figures_are_less_alike() -> None:
    june = RATE.format("5.8", "3,100", "420")
    assert alike(june, RATE.format("6.1", "2,400", "380")) < 0.75 * alike(june, june)


def test_a_year_is_no_figure_that_tells_two_articles_apart() -> None:
    since = "The quarry of Ostrel floods every spring since {}, the owner of the kilns said."
    assert not Vector(made(since.format("2019"))).figures.told
    assert not Vector(made(since.format("2019"))).amounts


def test_other_words_quoted_make_two_articles_less_alike() -> None:
    base = "The dike of Brennick broke and the old town was flooded, harbor master Tilde Rasch said. {}"
    first, second = (
        base.format(f"“{words}” she said.")
        for words in ("We were to raise the dike in the spring of next year,", "Nobody had ever heard the sea come in,")
    )
    first_quoted, second_quoted, unquoted = (Vector(made(text)) for text in (first, second, second.replace("“", "")))
    assert similarity(first_quoted, second_quoted) < similarity(first_quoted, unquoted)


def test_what_differs_is_told_and_the_figures_still_add_up() -> None:
    grouping = Grouping()
    texts = {"april": RATE.format("5.8", "3,100", "420"), "may": RATE.format("6.1", "2,400", "380")}
    grouping.update({name: made(text, name) for name, text in texts.items()})
    told = {(join.kind, join.evidence): join.weight for join in grouping.explain("april")}
    assert told["amounts", "let 3100 people\n2400"] < 0
    assert told["figures", "few figures in common"] < 0
    decision = grouping.joined("april")
    assert decision is not None
    assert sum(told.values()) == pytest.approx(decision.mean / FULL + sum(decision.asked.values()))


@pytest.mark.parametrize(
    ("one", "other", "known", "found"),
    [
        ({"jobs": {"42000"}}, {"jobs": {"18000"}}, (), ["jobs"]),
        ({"jobs": {"42000"}}, {"jobs": {"42000", "18000"}}, ("#42000",), []),
        ({"dead": {"23"}}, {"dead": {"31"}}, ("#23",), []),  # a toll that rose
        ({"jobs": {"42000"}}, {"dead": {"31"}}, (), []),
        ({}, {"dead": {"31"}}, (), []),
    ],
)
def test_headlines_differ_by_what_both_count_and_neither_article_knows_of_the_other(
    one: dict[str, set[str]], other: dict[str, set[str]], known: tuple[str, ...], found: list[str]
) -> None:
    mine, theirs = {f"#{n}" for numbers in one.values() for n in numbers}, {*known}
    theirs |= {f"#{n}" for numbers in other.values() for n in numbers}
    assert counted_differently(one, other, mine, theirs) == found
    assert counted_differently(other, one, theirs, mine) == found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Rovers beat Aldry 3-2 on Saturday.", "Aldry beat Rovers 1–0 on Saturday.", True),
        ("Rovers gewannen mit 3:2.", "Rovers verloren mit 0:1.", True),
        ("Rovers beat Aldry 3-2.", "Aldry lost 2-3 at Millfield.", False),
        ("Rovers beat Aldry 3-2.", "They won 1-0, a week after the 3-2.", False),
        ("Rovers beat Aldry 3-2.", "It began at 20:15 and ended on 2031-05-06.", False),
        ("Rovers beat Aldry 3-2.", "1-0, 2-0, 4-1 and 2-2: the round in brief.", False),
        ("A 12-year-old won 3-2.", "Another 14-year-old came to see it.", False),
    ],
)
def test_two_matches_have_two_results(one: str, other: str, found: bool) -> None:
    mine, theirs = (amounts_of(figures_of(article(text))[1])[2] for text in (one, other))
    assert ended_differently(mine, theirs, False) == ended_differently(theirs, mine, False) == found


def test_a_report_of_the_return_that_tells_how_the_first_match_ended_is_of_another_match() -> None:
    first, second = ("3-2", "1-1"), ("0-1", "3-2")
    assert ended_differently(first, second, True)
    assert not ended_differently(first, second, False), "on one day one may begin with the score at the interval"
    assert not ended_differently(first, ("3-2",), True)


TEMPLATE = "The mayor of {} opened the new swimming hall on Monday. It cost four million."


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Mayor of Brumeth opens swimming hall", "Mayor of Nidalen opens swimming hall", True),
        ("Mayor of Brumeth opens swimming hall", "Mayor of Brumeth opens swimming hall", False),
        ("Mayor of Nidalen opens swimming hall", "Mayor of Nidaalen opens swimming hall", False),
        ("Mayor of Brumeth opens swimming hall", "Nidalen celebrates", False),
        ("New swimming hall opened", "New swimming hall opened", False),
    ],
)
def test_one_headline_with_other_names_in_it_is_told_of_somebody_else(one: str, other: str, found: bool) -> None:
    def told(title: str, name: str) -> Vector:
        places = [word for word in title.split() if word.startswith(("Brum", "Nid"))] or ["Ossel"]
        return Vector(features(article(TEMPLATE.format(places[0]), name, title), ()))

    mine, theirs = told(one, "one"), told(other, "two")
    assert named_differently(mine, theirs) == named_differently(theirs, mine) == found


def test_two_weeks_of_one_statistic_are_less_alike_for_their_headlines() -> None:
    text = "Employers in Harland let people go as the canneries of Osk closed, the bureau of statistics said on Friday."

    def week(claims: str, name: str) -> Vector:
        told = article(f"{text} There were {claims} claims.", name, f"{claims} claims filed in Harland last week")
        return Vector(features(told, ()))

    other = similarity(week("4,400", "one"), week("6,600", "two"))
    assert other < 0.5 * similarity(week("4,400", "one"), week("4,400", "two"))
