"""Figures in German, French, Spanish, Italian, Portuguese and Dutch: how numbers are written, what they count."""

import pytest
from reconciling_figures import figures, only
from reconciling_stories import read, story

from digest.reconciling import extract_figures


@pytest.mark.parametrize(
    ("language", "text", "value", "comparison", "unit"),
    [
        ("de", "Der Schaden beläuft sich auf 2,7 Mio. Euro.", 2.7e6, "=", "EUR"),
        ("de", "Die Strecke kostete 1,2 Mrd. Euro.", 1.2e9, "=", "EUR"),
        ("de", "Das Grundstück kostete 1,5 Mio. Euro.", 1.5e6, "=", "EUR"),
        ("fr", "Les dégâts s'élèvent à 2,7 M€.", 2.7e6, "=", "EUR"),
        ("fr", "La ligne a coûté 1,3 Md€.", 1.3e9, "=", "EUR"),
        ("fr", "Une centaine de personnes ont fui.", 100, "~", "people"),
        ("fr", "Une dizaine d'enfants ont fui.", 10, "~", "people"),
        ("fr", "Il a été condamné à 20 ans de prison.", 20, "=", "year"),
        ("fr", "Le conducteur, âgé de 47 ans, a été arrêté.", 47, "=", "age"),
        ("fr", "Le conducteur de 46 ans a été arrêté.", 46, "=", "age"),
        ("es", "La línea costó mil trescientos millones de euros.", 1.3e9, "=", "EUR"),
        ("es", "La línea costó 2 mil millones de euros.", 2e9, "=", "EUR"),
        ("es", "Las acciones cayeron un 3,5 %.", 3.5, "=", "percent"),
        ("es", "Un centenar de personas huyeron.", 100, "~", "people"),
        ("es", "La empresa fue condenada a quince años de cárcel.", 15, "=", "year"),
        ("es", "El maquinista, de 47 años, fue detenido.", 47, "=", "age"),
        ("it", "Trentatré persone sono morte.", 33, "=", "people"),
        ("it", "Un centinaio di persone è fuggito.", 100, "~", "people"),
        ("it", "È stato condannato a 20 anni di carcere.", 20, "=", "year"),
        ("pt", "A linha custou 1,2 mil milhões de euros.", 1.2e9, "=", "EUR"),
        ("pt", "Uma centena de pessoas fugiu.", 100, "~", "people"),
        ("pt", "Foi condenado a 20 anos de prisão.", 20, "=", "year"),
        ("nl", "De schade bedraagt 2,7 mln euro.", 2.7e6, "=", "EUR"),
        ("nl", "Tweeëndertig mensen kwamen om.", 32, "=", "people"),
        ("nl", "Een honderdtal mensen is gevlucht.", 100, "~", "people"),
    ],
)
def test_a_figure_is_read_as_its_language_writes_it(
    language: str, text: str, value: float, comparison: str, unit: str
) -> None:
    article, _ = read("a", text, "Outlet", language=language)
    assert [(f.value, f.comparison, f.unit) for f in extract_figures(article, ())] == [(value, comparison, unit)]


@pytest.mark.parametrize(
    ("language", "texts", "heading"),
    [
        ("fr", ("Au moins 31 personnes ont été tuées.", "33 morts : tel est le bilan."), "personnes tuées"),
        ("es", ("Al menos 31 personas murieron.", "33 muertos es el balance."), "muertos"),
        ("de", ("Mindestens 31 Menschen sind getötet worden.", "33 Tote: das ist die Bilanz."), "Menschen getötet"),
        ("nl", ("Zeker 31 mensen zijn omgekomen.", "33 doden: dat is de balans."), "mensen omgekomen"),
    ],
)
def test_a_heading_agrees_with_its_noun_or_does_without_it(language: str, texts: tuple[str, str], heading: str) -> None:
    result, _ = story(*texts, languages=dict.fromkeys(range(2), language))
    assert [one.subject for one in result.differences] == [heading]


def test_passengers_and_damage_are_laid_side_by_side_across_languages() -> None:
    result, _ = story(
        "Im Zug saßen 1.234 Fahrgäste. Die Bahn schätzt den Schaden auf rund 2,5 Millionen Euro.",
        "Some 1,250 passengers were on board. The damage is put at 2.7 million euros.",
        languages={0: "de"},
    )
    assert {tuple(f.value for f in one.values) for one in result.differences} == {(1234, 1250), (2.5e6, 2.7e6)}


def test_an_age_behind_a_comma_is_that_of_the_person_named_before_it() -> None:
    article, _ = read(
        "a", "Les accusés sont Ada Moss, 25 ans, Wren Abara, 34 ans, et un tiers.", "Outlet", language="fr"
    )
    assert [(f.value, f.subject) for f in extract_figures(article, ())] == [(25, "moss"), (34, "abara")]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Bei dem Sturm wurden mindestens 15 Menschen getötet.", (15, ">=", "people", "dead")),
        ("de", "Rund 2.500 Beschäftigte unterschrieben den Brief.", (2500, "~", "people", "")),
        ("de", "Der Umbau kostet 1,2 Millionen Euro.", (1_200_000, "=", "EUR", "")),
        ("de", "Es kamen einundzwanzig Boote.", (21, "=", "", "")),
        ("fr", "Plus de 150 salariés ont signé la lettre.", (150, ">", "people", "")),
        ("fr", "La tempête a fait au moins quinze morts.", (15, ">=", "people", "dead")),
        ("fr", "Le pont a coûté 1,2 million d'euros.", (1_200_000, "=", "EUR", "")),
        ("es", "Al menos 12 personas murieron en la tormenta.", (12, ">=", "people", "dead")),
        ("es", "El puente costó casi 3,5 millones de euros.", (3_500_000, "<", "EUR", "")),
        ("pt", "Cerca de 300 trabalhadores assinaram a carta.", (300, "~", "people", "")),
        ("pt", "O temporal matou pelo menos 12 pessoas.", (12, ">=", "people", "dead")),
        ("it", "Almeno 12 persone sono morte nella tempesta.", (12, ">=", "people", "dead")),
        ("it", "Il ponte costa circa 1.500 euro.", (1500, "~", "EUR", "")),
        ("nl", "Bij de storm kwamen minstens 15 mensen om.", (15, ">=", "people", "dead")),
        ("nl", "Meer dan 150 werknemers tekenden de brief.", (150, ">", "people", "")),
    ],
)
def test_figures_are_read_in_other_languages(language: str, text: str, expected: tuple[float, str, str, str]) -> None:
    figure = only(text, language)
    assert (figure.value, figure.comparison, figure.unit, figure.state) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das Haus wurde 1987 gebaut."),
        ("de", "Am 7. April um 15 Uhr beginnt es."),
        ("fr", "Le pont a été construit en 1987."),
        ("fr", "La réunion du 7 avril a échoué."),
        ("es", "El puente fue construido en 1987."),
        ("it", "Il ponte fu costruito nel 1987."),
        ("nl", "De brug is gebouwd in 1987."),
        ("pt", "A ponte foi construída em 1987."),
    ],
)
def test_years_and_dates_are_no_figures_in_other_languages(language: str, text: str) -> None:
    assert figures(text, language) == []


def test_votes_against_are_no_estimate_and_a_verb_is_not_counted() -> None:
    for_it, against = figures("Der Antrag wurde mit 120 gegen 75 Stimmen angenommen.", "de")
    assert (for_it.comparison, against.comparison, against.value) == ("=", "=", 75)
    assert only("Die Zahl ist auf 14 gestiegen.", "de").subject == ""
