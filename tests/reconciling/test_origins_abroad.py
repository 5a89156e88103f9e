"""Who reported first, as other languages say it."""

import pytest
from reconciling_stories import story


def named(text: str, language: str) -> list[str]:
    found, _ = story(text, "Ostmere.", languages={0: language, 1: language})
    return [origin.outlet for origin in found.origins]


@pytest.mark.parametrize(
    ("language", "text", "outlet"),
    [
        ("de", "Das sagte die Bürgermeisterin dem Wendeler Tageblatt.", "Wendeler Tageblatt"),
        ("de", "Zuerst hatte das Wendeler Blatt berichtet.", "Wendeler Blatt"),
        ("de", "Laut einem Bericht der Nordzeitung ist die Mühle verkauft.", "Nordzeitung"),
        ("fr", "« Non », a déclaré la maire à La Gazette de Wendel.", "La Gazette de Wendel"),
        ("fr", "Une note révélée par Le Courrier d'Orlo le montre.", "Le Courrier d'Orlo"),
        ("es", "Un documento al que ha tenido acceso La Gaceta de Orlo lo muestra.", "La Gaceta de Orlo"),
        ("it", "Lo riporta il Giornale di Orlo.", "Giornale di Orlo"),
        ("pt", "Uma carta a que o Correio de Orlo teve acesso mostra-o.", "Correio de Orlo"),
        ("nl", "Zoals de Orlose Courant als eerste meldde, is de molen verkocht.", "Orlose Courant"),
    ],
)
def test_who_was_first_is_found_in_other_languages(language: str, text: str, outlet: str) -> None:
    assert named(text, language) == [outlet]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das sagte der Minister dem Landgericht Ostmere."),
        ("fr", "Il l'a dit mardi au Tribunal d'Orlo."),
        ("es", "La alcaldesa lo dijo ayer a Pilar Orlo."),
    ],
)
def test_who_is_no_newsroom_is_no_origin(language: str, text: str) -> None:
    assert named(text, language) == []
