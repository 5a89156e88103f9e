"""What is mended, and what is left alone."""

from collections.abc import Callable

import pytest

from digest.model import Article

Clean = Callable[..., Article]


NAMES = """
McDonald iPhone YouTube eBay LeBron notable together therefore another WhatsApp Andover Wasserman network Netherlands
offshore forecast thesis theatre Hanover isthmus wasteland Hasbro arena Ikea within MacGregor Hispanic Hispanics
Herridge TheWire ForValdria Thessaly Andalusia
"""


def repaired(article: Article) -> list[tuple[str, str, str]]:
    """All repairs: raw words, words now, reason."""
    return [(r.before.of(article.raw), r.after.of(article.text), r.reason) for r in article.repairs]


@pytest.mark.parametrize(
    ("broken", "mended"),
    [("notready", "not ready"), ("thesteamer", "the steamer"), ("thatfrom", "that from")],
)
def test_a_common_word_glued_to_another_word_is_parted(cleaned: Clean, broken: str, mended: str) -> None:
    article = cleaned(f"The harbour board said on Monday that {broken} would sail for the island before noon.")
    assert repaired(article) == [(broken, mended, "glued-words")]


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        ("Almondquestioned", "Almond questioned"),
        ("Almondwanting", "Almond wanting"),
        ("Almondcrest", None),
        ("Elmondwanting", None),
    ],
)
def test_a_verb_glued_to_a_name_that_the_article_has_is_parted(cleaned: Clean, broken: str, mended: str | None) -> None:
    article = cleaned(
        f"The harbour board of Port Almond said on Monday that {broken} the island's fares would be heard."
    )
    assert repaired(article) == ([(broken, mended, "glued-words")] if mended else [])


@pytest.mark.parametrize(
    "name",
    NAMES.split(),
)
def test_names_and_real_words_are_left_alone(cleaned: Clean, name: str) -> None:
    article = cleaned(f"The harbour board said on Monday that {name} had been on the list of the island's visitors.")
    assert article.repairs == ()


def test_a_site_name_planted_in_the_text_goes_where_the_footer_shows_it(cleaned: Clean) -> None:
    article = cleaned(
        "Rain fell on Zorbelthe northern valleys for a third day, and two roads were closed by the county.\n"
        "The county said that it hoped to open the roads by Friday if the rain stopped in the night.\n"
        "Copyright © 2031 Powered by [Zorbel], Valley Information\n"
    )
    assert repaired(article) == [("Zorbelthe", "the", "watermark")]
    assert "Rain fell on the northern valleys" in article.text


def test_sentences_without_a_space_between_them_are_parted(cleaned: Clean) -> None:
    article = cleaned("The harbour board met on Monday to vote on the ferry.The vote was put off until summer.")
    assert repaired(article) == [("ferry.The", "ferry. The", "glued-sentences")]
    assert len(article.sentences) == 2


def test_a_name_begins_a_sentence_where_the_article_has_it_elsewhere_too(cleaned: Clean) -> None:
    article = cleaned(
        "The minister, Orlan Skvorr, will resign, his office announced.Skvorr had held it for nine years.\n"
        "Two people died.Mr Collis said on Monday that the board would look at the pier again next week.\n"
        "The harbour's page runs on asp.Net and on node.Js, Vektor said in a letter.Bektor was not asked about it.\n"
    )
    assert repaired(article) == [
        ("announced.Skvorr", "announced. Skvorr", "glued-sentences"),
        ("died.Mr", "died. Mr", "glued-sentences"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "glued"),
    [
        ("de", "Der Rat der Stadt stimmte am Montag über die Brücke ab.{}Die Arbeiten beginnen im Sommer.", "ab.Die"),
        ("de", "Das Gericht hat am Montag über die Fähre entschieden.{}Der Hafen bleibt offen.", "entschieden.Der"),
        ("fr", "Le conseil de la ville a voté lundi pour le nouveau pont.{}Les travaux doivent commencer.", "pont.Les"),
        (
            "es",
            "El consejo de la ciudad votó el lunes por el nuevo puente.{}Las obras empiezan en verano.",
            "puente.Las",
        ),
        ("pt", "O conselho da cidade votou na segunda a favor da ponte.{}As obras começam no verão.", "ponte.As"),
        ("it", "Il consiglio della città ha votato lunedì per il ponte.{}Nella notte è stato aperto.", "ponte.Nella"),
        ("nl", "De raad van de stad stemde maandag voor de nieuwe brug.{}Het werk begint in de zomer.", "brug.Het"),
    ],
)
def test_sentences_are_parted_in_every_language(cleaned: Clean, language: str, text: str, glued: str) -> None:
    found = repaired(cleaned(text.format(""), language=language))
    assert found == ([] if glued == "ab.Die" else [(glued, glued.replace(".", ". "), "glued-sentences")])  # two letters
    assert repaired(cleaned(text.format(" "), language=language)) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Donaudampfschifffahrt, Nordrhein-Westfalen, derzeit, dasselbe, z.B. und www.Hafen.de sind Wörter."),
        ("nl", "Daarin, hierop en de Provinciehuisgemeente, d.w.z. het gemeentehuis van Nieuwerbrug, zijn woorden."),
        ("es", "El paracaídas, aunque, dígamelo, EE.UU. y la web www.Puerto.es son palabras de una sola pieza."),
        ("fr", "Aujourd'hui, dedans, surtout, MacGregor, eBay et le site news.Figuier.fr sont écrits d'un seul mot."),
    ],
)
def test_long_words_and_addresses_of_other_languages_are_left_alone(cleaned: Clean, language: str, text: str) -> None:
    assert cleaned(text, language=language).repairs == ()


def test_a_word_that_stays_broken_is_not_touched(cleaned: Clean) -> None:
    article = cleaned(
        "The president of the board, FranÃ\x83Â§ois Petit, met KÃ\x83rner of RaÃ\x83Âol on Monday morning."
    )
    mended = [(before, after) for before, after, reason in repaired(article) if reason == "mojibake"]
    assert mended == [("FranÃ\x83Â§ois", "François")]


def test_addresses_are_not_sentences(cleaned: Clean) -> None:
    article = cleaned("The board asked readers to write to news.Example.org or to Booking.Com before Friday.")
    assert article.repairs == ()


def test_characters_decoded_twice_are_mended_and_quotation_marks_stay_as_they_are(cleaned: Clean) -> None:
    article = cleaned('The cafÃ© on the quay will stay open, “for now”, "if we may", its owner said on Monday.')
    assert repaired(article) == [("cafÃ©", "café", "mojibake")]
    assert "“for now”" in article.text and '"if we may"' in article.text


def test_invisible_characters_go(cleaned: Clean) -> None:
    article = cleaned("The har\u00adbour board\u200b met on Monday to vote on the ferry, and it was put off.")
    assert article.text.startswith("The harbour board met on Monday")


def test_a_title_is_readable_too(cleaned: Clean) -> None:
    page = "<html><head><title>CafÃ© on the quay to stay open</title></head><body><p>It stays.</p></body></html>"
    assert cleaned(page, "html").title == "Café on the quay to stay open"


@pytest.mark.parametrize(
    ("language", "text", "parted"),
    [
        (
            "en",
            "The harbour board said on Monday that the ferry would not sail be-\nfore noon, and that it hoped to open "
            "the roads by Fri-\nday if the rain stopped in the night over the valleys.\n",
            ["before", "Friday"],
        ),
        (
            "de",
            "Der Rat der Stadt stimmte am Montag über die neue Brücke ab, die Ar-\nbeiten beginnen im Sommer, wie die "
            "Verwaltung in einer Mittei-\nlung erklärte. Der Hafen bleibt bis dahin offen.\n",
            ["Arbeiten", "Mitteilung"],
        ),
    ],
)
def test_words_parted_at_the_ends_of_lines_are_put_together(
    cleaned: Clean, language: str, text: str, parted: list[str]
) -> None:
    article = cleaned(text, language=language)
    assert [after for _, after, reason in repaired(article) if reason == "hyphenation"] == parted
    assert len(article.paragraphs) == 1


def test_a_hyphen_that_belongs_to_the_word_stays(cleaned: Clean) -> None:
    text = (
        "The board of the harbour asked on Monday for the opinion of a well-\nknown engineer of the county, the oldest "
        "of the piers\nbeing a hundred years old, and hoped to hear from her before the sum-\nmer is over.\n"
    )
    article = cleaned(text)
    assert [after for _, after, _ in repaired(article)] == ["summer"]
    assert "wellknown" not in article.text


@pytest.mark.parametrize(
    ("language", "text", "broken", "mended"),
    [
        ("de", "Der Rat der Stadt sagte am Montag, {} Brücke bleibe gesperrt.", "dassdiese", "dass diese"),
        ("de", "Der Rat der Stadt nennt die Arbeiten an der Brücke {} und schwierig.", "kräftezehrend", None),
        ("fr", "Le conseil a dit lundi que les travaux {} au printemps.", "serontterminés", "seront terminés"),
        ("es", "El consejo dijo el lunes que las obras {} en verano.", "estabanlistas", "estaban listas"),
        ("pt", "O conselho disse na segunda que as obras {} no verão.", "foramadiadas", "foram adiadas"),
        ("it", "Il consiglio ha detto lunedì che i lavori {} in estate.", "sarannofiniti", "saranno finiti"),
        ("nl", "De raad zei maandag dat de nieuwe brug {} in de zomer.", "wordtgebouwd", "wordt gebouwd"),
    ],
)
def test_other_languages_part_words_at_those_that_make_no_longer_ones(
    cleaned: Clean, language: str, text: str, broken: str, mended: str | None
) -> None:
    expected = [(broken, mended, "glued-words")] if mended else []
    assert repaired(cleaned(text.format(broken), language=language)) == expected
