"""Speech told from titles, nicknames, slogans and words held at arm's length."""

import pytest
from quoting_articles import quotes


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We will rebuild the pier by spring,” said Ada Penrose.", "direct"),
        ("The mayor called the plan “reckless”.", "direct"),
        ("Her second novel, “The Long Tide,” won a prize last year.", "work-title"),
        ("He appeared on the show “Larkhaven Tonight” in May.", "work-title"),
        ("Ada Moor has written a novel, “The Long Winter Pier”, since.", "work-title"),
        ("Mr. Lund quoted from the film “The Harbour Master” to defend his wife.", "work-title"),
        ("The Mail's front page said 'PIER LOST'.", "headline"),
        ("They rode to a part of the harbour known as “Little Merrow”.", "nickname"),
        ("William “Buzz” Aldridge opened the fair.", "nickname"),
        ("Aldridge, nicknamed “the Admiral”, opened the fair.", "nickname"),
        ("Protesters held banners reading “Save our ferry”.", "slogan"),
        ("The so-called “smart pier” cost four million.", "scare"),
        ("“No, Doctor Lund,” Moor said.", "direct"),
        ("“Never!” the crowd cried.", "direct"),
        ("“Pier Lost” director Ada Moor said nobody had helped her.", "work-title"),
        ("She spoke of it on RLM’s “Larkhaven, Larkhaven!”", "work-title"),
    ],
)
def test_each_kind_is_told_by_its_surroundings(text: str, kind: str) -> None:
    (quote,) = quotes(text)
    assert quote.kind == kind


def test_titles_and_nicknames_have_no_speaker() -> None:
    (quote,) = quotes("Ada Penrose said William “Buzz” Aldridge would come.")
    assert quote.speaker is None
    assert quote.mention is None


@pytest.mark.parametrize("text", ["The gap is “24.5” wide.", "Go to “https://larkhaven.example/x” for more."])
def test_numbers_and_addresses_in_marks_are_no_quotations(text: str) -> None:
    assert quotes(text) == ()


def test_a_word_held_at_arms_length_is_nobodys() -> None:
    (quote,) = quotes("The so-called “smart pier” of the council cost four million.")
    assert quote.speaker is None


def test_a_subhead_in_single_marks_is_a_headline() -> None:
    found = quotes("The minister left early.\n\n'Freeze the money'\n\n'It was late,' said Ada Penrose.")
    assert [quote.kind for quote in found] == ["headline", "direct"]


def test_an_attribution_between_marks_that_changed_places_is_no_quotation() -> None:
    assert [
        quote.content.of(t)
        for t in ['The pier is lost," he said. "It fell down in March," he said.']
        for quote in quotes(t)
        if "said" in quote.content.of(t)
    ] == []


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("de", "Ihr Roman „Der lange Steg“ ist in diesem Frühjahr vergriffen.", "work-title"),
        ("de", "Auf den Bannern stand „Hebt ihn jetzt“, als die Flut kam.", "slogan"),
        ("de", "Otto „der Kran“ Vries kam am Morgen auch noch.", "nickname"),
        ("fr", "Otto « la Grue » Vries est venu au port lundi matin.", "nickname"),
        ("en", "Otto “the Crane” Vries came to the harbour in the morning.", "nickname"),
        ("fr", "« Nous partons », a dit Anne Moor au « Courrier d'Ostmer ».", "work-title"),
    ],
)
def test_each_language_has_its_titles_slogans_and_nicknames(language: str, text: str, kind: str) -> None:
    assert quotes(text, language)[-1].kind == kind


def test_nobody_near_says_what_a_banner_reads() -> None:
    text = "« Nous refusons », peut-on lire dans la lettre. Des banderoles « Relevez-la » ont été déployées."
    assert [quote.speaker for quote in quotes(text, "fr")] == ["la lettre", None]


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("de", "»Hafenblatt«-Chefredakteurin Anna Lund kritisiert ihn.", "work-title"),
        ("de", "Der Bericht erschien unter der Überschrift »Der lange Steg«.", "work-title"),
        ("de", "Laut der »Welt am Hafen« soll der Steg fallen.", "work-title"),
        ("es", "A Ruiz se la conoce como 'La Maestra' en el puerto.", "nickname"),
        ("es", "Ruiz, también conocida como 'Ane', fue elegida en mayo.", "nickname"),
    ],
)
def test_a_paper_s_people_and_what_somebody_is_known_as_tell_the_kind(language: str, text: str, kind: str) -> None:
    (quote,) = quotes(text, language)
    assert quote.kind == kind


def test_what_is_once_a_title_is_one_wherever_nobody_says_it() -> None:
    text = (
        "Her second novel, “The Long Tide,” won a prize last year.\n\n"
        "Brill, who is charming as a boatman in “The Long Tide,” was there.\n\n"
        "“The Long Tide,” said Ada Moor, when she was asked what she liked."
    )
    found = quotes(text)
    assert [quote.kind for quote in found] == ["work-title", "work-title", "direct"]
    assert [quote.speaker for quote in found] == [None, None, "Ada Moor"]


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        (
            "es",
            "La escritora Elvira Soto, autora de «El faro apagado», leerá el pregón, según el alcalde.",
            "work-title",
        ),
        ("es", "El ciclo se abre con «Los años de barro», informó el alcalde Ugo Soto.", "work-title"),
        ("fr", "La salle rouvrira avec « Le Phare », a annoncé la maire Isaure Lepic.", "work-title"),
        ("it", "Ugo Merli, autore di «La casa sul fiume», sarà premiato, ha detto il sindaco.", "work-title"),
        ("pt", "A companhia estreia-se com “O rei da lua”, anunciou a diretora Graça Pires.", "work-title"),
        ("nl", "Wim Aarts, auteur van ‘De stille haven’, komt zaterdag, zegt burgemeester Smit.", "work-title"),
        ("de", "Die Autorin von „Das leere Haus“ liest am Freitag, teilte die Stadt mit.", "work-title"),
        ("es", "El «ratón de la plaza», como lo llaman los vecinos, costó dos millones, dijo Ugo Soto.", "nickname"),
        ("fr", "Le « géant de fer », comme l'appellent les riverains, sera démoli, dit la maire.", "nickname"),
        ("pt", "O “monstro do cais”, como lhe chamam os moradores, vai abaixo, disse Graça Pires.", "nickname"),
        ("de", "Der „Koloss“, wie ihn die Nachbarn nennen, wird abgerissen, sagte Udo Brandt.", "nickname"),
        ("es", "La alcaldesa Elvira Soto habló de «una vergüenza» para la villa.", "direct"),
        ("fr", "La maire Isaure Lepic repart avec « un sentiment de gâchis ».", "direct"),
    ],
)
def test_what_somebody_made_or_neighbours_call_so_is_nobodys_saying(language: str, text: str, kind: str) -> None:
    assert [quote.kind for quote in quotes(text, language)] == [kind]
