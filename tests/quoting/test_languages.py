"""Speakers in every language that has a file, and what the files must hold."""

import pytest
from quoting_articles import quotes, speakers

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


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("de", "„Sie war zu schnell“, sagte Hafenmeisterin Ilse Varga am Dienstag.", "Ilse Varga", "Hafenmeisterin"),
        ("de", "Oberstaatsanwältin Dr. Ruth Kern erklärte: „Wir ermitteln.“", "Ruth Kern", "Oberstaatsanwältin"),
        ("de", "„Ein Skandal“, schimpfte Kioskbesitzer Jonas Wolters.", "Jonas Wolters", "Kioskbesitzer"),
        ("fr", "« Trop vite », a dit la capitaine du port Ilse Varga.", "Ilse Varga", "capitaine du port"),
        ("fr", "« Trop vite », a dit la Capitaine Ilse Varga.", "Ilse Varga", "Capitaine"),
        ("es", "«Iba demasiado rápido», dijo la capitana de puerto Ilse Varga.", "Ilse Varga", "capitana de puerto"),
        ("es", "La ministra de Salud, Ana Robledo, dijo: «No hay riesgo».", "Ana Robledo", "ministra de Salud"),
        ("pt", "“Vinha rápido demais”, disse a capitã do porto Ilse Varga.", "Ilse Varga", "capitã do porto"),
        ("it", "«Troppo veloce», ha detto la comandante del porto Ilse Varga.", "Ilse Varga", "comandante del porto"),
        ("nl", "‘Het schip voer te snel’, zei havenmeester Ilse Varga.", "Ilse Varga", "havenmeester"),
        ("en", "Harbormaster Ilse Varga said: “She came in too fast.”", "Ilse Varga", "Harbormaster"),
        ("en", "“She came in too fast,” said Harbour Master Ilse Varga.", "Ilse Varga", "Harbour Master"),
        (
            "es",
            "«No habrá más», dijo el ministro del Interior Julio Herranz.",
            "Julio Herranz",
            "ministro del Interior",
        ),
        ("es", "El primer ministro Julio Herranz dijo: «No habrá más».", "Julio Herranz", "primer ministro"),
        ("it", "«Basta», ha detto il ministro dell’Interno Carlo Benassi.", "Carlo Benassi", "ministro dell’Interno"),
        ("fr", "« Assez », a dit le Premier ministre Armand Leroux.", "Armand Leroux", "Premier ministre"),
        ("pt", "“Chega”, disse o primeiro-ministro Joaquim Teles.", "Joaquim Teles", "primeiro-ministro"),
        (
            "pt",
            "“Chega”, disse o ministro da Administração Interna Joaquim Teles.",
            "Joaquim Teles",
            "ministro da Administração Interna",
        ),
        (
            "nl",
            "‘Genoeg’, zei minister van Binnenlandse Zaken Joost Verhagel.",
            "Joost Verhagel",
            "minister van Binnenlandse Zaken",
        ),
        ("en", "“Enough of it,” businessman and blogger Piotr Halvig said.", "Piotr Halvig", "businessman and blogger"),
        (
            "en",
            "“Enough of it,” said activist, lawyer and former mayor Dora Kell.",
            "Dora Kell",
            "activist, lawyer and former mayor",
        ),
        ("en", "Council Member Adaeze Morrow said: “Tonight we win.”", "Adaeze Morrow", "Council Member"),
    ],
)
def test_a_name_stands_without_its_title_and_the_title_is_kept(language: str, text: str, name: str, role: str) -> None:
    (quote,) = quotes(text, language)
    assert quote.speaker == name
    assert quote.role is not None
    assert quote.role.of(text) == role


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "„Gut gemacht“, sagte Anna Baumeister.", "Anna Baumeister"),
        ("en", "“Well done,” said Norman Lund.", "Norman Lund"),
        ("en", "“Well done,” said Ann Buckmaster.", "Ann Buckmaster"),
    ],
)
def test_a_name_that_sounds_like_an_office_stays_whole(language: str, text: str, name: str) -> None:
    assert speakers(text, language) == [name]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("de", "„Wir haben es gewusst“, heißt es in dem Bericht.", "Bericht"),
        ("fr", "« Nous le savions », peut-on lire dans la lettre.", "la lettre"),
        ("fr", "« Nous le savions », lit-on dans le rapport.", "le rapport"),
        ("de", "„Wir haben es gewusst“, sagte der Maler und Dichter Karl Moor.", "Karl Moor"),
        ("fr", "« Nous le savions », a confié une source proche du dossier au Courrier.", "une source proche"),
    ],
)
def test_documents_and_offices_speak_in_each_language(language: str, text: str, speaker: str) -> None:
    assert speakers(text, language) == [speaker]


def test_a_region_of_a_language_uses_its_file() -> None:
    assert speakers("“Temos de agir agora”, disse Ana Ribeiro.", "pt-BR") == ["Ana Ribeiro"]


def test_english_knows_far_more_than_150_cue_verbs() -> None:
    english = lexicon("en")
    assert english is not None
    assert sum(letter in CUES for letter in english.classes.values()) > 600


@pytest.mark.parametrize("code", ["de", "es", "fr", "it", "nl", "pt"])
def test_the_other_languages_know_well_over_150_forms_of_cue_verbs(code: str) -> None:
    words = lexicon(code)
    assert words is not None
    assert sum(letter in CUES for letter in words.classes.values()) > 250


@pytest.mark.parametrize("code", ["de", "en", "es", "fr", "it", "nl", "pt"])
def test_each_language_has_cues_nouns_and_pronouns(code: str) -> None:
    words = lexicon(code)
    assert words is not None
    letters = set(words.classes.values())
    assert {"S", "K", "O", "W", "L", "U", "H", "b", "d", "D", "P"} <= letters
    assert words.male
    assert words.female
    assert words.according


def test_first_names_are_no_language() -> None:
    assert "names" not in available()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Lund bestritt, „die Mole verkauft“ zu haben.", None),
        ("de", "In der Mitteilung heißt es: „Die Werft wird geschlossen.“", "Mitteilung"),
        ("fr", "Jean Moreau est maire. « La jetée, a-t-il ajouté, sera reconstruite. »", "Jean Moreau"),
        ("fr", "« La mer, explique le pêcheur Yvon Le Gall, a tout emporté. »", "Yvon Le Gall"),
        ("fr", "« La jetée, a expliqué hier Ada Moor, a cédé. »", "Ada Moor"),
        ("fr", "Jean Moreau dénonce le projet : pour lui, il s'agit d'« un vol pur et simple ».", "Jean Moreau"),
        ("it", "“Siamo stanchi”, afferma una limonaia. “Nessuno ci ascolta”.", "una limonaia"),
        ("nl", "In een verklaring schrijft het bedrijf: ‘Wij betreuren dit.’", "het bedrijf"),
    ],
)
def test_what_each_language_does_its_own_way(language: str, text: str, expected: str | None) -> None:
    found = quotes(text, language)
    assert found and {quote.speaker for quote in found} == {expected}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Laut einem Bericht der „Orloer Zeitung“ ist die Mole verloren."),
        ("fr", "Son roman « La longue jetée » paraît en mai."),
        ("it", "Il romanzo «Il lungo molo» esce a maggio."),
        ("nl", "De roman ‘De lange pier’ verschijnt in mei."),
    ],
)
def test_titles_with_one_capital_and_papers_are_works(language: str, text: str) -> None:
    assert [quote.kind for quote in quotes(text, language)] == ["work-title"]
