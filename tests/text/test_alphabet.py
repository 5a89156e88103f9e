"""Names in the order in which a reader looks for them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.text import alphabetic, filed, initial


@pytest.mark.parametrize(
    ("name", "register"),
    [
        ("Mara Olsen", "Olsen Mara"),
        ("Marta", "Marta"),
        ("Greta von der Aue", "Aue Greta von der"),
        ("Leonor De la Cruz", "De la Cruz Leonor"),
        ("Ben Carrow", "Carrow Ben"),
        ("Van Tarrel", "Tarrel Van"),
        ("De Marro", "De Marro"),
        ("Tom A. Reed Jr.", "Reed Jr. Tom A."),
        ("Ilse Marrant-Voss", "Marrant-Voss Ilse"),
        ("", ""),
    ],
)
def test_a_person_stands_under_the_surname(name: str, register: str) -> None:
    assert filed(name) == register


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ["Nunez", "Núñez b", "Oller", "Zamora"]),
        ("es", ["Nunez", "Nuzar", "Ñañez", "Oller", "Zamora"]),
        ("de", ["Muller a", "Müller b", "Mullet", "Zander"]),
        ("sv", ["Aberg", "Zander", "Åberg", "Äng", "Öberg"]),
        ("da", ["Zander", "Æbelo", "Østby", "Åen"]),
        ("pl", ["Lasz", "Lysak", "Łabuz", "Mazur"]),
        ("de", ["Strass a", "Straß b", "Strasse"]),
    ],
)
def test_names_have_the_order_of_the_sites_alphabet(language: str, names: list[str]) -> None:
    for given_order in (names, names[::-1]):
        assert sorted(given_order, key=lambda name: alphabetic(name, language)) == names


@pytest.mark.parametrize(
    ("name", "language", "letter"),
    [
        ("Ñañez", "es", "Ñ"),
        ("Ñañez", "en", "N"),
        ("Åberg", "sv", "Å"),
        ("Åberg", "fr", "A"),
        ("’t Hooghe", "nl", "T"),
        ("Жданова", "en", "Ж"),
        ("صحيفة", "en", ""),
        ("24 Stunden", "de", ""),
        ("", "en", ""),
    ],
)
def test_a_name_stands_under_a_letter_that_its_alphabet_has(name: str, language: str, letter: str) -> None:
    assert initial(name, language) == letter


@settings(deadline=None)
@given(st.text(max_size=60), st.sampled_from(["en", "es", "sv", "tr", "xx"]))
def test_a_register_loses_no_word_and_always_has_a_place(name: str, language: str) -> None:
    assert sorted(filed(name).split()) == sorted(name.split())
    assert len(initial(name, language)) <= 3
