"""Articles of which a feed gives no more than their beginning."""

import pytest

from digest.cleaning import Evidence, clean, segment
from digest.model import Article, CleaningRules, Document, Metadata

TITLE = Metadata(title="Crack closes the north quay")


def cleaned(source: str, metadata: Metadata = TITLE) -> Article:
    document = Document("a", "articles/f.xml#1", "html", source, metadata)
    return clean(document, segment(document), Evidence(), CleaningRules())


@pytest.mark.parametrize(
    ("language", "sentence", "link"),
    [
        ("en", "Divers found a crack in the oldest pillar of the north quay on Tuesday.", "Read more"),
        ("en", "Divers found a crack in the oldest pillar of the north quay on Tuesday …", "Continue reading →"),
        ("de", "Taucher haben am Dienstag einen Riss im ältesten Pfeiler des Kais gefunden.", "Weiterlesen"),
        ("fr", "Des plongeurs ont trouvé mardi une fissure dans le plus vieux pilier du quai […]", "Lire la suite »"),
        ("es", "Los buzos hallaron el martes una grieta en el pilar más viejo del muelle.", "Leer más"),
        ("it", "I sommozzatori hanno trovato martedì una crepa nel pilone più vecchio del molo.", "Leggi tutto"),
        ("pt", "Os mergulhadores acharam na terça uma fenda no pilar mais velho do cais.", "Leia mais"),
        ("nl", "Duikers vonden dinsdag een scheur in de oudste pijler van de kade.", "Lees meer"),
    ],
)
def test_the_link_to_the_rest_goes_and_the_teaser_stays(language: str, sentence: str, link: str) -> None:
    article = cleaned(f'{sentence} <a href="#">{link}</a>', Metadata(title=TITLE.title, language=language))
    assert article.text == sentence
    assert [removed.span.of(article.raw) for removed in article.removed] == [link]
    assert article.problems == ()


def test_what_ends_in_such_words_and_links_to_nothing_stays() -> None:
    for sentence in (
        "She told the children of the school on the quay that they should all read more.",
        "The library of the harbour school has one wish for the new year. It is that all of us read more.",
    ):
        assert cleaned(sentence).text == sentence


def test_the_link_comes_not_back_with_a_short_teaser() -> None:
    assert cleaned("Crack in the quay … <p>Read more</p>").text == "Crack in the quay …"
