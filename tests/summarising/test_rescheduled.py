"""Dates that were moved: no summary, headline or timeline tells the old one as if it still held."""

import pytest
from summarising_samples import article

from digest.model import Summary
from digest.summarising import summarise

HEARINGS = {
    "en": (
        "The trial of the former treasurer of Orrin, Marta Penn, will begin on 7 May in the county court.",
        "The trial of Marta Penn, the former treasurer of Orrin, was moved to 14 May because a judge fell ill.",
    ),
    "de": (
        "Der Prozess gegen die frühere Kämmerin von Orrin, Marta Penn, soll am 7. Mai vor dem Landgericht beginnen.",
        "Der Prozess gegen Marta Penn, die frühere Kämmerin von Orrin, ist vom 7. auf den 14. Mai verschoben worden.",
    ),
    "fr": (
        "Le procès de l'ancienne trésorière d'Orrin, Marta Penn, doit s'ouvrir le 7 mai devant le tribunal du comté.",
        "Le procès de Marta Penn, ancienne trésorière d'Orrin, est reporté au 14 mai, un juge étant tombé malade.",
    ),
}


def moved(language: str, first: str, second: str, days: tuple[str, str] = ("2031-03-04", "2031-03-06")) -> Summary:
    members = tuple(
        article(name, text, title=text[:40], outlet=name, published=day, language=language)
        for name, text, day in (("one", first, days[0]), ("two", second, days[1]))
    )
    return summarise(members, ((), ()), 80)


@pytest.mark.parametrize("language", sorted(HEARINGS))
def test_a_date_that_was_moved_is_told_no_more_and_is_no_step_of_the_timeline(language: str) -> None:
    made = moved(language, *HEARINGS[language])
    assert [place.article for place in made.sentences] == ["two"]
    assert all(step.date != "2031-05-07" for step in made.timeline)


def test_a_title_with_a_date_that_was_moved_is_no_headline() -> None:
    first, second = (
        article(name, text, title=title, outlet=name, published=day)
        for name, text, title, day in (
            ("one", HEARINGS["en"][0], "Trial of former Orrin treasurer Penn to begin on 7 May", "2031-03-04"),
            ("two", HEARINGS["en"][1], "Trial put off", "2031-03-06"),
        )
    )
    assert summarise((first, second), ((), ()), 80).headline_article == "two"


@pytest.mark.parametrize(
    "second",
    [
        HEARINGS["en"][1].replace(
            "was moved to 14 May", "will be heard on 14 May, too,"
        ),  # nobody says that it gave way
        "The regatta of Gull Point was moved to 14 May because of the spring tide, its stewards said.",  # another thing
        f"{HEARINGS['en'][1]}\n\nThe first witness is still to be heard on 7 May, the clerk of the court said.",
    ],
)
def test_another_date_alone_moves_nothing(second: str) -> None:
    assert "one" in [place.article for place in moved("en", HEARINGS["en"][0], second).sentences]


def test_who_tells_of_a_move_on_the_same_day_overtakes_nobody() -> None:
    made = moved("en", *HEARINGS["en"], days=("2031-03-04", "2031-03-04"))
    assert "one" in [place.article for place in made.sentences]
