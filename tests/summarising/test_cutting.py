"""What may be cut from a sentence, and that it is on record."""

import pytest
from summarising_samples import article, shown

from digest.model import Article, Span
from digest.summarising.lexicon import wording
from digest.summarising.selection.cutting import tail_of
from digest.summarising.sentences.datelines import without_dateline

TOLD = "The coast road near Tarn Ferry will stay closed until noon on Friday because of the flood"
PLAIN = "Because of the flood the coast road near Tarn Ferry will stay closed until noon on Friday."


OTHER = "Cellars in the old town of Lund were pumped dry by volunteers through the night."


def road(first: str, second: str = PLAIN, copied: bool = False) -> tuple[Article, ...]:
    rest = "\n\nBuses from Oxmere to Lund take the upper road meanwhile and need an hour more."
    return (
        article("gull", first + rest, title="Coast road stays closed", outlet="Gull", published="2031-05-05"),
        article(
            "tern",
            (first + rest if copied else f"{OTHER}\n\n{second}"),
            title="Road closed",
            outlet="Tern",
            published="2031-05-05",
        ),
    )


def cuts(articles: tuple[Article, ...], words: int = 60) -> list[tuple[str, str]]:
    made, _ = shown(articles, words)
    texts = {each.id: each.text for each in articles}
    return [(cut.reason, cut.place.span.of(texts[cut.place.article])) for cut in made.cuts]


def test_an_attribution_goes_where_another_outlet_says_the_same_and_is_on_record() -> None:
    articles = road(f"{TOLD}, police said on Tuesday.")
    assert TOLD in shown(articles, 35)[1]
    assert cuts(articles, 35) == [("attribution", ", police said on Tuesday.")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            f"{TOLD}, police said on Tuesday.",
            "Ferries between Lund and the islands ran on time on Tuesday in spite of it.",
        ),
        (
            f"{TOLD}, police said on Tuesday.",
            PLAIN.replace("noon on Friday", "6 on Saturday").replace("closed", "shut"),
        ),
        (f"{TOLD.replace('noon', '14')}, police said on Tuesday.", PLAIN.replace("noon", "16")),
        (f"{TOLD.replace('will', 'may')}, police said on Tuesday.", PLAIN),
        (f"{TOLD}, police said on Tuesday.", PLAIN.replace("the flood", "the alleged flood")),
        (f"{TOLD}, Mayor Ilse Korn said on Tuesday.", PLAIN),
        (f"{TOLD}, the haulage company said on Tuesday.", PLAIN),
    ],
)
def test_an_attribution_stays_with_a_claim_that_nobody_else_makes_or_that_is_in_doubt(first: str, second: str) -> None:
    assert not any(reason == "attribution" for reason, _ in cuts(road(first, second)))


def test_a_copy_of_the_same_report_confirms_nothing() -> None:
    assert cuts(road(f"{TOLD}, police said on Tuesday.", copied=True)) == []


@pytest.mark.parametrize(
    ("language", "sentence", "kept"),
    [
        ("en", "Two hikers were found alive in the hut above Lund, rescuers said late on Monday.", 1),
        ("en", "The two men were charged with burning down the mill, police said on Monday.", 0),
        ("en", "The reopened bridge will carry lorries of up to nine tonnes, rescuers and the owner said.", 0),
        ("de", "Die Fähre nach Lund fährt seit dem Morgen wieder alle zwei Stunden, teilte die Polizei mit.", 1),
        ("de", "Der Fahrer der Fähre sei am Morgen eingeschlafen und verletzt, teilte die Polizei mit.", 0),
        ("fr", "Le bac de Lund circule de nouveau toutes les deux heures, a indiqué la préfecture mardi soir.", 1),
        ("fr", "Le pilote du bac de Lund se serait endormi peu avant le choc, a indiqué la préfecture.", 0),
        ("es", "El transbordador de Lund vuelve a salir cada dos horas, informó la policía el martes.", 1),
        ("es", "El piloto del transbordador de Lund se habría dormido antes del choque, informó la policía.", 0),
        ("pl", "Prom do Lund znowu kursuje co dwie godziny od rana, poinformowała policja we wtorek.", 0),
    ],
)
def test_what_a_tail_is_each_language_says_for_itself(language: str, sentence: str, kept: int) -> None:
    place = tail_of(sentence, wording(language))
    assert place == (sentence.rindex(",") if kept else 0)


@pytest.mark.parametrize(
    ("language", "date"),
    [
        ("en", "Monday, May 5, 2031 "),
        ("en", "May 5, 2031"),
        ("de", "Montag, den 5. Mai 2031 "),
        ("fr", "lundi 5 mai 2031 "),
        ("es", "lunes, 5 de mayo de 2031 "),
    ],
)
def test_a_date_that_stands_before_the_first_words_is_cut_and_one_that_begins_the_sentence_is_not(
    language: str, date: str
) -> None:
    for text, start in ((date + "Lund reopens its ferry.", len(date)), (f"{date.strip()} was a mild day in Lund.", 0)):
        assert without_dateline(text, Span(0, len(text)), language).start == start


@pytest.mark.parametrize(
    "dateline",
    [
        "TARN FERRY (Valley Wire) — ",
        "Lund (vw) - ".replace("vw", "dpa"),
        "LUND, 3 mars (Dépêche) - ",
        "Lund, 3 mar (Cable).- ",
        "(Lund, Selm) – ",
        "Lund, Sept. 9 (VW): ",
        "Lund (VW)",
    ],
)
def test_a_dateline_is_cut_from_the_first_words_and_is_on_record(dateline: str) -> None:
    articles = road(dateline + PLAIN, "Nothing new from Lund today, where the market was held as always.")
    assert PLAIN in shown(articles)[1]
    assert ("dateline", dateline) in cuts(articles)


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("March 3 ", "Five people were hurt in Lund. All five people are at home."),
        ("Monday, March 3 ", "The ferry of Lund is back."),
        ("", "March 3 Square in Lund was closed."),
        ("", "March 3 was a mild day in Lund."),
    ],
)
def test_a_day_and_month_before_the_first_words_are_cut_unless_they_are_part_of_a_name(head: str, text: str) -> None:
    whole = head + text
    assert without_dateline(whole, Span(0, len(whole)), "en").start == len(head)


def test_a_name_in_capitals_is_no_dateline() -> None:
    text = "MARTA Penn drove the last lorry over the bridge. Marta Penn lives in Lund."
    assert without_dateline(text, Span(0, 48), "en").start == 0


def test_a_place_in_capitals_with_nothing_behind_it_is_cut_only_where_it_is_surely_a_dateline() -> None:
    lead = "Backers of the Penn line will meet in the port on Saturday to talk about the closed bridge."
    later = "The market in Tarnford stays open meanwhile."
    assert shown((article("a", f"TARNFORD {lead}\n\n{later}"),))[1][0] == lead
    assert shown((article("a", f"TARNFORD, Caldony {lead}"),))[1] == [lead]
    assert shown((article("a", f"VALCO {lead}\n\nThe league VALCO has nine members."),))[1][0] == f"VALCO {lead}"
