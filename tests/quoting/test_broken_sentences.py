"""A sentence or a turn that is broken to say who speaks: which quotations are one, and whose."""

import pytest
from quoting_articles import quotes

ONE = [
    ("en", "“The tide came early,” said Tobias Lund, “and nobody had warned us.”"),
    ("en", "“The tide came early”, Lund, the harbour master, said, “and nobody had warned us”."),
    ("en", "“Why did it come so early?” Tobias Lund asked, “and why was nobody warned?”"),
    ("de", "„Die Flut kam früh“, sagte Tobias Lund, „und niemand hat uns gewarnt.“"),
    ("fr", "« La marée est venue tôt », a déclaré Tobias Lund, « et personne ne nous a prévenus »."),
    ("es", "—La marea llegó pronto —dijo Tobias Lund—, y nadie nos avisó."),
]
TURNS = [
    ("en", "“The tide came early,” said Tobias Lund. “Nobody had warned us.”"),
    ("en", "“Why did it come so early?” asked Tobias Lund, the harbour master. “Nobody had warned us.”"),
    ("de", "„Die Flut kam früh“, sagte Tobias Lund. „Niemand hat uns gewarnt.“"),
    ("fr", "« La marée est venue tôt », a déclaré Tobias Lund. « Personne ne nous a prévenus. »"),
]
TWO = [
    "“The tide came early,” said Tobias Lund. He looked at the quay. “Nobody had warned us.”",
    "“The tide came early,” said Tobias Lund. “Nobody had warned us,” said Ada Moor.",
    "“The tide came early,” said Tobias Lund.\n\n“Nobody had warned us.”",
    "“The tide came early,” Lund said, adding that “nobody had warned us”.",
    "“The tide came early,” Lund said, but Ada Moor asked, “Were you not warned?”",
    "The tide came “early,” and Lund was “furious”.",
    "“The tide came early.” Lund said, “Nobody had warned us.”",
    "“The tide came early,” said Tobias Lund,\n\n“and nobody had warned us.”",
]


@pytest.mark.parametrize(("language", "text"), ONE)
def test_the_end_of_a_broken_sentence_is_tied_to_its_beginning(language: str, text: str) -> None:
    first, second = quotes(text, language)
    assert (first.goes_on, second.goes_on) == ("", first.id)
    assert first.speaker == second.speaker is not None


@pytest.mark.parametrize(("language", "text"), TURNS)
def test_the_next_sentence_of_a_turn_is_tied_to_the_first(language: str, text: str) -> None:
    first, second = quotes(text, language)
    assert (first.goes_on, second.goes_on) == ("", first.id)


@pytest.mark.parametrize("text", TWO)
def test_what_stands_by_itself_is_not_tied(text: str) -> None:
    assert [quote.goes_on for quote in quotes(text)] == ["", ""]
