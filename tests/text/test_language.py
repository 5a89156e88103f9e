"""The language of a text is told where it is sure, and not otherwise."""

import pytest

from digest.text import detect_language, primary
from digest.text.background import CAP, STEP, background_weights

TOLD = {
    "en": "The ferry left the harbour at noon and did not come back before the storm had passed over the islands.",
    "de": "Die Fähre verließ den Hafen am Mittag und kam nicht zurück, bevor der Sturm vorübergezogen war.",
    "fr": "Le bac a quitté le port à midi et n'est pas revenu avant que la tempête ne soit passée sur les îles.",
    "he": "המעבורת עזבה את הנמל בצהריים ולא חזרה לפני שהסערה חלפה מעל האיים.",
    "hi": "नौका दोपहर में बंदरगाह से निकली और तूफ़ान के गुज़रने से पहले वापस नहीं आई।",
    "el": "Το πλοίο έφυγε από το λιμάνι το μεσημέρι και δεν γύρισε πριν περάσει η καταιγίδα.",
}


@pytest.mark.parametrize("language", TOLD)
def test_a_sentence_is_enough_to_tell_its_language(language: str) -> None:
    assert detect_language(TOLD[language]) == language


def test_nothing_and_numbers_alone_have_no_language() -> None:
    assert detect_language("") is None
    assert detect_language(" \n\t ") is None


def test_the_primary_language_of_a_tag() -> None:
    assert [primary(tag) for tag in ("pt-BR", "zh_Hant_TW", "EN", "", None)] == ["pt", "zh", "en", None, None]


def test_common_words_weigh_little_and_rare_ones_are_not_listed() -> None:
    weights = background_weights("en-GB")
    assert weights["the"] == 0
    assert weights["the"] < weights["citi"] < weights["glacier"] < CAP * STEP
    assert "velmora" not in weights


def test_every_language_with_a_table_knows_its_commonest_word() -> None:
    commonest = {"de": "und", "fr": "les", "es": "que", "it": "che", "nl": "het", "cs": "na", "el": "και", "ru": "не"}
    for language, word in commonest.items():
        assert min(weight for stem, weight in background_weights(language).items() if word.startswith(stem)) < STEP


def test_a_language_without_a_table_has_no_common_words() -> None:
    assert background_weights("sw") == {}
    assert background_weights(None) is background_weights(None)
    assert background_weights(None) == background_weights("en")
