"""Interviews: the answers are quotations, the questions of a newspaper are not."""

import pytest
from quoting_articles import told

from digest.model.article import ParagraphKind

ANSWERS = ["As long as we have to. I told our crews so.", "They say that they want to be paid. I agree."]


@pytest.mark.parametrize("asking", ["Orlo News Agency", "The Herald", "Q"])
def test_questions_of_an_interview_are_no_quotations(asking: str) -> None:
    text = (
        f"Ada Penrose leads the harbour's crews.\n\n{asking}: Ms Penrose, how long can you go on?\n\n"
        f"Ada Penrose: {ANSWERS[0]}\n\n{asking}: And what do your crews say?\n\nAda Penrose: {ANSWERS[1]}"
    )
    assert told(text) == [(answer, "Ada Penrose") for answer in ANSWERS]


def test_those_who_ask_each_other_are_all_heard() -> None:
    text = "LUND: Will you go?\n\nMOOR: Why should I?\n\nLUND: Who else would?\n\nMOOR: Would you not?"
    assert len(told(text)) == 4


def test_a_person_who_asks_is_heard() -> None:
    text = "BRAD LUND: Did you see it?\n\nMOOR: I saw it fall.\n\nBRAD LUND: Did you call?\n\nMOOR: I called."
    assert len(told(text)) == 4


def test_a_block_quotes_last_line_speaks_for_all_of_its_paragraphs() -> None:
    text = 'Brad Lund met us there.\n\n"We are lied to, year after year."\n\n"Nobody asked us."\n\nAda Penrose, teacher'
    kinds: dict[int, ParagraphKind] = {1: "block-quote", 2: "block-quote", 3: "block-quote"}
    assert [speaker for _, speaker in told(text, "en", kinds)] == ["Ada Penrose"] * 2


@pytest.mark.parametrize(
    ("language", "question", "asked", "answer"),
    [
        ("en", "Coast Herald", "Is the pier gone?", "I saw it myself, and we leave."),
        ("de", "Frage", "Ist die Mole weg?", "Ja, ich habe es gesehen."),
        ("es", "PREGUNTA", "¿Se ha perdido el muelle?", "Sí, yo lo vi."),
        ("fr", "Question", "La jetée est-elle perdue ?", "Oui, je l’ai vue."),
    ],
)
def test_who_only_asks_is_no_speaker_though_the_article_names_no_outlet(
    language: str, question: str, asked: str, answer: str
) -> None:
    text = "\n\n".join(2 * [f"{question}: {asked}", f"Moor: {answer}"])
    assert {speaker for _, speaker in told(text, language)} == {"Moor"}
