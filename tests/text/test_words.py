"""Words are found in every script, and folded to one shape."""

from hypothesis import given
from hypothesis import strategies as st

from digest.text import fold, word_spans, words


def test_an_apostrophe_inside_a_word_belongs_to_it() -> None:
    assert words("Don’t wake the ferrymen's dog, 'please'") == ["Don’t", "wake", "the", "ferrymen's", "dog", "please"]


def test_hindi_vowel_signs_stay_in_their_word() -> None:
    assert words("नाव डूबी नहीं।") == ["नाव", "डूबी", "नहीं"]


def test_hebrew_points_and_arabic_marks_stay_in_their_word() -> None:
    assert words("שָׁלוֹם לכולם") == ["שָׁלוֹם", "לכולם"]
    assert len(words("مُدُنٌ كبيرة")) == 2


def test_folding_brings_spellings_together() -> None:
    assert fold("ＦＥＲＲＹ’S") == "ferry's"
    assert fold("STRASSE") == fold("Straße")
    assert fold("ΛΌΓΟΣ") == fold("λόγος")


def test_spans_are_offsets_into_the_whole_text() -> None:
    text = "The ferry, late again, sank."
    assert [text[start:end] for start, end in word_spans(text, 4, 21)] == ["ferry", "late", "again"]


@given(st.text(max_size=200))
def test_spans_and_words_agree_on_any_text(text: str) -> None:
    assert [text[start:end] for start, end in word_spans(text)] == words(text)
