"""A story stands in a section only where its outlets or its words leave no doubt."""

from typing import Any

import pytest

from digest.model import Article
from digest.summarising import topic_of
from digest.summarising.topics import labels

PIER = "A passenger boat struck the pier of Port Ellery early on Tuesday."
CUP = "The goalkeeper saved a penalty in the last minute and the coach wept as his team won the cup."


def article(id_: str, outlet: str | None = None, text: str = PIER, **more: Any) -> Article:
    fields: dict[str, Any] = {"title": "On Tuesday", "paragraphs": (), "sentences": (), "language": "en"}
    return Article(id=id_, origin=id_, outlet=outlet, text=text, **(fields | more))


def test_what_an_outlet_calls_its_section_decides() -> None:
    assert topic_of([article("a", section="Business"), article("b", section="Wirtschaft")]) == "Business"
    assert topic_of([article("a", tags=("Port Ellery", "Fußball"))]) == "Sport"
    assert topic_of([article("a", url="https://post.example/politics/2031/03/03/pier")]) == "Politics"


def test_a_label_that_means_nothing_here_gives_no_topic() -> None:
    assert topic_of([article("a", section="Harbour", tags=("valley",), url="http://[bad")]) == ""


def test_one_of_an_outlets_many_articles_does_not_speak_for_them() -> None:
    debate = (
        "The minister asked parliament.",
        "Voters and the opposition wait.",
        "A coalition, a ballot.",
        "The cabinet met.",
    )
    others = [article(f"s{n}", "Post", text=text) for n, text in enumerate(debate)]
    assert topic_of([article("a", "Post", text=CUP), *others[:1]]) == "Sport"
    assert topic_of([article("a", "Post", text=CUP), *others]) == "Politics"


def test_outlets_that_contradict_each_other_give_no_topic() -> None:
    assert topic_of([article("a", "Post", section="Sport"), article("b", "Wire", section="Politics")]) == ""


def test_an_outlet_counts_once_however_many_articles_it_has() -> None:
    many = [article(f"a{n}", "Post", section="Sport") for n in range(5)]
    others = [article("b", "Wire", section="Politics"), article("c", "Ledger", section="Politics")]
    assert topic_of([*many, *others]) == "Politics"


def test_words_count_where_no_label_does() -> None:
    assert topic_of([article("a", text=CUP)]) == "Sport"
    assert topic_of([article("a", text=PIER)]) == ""
    assert topic_of([article("a", text=CUP, section="Culture")]) == "Culture"


def test_words_of_several_articles_count_together_where_each_alone_says_too_little() -> None:
    one = "The minister told reporters that nobody in the cabinet had seen the letter before Tuesday."
    two = "Members of the opposition want the minister to go, and they meet again on Friday."
    assert topic_of([article("a", "Post", text=one)]) == topic_of([article("b", "Wire", text=two)]) == ""
    assert topic_of([article("a", "Post", text=one), article("b", "Wire", text=two)]) == "Politics"


def test_of_many_words_half_as_many_again_are_clearly_more() -> None:
    match = "The coach said the referee of the championship final had ruined the season of both teams in the stadium."
    lead = "The team of Ostrow went home by train."
    trains = f"{match} The trains were late, and fans left the station by bus."
    assert topic_of([article("a", text=trains), article("b", text=lead)]) == "Sport"
    fewer = "The coach wept in the stadium. The trains were late."
    assert topic_of([article("a", text=fewer), article("b", text=lead)]) == ""


def test_a_word_of_a_title_counts_more() -> None:
    text = "The coach and the referee left the stadium by train and bus, past the station."
    assert topic_of([article("a", text=text)]) == ""
    assert topic_of([article("a", text=text, title="Coach and referee go home from the stadium")]) == "Sport"


def test_words_of_two_topics_leave_it_open() -> None:
    assert (
        topic_of([article("a", text=CUP + " A judge heard the police and the prosecutors in court on a theft.")]) == ""
    )


def test_words_of_another_language_are_not_read_as_english() -> None:
    assert topic_of([article("a", text=CUP, language="nl")]) == ""


def test_a_topic_that_one_of_many_outlets_sees_is_not_certain() -> None:
    silent = [article(f"s{n}", f"Outlet {n}") for n in range(4)]
    assert topic_of([article("a", "Post", section="Sport"), *silent]) == ""


def test_no_label_has_two_topics() -> None:
    assert labels()["ferries"] == "Transport"
    import tomllib
    from importlib.resources import files

    data = tomllib.loads(files("digest.summarising").joinpath("topics.toml").read_text(encoding="utf-8"))
    listed = [label for lists in data.values() for label in lists["labels"]]
    assert sorted(listed) == sorted(set(listed))


@pytest.mark.parametrize(
    ("language", "topic", "text"),
    [
        ("de", "Emergencies", "Die Feuerwehr von Orrin löschte den Brand im Hafen; zwei Verletzte kamen ins Spital."),
        ("en", "Conflict", "Rebels shelled the harbour of Selm; troops answered with artillery before the truce held."),
        ("en", "Culture", "Oda Lind, the singer and television presenter whose album sold a million, has died."),
        ("de", "Conflict", "Rebellen beschossen den Hafen von Selm mit Raketen, bevor die Waffenruhe begann."),
        (
            "fr",
            "Conflict",
            "Les rebelles ont tiré des missiles sur le port de Selm avant le cessez-le-feu et la trêve.",
        ),
        ("de", "Politics", "Der Minister trat nach der Landtagswahl zurück, die Koalition sucht einen Nachfolger."),
        ("de", "Culture", "Die Orgel der Kirche von Merrow erklang beim Konzert zum ersten Mal mit dem Orchester."),
        ("fr", "Transport", "Les trains vers Merrow ont du retard, des voyageurs attendent en gare un autobus."),
        ("fr", "Justice", "Le tribunal a condamné le voleur; le procureur et la police parlent d'un long procès."),
        ("es", "Health", "Los médicos del hospital de Orrin vacunan a los pacientes contra el sarampión."),
        ("it", "Sport", "Il portiere ha parato il rigore e l'allenatore ha portato la squadra in finale."),
        ("nl", "Education", "De leraren van de school in Orrin nemen de leerlingen volgende week een examen af."),
        ("cs", "Emergencies", "Hasiči v Orrinu uhasili požár v přístavu; dva zraněné odvezli záchranáři."),
        ("el", "Justice", "Το δικαστήριο της Σελμ καταδίκασε τον κατηγορούμενο για ληστεία, είπε η αστυνομία."),
        ("he", "Education", "המורים והתלמידים בבית הספר באורין חוזרים ללימודים אחרי הבחינות."),
        ("hi", "Health", "ओरिन के अस्पताल में डॉक्टरों ने मरीजों को खसरे का टीका लगाया।"),
        ("ar", "Sport", "تصدى حارس المرمى لركلة جزاء وبكى المدرب بعد فوز الفريق بالكأس."),
        ("pt", "Environment", "A poluição e o desmatamento ameaçam a biodiversidade do vale, dizem os ambientalistas."),
    ],
)
def test_words_of_other_languages_count_whatever_their_endings(language: str, topic: str, text: str) -> None:
    assert topic_of([article("a", text=text, language=language, title="")]) == topic


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Nach 88 Jahren ist ein Buch über Bienen nach Merrow zurückgekehrt, mit einem Glas Honig."),
        ("fr", "Une chèvre nommée Chancelier s'est couchée au bord de la rivière et a refusé de se lever."),
        ("cs", "Po osmaosmdesáti letech se do Merrow vrátila kniha o včelách, se sklenicí medu."),
        ("ar", "عاد كتاب عن النحل إلى ميرو بعد ثمانية وثمانين عاما، ومعه جرة من العسل."),
        ("es", "Un faro de la costa de Merrow ha cambiado de color después de noventa años."),
    ],
)
def test_words_of_no_topic_give_none_in_any_language(language: str, text: str) -> None:
    assert topic_of([article("a", text=text, language=language, title="")]) == ""


def test_a_bomb_in_a_parliament_is_no_politics() -> None:
    text = "A suicide bomber killed eight members of parliament in Selm on Friday as militants fired rockets at troops."
    assert topic_of([article("a", text=text)]) != "Politics"
