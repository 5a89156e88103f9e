"""Who speaks, where other languages say it: behind the sentence, between dashes inside of the marks."""

import pytest
from quoting_articles import quotes, speakers


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("it", "«A noi - dice Ada Moro - non è stato notificato nulla, lo leggiamo dai giornali».", "Ada Moro"),
        ("it", "«Non abbiamo deciso - attacca l'ex sindaco Moro -. Il decreto non ci è stato notificato».", "Moro"),
        ("es", "«No lo sabemos –añadió Ana Moro–, pero lo sabremos mañana».", "Ana Moro"),
        ("it", "Vera Bini ha riso. «Nessuno ci ha avvisati prima». Lo ha detto il ministro Luca Moro.", "Luca Moro"),
        ("pt", "— Quem assina isso agora? - reagiu Moura.\n\n— Ninguém.", "Moura"),
        ("nl", "„Ik sta naast alle burgemeesters”, reageerde de bewindsvrouw.", "de bewindsvrouw"),
        ("de", "„Ein Bürger hat es bemerkt“, erläutert Dezernent Oswald Duhm.", "Oswald Duhm"),
    ],
)
def test_the_speaker_is_found_where_the_language_puts_it(language: str, text: str, speaker: str) -> None:
    assert speakers(text, language)[0] == speaker


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Sussistono «concreti, univoci e rilevanti elementi di collegamento»."),
        ("fr", "Réunis hier, les maires demandent des moyens « pour maîtriser la montée de la violence »."),
        ("en", "Analysis of the data that the harbour keeps: “a slow and steady decline of the catch”"),
    ],
)
def test_the_first_word_of_a_sentence_is_nobody(language: str, text: str) -> None:
    (quote,) = quotes(text, language)
    assert quote.speaker not in ("Sussistono", "Réunis", "Analysis")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "„Wir haben es gewusst“, sagte Karl Moor der „Welt am Morgen“."),
        ("en", "“We have known it,” Ada Moor told the “Harbour Show”."),
    ],
)
def test_the_outlet_that_was_told_is_no_speech(language: str, text: str) -> None:
    assert [quote.kind for quote in quotes(text, language)] == ["direct", "work-title"]


def test_what_stands_behind_a_name_with_a_preposition_is_no_role() -> None:
    text = "Ada Moro, nella relazione al presidente, ha detto: «È tutto vero e lo proveremo»."
    (quote,) = quotes(text, "it")
    assert (quote.speaker, quote.role) == ("Ada Moro", None)
