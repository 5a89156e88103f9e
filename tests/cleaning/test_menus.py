"""A line of a site's menu is no headline."""

import pytest
from cleaned_documents import cleaned
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.cleaning.metadata.menus import is_menu

BODIES = {
    "en": (
        "The council of Lower Wend voted on Monday to reopen the harbour ferry after two years of repairs to the pier.",
        "Passengers will be able to cross the bay at night again from the first of June, the mayor told reporters.",
        "The ferry stopped in 2023, when a storm tore away the landing stage and nobody could pay for the work.",
    ),
    "de": (
        "Der Gemeinderat von Unterwend hat am Montag beschlossen, dass die Fähre nach zwei Jahren wieder fahren soll.",
        "Die Fahrgäste können die Bucht ab dem ersten Juni wieder bei Nacht überqueren, sagte die Bürgermeisterin.",
        "Die Fähre wurde 2023 eingestellt, als ein Sturm den Anleger weggerissen hatte und das Geld dafür fehlte.",
    ),
    "fr": (
        "Le conseil municipal de Bas-Orme a décidé lundi que le bac du port reprendrait son service après deux ans.",
        "Les passagers pourront de nouveau traverser la baie la nuit à partir du premier juin, a déclaré la maire.",
        "Le bac avait été arrêté en 2023, quand une tempête avait emporté l'embarcadère et que l'argent manquait.",
    ),
}
HEADLINES = {
    "en": "Harbour ferry to sail at night again",
    "de": "Hafenfähre fährt wieder bei Nacht",
    "fr": "Le bac du port reprend la nuit",
}
MENUS = [
    ("en", "HOME NEWS SPORT"),
    ("en", "Culture | Opinion | Science | Weather"),
    ("en", "World Local Home Science Arts"),
    ("en", "home > news > local"),
    ("en", "Home, News, Sport, Weather"),
    ("en", "Tide News | Tide Sport | Tide Business | Tide Jobs | Tide Ferries"),
    ("en", "U.S. World Politics Business Health Harbour"),
    ("de", "Startseite Politik Wirtschaft Sport"),
    ("de", "POLITIK · SPORT · LOKALES · MEHR"),
    ("fr", "POLITIQUE ECONOMIE MONDE"),
    ("fr", "Accueil Région Faits divers Sport"),
]
TITLES = [
    ("en", "Home Depot Raises Outlook"),
    ("en", "Sport England names new chair"),
    ("en", "World Business Leaders Gather"),
    ("en", "TECH WORLD IN TURMOIL"),
    ("en", "Weather: Storm Elin Hits North"),
    ("en", "Business, politics and sport"),
    ("en", "Money, lies, politics"),
    ("de", "Krieg und Frieden"),
    ("de", "Sport Kultur Gipfel eröffnet"),
    ("fr", "Guerre et Paix"),
    ("fr", "Sport Culture Jeunesse inaugure son siège"),
    ("fr", "Monde du sport en deuil"),
]


@pytest.mark.parametrize(("language", "menu"), MENUS)
def test_a_dump_that_begins_with_a_menu_has_the_headline_below_it(language: str, menu: str) -> None:
    article = cleaned("\n\n".join((menu, HEADLINES[language], *BODIES[language])))
    assert article.title == HEADLINES[language]
    assert [paragraph.span.of(article.text) for paragraph in article.paragraphs] == list(BODIES[language])
    assert article.removed[0].reason == "widget"


@pytest.mark.parametrize(("language", "title"), TITLES)
@pytest.mark.parametrize("below", [(), ("Ferry repairs took two years",)])
def test_a_headline_that_names_sections_stays_one(language: str, title: str, below: tuple[str, ...]) -> None:
    assert cleaned("\n\n".join((title, *below, *BODIES[language]))).title == title


def test_two_menus_and_a_byline_stand_above_and_below_the_headline() -> None:
    source = "\n\n".join(("News | Sport | Weather", "Home Local Arts", HEADLINES["en"], "By Nell Orrin", *BODIES["en"]))
    article = cleaned(source)
    assert (article.title, article.authors) == (HEADLINES["en"], ("Nell Orrin",))


def test_a_menu_with_no_headline_below_leaves_the_first_sentence_to_be_one() -> None:
    article = cleaned("\n\n".join(("HOME NEWS SPORT", *BODIES["en"])))
    assert article.title.startswith("The council of Lower Wend voted")
    assert "HOME NEWS" not in article.text


def test_a_headline_before_its_section_and_outlet_is_no_menu() -> None:
    assert not is_menu("Ferry Returns | Local News | The Almond Tide", "en")


@given(st.text(max_size=300), st.sampled_from([None, "en", "de", "fr", "hi"]))
@settings(deadline=None)
def test_any_line_is_a_menu_or_none(text: str, language: str | None) -> None:
    assert is_menu(text, language) in (True, False)
