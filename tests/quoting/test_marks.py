"""Quotation marks of every style, and marks that are none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.quoting.spans.marks import marked_stretches


def stretches(text: str) -> list[str]:
    """The quotations of one paragraph, marks included."""
    return [text[found.start : found.end] for found in marked_stretches(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We saw it," she said, "and ran."', ['"We saw it,"', '"and ran."']),
        ("“We saw it,” she said. “We ran.”", ["“We saw it,”", "“We ran.”"]),
        ("„Wir sahen es“, sagte sie.", ["„Wir sahen es“"]),
        ("»Wir sahen es«, sagte sie.", ["»Wir sahen es«"]),
        ("« Nous l’avons vu », dit-elle.", ["« Nous l’avons vu »"]),
        ("‘We saw it,’ she said. ‘It’s gone.’", ["‘We saw it,’", "‘It’s gone.’"]),
        ("'We saw it,' she said. 'Don't ask.'", ["'We saw it,'", "'Don't ask.'"]),
        ("”Vi såg det”, sa hon.", ["”Vi såg det”"]),
        ("「見た」と彼女は言った。", ["「見た」"]),
        ("``We saw it,'' she said.", ["``We saw it,''"]),
        ('Lund said:" We saw it." He left.', ['" We saw it."']),
        ('"Note:" he said and left.', ['"Note:"']),
        ("Dijo que «lo vimos todos”.", ["«lo vimos todos”"]),
        ("« Nous l’avons “vu” hier », dit-elle.", ["« Nous l’avons “vu” hier »"]),
    ],
)
def test_each_style_of_marks_is_read(text: str, expected: list[str]) -> None:
    assert stretches(text) == expected


def test_a_quotation_inside_another_stays_inside() -> None:
    assert stretches("“He said ‘never’ and left,” said Quist.") == ["“He said ‘never’ and left,”"]
    assert stretches("'He said \"never\" and left,' said Quist.") == ["'He said \"never\" and left,'"]
    assert stretches("„Er rief „niemals“ und ging“, sagte Quist.") == ["„Er rief „niemals“ und ging“"]


def test_an_opening_mark_typed_for_a_closing_one_still_closes() -> None:
    assert stretches("“We saw it,“ said Quist. “We ran.“") == ["“We saw it,“", "“We ran.“"]


def test_styles_may_be_mixed() -> None:
    assert stretches('“We saw it," said Quist, "and ran.”') == ['“We saw it,"', '"and ran.”']


def test_a_missing_mark_costs_no_more_than_the_words_up_to_the_next_quotation() -> None:
    assert stretches("“We saw it, said Quist. “We ran.” Then it rained.") == ["“We saw it, said Quist.", "“We ran.”"]


def test_a_quotation_without_an_end_stops_with_its_paragraph_or_long_before() -> None:
    assert stretches("Quist said: “We saw it.") == ["“We saw it."]
    (found,) = stretches("“We saw it. " + "The tide rose again. " * 500)
    assert len(found) < 2_000
    assert found.endswith(".")


@pytest.mark.parametrize(
    "text",
    [
        "The plank is 6'2\" long.",
        "The workers' union won't strike over the members' dues.",
        "Rock 'n' roll of the '90s, that's 'em all.",
        '<a class="wide" href="x y z w">the pier</a>',
        "It's the dogs' dinner and the cats' too.",
    ],
)
def test_apostrophes_inches_and_attributes_are_no_quotations(text: str) -> None:
    assert stretches(text) == []


def test_inches_inside_a_quotation_do_not_end_it() -> None:
    assert stretches('"It was 6" deep, not more," said Quist.') == ['"It was 6" deep, not more,"']


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (
            '"Apriremo venerdi\' ". Il parco e\' chiuso. "Manca poco ", dice.',
            ['"Apriremo venerdi\' "', '"Manca poco "'],
        ),
        ('"Hay sitio ". La sala tiene cien sillas. "Vengan "!', ['"Hay sitio "', '"Vengan "']),
        ('Lund said: "...we stayed." The rest left.', ['"...we stayed."']),
        ("La 'ndrangheta e' in porto, e' un fatto.", []),
    ],
)
def test_a_blank_before_a_closing_mark_and_typed_accents_shift_no_quotation(text: str, marked: list[str]) -> None:
    assert stretches(text) == marked


def test_a_plural_genitive_does_not_end_a_british_quotation() -> None:
    assert stretches("‘It is the islanders’ ferry and the islanders’ money,’ he said.") == [
        "‘It is the islanders’ ferry and the islanders’ money,’"
    ]


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet="ab ,.\"“”„«»‘’'‚`\n—0S", max_size=60))
def test_stretches_are_in_order_apart_and_not_empty(text: str) -> None:
    before = 0
    for found in marked_stretches(text, 0, len(text)):
        assert before <= found.start < found.inner[0] < found.inner[1] <= found.end <= len(text)
        assert text[found.inner[0] : found.inner[1]].strip()
        before = found.end
