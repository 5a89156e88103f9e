"""Speakers in every language that has a file, and what the files must hold."""

import pytest
from quoting_articles import speakers

from digest.quoting.lexicon import CUES, available, lexicon


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "„Wir müssen handeln“, sagte Bürgermeisterin Anna Brinkmann. „Der Deich hält nicht.“",
         ["Anna Brinkmann", "Anna Brinkmann"]),
        ("de", "Der Sprecher des Ministeriums erklärte: „Die Lage ist ernst.“", ["der Sprecher des Ministeriums"]),
        ("de", "Laut Polizei war die Straße „stundenlang gesperrt“.", ["Polizei"]),
        ("fr", "« Nous devons agir », a déclaré la maire Anne Colbert.", ["Anne Colbert"]),
        ("fr", "Anne Colbert a parlé mardi. « C'est une erreur », a-t-elle reconnu.", ["Anne Colbert"]),
        ("fr", "L'Iran a déclaré que les marins étaient « en bonne santé ».", ["Iran"]),
        ("fr", "Valéry d’Orval, directeur de l'usine, a dénoncé « un scandale ».", ["Valéry d’Orval"]),
        ("es", "«Tenemos que actuar ya», dijo la alcaldesa Ana Robledo.", ["Ana Robledo"]),
        ("es", "Según Marcos Vidal, “la situación está bajo control”.", ["Marcos Vidal"]),
        ("pt", "“Temos de agir agora”, disse a prefeita Ana Ribeiro.", ["Ana Ribeiro"]),
        ("it", "«Dobbiamo agire subito», ha detto la sindaca Anna Ferri.", ["Anna Ferri"]),
        ("nl", "‘We moeten nu handelen’, zei burgemeester Anna de Vries.", ["Anna de Vries"]),
    ],
)  # fmt: skip
def test_attribution_is_read_in_each_language(language: str, text: str, expected: list[str]) -> None:
    assert speakers(text, language) == expected


def test_a_region_of_a_language_uses_its_file() -> None:
    assert speakers("“Temos de agir agora”, disse Ana Ribeiro.", "pt-BR") == ["Ana Ribeiro"]


def test_english_knows_far_more_than_150_cue_verbs() -> None:
    english = lexicon("en")
    assert english is not None
    assert sum(letter in CUES for letter in english.classes.values()) > 600


@pytest.mark.parametrize("code", ["de", "en", "es", "fr", "it", "nl", "pt"])
def test_each_language_has_cues_nouns_and_pronouns(code: str) -> None:
    words = lexicon(code)
    assert words is not None
    letters = set(words.classes.values())
    assert {"S", "K", "O", "W", "L", "U", "H", "b", "d", "D", "P"} <= letters
    assert words.male
    assert words.female
    assert words.according is not None


def test_first_names_are_no_language() -> None:
    assert "names" not in available()
