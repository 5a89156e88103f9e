"""Figures of a story: which of them differ, and which one outlet alone gives."""

from msgspec import structs
from reconciling_stories import read, story

from digest.reconciling import extract_figures, reconcile


def test_more_than_a_hundred_and_more_than_a_hundred_and_fifty_are_compatible() -> None:
    result, _ = story(
        "A petition signed by more than 150 employees asks the yard to cancel the contract.",
        "More than 100 of the yard's staff have signed a letter that asks it to cancel the contract.",
    )
    (one,) = result.differences
    assert one.verdict == "compatible"
    assert [f.value for f in one.values] == [150, 100]


def test_twelve_dead_and_fifteen_dead_conflict() -> None:
    result, _ = story(
        "The storm killed 12 people in the village of Orlo on Sunday night.",
        "At least 15 people were killed when the storm hit the village of Orlo on Sunday.",
    )
    (one,) = result.differences
    assert one.verdict == "conflict"


def test_equal_quantities_and_other_things_are_no_difference() -> None:
    result, _ = story(
        "The storm killed 12 people in Orlo. It flooded 40 houses near the mill.",
        "In Orlo 12 people were killed by the storm. Some 900 sheep were saved by farmers.",
    )
    assert result.differences == ()


def test_outlets_in_two_languages_are_compared_by_what_befell_the_counted() -> None:
    english, _ = read("a0", "At least 12 people were injured when the ferry hit the pier.", "Outlet 0")
    german = structs.replace(read("a1", "Beim Unglück wurden 15 Menschen verletzt.", "Outlet 1")[0], language="de")
    figures = tuple(extract_figures(a, ()) for a in (english, german))
    (one,) = reconcile((english, german), ((), ()), figures).differences
    assert [f.value for f in one.values] == [12, 15]


def test_the_same_count_of_two_places_is_no_difference() -> None:
    tavell = "The jobless rate moved to 6.4 percent in May. Builders in Tavell hired again, and Tavell is glad."
    ostmere = "The jobless rate moved to 6.8 percent in May. Builders in Ostmere left, and Ostmere is sad."
    read_all = [read(f"a{n}", text, f"Outlet {n}") for n, text in enumerate((tavell, ostmere))]
    for titles, shown in ((("Tavell hires", "Bad news from Ostmere"), 0), (("Good news", "Bad news"), 1)):
        articles = tuple(structs.replace(a, title=t) for (a, _), t in zip(read_all, titles, strict=True))
        figures = tuple(extract_figures(a) for a in articles)
        assert len(reconcile(articles, ((), ()), figures).differences) == shown


def test_figures_that_one_outlet_alone_gives_are_kept_apart() -> None:
    result, _ = story(
        "The ferry carried 214 people. Repairs will cost $85,000. It sailed in 2019 at 5:40 a.m.",
        "The ferry carried 214 passengers. About 190,000 people use it every year.",
    )
    found = {(f.article, f.value, f.unit) for f in result.single}
    assert found == {("a0", 85_000, "USD"), ("a1", 190_000, "people")}


def test_one_outlet_with_two_articles_has_no_figures_of_its_own() -> None:
    texts = ("Repairs will cost $85,000.", "The ferry was closed.")
    read_all = [read(f"a{n}", text, "Harbour Post") for n, text in enumerate(texts)]
    figures = tuple(extract_figures(a) for a, _ in read_all)
    assert reconcile(tuple(a for a, _ in read_all), ((), ()), figures).single == ()


def test_the_age_of_one_person_is_not_agreed_on_by_that_of_another() -> None:
    result, _ = story(
        "Colin Marsh, 22, was found dead. John Clark, 21, appeared in court on Friday.",
        "Colin Marsh, 22, was found dead. John Clark, 22, appeared in court on Friday.",
    )
    (one,) = result.differences
    assert [f.value for f in one.values] == [21, 22]
