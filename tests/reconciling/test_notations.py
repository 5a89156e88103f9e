"""Numbers that count nothing (labels, dates, scores, shares, telephone numbers, names), and what still counts."""

import pytest
from reconciling_figures import figures, only


@pytest.mark.parametrize(
    "text",
    [
        "The yard opened in 1987 and closed.",
        "It was 2018 when he left.",
        "They met at 5 p.m. by the quay.",
        "Call 555-0199 for details.",
        "He lives on 7th street.",
        "The race ended 3-1 for Orlo.",
        "He came on June 20 by boat.",
        "The meeting on 7 April failed.",
        "Apollo 11 is a film.",
        "See page 12 and section 9.",
        "The clock showed 13:35 then.",
        "One of them stayed.",
        "Version 1.2.3 is out.",
        "Last updated 13:26 14 / 09 / 2031",
        "Some 5 in 100 tenants left.",
        "About 7 in 20 boats sank.",
    ],
)
def test_years_times_dates_ordinals_scores_and_names_are_no_figures(text: str) -> None:
    assert figures(text) == []


def test_the_number_of_an_item_in_a_list_is_no_figure() -> None:
    assert figures("(2) Clubs that owe money may not vote.") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The vessel lies at 51.5074 N, 0.1278 W."),
        ("en", "It lies at 12°34'N."),
        ("en", "Call 020 7946 0123 for details."),
        ("en", "They won by 217 to 213."),
        ("en", "A man in his 40s left."),
        ("en", "The norm ISO 9001 failed."),
        ("en", "Apollo 11 landed on time."),
        ("en", "A Boeing 737 landed."),
        ("en", "One of every five tenants left, and 3 out of 10 boats sank."),
        ("de", "Am 3. Oktober begann es; drei von zehn blieben."),
        ("de", "Die Apollo 11 landete."),
        ("fr", "Ils ont gagné 2 à 0."),
        ("fr", "Un marin sur trois est resté; 3 personnes sur 10 aussi."),
        ("fr", "Le Boeing 737 a atterri le 11-Septembre."),
        ("es", "El 3 de octubre, siete de cada diez se fueron."),
        ("es", "Fue el 11-S, en los años 90."),
        ("it", "Accadde negli anni '90; sette su dieci sono partiti."),
        ("pt", "A 11 de Setembro, três em cada dez saíram."),
        ("nl", "Een op de drie bleef; zeven van de tien gingen."),
    ],
)
def test_shares_scores_names_and_places_on_the_map_are_no_figures(language: str, text: str) -> None:
    assert figures(text, language) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The share rose from 12 to 8 percent of boats.", 8),
        ("In Paris 12 armed men fled.", 12),
        ("It took 9.58s to the end.", 9.58),
        ("He was the best of 12 divers.", 12),
    ],
)
def test_what_only_looks_like_a_label_is_a_figure(text: str, value: float) -> None:
    assert value in {f.value for f in figures(text)}


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("en", "It was minus 12 degrees.", -12, "degree"),
        ("en", "It fell to -15°C.", -15, "celsius"),
        ("en", "It was 5 degrees Fahrenheit below zero.", -5, "fahrenheit"),
        ("en", "It was 12 degrees.", 12, "degree"),
        ("de", "Es war minus 12 Grad kalt.", -12, "degree"),
        ("fr", "Il faisait moins 12 degrés.", -12, "degree"),
        ("es", "Hacía 12 grados bajo cero.", -12, "degree"),
        ("it", "C'erano 12 gradi sotto zero.", -12, "degree"),
        ("pt", "Faziam 12 graus negativos.", -12, "degree"),
        ("nl", "Het was 12 graden onder nul.", -12, "degree"),
    ],
)
def test_a_temperature_keeps_its_side_of_nought(language: str, text: str, value: float, unit: str) -> None:
    figure = only(text, language)
    assert (figure.value, figure.unit) == (value, unit)


@pytest.mark.parametrize(
    ("language", "text", "low", "high", "words"),
    [
        ("en", "Between 200 and 300 guests came.", 200, 300, "Between 200 and 300 guests"),
        ("en", "It cost $1.5-2 billion.", 1.5e9, 2e9, "$1.5-2 billion"),
        ("en", "Some 40-50 people came.", 40, 50, "Some 40-50 people"),
        ("de", "10 bis 12 Männer kamen.", 10, 12, "10 bis 12 Männer"),
        ("de", "Es waren 10-15 Prozent.", 10, 15, "10-15 Prozent"),
        ("fr", "Entre 200 et 300 invités sont venus.", 200, 300, "Entre 200 et 300 invités"),
        ("es", "De 10 a 12 hombres atacaron.", 10, 12, "De 10 a 12 hombres"),
        ("it", "Tra i 200 e i 300 ospiti sono arrivati.", 200, 300, "200 e i 300 ospiti"),
        ("pt", "Entre 200 e 300 convidados chegaram.", 200, 300, "Entre 200 e 300 convidados"),
        ("nl", "10 tot 12 mannen vielen aan.", 10, 12, "10 tot 12 mannen"),
        ("nl", "Twee tot drie miljoen mensen kwamen.", 2e6, 3e6, "Twee tot drie miljoen mensen"),
    ],
)
def test_a_range_has_two_ends(language: str, text: str, low: float, high: float, words: str) -> None:
    figure = only(text, language)
    assert (figure.low, figure.value, figure.span.of(text)) == (low, high, words)


def test_a_day_or_a_score_ends_no_figure_beside_it() -> None:
    assert [f.value for f in figures("They won 2 to 1 before 3,400 fans on 3 May.")] == [3400]
