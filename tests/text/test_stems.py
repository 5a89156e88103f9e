"""Stems bring the forms of a word together; stop words are read from the language files."""

import pytest

from digest.text import fold, stem_words, stop_words

TOLD_LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "cs", "el", "he", "hi", "ar")


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", ["house", "houses"]),
        ("en-GB", ["ferry", "ferries"]),
        ("de", ["Hafen", "Hafens"]),
        ("fr", ["l'homme", "hommes"]),
        ("es", ["puerto", "puertos"]),
        ("pt", ["navio", "navios"]),
        ("it", ["dell'uomo", "uomo"]),
        ("cs", ["prezidenta", "prezidentem"]),
        ("el", ["πόλεμος", "πολέμου"]),
        ("he", ["הנשיא", "לנשיא"]),
        ("hi", ["लड़कियों", "लड़की"]),
        ("ar", ["الرئيس", "رئيس"]),
        ("ca", ["l'aigua", "aigua"]),
        (None, ["running", "runs"]),
    ],
)
def test_two_forms_of_a_word_have_one_stem(language: str | None, forms: list[str]) -> None:
    stems = stem_words([fold(form) for form in forms], language)
    assert len(set(stems)) == 1, stems


def test_a_language_without_a_stemmer_keeps_its_words() -> None:
    assert stem_words(["meli", "bandari"], "sw") == ["meli", "bandari"]


def test_an_apostrophe_inside_a_word_is_no_elision() -> None:
    assert stem_words(["aujourd'hui"], "fr") == ["aujourd'hui"]


@pytest.mark.parametrize("language", TOLD_LANGUAGES)
def test_every_told_language_has_stop_words_and_a_stemmer(language: str) -> None:
    assert len(stop_words(language)) > 150
    assert all(word == fold(word) for word in stop_words(language))


def test_stop_words_follow_the_primary_language_and_fall_back_to_english() -> None:
    assert "nicht" in stop_words("de-AT")
    assert stop_words(None) == stop_words("en")
    assert stop_words("sw") == frozenset()
