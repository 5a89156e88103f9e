"""Figures: numbers with what they count."""

import pytest
from reconciling_figures import article, figures, only

from digest.model import Quote, Span
from digest.reconciling import extract_figures


@pytest.mark.parametrize(
    ("text", "value", "comparison", "unit"),
    [
        ("The pier fund has a $19.4 million contract with the yard.", 19_400_000, "=", "USD"),
        ("Repairs cost £1.1m in the end.", 1_100_000, "=", "GBP"),
        ("They saw two dozen boats.", 24, "=", ""),
        ("More than 150 employees signed.", 150, ">", "people"),
        ("At least twenty-one people were hurt.", 21, ">=", "people"),
        ("Some 1,250 residents left.", 1250, "~", "people"),
        ("An estimated 200,000 people came.", 200_000, "~", "people"),
        ("Up to 40 houses were flooded.", 40, "<=", ""),
        ("Nearly 90 per cent of members agreed.", 90, "<", "percent"),
        ("They were joined by 300 or more volunteers.", 300, ">=", "people"),
        ("The road is 250km long.", 250, "=", "km"),
        ("A hundred and six sheep were lost.", 106, "=", ""),
        ("It took three hundred thousand bricks.", 300_000, "=", ""),
        ("Between 200 and 300 bodies were found.", 300, "=", ""),
        ("More than one and a half million people left.", 1_500_000, ">", "people"),
        ("About a quarter of a million people marched.", 250_000, "~", "people"),
        ("They waited for two and a half hours.", 2.5, "=", "hour"),
        ("They waited for 3½ hours.", 3.5, "=", "hour"),
        ("The shaft is 700m deep.", 700, "=", "m"),
        ("The sale raised 40 million pounds.", 40_000_000, "=", "GBP"),
        ("They seized 2 million pounds of beef.", 2_000_000, "=", ""),
        ("It cost HK$300 million in all.", 300_000_000, "=", "HKD"),
        ("It cost EUR 20 million in all.", 20_000_000, "=", "EUR"),
        ("There were 100-odd guests.", 100, "~", "people"),
        ("Rents may not rise by more than 4 percent a year.", 4, "<=", "percent"),
        ("They were moved to 100 state-run relief camps.", 100, "=", ""),
        ("The song was number one in 28 countries.", 28, "=", ""),
        ("Now the crew is back up to six divers.", 6, "=", ""),
        ("They chose not to charge anyone after reviewing more than 40 cases.", 40, ">", ""),
        ("It was just over three-tenths of a second faster.", 0.3, ">", "second"),
        ("She spoke to the 15-member council.", 15, "=", ""),
        ("Maud Finch (57), of Ostmere, has died.", 57, "=", "age"),
        ("March 3 Five players of the visiting side were hurt.", 5, "=", "people"),
    ],
)
def test_a_figure_has_value_comparison_and_unit(text: str, value: float, comparison: str, unit: str) -> None:
    figure = only(text)
    assert (figure.value, figure.comparison, figure.unit) == (value, comparison, unit)


def test_the_span_covers_comparison_words_number_and_counted_noun() -> None:
    text = "On Monday, more than 150 employees of the yard walked out."
    figure = only(text)
    assert figure.span.of(text) == "more than 150 employees"
    assert figure.subject == "employees"
    assert figure.sentence.of(text) == text


def test_a_denied_comparison_is_shown_with_what_denies_it() -> None:
    text = "From July landlords will not be able to raise rents by more than 4% a year."
    (figure,) = figures(text)
    assert (figure.comparison, figure.span.of(text)) == ("<=", "not be able to raise rents by more than 4%")


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "Rund eine halbe Million Menschen kamen.", 500_000),
        ("de", "Es dauerte zweieinhalb Stunden.", 2.5),
        ("fr", "Un million et demi de personnes ont défilé.", 1_500_000),
        ("es", "Medio millón de personas salió a la calle.", 500_000),
        ("pt", "Meio milhão de pessoas saiu à rua.", 500_000),
        ("it", "Mezzo milione di persone in piazza.", 500_000),
        ("nl", "Anderhalf miljoen mensen kwamen kijken.", 1_500_000),
    ],
)
def test_halves_are_counted_in_every_language(language: str, text: str, value: float) -> None:
    assert [f.value for f in figures(text, language)] == [value]


@pytest.mark.parametrize("text", ["A few hundred people came.", "Several thousand fans left.", "They sent many dozen."])
def test_a_number_too_vague_to_compare_is_no_figure(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "La région compte 80 000 habitants.", 80_000),
        ("es", "La ciudad tiene 1 250 000 habitantes.", 1_250_000),
        ("cs", "Ve městě žije 80 000 lidí.", 80_000),
        ("el", "Ζουν εκεί 80.000 άνθρωποι.", 80_000),
        ("el", "Ζουν εκεί 80,000 άνθρωποι.", 80_000),
        ("de", "Dort leben 80,000 Menschen.", 80_000),
        ("cs", "Měří 80,5 metru.", 80.5),
        ("en", "The camp holds more than 22, 000 refugees.", 22_000),
        ("en", "They counted 80 000 birds.", 80_000),
    ],
)
def test_thousands_set_apart_by_a_space_are_one_number(language: str, text: str, value: float) -> None:
    assert only(text, language).value == value


def test_numbers_that_only_stand_side_by_side_stay_apart() -> None:
    assert [f.value for f in figures("In 2010 300 boats sailed, and 12 120 seats were sold.")] == [300, 12, 120]


def test_what_a_verb_did_to_its_object_befell_nobody_else() -> None:
    assert [(f.value, f.state) for f in figures("He shot at nine people and left, killing about 12 of them.")] == [
        (9, ""),
        (12, "dead"),
    ]


def test_the_object_of_a_verb_was_befallen_by_it_and_not_by_the_next_verb() -> None:
    for text in (
        "Rains killed at least 22 people and displaced thousands.",
        "Shells killed as many as 300 and wounded hundreds.",
    ):
        assert only(text).state == "dead"


def test_a_part_counts_what_its_whole_counts() -> None:
    text = "About 600 of an estimated 1,900 people had left."
    assert (figures(text)[0].value, figures(text)[0].subject) == (600, "people")


def test_what_a_hyphen_makes_a_quality_befell_nobody() -> None:
    assert only("The storm on the five-rung scale killed many.").state == ""


def test_a_number_behind_a_word_that_ends_like_a_number_is_read() -> None:
    assert only("There are often three ferries a day.").value == 3
    assert only("Someone hundred metres away saw it, and he was alone.").value == 100


def test_a_hyphen_does_not_end_the_counted_noun_and_the_night_before_is_not_counted() -> None:
    assert only("They were moved to 100 state-run relief camps.").subject == "state run relief camps"
    assert only("There were arrests, against 47 the night before.").subject == ""


def test_the_counted_noun_is_found_behind_a_possessive() -> None:
    assert only("It was signed by 100 of the company's staff on Monday.").subject == "staff"


def test_ages_carry_the_name_of_the_person() -> None:
    for text in ("Mara Quill, 76, opened the show.", "The 76-year-old architect Mara Quill opened the show."):
        figure = only(text)
        assert (figure.unit, figure.value, figure.subject) == ("age", 76, "quill")
    assert only("Mara O’Quill, 76, opened the show.").subject == "o'quill"
    assert "ve6" not in {f.subject for f in figures("Owners of VE6, 7, and 8 must update.")}


def test_one_dies_at_an_age_and_at_a_place() -> None:
    assert [(f.value, f.unit, f.subject) for f in figures("Mara Quill died at 91, her son said.")] == [
        (91, "age", "quill")
    ]
    assert "age" not in {
        f.unit for f in figures("Ten people died at 12 crossings. Mara Quill died at 5 p.m. on Monday.")
    }


def test_the_state_nearest_to_a_number_says_what_befell_them() -> None:
    killed, injured = figures("The storm killed 15 people and injured more than 30 others.")
    assert (killed.state, injured.state) == ("dead", "injured")


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The number of people killed in the fire at the old brick kiln of Hallow rose to five.", "dead"),
        ("The death toll from the fire at the old brick kiln in Hallow had risen to five by noon.", "dead"),
        ("The union of the men killed at Hallow and the owners of the old brick kiln voted for five.", ""),
    ],
)
def test_a_toll_is_that_of_the_dead_however_long_its_name_is(text: str, state: str) -> None:
    assert figures(text)[-1].state == state


def test_numbers_in_titles_of_works_and_headings_are_left_out() -> None:
    text = "They watched “Seven boats for seven sailors” twice."
    place = Span(13, 44)
    quote = Quote(id="q", span=place, content=Span(14, 43), kind="work-title")
    assert extract_figures(article(text), (quote,)) == ()


def test_hostile_text_is_read_in_linear_time() -> None:
    text = "1" * 50_000 + " " + "one hundred " * 5_000 + "$" * 5_000 + "1,1" * 5_000
    assert isinstance(figures(text), list)
