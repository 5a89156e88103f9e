"""Which figures of a story are laid side by side, what is said of them, where else they stand."""

import pytest
from msgspec.structs import replace
from reconciling_figures import figures, only
from reconciling_stories import read, story

from digest.model import Difference
from digest.reconciling import extract_figures, reconcile


def rows(*texts: str, language: str = "en") -> list[Difference]:
    return list(story(*texts, languages=dict.fromkeys(range(len(texts)), language))[0].differences)


def test_few_words_on_what_befell_a_few_are_laid_side_by_side() -> None:
    (row,) = rows(
        "Eight divers came up. Two were being treated for mild frostbite.",
        "Eight divers came up. Three of the women are being treated for frostbite, a nurse said.",
    )
    assert ([f.value for f in row.values], row.verdict) == ([2, 3], "conflict")


@pytest.mark.parametrize(
    ("texts", "verdict"),
    [
        (("Some 10 to 12 gunmen struck the camp.", "The camp was struck by 10 gunmen."), "compatible"),
        (("Between 10 and 12 gunmen struck the camp.", "The camp was struck by 14 gunmen."), "conflict"),
        (("Between 200 and 300 guests fled the hall.", "About 260 guests fled the hall."), "compatible"),
    ],
)
def test_a_range_suits_all_that_lies_in_it(texts: tuple[str, str], verdict: str) -> None:
    (row,) = rows(*texts)
    assert row.verdict == verdict


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Five people died, eight were seriously injured."),
        ("de", "Fünf Menschen kamen ums Leben, acht wurden schwer verletzt."),
        ("fr", "Cinq personnes sont mortes, huit ont été grièvement blessées."),
        ("es", "Cinco personas murieron, ocho resultaron gravemente heridas."),
        ("it", "Cinque persone sono morte, otto sono rimaste gravemente ferite."),
        ("pt", "Cinco pessoas morreram, oito ficaram gravemente feridas."),
        ("nl", "Vijf mensen kwamen om, acht raakten zwaargewond."),
    ],
)
def test_the_injured_of_the_second_half_of_a_sentence_are_not_the_dead_of_the_first(language: str, text: str) -> None:
    assert [(f.value, f.state) for f in figures(text, language)] == [(5, "dead"), (8, "injured")]


def test_guests_who_came_have_not_died() -> None:
    assert only("Er kwamen 300 gasten op het feest.", "nl").state == ""
    assert only("In der Stadt leben 300 Menschen.", "de").state == ""


def test_a_row_knows_where_else_its_articles_give_their_value() -> None:
    first = "The storm killed 31 people. The village is in mourning. Of the 31 people killed, most were asleep."
    (row,) = rows(first, "The storm killed 33 people.")
    assert [(place.article, place.span.of(first)) for place in row.repeated] == [("a0", "31 people")]


def test_of_two_units_the_one_in_brackets_makes_no_row_of_its_own() -> None:
    (row,) = rows(
        "The fire burned an area of 300 square km (115 sq miles) of heath.",
        "The fire burned an area of roughly 300 square km (115 sq miles) of heath.",
    )
    assert {f.unit for f in row.values} == {"sqkm"}


@pytest.mark.parametrize(
    ("texts", "verdicts"),
    [
        (("The miners are 700m underground.", "The miners are 688 metres underground."), ["compatible"]),
        (("The tax rate was 36 percent.", "The tax rate was 35.7 percent."), ["compatible"]),
        (("The tax rate was 36 percent.", "The tax rate was 34.7 percent."), ["conflict"]),
        (("The miners are 640m underground.", "The miners are 688 metres underground."), ["conflict"]),
        (("Five players plus the coach were wounded.", "Seven players were wounded."), ["conflict"]),
        (("Some 140,000 guests came.", "About 120,000 guests came."), ["conflict"]),
        (("Some 140,000 guests came.", "About 130,000 guests came."), ["compatible"]),
        (("The crash killed 10 people in Orlo.", "The crash killed eight Velmontese nationals in Orlo."), []),
        (("The crash killed 8 people in Orlo.", "The crash killed ten Velmontese nationals in Orlo."), ["conflict"]),
    ],
)
def test_what_is_rounded_or_a_part_is_no_conflict(texts: tuple[str, str], verdicts: list[str]) -> None:
    assert [row.verdict for row in rows(*texts)] == verdicts


def test_a_year_gone_by_contradicts_nothing_of_today() -> None:
    told = ("Quill won 79 percent of the vote in 2027.", "Quill won 56 percent of the vote.")
    first, second = (read(key, text, key)[0] for key, text in zip("ab", told, strict=True))
    for year, count in (("2031-05-02", 0), ("2027-05-02", 1)):
        articles = (replace(first, published=year), replace(second, published=year))
        found = reconcile(articles, ((), ()), tuple(extract_figures(a) for a in articles))
        assert len(found.differences) == count


@pytest.mark.parametrize(
    "texts",
    [
        ("The blast killed 13 people in Orlo.", "Five terrorists were killed in Orlo after the blast."),
        ("The ferry had 143 passengers and six crew on board.", "The ferry had 149 people on board."),
        (
            "Velmont will send 2.5 million doses to Orlo and 1.5 million to Harrow.",
            "Velmont will send 4 million doses.",
        ),
        ("Divers hope to save five more children.", "Divers brought four more children to the shore."),
        ("He shot three people in Harrow.", "Two people died in Harrow."),
    ],
)
def test_parts_of_a_whole_and_those_who_struck_are_not_laid_beside_it(texts: tuple[str, str]) -> None:
    assert not rows(*texts)


def test_what_befell_others_of_one_sentence_does_not_head_the_row() -> None:
    (row,) = rows(
        "Nine guards were hurt at the march, which drew about 18,000 people.",
        "More than 18,000 people joined the march.",
    )
    assert row.subject == "people"


def dated(*told: tuple[str, str]) -> list[Difference]:
    """The rows of articles given by their days and texts."""
    articles = tuple(
        replace(read(f"a{n}", text, f"Outlet {n}")[0], published=day) for n, (day, text) in enumerate(told)
    )
    none = tuple(() for _ in articles)
    return list(reconcile(articles, none, tuple(extract_figures(a) for a in articles)).differences)


@pytest.mark.parametrize(
    ("tolls", "days", "unfolding"),
    [
        ((14, 4, 9), ("2031-05-03", "2031-05-01", "2031-05-02"), True),
        ((4, 9), ("2031-05-01", "2031-05-02"), True),
        ((9, 4), ("2031-05-01", "2031-05-02"), False),
        ((9, 13), ("2031-05-01", "2031-05-01"), False),
        ((9, 13), ("", "2031-05-01"), False),
    ],
)
def test_a_toll_that_rises_from_day_to_day_is_told_in_the_order_of_days(
    tolls: tuple[int, ...], days: tuple[str, ...], unfolding: bool
) -> None:
    (row,) = dated(*((day, f"The storm killed {toll} people in Orlo.") for toll, day in zip(tolls, days, strict=True)))
    assert (row.unfolding, row.verdict) == (unfolding, "conflict")
    if unfolding:
        assert [f.value for f in row.values] == sorted(tolls)


def test_the_dead_stand_above_all_that_more_outlets_tell() -> None:
    told = "The storm closed {} schools for {} days and cost $4.{} million. It killed {} people."
    found = rows(told.format(20, 3, 1, 14), told.format(21, 4, 2, 15), told.format(22, 5, 3, 14).split(" It ")[0])
    assert found[0].subject == "people killed"
