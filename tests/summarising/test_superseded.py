"""What newer articles of a story have settled is told no more: announcements whose day has come, words taken back."""

import pytest
from summarising_samples import article, shown

from digest.summarising.chronology.superseded import settled
from digest.summarising.persons import people_of
from digest.summarising.sentences.candidates import gather
from digest.summarising.vectors import Vectors

VISIT = "Prime Minister Della Marsh will visit the valley of Merrow on Wednesday, her office said."
VISITED = "Prime Minister Della Marsh promised the valley of Merrow nine million crowns on Wednesday."


def gone(*reports: tuple[str, str], language: str = "en") -> list[str]:
    """The sentences that are settled, of articles with their days."""
    articles = tuple(article(f"a{n}", text, published=day, language=language) for n, (day, text) in enumerate(reports))
    material = gather(articles, ((),) * len(articles))
    vectors = Vectors([each.terms for each in material.candidates], material.vocabulary.weights)
    people = people_of(articles, ((),) * len(articles), material)
    found = settled(articles, material, vectors, people)
    return [each.span.of(articles[each.article].text) for n, each in enumerate(material.candidates) if n in found]


@pytest.mark.parametrize(
    ("announcement", "newest", "over"),
    [
        (VISIT, "2031-03-05", True),
        (VISIT, "2031-03-06", True),
        ("Della Marsh is due in court in Selm on 5 March, her office said.", "2031-03-05", True),
        ("Della Marsh is due in court in Selm on 7 March, her office said.", "2031-03-05", False),
        ("Della Marsh said on Monday that she will not resign from her post in Selm.", "2031-03-05", False),
        ("The talks that were set for Wednesday failed in Selm, her office said.", "2031-03-05", False),
    ],
)
def test_an_announcement_is_over_once_an_article_is_of_its_day(announcement: str, newest: str, over: bool) -> None:
    assert gone(("2031-03-04", announcement), (newest, VISITED)) == ([announcement] if over else [])


def test_an_announcement_of_the_newest_day_stands() -> None:
    assert gone(("2031-03-03", VISITED), ("2031-03-04", VISIT)) == []


RED = "The railway said that the driver of the train at Merrow had passed a red signal."
BACK = "The railway withdrew its statement that the driver of the train at Merrow had passed a red signal."
DENIED = "The water office denied that the sirens of Merrow had been switched off before the flood."
ADMITTED = "The water office admitted that the sirens of Merrow had been switched off before the flood."


@pytest.mark.parametrize(("older", "newer"), [(RED, BACK), (DENIED, ADMITTED)])
def test_a_statement_that_was_taken_back_is_told_no_more(older: str, newer: str) -> None:
    assert gone(("2031-03-03", older), ("2031-03-05", newer)) == [older]
    assert gone(("2031-03-05", older), ("2031-03-03", newer)) == [], "said again since"


def test_what_was_not_denied_is_not_taken_back_by_being_admitted() -> None:
    charged = "The water office was warned that the sirens of Merrow had been switched off before the flood."
    assert gone(("2031-03-03", charged), ("2031-03-05", ADMITTED)) == []


def test_who_withdraws_from_a_race_takes_no_words_back() -> None:
    won = "Oda Lind of Selm won the third stage of the race around the valley of Merrow."
    out = "Oda Lind of Selm was withdrawn from the race around the valley of Merrow."
    assert gone(("2031-03-03", won), ("2031-03-05", out)) == []


def test_a_summary_tells_neither() -> None:
    reports = (
        article("a", f"{VISIT}\n\n{DENIED}", title="Sirens of Merrow", published="2031-03-04", outlet="Orrin Herald"),
        article(
            "b", f"{VISITED}\n\n{ADMITTED}", title="Sirens of Merrow", published="2031-03-05", outlet="Valley Post"
        ),
    )
    sentences = shown(reports, 80)[1]
    assert VISITED in sentences
    assert VISIT not in sentences
    assert DENIED not in sentences


@pytest.mark.parametrize(
    ("language", "older", "newer"),
    [
        ("en", "Climber Tess Marlow, 29, is missing on the north face.", "Tess Marlow was found alive in a cave."),
        ("en", "Oda Lind, 51, remains in a critical condition.", "Captain Oda Lind, 51, died at noon."),
        ("de", "Der Kapitän Udo Brandt wird seit Montag vermisst.", "Taucher haben Udo Brandt, 51, tot geborgen."),
        ("de", "Ursache war vermutlich ein Kabel, so die Wehr.", "Die Ursache des Brandes war eine Zigarette."),
        ("fr", "Le skipper Loïc Méhaut est porté disparu.", "Loïc Méhaut, 51 ans, a été retrouvé sain et sauf."),
        ("it", "Elio Bandi, 51 anni, è in fuga da lunedì.", "I carabinieri hanno arrestato Elio Bandi giovedì."),
        ("es", "Nuria Pardo, de 29 años, sigue ingresada.", "Nuria Pardo falleció el jueves en el hospital."),
        ("pt", "Tomé Vilar, de 60 anos, continua internado.", "Tomé Vilar morreu na quinta-feira no hospital."),
        ("nl", "De verdachte Kees Brand is voortvluchtig.", "De politie heeft Kees Brand, 51 jaar, opgepakt."),
    ],
)
def test_a_state_that_a_newer_article_contradicts_holds_no_more(language: str, older: str, newer: str) -> None:
    assert gone(("2031-03-03", older), ("2031-03-05", newer), language=language) == [older]
    assert gone(("2031-03-05", older), ("2031-03-03", newer), language=language) == [], "told again since"


@pytest.mark.parametrize(
    "newer",
    [
        "Tess Marlow, 29, has not been found, the rescuers said.",
        "The body of another climber, Oda Lind, was found in a cave.",
        "Tess Marlow's brother Finn Marlow, 31, was found in a cave.",
    ],
)
def test_a_state_holds_until_something_else_is_said_of_the_same_person(newer: str) -> None:
    missing = "Climber Tess Marlow, 29, is missing on the north face."
    assert gone(("2031-03-03", missing), ("2031-03-05", newer)) == []


def test_who_died_is_in_no_hospital_whatever_the_dates() -> None:
    ill, dead = "Oda Lind, 51, is fighting for her life.", "Captain Oda Lind, 51, died in hospital."
    assert gone(("", ill), ("2031-03-05", dead)) == [ill]
