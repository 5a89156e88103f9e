"""Quotations that the layout marks: transcripts, dialogue dashes, block quotes, signatures."""

import pytest
from quoting_articles import quotes, told


def test_a_transcript_names_its_speakers() -> None:
    text = (
        "Ada Penrose and Tobias Lund met on Monday.\n\nPENROSE: Good evening, all.\n\n"
        "LUND: Can I start with the pier?\n\nPENROSE: Please do.\n\nLUND: The “temporary” closure has lasted two years."
    )
    assert told(text) == [
        ("Good evening, all.", "Ada Penrose"),
        ("Can I start with the pier?", "Tobias Lund"),
        ("Please do.", "Ada Penrose"),
        ("The “temporary” closure has lasted two years.", "Tobias Lund"),
    ]


def test_answers_behind_a_letter_name_nobody() -> None:
    text = "Q: When did the alarm go?\n\nA: At four.\n\nQ: And then?\n\nA: We ran."
    assert told(text) == [("At four.", None), ("We ran.", None)]


def test_a_list_of_facts_is_no_transcript() -> None:
    assert told("Date: Monday\n\nPlace: Larkhaven\n\nPrice: ten crowns\n\nUPDATE: The ferry sails.") == []


def test_a_label_inside_the_marks_names_the_speaker() -> None:
    assert told("“PENROSE: I never said so,” the minutes show.")[0][1] == "PENROSE"


def test_a_signature_below_a_quotation_names_its_speaker() -> None:
    assert told("“The sea gives and the sea takes.”\n\n— Ada Penrose, mayor") == [
        ("The sea gives and the sea takes.", "Ada Penrose")
    ]


def test_a_block_quote_is_a_quotation_as_a_whole() -> None:
    text = "The letter from Mara Quist says:\n\nWe will not pay for a ferry that never sails.\n\nIt rained."
    (quote,) = quotes(text, kinds={1: "block-quote"})
    assert quote.span.of(text) == "We will not pay for a ferry that never sails."
    assert quote.content == quote.span


def test_a_block_quote_in_marks_is_not_counted_twice() -> None:
    assert len(quotes("It says:\n\n“We will not pay.”", kinds={1: "block-quote"})) == 1


def test_dashes_open_speech_in_spanish_and_break_off_for_the_narrator() -> None:
    assert told("—No lo sé —dijo María—. Mañana veremos.", "es") == [
        ("No lo sé", "María"),
        ("Mañana veremos.", "María"),
    ]


def test_a_closing_attribution_is_no_part_of_the_words() -> None:
    assert told("— Je ne sais pas, répondit Paul.", "fr") == [("Je ne sais pas", "Paul")]


def test_one_line_with_a_dash_is_no_dialogue_in_english() -> None:
    assert told("— The editors\n\nThe pier reopened.") == []


def test_the_narrator_ends_a_quotation_that_lacks_its_second_mark() -> None:
    text = "“We knew nothing about it, Penrose said on Monday. She left at noon.\n\nIt rained."
    assert told(text) == [("We knew nothing about it,", "Penrose")]


def test_the_next_line_of_a_dialogue_is_not_its_last_speakers() -> None:
    text = "— The pier is lost, said Ada Moor.\n\n— We knew that in March, replied Brad Lund.\n\n— Nobody complained."
    assert [speaker for _, speaker in told(text)] == ["Ada Moor", "Brad Lund", None]


def test_links_in_capitals_are_no_transcript() -> None:
    text = (
        "The court met in Merrow.\n\nFULL COVERAGE: Latest from the court\n\nDESPITE DOUBTS: Judges agree on the pier"
    )
    assert told(text) == []


def test_marks_typed_the_wrong_way_round_end_where_they_should() -> None:
    assert told("”The pier is beyond repair,“ said Ada Moor.") == [("The pier is beyond repair,", "Ada Moor")]


@pytest.mark.parametrize(
    ("language", "text", "spoken"),
    [
        ("fr", "La maire a visité le port. – Nous avons trop attendu, a-t-elle déclaré.", ["Nous avons trop attendu"]),
        ("es", "La alcaldesa vino. —No vamos —dijo Ana Ruiz—. Es así.", ["No vamos", "Es así."]),
        ("es", "El puerto cerró ayer. — Redacción, Larkhaven", []),
        ("en", "The port closed. — Nobody knows why, she said.", []),
    ],
)
def test_dialogue_may_begin_inside_a_paragraph(language: str, text: str, spoken: list[str]) -> None:
    assert [words for words, _ in told(text, language)] == spoken


def test_a_missing_mark_before_a_quotation_of_somebody_else_takes_no_narration_in() -> None:
    text = '"The pier is gone, Mara Quill said. It fell at four.\n\n"We will rebuild it," said Tobias Renn.'
    assert told(text) == [("The pier is gone,", "Mara Quill"), ("We will rebuild it,", "Tobias Renn")]


def test_the_rest_of_a_paragraph_is_no_signature() -> None:
    text = "\"We'll see\" – Tobias Renn's words – were 'never meant as a promise'."
    assert all("words" not in (speaker or "") for _, speaker in told(text))


def test_a_round_up_under_the_names_of_places_is_no_transcript() -> None:
    text = (
        "New rules begin on Monday.\n\nKingdom: Ferries and a fee\n\nMerrow: The mooring fee has been doubled.\n\n"
        "Larkhaven: Nets are forbidden in the inner harbour.\n\nOstmer: Dogs must be kept on a lead.\n\n"
        "Larkhaven: Lamps go out at ten.\n\nTarn: The market moves to the quay."
    )
    assert told(text) == []


def test_labels_that_come_again_are_no_transcript_where_nobody_talks() -> None:
    text = (
        "Results of the week.\n\nMerrow: The rowers won twice.\n\nOstmer: The rowers lost.\n\n"
        "Merrow: The runners were second.\n\nOstmer: The runners were first."
    )
    assert told(text) == []


def test_a_transcript_may_name_everybody_in_full_once() -> None:
    text = (
        "Mara Quill: Saying to people that there is a fee gets us nowhere.\n\nTobias Renn: Well, fees are bad.\n\n"
        "Quill: You said so.\n\nAda Moor: Here is the irony of our time.\n\nRenn: No one likes it.\n\nRenn: Go on."
    )
    found = [speaker for _, speaker in told(text)]
    assert found == ["Mara Quill", "Tobias Renn", "Mara Quill", "Ada Moor", "Tobias Renn", "Tobias Renn"]


def test_two_commas_are_a_mark_and_a_slip_of_the_typist_is_none() -> None:
    assert told("Lund said, ,,we came home''.") == [("we came home", "Lund")]
    assert told("Lund sagte: ,,Wir gehen heim“, und ging.", "de") == [("Wir gehen heim", "Lund")]
    assert told("One, two,, three and four.") == []


def test_a_block_quote_that_goes_on_behind_its_marks_tells_who_speaks() -> None:
    text = "“The pier held,” said Superintendent Ada Moor, who leads the search."
    assert told(text, kinds={0: "block-quote"}) == [("The pier held,", "Ada Moor")]


def test_the_last_line_of_a_block_quote_may_be_its_signature() -> None:
    text = "Tom Lund spoke first.\n\nThe pier held all night.\n\nGreta Ost, teacher"
    assert told(text, kinds={1: "block-quote", 2: "block-quote"}) == [("The pier held all night.", "Greta Ost")]


def test_a_title_with_a_colon_has_no_speaker() -> None:
    text = "Tom Lund (“CSI: ORLO”) left early. “Yes,” said Ada Moor. “No.”"
    assert "CSI" not in {speaker for _, speaker in told(text)}
