"""German: capitals that nobody is called, subjects behind the verb, and pronouns for things."""

import pytest
from quoting_articles import quotes, speakers


@pytest.mark.parametrize(
    "text",
    [
        "Weiter schrieb er: „Es ist wohl die wichtigste Fahrt von allen gewesen.“",
        "Hierzu führte er aus: „Wir können die Mole nicht von vorn sehen, nur von hinten.“",
        "Dazu schreibt sie in einem Beitrag: „Ich habe lange an der Mole gestanden und gewartet.“",
        "Ziel und Motto: „Die Mole bleibt, und wir bleiben auf ihr stehen.“",
        "Hier etwas O-Ton: „Die Mole ist die einzige, die noch steht, und das bleibt so.“",
        "Erstens: „Weil die Mole zu alt ist, als dass sie noch stehen könnte.“",
        "Wichtige Stichworte sind sicherlich „Ebbe“, „Flut“ und „eigene Probleme bearbeiten“ in der Werft.",
        "Lesen Sie unbedingt »Mole. Laufsteg. Holzweg und noch ein Buch über Häfen« von Ada Moor!",
        "Ada Moor ist auch Mitglied der „Henning-Moor-Stiftung zur Pflege der alten Molen“, die es lange gibt.",
        "Die 43-jährige „Hafenblick“-Darstellerin feierte auf der Mole.",
    ],
)
def test_a_capital_alone_is_nobody(text: str) -> None:
    assert [quote.speaker for quote in quotes(text, "de")] == [None] * len(quotes(text, "de"))


def test_the_subject_behind_the_verb_speaks() -> None:
    text = "Auf Anfrage unserer Redaktion erklärte der Sprecher der Larker Bank: „Wir prüfen unsere Filialen.“"
    assert speakers(text, "de") == ["der Sprecher der Larker Bank"]
    text = "Ada Moor leitet die Werft. In Orlo sagte Moor: „Wir schließen die Mole noch heute.“"
    assert speakers(text, "de") == ["Ada Moor"]


def test_a_surname_whose_full_name_is_told_still_speaks() -> None:
    text = "Die Ministerin Ada Moor kam spät. Moor: „Heute gedenken wir der Mole.“"
    assert speakers(text, "de") == ["Ada Moor"]


def test_lines_without_marks_below_somebody_are_not_that_one_s() -> None:
    text = (
        "Ada Moor, die Leiterin der Werft, sagte: „Die Mole hält noch lange.“\n\nSchon gelesen?\n\nWerft baut neue Mole"
    )
    assert speakers(text, "de") == ["Ada Moor"]
    assert [quote.speaker for quote in quotes(text, "de", kinds={2: "block-quote"})] == ["Ada Moor", None]
